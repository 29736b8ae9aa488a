"""Why a part has its verdict: its worst patch beside the nearest patches of good parts, with figures and words.

It is computed only when somebody asks: the part is embedded once more, and nothing of it is kept.
"""

import math
from collections.abc import Generator
from copy import copy
from dataclasses import dataclass, replace

import numpy as np

from inspector_app.core.detectors import kind_of
from inspector_app.core.detectors.base.bank_detector import BankDetector
from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.detectors.base.zoned_detector import ZonedDetector
from inspector_app.core.errors import UnsuitableImageError
from inspector_app.core.memory.good_patch import GoodPatch
from inspector_app.core.messages import (
    AnomalyMap,
    Bool,
    Float32,
    Float64,
    Frame,
    InspectionRecord,
    Int32,
    Int64,
    Limits,
    PatchFeatures,
    Progress,
    Region,
    UInt8,
    UnreadableFrame,
    Verdict,
)
from inspector_app.core.scoring.regions import regions_above
from inspector_app.core.scoring.scoring import decide
from inspector_app.core.sentences import NOTHING, Sentence
from inspector_app.core.steps import Steps
from inspector_app.pipeline.judging import explain_words as words
from inspector_app.pipeline.judging.cut_outs import (
    Box,
    Cells,
    Cut,
    Origin,
    around_of,
    cells_of_good,
    cut_out,
    good_picture,
    whole,
)
from inspector_app.pipeline.judging.picture import MAX_DISPLAY_PX, reduced
from inspector_app.pipeline.judging.reach import There, reach_of_good, usual_there
from inspector_app.pipeline.judging.remedies import remedies_of
from inspector_app.project.schema_parts import shots_of
from inspector_app.project.store import Project

N_GOOD = 3
"""How many patches of good parts are shown."""
SAME_DISTANCE = 0.02
"""Largest relative difference of a distance that is computed again from the same picture."""
LEAST_RAISED, MOST_RAISED = 1 + SAME_DISTANCE, math.e * (1 + SAME_DISTANCE)
"""A head raised a distance if the factor is between these: it is at most e, see core/memory/head.py."""


@dataclass(frozen=True, slots=True, eq=False)
class GoodExample:
    """A patch of a good part.

    Attributes:
        name: the name of its picture.
        path: its file, as the project knows it; "" if it does not.
        distance_l2: its distance to the worst patch (of an ensemble: one network's, in units of its spread; without
            nearest patches: the largest distance of this good part there).
        origin: where the picture comes from: its file, the small picture in the project, or there is none.
        cut: the cut-out; None without a picture.
        at: x and y of the patch in shares of its picture; None: not known.
    """

    name: str
    path: str
    distance_l2: float
    origin: Origin
    cut: Cut | None = None
    at: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Explanation:
    """Why a part has its verdict.

    Attributes:
        name: the part's name.
        verdict: its verdict.
        limits: the limits behind it.
        score_l2: its score; NaN for ERROR.
        said: the reason in one sentence.
        rule: the rule that decided.
        remedies: what would have made it OK; none for OK and ERROR.
        notes: what is missing or not certain.
        region: the region that is explained; None: the place does not lie in a region above a limit.
        n_regions: how many regions the part has.
        worst_at: x and y of the worst patch in shares of the picture; None: there is no map.
        distance_l2: the distance of the worst patch; NaN without one.
        worst_box: the worst patch, in shares of the picture.
        cut: its cut-out; None without a picture.
        rgb: the part, uint8 (H, W, 3), at most 1600 px a side; None without a picture.
        source_size: (width, height) of the part's picture in pixels.
        good: patches of good parts, the nearest first.
        there: what good parts reach at the place; None: the project keeps no maps.
        compares_patches: whether ``good`` are the nearest patches; if not, they are usual good parts at this place.
    """

    name: str
    verdict: Verdict
    limits: Limits
    score_l2: float
    said: Sentence
    rule: Sentence
    remedies: tuple[Sentence, ...] = ()
    notes: tuple[Sentence, ...] = ()
    region: Region | None = None
    n_regions: int = 0
    worst_at: tuple[float, float] | None = None
    distance_l2: float = math.nan
    worst_box: Box | None = None
    cut: Cut | None = None
    rgb: UInt8 | None = None
    source_size: tuple[int, int] = (0, 0)
    good: tuple[GoodExample, ...] = ()
    there: There | None = None
    compares_patches: bool = True

    @property
    def share(self) -> Sentence:
        """Which share of the good parts reaches less at the place; "" if that is not known."""
        return words.percent_words(self.there) if self.there is not None else NOTHING


