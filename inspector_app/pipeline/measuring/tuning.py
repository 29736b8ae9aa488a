"""Tune the limits on labelled parts: the verdicts that limits give, and their uncertainty.

The network judges each picture once, when it is labelled (:func:`score_labelled`). Its score and map are stored, and
all other functions here only use those.
"""

import math
from collections import Counter
from collections.abc import Collection, Generator, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

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
from inspector_app.core.sentences import Sentence, join
from inspector_app.pipeline.judging.large import judged
from inspector_app.pipeline.judging.picture import MAX_DISPLAY_PX, reduced, small_pixels
from inspector_app.pipeline.measuring.labelled import GOOD, find_test, named, read_dataset
from inspector_app.project.files import is_folder, is_there
from inspector_app.sources.images import read_frame
from inspector_app.sources.shared.folders import suffix_of, walk

BLANK_GREY = 72
"""Grey background of a part without its picture: dark enough for the heat colours to be visible."""


# --- finding and scoring pictures ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Found:
    """Pictures to label.

    Attributes:
        labelled: pictures whose folder gives the label.
        unknown: pictures that a person must label.
        remarks: files that were found but not used, one or two sentences each.
    """

    labelled: tuple[tuple[Path, Label], ...]
    unknown: tuple[Path, ...]
    remarks: tuple[str, ...] = ()


