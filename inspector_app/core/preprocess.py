"""From the bytes of a picture file to the pixels that a backbone sees."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import BinaryIO

import numpy as np
from PIL import Image, ImageOps

from inspector_app.core.errors import UnreadableImageError, UnsuitableImageError
from inspector_app.core.messages import Float32, Int32, UInt8, frozen

DETAIL_PX = {"fast": 256, "standard": 384, "fine": 512}
"""Longer side of the network's input, in pixels, by the name a person chooses."""

FORMATS = ("PNG", "JPEG", "BMP", "TIFF")
SIDE_MULTIPLE_PX = 32
MIN_SIDE_PX = 32
MAX_SOURCE_PIXELS = 150_000_000
MAX_ASPECT_DEVIATION = 0.05
ORIENTATION = 0x0112
"""EXIF's tag."""

# Pillow's own limit warns far below what a line-scan camera delivers; `decode` checks the declared size itself.
Image.MAX_IMAGE_PIXELS = None


def decode(data: bytes) -> UInt8:
    """Decode a PNG, JPEG, BMP or TIFF file to RGB.

    8 and 16 bit, grey, palette, RGB and RGBA (alpha is ignored). 16-bit values are divided by 256, the same for every
    picture: a stretch to each picture's own range would hide a part that is too dark. EXIF orientation is applied.

    Args:
        data: the whole file.

    Returns:
        uint8 (H, W, 3), 0 to 255, read-only.

    Raises:
        UnreadableImageError: not one of the formats, truncated, damaged, or larger than 150 megapixels.
    """
    with _opened(io.BytesIO(data)) as image:
        image.verify()  # a PNG's checksums, which loading skips: a damaged one would come out as half a picture
    with _opened(io.BytesIO(data)) as image:
        if image.format in ("JPEG", "MPO") and image.mode in ("L", "RGB"):
            return _decode_jpeg(data, image.getexif().get(ORIENTATION, 1))
        image.load()
        upright = ImageOps.exif_transpose(image)
        if upright.mode in ("F", "I"):
            raise UnreadableImageError(
                "The picture has 32 bits a pixel, a range that is not known",
                hint="Save it with 8 or 16 bits a channel",
            )
        if upright.mode.startswith("I;16"):
            grey = (np.asarray(upright) >> 8).astype(np.uint8)
            return frozen(np.repeat(grey[:, :, None], 3, axis=2))
        upright.info.pop("transparency", None)  # else Pillow warns that a palette's transparency is lost
        return frozen(np.array(upright.convert("RGB"), dtype=np.uint8))


def _decode_jpeg(data: bytes, orientation: int) -> UInt8:
    """Decode a JPEG, refusing what other decoders fill in: after damage they go on with grey or with noise."""
    import simplejpeg

    picture = Image.fromarray(simplejpeg.decode_jpeg(data, "RGB", strict=True))
    picture.getexif()[ORIENTATION] = orientation
    return frozen(np.array(ImageOps.exif_transpose(picture), dtype=np.uint8))


def size_of(stream: BinaryIO) -> tuple[int, int]:
    """(width, height) in pixels of an upright picture, read from the file's header alone.

    Raises:
        UnreadableImageError: as :func:`decode`, as far as the header shows it.
    """
    with _opened(stream) as image:
        width, height = image.size
        # A PNG's own getexif would decode the whole picture, in case there is something behind it.
        turned = Image.Image.getexif(image).get(ORIENTATION, 1) in (5, 6, 7, 8)
    return (height, width) if turned else (width, height)


@contextmanager
def _opened(stream: BinaryIO) -> Iterator[Image.Image]:
    """Open a picture and turn whatever its bytes provoke in the decoder into one sentence."""
    try:
        with Image.open(stream, formats=FORMATS) as image:
            if image.width * image.height > MAX_SOURCE_PIXELS:
                raise UnreadableImageError(
                    f"The picture claims {image.width} x {image.height} pixels, more than {MAX_SOURCE_PIXELS:,}",
                    hint="Reduce it, or crop it to the part",
                )
            yield image
    except UnreadableImageError:
        raise
    # Damaged files make decoders raise nearly anything: OSError, SyntaxError (PNG), ValueError, struct.error, ...
    except Exception as error:
        raise UnreadableImageError(
            "The file is no complete PNG, JPEG, BMP or TIFF picture",
            hint="Save it again from the camera's software",
        ) from error


def input_size(source_size: tuple[int, int], longer_side_px: int) -> tuple[int, int]:
    """Input size (width, height) of the network for parts of ``source_size`` (width, height).

    The whole picture is kept (no centre crop) and so is its aspect ratio, but for rounding both sides to
    multiples of 32 px.
    """
    scale = longer_side_px / max(source_size)
    width, height = (
        max(SIDE_MULTIPLE_PX, round(side * scale / SIDE_MULTIPLE_PX) * SIDE_MULTIPLE_PX) for side in source_size
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
    height, width = rgb.shape[:2]
    require_suitable((width, height), expected_aspect)
    if width < size[0] or height < size[1]:
        import cv2

        return frozen(np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_LINEAR), dtype=np.uint8))
    from inspector_app.core.kernels import average_areas

    small = np.empty((size[1], size[0], 3), dtype=np.uint8)
    rows = np.ascontiguousarray(rgb).reshape(height, 3 * width)  # raises ValueError where there are not three channels
    average_areas(rows, *_shares(height, size[1]), *_shares(width, size[0]), small.reshape(size[1], -1))
    return frozen(small)


@lru_cache(maxsize=32)
def _shares(pixels: int, fewer: int) -> tuple[Int32, Float32]:
    """Which of the pixels of an axis each of fewer pixels covers, and how much of it each of them makes up.

    Returns:
        int32 (fewer,), the first one; float32 (fewer, most), the shares of that one and of those after it, in sum 1.
    """
    starts = np.arange(fewer) * pixels // fewer
    most = int(((np.arange(1, fewer + 1) * pixels + fewer - 1) // fewer - starts).max())
    covered = starts[:, None] + np.arange(most)
    # In units of 1 / fewer of a pixel everything is whole, so that no rounding decides what is covered.
    begin, end = np.arange(fewer)[:, None] * pixels, np.arange(1, fewer + 1)[:, None] * pixels
    overlap = np.minimum(end, (covered + 1) * fewer) - np.maximum(begin, covered * fewer)
    shares = np.maximum(overlap, 0).astype(np.float64) / pixels
    return frozen(starts.astype(np.int32)), frozen(shares.astype(np.float32))


def require_suitable(source_size: tuple[int, int], expected_aspect: float) -> None:
    """Raise UnsuitableImageError unless a picture of (width, height) fits a bank of parts of this aspect ratio."""
    width, height = source_size
    if min(width, height) < MIN_SIDE_PX:
        raise UnsuitableImageError(
            f"The picture has only {width} x {height} pixels",
            hint=f"Parts need at least {MIN_SIDE_PX} pixels a side",
        )
    if abs(width / height / expected_aspect - 1) > MAX_ASPECT_DEVIATION:
        raise UnsuitableImageError(
            f"The picture is {width} x {height} pixels, another shape than the good parts "
            f"(width / height {width / height:.2f} against {expected_aspect:.2f})",
            hint="Use the same camera and crop as for the good parts",
        )
