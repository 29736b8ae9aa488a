"""Pixel figures of any number of pictures in fixed memory: counts of map values in fine bins, picture by picture."""

from collections import defaultdict
from dataclasses import dataclass

import numpy as np

from inspector_app.core.messages import Bool, Float32, Float64, Int64, read_only

AUPRO_LIMIT = 0.3
"""False positive rate up to which the per-region overlap is integrated (MVTec AD)."""
STRICT_AUPRO_LIMIT = 0.05
"""The same, for defects that have to be found with few false pixels (MVTec AD 2)."""

FRACTION_BITS, INFINITY_BITS = 23, 0x7F800000
"""Of a float32: its bits below the exponent, and what they all are for infinity."""
KEPT_BITS = 15
"""Bits of a value's fraction that choose its bin: values that differ by more than 1/32768 are in different bins."""
N_BINS = 1 << KEPT_BITS
DROPPED_BITS = FRACTION_BITS - KEPT_BITS
CURVE_POINTS = 1000


@dataclass(frozen=True, slots=True, eq=False)
class PixelCurve:
    """What a falling limit marks, at about 1000 limits for a plot; all float64 (n,), rising from 0 to 1, read-only.

    Attributes:
        false_positives: share of the pixels without defect.
        found: share of the defect pixels.
        overlap: per-region overlap, see :meth:`PixelFigures.aupro`.
    """

    false_positives: Float64
    found: Float64
    overlap: Float64


