<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BestCard</name>
    <message numerus="yes">
        <source>%n defects</source>
        <translation>
            <numerusform>%n defect</numerusform>
            <numerusform>%n defects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n good parts</source>
        <translation>
            <numerusform>%n good part</numerusform>
            <numerusform>%n good parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settings were built and judged in {t}.</source>
        <translation>
            <numerusform>%n setting was built and judged in {t}.</numerusform>
            <numerusform>%n settings were built and judged in {t}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n labelled defects</source>
        <translation>
            <numerusform>%n labelled defect</numerusform>
            <numerusform>%n labelled defects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n good test parts</source>
        <translation>
            <numerusform>%n good test part</numerusform>
            <numerusform>%n good test parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the good parts were held out for that.</source>
        <translation>
            <numerusform>%n of the good parts was held out for that.</numerusform>
            <numerusform>%n of the good parts were held out for that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareModel</name>
    <message numerus="yes">
        <source>{k} of %n defective test parts are NG.</source>
        <translation>
            <numerusform>{k} of %n defective test part is NG.</numerusform>
            <numerusform>{k} of %n defective test parts are NG.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{k} of %n good test parts are NG. Promised: at most {promise}.</source>
        <translation>
            <numerusform>{k} of %n good test part is NG. Promised: at most {promise}.</numerusform>
            <numerusform>{k} of %n good test parts are NG. Promised: at most {promise}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Promised {promise} %: {k} of %n defective test parts are NG (95 %: {low} to {high}), and {alarms} of {good} good ones.</source>
        <translation>
            <numerusform>Promised {promise} %: {k} of %n defective test part is NG (95 %: {low} to {high}), and {alarms} of {good} good ones.</numerusform>
            <numerusform>Promised {promise} %: {k} of %n defective test parts are NG (95 %: {low} to {high}), and {alarms} of {good} good ones.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message numerus="yes">
        <source>%n candidates; test parts: {good} good, {bad} defective</source>
        <translation>
            <numerusform>%n candidate; test parts: {good} good, {bad} defective</numerusform>
            <numerusform>%n candidates; test parts: {good} good, {bad} defective</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoctorDialog</name>
    <message numerus="yes">
        <source>Rebuild without %n parts</source>
        <translation>
            <numerusform>Rebuild without 1 part</numerusform>
            <numerusform>Rebuild without %n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KnownParts</name>
    <message numerus="yes">
        <source>%n of {total} good parts set the limit</source>
        <translation>
            <numerusform>%n of {total} good parts sets the limit</numerusform>
            <numerusform>%n of {total} good parts set the limit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelQuestion</name>
    <message numerus="yes">
        <source>What do %n pictures show, such as {name} in {folder}? The names of their folders do not say it.</source>
        <translation>
            <numerusform>What does %n picture show, {name} in {folder}? Its folder does not say.</numerusform>
            <numerusform>What do %n pictures show, such as {name} in {folder}? Their folders do not say.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LimitSource</name>
    <message numerus="yes">
        <source>Defects found of %n: promised {a}, estimated {b}.</source>
        <translation>
            <numerusform>Defects found of %n: promised {a}, estimated {b}.</numerusform>
            <numerusform>Defects found of %n: promised {a}, estimated {b}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkedParts</name>
    <message numerus="yes">
        <source>Built again from %n good parts.</source>
        <translation>
            <numerusform>Built again from 1 good part.</numerusform>
            <numerusform>Built again from %n good parts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OperatorDeck</name>
    <message numerus="yes">
        <source>%n triggers waiting</source>
        <translation>
            <numerusform>%n trigger waiting</numerusform>
            <numerusform>%n triggers waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartAnswers</name>
    <message numerus="yes">
        <source>It would find {k} of %n labelled defects instead of {now}.</source>
        <translation>
            <numerusform>It would find {k} of %n labelled defect instead of {now}.</numerusform>
            <numerusform>It would find {k} of %n labelled defects instead of {now}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreflightCard</name>
    <message numerus="yes">
        <source>%n good parts found</source>
        <translation>
            <numerusform>%n good part found</numerusform>
            <numerusform>%n good parts found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are unlike the others: look whether they belong here.</source>
        <translation>
            <numerusform>1 picture is unlike the others: look whether it belongs here.</numerusform>
            <numerusform>%n pictures are unlike the others: look whether they belong here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message numerus="yes">
        <source>%n of {total} good parts set the limit</source>
        <translation>
            <numerusform>%n of {total} good parts sets the limit</numerusform>
            <numerusform>%n of {total} good parts set the limit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message numerus="yes">
        <source>%n test parts; candidates disagree on {n}</source>
        <translation>
            <numerusform>%n test part; candidates disagree on {n}</numerusform>
            <numerusform>%n test parts; candidates disagree on {n}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThresholdPanel</name>
    <message numerus="yes">
        <source>{alarms} of %n good parts NG ({share:.1f}&#xa0;%)</source>
        <translation>
            <numerusform>{alarms} of %n good part NG ({share:.1f}&#xa0;%)</numerusform>
            <numerusform>{alarms} of %n good parts NG ({share:.1f}&#xa0;%)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrialCard</name>
    <message numerus="yes">
        <source>%n held-out parts are few: with others the result may differ.</source>
        <translation>
            <numerusform>%n held-out part is little: the next ones may say otherwise.</numerusform>
            <numerusform>%n held-out parts are few: the next ones may say otherwise.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held-out good parts</source>
        <translation>
            <numerusform>%n held-out good part</numerusform>
            <numerusform>%n held-out good parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n synthetic defects</source>
        <translation>
            <numerusform>%n synthetic defect</numerusform>
            <numerusform>%n synthetic defects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TunePanel</name>
    <message numerus="yes">
        <source>{k} of %n good parts would be NG: {rate}</source>
        <translation>
            <numerusform>{k} of %n good part would be NG: {rate}</numerusform>
            <numerusform>{k} of %n good parts would be NG: {rate}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{k} of %n defects would be missed: {rate}</source>
        <translation>
            <numerusform>{k} of %n defect would be missed: {rate}</numerusform>
            <numerusform>{k} of %n defects would be missed: {rate}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>REVIEW: {k} of %n good parts, {rate}</source>
        <translation>
            <numerusform>REVIEW: {k} of %n good part, {rate}</numerusform>
            <numerusform>REVIEW: {k} of %n good parts, {rate}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>REVIEW: {k} of %n defects, {rate}</source>
        <translation>
            <numerusform>REVIEW: {k} of %n defect, {rate}</numerusform>
            <numerusform>REVIEW: {k} of %n defects, {rate}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verdicts differ from the saved limit: {what}</source>
        <translation>
            <numerusform>%n verdict differs from the saved limit: {what}</numerusform>
            <numerusform>%n verdicts differ from the saved limit: {what}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ZonesLine</name>
    <message numerus="yes">
        <source>%n zones</source>
        <translation>
            <numerusform>%n zone</numerusform>
            <numerusform>%n zones</numerusform>
        </translation>
    </message>
</context>
</TS>
