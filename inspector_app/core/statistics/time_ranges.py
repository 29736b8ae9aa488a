"""Times that people name: today, this shift, the last seven days."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta, tzinfo
from typing import Final, Literal

from inspector_app.core.statistics.periods import DEFAULT_SHIFTS, local, shift_around

TimeRange = Literal["shift", "last shift", "today", "yesterday", "week", "month", "all"]
RANGES: Final[tuple[TimeRange, ...]] = ("shift", "last shift", "today", "yesterday", "week", "month", "all")


def time_range(
    name: TimeRange, now_s: float, shifts: Sequence[time] = DEFAULT_SHIFTS, zone: tzinfo | None = None
) -> tuple[float | None, float | None]:
    """Return begin and end of a named time, seconds since 1970 (UTC).

    "week" and "month" are the last 7 and 30 calendar days with today; a time that contains ``now_s`` has an end in the
    future, so that parts judged meanwhile are in it.

    Args:
        name: the time.
        now_s: the present time, seconds since 1970 (UTC).
        shifts: the times of day at which shifts begin.
        zone: the time zone; None: that of this computer.

    Returns:
        (begin, end); None: no bound.
    """
    if name == "all":
        return None, None
    begin_s, end_s = shift_around(now_s, shifts, zone)
    if name == "shift":
        return begin_s, end_s
    if name == "last shift":
        return shift_around(begin_s - 1, shifts, zone)
    days_back, days = {"today": (0, 1), "yesterday": (1, 1), "week": (6, 7), "month": (29, 30)}[name]
    first = local(now_s, zone).date() - timedelta(days=days_back)
    begin, end = (datetime.combine(day, time(0), zone) for day in (first, first + timedelta(days=days)))
    return begin.timestamp(), end.timestamp()
