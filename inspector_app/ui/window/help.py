"""F1: a dialog that lists every key, made from the specs of the menus and the pages."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from inspector_app import __version__
from inspector_app.ui.history.keys import HISTORY_KEYS
from inspector_app.ui.tune.part_keys import GRID_KEYS, VIEW_KEYS
from inspector_app.ui.widgets.basics import button, label, scrolling
from inspector_app.ui.widgets.dialog import Dialog
from inspector_app.ui.window.actions import ActionSpec

SIZE_PX = (920, 1000)


class HelpDialog(Dialog):
    """The list of keys. It stays open beside the window and is not modal."""

    def __init__(self, parent: QWidget, actions: Sequence[ActionSpec]) -> None:
        """List the keys of ``actions``, and those of the pages."""
        super().__init__(parent, lambda: self.tr("Keys"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(label(lambda: self.tr("Keys"), "title"))
        lists = QWidget()
        column.addWidget(scrolling(lists), 1)
        inside = QVBoxLayout(lists)
        inside.setContentsMargins(0, 0, 12, 0)
        inside.setSpacing(14)
        inside.addLayout(
            _grid([(spec.text, [QKeySequence(keys) for keys in spec.shortcuts]) for spec in actions if spec.shortcuts])
        )
        inside.addWidget(label(lambda: self.tr("On the Tune page"), "heading"))
        part_keys = dict.fromkeys((*GRID_KEYS, *VIEW_KEYS))  # some keys are in both lists
        inside.addLayout(_grid([(spec.text, [QKeySequence(key) for key in spec.keys]) for spec in part_keys]))
        inside.addWidget(label(lambda: self.tr("On the History page"), "heading"))
        inside.addLayout(_grid([(spec.text, [QKeySequence(key) for key in spec.keys]) for spec in HISTORY_KEYS]))
        close = button(lambda: self.tr("Close"))
        close.clicked.connect(self.close)
        version = label(lambda: self.tr("Inspector {version}").format(version=__version__), "small", wrap=False)
        column.addLayout(self.foot(close, left=version))
        self.resize(*SIZE_PX)


def _grid(lines: Sequence[tuple[str, Sequence[QKeySequence]]]) -> QGridLayout:
    """Return a grid with the keys in one column and their actions in the other."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(5)
    grid.setColumnMinimumWidth(2, 24)
    for column in (1, 4):
        grid.setColumnStretch(column, 1)
    half = (len(lines) + 1) // 2
    for index, (text, sequences) in enumerate(lines):
        row, left = index % half, 3 * (index // half)
        keys = label(partial(_shown, sequences), wrap=False)
        keys.setStyleSheet("font-weight: 600;")
        grid.addWidget(keys, row, left, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(label(partial(QCoreApplication.translate, "Actions", text)), row, left + 1)
    return grid


def _shown(sequences: Sequence[QKeySequence]) -> str:
    """Return the keys as text, with the key names of the current language."""
    return ", ".join(dict.fromkeys(keys.toString(QKeySequence.SequenceFormat.NativeText) for keys in sequences))
