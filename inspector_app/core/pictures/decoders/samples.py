"""The results of all decoders, and functions that several of them use."""

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
"""The tag of the orientation in EXIF and TIFF."""


Whole = npt.NDArray[np.unsignedinteger[Any]]
"""An array of uint8 or uint16."""


@dataclass(frozen=True, slots=True)
class Header:
    """The properties of a picture from its file header, before any pixel is decoded.

    Attributes:
        size: (width, height) in pixels, as stored.
        orientation: EXIF's 1 to 8: how the stored picture must be turned to be upright.
        bits_unsaid: values have 16 bits, and the file does not give the number of used bits.
    """

    size: tuple[int, int]
    orientation: int = 1
    bits_unsaid: bool = False

    @property
    def upright_size(self) -> tuple[int, int]:
        """(width, height) in pixels of the upright picture."""
        width, height = self.size
        return (height, width) if self.orientation >= 5 else (width, height)


@dataclass(frozen=True, slots=True, eq=False)
class Samples:
    """A decoded picture as stored, not yet turned.

    Attributes:
        values: uint8 or uint16 (H, W, 1) grey or (H, W, 3) RGB.
        bits: number of used bits per value, 1 to 16; None for 16 bits if the file does not give the number.
        white_is_zero: 0 is white and the largest value black.
    """

    values: Whole
    bits: int | None = 8
    white_is_zero: bool = False


def rgb_of_cmyk(ink: UInt8) -> UInt8:
    """Convert CMYK to RGB.

    Args:
        ink: uint8 (H, W, 4), cyan, magenta, yellow and black; 0 is no ink.

    Returns:
        uint8 (H, W, 3).
    """
    light = (255 - ink).astype(np.uint32)
    product = light[:, :, :3] * light[:, :, 3:] + 128
    return (((product >> 8) + product) >> 8).astype(np.uint8)  # divided by 255 and rounded


def orientation_in(exif: bytes) -> int:
    """Read the orientation from an EXIF block (a TIFF without pictures), 1 to 8; 1 if it has none."""
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
    """Read the orientation from an XMP packet, which is used if there is no EXIF."""
    found = re.search(rb'tiff:Orientation(?:="|>)([1-8])', packet)
    return int(found[1]) if found else 1
