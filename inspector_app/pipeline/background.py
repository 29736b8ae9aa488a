"""One long call on a thread of its own, inside a generator that stays ready to be cancelled."""

from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor, wait
from typing import TypeVar

from inspector_app.core.messages import Progress

T = TypeVar("T")
POLL_S = 0.1


def in_background(progress: Progress, function: Callable[[], T]) -> Generator[Progress, None, T]:
    """Run ``function`` and yield ``progress`` ten times a second until it is done.

    Closing the generator does not wait for the call: what it returns is then let go of.

    Returns:
        What the call returns; what it raises is raised here.
    """
    executor = ThreadPoolExecutor(1, thread_name_prefix="background")
    try:
        future = executor.submit(function)
        while not wait([future], timeout=POLL_S).done:
            yield progress
        return future.result()
    finally:
        executor.shutdown(wait=False)
