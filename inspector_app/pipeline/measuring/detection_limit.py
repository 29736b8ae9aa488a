"""The detection limit: which size of synthetic defects is found, for each kind, contrast and zone.

Defects of graded sizes and contrasts are painted into good parts that were not learned, and judged as any picture is.
A curve of the probability of detection is fitted to what was found
(:mod:`inspector_app.core.statistics.detection_probability`).
"""

import base64
import io
import math
from collections import defaultdict
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from inspector_app import __version__
from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.errors import SourceError
from inspector_app.core.messages import (
    NO_ZONE,
    Float64,
    Frame,
    Limits,
    Progress,
    UInt8,
    Verdict,
)
from inspector_app.core.pictures.synthetic_defects import GRADED_KINDS, contrasts_of
from inspector_app.core.ports import Detector
from inspector_app.core.sentences import Sentence, join
from inspector_app.core.statistics.detection_probability import detection_of
from inspector_app.pipeline.judging.large import judged
from inspector_app.pipeline.judging.picture import reduced
from inspector_app.pipeline.measuring.detection_words import grade_words, zone_words
from inspector_app.pipeline.measuring.held_out import GoodPart, HeldOut, WithoutPart, spread
from inspector_app.pipeline.measuring.painting import (
    NOWHERE,
    Canvas,
    canvas_of,
    paint,
    room_px,
    shared_foreground,
    small_copy,
    zones_over,
)
from inspector_app.project.schema import ProjectDocument
from inspector_app.project.schema_detection import (
    DefectExample,
    DetectionCurve,
    DetectionStudy,
    SizeTried,
    sha256_of_zoning,
)
from inspector_app.sources.images import read_frame

PER_KIND = 60
LEAST_PER_KIND = 30
"""With fewer defects no bound can be given: 29 that are all found are the least."""
MOST_PER_KIND = 5_000
MOST_PARTS = 100
"""Good parts that are used; more would have one defect of a kind each, too."""
GRADES = tuple((kind, grey) for kind in GRADED_KINDS for grey in contrasts_of(kind))
"""Kinds and contrasts; each has a curve. Those of one kind have the same places, turns and outlines."""
N_SIZES = 10
SMALLEST_PX = 2.0
LARGEST_SHARE = 1 / 6
"""The largest defect, as a share of the shorter side of the good parts' pictures; less where a zone has less room."""
EXAMPLE_PX = 160
EXAMPLE_AROUND = 3.0
"""Side of an example picture, in sizes of the defect."""
JPEG_QUALITY = 85
MOST_PICTURES_BYTES = 2**20


_Grade = tuple[int, str, float | None]
"""A zone, a kind and a contrast."""


@dataclass(frozen=True, slots=True, eq=False)
class _Base:
    """A good part that is not NG, and where on it defects may lie."""

    part: GoodPart
    number: int
    canvas: Canvas


@dataclass(frozen=True, slots=True, eq=False)
class _Tried:
    """A painted defect and its score; the picture is cut out around the defect."""

    size_px: float
    relative_score: float
    found: bool
    part: str
    picture: UInt8


class _Group:
    """The defects of one kind and contrast in one zone; of thousands, only two pictures are kept.

    Attributes:
        sizes: of all defects.
        found: whether each was found.
        nearest: of those that were found (True), and of those that were not, the one nearest to the limit.
    """

    def __init__(self) -> None:
        self.sizes: list[float] = []
        self.found: list[bool] = []
        self.nearest: dict[bool, _Tried] = {}

    def add(self, one: _Tried) -> None:
        self.sizes.append(one.size_px)
        self.found.append(one.found)
        best = self.nearest.get(one.found)
        if best is None or abs(one.relative_score - 1) < abs(best.relative_score - 1):
            self.nearest[one.found] = one


def detection_study(
    document: ProjectDocument,
    detector: PatchDetector,
    held_out: HeldOut,
    at: datetime,
    by: str = "",
    *,
    per_kind: int = PER_KIND,
    seed: int = 0,
) -> Generator[Progress, None, DetectionStudy]:
    """Measure the detection limit. The same arguments give the same figures.

    Args:
        document: the project, with the limit in use.
        detector: that of the project.
        held_out: good parts.
        at: the time of the study.
        by: who makes it.
        per_kind: defects of each kind and contrast in each zone, :data:`LEAST_PER_KIND` to :data:`MOST_PER_KIND`.
        seed: of all random choices.

    Raises:
        SourceError: no good part can be used.
        ValueError: ``per_kind`` is out of range.
    """
    if not LEAST_PER_KIND <= per_kind <= MOST_PER_KIND:
        raise ValueError(f"{LEAST_PER_KIND} to {MOST_PER_KIND} defects of each kind, not {per_kind}")
    study = _Study(document, detector, per_kind, seed)
    chosen = spread(held_out.parts, min(MOST_PARTS, per_kind))
    bases = yield from study.prepare(chosen)
    if not bases:
        raise SourceError(
            Sentence("None of the {n} good parts can be used: all are NG already, or cannot be judged.", n=len(chosen)),
            hint=Sentence("Check the limit and the pictures, or choose other good parts."),
        )
    curves, remarks = yield from study.curves(bases)
    return DetectionStudy(
        at=at,
        by=by[:200],
        program=__version__,
        identity=document.identity,
        threshold_l2=document.threshold_l2,
        zoning_sha256=sha256_of_zoning(document.zoning),
        mm_per_px=document.zoning.mm_per_px if document.zoning is not None else None,
        parts=held_out.origin,
        n_parts=len(bases),
        n_left_out=len(chosen) - len(bases),
        per_kind=per_kind,
        seed=seed,
        remarks=(*held_out.remarks, *remarks),
        curves=curves,
    )


