"""Exact neighbours in large banks: a clustering, and the triangle inequality to pass over most of it.

Patch features lie close to one another where parts look alike: a patch's nearest vector is at a distance of 3 to 10
where any two vectors are 60 apart. So a bank is divided into cells around k-means centres. The vectors of a cell with
centre c and radius r are no nearer to a query q than |q - c| - r, and once something nearer was found the cell is
passed over; one to ten per cent of the bank are left to look at (docs/decisions/0014).
"""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from inspector_app.core.blas import keep_blas_on_one_thread
from inspector_app.core.messages import Bool, Float32, Int32, Int64

SAMPLE_PER_CELL = 40
KMEANS_ROUNDS = 6
ASSIGN_ROWS = 4096
UNIT_ROUNDOFF = 2.0**-24
"""Largest relative error of one float32 rounding."""


class NearestInCells:
    """Which of many vectors lies nearest to each query, and how far: what the full product finds, in less time."""

    def __init__(self, vectors: Float32) -> None:
        """Divide ``vectors``, float32 (M, D), finite, into about sqrt(M) cells; the same ones every time."""
        keep_blas_on_one_thread()
        self._bank = vectors
        self._mean = vectors.mean(axis=0)  # small numbers cancel less
        centred = vectors - self._mean
        centres = _kmeans(centred, round(len(vectors) ** 0.5))
        cell = _nearest_centre(centred, centres)
        order = np.argsort(cell, kind="stable")
        used, starts = np.unique(cell[order], return_index=True)
        difference = centred - centres[cell]
        to_centre = np.sqrt(np.einsum("md,md->m", difference, difference))
        # A sum of D products is off by D roundings at most (Higham, 2002, eq. 3.5). Cells are taken to be larger, and
        # squared distances less certain, by as much, so that rounding never hides a neighbour.
        self._gamma = np.float32(2 * vectors.shape[1] * UNIT_ROUNDOFF)
        self._radius = np.maximum.reduceat(to_centre[order], starts) * (1 + self._gamma)
        self._index = order.astype(np.int32)
        self._vectors = _for_ranking(centred[order])
        self._bounds = [*starts.tolist(), len(vectors)]
        self._centres = _for_ranking(centres[used])
        self._largest_l2sq = self._vectors[:, -1].max()

    def __call__(self, queries: Float32, without: Bool | None = None) -> tuple[Float32, Int32]:
        """Look into the cell with the nearest centre, then into every other that may hold something nearer.

        Args:
            queries: float32 (Q, D).
            without: bool (M,), vectors that are left out.

        Returns:
            float32 (Q,), Euclidean distances to the nearest vectors, not finite where a query is not; int32 (Q,), which
            vectors these are, any where a query is not finite or where all are left out.
        """
        # A query that is not finite may find anything: its distance, taken afterwards, will not be finite either.
        with np.errstate(invalid="ignore", over="ignore"):
            found = self._search(queries, without[self._index] if without is not None else None)
            difference = queries - self._bank[found]
            return np.sqrt(np.einsum("qd,qd->q", difference, difference)), found

    def _search(self, queries: Float32, left_out: Bool | None) -> Int32:
        look = _Look(queries - self._mean, self._gamma, self._largest_l2sq)
        nearest_l2 = self._centres @ look.queries.T  # (cells, Q), first ranks, then lower bounds
        first = nearest_l2.argmin(axis=0)
        nearest_l2 += look.norm_l2sq - look.doubt_l2sq
        np.sqrt(np.maximum(nearest_l2, 0, out=nearest_l2), out=nearest_l2)
        nearest_l2 -= self._radius[:, None]
        for cell, rows in _by_cell(first, np.arange(len(first)), len(nearest_l2)):
            self._visit(cell, rows, look, left_out)
        nearest_l2[first, np.arange(len(first))] = np.inf
        cell_of_pair, row_of_pair = np.nonzero(nearest_l2 < look.reach_l2)
        for cell, rows in _by_cell(cell_of_pair, row_of_pair, len(nearest_l2)):
            still = rows[nearest_l2[cell, rows] < look.reach_l2[rows]]
            if len(still):
                self._visit(cell, still, look, left_out)
        return self._index[look.found]

    def _visit(self, cell: int, rows: Int64, look: "_Look", left_out: Bool | None) -> None:
        start, end = self._bounds[cell], self._bounds[cell + 1]
        rank = look.queries[rows] @ self._vectors[start:end].T
        if left_out is not None:
            rank[:, left_out[start:end]] = np.inf
        look.take(rows, rank, start)


