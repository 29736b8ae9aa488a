"""Divide work on many rows between two threads."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache

SHARES = 4
"""Number of parts that the rows are divided into."""
MIN_SHARE_ROWS = 64


def share(n_rows: int, work: Callable[[slice], None]) -> None:
    """Call ``work`` with every part of ``n_rows`` rows, on this thread and on a second one.

    The second core may be busy. The parts that its thread has not started are done on this thread, without waiting.
    """
    rows = max(MIN_SHARE_ROWS, -(-n_rows // SHARES))
    parts = iter([slice(start, start + rows) for start in range(0, n_rows, rows)])

    def take() -> None:
        for part in parts:  # both threads use this iterator; a free thread takes the next part
            work(part)

    helper = _helper().submit(take)
    take()
    if not helper.cancel():
        helper.result()


@cache
def _helper() -> ThreadPoolExecutor:
    """One thread for the whole process; the caller does the work that this thread has not started."""
    return ThreadPoolExecutor(1, thread_name_prefix="search")
