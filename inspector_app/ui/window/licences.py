"""Help: the versions of the program and its libraries, with their licences."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPlainTextEdit, QVBoxLayout, QWidget

from inspector_app import __version__
from inspector_app.core.sentences import Sentence
from inspector_app.project.licences import Library, installed
from inspector_app.ui.widgets.basics import button, label
from inspector_app.ui.widgets.dialog import Dialog
from inspector_app.workers.job import Jobs, once

LIST_PX = 300
SIZE_PX = (900, 600)


class LicencesDialog(Dialog):
    """A list of libraries; the licence of the chosen one is beside it. It is not modal."""

    def __init__(self, parent: QWidget, jobs: Jobs) -> None:
        """Read the licences in a job."""
        super().__init__(parent, lambda: self.tr("Version and licences"))
        self._libraries: Sequence[Library] = ()
        self.names = QListWidget()
        self.names.setFixedWidth(LIST_PX)
        self.names.currentRowChanged.connect(self._show)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        close = button(lambda: self.tr("Close"))
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.addWidget(self.names)
        row.addWidget(self.text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(lambda: self.tr("Inspector {version}").format(version=__version__), "title"))
        column.addLayout(row, 1)
        column.addLayout(self.foot(close))
        self.resize(*SIZE_PX)
        job = jobs.make(lambda: once(Sentence("Reading licences"), installed))
        job.finished.connect(self._take)
        job.start()

    @Slot(object)
    def _take(self, libraries: Sequence[Library]) -> None:
        self._libraries = libraries
        self.names.addItems([f"{library.name} {library.version}" for library in libraries])
        self.names.setCurrentRow(0)

    @Slot(int)
    def _show(self, row: int) -> None:
        library = self._libraries[row]
        told = library.licence or self.tr("It states no licence.")
        self.text.setPlainText(f"{library.name} {library.version}\n{told}\n\n{library.text}")
