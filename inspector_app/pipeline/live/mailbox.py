"""A slot between two threads that keeps only the latest item."""

import threading
from typing import Generic, TypeVar

T = TypeVar("T")


class Mailbox(Generic[T]):
    """Holds at most one item; a newer item replaces it, and replaced items are counted. No call blocks."""

    def __init__(self) -> None:
        """Start empty."""
        self._lock = threading.Lock()
        self._item: T | None = None
        self._dropped = 0

    @property
    def filled(self) -> bool:
        """Whether there is an item."""
        return self._item is not None

    @property
    def dropped(self) -> int:
        """Number of items that were replaced or discarded before they were taken."""
        return self._dropped

    def put(self, item: T) -> None:
        """Store ``item``."""
        with self._lock:
            self._dropped += self._item is not None
            self._item = item

    def take(self) -> T | None:
        """Take the item; None if there is none."""
        with self._lock:
            item, self._item = self._item, None
            return item

    def discard(self) -> None:
        """Discard the item, if there is one; it counts as dropped."""
        with self._lock:
            self._dropped += self._item is not None
            self._item = None
