"""The messages that travel from a picture to a record, in the order in which they are made.

``Frame -> PatchFeatures -> AnomalyMap -> Verdict -> InspectionRecord``; all are frozen, and whoever
makes one makes its arrays read-only (:func:`frozen`).
"""

import math
import time
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

import numpy as np
import numpy.typing as npt

from inspector_app.core.sentences import Sentence

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
    """Return ``array`` itself, made read-only."""
    array.flags.writeable = False
    return array


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One picture of one part.

    Attributes:
        rgb: uint8 (H, W, 3), 0 to 255, read-only.
        name: what a person calls it (a file's name, or "camera 0, frame 17").
        captured_at_s: when it was taken or read, seconds since 1970 (UTC): for people, since that clock may be set.
        path: the file it was read from, if there is one.
        stamp: that file's size in bytes and time of change in nanoseconds, by which an overwritten one is told.
        captured_s: when it was taken or read, on the monotonic clock (``time.monotonic``), by which times are compared.
    """

    rgb: UInt8
    name: str
    captured_at_s: float
    path: Path | None = None
    stamp: tuple[int, int] | None = None
    captured_s: float = field(default_factory=time.monotonic)


@dataclass(frozen=True, slots=True, eq=False)
class UnreadableFrame:
    """What a source hands over in a frame's place when a picture cannot be read: it becomes an ERROR record.

    Attributes:
        name: what a person calls the picture.
        captured_at_s: when it was tried, seconds since 1970 (UTC).
        reason: what is wrong and what to do, one or two sentences.
        path: the file, if there is one.
        captured_s: when it was tried, on the monotonic clock.
    """

    name: str
    captured_at_s: float
    reason: Sentence
    path: Path | None = None
    captured_s: float = field(default_factory=time.monotonic)


@dataclass(frozen=True, slots=True, eq=False)
class PatchFeatures:
    """The locally aware patch features of one frame (PatchCore, eq. 1 to 3).

    Attributes:
        values: float32 (rows * cols, D), row-major over the grid, read-only.
        grid: (rows, cols) of the patch grid.
        tensor: the same in a GPU's memory, if one computed them: what follows need not bring them there again.
    """

    values: Float32
    grid: tuple[int, int]
    tensor: Any = None


@dataclass(frozen=True, slots=True, eq=False)
class AnomalyMap:
    """How far each patch of one frame lies from the memory bank.

    Attributes:
        patch_distance_l2: float32 (rows, cols), >= 0, Euclidean distance to the nearest bank vector.
        score_l2: the frame's score, >= 0 (the largest patch distance).
    """

    patch_distance_l2: Float32
    score_l2: float


class Verdict(StrEnum):
    """What is said of a part. What could not be judged is ERROR, never OK."""

    OK = "OK"
    REVIEW = "REVIEW"
    NG = "NG"
    ERROR = "ERROR"


@dataclass(frozen=True, slots=True)
class Limits:
    """What a score is held against, Euclidean distances; a score at a limit is still within it.

    Attributes:
        ng_l2: the threshold; above it a part is NG.
        review_l2: above it, and not above ``ng_l2``, a person looks at the part; None: nobody is asked to.
    """

    ng_l2: float
    review_l2: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class InspectionRecord:
    """One judged frame, without its pixels.

    Attributes:
        name: the frame's name.
        path: the file it came from, if any.
        captured_at_s: the frame's time, seconds since 1970.
        verdict: OK, REVIEW, NG or ERROR.
        limits: what the verdict was made with, same unit as the score.
        latency_ms: decoded frame to verdict, milliseconds.
        anomaly: what was found; None when the frame could not be judged.
        source_size: (width, height) of the frame in pixels; (0, 0) when it could not be read.
        error: the sentence that says why it could not be judged ("" otherwise).
        stamp: the frame's stamp, so that another picture under the same name is not shown as this one.
        capture_to_verdict_ms: from the frame's capture to the verdict, waiting included; NaN where nobody measured it.
        project_id: which project judged (:attr:`inspector_app.project.schema.ProjectDocument.identity`), "" for none.
        captured_s: the frame's time on the monotonic clock, which means nothing after a restart; NaN unknown.
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

    @property
    def threshold_l2(self) -> float:
        """The limit above which a part is NG, same unit as the score."""
        return self.limits.ng_l2

    @property
    def score_l2(self) -> float:
        """The raw score (Euclidean distance), NaN when the frame could not be judged."""
        return self.anomaly.score_l2 if self.anomaly is not None else float("nan")

    @property
    def relative_score(self) -> float:
        """Score over threshold: 1.00 is the limit; NaN when the frame could not be judged."""
        return self.score_l2 / self.threshold_l2


class TriggerAnswer(Enum):
    """What becomes of a trigger; true when it was taken."""

    TAKEN = "taken"
    BUSY = "busy"
    NOT_RUNNING = "not running"

    def __bool__(self) -> bool:
        """Whether a frame will be judged for it."""
        return self is TriggerAnswer.TAKEN


class Label(StrEnum):
    """What a person says a part is."""

    GOOD = "good"
    DEFECT = "defect"


@dataclass(frozen=True, slots=True, eq=False)
class ScoredPart:
    """A part whose truth is known, with what was found: moving a limit judges it again without the network.

    Attributes:
        name: what a person calls it.
        path: the picture's file, if it is known; it may be gone by now.
        label: good or defective.
        score_l2: its score, >= 0, Euclidean distance.
        patch_distance_l2: float16 (rows, cols), >= 0, read-only; None where no map was kept.
    """

    name: str
    path: Path | None
    label: Label
    score_l2: float
    patch_distance_l2: Float16 | None


@dataclass(frozen=True, slots=True)
class Progress:
    """One step of long work: what is being done, and how much of it is done.

    Attributes:
        step: short name of the step, for people ("Reading parts").
        done: finished units of this step.
        total: all units of this step (0: not known).
        fraction: share of the whole work that is done, 0 to 1.
        losses: while a map is trained, the losses so far, one a step.
    """

    step: Sentence
    done: int
    total: int
    fraction: float
    losses: tuple[float, ...] = ()
