"""PNG: checksums, lengths and the order of all chunks are checked; then a library decodes the pixels.

Pillow and OpenCV ignore wrong checksums and missing rows. A file that passes these checks is complete.
"""

import io
import struct
import zlib
from dataclasses import dataclass
from typing import BinaryIO

import numpy as np
from PIL import Image

from inspector_app.core.errors import UnreadableImageError
from inspector_app.core.pictures.decoders.samples import (
    ONE_PICTURE,
    Header,
    Samples,
    orientation_in,
    orientation_in_xmp,
)
from inspector_app.core.sentences import Sentence

SIGNATURE = b"\x89PNG\r\n\x1a\n"
CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
DEPTHS = {0: {1, 2, 4, 8, 16}, 2: {8, 16}, 3: {1, 2, 4, 8}, 4: {8, 16}, 6: {8, 16}}
PALETTE = 3
ADAM7 = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""First column, first row, and both step sizes of each pass of an interlaced picture."""
PIECE_BYTES = 1 << 20
XMP = b"XML:com.adobe.xmp\0\0\0\0\0"


@dataclass(frozen=True, slots=True)
class _Layout:
    """The content of the first chunk."""

    width: int
    height: int
    depth: int
    colours: int
    interlaced: bool

    @property
    def n_bytes(self) -> int:
        """Number of bytes of all rows, including each row's filter byte."""
        bits = self.depth * CHANNELS[self.colours]
        if not self.interlaced:
            return self.height * (1 + (self.width * bits + 7) // 8)
        total = 0
        for column, row, step_x, step_y in ADAM7:
            width = max(0, self.width - column + step_x - 1) // step_x
            height = max(0, self.height - row + step_y - 1) // step_y
            total += height * (1 + (width * bits + 7) // 8) if width else 0
        return total


def read_header(stream: BinaryIO) -> Header:
    """Read size and orientation; all chunks are visited, because an EXIF chunk may come after the pixels."""
    layout = _layout(stream.read(33)[8:])
    exif = xmp = b""
    while len(head := stream.read(8)) == 8:
        length, kind = struct.unpack(">I4s", head)
        if kind == b"eXIf":
            exif = exif or stream.read(length)
            stream.seek(4, io.SEEK_CUR)
        elif kind == b"iTXt" and length < PIECE_BYTES:
            text = stream.read(length)
            xmp = xmp or (text if text.startswith(XMP) else b"")
            stream.seek(4, io.SEEK_CUR)
        else:
            stream.seek(length + 4, io.SEEK_CUR)
        if kind == b"IEND":
            break
    orientation = orientation_in(exif) if exif else orientation_in_xmp(xmp)
    return Header((layout.width, layout.height), orientation, bits_unsaid=layout.depth == 16)


def read_samples(data: bytes) -> Samples:
    """Decode the pixels of a PNG file; alpha is ignored.

    Raises:
        ValueError: damaged or truncated.
        UnreadableImageError: several frames.
    """
    layout, n_palette = _require_whole(data)
    if layout.depth == 16:
        import cv2

        values = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
        if values is None or values.dtype != np.uint16:
            raise ValueError("its 16 bits cannot be read")
        values = values[:, :, None] if values.ndim == 2 else values[:, :, 2::-1]  # OpenCV stores blue first
        grey = CHANNELS[layout.colours] < 3
        return Samples(np.asarray(values[:, :, :1] if grey else values, dtype=np.uint16), bits=None)
    with Image.open(io.BytesIO(data), formats=("PNG",)) as image:
        image.load()
        if layout.colours == PALETTE:
            if int(np.asarray(image).max()) >= n_palette:
                raise ValueError("a pixel has a colour that the palette has not")
            image.info.pop("transparency", None)  # otherwise Pillow warns that a palette's transparency is lost
        wanted = "L" if CHANNELS[layout.colours] < 3 and layout.colours != PALETTE else "RGB"
        values = np.asarray(image if image.mode == wanted else image.convert(wanted))
    return Samples(values[:, :, None] if wanted == "L" else values)


def _layout(chunk: bytes) -> _Layout:
    """Read the first chunk; ``chunk`` includes length, name and checksum."""
    length, kind, width, height, depth, colours, *methods = struct.unpack(">I4sIIBBBBB", chunk[:21])
    (checksum,) = struct.unpack(">I", chunk[21:25])
    if (length, kind) != (13, b"IHDR") or zlib.crc32(chunk[4:21]) != checksum:
        raise ValueError("its header is damaged")
    if not width or not height or depth not in DEPTHS.get(colours, ()) or methods[:2] != [0, 0] or methods[2] > 1:
        raise ValueError("its header says what no PNG can")
    return _Layout(width, height, depth, colours, bool(methods[2]))


def _require_whole(data: bytes) -> tuple[_Layout, int]:
    """Raise ValueError unless every chunk is present, undamaged and in order, and the rows are complete.

    Returns:
        The layout, and the number of colours in the palette.
    """
    layout = _layout(data[8:33])
    rows = _Rows(layout.n_bytes)
    n_palette, place, before = 0, 33, b"IHDR"
    view = memoryview(data)
    while before != b"IEND":
        length, kind = struct.unpack_from(">I4s", data, place)
        end = place + 8 + length
        (checksum,) = struct.unpack_from(">I", data, end)  # raises struct.error if the file is truncated
        if zlib.crc32(view[place + 4 : end]) != checksum:
            raise ValueError(f"its part {kind!r} is damaged")
        body = view[place + 8 : end]
        if kind == b"IDAT":
            rows.take(body)
        elif kind == b"PLTE":
            if rows.begun or n_palette or length % 3 or not 0 < length <= 768:
                raise ValueError("its palette is damaged")
            n_palette = length // 3
        elif kind == b"acTL" and struct.unpack(">II", body)[0] > 1:
            raise UnreadableImageError(Sentence("The file is an animation of several pictures."), hint=ONE_PICTURE)
        elif kind[0] & 32 == 0 and (kind != b"IEND" or length):  # a capital letter: an unknown chunk that is required
            raise ValueError(f"it has a part {kind!r} that no PNG has")
        place, before = end + 4, kind
    rows.require_all()
    if layout.colours == PALETTE and not n_palette:
        raise ValueError("its palette is missing")
    return layout, n_palette


class _Rows:
    """Unpacks the pixels' bytes piece by piece to count them and to check zlib's checksum; keeps nothing."""

    def __init__(self, n_bytes: int) -> None:
        self.begun = False
        self._left = n_bytes
        self._stream = zlib.decompressobj()

    def take(self, body: memoryview) -> None:
        """Unpack one chunk's content."""
        self.begun = True
        if self._stream.eof and len(body):
            raise ValueError("its pixels go on behind their end")
        waiting: bytes | memoryview = body
        while len(waiting):
            self._left -= len(self._stream.decompress(waiting, PIECE_BYTES))
            if self._left < 0 or self._stream.unused_data:
                raise ValueError("it has more pixels than its header says")
            waiting = self._stream.unconsumed_tail

    def require_all(self) -> None:
        """Raise ValueError unless all rows and the end of the stream were read."""
        while not self._stream.eof:  # the data that zlib still holds
            rest = self._stream.decompress(self._stream.unconsumed_tail, PIECE_BYTES)
            if not rest:
                break
            self._left -= len(rest)
        if self._left or not self._stream.eof:
            raise ValueError("it has fewer pixels than its header says")
