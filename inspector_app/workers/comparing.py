"""The long work of the compare page: candidates one after the other, and the pictures that are looked at afterwards."""

from collections import OrderedDict
from collections.abc import Generator, Hashable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from inspector_app.core.errors import InspectorError, SourceError
from inspector_app.core.messages import (
    Bool,
    Float32,
    InspectionRecord,
    Progress,
    UInt8,
    UnreadableFrame,
    Verdict,
    frozen,
)
from inspector_app.core.options import DetectorName
from inspector_app.core.ports import Detector
from inspector_app.pipeline.display import reduced
from inspector_app.pipeline.good_parts import FeatureStore
from inspector_app.pipeline.opening import OpenedProject
from inspector_app.pipeline.settings import Detail, TrainSettings
from inspector_app.project.paths import AppPaths
from inspector_app.sources.images import list_images, read_rgb
from inspector_app.workers.job import Job, Jobs, Work

if TYPE_CHECKING:  # these bring OpenCV and scikit-learn, for which the window does not wait
    from inspector_app.pipeline.compare import Candidate, Outcome
    from inspector_app.pipeline.evaluate import Evaluation
    from inspector_app.pipeline.feature_space import FeatureSpace
    from inspector_app.pipeline.labelled import LabelledImage

GOOD = "good"
N_KEPT = 16
"""Pictures with their maps that are kept; each is a few MB."""
TILE_PX = 800
MARK_RGB = (90, 169, 245)
"""Outlines and frames; the heat's colours have no blue."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person wants compared.

    Attributes:
        detectors: which to build.
        projects: project files that are there.
        detail: of what is built.
        good_folder: pictures to build from; None when nothing is built.
        test_folder: holds test/good, test/<kind> and ground_truth/<kind>.
    """

    detectors: tuple[DetectorName, ...]
    projects: tuple[Path, ...]
    detail: Detail
    good_folder: Path | None
    test_folder: Path


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """A choice with its pictures found: candidates in the order in which they are made."""

    candidates: tuple["Candidate", ...]
    good: tuple[Path, ...]
    images: tuple["LabelledImage", ...]


def plan(choice: Choice) -> Generator[Progress, None, Plan]:
    """Find the pictures and name the candidates.

    Raises:
        SourceError: a folder holds nothing that can be used.
    """
    yield Progress("Listing the parts", 0, 0, 0.0)
    from inspector_app.pipeline.compare import Candidate, detector_candidates
    from inspector_app.pipeline.labelled import read_dataset

    images = tuple(read_dataset(choice.test_folder))
    yield Progress("Listing the parts", 0, 0, 0.0)
    good = tuple(list_images(choice.good_folder)) if choice.good_folder is not None else ()
    if choice.detectors and not good:
        raise SourceError(
            f"There are no pictures in {choice.good_folder}", hint="Choose a folder of good parts to build from"
        )
    settings = TrainSettings(name=choice.test_folder.name or "Part", detail=choice.detail)
    candidates = [
        *detector_candidates(choice.detectors, settings),
        *(Candidate(path.stem, project=path) for path in choice.projects),
    ]
    return Plan(tuple(candidates), good, images)


def judge(
    candidate: "Candidate", made: Plan, app_paths: AppPaths, store: FeatureStore
) -> Generator[Progress, None, "Outcome"]:
    """Build or open one candidate and judge the test parts with it."""
    from inspector_app.pipeline.compare import compare_one

    return (yield from compare_one(candidate, made.good, made.images, app_paths, store))


