"""Long work is a generator that yields its steps and returns its result; this is the one way to run through it."""

from collections.abc import Generator, Iterator
from typing import Generic, TypeVar

from inspector_app.core.messages import Progress
from inspector_app.core.sentences import Sentence

S = TypeVar("S")
T = TypeVar("T")


class Steps(Generic[S, T]):
    """The steps of a generator, for a loop; after the last one, what it returns.

    Attributes:
        result: what the generator returned; there is none before its end.
    """

    result: T

    def __init__(self, work: Generator[S, None, T]) -> None:
        """Run through ``work``, once."""
        self._work = work

    def __iter__(self) -> Iterator[S]:
        """The steps; what ends the loop early closes the generator."""
        self.result = yield from self._work


def counted(
    work: Generator[int, None, T], step: Sentence, total: int, fraction: float | None = None
) -> Generator[Progress, None, T]:
    """Say how far core's work is, which only counts; ``fraction``: the whole's, if this is but a moment of it."""
    for done in (steps := Steps(work)):
        yield Progress(step, done, total, done / total if fraction is None else fraction)
    return steps.result
