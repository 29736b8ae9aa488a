"""The shifts of a station, and when a report of them is written."""

from datetime import time
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from inspector_app.core.statistics.periods import DEFAULT_SHIFTS

MAX_SHIFTS: Final = 4
MAX_NAME: Final = 40
DAY_MIN: Final = 24 * 60


def _to_the_minute(at: time) -> time:
    if at.second or at.microsecond or at.tzinfo is not None:
        raise ValueError("no time of day to the minute")
    return at


Moment = Annotated[time, AfterValidator(_to_the_minute)]
"""A local time of day, to the minute."""


class Shift(BaseModel):
    """A shift; it lasts until the next one begins, the last one past midnight until the first one begins.

    Attributes:
        begin: when it begins, local time.
        name: as people call it; "": it has no name.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    begin: Moment
    name: Annotated[str, StringConstraints(max_length=MAX_NAME)] = ""

    def __str__(self) -> str:
        """Return begin and name."""
        return f"{self.begin:%H:%M} {self.name}".strip()


def _each_begin_once(shifts: tuple[Shift, ...]) -> tuple[Shift, ...]:
    if len({shift.begin for shift in shifts}) < len(shifts):
        raise ValueError("two shifts begin at the same time")
    return shifts


Shifts = Annotated[tuple[Shift, ...], Field(min_length=1, max_length=MAX_SHIFTS), AfterValidator(_each_begin_once)]
"""All shifts of a day, in the order in which people name them; any of them may go past midnight."""
USUAL_SHIFTS: Final = tuple(Shift(begin=begin) for begin in DEFAULT_SHIFTS)


def shift_at(shifts: tuple[Shift, ...], at: time) -> Shift:
    """Return the shift to which a local time of day belongs."""
    begun = [shift for shift in shifts if shift.begin <= at.replace(tzinfo=None)]
    return max(begun or shifts, key=lambda shift: shift.begin)


def end_of(shifts: tuple[Shift, ...], shift: Shift) -> time:
    """Return when a shift ends: the begin of the next one."""
    begins = sorted(one.begin for one in shifts)
    return next((begin for begin in begins if begin > shift.begin), begins[0])


def spread(first: time, n: int) -> tuple[time, ...]:
    """Return the begins of ``n`` shifts of equal length; the first one begins at ``first``."""
    minutes = (first.hour * 60 + first.minute + number * DAY_MIN // n for number in range(n))
    return tuple(time(minute // 60 % 24, minute % 60) for minute in minutes)


class ReportRule(BaseModel):
    """When the running program writes a report by itself.

    Attributes:
        mode: "off"; "shift": at the end of each shift; "day": each day at one time, about the day before it.
        at: the time of "day", local time.
        folder: where to; None: the folder "reports" beside the records.
        since_s: seconds since 1970 (UTC): only what ends later is reported.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    mode: Literal["off", "shift", "day"] = "off"
    at: Moment = time(6)
    folder: Path | None = None
    since_s: Annotated[float, Field(ge=0, le=4_102_444_800)] = 0.0

    def __str__(self) -> str:
        """Return when and where to."""
        when = {"off": "off", "shift": "at the end of each shift", "day": f"each day at {self.at:%H:%M}"}[self.mode]
        return when if self.mode == "off" or self.folder is None else f"{when}, in {self.folder}"
