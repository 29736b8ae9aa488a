"""Write records to the disk on a separate thread; judging continues only after a record is written."""

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
"""A record that takes longer is reported; normally it takes a few milliseconds."""
RELEASED_S = 0.5
"""Time for the last records to be written after a stop."""
RETRY_S = 0.5


class Recorder:
    """Takes records from the judging thread and writes them on the thread "recording".

    :meth:`put` waits until the record is on the disk, so every verdict on the screen survives a power failure. After a
    temporary fault, such as a file locked by another program, writing is repeated; meanwhile the run waits and
    :attr:`notice` reports it. After any other fault nothing more is written; waiting records count as lost, and
    :meth:`close` reports them.
    """

    def __init__(self, open_sink: Callable[[], RecordSink]) -> None:
        """Start the thread; it calls ``open_sink`` to open the output, again after a temporary fault."""
        self._open_sink = open_sink
        self._changed = threading.Condition()
        self._waiting: deque[Judged] = deque()
        self._since_s = 0.0
        self._taken = 0
        self._written = 0
        self._lost = 0
        self._notice = ""
        self._held_up = False
        self._fault: Exception | None = None
        self._closing_fault: OutputError | None = None
        self._released_s: float | None = None
        self._closed = False
        self._thread = threading.Thread(target=self._record, name="recording", daemon=True)
        self._thread.start()

    @property
    def full(self) -> bool:
        """Whether a record has waited for longer than a second: the disk delays the judging."""
        with self._changed:
            return bool(self._waiting) and time.monotonic() - self._since_s >= SLOW_S

    @property
    def written(self) -> int:
        """Number of records on the disk."""
        with self._changed:
            return self._written

    @property
    def held_up(self) -> bool:
        """Whether a temporary fault prevents the writing now; :attr:`notice` says which."""
        with self._changed:
            return self._held_up

    @property
    def notice(self) -> str:
        """A notice about the output for the operator, one or two sentences; "" if there is none or not yet known."""
        with self._changed:
            return self._notice

    def put(self, record: InspectionRecord) -> bool:
        """Write a record, and wait until it is on the disk; at most until half a second after :meth:`release`.

        Returns:
            Whether it is on the disk; False: :meth:`close` still writes it or reports the loss.

        Raises:
            Exception: the fault of the recording thread, usually an OutputError; ``record`` is then not written.
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
        """End long waits in :meth:`put`, because the run stops. Accepted records are still written."""
        with self._changed:
            if self._released_s is None:
                self._released_s = time.monotonic()
            self._changed.notify_all()

    def close(self) -> None:
        """Write all waiting records, then close the output; may be called twice. Temporary faults: one more attempt.

        Raises:
            OutputError: records were lost, or are not in their final place; gives number and reason.
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
        except Exception as fault:  # any error; the next call of put raises it
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
        """Return the waiting records; they stay in the queue until they are on the disk. Empty after the close."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._closed)
            return list(self._waiting)

    def _write(self, sink: RecordSink, batch: list[Judged]) -> None:
        self._patiently(lambda: sink.write(batch))
        self._done(len(batch), sink)

    def _patiently(self, act: Callable[[], T]) -> T:
        """Repeat an action that may fail temporarily until it succeeds; after :meth:`close` only once more."""
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
                    self._held_up = True
                    self._changed.wait_for(lambda: self._closed, RETRY_S)

    def _done(self, count: int, sink: RecordSink) -> None:
        with self._changed:
            for _ in range(count):
                self._waiting.popleft()
            self._written += count
            self._since_s = time.monotonic()
            self._notice = sink.notice
            self._held_up = False
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
