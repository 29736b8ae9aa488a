"""Reports that the running program writes by itself, at the end of each shift or once a day."""

import logging
import platform
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import BaseModel, ValidationError
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from inspector_app.core.errors import OutputError, reason_of
from inspector_app.core.messages import Progress
from inspector_app.core.sentences import Sentence
from inspector_app.core.statistics.periods import ended_between, local
from inspector_app.project.app_settings import AppSettings
from inspector_app.project.file_names import file_name
from inspector_app.project.files import is_folder, is_there, remove_partials, write_atomically
from inspector_app.project.shifts import shift_at
from inspector_app.workers.job import Job, Jobs
from inspector_app.workers.preferences import Preferences

if TYPE_CHECKING:  # imported on the job's thread: it takes tenths of a second
    from inspector_app.pipeline.statistics.shift_report import ShiftReport

FILE = "shift_reports.json"
FOLDER = "reports"
CHECK_MS = 20_000
AGAIN_S = 300.0
"""After a failure, the report is tried again after this time."""
SILENT_S = 600.0
"""A report that takes longer waits for a drive that does not answer; it goes on when the drive answers."""
GRACE_S = 60.0
"""The last parts of a shift may be judged and recorded a little after its end."""
BACK_S = 7 * 86_400.0
"""Reports that are older than this are not written any more."""
DAY_S = 86_400.0
_log = logging.getLogger(__name__)
Write = Callable[["ShiftReport", Path], str]
"""Writes a report, and returns the letters that no font has."""


@dataclass(frozen=True, slots=True)
class Due:
    """One report to write.

    Attributes:
        begin_s: begin of the time that it is about, seconds since 1970 (UTC).
        end_s: its end.
        name: the name of the file.
    """

    begin_s: float
    end_s: float
    name: str


class _Done(BaseModel):
    until_s: float


class DueReports(QObject):
    """Looks now and then whether a shift has ended, and writes its report by a job, which the window never waits for.

    What could not be written, because the program was closed or the folder was away or full, is written later, up to
    seven days back. A report that is there is not written again. :attr:`failed` carries the first of equal faults;
    :attr:`caught_up` says that everything is written.
    """

    failed = Signal(object)
    caught_up = Signal()

    def __init__(
        self,
        preferences: Preferences,
        jobs: Jobs,
        records: Callable[[], Path],
        write: Write,
        parent: QObject | None = None,
        *,
        now_s: Callable[[], float] = time.time,
    ) -> None:
        """Follow ``preferences``.

        Args:
            preferences: the settings; what was written is kept beside them.
            jobs: the jobs of the window.
            records: returns the path of the file with all records.
            write: writes a report; it is called on the thread of a job.
            parent: the owner.
            now_s: the clock, seconds since 1970 (UTC).
        """
        super().__init__(parent)
        self._preferences = preferences
        self._jobs = jobs
        self._records = records
        self._write = write
        self._now_s = now_s
        self._until_s: float | None = None
        self._again_s = 0.0
        self._began_s = 0.0
        self._told = ""
        self._job: Job | None = None
        self._timer = QTimer(self, interval=CHECK_MS)
        self._timer.timeout.connect(self.check)
        self._timer.start()
        preferences.changed.connect(self._try_again)

    @Slot()
    def check(self) -> None:
        """Begin to write what is due, unless that goes on or failed a moment ago."""
        settings, now_s = self._preferences.settings, self._now_s()
        if self._job is not None and now_s - self._began_s > SILENT_S:
            self._tell(_silent(self._folder(settings)))
        if settings.report.mode == "off" or self._job is not None or 0 < self._again_s - now_s <= AGAIN_S:
            return
        if self._until_s is not None and not due(settings, self._until_s, now_s):
            return
        folder, records, write = self._folder(settings), self._records(), self._write
        trail, self._began_s = self._preferences.path.parent, now_s
        self._job = self._jobs.make(lambda: written(settings, now_s, folder, records, trail, write), brief=True)
        self._job.finished.connect(self._take)
        self._job.failed.connect(self._give_up)
        self._job.ended.connect(self._end)
        self._job.start()

    def _folder(self, settings: AppSettings) -> Path:
        return settings.report.folder or self._records().parent / FOLDER

    @Slot()
    def _try_again(self, *_settings: object) -> None:
        self._again_s = 0.0

    @Slot(object)
    def _take(self, until_s: float) -> None:
        self._until_s, self._told = until_s, ""
        self.caught_up.emit()

    @Slot(object)
    def _give_up(self, fault: BaseException) -> None:
        self._again_s = self._now_s() + AGAIN_S
        self._tell(fault)

    def _tell(self, fault: BaseException) -> None:
        if str(fault) != self._told:
            self._told = str(fault)
            self.failed.emit(fault)

    @Slot()
    def _end(self) -> None:
        self._job = None


