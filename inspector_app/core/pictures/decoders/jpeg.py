"""JPEG: libjpeg with warnings as errors, on a rewritten header without harmless peculiarities.

After damage, libjpeg continues with grey or noise, and warns. It also warns of peculiarities that change no pixel (an
unknown JFIF version, parameters that a baseline scan does not use). So the header is written again: tables and scans
are unchanged, application markers are left out, and one marker defines the colour storage. Any warning that remains is
damage.
"""

import re
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

import numpy as np

from inspector_app.core.errors import UnreadableImageError
from inspector_app.core.messages import UInt8
from inspector_app.core.pictures.decoders.samples import (
    SAVE_PLAIN,
    Header,
    Samples,
    orientation_in,
    orientation_in_xmp,
    rgb_of_cmyk,
)
from inspector_app.core.sentences import Sentence

START = b"\xff\xd8"
SOS, EOI, JFIF, EXIF_OR_XMP, ADOBE, COMMENT = 0xDA, 0xD9, 0xE0, 0xE1, 0xEE, 0xFE
APPLICATION = range(0xE0, 0xF0)
FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
READ_FRAMES = {0xC0, 0xC1, 0xC2}
PROGRESSIVE = 0xC2
ALONE = {0x01, *range(0xD0, 0xD8)}
"""Markers without a length; between tables they have no meaning."""
NEXT_MARKER = re.compile(rb"\xff[\x02-\xcf\xd8-\xfe]")
MAX_SCANS = 64
"""Encoders write 10 scans, at most about 20."""
MAX_SCANNED_PIXELS = 2_000_000_000
"""Pixels of all scans together: at most about ten seconds."""
HEAD_BYTES = 256 * 1024


@dataclass(frozen=True, slots=True)
class _Frame:
    """The content of a start-of-frame segment."""

    marker: int
    precision: int
    size: tuple[int, int]
    components: tuple[int, ...]


def read_header(stream: BinaryIO) -> Header:
    """Read size and orientation from the beginning of a file."""
    data = stream.read(HEAD_BYTES)
    try:
        return header_of(data)
    except (IndexError, struct.error):  # a long profile or a preview comes first
        return header_of(data + stream.read())


def header_of(data: bytes) -> Header:
    """Return size and orientation of a JPEG whose bytes are complete up to its frame."""
    exif, xmp = b"", b""
    for marker, body, _ in _segments(data):
        if marker == EXIF_OR_XMP and body.startswith(b"Exif\0") and not exif:
            exif = body[6:]
        elif marker == EXIF_OR_XMP and body.startswith(b"http://ns.adobe.com/xap/1.0/\0"):
            xmp = body
        elif marker in FRAMES:
            frame = _frame(marker, body)
        elif marker == SOS:
            return Header(frame.size, orientation_in(exif) if exif else orientation_in_xmp(xmp))
    raise ValueError("it has no scan")


def read_samples(data: bytes) -> Samples:
    """Decode the pixels of a JPEG file.

    Raises:
        ValueError: damaged or truncated.
        UnreadableImageError: a kind of JPEG in which damage cannot be detected, or that takes too long.
    """
    return Samples(decode_rgb(data))


def decode_rgb(
    data: bytes, *, tables: bytes = b"", transformed: bool | None = None, ink_is_dark: bool = False
) -> UInt8:
    """Decode a JPEG stream.

    Args:
        data: the stream; in a TIFF, one strip or tile.
        tables: a stream with only tables, which this stream needs.
        transformed: whether colours are stored as luminance and chrominance; None: the stream's markers decide.
        ink_is_dark: four colours are stored as ink (in a TIFF), not as light (in JPEG files of all programs).

    Returns:
        uint8 (H, W, 3), or (H, W, 1) if it is grey.

    Raises:
        ValueError: damaged or truncated.
        UnreadableImageError: as :func:`read_samples`.
    """
    import simplejpeg

    whole, frame = _with_plain_header(data, tables, transformed=transformed)
    space = {1: "GRAY", 3: "RGB", 4: "CMYK"}[len(frame.components)]
    values = simplejpeg.decode_jpeg(whole, space, strict=True)
    if space != "CMYK":
        return np.asarray(values, dtype=np.uint8)
    return rgb_of_cmyk(np.asarray(values if ink_is_dark else 255 - values, dtype=np.uint8))


def size_in(data: bytes) -> tuple[int, int]:
    """Return (width, height) of a JPEG stream."""
    return next(_frame(marker, body).size for marker, body, _ in _segments(data) if marker in FRAMES)


def _segments(data: bytes) -> Iterator[tuple[int, bytes, int]]:
    """Yield marker, content and end of each segment up to and including the first scan header."""
    if not data.startswith(START):
        raise ValueError("it does not begin as a JPEG")
    place = 2
    while True:
        if data[place] != 0xFF:
            raise ValueError("bytes stand between its segments")
        while data[place] == 0xFF:
            place += 1
        marker = data[place]
        place += 1
        if marker in ALONE:
            continue
        if marker == EOI:
            return
        (length,) = struct.unpack_from(">H", data, place)
        if length < 2:
            raise ValueError("a segment is too short")
        if place + length > len(data):
            raise IndexError("a segment is cut")
        yield marker, data[place + 2 : place + length], place + length
        if marker == SOS:
            return
        place += length


def _frame(marker: int, body: bytes) -> _Frame:
    precision, height, width, count = struct.unpack_from(">BHHB", body)
    if len(body) != 6 + 3 * count or not width or not height:
        raise ValueError("its frame is damaged")
    return _Frame(marker, precision, (width, height), tuple(body[6::3]))


