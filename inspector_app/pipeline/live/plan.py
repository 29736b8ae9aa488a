"""The plan of a run: when frames of a feed are judged."""

from dataclasses import dataclass
from enum import StrEnum

from inspector_app.core.messages import UInt8


class When(StrEnum):
    """The condition for judging a frame of a live feed."""

    CONTINUOUS = "continuous"
    """Always: the newest frame as soon as the last one is judged."""
    TRIGGER = "trigger"
    """On request: the first frame captured at or after a trigger."""
    AT_REST = "at rest"
    """Once after motion: the first frame at rest."""


@dataclass(frozen=True, slots=True, eq=False)
class RunPlan:
    """When to judge. Rest and presence are used for live feeds only; of a feed of files every frame is judged.

    Attributes:
        when: the condition for judging a frame. With a feed of files, each trigger judges the next frame.
        dwell_s: least seconds between two parts, so that the operator can follow.
        motion_limit: mean absolute difference of two reduced frames, 0 to 1; above it the picture moves.
        rest_frames: number of frames without motion until the picture is at rest.
        empty: the empty station, reduced: uint8 (h, w), read-only; None: the presence of a part is not checked.
        presence_limit: difference from the empty station, 0 to 1; above it there is a part.
    """

    when: When = When.CONTINUOUS
    dwell_s: float = 0.0
    motion_limit: float = 0.01
    rest_frames: int = 5
    empty: UInt8 | None = None
    presence_limit: float = 0.04