class _Study:
    """The steps of one study."""

    def __init__(self, document: ProjectDocument, detector: PatchDetector, per_kind: int, seed: int) -> None:
        self._document = document
        self._detector = detector
        self._limits = Limits(document.threshold_l2)
        self._per_kind, self._seed = per_kind, seed

    def prepare(self, parts: tuple[GoodPart, ...]) -> Generator[Progress, None, list[_Base]]:
        """Judge the parts without a defect; those that are NG or cannot be judged are left out."""
        found: list[tuple[GoodPart, int, UInt8, UInt8, float]] = []
        for number, part in enumerate(parts):
            progress = Progress(Sentence("Judging good parts"), number, len(parts), 0.2 * number / len(parts))
            yield progress
            frame = read_frame(part.path, self._detector.reading)
            record = yield from judged(frame, self._judge(part), self._limits, progress, 0.2 / len(parts))
            if record.verdict in {Verdict.NG, Verdict.ERROR} or not isinstance(frame, Frame) or record.anomaly is None:
                continue
            zone = zones_over(frame, record.anomaly, self._document.zoning, self._detector.size)
            found.append((part, number, small_copy(frame.rgb), zone, self._scale(frame.rgb.shape[1])))
        shared = shared_foreground([small for _, _, small, _, _ in found])
        return [
            _Base(part, number, canvas_of(small, shared, zone, scale)) for part, number, small, zone, scale in found
        ]

    def curves(
        self, bases: list[_Base]
    ) -> Generator[Progress, None, tuple[tuple[DetectionCurve, ...], list[Sentence]]]:
        """Paint and judge all defects, part after part, and fit the curves."""
        zones = sorted({int(zone) for base in bases for zone in np.unique(base.canvas.zone)} - {NOWHERE})
        sizes = {zone: self._sizes(bases, zone) for zone in zones}
        tried: dict[_Grade, _Group] = defaultdict(_Group)
        left = MOST_PICTURES_BYTES
        for done, base in enumerate(bases):
            begin, share = 0.2 + 0.75 * done / len(bases), 0.75 / len(bases)
            step = Progress(Sentence("Judging synthetic defects"), done, len(bases), begin)
            frame = read_frame(base.part.path, self._detector.reading)
            if not isinstance(frame, Frame):  # it has gone meanwhile
                continue
            for grade, each in self._of_part(done, len(bases), sizes):
                yield step
                one = yield from self._tried(frame, base, grade, each, step, share)
                if one is not None:
                    tried[grade].add(one)
        made: list[DetectionCurve] = []
        remarks: list[Sentence] = []
        for zone in zones:
            for kind, grey in GRADES:
                yield Progress(Sentence("Fitting curves"), len(made), 0, 0.96)
                grade = zone, kind, grey
                group = tried[grade]
                if group.sizes:
                    made.append(self._curve(grade, group, with_pictures=left > 0))
                    left -= sum(len(one.picture) for one in (made[-1].just_found, made[-1].just_missed) if one)
                if len(group.sizes) < self._per_kind:
                    remarks.append(self._missing(grade, len(group.sizes)))
        if not made:
            raise SourceError(
                Sentence("No synthetic defect could be painted: there is no room for one on the parts."),
                hint=Sentence("Check the zones and the section that is judged."),
            )
        return tuple(made), remarks

    def _of_part(
        self, place: int, n_parts: int, sizes: dict[int, Float64]
    ) -> Iterator[tuple[_Grade, tuple[int, float]]]:
        """Zone, kind and contrast, and number and size of each defect that is painted on one part."""
        for zone, tried in sizes.items():
            for kind, grey in GRADES:
                for number in range(place, self._per_kind, n_parts):
                    # Each part gets each size in its turn, also if their numbers have a common divisor.
                    if len(tried):
                        yield (zone, kind, grey), (number, float(tried[(number + number // n_parts) % len(tried)]))

    def _tried(
        self, frame: Frame, base: _Base, grade: _Grade, each: tuple[int, float], step: Progress, share: float
    ) -> Generator[Progress, None, _Tried | None]:
        zone, kind, grey = grade
        number, size_px = each
        height, width = frame.rgb.shape[:2]
        rng = np.random.default_rng([self._seed, zone, GRADED_KINDS.index(kind), number])
        room = room_px(base.canvas, zone, (width, height))
        painted = paint(frame.rgb, kind, size_px * base.canvas.scale, room, base.canvas.behind, rng, grey)
        if painted is None:
            return None
        rgb, place = painted
        changed = Frame(rgb, frame.name, frame.captured_at_s)
        part_of = share / (len(GRADES) * self._per_kind)
        record = yield from judged(changed, self._judge(base.part), self._limits, step, part_of)
        if record.verdict is Verdict.ERROR:
            return None
        found = record.verdict is Verdict.NG
        picture = _cut(rgb, place, size_px * base.canvas.scale)
        return _Tried(size_px, record.relative_score, found, frame.name, picture)

    def _judge(self, part: GoodPart) -> Detector:
        if not part.without:
            return self._detector
        return WithoutPart(self._detector, np.array(part.without, dtype=np.int32))

    def _scale(self, width_px: int) -> float:
        """Pixels of a picture of this width for one of the good parts' pictures."""
        if self._detector.view.shapes == "letterbox":
            return 1.0
        return width_px / self._document.embedding.source_size[0]

    def _sizes(self, bases: list[_Base], zone: int) -> Float64:
        """The sizes to try in a zone, float64 (n,), in pixels of the good parts' pictures; none without room."""
        source_size = self._document.embedding.source_size
        rooms = [float(room_px(base.canvas, zone, source_size).max()) for base in bases]
        largest = min(LARGEST_SHARE * min(source_size), 1.8 * float(np.median(rooms)))
        if largest < 2 * SMALLEST_PX:
            return np.zeros(0)
        return np.geomspace(SMALLEST_PX, largest, N_SIZES)

    def _zone_name(self, zone: int) -> str:
        zones = self._document.zoning.zones if self._document.zoning is not None else ()
        if not zones:
            return ""
        return f"{zone + 1} {zones[zone].kind}" if zone < len(zones) else NO_ZONE

    def _missing(self, grade: _Grade, n: int) -> Sentence:
        zone, kind, grey = grade
        name = grade_words(kind, grey)
        if zone_name := self._zone_name(zone):
            name = join(name, zone_words(zone_name), by=", ")
        return Sentence(
            "{kind}: {m} of {n} defects had no room or could not be seen, and count nowhere.",
            kind=name,
            n=self._per_kind,
            m=self._per_kind - n,
        )

    def _curve(self, grade: _Grade, group: _Group, *, with_pictures: bool) -> DetectionCurve:
        zone, kind, grey = grade
        sizes, found = np.array(group.sizes), np.array(group.found)
        said = detection_of(sizes, found)
        return DetectionCurve.model_validate(
            {
                "kind": kind,
                "zone": self._zone_name(zone),
                "grey": grey,
                "outcome": said.outcome,
                "intercept": _known(said.intercept),
                "slope": _known(said.slope),
                "a90_px": _known(said.a90),
                "a90_95_px": _known(said.a90_95),
                "sizes": tuple(
                    SizeTried(size_px=size, n=int((sizes == size).sum()), found=int(found[sizes == size].sum()))
                    for size in np.unique(sizes).tolist()
                ),
                "just_found": _example(group.nearest.get(True), with_picture=with_pictures),
                "just_missed": _example(group.nearest.get(False), with_picture=with_pictures),
            }
        )


def _known(figure: float) -> float | None:
    return figure if math.isfinite(figure) and abs(figure) < 1e300 else None


def _cut(rgb: UInt8, place: tuple[float, float], size_px: float) -> UInt8:
    """The square around a defect: uint8 (h, w, 3), at most 160 px a side."""
    half = max(16.0, EXAMPLE_AROUND * size_px / 2)
    rows, columns = (slice(max(0, round(middle - half)), max(1, round(middle + half))) for middle in place)
    return reduced(rgb[rows, columns], EXAMPLE_PX)


def _example(one: _Tried | None, *, with_picture: bool) -> DefectExample | None:
    if one is None:
        return None
    picture = _jpeg(one.picture) if with_picture else ""
    return DefectExample(part=one.part[:400], size_px=one.size_px, relative_score=one.relative_score, picture=picture)


def _jpeg(rgb: UInt8) -> str:
    from PIL import Image

    stream = io.BytesIO()
    Image.fromarray(rgb).save(stream, format="JPEG", quality=JPEG_QUALITY)
    text = base64.b64encode(stream.getvalue()).decode("ascii")
    return text if len(text) <= 24_000 else ""
