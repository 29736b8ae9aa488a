"""The free space of the folder of the records, checked from time to time on a thread of its own."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from queue import SimpleQueue

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from inspector_app.project.disk import FULL_BYTES, LOW_BYTES, free_bytes

CHECK_MS = 10_000
LOOK_MS = 50
"""Time between two looks for the answer of the disk."""

_log = logging.getLogger(__name__)


class Room(StrEnum):
    """How much space a disk has."""

    UNKNOWN = "unknown"
    """It was not checked yet."""
    ENOUGH = "enough"
    LOW = "low"
    FULL = "full"
    SILENT = "silent"
    """The disk does not answer, or the folder cannot be reached."""


@dataclass(frozen=True, slots=True)
class DiskState:
    """The space of one disk.

    Attributes:
        room: how much there is.
        folder: a folder on it.
        free_bytes: the free space in bytes, for this user; 0 if it is not known.
    """

    room: Room
    folder: Path
    free_bytes: int = 0


class DiskWatch(QObject):
    """Checks a disk every ten seconds. A disk that never answers holds up one thread and nothing else."""

    changed = Signal(object)

    def __init__(self, folder: Callable[[], Path], parent: QObject | None = None) -> None:
        """Prepare; ``folder`` returns the folder to check. No check before :meth:`begin`."""
        super().__init__(parent)
        self.state = DiskState(Room.UNKNOWN, folder())
        self._folder = folder
        self._asking: threading.Thread | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(CHECK_MS)
        self._timer.timeout.connect(self.check)
        self._answers: SimpleQueue[DiskState] = SimpleQueue()
        self._looks = QTimer(self)
        self._looks.setInterval(LOOK_MS)
        self._looks.timeout.connect(self._look)

    @Slot()
    def begin(self) -> None:
        """Check now and from now on."""
        self._timer.start()
        self.check()

    @Slot()
    def end(self) -> None:
        """Check no more."""
        self._timer.stop()
        self._looks.stop()

    @Slot()
    def check(self, *_facts: object) -> None:
        """Ask the disk, without waiting for the answer; while it owes an answer, it counts as silent."""
        folder = self._folder()
        if self._asking is not None and self._asking.is_alive():
            self._take(DiskState(Room.SILENT, folder))
            return
        # The thread knows no QObject: it may still run when this one is gone.
        self._asking = threading.Thread(target=_ask, args=(folder, self._answers), name="disk", daemon=True)
        self._asking.start()
        self._looks.start()

    @Slot()
    def _look(self) -> None:
        """Take the answer once it is there."""
        asking = self._asking is not None and self._asking.is_alive()
        if not self._answers.empty():
            self._take(self._answers.get())
        elif not asking:
            self._looks.stop()

    def _take(self, state: DiskState) -> None:
        if state == self.state:
            return
        if state.room is not self.state.room and state.room in {Room.LOW, Room.FULL, Room.SILENT}:
            _log.warning("The disk of %s is %s: %d bytes free", state.folder, state.room, state.free_bytes)
        self.state = state
        self.changed.emit(state)


def _ask(folder: Path, answers: "SimpleQueue[DiskState]") -> None:
    try:
        free = free_bytes(folder)
    except OSError:
        answers.put(DiskState(Room.SILENT, folder))
        return
    room = Room.FULL if free < FULL_BYTES else Room.LOW if free < LOW_BYTES else Room.ENOUGH
    answers.put(DiskState(room, folder, free))
