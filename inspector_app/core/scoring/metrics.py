"""Quality metrics on labelled images: AUROC and AUPRO."""

from collections.abc import Sequence

import numpy as np

from inspector_app.core.messages import Bool, Float32

AUPRO_LIMIT = 0.3
"""False positive rate up to which the per-region overlap is integrated (MVTec AD)."""


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


def aupro(maps: Sequence[Float32], masks: Sequence[Bool], limit: float = AUPRO_LIMIT) -> float:
    """Area under the per-region-overlap curve up to ``limit`` false positives, normalised to 0..1.

    Per-region overlap at a threshold is the share of each connected defect region (8-connected) above it, averaged over
    all regions of all pictures. So small defects count as much as large ones. The false positive rate is computed over
    all pixels without defect. The result is exact: every distinct map value is a threshold.

    Args:
        maps: float32 (H, W) each, higher is more anomalous.
        masks: bool (H, W) each, True on defects (all False for a good part).
        limit: false positive rate at which integration stops, 0 < limit <= 1.

    Returns:
        0 to 1; NaN when there is no defect region or no good pixel.
    """
    from scipy import ndimage

    weights = []
    n_regions = 0
    for mask in masks:
        regions, count = ndimage.label(mask, structure=np.ones((3, 3)))
        areas = np.bincount(regions.ravel(), minlength=count + 1)
        per_pixel = 1.0 / np.maximum(areas, 1)
        per_pixel[0] = 0.0
        weights.append(per_pixel[regions].ravel())
        n_regions += count
    overlap_of = np.concatenate(weights)
    is_good = overlap_of == 0
    if n_regions == 0 or not is_good.any():
        return float("nan")
    values = np.concatenate([np.asarray(m, dtype=np.float32).ravel() for m in maps])
    order = np.argsort(values)[::-1]
    last_of_value = np.append(np.flatnonzero(np.diff(values[order])), len(values) - 1)
    false_positives = np.cumsum(is_good[order])[last_of_value] / is_good.sum()
    overlap = np.cumsum(overlap_of[order])[last_of_value] / n_regions
    false_positives = np.insert(false_positives, 0, 0.0)
    overlap = np.insert(overlap, 0, 0.0)
    inside = false_positives <= limit
    at_limit = np.interp(limit, false_positives, overlap)
    x = np.append(false_positives[inside], limit)
    y = np.append(overlap[inside], at_limit)
    return float(np.trapezoid(y, x) / limit)
