"""What of the pictures of a live run is unlike the good parts of its project, in words and as two pictures."""

import math
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from inspector_app.core.errors import UnreadableImageError
from inspector_app.core.messages import Placement, Progress, UInt8
from inspector_app.core.pictures.looks import Aspect, Change, Usual
from inspector_app.core.reading import Reading
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.judging.picture import reduced, small_pixels
from inspector_app.pipeline.judging.small_pictures import small_picture
from inspector_app.project.kept_pictures import SMALL_PX, key_of
from inspector_app.project.store import Project
from inspector_app.sources.images import read_rgb

MOST_GOOD = 200
"""So many good parts tell how they usually look."""
SHOWN_PX = 800
MOVED_SHARE, TURNED_DEG = 0.03, 3.0
"""A part that lies farther from its usual place, or is turned farther, is named."""
COLOUR = Sentence("The pictures have another colour.")
OTHER = Sentence("They are unlike the good parts: perhaps another product, place or background.")


@dataclass(frozen=True, slots=True, eq=False)
class WhatChanged:
    """What is unlike the good parts.

    Attributes:
        sentences: one for each thing, the largest first; empty: nothing was found.
        known: whether the project has pictures of its good parts to compare with.
        usual: a usual good part, uint8 (H, W, 3), read-only; None: there is none.
        present: the newest picture; None: there is none.
    """

    sentences: tuple[Sentence, ...]
    known: bool
    usual: UInt8 | None
    present: UInt8 | None


def what_changed(
    project: Project,
    reading: Reading,
    recent: Sequence[UInt8],
    placements: Sequence[Placement | None],
    present: UInt8 | None,
) -> Generator[Progress, None, WhatChanged]:
    """Compare pictures of a run with the small pictures of the good parts in the project.

    Args:
        project: the project.
        reading: how its pictures are read.
        recent: the last pictures of the run, uint8 (H, W, 3) each, at most 96 px a side.
        placements: where the parts of the last records lay; see :class:`AnomalyMap`.
        present: the newest picture, larger.
    """
    images = project.document.training
    good: list[UInt8] = []
    step = max(1, len(images) // MOST_GOOD)
    for done, image in enumerate(chosen := images[::step]):
        yield Progress(Sentence("Reading pictures"), done, len(chosen), done / len(chosen))
        small = small_pixels(kept.jpeg) if (kept := project.pictures.get(key_of(image.path))) is not None else None
        if small is not None and max(small.shape[:2]) == SMALL_PX:
            good.append(small)
    sentences: list[Sentence] = []
    if good:
        as_kept = (small_pixels(small_picture(b"", rgb).jpeg) for rgb in recent)  # with the same loss
        changes = Usual.of(good).changes([rgb for rgb in as_kept if rgb is not None])
        sentences = list(dict.fromkeys(said(change) for change in changes))  # two colours are one sentence
    if project.document.embedding.alignment is not None:
        sentences += _moved(placements, project.document.embedding.input_size)
    return WhatChanged(tuple(sentences), bool(good), _usual(project, reading), present)


def _usual(project: Project, reading: Reading) -> UInt8 | None:
    """Return the good part whose score is in the middle: its file, or its small picture."""
    image = sorted(project.document.training, key=lambda one: one.score_l2)[len(project.document.training) // 2]
    try:
        return reduced(read_rgb(Path(image.path), reading), SHOWN_PX)
    except (OSError, ValueError, UnreadableImageError):
        kept = project.pictures.get(key_of(image.path))
        return small_pixels(kept.jpeg) if kept is not None else None


def _moved(placements: Sequence[Placement | None], size: tuple[int, int]) -> list[Sentence]:
    """Say how far the parts lie from their usual place on average, if that is far."""
    poses = np.array([pose(one, size) for one in placements])
    if not len(poses):
        return []
    x, y, turn_deg = poses.mean(axis=0).tolist()
    found = []
    if math.hypot(x, y) > MOVED_SHARE:
        share = f"{100 * math.hypot(x, y):.0f}"
        found.append(Sentence("The parts lie {share} % of the picture away from their usual place.", share=share))
    if abs(turn_deg) > TURNED_DEG:
        found.append(Sentence("The parts are turned by {degrees} degrees.", degrees=f"{abs(turn_deg):.0f}"))
    return found


def pose(placement: Placement | None, size: tuple[int, int]) -> tuple[float, float, float]:
    """Return the shift of the input's centre in shares of the picture, x and y, and its turn in degrees.

    Args:
        placement: of an input of ``size``, (width, height) in pixels; None: it was not moved.
        size: that of the input.
    """
    if placement is None:
        return 0.0, 0.0, 0.0
    (a, _, _), (c, _, _) = placement.to_picture.tolist()
    x, y = (placement.to_picture @ [size[0] / 2, size[1] / 2, 1.0]).tolist()
    return x - 0.5, y - 0.5, math.degrees(math.atan2(c * size[1], a * size[0]))


def said(change: Change) -> Sentence:
    """Return a change in words."""
    more, usual, found = change.found > change.usual, f"{change.usual:.0f}", f"{change.found:.0f}"
    words: dict[Aspect, tuple[Sentence, Sentence]] = {
        Aspect.BRIGHTNESS: (
            Sentence("The pictures are darker ({found}, usually {usual}).", found=found, usual=usual),
            Sentence("The pictures are brighter ({found}, usually {usual}).", found=found, usual=usual),
        ),
        Aspect.CONTRAST: (
            Sentence("The pictures have less contrast ({found}, usually {usual}).", found=found, usual=usual),
            Sentence("The pictures have more contrast ({found}, usually {usual}).", found=found, usual=usual),
        ),
        Aspect.SHARPNESS: (
            Sentence("The pictures are less sharp."),
            Sentence("The pictures are sharper, or have more noise."),
        ),
        Aspect.RED: (COLOUR, COLOUR),
        Aspect.BLUE: (COLOUR, COLOUR),
        Aspect.LIKENESS: (OTHER, OTHER),
    }
    return words[change.aspect][more]
