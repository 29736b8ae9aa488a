"""Measures that help to set exposure and focus of a camera, and to find badly shot pictures; on a reduced picture."""

import numpy as np

from inspector_app.core.messages import Bool, Int64, UInt8, read_only

N_BINS = 64
WHITE = 254
"""A pixel is too bright when one of its channels reaches this value: the sensor shows nothing above it."""
BLACK = 1
"""A pixel is too dark when none of its channels is above this value."""
STRIPE_PX = 4
TOO_BRIGHT_RGB, TOO_DARK_RGB = (255, 0, 80), (0, 120, 255)
STEEPEST_SHARE = 0.005
"""Share of the neighbouring pixels whose differences measure sharpness: the steepest edges."""
LEAST_DETAIL = 1e-3
"""In grey values; less is rounding of floats, not detail."""
LEAST_RANGE = 32
"""With a smaller range of grey values, the differences are mostly noise."""


def too_bright(rgb: UInt8) -> Bool:
    """Return which pixels of uint8 (H, W, 3) are saturated: bool (H, W)."""
    found: Bool = _brightest(rgb) >= WHITE
    return found


def too_dark(rgb: UInt8) -> Bool:
    """Return which pixels of uint8 (H, W, 3) are black: bool (H, W)."""
    found: Bool = _brightest(rgb) <= BLACK
    return found


def _brightest(rgb: UInt8) -> UInt8:
    """The largest channel, uint8 (H, W); much faster than a maximum along the last axis."""
    largest: UInt8 = np.maximum(np.maximum(rgb[..., 0], rgb[..., 1]), rgb[..., 2])
    return largest


def striped(rgb: UInt8, bright: Bool, dark: Bool) -> UInt8:
    """Return the picture, uint8 (H, W, 3), with diagonal stripes over clipped pixels; read-only.

    Args:
        rgb: uint8 (H, W, 3).
        bright: bool (H, W), from :func:`too_bright`; their stripes are red.
        dark: bool (H, W), from :func:`too_dark`; their stripes are blue.
    """
    rows, cols = np.ogrid[: rgb.shape[0], : rgb.shape[1]]
    stripes = (rows + cols) // STRIPE_PX % 2 == 0
    shown = rgb.copy()
    shown[bright & stripes] = TOO_BRIGHT_RGB
    shown[dark & stripes] = TOO_DARK_RGB
    return read_only(shown)


def grey_of(rgb: UInt8) -> UInt8:
    """Return the mean of the channels of uint8 (H, W, 3): uint8 (H, W)."""
    total = rgb[..., 0].astype(np.uint16) + rgb[..., 1] + rgb[..., 2]
    return (total // 3).astype(np.uint8)


def histogram(grey: UInt8) -> Int64:
    """Count the grey values of uint8 (H, W) in :data:`N_BINS` equal bins of 0 to 255: int64 (N_BINS,)."""
    counts: Int64 = np.bincount(grey.ravel(), minlength=256).reshape(N_BINS, -1).sum(axis=1, dtype=np.int64)
    return counts


def sharpness(grey: UInt8) -> float:
    """Return how steep the steepest edges are, as a share of the picture's range of grey values.

    It does not depend on exposure or contrast. Between two settings of a lens, the larger value is the sharper one.

    Args:
        grey: uint8 (H, W), at least 2 x 2.

    Returns:
        0 to 1; 1 when grey values change by the whole range from one pixel to the next.
    """
    steps = _count_steps(grey[1:], grey[:-1]) + _count_steps(grey[:, 1:], grey[:, :-1])
    steepest = max(1, round(steps.sum() * STEEPEST_SHARE))
    before = np.concatenate([[0], np.cumsum(steps[::-1])[:-1]])  # the number of steeper ones
    used = np.clip(steepest - before, 0, steps[::-1])
    mean = float((used * np.arange(255, -1, -1)).sum()) / steepest
    below = np.cumsum(np.bincount(grey.ravel(), minlength=256))
    low, high = np.searchsorted(below, grey.size * np.array([0.005, 0.995]))
    return float(min(1.0, mean / max(LEAST_RANGE, int(high) - int(low))))


def fine_detail(grey: UInt8) -> float:
    """Return how much detail of 1 to 2 pixels there is beside that of 2 to 4 pixels; blur removes the first.

    Unlike :func:`sharpness`, it depends little on what the picture shows and on its noise, so that pictures of
    different parts can be compared. Differences of Gaussians with sigma 1, 2 and 4 px.

    Args:
        grey: uint8 (H, W).

    Returns:
        The ratio of the two standard deviations, >= 0; 0 for a picture without detail.
    """
    import cv2

    wide = grey.astype(np.float32)
    one, two, four = (cv2.GaussianBlur(wide, (0, 0), sigma) for sigma in (1.0, 2.0, 4.0))
    coarse = float((two - four).std(dtype=np.float64))
    return float((one - two).std(dtype=np.float64)) / coarse if coarse > LEAST_DETAIL else 0.0


def _count_steps(one: UInt8, other: UInt8) -> Int64:
    """Count the absolute differences of two pictures: int64 (256,)."""
    steps: Int64 = np.bincount((np.maximum(one, other) - np.minimum(one, other)).ravel(), minlength=256)
    return steps
