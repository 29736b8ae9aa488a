"""Long work on its own thread, with signals in the window's thread.

Threads: the generator runs on its own thread, which is abandoned if it hangs. ``_Runner.run``, on the worker's thread,
reads its steps (:func:`inspector_app.pipeline.steps.watched`). All slots and signals of :class:`Job` and :class:`Jobs`
belong to the thread that made them, which is the window's.
"""

import logging
import threading
import time
from collections.abc import Callable, Generator
from contextlib import closing
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThread, Signal, Slot

from inspector_app.core.errors import InspectorError
from inspector_app.core.messages import Progress
from inspector_app.core.sentences import Sentence
from inspector_app.core.steps import Steps
from inspector_app.pipeline.steps import watched
from inspector_app.project.log_book import SHOWN

T = TypeVar("T")
Work = Callable[[], Generator[Progress, None, Any]]
_log = logging.getLogger(__name__)


def once(step: Sentence, function: Callable[[], T]) -> Generator[Progress, None, T]:
    """Run one short call as a generator, so that it can be a job."""
    yield Progress(step, 0, 0, 0.0)
    return function()


class _Runner(QThread):
    """Runs the generator; the result is read after the thread has ended."""

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
        """Read the steps of the generator; runs on the worker's thread."""
        try:
            self.result = self._stepped()
            self.fault = None
        except BaseException as fault:  # the last handler; PySide would end the program at SystemExit
            self.fault = fault
        finally:
            self._work = None  # frees the memory of the work here, not in the window's thread

    def _stepped(self) -> Any:  # noqa: ANN401 - what the generator returns
        assert self._work is not None
        with closing(watched(self._work(), cancelled=self._cancel)) as work:
            for step in (steps := Steps(work)):
                self.progressed.emit(step)
                if self._cancel.is_set():
                    return None
        return steps.result


class Job(QObject):
    """A generator that runs on a thread. It emits exactly one of finished, cancelled and failed, and then ended.

    After :meth:`cancel`, finished is never emitted, even if the work was already done.
    """

    progressed = Signal(object)
    finished = Signal(object)
    cancelled = Signal()
    failed = Signal(object)
    ended = Signal()

    def __init__(self, work: Work, parent: QObject | None = None, *, brief: bool = False) -> None:
        """Prepare ``work``, which makes the generator; it is called on a thread of the job.

        ``brief``: a short and frequent job, which is logged at debug level only.
        """
        super().__init__(parent)
        self._name = getattr(work, "__qualname__", type(work).__name__).replace(".<locals>.<lambda>", "")
        self._level = logging.DEBUG if brief else logging.INFO
        self._step = ""
        self._began_s = 0.0
        self._runner = _Runner(work, self)
        self._runner.progressed.connect(self._tell_progress)
        self._runner.finished.connect(self._tell_outcome)

    def start(self) -> None:
        """Start the job; call this only once."""
        self._began_s = time.monotonic()
        _log.log(self._level, "%s begins", self._name)
        self._runner.start()

    def cancel(self) -> None:
        """Stop before the next step, or leave a step that hangs; may be called at any time."""
        self._runner.cancel()

    @Slot(object)
    def _tell_progress(self, progress: Progress) -> None:
        self._step = progress.step
        if not self._runner.is_cancelled:
            self.progressed.emit(progress)

    @Slot()
    def _tell_outcome(self) -> None:
        self._runner.wait()
        self._log_outcome()
        if self._runner.is_cancelled:
            self.cancelled.emit()
        elif self._runner.fault is not None:
            self.failed.emit(self._runner.fault)
        else:
            self.finished.emit(self._runner.result)
        self.ended.emit()

    def _log_outcome(self) -> None:
        fault = self._runner.fault
        told = self._name, time.monotonic() - self._began_s, self._step
        if self._runner.is_cancelled:
            _log.log(self._level, "%s is cancelled after %.1f s, in: %s", *told)
        elif fault is None:
            _log.log(self._level, "%s has ended after %.1f s", *told[:2])
        else:
            trace = None if isinstance(fault, InspectorError) else fault  # its message is sufficient
            _log.warning("%s has failed after %.1f s, in: %s: %s", *told, fault, exc_info=trace, extra=SHOWN)


class Jobs(QObject):
    """All jobs behind the window, so that the window can wait for them before it closes."""

    all_ended = Signal()
    writing_failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with no job."""
        super().__init__(parent)
        self._running: dict[QObject, Callable[[], None]] = {}  # each with the function that ends it

    @property
    def busy(self) -> bool:
        """Whether any job has not ended yet."""
        return bool(self._running)

    def make(self, work: Work, *, writes: bool = False, brief: bool = False) -> Job:
        """Return a new job that is counted as running; connect to it, then start it.

        Args:
            work: makes the generator.
            writes: whether it writes the user's data. The window does not close before such a job ends, and
                :attr:`writing_failed` carries its fault.
            brief: as for :class:`Job`.
        """
        job = Job(work, self, brief=brief)
        job.ended.connect(self._forget)
        self.add(job, _wait if writes else job.cancel)
        if writes:
            job.failed.connect(self.writing_failed)
        return job

    def add(self, work: QObject, end: Callable[[], None]) -> None:
        """Count ``work`` as running until :meth:`remove`; ``end`` makes it end soon."""
        self._running[work] = end

    def remove(self, work: QObject) -> None:
        """Remove work that has ended."""
        del self._running[work]
        if not self._running:
            self.all_ended.emit()

    def cancel_all(self) -> None:
        """End all jobs that do not write; :attr:`all_ended` follows."""
        for end in list(self._running.values()):
            end()

    @Slot()
    def _forget(self) -> None:
        job = self.sender()
        job.deleteLater()
        self.remove(job)


def _wait() -> None:
    """Do nothing, because a job that writes is not cancelled."""
