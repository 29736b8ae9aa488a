"""How much memory a stretch of work takes at its worst."""

import threading
from types import TracebackType
from typing import Self

INTERVAL_S = 0.02


class MemoryPeak:
    """Looks at this process's resident memory 50 times a second while a ``with`` block runs.

    Attributes:
        n_bytes: the largest seen so far, all of the process counted.
    """

    def __init__(self) -> None:
        """Look for the first time."""
        import psutil

        self._process = psutil.Process()
        self.n_bytes = int(self._process.memory_info().rss)
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="memory peak", daemon=True)

    def __enter__(self) -> Self:
        """Begin to watch."""
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop watching."""
        self._ended.set()
        self._thread.join()
        self._look()

    def _watch(self) -> None:
        while not self._ended.wait(INTERVAL_S):
            self._look()

    def _look(self) -> None:
        self.n_bytes = max(self.n_bytes, int(self._process.memory_info().rss))
