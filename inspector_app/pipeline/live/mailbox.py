"""A slot between two threads in which the latest item wins."""

import threading
from typing import Generic, TypeVar

T = TypeVar("T")


class Mailbox(Generic[T]):
    """Holds at most one item; a newer one replaces it, and the replaced ones are counted. Nobody ever waits at it."""

    def __init__(self) -> None:
        """Start empty."""
        self._lock = threading.Lock()
        self._item: T | None = None
        self._dropped = 0

    @property
    def filled(self) -> bool:
        """Whether an item waits."""
        return self._item is not None

    @property
    def dropped(self) -> int:
        """How many items were replaced or thrown away before anybody took them."""
        return self._dropped

    def put(self, item: T) -> None:
        """Leave ``item``."""
        with self._lock:
            self._dropped += self._item is not None
            self._item = item

    def take(self) -> T | None:
        """The item; None if there is none."""
        with self._lock:
            item, self._item = self._item, None
            return item

    def discard(self) -> None:
        """Throw away what waits, if anything does; it counts as dropped."""
        with self._lock:
            self._dropped += self._item is not None
            self._item = None
