"""Small pictures that are read in the background."""

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from inspector_app.core.messages import UInt8
from inspector_app.core.reading import AS_SAVED, Reading
from inspector_app.pipeline.judging.picture import thumbnails
from inspector_app.workers.job import Job, Jobs

THUMBNAIL_PX = 132


BATCH = 8
"""Small pictures per job; few, so that new requests do not wait long."""


MAX_WANTED = 400
"""Older requests beyond this number are dropped; a view that needs one asks again."""


class Thumbnails(QObject):
    """Reads small pictures, the newest requests first, because those pictures are visible."""

    arrived = Signal(list)
    missing = Signal(list)

    def __init__(
        self, jobs: Jobs, parent: QObject | None = None, reading: Callable[[], Reading] = lambda: AS_SAVED
    ) -> None:
        """Read with ``jobs``; ``reading`` returns how to read, and is called for each batch."""
        super().__init__(parent)
        self._jobs = jobs
        self._reading = reading
        self._wanted: OrderedDict[Path, None] = OrderedDict()
        self._batch: list[Path] = []
        self._job: Job | None = None

    def want(self, path: Path) -> None:
        """Request a picture; :attr:`arrived`, a list of (path, uint8 (H, W, 3)), or :attr:`missing` follows."""
        if path in self._batch:
            return
        self._wanted[path] = None
        self._wanted.move_to_end(path)
        if len(self._wanted) > MAX_WANTED:
            self._wanted.popitem(last=False)
        if self._job is None:
            self._begin()

    def forget(self) -> None:
        """Drop all requests, and the pictures that are being read."""
        self._wanted.clear()
        self._batch = []

    def _begin(self) -> None:
        """Read the next batch. This is called before the former job has ended, so that there is no gap between them."""
        self._job = None
        if not self._wanted:
            self._batch = []
            return
        batch = [self._wanted.popitem()[0] for _ in range(min(BATCH, len(self._wanted)))]
        self._batch = batch
        reading = self._reading()
        self._job = self._jobs.make(lambda: thumbnails(batch, THUMBNAIL_PX, reading), brief=True)
        self._job.finished.connect(self._take)
        self._job.failed.connect(self._give_up)
        self._job.cancelled.connect(self._stop)
        self._job.start()

    @Slot(object)
    def _take(self, found: list[tuple[Path, UInt8]]) -> None:
        batch = self._batch
        self._begin()
        have = {path for path, _ in found}
        if wanted := [pair for pair in found if pair[0] in batch]:
            self.arrived.emit(wanted)
        if absent := [path for path in batch if path not in have]:
            self.missing.emit(absent)

    @Slot(object)
    def _give_up(self, _fault: object) -> None:
        """Skip the batch without a message, for example when memory is short; its pictures are missing."""
        self._take([])

    @Slot()
    def _stop(self) -> None:
        """Stop, because the window closes; no job may begin after that."""
        self.forget()
        self._job = None
