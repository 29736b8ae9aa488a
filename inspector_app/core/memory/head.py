"""A small head beside the score: a logistic regression on the worst regions of good parts and of labelled defects.

It sees the mean features of the worst region of a part, the score and the size of the region. Where it says defect (its
decision value h is above 0), the distances in this region are multiplied by ``exp(min(h, 4) / 4)``. See
docs/decisions/0066.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from inspector_app.core.messages import Bool, Float16, Float32, Float64, Int32, read_only

FOLDS = 5
"""Good parts are judged by a head that was fitted without a fifth of the parts, their own fifth."""
STEEPNESS = 0.01
"""C, the weight of the fit against the squares of the coefficients of standardised features."""
MOST, PER_VALUE = 4.0, 4.0
LEAST_DEFECTS = 8
BESIDE = 2
"""What is seen beside the features: the score and the size of the region."""
MOST_WEIGHT = 1e9
SAME = 1e-5
"""A feature that varies less than this share of its size is constant: float32 has seven digits."""
EXACT, MOST_STEPS = 1e-10, 100


def seen_of(values: Float32, region: Bool | None, score_l2: float) -> Float32:
    """Return what a head sees of a part.

    Args:
        values: float32 (rows * cols, D), its patches.
        region: bool (rows, cols), its worst region; None: there is none.
        score_l2: its score.

    Returns:
        float32 (D + 2,): the mean features of the region, the score and the root of the region's size in patches.
    """
    dims = values.shape[1]
    seen = np.zeros(dims + BESIDE, dtype=np.float32)
    seen[dims] = score_l2
    if region is not None:
        seen[:dims] = values[region.ravel()].mean(axis=0)
        seen[dims + 1] = math.sqrt(int(region.sum()))
    return seen


def decision_of(weights: Float64, seen: Float32) -> float:
    """Return h, above 0 for a defect; weights float64 (D + 3,), the last one the intercept, and seen (D + 2,)."""
    return float(weights[:-1] @ seen.astype(np.float64) + weights[-1])


def factor_of(decision: float) -> float:
    """Return by what the distances of a region are multiplied: 1 to e."""
    return math.exp(min(max(decision, 0.0), MOST) / PER_VALUE) if math.isfinite(decision) else math.nan


def fitted(seen: Float32, is_defect: Bool) -> Float64:
    """Fit a logistic regression; there is exactly one best one.

    It minimises ``|w|^2 / 2 + C sum_i c_i log(1 + exp(-s_i (w z_i + b)))``, where z are the standardised features, s is
    1 for defects and -1 for good parts, and c gives both classes the same weight (Hastie, Tibshirani, Friedman, The
    Elements of Statistical Learning, section 4.4), by Newton's method.

    Args:
        seen: float32 (n, K).
        is_defect: bool (n,), both values occur.

    Returns:
        float64 (K + 1,): the weights of ``seen`` as it is, and the intercept.
    """
    x = seen.astype(np.float64)
    mean, spread = x.mean(axis=0), x.std(axis=0)
    spread[spread <= SAME * np.maximum(1, np.abs(mean))] = 1.0
    z = (x - mean) / spread
    basis = np.linalg.qr(z.T)[0] if z.shape[1] > len(z) else None  # the best w is a sum of the rows of z
    rows = np.column_stack([z if basis is None else z @ basis, np.ones(len(z))])
    weight = STEEPNESS * len(z) / (2 * np.where(is_defect, is_defect.sum(), (~is_defect).sum()))
    best = _newton(rows, is_defect, weight)
    w = best[:-1] if basis is None else basis @ best[:-1]
    return np.append(w / spread, best[-1] - mean @ (w / spread))


def _newton(rows: Float64, is_defect: Bool, weight: Float64) -> Float64:
    """Minimise the loss of :func:`fitted`; rows float64 (n, k + 1), the last column 1: float64 (k + 1,)."""
    sign, penalty = np.where(is_defect, 1.0, -1.0), np.append(np.ones(rows.shape[1] - 1), 0.0)
    at = np.zeros(rows.shape[1])

    def loss(w: Float64) -> float:
        return float(0.5 * (penalty * w) @ w + weight @ np.logaddexp(0, -sign * (rows @ w)))

    for _ in range(MOST_STEPS):
        p = 1 / (1 + np.exp(-np.clip(rows @ at, -500, 500)))
        gradient = penalty * at + rows.T @ (weight * (p - is_defect))
        if np.abs(gradient).max() < EXACT:
            break
        curvature = np.diag(penalty) + (rows.T * (weight * p * (1 - p))) @ rows
        step, length = np.linalg.solve(curvature, gradient), 1.0
        while loss(at - length * step) > loss(at) and length > EXACT:
            length /= 2
        at = at - length * step
    return at


@dataclass(frozen=True, slots=True, eq=False)
class Head:
    """What judges beside the distance; weights: float64 (D + 3,), as of :func:`fitted`, read-only."""

    weights: Float64

    def factor(self, values: Float32, region: Bool, score_l2: float) -> float:
        """Return by what the distances of a worst region are multiplied; the arguments are those of seen_of."""
        return factor_of(decision_of(self.weights, seen_of(values, region, score_l2)))


@dataclass(frozen=True, slots=True, eq=False)
class KeptHead:
    """What a project keeps of a head, so that undoing it, and learning it again, need no picture of a good part.

    Attributes:
        weights: float64 (FOLDS + 1, D + 3), of the head that judges, and of those without one of the folds.
        fold: int32 (n,), the fold of each picture of the build, 0 to FOLDS - 1.
        seen: float32 (n, D + 2), of each picture of the build, left out of what was learned.
        plain: float16 (k, rows, cols), the maps that it raises as they were: of pictures of good parts, then of
            labelled parts.
    """

    weights: Float64
    fold: Int32
    seen: Float32
    plain: Float16

    def __post_init__(self) -> None:
        """Check that the arrays fit together. Raises ValueError when they do not."""
        types = {"weights": np.float64, "fold": np.int32, "seen": np.float32, "plain": np.float16}
        for name, kind in types.items():
            array = getattr(self, name)
            if array.dtype != kind or not np.isfinite(array).all():
                raise ValueError(f"{name} of a head are no finite {np.dtype(kind).name}")
            read_only(array)
        if (
            self.weights.ndim != 2
            or self.seen.ndim != 2
            or self.plain.ndim != 3
            or self.fold.shape != (len(self.seen),)
        ):
            raise ValueError("the arrays of a head have other dimensions")
        if self.weights.shape != (FOLDS + 1, self.seen.shape[1] + 1) or self.seen.shape[1] <= BESIDE:
            raise ValueError("the weights of a head are not those of what it sees")
        if np.abs(self.weights).max() > MOST_WEIGHT or (self.plain < 0).any():
            raise ValueError("a head has values that are not possible")
        if len(self.fold) == 0 or self.fold.min() < 0 or self.fold.max() >= FOLDS:
            raise ValueError("a picture belongs to no fold of a head")

    @property
    def head(self) -> Head:
        """The head that judges."""
        return self.without(None)

    def without(self, fold: int | None) -> Head:
        """Return the head that was fitted without a fold; None: the one that judges."""
        return Head(self.weights[0 if fold is None else 1 + fold])

    def factor(self, image: int) -> float:
        """Return the factor of a picture of the build, by the head that was fitted without its part."""
        return factor_of(decision_of(self.weights[1 + self.fold[image]], self.seen[image]))

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """Return the arrays to store, by name."""
        return {name: getattr(self, name) for name in self.__slots__}

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, npt.NDArray[Any]]) -> Self:
        """Make it from the result of :meth:`arrays`. Raises ValueError when they are not valid."""
        if set(arrays) != set(cls.__slots__):
            raise ValueError("a head has missing or unknown arrays")
        return cls(**arrays)
