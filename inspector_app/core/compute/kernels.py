"""The inner loops of judging that numpy cannot run fast, compiled by numba: nearest vectors and area averages.

Importing this module compiles them, in one or two seconds; only :mod:`inspector_app.core.compute.compiled` imports it.
Nothing of it is kept on disk: numba's own cache would be read back with pickle. What is computed is explained where it
is used, in :mod:`inspector_app.core.memory.nearest` and :mod:`inspector_app.core.pictures.preprocess`.

LANES distances at a time become one vector instruction a step, because LLVM can vectorise the loops over lanes: their
lengths are constants, and they write to no array, so that nothing has to be checked for overlap
(docs/decisions/0028). `python -m tests.experiments.search_side_by_side` shows it when that is lost.
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
    # Sums may be taken in any order; NaN and infinity keep their meaning, by which a broken part becomes an ERROR.
    "fastmath": {"reassoc", "contract", "nsz"},
}
SIDES = 2 * LANES
"""Lower and upper sides of LANES boxes in one dim."""
ZERO = np.float32(0)

Function = TypeVar("Function", bound=Callable[..., Any])
_inner: Callable[[Function], Function] = njit(**OPTIONS)
"""For what is called in a loop: it is compiled into it."""


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
    """What a sketch's squared distance must be below, so that its vector may be nearer than the nearest so far."""
    reach_l2: np.float32 = np.sqrt(least_l2sq) + doubt_l2
    return reach_l2 * reach_l2


@_inner
def _gap(value: np.float32, lower: np.float32, upper: np.float32) -> np.float32:
    """How far a value is outside an interval."""
    return max(lower - value, value - upper, ZERO)


@_inner
def _l2sq_to_boxes(sketch: Float32, boxes: Float32, out: Float32) -> None:
    """Squared distances of one sketch to LANES boxes: float32 (LANES,), written to ``out``."""
    for lane in range(LANES):
        total = ZERO
        for dim in range(SKETCH):
            gap = _gap(sketch[dim], boxes[dim * SIDES + lane], boxes[dim * SIDES + LANES + lane])
            total += gap * gap
        out[lane] = total


@_inner
def _near_boxes(sketch: Float32, boxes: Float32, limit_l2sq: np.float32) -> np.uint32:
    """Which of LANES boxes are nearer than ``limit_l2sq``? A bit each, the lowest for the first."""
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
    """Which of the LANES sketches of a block are nearer than ``limit_l2sq``? A bit each, the lowest for the first."""
    near = np.uint32(0)
    for lane in range(LANES):
        total = ZERO
        for dim in range(SKETCH):
            difference = sketch[dim] - block[dim * LANES + lane]
            total += difference * difference
        near = np.uint32(near | (np.uint32(total < limit_l2sq) << np.uint32(lane)))
    return near


def _nearest_rows(  # noqa: C901, PLR0912 - one loop in another, as what is looked at lies in one another
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
    """The nearest of ``vectors`` to each query; the last two arrays are written.

    Args:
        queries: float32 (Q, D).
        sketches: float32 (Q, SKETCH), the queries' sketches.
        fine: float32 (Q, FINE), their finer ones.
        doubt_l2: float32 (Q,), by how much rounding may make distances of sketches too large.
        vectors: float32 (M, D).
        left_out: bool (M,), vectors that are not to be found.
        groups: float32 (n, SKETCH * 2 * LANES): of LANES boxes around groups the lower sides in the first dim of a
            sketch, the upper ones, then those of the next dim; infinitely far where there is no such group.
        boxes: float32 (groups, SKETCH * 2 * LANES): the same for the LANES blocks of each group.
        blocks: float32 (blocks, SKETCH * LANES): of LANES sketches the first values, then the second ones;
            infinite where there is no vector.
        fine_blocks: float32 (blocks, LANES, FINE), the finer sketches of the same vectors, one after the other.
        block_row: int32 (blocks, LANES), which vector each of them belongs to.
        distance_l2: float32 (Q,), to be written: not finite where a query is not, or everything is left out.
        found: int32 (Q,), to be written.
    """
    n_groups = len(groups) * LANES
    to_groups, box_l2sq = np.empty((len(groups), LANES), np.float32), np.empty(LANES, np.float32)
    group_l2sq = to_groups.ravel()
    row = 0  # what the query before found: neighbouring patches look alike
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
            if turn < 0:  # what is found in the nearest box decides about all others
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
    """Weighted means over rectangles of a picture; ``out`` is written.

    Args:
        rows: uint8 (H, 3 * W), red, green and blue of each pixel.
        top: int32 (h,), first row of each rectangle.
        down: float32 (h, a), the weights of the rows from there on; nought beyond the rectangle.
        left: int32 (w,), first column of each rectangle.
        across: float32 (w, b), the weights of the columns.
        out: uint8 (h, 3 * w), to be written, rounded to the nearest.
    """
    width = rows.shape[1]
    line = np.zeros(width + 3 * across.shape[1], np.float32)
    for row in range(len(out)):
        line[:width] = 0.5  # a rectangle's weights add up to one: what is cut off at the end is rounded by this
        for tap in range(down.shape[1]):
            weight = down[row, tap]
            if weight > 0:  # also where there is no such row
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
    """The type of an array that may be read-only."""
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
