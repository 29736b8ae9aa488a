"""The long task of the compare page: it makes and judges the candidates one after the other."""

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from inspector_app.core.errors import InspectorError, SourceError
from inspector_app.core.messages import Progress
from inspector_app.core.pictures.view import Shapes
from inspector_app.core.sentences import Sentence, join
from inspector_app.pipeline.building.good_parts import FeatureStore
from inspector_app.pipeline.building.train_settings import Detail, TrainSettings
from inspector_app.project.paths import AppPaths
from inspector_app.sources.shared.folders import Listing
from inspector_app.workers.job import Job, Jobs, Work

if TYPE_CHECKING:  # these import OpenCV and scikit-learn, which would delay the window
    from inspector_app.pipeline.comparing.compare import Candidate, Outcome
    from inspector_app.pipeline.measuring.labelled import LabelledImage


@dataclass(frozen=True, slots=True)
class Choice:
    """The user's choice of what to compare.

    Attributes:
        detectors: the detectors to build.
        projects: existing project files.
        detail: the detail of the detectors that are built.
        good_folder: pictures to build from; None when nothing is built.
        test_folder: contains test/good, test/<kind> and ground_truth/<kind>.
        shapes: what the detectors that are built do with pictures of other shapes.
    """

    detectors: tuple[str, ...]
    projects: tuple[Path, ...]
    detail: Detail
    good_folder: Path | None
    test_folder: Path
    shapes: Shapes = "refuse"


@dataclass(frozen=True, slots=True, eq=False)
class ComparisonPlan:
    """A choice with its pictures: the candidates in the order in which they are made, and remarks on the folders."""

    candidates: tuple["Candidate", ...]
    good: tuple[Path, ...]
    images: tuple["LabelledImage", ...]
    remarks: tuple[str, ...] = ()


def plan(choice: Choice) -> Generator[Progress, None, ComparisonPlan]:
    """Find the pictures and name the candidates.

    Raises:
        SourceError: a folder contains no usable picture.
    """
    yield Progress(Sentence("Listing the parts"), 0, 0, 0.0)
    from inspector_app.pipeline.comparing.compare import Candidate, detector_candidates
    from inspector_app.pipeline.measuring.labelled import find_good_parts, read_dataset

    dataset = read_dataset(choice.test_folder)
    yield Progress(Sentence("Listing the parts"), 0, 0, 0.0)
    good = find_good_parts(choice.good_folder) if choice.good_folder is not None else Listing(())
    if choice.detectors and not good.files:
        raise SourceError(
            Sentence("There are no pictures in {folder}.", folder=str(choice.good_folder)),
            hint=Sentence("Choose a folder of good parts to build from."),
        )
    settings = TrainSettings(name=choice.test_folder.name or "Part", detail=choice.detail, shapes=choice.shapes)
    candidates = [
        *detector_candidates(choice.detectors, settings),
        *(Candidate(path.stem, project=path) for path in choice.projects),
    ]
    return ComparisonPlan(tuple(candidates), good.files, dataset.images, (*good.remarks, *dataset.remarks))


def judge(
    candidate: "Candidate", made: ComparisonPlan, app_paths: AppPaths, store: FeatureStore
) -> Generator[Progress, None, "Outcome"]:
    """Build or open one candidate and judge the test parts with it."""
    from inspector_app.pipeline.comparing.compare import compare_one

    return (yield from compare_one(candidate, made.good, made.images, app_paths, store))


class Comparison(QObject):
    """Runs the candidates one after the other. A failed candidate does not stop the others; a cancel stops all."""

    planned = Signal(object)
    candidate_begun = Signal(int)
    progressed = Signal(int, object)
    outcome_reached = Signal(int, object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, jobs: Jobs, app_paths: AppPaths, parent: QObject | None = None) -> None:
        """Work with ``jobs``."""
        super().__init__(parent)
        self._jobs = jobs
        self._app_paths = app_paths
        self._job: Job | None = None
        self._plan: ComparisonPlan | None = None
        self._store: FeatureStore | None = None
        self._index = -1
        self._over = False

    @property
    def running(self) -> bool:
        """Whether the comparison runs."""
        return self._job is not None

    @property
    def cancelled(self) -> bool:
        """Whether the last comparison was cancelled before its last candidate."""
        return self._over and self._plan is not None and self._index < len(self._plan.candidates)

    def start(self, choice: Choice) -> None:
        """Start; :attr:`planned`, one outcome per candidate and :attr:`ended` follow."""
        if self.running:
            return
        self._plan, self._store, self._index, self._over = None, FeatureStore(), -1, False
        job = self._make(lambda: plan(choice))
        job.finished.connect(self._take_plan)
        job.failed.connect(self._note_failed)
        job.start()

    @Slot()
    def cancel(self) -> None:
        """Cancel the comparison; the outcomes so far are kept."""
        if self._job is not None:
            self._job.cancel()

    def _make(self, work: Work) -> Job:
        self._job = self._jobs.make(work)
        self._job.cancelled.connect(self._note_cancelled)
        self._job.ended.connect(self._go_on)
        return self._job

    @Slot(object)
    def _take_plan(self, made: ComparisonPlan) -> None:
        self._plan = made
        self.planned.emit(made)

    @Slot(object)
    def _note_failed(self, fault: object) -> None:
        self._over = True
        self.failed.emit(fault)

    @Slot()
    def _note_cancelled(self) -> None:
        self._over = True

    @Slot()
    def _go_on(self) -> None:
        self._job = None
        if not self._over:
            self._index += 1
        made, store = self._plan, self._store
        if self._over or made is None or store is None or self._index >= len(made.candidates):
            self._over, self._store = True, None  # frees the features of all good parts: gigabytes
            self.ended.emit()
            return
        candidate, app_paths = made.candidates[self._index], self._app_paths
        job = self._make(lambda: judge(candidate, made, app_paths, store))
        job.progressed.connect(self._tell_progress)
        job.finished.connect(self._take_outcome)
        job.failed.connect(self._take_fault)
        self.candidate_begun.emit(self._index)
        job.start()

    @Slot(object)
    def _tell_progress(self, progress: Progress) -> None:
        self.progressed.emit(self._index, progress)

    @Slot(object)
    def _take_outcome(self, outcome: object) -> None:
        self.outcome_reached.emit(self._index, outcome)

    @Slot(object)
    def _take_fault(self, fault: BaseException) -> None:
        from inspector_app.pipeline.comparing.compare import Outcome

        assert self._plan is not None
        reason = _sentence(fault)
        self.outcome_reached.emit(
            self._index, Outcome(self._plan.candidates[self._index], None, None, reasons=(reason,))
        )


def _sentence(fault: BaseException) -> Sentence:
    if isinstance(fault, MemoryError):
        return join(
            Sentence("There is not enough memory for this one."),
            Sentence("Choose a lower detail or fewer good parts."),
        )
    return fault.sentence if isinstance(fault, InspectorError) else join(type(fault).__name__, str(fault), by=": ")
