"""Parts like this one: the nearest of up to some million vectors, one for each archived part."""

import hashlib
from functools import lru_cache
from typing import Any

import numpy as np

from inspector_app.core.compute.faiss_cpu import import_faiss
from inspector_app.core.messages import Float32, Int64

DIM = 64
"""Numbers that are kept of each vector."""
SKETCH = "signs 1"
"""Names the projection of :func:`sketch`; another one gives vectors that cannot be compared."""
FLAT_BELOW = 50_000
"""With fewer vectors, all of them are compared."""
PER_LIST = 1_000
"""Vectors in one inverted list, on average."""
TRAINED_ON = 50
"""Vectors for each list that the lists are trained on."""
RECALL = 0.97
"""Share of the 10 nearest vectors that must be found, measured with vectors of the archive when the index is built."""
MEASURED_ON = 200
NEIGHBOURS = 10


def sketch(vectors: Float32) -> Float32:
    """Return fewer numbers whose distances are nearly those of the vectors (Johnson and Lindenstrauss, 1984).

    The projection by random signs is that of Achlioptas, "Database-friendly random projections", 2003. The signs come
    from a hash, because another version of numpy may draw other numbers, and stored vectors must stay comparable.

    Args:
        vectors: float32 (N, D), finite: patch features.

    Returns:
        float32 (N, 64): with more than 64 numbers, the projection, whose distances differ by about 9 %
        (1 / sqrt(2 * 64)); else the vectors themselves, filled with zeros.
    """
    dim = vectors.shape[1]
    if dim <= DIM:
        return np.pad(vectors, ((0, 0), (0, DIM - dim)))
    return vectors @ _signs(dim)


@lru_cache(maxsize=8)
def _signs(dim: int) -> Float32:
    """Return a fixed float32 (dim, 64) of +1/8 and -1/8."""
    drawn = hashlib.shake_128(SKETCH.encode()).digest(dim * DIM // 8)
    bits = np.unpackbits(np.frombuffer(drawn, np.uint8)).reshape(dim, DIM)
    return (2 * bits.astype(np.float32) - 1) / np.float32(np.sqrt(DIM))


class SimilarIndex:
    """Finds the nearest of many vectors: exactly below 50,000, else by inverted lists (faiss, IVF).

    As many lists are searched as are needed to find 97 % of the 10 nearest vectors of 200 of its own vectors.
    """

    def __init__(self, vectors: Float32, *, seed: int = 0) -> None:
        """Build it; about ten seconds for a million vectors.

        Args:
            vectors: float32 (N, D), finite, N > 0; from 50,000 on they are kept as float16, as archived ones are.
            seed: the same vectors and seed give the same answers.
        """
        faiss = import_faiss()
        n, dim = vectors.shape
        self._flat = n < FLAT_BELOW
        if self._flat:
            self._index: Any = faiss.IndexFlatL2(dim)
            self._index.add(vectors)
            return
        quantizer = faiss.IndexFlatL2(dim)
        lists = max(n // PER_LIST, 1)
        half = faiss.ScalarQuantizer.QT_fp16  # archived vectors are float16: half the memory and time, nothing lost
        self._index = faiss.IndexIVFScalarQuantizer(quantizer, dim, lists, half, faiss.METRIC_L2, False)
        self._index.cp.seed = seed
        chosen = np.random.default_rng(seed).permutation(n)
        self._index.train(vectors[np.sort(chosen[: TRAINED_ON * lists])])
        self._index.add(vectors)
        self._search_enough(faiss, vectors, vectors[np.sort(chosen[:MEASURED_ON])], lists)

    def __call__(self, query: Float32, count: int) -> tuple[Float32, Int64]:
        """Find the nearest vectors.

        Args:
            query: float32 (D,).
            count: how many.

        Returns:
            float32 (K,), Euclidean distances, and int64 (K,), rows of ``vectors``, the nearest first; K is ``count`` or
            less.
        """
        import_faiss()
        l2sq, rows = self._index.search(query[np.newaxis], count)
        found = rows[0] >= 0
        return np.sqrt(np.maximum(l2sq[0][found], 0)), rows[0][found]

    def __len__(self) -> int:
        """Return the number of vectors."""
        return int(self._index.ntotal)

    def add(self, vectors: Float32) -> None:
        """Add vectors, float32 (N, D), as further rows; the lists stay as they are."""
        import_faiss()
        self._index.add(vectors)

    def _search_enough(self, faiss: Any, vectors: Float32, queries: Float32, lists: int) -> None:  # noqa: ANN401
        """Double the number of searched lists until the recall is reached."""
        _, true_rows = faiss.knn(queries, vectors, NEIGHBOURS)
        self._index.nprobe = 1
        while self._index.nprobe < lists:
            _, rows = self._index.search(queries, NEIGHBOURS)
            recall = np.mean(
                [len(set(some) & set(true)) / NEIGHBOURS for some, true in zip(rows, true_rows, strict=True)]
            )
            if recall >= RECALL:
                return
            self._index.nprobe = min(2 * self._index.nprobe, lists)
