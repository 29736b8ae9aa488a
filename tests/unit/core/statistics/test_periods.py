"""Shifts, hours and days of local time: against the calendar, on days when the clocks change too."""

from collections import Counter
from datetime import UTC, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from scipy.stats import binomtest

from inspector_app.core.messages import Float64
from inspector_app.core.statistics.periods import (
    DEFAULT_SHIFTS,
    KINDS,
    PeriodKind,
    count_verdicts,
    has_date,
    local,
    percentiles_of,
    period_edges,
    period_of,
    shift_around,
)

BERLIN, SEOUL, LORD_HOWE = ZoneInfo("Europe/Berlin"), ZoneInfo("Asia/Seoul"), ZoneInfo("Australia/Lord_Howe")
SAO_PAULO = ZoneInfo("America/Sao_Paulo")  # until 2019 its clocks changed at midnight: some days had no 00:00


def at(*fields: int, zone: tzinfo, fold: int = 0) -> float:
    return datetime(*fields, tzinfo=zone, fold=fold).timestamp()  # type: ignore[arg-type,misc]


def naive_key(at_s: float, kind: PeriodKind, zone: tzinfo) -> tuple[object, ...]:
    """What a person would write down who looks at a wall clock."""
    wall = datetime.fromtimestamp(at_s, UTC).astimezone(zone)
    if kind == "day":
        return (wall.date(),)
    if kind == "hour":
        return (wall.date(), wall.hour, wall.utcoffset())
    begun = [begin for begin in sorted(DEFAULT_SHIFTS) if begin <= wall.time()]
    day = wall.date() if begun else wall.date() - timedelta(days=1)
    return (day, begun[-1] if begun else max(DEFAULT_SHIFTS))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("zone", "first"),
    [
        (BERLIN, (2026, 3, 27)),
        (BERLIN, (2026, 10, 23)),
        (SEOUL, (2026, 11, 27)),
        (SAO_PAULO, (2018, 11, 2)),
        (SAO_PAULO, (2018, 2, 16)),
    ],
)
def test_every_part_lies_in_the_period_of_its_wall_clock(
    kind: PeriodKind, zone: ZoneInfo, first: tuple[int, int, int]
) -> None:
    rng = np.random.default_rng(5)
    at_s = np.sort(at(*first, zone=zone) + rng.uniform(0, 5 * 86400, 3000))
    edges = period_edges(at_s, kind, zone=zone)
    period = period_of(at_s, edges)
    keys = [naive_key(float(when), kind, zone) for when in at_s]
    assert len(set(zip(keys, period.tolist(), strict=True))) == len(set(keys)) == len(set(period.tolist()))
    verdict = rng.integers(0, 4, len(at_s))
    counts = count_verdicts(at_s, verdict, edges)
    by_hand = Counter(zip(keys, verdict.tolist(), strict=True))
    assert counts.verdicts.tolist() == [[by_hand[key, code] for code in range(4)] for key in dict.fromkeys(keys)]
    assert (counts.begin_s[1:] >= counts.end_s[:-1]).all()


def test_days_have_23_and_25_hours_and_the_repeated_hour_is_two() -> None:
    spring, autumn = at(2026, 3, 29, 12, zone=BERLIN), at(2026, 10, 25, 12, zone=BERLIN)
    for noon, hours in ((spring, 23), (autumn, 25), (at(2026, 6, 1, 12, zone=BERLIN), 24)):
        edges = period_edges(np.array([noon]), "day", zone=BERLIN)
        place = int(period_of(np.array([noon]), edges)[0])
        assert edges[place + 1] - edges[place] == hours * 3600
        by_hour = period_edges(np.array([noon]), "hour", zone=BERLIN)
        assert ((by_hour >= edges[place]) & (by_hour < edges[place + 1])).sum() == hours
        assert set(np.diff(by_hour)) == {3600.0}


