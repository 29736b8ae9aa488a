"""Compare patches of a defect with the good parts of a project: which can be told apart, and by which margin."""

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from inspector_app.core.errors import ProjectError
from inspector_app.core.memory.defect_bank import (
    FLOOR_SHARE,
    LEAST_MARGIN,
    MARGINS,
    DefectBank,
    distances,
    margins_of,
    reach,
)
from inspector_app.core.memory.raised_maps import Raised, Remembered
from inspector_app.core.messages import Bool, Float16, Float32, Int32, PatchFeatures, Progress, read_only
from inspector_app.core.scoring.calibration import calibrate
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.correcting.embedded import EmbeddedParts
from inspector_app.pipeline.correcting.raising import raised_maps, with_scores
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.project.schema_parts import shots_of
from inspector_app.project.store import Project

COMPARING = Sentence("Comparing with the good parts")
MOST_SAMPLED = 10_000_000
"""Distances from which the floor is read."""


@dataclass(frozen=True, slots=True, eq=False)
class Near:
    """Patches of a training picture that are nearer to a defect than to good parts.

    Attributes:
        image: number of the picture.
        cell: int32 (c,), row-major indices of the patches.
        to_defect_l2: float32 (c, K), their distances to the patches of the defect.
        base_l2: float32 (c,), their distances to the bank of the build.
    """

    image: int
    cell: Int32
    to_defect_l2: Float32
    base_l2: Float32


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """The good parts beside patches of a defect.

    Attributes:
        vectors: float32 (K, D), the patches of the defect.
        ratios: float32 (parts, K), as :func:`margins_of` takes them.
        part_of: for each picture of the build, the row of its part in ``ratios``.
        near: the patches that may be raised.
        floor_l2: patches with smaller distances to good parts were not compared.
    """

    vectors: Float32
    ratios: Float32
    part_of: Int32
    near: tuple[Near, ...]
    floor_l2: float

    @property
    def distinct(self) -> Bool:
        """Which patches of the defect can be told apart from good parts: bool (K,)."""
        return np.asarray(self.ratios.max(axis=0) <= 1 / LEAST_MARGIN)

    def rows(self, share: float, by: int) -> Raised:
        """Return the patches of good parts that are raised with this share of the margins, each as if of a new part."""
        kept = self.distinct
        found: list[list[np.ndarray]] = []
        for near in self.near:
            margin = margins_of(self.ratios[:, kept], share, int(self.part_of[near.image]))
            w = reach(near.to_defect_l2[:, kept], margin)
            raised = w * near.base_l2 > 1
            n = int(raised.sum())
            if n:
                filled = [np.full(n, number, dtype=np.int32) for number in (by, near.image)]
                found.append([*filled, near.cell[raised], w[raised], np.zeros(n, dtype=np.float16)])
        return Raised(*map(np.concatenate, zip(*found, strict=True))) if found else Raised.nothing()


