"""The inner loops of judging that numpy cannot run fast, compiled by numba: nearest vectors and area averages.

Importing this module compiles them, in one or two seconds; only :mod:`inspector_app.core.compute.compiled` imports it.
The compiled code is not kept on disk: numba's own cache would be read back with pickle. The algorithms are explained in
:mod:`inspector_app.core.memory.nearest` and :mod:`inspector_app.core.pictures.preprocess`.

LANES distances at a time become one vector instruction per step, because LLVM can vectorise the loops over lanes: their
lengths are constants, and they write to no array, so that LLVM does not have to check for overlap
(docs/decisions/0028). `python -m tests.experiments.search_side_by_side` shows a loss of this vectorisation.
"""

from collections.abc import Callable
from typing import Any, TypeVar

import numpy as np
from numba import boolean, float32, int32, njit, types, uint8, void

from inspector_app.core.compute.lanes import LANES, SKETCH
from inspector_app.core.messages import Bool, Float32, Int32, UInt8

OPTIONS = {
    "nogil": True,
    "error_model": "numpy",
    # Sums may be computed in any order; NaN and infinity keep their meaning, since a broken part must become an ERROR.
    "fastmath": {"reassoc", "contract", "nsz"},
}
SIDES = 2 * LANES
"""Lower and upper sides of LANES boxes in one dim."""
ZERO = np.float32(0)

Function = TypeVar("Function", bound=Callable[..., Any])
_inner: Callable[[Function], Function] = njit(**OPTIONS)
"""For functions that are called in a loop: they are compiled into it."""


@_inner
def _l2sq(one: Float32, other: Float32) -> np.float32:
    total = ZERO
    for dim in range(len(one)):
        difference = one[dim] - other[dim]
        total += difference * difference
    return total


@_inner
def _index_of_least(values: Float32) -> int:
    found = 0
    for index in range(len(values)):
        if values[index] < values[found]:
            found = index
    return found


@_inner
def _square_of_reach(least_l2sq: np.float32, doubt_l2: np.float32) -> np.float32:
    """Return the limit for a sketch's squared distance: only below it may its vector be nearer than the result."""
    reach_l2: np.float32 = np.sqrt(least_l2sq) + doubt_l2
    return reach_l2 * reach_l2


@_inner
def _gap(value: np.float32, lower: np.float32, upper: np.float32) -> np.float32:
    """Return how far a value is outside an interval."""
    return max(lower - value, value - upper, ZERO)


@_inner
def _l2sq_to_boxes(sketch: Float32, boxes: Float32, out: Float32) -> None:
    """Compute the squared distances of one sketch to LANES boxes: float32 (LANES,), written to ``out``."""
    for lane in range(LANES):
        total = ZERO
        for dim in range(SKETCH):
            gap = _gap(sketch[dim], boxes[dim * SIDES + lane], boxes[dim * SIDES + LANES + lane])
            total += gap * gap
        out[lane] = total


@_inner
def _near_boxes(sketch: Float32, boxes: Float32, limit_l2sq: np.float32) -> np.uint32:
    """Return which of LANES boxes are nearer than ``limit_l2sq``: one bit each, the lowest for the first."""
    near = np.uint32(0)
    for lane in range(LANES):
        total = ZERO
        for dim in range(SKETCH):
            gap = _gap(sketch[dim], boxes[dim * SIDES + lane], boxes[dim * SIDES + LANES + lane])
            total += gap * gap
        near = np.uint32(near | (np.uint32(total < limit_l2sq) << np.uint32(lane)))
    return near


@_inner
def _near_sketches(sketch: Float32, block: Float32, limit_l2sq: np.float32) -> np.uint32:
    """Return which of a block's sketches are nearer than ``limit_l2sq``: one bit each, the lowest for the first."""
    near = np.uint32(0)
    for lane in range(LANES):
        total = ZERO
        for dim in range(SKETCH):
            difference = sketch[dim] - block[dim * LANES + lane]
            total += difference * difference
        near = np.uint32(near | (np.uint32(total < limit_l2sq) << np.uint32(lane)))
    return near