def explain(
    frame: Frame | UnreadableFrame | None,
    record: InspectionRecord,
    project: Project,
    detector: PatchDetector,
    at: tuple[float, float] | None = None,
    image: int | None = None,
) -> Generator[Progress, None, Explanation]:
    """Explain the verdict of a judged part. Closing the generator cancels it.

    Args:
        frame: the part's picture; None: it is no longer there, so only what the map tells is said.
        record: its record, with the map that the verdict comes from.
        project: the project that judged it, for its good parts.
        detector: that of the project.
        at: a place in shares of the picture's width and height; None: the brightest place.
        image: the number of the training picture that the part is; its part is left out of the comparison.
    """
    yield Progress(Sentence("Looking for the reason"), 0, 2, 0.1)
    rgb = reduced(frame.rgb, MAX_DISPLAY_PX) if isinstance(frame, Frame) else None
    if record.anomaly is None or not math.isfinite(record.score_l2):
        reason = words.not_judged(record.reason)
        return Explanation(
            record.name, record.verdict, record.limits, math.nan, reason, words.rule_of(record),
            rgb=rgb, source_size=record.source_size,
        )  # fmt: skip
    place = _place(record, record.anomaly, detector, at)
    own = _own_shots(project, image)
    counted = detector.counted(record.anomaly.patch_distance_l2)
    there = reach_of_good(project, detector, counted, place.inside, own)
    notes: list[Sentence] = []
    features = None
    if isinstance(frame, Frame):
        try:
            features = yield from _embedded(frame, detector)
        except UnsuitableImageError as error:
            notes.append(error.sentence)
    else:
        notes.append(words.no_picture())
    yield Progress(Sentence("Looking for the reason"), 1, 2, 0.7)
    by_head = _by_head(record, project, detector, features, place.cell) if image is None else _ByHead()
    kind = kind_of(project.document.options)
    distance_l2 = float(record.anomaly.patch_distance_l2.flat[place.cell])
    plain_l2 = distance_l2 / by_head.factor
    found = detector.nearest_good(features, place.cell, N_GOOD, own) if features is not None else ()
    compares = bool(found) or (features is None and not kind.by_place)
    if features is not None and not found:
        found = usual_there(project, detector, place.inside, place.cell, N_GOOD, own)
        notes.append(words.by_place(has_maps=bool(found)))
    elif found and image is None and (defect := _defect_like(project, detector, features, place.cell, plain_l2)):
        notes.append(defect)
    elif found and image is None:
        again_l2 = float(np.mean([one.distance_l2 for one in found])) if kind.several else found[0].distance_l2
        if abs(again_l2 - plain_l2) > SAME_DISTANCE * plain_l2:
            notes.append(words.other_distance())
    if found and kind.several and compares:
        notes.append(words.one_of_each_network())
    good = tuple(_example(project, detector, place, one) for one in found)
    notes += _notes_of(project, good, there)
    box = place.cells.box(place.cell)
    cut = cut_out(frame.rgb, box, place.around) if isinstance(frame, Frame) else None
    return Explanation(
        record.name,
        record.verdict,
        record.limits,
        record.score_l2,
        words.said_of(words.subject_of(place.region, place.at, asked=at is not None), there, patches=compares),
        words.rule_of(
            record,
            words.zone_rule(detector, place.cells, place.cell, place.region, record.source_size),
            by_head.said,
        ),
        remedies_of(record, project, detector),
        tuple(notes),
        place.region,
        place.n_regions,
        place.at,
        distance_l2,
        box,
        cut,
        rgb,
        record.source_size,
        good,
        there,
        compares,
    )


@dataclass(frozen=True, slots=True)
class _ByHead:
    """By what the head multiplies the distance of the worst patch, and a sentence that says so; 1 and ""."""

    factor: float = 1.0
    said: Sentence = NOTHING


