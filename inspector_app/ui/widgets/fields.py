"""Fields of the comparison form: tick boxes and folder lines."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from inspector_app.ui.language.words import Words, keep, said_now
from inspector_app.ui.style.theme import set_property
from inspector_app.ui.widgets import dialogs
from inspector_app.ui.widgets.basics import button, label


class TickBox(QPushButton):
    """A tick box that can be clicked anywhere on its name and explanation."""

    def __init__(self, name: Words, meaning: Words) -> None:
        """Start unticked."""
        super().__init__()
        self.setCheckable(True)
        keep(self.setAccessibleName, name)
        keep(self.setAccessibleDescription, meaning)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("tile", True)
        self._tick = QLabel()
        self._tick.setObjectName("tick")
        self._tick.setFixedSize(22, 22)
        self._tick.setAlignment(Qt.AlignmentFlag.AlignCenter)
        upper = label(name, wrap=False)
        upper.setStyleSheet("font-weight: 600;")
        self._lower = label(meaning, "small")
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(upper)
        words.addWidget(self._lower)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 10, 6)
        row.setSpacing(12)
        row.addWidget(self._tick)
        row.addLayout(words, 1)
        self.toggled.connect(self._show_ticked)
        self._show_ticked()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a size with room for two lines of explanation."""
        return QSize(280, 40 + 2 * self._lower.fontMetrics().lineSpacing())

    def show_checked(self, *, checked: bool) -> None:
        """Tick or untick the box without emitting a signal."""
        with QSignalBlocker(self):
            self.setChecked(checked)
        self._show_ticked()

    @Slot()
    def _show_ticked(self) -> None:
        ticked = self.isChecked()
        self._tick.setText("✓" if ticked else "")
        set_property(self._tick, "ticked", ticked)


class FolderLine(QWidget):
    """A folder and the button that chooses it."""

    chosen = Signal()

    def __init__(self, title: Words, placeholder: Words) -> None:
        """Start without a folder."""
        super().__init__()
        self._title = title
        self.folder: Path | None = None
        self.line = QLineEdit()
        self.line.setReadOnly(True)
        keep(self.line.setPlaceholderText, placeholder)
        keep(self.line.setAccessibleName, title)
        self.choose_button = button(lambda: self.tr("Choose…"), "folder")
        self.choose_button.clicked.connect(self.choose)
        row = QHBoxLayout()
        row.addWidget(self.line, 1)
        row.addWidget(self.choose_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(title))
        column.addLayout(row)

    def set_folder(self, folder: Path) -> None:
        """Set another folder and emit :attr:`chosen`."""
        self.show_folder(folder)
        self.chosen.emit()

    def show_folder(self, folder: Path | None) -> None:
        """Show another folder, or None, without emitting a signal."""
        self.folder = folder
        self.line.setText(str(folder) if folder is not None else "")
        self.line.setToolTip(self.line.text())

    @Slot()
    def choose(self) -> None:
        """Ask for a folder."""
        folder = dialogs.ask_folder(self, said_now(self._title))
        if folder is not None:
            self.set_folder(folder)
