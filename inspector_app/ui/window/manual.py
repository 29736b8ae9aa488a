"""Shift+F1: the guide with its pictures, from the installed program; nothing is loaded from a network."""

from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QUrl, Slot
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QTextBrowser, QVBoxLayout

from inspector_app.core.messages import Progress
from inspector_app.core.sentences import Sentence
from inspector_app.project.manual import anchor_of, manual_folder, read_manual
from inspector_app.ui.language.words import keep
from inspector_app.ui.style.theme import was_restyled
from inspector_app.ui.widgets.basics import button
from inspector_app.ui.widgets.dialog import Dialog
from inspector_app.workers.job import once

if TYPE_CHECKING:
    from inspector_app.ui.window.main_window import MainWindow

PICTURE_PX = 780
PARAGRAPH_PX = 8
SIZE_PX = (900, 720)
Manual = tuple[str, dict[str, QImage]]


def load(folder: Path) -> Generator[Progress, None, Manual]:
    """Read the guide and its pictures, each at most 780 px wide."""

    def read() -> Manual:
        text, names = read_manual(folder)
        pictures = {}
        for name in names:
            image = QImage(str(folder / name))
            if image.width() > PICTURE_PX:
                image = image.scaledToWidth(PICTURE_PX, Qt.TransformationMode.SmoothTransformation)
            pictures[name] = image
        return text, pictures

    return once(Sentence("Reading the manual"), read)


class _Browser(QTextBrowser):
    """Shows pictures that were read before, and reads no file or address itself."""

    def __init__(self) -> None:
        super().__init__()
        self.pictures: dict[str, QImage] = {}

    def loadResource(self, _kind: int, name: QUrl | str) -> object:  # noqa: N802 - Qt's name
        """Return a picture of the manual; None for anything else."""
        return self.pictures.get(QUrl(name).toString())


class ManualDialog(Dialog):
    """The guide, with a field to search in it. It stays open beside the window and is not modal."""

    def __init__(self, window: "MainWindow") -> None:
        """Read the guide in a job."""
        super().__init__(window, lambda: self.tr("Manual"))
        self._text = ""
        self.browser = _Browser()
        self.browser.setOpenLinks(False)
        self.browser.anchorClicked.connect(self._follow)
        self.field = QLineEdit()
        keep(self.field.setPlaceholderText, lambda: self.tr("Find in the manual"))
        self.find_button = button(lambda: self.tr("Find next"))
        self.find_button.setDefault(True)
        self.find_button.clicked.connect(self.find_next)
        close = button(lambda: self.tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.find_button)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addLayout(row)
        column.addWidget(self.browser, 1)
        self.resize(*SIZE_PX)
        folder = manual_folder()
        if folder is None:
            self.browser.setPlainText(self.tr("The manual was not installed with this program."))
            return
        job = window.session.jobs.make(lambda: load(folder))
        job.finished.connect(self._show)
        job.failed.connect(window.notices.show_fault)
        job.start()

    @Slot()
    def find_next(self) -> None:
        """Mark the next place with the text of the field; after the last one, the first again."""
        text = self.field.text()
        if text and not self.browser.find(text):
            self.browser.moveCursor(QTextCursor.MoveOperation.Start)
            self.browser.find(text)

    @Slot(object)
    def _show(self, manual: Manual) -> None:
        self._text, self.browser.pictures = manual
        self._write()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Write the text again in the colours of the new theme: that of links is stored in it."""
        super().changeEvent(event)
        if was_restyled(event) and self._text:
            bar = self.browser.verticalScrollBar()
            at = bar.value()
            self._write()
            bar.setValue(at)

    def _write(self) -> None:
        """Show the text, with room between its paragraphs, and with long lines of code broken."""
        self.browser.setMarkdown(self._text)
        block = self.browser.document().begin()
        while block.isValid():
            layout = block.blockFormat()
            if not layout.headingLevel() and block.textList() is None and not QTextCursor(block).currentTable():
                layout.setBottomMargin(PARAGRAPH_PX)
            elif layout.headingLevel():
                layout.setTopMargin(2 * PARAGRAPH_PX)
                layout.setBottomMargin(PARAGRAPH_PX / 2)
            layout.setNonBreakableLines(False)
            QTextCursor(block).setBlockFormat(layout)
            block = block.next()

    @Slot(QUrl)
    def _follow(self, link: QUrl) -> None:
        """Show the heading of a link; there are no other links."""
        wanted = link.fragment()
        block = self.browser.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and anchor_of(block.text()) == wanted:
                self.browser.moveCursor(QTextCursor.MoveOperation.End)  # so that the heading comes to the top
                self.browser.setTextCursor(QTextCursor(block))
                return
            block = block.next()
