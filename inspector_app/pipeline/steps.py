"""Long work on threads that nobody has to wait for.

A native call that hangs can be neither interrupted nor unwound, so the thread that made it is left behind. An
executor's threads are waited for when the program ends; these are not (:func:`left_behind`).
"""

import threading
import time
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import CancelledError, Future, wait
from dataclasses import replace
from queue import Empty, SimpleQueue
from typing import TypeVar

from inspector_app.core.messages import Progress
from inspector_app.core.sentences import Sentence, join
from inspector_app.core.steps import Steps

S = TypeVar("S")
T = TypeVar("T")
POLL_S = 0.1
TOLD_S = 0.05
"""Least time between two steps that are told of, unless their names differ."""
SILENT_S = 60.0
"""After so long without progress that is said."""
GIVE_UP_S = 5.0
"""So long a step may take to end once its work was cancelled; then it is left behind."""


class _Thread(threading.Thread):
    """One that need not be waited for, told from others by its type."""


def begin(function: Callable[[], T], name: str) -> Future[T]:
    """Call ``function`` on a thread of its own; the future gets what it returns or raises."""
    future: Future[T] = Future()

    def work() -> None:
        try:
            future.set_result(function())
        except BaseException as fault:  # the edge of this thread: whoever waits gets to know
            future.set_exception(fault)

    _Thread(target=work, name=name, daemon=True).start()
    return future


def left_behind() -> list[str]:
    """Names of the threads that still run. The interpreter cannot end in good order over one that hangs."""
    return [thread.name for thread in threading.enumerate() if isinstance(thread, _Thread)]


def in_background(progress: Progress, function: Callable[[], T]) -> Generator[Progress, None, T]:
    """Run ``function`` and yield ``progress`` ten times a second until it is done.

    Closing the generator does not wait for the call: what it returns is then let go of.

    Returns:
        What the call returns; what it raises is raised here.
    """
    future = begin(function, "background")
    while not wait([future], timeout=POLL_S).done:
        yield progress
    return future.result()


def watched(
    work: Generator[Progress, None, T],
    clock_s: Callable[[], float] = time.monotonic,
    cancelled: threading.Event | None = None,
) -> Generator[Progress, None, T]:
    """The same work on a thread that can be given up: whoever reads it is never held up by a step that hangs.

    Closing the generator closes ``work`` before its next step, and leaves a step behind that does not end soon.

    Args:
        work: is run on, whether somebody reads or not.
        clock_s: a monotonic clock.
        cancelled: once it is set, by any thread, the work ends before its next step, whoever reads and when.

    Yields:
        The steps, some twenty a second at most, and the last one again while there is no other: after a minute
        without progress its name says so.

    Returns:
        What the work returns; what it raises is raised here.
    """
    told: SimpleQueue[Progress | None] = SimpleQueue()
    given_up = threading.Event()
    ends = [given_up] if cancelled is None else [given_up, cancelled]
    running = begin(lambda: _run(work, told, ends), "work")
    last, since_s = Progress(Sentence("Starting"), 0, 0, 0.0), clock_s()
    try:
        while True:
            try:
                step = told.get(timeout=POLL_S)
            except Empty:
                step = last
            if step is None:
                return running.result()
            if step != last:
                last, since_s = step, clock_s()
            silent_s = clock_s() - since_s
            yield last if silent_s < SILENT_S else _silent(last, silent_s)
    finally:
        given_up.set()
        wait([running], timeout=GIVE_UP_S)


def _run(work: Generator[Progress, None, T], told: SimpleQueue[Progress | None], ends: Sequence[threading.Event]) -> T:
    """Step through the work until it ends or one of ``ends`` is set; None ends what is told."""
    told_s, name = 0.0, ""
    try:
        if any(end.is_set() for end in ends):
            raise CancelledError
        for step in (steps := Steps(work)):
            now_s = time.monotonic()
            if step.step != name or now_s - told_s >= TOLD_S:
                told_s, name = now_s, step.step
                told.put(step)
            if any(end.is_set() for end in ends):
                raise CancelledError
        return steps.result
    finally:
        work.close()
        told.put(None)


def _silent(last: Progress, silent_s: float) -> Progress:
    """The last step, with a name that says for how long nothing has come after it."""
    seconds = int(silent_s // 10 * 10)
    return replace(
        last,
        step=join(Sentence("No progress for {n} s in {step}.", n=seconds, step=last.step), Sentence("Cancel ends it.")),
    )


def scaled(work: Generator[Progress, None, T], start: float, end: float) -> Generator[Progress, None, T]:
    """Pass on the progress of one part of the work as its share of the whole, ``start`` to ``end``."""
    for step in (steps := Steps(work)):
        yield replace(step, fraction=start + (end - start) * step.fraction)
    return steps.result
