"""Convert a decoded picture to the input of a backbone."""

from functools import lru_cache

import numpy as np

from inspector_app.core.compute.compiled import average_areas
from inspector_app.core.errors import UnsuitableImageError
from inspector_app.core.messages import Float32, Int32, UInt8, read_only
from inspector_app.core.pictures.decoding import decode as decode  # noqa: PLC0414 - re-exported
from inspector_app.core.pictures.decoding import size_of as size_of  # noqa: PLC0414
from inspector_app.core.sentences import Sentence

DETAIL_PX = {"fast": 256, "standard": 384, "fine": 512}
"""Longer side of the network's input, in pixels, by the name of the detail level."""
MAX_NATIVE_PX = 8192
"""Longest side of a picture that is judged at its own resolution; a larger one is reduced to it."""

SIDE_MULTIPLE_PX = 32
MIN_SIDE_PX = 32
MAX_ASPECT_DEVIATION = 0.05


def input_size(
    source_size: tuple[int, int], longer_side_px: int, multiple_px: int = SIDE_MULTIPLE_PX
) -> tuple[int, int]:
    """Return the network's input size (width, height) for parts of ``source_size`` (width, height).

    The whole picture is kept (no centre crop), and its aspect ratio too, except for rounding both sides to multiples of
    ``multiple_px``, at least ``MIN_SIDE_PX``.
    """
    scale = longer_side_px / max(source_size)
    least = -(-MIN_SIDE_PX // multiple_px)
    width, height = (max(least, round(side * scale / multiple_px)) * multiple_px for side in source_size)
    return width, height


def native_size(source_size: tuple[int, int]) -> tuple[int, int]:
    """Return the input size (width, height) at which pictures of ``source_size`` keep their own resolution.

    Both sides are rounded down to multiples of 32 px, so that no picture is enlarged; the longer one is at most 8192.
    """
    scale = min(1.0, MAX_NATIVE_PX / max(source_size))
    width, height = (
        max(SIDE_MULTIPLE_PX, int(side * scale + 1e-9) // SIDE_MULTIPLE_PX * SIDE_MULTIPLE_PX) for side in source_size
    )
    return width, height


def fit(rgb: UInt8, size: tuple[int, int], expected_aspect: float) -> UInt8:
    """Resize a picture to the network's input, by area averaging when it shrinks.

    Args:
        rgb: uint8 (H, W, 3).
        size: (width, height) of the network's input in pixels.
        expected_aspect: width / height of the parts the bank was built from.

    Returns:
        uint8 (height, width, 3).

    Raises:
        UnsuitableImageError: smaller than 32 px, or its shape differs from the bank's parts by more than 5 %.
    """
    require_suitable(rgb.shape[1::-1], expected_aspect)
    return resized(rgb, size)


def resized(rgb: UInt8, size: tuple[int, int]) -> UInt8:
    """Resize a picture, uint8 (H, W, 3), to ``size`` (width, height) whatever its shape: uint8 (height, width, 3)."""
    height, width = rgb.shape[:2]
    if (width, height) == size and rgb.shape[2:] == (3,):  # a large picture at its own resolution
        return read_only(np.ascontiguousarray(rgb).view())
    if width < size[0] or height < size[1]:
        import cv2

        return read_only(np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_LINEAR), dtype=np.uint8))
    small = np.empty((size[1], size[0], 3), dtype=np.uint8)
    rows = np.ascontiguousarray(rgb).reshape(height, 3 * width)  # raises ValueError if there are not three channels
    average_areas(rows, *_shares(height, size[1]), *_shares(width, size[0]), small.reshape(size[1], -1))
    return read_only(small)


@lru_cache(maxsize=32)
def _shares(pixels: int, fewer: int) -> tuple[Int32, Float32]:
    """For each output pixel of an axis: the input pixels that it covers, and their weights.

    Returns:
        int32 (fewer,), the first input pixel; float32 (fewer, most), the weights from it on, with sum 1.
    """
    starts = np.arange(fewer) * pixels // fewer
    most = int(((np.arange(1, fewer + 1) * pixels + fewer - 1) // fewer - starts).max())
    covered = starts[:, None] + np.arange(most)
    # In units of 1 / fewer of a pixel all numbers are integers, so rounding has no effect on the result.
    begin, end = np.arange(fewer)[:, None] * pixels, np.arange(1, fewer + 1)[:, None] * pixels
    overlap = np.minimum(end, (covered + 1) * fewer) - np.maximum(begin, covered * fewer)
    shares = np.maximum(overlap, 0).astype(np.float64) / pixels
    return read_only(starts.astype(np.int32)), read_only(shares.astype(np.float32))


def require_large_enough(source_size: tuple[int, int]) -> None:
    """Raise UnsuitableImageError if a side of a picture of (width, height) is below 32 px."""
    width, height = source_size
    if min(width, height) < MIN_SIDE_PX:
        raise UnsuitableImageError(
            Sentence("The picture has only {width} x {height} pixels.", width=width, height=height),
            hint=Sentence("Parts need at least {n} pixels a side.", n=MIN_SIDE_PX),
        )


def has_shape(source_size: tuple[int, int], expected_aspect: float) -> bool:
    """Whether the aspect ratio of a picture of (width, height) differs from this one by at most 5 %."""
    width, height = source_size
    return abs(width / height / expected_aspect - 1) <= MAX_ASPECT_DEVIATION


def require_suitable(source_size: tuple[int, int], expected_aspect: float) -> None:
    """Raise UnsuitableImageError unless a picture of (width, height) fits a bank of parts of this aspect ratio."""
    require_large_enough(source_size)
    width, height = source_size
    if not has_shape(source_size, expected_aspect):
        raise UnsuitableImageError(
            Sentence(
                "The picture is {width} x {height} pixels, another shape than the good parts (width "
                "/ height {ratio} against {expected}).",
                width=width,
                height=height,
                ratio=f"{width / height:.2f}",
                expected=f"{expected_aspect:.2f}",
            ),
            hint=Sentence("Use the same camera and crop as for the good parts."),
        )
