"""The choice between compiled loops and the slower numpy and faiss code; only this module decides it."""

import logging
import threading
from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

import numpy as np

from inspector_app.core.compute import ahead
from inspector_app.core.messages import Float32, Int32, UInt8

_FIRST_USE = threading.Lock()


def can_compile() -> bool:
    """Return whether the compiled loops of :mod:`inspector_app.core.compute.kernels` run on this processor.

    They came with the program, or numba compiles them at the first call; if that fails, this is logged once.
    """
    with _FIRST_USE:
        return _compile_once()


@cache
def _compile_once() -> bool:
    try:
        kernel("nearest_rows")
    except Exception as error:  # numba, LLVM and a missing library raise many kinds of errors; judging must continue
        logging.getLogger(__name__).warning(
            "the compiled loops cannot be used, those that came with the program or those of numba (%s: %s): "
            "faiss and numpy judge instead, with the same scores but more slowly",
            type(error).__name__,
            error,
        )
        return False
    return True


def kernel(name: str) -> Callable[..., Any]:
    """Return a loop of :mod:`inspector_app.core.compute.kernels`; without one that came along, its import compiles."""
    brought = ahead.loop(name)
    if brought is not None:
        return brought
    loop: Callable[..., Any] = getattr(import_module("inspector_app.core.compute.kernels"), name)
    return loop


def average_areas(rows: UInt8, top: Int32, down: Float32, left: Int32, across: Float32, out: UInt8) -> None:
    """Compute weighted means over rectangles of a picture; writes ``out``.

    Args:
        rows: uint8 (H, 3 * W), red, green and blue of each pixel.
        top: int32 (h,), first row of each rectangle.
        down: float32 (h, a), the weights of the rows from there on; 0 beyond the rectangle.
        left: int32 (w,), first column of each rectangle.
        across: float32 (w, b), the weights of the columns.
        out: uint8 (h, 3 * w), output, rounded to the nearest.
    """
    if can_compile():
        kernel("average_areas")(rows, top, down, left, across, out)
    else:
        average_areas_in_numpy(rows, top, down, left, across, out)


def average_areas_in_numpy(rows: UInt8, top: Int32, down: Float32, left: Int32, across: Float32, out: UInt8) -> None:
    """Compute the same formula in the same order. OpenCV rounds ties to even, which would change scores."""
    lines = np.full((len(out), rows.shape[1]), 0.5, dtype=np.float32)
    for tap in range(down.shape[1]):  # beyond the picture the weight is 0, so any row is valid
        lines += down[:, tap, None] * rows[np.minimum(top + tap, len(rows) - 1)]
    pixels = lines.reshape(len(out), -1, 3)
    means = np.zeros((len(out), len(left), 3), dtype=np.float32)
    for tap in range(across.shape[1]):
        means += across[:, tap, None] * pixels[:, np.minimum(left + tap, pixels.shape[1] - 1)]
    out[:] = means.astype(np.uint8).reshape(out.shape)
