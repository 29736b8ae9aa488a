"""A slot between two threads in which the latest item wins."""

import threading
from typing import Generic, TypeVar

T = TypeVar("T")


class Mailbox(Generic[T]):
    """Holds at most one item; a newer one replaces it, and the replaced ones are counted."""

    def __init__(self) -> None:
        """Start empty."""
        self._filled = threading.Condition()
        self._item: T | None = None
        self._dropped = 0

    @property
    def dropped(self) -> int:
        """How many items were replaced before anybody took them."""
        with self._filled:
            return self._dropped

    def put(self, item: T) -> None:
        """Leave ``item``; never blocks."""
        with self._filled:
            if self._item is not None:
                self._dropped += 1
            self._item = item
            self._filled.notify()

    def take(self, timeout_s: float = 0.0) -> T | None:
        """The item, waited for up to ``timeout_s`` seconds; None if there is none."""
        with self._filled:
            if self._item is None and timeout_s > 0:
                self._filled.wait(timeout_s)
            item, self._item = self._item, None
            return item

    def discard(self) -> None:
        """Throw away what waits, if anything does; it counts as dropped."""
        with self._filled:
            if self._item is not None:
                self._dropped += 1
                self._item = None
