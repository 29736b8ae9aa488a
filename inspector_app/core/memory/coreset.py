"""Greedy k-center selection of the memory bank's patch features (PatchCore, algorithm 1)."""

import os
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from inspector_app.core.compute.blas import keep_blas_on_one_thread
from inspector_app.core.messages import Float32, Int32, Int64

POOL_SIZE = 1024
FIRST_POOL_SIZE = 4096
"""Without cells every round visits all rows; a larger pool needs fewer rounds."""
MAX_PICKS_PER_ROUND = 256
BLOCK_ROWS = 4096
MIN_ANCHORS = 32
ROWS_PER_ANCHOR = 400
"""Average cell size, at least. Visits to smaller cells cost more than they save."""
ANCHOR_GROWTH = 1.5
ROWS_PER_YIELD = 400_000
"""A yield every few tenths of a second, so that cancelling works."""
THREADS = 2
"""More threads block each other, because half of a visit is Python code."""
UNIT_ROUNDOFF = 2.0**-24


@dataclass(frozen=True, slots=True, eq=False)
class Coreset:
    """The selected rows, and the nearest selected row of every row.

    Attributes:
        rows: int64 (n_keep,), row indices in the order of selection.
        nearest: int32 (N,), for each row the position in ``rows`` of its nearest pick (Euclidean).
    """

    rows: Int64
    nearest: Int32


def select_coreset(features: Float32, n_keep: int, rng: np.random.Generator) -> Generator[int, None, Coreset]:
    """Pick ``n_keep`` rows so that every row is near a picked one: exact greedy k-center, lazily batched.

    Start at a random row; then always pick the row farthest from all picked ones. The plain loop visits all N rows for
    each pick. Here the running minimum distance of every row is an upper bound that only decreases. The rows with the
    largest bounds form a pool; ``tau`` is the smallest bound in it, and no row outside exceeds it. Greedy picks inside
    the pool are correct for all rows as long as the pool's maximum stays >= tau. Then the round's picks are applied to
    all rows that they may be nearer to (:class:`_Cells`). The picks equal those of the plain loop, except for float
    ties.

    Args:
        features: float32 (N, D).
        n_keep: number of rows to pick, 1 to N.
        rng: chooses the first row.

    Yields:
        Number of rows picked so far, several times a second.

    Raises:
        ValueError: n_keep is not within 1 to N.
    """
    n_rows = len(features)
    if not 1 <= n_keep <= n_rows:
        raise ValueError(f"n_keep must be 1 to {n_rows}, not {n_keep}")
    keep_blas_on_one_thread()
    threads = min(THREADS, os.cpu_count() or 1)
    with ThreadPoolExecutor(threads, thread_name_prefix="coreset") as executor:
        rows = _Rows(features, n_keep, _Shared(executor, threads))
        yield from rows.add(np.array([rng.integers(n_rows)]))
        while rows.n_picked < n_keep:
            yield from rows.add(rows.greedy_in_pool(min(n_keep - rows.n_picked, MAX_PICKS_PER_ROUND)))
    return Coreset(rows.picked, rows.nearest)


class _Shared:
    """Threads that divide the parts of one task."""

    def __init__(self, executor: ThreadPoolExecutor, threads: int) -> None:
        self._executor = executor
        self._threads = threads

    def run(self, work: Callable[[int], None], parts: list[int]) -> None:
        """Call ``work`` with every part, and wait until all are done. The parts must not write to the same data."""

        def share(first: int) -> None:
            for part in parts[first :: self._threads]:
                work(part)

        for _ in self._executor.map(share, range(self._threads)):
            pass  # re-raises an error of a thread


@dataclass(frozen=True, slots=True, eq=False)
class _Cells:
    """Groups of rows with the same nearest pick at the time when the cells were made: the anchor of the cell.

    Let a row have distance e to its anchor a, and d to its nearest pick. Its distance to a new pick q is at least
    |q - a| - e. If that is d or more, q is skipped.

    Attributes:
        order: int64 (N,), the row indices, cell by cell.
        bounds: int64 (cells + 1,), the start of each cell in ``order``; at most BLOCK_ROWS rows per cell.
        anchors: float32 (cells, D); two cells may have the same anchor.
        anchor_norm: float32 (cells,), the squared lengths of the anchors.
        anchor_l2: float32 (N,), an upper bound of e for each row.
        reach_l2: float32 (cells,), an upper bound of the largest e + d in each cell; decreases with d.
    """

    order: Int64
    bounds: Int64
    anchors: Float32
    anchor_norm: Float32
    anchor_l2: Float32
    reach_l2: Float32


