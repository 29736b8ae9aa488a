"""Control charts: p-chart of the share of parts that are not OK, EWMA chart of scores.

Definitions are those of Montgomery, "Introduction to Statistical Quality Control" (7th edition, Wiley 2013).
"""

from dataclasses import dataclass
from itertools import accumulate, islice

import numpy as np
import numpy.typing as npt

from inspector_app.core.messages import Bool, Float64, Int64, read_only

LEAST_SUBGROUPS = 2
"""A p-chart without a standard compares subgroups with one another."""
SIGMAS = 3.0
WEIGHT, WIDTH = 0.1, 2.7
"""Lambda and L of Montgomery's example 9.2; in control, a false signal comes about once in 500 points."""
LEAST_BASELINE = 20
"""Montgomery, section 6.2: at least 20 to 25 samples before limits are computed."""


@dataclass(frozen=True, slots=True, eq=False)
class PChart:
    """A chart of the share of nonconforming parts, one point for each subgroup; all arrays are read-only.

    Attributes:
        share: float64 (S,), 0 to 1: nonconforming parts over parts; NaN for a subgroup without parts.
        n: int64 (S,), >= 0: parts.
        centre: the mean share of all parts, 0 to 1; NaN if the chart has no limits.
        low: float64 (S,), 0 to 1: lower limit of each subgroup; NaN if there is none.
        high: float64 (S,), 0 to 1: upper limit.
    """

    share: Float64
    n: Int64
    centre: float
    low: Float64
    high: Float64

    @property
    def has_limits(self) -> bool:
        """Whether there are enough subgroups for limits."""
        return bool(np.isfinite(self.centre))

    @property
    def outside(self) -> Bool:
        """Bool (S,): the points outside their limits."""
        outside: Bool = (self.share > self.high) | (self.share < self.low)
        return outside


def p_chart(nonconforming: npt.ArrayLike, n: npt.ArrayLike, standard: float | None = None) -> PChart:
    """Return the p-chart of subgroups, with limits for the size of each.

    Montgomery, chapter 7 (control charts for attributes), section 7.2: centre p and limits p ± 3 sqrt(p (1 - p) / n_i)
    (eq. 7.6 with a standard p; eq. 7.8 with p = all nonconforming over all parts), n_i being each subgroup's own size
    (section 7.2.2, variable-width limits). Limits are cut at 0 and 1.

    Args:
        nonconforming: int (S,), 0 to n.
        n: int (S,), parts of each subgroup, >= 0.
        standard: a known share p, 0 to 1; None: it is estimated, which needs two subgroups with parts.

    Raises:
        ValueError: the counts are no counts of the same subgroups, or the standard is no share.
    """
    bad, size = np.asarray(nonconforming, dtype=np.int64), np.asarray(n, dtype=np.int64)
    if bad.shape != size.shape or bad.ndim != 1 or (bad < 0).any() or (bad > size).any():
        raise ValueError("a p-chart needs one count from 0 to n for each n")
    if standard is not None and not 0 <= standard <= 1:
        raise ValueError(f"a share lies between 0 and 1, not at {standard}")
    filled = size > 0
    share = np.full(len(size), np.nan)
    share[filled] = bad[filled] / size[filled]
    low, high = np.full(len(size), np.nan), np.full(len(size), np.nan)
    centre = float("nan") if standard is None else standard
    if standard is None and filled.sum() >= LEAST_SUBGROUPS:
        centre = float(bad.sum() / size.sum())
    reach = SIGMAS * np.sqrt(centre * (1 - centre) / size[filled])
    low[filled], high[filled] = np.maximum(centre - reach, 0.0), np.minimum(centre + reach, 1.0)
    return PChart(read_only(share), read_only(size.copy()), centre, read_only(low), read_only(high))


@dataclass(frozen=True, slots=True)
class Baseline:
    """What a process in control gives.

    Attributes:
        centre: the mean (mu_0).
        sigma: the standard deviation of one point, > 0.
        n: the number of points that both were estimated from.
    """

    centre: float
    sigma: float
    n: int


