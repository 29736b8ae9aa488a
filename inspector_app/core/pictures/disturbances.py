"""Changes in the picture of an unchanged part: a slightly different position, light or focus.

For robustness studies like that of the ReConPatch paper (Hyun et al., WACV 2024). The amounts are moderate, for parts
in front of a fixed camera.
"""

from collections.abc import Sequence

import numpy as np

from inspector_app.core.messages import Bool, UInt8, read_only

DISTURBANCE_KINDS = ("rotation", "translation", "light", "blur")
"""The kinds, in the order in which they are applied."""

ROTATION_DEG = 10.0
"""Largest rotation about the picture's centre, in both directions."""
TRANSLATION_SHARE = 0.05
"""Largest shift in both directions, as a share of the side in the direction of the shift."""
BRIGHTNESS_SHARE = 0.2
"""Largest deviation of the brightness factor from 1."""
CONTRAST_SHARE = 0.2
"""Largest deviation from 1 of the factor on each value's distance to the picture's mean."""
BLUR_SIGMA_SHARE = 0.005
"""Largest Gaussian sigma, as a share of the shorter side (1.5 px at 300 px)."""


def disturb(rgb: UInt8, mask: Bool | None, kinds: Sequence[str], rng: np.random.Generator) -> tuple[UInt8, Bool | None]:
    """Disturb a picture, and its mask with it.

    Every call draws the amounts of all kinds, also of kinds that are not applied. So for the same state of ``rng``, the
    amount of one kind does not depend on the other kinds. The border is filled with the outermost pixels.

    Args:
        rgb: uint8 (H, W, 3), 0 to 255; not modified.
        mask: bool (H, W), the pixels of a defect, or None; not modified.
        kinds: any of ``DISTURBANCE_KINDS``, applied in the order given there.
        rng: source of the amounts.

    Returns:
        uint8 (H, W, 3), and bool (H, W) (nearest neighbour; None for None); both read-only copies.

    Raises:
        ValueError: unknown kind.
    """
    unknown = set(kinds) - set(DISTURBANCE_KINDS)
    if unknown:
        raise ValueError(f"No such disturbance: {sorted(unknown)}; there are {', '.join(DISTURBANCE_KINDS)}")
    height, width = rgb.shape[:2]
    turn_deg = rng.uniform(-ROTATION_DEG, ROTATION_DEG)
    # Whole pixels, because a shift alone must not blur.
    right_px, down_px = np.rint(rng.uniform(-TRANSLATION_SHARE, TRANSLATION_SHARE, 2) * (width, height))
    brightness = 1 + rng.uniform(-BRIGHTNESS_SHARE, BRIGHTNESS_SHARE)
    contrast = 1 + rng.uniform(-CONTRAST_SHARE, CONTRAST_SHARE)
    sigma_px = rng.uniform(0, BLUR_SIGMA_SHARE) * min(height, width)

    disturbed, moved = rgb.copy(), None if mask is None else mask.copy()
    if "rotation" in kinds or "translation" in kinds:
        turn = turn_deg if "rotation" in kinds else 0.0
        shift = (right_px, down_px) if "translation" in kinds else (0.0, 0.0)
        disturbed, moved = _move(disturbed, moved, turn, shift)
    if "light" in kinds:
        disturbed = _relight(disturbed, brightness, contrast)
    if "blur" in kinds:
        disturbed = _blur(disturbed, sigma_px)
    return read_only(disturbed), None if moved is None else read_only(moved)


def _move(rgb: UInt8, mask: Bool | None, turn_deg: float, shift_px: tuple[float, float]) -> tuple[UInt8, Bool | None]:
    """Rotate counter-clockwise about the centre and shift by (right, down), in one step with one interpolation."""
    import cv2

    height, width = rgb.shape[:2]
    matrix = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), turn_deg, 1.0)
    matrix[:, 2] += shift_px
    size, border = (width, height), cv2.BORDER_REPLICATE
    moved = cv2.warpAffine(rgb, matrix, size, flags=cv2.INTER_LINEAR, borderMode=border)
    if mask is None:
        return np.asarray(moved, dtype=np.uint8), None
    followed = cv2.warpAffine(mask.astype(np.uint8), matrix, size, flags=cv2.INTER_NEAREST, borderMode=border)
    return np.asarray(moved, dtype=np.uint8), np.asarray(followed, dtype=np.bool_)


def _relight(rgb: UInt8, brightness: float, contrast: float) -> UInt8:
    """Scale all values, then their distances to their mean (over all pixels and channels); limited to 0 to 255."""
    lit = rgb.astype(np.float32) * np.float32(brightness)
    mean = lit.mean(dtype=np.float64)
    return np.asarray(np.clip(np.rint(mean + (lit - mean) * contrast), 0, 255), dtype=np.uint8)


def _blur(rgb: UInt8, sigma_px: float) -> UInt8:
    import cv2

    if sigma_px == 0:  # otherwise OpenCV would choose a sigma itself
        return rgb
    return np.asarray(cv2.GaussianBlur(rgb, (0, 0), sigma_px, borderType=cv2.BORDER_REPLICATE), dtype=np.uint8)
