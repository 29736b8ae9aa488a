"""A limit estimated from the bulk of the good parts' scores. It is no promise: it assumes the shape of the tail.

Where few parts or a few outlying ones make the promised limit useless, a person may choose this one
(docs/decisions/0035).
"""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inspector_app.core.scoring.calibration import calibrate, parts_for_rank, parts_needed, rate_interval

LEAST_TO_ESTIMATE = 8
"""With fewer parts, fewer than two lie beyond each quartile."""
CONFIDENCE = 0.95
LARGEST_LOG = 700.0
"""The exponential of more is not finite."""


@dataclass(frozen=True, slots=True)
class Tail:
    """A Gumbel distribution of the logarithm of scores.

    Attributes:
        location: its mode mu, natural logarithm of a Euclidean distance.
        scale: its beta, > 0.
    """

    location: float
    scale: float

    @classmethod
    def fit(cls, scores_l2: npt.NDArray[np.float64]) -> "Tail | None":
        """Fit it to the median and the quartiles, so that a few outlying parts do not change it.

        Returns:
            The tail; None if the middle half of the scores is one value, or begins at zero.
        """
        # Unbiased for the median of each quantile: linear interpolation makes the quartiles of few scores too close.
        low, middle, high = np.quantile(scores_l2, (0.25, 0.5, 0.75), method="median_unbiased")
        if not 0 < low < high:
            return None
        scale = (math.log(high) - math.log(low)) / (_standard(0.75) - _standard(0.25))
        return cls(math.log(middle) - scale * _standard(0.5), scale)

    def quantile_l2(self, share: float) -> float:
        """The score below which this share of good parts lies, 0 < share < 1."""
        return math.exp(min(self.location + self.scale * _standard(share), LARGEST_LOG))

    def share_above(self, score_l2: float) -> float:
        """The share of good parts above a score > 0."""
        return -math.expm1(-math.exp(min((self.location - math.log(score_l2)) / self.scale, LARGEST_LOG)))


def _standard(share: float) -> float:
    """Quantile of the standard Gumbel distribution."""
    return -math.log(-math.log(share))


@dataclass(frozen=True, slots=True)
class Estimate:
    """An estimated limit.

    Attributes:
        threshold_l2: the limit, Euclidean distance, > 0.
        asked: the false-alarm rate for which the tail was read, 0 to 1.
        low: lower end of the interval of the limit's true false-alarm rate, 0 to 1.
        high: upper end.
    """

    threshold_l2: float
    asked: float
    low: float
    high: float


def estimated_threshold_l2(good_scores_l2: npt.ArrayLike, promise: float) -> float | None:
    """Return the limit of :func:`estimate` alone, in far less time."""
    scores = np.asarray(good_scores_l2, dtype=np.float64)
    if len(scores) < LEAST_TO_ESTIMATE or (tail := Tail.fit(scores)) is None:
        return None
    return tail.quantile_l2(1 - promise) or None


def estimate(good_scores_l2: npt.ArrayLike, promise: float) -> Estimate | None:
    """Read the limit for a false-alarm rate from the fitted tail, with an interval of the rate that it really has.

    The interval does not use the fitted tail. The fit depends on the middle of the scores, so the number of parts
    above the limit is close to a binomial count, and its Clopper-Pearson interval contains the true rate at 95 %
    confidence for any shape of the tail (checked by ``python -m tests.experiments.estimated_limit``).

    Args:
        good_scores_l2: float (n,), leave-one-part-out scores of good parts, finite.
        promise: the false-alarm rate asked for, within 0 < a < 1.

    Returns:
        The estimate; None with fewer than :data:`LEAST_TO_ESTIMATE` parts or scores without a spread.
    """
    scores = np.asarray(good_scores_l2, dtype=np.float64)
    threshold_l2 = estimated_threshold_l2(scores, promise)
    if threshold_l2 is None:
        return None
    above = int((scores > threshold_l2).sum())
    return Estimate(threshold_l2, promise, *rate_interval(above, len(scores), CONFIDENCE))


@dataclass(frozen=True, slots=True)
class WithMore:
    """The promised limit as it will probably be with more good parts.

    Attributes:
        more: how many more parts.
        rank: the rank of the score that sets the limit, from above: 1 is the largest score.
        promise: the promise that they give, 0 to 1.
        threshold_l2: the probable limit (its median), if the further parts follow the fitted tail.
    """

    more: int
    rank: int
    promise: float
    threshold_l2: float


def with_more_parts(good_scores_l2: npt.ArrayLike, promise: float) -> tuple[WithMore, ...]:
    """Return how many more parts would change the limit, and how far, if there are fewer than the promise needs.

    The first entry is the number that the promise needs; the largest score still sets the limit then. The second is
    the number from which the second-largest score sets it, so that a single outlying part does not.

    Returns:
        The two; nothing if there are enough parts, or if no tail can be fitted.
    """
    scores = np.asarray(good_scores_l2, dtype=np.float64)
    n = len(scores)
    if n >= parts_needed(promise) or n < LEAST_TO_ESTIMATE or (tail := Tail.fit(scores)) is None:
        return ()
    assert calibrate(scores, promise).promised > promise
    return tuple(
        WithMore(more, rank, promise, _probable_l2(scores, more, rank, tail))
        for rank in (1, 2)
        if (more := parts_for_rank(promise, rank) - n) > 0
    )


def _probable_l2(scores: npt.NDArray[np.float64], more: int, rank: int, tail: Tail) -> float:
    """The median of the ``rank``-th largest of these scores and ``more`` further ones from the tail."""
    from scipy.special import bdtr

    def is_below(score_l2: float) -> bool:
        """Whether the limit is probably at most this score: fewer than ``rank`` parts are above it."""
        allowed = rank - 1 - int((scores > score_l2).sum())
        return allowed >= 0 and float(bdtr(allowed, more, tail.share_above(score_l2))) >= 0.5

    low, high = float(scores[scores > 0].min()), float(scores.max())
    while not is_below(high) and high < math.exp(LARGEST_LOG):
        high *= 2
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (low, middle) if is_below(middle) else (middle, high)
    return high
