"""Run long work: a generator that yields its steps and returns its result."""

from collections.abc import Generator, Iterator
from typing import Generic, TypeVar

from inspector_app.core.messages import Progress
from inspector_app.core.sentences import Sentence

S = TypeVar("S")
T = TypeVar("T")


class Steps(Generic[S, T]):
    """An iterable over a generator's steps that keeps the generator's return value.

    Attributes:
        result: the generator's return value; not set before its end.
    """

    result: T

    def __init__(self, work: Generator[S, None, T]) -> None:
        """Wrap ``work``; it can run only once."""
        self._work = work

    def __iter__(self) -> Iterator[S]:
        """Yield the steps; leaving the loop early closes the generator."""
        self.result = yield from self._work


def counted(
    work: Generator[int, None, T], step: Sentence, total: int, fraction: float | None = None
) -> Generator[Progress, None, T]:
    """Turn the counts of core work into Progress. ``fraction``: a fixed share of the whole, for a short part of it."""
    for done in (steps := Steps(work)):
        yield Progress(step, done, total, done / total if fraction is None else fraction)
    return steps.result
