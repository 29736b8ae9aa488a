"""Every menu entry, shortcut and tool button, as data."""

from dataclasses import dataclass
from typing import Literal

from inspector_app.ui.language.marks import QT_TRANSLATE_NOOP

Menu = Literal["File", "Edit", "Inspect", "View", "Help"]
MENUS: tuple[tuple[Menu, str], ...] = (
    ("File", QT_TRANSLATE_NOOP("Actions", "&File")),
    ("Edit", QT_TRANSLATE_NOOP("Actions", "&Edit")),
    ("Inspect", QT_TRANSLATE_NOOP("Actions", "&Inspect")),
    ("View", QT_TRANSLATE_NOOP("Actions", "&View")),
    ("Help", QT_TRANSLATE_NOOP("Actions", "&Help")),
)


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One thing a person can do.

    Attributes:
        name: the slot that does it, on ``owner``.
        owner: the window, its way between operator and engineer, the session, the project files, the support, or the
            inspect page, its picture or its side panel (whose keys work only while that page is shown).
        menu: where it stands.
        text: what it is called there.
        shortcuts: its keys; the first is shown.
        icon: name of its drawing, "" for none.
        checkable: whether it is on or off.
        separated: whether a line stands above it.
        operator: whether an operator may do it too.
    """

    name: str
    owner: Literal["window", "access", "session", "files", "support", "inspect", "view", "side"]
    menu: Menu
    text: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False
    separated: bool = False
    operator: bool = False


ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("new_project", "files", "File", QT_TRANSLATE_NOOP("Actions", "New project"), ("Ctrl+N",)),
    ActionSpec("open_project", "files", "File", QT_TRANSLATE_NOOP("Actions", "Open project…"), ("Ctrl+O",)),
    ActionSpec("save", "files", "File", QT_TRANSLATE_NOOP("Actions", "Save"), ("Ctrl+S",), separated=True),
    ActionSpec("save_as", "files", "File", QT_TRANSLATE_NOOP("Actions", "Save as…"), ("Ctrl+Shift+S",)),
    ActionSpec(
        "lock",
        "access",
        "File",
        QT_TRANSLATE_NOOP("Actions", "Lock / log in"),
        ("Ctrl+L",),
        "lock",
        separated=True,
        operator=True,
    ),
    ActionSpec(
        "close", "window", "File", QT_TRANSLATE_NOOP("Actions", "Quit"), ("Ctrl+Q",), separated=True, operator=True
    ),
    ActionSpec("undo", "session", "Edit", QT_TRANSLATE_NOOP("Actions", "Undo limit or label"), ("Ctrl+Z",)),
    ActionSpec("redo", "session", "Edit", QT_TRANSLATE_NOOP("Actions", "Redo limit or label"), ("Ctrl+Shift+Z",)),
    ActionSpec("reset_limit", "window", "Edit", QT_TRANSLATE_NOOP("Actions", "Reset limit to suggested"), ("Ctrl+R",)),
    ActionSpec(
        "run_or_pause",
        "inspect",
        "Inspect",
        QT_TRANSLATE_NOOP("Actions", "Run / pause"),
        ("Space",),
        "run",
        operator=True,
    ),
    ActionSpec(
        "run_or_stop", "inspect", "Inspect", QT_TRANSLATE_NOOP("Actions", "Run / stop"), ("F5",), "run", operator=True
    ),
    ActionSpec(
        "trigger",
        "inspect",
        "Inspect",
        QT_TRANSLATE_NOOP("Actions", "Trigger"),
        ("Space",),
        "inspect",
        operator=True,
    ),
    ActionSpec(
        "step", "inspect", "Inspect", QT_TRANSLATE_NOOP("Actions", "Inspect one part"), ("S",), "step", operator=True
    ),
    ActionSpec("stop", "inspect", "Inspect", QT_TRANSLATE_NOOP("Actions", "Stop"), ("Esc",), "stop", operator=True),
    ActionSpec(
        "look_previous",
        "inspect",
        "Inspect",
        QT_TRANSLATE_NOOP("Actions", "Previous part"),
        ("Left",),
        "previous",
        separated=True,
        operator=True,
    ),
    ActionSpec(
        "look_next", "inspect", "Inspect", QT_TRANSLATE_NOOP("Actions", "Next part"), ("Right",), "next", operator=True
    ),
    ActionSpec(
        "look_newest", "inspect", "Inspect", QT_TRANSLATE_NOOP("Actions", "Newest part"), ("End",), operator=True
    ),
    ActionSpec("mark_good", "inspect", "Inspect", QT_TRANSLATE_NOOP("Actions", "Mark as good"), ("1",), separated=True),
    ActionSpec("mark_defect", "inspect", "Inspect", QT_TRANSLATE_NOOP("Actions", "Mark as defect"), ("2",)),
    ActionSpec("reset_counters", "inspect", "Inspect", QT_TRANSLATE_NOOP("Actions", "Reset counters"), operator=True),
    ActionSpec("set_up_station", "inspect", "Inspect", QT_TRANSLATE_NOOP("Actions", "Set up station…")),
    ActionSpec(
        "save_results",
        "inspect",
        "Inspect",
        QT_TRANSLATE_NOOP("Actions", "Save results…"),
        ("Ctrl+E",),
        separated=True,
    ),
    ActionSpec(
        "toggle_sound",
        "window",
        "Inspect",
        QT_TRANSLATE_NOOP("Actions", "Sound on NG"),
        ("M",),
        checkable=True,
        operator=True,
    ),
    ActionSpec("show_train", "window", "View", QT_TRANSLATE_NOOP("Actions", "Train page"), ("Ctrl+1",), "train"),
    ActionSpec("show_inspect", "window", "View", QT_TRANSLATE_NOOP("Actions", "Inspect page"), ("Ctrl+2",), "inspect"),
    ActionSpec("show_compare", "window", "View", QT_TRANSLATE_NOOP("Actions", "Compare page"), ("Ctrl+3",), "compare"),
    ActionSpec("show_tune", "window", "View", QT_TRANSLATE_NOOP("Actions", "Tune page"), ("Ctrl+4",), "tune"),
    ActionSpec(
        "show_settings", "window", "View", QT_TRANSLATE_NOOP("Actions", "Settings page"), ("Ctrl+5",), "settings"
    ),
    ActionSpec(
        "toggle_heat",
        "view",
        "View",
        QT_TRANSLATE_NOOP("Actions", "Heatmap"),
        ("H",),
        checkable=True,
        separated=True,
        operator=True,
    ),
    ActionSpec(
        "toggle_contours",
        "view",
        "View",
        QT_TRANSLATE_NOOP("Actions", "Contours"),
        ("Shift+H",),
        checkable=True,
        operator=True,
    ),
    ActionSpec(
        "bare",
        "view",
        "View",
        QT_TRANSLATE_NOOP("Actions", "Bare picture (hold)"),
        ("C",),
        checkable=True,
        operator=True,
    ),
    ActionSpec("toggle_panel", "side", "View", QT_TRANSLATE_NOOP("Actions", "Limit and list"), ("P",), checkable=True),
    ActionSpec("fit", "view", "View", QT_TRANSLATE_NOOP("Actions", "Fit picture"), ("F",), operator=True),
    ActionSpec("zoom_in", "view", "View", QT_TRANSLATE_NOOP("Actions", "Zoom in"), ("+", "="), operator=True),
    ActionSpec("zoom_out", "view", "View", QT_TRANSLATE_NOOP("Actions", "Zoom out"), ("-",), operator=True),
    ActionSpec(
        "full_screen",
        "window",
        "View",
        QT_TRANSLATE_NOOP("Actions", "Full screen"),
        ("F11",),
        separated=True,
        operator=True,
    ),
    ActionSpec("show_help", "window", "Help", QT_TRANSLATE_NOOP("Actions", "Keys"), ("F1",), operator=True),
    ActionSpec(
        "copy_details",
        "support",
        "Help",
        QT_TRANSLATE_NOOP("Actions", "Copy details for support"),
        separated=True,
    ),
    ActionSpec("open_log_folder", "support", "Help", QT_TRANSLATE_NOOP("Actions", "Open log folder")),
)