class PixelFigures:
    """AUROC, AUPRO and F1 of the pixels of all pictures that were added.

    The order of floats that are not negative is the order of their bit patterns. So the upper bits of a value are the
    number of its bin, the bins have a relative width of 1/32768 at any scale, and no range must be known before the
    first picture. Values in one bin count as equal (docs/decisions/0034).
    """

    def __init__(self) -> None:
        """Start without pictures."""
        # By exponent, float64 (3, N_BINS) each: good pixels, defect pixels, sum of 1 / (area of its region) of these.
        self._counts: defaultdict[int, Float64] = defaultdict(lambda: np.zeros((3, N_BINS)))
        self._n_regions = 0

    def add(self, distance_l2: Float32, mask: Bool) -> None:
        """Count the pixels of one picture.

        Args:
            distance_l2: float32 (H, W), finite, >= 0, higher is more anomalous.
            mask: bool (H, W), True on defects (all False for a good part).

        Raises:
            ValueError: the shapes differ, or a value is negative or not finite.
        """
        if distance_l2.shape != mask.shape:
            raise ValueError(f"a map of {distance_l2.shape} and a mask of {mask.shape}")
        bits = (np.ascontiguousarray(distance_l2, dtype=np.float32) + np.float32(0)).view(np.int32)  # -0 becomes 0
        lowest, highest = int(bits.min(where=bits > 0, initial=INFINITY_BITS)), int(bits.max())
        if bits.min() < 0 or highest >= INFINITY_BITS:
            raise ValueError("a map's value is negative or not finite")
        # Only the exponents from the lowest to the highest are counted, from bin 1 on; bin 0 is for zeros.
        exponents = range(lowest >> FRACTION_BITS, (highest >> FRACTION_BITS) + 1)
        bins = np.maximum((bits >> DROPPED_BITS) - (exponents.start * N_BINS - 1), 0)
        counts = np.zeros((3, 1 + len(exponents) * N_BINS))
        counts[0] = np.bincount(bins.ravel(), minlength=counts.shape[1])
        if mask.any():
            marked = bins[mask]
            counts[1] = np.bincount(marked, minlength=counts.shape[1])
            counts[2] = np.bincount(marked, self._weights(mask), minlength=counts.shape[1])
            counts[0] -= counts[1]
        self._counts[0][:, 0] += counts[:, 0]
        for row, exponent in enumerate(exponents):
            counted = counts[:, 1 + row * N_BINS : 1 + (row + 1) * N_BINS]
            if counted.any():
                self._counts[exponent] += counted

    def _weights(self, mask: Bool) -> Float64:
        """1 / (area of its region) for every defect pixel, so that each region counts as one."""
        import cv2

        n, regions = cv2.connectedComponents(mask.astype(np.uint8), connectivity=8)
        self._n_regions += n - 1  # without the background
        region_of = regions[mask]
        return np.asarray((1 / np.maximum(np.bincount(region_of), 1))[region_of])

    @property
    def has_defects(self) -> bool:
        """Whether a mask marked something."""
        return self._n_regions > 0

    @property
    def auroc(self) -> float:
        """Area under the ROC curve of all pixels, 0 to 1; equal values count half. NaN when either class is empty."""
        _, (good, defect, _) = self._rising()
        if not good.any() or not defect.any():
            return float("nan")
        below = np.cumsum(good) - good / 2
        return float(defect @ below / (good.sum() * defect.sum()))

    def aupro(self, limit: float = AUPRO_LIMIT) -> float:
        """Area under the per-region-overlap curve up to ``limit`` false positives, normalised to 0..1.

        Per-region overlap at a threshold is the share of each connected defect region (8-connected) above it, averaged
        over all regions of all pictures. So small defects count as much as large ones. The false positive rate is
        computed over all pixels without defect.

        Args:
            limit: false positive rate at which integration stops, 0 < limit <= 1.

        Returns:
            0 to 1; NaN when there is no defect region or no good pixel.
        """
        curves = self._falling()
        if curves is None:
            return float("nan")
        false_positives, _, overlap = curves
        inside = false_positives <= limit
        x = np.append(false_positives[inside], limit)
        y = np.append(overlap[inside], np.interp(limit, false_positives, overlap))
        return float(np.trapezoid(y, x) / limit)

    def f1(self, threshold_l2: float) -> float:
        """F1 of the pixels above a limit (SegF1), over all pictures together: 0 to 1; NaN without defect pixels.

        Values in the limit's own bin, up to 1/32768 above it, count as not above it.
        """
        bins, (good, defect, _) = self._rising()
        if not defect.any():
            return float("nan")
        limit = np.float32(max(threshold_l2, 0.0)).view(np.int32) >> DROPPED_BITS
        above = int(np.searchsorted(bins, limit, side="right"))
        found, false = defect[above:].sum(), good[above:].sum()
        return float(2 * found / (found + false + defect.sum()))

    def curve(self) -> PixelCurve | None:
        """Return the curves for a plot; None when there is no defect region or no good pixel."""
        curves = self._falling()
        if curves is None:
            return None
        # Points are kept where a curve has moved on, so that steep and flat parts are drawn alike.
        way = (curves[0] + curves[1] + curves[2]) * (CURVE_POINTS / 3)
        kept = np.unique(np.append(np.searchsorted(way, np.arange(CURVE_POINTS)), len(way) - 1))
        return PixelCurve(*(read_only(curve[kept]) for curve in curves))

    def _rising(self) -> tuple[Int64, Float64]:
        """The bins that hold pixels, rising, int64 (n,), and their counts, float64 (3, n)."""
        exponents = sorted(self._counts)
        bins = (np.array(exponents, dtype=np.int64)[:, None] << KEPT_BITS) + np.arange(N_BINS)
        counts = np.concatenate([np.zeros((3, 0)), *(self._counts[exponent] for exponent in exponents)], axis=1)
        used = counts.any(axis=0)
        return bins.ravel()[used], counts[:, used]

    def _falling(self) -> tuple[Float64, Float64, Float64] | None:
        """For every limit, the highest first: false positive rate, share of defect pixels and region overlap.

        All rise from 0 to 1. None when there is no defect region or no good pixel.
        """
        _, counts = self._rising()
        so_far = np.cumsum(np.pad(counts[:, ::-1], ((0, 0), (1, 0))), axis=1)
        if not so_far[:, -1].all():
            return None
        good, defect, overlap = so_far / so_far[:, -1:]
        return good, defect, overlap
