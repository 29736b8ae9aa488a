"""The parts of ``project.json`` that say where the limit comes from, and what people answered about good parts."""

from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from inspector_app.project.schema_base import Distance, Limit, Part


class EstimatedLimit(Part):
    """The limit estimated from the good parts' scores; it is no promise.

    Attributes:
        threshold_l2: the limit.
        low: lower end of the 95 % interval of its true false-alarm rate, 0 to 1.
        high: upper end.
    """

    threshold_l2: Limit
    low: Annotated[float, Field(ge=0, le=1)]
    high: Annotated[float, Field(ge=0, le=1)]


class PartAnswer(Part):
    """A person's answer about one picture of a good part that sets the limit.

    Attributes:
        name: name of its file.
        path: the file's path ("": not known).
        answer: ``left out``: defective or badly shot, so it is no longer among the training pictures; ``kept``: parts
            are made like this.
        score_l2: its score when the person answered.
        place: its number among the training pictures when it was left out; there it is taken in again.
        at: time of the answer.
        by: who answered ("": not known).
    """

    name: str
    path: str
    answer: Literal["left out", "kept"]
    score_l2: Distance
    place: Annotated[int, Field(ge=0)]
    at: AwareDatetime
    by: Annotated[str, Field(max_length=200)]
