"""The loop of the area opening, compiled by numba. Importing this module compiles it: only minimum areas need it.

If numba cannot compile, Python runs the same loop: about two seconds for a map of 384 x 384 pixels.
"""

from collections.abc import Callable

import numpy as np

from inspector_app.core.compute.compiled import can_compile
from inspector_app.core.messages import Float32, Int64


def _open_areas(level: Float32, least_px: Float32, order: Int64, opened: Float32) -> None:
    """Lower every peak to the highest level at which its region is large enough; writes ``opened``.

    The union-find of Meijster and Wilkinson (PAMI 2002), with 8 neighbours. The area that a region needs is the least
    of its pixels' areas, so it never grows with the region.

    Args:
        level: float32 (h, w), the map.
        least_px: float32 (h, w), the area that a region at this pixel needs, in pixels.
        order: int64 (n,), flat indices from the highest level to the lowest: all pixels above some level.
        opened: float32 (h, w), output at the pixels of ``order``; 0 where no region is large enough.
    """
    height, width = level.shape
    levels, needs, out = level.reshape(-1), least_px.reshape(-1), opened.reshape(-1)
    parent = np.full(height * width, -1, np.int64)
    area = np.zeros(height * width, np.int64)
    need = np.empty(height * width, np.float32)
    enough = np.zeros(height * width, np.bool_)
    for pixel in order:
        parent[pixel], area[pixel], need[pixel] = pixel, 1, needs[pixel]
        row, column = pixel // width, pixel % width
        for other_row in range(max(row - 1, 0), min(row + 2, height)):
            for other_column in range(max(column - 1, 0), min(column + 2, width)):
                root = other_row * width + other_column
                if parent[root] < 0:
                    continue
                while parent[root] != root:
                    parent[root] = parent[parent[root]]  # halves the way of the next search
                    root = parent[root]
                if root == pixel:
                    continue
                if enough[root]:
                    enough[pixel] = True  # it keeps its own level, and so does every region around it
                    continue
                parent[root] = pixel
                area[pixel] += area[root]
                need[pixel] = min(need[pixel], need[root])
        enough[pixel] |= area[pixel] >= need[pixel]
    for place in range(len(order) - 1, -1, -1):
        pixel = order[place]
        above = parent[pixel]
        if above == pixel:
            out[pixel] = levels[pixel] if enough[pixel] else np.float32(0)
        else:
            out[pixel] = out[above]


def _compiled() -> Callable[[Float32, Float32, Int64, Float32], None]:
    if not can_compile():
        return _open_areas
    from numba import float32, int64, njit, types, void

    picture = types.Array(float32, 2, "C", readonly=True)
    signature = void(picture, picture, types.Array(int64, 1, "C", readonly=True), float32[:, ::1])
    compiled: Callable[[Float32, Float32, Int64, Float32], None] = njit(signature, nogil=True)(_open_areas)
    return compiled


open_areas = _compiled()