class Comparison(QObject):
    """Candidates one after the other; what is wrong with one does not stop the others, a cancel stops all."""

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
        self._plan: Plan | None = None
        self._store: FeatureStore | None = None
        self._index = -1
        self._over = False

    @property
    def running(self) -> bool:
        """Whether anything is still going on."""
        return self._job is not None

    @property
    def cancelled(self) -> bool:
        """Whether the last one was cut short."""
        return self._over and self._plan is not None and self._index < len(self._plan.candidates)

    def start(self, choice: Choice) -> None:
        """Begin; :attr:`planned`, an outcome for each candidate, and :attr:`ended` follow."""
        if self.running:
            return
        self._plan, self._store, self._index, self._over = None, FeatureStore(), -1, False
        job = self._make(lambda: plan(choice))
        job.finished.connect(self._take_plan)
        job.failed.connect(self._note_failed)
        job.start()

    @Slot()
    def cancel(self) -> None:
        """Stop; outcomes that were reached stay."""
        if self._job is not None:
            self._job.cancel()

    def _make(self, work: Work) -> Job:
        self._job = self._jobs.make(work)
        self._job.cancelled.connect(self._note_cancelled)
        self._job.ended.connect(self._go_on)
        return self._job

    @Slot(object)
    def _take_plan(self, made: Plan) -> None:
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
            self._over, self._store = True, None  # the features of all good parts: gigabytes
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
        from inspector_app.pipeline.compare import Outcome

        assert self._plan is not None
        reason = _sentence(fault)
        self.outcome_reached.emit(
            self._index, Outcome(self._plan.candidates[self._index], None, None, reasons=(reason,))
        )


def _sentence(fault: BaseException) -> str:
    if isinstance(fault, MemoryError):
        return "There is not enough memory for this one. Choose a lower detail or fewer good parts."
    return str(fault) if isinstance(fault, InspectorError) else f"{type(fault).__name__}: {fault}"


# --- looking at what came of it ----------------------------------------------------------------------------------


class Standing(IntEnum):
    """What the candidates make of one test part, in the order in which one wants to see them."""

    DISAGREED = 0
    MISSED = 1
    FALSE_ALARM = 2
    UNJUDGED = 3
    RIGHT = 4


def standings(evaluations: Sequence["Evaluation"]) -> list[tuple[int, Standing]]:
    """Test parts by number, those first that tell candidates apart; all evaluations are over the same parts."""
    if not evaluations:
        return []
    found = []
    for number, row in enumerate(zip(*(evaluation.records for evaluation in evaluations), strict=True)):
        verdicts = {record.verdict for _, record in row}
        is_good = row[0][0].kind == GOOD
        if len(verdicts) > 1:
            standing = Standing.DISAGREED
        elif Verdict.ERROR in verdicts:
            standing = Standing.UNJUDGED
        elif (Verdict.OK in verdicts) == is_good:
            standing = Standing.RIGHT
        else:
            standing = Standing.FALSE_ALARM if is_good else Standing.MISSED
        found.append((number, standing))
    return sorted(found, key=lambda pair: pair[1])


@dataclass(frozen=True, slots=True, eq=False)
class PartPicture:
    """One test part under every candidate.

    Attributes:
        rgb: uint8 (H, W, 3), at most 800 px a side; None when it cannot be shown.
        truth: the same with the known defect outlined; None when nobody marked one.
        maps: a map a candidate, float32 (h, w), >= 0, Euclidean; None where nothing was judged.
        note: why there is no picture.
    """

    rgb: UInt8 | None
    truth: UInt8 | None
    maps: tuple[Float32 | None, ...]
    note: str = ""


def read_part(
    image: "LabelledImage", judged: Sequence[tuple[InspectionRecord, Detector]]
) -> Generator[Progress, None, PartPicture]:
    """Read a test part again and draw its maps, without the network."""
    yield Progress("Reading the picture", 0, 1, 0.0)
    from inspector_app.pipeline.labelled import read_labelled

    frame, mask = read_labelled(image)
    if isinstance(frame, UnreadableFrame):
        return PartPicture(None, None, (), frame.reason)
    if any(record.stamp is not None and record.stamp != frame.stamp for record, _ in judged):
        return PartPicture(None, None, (), f"{image.path.name} has changed since it was judged.")
    yield Progress("Drawing the maps", 0, 1, 0.5)
    rgb = reduced(frame.rgb, TILE_PX)
    truth = _outlined(rgb, mask) if mask is not None and mask.any() else None
    maps = tuple(detector.render(record.anomaly) if record.anomaly is not None else None for record, detector in judged)
    return PartPicture(rgb, truth, maps)