def floor_of(maps_l2: Float16) -> float:
    """Return the distance that 5 % of the patches of good parts exceed, > 0; maps float16 (n, rows, cols)."""
    flat = maps_l2.reshape(-1)[:: max(1, maps_l2.size // MOST_SAMPLED)]
    judged = flat[flat > 0].astype(np.float32)
    return max(float(np.quantile(judged, FLOOR_SHARE)), float(np.finfo(np.float16).tiny)) if len(judged) else np.inf


def compared(
    plain: OpenedProject, vectors: Float32, floor_l2: float, embedded: EmbeddedParts
) -> Generator[Progress, None, Compared]:
    """Embed the pictures of the good parts and compare them with patches of a defect, float32 (K, D).

    Args:
        plain: the project without remembered defects.
        vectors: the patches.
        floor_l2: patches with smaller distances to good parts are not compared.
        embedded: features from a correction before.

    Raises:
        ProjectError: a picture of a good part is gone or has changed.
    """
    project = plain.project
    document, maps = project.document, project.maps
    assert maps is not None
    built = document.training[: document.n_built]  # the limit counts these alone
    part_of = np.zeros(len(built), dtype=np.int32)
    for part, shots in enumerate(shots_of(built)):
        part_of[list(shots)] = part
    ratios = np.zeros((int(part_of.max()) + 1, len(vectors)), dtype=np.float32)
    base = base_maps(project)
    near = []
    for image, one in enumerate(built):
        progress = Progress(COMPARING, image, len(part_of), image / len(part_of))
        yield progress
        path = Path(one.path) if one.path else None
        features = yield from embedded.features(path, project, plain.detector, progress)
        if features is None:
            raise _gone(one.path or one.name)
        own = ratios[part_of[image]]
        found = _near(features, image, maps.training[image], base.get(image), vectors, floor_l2, own)
        near += [found] if found is not None else []
    return Compared(vectors, ratios, part_of, tuple(near), floor_l2)


def _near(
    features: PatchFeatures,
    image: int,
    map_l2: Float16,
    base: Float16 | None,
    vectors: Float32,
    floor_l2: float,
    ratios: Float32,
) -> Near | None:
    """Raise the ratios of a part, float32 (K,), to those of its picture; return its patches that may be raised."""
    distance_l2 = map_l2.ravel().astype(np.float32)
    base_l2 = distance_l2 if base is None else base.ravel().astype(np.float32)
    cell = np.flatnonzero(base_l2 >= floor_l2).astype(np.int32)
    if not len(cell):
        return None
    to_defect_l2 = distances(features.values[cell], vectors)
    above = distance_l2[cell] >= floor_l2
    now = np.where(above[:, None], distance_l2[cell][:, None] / to_defect_l2, np.float32(0))
    np.maximum(ratios, now.max(axis=0), out=ratios)
    raised = (base_l2[cell][:, None] > to_defect_l2).any(axis=1)
    return Near(image, cell[raised], to_defect_l2[raised], base_l2[cell][raised]) if raised.any() else None


def base_maps(project: Project) -> dict[int, Float16]:
    """Return the maps of training pictures that parts called good lower, as they are without these."""
    built, lowered = project.document.built, project.lowered
    if built is None or lowered is None:
        return {}
    return {one.training: lowered.base[n] for n, one in enumerate(built.lowered) if one.training is not None}


def taken_in(
    plain: OpenedProject, before: Remembered | None, found: Compared, cells: Int32, by: int, limit_l2: float
) -> tuple[Remembered, float] | None:
    """Remember the patches of a defect that can be told apart; also returns the share of the margins.

    The largest share is used with which the limit does not rise, or else the smallest one.

    Args:
        plain: the project without remembered defects.
        before: what it remembers of other defects.
        found: the patches beside the good parts.
        cells: int32 (K,), their cells.
        by: the number of the correction.
        limit_l2: the suggested limit now.

    Returns:
        None: good parts have patches like all of them.
    """
    kept = found.distinct
    if not kept.any():
        return None
    document = plain.project.document
    for share in MARGINS:
        rows = found.rows(share, by)
        rows = before.raised.and_more(rows) if before is not None else rows
        scores_l2 = {number: score_l2 for number, (score_l2, _) in raised_maps(plain, rows).items()}
        scored = with_scores(document, scores_l2)
        if calibrate(scored.part_scores_l2, document.promise_asked).threshold_l2 <= limit_l2:
            break
    margin = margins_of(found.ratios[:, kept], share)
    count = int(kept.sum())
    by_all = np.full(count, by, dtype=np.int32)
    bank = DefectBank(read_only(found.vectors[kept]), by_all, cells[kept], margin, found.floor_l2)
    return Remembered(before.bank.and_more(bank) if before is not None else bank, rows), share


def _gone(name: str) -> ProjectError:
    return ProjectError(
        Sentence(
            "A defect can be remembered only if it is compared with the pictures of all good parts, and one is gone or "
            "has changed: {name}.",
            name=name,
        ),
        hint=Sentence("Put the picture back, or connect its drive, or build the project again."),
    )
