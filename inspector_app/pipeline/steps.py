"""Long work on threads that can be abandoned.

A native call that hangs cannot be interrupted, so its thread is abandoned. Python waits for an executor's threads at
the end of the program, but not for these threads (:func:`left_behind`).
"""

import threading
import time
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import CancelledError, Future, wait
from contextlib import closing
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
"""Least time between two reported steps, unless their names differ."""
SILENT_S = 60.0
"""After this time without progress, the step's name says so."""
GIVE_UP_S = 5.0
"""A step may take this long to end after cancelling; then it is abandoned."""


class _Thread(threading.Thread):
    """A thread that the program does not wait for; its type identifies it."""


def begin(function: Callable[[], T], name: str) -> Future[T]:
    """Call ``function`` on a new thread; the future gets its result or its exception."""
    future: Future[T] = Future()

    def work() -> None:
        try:
            future.set_result(function())
        except BaseException as fault:  # any error; the future passes it on
            future.set_exception(fault)

    _Thread(target=work, name=name, daemon=True).start()
    return future


def left_behind() -> list[str]:
    """Names of the threads that still run. If one hangs, the interpreter cannot end normally."""
    return [thread.name for thread in threading.enumerate() if isinstance(thread, _Thread)]


def in_background(progress: Progress, function: Callable[[], T]) -> Generator[Progress, None, T]:
    """Run ``function`` on a thread and yield ``progress`` ten times a second until it is done.

    Closing the generator does not wait for the call; its result is then discarded.

    Returns:
        The result of the call; its exception is raised here.
    """
    future = begin(function, "background")
    while not wait([future], timeout=POLL_S).done:
        yield progress
    return future.result()


def stepwise(work: Generator[Progress, None, T], first: Progress) -> Generator[Progress, None, T]:
    """Run work whose steps are long on a thread; yields its last step, at first ``first``, ten times a second.

    Closing the generator does not wait: the work ends before its next step.

    Returns:
        The result of the work; its exception is raised here.
    """
    last = [first]
    closed = threading.Event()

    def run() -> T:
        with closing(work):
            for step in (steps := Steps(work)):
                last[0] = step
                if closed.is_set():
                    raise CancelledError
            return steps.result

    future = begin(run, "background")
    try:
        while not wait([future], timeout=POLL_S).done:
            yield last[0]
        return future.result()
    finally:
        closed.set()


def watched(
    work: Generator[Progress, None, T],
    clock_s: Callable[[], float] = time.monotonic,
    cancelled: threading.Event | None = None,
) -> Generator[Progress, None, T]:
    """Run work on a thread that can be abandoned, so that a hanging step never blocks the caller.

    Closing the generator ends ``work`` before its next step, and abandons a step that does not end soon.

    Args:
        work: runs continuously, even if the caller does not read the steps.
        clock_s: a monotonic clock.
        cancelled: after any thread sets it, the work ends before its next step.

    Yields:
        The steps, at most about twenty a second, and the last one again while there is no new one; after a minute
        without progress its name says so.

    Returns:
        The result of the work; its exception is raised here.
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
    """Run the work until it ends or one of ``ends`` is set; puts None at the end of the steps."""
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
    """The last step, with a name that gives the time without progress."""
    seconds = int(silent_s // 10 * 10)
    return replace(
        last,
        step=join(Sentence("No progress for {n} s in {step}.", n=seconds, step=last.step), Sentence("Cancel ends it.")),
    )


def scaled(work: Generator[Progress, None, T], start: float, end: float) -> Generator[Progress, None, T]:
    """Convert the progress of one part of the work to its share of the whole, ``start`` to ``end``."""
    for step in (steps := Steps(work)):
        yield replace(step, fraction=start + (end - start) * step.fraction)
    return steps.result
