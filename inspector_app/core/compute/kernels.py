"""The two inner loops of judging that numpy cannot run fast, compiled by numba.

Importing this module compiles them, in about a second, so only what calls them imports it, where it is called. Nothing
of it is kept on disk: numba's own cache would be read back with pickle. What is computed is explained where it is used,
in :mod:`inspector_app.core.memory.nearest` and :mod:`inspector_app.core.pictures.preprocess`.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from llvmlite import ir
from numba import boolean, float32, int32, int64, njit, types, uint8, void
from numba.extending import intrinsic

from inspector_app.core.messages import Bool, Float32, Int32, UInt8

LANES = 16
"""What is looked at together: one register of AVX-512, two of AVX2; LLVM divides it as the processor can."""
SKETCH = 16
"""Values of a sketch."""
FINE = 32
"""Values of a finer one."""
MANY_GROUPS = 64
"""In smaller banks what the patch before found is as good a guess as the nearest box."""
OPTIONS = {
    "nogil": True,
    "error_model": "numpy",
    # Sums may be taken in any order; NaN and infinity keep their meaning, by which a broken part becomes an ERROR.
    "fastmath": {"reassoc", "contract", "nsz"},
}

_REAL, _INT = ir.FloatType(), ir.IntType(32)
_VECTOR = ir.VectorType(_REAL, LANES)


class _Lanes:
    """Writes LLVM's instructions for LANES values at once.

    What is summed up stays in registers. The compiler does not see by itself that it may, and to take sums through
    memory costs more than to compute them.
    """

    def __init__(self, context: Any, builder: Any, signature: Any, given: Any) -> None:  # noqa: ANN401 - untyped
        self._context = context
        self._builder = builder
        self._types = signature.args
        self._given = given

    def everywhere(self, value: Any) -> Any:  # noqa: ANN401
        """One value in all lanes."""
        undefined = ir.Constant(_VECTOR, ir.Undefined)
        one = self._builder.insert_element(undefined, value, ir.Constant(_INT, 0))
        return self._builder.shuffle_vector(one, undefined, ir.Constant(ir.VectorType(_INT, LANES), [0] * LANES))

    def pointer(self, argument: int) -> Any:  # noqa: ANN401
        """To the element of an array, which is the argument of this number, at the index that is the next argument."""
        array = self._context.make_array(self._types[argument])
        data = array(self._context, self._builder, value=self._given[argument]).data
        return self._builder.gep(data, [self._given[argument + 1]])

    def one(self, pointer: Any, number: int) -> Any:  # noqa: ANN401
        """The value so many behind a pointer, in all lanes."""
        return self.everywhere(self._builder.load(self._builder.gep(pointer, [ir.Constant(_INT, number)])))

    def row(self, pointer: Any, number: int) -> Any:  # noqa: ANN401
        """LANES values, so many times LANES behind a pointer."""
        first = self._builder.gep(pointer, [ir.Constant(_INT, number * LANES)])
        return self._builder.load(self._builder.bitcast(first, _VECTOR.as_pointer()), align=4)

    def larger(self, left: Any, right: Any) -> Any:  # noqa: ANN401
        """The larger one in each lane."""
        return self._builder.select(self._builder.fcmp_ordered(">", left, right), left, right)

    def sum_of_squares(self, values: list[Any]) -> Any:  # noqa: ANN401
        """In each lane, in two sums so that not every addition waits for the one before."""
        sums = [ir.Constant(_VECTOR, [0.0] * LANES)] * 2
        for number, value in enumerate(values):
            square = self._builder.fmul(value, value, flags=("contract",))
            sums[number % 2] = self._builder.fadd(sums[number % 2], square, flags=("contract",))
        return self._builder.fadd(*sums)

    def which_below(self, values: Any, limit: Any) -> Any:  # noqa: ANN401
        """A number with a bit for each lane, the lowest for the first."""
        below = self._builder.fcmp_ordered("<", values, self.everywhere(limit))
        return self._builder.zext(self._builder.bitcast(below, ir.IntType(LANES)), ir.IntType(64))


def _below(dims: int) -> Callable[..., Any]:
    """Write: to which of the LANES sketches of a block is one sketch's squared distance below ``limit``? A bit each."""

    def below(_: Any, sketch: Any, at: Any, block: Any, block_at: Any, limit: Any) -> Any:  # noqa: ANN401
        def generate(context: Any, builder: Any, signature: Any, given: Any) -> Any:  # noqa: ANN401
            lanes = _Lanes(context, builder, signature, given)
            mine, others = lanes.pointer(0), lanes.pointer(2)
            gaps = [builder.fsub(lanes.one(mine, dim), lanes.row(others, dim)) for dim in range(dims)]
            return lanes.which_below(lanes.sum_of_squares(gaps), given[4])

        return int64(sketch, at, block, block_at, limit), generate

    return below


