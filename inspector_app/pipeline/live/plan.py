"""When frames of a feed are judged, as a person planned it."""

from dataclasses import dataclass
from enum import StrEnum

from inspector_app.core.messages import UInt8


class When(StrEnum):
    """What makes a live feed's frame worth judging."""

    CONTINUOUS = "continuous"
    """Always: the newest frame as soon as the last one is judged."""
    TRIGGER = "trigger"
    """Somebody asks: the first frame captured at or after a trigger."""
    AT_REST = "at rest"
    """The picture has come to rest after motion: that frame, once."""


@dataclass(frozen=True, slots=True, eq=False)
class RunPlan:
    """When to judge. Rest and presence are questions about live feeds only: of a file feed every frame is judged.

    Attributes:
        when: what makes a frame worth judging. Of a file feed, each trigger judges the next frame.
        dwell_s: least seconds between two parts, so that a person can follow.
        motion_limit: mean absolute difference of two reduced frames, 0 to 1, above which the picture moves.
        rest_frames: for how many frames it must not move to be at rest.
        empty: the empty station, reduced: uint8 (h, w), read-only; None: whether there is a part is not asked.
        presence_limit: difference from the empty station, 0 to 1, above which there is a part.
    """

    when: When = When.CONTINUOUS
    dwell_s: float = 0.0
    motion_limit: float = 0.01
    rest_frames: int = 5
    empty: UInt8 | None = None
    presence_limit: float = 0.04
