"""The import of faiss: its first use is on one thread, and it computes on the calling thread only."""

import threading
from functools import cache
from typing import Any

import numpy as np

_FIRST_USE = threading.Lock()


def import_faiss() -> Any:  # noqa: ANN401 - untyped
    """Import faiss, and limit its work for this thread to this thread.

    Its OpenMP and OpenBLAS threads wait for each other at barriers: beside another program they take many times as
    long as one thread (docs/decisions/0005). The number of threads belongs to each calling thread, so it is set every
    time. It is set in faiss's own OpenMP library, which its OpenBLAS uses too; torch's library is not changed.
    """
    with _FIRST_USE:
        import faiss

        faiss.omp_set_num_threads(1)
        _use_once(faiss)
    return faiss


@cache
def _use_once(faiss: Any) -> None:  # noqa: ANN401 - untyped
    # From 20 vectors on it uses matrix products: by default 1.15 measures one by one, which takes 2 to 7 times as long.
    faiss.cvar.distance_compute_blas_threshold = 20
    index = faiss.IndexFlatL2(2)
    index.add(np.zeros((2, 2), dtype=np.float32))
    index.search(np.zeros((2, 2), dtype=np.float32), 1)
