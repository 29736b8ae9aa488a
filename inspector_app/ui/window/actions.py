"""Every menu entry, shortcut and tool button, as data."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from inspector_app.ui.language.marks import QT_TRANSLATE_NOOP
from inspector_app.ui.window.pages import PageSpec

Menu = Literal["File", "Edit", "Project", "Inspect", "View", "Help"]
MENUS: tuple[tuple[Menu, str], ...] = (
    ("File", QT_TRANSLATE_NOOP("Actions", "&File")),
    ("Edit", QT_TRANSLATE_NOOP("Actions", "&Edit")),
    ("Project", QT_TRANSLATE_NOOP("Actions", "&Project")),
    ("Inspect", QT_TRANSLATE_NOOP("Actions", "&Inspect")),
    ("View", QT_TRANSLATE_NOOP("Actions", "&View")),
    ("Help", QT_TRANSLATE_NOOP("Actions", "&Help")),
)


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action of the window.

    Attributes:
        name: the name by which a page connects a slot to it.
        menu: the menu that contains it.
        text: its text in the menu.
        shortcuts: its keys; the menu shows the first.
        icon: name of its icon; "" for none.
        checkable: whether it can be switched on and off.
        separated: whether a separator line is above it.
        operator: whether an operator may use it too.
        page: the only page on which its keys work; "" for all pages.
    """

    name: str
    menu: Menu
    text: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False
    separated: bool = False
    operator: bool = False
    page: str = ""


ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("new_project", "File", QT_TRANSLATE_NOOP("Actions", "New project"), ("Ctrl+N",)),
    ActionSpec("open_project", "File", QT_TRANSLATE_NOOP("Actions", "Open project…"), ("Ctrl+O",)),
    ActionSpec("collect", "File", QT_TRANSLATE_NOOP("Actions", "Collect from a camera…")),
    ActionSpec("save", "File", QT_TRANSLATE_NOOP("Actions", "Save"), ("Ctrl+S",), separated=True),
    ActionSpec("save_as", "File", QT_TRANSLATE_NOOP("Actions", "Save as…"), ("Ctrl+Shift+S",)),
    ActionSpec("find_pictures", "File", QT_TRANSLATE_NOOP("Actions", "Find pictures…"), separated=True),
    ActionSpec(
        "lock",
        "File",
        QT_TRANSLATE_NOOP("Actions", "Lock / log in"),
        ("Ctrl+L",),
        "lock",
        separated=True,
        operator=True,
    ),
    ActionSpec("close", "File", QT_TRANSLATE_NOOP("Actions", "Quit"), ("Ctrl+Q",), separated=True, operator=True),
    ActionSpec("undo", "Edit", QT_TRANSLATE_NOOP("Actions", "Undo limit, label or answer"), ("Ctrl+Z",)),
    ActionSpec("redo", "Edit", QT_TRANSLATE_NOOP("Actions", "Redo limit, label or answer"), ("Ctrl+Shift+Z",)),
    ActionSpec("reset_limit", "Edit", QT_TRANSLATE_NOOP("Actions", "Reset limit to suggested"), ("Ctrl+R",)),
    ActionSpec("doctor", "Project", QT_TRANSLATE_NOOP("Actions", "Doctor…")),
    ActionSpec(
        "correct_good", "Project", QT_TRANSLATE_NOOP("Actions", "False alarm: this is good…"), ("G",), page="inspect"
    ),
    ActionSpec(
        "remember_defect",
        "Project",
        QT_TRANSLATE_NOOP("Actions", "Missed defect: remember it…"),
        ("R",),
        page="inspect",
    ),
    ActionSpec("show_corrections", "Project", QT_TRANSLATE_NOOP("Actions", "Corrections…")),
    ActionSpec(
        "challenge_parts",
        "Project",
        QT_TRANSLATE_NOOP("Actions", "Challenge parts…"),
        separated=True,
        operator=True,
    ),
    ActionSpec("gauge_study", "Project", QT_TRANSLATE_NOOP("Actions", "Gauge study…")),
    ActionSpec("detection_limit", "Project", QT_TRANSLATE_NOOP("Actions", "Detection limit (synthetic)…")),
    ActionSpec("dossier", "Project", QT_TRANSLATE_NOOP("Actions", "Dossier…"), separated=True),
    ActionSpec(
        "run_or_pause",
        "Inspect",
        QT_TRANSLATE_NOOP("Actions", "Run / pause"),
        ("Space",),
        "run",
        operator=True,
        page="inspect",
    ),
    ActionSpec(
        "run_or_stop",
        "Inspect",
        QT_TRANSLATE_NOOP("Actions", "Run / stop"),
        ("F5",),
        "run",
        operator=True,
        page="inspect",
    ),
    ActionSpec(
        "trigger",
        "Inspect",
        QT_TRANSLATE_NOOP("Actions", "Trigger"),
        ("Space",),
        "inspect",
        operator=True,
        page="inspect",
    ),
    ActionSpec(
        "step",
        "Inspect",
        QT_TRANSLATE_NOOP("Actions", "Inspect one part"),
        ("S",),
        "step",
        operator=True,
        page="inspect",
    ),
    ActionSpec(
        "stop", "Inspect", QT_TRANSLATE_NOOP("Actions", "Stop"), ("Esc",), "stop", operator=True, page="inspect"
    ),
    ActionSpec(
        "look_previous",
        "Inspect",
        QT_TRANSLATE_NOOP("Actions", "Previous part"),
        ("Left",),
        "previous",
        separated=True,
        operator=True,
        page="inspect",
    ),
    ActionSpec(
        "look_next",
        "Inspect",
        QT_TRANSLATE_NOOP("Actions", "Next part"),
        ("Right",),
        "next",
        operator=True,
        page="inspect",
    ),
    ActionSpec(
        "look_newest", "Inspect", QT_TRANSLATE_NOOP("Actions", "Newest part"), ("End",), operator=True, page="inspect"
    ),
    ActionSpec(
        "look_next_ng", "Inspect", QT_TRANSLATE_NOOP("Actions", "Next NG part"), ("N",), operator=True, page="inspect"
    ),
    ActionSpec(
        "look_previous_ng",
        "Inspect",
        QT_TRANSLATE_NOOP("Actions", "Previous NG part"),
        ("Shift+N",),
        operator=True,
        page="inspect",
    ),
    ActionSpec(
        "mark_good",
        "Inspect",
        QT_TRANSLATE_NOOP("Actions", "Mark as good"),
        ("1",),
        separated=True,
        operator=True,
        page="inspect",
    ),
    ActionSpec(
        "mark_defect", "Inspect", QT_TRANSLATE_NOOP("Actions", "Mark as defect"), ("2",), operator=True, page="inspect"
    ),
    ActionSpec(
        "why", "Inspect", QT_TRANSLATE_NOOP("Actions", "Why this verdict"), ("W",), operator=True, page="inspect"
    ),
    ActionSpec(
        "label_one_by_one",
        "Inspect",
        QT_TRANSLATE_NOOP("Actions", "Label parts one by one"),
        ("L",),
        checkable=True,
        page="inspect",
    ),
    ActionSpec("reset_counters", "Edit", QT_TRANSLATE_NOOP("Actions", "Reset counters"), operator=True, page="inspect"),
    ActionSpec("set_up_station", "Inspect", QT_TRANSLATE_NOOP("Actions", "Set up station…"), page="inspect"),
    ActionSpec(
        "save_results",
        "Inspect",
        QT_TRANSLATE_NOOP("Actions", "Save results…"),
        ("Ctrl+E",),
        separated=True,
        page="inspect",
    ),
    ActionSpec(
        "toggle_sound",
        "Inspect",
        QT_TRANSLATE_NOOP("Actions", "Sound on NG and ERROR"),
        ("M",),
        "sound",
        checkable=True,
        operator=True,
    ),
    ActionSpec(
        "toggle_heat",
        "View",
        QT_TRANSLATE_NOOP("Actions", "Heatmap"),
        ("H",),
        checkable=True,
        separated=True,
        operator=True,
        page="inspect",
    ),
    ActionSpec(
        "toggle_contours",
        "View",
        QT_TRANSLATE_NOOP("Actions", "Contours"),
        ("Shift+H",),
        checkable=True,
        operator=True,
        page="inspect",
    ),
    ActionSpec(
        "bare",
        "View",
        QT_TRANSLATE_NOOP("Actions", "Picture without heatmap (hold)"),
        ("C",),
        checkable=True,
        operator=True,
        page="inspect",
    ),
    ActionSpec(
        "toggle_panel", "View", QT_TRANSLATE_NOOP("Actions", "Limit and list"), ("P",), checkable=True, page="inspect"
    ),
    ActionSpec("fit", "View", QT_TRANSLATE_NOOP("Actions", "Fit picture"), ("F",), operator=True, page="inspect"),
    ActionSpec("zoom_in", "View", QT_TRANSLATE_NOOP("Actions", "Zoom in"), ("+", "="), operator=True, page="inspect"),
    ActionSpec("zoom_out", "View", QT_TRANSLATE_NOOP("Actions", "Zoom out"), ("-",), operator=True, page="inspect"),
    ActionSpec(
        "full_screen", "View", QT_TRANSLATE_NOOP("Actions", "Full screen"), ("F11",), separated=True, operator=True
    ),
    ActionSpec("show_help", "Help", QT_TRANSLATE_NOOP("Actions", "Keys"), ("F1",), operator=True),
    ActionSpec("read_manual", "Help", QT_TRANSLATE_NOOP("Actions", "Manual"), ("Shift+F1",), operator=True),
    ActionSpec("try_demo", "Help", QT_TRANSLATE_NOOP("Actions", "Try with demo parts")),
    ActionSpec("read_licences", "Help", QT_TRANSLATE_NOOP("Actions", "Version and licences")),
    ActionSpec("self_test", "Help", QT_TRANSLATE_NOOP("Actions", "Self-test…"), separated=True),
    ActionSpec("show_audit", "Help", QT_TRANSLATE_NOOP("Actions", "Audit trail…")),
    ActionSpec("copy_details", "Help", QT_TRANSLATE_NOOP("Actions", "Copy details for support"), separated=True),
    ActionSpec("open_log_folder", "Help", QT_TRANSLATE_NOOP("Actions", "Open log folder")),
)


def actions_with(pages: Sequence[PageSpec]) -> tuple[ActionSpec, ...]:
    """Return all actions, and one for each page that shows it: first in the View menu, with keys in this order."""
    shows = [
        ActionSpec(show_action(page), "View", page.menu_text, (f"Ctrl+{number}",), page.icon or page.name)
        for number, page in enumerate(pages, start=1)
    ]
    first = next(place for place, spec in enumerate(ACTIONS) if spec.menu == "View")
    return (*ACTIONS[:first], *shows, *ACTIONS[first:])


def show_action(page: PageSpec) -> str:
    """Return the name of the action that shows a page."""
    return f"show_{page.name}"
