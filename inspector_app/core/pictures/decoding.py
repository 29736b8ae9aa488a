"""Decode the bytes of a picture file to pixels, or raise the reason why this is not possible.

A decoder that fills in missing data would give a verdict on pixels that no camera captured. So only formats are read in
which damage can be detected, by decoders whose warnings are errors; see docs/decisions/0020-strict-pictures.md.
"""

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import BinaryIO, NamedTuple

import numpy as np
import numpy.typing as npt

from inspector_app.core.errors import UnreadableImageError
from inspector_app.core.messages import UInt8, read_only
from inspector_app.core.pictures.decoders import bmp, jpeg, png, tiff
from inspector_app.core.pictures.decoders.samples import Header, Samples
from inspector_app.core.reading import AS_SAVED, MAX_SOURCE_PIXELS, Reading
from inspector_app.core.sentences import Sentence

IMAGE_SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".jpe", ".jfif", ".bmp", ".dib", ".tif", ".tiff"})
"""Suffixes of files that are read as pictures, in upper or lower case."""
BYTES_PER_PIXEL = 16
"""Largest memory per pixel while a picture is decoded."""
SMALL_BYTES = 256 * 2**20
"""Below this need, the free memory is not checked."""
NO_PICTURE = Sentence("The file is not a complete PNG, JPEG, BMP or TIFF picture.")
SAVE_AGAIN = Sentence("Save it again from the camera's software.")


class _Format(NamedTuple):
    magics: tuple[bytes, ...]
    read_header: Callable[[BinaryIO], Header]
    read_samples: Callable[[bytes], Samples]


