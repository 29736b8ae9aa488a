"""The loop of the area opening, compiled by numba. Importing this module compiles it: only minimum areas need it.

If numba cannot compile, Python runs the same loop.
"""

import heapq
from collections.abc import Callable

import numpy as np

from inspector_app.core.compute import ahead
from inspector_app.core.compute.compiled import can_compile
from inspector_app.core.messages import Float32, Int64


def _open_areas(least_px: Float32, peaks: Int64, opened: Float32) -> None:
    """Lower every peak of a map to the highest level at which its region is large enough; 0 if the map is too small.

    The flooding of Vincent (1992), with 8 neighbours: a region grows from its peak by its highest neighbour until it is
    large enough, or until the next pixel is higher: then it is the slope of another peak. The area that a region needs
    is the least of its pixels' areas, so it never grows with the region. A smooth map has few peaks, and most of them
    are low, so few pixels are visited.

    Args:
        least_px: float32 (h, w), the area that a region at this pixel needs, in pixels.
        peaks: int64 (n,), flat indices of the pixels without a higher neighbour, in any order.
        opened: float32 (h, w), the map; changed in place.
    """
    height, width = opened.shape
    levels, needs = opened.reshape(-1), least_px.reshape(-1)
    reached = np.zeros(height * width, np.int64)  # the number of the last flood that reached a pixel
    done = np.zeros(height * width, np.bool_)
    region = np.empty(height * width, np.int64)
    for flood in range(1, len(peaks) + 1):
        peak = peaks[flood - 1]
        if done[peak]:  # as a pixel of an earlier peak that is flat
            continue
        level, need, area = levels[peak], needs[peak], 0
        reached[peak] = flood
        rim = [(-level, peak)]
        while area < need:
            if not rim:
                level = np.float32(0)
                break
            negative, pixel = heapq.heappop(rim)
            if -negative > level:
                break
            level = -negative
            done[pixel], region[area] = True, pixel
            area += 1
            need = min(need, needs[pixel])
            row, column = pixel // width, pixel % width
            for other_row in range(max(row - 1, 0), min(row + 2, height)):
                for other_column in range(max(column - 1, 0), min(column + 2, width)):
                    other = other_row * width + other_column
                    if reached[other] != flood:
                        reached[other] = flood
                        heapq.heappush(rim, (-levels[other], other))
        for place in range(area):
            levels[region[place]] = level


def _compiled() -> Callable[[Float32, Int64, Float32], None]:
    if not can_compile():
        return _open_areas
    brought = ahead.loop("open_areas")
    if brought is not None:
        return brought
    from numba import float32, int64, njit, types, void

    areas, indices = types.Array(float32, 2, "C", readonly=True), types.Array(int64, 1, "C", readonly=True)
    compiled: Callable[[Float32, Int64, Float32], None] = njit(void(areas, indices, float32[:, ::1]), nogil=True)(
        _open_areas
    )
    return compiled


open_areas = _compiled()
