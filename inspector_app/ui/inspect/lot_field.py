"""The field for the lot of the next parts."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from inspector_app.core.messages import MAX_ID
from inspector_app.ui.language.words import keep
from inspector_app.ui.style.theme import GLOVE_PX, TOUCH_PX, set_property
from inspector_app.ui.widgets.basics import label

WIDTH_PX, LARGE_PX = 64, 150


class _Line(QLineEdit):
    """Selects all when it is touched, so that a scan replaces the former text; Esc restores that."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._touched = False

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Note a first touch: its press would undo a selection that is made here."""
        super().focusInEvent(event)
        self._touched = event.reason() is Qt.FocusReason.MouseFocusReason

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Select all after the first touch."""
        super().mouseReleaseEvent(event)
        if self._touched:
            self.selectAll()
        self._touched = False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class LotField(QWidget):
    """A text that counts after Enter, or when the focus leaves. A scanner types text and Enter.

    Signal ``given``: a lot was given. Until then its caption says that Enter is missing.
    """

    given = Signal(str)

    def __init__(self) -> None:
        """Start without a lot."""
        super().__init__()
        self._lot = ""
        self._operator = False
        self.line = _Line()
        self.caption = label(self._words, "small", wrap=False)
        self.line.setMaxLength(MAX_ID)
        keep(self.line.setAccessibleName, lambda: self.tr("Lot"))
        keep(
            self.setToolTip,
            lambda: self.tr("The lot of the next parts. Touch, type or scan it, then Enter; empty: no lot."),
        )
        self._column = row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.caption)
        row.addWidget(self.line)
        self.set_operator(operator=False)
        self.line.textChanged.connect(self._show_pending)
        self.line.editingFinished.connect(self.take)
        self.line.returnPressed.connect(self.line.clearFocus)
        self.line.left.connect(self._restore)

    @property
    def pending(self) -> bool:
        """Whether the text is not the lot in use yet."""
        return self.line.text() != self._lot

    def set_operator(self, *, operator: bool) -> None:
        """Show a line that is large enough for a glove; else a small one."""
        self._operator = operator
        self.line.setStyleSheet("font-size: 20px;" if operator else "")
        self.line.setFixedSize(*((LARGE_PX, GLOVE_PX) if operator else (WIDTH_PX, TOUCH_PX)))
        self._column.activate()  # now, not after the next paint
        self._show_pending()

    @Slot(str)
    def show_lot(self, lot: str) -> None:
        """Show the lot in use."""
        self._lot = lot
        self.line.setText(lot)
        self.line.setCursorPosition(0)
        self._show_pending()

    @Slot()
    def take(self) -> None:
        """Give the text as the lot, if it is another one."""
        if self.pending:
            self.given.emit(self.line.text())

    @Slot()
    def _restore(self) -> None:
        self.line.setText(self._lot)
        self.line.clearFocus()

    @Slot()
    def _show_pending(self, *_facts: object) -> None:
        set_property(self.caption, "tone", "review" if self.pending else "")
        keep(self.caption.setText, self._words)

    def _words(self) -> str:
        if not self.pending:
            return self.tr("Lot")
        return self.tr("Lot: press Enter") if self._operator else self.tr("Lot ⏎")
