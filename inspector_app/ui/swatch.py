"""A square of colour beside the first line of some words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

SIDE_PX = 12
DROP_PX = 3
"""How far below its top a line of words has its middle, less half a square."""


class Swatch(QWidget):
    """Stands for a group of parts, as its columns in a histogram do."""

    def __init__(self, name: str) -> None:
        """Make it; ``name`` is one that the style sheet knows: good_parts, feed or accent."""
        super().__init__()
        square = QFrame()
        square.setFixedSize(SIDE_PX, SIDE_PX)
        square.setProperty("swatch", name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, DROP_PX, 0, DROP_PX)
        column.addWidget(square, 0, Qt.AlignmentFlag.AlignTop)
        column.addStretch(1)
