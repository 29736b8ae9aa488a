"""Named times: against the calendar, also where clocks are changed."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from inspector_app.core.statistics.time_ranges import RANGES, TimeRange, time_range

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("name", "now", "begin", "end"),
    [
        ("shift", "2026-11-28T05:59", "2026-11-27T22:00", "2026-11-28T06:00"),
        ("shift", "2026-11-28T06:00", "2026-11-28T06:00", "2026-11-28T14:00"),
        ("last shift", "2026-11-28T06:00", "2026-11-27T22:00", "2026-11-28T06:00"),
        ("last shift", "2026-10-25T07:00", "2026-10-24T22:00", "2026-10-25T06:00"),  # of nine hours
        ("today", "2026-10-25T23:30", "2026-10-25T00:00", "2026-10-26T00:00"),  # of 25 hours
        ("yesterday", "2026-03-30T00:00", "2026-03-29T00:00", "2026-03-30T00:00"),  # of 23 hours
        ("week", "2026-03-01T12:00", "2026-02-23T00:00", "2026-03-02T00:00"),
        ("month", "2026-11-28T12:00", "2026-10-30T00:00", "2026-11-29T00:00"),
    ],
)
def test_named_times(name: TimeRange, now: str, begin: str, end: str) -> None:
    begin_s, end_s, now_s = (
        datetime.fromisoformat(text).replace(tzinfo=BERLIN).timestamp() for text in (begin, end, now)
    )
    assert time_range(name, now_s, zone=BERLIN) == (begin_s, end_s)


def test_each_time_has_bounds_but_all() -> None:
    for name in RANGES:
        begin_s, end_s = time_range(name, 1.8e9)
        if name == "all":
            assert (begin_s, end_s) == (None, None)
        else:
            assert begin_s is not None
            assert end_s is not None
            assert begin_s < end_s
