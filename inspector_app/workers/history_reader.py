"""Reading the store in a job, so that the reading can be ended at any time."""

import threading
from collections.abc import Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # it imports SQLAlchemy, which takes tenths of a second
    from inspector_app.records.reading import Records


class Reader:
    """The connection of one question; another thread may end it, also in the middle of a long query."""

    def __init__(self, path: Path) -> None:
        """Read the file at ``path``."""
        self._path = path
        self._lock = threading.Lock()
        self._records: Records | None = None
        self._ended = False

    @contextmanager
    def open(self) -> "Iterator[Records]":
        """Open the file. Raises OutputError if that is not possible, and CancelledError after :meth:`end`."""
        from inspector_app.records.reading import Records

        with Records(self._path) as records:
            try:
                with self._lock:
                    self._records = records
                    if self._ended:
                        raise CancelledError
                yield records
            finally:
                with self._lock:
                    self._records = None

    def end(self) -> None:
        """End what is read now."""
        with self._lock:
            self._ended = True
            if self._records is not None:
                self._records.interrupt()
