"""The figures of records: against loops over the rows."""

import dataclasses
from collections import Counter, defaultdict
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from inspector_app.core.messages import Region
from inspector_app.pipeline.statistics.figures import (
    DRIFT_POINTS,
    ERROR,
    NG,
    OK,
    Columns,
    figures_of,
    places_of,
)
from inspector_app.records.parts import NO_FAMILY
from tests.statistics_rows import FAMILIES, made_rows

SEOUL = ZoneInfo("Asia/Seoul")


def cut(rows: Columns, n: int) -> Columns:
    """The first rows."""
    kept = rows.region_row < n
    return dataclasses.replace(
        rows,
        **{
            name: getattr(rows, name)[:n]
            for name in ("record", "captured_at_s", "verdict", "score_l2", "latency_ms", "project", "family")
        },
        region_row=rows.region_row[kept],
        region_x=rows.region_x[kept],
        region_y=rows.region_y[kept],
    )


def test_days_hold_what_a_loop_counts() -> None:
    rows = made_rows(4000)
    figures = figures_of(rows, zone=SEOUL)
    days = figures.periods["day"]
    by_day: dict[object, Counter[int]] = defaultdict(Counter)
    latency: dict[object, list[float]] = defaultdict(list)
    for at_s, verdict, ms in zip(rows.captured_at_s, rows.verdict, rows.latency_ms, strict=True):
        day = datetime.fromtimestamp(at_s, UTC).astimezone(SEOUL).date()
        by_day[day][int(verdict)] += 1
        if np.isfinite(ms):
            latency[day].append(float(ms))
    assert days.counts.verdicts.tolist() == [[count[code] for code in range(4)] for count in by_day.values()]
    judged = [count.total() - count[ERROR] for count in by_day.values()]
    ng = [count[NG] for count in by_day.values()]
    assert days.chart.share == pytest.approx(np.array(ng) / judged)
    assert days.chart.centre == pytest.approx(sum(ng) / sum(judged))
    for row, values in zip(days.latency_ms, latency.values(), strict=True):
        assert row == pytest.approx(np.percentile(values, (50, 95, 99)))
    assert figures.latency_ms == pytest.approx(np.nanpercentile(rows.latency_ms, (50, 95, 99)))
    assert figures.n == 4000
    assert figures.share_ok == pytest.approx(np.mean(rows.verdict[rows.verdict != ERROR] == OK))


def test_a_drift_of_ok_scores_is_found_and_none_where_there_is_none() -> None:
    steady = figures_of(made_rows(20_000)).drift
    assert len(steady.mean_l2) == DRIFT_POINTS
    assert steady.chart.baseline is not None
    assert steady.chart.baseline.n == DRIFT_POINTS // 4
    assert steady.chart.outside.mean() < 0.02
    drifted = figures_of(made_rows(20_000, drift=0.03)).drift  # of scores whose sigma is 0.08
    first = int(np.flatnonzero(drifted.chart.outside)[0])
    assert DRIFT_POINTS // 2 <= first < DRIFT_POINTS // 2 + 10
    assert drifted.chart.outside[first + 20 :].all()


def test_the_points_of_the_drift_are_means_of_successive_ok_parts_of_the_last_project() -> None:
    rows = made_rows(900)
    project = np.where(np.arange(900) < 300, 4, 9)
    drift = figures_of(dataclasses.replace(rows, project=project)).drift
    chosen = [place for place in range(300, 900) if rows.verdict[place] == OK]
    assert drift.n_other == sum(rows.verdict[:300] == OK)
    place = 0
    for mean, n, begin_s, end_s in zip(drift.mean_l2, drift.n, drift.begin_s, drift.end_s, strict=True):
        part = chosen[place : place + n]
        place += n
        assert mean == pytest.approx(np.mean(rows.score_l2[part]))
        assert (begin_s, end_s) == (rows.captured_at_s[part].min(), rows.captured_at_s[part].max())
    assert place == len(chosen)


def test_too_few_parts_have_no_limits_of_drift() -> None:
    drift = figures_of(cut(made_rows(4000), 18)).drift
    assert drift.chart.baseline is None
    assert np.isnan(drift.chart.high).all()
    assert len(drift.chart.value) == len(drift.mean_l2) > 0


