"""Settling inspected parts: a person says good or defect, which is recorded beside the verdict."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from inspector_app.core.messages import Label, Settled
from inspector_app.core.sentences import Sentence
from inspector_app.records.faults import MeanwhileError
from inspector_app.workers.feed_run import FeedRun
from inspector_app.workers.job import once
from inspector_app.workers.roles import Roles
from inspector_app.workers.session import Session


class Settling(QObject):
    """Notes what a person says in the log at once, and writes it to the file of records in a job.

    If it cannot be written, the log gets its former state again and :attr:`failed` follows; if another window was
    faster with the opposite, it gets that.
    """

    failed = Signal(object)

    def __init__(self, session: Session, run: FeedRun, roles: Roles, parent: QObject | None = None) -> None:
        """Settle parts of ``run``, whose records are in the log of ``session``."""
        super().__init__(parent)
        self._session = session
        self._log = session.records
        self._run = run
        self._roles = roles
        self._series = object()  # another one for each run
        self._answers: list[Settled] = []
        """All answers from here about this run: a second one may be written before the first."""
        self._log.records_cleared.connect(self._forget)

    def settle(self, number: int, label: Label) -> None:
        """Settle a kept part, in place of what was said before; all that was said stays in the file."""
        settled = Settled(label, self._session.who(), self._roles.role, self._session.now().timestamp())
        before = self._log.record(number).settled
        self._log.settle(number, settled)
        record = self._log.record(number)
        old = before.label.value if before is not None else record.verdict.value
        what = str(record.path or record.name)
        if self._run.recording.place is None:
            self._session.audit.note("correction", what, old=old, new=label.value)
            return
        self._answers.append(settled)
        answers = [*self._answers, *([before] if before is not None else [])]
        path, run_id = self._run.recording.place
        work = Sentence("Settling a part")

        def write() -> None:
            from inspector_app.records.settling import (  # on the thread of the job: takes tenths of a second
                settle,
                time_of,
            )

            settle(path, run_id, number + 1, settled, {time_of(answer) for answer in answers})

        job = self._session.jobs.make(lambda: once(work, write), writes=True, brief=True)
        job.finished.connect(lambda _none: self._session.audit.note("correction", what, old=old, new=label.value))
        job.failed.connect(partial(self._take_back, self._series, number, settled, before))
        job.start()

    @Slot()
    def _forget(self) -> None:
        self._series = object()
        self._answers = []

    def _take_back(
        self, series: object, number: int, settled: Settled, before: Settled | None, fault: BaseException
    ) -> None:
        kept = series is self._series and number >= self._log.first
        if kept and self._log.record(number).settled is settled:
            meanwhile = fault.settled if isinstance(fault, MeanwhileError) else None
            self._log.settle(number, meanwhile or before)
        self.failed.emit(fault)
