"""Exact pixel figures by sorting all pixels at once: the oracle of the streamed ones. It takes much memory and time."""

from collections.abc import Sequence

import numpy as np
from scipy import ndimage
from sklearn.metrics import roc_auc_score

from inspector_app.core.messages import Bool, Float32


def exact_auroc(maps: Sequence[Float32], masks: Sequence[Bool]) -> float:
    """Area under the ROC curve of all pixels."""
    return float(
        roc_auc_score(
            np.concatenate([mask.ravel() for mask in masks]), np.concatenate([values.ravel() for values in maps])
        )
    )


def exact_aupro(maps: Sequence[Float32], masks: Sequence[Bool], limit: float = 0.3) -> float:
    """Area under the per-region-overlap curve up to ``limit``: every distinct map value is a threshold."""
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
    values = np.concatenate([np.asarray(m, dtype=np.float32).ravel() for m in maps])
    order = np.argsort(values)[::-1]
    last_of_value = np.append(np.flatnonzero(np.diff(values[order])), len(values) - 1)
    false_positives = np.insert(np.cumsum(is_good[order])[last_of_value] / is_good.sum(), 0, 0.0)
    overlap = np.insert(np.cumsum(overlap_of[order])[last_of_value] / n_regions, 0, 0.0)
    inside = false_positives <= limit
    x = np.append(false_positives[inside], limit)
    y = np.append(overlap[inside], np.interp(limit, false_positives, overlap))
    return float(np.trapezoid(y, x) / limit)
