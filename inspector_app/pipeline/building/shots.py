"""Find pictures of the same part before the pictures are embedded."""

import time
from collections.abc import Callable, Generator, Sequence
from pathlib import Path

import numpy as np

from inspector_app.core.errors import UnreadableImageError
from inspector_app.core.messages import Float16, Int32, Progress
from inspector_app.core.pictures.near_copies import near_copies, sketch
from inspector_app.core.sentences import Sentence, join
from inspector_app.core.steps import counted
from inspector_app.pipeline.building.preflight import Preflight
from inspector_app.sources.images import read_rgb

BUDGET_SHARE = 0.1
"""Share of the build's expected time."""
LOOKING = Sentence("Looking for shots of one part")


def shots_among(
    paths: Sequence[Path],
    preflight: Preflight,
    budget_s: float = np.inf,
    clock_s: Callable[[], float] = time.monotonic,
) -> Generator[Progress, None, tuple[list[Path], Int32]]:
    """Compare pictures until the time is over; at any time, the compared ones are spread over the whole list.

    Returns:
        The compared pictures, in their order; int32, for each the first one of its part.
    """
    began_s = clock_s()
    sketches: dict[int, Float16] = {}
    for done, number in enumerate(np.random.default_rng(0).permutation(len(paths)).tolist()):
        if clock_s() - began_s > budget_s:
            break
        yield Progress(LOOKING, done, len(paths), done / len(paths))
        try:
            sketches[number] = sketch(read_rgb(paths[number], preflight.reading), preflight.input_size)
        except UnreadableImageError:
            continue  # the build reports it
    seen = sorted(sketches)
    if not seen:
        return [], np.empty(0, dtype=np.int32)
    first = yield from counted(near_copies(np.stack([sketches[n] for n in seen])), LOOKING, len(seen), 1.0)
    return [paths[n] for n in seen], first


def note_on_shots(
    preflight: Preflight, clock_s: Callable[[], float] = time.monotonic
) -> Generator[Progress, None, tuple[str, ...]]:
    """Notes for the user about several pictures of one part; the check may take a tenth of the build's time."""
    budget_s = BUDGET_SHARE * preflight.expected_seconds
    seen, first = yield from shots_among(preflight.usable, preflight, budget_s, clock_s)
    copies = np.flatnonzero(first != np.arange(len(first)))
    if not len(copies):
        return ()
    one, other = seen[first[copies[0]]], seen[copies[0]]
    note = join(
        Sentence(
            "{n} pictures looked at show {parts} parts: some are shots of one part, such as {name} and {other}.",
            n=len(seen),
            parts=len(seen) - len(copies),
            name=one.name,
            other=other.name,
        ),
        Sentence("The limit counts parts, not shots."),
    )
    return (note,)
