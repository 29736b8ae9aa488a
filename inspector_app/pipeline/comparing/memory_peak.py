"""Measure the peak memory of some work."""

import threading
from types import TracebackType
from typing import Self

INTERVAL_S = 0.02


class MemoryPeak:
    """Measures this process's resident memory 50 times a second while a ``with`` block runs.

    Attributes:
        n_bytes: the largest value so far, for the whole process.
    """

    def __init__(self) -> None:
        """Take the first measurement."""
        import psutil

        self._process = psutil.Process()
        self.n_bytes = int(self._process.memory_info().rss)
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="memory peak", daemon=True)

    def __enter__(self) -> Self:
        """Start measuring."""
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop measuring."""
        self._ended.set()
        self._thread.join()
        self._look()

    def _watch(self) -> None:
        while not self._ended.wait(INTERVAL_S):
            self._look()

    def _look(self) -> None:
        self.n_bytes = max(self.n_bytes, int(self._process.memory_info().rss))
