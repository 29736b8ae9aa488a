"""faiss, imported and used for the first time by one thread, and held to the calling thread."""

import threading
from functools import cache
from typing import Any

import numpy as np

_FIRST_USE = threading.Lock()


def import_faiss() -> Any:  # noqa: ANN401 - untyped
    """Import faiss; what this thread then asks of it, this thread alone does.

    Its OpenMP and OpenBLAS threads wait for one another at barriers: beside another program they take many times as
    long as one thread (docs/decisions/0005). The number belongs to each calling thread, so it is set every time, and
    to faiss's own OpenMP library, by which its OpenBLAS computes too: torch's is left alone.
    """
    with _FIRST_USE:
        import faiss

        faiss.omp_set_num_threads(1)
        _use_once(faiss)
    return faiss


@cache
def _use_once(faiss: Any) -> None:  # noqa: ANN401 - untyped
    # 20 vectors and more are multiplied: by default 1.15 measures one by one, which takes 2 to 7 times as long.
    faiss.cvar.distance_compute_blas_threshold = 20
    index = faiss.IndexFlatL2(2)
    index.add(np.zeros((2, 2), dtype=np.float32))
    index.search(np.zeros((2, 2), dtype=np.float32), 1)
