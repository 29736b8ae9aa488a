"""Numpy's products on the calling thread alone."""

from functools import cache

from threadpoolctl import ThreadpoolController


@cache
def keep_blas_on_one_thread() -> None:
    """Take BLAS its threads, for good and in the whole process.

    For many small products one thread is faster than two that wait for one another beside other programs
    (docs/decisions/0005). Not for a while only: the number belongs to the process, and in OpenBLAS 0.3.31 only the
    thread that set it first can set it again, so that another one's limit would do nothing.
    """
    ThreadpoolController().limit(limits=1, user_api="blas")
