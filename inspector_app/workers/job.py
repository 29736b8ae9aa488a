"""Long work on a thread of its own, told of in the window's thread.

Which thread runs what: the generator has a thread of its own, which is left behind if it hangs; ``_Runner.run``, the
worker's thread, reads its steps (:func:`inspector_app.pipeline.steps.watched`); every slot and every signal of
:class:`Job` and :class:`Jobs` belongs to the thread that made them, the window's.
"""

import threading
from collections.abc import Callable, Generator
from contextlib import closing
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThread, Signal, Slot

from inspector_app.core.messages import Progress
from inspector_app.pipeline.steps import Steps, watched

T = TypeVar("T")
Work = Callable[[], Generator[Progress, None, Any]]


def once(step: str, function: Callable[[], T]) -> Generator[Progress, None, T]:
    """One short call as a generator, so that it can be a job."""
    yield Progress(step, 0, 0, 0.0)
    return function()


class _Runner(QThread):
    """Has the generator run; what came of it is read once the thread has ended."""

    progressed = Signal(object)

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self.result: Any = None
        self.fault: BaseException | None = RuntimeError("the work ended without saying how")
        self._work: Work | None = work
        self._cancel = threading.Event()

    def cancel(self) -> None:
        self._cancel.set()

    @property
    def is_cancelled(self) -> bool:
        return self._cancel.is_set()

    def run(self) -> None:
        """Read the generator's steps; the worker's thread."""
        try:
            self.result = self._stepped()
            self.fault = None
        except Exception as fault:  # the edge of this thread: whatever it is, the person gets to read it
            self.fault = fault
        finally:
            self._work = None  # what the work held in memory is let go of here, not in the window's thread

    def _stepped(self) -> Any:  # noqa: ANN401 - what the generator returns
        assert self._work is not None
        with closing(watched(self._work(), cancelled=self._cancel)) as work:
            for step in (steps := Steps(work)):
                self.progressed.emit(step)
                if self._cancel.is_set():
                    return None
        return steps.result


class Job(QObject):
    """A generator run on a thread. Exactly one of finished, cancelled and failed comes, then ended, last.

    Once :meth:`cancel` was called, finished does not come any more, even if the work was done by then.
    """

    progressed = Signal(object)
    finished = Signal(object)
    cancelled = Signal()
    failed = Signal(object)
    ended = Signal()

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        """Prepare ``work``, which makes the generator; it is called on a thread of the job's."""
        super().__init__(parent)
        self._runner = _Runner(work, self)
        self._runner.progressed.connect(self._tell_progress)
        self._runner.finished.connect(self._tell_outcome)

    def start(self) -> None:
        """Begin; may be called once."""
        self._runner.start()

    def cancel(self) -> None:
        """Stop before the next step, and do not wait long for one that hangs; may be called at any time."""
        self._runner.cancel()

    @Slot(object)
    def _tell_progress(self, progress: Progress) -> None:
        if not self._runner.is_cancelled:
            self.progressed.emit(progress)

    @Slot()
    def _tell_outcome(self) -> None:
        self._runner.wait()
        if self._runner.is_cancelled:
            self.cancelled.emit()
        elif self._runner.fault is not None:
            self.failed.emit(self._runner.fault)
        else:
            self.finished.emit(self._runner.result)
        self.ended.emit()


class Jobs(QObject):
    """All jobs of the window, so that closing it can wait for them."""

    all_ended = Signal()
    writing_failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with none."""
        super().__init__(parent)
        self._running: list[Job] = []
        self._writing: list[Job] = []

    @property
    def busy(self) -> bool:
        """Whether any job has not ended yet."""
        return bool(self._running)

    def make(self, work: Work, *, writes: bool = False) -> Job:
        """A job that is looked after; connect to it, then start it.

        Args:
            work: makes the generator.
            writes: it writes what a person wants kept. Closing waits for such a job, and :attr:`writing_failed` tells
                with what fault it failed.
        """
        job = Job(work, self)
        job.ended.connect(self._forget)
        self._running.append(job)
        if writes:
            self._writing.append(job)
            job.failed.connect(self.writing_failed)
        return job

    def cancel_all(self) -> None:
        """Cancel every job that does not write; :attr:`all_ended` follows."""
        for job in self._running:
            if job not in self._writing:
                job.cancel()

    @Slot()
    def _forget(self) -> None:
        job = self.sender()
        self._running = [other for other in self._running if other is not job]
        self._writing = [other for other in self._writing if other is not job]
        job.deleteLater()
        if not self._running:
            self.all_ended.emit()
