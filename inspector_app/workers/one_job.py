"""Work for a session of which one job runs at a time."""

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from inspector_app.workers.job import Job, Work
from inspector_app.workers.session import Session


class OneJob(QObject):
    """Base of what runs such work.

    After each job come :meth:`_take`, :attr:`failed` or :attr:`cancelled`, and then :attr:`ended`.
    """

    progressed = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Work for ``session``."""
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None

    @property
    def busy(self) -> bool:
        """Whether a job runs."""
        return self._job is not None

    @Slot()
    def cancel(self, *_facts: object) -> None:
        """Cancel the work; nothing is changed."""
        if self._job is not None:
            self._job.cancel()

    def _start(self, work: Work) -> None:
        self._job = self._session.jobs.make(work)
        self._job.progressed.connect(self.progressed)
        self._job.finished.connect(self._finish)
        self._job.failed.connect(self._fail)
        self._job.cancelled.connect(self._give_up)
        self._job.start()

    def _take(self, result: Any) -> None:  # noqa: ANN401 - what the work returns
        """Use the result; emit what came of it."""
        raise NotImplementedError

    def _let_go(self) -> None:
        """Forget the job that has ended; called before anything is emitted."""
        self._job = None

    @Slot(object)
    def _finish(self, result: object) -> None:
        self._let_go()
        self._take(result)
        self.ended.emit()

    @Slot(object)
    def _fail(self, fault: object) -> None:
        self._let_go()
        self.failed.emit(fault)
        self.ended.emit()

    @Slot()
    def _give_up(self) -> None:
        self._let_go()
        self.cancelled.emit()
        self.ended.emit()
