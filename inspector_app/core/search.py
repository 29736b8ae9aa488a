"""Exact neighbours by matrix products, compiled by OpenVINO.

Faster than faiss's flat index on two cores, and steady while other programs (or our own window) use them: OpenVINO's
threads steal work, OpenMP's and BLAS's wait for one another, which cost a factor of 7 there (docs/decisions/0005).
"""

import threading

import numpy as np

from inspector_app.core.messages import Bool, Float32, Int32
from inspector_app.core.runtimes import CPU_SETTINGS, import_openvino

BLOCK_ROWS = 1024
"""At most."""
IMAGE_BLOCK_ROWS = 1024


class NearestVector:
    """Which of a fixed set of vectors lies nearest to each query, and how far."""

    def __init__(self, vectors: Float32) -> None:
        """Search among ``vectors``, float32 (M, D)."""
        self._vectors = vectors
        self._squared_norm = np.einsum("md,md->m", vectors, vectors)[None]
        self._rows = 0
        self._lock = threading.Lock()

    def __call__(self, queries: Float32, without: Bool | None = None) -> tuple[Float32, Int32]:
        """Rank by ``|m|^2 - 2 q.m``, which cancels for near vectors; then take the distance from the difference.

        Args:
            queries: float32 (Q, D).
            without: bool (M,), vectors that are left out.

        Returns:
            float32 (Q,), Euclidean distances to the nearest vectors, not finite where a query is not; int32 (Q,), which
            vectors these are, any where a query is not finite or where all are left out.
        """
        offset = self._squared_norm
        if without is not None:
            offset = np.where(without[None], np.float32(np.inf), offset)
        distance_l2 = np.empty(len(queries), dtype=np.float32)
        found = np.empty(len(queries), dtype=np.int32)
        n_blocks = max(1, -(-len(queries) // BLOCK_ROWS))
        with self._lock:
            self._prepare(max(1, -(-len(queries) // n_blocks)))  # blocks of one size: none is filled up with nothing
            for start in range(0, len(queries), self._rows):
                rows = np.ascontiguousarray(queries[start : start + self._rows])
                if len(rows) < self._rows:
                    rows = np.concatenate([rows, np.zeros((self._rows - len(rows), rows.shape[1]), np.float32)])
                output = self._request.infer({0: rows, 1: offset}, share_inputs=True, share_outputs=True)
                end = min(start + self._rows, len(queries))
                distance_l2[start:end] = output[0][: end - start, 0]
                found[start:end] = output[1][: end - start, 0]
        return distance_l2, found

    def _prepare(self, rows: int) -> None:
        """Compile for blocks of ``rows`` queries, unless it is: all pictures of a detector have as many patches."""
        if rows == self._rows:
            return
        openvino = import_openvino()
        ops = openvino.opset13
        count, dims = self._vectors.shape
        queries = ops.parameter([rows, dims], np.float32)
        offset = ops.parameter([1, count], np.float32)
        rank = ops.add(ops.matmul(queries, ops.constant(self._vectors * np.float32(-2)), False, True), offset)
        nearest = ops.topk(rank, ops.constant(np.int64(1)), 1, "min", "none").output(1)
        which = ops.squeeze(nearest, ops.constant(np.array([1])))
        difference = ops.subtract(queries, ops.gather(ops.constant(self._vectors), which, ops.constant(np.int64(0))))
        l2sq = ops.reduce_sum(ops.multiply(difference, difference), ops.constant(np.array([1])), True)
        model = openvino.Model([ops.sqrt(l2sq).output(0), nearest], [queries, offset])
        self._request = openvino.Core().compile_model(model, "CPU", CPU_SETTINGS).create_infer_request()
        self._rows = rows


class NearestInImage:
    """Which patch of one image lies nearest to each query, for images that are given one after the other."""

    def __init__(self, cells: int, dims: int) -> None:
        """Compile for images of ``cells`` patches of ``dims`` values; fixed shapes are a third faster than dynamic."""
        openvino = import_openvino()
        ops = openvino.opset13
        n_blocks = -(-cells // IMAGE_BLOCK_ROWS)
        self._block = np.zeros((-(-cells // n_blocks), dims), dtype=np.float32)
        queries = ops.parameter(list(self._block.shape), np.float32)
        patches = ops.parameter([cells, dims], np.float32)
        offset = ops.parameter([1, cells], np.float32)
        scaled = ops.multiply(queries, ops.constant(np.float32(-2)))
        rank = ops.add(ops.matmul(scaled, patches, False, True), offset)
        least = ops.topk(rank, ops.constant(np.int64(1)), 1, "min", "none")
        model = openvino.Model([least.output(0), least.output(1)], [queries, patches, offset])
        self._request = openvino.Core().compile_model(model, "CPU", CPU_SETTINGS).create_infer_request()
        self._lock = threading.Lock()

    def __call__(self, queries: Float32, patches: Float32, squared_norm: Float32) -> tuple[Float32, Int32]:
        """Rank by ``|p|^2 - 2 q.p``.

        Args:
            queries: float32 (Q, D).
            patches: float32 (cells, D), one image's.
            squared_norm: float32 (cells,), ``|p|^2``.

        Returns:
            float32 (Q,), the least rank of each query, comparable between images; int32 (Q,), the patch that has it,
            any one where a query is not finite.
        """
        ranks = np.empty(len(queries), dtype=np.float32)
        found = np.empty(len(queries), dtype=np.int32)
        inputs = {0: self._block, 1: np.ascontiguousarray(patches), 2: squared_norm[None]}
        with self._lock:
            for start in range(0, len(queries), len(self._block)):
                rows = queries[start : start + len(self._block)]
                self._block[: len(rows)] = rows
                output = self._request.infer(inputs, share_inputs=True)
                ranks[start : start + len(rows)] = output[0][: len(rows), 0]
                found[start : start + len(rows)] = output[1][: len(rows), 0]
        return ranks, found