def baseline_of(points: npt.ArrayLike) -> Baseline | None:
    """Return mean and standard deviation (n - 1 in the divisor) of points of a process in control.

    Args:
        points: float (n,), finite.

    Returns:
        None for fewer than 20 points, or if they do not vary: then there is nothing to compute limits from.
    """
    values = np.asarray(points, dtype=np.float64)
    if len(values) < LEAST_BASELINE:
        return None
    centre, sigma = float(values.mean()), float(values.std(ddof=1))
    if not np.isfinite(sigma) or sigma <= 1e-12 * max(abs(centre), 1e-300):
        return None
    return Baseline(centre, sigma, len(values))


@dataclass(frozen=True, slots=True, eq=False)
class EwmaChart:
    """An EWMA chart, one value for each point; all arrays are read-only.

    Attributes:
        value: float64 (N,): the weighted average z_i after each point.
        low: float64 (N,): lower limits; NaN without a baseline.
        high: float64 (N,): upper limits.
        baseline: what the limits are made from; None: there are no limits, because too little is known.
    """

    value: Float64
    low: Float64
    high: Float64
    baseline: Baseline | None

    @property
    def outside(self) -> Bool:
        """Bool (N,): the values outside the limits."""
        outside: Bool = (self.value > self.high) | (self.value < self.low)
        return outside


def ewma_chart(
    points: npt.ArrayLike, baseline: Baseline | None, weight: float = WEIGHT, width: float = WIDTH
) -> EwmaChart:
    """Return the exponentially weighted moving average of points, with its exact limits.

    Montgomery, chapter 9, section 9.2: z_i = lambda x_i + (1 - lambda) z_(i-1) with z_0 = mu_0 (eq. 9.22), and limits
    mu_0 ± L sigma sqrt(lambda / (2 - lambda) (1 - (1 - lambda)^(2 i))) (eqs. 9.25 and 9.26), which are narrower for the
    first points. Without a baseline z_0 is the first point, and there are no limits.

    Args:
        points: float (N,), finite, in the order in which they were measured.
        baseline: mu_0 and sigma of one point.
        weight: lambda, within 0 < lambda <= 1; small values find small shifts.
        width: L, > 0.

    Raises:
        ValueError: a point is not finite, or a parameter is outside its range.
    """
    x = np.asarray(points, dtype=np.float64)
    if not np.isfinite(x).all() or not 0 < weight <= 1 or width <= 0:
        raise ValueError("an EWMA chart needs finite points, 0 < lambda <= 1 and L > 0")
    if not len(x):
        nothing = read_only(np.empty(0))
        return EwmaChart(nothing, nothing, nothing, baseline)
    begin = float(x[0]) if baseline is None else baseline.centre
    averages = accumulate(x.tolist(), lambda z, point: weight * point + (1 - weight) * z, initial=begin)
    value = np.fromiter(islice(averages, 1, None), dtype=np.float64, count=len(x))
    low, high = np.full(len(x), np.nan), np.full(len(x), np.nan)
    if baseline is not None:
        i = np.arange(1, len(x) + 1)
        reach = width * baseline.sigma * np.sqrt(weight / (2 - weight) * (1 - (1 - weight) ** (2.0 * i)))
        low, high = baseline.centre - reach, baseline.centre + reach
    return EwmaChart(read_only(value), read_only(low), read_only(high), baseline)


def group_means(values: npt.ArrayLike, groups: int) -> tuple[Float64, Int64]:
    """Return the means of successive groups whose sizes differ by one at most, and where each group begins.

    Args:
        values: float (N,), finite, in the order in which they were measured.
        groups: the number of groups wanted, >= 1; there are no more groups than values.

    Returns:
        Two read-only arrays: float64 (G,) means, and int64 (G + 1,) places from 0 to N.
    """
    x = np.asarray(values, dtype=np.float64)
    count = min(groups, len(x))
    if count == 0:
        return read_only(np.empty(0)), read_only(np.zeros(1, dtype=np.int64))
    edges = (np.arange(count + 1, dtype=np.int64) * len(x)) // count
    return read_only(np.add.reduceat(x, edges[:-1]) / np.diff(edges)), read_only(edges)
