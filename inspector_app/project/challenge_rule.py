"""When the challenge parts of a project must be judged before parts may be inspected at this station."""

from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field

MAX_HOURS: Final = 720


class ChallengeRule(BaseModel):
    """The rule of a station, for all its projects; without any of the three, no run is ever locked.

    Attributes:
        at_shift: once in each shift, before its first part.
        after_change: after any change of what a verdict depends on: the project, its limits, its zones.
        every_h: a passed challenge is valid for so many hours; None: without such an end.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    at_shift: bool = False
    after_change: bool = False
    every_h: Annotated[float, Field(gt=0, le=MAX_HOURS, allow_inf_nan=False)] | None = None

    @property
    def on(self) -> bool:
        """Whether a run can be locked."""
        return self.at_shift or self.after_change or self.every_h is not None

    def __str__(self) -> str:
        """Return when, for the audit trail."""
        words = [
            *(["at the start of each shift"] if self.at_shift else []),
            *(["after each change of the project"] if self.after_change else []),
            *([f"every {self.every_h:g} h"] if self.every_h is not None else []),
        ]
        return ", ".join(words) or "off"