FORMATS = {
    "PNG": _Format((png.SIGNATURE,), png.read_header, png.read_samples),
    "JPEG": _Format((b"\xff\xd8\xff",), jpeg.read_header, jpeg.read_samples),
    "BMP": _Format((bmp.MAGIC,), bmp.read_header, bmp.read_samples),
    "TIFF": _Format((b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"), tiff.read_header, tiff.read_samples),
}
REFUSED_MAGICS = {
    "GIF": (0, b"GIF8"),
    "WebP": (8, b"WEBP"),
    "JPEG 2000": (4, b"jP  \r\n"),
    "JPEG 2000 ": (0, b"\xff\x4f\xff\x51"),
    "HEIF or AVIF": (4, b"ftyp"),
    "JPEG XL": (0, b"\xff\x0a"),
}


def decode(data: bytes, reading: Reading = AS_SAVED) -> UInt8:
    """Decode a PNG, JPEG, BMP or TIFF file to upright RGB.

    Grey, palette, RGB, YCbCr and CMYK of 1 to 16 bits; alpha is ignored. Values of more than 8 bits lose their lowest
    bits, in the same way for every picture: scaling to each picture's own range would hide a part that is too dark.

    Args:
        data: the whole file.
        reading: the project's settings for reading.

    Returns:
        uint8 (H, W, 3), 0 to 255, read-only.

    Raises:
        UnreadableImageError: not one of the formats, truncated, damaged, several pictures, too large for the project or
            the free memory, or its values need more bits than the project reads.
    """
    with _one_sentence():
        stream = io.BytesIO(data)
        kind = _format_of(stream)
        header = kind.read_header(stream)
        _require_room(header, reading)
        return read_only(np.ascontiguousarray(_upright(_rgb(kind.read_samples(data), reading), header.orientation)))


def header_of(stream: BinaryIO, reading: Reading = AS_SAVED) -> Header:
    """Read the header of a picture file, without its pixels.

    Raises:
        UnreadableImageError: as :func:`decode`, for faults in the header.
    """
    with _one_sentence():
        header = _format_of(stream).read_header(stream)
        _require_room(header, reading)
        return header


def size_of(stream: BinaryIO, reading: Reading = AS_SAVED) -> tuple[int, int]:
    """Return (width, height) in pixels of the upright picture; see :func:`header_of`."""
    return header_of(stream, reading).upright_size


def largest_value(stream: BinaryIO) -> int | None:
    """Return the largest value, 0 to 65535, if values have 16 bits and the number of used bits is not given; else None.

    Raises:
        UnreadableImageError: as :func:`decode`.
    """
    with _one_sentence():
        kind = _format_of(stream)
        header = kind.read_header(stream)
        if not header.bits_unsaid:
            return None
        _require_room(header, AS_SAVED)
        stream.seek(0)
        return int(kind.read_samples(stream.read()).values.max())


@contextmanager
def _one_sentence() -> Iterator[None]:
    """Turn all errors of decoders for damaged bytes into one sentence."""
    try:
        yield
    except UnreadableImageError:
        raise
    # For damaged files decoders raise many types: OSError, SyntaxError (PNG), ValueError, struct.error, ...
    except Exception as error:
        raise UnreadableImageError(NO_PICTURE, hint=SAVE_AGAIN) from error


def _format_of(stream: BinaryIO) -> _Format:
    """Detect the format by the first bytes; the stream is then at its beginning again."""
    head = stream.read(16)
    stream.seek(0)
    for kind in FORMATS.values():
        if head.startswith(kind.magics):
            return kind
    for name, (place, magic) in REFUSED_MAGICS.items():
        if head[place:].startswith(magic):
            raise UnreadableImageError(
                Sentence("The file is a {format} picture, in which damage cannot be detected.", format=name.strip()),
                hint=Sentence("Save it as PNG, JPEG, BMP or TIFF."),
            )
    raise ValueError("it begins as no picture does")


def _require_room(header: Header, reading: Reading) -> None:
    """Raise UnreadableImageError if a picture is too large for its project or for the free memory."""
    width, height = header.size
    pixels = width * height
    if pixels > MAX_SOURCE_PIXELS:
        raise UnreadableImageError(
            Sentence(
                "The file says that its picture has {width} x {height} pixels, more than {n}.",
                width=width,
                height=height,
                n=f"{MAX_SOURCE_PIXELS:,}",
            ),
            hint=Sentence("Reduce it, or crop it to the part."),
        )
    if pixels > reading.most_pixels:
        assert reading.parts_size is not None
        raise UnreadableImageError(
            Sentence(
                "The file says that its picture has {width} x {height} pixels, many times more "
                "than the good parts' {other_width} x {other_height}.",
                width=width,
                height=height,
                other_width=reading.parts_size[0],
                other_height=reading.parts_size[1],
            ),
            hint=Sentence("Use the same camera and crop as for the good parts."),
        )
    needed = pixels * BYTES_PER_PIXEL
    if needed > SMALL_BYTES and needed > (free := _free_bytes()):
        raise UnreadableImageError(
            Sentence(
                "Reading the picture of {width} x {height} pixels needs {gb} GB of memory, and {free} GB are free.",
                width=width,
                height=height,
                gb=f"{needed / 2**30:.1f}",
                free=f"{free / 2**30:.1f}",
            ),
            hint=Sentence("Close other programs, or reduce the picture."),
        )


def _free_bytes() -> int:
    import psutil

    return int(psutil.virtual_memory().available)


def _rgb(samples: Samples, reading: Reading) -> npt.NDArray[np.uint8]:
    """Convert the samples to uint8 (H, W, 3) with their highest 8 bits."""
    values, bits = samples.values, samples.bits
    if bits is None:
        bits = reading.bits
    if values.dtype == np.uint16:
        if bits < 16 and int(values.max()) >> bits:
            raise UnreadableImageError(
                Sentence(
                    "The picture has values up to {n}, more than {bits} bits hold.", n=int(values.max()), bits=bits
                ),
                hint=Sentence(
                    "It is from another camera or setting than the good parts, or these were read with too few bits."
                ),
            )
        eight = (values >> max(0, bits - 8)).astype(np.uint8)
    elif bits < 8:
        eight = np.linspace(0, 255, 2**bits).round().astype(np.uint8)[values]
    else:
        eight = np.asarray(values, dtype=np.uint8)
    if samples.white_is_zero:
        eight = 255 - eight
    return np.repeat(eight, 3, axis=2) if eight.shape[2] == 1 else eight


def _upright(rgb: npt.NDArray[np.uint8], orientation: int) -> npt.NDArray[np.uint8]:
    """Turn and mirror the picture according to EXIF's orientation, 1 to 8."""
    if orientation >= 5:  # rows and columns are exchanged
        rgb = rgb.transpose(1, 0, 2)
    if orientation in {2, 3, 6, 7}:
        rgb = rgb[:, ::-1]
    if orientation in {3, 4, 7, 8}:
        rgb = rgb[::-1]
    return rgb