def due(settings: AppSettings, done_s: float, now_s: float) -> list[Due]:
    """Return the reports to write, the oldest first.

    Args:
        settings: the shifts, and when reports are written.
        done_s: the end of the last report, seconds since 1970 (UTC); 0: there is none.
        now_s: the time now.
    """
    rule = settings.report
    since_s = max(done_s, rule.since_s, now_s - BACK_S)
    if since_s > now_s + DAY_S:  # the clock was wrong then, or is wrong now
        since_s = now_s - BACK_S
    begins = settings.shift_begins if rule.mode == "shift" else (rule.at,)
    found = []
    for begin_s, end_s in ended_between(since_s, now_s - GRACE_S, begins):
        begin = local(begin_s)
        shift = shift_at(settings.shifts, begin.time()).name if rule.mode == "shift" else ""
        words = " ".join(f"{begin:%Y-%m-%d %H-%M} {shift} {platform.node()}".split())
        found.append(Due(begin_s, end_s, file_name(words) + ".pdf"))
    return found


def written(
    settings: AppSettings, now_s: float, folder: Path, records: Path, trail: Path, write: Write
) -> Generator[Progress, None, float]:
    """Write the reports that are due.

    Args:
        settings: the shifts, and when reports are written.
        now_s: the time now, seconds since 1970 (UTC).
        folder: where to.
        records: the file with all records.
        trail: the folder of the settings, with the audit trail.
        write: writes a report.

    Returns:
        The end of the last report, seconds since 1970; 0: there is none.

    Raises:
        OutputError: the folder cannot be reached, or a file cannot be read or written.
    """
    yield Progress(Sentence("Writing the report"), 0, 0, 0.0)
    done_s = _read_done(trail)
    if 0 < done_s < now_s - BACK_S:
        _log.warning("The program was closed for long: reports of more than seven days ago are not written")
    for one in due(settings, done_s, now_s):
        target = _made(folder, own=settings.report.folder is None) / one.name
        if not is_there(target):
            from inspector_app.pipeline.statistics.stored import report_in

            report = yield from report_in(records, trail, one.begin_s, one.end_s, platform.node(), settings.shifts)
            remove_partials(folder)  # of a program that was killed while it wrote
            missing = write(report, target)
            _log.info("Report written: %s", target)
            if missing:
                _log.warning("No font of this computer has these letters of the report: %s", missing)
        done_s = one.end_s
        _keep_done(trail, done_s)
    return done_s


def _made(folder: Path, *, own: bool) -> Path:
    """Return the folder; only the program's own one is made, because a chosen one may be on a drive that is away."""
    try:
        if own:
            folder.mkdir(parents=True, exist_ok=True)
        reason = "" if is_folder(folder) else Sentence("there is no such folder")
    except OSError as error:
        reason = reason_of(error)
    if reason:
        raise OutputError(
            Sentence("The report of the shift cannot be written in {folder}: {reason}.", folder=folder, reason=reason),
            hint=Sentence(
                "Connect its drive, or choose another folder on the Settings page. It is tried again until then."
            ),
        )
    return folder


def _silent(folder: Path) -> OutputError:
    return OutputError(
        Sentence("The report of the shift is not written yet: {folder} does not answer.", folder=folder),
        hint=Sentence("Check the drive and its connection. The report is written when it answers."),
    )


def _read_done(folder: Path) -> float:
    try:
        return _Done.model_validate_json((folder / FILE).read_bytes()).until_s
    except FileNotFoundError:
        return 0.0
    except (OSError, ValidationError) as error:
        _log.warning("It cannot be read which reports were written: %s", error)
        return 0.0


def _keep_done(folder: Path, until_s: float) -> None:
    """Keep what is done; if that fails, the reports in their folder say it as well."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        content = _Done(until_s=until_s).model_dump_json().encode()
        write_atomically(folder / FILE, lambda stream: stream.write(content))
    except OSError as error:
        _log.warning("It cannot be kept which reports were written: %s", error)
