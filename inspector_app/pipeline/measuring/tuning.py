"""Tuning the limits on parts whose truth is known: what each would be called, and how sure that is.

Pictures go through the network once, when they are labelled (:func:`score_labelled`). From then on their scores and
maps are kept, and every other function here only looks at those.
"""

import math
from collections.abc import Collection, Generator, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from inspector_app.core.errors import SourceError
from inspector_app.core.messages import (
    AnomalyMap,
    Float32,
    Float64,
    Frame,
    Label,
    Limits,
    Progress,
    ScoredPart,
    UInt8,
    UnreadableFrame,
    Verdict,
    read_only,
)
from inspector_app.core.pictures.decoding import IMAGE_SUFFIXES
from inspector_app.core.ports import FileDetector
from inspector_app.core.scoring.calibration import rate_interval
from inspector_app.core.scoring.scoring import decide, half
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.judging.picture import MAX_DISPLAY_PX, reduced
from inspector_app.pipeline.measuring.labelled import GOOD, find_test, named, read_dataset
from inspector_app.project.files import is_folder, is_there
from inspector_app.sources.images import read_frame
from inspector_app.sources.shared.folders import suffix_of, walk

BLANK_GREY = 72
"""What a part is drawn on whose picture is gone: dark enough for the heat to stand out."""


# --- finding and scoring pictures ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Found:
    """Pictures to label.

    Attributes:
        labelled: those whose folder says what they are.
        unknown: those of which a person has to say it.
        remarks: what was found and is not among them, a sentence or two each.
    """

    labelled: tuple[tuple[Path, Label], ...]
    unknown: tuple[Path, ...]
    remarks: tuple[str, ...] = ()


def find_labelled(paths: Sequence[Path]) -> Generator[Progress, None, Found]:
    """Look what folders and files hold, and what their names say of it.

    Folders named good or defect (:func:`inspector_app.pipeline.measuring.labelled.named`) speak for what is in them; a
    folder with such folders directly in it is looked through for these; one that holds ``test/good`` and
    ``test/<kind>`` is a labelled set. Of everything else the truth is not known.

    Raises:
        SourceError: the only folder is gone or may not be read.
    """
    labelled: dict[Path, Label] = {}
    unknown: dict[Path, None] = {}
    remarks: list[str] = []
    for done, path in enumerate(paths):
        yield Progress(Sentence("Listing the folders"), done, len(paths), done / len(paths))
        try:
            found, said = _look_into(path)
        except SourceError as error:
            if len(paths) == 1:
                raise
            found, said = [], (str(error),)
        remarks += said
        for picture, truth in found:
            if truth is not None:
                labelled[picture] = truth
            else:
                unknown[picture] = None
    return Found(tuple(labelled.items()), tuple(path for path in unknown if path not in labelled), tuple(remarks))


def _look_into(path: Path) -> tuple[list[tuple[Path, Label | None]], tuple[str, ...]]:
    """Pictures, each with what is known of it, and remarks on what is not among them."""
    if not is_folder(path):
        return [(path, named(path.parent))] if suffix_of(path.name) in IMAGE_SUFFIXES else [], ()
    own = named(path)
    if own is None and find_test(path) is not None:
        dataset = read_dataset(path)
        return [(image.path, _truth(image.kind)) for image in dataset.images], dataset.remarks
    listing = walk(path)
    labels = ((picture, own or named(path / picture.relative_to(path).parts[0])) for picture in listing.files)
    return list(labels), listing.remarks


def _truth(kind: str) -> Label:
    return Label.GOOD if kind == GOOD else Label.DEFECT


@dataclass(frozen=True, slots=True, eq=False)
class Scored:
    """What came of labelled pictures.

    Attributes:
        parts: those that could be judged.
        skipped: those that could not, with the reason each; they count nowhere.
        remarks: those of :class:`Found`.
    """

    parts: tuple[ScoredPart, ...]
    skipped: tuple[tuple[Path, str], ...]
    remarks: tuple[str, ...] = ()


def score_labelled(
    pictures: Sequence[tuple[Path, Label]], detector: FileDetector, known: Collection[Path] = ()
) -> Generator[Progress, None, Scored]:
    """Judge pictures whose truth is known, one after the other.

    Args:
        pictures: files, each with what it shows.
        detector: the trained method.
        known: files that it was learned from; their scores would say nothing of parts that it has not seen.

    Returns:
        The parts in this order, and what was left out.
    """
    parts: list[ScoredPart] = []
    skipped: list[tuple[Path, str]] = []
    for done, (path, label) in enumerate(pictures):
        yield Progress(Sentence("Judging labelled pictures"), done, len(pictures), done / len(pictures))
        if path.absolute() in known:
            skipped.append((path, Sentence("It is one of the training parts.")))
            continue
        record = inspect(read_frame(path, detector.reading), detector, Limits(math.inf))
        if record.anomaly is None or not math.isfinite(record.score_l2):
            skipped.append((path, record.error or Sentence("Its score is not a number.")))
            continue
        patches = read_only(half(record.anomaly.patch_distance_l2))
        parts.append(ScoredPart(path.name, path.absolute(), label, record.score_l2, patches))
    return Scored(tuple(parts), tuple(skipped))


