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


@dataclass(frozen=True, slots=True, eq=False)
class Defects:
    """The patches of the worst regions of labelled defects.

    Attributes:
        patches: float32 (n, D).
        of: int32 (n,), the part of each.
        parts: the labelled defects whose pictures are there.
        cells: for each part, int64, the patches of its worst region.
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
        worst = detector.worst_region(anomaly)
        parts.append(part)
        anomalies.append(anomaly)
        cells.append(np.flatnonzero(worst) if worst is not None else np.zeros(0, dtype=np.int64))
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
