"""How pictures look as a whole, and what of it is unlike the good parts: light, sharpness, colour, what is shown."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass
from enum import StrEnum

import numpy as np

from inspector_app.core.messages import Float64, UInt8, read_only

LEAST_SPREAD = (2.0, 1.5, 0.01, 0.004, 0.004, 0.05)
"""Smaller differences are never named; in the order of :class:`Look`."""
MOST_SPREADS = 3.0
"""The mean of new pictures is named if it differs from the good parts' median by more than this."""
SKETCH_PX = 24


@dataclass(frozen=True, slots=True)
class Look:
    """Figures of a picture.

    Attributes:
        brightness: mean grey value, 0 to 255.
        contrast: standard deviation of the grey values, 0 to 127.5.
        sharpness: mean absolute second difference of neighbouring pixels over the contrast, >= 0.
        red: share of red in the mean colour, 0 to 1.
        blue: share of blue, 0 to 1.
        likeness: correlation with the mean good part, -1 to 1.
    """

    brightness: float
    contrast: float
    sharpness: float
    red: float
    blue: float
    likeness: float


class Aspect(StrEnum):
    """One of the figures of a :class:`Look`, in their order."""

    BRIGHTNESS = "brightness"
    CONTRAST = "contrast"
    SHARPNESS = "sharpness"
    RED = "red"
    BLUE = "blue"
    LIKENESS = "likeness"


@dataclass(frozen=True, slots=True)
class Change:
    """A figure that is unlike that of the good parts.

    Attributes:
        aspect: which figure.
        usual: the good parts' median.
        found: the mean of the new pictures.
    """

    aspect: Aspect
    usual: float
    found: float


@dataclass(frozen=True, slots=True, eq=False)
class Usual:
    """The looks of good parts.

    Attributes:
        sketch: float64 (24, 24), the mean good part, reduced.
        median: float64 (6,), of each figure.
        spread: float64 (6,), > 0, 1.4826 times the median absolute deviation, or the least one that is named.
    """

    sketch: Float64
    median: Float64
    spread: Float64

    @classmethod
    def of(cls, pictures: Sequence[UInt8]) -> "Usual":
        """Return the looks of small pictures of good parts, uint8 (H, W, 3) each; at least one."""
        sketch = np.mean([sketch_of(rgb) for rgb in pictures], axis=0)
        looks = np.array([astuple(look_of(rgb, sketch)) for rgb in pictures])
        median = np.median(looks, axis=0)
        spread = np.maximum(1.4826 * np.median(np.abs(looks - median), axis=0), LEAST_SPREAD)
        return cls(read_only(sketch), read_only(median), read_only(spread))

    def changes(self, pictures: Sequence[UInt8]) -> list[Change]:
        """Return what is unlike the good parts in new pictures of their size, the largest first, likeness last."""
        if not pictures:
            return []
        found = np.mean([astuple(look_of(rgb, self.sketch)) for rgb in pictures], axis=0)
        apart = (found - self.median) / self.spread
        apart[-1] = min(0.0, apart[-1])  # nobody minds pictures that are more alike
        ranked = [*np.argsort(-np.abs(apart[:-1])).tolist(), len(apart) - 1]  # a dark picture is unlike others, too
        order = [place for place in ranked if abs(apart[place]) > MOST_SPREADS]
        return [Change(list(Aspect)[place], float(self.median[place]), float(found[place])) for place in order]


def sketch_of(rgb: UInt8) -> Float64:
    """Reduce a picture, uint8 (H, W, 3), to grey: float64 (24, 24), 0 to 255."""
    import cv2

    grey = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)
    return np.asarray(cv2.resize(grey, (SKETCH_PX, SKETCH_PX), interpolation=cv2.INTER_AREA), np.float64)


def look_of(rgb: UInt8, sketch: Float64) -> Look:
    """Return the figures of a small picture, uint8 (H, W, 3), beside the mean good part, float64 (24, 24)."""
    values = rgb.astype(np.float32)
    colour = values.mean(axis=(0, 1), dtype=np.float64)
    grey = values @ np.array([0.299, 0.587, 0.114], dtype=np.float32)
    contrast = float(grey.std(dtype=np.float64))
    steps = [np.abs(np.diff(grey, 2, axis=axis)).mean(dtype=np.float64) for axis in (0, 1) if grey.shape[axis] > 2]
    sharpness = float(np.mean(steps)) / contrast if steps and contrast > 0 else 0.0
    total = float(colour.sum()) or 1.0
    own, other = sketch_of(rgb), sketch
    apart = own - own.mean(), other - other.mean()
    size = float(np.linalg.norm(apart[0]) * np.linalg.norm(apart[1]))
    likeness = float((apart[0] * apart[1]).sum()) / size if size > 0 else 0.0
    return Look(float(grey.mean()), contrast, sharpness, float(colour[0]) / total, float(colour[2]) / total, likeness)
