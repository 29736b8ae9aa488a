"""What every format's decoder hands over, and what several of them need."""

import re
import struct
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from inspector_app.core.messages import UInt8
from inspector_app.core.sentences import Sentence

SAVE_PLAIN = Sentence("Save it as an ordinary PNG or TIFF picture.")
ONE_PICTURE = Sentence("Save the picture that is to be judged in a file of its own.")
ORIENTATION = 0x0112
"""EXIF's and TIFF's tag."""


Whole = npt.NDArray[np.unsignedinteger[Any]]
"""Of uint8 or uint16."""


@dataclass(frozen=True, slots=True)
class Header:
    """What a file says of its picture before any pixel is decoded.

    Attributes:
        size: (width, height) in pixels, as stored.
        orientation: 1 to 8, as EXIF has it: how the stored picture is turned to stand upright.
        bits_unsaid: values have 16 bits, and the file does not say how many of them are used.
    """

    size: tuple[int, int]
    orientation: int = 1
    bits_unsaid: bool = False

    @property
    def upright_size(self) -> tuple[int, int]:
        """(width, height) in pixels after turning."""
        width, height = self.size
        return (height, width) if self.orientation >= 5 else (width, height)


@dataclass(frozen=True, slots=True, eq=False)
class Samples:
    """A decoded picture as stored, not yet turned.

    Attributes:
        values: uint8 or uint16 (H, W, 1) grey or (H, W, 3) RGB.
        bits: how many bits of each value are used, 1 to 16; None for 16 bits of which the file does not say it.
        white_is_zero: 0 is white and the largest value black.
    """

    values: Whole
    bits: int | None = 8
    white_is_zero: bool = False


def rgb_of_cmyk(ink: UInt8) -> UInt8:
    """RGB of printers' colours.

    Args:
        ink: uint8 (H, W, 4), cyan, magenta, yellow and black, 0 no ink.

    Returns:
        uint8 (H, W, 3).
    """
    light = (255 - ink).astype(np.uint32)
    product = light[:, :, :3] * light[:, :, 3:] + 128
    return (((product >> 8) + product) >> 8).astype(np.uint8)  # divided by 255 and rounded


def orientation_in(exif: bytes) -> int:
    """The orientation that an EXIF block (a TIFF without pictures) says, 1 to 8; 1 where it says none."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(exif[:4])
    if order is None or len(exif) < 10:
        return 1
    (start,) = struct.unpack_from(f"{order}I", exif, 4)
    if start + 2 > len(exif):
        return 1
    (count,) = struct.unpack_from(f"{order}H", exif, start)
    for place in range(start + 2, min(start + 2 + 12 * count, len(exif) - 11), 12):
        tag, kind, _, value = struct.unpack_from(f"{order}HHIH", exif, place)
        if tag == ORIENTATION and kind == 3:
            return value if 1 <= value <= 8 else 1
    return 1


def orientation_in_xmp(packet: bytes) -> int:
    """The same for an XMP packet, which counts where there is no EXIF."""
    found = re.search(rb'tiff:Orientation(?:="|>)([1-8])', packet)
    return int(found[1]) if found else 1
