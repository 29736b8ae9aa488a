"""Exact nearest neighbours in a memory bank; the search skips most of its vectors."""

from typing import Any, TypeVar

import numpy as np

from inspector_app.core.compute.blas import keep_blas_on_one_thread
from inspector_app.core.compute.compiled import can_compile, kernel
from inspector_app.core.compute.lanes import FINE, LANES, SKETCH
from inspector_app.core.compute.two_threads import share
from inspector_app.core.memory.nearest_by_faiss import NearestByFaiss
from inspector_app.core.messages import Bool, Float32, Float64, Int32, Int64

Floats = TypeVar("Floats", Float32, Float64)
BASIS_SAMPLE = 20_000
"""Maximum number of vectors for the principal components."""
BLOCK_ROWS = 4096
GPU_RANKS = 2**26
"""Number of ranking values in memory at once, 256 MB."""
UNIT_ROUNDOFF = 2.0**-24
"""Largest relative error of one float32 rounding."""
TINY = np.finfo(np.float32).tiny


def nearest_among(vectors: Float32) -> "NearestVector | NearestByFaiss":
    """Return the fastest exact search among ``vectors``, float32 (M, D), finite, that this processor supports."""
    return NearestVector(vectors) if can_compile() else NearestByFaiss(vectors)


class NearestVector:
    """Finds the nearest of a fixed set of vectors to each query, with its distance; the result is exact.

    A vector's sketch consists of its first 15 principal components and, as a 16th value, the length of the rest; a
    finer sketch has 31 components and the rest. The distance of two sketches is never larger than that of their
    vectors. So a vector is skipped if one of its sketches is farther away than the nearest vector so far. 16 vectors, a
    leaf of a k-d tree of sketches, are skipped at once if the box around their sketches is farther away, and so are 16
    neighbouring leaves. One vector in some hundreds remains for a full comparison (docs/decisions/0018).
    """

    def __init__(self, vectors: Float32) -> None:
        """Prepare to search among ``vectors``, float32 (M, D), finite; the preparation is deterministic."""
        keep_blas_on_one_thread()
        self._vectors = np.ascontiguousarray(vectors)
        self._nobody = np.zeros(len(vectors), dtype=np.bool_)
        self._mean = vectors.mean(axis=0, dtype=np.float64).astype(np.float32)
        # A sum of D products is off by D roundings at most (Higham, 2002, eq. 3.5); doubled for safety.
        self._gamma = np.float32(2 * vectors.shape[1] * UNIT_ROUNDOFF)
        basis = _principal_components(vectors, self._mean)
        self._basis = basis.astype(np.float32)
        sketches, fine, length_l2 = _exact_sketches(vectors, self._mean, basis)
        self._doubt_l2 = 4 * self._gamma * length_l2
        order = _by_leaves(sketches)
        # Groups, boxes and blocks are padded to full size. So no read is out of bounds, even if a comparison has NaN.
        leaves = _filled_up(sketches[order], np.inf, LANES**3)
        lower, upper = leaves.min(axis=1), np.where(np.isinf(leaves), -np.inf, leaves).max(axis=1)
        boxes = _filled_up(lower, np.inf), _filled_up(upper, -np.inf)
        groups = _filled_up(boxes[0].min(axis=1), np.inf), _filled_up(boxes[1].max(axis=1), -np.inf)
        self._groups, self._boxes = (
            np.stack(sides).transpose(1, 3, 0, 2).reshape(-1, SKETCH * 2 * LANES) for sides in (groups, boxes)
        )
        self._blocks = leaves.transpose(0, 2, 1).reshape(-1, SKETCH * LANES)
        self._fine_blocks = _filled_up(fine[order], np.inf, LANES**3)
        self._block_row = np.pad(order.astype(np.int32), (0, len(leaves) * LANES - len(order))).reshape(-1, LANES)

    def __call__(self, queries: Float32, without: Bool | None = None) -> tuple[Float32, Int32]:
        """Search, on two threads.

        Args:
            queries: float32 (Q, D).
            without: bool (M,), vectors that are left out.

        Returns:
            float32 (Q,), Euclidean distances to the nearest vectors, not finite if a query is not finite; int32 (Q,),
            the rows of these vectors, any row if a query is not finite or all vectors are left out.
        """
        nearest_rows = kernel("nearest_rows")
        queries = np.ascontiguousarray(queries)
        # A query that is not finite finds any vector, at a distance that is not finite either.
        with np.errstate(invalid="ignore", over="ignore", divide="ignore"):
            sketches, fine, doubt_l2 = self._sketches(queries)
        left_out = self._nobody if without is None else without
        distance_l2 = np.empty(len(queries), dtype=np.float32)
        found = np.empty(len(queries), dtype=np.int32)

        def work(part: slice) -> None:
            nearest_rows(
                queries[part],
                sketches[part],
                fine[part],
                doubt_l2[part],
                self._vectors,
                left_out,
                self._groups,
                self._boxes,
                self._blocks,
                self._fine_blocks,
                self._block_row,
                distance_l2[part],
                found[part],
            )

        share(len(queries), work)
        return distance_l2, found

    def _sketches(self, queries: Float32) -> tuple[Float32, Float32, Float32]:
        """Return sketches in float32, and bounds of the rounding errors of their distances to the vectors' sketches.

        Args:
            queries: float32 (Q, D).

        Returns:
            float32 (Q, SKETCH); float32 (Q, FINE), the finer ones; float32 (Q,).
        """
        centred = queries - self._mean
        length_l2sq: Float32 = np.einsum("qd,qd->q", centred, centred)
        sketches, fine = _both(centred @ self._basis, length_l2sq)
        # The error of a difference of squares is a share of the larger one; the error of its root grows as the root
        # shrinks.
        doubt_l2sq = 2 * self._gamma * length_l2sq
        of_rest_l2 = doubt_l2sq / np.maximum(np.maximum(fine[:, -1], np.sqrt(doubt_l2sq)), TINY)
        return sketches, fine, self._doubt_l2 + 4 * self._gamma * np.sqrt(length_l2sq) + of_rest_l2


