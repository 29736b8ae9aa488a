"""Numpy's matrix products on the calling thread only."""

from functools import cache

from threadpoolctl import ThreadpoolController


@cache
def keep_blas_on_one_thread() -> None:
    """Limit BLAS to one thread, permanently and in the whole process.

    For many small products, one thread is faster than two that wait for each other beside other programs
    (docs/decisions/0005). The limit is not temporary: it belongs to the process, and in OpenBLAS 0.3.31 only the thread
    that set it first can set it again, so that a second thread's limit would have no effect.
    """
    ThreadpoolController().limit(limits=1, user_api="blas")
