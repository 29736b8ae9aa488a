"""Keys of the History page, as data: their actions while the records or the part beside them have the focus."""

from PySide6.QtCore import Qt

from inspector_app.ui.language.marks import QT_TRANSLATE_NOOP
from inspector_app.ui.widgets.key_specs import KeySpec

Key = Qt.Key

HISTORY_KEYS: tuple[KeySpec, ...] = (
    KeySpec("previous", QT_TRANSLATE_NOOP("Actions", "Previous part"), (Key.Key_Left,)),
    KeySpec("next", QT_TRANSLATE_NOOP("Actions", "Next part"), (Key.Key_Right,)),
    KeySpec("next_ng", QT_TRANSLATE_NOOP("Actions", "Next NG part (Shift: previous)"), (Key.Key_N,)),
    KeySpec("good", QT_TRANSLATE_NOOP("Actions", "Mark as good"), (Key.Key_1,)),
    KeySpec("defect", QT_TRANSLATE_NOOP("Actions", "Mark as defect"), (Key.Key_2,)),
    KeySpec("keep", QT_TRANSLATE_NOOP("Actions", "Keep the picture, or no longer"), (Key.Key_K,)),
    KeySpec("note", QT_TRANSLATE_NOOP("Actions", "Write a note"), (Key.Key_T,)),
    KeySpec("similar", QT_TRANSLATE_NOOP("Actions", "Show parts like this one"), (Key.Key_P,)),
    KeySpec("folder", QT_TRANSLATE_NOOP("Actions", "Open the folder of the picture"), (Key.Key_O,)),
    KeySpec("why", QT_TRANSLATE_NOOP("Actions", "Why this verdict"), (Key.Key_W,)),
    KeySpec("correct", QT_TRANSLATE_NOOP("Actions", "False alarm: this is good…"), (Key.Key_G,)),
    KeySpec("remember", QT_TRANSLATE_NOOP("Actions", "Missed defect: remember it…"), (Key.Key_R,)),
    KeySpec("heat", QT_TRANSLATE_NOOP("Actions", "Heatmap"), (Key.Key_H,)),
    KeySpec("fit", QT_TRANSLATE_NOOP("Actions", "Fit picture"), (Key.Key_F,)),
    KeySpec("zoom_in", QT_TRANSLATE_NOOP("Actions", "Zoom in"), (Key.Key_Plus, Key.Key_Equal)),
    KeySpec("zoom_out", QT_TRANSLATE_NOOP("Actions", "Zoom out"), (Key.Key_Minus,)),
)
