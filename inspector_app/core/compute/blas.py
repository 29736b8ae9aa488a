"""Limit numpy's matrix products to the calling thread."""

from functools import cache

from threadpoolctl import ThreadpoolController


@cache
def keep_blas_on_one_thread() -> None:
    """Limit BLAS to one thread, permanently and for the whole process.

    For many small products, one thread is faster than two that wait for each other while other programs run
    (docs/decisions/0005). A temporary limit does not work: the number belongs to the process, and in OpenBLAS 0.3.31
    only the thread that set it first can change it.
    """
    ThreadpoolController().limit(limits=1, user_api="blas")
