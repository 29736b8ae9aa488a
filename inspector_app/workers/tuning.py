"""What the tune page has done in the background: small pictures read, labelled pictures found and scored."""

from collections import OrderedDict
from collections.abc import Callable, Collection, Generator, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from inspector_app.core.calibration import rate_interval
from inspector_app.core.decoding import AS_SAVED, Reading
from inspector_app.core.messages import Label, Progress, UInt8
from inspector_app.core.ports import FileDetector
from inspector_app.pipeline.display import thumbnails
from inspector_app.pipeline.tuning import Found, Scored, find_labelled, score_labelled
from inspector_app.workers.job import Job, Jobs, Work, once

THUMBNAIL_PX = 132
BATCH = 8
"""Small pictures a job: few enough that what was just scrolled to does not wait long."""
MAX_WANTED = 400
"""Wishes beyond these were scrolled past long ago; who comes back asks again."""


def prepare_intervals() -> Generator[Progress, None, None]:
    """Import what intervals are computed with: a tenth of a second that the window's thread is spared."""

    def once_computed() -> None:
        rate_interval(0, 1)

    return once("Preparing", once_computed)


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


class Labelling(QObject):
    """Finds labelled pictures and scores them, one such task at a time.

    :attr:`unknown_found` asks what the pictures show of which no folder's name says it; :meth:`answer` goes on.
    Whatever comes of it, :attr:`ended` follows.
    """

    progressed = Signal(object)
    unknown_found = Signal(object)
    scored = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        """Work with ``jobs``."""
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None
        self._found = Found((), ())
        self._detector: FileDetector | None = None
        self._known: Collection[Path] = ()

    @property
    def busy(self) -> bool:
        """Whether it is finding, waiting for an answer, or scoring."""
        return self._detector is not None

    @property
    def asking(self) -> bool:
        """Whether it waits for :meth:`answer`."""
        return self.busy and self._job is None

    def begin(self, paths: Sequence[Path], detector: FileDetector, known: Collection[Path]) -> None:
        """Find the pictures below ``paths`` and score them.

        Args:
            paths: files and folders.
            detector: judges them.
            known: files that it was learned from.
        """
        if not self.busy:
            self._detector, self._known = detector, known
            self._run(lambda: find_labelled(paths)).finished.connect(self._take_found)
            self._start()

    def answer(self, label: Label | None) -> None:
        """Say what the unknown pictures show; None leaves them out."""
        if self.asking:
            unknown = tuple((path, label) for path in self._found.unknown) if label is not None else ()
            self._score((*self._found.labelled, *unknown))

    @Slot()
    def cancel(self) -> None:
        """Stop; nothing is labelled."""
        if self._job is not None:
            self._job.cancel()
        elif self.busy:
            self._end()

    @Slot(object)
    def _take_found(self, found: Found) -> None:
        self._found, self._job = found, None
        if found.unknown:
            self.unknown_found.emit(found)
        else:
            self._score(found.labelled)

    def _score(self, pictures: Sequence[tuple[Path, Label]]) -> None:
        detector, known = self._detector, self._known
        assert detector is not None
        self._run(lambda: score_labelled(pictures, detector, known)).finished.connect(self._take_scored)
        self._start()

    def _run(self, work: Work) -> Job:
        self._job = self._jobs.make(work)
        self._job.progressed.connect(self.progressed)
        self._job.failed.connect(self._tell_failed)
        self._job.cancelled.connect(self._end)
        return self._job

    def _start(self) -> None:
        assert self._job is not None
        self._job.start()

    @Slot(object)
    def _take_scored(self, scored: Scored) -> None:
        whole = replace(scored, remarks=self._found.remarks)
        self._end()
        self.scored.emit(whole)

    @Slot(object)
    def _tell_failed(self, fault: object) -> None:
        self._end()
        self.failed.emit(fault)

    @Slot()
    def _end(self) -> None:
        self._job = self._detector = None
        self._known, self._found = (), Found((), ())
        self.ended.emit()
