"""A row of widgets that goes on in the next line where the width ends."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class FlowRow(QWidget):
    """Places widgets from left to right and begins another line when the next one does not fit.

    In a line, all have the same middle.

    It is no QLayout: a layout in Python shares its items with Qt, and tests crashed with one.
    """

    def __init__(self, gap_px: int) -> None:
        """Start empty, without margins."""
        super().__init__()
        self._gap_px = gap_px
        self.widgets: list[QWidget] = []
        """All of them, also those that are hidden, in their order; only to be read."""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Add a widget at the end."""
        hidden = widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide) and widget.isHidden()
        widget.setParent(self)
        self.widgets.append(widget)
        widget.setVisible(not hidden)
        self._arrange()

    def clear(self) -> None:
        """Remove and delete all widgets."""
        for widget in self.widgets:
            widget.hide()
            widget.deleteLater()
        self.widgets.clear()
        self._arrange()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of all lines."""
        return self._place(width, move=False)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of the largest widget."""
        size = QSize(0, 0)
        for widget in self._shown():
            size = size.expandedTo(widget.minimumSizeHint()).expandedTo(widget.minimumSize())
        return size

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of one line."""
        hints = [_size(widget) for widget in self._shown()]
        width = sum(hint.width() for hint in hints) + self._gap_px * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Place all widgets anew."""
        super().resizeEvent(event)
        self._place(self.width(), move=True)

    def event(self, event: QEvent) -> bool:
        """Follow the widgets that change their size, or are shown or hidden."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        self.updateGeometry()
        self._place(self.width(), move=True)

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self.widgets if not widget.isHidden()]

    def _place(self, width: int, *, move: bool) -> int:
        """Go through the lines, and return their height; ``move``: place the widgets too."""
        lines: list[list[tuple[QWidget, int, QSize]]] = []
        x = 0
        for widget in self._shown():
            size = _size(widget)
            if not lines or x + size.width() > width:
                x = 0
                lines.append([])
            lines[-1].append((widget, x, size))
            x += size.width() + self._gap_px
        y = 0
        for line in lines:
            height = max(size.height() for _, _, size in line)
            for widget, x, size in line if move else ():
                widget.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
            y += height + self._gap_px
        return max(0, y - self._gap_px)


def _size(widget: QWidget) -> QSize:
    size = widget.sizeHint().expandedTo(widget.minimumSizeHint()).expandedTo(widget.minimumSize())
    return size.boundedTo(widget.maximumSize())
