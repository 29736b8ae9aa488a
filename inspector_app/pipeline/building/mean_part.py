"""The mean good part, on which zones are drawn, with a proposal for the area of the part."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from inspector_app.core.errors import TrainingError, UnreadableImageError
from inspector_app.core.messages import Bool, Progress, UInt8, read_only
from inspector_app.core.pictures.foreground import foreground
from inspector_app.core.pictures.preprocess import resized
from inspector_app.core.reading import Reading
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.judging.picture import reduced
from inspector_app.sources.images import read_rgb

MOST_READ = 24
"""Good parts that are averaged: more change the picture little, and reading them takes time."""
SHOWN_PX = 1000
PROPOSED_PX = 160


@dataclass(frozen=True, slots=True, eq=False)
class MeanPart:
    """What zones are drawn on.

    Attributes:
        rgb: uint8 (h, w, 3), the mean of good parts, at most 1000 px a side, read-only.
        source_size: (width, height) of the good parts' pictures in pixels.
        proposal: bool (h, w) in another size, where the part is; None: no part stands out from a background.
    """

    rgb: UInt8
    source_size: tuple[int, int]
    proposal: Bool | None


def mean_part(
    paths: Sequence[Path], source_size: tuple[int, int], reading: Reading
) -> Generator[Progress, None, MeanPart]:
    """Average some of the good parts.

    Args:
        paths: their pictures; those that cannot be read are left out, and so are those of another size.
        source_size: (width, height) of the good parts' pictures.
        reading: how they are read.

    Raises:
        TrainingError: none of them can be read.
    """
    every = max(1, len(paths) // MOST_READ)
    chosen = paths[::every][:MOST_READ]
    total: np.ndarray[tuple[int, ...], np.dtype[np.float64]] | None = None
    small: list[UInt8] = []
    scale = min(1.0, PROPOSED_PX / max(source_size))
    size = max(1, round(source_size[0] * scale)), max(1, round(source_size[1] * scale))
    for done, path in enumerate(chosen):
        yield Progress(Sentence("Reading good parts"), done, len(chosen), done / len(chosen))
        try:
            rgb = read_rgb(path, reading)
        except UnreadableImageError:
            continue
        if (rgb.shape[1], rgb.shape[0]) != source_size:
            continue
        shown = reduced(rgb, SHOWN_PX)
        total = shown.astype(np.float64) if total is None else total + shown
        small.append(resized(shown, size))
    if total is None:
        raise TrainingError(
            Sentence("None of the good parts' pictures can be read, so there is nothing to draw zones on."),
            hint=Sentence("Put them back where they were, or connect their drive."),
        )
    mean = np.rint(total / len(small)).astype(np.uint8)
    return MeanPart(read_only(mean), source_size, foreground(np.stack(small)))
