<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Image
AUROC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well scores tell good from defective parts, at any limit: 1 is perfect, 0.5 is chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel
AUROC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well the heat map tells defective from good pixels: 1 is perfect, 0.5 is chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
AUPRO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of every single defect the heat map covers, small ones counting as much as large ones.</source>
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
        <source>Share of the good test parts that are NG. The promise, made from the good parts, is in the tip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build
s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds to build, reading the good parts included even where candidates shared it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge
ms a part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milliseconds from a read picture to its verdict, half of the parts were quicker.</source>
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
        <source>The most memory this program held while it was built. All of the program counts, with what the candidates share and what earlier ones left in memory, so none is marked as the best.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
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
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo limit change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo limit change</source>
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
        <source>Inspect one part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
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
        <source>Newest part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save results…</source>
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
        <source>Heatmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit and list</source>
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
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
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
        <source>Nothing tried did better than your setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is chosen in the form now. Press Build to use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form holds your own setting, as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form was changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried on {good} held-out good parts and {defect} defects of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried on {good} held-out good parts and {defect} synthetic defects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each line changes one more choice of the best line before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time was over before everything was tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>told apart, %</source>
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
        <source>Starting</source>
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
        <source>None of the test parts should be among them.</source>
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
        <source>Projects that are there, as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remembers what good parts look like. Quick to build and to judge: the usual choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PatchCore on features that were adapted to your parts. Builds slower, judges as quickly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knows what each place of the part looks like. Needs parts that always lie alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks every part up among the most similar good ones. Judges slowly, makes large files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ensemble of three networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three PatchCores that judge together. Steadier, and takes three times as long throughout.</source>
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
        <source>{n} of {total} defective test parts are NG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {total} good test parts are NG. Promised: at most {promise}.</source>
        <translation type="unfinished"></translation>
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
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting</source>
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
        <source>It was not built now, so nobody knows what that took.</source>
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
        <source>A comparison is going on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel it, or wait for it to end.</source>
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
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({n} of {total}): {step}</source>
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
    <message>
        <source>{n} candidates on {good} good and {bad} defective test parts</source>
        <translation type="unfinished"></translation>
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
        <source>PatchCore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remembers what good parts look like and holds every place against it. The right start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReConPatch: trained on your parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learns from your parts what to look at. Used only if it beats PatchCore on parts kept aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PaDiM: place by place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learns how each place of the part may look. For parts that always lie the same way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SPADE: the most similar parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds a part against the good parts most like it. Keeps all of them: large files, slower.</source>
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
        <source>Pictures to inspect</source>
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
        <source>Laying the patches out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs good parts to show beside the test parts. Choose their folder and compare again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every patch of a picture is a point to the detector: near what it remembers is good, far away is not.

Press Show to lay them out in a plane. It takes some seconds.</source>
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
        <source>Point at a point to see where it comes from. A click holds it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FeedBar</name>
    <message>
        <source>Choose what to inspect</source>
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
        <source>Pictures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of pictures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera…</source>
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
    <message>
        <source>Folder of pictures to inspect</source>
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
    <name>FiguresTab</name>
    <message>
        <source>Use this one</source>
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
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
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
</context>
<context>
    <name>InspectPage</name>
    <message>
        <source>Only the last {n} of {total} parts are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} results were saved as {path}.</source>
        <translation type="unfinished"></translation>
    </message>
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
    <message>
        <source>The scores have drifted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project open.

Drop a folder of good parts here, or open a .inspector file.</source>
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
    <name>LossView</name>
    <message>
        <source>It may rise as well as fall. What counts is the trial on held-out parts that follows.</source>
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
        <source>Training: loss so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training is over: its loss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Train</source>
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
        <source>No project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A build is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use or discard it on the Train page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A build is going on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel it, or wait for it to end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A build is ready, and would be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Use it or Discard, then close again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing…</source>
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
        <source>Saved projects are untouched. Try again; if it comes back, report this sentence.</source>
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
        <source>PIN until now</source>
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
        <source>OK</source>
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
        <source>The new PINs differ.</source>
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
    <message>
        <source>{n} good parts found</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>and {n} more</source>
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
    <name>ResultCard</name>
    <message>
        <source>Left out, since they cannot be used</source>
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
        <source>details remembered</source>
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
    <message>
        <source>and {n} more</source>
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
    <name>Session</name>
    <message>
        <source>Opening {name}…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShownPart</name>
    <message>
        <source>This picture is no longer kept; its verdict is.</source>
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
        <source>{n} frames passed over</source>
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
    <message>
        <source>{parts} test parts; candidates disagree on {n}</source>
        <translation type="unfinished"></translation>
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
    <name>SidePanel</name>
    <message>
        <source>OK</source>
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
</context>
<context>
    <name>ThresholdPanel</name>
    <message>
        <source>The limit; the arrow keys step it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
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
    <message>
        <source>{alarms} of {n} good parts NG ({share:.1f}N{NO-BREAK SPACE}%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ng} of {n} in this feed NG ({share:.1f}N{NO-BREAK SPACE}%)</source>
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
        <source>{px} px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>False alarms, at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> % of what was seen</source>
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
        <source>Which does better on parts it has not seen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 % means that every defective part scored higher than every good one; 50 % is guessing (image AUROC).</source>
        <translation type="unfinished"></translation>
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
        <source>{n} held-out parts are few: the next ones may say otherwise.</source>
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
        <source>{good} held-out good parts and {defect} synthetic defects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They do equally well on {counts}; PatchCore, the simpler one, is recommended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does better by {apart} points on {counts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With so few that may be chance (± {chance}); PatchCore, the simpler one, is recommended.</source>
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
        <source>Looking back at {place}; the run goes on</source>
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
</TS>
