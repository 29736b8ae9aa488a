"""Background work of the tune page: finding and scoring labelled pictures."""

from collections.abc import Collection, Generator, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from inspector_app.core.messages import Label, Progress
from inspector_app.core.ports import FileDetector
from inspector_app.core.scoring.calibration import rate_interval
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.measuring.tuning import Found, Scored, find_labelled, score_labelled
from inspector_app.workers.job import Job, Jobs, Work, once


def prepare_intervals() -> Generator[Progress, None, None]:
    """Import the modules for confidence intervals, which would block the window's thread for 0.1 s."""

    def once_computed() -> None:
        rate_interval(0, 1)

    return once(Sentence("Preparing"), once_computed)


class Labelling(QObject):
    """Finds labelled pictures and scores them; only one such task runs at a time.

    If no folder name gives the label of some pictures, :attr:`unknown_found` asks for it and :meth:`answer` continues.
    :attr:`ended` is always emitted at the end.
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
            detector: judges the pictures.
            known: the training files of the detector.
        """
        if not self.busy:
            self._detector, self._known = detector, known
            self._run(lambda: find_labelled(paths)).finished.connect(self._take_found)
            self._start()

    def answer(self, label: Label | None) -> None:
        """Set the label of the unknown pictures; None leaves them out."""
        if self.asking:
            unknown = tuple((path, label) for path in self._found.unknown) if label is not None else ()
            self._score((*self._found.labelled, *unknown))

    @Slot()
    def cancel(self) -> None:
        """Cancel the task; nothing is labelled."""
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
