"""Arrays as safetensors, written and hashed without a copy: a copy of a large bank would take gigabytes."""

import hashlib
import json
from collections.abc import Iterable, Mapping

import numpy as np
import safetensors.numpy

MAX_HEADER_BYTES = 65_536
"""Limit for the arrays' names and shapes: the arrays of a project file need a few hundred bytes."""
KINDS = {"u1": "U8", "f2": "F16", "i4": "I32", "f4": "F32", "f8": "F64", "i8": "I64"}
"""The format's names of the dtypes in project files; within a file, the last ones come first."""

Pieces = tuple[memoryview, ...]
"""The bytes of one member of a project file, in order."""


def packed(arrays: Mapping[str, np.ndarray]) -> Pieces:
    """Return the bytes that ``safetensors.numpy.save`` gives, without a copy of contiguous arrays.

    Raises:
        ValueError: project files do not support the dtype of an array.
    """
    order = list(KINDS)
    kinds = {name: f"{array.dtype.kind}{array.dtype.itemsize}" for name, array in arrays.items()}
    names = sorted(arrays, key=lambda name: (-order.index(kinds[name]), name))
    header: dict[str, object] = {}
    pieces = []
    offset = 0
    for name in names:
        array = np.ascontiguousarray(arrays[name], dtype=arrays[name].dtype.newbyteorder("<"))
        end = offset + array.nbytes
        header[name] = {"dtype": KINDS[kinds[name]], "shape": array.shape, "data_offsets": (offset, end)}
        pieces.append(array.reshape(-1).view(np.uint8).data)
        offset = end
    text = json.dumps(header, separators=(",", ":"), ensure_ascii=False).encode()
    text += b" " * (-len(text) % 8)
    return (memoryview(len(text).to_bytes(8, "little") + text), *pieces)


def sha256_of(pieces: Iterable[bytes | memoryview]) -> str:
    """Return the sha256 of all pieces, 64 hexadecimal digits."""
    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(piece)
    return digest.hexdigest()


def unpacked(data: bytes) -> dict[str, np.ndarray]:
    """Read safetensors; the size of the header, which is JSON, is limited.

    Raises:
        ValueError: the header is too long.
        safetensors.SafetensorError: the data is not safetensors.
    """
    if int.from_bytes(data[:8], "little") > MAX_HEADER_BYTES:
        raise ValueError("they have an impossible header")
    arrays: dict[str, np.ndarray] = safetensors.numpy.load(data)
    return arrays
