"""Tells a badge reader or scanner, which types like a keyboard, from a person who types."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from inspector_app.project.people import MIN_BADGE

FAST_MS = 50
"""A scanner types a key every 1 to 30 ms; a fast person needs 80 ms or more."""
END_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ScanWatch(QObject):
    """Watches the keys of a field. A text of fast keys alone that ends with a fast Enter was scanned."""

    def __init__(self, field: QLineEdit) -> None:
        """Watch ``field``; it must be cleared between two scans."""
        super().__init__(field)
        self._field = field
        self._times_ms: list[int] = []
        self._scanned = False
        field.installEventFilter(self)

    def take(self) -> bool:
        """Return whether the text was scanned, and forget it."""
        scanned = self._scanned
        self.forget()
        return scanned

    def forget(self) -> None:
        """Begin anew."""
        self._times_ms.clear()
        self._scanned = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note the time of each key; nothing is kept from the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.text():
            if not self._field.text():
                self._times_ms.clear()
            # The system's time of the key: an event loop that was busy delivers the keys of a person at once.
            self._times_ms.append(event.timestamp())
            if event.key() in END_KEYS:
                self._scanned = self._is_scan()
        return super().eventFilter(watched, event)

    def _is_scan(self) -> bool:
        times_ms = self._times_ms
        typed = len(times_ms) - 1 == len(self._field.text()) >= MIN_BADGE
        return typed and all(after - before <= FAST_MS for before, after in pairwise(times_ms))
