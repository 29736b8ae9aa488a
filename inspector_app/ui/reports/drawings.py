"""The charts of a report, drawn on paper."""

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from inspector_app.core.messages import Float64, Int64
from inspector_app.core.statistics.pareto import ParetoRow
from inspector_app.ui.reports.paper import BODY, LEFT, SMALL, WIDTH, Paper, font_of
from inspector_app.ui.style.colours import LIGHT

AXIS, UNDER, HEAD = 120.0, 50.0, 56.0
"""Room for the numbers at the left, the times below and the title above a plot."""
SIGNATURE = 150.0
SOLID, DASHED = Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine


class Plot:
    """A plot of points 0 to n - 1 in an area of the page."""

    def __init__(self, paper: Paper, area: QRectF, title: str, n: int, low: float, high: float) -> None:
        """Draw title, frame and numbers; values from ``low`` to ``high`` are in sight."""
        room = 0.06 * (high - low) or 0.05 * abs(high) or 1.0
        self.paper, self.n = paper, n
        self.low, self.high = low - room, high + room
        self.inside = area.adjusted(AXIS, HEAD, -20, -UNDER)
        paper.write(QRectF(area.left(), area.top(), area.width(), HEAD), title, font_of(BODY, bold=True))
        step = _step(self.high - self.low)
        for level in np.arange(math.ceil(self.low / step), math.floor(self.high / step) + 1) * step:
            y = self.at(0, float(level)).y()
            self._stroke(LIGHT.border, 1)
            paper.painter.drawLine(QPointF(self.inside.left(), y), QPointF(self.inside.right(), y))
            place = QRectF(area.left(), y - 20, AXIS - 14, 40)
            paper.write(place, f"{level:.6g}", font_of(SMALL), LIGHT.muted, Qt.AlignmentFlag.AlignRight)

    def at(self, x: float, y: float) -> QPointF:
        """Return the place of a value on the page."""
        return QPointF(
            self.inside.left() + (x + 0.5) / max(self.n, 1) * self.inside.width(),
            self.inside.bottom() - (y - self.low) / (self.high - self.low) * self.inside.height(),
        )

    def name_points(self, names: Sequence[str], wide: float) -> None:
        """Write names below the points, as many as fit; each is ``wide``."""
        every = max(1, math.ceil(self.n * wide / self.inside.width()))
        for place in range(0, self.n, every):
            x = self.at(place, self.low).x()
            box = QRectF(x - wide * every / 2, self.inside.bottom() + 8, wide * every, 40)
            self.paper.write(box, names[place], font_of(SMALL), LIGHT.muted, Qt.AlignmentFlag.AlignHCenter)

    def line(self, values: Float64, colour: str, width: float = 3, style: Qt.PenStyle = SOLID) -> None:
        """Draw a line through the finite values."""
        self._stroke(colour, width, style)
        known = np.flatnonzero(np.isfinite(values)).tolist()
        self.paper.painter.drawPolyline([self.at(place, float(values[place])) for place in known])

    def levels(self, values: Float64, colour: str) -> None:
        """Draw a dashed level for each point."""
        self._stroke(colour, 2, DASHED)
        for place in np.flatnonzero(np.isfinite(values)).tolist():
            level = float(values[place])
            self.paper.painter.drawLine(self.at(place - 0.5, level), self.at(place + 0.5, level))

    def bars(self, low: Float64, high: Float64, colour: str) -> None:
        """Draw an upright line for each point."""
        self._stroke(colour, 2)
        for place in np.flatnonzero(np.isfinite(low)).tolist():
            self.paper.painter.drawLine(self.at(place, float(low[place])), self.at(place, float(high[place])))

    def dots(self, values: Float64, colour: str, radius: float = 7) -> None:
        """Draw a point for each finite value."""
        self.paper.painter.setPen(Qt.PenStyle.NoPen)
        self.paper.painter.setBrush(QColor(colour))
        for place in np.flatnonzero(np.isfinite(values)).tolist():
            self.paper.painter.drawEllipse(self.at(place, float(values[place])), radius, radius)
        self.paper.painter.setBrush(Qt.BrushStyle.NoBrush)

    def _stroke(self, colour: str, width: float, style: Qt.PenStyle = SOLID) -> None:
        self.paper.painter.setPen(QPen(QColor(colour), width, style))


def draw_families(paper: Paper, area: QRectF, title: str, rows: Sequence[tuple[str, ParetoRow]]) -> None:
    """Draw a bar for each family, (name, row), with its count and the cumulative share."""
    paper.write(QRectF(area.left(), area.top(), area.width(), HEAD), title, font_of(BODY, bold=True))
    most = max((row.count for _, row in rows), default=1)
    high = min(60.0, (area.height() - HEAD) / max(len(rows), 1))
    names, numbers = 0.32 * area.width(), 0.26 * area.width()
    for place, (name, row) in enumerate(rows):
        y = area.top() + HEAD + place * high
        paper.write(QRectF(area.left(), y, names - 16, high), name, font_of(SMALL))
        bar = QRectF(area.left() + names, y + 2, (area.width() - names - numbers) * row.count / most, high - 12)
        paper.painter.fillRect(bar, QColor(LIGHT.ng_ground))
        text = f"{row.count:,} ({100 * row.cumulative:.0f} %)"
        paper.write(QRectF(bar.right() + 12, y, numbers, high), text, font_of(SMALL), LIGHT.muted)


def draw_places(paper: Paper, area: QRectF, title: str, counts: Int64) -> None:
    """Draw the cells of the picture; the darkest one had a defect on most parts."""
    paper.write(QRectF(area.left(), area.top(), area.width(), HEAD), title, font_of(BODY, bold=True))
    rows, columns = counts.shape
    side = min((area.width() - 20) / columns, (area.height() - HEAD - 10) / rows)
    frame = QRectF(area.left(), area.top() + HEAD, side * columns, side * rows)
    most = max(int(counts.max(initial=0)), 1)
    ink = QColor(LIGHT.ng_ground)
    for row, column in zip(*(axis.tolist() for axis in np.nonzero(counts)), strict=True):
        strength = math.sqrt(int(counts[row, column]) / most)
        # Mixed with white: transparency is not for every printer.
        shade = QColor(*(round(255 - strength * (255 - part)) for part in (ink.red(), ink.green(), ink.blue())))
        paper.painter.fillRect(QRectF(frame.left() + column * side, frame.top() + row * side, side, side), shade)
    paper.painter.setPen(QPen(QColor(LIGHT.field_border), 2))
    paper.painter.drawRect(frame)


def write_signatures(paper: Paper) -> None:
    """Leave lines for the person who accepts the installation."""
    paper.need(SIGNATURE + 60)
    paper.skip(SIGNATURE)
    third = WIDTH / 3
    names = (
        QCoreApplication.translate("SelfTest", "Name"),
        QCoreApplication.translate("SelfTest", "Date"),
        QCoreApplication.translate("SelfTest", "Signature"),
    )
    for place, name in enumerate(names):
        x = LEFT + place * third
        paper.rule(x, x + third - 40)
        paper.write(QRectF(x, paper.y + 8, third - 40, 44), name, font_of(SMALL), LIGHT.muted)
    paper.skip(60)


def _step(span: float) -> float:
    """Return a round distance between three to seven numbers of an axis."""
    rough = span / 5
    power = 10 ** math.floor(math.log10(rough))
    return float(power * next(step for step in (1, 2, 5, 10) if step * power >= rough * 0.999))