def _boxes_below(  # numba asks for the names of the arguments one by one
    _: Any,  # noqa: ANN401
    sketch: Any,  # noqa: ANN401
    at: Any,  # noqa: ANN401
    boxes: Any,  # noqa: ANN401
    boxes_at: Any,  # noqa: ANN401
    out: Any,  # noqa: ANN401
    out_at: Any,  # noqa: ANN401
    limit: Any,  # noqa: ANN401
) -> Any:  # noqa: ANN401
    """Write the squared distances of one sketch to LANES boxes into ``out``; which are below ``limit``? A bit each."""

    def generate(context: Any, builder: Any, signature: Any, given: Any) -> Any:  # noqa: ANN401
        lanes = _Lanes(context, builder, signature, given)
        mine, sides = lanes.pointer(0), lanes.pointer(2)
        nought = ir.Constant(_VECTOR, [0.0] * LANES)
        gaps = []
        for dim in range(SKETCH):
            value = lanes.one(mine, dim)
            under = builder.fsub(lanes.row(sides, 2 * dim), value)
            over = builder.fsub(value, lanes.row(sides, 2 * dim + 1))
            gaps.append(lanes.larger(lanes.larger(under, over), nought))
        l2sq = lanes.sum_of_squares(gaps)
        builder.store(l2sq, builder.bitcast(lanes.pointer(4), _VECTOR.as_pointer()), align=4)
        return lanes.which_below(l2sq, given[6])

    return int64(sketch, at, boxes, boxes_at, out, out_at, limit), generate


def _lowest_bit(_: Any, bits: Any) -> Any:  # noqa: ANN401
    """The number of the lowest bit that is set."""

    def generate(_: Any, builder: Any, __: Any, given: Any) -> Any:  # noqa: ANN401
        return builder.cttz(given[0], ir.Constant(ir.IntType(1), 1))

    return int64(bits), generate


_first_of: Callable[[int], int] = intrinsic(_lowest_bit)
_near_sketches: Callable[[Float32, int, Float32, int, np.float32], int] = intrinsic(_below(SKETCH))
_near_fine: Callable[[Float32, int, Float32, int, np.float32], int] = intrinsic(_below(FINE))
_near_boxes: Callable[[Float32, int, Float32, int, Float32, int, np.float32], int] = intrinsic(_boxes_below)


def _difference_l2sq(one: Float32, other: Float32) -> np.float32:
    total = np.float32(0)
    for dim in range(len(one)):
        difference = one[dim] - other[dim]
        total += difference * difference
    return total


def _index_of_least(values: Float32) -> int:
    found = 0
    for index in range(len(values)):
        if values[index] < values[found]:
            found = index
    return found


def _square_of_reach(least_l2sq: np.float32, doubt_l2: np.float32) -> np.float32:
    """What a sketch's squared distance must be below, so that its vector may be nearer than the nearest so far."""
    reach_l2: np.float32 = np.sqrt(least_l2sq) + doubt_l2
    return reach_l2 * reach_l2


