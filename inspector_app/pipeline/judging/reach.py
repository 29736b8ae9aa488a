"""What the good parts of a project reach at a place, from the maps that it keeps of them."""

import math
from dataclasses import dataclass

import numpy as np

from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.memory.good_patch import GoodPatch
from inspector_app.core.messages import Float32, Int32, Int64
from inspector_app.project.schema_parts import shots_of
from inspector_app.project.store import Project

REACHED = 0.99
"""The share of good parts with which a part is compared."""


@dataclass(frozen=True, slots=True)
class There:
    """What good parts reach at a place, as their distances count, each part left out of what was learned.

    Attributes:
        n: number of good parts.
        n_below: how many of them reach less than the part.
        distance_l2: what the part reaches.
        reach_l2: what 99 % of them reach at most; with fewer than 100, what all of them reach at most.
    """

    n: int
    n_below: int
    distance_l2: float
    reach_l2: float

    @property
    def percentile(self) -> float:
        """The share of good parts that reach less, 0 to 1."""
        return self.n_below / self.n

    @property
    def ratio(self) -> float:
        """How many times more the part reaches than the good parts; NaN if they reach 0."""
        return self.distance_l2 / self.reach_l2 if self.reach_l2 > 0 else math.nan


def reached(project: Project, detector: PatchDetector, inside: Int64) -> Float32 | None:
    """Return the largest distance of each training picture at some patches, as it counts.

    Args:
        project: with the maps of its training pictures.
        detector: that of the project.
        inside: int64 (k,), row-major indices of the patches, k > 0.

    Returns:
        float32 (n,); None: the project keeps no maps.
    """
    maps = project.maps.training if project.maps is not None else None
    if maps is None or not len(maps) or maps.shape[1:] != detector.embedder.grid:
        return None
    largest = [float(detector.counted(one.astype(np.float32)).ravel()[inside].max()) for one in maps]
    return np.array(largest, dtype=np.float32)


def reach_of_good(
    project: Project, detector: PatchDetector, counted: Float32, inside: Int64, own: Int32 | None = None
) -> There | None:
    """Compare a part with the good parts at some patches; several pictures of a good part count as one.

    Args:
        project: as in :func:`reached`.
        detector: as in :func:`reached`.
        counted: float32 (rows, cols), the part's distances as they count.
        inside: as in :func:`reached`.
        own: training pictures that are left out.

    Returns:
        None: the project keeps no maps.
    """
    largest = reached(project, detector, inside)
    if largest is None:
        return None
    left_out = set(own.tolist()) if own is not None else set()
    parts = sorted(
        max(float(largest[number]) for number in shots)
        for shots in shots_of(project.document.training)
        if not left_out & set(shots)
    )
    distance_l2 = float(counted.ravel()[inside].max())
    at = math.ceil(REACHED * len(parts)) - 1
    return There(len(parts), sum(one < distance_l2 for one in parts), distance_l2, parts[at]) if parts else None


def usual_there(
    project: Project, detector: PatchDetector, inside: Int64, cell: int, count: int, own: Int32 | None = None
) -> tuple[GoodPatch, ...]:
    """Return one patch of each of the good parts that reach least at some patches, with what they reach."""
    largest = reached(project, detector, inside)
    if largest is None:
        return ()
    order = [number for number in np.argsort(largest, kind="stable").tolist() if own is None or number not in own]
    return tuple(GoodPatch(number, cell, float(largest[number])) for number in order[:count])
