"""The patches of good parts that are nearest to one patch, with the place that they come from."""

from dataclasses import dataclass

import numpy as np

from inspector_app.core.messages import Float32, Int32


@dataclass(frozen=True, slots=True)
class GoodPatch:
    """One patch of a good part.

    Attributes:
        image: number of the training picture.
        cell: row-major index of the patch in that picture's grid.
        distance_l2: its distance to the patch that was asked about, >= 0, Euclidean.
    """

    image: int
    cell: int
    distance_l2: float


def nearest_of_each_picture(
    patch: Float32, vectors: Float32, image: Int32, cell: Int32, count: int, without: Int32 | None = None
) -> tuple[GoodPatch, ...]:
    """Return the nearest vectors, at most one of each picture, the nearest first.

    Args:
        patch: float32 (D,).
        vectors: float32 (M, D).
        image: int32 (M,), the picture of each vector.
        cell: int32 (M,), its cell there.
        count: how many are wanted.
        without: pictures that are left out.
    """
    difference = vectors - patch
    distance_l2 = np.sqrt(np.einsum("md,md->m", difference, difference))
    allowed = np.isfinite(distance_l2)
    if without is not None:
        allowed &= ~np.isin(image, without)
    order = np.flatnonzero(allowed)
    order = order[np.argsort(distance_l2[order], kind="stable")]
    _, first = np.unique(image[order], return_index=True)
    rows = order[np.sort(first)[:count]]
    return tuple(GoodPatch(int(image[row]), int(cell[row]), float(distance_l2[row])) for row in rows)
