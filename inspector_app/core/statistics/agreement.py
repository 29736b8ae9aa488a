"""Agreement of judgements: with a reference, between passes, and how much the scores of one part vary.

The terms are those of attribute agreement analysis (AIAG, Measurement Systems Analysis, 4th edition, chapter III,
section C).
"""

import math
from collections.abc import Sequence

import numpy as np

from inspector_app.core.messages import Bool, Float64, Int64


def cohen_kappa(one: Sequence[bool], other: Sequence[bool]) -> float:
    """Return Cohen's kappa of two judgements of the same things (Educational and Psychological Measurement 20, 1960).

    Args:
        one: N judgements.
        other: N judgements of the same things in the same order.

    Returns:
        -1 to 1; NaN if there are none, or all of both are the same: then agreement by chance is certain.
    """
    if not one or len({*one, *other}) == 1:
        return math.nan
    from sklearn.metrics import cohen_kappa_score

    return float(cohen_kappa_score(list(one), list(other)))


def fleiss_kappa(counts: Int64) -> float:
    """Return Fleiss' kappa of several judgements of the same things (Psychological Bulletin 76, 1971).

    Args:
        counts: int64 (N, K): how many judgements put thing i into category k; the same number, at least 2, for each i.

    Returns:
        At most 1; NaN if there are no things, or all judgements are of one category.
    """
    if not len(counts):
        return math.nan
    n = int(counts[0].sum())
    if n < 2 or (counts.sum(axis=1) != n).any():
        raise ValueError("each thing needs the same number of judgements, at least two")
    shares = counts.sum(axis=0) / counts.sum()  # p_j, eq. 1
    agreement = ((counts * (counts - 1)).sum(axis=1) / (n * (n - 1))).mean()  # P-bar, eq. 3
    by_chance = float((shares**2).sum())  # P-bar_e, eq. 4
    return float((agreement - by_chance) / (1 - by_chance)) if by_chance < 1 else math.nan


def repeatability(scores: Float64) -> tuple[float, float]:
    """Return how much the scores of one part vary from pass to pass, and all scores together.

    One-way analysis of variance: the variance within parts is its mean square error; that between parts is
    (MS_between - MS_within) / passes, not below 0.

    Args:
        scores: float64 (N, K), one row for each part, one column for each pass, K >= 2; rows with NaN are left out.

    Returns:
        The standard deviation within a part, and the total one (within and between parts); both in the unit of the
        scores, NaN with fewer than two parts.
    """
    scores = scores[_whole(scores)]
    if len(scores) < 2:
        return math.nan, math.nan
    passes = scores.shape[1]
    within = float(scores.var(axis=1, ddof=1).mean())
    between = max(0.0, float(scores.mean(axis=1).var(ddof=1)) - within / passes)
    return math.sqrt(within), math.sqrt(within + between)


def _whole(scores: Float64) -> Bool:
    return np.asarray(np.isfinite(scores).all(axis=1), dtype=np.bool_)
