"""Small pieces that the pages are made of."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from inspector_app.core.messages import UInt8
from inspector_app.ui.language.words import Words, keep, said_now
from inspector_app.ui.style.icons import PRIMARY, set_icon
from inspector_app.ui.style.theme import TOUCH_PX, colours, set_property


def label(text: Words = "", kind: str = "", *, wrap: bool = True) -> QLabel:
    """A label of one of the theme's kinds: title, heading, muted, small, figure or warning.

    Its words change with :func:`keep`, also to none.
    """
    made = QLabel()
    keep(made.setText, text)
    made.setObjectName(kind)
    made.setWordWrap(wrap)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


def literal(name: str) -> str:
    """A name as buttons and menus show it letter for letter: & would underline a letter, a tab begin a key."""
    return " ".join(name.splitlines()).replace("\t", " ").replace("&", "&&")


class ShortLabel(QLabel):
    """One line that asks for no room: as much of the text as there is room for, all of it in the tool tip."""

    def __init__(self, kind: str = "") -> None:
        """Start empty; ``kind`` as for :func:`label`."""
        super().__init__()
        self._whole: Words = ""
        self.setObjectName(kind)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, text: Words, more: Words = "") -> None:
        """Show another text; ``more`` is what the tool tip says, "" for the same."""
        self._whole = text
        keep(self.setToolTip, more or text)
        keep(self.setAccessibleName, more or text)
        keep(self._shorten, text)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """There may be room for more, or less."""
        super().resizeEvent(event)
        self._shorten(said_now(self._whole))

    def _shorten(self, whole: str) -> None:
        self.setText(self.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, self.width()))


class Card(QFrame):
    """A raised surface with a column of things on it."""

    def __init__(self, spacing: int = 12) -> None:
        """Start empty."""
        super().__init__()
        self.setObjectName("card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 16, 20, 18)
        self.column.setSpacing(spacing)


def button(text: Words, icon_name: str = "", *, primary: bool = False) -> QPushButton:
    """A button large enough for a gloved finger."""
    made = QPushButton()
    keep(made.setText, text)
    set_primary(made, primary=primary)
    if icon_name:
        set_icon(made, icon_name)
        made.setIconSize(QSize(20, 20))
    return made


def is_primary(press: QAbstractButton) -> bool:
    """Whether a button is the one to press next."""
    return bool(press.property(PRIMARY))


def set_primary(press: QAbstractButton, *, primary: bool) -> None:
    """Make a button the one to press next, or an ordinary one."""
    if primary != is_primary(press):
        set_property(press, PRIMARY, primary)


def stepper(box: QAbstractSpinBox) -> QHBoxLayout:
    """A number box between two buttons that a finger can hit, instead of the box's own tiny arrows."""
    box.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
    box.setAlignment(Qt.AlignmentFlag.AlignCenter)
    box.setFixedHeight(TOUCH_PX)
    row = QHBoxLayout()
    row.setSpacing(6)
    for text, step in (("\N{MINUS SIGN}", box.stepDown), ("+", box.stepUp)):
        press = QToolButton()
        press.setText(text)
        press.setFixedSize(TOUCH_PX, TOUCH_PX)
        press.setAutoRepeat(True)
        press.clicked.connect(step)
        row.addWidget(press)
    row.insertWidget(1, box, 1)
    return row


def pixmap(rgb: UInt8) -> QPixmap:
    """A picture for a label: uint8 (H, W, 3)."""
    height, width = rgb.shape[:2]
    image = QImage(rgb.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888)
    return QPixmap.fromImage(image)


class Combo(QComboBox):
    """A list to choose from; the mouse wheel passes it by, since forms scroll under the pointer."""

    def __init__(self, name: Words, width: int = 0) -> None:
        """Start empty; ``name`` is for those who hear the screen."""
        super().__init__()
        keep(self.setAccessibleName, name)
        self.setMinimumWidth(width)
        self.setFixedHeight(TOUCH_PX)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A style sheet that rounds a list takes its arrow; draw it."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours().text if self.isEnabled() else colours().border), 2))
        x, y = self.width() - 18, self.height() / 2
        painter.drawPolyline([QPointF(x - 5, y - 2), QPointF(x, y + 3), QPointF(x + 5, y - 2)])
        painter.end()

    def add(self, text: Words, value: object = None) -> None:
        """One more to choose, which stands for ``value``."""
        self.addItem("", value)
        keep(self.setItemText, text, self.count() - 1)

    def set_item_tip(self, index: int, text: str) -> None:
        """What is said of one of them under the pointer."""
        self.setItemData(index, text, Qt.ItemDataRole.ToolTipRole)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave it to what scrolls."""
        event.ignore()


class ColourKey(QWidget):
    """A coloured square and what it stands for."""

    def __init__(self, swatch: str, text: Words) -> None:
        """Make it; ``swatch`` is one that the style sheet knows: good_parts, feed, accent or bank."""
        super().__init__()
        square = QFrame()
        square.setFixedSize(12, 12)
        square.setProperty("swatch", swatch)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(square, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(label(text, "small", wrap=False))


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
