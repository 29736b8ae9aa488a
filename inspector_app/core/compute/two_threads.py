"""Work on many rows, shared by two threads."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache

SHARES = 4
"""Rows are divided into so many parts."""
MIN_SHARE_ROWS = 64


def share(n_rows: int, work: Callable[[slice], None]) -> None:
    """Call ``work`` with every part of so many rows, here and on a second thread.

    The second core may be busy: what its thread has not begun is done here, so that nobody waits for it.
    """
    rows = max(MIN_SHARE_ROWS, -(-n_rows // SHARES))
    parts = iter([slice(start, start + rows) for start in range(0, n_rows, rows)])

    def take() -> None:
        for part in parts:  # the same for both threads: whoever is free takes the next one
            work(part)

    helper = _helper().submit(take)
    take()
    if not helper.cancel():
        helper.result()


@cache
def _helper() -> ThreadPoolExecutor:
    """One thread for the whole process: what waits for it is done by who asked."""
    return ThreadPoolExecutor(1, thread_name_prefix="search")
