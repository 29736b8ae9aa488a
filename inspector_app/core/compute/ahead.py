"""The inner loops as a bundle brings them: compiled beforehand, so that it needs neither numba nor LLVM.

`packaging/loops.py` has numba compile the same functions for two kinds of processors and links each into a library
without Python in it (docs/decisions/0069). Programs that pip installed have no such libraries: numba compiles here.
"""

import ctypes
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

_F1, _F2, _F3, _I1, _I2, _U1, _U2 = "f4:1", "f4:2", "f4:3", "i4:1", "i4:2", "u1:1", "u1:2"
ARGUMENTS: dict[str, tuple[str, ...]] = {
    "nearest_rows": (_F2, _F2, _F2, _F1, _F2, "b1:1", _F2, _F2, _F2, _F3, _I2, "f4:1 out", "i4:1 out"),
    "average_areas": (_U2, _I1, _F2, _I1, _F2, "u1:2 out"),
    "open_areas": (_F2, "i8:1", "f4:2 out"),
    "unpack": (_U1, "u1:1 out"),
}
"""The arrays of each loop: dtype, number of dims, and whether the loop writes to it."""
_DONE = {0, -2}
"""numba's codes for the return of a value, and of None."""


def loop(name: str) -> Callable[..., Any] | None:
    """Return a loop of :data:`ARGUMENTS` that came with the program; None: numba must compile it.

    Raises:
        OSError: the library is there, but cannot be loaded.
    """
    library = _library()
    return _callable(library, name) if library is not None else None


@cache
def _library() -> ctypes.CDLL | None:
    path = Path(__file__).with_name(f"loops_{processor_level()}.so")
    return ctypes.CDLL(str(path)) if path.is_file() else None


def processor_level() -> str:
    """Return v3 for a processor with AVX2 and FMA, otherwise v2, which numpy needs anyway: levels of x86-64."""
    from numpy._core._multiarray_umath import __cpu_features__ as features  # type: ignore[import-not-found]

    return "v3" if features.get("X86_V3") else "v2"


@cache
def _callable(library: ctypes.CDLL, name: str) -> Callable[..., Any]:
    function, wanted = library[name], [_Wanted(text) for text in ARGUMENTS[name]]
    function.restype = ctypes.c_int32
    pointer, whole = ctypes.c_void_p, ctypes.c_ssize_t
    types: list[Any] = [pointer, pointer]
    for each in wanted:  # as numba passes an array: owner (2), size, size of an item, data, shape, strides
        types += [pointer, pointer, whole, whole, pointer, *[whole] * (2 * each.ndim)]
    function.argtypes = types

    def run(*arrays: np.ndarray[Any, Any]) -> int:
        result, fault = ctypes.c_int64(0), ctypes.c_void_p()
        flat: list[Any] = []
        for each, array in zip(wanted, arrays, strict=True):
            each.check(array)
            flat += [None, None, array.size, array.itemsize, array.ctypes.data, *array.shape, *array.strides]
        status = function(ctypes.byref(result), ctypes.byref(fault), *flat)  # ctypes releases the interpreter lock
        if status not in _DONE:
            raise RuntimeError(f"the compiled loop {name} stopped with code {status}")
        return result.value

    return run


class _Wanted:
    """What a loop expects of an array; numba checks it when it compiles itself."""

    def __init__(self, text: str) -> None:
        kind, _, rest = text.partition(":")
        self.dtype, self.ndim, self.written = np.dtype(kind), int(rest[0]), rest.endswith("out")

    def check(self, array: np.ndarray[Any, Any]) -> None:
        """Raise TypeError for an array of which the loop would read other bytes than the array's."""
        flags = array.flags
        if array.dtype != self.dtype or array.ndim != self.ndim or not (flags.c_contiguous and flags.aligned):
            raise TypeError(f"{self.dtype} in {self.ndim} dims wanted, in C's order; got {array.dtype} {array.shape}")
        if self.written and not flags.writeable:
            raise TypeError("an array for results is read-only")