def _by_head(
    record: InspectionRecord, project: Project, detector: PatchDetector, features: PatchFeatures | None, cell: int
) -> _ByHead:
    """Judge a part again without the head, to say what the head does: nothing if the picture is not the judged one."""
    if detector.head is None or features is None or record.anomaly is None:
        return _ByHead()
    beside = copy(detector)
    beside.head = None
    plain = beside.score(features)
    region, before, now = beside.worst_region(plain), plain.patch_distance_l2, record.anomaly.patch_distance_l2
    if region is None or not region.flat[cell] or not before.flat[cell] > 0 or not np.isfinite(plain.score_l2):
        return _ByHead()
    factor = float(now.flat[cell]) / float(before.flat[cell])
    is_same = (np.abs(now - before)[~region] <= SAME_DISTANCE * before.max()).all()  # a head changes nothing there
    if not LEAST_RAISED < factor <= MOST_RAISED or not is_same:
        return _ByHead()
    number = next((one.id for one in project.document.corrections if one.kind == "head"), 0)
    without = decide(plain.score_l2, record.limits, doubtful=bool(plain.doubts))
    return _ByHead(factor, words.by_head(number, factor, without if without is not record.verdict else None))


def _defect_like(
    project: Project, detector: PatchDetector, features: PatchFeatures | None, cell: int, distance_l2: float
) -> Sentence | None:
    """Name the remembered defect that raises a patch; None: none does."""
    plain = detector.plain if isinstance(detector, ZonedDetector) else detector
    bank = plain.remembered if isinstance(plain, BankDetector) else None
    if bank is None or features is None:
        return None
    without_l2 = float(plain.nearest_good(features, cell, 1)[0].distance_l2)
    if distance_l2 <= without_l2 * (1 + SAME_DISTANCE):
        return None
    number = bank.nearest(features.values[cell])
    name = next((one.name for one in project.document.corrections if one.id == number), "")
    return words.like_a_defect(name, number, distance_l2 / without_l2)


def _embedded(frame: Frame, detector: PatchDetector) -> Generator[Progress, None, PatchFeatures]:
    for done in (steps := Steps(detector.embedding(frame))):
        yield Progress(Sentence("Looking for the reason"), 0, 2, 0.1 + 0.6 * done / max(1, detector.n_steps))
    return steps.result


@dataclass(frozen=True, slots=True, eq=False)
class _Place:
    """The place that is explained.

    Attributes:
        cells: where the patches lie.
        cell: the worst patch.
        inside: int64 (k,), the patches of the region, or the one patch.
        region: as in :class:`Explanation`.
        n_regions: as in :class:`Explanation`.
        around: half the side of a cut-out, as a share of the picture's longer side.
    """

    cells: Cells
    cell: int
    inside: Int64
    region: Region | None
    n_regions: int
    around: float

    @property
    def at(self) -> tuple[float, float]:
        """The centre of the worst patch, in shares of the picture."""
        left, top, right, bottom = self.cells.box(self.cell)
        return min(1.0, max(0.0, (left + right) / 2)), min(1.0, max(0.0, (top + bottom) / 2))


def _place(
    record: InspectionRecord, anomaly: AnomalyMap, detector: PatchDetector, at: tuple[float, float] | None
) -> _Place:
    grid: tuple[int, int] = anomaly.patch_distance_l2.shape
    cells = Cells.of(grid, detector.size, anomaly.placement)
    counted = detector.counted(anomaly.patch_distance_l2).ravel()
    level_l2 = exceeded(record)
    rendered = detector.render(anomaly)
    height, width = rendered.shape
    if at is None:
        row, col = np.unravel_index(int(rendered.argmax()), rendered.shape)
        point = (int(col), int(row))
        at = (point[0] + 0.5) / width, (point[1] + 0.5) / height
    else:
        point = (min(width - 1, int(at[0] * width)), min(height - 1, int(at[1] * height)))
    nearest = cells.nearest(*at)
    mask = component_at(rendered, level_l2, point) if level_l2 is not None else None
    if mask is None or level_l2 is None:
        cell = nearest if counted[nearest] > 0 or counted.max() == 0 else int(counted.argmax())
        region, n_regions, inside = None, record.n_regions, np.array([cell])
    else:
        mm_per_px = detector.mm_per_px(record.source_size)
        lit = np.where(mask, rendered, np.float32(0))
        region = regions_above(lit, level_l2, record.source_size, mm_per_px)[0][0]
        known = [one for one in record.regions or () if one.peak_at_px == region.peak_at_px]
        region = replace(region, zone=known[0].zone) if known else region
        n_regions = record.n_regions
        inside = _cells_in(mask, cells)
        inside = np.union1d(inside[counted[inside] > 0], [cells.nearest(*_shares(region, record.source_size))])
        cell = int(inside[counted[inside].argmax()])
    around = around_of(cells, cell, record.source_size)
    return _Place(cells, cell, inside, region, n_regions, around)


