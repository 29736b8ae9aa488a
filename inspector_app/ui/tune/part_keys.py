"""Keys of the parts on the Tune page, as data: their actions while a part, or the grid, has the focus."""

from PySide6.QtCore import Qt

from inspector_app.ui.language.marks import QT_TRANSLATE_NOOP
from inspector_app.ui.widgets.key_specs import KeySpec

Key = Qt.Key

_ENTER = (Key.Key_Return, Key.Key_Enter)
_LABELS = (
    KeySpec("good", QT_TRANSLATE_NOOP("Actions", "Mark as good"), (Key.Key_1,)),
    KeySpec("defect", QT_TRANSLATE_NOOP("Actions", "Mark as defect"), (Key.Key_2,)),
    KeySpec("unlabel", QT_TRANSLATE_NOOP("Actions", "Remove the label"), (Key.Key_Delete, Key.Key_Backspace)),
)
_CORRECT = KeySpec("correct", QT_TRANSLATE_NOOP("Actions", "False alarm: this is good…"), (Key.Key_G,))
_REMEMBER = KeySpec("remember", QT_TRANSLATE_NOOP("Actions", "Missed defect: remember it…"), (Key.Key_R,))
GRID_KEYS: tuple[KeySpec, ...] = (
    KeySpec("open", QT_TRANSLATE_NOOP("Actions", "Show the part large"), _ENTER),
    *_LABELS,
    _CORRECT,
    _REMEMBER,
)
VIEW_KEYS: tuple[KeySpec, ...] = (
    KeySpec("close", QT_TRANSLATE_NOOP("Actions", "Back to all parts"), (Key.Key_Escape, *_ENTER)),
    KeySpec("previous", QT_TRANSLATE_NOOP("Actions", "Previous part"), (Key.Key_Left, Key.Key_Up)),
    KeySpec("next", QT_TRANSLATE_NOOP("Actions", "Next part"), (Key.Key_Right, Key.Key_Down)),
    *_LABELS,
    KeySpec("leave_out", QT_TRANSLATE_NOOP("Actions", "Leave out a part that sets the limit"), (Key.Key_L,)),
    KeySpec("keep_part", QT_TRANSLATE_NOOP("Actions", "Keep it, or take it in again"), (Key.Key_K,)),
    _CORRECT,
    _REMEMBER,
    KeySpec("why", QT_TRANSLATE_NOOP("Actions", "Why this verdict"), (Key.Key_W,)),
    KeySpec("heat", QT_TRANSLATE_NOOP("Actions", "Heatmap"), (Key.Key_H,)),
    KeySpec("bare", QT_TRANSLATE_NOOP("Actions", "Picture without heatmap (hold)"), (Key.Key_C,)),
    KeySpec("fit", QT_TRANSLATE_NOOP("Actions", "Fit picture"), (Key.Key_F,)),
    KeySpec("zoom_in", QT_TRANSLATE_NOOP("Actions", "Zoom in"), (Key.Key_Plus, Key.Key_Equal)),
    KeySpec("zoom_out", QT_TRANSLATE_NOOP("Actions", "Zoom out"), (Key.Key_Minus,)),
)