def _with_plain_header(data: bytes, tables: bytes, *, transformed: bool | None) -> tuple[bytes, _Frame]:
    """Return the same picture with a plain header that includes its tables; and its frame."""
    segments = list(_segments(data))
    frames = [_frame(marker, body) for marker, body, _ in segments if marker in FRAMES]
    if len(frames) != 1 or segments[-1][0] != SOS:
        raise ValueError("it has not one frame and a scan")
    frame = _checked(frames[0])
    *_, (_, first_scan, end) = segments
    kept = b"".join(
        _segment(marker, body)
        for marker, body, _ in (*(_segments(tables) if tables else ()), *segments[:-1])
        if marker != COMMENT and marker not in APPLICATION
    )
    if len(frame.components) > 1:
        if transformed is None:
            transformed = _is_transformed(frame.components, segments)
        colours = (1 if len(frame.components) == 3 else 2) if transformed else 0
        kept = _segment(ADOBE, b"Adobe" + struct.pack(">HHHB", 100, 0, 0, colours)) + kept
    return START + kept + _plain_scans(data, first_scan, end, frame), frame


def _segment(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def _checked(frame: _Frame) -> _Frame:
    """Return the frame if pictures of its kind can be judged."""
    if frame.marker not in READ_FRAMES:
        raise UnreadableImageError(
            Sentence("The picture is a lossless or arithmetic-coded JPEG, in which damage cannot be detected."),
            hint=SAVE_PLAIN,
        )
    if frame.precision != 8:
        raise UnreadableImageError(
            Sentence("The picture is a JPEG of {bits} bits a sample.", bits=frame.precision), hint=SAVE_PLAIN
        )
    if len(frame.components) not in {1, 3, 4}:
        raise UnreadableImageError(
            Sentence("The picture is a JPEG of {n} colours.", n=len(frame.components)), hint=SAVE_PLAIN
        )
    return frame


def _is_transformed(components: tuple[int, ...], segments: Sequence[tuple[int, bytes, int]]) -> bool:
    """Whether colours are stored as luminance and chrominance, by libjpeg's rules; where it guesses, raise an error."""
    is_jfif = any(marker == JFIF and body.startswith(b"JFIF\0") for marker, body, _ in segments)
    adobe = [body[11] for marker, body, _ in segments if marker == ADOBE and body[:5] == b"Adobe" and len(body) >= 12]
    if is_jfif and len(components) == 3:
        return True
    if adobe:
        if adobe[-1] not in {0, 1 if len(components) == 3 else 2}:
            raise ValueError("how its colours are stored is not known")
        return adobe[-1] != 0
    return len(components) == 3 and components != tuple(b"RGB")


def _plain_scans(data: bytes, first: bytes, end: int, frame: _Frame) -> bytes:
    """Return the scans, from the first one's header, which ends at ``end``.

    Each scan must be complete: if a progressive picture was truncated between two scans, libjpeg would return the
    incomplete picture without a warning.
    """
    n_components = len(frame.components)
    if frame.marker != PROGRESSIVE and first[:1] == bytes([n_components]):
        return _segment(SOS, first[:-3] + b"\0\x3f\0") + data[end:]  # one scan of all components: nothing can follow
    left = _Missing(frame)
    pieces: list[bytes] = []
    body, n_scans = first, 0
    while True:
        n_scans += 1
        if n_scans > MAX_SCANS or n_scans * frame.size[0] * frame.size[1] > MAX_SCANNED_PIXELS:
            raise UnreadableImageError(
                Sentence("The picture is a JPEG of very many scans, which would take very long to read."),
                hint=SAVE_PLAIN,
            )
        left.take(body)
        pieces.append(_segment(SOS, body if frame.marker == PROGRESSIVE else body[:-3] + b"\0\x3f\0"))
        # Bytes between two scans go to libjpeg unchanged; tables may change there.
        while True:
            found = NEXT_MARKER.search(data, end)
            if found is None:
                raise ValueError("it does not end")
            marker = data[found.end() - 1]
            pieces.append(data[end : found.start()])
            if marker in {EOI, SOS}:
                break
            (length,) = struct.unpack_from(">H", data, found.end())
            end = found.end() + length
            if marker not in APPLICATION and marker != COMMENT:
                pieces.append(data[found.start() : end])
        if marker == EOI:
            left.require_none()
            return b"".join([*pieces, b"\xff\xd9"])
        (length,) = struct.unpack_from(">H", data, found.end())
        body, end = data[found.end() + 2 : found.end() + length], found.end() + length


class _Missing:
    """The coefficients of each component that the scans so far have not given completely."""

    def __init__(self, frame: _Frame) -> None:
        self._progressive = frame.marker == PROGRESSIVE
        self._low_bits = {component: np.full(64, 255, dtype=np.uint8) for component in frame.components}

    def take(self, scan: bytes) -> None:
        """Count one scan by its header."""
        n = scan[0]
        if not n or len(scan) != 4 + 2 * n:
            raise ValueError("a scan's header is damaged")
        first, last, bits = scan[-3:] if self._progressive else (0, 63, 0)
        for component in scan[1 : 1 + 2 * n : 2]:
            self._low_bits[component][first : last + 1] = bits & 15

    def require_none(self) -> None:
        """Raise ValueError unless everything is complete."""
        if any(low.any() for low in self._low_bits.values()):
            raise ValueError("scans are missing")