def test_families_and_places_are_those_of_ng_parts() -> None:
    rows = made_rows(3000)
    figures = figures_of(rows)
    ng = np.flatnonzero(rows.verdict == NG)
    names = Counter(FAMILIES[code] if code >= 0 else NO_FAMILY for code in rows.family[ng].tolist())
    assert {row.name: row.count for row in figures.families} == dict(names)
    height, width = figures.places.counts.shape
    expected: dict[tuple[int, int], set[int]] = defaultdict(set)
    for row, x, y in zip(rows.region_row, rows.region_x, rows.region_y, strict=True):
        cell = min(int(y * height), height - 1), min(int(x * width), width - 1)
        expected[cell].add(int(rows.record[row]))
    for row_number in range(height):
        for column in range(width):
            records = expected[row_number, column]
            assert figures.places.counts[row_number, column] == len(records)
            assert figures.places.records_in(row_number, column) == tuple(sorted(records))


def test_defects_of_review_parts_are_no_defects_of_ng_parts() -> None:
    rows = made_rows(500)
    review = np.flatnonzero(rows.verdict == 1)
    figures = figures_of(dataclasses.replace(rows, region_row=np.repeat(review[:1], len(rows.region_row))))
    assert figures.places.counts.sum() == 0


def test_nothing_at_all() -> None:
    figures = figures_of(cut(made_rows(10), 0))
    assert figures.n == 0
    assert np.isnan([figures.begin_s, figures.share_ok, *figures.latency_ms]).all()
    assert all(len(periods) == 0 for periods in figures.periods.values())
    assert len(figures.drift.mean_l2) == 0
    assert figures.families == ()


def test_a_clock_that_was_never_set_loses_no_part() -> None:
    rows = made_rows(100)
    at_s = rows.captured_at_s.copy()
    at_s[:7], at_s[7], at_s[8] = 3.0, np.nan, 1e15
    figures = figures_of(dataclasses.replace(rows, captured_at_s=at_s))
    assert figures.undated == 9
    assert figures.n == 100
    assert figures.periods["shift"].counts.verdicts.sum() == 91


def test_a_clock_that_was_set_back_keeps_the_order_of_the_parts() -> None:
    rows = made_rows(1000)
    back = rows.captured_at_s.copy()
    back[500:] -= 2 * 86400
    figures = figures_of(dataclasses.replace(rows, captured_at_s=back))
    assert figures.drift.mean_l2.tolist() == figures_of(rows).drift.mean_l2.tolist()
    assert figures.periods["hour"].counts.verdicts.sum() == 1000
    assert (np.diff(figures.periods["hour"].counts.begin_s) > 0).all()


def test_a_million_parts_of_one_second() -> None:
    rows = made_rows(100_000, days=1 / 86400)
    figures = figures_of(rows)
    assert figures.n == 100_000
    assert len(figures.periods["hour"]) == 1


def test_places_are_shares_of_the_picture() -> None:
    region = Region(4.0, 2.0, 1.5, 1.5, (1.0, 1.0), (160.0, 60.0), (1.0, 1.0, 2.0, 2.0))
    row, x, y = places_of([None, (region, region), (region,), ()], [(0, 0), (320, 240), (0, 0), (9, 9)])
    assert (row.tolist(), x.tolist(), y.tolist()) == ([1, 1], [0.5, 0.5], [0.25, 0.25])
    assert [len(column) for column in places_of([], [])] == [0, 0, 0]


def test_zones_hold_what_a_loop_counts_of_the_last_project_alone() -> None:
    rows = made_rows(4000)
    rng = np.random.default_rng(3)
    names = ("1 normal", "2 critical", "none")
    zone = rng.integers(-1, 3, len(rows.region_row))
    project = (np.arange(4000) > 1500).astype(np.int64)
    rows = dataclasses.replace(rows, region_zone=zone, zone_names=names, project=project)
    found: dict[str, set[int]] = defaultdict(set)
    for row, index in zip(rows.region_row.tolist(), zone.tolist(), strict=True):
        if index >= 0 and rows.verdict[row] == NG and project[row] == 1:
            found[names[index]].add(int(rows.record[row]))
    zones = figures_of(rows).zones
    assert {row.name: row.count for row in zones.rows} == {name: len(records) for name, records in found.items()}
    assert {name: set(records) for name, records in zones.records.items()} == found
    assert [row.count for row in zones.rows] == sorted((row.count for row in zones.rows), reverse=True)
    assert figures_of(made_rows(4000)).zones.rows == ()
