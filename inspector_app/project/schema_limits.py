"""The parts of ``project.json`` that say where the limit comes from, and what people answered about good parts."""

from functools import lru_cache
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from inspector_app.core.messages import LimitKind, Limits
from inspector_app.core.scoring.estimated_limit import estimate
from inspector_app.project.schema_base import Distance, Limit, Part


def in_words(limits: Limits) -> str:
    """Return the limits as text, with the lower one second."""
    return f"{limits.ng_l2:.3f}" + (f" / {limits.review_l2:.3f}" if limits.review_l2 is not None else "")


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


@lru_cache(maxsize=8)
def estimated_limit(scores_l2: tuple[float, ...], promise: float) -> EstimatedLimit | None:
    """Return the limit estimated from the scores of good parts; None if they allow no estimate."""
    found = estimate(scores_l2, promise)
    return EstimatedLimit(threshold_l2=found.threshold_l2, low=found.low, high=found.high) if found else None


class ThresholdChange(Part):
    """One change of the limits: time, author ("": not known), old and new values; None: there is no lower limit.

    ``kind``: where the new limit comes from; None: an older version wrote the change.
    ``rebuilt``: whether it follows from learning again without some parts.
    """

    at: AwareDatetime
    by: Annotated[str, Field(max_length=200)]
    old_l2: Limit
    new_l2: Limit
    old_review_l2: Limit | None
    new_review_l2: Limit | None
    kind: LimitKind | None = None
    rebuilt: bool = False

    @property
    def old(self) -> Limits:
        """The limits before the change."""
        return Limits(self.old_l2, self.old_review_l2)

    @property
    def new(self) -> Limits:
        """The limits after the change."""
        return Limits(self.new_l2, self.new_review_l2)
