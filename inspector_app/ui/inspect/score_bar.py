"""A bar that compares a score with its limits."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from inspector_app.core.scoring.heat import SCALE_TO

BAR_PX = 16
TICK_PX = 5


def draw_score_bar(painter: QPainter, area: QRectF, relative: float, review: float, ink: QColor) -> None:
    """Draw a bar from 0 to 1.5 times the limit; a larger score ends in a tip.

    Args:
        painter: in the widget's pixels.
        area: the bar is at its top, 16 px high; the ticks are longer, above and below it.
        relative: the score over the limit; the bar is empty unless it is finite.
        review: the lower limit over the limit; NaN for none.
        ink: the colour of bar and ticks.
    """
    bar = QRectF(area.left(), area.top() + TICK_PX, area.width(), BAR_PX)
    trough = QColor("#000000")
    trough.setAlpha(90)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(trough)
    painter.drawRoundedRect(bar, 4, 4)
    if math.isfinite(relative):
        filled = QRectF(bar)
        filled.setWidth(bar.width() * min(max(relative, 0.0), SCALE_TO) / SCALE_TO)
        painter.setBrush(ink)
        painter.drawRoundedRect(filled, 4, 4)
        if relative > SCALE_TO:  # the tip: the score is beyond the scale
            tip = bar.right() + BAR_PX / 2
            painter.drawPolygon([bar.topRight(), QPointF(tip, bar.center().y()), bar.bottomRight()])
    for place, width_px, style in ((1.0, 4.0, Qt.PenStyle.SolidLine), (review, 3.0, Qt.PenStyle.DotLine)):
        if math.isfinite(place) and 0 <= place <= SCALE_TO:
            x = bar.left() + bar.width() * place / SCALE_TO
            ends = QPointF(x, bar.top() - TICK_PX), QPointF(x, bar.bottom() + TICK_PX)
            painter.setPen(QPen(QColor("#000000"), width_px + 3))
            painter.drawLine(*ends)
            painter.setPen(QPen(ink, width_px, style))
            painter.drawLine(*ends)
    painter.restore()
