"""A small histogram of the grey values of a live picture."""

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from inspector_app.core.messages import Int64
from inspector_app.ui.language.words import keep
from inspector_app.ui.style.theme import colours

HEIGHT_PX = 90


class GreyValues(QWidget):
    """Bars from black at the left to white at the right; the roots of the counts, so that few pixels are seen too."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.counts: Int64 = np.zeros(1, np.int64)
        self.setFixedHeight(HEIGHT_PX)
        keep(self.setAccessibleName, lambda: self.tr("Grey values"))
        keep(
            self.setToolTip, lambda: self.tr("How many pixels have each grey value, from black (left) to white (right)")
        )

    def show_counts(self, counts: Int64) -> None:
        """Show other counts, int64 (n,)."""
        self.counts = counts
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the bars."""
        painter = QPainter(self)
        of = colours()
        painter.fillRect(self.rect(), QColor(of.surface))
        heights = np.sqrt(self.counts / max(1, int(self.counts.max())))
        width = self.width() / len(heights)
        for place, height in enumerate(heights):
            tall = float(height) * self.height()
            painter.fillRect(QRectF(place * width, self.height() - tall, width, tall), QColor(of.feed))
        painter.end()