def _nearest_rows(  # noqa: C901, PLR0912 - nested loops over groups, boxes and vectors
    queries: Float32,
    sketches: Float32,
    fine: Float32,
    doubt_l2: Float32,
    vectors: Float32,
    left_out: Bool,
    groups: Float32,
    boxes: Float32,
    blocks: Float32,
    fine_blocks: Float32,
    block_row: Int32,
    distance_l2: Float32,
    found: Int32,
) -> None:
    """Find the nearest of ``vectors`` to each query; writes the last two arrays.

    Args:
        queries: float32 (Q, D).
        sketches: float32 (Q, SKETCH), the queries' sketches.
        fine: float32 (Q, FINE), their finer sketches.
        doubt_l2: float32 (Q,), by how much rounding may make distances of sketches too large.
        vectors: float32 (M, D).
        left_out: bool (M,), vectors that are excluded from the search.
        groups: float32 (n, SKETCH * 2 * LANES): for LANES boxes around groups, the lower sides in the first dim of a
            sketch, then the upper sides, then those of the next dim; infinitely far if there is no such group.
        boxes: float32 (groups, SKETCH * 2 * LANES): the same for the LANES blocks of each group.
        blocks: float32 (blocks, SKETCH * LANES): for LANES sketches, the first values, then the second values, ...;
            infinite if there is no vector.
        fine_blocks: float32 (blocks, LANES, FINE), the finer sketches of the same vectors, one after the other.
        block_row: int32 (blocks, LANES), the row of the vector of each of them.
        distance_l2: float32 (Q,), output: not finite if the query is not finite, or all vectors are left out.
        found: int32 (Q,), output.
    """
    n_groups = len(groups) * LANES
    to_groups, box_l2sq = np.empty((len(groups), LANES), np.float32), np.empty(LANES, np.float32)
    group_l2sq = to_groups.ravel()
    row = 0  # the result of the previous query: neighbouring patches look alike
    for query in range(len(queries)):
        values, sketch, doubt = queries[query], sketches[query], doubt_l2[query]
        least_l2sq = np.float32(np.inf) if left_out[row] else _l2sq(values, vectors[row])
        for some in range(len(groups)):
            _l2sq_to_boxes(sketch, groups[some], to_groups[some])
        nearest, done = _index_of_least(group_l2sq), np.uint32(0)
        for turn in range(-1, n_groups):
            group = nearest if turn < 0 else turn
            limit_l2sq = _square_of_reach(least_l2sq, doubt)
            if not group_l2sq[group] < limit_l2sq:
                continue
            near_boxes = _near_boxes(sketch, boxes[group], limit_l2sq)
            if turn < 0:  # the result in the nearest box limits the search in all others
                _l2sq_to_boxes(sketch, boxes[group], box_l2sq)
                near_boxes = done = np.uint32(near_boxes & (np.uint32(1) << np.uint32(_index_of_least(box_l2sq))))
            elif group == nearest:
                near_boxes = np.uint32(near_boxes & ~done)
            if not near_boxes:
                continue
            for box in range(LANES):
                if not near_boxes >> box & 1:
                    continue
                block = group * LANES + box
                limit_l2sq = _square_of_reach(least_l2sq, doubt)
                near = _near_sketches(sketch, blocks[block], limit_l2sq)
                if not near:
                    continue
                for lane in range(LANES):
                    if near >> lane & 1 and _l2sq(fine[query], fine_blocks[block, lane]) < limit_l2sq:
                        candidate = block_row[block, lane]
                        if not left_out[candidate]:
                            l2sq = _l2sq(values, vectors[candidate])
                            if l2sq < least_l2sq:
                                least_l2sq, row = l2sq, candidate
        distance_l2[query] = np.sqrt(least_l2sq)
        found[query] = row


def _average_areas(rows: UInt8, top: Int32, down: Float32, left: Int32, across: Float32, out: UInt8) -> None:
    """Compute weighted means over rectangles of a picture; writes ``out``.

    Args:
        rows: uint8 (H, 3 * W), red, green and blue of each pixel.
        top: int32 (h,), first row of each rectangle.
        down: float32 (h, a), the weights of the rows from there on; 0 beyond the rectangle.
        left: int32 (w,), first column of each rectangle.
        across: float32 (w, b), the weights of the columns.
        out: uint8 (h, 3 * w), output, rounded to the nearest.
    """
    width = rows.shape[1]
    line = np.zeros(width + 3 * across.shape[1], np.float32)
    for row in range(len(out)):
        line[:width] = 0.5  # a rectangle's weights sum to 1, so this rounds the value that is truncated at the end
        for tap in range(down.shape[1]):
            weight = down[row, tap]
            if weight > 0:  # rows that do not exist have weight 0
                source = rows[top[row] + tap]
                for number in range(width):
                    line[number] += weight * np.float32(source[number])
        written = out[row]
        for column in range(len(left)):
            red = green = blue = np.float32(0)
            for tap in range(across.shape[1]):
                weight, start = across[column, tap], 3 * (left[column] + tap)
                red += weight * line[start]
                green += weight * line[start + 1]
                blue += weight * line[start + 2]
            written[3 * column] = np.uint8(red)
            written[3 * column + 1] = np.uint8(green)
            written[3 * column + 2] = np.uint8(blue)


def _read(dtype: Any, ndim: int) -> Any:  # noqa: ANN401 - numba is untyped
    """Return the numba type of an array that may be read-only."""
    return types.Array(dtype, ndim, "C", readonly=True)


_REALS, _REALS_2, _REALS_3 = (_read(float32, ndim) for ndim in (1, 2, 3))
nearest_rows: Callable[..., None] = njit(
    void(
        _REALS_2,
        _REALS_2,
        _REALS_2,
        _REALS,
        _REALS_2,
        _read(boolean, 1),
        _REALS_2,
        _REALS_2,
        _REALS_2,
        _REALS_3,
        _read(int32, 2),
        float32[::1],
        int32[::1],
    ),
    **OPTIONS,
)(_nearest_rows)
average_areas: Callable[..., None] = njit(
    void(_read(uint8, 2), _read(int32, 1), _REALS_2, _read(int32, 1), _REALS_2, uint8[:, ::1]), **OPTIONS
)(_average_areas)
