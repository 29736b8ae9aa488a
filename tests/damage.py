"""Damage as disks, networks and cameras do it, and decoders that are strict about it."""

import io
import logging
import subprocess
import tempfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import simplejpeg
from PIL import Image

from tests.sound_pictures import png_chunks

HARMLESS = ("Unknown field", "Invalid SOS parameters", "unknown JFIF revision", 'Resolution"', '"Software"')
"""Parts of warnings about things that no pixel depends on: pictures with them are read, and that is wanted."""

Mutation = Callable[[bytes, np.random.Generator], bytes]


def cut(data: bytes, rng: np.random.Generator) -> bytes:
    """The end is missing."""
    return data[: int(rng.integers(1, len(data)))]


def zeroed(data: bytes, rng: np.random.Generator) -> bytes:
    """Noughts from somewhere to the end: a copy that broke off."""
    place = int(rng.integers(1, len(data)))
    return data[:place] + bytes(len(data) - place)


def flipped(data: bytes, rng: np.random.Generator) -> bytes:
    """Some bits are wrong."""
    damaged = bytearray(data)
    for place in rng.integers(0, 8 * len(data), int(rng.integers(1, 12))).tolist():
        damaged[place // 8] ^= 1 << place % 8
    return bytes(damaged)


def hole(data: bytes, rng: np.random.Generator) -> bytes:
    """A piece within is noughts: a sector that was never written."""
    length = int(rng.integers(4, max(5, len(data) // 4)))
    place = int(rng.integers(0, max(1, len(data) - length)))
    return data[:place] + bytes(length) + data[place + length :]


def gap(data: bytes, rng: np.random.Generator) -> bytes:
    """A piece within is missing, and the end follows: a packet that was lost."""
    length = int(rng.integers(1, max(2, len(data) // 4)))
    place = int(rng.integers(0, max(1, len(data) - length)))
    return data[:place] + data[place + length :]


def closed(data: bytes, rng: np.random.Generator) -> bytes:
    """Cut, and ended as if nothing were missing."""
    return cut(data, rng) + data[-12:]


MUTATIONS: dict[str, Mutation] = {each.__name__: each for each in (cut, zeroed, flipped, hole, gap, closed)}


def is_refused_by_libraries(data: bytes, page: int = 0) -> bool:
    """Whether the strict decoders among Python's libraries refuse a file: libjpeg, libtiff and libpng with warnings."""
    try:
        if data[:2] == b"\xff\xd8":
            simplejpeg.decode_jpeg(data, "RGB" if components_of(data) < 4 else "CMYK", strict=True)
        elif data[:4] in {b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"}:
            import imagecodecs

            with _warnings_as_errors():
                imagecodecs.tiff_decode(data, index=page)
        elif data[:4] == b"\x89PNG":
            _check_png(data)
        else:
            with Image.open(io.BytesIO(data), formats=["BMP"]) as image:
                image.load()
            return len(data) < int.from_bytes(data[2:6], "little")
    except Exception:  # whatever it is
        return True
    return False


def components_of(data: bytes) -> int:
    """How many colours Pillow finds in a JPEG."""
    with Image.open(io.BytesIO(data), formats=["JPEG"]) as image:
        return len(image.getbands())


@contextmanager
def _warnings_as_errors() -> Iterator[None]:
    """Libtiff's warnings are logged by imagecodecs; here they raise."""
    heard: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: heard.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("imagecodecs")
    logger.addHandler(handler)
    former, logger.propagate = logger.propagate, False
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.propagate = former
    if any(not is_harmless(line) for line in heard):
        raise ValueError(heard)


def _check_png(data: bytes) -> None:
    """By the letter of the specification: checksums, and as many bytes as the rows need."""
    with Image.open(io.BytesIO(data), formats=["PNG"]) as image:
        image.verify()
    with Image.open(io.BytesIO(data), formats=["PNG"]) as image:
        image.load()
    stream = zlib.decompressobj()
    stream.decompress(b"".join(body for kind, body in png_chunks(data) if kind == b"IDAT"))
    if not stream.eof or stream.unused_data:
        raise ValueError("the pixels do not end where they should")


def is_refused_by_tools(data: bytes, page: int = 0, *, harmless: bool = False) -> bool:
    """Whether libjpeg's, libtiff's or libpng's own command-line tool complains of a file in any way."""
    with tempfile.TemporaryDirectory() as folder:
        path, out = Path(folder, "damaged"), Path(folder, "out")
        path.write_bytes(data)
        if data[:2] == b"\xff\xd8":
            said = _complaints("djpeg", "-strict", "-outfile", str(out), str(path))
            return any(harmless or not is_harmless(line) for line in said)
        if data[:4] == b"\x89PNG":
            return bool(_complaints("pngcheck", "-q", str(path)) or _complaints("pngfix", "-q", "-o", str(path)))
        if data[:4] in {b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"}:
            said = _complaints("tiffcp", "-c", "none", f"{path},{page}", str(out))
            return any(harmless or not is_harmless(line) for line in said)
    return is_refused_by_libraries(data, page)


def is_harmless(complaint: str) -> bool:
    """Whether a decoder's complaint is about something that no pixel depends on."""
    return any(part in complaint for part in HARMLESS)


def _complaints(*command: str) -> list[str]:
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False, timeout=30)
    said = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
    return said or (["it failed"] if done.returncode else [])
