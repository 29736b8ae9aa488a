"""F1: a dialog that lists every key, made from the specs of the menus and the pages."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from inspector_app import __version__
from inspector_app.ui.history.keys import HISTORY_KEYS
from inspector_app.ui.tune.part_keys import GRID_KEYS, VIEW_KEYS
from inspector_app.ui.widgets.basics import button, label
from inspector_app.ui.widgets.dialog import Dialog
from inspector_app.ui.window.actions import ActionSpec


class HelpDialog(Dialog):
    """The list of keys. It stays open beside the window and is not modal."""

    def __init__(self, parent: QWidget, actions: Sequence[ActionSpec]) -> None:
        """List the keys of ``actions``, and those of the pages."""
        super().__init__(parent, lambda: self.tr("Keys"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(label(lambda: self.tr("Keys"), "title"))
        column.addLayout(
            _grid([(spec.text, [QKeySequence(keys) for keys in spec.shortcuts]) for spec in actions if spec.shortcuts])
        )
        column.addWidget(label(lambda: self.tr("On the Tune page"), "heading"))
        part_keys = dict.fromkeys((*GRID_KEYS, *VIEW_KEYS))  # some keys are in both lists
        column.addLayout(_grid([(spec.text, [QKeySequence(key) for key in spec.keys]) for spec in part_keys]))
        column.addWidget(label(lambda: self.tr("On the History page"), "heading"))
        column.addLayout(_grid([(spec.text, [QKeySequence(key) for key in spec.keys]) for spec in HISTORY_KEYS]))
        close = button(lambda: self.tr("Close"))
        close.clicked.connect(self.close)
        version = label(lambda: self.tr("Inspector {version}").format(version=__version__), "small", wrap=False)
        column.addLayout(self.foot(close, left=version))


def _grid(lines: Sequence[tuple[str, Sequence[QKeySequence]]]) -> QGridLayout:
    """Return a grid with the keys in one column and their actions in the other."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(5)
    grid.setColumnMinimumWidth(2, 24)
    half = (len(lines) + 1) // 2
    for index, (text, sequences) in enumerate(lines):
        row, left = index % half, 3 * (index // half)
        keys = label(partial(_shown, sequences), wrap=False)
        keys.setStyleSheet("font-weight: 600;")
        grid.addWidget(keys, row, left, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(label(partial(QCoreApplication.translate, "Actions", text), wrap=False), row, left + 1)
    return grid


def _shown(sequences: Sequence[QKeySequence]) -> str:
    """Return the keys as text, with the key names of the current language."""
    return ", ".join(dict.fromkeys(keys.toString(QKeySequence.SequenceFormat.NativeText) for keys in sequences))
