"""Import faiss; the first use runs in one thread, and faiss uses only the calling thread."""

import threading
from functools import cache
from typing import Any

import numpy as np

_FIRST_USE = threading.Lock()


def import_faiss() -> Any:  # noqa: ANN401 - untyped
    """Import faiss; faiss calls of this thread then run on this thread only.

    faiss's OpenMP and OpenBLAS threads wait for each other at barriers. While other programs run, they take many times
    as long as one thread (docs/decisions/0005). The limit belongs to each calling thread, so it is set every time. It
    is set in faiss's own OpenMP library, which its OpenBLAS uses too; torch's library is not changed.
    """
    with _FIRST_USE:
        import faiss

        faiss.omp_set_num_threads(1)
        _use_once(faiss)
    return faiss


@cache
def _use_once(faiss: Any) -> None:  # noqa: ANN401 - untyped
    # From 20 vectors on, use matrix products: by default 1.15 computes one by one, which takes 2 to 7 times as long.
    faiss.cvar.distance_compute_blas_threshold = 20
    index = faiss.IndexFlatL2(2)
    index.add(np.zeros((2, 2), dtype=np.float32))
    index.search(np.zeros((2, 2), dtype=np.float32), 1)
