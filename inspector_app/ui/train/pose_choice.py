"""The choices for parts that lie differently and for good parts of several days."""

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from inspector_app.ui.language.words import Words, keep
from inspector_app.ui.widgets.basics import label
from inspector_app.ui.widgets.check_box import CheckBox


class PoseChoice(QWidget):
    """Whether the part is found in every picture and aligned, with what that means."""

    changed = Signal()

    def __init__(self) -> None:
        """Start without alignment."""
        super().__init__()
        self.box = CheckBox()
        keep(self.box.setText, lambda: self.tr("Find the part and align it"))
        self.box.clicked.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.box)
        column.addWidget(
            label(
                lambda: self.tr(
                    "For parts that lie shifted or turned. A picture without the part, or with two, is an ERROR."
                ),
                "small",
            )
        )


class SessionsChoice(QComboBox):
    """Whether a part's whole day is left out when the limit is set."""

    def __init__(self) -> None:
        """Start with "auto"."""
        super().__init__()
        choices: tuple[tuple[Literal["auto", "on", "off"], Words], ...] = (
            ("auto", lambda: self.tr("Left out if dates tell the days")),
            ("on", lambda: self.tr("Left out, also by folders")),
            ("off", lambda: self.tr("Not left out")),
        )
        for number, (sessions, words) in enumerate(choices):
            self.addItem("", sessions)
            keep(self.setItemText, words, number)
        keep(
            self.setToolTip,
            lambda: self.tr(
                "Good parts of another day score higher. If whole days are left out when the limit is set, it allows "
                "for that: fewer false alarms on another day, and fewer defects are found."
            ),
        )
