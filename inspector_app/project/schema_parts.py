"""The parts of ``project.json`` for the pictures that a project knows: learned, labelled, kept for reference."""

from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from inspector_app.core.messages import Label
from inspector_app.project.schema_base import Distance, Part

REFERENCE_PATTERN = r"^references/[0-9]{3}\.png$"


class TrainingImage(Part):
    """One picture of a good part, kept so that it can be shown again.

    Attributes:
        name: name of its file.
        path: the file's path ("": not known).
        score_l2: its score against what was learned without its part.
        first: number of the first picture of its part, if several pictures show the part; None: it is the only one.
        session: number of its session in :attr:`ProjectDocument.sessions`; None: none is known.
    """

    name: str
    path: str
    score_l2: Distance
    first: Annotated[int, Field(ge=0)] | None = None
    session: Annotated[int, Field(ge=0, lt=200)] | None = None


def shots_of(training: Sequence[TrainingImage]) -> tuple[tuple[int, ...], ...]:
    """Return for each part the numbers of the pictures that show it."""
    shots: dict[int, list[int]] = {}
    for number, image in enumerate(training):
        shots.setdefault(image.first if image.first is not None else number, []).append(number)
    return tuple(map(tuple, shots.values()))


def part_scores_l2(training: Sequence[TrainingImage]) -> tuple[float, ...]:
    """Return one score for each part of :func:`shots_of`: the largest of its pictures.

    A new part with one picture does not score higher than with several.
    """
    return tuple(max(training[number].score_l2 for number in shots) for shots in shots_of(training))


class LabelledPart(Part):
    """A part that a person labelled as good or defective, and its score."""

    name: str
    path: str
    label: Label
    score_l2: Distance


class Reference(Part):
    """A picture of a good part in the file, with its score when the bank was built."""

    file: Annotated[str, Field(pattern=REFERENCE_PATTERN)]
    name: str
    score_l2: Distance