def merged(labelled: Sequence[ScoredPart], added: Sequence[ScoredPart]) -> tuple[ScoredPart, ...]:
    """The labelled parts with ``added`` behind them; of two with the same file the added one stays."""
    files = {part.path for part in added if part.path is not None}
    return (*(part for part in labelled if part.path not in files), *added)


# --- what the limits make of them ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Rate:
    """How many of how many, and the interval that holds the true rate with 95 % confidence (Clopper and Pearson).

    Attributes:
        count: how many.
        n: of how many.
        low: lower end of the interval, 0 to 1.
        high: upper end.
    """

    count: int
    n: int
    low: float
    high: float

    @classmethod
    def of(cls, count: int, n: int) -> "Rate":
        """A rate with its interval."""
        return cls(count, n, *rate_interval(count, n))

    @property
    def share(self) -> float:
        """0 to 1; NaN of none."""
        return self.count / self.n if self.n else math.nan


@dataclass(frozen=True, slots=True)
class Outlook:
    """What would come of known parts under some limits.

    Attributes:
        false_alarms: good parts that would be NG.
        misses: defective parts that would be OK.
        good_review: good parts that a person would look at.
        defect_review: defective parts that a person would look at.
        flips: verdicts that differ from those under the limits in the file, by what they become.
    """

    false_alarms: Rate
    misses: Rate
    good_review: Rate
    defect_review: Rate
    flips: dict[Verdict, int]


def outlook(good_l2: Float64, defect_l2: Float64, limits: Limits, saved: Limits) -> Outlook:
    """Count what known parts would be called, from their scores alone.

    Args:
        good_l2: float64 (n,), scores of good parts.
        defect_l2: float64 (m,), scores of defective ones.
        limits: those that are tried.
        saved: those in the file.
    """
    good, defect = _counted(good_l2, limits), _counted(defect_l2, limits)
    flips: dict[Verdict, int] = {}
    for score_l2 in (*good_l2.tolist(), *defect_l2.tolist()):
        verdict = decide(score_l2, limits)
        if verdict is not decide(score_l2, saved):
            flips[verdict] = flips.get(verdict, 0) + 1
    return Outlook(
        false_alarms=Rate.of(good[Verdict.NG], len(good_l2)),
        misses=Rate.of(defect[Verdict.OK], len(defect_l2)),
        good_review=Rate.of(good[Verdict.REVIEW], len(good_l2)),
        defect_review=Rate.of(defect[Verdict.REVIEW], len(defect_l2)),
        flips=flips,
    )


def _counted(scores_l2: Float64, limits: Limits) -> dict[Verdict, int]:
    counts = dict.fromkeys(Verdict, 0)
    for score_l2 in scores_l2.tolist():
        counts[decide(score_l2, limits)] += 1
    return counts


def is_wrong(part: ScoredPart, limits: Limits) -> bool:
    """Whether a part would be called what it is not. REVIEW is neither: a person looks."""
    verdict = decide(part.score_l2, limits)
    return verdict is (Verdict.NG if part.label is Label.GOOD else Verdict.OK)


def scores_of(parts: Iterable[ScoredPart]) -> Float64:
    """float64 (n,): their scores."""
    return np.array([part.score_l2 for part in parts], dtype=np.float64)


# --- looking at one --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class PartPicture:
    """One known part as a person looks at it.

    Attributes:
        rgb: uint8 (H, W, 3), at most 1600 px a side, read-only; grey where the picture is gone but its map was kept;
            None where there is neither.
        distance_l2: float32 (h, w), >= 0, Euclidean, over the network's input; None where no map was kept.
        note: what is missing and why, a sentence; "" when nothing is.
    """

    rgb: UInt8 | None
    distance_l2: Float32 | None
    note: str = ""


def look_at(part: ScoredPart, detector: FileDetector) -> Generator[Progress, None, PartPicture]:
    """Read a known part's picture and draw the map that was kept; nothing is judged again."""
    yield Progress(Sentence("Reading the picture"), 0, 1, 0.0)
    anomaly = kept_map(part)
    distance_l2 = detector.render(anomaly) if anomaly is not None else None
    frame = read_frame(part.path, detector.reading) if part.path is not None else None
    if isinstance(frame, Frame):
        note = "" if distance_l2 is not None else Sentence("No map was kept for this part.")
        return PartPicture(reduced(frame.rgb, MAX_DISPLAY_PX), distance_l2, note)
    note = _why_gone(part, frame)
    if distance_l2 is None:
        return PartPicture(None, None, note)
    return PartPicture(read_only(np.full((*distance_l2.shape, 3), BLANK_GREY, dtype=np.uint8)), distance_l2, note)


def _why_gone(part: ScoredPart, frame: UnreadableFrame | None) -> str:
    if frame is None:
        return Sentence("It is not known where the picture of this part is.")
    if part.path is not None and not is_there(part.path):
        return Sentence("The picture is gone from {folder}.", folder=part.path.parent)
    return frame.reason


def kept_map(part: ScoredPart) -> AnomalyMap | None:
    """The map that was kept with a part, None where there is none: the file has zeros in its place then."""
    patches = part.patch_distance_l2
    if patches is None or not patches.any():
        return None
    return AnomalyMap(read_only(patches.astype(np.float32)), part.score_l2)
