"""Find pictures of the same part before the pictures are embedded."""

from collections.abc import Generator, Sequence
from pathlib import Path

import numpy as np

from inspector_app.core.errors import UnreadableImageError
from inspector_app.core.messages import Float16, Int32, Progress
from inspector_app.core.pictures.near_copies import near_copies, sketch
from inspector_app.core.sentences import Sentence, join
from inspector_app.core.steps import counted
from inspector_app.pipeline.building.preflight import Preflight
from inspector_app.sources.images import read_rgb

LOOKING = Sentence("Looking for shots of one part")


def shots_among(paths: Sequence[Path], preflight: Preflight) -> Generator[Progress, None, tuple[list[Path], Int32]]:
    """Compare pictures.

    Returns:
        The pictures that can be read, in their order; int32, for each the first one of its part.
    """
    sketches: dict[Path, Float16] = {}
    for done, path in enumerate(paths):
        yield Progress(LOOKING, done, len(paths), done / len(paths))
        try:
            sketches[path] = sketch(read_rgb(path, preflight.reading), preflight.input_size)
        except UnreadableImageError:
            continue  # the build reports it
    if not sketches:
        return [], np.empty(0, dtype=np.int32)
    first = yield from counted(near_copies(np.stack(list(sketches.values()))), LOOKING, len(sketches), 1.0)
    return list(sketches), first


def note_on_shots(seen: Sequence[Path], first: Int32) -> tuple[str, ...]:
    """Notes for the user about several pictures of one part.

    Args:
        seen: the pictures.
        first: int32 (n,), for each the first one of its part.
    """
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
