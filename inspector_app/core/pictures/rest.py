"""When a part has come to rest before the camera: reduced pictures compared, no clock and no camera.

The measure was chosen by measuring (:func:`difference`). A part of 5 % of the picture's width that moves by a quarter
of its own changes the mean over the whole picture by 1.0 to 1.4 times what noise does, and the strongest hundredth of
3 x 3 averages by 6 to 30 times.
"""

from dataclasses import dataclass

import numpy as np

from inspector_app.core.messages import UInt8, read_only

SMALL_PX = 64
"""Width of a reduced picture."""
MAX_SMALL_PX = 128
"""Its height at most; only pictures twice as high as wide are squeezed."""
SAMPLED_PX = 480
"""Larger pictures are sampled down to about this side before they are averaged: 20 MP then take as long as 1 MP."""
STRONGEST = 0.01
"""The share of places that :func:`difference` looks at."""
GAIN = 1.25
"""Light may become brighter or darker by this factor (of grey values) without anything having changed."""
USABLE_GREY = (16, 250)
"""Below, ratios are noise; above, the sensor was saturated."""


@dataclass(frozen=True, slots=True)
class Rest:
    """What one more picture says.

    Attributes:
        motion: difference to the picture with which the present rest began, or to the previous one while things move;
            0 to 1, NaN for the first picture.
        resting: nothing has moved for as many pictures as were asked for.
        came_to_rest: it became so with this picture, after something had moved: the moment to judge.
    """

    motion: float
    resting: bool
    came_to_rest: bool


def small_grey(rgb: UInt8) -> UInt8:
    """Reduce a picture to what motion and presence are told by.

    Args:
        rgb: uint8 (H, W, 3), 0 to 255, of any size.

    Returns:
        uint8 (h, 64), grey values, each the average over its place; h in proportion, 1 to 128; read-only.
    """
    import cv2

    height, width = rgb.shape[:2]
    stride = max(1, min(height, width) // SAMPLED_PX)
    if stride > 1:
        rgb = np.asarray(cv2.resize(rgb, (width // stride, height // stride), interpolation=cv2.INTER_NEAREST))
    size = (SMALL_PX, min(MAX_SMALL_PX, max(1, round(SMALL_PX * height / width))))
    grey = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)
    return read_only(np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), dtype=np.uint8))


def difference(small: UInt8, reference: UInt8) -> float:
    """How much of what is seen differs, brighter or darker light apart.

    Light multiplies grey values (gamma or not), so the reference is first brought to the picture's brightness, by at
    most :data:`GAIN`: lamps flicker and daylight drifts, but what changes more than that has changed. 3 x 3 averages
    keep the noise of single places out; the mean of their strongest hundredth (23 places of 64 x 36) sees small parts.

    Args:
        small: uint8 (h, 64), from :func:`small_grey`.
        reference: uint8 (h, 64), the same.

    Returns:
        0 to 1 of the range of grey values. Pictures of different shape differ by 1.
    """
    import cv2

    if small.shape != reference.shape:
        return 1.0
    apart = small - np.clip(reference * _gain(small, reference), 0.0, 255.0)
    apart[(reference > USABLE_GREY[1]) & (apart > 0)] = 0.0  # it was saturated: the reference only says "at least"
    apart = np.abs(np.asarray(cv2.blur(apart, (3, 3)), dtype=np.float32)).ravel()
    count = max(1, round(apart.size * STRONGEST))
    return float(np.partition(apart, -count)[-count:].mean()) / 255.0


def _gain(small: UInt8, reference: UInt8) -> np.float32:
    """The factor from the reference's brightness to the picture's, the median over all places that can tell."""
    darkest, brightest = USABLE_GREY
    usable = (reference >= darkest) & (reference <= brightest) & (small <= brightest)
    if usable.mean() < 0.1:
        return np.float32(1.0)
    median = float(np.median(small[usable] / reference[usable]))
    return np.float32(min(max(median, 1.0 / GAIN), GAIN))


class RestDetector:
    """Tells from one reduced picture after the other when something that moved lies still.

    Each picture is compared with the one at which the present rest began. That one stays until something moves, so
    that a part which creeps, a little less than the limit with every picture, is noticed all the same. What lies there
    at the start counts as having moved: it is judged once.
    """

    def __init__(self, limit: float, frames: int) -> None:
        """Begin before the first picture.

        Args:
            limit: a :func:`difference` above it is motion, 0 to 1.
            frames: so many pictures in a row must show none, at least 1.
        """
        if frames < 1:
            raise ValueError(f"rest takes at least one picture, not {frames}")
        self._limit = limit
        self._frames = frames
        self._anchor: UInt8 | None = None
        self._still = 0
        self._moved = False

    def update(self, small: UInt8) -> Rest:
        """Look at the next picture.

        Args:
            small: uint8 (h, 64), from :func:`small_grey`.

        Returns:
            Motion and rest as of this picture; ``came_to_rest`` is True once for every motion.
        """
        motion = float("nan") if self._anchor is None else difference(small, self._anchor)
        if not motion <= self._limit:  # so that NaN, the first picture's, counts as motion
            self._anchor = small
            self._still = 0
            self._moved = True
            return Rest(motion, resting=False, came_to_rest=False)
        self._still += 1
        resting = self._still >= self._frames
        came_to_rest = resting and self._moved
        if came_to_rest:
            self._moved = False
        return Rest(motion, resting, came_to_rest)
