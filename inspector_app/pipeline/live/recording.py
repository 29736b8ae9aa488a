"""Records on their way to the disk: a thread of its own, and nobody goes on before a record is there."""

import threading
import time
from collections import deque
from collections.abc import Callable
from typing import TypeVar

from inspector_app.core.errors import InspectorError, OutputError, PassingOutputError, reason_of
from inspector_app.core.messages import InspectionRecord
from inspector_app.core.ports import Judged, RecordSink
from inspector_app.core.sentences import Sentence, join

T = TypeVar("T")
SLOW_S = 1.0
"""A record that takes longer is worth saying so; as a rule it takes a few milliseconds."""
RELEASED_S = 0.5
"""So long records still get to reach the disk when the run is to stop."""
RETRY_S = 0.5


class Recorder:
    """Takes records from the judging thread and writes them on the thread "recording".

    Whoever puts a record waits until it is on the disk: no verdict is shown that a power cut could take back. What
    passes, such as a file that another program has locked, is tried again while the run waits and :attr:`notice` says
    so. After any other fault nothing more is written; what waits is counted as lost and told by :meth:`close`.
    """

    def __init__(self, open_sink: Callable[[], RecordSink]) -> None:
        """Start the thread; ``open_sink`` opens the place to write to and is called on it, again if that passes."""
        self._open_sink = open_sink
        self._changed = threading.Condition()
        self._waiting: deque[Judged] = deque()
        self._since_s = 0.0
        self._taken = 0
        self._written = 0
        self._lost = 0
        self._notice = ""
        self._fault: Exception | None = None
        self._closing_fault: OutputError | None = None
        self._released_s: float | None = None
        self._closed = False
        self._thread = threading.Thread(target=self._record, name="recording", daemon=True)
        self._thread.start()

    @property
    def full(self) -> bool:
        """Whether a record has waited for longer than a second: the disk holds up the judging."""
        with self._changed:
            return bool(self._waiting) and time.monotonic() - self._since_s >= SLOW_S

    @property
    def written(self) -> int:
        """Records that are on the disk."""
        with self._changed:
            return self._written

    @property
    def notice(self) -> str:
        """What a person should know about the place, a sentence or two; "" when all is well or not known yet."""
        with self._changed:
            return self._notice

    def put(self, record: InspectionRecord) -> bool:
        """Have a record written, and wait until it is; at most until half a second after :meth:`release`.

        Returns:
            Whether it is on the disk; False: :meth:`close` still writes it, or says that it could not.

        Raises:
            Exception: what went wrong with writing, an OutputError as a rule; ``record`` is then not written.
        """
        with self._changed:
            if self._closed:
                raise ValueError("the recorder is closed")
            if self._fault is not None:
                self._lost += 1
                raise self._fault
            if not self._waiting:
                self._since_s = time.monotonic()
            self._waiting.append(Judged(record))
            self._taken += 1
            place = self._taken
            self._changed.notify_all()

            def settled() -> bool:
                return self._written >= place or self._fault is not None or self._closed

            self._changed.wait_for(lambda: settled() or self._released_s is not None)
            if self._released_s is not None:
                self._changed.wait_for(settled, self._released_s + RELEASED_S - time.monotonic())
            if self._written >= place:
                return True
            if self._fault is not None:
                raise self._fault
            return False

    def release(self) -> None:
        """Let nobody wait for long any more: the run is to stop. What was taken is still written."""
        with self._changed:
            if self._released_s is None:
                self._released_s = time.monotonic()
            self._changed.notify_all()

    def close(self) -> None:
        """Write everything that waits, then close the place; may be called twice. What passes is tried once more.

        Raises:
            OutputError: records were lost, or are not where they belong; says how many and why.
        """
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        self._thread.join()
        with self._changed:
            lost, fault, closing_fault = self._lost, self._fault, self._closing_fault
            self._lost, self._closing_fault = 0, None
        if lost:
            raise _loss(lost, fault) from fault
        if closing_fault is not None:
            raise closing_fault

    # --- the recording thread ----------------------------------------------------------------------------------

    def _record(self) -> None:
        try:
            sink = self._patiently(self._open_sink)
            try:
                self._done(0, sink)
                while batch := self._next_batch():
                    self._write(sink, batch)
            finally:
                self._finish(sink)
        except Exception as fault:  # the edge of this thread: whoever puts the next record gets it
            with self._changed:
                self._fault = fault
                self._lost = len(self._waiting)
                self._waiting.clear()
                self._changed.notify_all()

    def _finish(self, sink: RecordSink) -> None:
        try:
            sink.close()
        except OutputError as fault:
            with self._changed:
                self._closing_fault = fault
            raise

    def _next_batch(self) -> list[Judged]:
        """What waits; it stays in the queue until it is on the disk. Empty once closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._closed)
            return list(self._waiting)

    def _write(self, sink: RecordSink, batch: list[Judged]) -> None:
        self._patiently(lambda: sink.write(batch))
        self._done(len(batch), sink)

    def _patiently(self, act: Callable[[], T]) -> T:
        """Do something that may fail in passing, until it goes well; once more after :meth:`close`, then no more."""
        began_s = time.monotonic()
        while True:
            with self._changed:
                last = self._closed
            try:
                return act()
            except PassingOutputError as fault:
                if last or time.monotonic() - began_s >= fault.patience_s:
                    raise
                with self._changed:
                    self._notice = join(fault.sentence, Sentence("Judging waits until then."))
                    self._changed.wait_for(lambda: self._closed, RETRY_S)

    def _done(self, count: int, sink: RecordSink) -> None:
        with self._changed:
            for _ in range(count):
                self._waiting.popleft()
            self._written += count
            self._since_s = time.monotonic()
            self._notice = sink.notice
            self._changed.notify_all()


def _loss(lost: int, fault: Exception | None) -> OutputError:
    if isinstance(fault, InspectorError):
        told = Sentence("{n} records were not written.", one="1 record was not written.", n=lost)
        return OutputError(join(told, fault.message), hint=fault.hint)
    return OutputError(
        Sentence(
            "{n} records were not written ({kind}: {fault}).",
            one="1 record was not written ({kind}: {fault}).",
            n=lost,
            kind=type(fault).__name__,
            fault=reason_of(fault) if fault is not None else "",
        ),
        hint=Sentence("Run again; report this fault."),
    )
