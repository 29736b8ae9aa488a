"""What labelled defects show, so that no correction teaches it as good."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass

import numpy as np

from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.errors import UnreadableImageError
from inspector_app.core.messages import (
    AnomalyMap,
    Bool,
    Float32,
    Int32,
    Int64,
    Label,
    Limits,
    PatchFeatures,
    Progress,
    ScoredPart,
    UInt8,
    read_only,
)
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.correcting.embedded import EmbeddedParts
from inspector_app.pipeline.correcting.marked import SHOWN_PX, marked
from inspector_app.pipeline.correcting.proposal import Conflict
from inspector_app.project.store import Project
from inspector_app.sources.images import read_rgb

CLOSE_SHARE = 0.9
"""A patch is close to the peak of a missed defect from this share of it."""


@dataclass(frozen=True, slots=True, eq=False)
class Defects:
    """The patches that make labelled defects defective, see :func:`defective_cells`.

    Attributes:
        patches: float32 (n, D).
        of: int32 (n,), the part of each.
        parts: the labelled defects whose pictures are there.
        cells: for each part, int64, these patches of it.
        anomalies: for each part, its map.
        detector: made the maps.
        limits: the limits of now.
        remarks: defects whose pictures are gone.
    """

    patches: Float32
    of: Int32
    parts: tuple[ScoredPart, ...]
    cells: tuple[Int64, ...]
    anomalies: tuple[AnomalyMap, ...]
    detector: PatchDetector
    limits: Limits
    remarks: tuple[Sentence, ...]

    def shows(self, values: Float32, candidates: Bool, radius_l2: float) -> Bool:
        """Which of the candidates a defect shows: bool (k,).

        Args:
            values: float32 (k, D), the patches of a part.
            candidates: bool (k,), those that would be learned.
            radius_l2: a patch shows the same as a defect's if it is nearer to it.
        """
        shown = np.zeros(len(values), dtype=np.bool_)
        for cell in np.flatnonzero(candidates) if len(self.patches) else ():
            shown[cell] = self._distances(values[cell]).min() <= radius_l2
        return shown

    def conflicts(self, features: PatchFeatures, cells: Int64) -> tuple[Conflict, ...]:
        """Return the defects that show these patches of a part, each patch with the nearest one."""
        nearest = [int(self.of[self._distances(features.values[cell]).argmin()]) for cell in cells]
        return tuple(
            Conflict(self.parts[part], nearest.count(part), self._picture(part)) for part in dict.fromkeys(nearest)
        )

    def _distances(self, patch: Float32) -> Float32:
        difference = self.patches - patch
        distances: Float32 = np.sqrt(np.einsum("kd,kd->k", difference, difference))
        return distances

    def _picture(self, part: int) -> UInt8:
        path = self.parts[part].path
        try:
            assert path is not None
            rgb = read_rgb(path, self.detector.reading)
        except UnreadableImageError:  # since it was embedded
            return read_only(np.zeros((SHOWN_PX, SHOWN_PX, 3), dtype=np.uint8))
        return marked(rgb, self.detector, self.anomalies[part], self.limits, self.cells[part])


def defective_cells(detector: PatchDetector, anomaly: AnomalyMap, limits: Limits) -> Int64:
    """Return the patches that make a part defective: int64 (n,), row-major indices.

    They are those of its worst region that are above the limit; of a defect that is missed, those close to its peak.
    All of the worst region, down to half of the peak, would be most of a part whose map is high everywhere.
    """
    worst = detector.worst_region(anomaly)
    if worst is None:
        return np.zeros(0, dtype=np.int64)
    counted = np.where(worst, detector.counted(anomaly.patch_distance_l2), np.float32(0))
    level_l2 = min(limits.ng_l2, CLOSE_SHARE * float(counted.max()))
    return np.flatnonzero(counted >= max(level_l2, np.finfo(np.float32).tiny))


def defects_of(
    labelled: Sequence[ScoredPart], project: Project, detector: PatchDetector, embedded: EmbeddedParts, limits: Limits
) -> Generator[Progress, None, Defects]:
    """Find the worst regions of the labelled defects whose pictures are there."""
    wanted = [part for part in labelled if part.label is Label.DEFECT]
    parts, patches, cells, anomalies = [], [np.zeros((0, detector.embedder.dims), dtype=np.float32)], [], []
    gone: list[str] = []
    for done, part in enumerate(wanted):
        progress = Progress(Sentence("Looking at the labelled defects"), done, len(wanted), done / len(wanted))
        yield progress
        features = yield from embedded.features(part.path, project, detector, progress)
        if features is None:
            gone.append(part.name)
            continue
        anomaly = detector.score(features)
        parts.append(part)
        anomalies.append(anomaly)
        cells.append(defective_cells(detector, anomaly, limits))
        patches.append(features.values[cells[-1]])
    remarks = (
        (
            Sentence(
                "The pictures of {n} labelled defects are gone, such as {name}: it was not checked whether new "
                "patches show them.",
                one="The picture of a labelled defect is gone, {name}: it was not checked whether new patches show it.",
                n=len(gone),
                name=gone[0],
            ),
        )
        if gone
        else ()
    )
    of = np.repeat(np.arange(len(parts)), [len(each) for each in cells]).astype(np.int32)
    return Defects(np.concatenate(patches), of, tuple(parts), tuple(cells), tuple(anomalies), detector, limits, remarks)
