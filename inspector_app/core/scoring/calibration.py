"""Split-conformal calibration of the threshold from good parts alone, and confidence intervals of rates."""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inspector_app.core.messages import Float64, Int32

DEFAULT_PROMISE = 0.01
LEAST_PARTS = 2
"""A limit needs at least the leave-one-part-out scores of two parts."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """A threshold and its promised false-alarm rate.

    Attributes:
        threshold_l2: the suggested limit, Euclidean distance.
        asked: the requested false-alarm rate, 0 to 1.
        promised: the rate that this number of good parts can guarantee (>= asked, 0 to 1).
    """

    threshold_l2: float
    asked: float
    promised: float


def calibrate(good_scores_l2: npt.ArrayLike, promise: float = DEFAULT_PROMISE) -> Calibration:
    """Threshold for a promised false-alarm rate a: the ceil((n + 1)(1 - a))-th smallest of n good scores.

    With leave-one-part-out scores, P(false alarm) <= a for a new good part from the same distribution (split
    conformal prediction, Vovk et al.). With n < 1/a - 1 parts, a cannot be guaranteed. Then the largest score is the
    threshold, and the best possible promise, 1 / (n + 1), is returned. A part at the threshold is still good.

    Args:
        good_scores_l2: float (n,), leave-one-part-out scores of good parts, one per part, n >= 2.
        promise: a, within 0 < a < 1.

    Raises:
        ValueError: fewer than two scores, scores that are not finite, or a outside (0, 1).
    """
    scores = np.sort(np.asarray(good_scores_l2, dtype=np.float64))
    if len(scores) < LEAST_PARTS or not np.isfinite(scores).all():
        raise ValueError("calibration needs at least two finite scores")
    if not 0 < promise < 1:
        raise ValueError(f"a false-alarm rate lies between 0 and 1, not at {promise}")
    rank, promised = rank_of_limit(len(scores), promise)
    return Calibration(float(scores[rank - 1]), promise, promised)


def rank_of_limit(n: int, promise: float) -> tuple[int, float]:
    """Return which of n scores in ascending order is the limit, 1 to n, and the rate that it guarantees."""
    # The tolerance keeps (n + 1)(1 - a) = 99.00000000000001 from asking for the 100th score.
    rank = math.ceil((n + 1) * (1 - promise) - 1e-9)
    return (rank, promise) if rank <= n else (n, 1 / (n + 1))


def part_scores(scores_l2: npt.ArrayLike, first: Int32) -> Float64:
    """Return one score per part, the largest of its pictures: a new part with one picture does not score higher.

    Args:
        scores_l2: float (n,), of all pictures.
        first: int32 (n,), for each picture the first one of its part.

    Returns:
        float64 (parts,).
    """
    largest = np.full(len(first), -np.inf)
    np.maximum.at(largest, first, np.asarray(scores_l2, dtype=np.float64))
    return np.asarray(largest[np.isfinite(largest)], dtype=np.float64)


def parts_needed(promise: float) -> int:
    """Number of good parts that a promised false-alarm rate needs: 1/a - 1, rounded up."""
    return parts_for_rank(promise, 1)


def parts_for_rank(promise: float, rank: int) -> int:
    """Number of good parts from which the ``rank``-th largest score sets the limit: rank / a - 1, rounded up."""
    return math.ceil(rank / promise - 1 - 1e-9)


def rate_interval(count: int, n: int, confidence: float = 0.95) -> tuple[float, float]:
    """Return the Clopper-Pearson interval (Biometrika 1934) of a rate for ``count`` events in ``n`` trials.

    It contains the true rate with at least this confidence for every rate, so it is a little wide.

    Args:
        count: number of events, 0 to n.
        n: number of trials; 0 gives the interval 0 to 1.
        confidence: within 0 < confidence < 1.

    Returns:
        (low, high), both 0 to 1.
    """
    if not 0 <= count <= n or not 0 < confidence < 1:
        raise ValueError(f"no rate: {count} of {n} at a confidence of {confidence}")
    from scipy.special import betaincinv

    tail = (1 - confidence) / 2
    low = float(betaincinv(count, n - count + 1, tail)) if count > 0 else 0.0
    high = float(betaincinv(count + 1, n - count, 1 - tail)) if count < n else 1.0
    return low, high
