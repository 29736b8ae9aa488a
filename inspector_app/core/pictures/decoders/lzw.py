"""TIFF's LZW, compiled by numba. Importing this module compiles it, so it is imported only for files with LZW.

If numba cannot compile, Python runs the same loop: one or two seconds per megabyte.
"""

from collections.abc import Callable

import numpy as np

from inspector_app.core.compute import ahead
from inspector_app.core.compute.compiled import can_compile
from inspector_app.core.messages import UInt8

CLEAR, END, FIRST, FULL = 256, 257, 258, 4096
DAMAGED = -1


def _unpack(packed: UInt8, data: UInt8) -> int:  # noqa: C901, PLR0912 - a loop for numba
    """Unpack codes of 9 to 12 bits, the highest bit first.

    Args:
        packed: uint8 (n,), the codes.
        data: uint8 (m,), filled from its beginning.

    Returns:
        Number of bytes filled; -1 for an invalid code or more data than fits.
    """
    prefix = np.empty(FULL, np.int32)
    suffix = np.empty(FULL, np.uint8)
    length = np.ones(FULL, np.int32)
    for code in range(CLEAR):
        prefix[code], suffix[code] = -1, code
    free, width, before = FIRST, 9, -1
    bits, n_bits, place, filled = 0, 0, 0, 0
    while True:
        while n_bits < width:
            if place == len(packed):
                return filled
            bits = (bits << 8) | int(packed[place])
            place += 1
            n_bits += 8
        n_bits -= width
        code = (bits >> n_bits) & ((1 << width) - 1)
        bits &= (1 << n_bits) - 1
        if code == END:
            return filled
        if code == CLEAR:
            free, width, before = FIRST, 9, -1
            continue
        if before < 0:
            if code > CLEAR:
                return DAMAGED
        else:
            if code > free or free == FULL:
                return DAMAGED
            # The new word is the previous one plus the first byte of this one; this one may be the new word itself.
            root = code if code < free else before
            while prefix[root] >= 0:
                root = prefix[root]
            prefix[free], suffix[free], length[free] = before, suffix[root], length[before] + 1
            free += 1
        end = filled + length[code]
        if end > len(data):
            return DAMAGED
        filled, at, word = end, end, code
        while word >= 0:
            at -= 1
            data[at] = suffix[word]
            word = prefix[word]
        before = code
        if free + 1 >= 1 << width and width < 12:
            width += 1


def _compiled() -> Callable[[UInt8, UInt8], int]:
    if not can_compile():
        return _unpack
    brought = ahead.loop("unpack")
    if brought is not None:
        return brought
    from numba import int64, njit, types, uint8

    wanted = int64(types.Array(uint8, 1, "C", readonly=True), uint8[::1])
    compiled: Callable[[UInt8, UInt8], int] = njit(wanted, nogil=True)(_unpack)
    return compiled


unpack = _compiled()