def find_labelled(paths: Sequence[Path]) -> Generator[Progress, None, Found]:
    """List the pictures in folders and files, with the labels that the names give.

    A folder named good or defect (:func:`inspector_app.pipeline.measuring.labelled.named`) labels its pictures. If a
    folder directly contains such folders, these are searched. A folder with ``test/good`` and ``test/<kind>`` is a
    labelled set. The label of all other pictures is unknown.

    Raises:
        SourceError: the only folder does not exist or may not be read.
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
    """Pictures with their labels, if known, and remarks on other files."""
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
    """The result of judging labelled pictures.

    Attributes:
        parts: the judged parts.
        skipped: pictures that could not be judged, each with the reason; they are not counted.
        remarks: those of :class:`Found`.
    """

    parts: tuple[ScoredPart, ...]
    skipped: tuple[tuple[Path, str], ...]
    remarks: tuple[str, ...] = ()


def score_labelled(
    pictures: Sequence[tuple[Path, Label]], detector: FileDetector, known: Collection[Path] = ()
) -> Generator[Progress, None, Scored]:
    """Judge labelled pictures, one after the other.

    Args:
        pictures: files, each with its label.
        detector: the trained method.
        known: files that the detector was built from; they are skipped, because their scores say nothing about new
            parts.

    Returns:
        The parts in this order, and the skipped pictures.
    """
    parts: list[ScoredPart] = []
    skipped: list[tuple[Path, str]] = []
    for done, (path, label) in enumerate(pictures):
        progress = Progress(Sentence("Judging labelled pictures"), done, len(pictures), done / len(pictures))
        yield progress
        if path.absolute() in known:
            skipped.append((path, Sentence("It is one of the training parts.")))
            continue
        frame = read_frame(path, detector.reading)
        record = yield from judged(frame, detector, Limits(math.inf), progress, 1 / len(pictures))
        if record.anomaly is None or not math.isfinite(record.score_l2):
            skipped.append((path, record.error or Sentence("Its score is not a number.")))
            continue
        patches = read_only(half(record.anomaly.patch_distance_l2))
        parts.append(ScoredPart(path.name, path.absolute(), label, record.score_l2, patches))
    return Scored(tuple(parts), tuple(skipped))


def keeping_scores(scored: Scored, labelled: Sequence[ScoredPart]) -> Scored:
    """Let pictures that are labelled already keep their scores and maps, and take the new label only; a remark says so.

    For a project that learned from its labelled defects: their scores are those of parts that were not learned, and
    what was learned by heart must not be counted (docs/decisions/0066).
    """
    former: dict[Path | None, ScoredPart] = {part.path: part for part in labelled if part.path is not None}
    kept = [part for part in scored.parts if part.path in former]
    if not kept:
        return scored
    remark = Sentence(
        "{n} pictures keep the scores that they had, because the project learned from labelled defects: {name}.",
        one="A picture keeps the score that it had, because the project learned from labelled defects: {name}.",
        n=len(kept),
        name=kept[0].name,
    )
    parts = tuple(replace(former.get(part.path, part), label=part.label) for part in scored.parts)
    return replace(scored, parts=parts, remarks=(*scored.remarks, remark))


def merged(labelled: Sequence[ScoredPart], added: Sequence[ScoredPart]) -> tuple[ScoredPart, ...]:
    """Return the labelled parts followed by ``added``; of two parts with the same file the added one is kept."""
    files = {part.path for part in added if part.path is not None}
    return (*(part for part in labelled if part.path not in files), *added)


# --- evaluation of limits ----------------------------------------------------------------------------------


Judgeable: TypeAlias = tuple[float, bool]
"""The score of a part, and whether it is in doubt: REVIEW at least."""


@dataclass(frozen=True, slots=True)
class Rate:
    """A count of n, and the interval of the true rate with 95 % confidence (Clopper and Pearson).

    Attributes:
        count: number of events.
        n: number of trials.
        low: lower end of the interval, 0 to 1.
        high: upper end.
    """

    count: int
    n: int
    low: float
    high: float

    @classmethod
    def of(cls, count: int, n: int) -> "Rate":
        """Make a rate with its interval."""
        return cls(count, n, *rate_interval(count, n))

    @property
    def share(self) -> float:
        """0 to 1; NaN for n = 0."""
        return self.count / self.n if self.n else math.nan


@dataclass(frozen=True, slots=True)
class Outlook:
    """The verdicts of labelled parts under some limits.

    Attributes:
        false_alarms: good parts that would be NG.
        misses: defective parts that would be OK.
        good_review: good parts in REVIEW.
        defect_review: defective parts in REVIEW.
        flips: numbers of verdicts that differ from those under the limits in the file, by the new verdict.
    """

    false_alarms: Rate
    misses: Rate
    good_review: Rate
    defect_review: Rate
    flips: dict[Verdict, int]


def outlook(good: Sequence[Judgeable], defect: Sequence[Judgeable], limits: Limits, saved: Limits) -> Outlook:
    """Count the verdicts of labelled good and defective parts under the limits to try, and those in the file."""
    of_good, of_defect = _counted(good, limits), _counted(defect, limits)
    flips: Counter[Verdict] = Counter()
    for score_l2, doubtful in (*good, *defect):
        verdict = decide(score_l2, limits, doubtful=doubtful)
        if verdict is not decide(score_l2, saved, doubtful=doubtful):
            flips[verdict] += 1
    return Outlook(
        false_alarms=Rate.of(of_good[Verdict.NG], len(good)),
        misses=Rate.of(of_defect[Verdict.OK], len(defect)),
        good_review=Rate.of(of_good[Verdict.REVIEW], len(good)),
        defect_review=Rate.of(of_defect[Verdict.REVIEW], len(defect)),
        flips=dict(flips),
    )


def _counted(parts: Sequence[Judgeable], limits: Limits) -> Counter[Verdict]:
    return Counter(decide(score_l2, limits, doubtful=doubtful) for score_l2, doubtful in parts)


def is_wrong(part: ScoredPart, limits: Limits, *, doubtful: bool = False) -> bool:
    """Whether the verdict of a part contradicts its label. REVIEW does not, because a person checks the part."""
    verdict = decide(part.score_l2, limits, doubtful=doubtful)
    return verdict is (Verdict.NG if part.label is Label.GOOD else Verdict.OK)


def scores_of(parts: Iterable[ScoredPart]) -> Float64:
    """float64 (n,): their scores."""
    return np.array([part.score_l2 for part in parts], dtype=np.float64)


# --- viewing one part --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class PartPicture:
    """One labelled part as the window shows it.

    Attributes:
        rgb: uint8 (H, W, 3), at most 1600 px a side, read-only; grey if only the map is available; None if neither is.
        distance_l2: float32 (h, w), >= 0, Euclidean, over the network's input; None if no map was kept.
        note: a sentence that says what is missing and why, or why the part is in doubt; "" when nothing is.
        is_gone: whether its file is known and cannot be read.
    """

    rgb: UInt8 | None
    distance_l2: Float32 | None
    note: str = ""
    is_gone: bool = False


def look_at(part: ScoredPart, detector: FileDetector, jpeg: bytes = b"") -> Generator[Progress, None, PartPicture]:
    """Read a labelled part's picture and draw its stored map; nothing is judged again.

    ``jpeg``: the small picture that is shown if the picture itself cannot be read; empty: there is none.
    """
    yield Progress(Sentence("Reading the picture"), 0, 1, 0.0)
    anomaly = kept_map(part)
    frame = read_frame(part.path, detector.reading) if part.path is not None else None
    if anomaly is not None and isinstance(frame, Frame):
        anomaly = detector.placed(anomaly, frame)
    distance_l2 = detector.render(anomaly) if anomaly is not None else None
    if isinstance(frame, Frame):
        notes = anomaly.doubts if anomaly is not None else [Sentence("No map was kept for this part.")]
        return PartPicture(reduced(frame.rgb, MAX_DISPLAY_PX), distance_l2, join(*notes))
    note = _why_gone(part, frame)
    small, is_gone = small_pixels(jpeg), part.path is not None
    if small is not None:
        note = join(
            note,
            Sentence(
                "This is the small picture that the project keeps; File > Find pictures… looks for the picture itself."
            ),
        )
        return PartPicture(small, distance_l2, note, is_gone)
    if distance_l2 is None:
        return PartPicture(None, None, note, is_gone)
    blank = read_only(np.full((*distance_l2.shape, 3), BLANK_GREY, dtype=np.uint8))
    return PartPicture(blank, distance_l2, note, is_gone)


def doubtful_pictures(
    parts: Sequence[ScoredPart], detector: FileDetector
) -> Generator[Progress, None, frozenset[Path]]:
    """Read the pictures of labelled parts again, and return those whose light makes the part REVIEW at least.

    A project keeps scores and maps, not doubts. A picture that cannot be read, or is not suitable any more, is not
    returned.
    """
    found = set()
    for done, part in enumerate(parts):
        yield Progress(Sentence("Reading pictures"), done, len(parts), done / len(parts))
        anomaly = kept_map(part)
        frame = read_frame(part.path, detector.reading) if part.path is not None and anomaly is not None else None
        if isinstance(frame, Frame) and anomaly is not None and detector.placed(anomaly, frame).doubts:
            found.add(part.path)
    return frozenset(path for path in found if path is not None)


def _why_gone(part: ScoredPart, frame: UnreadableFrame | None) -> str:
    if frame is None:
        return Sentence("It is not known where the picture of this part is.")
    if part.path is not None and not is_there(part.path):
        return Sentence("The picture is gone from {folder}.", folder=part.path.parent)
    return frame.reason


def kept_map(part: ScoredPart) -> AnomalyMap | None:
    """The stored map of a part, None if there is none: then the file has zeros in its place."""
    patches = part.patch_distance_l2
    if patches is None or not patches.any():
        return None
    return AnomalyMap(read_only(patches.astype(np.float32)), part.score_l2)
