"""TIFF: one page with one picture, read strictly from its tags, strips and tiles.

TIFF libraries try to get a picture out of every file: they guess missing values and take the first page. A verdict
needs the opposite. Features that the specification leaves open or intends for other purposes (fax, signed numbers, raw
sensors) are refused by name.
"""

import io
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

import numpy as np
import numpy.typing as npt

from inspector_app.core.errors import UnreadableImageError
from inspector_app.core.pictures.decoders import jpeg
from inspector_app.core.pictures.decoders.samples import (
    ONE_PICTURE,
    ORIENTATION,
    SAVE_PLAIN,
    Header,
    Samples,
    Whole,
    orientation_in_xmp,
    rgb_of_cmyk,
)
from inspector_app.core.pictures.decoders.tiff_tags import Tags, Values, read_directories
from inspector_app.core.pictures.decoders.unpacking import REVERSED, inflate, unpack_bits, unpack_lzw
from inspector_app.core.sentences import Sentence

WIDTH, HEIGHT, BITS, PACKING, PHOTOMETRIC, FILL_ORDER = 256, 257, 258, 259, 262, 266
STRIP_OFFSETS, SAMPLES_PER_PIXEL, ROWS_PER_STRIP, STRIP_BYTES, MAX_SAMPLE, PLANAR = 273, 277, 278, 279, 281, 284
PREDICTOR, COLOUR_MAP, TILE_WIDTH, TILE_HEIGHT, TILE_OFFSETS, TILE_BYTES = 317, 320, 322, 323, 324, 325
INK_SET, EXTRA_SAMPLES, SAMPLE_FORMAT, JPEG_TABLES, COEFFICIENTS, SUBSAMPLING = 332, 338, 339, 347, 529, 530
BLACK_AND_WHITE, XMP, DEPTH = 532, 700, 32997
SUBFILE, OLD_SUBFILE = 254, 255
PLAIN, LZW, JPEG, DEFLATE, OLD_DEFLATE, PACK_BITS = 1, 5, 7, 8, 32946, 32773
WHITE_IS_ZERO, BLACK_IS_ZERO, RGB, PALETTE, CMYK, YCBCR = 0, 1, 2, 3, 5, 6
COLOURS = {WHITE_IS_ZERO: 1, BLACK_IS_ZERO: 1, RGB: 3, PALETTE: 1, CMYK: 4, YCBCR: 3}
PREMULTIPLIED = 1
USUAL_COEFFICIENTS = (299, 1000, 587, 1000, 114, 1000)
USUAL_BLACK_AND_WHITE = (0, 255, 128, 255, 128, 255)
ROWS_AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class _Page:
    """The layout of a page from its tags; ``block`` is (width, height) of its strips or tiles."""

    size: tuple[int, int]
    bits: int
    n_samples: int
    packing: int
    photometric: int
    apart: bool
    tiled: bool
    block: tuple[int, int]
    offsets: Values
    counts: Values
    differences: bool
    reversed_bits: bool
    order: str
    tags: Tags

    @property
    def planes(self) -> int:
        """How often the picture's blocks are stored: once per sample if the samples are separate."""
        return self.n_samples if self.apart else 1

    def blocks(self) -> Iterator[tuple[int, int, int, int]]:
        """Number, plane, first column and first row of every block, in the file's order."""
        number = 0
        for plane in range(self.planes):
            for row in range(0, self.size[1], self.block[1]):
                for column in range(0, self.size[0], self.block[0]):
                    yield number, plane, column, row
                    number += 1


def read_header(stream: BinaryIO) -> Header:
    """Read size and orientation of the one picture in the file.

    Raises:
        UnreadableImageError: there are several pictures.
    """
    tags, _ = _picture(stream)
    return _header(tags)


def read_samples(data: bytes) -> Samples:
    """Decode the pixels of a TIFF file.

    Raises:
        ValueError: damaged or truncated.
        UnreadableImageError: several pictures, or values of unknown brightness.
    """
    stream = io.BytesIO(data)
    page = _page(*_picture(stream), len(data))
    shape = page.size[1], page.size[0], _stored_colours(page)
    values = np.empty(shape, dtype=np.uint8 if page.bits <= 8 else np.uint16)
    for number, plane, column, row in page.blocks():
        block = _block(page, data, number, row)
        place = values[row : row + block.shape[0], column : column + block.shape[1]]
        place[:, :, plane : plane + block.shape[2]] = block[: place.shape[0], : place.shape[1]]
    return _coloured(page, values)


