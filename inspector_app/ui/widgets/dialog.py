"""What all dialogs of the window have in common."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import ClassVar

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from inspector_app.ui.language.words import Words, keep
from inspector_app.ui.widgets.flow_row import FlowRow
from inspector_app.ui.widgets.layouts import widgets_in

FRAME_PX = (16, 40)
"""What a frame takes of a screen: left and right, and title and bottom."""
FIELDS = (QLineEdit, QAbstractSpinBox, QComboBox, QAbstractItemView)
"""Widgets that take input; the focus begins in the first of them."""


class Dialog(QDialog):
    """A dialog that is not modal. Enter accepts, Esc leaves, and Tab follows the layout from top to bottom.

    It opens no larger than its screen.

    The focus begins in the first field that can be used, or on the accepting button if there is none.

    Attributes:
        keeps_input: whether what is typed or chosen there would be lost when it is closed; a search text is no input.
        holds_input: whether there is such input now.
    """

    keeps_input: ClassVar[bool] = True

    def __init__(self, parent: QWidget, title: Words) -> None:
        """Make an empty dialog; ``title`` is that of its window. It is deleted when it is closed."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        keep(self.setWindowTitle, title)
        self._was_shown = False
        self.holds_input = False

    def foot(self, accepting: QPushButton, *others: QPushButton, left: QWidget | None = None) -> QHBoxLayout:
        """Return the last row of the dialog: ``left``, then the other buttons, then the one that Enter presses."""
        accepting.setDefault(True)
        row = QHBoxLayout()
        if left is not None:
            row.addWidget(left)
        row.addStretch(1)
        for press in (*others, accepting):
            row.addWidget(press)
        return row

    def event(self, event: QEvent) -> bool:
        """Keep Esc to the dialog: in the window, it would stop the run. Grow when its texts become longer."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and (layout := self.layout()) is not None:
            self.resize(self.size().expandedTo(layout.minimumSize()))  # in another language, it may need more
        return done

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Set the order of Tab and the first focus; Qt's own order is that in which the widgets were made."""
        if not self._was_shown and not event.spontaneous():
            self._was_shown = True
            self.resize(self.size().boundedTo(self.screen().availableSize() - QSize(*FRAME_PX)))
            stops = self.follow_layout()
            usable = [widget for widget in stops if widget.isEnabledTo(self) and widget.isVisibleTo(self)]
            fields = [widget for widget in usable if isinstance(widget, FIELDS)]
            accepting = [widget for widget in usable if isinstance(widget, QPushButton) and widget.isDefault()]
            for first in (fields or accepting)[:1]:
                first.setFocus(Qt.FocusReason.TabFocusReason)
            if self.keeps_input:
                self._watch_input()
        super().showEvent(event)

    def follow_layout(self) -> list[QWidget]:
        """Let Tab follow the layout, and return what it stops at; to be called again when widgets were added."""
        layout = self.layout()
        widgets = list(_in_order(layout)) if layout is not None else []
        stops = [widget for widget in widgets if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        return stops

    def _watch_input(self) -> None:
        for field in self.findChildren(QWidget):
            if isinstance(field, QLineEdit):
                field.textEdited.connect(self.note_input)
            elif isinstance(field, QDoubleSpinBox):
                field.valueChanged.connect(self.note_input)
            elif isinstance(field, QComboBox):
                field.activated.connect(self.note_input)
            elif isinstance(field, QAbstractButton) and field.isCheckable():
                field.toggled.connect(self.note_input)

    @Slot()
    def note_input(self, *_facts: object) -> None:
        """Note that there is something that would be lost when the dialog is closed."""
        self.holds_input = True


def _in_order(layout: QLayout) -> Iterator[QWidget]:
    """All widgets of a layout, those of nested layouts and in widgets too, from top to bottom."""
    yield from _with_inner(widgets_in(layout))


def _with_inner(widgets: Iterable[QWidget]) -> Iterator[QWidget]:
    for widget in widgets:
        yield widget
        content = widget.widget() if isinstance(widget, QScrollArea) else widget
        nested = content.layout() if content is not None else None
        if nested is not None:
            yield from _in_order(nested)
        elif isinstance(content, FlowRow):
            yield from _with_inner(content.widgets)
