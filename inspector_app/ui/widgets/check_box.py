"""A check box that is visible in both themes and large enough for a gloved finger."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from inspector_app.ui.style import theme
from inspector_app.ui.style.style_sheet import TOUCH_PX

SIDE_PX = 22
GAP_PX = 8


class CheckBox(QCheckBox):
    """A check box drawn in the theme's colours, because the system's own box is hard to see on a dark background."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of box and text."""
        return QSize(SIDE_PX + 2 * GAP_PX + self.fontMetrics().horizontalAdvance(self.text()), TOUCH_PX)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the full size, so that the text is not cut."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """Accept a click anywhere on the widget."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw box, tick and text."""
        of = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(3, (self.height() - SIDE_PX) / 2 + 1, SIDE_PX - 2, SIDE_PX - 2)
        on, usable = self.isChecked(), self.isEnabled()
        painter.setPen(QPen(QColor(of.accent if on else of.muted if usable else of.disabled), 2))
        painter.setBrush(QColor(of.accent_ground if on and usable else of.window))
        painter.drawRoundedRect(box, 4, 4)
        if on:
            painter.setPen(QPen(QColor("#ffffff" if usable else of.disabled), 2.5))
            left, top = box.left(), box.top()
            painter.drawPolyline([QPointF(left + x, top + y) for x, y in ((4.5, 10.5), (8.5, 14.5), (15.5, 6))])
        if self.hasFocus():  # a ticked box has the accent's colour with or without the focus
            painter.setPen(QPen(QColor(of.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(QColor(of.text if usable else of.disabled))
        words = self.rect().adjusted(SIDE_PX + GAP_PX + 2, 0, 0, 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self.text())
        painter.end()