def _picture(stream: BinaryIO) -> tuple[Tags, str]:
    """Return the tags of the one page that is the picture, and the byte order. Smaller copies and masks are skipped.

    A page is a smaller copy if its tags say so, or if both its sides are at most half of the largest page's.
    """
    directories, order = read_directories(stream)
    largest = max((_header(tags).size for tags in directories), key=math.prod)
    pictures = []
    for tags in directories:
        width, height = _header(tags).size
        reduced = tags.number(SUBFILE, 0) & 0b101 or tags.number(OLD_SUBFILE, 1) == 2
        if not reduced and (2 * width > largest[0] or 2 * height > largest[1]):
            pictures.append(tags)
    if len(pictures) != 1:
        n = len(directories)
        raise UnreadableImageError(
            Sentence("The file has {n} pages, and it is not known which of them is the picture.", n=n),
            hint=ONE_PICTURE,
        )
    return pictures[0], order


def _header(tags: Tags) -> Header:
    width, height = tags.number(WIDTH), tags.number(HEIGHT)
    if not width or not height:
        raise ValueError("it has no pixels")
    orientation = tags.number(ORIENTATION, 0)
    if not 1 <= orientation <= 8:
        orientation = orientation_in_xmp(bytes(tags.get(XMP, ()))) if not orientation else 1
    bits = tags.get(BITS, (1,))[0]
    return Header((width, height), orientation, bits_unsaid=bits == 16 and _said_bits(tags) is None)


def _page(tags: Tags, order: str, n_bytes: int) -> _Page:
    """Return the page's layout; checks that it can be judged and lies within the file."""
    _require_picture(tags)
    width, height = size = _header(tags).size
    n_samples, packing = tags.number(SAMPLES_PER_PIXEL, 1), tags.number(PACKING, PLAIN)
    bits = _bits(tags, n_samples)
    tiled = TILE_OFFSETS in tags
    if tiled:
        block = tags.number(TILE_WIDTH), tags.number(TILE_HEIGHT)
    else:
        block = width, min(tags.number(ROWS_PER_STRIP, height), height)
    if not all(block) or math.prod(block) > 4 * width * height + 2**20:
        raise ValueError("its strips or tiles have no size, or a huge one")
    predictor = tags.number(PREDICTOR, 1) if packing != JPEG else 1
    if predictor == 2 and bits not in {8, 16}:
        raise ValueError("differences of such bits are not known")
    page = _Page(
        size=size,
        bits=bits,
        n_samples=n_samples,
        packing=packing,
        photometric=tags.number(PHOTOMETRIC),
        apart=tags.number(PLANAR, 1) == 2 and n_samples > 1,
        tiled=tiled,
        block=block,
        offsets=tags[TILE_OFFSETS if tiled else STRIP_OFFSETS],
        counts=tags[TILE_BYTES if tiled else STRIP_BYTES],
        differences=predictor == 2,
        reversed_bits=tags.number(FILL_ORDER, 1) == 2 and packing != JPEG,
        order=order,
        tags=tags,
    )
    n_blocks = page.planes * math.ceil(width / block[0]) * math.ceil(height / block[1])
    if len(page.offsets) != n_blocks or len(page.counts) != n_blocks:
        raise ValueError("strips are missing, or there are too many")
    for offset, count in zip(page.offsets, page.counts, strict=True):
        if offset < 8 or offset + count > n_bytes:  # 0 is a block that was never written
            raise ValueError("a strip is missing")
    return page


