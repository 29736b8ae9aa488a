"""A small view of the newest frame in a corner of the picture, while an earlier verdict is shown."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from inspector_app.core.messages import UInt8
from inspector_app.ui.language.words import keep
from inspector_app.ui.style import theme

WIDTH_PX = 220
HEAD_PX = 22
FOOT_PX = 22
MOTION_SPAN = 3.0
"""The motion bar ends at this multiple of the limit."""


class LiveCorner(QWidget):
    """A small picture with a motion bar below it; hidden until there is a picture."""

    def __init__(self) -> None:
        """Start without a picture."""
        super().__init__()
        self._image = QImage()
        self._motion = math.nan
        self._limit = math.nan
        self._resting = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        keep(self.setAccessibleName, lambda: self.tr("The camera's newest picture"))
        self.setFixedSize(self.sizeHint())
        self.hide()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a size with the picture's proportions, and room for a line above and a line below it."""
        height = WIDTH_PX * 9 // 16
        if not self._image.isNull():
            height = min(2 * WIDTH_PX, WIDTH_PX * self._image.height() // self._image.width())
        return QSize(WIDTH_PX, height + HEAD_PX + self._foot_px)

    @property
    def _foot_px(self) -> int:
        return FOOT_PX if math.isfinite(self._limit) else 4

    def show_frame(self, rgb: UInt8) -> None:
        """Show a frame, uint8 (H, W, 3), reduced by leaving out rows and columns."""
        stride = max(1, rgb.shape[1] // (2 * WIDTH_PX))
        small = rgb[::stride, ::stride]
        height, width = small.shape[:2]
        self._image = QImage(small.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()
        self.setFixedSize(self.sizeHint())
        self.show()
        self.update()

    def show_motion(self, motion: float, limit: float, *, resting: bool) -> None:
        """Show the motion of the picture and whether it is at rest; ``limit`` NaN if motion is not used."""
        self._motion, self._limit, self._resting = motion, limit, resting
        if self.isVisible():
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw frame, texts and bar."""
        of = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QPen(QColor(of.border), 2))
        painter.setBrush(QColor(of.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        font = self.font()
        font.setPixelSize(13)
        painter.setFont(font)
        painter.setPen(QColor(of.text))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(10, 0, WIDTH_PX - 20, HEAD_PX), left, self.tr("Now"))
        painter.drawImage(QRectF(3, HEAD_PX, WIDTH_PX - 6, self.height() - HEAD_PX - self._foot_px), self._image)
        if math.isfinite(self._limit):
            draw_motion(painter, QRectF(10, self.height() - FOOT_PX + 4, 90, 14), self._motion, self._limit)
            words = self.tr("at rest") if self._resting else self.tr("moving")
            painter.setPen(QColor(of.text))
            painter.drawText(QRectF(110, self.height() - FOOT_PX, WIDTH_PX - 120, FOOT_PX), left, words)
        painter.end()


def draw_motion(painter: QPainter, area: QRectF, motion: float, limit: float) -> None:
    """Draw a bar of the motion, from 0 to three times the limit, with the limit marked."""
    of = theme.colours()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(of.border))
    painter.drawRoundedRect(area, 3, 3)
    if math.isfinite(motion) and limit > 0:
        filled = QRectF(area)
        filled.setWidth(area.width() * min(motion / (MOTION_SPAN * limit), 1.0))
        painter.setBrush(QColor(of.warning if motion > limit else of.ok))
        painter.drawRoundedRect(filled, 3, 3)
    x = area.left() + area.width() / MOTION_SPAN
    painter.setPen(QPen(QColor(of.text), 2))
    painter.drawLine(QPointF(x, area.top() - 3), QPointF(x, area.bottom() + 3))
