"""Records on their way to the disk: a thread of its own and a queue that nothing is ever dropped from."""

import threading
from collections import deque
from collections.abc import Callable, Sequence
from itertools import islice
from typing import Protocol

from inspector_app.core.errors import InspectorError, OutputError
from inspector_app.core.messages import InspectionRecord

BATCH = 200
"""Records in one transaction at most: so that a full queue is written in few, and the first of them soon."""


class BatchSink(Protocol):
    """Where batches of records go; opened, used and closed on one thread."""

    @property
    def notice(self) -> str:
        """What a person should know about it, one sentence; "" when all is well."""

    def write_many(self, records: Sequence[InspectionRecord]) -> None:
        """Keep records, all or none. Raises OutputError when they cannot be kept."""

    def close(self) -> None:
        """Finish."""


class Recorder:
    """Takes records from the judging thread and writes them, as many at once as wait, on the thread "recording".

    A record is taken first and room is waited for afterwards, so that whoever is told to stop while waiting leaves no
    record behind. After a fault nothing more is written; what waits is counted as lost and told by :meth:`close`.
    """

    def __init__(self, open_sink: Callable[[], BatchSink], *, limit: int = 1000) -> None:
        """Start the thread.

        Args:
            open_sink: opens the place to write to; called on that thread.
            limit: records that may wait before :meth:`put` does, at least 1.
        """
        self._open_sink = open_sink
        self._limit = limit
        self._changed = threading.Condition()
        self._waiting: deque[InspectionRecord] = deque()
        self._written = 0
        self._lost = 0
        self._notice = ""
        self._fault: Exception | None = None
        self._released = False
        self._closed = False
        self._thread = threading.Thread(target=self._record, name="recording", daemon=True)
        self._thread.start()

    @property
    def full(self) -> bool:
        """Whether as many records wait as may: the disk is slower than the judging."""
        with self._changed:
            return len(self._waiting) >= self._limit

    @property
    def written(self) -> int:
        """Records that are on the disk."""
        with self._changed:
            return self._written

    @property
    def notice(self) -> str:
        """What a person should know about the place, one sentence; "" when all is well or not known yet."""
        with self._changed:
            return self._notice

    def put(self, record: InspectionRecord) -> None:
        """Take a record, then wait until fewer than ``limit`` wait, or :meth:`release` or :meth:`close` is called.

        Raises:
            Exception: what went wrong with writing, an OutputError as a rule; ``record`` is then not written.
        """
        with self._changed:
            if self._closed:
                raise ValueError("the recorder is closed")
            if self._fault is not None:
                self._lost += 1
                raise self._fault
            self._waiting.append(record)
            self._changed.notify_all()
            self._changed.wait_for(lambda: len(self._waiting) < self._limit or self._released or self._closed)
            if self._fault is not None:
                raise self._fault

    def release(self) -> None:
        """Let nobody wait for room any more: the run is to stop. What was taken is still written."""
        with self._changed:
            self._released = True
            self._changed.notify_all()

    def close(self) -> None:
        """Write everything that waits, then close the place; may be called twice.

        Raises:
            OutputError: records were lost; says how many and why.
        """
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        self._thread.join()
        with self._changed:
            lost, fault = self._lost, self._fault
            self._lost = 0
        if lost:
            raise _loss(lost, fault) from fault

    # --- the recording thread ----------------------------------------------------------------------------------

    def _record(self) -> None:
        try:
            sink = self._open_sink()
            try:
                self._done(0, sink)
                while batch := self._next_batch():
                    sink.write_many(batch)
                    self._done(len(batch), sink)
            finally:
                sink.close()
        except Exception as fault:  # the edge of this thread: whoever puts the next record gets it
            with self._changed:
                self._fault = fault
                self._lost = len(self._waiting)
                self._waiting.clear()
                self._changed.notify_all()

    def _next_batch(self) -> list[InspectionRecord]:
        """What waits; it stays in the queue until it is on the disk. Empty once closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._closed)
            return list(islice(self._waiting, BATCH))

    def _done(self, count: int, sink: BatchSink) -> None:
        with self._changed:
            for _ in range(count):
                self._waiting.popleft()
            self._written += count
            self._notice = sink.notice
            self._changed.notify_all()


def _loss(lost: int, fault: Exception | None) -> OutputError:
    records = "1 record was" if lost == 1 else f"{lost} records were"
    if isinstance(fault, InspectorError):
        return OutputError(f"{records} not written. {fault.message}", hint=fault.hint)
    return OutputError(f"{records} not written ({type(fault).__name__}: {fault})", hint="Run again; report this fault")
