"""Exporting the records that are shown, or judging them again: buttons, and a row with the progress."""

from collections.abc import Callable, Generator
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDateTime, QLocale, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QProgressBar, QWidget

from inspector_app.core.messages import Progress
from inspector_app.project.files import unused_name
from inspector_app.sinks.results_csv import CsvDialect
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.words import keep
from inspector_app.ui.widgets import dialogs
from inspector_app.ui.widgets.basics import ShortLabel, button
from inspector_app.ui.widgets.notices import Severity
from inspector_app.ui.widgets.page import Desk
from inspector_app.workers.history import History
from inspector_app.workers.history_export import Chosen, Exported, write_csv, write_pictures, write_xlsx
from inspector_app.workers.job import Job

Work = Callable[[], Generator[Progress, None, Any]]


class ExportRow(QWidget):
    """Shown while work on the records runs; ``button`` opens the menu of exports.

    Signal ``changed``: work began or ended.
    """

    changed = Signal()

    def __init__(self, desk: Desk, history: History) -> None:
        """Export the records of ``history``."""
        super().__init__()
        self._desk = desk
        self._history = history
        self._job: Job | None = None
        self._exports = False
        self.button = button(lambda: self.tr("Export"))
        self.menu = QMenu(self)
        for words, slot in (
            (lambda: self.tr("Table (CSV)…"), self._export_csv),
            (lambda: self.tr("Workbook with pictures of NG parts (XLSX)…"), self._export_xlsx),
            (lambda: self.tr("Pictures as a labelled set…"), self._export_pictures),
        ):
            action = self.menu.addAction("")
            keep(action.setText, words)
            action.triggered.connect(slot)
        self.button.setMenu(self.menu)
        self.step = ShortLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setMaximum(1000)
        self.cancel = button(lambda: self.tr("Cancel"))
        self.cancel.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.step, 1)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        self.hide()

    @property
    def running(self) -> bool:
        """Whether work runs."""
        return self._job is not None

    @property
    def exporting(self) -> bool:
        """Whether an export runs."""
        return self.running and self._exports

    def begin(self, work: Work, done: Callable[[Any], object] | None = None) -> None:
        """Run an export, or other work whose result ``done`` takes."""
        job = self._job = self._desk.session.jobs.make(work)
        self._exports = done is None
        job.progressed.connect(self._show_progress)
        job.finished.connect(done or self._tell_done)
        job.failed.connect(self._desk.notices.show_fault)
        job.ended.connect(self._end)
        self.bar.setValue(0)
        self.step.say("")
        self.show()
        job.start()
        self.changed.emit()

    @property
    def _chosen(self) -> Chosen:
        history = self._history
        return Chosen(history.path, history.archive, history.rows.wanted, history.rows.count)

    @Slot()
    def _export_csv(self) -> None:
        target = dialogs.ask_export_target(self, ".csv")
        if target is not None:
            # The numbers for the spreadsheet have the system's format, in any language of the window.
            dialect: CsvDialect = "semicolon" if QLocale.system().decimalPoint() == "," else "comma"
            self.begin(partial(write_csv, self._chosen, target, dialect))

    @Slot()
    def _export_xlsx(self) -> None:
        target = dialogs.ask_export_target(self, ".xlsx")
        if target is not None:
            self.begin(partial(write_xlsx, self._chosen, target))

    @Slot()
    def _export_pictures(self) -> None:
        folder = dialogs.ask_folder(self, self.tr("Folder for a new folder of pictures"))
        if folder is not None:
            self.export_pictures(folder)

    def export_pictures(self, folder: Path) -> None:
        """Copy the pictures into a new folder in ``folder``."""
        now = QDateTime.currentDateTime().toString("yyyy-MM-dd HHmm")
        self.begin(partial(write_pictures, self._chosen, unused_name(folder / f"Inspector {now}")))

    @Slot()
    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    @Slot(object)
    def _show_progress(self, progress: Progress) -> None:
        self.bar.setValue(round(1000 * progress.fraction))
        done, total = progress.done, max(progress.done, progress.total)
        self.step.say(
            lambda: self.tr("{step}: {done:,} of {total:,}").format(step=said(progress.step), done=done, total=total)
        )

    @Slot(object)
    def _tell_done(self, exported: Exported) -> None:
        def message() -> str:
            return self.tr("Exported to {path}: {n:,}.").format(path=exported.path, n=exported.n)

        def hint() -> str:
            told = []
            if exported.left_out:
                told.append(
                    self.tr("Left out, because there is no unchanged picture in the archive: {n:,}.").format(
                        n=exported.left_out
                    )
                )
            if exported.not_settled:
                told.append(
                    self.tr('In the folder "not settled", because nobody said good or defect: {n:,}.').format(
                        n=exported.not_settled
                    )
                )
            return " ".join(told)

        severity = Severity.WARNING if exported.left_out else Severity.INFO
        self._desk.notices.show_notice(severity, message, hint)

    @Slot()
    def _end(self) -> None:
        self._job = None
        self.hide()
        self.changed.emit()
