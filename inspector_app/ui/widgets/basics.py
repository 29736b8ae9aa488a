"""Small widgets and helpers that the pages are made of."""

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
    QScrollArea,
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
    """Return a label of one of the theme's kinds: title, heading, muted, small, figure or warning.

    To change its text, including to "", use :func:`keep`.
    """
    made = QLabel()
    keep(made.setText, text)
    made.setObjectName(kind)
    made.setWordWrap(wrap)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


def literal(name: str) -> str:
    """Escape a name for buttons and menus, where & would underline a letter and a tab would begin a shortcut."""
    return " ".join(name.splitlines()).replace("\t", " ").replace("&", "&&")


class ShortLabel(QLabel):
    """One line of text without a minimum width. It is shortened to the width; the tool tip shows all of it."""

    def __init__(self, kind: str = "", elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> None:
        """Start empty; ``kind`` as for :func:`label`, ``elide``: what is left out (of names, the middle)."""
        super().__init__()
        self._whole: Words = ""
        self._elide = elide
        self.setObjectName(kind)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, text: Words, more: Words = "") -> None:
        """Show another text; ``more`` is the text of the tool tip, "" for the same text."""
        self._whole = text
        keep(self.setToolTip, more or text)
        keep(self.setAccessibleName, more or text)
        keep(self._shorten, text)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Shorten the text to the new width."""
        super().resizeEvent(event)
        self._shorten(said_now(self._whole))

    def _shorten(self, whole: str) -> None:
        self.setText(self.fontMetrics().elidedText(whole, self._elide, self.width()))


class Card(QFrame):
    """A raised frame with a column of widgets."""

    def __init__(self, spacing: int = 12) -> None:
        """Start empty."""
        super().__init__()
        self.setObjectName("card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 16, 20, 18)
        self.column.setSpacing(spacing)


def scrolling(widget: QWidget, width: int = 0) -> QScrollArea:
    """Return an area that scrolls a widget up and down.

    Args:
        widget: the widget; empty, as it is quicker to fill it once the area is in its place (see :class:`Page`).
        width: of the area, in pixels; 0: as wide as there is room.
    """
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    if width:
        area.setFixedWidth(width)
    return area


def button(text: Words, icon_name: str = "", *, primary: bool = False) -> QPushButton:
    """Return a button large enough for a gloved finger."""
    made = QPushButton()
    keep(made.setText, text)
    set_primary(made, primary=primary)
    if icon_name:
        set_icon(made, icon_name)
        made.setIconSize(QSize(20, 20))
    return made


def is_primary(press: QAbstractButton) -> bool:
    """Return whether a button is the primary one, which is the button to press next."""
    return bool(press.property(PRIMARY))


def set_primary(press: QAbstractButton, *, primary: bool) -> None:
    """Make a button the primary one, or an ordinary one."""
    if primary != is_primary(press):
        set_property(press, PRIMARY, primary)


def stepper(box: QAbstractSpinBox) -> QHBoxLayout:
    """Return a number box between two large buttons, which replace the box's own small arrows."""
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
    """Return a pixmap of a picture, uint8 (H, W, 3)."""
    height, width = rgb.shape[:2]
    image = QImage(rgb.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888)
    return QPixmap.fromImage(image)


class Combo(QComboBox):
    """A list to choose from. It ignores the mouse wheel, because forms scroll under the pointer."""

    def __init__(self, name: Words, width: int = 0) -> None:
        """Start empty; ``name`` is the name for screen readers."""
        super().__init__()
        keep(self.setAccessibleName, name)
        self.setMinimumWidth(width)
        self.setFixedHeight(TOUCH_PX)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the arrow, because a style sheet with round corners removes it."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours().text if self.isEnabled() else colours().border), 2))
        x, y = self.width() - 18, self.height() / 2
        painter.drawPolyline([QPointF(x - 5, y - 2), QPointF(x, y + 3), QPointF(x + 5, y - 2)])
        painter.end()

    def add(self, text: Words, value: object = None) -> None:
        """Add an item with its text and ``value``."""
        self.addItem("", value)
        keep(self.setItemText, text, self.count() - 1)

    def set_item_tip(self, index: int, text: str) -> None:
        """Set the tool tip of an item."""
        self.setItemData(index, text, Qt.ItemDataRole.ToolTipRole)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Pass the event on to the scroll area."""
        event.ignore()


class ColourKey(QWidget):
    """A coloured square with a text that explains the colour."""

    def __init__(self, swatch: str, text: Words) -> None:
        """Make it; ``swatch`` is a name in the style sheet: good_parts, feed, accent or bank."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(_square(swatch), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(label(text, "small", wrap=False))


SIDE_PX = 12
DROP_PX = 3
"""Margin above the square, so that the square is in the middle of a line of text."""


class Swatch(QWidget):
    """A square with the colour of a group of parts, the same as in the histogram."""

    def __init__(self, name: str) -> None:
        """Make it; ``name`` is a name in the style sheet: good_parts, feed or accent."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, DROP_PX, 0, DROP_PX)
        column.addWidget(_square(name), 0, Qt.AlignmentFlag.AlignTop)
        column.addStretch(1)


def _square(swatch: str) -> QFrame:
    square = QFrame()
    square.setFixedSize(SIDE_PX, SIDE_PX)
    square.setProperty("swatch", swatch)
    return square
