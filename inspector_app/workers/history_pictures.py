"""Small pictures of recorded parts, read in the background."""

from collections import OrderedDict
from collections.abc import Generator, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from inspector_app.core.errors import UnreadableImageError
from inspector_app.core.messages import Progress, UInt8
from inspector_app.core.sentences import Sentence
from inspector_app.records.parts import Part, Place
from inspector_app.workers.history import History
from inspector_app.workers.job import Job, Jobs
from inspector_app.workers.thumbnails import BATCH, MAX_WANTED, THUMBNAIL_PX

Found = list[tuple[Place, UInt8 | None]]


def small_pictures(parts: Sequence[Part], archive: Path, challenges: Path) -> Generator[Progress, None, Found]:
    """Read the pictures of some parts, reduced; None where there is none, or not the one of the part.

    Args:
        parts: records, or challenge parts.
        archive: the folder of the archive.
        challenges: the folder of the challenge parts of all projects.
    """
    from inspector_app.pipeline.challenge.recalling_known import small_known
    from inspector_app.pipeline.judging.recalling import small

    found: Found = []
    for done, part in enumerate(parts):
        yield Progress(Sentence("Reading pictures"), done, len(parts), done / len(parts))
        try:
            if part.expected is not None:
                found.append((part.place, small_known(part, challenges, THUMBNAIL_PX)))
            else:
                found.append((part.place, small(part, archive, THUMBNAIL_PX)))
        except (UnreadableImageError, OSError):
            found.append((part.place, None))
    return found


class HistoryPictures(QObject):
    """Reads small pictures, the newest requests first, because those pictures are visible."""

    arrived = Signal(object)

    def __init__(self, jobs: Jobs, history: History, parent: QObject | None = None) -> None:
        """Read the pictures of the parts of ``history``."""
        super().__init__(parent)
        self._jobs = jobs
        self._history = history
        self._wanted: OrderedDict[Place, Part] = OrderedDict()
        self._batch: set[Place] = set()
        self._job: Job | None = None
        history.begun.connect(self.forget)

    def want(self, part: Part) -> None:
        """Request a picture; :attr:`arrived`, a list of (place, uint8 (H, W, 3) or None), follows."""
        if part.place in self._batch:
            return
        self._wanted[part.place] = part
        self._wanted.move_to_end(part.place)
        if len(self._wanted) > MAX_WANTED:
            self._wanted.popitem(last=False)
        if self._job is None:
            self._begin()

    @Slot()
    def forget(self) -> None:
        """Drop all requests, and the pictures that are being read."""
        self._wanted.clear()
        self._batch = set()

    def _begin(self) -> None:
        self._job = None
        self._batch = set()
        if not self._wanted:
            return
        parts = [self._wanted.popitem()[1] for _ in range(min(BATCH, len(self._wanted)))]
        self._batch = {part.place for part in parts}
        archive, challenges = self._history.archive, self._history.challenges
        self._job = self._jobs.make(lambda: small_pictures(parts, archive, challenges), brief=True)
        self._job.finished.connect(self._take)
        self._job.failed.connect(self._give_up)
        self._job.cancelled.connect(self._stop)
        self._job.start()

    @Slot(object)
    def _take(self, found: Found) -> None:
        batch = self._batch
        self._begin()
        if wanted := [pair for pair in found if pair[0] in batch]:
            self.arrived.emit(wanted)

    @Slot(object)
    def _give_up(self, _fault: object) -> None:
        """Skip the batch without a message, for example when memory is short."""
        self._take([(place, None) for place in self._batch])

    @Slot()
    def _stop(self) -> None:
        """Stop, because the window closes; no job may begin after that."""
        self.forget()
        self._job = None
