"""The heatmap's colours: a fixed scale tied to the limit, the same for every part."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from inspector_app.core.heat import DARK_SHARE, SCALE_FROM, SCALE_TO
from inspector_app.core.messages import UInt8
from inspector_app.ui import theme


def lookup_table() -> UInt8:
    """uint8 (256, 4) RGBA over relative scores 0 to the scale's end, as the saved overlays have it."""
    relative = np.linspace(0, SCALE_TO, 256)
    place = np.clip((relative - SCALE_FROM) / (SCALE_TO - SCALE_FROM), 0, 1)
    table: UInt8 = np.array(
        pg.colormap.get("inferno").map(DARK_SHARE + (1 - DARK_SHARE) * place, mode="byte"), dtype=np.uint8
    )
    table[:, 3] = np.clip((relative - SCALE_FROM) / (1 - SCALE_FROM), 0, 1) * 255
    return table


class HeatLegend(QWidget):
    """The scale, with the limit marked."""

    def __init__(self) -> None:
        """Make it."""
        super().__init__()
        self._table = lookup_table()
        self.setToolTip(self.tr("Colours of the heatmap. 1.00 is the limit: a part that reaches beyond it is NG."))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as its ticks need."""
        return QSize(190, 40)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Smaller, the ticks would touch."""
        return QSize(160, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw gradient and ticks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(20, 4, self.width() - 40, 12)
        gradient = QLinearGradient(bar.topLeft(), bar.topRight())
        for place in np.linspace(0, 1, 18):
            index = round((SCALE_FROM + place * (SCALE_TO - SCALE_FROM)) / SCALE_TO * 255)
            gradient.setColorAt(float(place), QColor(*(int(value) for value in self._table[index])))
        painter.fillRect(bar, QColor("#000000"))
        painter.fillRect(bar, gradient)
        font = self.font()
        font.setPixelSize(11)
        painter.setFont(font)
        for relative, text in (
            (SCALE_FROM, f"{SCALE_FROM:g}"),
            (1.0, self.tr("1.00 limit")),
            (SCALE_TO, f"{SCALE_TO:g}"),
        ):
            x = bar.left() + bar.width() * (relative - SCALE_FROM) / (SCALE_TO - SCALE_FROM)
            is_limit = relative == 1.0
            painter.setPen(QPen(QColor(theme.TEXT if is_limit else theme.MUTED), 2 if is_limit else 1))
            painter.drawLine(QPointF(x, bar.top() - (3 if is_limit else 0)), QPointF(x, bar.bottom() + 4))
            painter.drawText(QRectF(x - 40, bar.bottom() + 4, 80, 18), Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
