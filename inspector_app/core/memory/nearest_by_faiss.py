"""Nearest vectors by faiss: in one picture, in a bank's own vectors, and exactly in a bank without compiled loops."""

from typing import Any

import numpy as np

from inspector_app.core.compute.blas import keep_blas_on_one_thread
from inspector_app.core.compute.faiss_cpu import import_faiss
from inspector_app.core.compute.two_threads import share
from inspector_app.core.messages import Bool, Float32, Int32, Int64

RANKED = 8
"""How many of the vectors that faiss ranks first are measured."""
UNIT_ROUNDOFF = 2.0**-24


class Ranking:
    """Ranks a fixed set of vectors by their distance to each query with faiss, up to rounding.

    Attributes:
        vectors: float32 (M, D).
        mean: float32 (D,), subtracted from all vectors, which reduces the rounding error.
    """

    def __init__(self, vectors: Float32, mean: Float32 | None = None) -> None:
        """Rank ``vectors``, float32 (M, D), finite, M > 0; around their own mean unless ``mean`` is given."""
        self.vectors = vectors
        self.mean = vectors.mean(axis=0, dtype=np.float64).astype(np.float32) if mean is None else mean
        self._index: Any = import_faiss().IndexFlatL2(vectors.shape[1])
        self._index.add(vectors - self.mean)

    def __call__(self, queries: Float32, count: int) -> tuple[Float32, Int64]:
        """Rank for queries, float32 (Q, D), on the calling thread only.

        Returns:
            float32 (Q, count), squared distances; int64 (Q, count), rows of ``vectors``, the nearest first; if a query
            is not finite, any rows and any numbers.
        """
        import_faiss()
        l2sq, rows = self._index.search(queries - self.mean, count)
        return l2sq, np.maximum(rows, 0)


class NearestByFaiss:
    """The search of :class:`inspector_app.core.memory.nearest.NearestVector`, by faiss's flat index.

    faiss may rank by ``|q|^2 - 2 q.m + |m|^2``, whose rounding can hide the nearest vector. So the first few are
    measured by their differences. If a vector that was ranked behind them may still be nearer, all vectors are
    measured.
    """

    def __init__(self, vectors: Float32) -> None:
        """Prepare to search among ``vectors``, float32 (M, D), finite."""
        keep_blas_on_one_thread()
        self._ranking = Ranking(np.ascontiguousarray(vectors))
        centred = vectors - self._ranking.mean
        self._longest_l2 = np.sqrt(np.einsum("md,md->m", centred, centred).max())
        # Three sums of D products, each off by D roundings at most (Higham, 2002, eq. 3.5), and the operations on them.
        self._gamma = np.float32(4 * (vectors.shape[1] + 4) * UNIT_ROUNDOFF)

    def __call__(self, queries: Float32, without: Bool | None = None) -> tuple[Float32, Int32]:
        """See :meth:`inspector_app.core.memory.nearest.NearestVector.__call__`."""
        distance_l2 = np.full(len(queries), np.inf, dtype=np.float32)
        found = np.zeros(len(queries), dtype=np.int32)
        ranking, rows = self._ranking, np.arange(len(self._ranking.vectors))
        if without is not None:
            rows = np.flatnonzero(~without)
            if not len(rows):
                return distance_l2, found
            ranking = Ranking(ranking.vectors[rows], ranking.mean)

        def work(part: slice) -> None:
            with np.errstate(invalid="ignore", over="ignore"):  # a non-finite query gets a non-finite distance
                nearest, distance_l2[part] = self._nearest(ranking, queries[part])
            found[part] = rows[nearest]

        share(len(queries), work)
        return distance_l2, found

    def _nearest(self, ranking: Ranking, queries: Float32) -> tuple[Int64, Float32]:
        """Return the nearest rows of the ranking's vectors, and the distances to them."""
        vectors, centred = ranking.vectors, queries - ranking.mean
        rank_l2sq, ranked = ranking(queries, min(RANKED, len(vectors)))
        difference = queries[:, None] - vectors[ranked]
        l2sq = np.einsum("qkd,qkd->qk", difference, difference)
        place = l2sq.argmin(axis=1)[:, None]
        nearest, least_l2sq = (np.take_along_axis(each, place, axis=1)[:, 0] for each in (ranked, l2sq))
        if len(vectors) > RANKED:
            length_l2 = np.sqrt(np.einsum("qd,qd->q", centred, centred)) + self._longest_l2
            for query in np.flatnonzero(rank_l2sq[:, -1] - self._gamma * length_l2 * length_l2 < least_l2sq):
                difference = queries[query] - vectors
                every_l2sq = np.einsum("md,md->m", difference, difference)
                nearest[query] = every_l2sq.argmin()
                least_l2sq[query] = every_l2sq[nearest[query]]
        return nearest, np.sqrt(least_l2sq)


def nearest_in_image(queries: Float32, patches: Float32) -> tuple[Float32, Int32]:
    """Return the nearest patch of one picture to each query, on two threads.

    Args:
        queries: float32 (Q, D).
        patches: float32 (cells, D), one picture's.

    Returns:
        float32 (Q,), squared distances up to rounding, comparable between pictures; int32 (Q,), the patch, any one if a
        query is not finite.
    """
    rank_l2sq = np.empty(len(queries), dtype=np.float32)
    found = np.empty(len(queries), dtype=np.int32)

    def work(part: slice) -> None:
        l2sq, patch = import_faiss().knn(queries[part], patches, 1)
        rank_l2sq[part] = l2sq[:, 0]
        found[part] = np.maximum(patch[:, 0], 0)  # -1 where a query is not finite

    share(len(queries), work)
    return rank_l2sq, found
