"""The messages from a picture to a record, in the order in which they are made.

``Frame -> PatchFeatures -> AnomalyMap -> Verdict -> InspectionRecord``. All are frozen. The code that makes a message
makes its arrays read-only (:func:`read_only`).
"""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from pathlib import Path
from typing import Any, Literal, TypeAlias, TypeVar

import numpy as np
import numpy.typing as npt

from inspector_app.core.sentences import Sentence, join

Int8: TypeAlias = npt.NDArray[np.int8]
UInt8: TypeAlias = npt.NDArray[np.uint8]
Float16: TypeAlias = npt.NDArray[np.float16]
Float32: TypeAlias = npt.NDArray[np.float32]
Float64: TypeAlias = npt.NDArray[np.float64]
Int32: TypeAlias = npt.NDArray[np.int32]
Int64: TypeAlias = npt.NDArray[np.int64]
Bool: TypeAlias = npt.NDArray[np.bool_]
AnyArray = TypeVar("AnyArray", bound=npt.NDArray[Any])
T = TypeVar("T")


def read_only(array: AnyArray) -> AnyArray:
    """Make ``array`` read-only and return the same object."""
    array.flags.writeable = False
    return array


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One picture of one part.

    Attributes:
        rgb: uint8 (H, W, 3), 0 to 255, read-only.
        name: the name that people see (a file's name, or "camera 0, frame 17").
        captured_at_s: capture time, seconds since 1970 (UTC). For display only, because the system clock may be
            changed.
        path: the file that it was read from, if there is one.
        stamp: the file's size in bytes and modification time in nanoseconds; they show whether the file was
            overwritten.
        captured_s: capture time on the monotonic clock (``time.monotonic``), for measuring durations.
        shown: bool (H, W), the pixels that show the picture, in a study that moves pictures; None: all. Nothing else is
            judged.
    """

    rgb: UInt8
    name: str
    captured_at_s: float
    path: Path | None = None
    stamp: tuple[int, int] | None = None
    captured_s: float = field(default_factory=time.monotonic)
    shown: Bool | None = None


@dataclass(frozen=True, slots=True, eq=False)
class UnreadableFrame:
    """Sent by a source in place of a frame when a picture cannot be read; it becomes an ERROR record.

    Attributes:
        name: the picture's name that people see.
        captured_at_s: time of the attempt, seconds since 1970 (UTC).
        reason: the fault and what the user can do, one or two sentences.
        path: the file, if there is one.
        captured_s: time of the attempt on the monotonic clock.
    """

    name: str
    captured_at_s: float
    reason: Sentence
    path: Path | None = None
    captured_s: float = field(default_factory=time.monotonic)


@dataclass(frozen=True, slots=True, eq=False)
class Placement:
    """Where the network's input lies in the picture.

    Attributes:
        to_picture: float64 (2, 3), read-only, affine: from (x, y) in input pixels to (x, y) in shares of the picture's
            width and height. Pixel i covers i to i + 1, so the picture is the square from (0, 0) to (1, 1).
    """

    to_picture: Float64

    def of_map(self, input_size: tuple[int, int], map_size: tuple[int, int]) -> "Placement":
        """Return the placement of a map of another size, (width, height), over the same input."""
        if map_size == input_size:
            return self
        scales = [whole / part for whole, part in zip(input_size, map_size, strict=True)]
        return Placement(read_only(self.to_picture * [*scales, 1.0]))


@dataclass(frozen=True, slots=True, eq=False)
class PatchFeatures:
    """The locally aware patch features of one frame (PatchCore, eq. 1 to 3).

    Attributes:
        values: float32 (rows * cols, D), row-major over the grid, read-only.
        grid: (rows, cols) of the patch grid.
        tensor: the same values in GPU memory, if a GPU computed them; later steps need not copy them to the GPU again.
        judged: bool (rows, cols), read-only: the patches that count; None: all. The others show no picture, or a person
            excluded them.
        placement: where the grid lies in the picture; None: it covers the picture evenly.
        doubts: reasons why the part is REVIEW at least, one or two sentences each.
    """

    values: Float32
    grid: tuple[int, int]
    tensor: Any = None
    judged: Bool | None = None
    placement: Placement | None = None
    doubts: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class AnomalyMap:
    """The distance of each patch of one frame to the memory bank.

    Attributes:
        patch_distance_l2: float32 (rows, cols), >= 0, Euclidean distance to the nearest bank vector; 0 for patches that
            are not judged.
        score_l2: the frame's score, >= 0 (the largest patch distance).
        placement: as in :class:`PatchFeatures`.
        doubts: as in :class:`PatchFeatures`.
    """

    patch_distance_l2: Float32
    score_l2: float
    placement: Placement | None = None
    doubts: tuple[Sentence, ...] = ()


class Verdict(StrEnum):
    """The result for a part. A part that could not be judged is ERROR, never OK."""

    OK = "OK"
    REVIEW = "REVIEW"
    NG = "NG"
    ERROR = "ERROR"


LimitKind: TypeAlias = Literal["promised", "estimated", "by hand"]
"""The origin of a limit: the conformal promise, the fitted tail of the good parts' scores, or a person's choice."""


@dataclass(frozen=True, slots=True, eq=False)
class WorstPatch:
    """The mean features of the worst region of a part, made small by :func:`inspector_app.core.memory.similar.sketch`.

    Attributes:
        vector: float16 (64,), finite, read-only.
        space: names the network and all else that the vector depends on; only vectors of the same space are compared.
    """

    vector: Float16
    space: str


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits that a score is compared with, Euclidean distances; a score equal to a limit does not exceed it.

    Attributes:
        ng_l2: the threshold; above it a part is NG.
        review_l2: above it, and not above ``ng_l2``, a person checks the part; None: there is no review.
        kind: where ``ng_l2`` comes from; None: not known. It follows from the value, so it is not compared.
    """

    ng_l2: float
    review_l2: float | None = None
    kind: LimitKind | None = field(default=None, compare=False)


NO_ZONE = "none"


@dataclass(frozen=True, slots=True)
class Region:
    """A connected region of the anomaly map above the limit. Places and sizes are in pixels of the picture.

    Attributes:
        area_px: its area in square pixels, > 0.
        longest_px: the longer side of the smallest rectangle around it, in any direction.
        peak_l2: the largest distance in it, Euclidean.
        relative_peak: ``peak_l2`` divided by the limit, > 1.
        peak_at_px: x and y of that peak.
        centre_px: x and y of its centre of area.
        box_px: left, top, right and bottom of the upright rectangle around it.
        area_mm2: its area in square millimetres; None if the scale of the picture is not known.
        longest_mm: ``longest_px`` in millimetres, or None.
        zone: the number, from 1, and the kind of the uppermost zone at its peak, for example "2 critical";
            :data:`NO_ZONE` where there is none; "" if the project has no zones.
    """

    area_px: float
    longest_px: float
    peak_l2: float
    relative_peak: float
    peak_at_px: tuple[float, float]
    centre_px: tuple[float, float]
    box_px: tuple[float, float, float, float]
    area_mm2: float | None = None
    longest_mm: float | None = None
    zone: str = ""


class Label(StrEnum):
    """A person's label of a part."""

    GOOD = "good"
    DEFECT = "defect"


@dataclass(frozen=True, slots=True)
class Settled:
    """What a person found out about an inspected part. It stands beside the verdict and never changes it.

    Attributes:
        label: good or defective.
        by: the person's user name on this computer; "" if unknown.
        role: "operator", "engineer" or "administrator".
        at_s: when, seconds since 1970 (UTC).
    """

    label: Label
    by: str
    role: str
    at_s: float


MAX_ID = 200
"""The most signs of a serial number or lot; what follows is cut off."""


def one_line(text: str) -> str:
    """Return a text without line breaks and other control characters, at most 200 signs of it."""
    shown = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(shown.split())[:MAX_ID]


@dataclass(frozen=True, slots=True)
class PartIds:
    """What tells a part from others; each is made :func:`one_line`, wherever it comes from.

    Attributes:
        serial: its serial number; "" if none was given.
        lot: its lot; "" if none was given.
    """

    serial: str = ""
    lot: str = ""

    def __post_init__(self) -> None:
        """Make each one line."""
        object.__setattr__(self, "serial", one_line(self.serial))
        object.__setattr__(self, "lot", one_line(self.lot))


NO_IDS = PartIds()


@dataclass(frozen=True, slots=True, eq=False)
class InspectionRecord:
    """One judged frame, without its pixels.

    Attributes:
        name: the frame's name.
        path: the file it came from, if any.
        captured_at_s: the frame's time, seconds since 1970.
        verdict: OK, REVIEW, NG or ERROR.
        limits: the limits behind the verdict, same unit as the score.
        latency_ms: time from the decoded frame to the verdict, milliseconds.
        anomaly: the anomaly map and score; None when the frame could not be judged.
        source_size: (width, height) of the frame in pixels; (0, 0) when it could not be read.
        error: a sentence that says why the frame could not be judged ("" otherwise).
        stamp: the frame's stamp; it prevents showing another picture with the same name.
        capture_to_verdict_ms: time from capture to verdict, waiting included; NaN if it was not measured.
        project_id: the project that judged (:attr:`inspector_app.project.schema.ProjectDocument.identity`), "" for
            none.
        captured_s: the frame's time on the monotonic clock, not valid after a restart; NaN if unknown.
        regions: the regions of the map above the limit that the score exceeds, the largest first; None: they were not
            computed for these limits.
        n_regions: the number of all regions; ``regions`` holds the largest ones.
        settled: what a person found out about the part afterwards; None: nobody has settled it.
        ids: serial number and lot, as the trigger or the operator gave them.
        worst_patch: what its worst region looks like; None for parts that are clearly OK or could not be judged.
    """

    name: str
    path: Path | None
    captured_at_s: float
    verdict: Verdict
    limits: Limits
    latency_ms: float
    anomaly: AnomalyMap | None
    source_size: tuple[int, int]
    error: str = ""
    stamp: tuple[int, int] | None = None
    capture_to_verdict_ms: float = math.nan
    project_id: str = ""
    captured_s: float = math.nan
    regions: tuple[Region, ...] | None = None
    n_regions: int = 0
    settled: Settled | None = None
    ids: PartIds = NO_IDS
    worst_patch: WorstPatch | None = None

    @property
    def threshold_l2(self) -> float:
        """The limit above which a part is NG, same unit as the score."""
        return self.limits.ng_l2

    @property
    def reason(self) -> str:
        """Why the frame could not be judged, or why a person must check it whatever its score; "" otherwise."""
        doubts = self.anomaly.doubts if self.anomaly is not None else ()
        return self.error or (join(*doubts) if doubts else "")

    @property
    def score_l2(self) -> float:
        """The raw score (Euclidean distance); NaN when the frame could not be judged."""
        return self.anomaly.score_l2 if self.anomaly is not None else float("nan")

    @property
    def relative_score(self) -> float:
        """Score divided by threshold: 1.00 is the limit; NaN when the frame could not be judged, or the limit is 0."""
        return self.score_l2 / (self.threshold_l2 or math.nan)


class TriggerAnswer(Enum):
    """The answer to a trigger; true when it was accepted."""

    TAKEN = "taken"
    BUSY = "busy"
    NOT_RUNNING = "not running"

    def __bool__(self) -> bool:
        """Whether a frame will be judged for this trigger."""
        return self is TriggerAnswer.TAKEN


@dataclass(frozen=True, slots=True)
class TriggerResult:
    """What a trigger has led to.

    Attributes:
        verdict: the verdict; None: the station was empty, so there was nothing to judge.
        part: the name of the part, as in the project.
        relative_score: score divided by threshold: 1.00 is the limit; NaN: there is none.
        number: the record's place in its run, from 1; 0: there is no record.
        captured_at_s: the frame's time, seconds since 1970 (UTC); NaN: there was no frame.
        reason: why the verdict is ERROR, or why a person must check the part; "" otherwise.
        ids: serial number and lot in the record.
    """

    verdict: Verdict | None
    part: str = ""
    relative_score: float = math.nan
    number: int = 0
    captured_at_s: float = math.nan
    reason: str = ""
    ids: PartIds = NO_IDS


Reply: TypeAlias = Callable[[TriggerResult], None]
"""Takes the result of one trigger, once, on any thread; must return at once."""


@dataclass(frozen=True, slots=True)
class StationReport:
    """What a machine may ask a station.

    Attributes:
        running: whether parts are judged now.
        waiting: triggers without a verdict.
        last: the result of the last part of the run; None: there is none yet.
    """

    running: bool = False
    waiting: int = 0
    last: TriggerResult | None = None


@dataclass(frozen=True, slots=True, eq=False)
class ScoredPart:
    """A labelled part with its score. A changed limit can judge it again without the network.

    Attributes:
        name: the name that people see.
        path: the picture's file, if known; the file may no longer exist.
        label: good or defective.
        score_l2: its score, >= 0, Euclidean distance.
        patch_distance_l2: float16 (rows, cols), >= 0, read-only; None if the map was not kept.
    """

    name: str
    path: Path | None
    label: Label
    score_l2: float
    patch_distance_l2: Float16 | None


@dataclass(frozen=True, slots=True)
class Progress:
    """The progress of long work: the current step, and how much is done.

    Attributes:
        step: short name of the step for the user ("Reading parts").
        done: finished units of this step.
        total: all units of this step (0: not known).
        fraction: share of the whole work that is done, 0 to 1.
        losses: while a projection is trained, the losses so far, one for each training step.
    """

    step: Sentence
    done: int
    total: int
    fraction: float
    losses: tuple[float, ...] = ()
