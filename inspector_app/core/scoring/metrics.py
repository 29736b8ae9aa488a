"""Quality metrics of image scores: AUROC with its interval, and F1."""

from collections.abc import Sequence

import numpy as np

from inspector_app.core.messages import Float32, Float64
from inspector_app.core.scoring.calibration import rate_interval


def auroc(good: Sequence[float] | Float32, defect: Sequence[float] | Float32) -> float:
    """Area under the ROC curve of scores: 0.5 is chance, 1 is perfect. NaN when either class is empty."""
    if len(good) == 0 or len(defect) == 0:
        return float("nan")
    from sklearn.metrics import roc_auc_score

    labels = np.concatenate([np.zeros(len(good)), np.ones(len(defect))])
    return float(roc_auc_score(labels, np.concatenate([np.asarray(good), np.asarray(defect)])))


def auroc_error(value: float, n_good: int, n_defect: int) -> float:
    """Standard error of an image AUROC, 0 to 0.5, from its value and the numbers of pictures.

    Hanley and McNeil, Radiology 1982, equation 1, with their Q1 and Q2 for exponentially distributed scores.
    """
    two_defects = value / (2 - value)
    two_goods = 2 * value**2 / (1 + value)
    spread = value * (1 - value)
    spread += (n_defect - 1) * (two_defects - value**2) + (n_good - 1) * (two_goods - value**2)
    return float(np.sqrt(max(0.0, spread) / (n_good * n_defect)))


def auroc_interval(
    good: Sequence[float] | Float64, defect: Sequence[float] | Float64, confidence: float = 0.95
) -> tuple[float, float]:
    """Return DeLong's interval of an image AUROC, cut at 0 and 1.

    The variance is that of DeLong, DeLong and Clarke-Pearson (Biometrics 1988), from ranks as in Sun and Xu (IEEE
    Signal Processing Letters 2014). It is 0 when all defects score higher than all good parts, but few parts do not
    prove that no other defect will score lower. Then the interval is that of a rate (Clopper and Pearson) over as many
    pairs of one good part and one defect as can be made with each part in one pair.

    Args:
        good: scores of good parts.
        defect: scores of defective parts.
        confidence: within 0 < confidence < 1.

    Returns:
        (low, high), both 0 to 1; NaN when a class has fewer than two parts.
    """
    m, n = len(defect), len(good)
    if min(m, n) < 2:
        return float("nan"), float("nan")
    from scipy.special import ndtri

    v10, v01 = _placements(good, defect)
    value = float(v10.mean())
    variance = float(v10.var(ddof=1) / m + v01.var(ddof=1) / n)
    if variance < 1e-15:
        pairs = min(m, n)
        return rate_interval(round(value * pairs), pairs, confidence)
    reach = float(ndtri((1 + confidence) / 2) * np.sqrt(variance))
    return max(0.0, value - reach), min(1.0, value + reach)


def auroc_gain(
    good: tuple[Float64, Float64], defect: tuple[Float64, Float64], confidence: float
) -> tuple[float, float, float]:
    """Return how much higher the second of two image AUROCs of the same parts is, with its paired interval.

    The variance is that of DeLong, DeLong and Clarke-Pearson for two correlated curves, which is also the jackknife's.
    With few parts a normal quantile is too small, so it is that of Student's t with the degrees of freedom of Welch
    (Biometrika 1947): one variance is over the defects, one over the good parts.

    Args:
        good: float64 (n,) twice: scores of the good parts before and after; the same parts in the same order.
        defect: float64 (m,) twice: those of the defective parts.
        confidence: within 0 < confidence < 1.

    Returns:
        (gain, low, high), each -1 to 1; the interval is NaN when it is not known: a class has fewer than two parts, or
        all parts of a class gain the same.
    """
    m, n = len(defect[0]), len(good[0])
    if min(m, n) == 0:
        return float("nan"), float("nan"), float("nan")
    from scipy.special import stdtrit

    before, after = (_placements(*scores) for scores in zip(good, defect, strict=True))
    by_defect, by_good = after[0] - before[0], after[1] - before[1]
    gain = round(float(by_defect.mean()), 12)  # so that equal AUROCs differ by exactly 0
    if min(m, n) < 2:
        return gain, float("nan"), float("nan")
    parts = by_defect.var(ddof=1) / m, by_good.var(ddof=1) / n
    variance = sum(parts)
    if variance < 1e-15:
        return gain, float("nan"), float("nan")
    freedom = variance**2 / (parts[0] ** 2 / (m - 1) + parts[1] ** 2 / (n - 1))
    reach = float(stdtrit(freedom, (1 + confidence) / 2) * np.sqrt(variance))
    return gain, max(-1.0, gain - reach), min(1.0, gain + reach)


def _placements(good: Sequence[float] | Float64, defect: Sequence[float] | Float64) -> tuple[Float64, Float64]:
    """Return DeLong's V10 and V01, each 0 to 1; a tie counts half.

    They are the share of good parts that each defect exceeds, and the share of defects that exceed each good part.
    """
    from scipy.stats import rankdata

    x, y = np.asarray(defect, dtype=np.float64), np.asarray(good, dtype=np.float64)
    ranks = rankdata(np.concatenate([x, y]))
    v10 = (ranks[: len(x)] - rankdata(x)) / len(y)
    v01 = 1 - (ranks[len(x) :] - rankdata(y)) / len(x)
    return v10, v01


def f1_max(good: Sequence[float] | Float64, defect: Sequence[float] | Float64) -> float:
    """Return the largest F1 of the defects that any limit reaches, 0 to 1; NaN when there is no defect.

    A part is called defective when its score is at least the limit.
    """
    if len(defect) == 0:
        return float("nan")
    good_l2, defect_l2 = np.sort(np.asarray(good, dtype=np.float64)), np.sort(np.asarray(defect, dtype=np.float64))
    found = len(defect) - np.searchsorted(defect_l2, defect_l2)
    false = len(good) - np.searchsorted(good_l2, defect_l2)
    return float((2 * found / (found + false + len(defect))).max())
