"""Compute the image score and the anomaly map from patch distances, and decide the verdict."""

import math
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from inspector_app.core.compute.blas import keep_blas_on_one_thread
from inspector_app.core.messages import AnomalyMap, Bool, Float16, Float32, Limits, Placement, Verdict, read_only

BLUR_SIGMA_SHARE = 4 / 224
"""Gaussian sigma over the input's longer side (PatchCore: 4 px at 224 px)."""

REWEIGHT_NEIGHBOURS = 9
SCORE_SIGMA_CELLS = 1.0
"""Gaussian sigma of the smoothed peak, in patches: larger ones lose defects of a few patches."""


def image_score(patch_distance_l2: Float32, smooth_gain: float | None = None, peak_l2: float | None = None) -> float:
    """Score of a frame: the largest patch distance (PatchCore, eq. 6), or the larger of it and the smoothed peak.

    A defect of several patches raises the smoothed map more than the noise of single patches does. A defect of one
    patch does not. So both peaks are compared, each in units of its median over the good parts; ``smooth_gain`` is the
    ratio of the two units, so the score keeps the unit of a distance (docs/decisions/0044).

    Args:
        patch_distance_l2: float32 (rows, cols), >= 0.
        smooth_gain: :func:`gain_of_smoothing` of the good parts; None: the largest distance alone.
        peak_l2: the largest distance, if it is not that of the map (members of an ensemble peak in different places).

    Returns:
        >= 0, Euclidean.
    """
    peak = float(patch_distance_l2.max()) if peak_l2 is None else peak_l2
    return peak if smooth_gain is None else max(peak, smooth_gain * smoothed_peak(patch_distance_l2))


def smoothed_peak(patch_distance_l2: Float32) -> float:
    """Largest value of a map, float32 (rows, cols), after a Gaussian of one patch; NaN or infinite as the map is."""
    import cv2

    if not np.isfinite(patch_distance_l2).all():
        return float(patch_distance_l2.max())
    smoothed = cv2.GaussianBlur(patch_distance_l2, (0, 0), SCORE_SIGMA_CELLS, borderType=cv2.BORDER_REFLECT_101)
    return float(smoothed.max())


def gain_of_smoothing(peaks_l2: Sequence[float], smoothed_l2: Sequence[float]) -> float | None:
    """The ratio of the medians of good parts' peaks and smoothed peaks, > 0; None if it is not defined.

    Args:
        peaks_l2: the largest distance of each good part, >= 0.
        smoothed_l2: :func:`smoothed_peak` of each.
    """
    unit_l2, smoothed_unit_l2 = float(np.median(peaks_l2)), float(np.median(smoothed_l2))
    if not (0 < unit_l2 < math.inf and 0 < smoothed_unit_l2 < math.inf):
        return None
    return unit_l2 / smoothed_unit_l2


def reweighted(queries: Float32, distance_l2: Float32, around: Float32) -> Float32:
    """Weight distances by the density around the bank vector m* of each (PatchCore, eq. 7; ReConPatch, eq. 9 and 10).

    ``w = 1 - exp(|q - m*|) / sum over the b neighbours m of m* of exp(|q - m|)``, computed without overflow.

    Args:
        queries: float32 (Q, D), patches.
        distance_l2: float32 (Q,), their distances to m*.
        around: float32 (Q, b, D), the b bank vectors nearest to m*, m* included.

    Returns:
        ``w * distance_l2``: float32 (Q,), within [0, distance_l2).
    """
    to_neighbours = np.linalg.norm(around - queries[:, None], axis=2).astype(np.float64)
    exponents = to_neighbours - distance_l2[:, None]
    top = np.maximum(exponents.max(axis=1, keepdims=True), 0.0)
    weight = 1 - np.exp(-top[:, 0]) / np.exp(exponents - top).sum(axis=1)
    return np.asarray(weight * distance_l2, dtype=np.float32)


def render_map(
    patch_distance_l2: Float32, score_l2: float, size: tuple[int, int], smoothed_px: float | None = None
) -> Float32:
    """Render patch distances over the network's input: bilinear, then a Gaussian of 4/224 of the longer side.

    Smoothing lowers peaks, so the map is scaled until its maximum equals the frame's score. Then a part is NG exactly
    when its map exceeds the threshold somewhere, and colours relative to the threshold always agree with the verdict.
    (Pixel AUROC and AUPRO do not get worse: docs/decisions/0004.)

    Args:
        patch_distance_l2: float32 (rows, cols), >= 0.
        score_l2: the frame's score, >= 0.
        size: (width, height) of the map in pixels.
        smoothed_px: the side whose 4/224 are the Gaussian's sigma, in pixels of the map; None: the longer one.

    Returns:
        distance_l2: float32 (height, width), >= 0, Euclidean, read-only.
    """
    rows, columns = patch_distance_l2.shape
    sigma_px = BLUR_SIGMA_SHARE * (max(size) if smoothed_px is None else smoothed_px)
    down, across = _spread(rows, size[1], sigma_px), _spread(columns, size[0], sigma_px)
    smoothed = down @ (patch_distance_l2 @ across.T)
    peak = smoothed.max()
    if peak > 0:
        smoothed *= np.float32(score_l2 / peak)
    return read_only(smoothed)