class NearestOnGpu:
    """Finds the nearest of a fixed set of vectors to each query, on the queries' GPU, by comparison with all vectors.

    There, one matrix product with all vectors takes less time than the choice of vectors to skip.
    """

    def __init__(self, vectors: Float32) -> None:
        """Search among ``vectors``, float32 (M, D); they are copied to the first queries' GPU and stay there."""
        self._vectors = vectors
        self._there: tuple[Any, Any, Any] | None = None

    def __call__(self, queries: Any, without: Bool | None = None) -> tuple[Float32, Int32]:  # noqa: ANN401
        """See :meth:`NearestVector.__call__`; here the queries are a float32 tensor of torch."""
        import torch

        with torch.inference_mode():
            if self._there is None or self._there[0].device != queries.device:
                mean = torch.from_numpy(self._vectors.mean(axis=0)).to(queries.device)
                vectors = torch.from_numpy(np.array(self._vectors)).to(queries.device) - mean
                self._there = mean, vectors, (vectors * vectors).sum(dim=1)
            mean, vectors, norm_l2sq = self._there
            if without is not None:
                norm_l2sq = norm_l2sq.masked_fill(torch.from_numpy(without).to(queries.device), torch.inf)
            centred = queries - mean
            found = torch.cat(
                [
                    torch.addmm(norm_l2sq, rows, vectors.T, alpha=-2).argmin(dim=1)  # |m|^2 - 2 q.m ranks
                    for rows in centred.split(max(1, GPU_RANKS // len(vectors)))
                ]
            )
            distance_l2 = torch.linalg.vector_norm(centred - vectors[found], dim=1)
            return distance_l2.cpu().numpy(), found.to(torch.int32).cpu().numpy()


def _principal_components(vectors: Float32, mean: Float32) -> Float64:
    """Return the first principal components of vectors around ``mean``, or of a sample.

    Returns:
        float64 (D, FINE), zeros in the last column, and beyond D: the input of :func:`_both`.
    """
    chosen = np.random.default_rng(0).permutation(len(vectors))[:BASIS_SAMPLE]
    sample = vectors[chosen] - mean.astype(np.float64)
    _, components = np.linalg.eigh(sample.T @ sample)
    basis = np.zeros((vectors.shape[1], FINE))
    count = min(len(basis), FINE - 1)
    basis[:, :count] = components[:, ::-1][:, :count]
    return basis


def _both(components: Floats, length_l2sq: Floats) -> tuple[Floats, Floats]:
    """Return the two sketches of vectors.

    Args:
        components: (N, FINE), principal components and a column that becomes the length of the rest.
        length_l2sq: (N,), the vectors' squared lengths.

    Returns:
        (N, SKETCH), the first values of the finer one with the length of the rest in the last place; (N, FINE).
    """
    sketches = components[:, :SKETCH].copy()
    for sketch in (sketches, components):
        known = sketch[:, :-1]
        rest_l2sq = np.maximum(length_l2sq - np.einsum("nc,nc->n", known, known), 0)
        np.sqrt(rest_l2sq, out=sketch[:, -1])
    return sketches, components


def _exact_sketches(vectors: Float32, mean: Float32, basis: Float64) -> tuple[Float32, Float32, np.float32]:
    """Return sketches that are rounded once, at the end.

    Returns:
        float32 (M, SKETCH); float32 (M, FINE); the largest length of a vector around ``mean``.
    """
    both = []
    longest_l2sq = 0.0
    for start in range(0, len(vectors), BLOCK_ROWS):
        centred = vectors[start : start + BLOCK_ROWS] - mean.astype(np.float64)
        length_l2sq = np.einsum("md,md->m", centred, centred)
        longest_l2sq = max(longest_l2sq, float(length_l2sq.max()))
        both.append([sketch.astype(np.float32) for sketch in _both(centred @ basis, length_l2sq)])
    sketches, fine = (np.concatenate(some) for some in zip(*both, strict=True))
    return sketches, fine, np.float32(longest_l2sq**0.5)


def _by_leaves(sketches: Float32) -> Int64:
    """Return the leaves of a k-d tree of sketches, one after the other: all have LANES rows but the last.

    LANES leaves in a row, from the first on, have a common node.

    Args:
        sketches: float32 (M, SKETCH).

    Returns:
        int64 (M,), rows of ``sketches``.
    """
    order = np.arange(len(sketches))
    parts = [(0, len(order))]
    while parts:
        start, end = parts.pop()
        unit = LANES**2 if end - start > LANES**2 else LANES
        units = -(-(end - start) // unit)
        if units > 1:
            values = sketches[order[start:end]]
            widest = values[:, values.var(axis=0).argmax()]
            middle = units // 2 * unit
            order[start:end] = order[start:end][np.argpartition(widest, middle)]
            parts += [(start, start + middle), (start + middle, end)]
    return order


def _filled_up(rows: Float32, value: float, unit: int | None = None) -> Float32:
    """Pad rows with ``value`` to a multiple of ``unit``, and divide them: float32 (N, SKETCH) to (n, LANES, SKETCH)."""
    filled = np.pad(rows, ((0, -len(rows) % (unit or LANES)), (0, 0)), constant_values=value)
    return filled.reshape(-1, LANES, rows.shape[1])
