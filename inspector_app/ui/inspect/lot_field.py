"""The field for the lot of the next parts."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from inspector_app.core.messages import MAX_ID
from inspector_app.ui.language.words import keep
from inspector_app.ui.style.theme import GLOVE_PX, TOUCH_PX, set_property
from inspector_app.ui.widgets.basics import label

WIDTH_PX = 150


class _Line(QLineEdit):
    """Selects all when it is touched, so that a scan replaces the former text; Esc restores that."""

    left = Signal()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Select all at the first touch."""
        had_focus = self.hasFocus()
        super().mousePressEvent(event)
        if not had_focus:
            self.selectAll()

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
        self.line = _Line()
        self.caption = label(self._words, "small", wrap=False)
        self.line.setMaxLength(MAX_ID)
        keep(self.line.setAccessibleName, lambda: self.tr("Lot"))
        keep(
            self.setToolTip,
            lambda: self.tr("The lot of the next parts. Touch, type or scan it, then Enter; empty: no lot."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.caption)
        column.addWidget(self.line, 1)
        self.setFixedWidth(WIDTH_PX)
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
        """Make the line large enough for a glove."""
        self.line.setMinimumHeight(GLOVE_PX if operator else TOUCH_PX)
        self.line.setStyleSheet(f"min-height: {(GLOVE_PX if operator else TOUCH_PX) - 2}px;")

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
        return self.tr("Lot: press Enter") if self.pending else self.tr("Lot")