def _outlined(rgb: UInt8, mask: Bool) -> UInt8:
    """The picture with a line around the mask's regions: uint8 (H, W, 3)."""
    from scipy import ndimage

    height, width = rgb.shape[:2]
    rows = np.arange(height) * mask.shape[0] // height
    columns = np.arange(width) * mask.shape[1] // width
    inside = mask[rows[:, None], columns[None, :]]
    line = ndimage.binary_dilation(inside, iterations=max(1, round(max(height, width) / 250))) & ~inside
    marked = rgb.copy()
    marked[line] = MARK_RGB
    return frozen(marked)


def read_patch(path: Path, cell: int, grid: tuple[int, int]) -> Generator[Progress, None, UInt8]:
    """A picture with one patch framed: uint8 (H, W, 3), at most 800 px a side.

    Raises:
        UnreadableImageError: the file cannot be read any more.
    """
    yield Progress("Reading the picture", 0, 1, 0.0)
    marked = reduced(read_rgb(path), TILE_PX).copy()
    height, width = marked.shape[:2]
    row, column = divmod(cell, grid[1])
    top, bottom = row * height // grid[0], (row + 1) * height // grid[0]
    left, right = column * width // grid[1], (column + 1) * width // grid[1]
    inner = marked[top:bottom, left:right].copy()
    line = max(2, round(max(height, width) / 160))
    marked[max(0, top - line) : bottom + line, max(0, left - line) : right + line] = MARK_RGB
    marked[top:bottom, left:right] = inner
    return frozen(marked)


def map_space(
    opened: OpenedProject,
    good: Sequence[Path],
    evaluation: "Evaluation",
    app_paths: AppPaths,
    method: Literal["pca", "umap"],
) -> Generator[Progress, None, "FeatureSpace"]:
    """Lay the patch features of one candidate out in a plane."""
    yield Progress("Starting", 0, 0, 0.0)
    from inspector_app.pipeline.feature_space import map_feature_space

    return (yield from map_feature_space(opened, good, evaluation, app_paths, method=method, seed=0))


class Newest(QObject):
    """Does what was wanted last; what was wanted in between is passed over, so that keys may be held down.

    The last few answers are kept and given at once.
    """

    answered = Signal(object, object)
    failed = Signal(object, object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None, n_kept: int = N_KEPT) -> None:
        """Work with ``jobs``; keep ``n_kept`` answers."""
        super().__init__(parent)
        self._jobs = jobs
        self._n_kept = n_kept
        self._kept: OrderedDict[Hashable, object] = OrderedDict()
        self._job: Job | None = None
        self._key: Hashable = None
        self._wanted: tuple[Hashable, Work] | None = None

    def want(self, key: Hashable, work: Work) -> None:
        """Do ``work``; :attr:`answered` or :attr:`failed` follows unless something else is wanted before."""
        if key in self._kept:
            self._wanted = None
            self._kept.move_to_end(key)
            self.answered.emit(key, self._kept[key])
            return
        self._wanted = None if self._job is not None and key == self._key else (key, work)
        self._begin()

    def forget(self) -> None:
        """Nothing is wanted, nothing kept."""
        self._kept.clear()
        self._wanted = None
        if self._job is not None:
            self._key = None
            self._job.cancel()

    def _begin(self) -> None:
        if self._job is not None or self._wanted is None:
            return
        (self._key, work), self._wanted = self._wanted, None
        self._job = self._jobs.make(work)
        self._job.finished.connect(self._take)
        self._job.failed.connect(self._tell_failed)
        self._job.ended.connect(self._go_on)
        self._job.start()

    @Slot(object)
    def _take(self, answer: object) -> None:
        self._kept[self._key] = answer
        while len(self._kept) > self._n_kept:
            self._kept.popitem(last=False)
        self.answered.emit(self._key, answer)

    @Slot(object)
    def _tell_failed(self, fault: object) -> None:
        self.failed.emit(self._key, fault)

    @Slot()
    def _go_on(self) -> None:
        self._job = None
        self._begin()
