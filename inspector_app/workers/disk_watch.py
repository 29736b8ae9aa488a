"""The free space of the folder of the records, checked from time to time on a thread of its own."""

import shutil
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from inspector_app.project.files import is_folder

CHECK_MS = 10_000
LOW_BYTES = 2 * 10**9
FULL_BYTES = 200 * 10**6
"""A record takes some kilobytes; the rest is for the log of the records file and for other programs."""


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


def free_bytes(folder: Path) -> int:
    """Return the free bytes on the disk of ``folder``, or of its nearest folder that exists; may take long.

    Raises:
        OSError: the disk does not tell.
    """
    while not is_folder(folder) and folder != folder.parent:  # it is made with the first record
        folder = folder.parent
    return shutil.disk_usage(folder).free


class DiskWatch(QObject):
    """Checks a disk every ten seconds. A disk that never answers holds up one thread and nothing else."""

    changed = Signal(object)
    _answered = Signal(object)

    def __init__(self, folder: Callable[[], Path], parent: QObject | None = None) -> None:
        """Prepare; ``folder`` returns the folder to check. No check before :meth:`begin`."""
        super().__init__(parent)
        self.state = DiskState(Room.UNKNOWN, folder())
        self._folder = folder
        self._asking: threading.Thread | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(CHECK_MS)
        self._timer.timeout.connect(self.check)
        self._answered.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def begin(self) -> None:
        """Check now and from now on."""
        self._timer.start()
        self.check()

    @Slot()
    def end(self) -> None:
        """Check no more."""
        self._timer.stop()

    @Slot()
    def check(self, *_facts: object) -> None:
        """Ask the disk, without waiting for the answer; while it owes an answer, it counts as silent."""
        folder = self._folder()
        if self._asking is not None and self._asking.is_alive():
            self._take(DiskState(Room.SILENT, folder))
            return
        self._asking = threading.Thread(target=self._ask, args=(folder,), name="disk", daemon=True)
        self._asking.start()

    def _ask(self, folder: Path) -> None:
        try:
            free = free_bytes(folder)
        except OSError:
            state = DiskState(Room.SILENT, folder)
        else:
            room = Room.FULL if free < FULL_BYTES else Room.LOW if free < LOW_BYTES else Room.ENOUGH
            state = DiskState(room, folder, free)
        with suppress(RuntimeError):  # the window was closed meanwhile
            self._answered.emit(state)

    @Slot(object)
    def _take(self, state: DiskState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit(state)
