"""Writing the audit trail behind the window: one function notes what happened, and a job writes it."""

import logging
import platform
from collections.abc import Callable, Generator, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from inspector_app.core.messages import Progress
from inspector_app.core.sentences import Sentence
from inspector_app.project.log_book import SHOWN
from inspector_app.records.audit_entry import Entry
from inspector_app.workers.job import Job, Jobs, once

AGAIN_MS = 30_000
"""After a failure, what waits is written again after this time, or with the next entry."""
_log = logging.getLogger(__name__)


class AuditTrail(QObject):
    """Writes entries in the order in which they were noted, one job at a time. The window's thread never waits.

    Entries that cannot be written are kept, and written later; each is in the log, too. :attr:`failed` carries the
    first fault, and :attr:`written` says that nothing waits any more.
    """

    failed = Signal(object)
    noted = Signal(object)  # an Entry, once it waits to be written
    written = Signal()

    def __init__(
        self,
        folder: Path,
        jobs: Jobs,
        who: Callable[[], str],
        role: Callable[[], str],
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        """Write the trail in ``folder``; ``who``, ``role`` and ``now`` say what each entry carries."""
        super().__init__(parent)
        self._folder = folder
        self._jobs = jobs
        self._who = who
        self._role = role
        self._now = now
        self._waiting: list[Entry] = []
        self._writing = 0
        self._faulty = False
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self._write)

    def note(self, kind: str, what: str, *, old: str = "", new: str = "", reason: str = "") -> None:
        """Note one thing that was done now.

        Args:
            kind: the kind, as in :class:`Entry`.
            what: what was changed.
            old: the value before.
            new: the value after.
            reason: why.
        """
        who, role = self._who(), self._role()
        entry = Entry(self._now(), platform.node(), who, role, kind, what, old, new, reason)
        self._waiting.append(entry)
        self._write()
        self.noted.emit(entry)

    # --- reading -----------------------------------------------------------------------------------------------

    def read(self, kind: str, text: str, before: int | None) -> Job:
        """Return a job that reads the newest entries, as :func:`inspector_app.records.audit_reading.read_page`."""
        folder = self._folder

        def page() -> object:
            from inspector_app.records.audit_reading import Wanted, read_page

            return read_page(folder, Wanted(kind, text), before)

        return self._jobs.make(lambda: once(Sentence("Reading the audit trail"), page), brief=True)

    def verify(self) -> Job:
        """Return a job that checks the trail; its result is a :class:`inspector_app.records.audit_check.Report`."""
        folder = self._folder

        def check() -> Generator[Progress, None, object]:
            from inspector_app.records.audit_check import verify

            return verify(folder)

        return self._jobs.make(check)

    def export(self, out: Path, *, semicolon: bool) -> Job:
        """Return a job that writes the trail as a table, and results in the number of entries."""
        folder = self._folder

        def write() -> Generator[Progress, None, object]:
            from inspector_app.records.audit_reading import export

            return export(folder, out, semicolon=semicolon)

        return self._jobs.make(write, writes=True)

    def print(self, write: Callable[[Path], Generator[Progress, None, object]]) -> Job:
        """Return a job of ``write``, which is called with the folder of the trail."""
        folder = self._folder
        return self._jobs.make(lambda: write(folder), writes=True)

    # --- writing -----------------------------------------------------------------------------------------------

    @Slot()
    def _write(self) -> None:
        if self._writing or not self._waiting:
            return
        batch, folder = tuple(self._waiting), self._folder
        self._writing = len(batch)
        job = self._jobs.make(
            lambda: once(Sentence("Writing the audit trail"), lambda: _append(folder, batch)), writes=True, brief=True
        )
        job.finished.connect(self._note_written)
        job.failed.connect(self._note_failed)
        job.start()

    @Slot(object)
    def _note_written(self, _number: object) -> None:
        del self._waiting[: self._writing]
        self._writing, self._faulty = 0, False
        if self._waiting:
            self._write()
        else:
            self.written.emit()

    @Slot(object)
    def _note_failed(self, fault: object) -> None:
        for entry in self._waiting[: self._writing]:
            _log.warning("Not in the audit trail yet: %s", entry, extra=SHOWN)
        self._writing = 0
        self._again.start()
        if not self._faulty:
            self._faulty = True
            self.failed.emit(fault)


def _append(folder: Path, entries: Sequence[Entry]) -> int:
    from inspector_app.records.audit import append  # a third of a second, which the window's thread does not wait for

    return append(folder, entries)
