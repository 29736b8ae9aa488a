"""A dialog that removes old records, after showing what would go; it is not modal."""

import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from inspector_app.core.messages import Progress
from inspector_app.project.files import is_file
from inspector_app.ui.language.words import keep, said_now, told
from inspector_app.ui.widgets.basics import button, label, stepper
from inspector_app.ui.widgets.dialog import Dialog
from inspector_app.ui.widgets.notices import Notices
from inspector_app.ui.widgets.number_box import NumberBox
from inspector_app.workers.job import Job
from inspector_app.workers.newest import Newest
from inspector_app.workers.old_records import previewing, removing
from inspector_app.workers.session import Session

USUAL_MONTHS, MOST_MONTHS = 24, 600
MONTH_S = 365.25 / 12 * 86_400
BOX_PX = 160
WIDTH_PX = 620
BYTES_PER_GB = 1e9


class OldRecordsDialog(Dialog):
    """Chooses an age, shows what is older, and removes it."""

    def __init__(self, parent: QWidget, session: Session, notices: Notices, path: Path) -> None:
        """Ask about the records in the file ``path``."""
        super().__init__(parent, lambda: self.tr("Remove old records"))
        self._session, self._notices, self._path = session, notices, path
        self._before_s = 0.0
        self._job: Job | None = None
        self.months = NumberBox(1, MOST_MONTHS, suffix=lambda: self.tr(" months"))
        self.months.setValue(USUAL_MONTHS)
        self.months.setMinimumWidth(BOX_PX)
        self.told = label("")
        self.stay = label("", "muted")
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.hide()
        self.remove_button = button(lambda: self.tr("Remove"))
        self.leave_button = button(lambda: self.tr("Cancel"), primary=True)
        self._counted = Newest(session.jobs, self, n_kept=0)
        self._lay_out()
        self._counted.answered.connect(self._show)
        self._counted.failed.connect(self._tell_failed)
        self.months.valueChanged.connect(self._count)
        self.remove_button.clicked.connect(self._remove)
        self.leave_button.clicked.connect(self._leave)
        self._count()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        self.setMinimumWidth(WIDTH_PX)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(label(lambda: self.tr("Remove records older than"), wrap=False))
        row.addLayout(stepper(self.months))
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.told)
        column.addWidget(self.stay)
        column.addWidget(self.bar)
        column.addStretch(1)
        column.addLayout(self.foot(self.leave_button, self.remove_button))

    @Slot()
    def _count(self, *_value: object) -> None:
        self.remove_button.setEnabled(False)
        self.stay.setText("")
        if not is_file(self._path):
            keep(self.told.setText, lambda: self.tr("There are no records yet."))
            return
        keep(self.told.setText, lambda: self.tr("The records are counted…"))
        before_s = self._before_s = time.time() - self.months.value() * MONTH_S
        path = self._path
        self._counted.want(before_s, lambda: previewing(path, before_s))

    @Slot(object, object)
    def _show(self, _key: object, found: object) -> None:
        from inspector_app.records.retention import Preview

        assert isinstance(found, Preview)
        if not found.n_records:
            keep(self.told.setText, lambda: self.tr("No record is older than this."))
        else:
            keep(
                self.told.setText,
                lambda: self.tr(
                    "{records} records of {first} to {last} would be removed for ever, with {pictures} archived "
                    "pictures ({size} GB)."
                ).format(
                    records=f"{found.n_records:,}",
                    first=_day(found.first_s),
                    last=_day(found.last_s),
                    pictures=f"{found.n_pictures:,}",
                    size=f"{found.n_bytes / BYTES_PER_GB:.1f}",
                ),
            )
        if found.n_stay:
            keep(
                self.stay.setText,
                lambda: self.tr(
                    "{n} older ones stay, because somebody settled them, wrote a note or keeps their picture."
                ).format(n=f"{found.n_stay:,}"),
            )
        self.remove_button.setEnabled(bool(found.n_records))

    @Slot(object, object)
    def _tell_failed(self, _key: object, fault: object) -> None:
        assert isinstance(fault, BaseException)
        words = [told(part) for part in self._notices.words_of(fault)]
        keep(self.told.setText, lambda: " ".join(said_now(word) for word in words).strip())

    @Slot()
    def _remove(self) -> None:
        path, before_s = self._path, self._before_s
        self._session.audit.note("settings", "old records", new=f"removed before {_day(before_s)}")
        self._job = job = self._session.jobs.make(lambda: removing(path, before_s), writes=True)
        for widget in (self.months, self.remove_button):
            widget.setEnabled(False)
        self.bar.show()
        keep(self.told.setText, lambda: self.tr("Old records are being removed, the oldest first…"))
        keep(self.stay.setText, lambda: self.tr("Cancel ends this; what is removed by then stays removed."))
        job.progressed.connect(self._show_progress)
        job.finished.connect(self._show_removed)
        job.failed.connect(self._show_fault)
        job.cancelled.connect(self.close)
        job.start()

    @Slot(object)
    def _show_progress(self, progress: Progress) -> None:
        self.bar.setValue(round(self.bar.maximum() * progress.fraction))

    @Slot(object)
    def _show_removed(self, n: int) -> None:
        self._end(lambda: self.tr("{n} old records were removed.").format(n=f"{n:,}"))

    @Slot(object)
    def _show_fault(self, fault: BaseException) -> None:
        words = [told(part) for part in self._notices.words_of(fault)]
        self._end(lambda: " ".join(said_now(word) for word in words).strip())

    def _end(self, words: Callable[[], str]) -> None:
        self._job = None
        self.bar.hide()
        self.stay.setText("")
        keep(self.told.setText, words)
        keep(self.leave_button.setText, lambda: self.tr("Close"))

    @Slot()
    def _leave(self) -> None:
        """Close the dialog, or first end what is being removed."""
        if self._job is None:
            self.reject()
        else:
            self._job.cancel()


def _day(seconds: float) -> str:
    return f"{datetime.fromtimestamp(seconds).astimezone():%Y-%m-%d}"