class _Rows:
    """All rows, the picks so far, and an upper bound of each row's squared distance to its nearest pick.

    The bound is -inf for the picks themselves.
    """

    def __init__(self, features: Float32, n_keep: int, shared: _Shared) -> None:
        self.features = features
        self.squared_norm = np.einsum("nd,nd->n", features, features)
        self.bound_l2sq = np.full(len(features), np.inf, dtype=np.float32)
        self.nearest = np.zeros(len(features), dtype=np.int32)
        self.picked = np.empty(n_keep, dtype=np.int64)
        self.n_picked = 0
        self._cells: _Cells | None = None
        self._n_anchors = 0
        self._shared = shared
        # The rounding error of a sum of D products is at most D roundings (Higham, 2002, eq. 3.5). This maximum is used
        # as the uncertainty of all squared distances, so rounding never hides a row that a pick is nearer to.
        self._doubt_l2sq = np.float32(4 * features.shape[1] * UNIT_ROUNDOFF) * self.squared_norm.max()

    def greedy_in_pool(self, most: int) -> Int64:
        """Up to ``most`` greedy picks, at least one, that are certainly picks of the whole set too: int64 (picks,)."""
        n_outside = len(self.features) - (FIRST_POOL_SIZE if self._cells is None else POOL_SIZE)
        if n_outside > 0:
            pool = np.argpartition(self.bound_l2sq, n_outside)[n_outside:]
            tau_l2sq = float(self.bound_l2sq[pool].min())
        else:
            pool = np.arange(len(self.features))
            tau_l2sq = -np.inf
        features, norm, l2sq = self.features[pool], self.squared_norm[pool], self.bound_l2sq[pool]
        picks: list[int] = []
        while len(picks) < most:
            farthest = int(l2sq.argmax())
            if picks and l2sq[farthest] < tau_l2sq:
                break
            picks.append(farthest)
            to_pick = norm + norm[farthest] - 2 * np.einsum("nd,d->n", features, features[farthest])
            np.minimum(l2sq, to_pick, out=l2sq)
            l2sq[farthest] = -np.inf  # it is never picked again, even with rounding errors
        return pool[picks]

    def add(self, picks: Int64) -> Generator[int, None, None]:
        """Add new picks, int64 (picks,), and lower all bounds to the distance to them; yields ``n_picked``."""
        number = np.arange(self.n_picked, self.n_picked + len(picks), dtype=np.int32)
        self.picked[number] = picks
        self.n_picked += len(picks)
        vectors = self.features[picks]
        norm = self.squared_norm[picks]
        if self._cells is None:
            yield from self._lower_all(vectors, norm, number)
        else:
            yield from self._lower_in_cells(self._cells, vectors, norm, number)
        self.bound_l2sq[picks] = -np.inf
        self.nearest[picks] = number
        if max(MIN_ANCHORS, ANCHOR_GROWTH * self._n_anchors) <= self.n_picked <= len(self.features) / ROWS_PER_ANCHOR:
            self._divide()

    def _lower_all(self, vectors: Float32, norm: Float32, number: Int32) -> Generator[int, None, None]:
        def visit(start: int) -> None:
            self._lower(slice(start, start + BLOCK_ROWS), vectors, norm, number)

        for start in range(0, len(self.features), ROWS_PER_YIELD):
            yield self.n_picked
            end = min(start + ROWS_PER_YIELD, len(self.features))
            self._shared.run(visit, list(range(start, end, BLOCK_ROWS)))

    def _lower_in_cells(
        self, cells: _Cells, vectors: Float32, norm: Float32, number: Int32
    ) -> Generator[int, None, None]:
        l2sq = cells.anchors @ (vectors * np.float32(-2)).T
        l2sq += cells.anchor_norm[:, None]
        l2sq += norm - self._doubt_l2sq
        to_anchor_l2 = np.sqrt(np.maximum(l2sq, 0, out=l2sq), out=l2sq)
        nearest_l2 = to_anchor_l2.min(axis=1)

        def visit(cell: int) -> None:
            rows = cells.order[cells.bounds[cell] : cells.bounds[cell + 1]]
            reach_l2 = cells.anchor_l2[rows] + self._at_most_l2(rows)
            cells.reach_l2[cell] = reach_l2.max()
            rows = rows[reach_l2 > nearest_l2[cell]]
            near = np.flatnonzero(to_anchor_l2[cell] < cells.reach_l2[cell])
            if len(rows):
                self._lower(rows, vectors[near], norm[near], number[near])

        visited = np.flatnonzero(nearest_l2 < cells.reach_l2)
        ends = np.cumsum(np.diff(cells.bounds)[visited])
        for start in range(0, int(ends[-1]) if len(ends) else 0, ROWS_PER_YIELD):
            yield self.n_picked
            first, last = np.searchsorted(ends, (start, start + ROWS_PER_YIELD), side="right")
            self._shared.run(visit, visited[first:last].tolist())

    def _lower(self, rows: Int64 | slice, vectors: Float32, norm: Float32, number: Int32) -> None:
        """Lower the bounds of these rows to the distance to these picks."""
        l2sq = self.features[rows] @ np.ascontiguousarray(vectors.T * np.float32(-2))
        l2sq += norm
        least = l2sq.min(axis=1) + self.squared_norm[rows]
        lower = np.flatnonzero(least < self.bound_l2sq[rows])
        changed = rows.start + lower if isinstance(rows, slice) else rows[lower]
        self.bound_l2sq[changed] = least[lower]
        self.nearest[changed] = number[l2sq[lower].argmin(axis=1)]

    def _at_most_l2(self, rows: Int64) -> Float32:
        """An upper bound of the distance of each row to its nearest pick: float32 (rows,)."""
        l2: Float32 = np.sqrt(np.maximum(self.bound_l2sq[rows] + self._doubt_l2sq, 0))
        return l2

    def _divide(self) -> None:
        """Make new cells around the current picks."""
        order = np.argsort(self.nearest, kind="stable")
        anchor = self.nearest[order]
        starts = np.flatnonzero(np.diff(anchor, prepend=-1))
        starts = np.union1d(starts, np.arange(0, len(order), BLOCK_ROWS))
        anchors = self.picked[anchor[starts]]
        anchor_l2 = np.sqrt(np.maximum(self.bound_l2sq + self._doubt_l2sq, 0))
        self._n_anchors = self.n_picked
        self._cells = _Cells(
            order=order,
            bounds=np.append(starts, len(order)),
            anchors=self.features[anchors],
            anchor_norm=self.squared_norm[anchors],
            anchor_l2=anchor_l2,
            reach_l2=2 * np.maximum.reduceat(anchor_l2[order], starts),
        )
