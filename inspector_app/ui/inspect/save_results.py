"""Saving the table of a run under a name that the user chooses."""

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QWidget

from inspector_app.sinks.results_csv import CsvDialect
from inspector_app.ui.widgets import dialogs
from inspector_app.ui.widgets.notices import Notices, Severity
from inspector_app.workers.results import write_results
from inspector_app.workers.session import Session

translate = QCoreApplication.translate


def save_results(parent: QWidget, session: Session, notices: Notices, feed_name: str) -> None:
    """Write the kept records on a job's thread, and show a notice when done."""
    log = session.records
    records = log.kept()
    path = dialogs.ask_results_target(parent, feed_name) if records else None
    if path is None:
        return
    n, total = len(records), len(log)

    def message() -> str:
        return translate("SaveResults", "The results were saved as {path}. Parts: {n}").format(path=path, n=n)

    def hint() -> str:
        told = translate("SaveResults", "These are the last {n} of {total} parts; all are in records.sqlite.")
        return told.format(n=n, total=total) if n < total else ""

    project_name = session.project.document.name if session.project is not None else ""
    detector = session.opened.detector if session.opened is not None else None
    # The numbers for the spreadsheet have the system's format, in any language of the window.
    dialect: CsvDialect = "semicolon" if QLocale.system().decimalPoint() == "," else "comma"
    who = session.who()
    job = session.jobs.make(
        lambda: write_results(records, path, project_name, dialect, detector, feed=feed_name, person=who), writes=True
    )
    job.finished.connect(lambda _: notices.show_notice(Severity.INFO, message, hint))
    job.failed.connect(notices.show_fault)
    job.start()