def _require_picture(tags: Tags) -> None:
    """Raise UnreadableImageError if a page is not a picture that can be judged; the error names the reason."""
    photometric, packing = tags.number(PHOTOMETRIC), tags.number(PACKING, PLAIN)
    n_samples = tags.number(SAMPLES_PER_PIXEL, 1)
    if photometric not in COLOURS:
        raise UnreadableImageError(
            Sentence("The TIFF holds colours of kind {n}, which this program does not know.", n=photometric),
            hint=SAVE_PLAIN,
        )
    if packing not in {PLAIN, LZW, JPEG, DEFLATE, OLD_DEFLATE, PACK_BITS}:
        raise UnreadableImageError(
            Sentence("The TIFF is packed in a way in which damage cannot be detected (kind {n}).", n=packing),
            hint=Sentence("Save it without compression."),
        )
    if not COLOURS[photometric] <= n_samples <= COLOURS[photometric] + 1:
        raise UnreadableImageError(
            Sentence("The TIFF has {n} values a pixel and does not say which of them are its colours.", n=n_samples),
            hint=SAVE_PLAIN,
        )
    known = {PLANAR: {1, 2}, PREDICTOR: {1, 2}, FILL_ORDER: {1, 2}, DEPTH: {1}}
    if any(tags.number(tag, 1) not in values for tag, values in known.items()):
        raise UnreadableImageError(
            Sentence("The TIFF is stored in a way that this program does not know."), hint=SAVE_PLAIN
        )


def _bits(tags: Tags, n_samples: int) -> int:
    """Number of bits per value, 1 to 16."""
    bits, sample_format = _one_number(tags, BITS, n_samples), _one_number(tags, SAMPLE_FORMAT, n_samples)
    if sample_format != 1 or bits > 16:
        raise UnreadableImageError(
            Sentence(
                "The TIFF holds signed or decimal numbers or more than 16 bits, whose darkest and "
                "brightest values are not known."
            ),
            hint=Sentence("Save it with 8 or 16 bits a channel."),
        )
    if not bits:
        raise ValueError("it has no bits")
    return bits


def _one_number(tags: Tags, tag: int, n_samples: int) -> int:
    """The common value of a tag for all samples; 1 if the tag is missing."""
    numbers = tags.get(tag, (1,))
    if len(numbers) not in {1, n_samples} or len(set(numbers)) != 1:
        raise UnreadableImageError(
            Sentence("The TIFF's channels are stored differently from one another."), hint=SAVE_PLAIN
        )
    return numbers[0]


def _stored_colours(page: _Page) -> int:
    """Number of values per pixel from the blocks; a JPEG block converts four colours to three."""
    return 3 if page.packing == JPEG and page.photometric == CMYK else page.n_samples


def _block(page: _Page, data: bytes, number: int, row: int) -> Whole:
    """Decode one strip or tile: uint8 or uint16 (rows, width, values per pixel), at least the needed rows."""
    width, height = page.block
    least = height if page.tiled else min(height, page.size[1] - row)
    packed = data[page.offsets[number] : page.offsets[number] + page.counts[number]]
    if page.packing == JPEG:
        return _jpeg_block(page, packed, least)
    if page.reversed_bits:
        packed = packed.translate(REVERSED)
    n_samples = 1 if page.apart else page.n_samples
    row_bytes = (width * n_samples * page.bits + 7) // 8
    raw = _unpacked(page.packing, packed, row_bytes * height)
    if len(raw) not in {row_bytes * least, row_bytes * height}:
        raise ValueError("a strip is shorter than its rows")
    values = _numbers(np.frombuffer(raw, np.uint8).reshape(-1, row_bytes), width * n_samples, page)
    values = values.reshape(-1, width, n_samples)
    return np.cumsum(values, axis=1, dtype=values.dtype) if page.differences else values


def _unpacked(packing: int, packed: bytes, most: int) -> bytes | npt.NDArray[np.uint8]:
    if packing == PLAIN:
        return packed[:most]
    if packing == LZW:
        return unpack_lzw(packed, most)
    return unpack_bits(packed, most) if packing == PACK_BITS else inflate(packed, most)


def _numbers(rows: npt.NDArray[np.uint8], n_numbers: int, page: _Page) -> Whole:
    """Unpack the numbers from rows of bytes: uint8 or uint16 (rows, n_numbers)."""
    if page.bits == 8:
        return rows
    if page.bits == 16:
        return rows.view(f"{page.order}u2").astype(np.uint16)
    weights = 1 << np.arange(page.bits - 1, -1, -1, dtype=np.uint16)
    found = np.empty((len(rows), n_numbers), dtype=np.uint8 if page.bits < 8 else np.uint16)
    for start in range(0, len(rows), ROWS_AT_ONCE):
        bits = np.unpackbits(rows[start : start + ROWS_AT_ONCE], axis=1, count=n_numbers * page.bits)
        found[start : start + ROWS_AT_ONCE] = bits.reshape(len(bits), n_numbers, page.bits) @ weights
    return found


