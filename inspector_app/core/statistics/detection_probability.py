"""Probability of detection against the size of a defect, from hits and misses (MIL-HDBK-1823A, appendix G).

The model is POD(a) = 1 / (1 + exp(-(b0 + b1 ln a))) for a size a. a90 is the size with a POD of 0.9. a90/95 is its
upper confidence bound: with 95 % confidence, defects of that size are found with a probability of at least 90 %. The
bound is that of the profile likelihood (Cheng and Iles, Technometrics 25, 1983). It also exists where the fit does
not, because the sizes found and the sizes missed do not overlap. With the handbook's quantile of chi-squared it is too
low for 60 defects; therefore the quantile comes from simulated studies of the same sizes (parametric bootstrap).
``tests/experiments/detection_limit.py`` measures both.
"""

import math
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

import numpy as np

from inspector_app.core.messages import Bool, Float64

Outcome: TypeAlias = Literal["fitted", "separated", "all found", "none found", "no growth"]
PROBABILITY, CONFIDENCE = 0.9, 0.95
LOG_ODDS: Final = math.log(PROBABILITY / (1 - PROBABILITY))
FIRST, LAST = -3.0, 12.0
"""Where a90 is looked for, in spreads of ln a from its mean; sizes that are tried reach from about -1.7 to 1.7."""
PLACES: Final = np.concatenate([np.linspace(FIRST, 3, 49), np.geomspace(3.2, 40, 11)])
SLOPES: Final = np.concatenate([np.geomspace(0.02, 60, 27), [1000.0]])
"""The last one is a step."""
STUDIES = 300
"""Simulated studies for the quantile."""
HALVINGS = 8


@dataclass(frozen=True, slots=True)
class Detection:
    """What hits and misses say about the size that is found.

    Attributes:
        outcome: fitted: there is a curve; separated: all sizes missed are smaller than all found, so the curve is a
            step somewhere between them; all found, none found; no growth: larger defects are not found more often.
        n: number of defects.
        n_found: how many of them were found.
        smallest: the smallest size that was tried.
        largest: the largest.
        intercept: b0; NaN unless fitted.
        slope: b1, > 0; NaN unless fitted.
        a90: the size found with a probability of 90 %; NaN unless fitted. Separated: the smallest size of which all and
            of all larger ones were found.
        a90_95: its upper 95 % bound, a size; NaN: these defects give none.
    """

    outcome: Outcome
    n: int
    n_found: int
    smallest: float
    largest: float
    intercept: float = math.nan
    slope: float = math.nan
    a90: float = math.nan
    a90_95: float = math.nan


def detection_of(sizes: Float64, found: Bool) -> Detection:
    """Fit the curve and its bound.

    Args:
        sizes: float64 (n,), > 0, in any unit.
        found: bool (n,), whether each defect was found.

    Raises:
        ValueError: there is no defect, or a size is not above 0.
    """
    if not len(sizes) or len(sizes) != len(found) or not (np.isfinite(sizes).all() and (sizes > 0).all()):
        raise ValueError("a curve needs sizes above 0, and for each whether it was found")
    n, n_found = len(sizes), int(found.sum())
    ends = float(sizes.min()), float(sizes.max())
    if n_found == 0:
        return Detection("none found", n, n_found, *ends)
    if n_found == n:
        return Detection("all found", n, n_found, *ends, a90_95=_bound_of_all_found(sizes))
    missed_up_to, found_from = float(sizes[~found].max()), float(sizes[found].min())
    if missed_up_to <= found_from:
        larger = sizes[sizes > missed_up_to]
        a90 = float(larger.min()) if len(larger) else math.nan
        return Detection("separated", n, n_found, *ends, a90=a90, a90_95=_upper_bound(sizes, found))
    intercept, slope = _fitted(sizes, found)
    if slope <= 0:
        return Detection("no growth", n, n_found, *ends)
    a90 = math.exp(min(700.0, (LOG_ODDS - intercept) / slope))
    return Detection("fitted", n, n_found, *ends, intercept, slope, a90, _upper_bound(sizes, found))