class _Look:
    """What one search has found so far.

    Attributes:
        queries: float32 (Q, D + 1), centred, with a one at the end.
        norm_l2sq: float32 (Q,), their squared length.
        doubt_l2sq: float32 (Q,), how far rounding may put a squared distance off.
        found: int64 (Q,), row of the nearest vector so far.
        reach_l2: float32 (Q,), no less than the distance to it.
    """

    def __init__(self, centred: Float32, gamma: np.float32, largest_l2sq: np.float32) -> None:
        self.queries = np.concatenate([centred, np.ones((len(centred), 1), dtype=np.float32)], axis=1)
        self.norm_l2sq = np.einsum("qd,qd->q", centred, centred)
        self.doubt_l2sq = gamma * (self.norm_l2sq + largest_l2sq)
        self.found = np.zeros(len(centred), dtype=np.int64)
        self.reach_l2 = np.full(len(centred), np.inf, dtype=np.float32)
        self._rank = np.full(len(centred), np.inf, dtype=np.float32)

    def take(self, rows: Int64, rank: Float32, start: int) -> None:
        """Keep what is nearer: float32 (rows, vectors) ranks of vectors that begin at row ``start`` of the bank."""
        among = rank.argmin(axis=1)
        least = rank[np.arange(len(rows)), among]
        nearer = np.flatnonzero(least < self._rank[rows])
        rows, least = rows[nearer], least[nearer]
        self._rank[rows] = least
        self.found[rows] = among[nearer] + start
        self.reach_l2[rows] = np.sqrt(np.maximum(least + self.norm_l2sq[rows] + self.doubt_l2sq[rows], 0))


def _by_cell(cell: Int64, row: Int64, n_cells: int) -> Iterator[tuple[int, Int64]]:
    """Each cell that occurs, and its rows: int64 (pairs,), int64 (pairs,)."""
    row = row[np.argsort(cell, kind="stable")]
    ends = np.cumsum(np.bincount(cell, minlength=n_cells)).tolist()
    for number, (start, end) in enumerate(pairwise([0, *ends])):
        if end > start:
            yield number, row[start:end]


def _for_ranking(vectors: Float32) -> Float32:
    """``[-2 m, |m|^2]``, so that the product with ``[q, 1]`` is ``|m|^2 - 2 q.m``: float32 (M, D) to (M, D + 1)."""
    norm_l2sq = np.einsum("md,md->m", vectors, vectors)
    return np.concatenate([vectors * np.float32(-2), norm_l2sq[:, None]], axis=1)


def _nearest_centre(vectors: Float32, centres: Float32) -> Int64:
    ranked = _for_ranking(centres)
    found = np.empty(len(vectors), dtype=np.int64)
    for start in range(0, len(vectors), ASSIGN_ROWS):
        rows = vectors[start : start + ASSIGN_ROWS]
        found[start : start + len(rows)] = (rows @ ranked[:, :-1].T + ranked[:, -1]).argmin(axis=1)
    return found


def _kmeans(vectors: Float32, n_centres: int) -> Float32:
    """Centres after a few of Lloyd's rounds over a sample: float32 (n_centres, D). Nothing hangs on their quality."""
    rng = np.random.default_rng(0)
    sample = vectors[rng.choice(len(vectors), min(len(vectors), SAMPLE_PER_CELL * n_centres), replace=False)]
    centres = sample[:n_centres].copy()
    for _ in range(KMEANS_ROUNDS):
        cell = _nearest_centre(sample, centres)
        used, starts = np.unique(np.sort(cell), return_index=True)
        total = np.add.reduceat(sample[np.argsort(cell, kind="stable")], starts, axis=0)
        centres[used] = total / np.bincount(cell)[used, None].astype(np.float32)
    return centres
