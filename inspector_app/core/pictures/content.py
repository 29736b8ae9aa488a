"""Measure whether a picture shows anything, if good parts do: a white, grey or covered picture is never OK.

The measure does not depend on the learned memory, so it works with any bank. The limits were chosen by measurement
(``tests/experiments/flat_pictures.py``).
"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from inspector_app.core.errors import UnsuitableImageError
from inspector_app.core.messages import Float32, UInt8, read_only
from inspector_app.core.sentences import Sentence

SMALL_PX = 32
"""Width of the reduced picture, in which noise averages out."""
NEIGHBOURHOOD_PX = 7
"""Size in the reduced picture; changes over larger distances are lighting, not structure."""
SHARE = 0.08
"""A picture with less than this share of the good parts' usual content shows no part. Measured: good parts have 0.49 of
it or more. Relative to the lowest content of good parts, defective parts have 0.66 or more (a solar cell that is
completely dead 0.11), and white, grey, covered and nearly black pictures at most 0.07."""
MOST_GREY = 1.75
"""Upper bound of the required content, in grey values: an empty station is judged for parts of any contrast."""
LEAST_GREY = 0.25
"""If the required content is less than this, the good parts are uniform, and the check is not possible."""


def content(pixels: UInt8) -> float:
    """Return the amount of structure in a picture: the standard deviation that lighting does not explain.

    Args:
        pixels: uint8 (H, W, 3), 0 to 255.

    Returns:
        Grey values, 0 to about 100, over all three channels.
    """
    import cv2

    height = max(1, round(SMALL_PX * pixels.shape[0] / pixels.shape[1]))
    small = np.asarray(cv2.resize(pixels, (SMALL_PX, height), interpolation=cv2.INTER_AREA), dtype=np.float32)
    channels = small.reshape(-1, 3)
    shading = _shading(height)
    structure = (channels - shading @ (shading.T @ channels)).reshape(small.shape)
    window = (NEIGHBOURHOOD_PX, NEIGHBOURHOOD_PX)
    structure -= cv2.blur(structure, window, borderType=cv2.BORDER_REFLECT)
    return float(structure.std())


@lru_cache(maxsize=8)
def _shading(height: int) -> Float32:
    """The shapes of uneven lighting: float32 (height * 32, 6), orthonormal, all surfaces of second order."""
    rows, columns = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : SMALL_PX * 1j].reshape(2, -1)
    surfaces = np.stack([np.ones_like(rows), rows, columns, rows**2, columns**2, rows * columns], axis=1)
    return read_only(np.linalg.qr(surfaces)[0].astype(np.float32))


def least_content(good: Sequence[float]) -> float:
    """Return the :func:`content` that a picture needs to be judged, grey values; 0: the check is not possible.

    Args:
        good: content of pictures of good parts, in the size of the pictures to check. Their median is used, so that one
            white picture among them does not disable the check.
    """
    limit = min(MOST_GREY, SHARE * float(np.median(good))) if good else 0.0
    return limit if limit >= LEAST_GREY else 0.0


def require_content(pixels: UInt8, least: float) -> None:
    """Raise UnsuitableImageError if a picture, uint8 (H, W, 3), has less content than :func:`least_content`."""
    if least > 0 and content(pixels) < least:
        raise UnsuitableImageError(
            Sentence("The picture is flat: it shows nothing of what good parts show."),
            hint=Sentence("Check light, lens cover and focus, and that the file holds a picture of the part."),
        )
