"""Icons of the Lucide set (``resources/icons/lucide``) in the colours of the theme, sharp at any size."""

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QWidget

from inspector_app.project.paths import RESOURCES
from inspector_app.ui.style import theme

SIDE_PX = 64
"""Of a pixmap, so that it is sharp on screens of twice the scale too."""
_PROPERTY = "drawing"
PRIMARY = "primary"
"""The property of a button whose background is dark in every theme, so its icon is white."""
_FILES = {
    "run": "play",
    "pause": "pause",
    "stop": "square",
    "step": "step-forward",
    "previous": "chevron-left",
    "next": "chevron-right",
    "inspect": "search",
    "train": "layers",
    "compare": "chart-column",
    "folder": "folder",
    "tune": "sliders-horizontal",
    "history": "history",
    "statistics": "chart-line",
    "settings": "settings",
    "menu": "menu",
    "lock": "lock",
    "why": "circle-question-mark",
    "sound": "volume-2",
    "muted": "volume-x",
}
_FILLED = frozenset({"run", "pause", "stop", "step"})
"""Seen from three metres, areas are clearer than outlines."""


def icon(name: str, ink: str = "") -> QIcon:
    """Return an icon in the text's colour or in ``ink``, paler when disabled; see :func:`set_icon` for themes."""
    of = theme.colours()
    made = QIcon()
    made.addPixmap(_pixmap(name, ink or of.text), QIcon.Mode.Normal)
    made.addPixmap(_pixmap(name, of.disabled), QIcon.Mode.Disabled)
    return made


def set_icon(holder: QAbstractButton | QAction, name: str) -> None:
    """Set the icon of a button or an action; :func:`refresh` sets it again when the theme changes."""
    if holder.property(_PROPERTY) != name:
        holder.setProperty(_PROPERTY, name)
        _set(holder, name)


def _set(holder: QAbstractButton | QAction, name: str) -> None:
    holder.setIcon(icon(name, "#ffffff" if holder.property(PRIMARY) else ""))


def white_icon(holder: QAction) -> QIcon:
    """Return an action's icon for a background that is dark in every theme; empty without an icon."""
    name = holder.property(_PROPERTY)
    return QIcon(_pixmap(name, "#ffffff")) if name else QIcon()


def refresh(window: QWidget) -> None:
    """Set all icons of a window again, in the current colours."""
    holders: list[QAbstractButton | QAction] = [*window.findChildren(QAbstractButton), *window.findChildren(QAction)]
    for holder in holders:
        name = holder.property(_PROPERTY)
        if name:
            _set(holder, name)


class Drawing(QWidget):
    """An icon as large as the widget; it follows the theme."""

    def __init__(self, name: str, side_px: int) -> None:
        """Show ``name``."""
        super().__init__()
        self._name = name
        self.setFixedSize(side_px, side_px)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the icon."""
        painter = QPainter(self)
        _renderer(self._name, theme.colours().text).render(painter, QRectF(self.rect()))
        painter.end()


def _pixmap(name: str, colour: str) -> QPixmap:
    pixmap = QPixmap(SIDE_PX, SIDE_PX)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    _renderer(name, colour).render(painter)
    painter.end()
    return pixmap


def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = _drawing(_FILES[name]).replace("currentColor", colour)
    if name in _FILLED:
        drawing = drawing.replace('fill="none"', f'fill="{colour}"')
    return QSvgRenderer(drawing.encode())


@lru_cache
def _drawing(file: str) -> str:
    return (RESOURCES / "icons" / "lucide" / f"{file}.svg").read_text(encoding="utf-8")