def _fitted(sizes: Float64, found: Bool) -> tuple[float, float]:
    """b0 and b1 of the largest likelihood, which is concave; it exists because hits and misses overlap."""
    from scipy.optimize import minimize
    from scipy.special import expit

    x, middle, spread = _scaled(sizes)
    sign = np.where(found, 1.0, -1.0)
    design = np.stack([np.ones_like(x), x], axis=1)

    def loss(b: Float64) -> float:
        return float(np.logaddexp(0, -sign * (design @ b)).sum())

    def gradient(b: Float64) -> Float64:
        return np.asarray(-design.T @ (sign * expit(-sign * (design @ b))))

    def curvature(b: Float64) -> Float64:
        p = expit(design @ b)
        return np.asarray(design.T @ (design * (p * (1 - p))[:, None]))

    b0, b1 = minimize(loss, np.zeros(2), jac=gradient, hess=curvature, method="trust-exact").x.tolist()
    return b0 - b1 * middle / spread, b1 / spread


def _scaled(sizes: Float64) -> tuple[Float64, float, float]:
    """(ln a - mean) / spread, so that all numbers are near 1; the mean and the spread."""
    logs = np.log(sizes)
    middle, spread = float(logs.mean()), float(logs.std()) or 1.0
    return (logs - middle) / spread, middle, spread


def _upper_bound(sizes: Float64, found: Bool) -> float:
    """The largest size that a90 may have, one-sided with 95 % confidence; NaN: there is none.

    A place x for a90 is possible unless hits and misses speak more strongly for a smaller one than those of 95 % of
    simulated studies do in which a90 is x. How strongly is the deviance, 2 (best likelihood - best one with a90 at x),
    negative if the best a90 is larger than x.
    """
    x, middle, spread = _scaled(sizes)
    places, slopes = (grid.ravel() for grid in np.meshgrid(PLACES, SLOPES, indexing="ij"))
    anywhere = _Curves.of(x, places, slopes)
    drawn = np.random.default_rng(0).random((STUDIES, len(x)))  # the same for all places, so that the search is smooth
    hits = np.asarray(found, dtype=np.float64)
    at_best = float(places[anywhere.likelihoods(hits[None]).argmax()])

    def possible(place: float) -> bool:
        here = _Curves.of(x, place, SLOPES)
        slope = int(here.likelihoods(hits[None]).argmax())
        studies = np.concatenate([hits[None], drawn < logistic(here.eta[:, slope])])
        there, fixed = anywhere.likelihoods(studies), here.likelihoods(studies).max(axis=1)
        deviance = 2 * np.maximum(there.max(axis=1) - fixed, 0)
        evidence = np.where(places[there.argmax(axis=1)] < place, deviance, -deviance)
        return bool((evidence >= evidence[0]).mean() > 1 - CONFIDENCE)

    low, step = at_best, 0.25
    while possible(low + step):
        low, step = low + step, 2 * step
        if low > LAST:
            return math.nan
    high = low + step
    for _ in range(HALVINGS):
        between = (low + high) / 2
        low, high = (between, high) if possible(between) else (low, between)
    return math.exp(min(700.0, middle + spread * high))


@dataclass(frozen=True, slots=True, eq=False)
class _Curves:
    """Curves on the scaled sizes of a study: their log odds, float64 (n, curves), and sum of ln(1 + odds)."""

    eta: Float64
    total: Float64

    @classmethod
    def of(cls, x: Float64, places: Float64 | float, slopes: Float64) -> "_Curves":
        """Curves that reach 90 % at places."""
        eta = np.asarray(LOG_ODDS + slopes * (x[:, None] - places))
        return cls(eta, np.logaddexp(0, eta).sum(axis=0))

    def likelihoods(self, hits: Float64) -> Float64:
        """Logarithm of each curve's likelihood for each study, float64 (studies, n) of 0 and 1: (studies, curves)."""
        return np.asarray(hits @ self.eta - self.total)


def logistic(eta: Float64) -> Float64:
    """Return 1 / (1 + exp(-eta)), float64."""
    from scipy.special import expit

    return np.asarray(expit(eta), dtype=np.float64)


def _bound_of_all_found(sizes: Float64) -> float:
    """The exact bound if nothing was missed: the size up to which so many were found that it is no chance.

    If POD were below 0.9 at this size, it would be so at all smaller ones, and all of n such defects would be found
    with a probability below 0.9 ** n; 29 make that less than 5 %.
    """
    needed = math.ceil(math.log(1 - CONFIDENCE) / math.log(PROBABILITY))
    return float(np.sort(sizes)[needed - 1]) if len(sizes) >= needed else math.nan
