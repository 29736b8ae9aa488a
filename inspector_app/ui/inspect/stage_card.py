"""A question or a message in the middle of the picture, with large buttons; nothing else is blocked meanwhile."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from inspector_app.ui.language.words import Words, keep
from inspector_app.ui.style.theme import GLOVE_PX
from inspector_app.ui.widgets.basics import button, label

WIDTH_PX = 560


class StageCard(QFrame):
    """A title, an explanation, and one button for each answer; hidden until it is shown."""

    def __init__(self) -> None:
        """Start without buttons."""
        super().__init__()
        self.setObjectName("card")
        self.setFixedWidth(WIDTH_PX)
        self.setStyleSheet(f"QPushButton {{ min-height: {GLOVE_PX}px; }}")
        self.title = label("", "title")
        self.text = label("")
        for line in (self.title, self.text):
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._row = QHBoxLayout()
        self._row.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(14)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addLayout(self._row)
        self.hide()

    def say(self, title: Words, text: Words) -> None:
        """Show other texts."""
        keep(self.title.setText, title)
        keep(self.text.setText, text)

    def add_button(self, text: Words, *, primary: bool = False) -> QPushButton:
        """Add a button at the right and return it."""
        made = button(text, primary=primary)
        self._row.addWidget(made, 1)
        return made
