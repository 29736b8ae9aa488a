; Installer for Windows: iscc packaging\windows\inspector.iss, after python packaging\build.py --out dist
; It installs for one person, without the rights of an administrator, and removes nothing that the person made.
#define Version GetEnv("INSPECTOR_VERSION")
#if Version == ""
  #error Set INSPECTOR_VERSION, for example from: python -c "import inspector_app; print(inspector_app.__version__)"
#endif

[Setup]
AppId={{6E0B1C52-2F0B-4D0C-9D2A-7C1B5A1C6E11}
AppName=Inspector
AppVersion={#Version}
AppPublisher=The Inspector developers
DefaultDirName={autopf}\Inspector
DefaultGroupName=Inspector
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
OutputDir=..\..\dist
OutputBaseFilename=inspector-{#Version}-setup
Compression=lzma2/max
SolidCompression=yes
LicenseFile=..\..\LICENSE
SetupIconFile=..\inspector.ico
UninstallDisplayIcon={app}\inspector-app.exe
ChangesAssociations=yes
CloseApplications=yes
RestartApplications=no
WizardStyle=modern

[Languages]
Name: "english"; MessagesFile: "compiler:Default.isl"
Name: "german"; MessagesFile: "compiler:Languages\German.isl"
Name: "korean"; MessagesFile: "compiler:Languages\Korean.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked
Name: "autostart"; Description: "{cm:AutoStartProgram,Inspector}"; Flags: unchecked

[Files]
Source: "..\..\dist\inspector\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[InstallDelete]
; Libraries of a former version, so that no two of them are mixed.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{group}\Inspector"; Filename: "{app}\inspector-app.exe"
Name: "{autodesktop}\Inspector"; Filename: "{app}\inspector-app.exe"; Tasks: desktopicon
Name: "{userstartup}\Inspector"; Filename: "{app}\inspector-app.exe"; Tasks: autostart

[Registry]
Root: HKA; Subkey: "Software\Classes\.inspector\OpenWithProgids"; ValueType: string; ValueName: "Inspector.Project"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Inspector.Project"; ValueType: string; ValueName: ""; ValueData: "Inspector project"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Inspector.Project\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: "{app}\inspector-app.exe,0"
Root: HKA; Subkey: "Software\Classes\Inspector.Project\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\inspector-app.exe"" ""%1"""

[Run]
Filename: "{app}\inspector-app.exe"; Description: "{cm:LaunchProgram,Inspector}"; Flags: nowait postinstall skipifsilent
