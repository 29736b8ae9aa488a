"""Detect when a part has come to rest in front of the camera, by comparing reduced pictures; needs no clock or camera.

The measure was chosen by experiment (:func:`difference`). When a part of 5 % of the picture's width moves by a quarter
of its own width, the mean over the whole picture changes by 1.0 to 1.4 times the effect of noise, and the strongest
hundredth of 3 x 3 averages by 6 to 30 times.
"""

from dataclasses import dataclass

import numpy as np

from inspector_app.core.messages import UInt8, read_only

SMALL_PX = 64
"""Width of a reduced picture."""
MAX_SMALL_PX = 128
"""Largest height of a reduced picture; only pictures more than twice as high as wide are distorted."""
SAMPLED_PX = 480
"""Larger pictures are sampled to about this side before averaging: 20 MP then take as long as 1 MP."""
STRONGEST = 0.01
"""Share of the places that :func:`difference` uses."""
GAIN = 1.25
"""The light may change by this factor (of grey values) without counting as a difference."""
USABLE_GREY = (16, 250)
"""Below the range, ratios are noise; above it, the sensor was saturated."""


@dataclass(frozen=True, slots=True)
class Rest:
    """The result for one more picture.

    Attributes:
        motion: difference to the picture at the start of the present rest, or to the previous one during motion; 0 to
            1, NaN for the first picture.
        resting: there was no motion for the required number of pictures.
        came_to_rest: rest begins with this picture, after motion: the moment to judge.
    """

    motion: float
    resting: bool
    came_to_rest: bool


def small_grey(rgb: UInt8) -> UInt8:
    """Reduce a picture for the detection of motion and presence.

    Args:
        rgb: uint8 (H, W, 3), 0 to 255, of any size.

    Returns:
        uint8 (h, 64), grey values, local averages; h in proportion, 1 to 128; read-only.
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
    """Return how much two pictures differ, except for brighter or darker light.

    Light multiplies grey values (with gamma or without), so the reference is first scaled to the picture's brightness,
    by at most :data:`GAIN`: lamps flicker and daylight drifts, but a larger change counts as a difference. 3 x 3
    averages suppress the noise of single places; the mean of their strongest hundredth (23 places of 64 x 36) detects
    small parts.

    Args:
        small: uint8 (h, 64), from :func:`small_grey`.
        reference: uint8 (h, 64), from :func:`small_grey`.

    Returns:
        0 to 1 of the range of grey values; 1 if the shapes differ.
    """
    import cv2

    if small.shape != reference.shape:
        return 1.0
    apart = small - np.clip(reference * _gain(small, reference), 0.0, 255.0)
    apart[(reference > USABLE_GREY[1]) & (apart > 0)] = 0.0  # the reference was saturated; its true value may be higher
    apart = np.abs(np.asarray(cv2.blur(apart, (3, 3)), dtype=np.float32)).ravel()
    count = max(1, round(apart.size * STRONGEST))
    return float(np.partition(apart, -count)[-count:].mean()) / 255.0


def _gain(small: UInt8, reference: UInt8) -> np.float32:
    """The factor from the reference's brightness to the picture's: the median over all usable places."""
    darkest, brightest = USABLE_GREY
    usable = (reference >= darkest) & (reference <= brightest) & (small <= brightest)
    if usable.mean() < 0.1:
        return np.float32(1.0)
    median = float(np.median(small[usable] / reference[usable]))
    return np.float32(min(max(median, 1.0 / GAIN), GAIN))


class RestDetector:
    """Detects, in a sequence of reduced pictures, when a moved part comes to rest.

    Each picture is compared with the one at the start of the present rest. That one is kept until there is motion, so a
    slow movement, a little below the limit with every picture, is detected too. The first part counts as having moved:
    it is judged once.
    """

    def __init__(self, limit: float, frames: int) -> None:
        """Start before the first picture.

        Args:
            limit: a :func:`difference` above it is motion, 0 to 1.
            frames: number of consecutive pictures without motion for rest, at least 1.
        """
        if frames < 1:
            raise ValueError(f"rest takes at least one picture, not {frames}")
        self._limit = limit
        self._frames = frames
        self._anchor: UInt8 | None = None
        self._still = 0
        self._moved = False

    def update(self, small: UInt8) -> Rest:
        """Process the next picture.

        Args:
            small: uint8 (h, 64), from :func:`small_grey`.

        Returns:
            Motion and rest at this picture; ``came_to_rest`` is True once after every motion.
        """
        motion = float("nan") if self._anchor is None else difference(small, self._anchor)
        if not motion <= self._limit:  # so NaN, for the first picture, counts as motion
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
