"""Small pictures read in the background."""

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
"""Small pictures a job: few enough that what was just scrolled to does not wait long."""


MAX_WANTED = 400
"""Wishes beyond these were scrolled past long ago; who comes back asks again."""


class Thumbnails(QObject):
    """Reads small pictures; those wanted last come first, since they are the ones in sight."""

    arrived = Signal(list)
    missing = Signal(list)

    def __init__(
        self, jobs: Jobs, parent: QObject | None = None, reading: Callable[[], Reading] = lambda: AS_SAVED
    ) -> None:
        """Read with ``jobs``, as ``reading`` says at that time."""
        super().__init__(parent)
        self._jobs = jobs
        self._reading = reading
        self._wanted: OrderedDict[Path, None] = OrderedDict()
        self._batch: list[Path] = []
        self._job: Job | None = None

    def want(self, path: Path) -> None:
        """Read this one; it comes by :attr:`arrived`, a list of (path, uint8 (H, W, 3)), or by :attr:`missing`."""
        if path in self._batch:
            return
        self._wanted[path] = None
        self._wanted.move_to_end(path)
        if len(self._wanted) > MAX_WANTED:
            self._wanted.popitem(last=False)
        if self._job is None:
            self._begin()

    def forget(self) -> None:
        """Nothing is wanted any more; what is being read is let go of."""
        self._wanted.clear()
        self._batch = []

    def _begin(self) -> None:
        """Read the next few. Called before the job that was running has ended, so that there is no gap between them."""
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
        """Out of memory, say: these stay without a picture, which is not worth a word."""
        self._take([])

    @Slot()
    def _stop(self) -> None:
        """The window closes: nothing may begin after that."""
        self.forget()
        self._job = None