def test_a_night_shift_goes_past_midnight_and_the_change_of_clocks() -> None:
    begin, end = shift_around(at(2026, 10, 25, 2, 30, zone=BERLIN, fold=1), zone=BERLIN)
    assert local(begin, BERLIN).isoformat() == "2026-10-24T22:00:00+02:00"
    assert local(end, BERLIN).isoformat() == "2026-10-25T06:00:00+01:00"
    assert end - begin == 9 * 3600


def test_a_shift_that_begins_in_the_repeated_or_skipped_hour_begins_once() -> None:
    for day in ((2026, 10, 25, 12), (2026, 3, 29, 12)):
        noon = at(*day, zone=BERLIN)
        begin, end = shift_around(noon, [time(2, 30)], BERLIN)
        assert begin < noon < end
        assert 23 * 3600 <= end - begin <= 25 * 3600


def test_a_change_of_half_an_hour_leaves_periods_that_cover_all() -> None:
    at_s = at(2026, 4, 3, zone=LORD_HOWE) + np.arange(0, 4 * 86400, 600.0)
    period = period_of(at_s, period_edges(at_s, "hour", zone=LORD_HOWE))
    assert set(np.diff(period)) <= {0, 1}


def test_the_zone_of_this_computer_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    noon = np.array([datetime(2026, 11, 28, 12).astimezone().timestamp()])
    edges = period_edges(noon, "day")
    place = int(period_of(noon, edges)[0])
    assert datetime.fromtimestamp(edges[place]).time() == time(0)  # noqa: DTZ006 - local on purpose


def test_the_yield_leaves_out_what_could_not_be_judged() -> None:
    at_s = np.full(10, at(2026, 11, 28, 7, zone=SEOUL))
    counts = count_verdicts(at_s, np.array([0] * 6 + [1, 2, 3, 3]), period_edges(at_s, "shift", zone=SEOUL))
    assert counts.judged.tolist() == [8]
    assert counts.share_ok.tolist() == [0.75]
    expected = binomtest(6, 8).proportion_ci(0.95, method="exact")
    assert counts.intervals()[0] == pytest.approx([expected.low, expected.high])
    only_errors = count_verdicts(at_s, np.full(10, 3), period_edges(at_s, "shift", zone=SEOUL))
    assert np.isnan(only_errors.share_ok).all()
    assert only_errors.intervals().tolist() == [[0.0, 1.0]]


def test_nothing_has_no_periods() -> None:
    none: Float64 = np.empty(0)
    for kind in KINDS:
        edges = period_edges(none, kind)
        counts = count_verdicts(none, np.empty(0, dtype=np.int64), edges)
        assert counts.verdicts.shape == (0, 4)
        assert counts.intervals().shape == (0, 2)
    with pytest.raises(ValueError, match="no shift"):
        period_edges(np.array([1e9]), "shift", ())


def test_times_of_a_clock_that_was_never_set_are_told_apart() -> None:
    found = has_date(np.array([0.0, np.nan, -5.0, np.inf, 1.8e9, 1e12]))
    assert found.tolist() == [False, False, False, False, True, False]
    period_edges(np.array([864_000.0, 4_102_444_799.0]), "hour", zone=SEOUL)  # the first and the last that pass


def test_percentiles_are_those_of_numpy() -> None:
    rng = np.random.default_rng(11)
    values, period = rng.gamma(2.0, 10.0, 500), rng.choice([0, 2, 3, 9], 500)
    values[rng.random(500) < 0.2] = np.nan
    values[period == 9] = np.nan
    values[np.flatnonzero(period == 9)[0]] = 4.5
    periods, found = percentiles_of(values, period, (50, 95, 99))
    assert periods.tolist() == [0, 2, 3, 9]
    for row, number in zip(found, periods, strict=True):
        assert row == pytest.approx(np.nanpercentile(values[period == number], (50, 95, 99)))
    nothing, rows = percentiles_of(np.array([np.nan]), np.array([1]), (50,))
    assert len(nothing) == 0
    assert rows.shape == (0, 1)
