"""Writing the note of a part."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from inspector_app.ui.language.words import keep
from inspector_app.ui.widgets.basics import button, label
from inspector_app.ui.widgets.dialog import Dialog

MAX_CHARACTERS = 500


class NoteDialog(Dialog):
    """One line of text; an empty one removes the note."""

    written = Signal(str)

    def __init__(self, parent: QWidget, note: str) -> None:
        """Start with the present note."""
        super().__init__(parent, lambda: self.tr("Note"))
        self.setMinimumWidth(480)
        self.line = QLineEdit(note)
        self.line.setMaxLength(MAX_CHARACTERS)
        keep(self.line.setAccessibleName, lambda: self.tr("Note"))
        write, leave = button(lambda: self.tr("Write note"), primary=True), button(lambda: self.tr("Cancel"))
        write.clicked.connect(self._write)
        leave.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(12)
        column.addWidget(label(lambda: self.tr("Note about this part:")))
        column.addWidget(self.line)
        column.addLayout(self.foot(write, leave))

    @Slot()
    def _write(self) -> None:
        self.written.emit(self.line.text().strip())
        self.close()
