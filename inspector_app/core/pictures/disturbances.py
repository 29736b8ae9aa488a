"""Changes in the picture of an unchanged part: a slightly different position, light or focus.

For robustness studies like that of the ReConPatch paper (Hyun et al., WACV 2024). The amounts are moderate, for parts
in front of a fixed camera.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from inspector_app.core.messages import Bool, UInt8, read_only

DISTURBANCE_KINDS = ("rotation", "translation", "light", "blur")
"""The kinds, in the order in which they are applied."""


@dataclass(frozen=True, slots=True)
class Amounts:
    """How much a picture is disturbed at most.

    Attributes:
        rotation_deg: rotation about the picture's centre, in both directions.
        translation_share: shift in both directions, as a share of the side in the direction of the shift.
        brightness_share: deviation of the brightness factor from 1.
        contrast_share: deviation from 1 of the factor on each value's distance to the picture's mean.
        blur_sigma_share: Gaussian sigma, as a share of the shorter side (1.5 px at 300 px for 0.005).
    """

    rotation_deg: float = 10.0
    translation_share: float = 0.05
    brightness_share: float = 0.2
    contrast_share: float = 0.2
    blur_sigma_share: float = 0.005


STUDY = Amounts()
"""The amounts of the robustness study."""


class Disturbed(NamedTuple):
    """A disturbed picture; all arrays are read-only copies.

    Attributes:
        rgb: uint8 (H, W, 3).
        mask: bool (H, W), the mask moved with the picture; None for None.
        shown: bool (H, W), False where the picture moved away and the border is filled; None: it did not move.
    """

    rgb: UInt8
    mask: Bool | None
    shown: Bool | None


def disturb(
    rgb: UInt8,
    mask: Bool | None,
    kinds: Sequence[str],
    rng: np.random.Generator,
    amounts: Amounts = STUDY,
    turn_deg: float = 0.0,
) -> Disturbed:
    """Disturb a picture, and its mask with it.

    Every call draws the amounts of all kinds, also of kinds that are not applied. So for the same state of ``rng``, the
    amount of one kind does not depend on the other kinds. The border is filled with the mirrored picture.

    Args:
        rgb: uint8 (H, W, 3), 0 to 255; not modified.
        mask: bool (H, W), the pixels of a defect, or None; not modified.
        kinds: any of ``DISTURBANCE_KINDS``, applied in the order given there.
        rng: source of the amounts.
        amounts: the largest amounts.
        turn_deg: a fixed rotation in addition, counter-clockwise; used with the kind "rotation".

    Raises:
        ValueError: unknown kind.
    """
    unknown = set(kinds) - set(DISTURBANCE_KINDS)
    if unknown:
        raise ValueError(f"No such disturbance: {sorted(unknown)}; there are {', '.join(DISTURBANCE_KINDS)}")
    height, width = rgb.shape[:2]
    turn_deg += rng.uniform(-amounts.rotation_deg, amounts.rotation_deg)
    # Whole pixels, because a shift alone must not blur.
    shares = rng.uniform(-amounts.translation_share, amounts.translation_share, 2)
    right_px, down_px = np.rint(shares * (width, height))
    brightness = 1 + rng.uniform(-amounts.brightness_share, amounts.brightness_share)
    contrast = 1 + rng.uniform(-amounts.contrast_share, amounts.contrast_share)
    sigma_px = rng.uniform(0, amounts.blur_sigma_share) * min(height, width)

    disturbed, moved, shown = rgb.copy(), None if mask is None else mask.copy(), None
    if "rotation" in kinds or "translation" in kinds:
        turn = turn_deg if "rotation" in kinds else 0.0
        shift = (right_px, down_px) if "translation" in kinds else (0.0, 0.0)
        disturbed, moved, shown = _move(disturbed, moved, turn, shift)
    if "light" in kinds:
        disturbed = _relight(disturbed, brightness, contrast)
    if "blur" in kinds:
        disturbed = _blur(disturbed, sigma_px)
    return Disturbed(read_only(disturbed), None if moved is None else read_only(moved), shown)


def _move(rgb: UInt8, mask: Bool | None, turn_deg: float, shift_px: tuple[float, float]) -> Disturbed:
    """Rotate counter-clockwise about the centre and shift by (right, down), in one step with one interpolation."""
    import cv2

    height, width = rgb.shape[:2]
    matrix = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), turn_deg, 1.0)
    matrix[:, 2] += shift_px

    def followed(values: Bool) -> Bool:  # nothing beyond the border
        moved = cv2.warpAffine(values.astype(np.uint8), matrix, (width, height), flags=cv2.INTER_NEAREST)
        return np.asarray(moved, dtype=np.bool_)

    moved = cv2.warpAffine(rgb, matrix, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    shown = followed(np.ones((height, width), dtype=np.bool_))
    return Disturbed(np.asarray(moved, dtype=np.uint8), None if mask is None else followed(mask), read_only(shown))


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