_l2sq: Callable[[Float32, Float32], np.float32] = njit(**OPTIONS)(_difference_l2sq)
_least: Callable[[Float32], int] = njit(**OPTIONS)(_index_of_least)
_square: Callable[[np.float32, np.float32], np.float32] = njit(**OPTIONS)(_square_of_reach)


def _nearest_rows(  # noqa: C901 - one loop in another, as what is looked at lies in one another
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
        sketches: float32 (Q * SKETCH,), the queries' sketches, one after the other.
        fine: float32 (Q * FINE,), their finer ones.
        doubt_l2: float32 (Q,), by how much rounding may make distances of sketches too large.
        vectors: float32 (M, D).
        left_out: bool (M,), vectors that are not to be found.
        groups: float32 (n * 2 * SKETCH * LANES,): of LANES boxes around groups the lower sides in the first dim of a
            sketch, the upper ones, then those of the next dim; infinitely far where there is no such group.
        boxes: float32 (groups * 2 * SKETCH * LANES,): the same for the LANES blocks of each group.
        blocks: float32 (blocks * SKETCH * LANES,): of LANES sketches the first values, then the second ones;
            infinite where there is no vector.
        fine_blocks: float32 (blocks * FINE * LANES,), the same for the finer ones.
        block_row: int32 (blocks * LANES,), which vector each of them belongs to.
        distance_l2: float32 (Q,), to be written: not finite where a query is not, or everything is left out.
        found: int32 (Q,), to be written.
    """
    size = SKETCH * LANES
    n_groups = len(groups) // (2 * SKETCH)
    group_l2sq, box_l2sq = np.empty(n_groups, np.float32), np.empty(LANES, np.float32)
    row = 0  # what the query before found: neighbouring patches look alike
    for query in range(len(queries)):
        at, doubt = query * SKETCH, doubt_l2[query]
        least_l2sq = np.float32(np.inf) if left_out[row] else _l2sq(queries[query], vectors[row])
        for some in range(n_groups // LANES):
            _near_boxes(sketches, at, groups, some * 2 * size, group_l2sq, some * LANES, np.float32(0))
        nearest, done = _least(group_l2sq), int64(0)
        for turn in range(n_groups + 1):
            group = turn - 1 if turn else nearest  # what is found in the nearest one decides about all others
            if not group_l2sq[group] < _square(least_l2sq, doubt):
                continue
            limit = _square(least_l2sq, doubt)
            near_boxes = _near_boxes(sketches, at, boxes, group * 2 * size, box_l2sq, 0, limit)
            if turn == 0:
                if n_groups > MANY_GROUPS:
                    near_boxes &= int64(1) << _least(box_l2sq)
                done = near_boxes
            elif group == nearest:
                near_boxes &= ~done
            while near_boxes:
                block = group * LANES + _first_of(near_boxes)
                near_boxes &= near_boxes - 1
                limit = _square(least_l2sq, doubt)
                near = _near_sketches(sketches, at, blocks, block * size, limit)
                if near:
                    near &= _near_fine(fine, query * FINE, fine_blocks, block * FINE * LANES, limit)
                while near:
                    candidate = block_row[block * LANES + _first_of(near)]
                    near &= near - 1
                    if not left_out[candidate]:
                        l2sq = _l2sq(queries[query], vectors[candidate])
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


_REALS, _REALS_2, _INTS = _read(float32, 1), _read(float32, 2), _read(int32, 1)
nearest_rows: Callable[..., None] = njit(
    void(
        _REALS_2,
        _REALS,
        _REALS,
        _REALS,
        _REALS_2,
        _read(boolean, 1),
        _REALS,
        _REALS,
        _REALS,
        _REALS,
        _INTS,
        float32[::1],
        int32[::1],
    ),
    **OPTIONS,
)(_nearest_rows)
average_areas: Callable[..., None] = njit(
    void(_read(uint8, 2), _INTS, _REALS_2, _INTS, _REALS_2, uint8[:, ::1]), **OPTIONS
)(_average_areas)
