"""The heatmap's colours: a fixed scale relative to the limit, the same for every part."""

import math
from functools import cache, lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from inspector_app.core.messages import Limits, UInt8, read_only
from inspector_app.core.scoring.heat import DARK_SHARE, SCALE_FROM, SCALE_TO
from inspector_app.ui.language.words import keep
from inspector_app.ui.style import theme

NG_LINE = "#ff4d5a"
REVIEW_LINE = "#ffc04d"
PEAK_LINE = "#4dd2ff"
"""The contours have the same colours in both themes, because they must be visible on the part."""


@cache
def lookup_table() -> UInt8:
    """Return uint8 (256, 4) RGBA over relative scores from 0 to the scale's end, as for saved overlays; read-only."""
    import pyqtgraph as pg  # imported when first needed: it would delay the window

    relative = np.linspace(0, SCALE_TO, 256)
    place = np.clip((relative - SCALE_FROM) / (SCALE_TO - SCALE_FROM), 0, 1)
    table: UInt8 = np.array(
        pg.colormap.get("inferno").map(DARK_SHARE + (1 - DARK_SHARE) * place, mode="byte"), dtype=np.uint8
    )
    table[:, 3] = np.clip((relative - SCALE_FROM) / (1 - SCALE_FROM), 0, 1) * 255
    return read_only(table)


@cache
def premultiplied_table() -> UInt8:
    """Return the same as uint8 (256, 4) BGRA, premultiplied by alpha, which Qt blends fastest; read-only."""
    table = lookup_table()
    alpha = table[:, 3:].astype(np.float64) / 255
    return read_only(np.concatenate([np.rint(table[:, 2::-1] * alpha), table[:, 3:]], axis=1).astype(np.uint8))


@lru_cache(4)
def _gradient(left: float, right: float) -> QLinearGradient:
    """Return the colours of the scale, which is painted again with every part."""
    gradient = QLinearGradient(left, 0, right, 0)
    table = lookup_table()
    for place in np.linspace(0, 1, 18):
        index = round((SCALE_FROM + place * (SCALE_TO - SCALE_FROM)) / SCALE_TO * 255)
        gradient.setColorAt(float(place), QColor(*(int(value) for value in table[index])))
    return gradient


class HeatLegend(QWidget):
    """The colour scale with the limit marked; or the lines that mark the limits."""

    def __init__(self) -> None:
        """Show the colours."""
        super().__init__()
        self._as_lines = False
        self._review = math.nan
        keep(
            self.setToolTip,
            lambda: self.tr("Colours of the heatmap. 1.00 is the limit: a part that reaches beyond it is NG."),
        )

    def show_lines(self, wanted: bool) -> None:  # noqa: FBT001 - what is shown or not
        """Explain the contours instead of the colours."""
        self._as_lines = wanted
        self.update()

    @Slot(object)
    def set_limits(self, limits: Limits) -> None:
        """Mark the present lower limit."""
        self._review = limits.review_l2 / limits.ng_l2 if limits.review_l2 is not None else math.nan
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a width with room for the ticks."""
        return QSize(190, 40)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the full size, because the ticks would overlap in a smaller one."""
        return QSize(160, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw gradient and ticks, or both lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(11)
        painter.setFont(font)
        if self._as_lines:
            self._paint_lines(painter)
        else:
            self._paint_scale(painter)
        painter.end()

    def _paint_scale(self, painter: QPainter) -> None:
        bar = QRectF(20, 4, self.width() - 40, 12)
        painter.fillRect(bar, QColor("#000000"))
        painter.fillRect(bar, _gradient(bar.left(), bar.right()))
        of = theme.colours()
        for relative, text in (
            (SCALE_FROM, f"{SCALE_FROM:g}"),
            (1.0, self.tr("1.00 limit")),
            (SCALE_TO, f"{SCALE_TO:g}"),
        ):
            x = bar.left() + bar.width() * (relative - SCALE_FROM) / (SCALE_TO - SCALE_FROM)
            is_limit = relative == 1.0
            painter.setPen(QPen(QColor(of.text if is_limit else of.muted), 2 if is_limit else 1))
            painter.drawLine(QPointF(x, bar.top() - (3 if is_limit else 0)), QPointF(x, bar.bottom() + 4))
            painter.drawText(QRectF(x - 40, bar.bottom() + 4, 80, 18), Qt.AlignmentFlag.AlignCenter, text)

    def _paint_lines(self, painter: QPainter) -> None:
        lines = [(NG_LINE, Qt.PenStyle.SolidLine, self.tr("beyond the limit"))]
        if math.isfinite(self._review):
            text = self.tr("beyond {relative:.2f}").format(relative=self._review)
            lines.append((REVIEW_LINE, Qt.PenStyle.DashLine, text))
        for row, (colour, style, text) in enumerate(lines):
            y = self.height() * (row + 0.5) / len(lines)
            painter.setPen(QPen(QColor("#000000"), 5, style))
            painter.drawLine(QPointF(14, y), QPointF(54, y))
            painter.setPen(QPen(QColor(colour), 2.5, style))
            painter.drawLine(QPointF(14, y), QPointF(54, y))
            painter.setPen(QColor(theme.colours().text))
            area = QRectF(64, y - 10, self.width() - 64, 20)
            painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
