"""Help to find a fault: details to send, the log folder, and the report after a crash."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QPlainTextEdit, QVBoxLayout

from inspector_app.core.sentences import Sentence
from inspector_app.project.crash_report import N_LINES, Report, find_reports
from inspector_app.project.log_book import LogBook, last_lines
from inspector_app.project.machine_facts import machine_facts
from inspector_app.project.redaction import redacted
from inspector_app.ui.widgets.basics import button, label
from inspector_app.ui.widgets.dialog import Dialog
from inspector_app.ui.widgets.notices import Notice, Notices, Offer, Severity
from inspector_app.workers.job import once
from inspector_app.workers.roles import Roles
from inspector_app.workers.session import Session

if TYPE_CHECKING:  # importing it would delay the window
    from inspector_app.pipeline.judging.opening import OpenedProject


class Support(QObject):
    """The entries of the Help menu for finding a fault, and the notice after a crash."""

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        notices: Notices,
        roles: Roles,
        book: LogBook | None,
        folder: Path | None,
    ) -> None:
        """Add the entries to ``window``.

        Args:
            window: the parent of the dialogs.
            session: its project is named in the details.
            notices: shows the results.
            roles: only engineers see the report.
            book: the log; None if no log is kept.
            folder: the folder of logs and reports; None if there is none.
        """
        super().__init__(window)
        self._window = window
        self._session = session
        self._notices = notices
        self._roles = roles
        self._book = book
        self._folder = folder
        self._report: Report | None = None
        self._shown: Notice | None = None
        roles.changed.connect(self._offer)
        session.project_changed.connect(self._offer)  # this signal also clears the notices

    # --- details ------------------------------------------------------------------------------------------------

    @Slot()
    def copy_details(self) -> None:
        """Copy the details for support to the clipboard."""
        opened, book, folder = self._session.opened, self._book, self._folder
        job = self._session.jobs.make(
            lambda: once(Sentence("Collecting details"), lambda: details(opened, book, folder))
        )
        job.finished.connect(self._copy)
        job.failed.connect(self._notices.show_fault)
        job.start()

    @Slot(object)
    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._notices.show_notice(
            Severity.INFO,
            lambda: self.tr("The details are on the clipboard."),
            lambda: self.tr(
                "Paste them into a message to support. Read them first: names of files and folders are in them."
            ),
        )

    @Slot()
    def open_log_folder(self) -> None:
        """Show the log folder in the system's file manager."""
        folder = self._book.path.parent if self._book is not None else self._folder
        if self._book is None or folder is None:
            self._notices.show_notice(
                Severity.WARNING,
                lambda: self.tr("No log is kept."),
                lambda: self.tr("Start the program without --log-level off, and with a home folder."),
            )
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._notices.show_notice(
                Severity.WARNING,
                lambda: self.tr("The log folder cannot be opened."),
                lambda: self.tr("Look for it yourself: {folder}").format(folder=folder),
            )

    # --- the report of a crash ----------------------------------------------------------------------------------

    def look_for_reports(self) -> None:
        """Offer the report of the last crash, once it is found."""
        folder = self._folder
        if self._book is None or folder is None:
            return
        job = self._session.jobs.make(lambda: once(Sentence("Looking for reports"), lambda: find_reports(folder)))
        job.finished.connect(self._take_reports)
        job.start()

    @Slot(object)
    def _take_reports(self, reports: list[Report]) -> None:
        if reports:
            self._report = next((report for report in reversed(reports) if report.faulted), reports[-1])
            self._offer()

    @Slot()
    def _offer(self, *_facts: object) -> None:
        """Show a notice about the crash; the report is offered to an engineer only, after the login if needed."""
        self._unsay()
        if self._roles.is_operator:
            for dialog in self._window.findChildren(ReportDialog):
                dialog.close()
        if self._report is None:
            return
        faulted = self._report.faulted

        def message() -> str:
            if faulted:
                return self.tr("Inspector stopped because of a fault last time.")
            return self.tr("Inspector was not closed properly last time.")

        severity = Severity.WARNING if faulted else Severity.INFO
        if self._roles.is_operator:
            self._shown = self._notices.show_notice(
                Severity.INFO,
                message,
                lambda: self.tr("You can go on working. An engineer can log in and read the report."),
            )
            return

        def hint() -> str:
            if faulted:
                return self.tr("You can go on working. The report helps support to find the fault.")
            return self.tr("As after a power cut. What was saved and recorded is kept.")

        offers: list[Offer] = [
            (lambda: self.tr("Show report"), self.show_report),
            (lambda: self.tr("Close"), self._let_go),
        ]
        self._shown = self._notices.show_notice(severity, message, hint, offers)

    @Slot()
    def show_report(self) -> None:
        """Show the report of the crash."""
        if self._report is not None:
            ReportDialog(self._window, self._report).show()
            self._let_go()

    @Slot()
    def _let_go(self) -> None:
        self._report = None
        self._unsay()

    def _unsay(self) -> None:
        if self._shown is not None:
            self._notices.withdraw(self._shown)
            self._shown = None


class ReportDialog(Dialog):
    """A report as plain text, to read and copy. It stays open beside the window."""

    def __init__(self, parent: QMainWindow, report: Report) -> None:
        """Show ``report``."""
        super().__init__(parent, lambda: self.tr("Report of the last time"))
        self.resize(900, 560)
        self.text = QPlainTextEdit(report.text)
        self.text.setReadOnly(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(label(lambda: self.tr("It is kept as {path}").format(path=report.path), "muted"))
        column.addWidget(self.text, 1)
        self.copy_button, self.close_button = button(lambda: self.tr("Copy")), button(lambda: self.tr("Close"))
        self.copy_button.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.close)
        column.addLayout(self.foot(self.close_button, self.copy_button))

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())


def details(opened: "OpenedProject | None", book: LogBook | None, folder: Path | None) -> str:
    """Return the details for support, without secrets and personal names; reads the log."""
    lines = machine_facts()
    if opened is not None:
        document, runtime = opened.project.document, opened.runtime
        made = ", ".join(f"{name} {version}" for name, version in document.made_with.items())
        size = " x ".join(map(str, document.embedding.input_size))
        what = f"{document.detector}, {document.embedding.backbone}, {size} px"
        lines.append(f"Project: {document.identity}, {what}, {runtime}; made with {made}")
    else:
        lines.append("Project: none is open")
    if book is None:
        lines.append("No log is kept")
    else:
        book.sync()
        lines += [f"The log could not be written: {book.fault}"] if book.fault else []
        lines += ["", f"Last lines of {book.path.name}:", *last_lines(book.path, N_LINES, before=folder)]
    return redacted("\n".join(lines)) + "\n"
