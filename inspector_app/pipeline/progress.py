"""Progress of a part as progress of the whole."""

from collections.abc import Generator
from dataclasses import replace
from typing import TypeVar

from inspector_app.core.messages import Progress

T = TypeVar("T")


def scaled(work: Generator[Progress, None, T], start: float, end: float) -> Generator[Progress, None, T]:
    """Pass on the progress of one part of the work as its share of the whole, ``start`` to ``end``."""
    while True:
        try:
            step = next(work)
        except StopIteration as stop:
            result: T = stop.value
            return result
        yield replace(step, fraction=start + (end - start) * step.fraction)


def counted(
    work: Generator[int, None, T], step: str, total: int, fraction: float | None = None
) -> Generator[Progress, None, T]:
    """Say how far core's work is, which only counts; ``fraction``: the whole's, if this is but a moment of it."""
    while True:
        try:
            done = next(work)
        except StopIteration as stop:
            result: T = stop.value
            return result
        yield Progress(step, done, total, done / total if fraction is None else fraction)
