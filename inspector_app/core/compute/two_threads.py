"""Work on many rows, divided between two threads."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache

SHARES = 4
"""Number of parts that the rows are divided into."""
MIN_SHARE_ROWS = 64


def share(n_rows: int, work: Callable[[slice], None]) -> None:
    """Call ``work`` with every part of ``n_rows`` rows, on this thread and a second one.

    The second core may be busy: parts that its thread has not begun are done on this thread, without a wait.
    """
    rows = max(MIN_SHARE_ROWS, -(-n_rows // SHARES))
    parts = iter([slice(start, start + rows) for start in range(0, n_rows, rows)])

    def take() -> None:
        for part in parts:  # the same iterator for both threads: each takes the next part when it is free
            work(part)

    helper = _helper().submit(take)
    take()
    if not helper.cancel():
        helper.result()


@cache
def _helper() -> ThreadPoolExecutor:
    """Return the one helper thread of the process; work that it does not start is done by the calling thread."""
    return ThreadPoolExecutor(1, thread_name_prefix="search")
