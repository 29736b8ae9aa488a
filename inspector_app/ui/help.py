"""F1: every key, from the list that the menus are made of."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app import __version__
from inspector_app.ui.actions import ACTIONS
from inspector_app.ui.widgets import button, label


class HelpDialog(QDialog):
    """Stays beside the window; nothing waits for it."""

    def __init__(self, parent: QWidget) -> None:
        """List the keys."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(label(self.tr("Keys"), "title"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(7)
        column.addLayout(grid)
        with_keys = [spec for spec in ACTIONS if spec.shortcuts]
        half = (len(with_keys) + 1) // 2
        for index, spec in enumerate(with_keys):
            row, left = index % half, 3 * (index // half)
            shown = ", ".join(
                QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) for keys in spec.shortcuts
            )
            keys = label(shown, wrap=False)
            keys.setStyleSheet("font-weight: 600;")
            grid.addWidget(keys, row, left, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(label(QCoreApplication.translate("Actions", spec.text), wrap=False), row, left + 1)
        grid.setColumnMinimumWidth(2, 24)
        close = button(self.tr("Close"))
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(label(self.tr("Inspector {version}").format(version=__version__), "small"), 1)
        foot.addWidget(close)
        column.addLayout(foot)
