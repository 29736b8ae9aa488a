"""Remembered defects: patches that a person marked, and what they do to the distances of other patches.

A patch whose distance to the good parts is d, and v(p, k) to the remembered patch k, gets the distance
``d * min(3, max(1, d * w))``, where ``w = max over k of m_k / v(p, k)``: it is raised if it is nearer to a remembered
defect than to good parts by that patch's margin m_k. docs/decisions/0062 compares the rule with others.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from inspector_app.core.messages import Float32, Int32, Int64, read_only

FLOOR_SHARE = 0.95
"""Patches that are nearer to good parts than the farthest 5 % of good patches are neither remembered nor raised."""
MOST_RAISED = 3.0
"""A distance is raised three times at most."""
MARGINS = (0.9, 0.7, 0.5)
"""The shares of the largest margin that raises no good part; the first one with which the limit stays is used."""
LEAST_MARGIN = 0.5
"""A patch is not remembered if a patch of a good part is nearer to it than half as far as to other good parts."""
MOST_OF_ONE, MOST_OF_ALL = 30, 300
"""How many patches one correction and all corrections together remember."""
LEAST_L2 = 1e-6
"""Distances to remembered patches below this one count as this one."""


@dataclass(frozen=True, eq=False)
class DefectBank:
    """Patches of defects.

    Attributes:
        vectors: float32 (K, D), finite, K > 0.
        by: int32 (K,), the correction that each belongs to.
        cell: int32 (K,), row-major index of its patch in the picture's grid.
        margin: float32 (K,), m_k, 0 < m_k <= 1.
        floor_l2: patches with smaller distances are not raised, > 0.
    """

    vectors: Float32
    by: Int32
    cell: Int32
    margin: Float32
    floor_l2: float

    def __post_init__(self) -> None:
        """Check that the arrays fit together. Raises ValueError when they do not."""
        count = len(self.vectors)
        if self.vectors.ndim != 2 or not 0 < count <= MOST_OF_ALL or self.vectors.dtype != np.float32:
            raise ValueError(f"remembered defects are 1 to {MOST_OF_ALL} float32 vectors")
        if any(array.shape != (count,) for array in (self.by, self.cell, self.margin)):
            raise ValueError("every remembered patch needs its correction, its cell and its margin")
        if self.by.dtype != np.int32 or self.cell.dtype != np.int32 or self.margin.dtype != np.float32:
            raise ValueError("the facts about remembered patches have other types")
        if not np.isfinite(self.vectors).all() or not ((self.margin > 0) & (self.margin <= 1)).all():
            raise ValueError("remembered patches hold values that are not possible")
        if self.cell.min() < 0 or not 0 < self.floor_l2 < np.inf:
            raise ValueError("remembered patches have no place or no floor")
        for array in (self.vectors, self.by, self.cell, self.margin):
            read_only(array)

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, npt.NDArray[Any]], floor_l2: float) -> Self:
        """Make it from the result of :meth:`arrays`. Raises KeyError or ValueError when they are not valid."""
        return cls(arrays["vectors"], arrays["by"], arrays["cell"], arrays["margin"], floor_l2)

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """Return the arrays to store, by name."""
        return {"vectors": self.vectors, "by": self.by, "cell": self.cell, "margin": self.margin}

    def raised(self, values: Float32, distance_l2: Float32) -> Float32:
        """Return the distances of patches, raised where they are nearer to a remembered defect.

        Args:
            values: float32 (N, D), the patches.
            distance_l2: float32 (N,), their distances to the good parts; 0 where nothing is judged.

        Returns:
            float32 (N,), >= ``distance_l2``; the same array if nothing is raised.
        """
        near = np.flatnonzero(distance_l2 >= self.floor_l2)
        if not len(near):
            return distance_l2
        higher = raised(distance_l2[near], reach(distances(values[near], self.vectors), self.margin))
        if not (higher > distance_l2[near]).any():
            return distance_l2
        changed = distance_l2.copy()
        changed[near] = higher
        return changed

    def and_more(self, more: "DefectBank | None") -> "DefectBank":
        """Return both together, with this floor."""
        if more is None:
            return self
        mine, others = self.arrays(), more.arrays()
        return self.from_arrays({name: np.concatenate([mine[name], others[name]]) for name in mine}, self.floor_l2)

    def without(self, by: int) -> "DefectBank | None":
        """Return it without the patches of a correction; None if nothing is left."""
        left = self.by != by
        if not left.any():
            return None
        return DefectBank(self.vectors[left], self.by[left], self.cell[left], self.margin[left], self.floor_l2)

    def nearest(self, patch: Float32) -> int:
        """Return the correction whose patch raises a patch, float32 (D,), most."""
        return int(self.by[(self.margin / distances(patch[None], self.vectors)[0]).argmax()])


def distances(values: Float32, vectors: Float32) -> Float32:
    """Return the Euclidean distances of patches, float32 (N, D), to remembered ones, (K, D): float32 (N, K)."""
    squared = (values**2).sum(axis=1)[:, None] + (vectors**2).sum(axis=1) - 2 * values @ vectors.T
    return np.asarray(np.sqrt(np.maximum(squared, LEAST_L2**2)), dtype=np.float32)


def reach(distance_l2: Float32, margin: Float32) -> Float32:
    """Return w, 1 / length, of patches with these :func:`distances`, float32 (N, K), and margins (K,): float32 (N,)."""
    return np.asarray((margin / distance_l2).max(axis=1), dtype=np.float32)


def raised(distance_l2: Float32, w: Float32) -> Float32:
    """Return distances to good parts, float32 (N,), raised by :func:`reach`, float32 (N,)."""
    return np.asarray(distance_l2 * np.clip(distance_l2 * w, 1, MOST_RAISED), dtype=np.float32)


def margins_of(ratios: Float32, share: float, without: int | None = None) -> Float32:
    """Return the margin of each remembered patch: a share of the largest one that raises no good part.

    Args:
        ratios: float32 (n, K), for each good part the largest ratio of the distance to good parts (without itself) and
            that to the remembered patch, of any of its patches.
        share: 0 < share <= 1.
        without: a good part that is left out, as if it were a new one; None: none is.

    Returns:
        float32 (K,), 0 < m_k <= 1.
    """
    others = ratios if without is None else np.delete(ratios, without, axis=0)
    return np.asarray(np.minimum(1, share / np.maximum(others.max(axis=0), 1e-9)), dtype=np.float32)


def farthest(distance_l2: Float32, most: int) -> Int64:
    """Return the patches that are remembered if there are too many: the ones farthest from good parts, int64 (k,)."""
    return np.sort(np.argsort(-distance_l2, kind="stable")[:most])
