"""Decompress TIFF strips and tiles to an exact number of bytes, or refuse them.

Other libraries stop early or continue after damage, and return a picture.
"""

import zlib

import numpy as np

from inspector_app.core.messages import UInt8

REVERSED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))
"""Every byte with its bits in reverse order."""


def inflate(packed: bytes, most: int) -> bytes:
    """Decompress zlib data.

    Args:
        packed: the strip.
        most: largest number of bytes.

    Raises:
        ValueError: damaged, truncated, or longer.
    """
    stream = zlib.decompressobj()
    try:
        data = stream.decompress(packed, most + 1)
        data += stream.decompress(stream.unconsumed_tail, 1) if not stream.eof else b""
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if not stream.eof or len(data) > most:
        raise ValueError("a strip is cut or too long")
    return data


def unpack_bits(packed: bytes, most: int) -> bytes:
    """Decompress runs of equal bytes (Apple's PackBits); as :func:`inflate`."""
    data = bytearray()
    place, end = 0, len(packed)
    while place < end and len(data) < most:
        head = packed[place]
        place += 1
        if head < 128:
            if place + head >= end:
                raise ValueError("a strip ends within a run")
            data += packed[place : place + head + 1]
            place += head + 1
        elif head > 128:
            if place >= end:
                raise ValueError("a strip ends within a run")
            data += packed[place : place + 1] * (257 - head)
            place += 1
    if len(data) > most or packed[place:].strip(b"\0\x80"):
        raise ValueError("a strip is too long")
    return bytes(data)


def unpack_lzw(packed: bytes, most: int) -> UInt8:
    """Decompress TIFF's LZW; as :func:`inflate`.

    Returns:
        uint8 (n,), n at most ``most``.
    """
    from inspector_app.core.pictures.decoders.lzw import unpack

    data = np.empty(most, dtype=np.uint8)
    n = unpack(np.frombuffer(packed, dtype=np.uint8), data)
    if n < 0:
        raise ValueError("a strip is damaged")
    return data[:n]
