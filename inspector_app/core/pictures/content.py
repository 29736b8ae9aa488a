"""Whether a picture shows anything at all, where good parts show something: no white, grey or covered picture is OK.

The measure knows nothing of what was learned, so it holds with any bank; limits were chosen by measuring
(``tests/experiments/flat_pictures.py``).
"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from inspector_app.core.errors import UnsuitableImageError
from inspector_app.core.messages import Float32, UInt8, read_only
from inspector_app.core.sentences import Sentence

SMALL_PX = 32
"""Width to which a picture is reduced, so that its noise averages out."""
NEIGHBOURHOOD_PX = 7
"""Of the reduced picture; what changes more slowly is light, not structure."""
SHARE = 0.08
"""A picture with less than this share of the content that good parts usually have shows none of them. Measured: good
parts have 0.49 of it or more; of the least that good parts have, defective ones have 0.66 or more (a solar cell that is
dead all over 0.11), and white, grey, covered and nearly black pictures at most 0.07."""
MOST_GREY = 1.75
"""No more is ever asked for, in grey values: an empty station is judged, however strong the parts' contrast."""
LEAST_GREY = 0.25
"""Where that share of what good parts show is less than this, they are even, and nothing can be said."""


def content(pixels: UInt8) -> float:
    """How much structure a picture shows: the standard deviation of what light alone does not explain.

    Args:
        pixels: uint8 (H, W, 3), 0 to 255.

    Returns:
        Grey values, 0 to some 100; of its three channels together.
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
    """How light falls off over a picture: float32 (height * 32, 6), orthonormal, all surfaces of second order."""
    rows, columns = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : SMALL_PX * 1j].reshape(2, -1)
    surfaces = np.stack([np.ones_like(rows), rows, columns, rows**2, columns**2, rows * columns], axis=1)
    return read_only(np.linalg.qr(surfaces)[0].astype(np.float32))


def least_content(good: Sequence[float]) -> float:
    """The :func:`content` that a picture must have to be judged, grey values; 0: good parts say nothing about that.

    Args:
        good: content of pictures of good parts, of the size at which others are looked at. Their median counts: one
            white picture among them must not let others pass.
    """
    limit = min(MOST_GREY, SHARE * float(np.median(good))) if good else 0.0
    return limit if limit >= LEAST_GREY else 0.0


def require_content(pixels: UInt8, least: float) -> None:
    """Raise UnsuitableImageError where a picture, uint8 (H, W, 3), has less content than :func:`least_content`."""
    if least > 0 and content(pixels) < least:
        raise UnsuitableImageError(
            Sentence("The picture is flat: it shows nothing of what good parts show."),
            hint=Sentence("Check light, lens cover and focus, and that the file holds a picture of the part."),
        )