def exceeded(record: InspectionRecord) -> float | None:
    """Return the limit above which the record's regions lie; None: its score exceeds no limit."""
    levels = (record.limits.ng_l2, record.limits.review_l2)
    return next((level for level in levels if level is not None and record.score_l2 > level), None)


def component_at(distance_l2: Float32, level_l2: float, point: tuple[int, int]) -> Bool | None:
    """Return the connected region above a level at a point, (x, y); None: the point is not above it.

    Args:
        distance_l2: float32 (h, w).
        level_l2: the level.
        point: x and y in pixels of the map.

    Returns:
        bool (h, w).
    """
    import cv2

    above = (distance_l2 > level_l2).view(np.uint8)
    if not above[point[1], point[0]]:
        return None
    labels = np.asarray(cv2.connectedComponents(above, connectivity=8)[1])
    return np.asarray(labels == labels[point[1], point[0]])


def _cells_in(mask: Bool, cells: Cells) -> Int64:
    """The patches whose centre lies in a region of the map, bool (h, w): int64 (k,)."""
    height, width = mask.shape
    centres: Float64 = cells.centres
    x, y = np.floor(centres[:, 0] * width).astype(np.int64), np.floor(centres[:, 1] * height).astype(np.int64)
    shown = (x >= 0) & (x < width) & (y >= 0) & (y < height)
    inside = np.zeros(len(centres), dtype=np.bool_)
    inside[shown] = mask[y[shown], x[shown]]
    return np.flatnonzero(inside)


def _shares(region: Region, source_size: tuple[int, int]) -> tuple[float, float]:
    return region.peak_at_px[0] / source_size[0], region.peak_at_px[1] / source_size[1]


def _own_shots(project: Project, image: int | None) -> Int32 | None:
    if image is None:
        return None
    shots = next(shots for shots in shots_of(project.document.training) if image in shots)
    return np.array(shots, dtype=np.int32)


def _example(project: Project, detector: PatchDetector, place: _Place, patch: GoodPatch) -> GoodExample:
    document = project.document
    image = document.training[patch.image]
    rgb, origin = good_picture(project, patch.image, detector.reading)
    example = GoodExample(image.name, image.path, patch.distance_l2, origin)
    if rgb is None:
        return example
    # Copies at any angle are learned with the place in the turned copy, not in the picture itself.
    turned = document.bank.rotation == "free"
    source_size = document.embedding.source_size
    cells = None if turned else cells_of_good(detector.view, detector.embedder.grid, rgb, source_size)
    if cells is None:
        return replace(example, cut=whole(rgb))
    left, top, right, bottom = box = cells.box(patch.cell)
    return replace(example, cut=cut_out(rgb, box, place.around), at=((left + right) / 2, (top + bottom) / 2))


def _notes_of(project: Project, good: tuple[GoodExample, ...], there: There | None) -> list[Sentence]:
    notes: list[Sentence] = []
    if any(one.origin == "small" for one in good):
        notes.append(words.small_pictures())
    if any(one.origin == "none" for one in good):
        notes.append(words.no_good_pictures())
    if any(one.cut is not None and one.at is None for one in good):
        notes.append(words.whole_pictures())
    elif good and project.document.bank.robust != "off":
        notes.append(words.about_there())
    if there is None:
        notes.append(words.no_maps())
    return notes
