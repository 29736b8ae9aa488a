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
