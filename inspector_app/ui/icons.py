"""Simple icons, drawn: sharp at any size, and no files to lose."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from inspector_app.core.messages import Verdict
from inspector_app.ui import theme

SIDE = 64.0
VERDICT_COLOURS = {Verdict.OK: theme.OK, Verdict.NG: theme.NG, Verdict.ERROR: theme.ERROR}
VERDICT_SYMBOLS = {Verdict.OK: "✓", Verdict.NG: "✗", Verdict.ERROR: "!"}

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
}


def icon(name: str) -> QIcon:
    """One of the drawings, in the text's colour, and paler when disabled."""
    made = QIcon()
    made.addPixmap(_pixmap(_DRAWINGS[name], theme.TEXT), QIcon.Mode.Normal)
    made.addPixmap(_pixmap(_DRAWINGS[name], "#6c7682"), QIcon.Mode.Disabled)
    return made


def _pixmap(draw: Draw, colour: str) -> QPixmap:
    pixmap = QPixmap(int(SIDE), int(SIDE))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(colour), 4.5)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    draw(painter)
    painter.end()
    return pixmap


def draw_verdict(painter: QPainter, area: QRectF, verdict: Verdict | None) -> None:
    """The verdict's shape: a disc with a tick, an octagon with a cross, a diamond with an exclamation mark."""
    side = min(area.width(), area.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(area.center())
    painter.scale(side / SIDE, side / SIDE)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#ffffff") if verdict is not None else QColor(theme.BORDER))
    ink = QColor(VERDICT_COLOURS[verdict]).darker(150) if verdict is not None else QColor(theme.MUTED)
    if verdict is Verdict.NG:
        a, b = 30.0, 12.4
        painter.drawPolygon(
            QPolygonF([QPointF(*p) for p in ((-b, -a), (b, -a), (a, -b), (a, b), (b, a), (-b, a), (-a, b), (-a, -b))])
        )
    elif verdict is Verdict.ERROR:
        painter.drawPolygon(QPolygonF([QPointF(*p) for p in ((0, -31), (31, 0), (0, 31), (-31, 0))]))
    else:
        painter.drawEllipse(QPointF(0, 0), 29, 29)
    pen = QPen(ink, 7)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    if verdict is Verdict.OK:
        painter.drawPolyline(QPolygonF([QPointF(*p) for p in ((-13, 1), (-4, 11), (14, -10))]))
    elif verdict is Verdict.NG:
        painter.drawLine(QPointF(-11, -11), QPointF(11, 11))
        painter.drawLine(QPointF(-11, 11), QPointF(11, -11))
    elif verdict is Verdict.ERROR:
        painter.drawLine(QPointF(0, -14), QPointF(0, 4))
        painter.drawPoint(QPointF(0, 14))
    else:
        painter.drawLine(QPointF(-10, 0), QPointF(10, 0))
    painter.restore()