@lru_cache(maxsize=8)
def _spread(cells: int, pixels: int, sigma_px: float) -> Float32:
    """The matrix that upsamples and smooths one axis, float32 (pixels, cells). Both are linear and separable.

    So a map needs two small matrix products, not a Gaussian over every pixel: a seventh of the time at 384 px.
    """
    import cv2

    keep_blas_on_one_thread()
    upsampled = cv2.resize(np.eye(cells, dtype=np.float32), (cells, pixels), interpolation=cv2.INTER_LINEAR)
    longest = round(8 * sigma_px + 1) | 1
    return read_only(np.asarray(cv2.GaussianBlur(upsampled, (1, longest), sigma_px, borderType=cv2.BORDER_REFLECT_101)))


def half(distance_l2: Float32) -> Float16:
    """Convert distances to float16 for storage; values are limited to the float16 maximum."""
    return np.minimum(distance_l2, np.finfo(np.float16).max).astype(np.float16)


def to_source(distance_l2: Float32, source_size: tuple[int, int]) -> Float32:
    """Resize the map to the source picture: float32 (H, W), bilinear, for ``source_size`` (width, height)."""
    import cv2

    return read_only(np.asarray(cv2.resize(distance_l2, source_size, interpolation=cv2.INTER_LINEAR), dtype=np.float32))


def checked_map(anomaly: object, grid: tuple[int, int], judged: Bool | None = None) -> AnomalyMap:
    """Return a detector's result if it is a map with a score that fits; a plugin may return anything.

    Args:
        anomaly: the result of a detector.
        grid: (rows, columns) of the frame's patches.
        judged: bool (rows, columns), the patches that count; None: all.

    Raises:
        ValueError: it is no map of these patches, or its values or its score are no distances. The score may be less
            than the largest distance (:func:`reweighted`) and more (members of an ensemble peak in different places).
    """
    if not isinstance(anomaly, AnomalyMap):
        raise ValueError(f"the detector returned a {type(anomaly).__name__}, not a map")  # noqa: TRY004 - one kind
    distance_l2, score_l2 = anomaly.patch_distance_l2, anomaly.score_l2
    if not isinstance(score_l2, float):
        raise ValueError(f"the detector's score is a {type(score_l2).__name__}, not a float")  # noqa: TRY004
    if not isinstance(distance_l2, np.ndarray) or distance_l2.dtype != np.float32 or distance_l2.shape != grid:
        raise ValueError(f"the detector's map is no float32 array of {grid[0]} x {grid[1]}")
    least, largest = float(distance_l2.min()), float(distance_l2.max())
    if math.isfinite(score_l2) and not (score_l2 >= 0 and least >= 0 and largest < math.inf):
        raise ValueError(f"the detector's score is {score_l2:.6g}, but its map goes from {least:.6g} to {largest:.6g}")
    if judged is not None and distance_l2[~judged].any():
        raise ValueError("the detector's map is not 0 where the picture is not judged")
    return anomaly


def placed_map(distance_l2: Float32, placement: Placement, score_l2: float) -> Float32:
    """Draw a rendered map over the whole picture; it is 0 where the network's input does not reach.

    Args:
        distance_l2: float32 (height, width), over the network's input.
        placement: where the input lies in the picture.
        score_l2: the frame's score: the maximum of the result, as of every rendered map.

    Returns:
        float32 (h, w), read-only, in about the resolution of the input.
    """
    import cv2

    affine = placement.to_picture
    size = tuple(max(1, round(1 / math.hypot(affine[row, 0], affine[row, 1]))) for row in (0, 1))
    to_input = np.linalg.inv(np.vstack([affine, [0, 0, 1]])) @ np.diag([1 / size[0], 1 / size[1], 1])
    to_input[:2, 2] += to_input[:2, :2] @ (0.5, 0.5) - 0.5  # OpenCV counts from the centres of pixels
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    placed = np.asarray(cv2.warpAffine(distance_l2, to_input[:2], size, flags=flags), dtype=np.float32)
    peak = placed.max()
    if peak > 0:
        placed *= np.float32(score_l2 / peak)
    return read_only(placed)


def decide(score_l2: float, limits: Limits, *, doubtful: bool = False) -> Verdict:
    """Return NG above the threshold, REVIEW above the lower limit if there is one, else OK; ERROR if not finite.

    Args:
        score_l2: the frame's score.
        limits: the limits that it is compared with.
        doubtful: REVIEW in place of OK, because a person must check the part (:attr:`AnomalyMap.doubts`).
    """
    review_l2 = limits.review_l2 if limits.review_l2 is not None else limits.ng_l2
    if not all(map(math.isfinite, (score_l2, limits.ng_l2, review_l2))):
        return Verdict.ERROR
    if score_l2 > limits.ng_l2:
        return Verdict.NG
    return Verdict.REVIEW if doubtful or score_l2 > review_l2 else Verdict.OK
