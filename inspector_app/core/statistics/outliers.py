"""Values that lie far from the others, by the median and the spread above and below it."""

from dataclasses import dataclass

import numpy as np

from inspector_app.core.messages import Float32, Float64, Int32

FAR_SPREADS = 6.5
"""A value is far if it is so many spreads from the median.

Of values with tails as heavy as those of Student's t with 4 degrees of freedom, 1 in 1,000 lies so far on one side: its
upper quantile is 7.17, and 1.4826 times its median absolute deviation is 1.10. Of normally distributed values, none.
"""
WRONG_RATE = 0.001
"""The share of usual values that are far on one side, for such tails."""
MAD_TO_SIGMA = 1.4826
NEAR_SHARE = 0.25
"""A row is as far from the others as from this share of them, the nearest; a smaller group is far as a whole."""
ROWS = 512
N_SIMILAR = 8


@dataclass(frozen=True, slots=True, eq=False)
class Spread:
    """How values spread.

    Attributes:
        median: of the values.
        below: 1.4826 times the median distance of the values below the median; the upper one if that is 0.
        above: the same for the values above it.
    """

    median: float
    below: float
    above: float

    @classmethod
    def of(cls, values: Float64) -> "Spread":
        """Measure float64 (n,), n > 0. The two sides have spreads of their own, because scores are skewed."""
        median = float(np.median(values))
        sides = [values[values <= median] - median, values[values >= median] - median]
        below, above = (MAD_TO_SIGMA * float(np.median(np.abs(side))) for side in sides)
        return cls(median, below or above, above or below)

    def spreads(self, values: Float64) -> Float64:
        """Return how many spreads each value lies above the median, float64 (n,); below it, negative."""
        apart = values - self.median
        spread = np.where(apart < 0, self.below, self.above)
        with np.errstate(divide="ignore", invalid="ignore"):
            found: Float64 = np.where(apart == 0, 0.0, apart / spread)
        return found

    @property
    def usual(self) -> tuple[float, float]:
        """The range outside of which a value is far."""
        return self.median - FAR_SPREADS * self.below, self.median + FAR_SPREADS * self.above


def distances_to_a_quarter(values: Float32) -> Float64:
    """Return how far each row is from most of the others.

    Args:
        values: float32 (n, d), n > 1.

    Returns:
        float64 (n,), the Euclidean distance within which a quarter of the other rows lie.
    """
    n = len(values)
    near = min(n - 1, max(1, int(np.ceil(NEAR_SHARE * (n - 1)))))
    squares = np.einsum("ij,ij->i", values, values, dtype=np.float64)
    distances = np.empty(n, dtype=np.float64)
    for start in range(0, n, ROWS):
        some = values[start : start + ROWS]
        between = squares[start : start + ROWS, None] + squares - 2 * (some @ values.T).astype(np.float64)
        distances[start : start + ROWS] = np.partition(between, near, axis=1)[:, near]
    return np.sqrt(np.maximum(distances, 0))


def most_similar(rows: Float32) -> Int32:
    """Find the most similar pictures of each.

    Args:
        rows: float32 (n, d), n > 1, small pictures; brightness and contrast do not count.

    Returns:
        int32 (n, k), the :data:`N_SIMILAR` most similar others of each, or all of fewer.
    """
    directions = rows - rows.mean(axis=1, keepdims=True)
    directions /= np.maximum(np.linalg.norm(directions, axis=1, keepdims=True), 1e-9)
    count = min(N_SIMILAR, len(rows) - 1)
    found = np.empty((len(rows), count), dtype=np.int32)
    for start in range(0, len(rows), ROWS):
        alike = directions[start : start + ROWS] @ directions.T
        alike[np.arange(len(alike)), start + np.arange(len(alike))] = -np.inf
        found[start : start + ROWS] = np.argpartition(-alike, count - 1, axis=1)[:, :count]
    return found


def beside_similar(values: Float64, similar: Int32) -> Float64:
    """Return how each value differs from the median of those of the most similar pictures.

    Parts of different kinds, or that lie differently, have different values; similar ones have similar values.

    Args:
        values: float64 (n,).
        similar: int32 (n, k), of :func:`most_similar`.
    """
    apart: Float64 = values - np.median(values[similar], axis=1)
    return apart