def _jpeg_block(page: _Page, packed: bytes, least: int) -> npt.NDArray[np.uint8]:
    if page.bits != 8:
        raise UnreadableImageError(
            Sentence("The picture is a JPEG of {bits} bits a sample.", bits=page.bits), hint=SAVE_PLAIN
        )
    if jpeg.size_in(packed) not in {(page.block[0], least), page.block}:
        raise ValueError("a strip has another size than its rows")
    values = jpeg.decode_rgb(
        packed,
        tables=bytes(page.tags.get(JPEG_TABLES, ())),
        transformed=page.photometric == YCBCR,
        ink_is_dark=True,
    )
    if values.shape[2] != (1 if page.apart else _stored_colours(page)):
        raise ValueError("a strip has other colours than its page")
    return values


def _coloured(page: _Page, values: Whole) -> Samples:
    """Convert the stored values to grey or RGB."""
    n_colours = min(COLOURS[page.photometric], values.shape[2])
    extra = page.tags.get(EXTRA_SAMPLES, (0,))[0]
    if values.shape[2] > n_colours and extra == PREMULTIPLIED and values[:, :, n_colours].min() != 2**page.bits - 1:
        raise UnreadableImageError(
            Sentence("The picture is partly transparent."), hint=Sentence("Save it without transparency.")
        )
    values = values[:, :, :n_colours]
    bits = _said_bits(page.tags) if page.bits == 16 else page.bits
    if page.photometric == PALETTE:
        return Samples(_from_palette(page, values))
    if page.packing != JPEG and page.photometric in {CMYK, YCBCR}:
        if page.bits != 8:
            raise UnreadableImageError(
                Sentence("The TIFF holds printers' or video colours of {bits} bits.", bits=page.bits), hint=SAVE_PLAIN
            )
        eight = np.ascontiguousarray(values, dtype=np.uint8)
        return Samples(_rgb_of_ycbcr(page, eight) if page.photometric == YCBCR else _rgb_of_ink(page, eight))
    return Samples(values, bits, white_is_zero=page.photometric == WHITE_IS_ZERO)


def _said_bits(tags: Tags) -> int | None:
    """Number of used bits of 16, 8 to 16; None if the file does not give it."""
    said = set(tags.get(MAX_SAMPLE, ()))
    # Some programs write the picture's own largest value in this tag. Only the maximum of a bit depth gives the depth.
    for bits in range(8, 17):
        if said == {2**bits - 1}:
            return bits
    return None


def _from_palette(page: _Page, values: Whole) -> npt.NDArray[np.uint8]:
    colours = np.array(page.tags[COLOUR_MAP], dtype=np.uint16)
    if page.bits > 8 or len(colours) != 3 << page.bits:
        raise ValueError("its palette is damaged")
    if colours.max() > 255:  # otherwise the palette was written with 8 bits, against the specification
        colours >>= 8
    return colours.astype(np.uint8).reshape(3, -1).T[values[:, :, 0]]


def _rgb_of_ink(page: _Page, ink: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    if page.tags.number(INK_SET, 1) != 1:
        raise UnreadableImageError(Sentence("The TIFF uses special inks."), hint=SAVE_PLAIN)
    return rgb_of_cmyk(ink)


def _rgb_of_ycbcr(page: _Page, values: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    import cv2

    usual = page.tags.get(COEFFICIENTS, USUAL_COEFFICIENTS) == USUAL_COEFFICIENTS
    limits = page.tags.get(BLACK_AND_WHITE)
    if page.tags.get(SUBSAMPLING, (2, 2)) != (1, 1) or not usual or (limits and limits[::2] != USUAL_BLACK_AND_WHITE):
        raise UnreadableImageError(
            Sentence("The TIFF holds video colours of fewer pixels."), hint=Sentence("Save it as RGB.")
        )
    return np.asarray(cv2.cvtColor(values[:, :, [0, 2, 1]], cv2.COLOR_YCrCb2RGB), dtype=np.uint8)
