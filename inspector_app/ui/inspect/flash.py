"""A red flash over the whole window."""

import time
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from inspector_app.core.messages import Verdict
from inspector_app.ui.style import theme

FLASH_MS = 350
EVERY_S = 1.0
"""At most one flash in this time: three or more a second can harm people."""
OPACITY = 0.85


class Flash(QWidget):
    """Lies over the window for a moment; presses go through it."""

    def __init__(self, *, clock_s: Callable[[], float] = time.monotonic) -> None:
        """Start hidden; ``clock_s`` is a monotonic clock."""
        super().__init__()
        self._clock_s = clock_s
        self._flashed_s = -EVERY_S
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.setInterval(FLASH_MS)
        self._end.timeout.connect(self.hide)
        self.hide()

    def over(self, window: QWidget) -> None:
        """Flash over ``window``, unless it has just flashed."""
        now_s = self._clock_s()
        if now_s - self._flashed_s < EVERY_S:
            return
        self._flashed_s = now_s
        if self.parentWidget() is not window:
            self.setParent(window)
        self.setGeometry(window.rect())
        self.raise_()
        self.show()
        self._end.start()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it."""
        colour = QColor(theme.colours().ground(Verdict.NG))
        colour.setAlphaF(OPACITY)
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour)
        painter.end()
