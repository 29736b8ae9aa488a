"""Simple icons drawn by code: sharp at any size, without image files."""

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QWidget

from inspector_app.ui.style import theme

SIDE = 64.0
_PROPERTY = "drawing"
PRIMARY = "primary"
"""The property of a button whose background is dark in every theme, so its icon is white."""

Draw = Callable[[QPainter], None]


def _polygon(painter: QPainter, *points: tuple[float, float], filled: bool = True) -> None:
    polygon = QPolygonF([QPointF(x, y) for x, y in points])
    if filled:
        painter.setBrush(painter.pen().color())
        painter.drawPolygon(polygon)
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.drawPolyline(polygon)


def _run(painter: QPainter) -> None:
    _polygon(painter, (20, 14), (20, 50), (50, 32))


def _pause(painter: QPainter) -> None:
    painter.fillRect(QRectF(18, 14, 9, 36), painter.pen().color())
    painter.fillRect(QRectF(37, 14, 9, 36), painter.pen().color())


def _stop(painter: QPainter) -> None:
    painter.fillRect(QRectF(17, 17, 30, 30), painter.pen().color())


def _step(painter: QPainter) -> None:
    _polygon(painter, (16, 16), (16, 48), (40, 32))
    painter.fillRect(QRectF(43, 15, 6, 34), painter.pen().color())


def _previous(painter: QPainter) -> None:
    _polygon(painter, (40, 14), (22, 32), (40, 50), filled=False)


def _next(painter: QPainter) -> None:
    _polygon(painter, (24, 14), (42, 32), (24, 50), filled=False)


def _inspect(painter: QPainter) -> None:
    painter.drawEllipse(QRectF(12, 12, 30, 30))
    painter.drawLine(QPointF(39, 39), QPointF(53, 53))


def _train(painter: QPainter) -> None:
    for x, y in ((12, 12), (35, 12), (12, 35)):
        painter.drawRoundedRect(QRectF(x, y, 17, 17), 3, 3)
    _polygon(painter, (36, 44), (42, 50), (54, 37), filled=False)


def _compare(painter: QPainter) -> None:
    painter.drawLine(QPointF(10, 53), QPointF(54, 53))
    for x, top in ((15, 30), (29, 12), (43, 22)):
        painter.fillRect(QRectF(x, top, 8, 51 - top), painter.pen().color())


def _folder(painter: QPainter) -> None:
    _polygon(painter, (10, 50), (10, 16), (26, 16), (32, 22), (54, 22), (54, 50), (10, 50), filled=False)


def _tune(painter: QPainter) -> None:
    for y, knob in ((18, 22), (33, 43), (48, 29)):
        painter.drawLine(QPointF(10, y), QPointF(54, y))
        painter.setBrush(painter.pen().color())
        painter.drawEllipse(QPointF(knob, y), 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)


def _history(painter: QPainter) -> None:
    painter.drawEllipse(QRectF(12, 12, 40, 40))
    _polygon(painter, (32, 20), (32, 33), (42, 39), filled=False)


def _statistics(painter: QPainter) -> None:
    _polygon(painter, (12, 12), (12, 52), (54, 52), filled=False)
    _polygon(painter, (16, 42), (26, 30), (36, 36), (52, 16), filled=False)


def _settings(painter: QPainter) -> None:
    painter.drawEllipse(QPointF(32, 32), 7, 7)
    painter.drawEllipse(QPointF(32, 32), 16, 16)
    for turn in range(8):
        angle = math.tau * turn / 8
        out = QPointF(math.cos(angle), math.sin(angle))
        painter.drawLine(QPointF(32, 32) + out * 17, QPointF(32, 32) + out * 22)


def _menu(painter: QPainter) -> None:
    for y in (19, 32, 45):
        painter.drawLine(QPointF(14, y), QPointF(50, y))


def _lock(painter: QPainter) -> None:
    painter.drawRoundedRect(QRectF(15, 29, 34, 24), 3, 3)
    painter.drawArc(QRectF(21, 12, 22, 30), 0, 180 * 16)


def _speaker(painter: QPainter) -> None:
    _polygon(painter, (10, 25), (18, 25), (30, 14), (30, 50), (18, 39), (10, 39))


def _sound(painter: QPainter) -> None:
    _speaker(painter)
    for radius in (8, 17):
        painter.drawArc(QRectF(32 - radius, 32 - radius, 2 * radius + 4, 2 * radius), -50 * 16, 100 * 16)


def _muted(painter: QPainter) -> None:
    _speaker(painter)
    painter.drawLine(QPointF(39, 25), QPointF(53, 39))
    painter.drawLine(QPointF(53, 25), QPointF(39, 39))


_DRAWINGS: dict[str, Draw] = {
    "run": _run,
    "pause": _pause,
    "stop": _stop,
    "step": _step,
    "previous": _previous,
    "next": _next,
    "inspect": _inspect,
    "train": _train,
    "compare": _compare,
    "folder": _folder,
    "tune": _tune,
    "history": _history,
    "statistics": _statistics,
    "settings": _settings,
    "menu": _menu,
    "lock": _lock,
    "sound": _sound,
    "muted": _muted,
}


def icon(name: str, ink: str = "") -> QIcon:
    """Return an icon in the text's colour or in ``ink``, paler when disabled; see :func:`set_icon` for themes."""
    of = theme.colours()
    made = QIcon()
    made.addPixmap(_pixmap(_DRAWINGS[name], ink or of.text), QIcon.Mode.Normal)
    made.addPixmap(_pixmap(_DRAWINGS[name], of.disabled), QIcon.Mode.Disabled)
    return made


def set_icon(holder: QAbstractButton | QAction, name: str) -> None:
    """Set the icon of a button or an action; :func:`refresh` draws it again when the theme changes."""
    if holder.property(_PROPERTY) != name:
        holder.setProperty(_PROPERTY, name)
        _draw(holder, name)


def _draw(holder: QAbstractButton | QAction, name: str) -> None:
    holder.setIcon(icon(name, "#ffffff" if holder.property(PRIMARY) else ""))


def white_icon(holder: QAction) -> QIcon:
    """Return an action's icon for a background that is dark in every theme; empty without an icon."""
    name = holder.property(_PROPERTY)
    return QIcon(_pixmap(_DRAWINGS[name], "#ffffff")) if name else QIcon()


def refresh(window: QWidget) -> None:
    """Draw all icons of a window again, in the current colours."""
    holders: list[QAbstractButton | QAction] = [*window.findChildren(QAbstractButton), *window.findChildren(QAction)]
    for holder in holders:
        name = holder.property(_PROPERTY)
        if name:
            _draw(holder, name)


class Drawing(QWidget):
    """An icon as large as the widget; it follows the theme."""

    def __init__(self, name: str, side_px: int) -> None:
        """Show ``name``."""
        super().__init__()
        self._draw = _DRAWINGS[name]
        self.setFixedSize(side_px, side_px)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the icon."""
        painter = QPainter(self)
        painter.scale(self.width() / SIDE, self.height() / SIDE)
        _paint(painter, self._draw, theme.colours().text)
        painter.end()


def _pixmap(draw: Draw, colour: str) -> QPixmap:
    pixmap = QPixmap(int(SIDE), int(SIDE))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    _paint(painter, draw, colour)
    painter.end()
    return pixmap


def _paint(painter: QPainter, draw: Draw, colour: str) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(colour), 4.5)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    draw(painter)
