"""Small pieces that both pages are made of."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from inspector_app.core.messages import UInt8
from inspector_app.ui.icons import icon


def label(text: str = "", kind: str = "", *, wrap: bool = True) -> QLabel:
    """A label of one of the theme's kinds: title, heading, muted, small, figure or warning."""
    made = QLabel(text)
    made.setObjectName(kind)
    made.setWordWrap(wrap)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


def card(*, spacing: int = 10) -> tuple[QFrame, QVBoxLayout]:
    """A raised surface, and the layout inside it."""
    frame = QFrame()
    frame.setObjectName("card")
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(20, 16, 20, 18)
    layout.setSpacing(spacing)
    return frame, layout


def button(text: str, icon_name: str = "", *, primary: bool = False) -> QPushButton:
    """A button large enough for a gloved finger."""
    made = QPushButton(text)
    if primary:
        made.setObjectName("primary")
    if icon_name:
        made.setIcon(icon(icon_name))
        made.setIconSize(QSize(20, 20))
    return made


def pixmap(rgb: UInt8) -> QPixmap:
    """A picture for a label: uint8 (H, W, 3)."""
    height, width = rgb.shape[:2]
    image = QImage(rgb.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888)
    return QPixmap.fromImage(image)
