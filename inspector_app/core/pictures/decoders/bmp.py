"""BMP: the length of the file is checked; Pillow then decodes the pixels."""

import io
import struct
from dataclasses import dataclass
from typing import BinaryIO

import numpy as np
from PIL import Image

from inspector_app.core.errors import UnreadableImageError
from inspector_app.core.pictures.decoders.samples import SAVE_PLAIN, Header, Samples
from inspector_app.core.sentences import Sentence

MAGIC = b"BM"
PLAIN = {0, 3, 6}
"""Codes of uncompressed pixels; 3 and 6 define the bits of each colour."""
OS2 = 12
HEAD_BYTES = 54


@dataclass(frozen=True, slots=True)
class _Layout:
    """The content of the headers; ``first_row`` and ``n_bytes`` are positions in the file."""

    width: int
    height: int
    bits: int
    n_colours: int
    first_row: int
    n_bytes: int


def read_header(stream: BinaryIO) -> Header:
    """Read the size."""
    layout = _layout(stream.read(HEAD_BYTES))
    return Header((layout.width, layout.height))


def read_samples(data: bytes) -> Samples:
    """Decode the pixels of a BMP file.

    Raises:
        ValueError: damaged or truncated.
        UnreadableImageError: compressed, so damage cannot be detected.
    """
    layout = _layout(data[:HEAD_BYTES])
    row_bytes = (layout.width * layout.bits + 31) // 32 * 4
    if len(data) < max(layout.n_bytes, layout.first_row + row_bytes * layout.height):
        raise ValueError("it is shorter than it says")
    with Image.open(io.BytesIO(data), formats=("BMP",)) as image:
        image.load()
        if layout.bits <= 8:
            stored = np.frombuffer(data, np.uint8, row_bytes * layout.height, layout.first_row)
            _require_in_palette(stored.reshape(layout.height, row_bytes), layout)
        values = np.asarray(image if image.mode == "RGB" else image.convert("RGB"))
    return Samples(values)


def _layout(head: bytes) -> _Layout:
    n_bytes, first_row, header_bytes = struct.unpack_from("<I4xII", head, 2)
    if header_bytes == OS2:
        width, height, planes, bits = struct.unpack_from("<HHHH", head, 18)
        packing, n_colours = 0, 0
    else:
        width, height, planes, bits, packing = struct.unpack_from("<iiHHI", head, 18)
        (n_colours,) = struct.unpack_from("<I", head, 46)
    if packing not in PLAIN:
        raise UnreadableImageError(
            Sentence("The picture is a packed BMP, in which damage cannot be detected."), hint=SAVE_PLAIN
        )
    if width <= 0 or not height or planes != 1 or bits not in {1, 4, 8, 16, 24, 32}:
        raise ValueError("its header says what no BMP can")
    return _Layout(width, abs(height), bits, n_colours or 1 << min(bits, 8), first_row, n_bytes)


def _require_in_palette(rows: np.ndarray[tuple[int, int], np.dtype[np.uint8]], layout: _Layout) -> None:
    """Raise ValueError if a pixel has a colour that is not in the palette."""
    if layout.n_colours >= 1 << layout.bits:
        return
    per_byte = 8 // layout.bits
    whole = rows[:, : layout.width // per_byte]
    largest = max(
        int(((whole >> shift) & ((1 << layout.bits) - 1)).max(initial=0)) for shift in range(0, 8, layout.bits)
    )
    if largest >= layout.n_colours:
        raise ValueError("a pixel has a colour that the palette has not")
