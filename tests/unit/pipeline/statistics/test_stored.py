"""Figures and reports are those of the records in the file."""

import math
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from inspector_app.core.messages import AnomalyMap, Frame, InspectionRecord, Limits, PartIds, Region, Verdict
from inspector_app.core.statistics.conformal_monitor import Pool
from inspector_app.core.statistics.promise_watch import PromiseWatch
from inspector_app.core.steps import Steps
from inspector_app.pipeline.statistics.shift_report import WORST_PARTS
from inspector_app.pipeline.statistics.stored import figures_in, report_in
from inspector_app.project.app_settings import ArchiveRule
from inspector_app.project.monitor_file import KeptMonitor, save_monitor
from inspector_app.records.archive import Archive
from inspector_app.records.archive_choice import Entry as Picture
from inspector_app.records.audit import append
from inspector_app.records.audit_entry import SIGNED_IN, SIGNED_OUT, Entry
from inspector_app.records.journal import Journal
from inspector_app.records.parts import NEW_KIND, NO_FAMILY
from tests import helpers

RUN = "0123456789abcdef" * 2
BEGIN_S, STEP_S, N = 1_700_000_000.0, 60.0, 100
SIDE = 50


def record(number: int) -> InspectionRecord:
    """Every fifth part is NG, the later the worse; every 17th is an ERROR."""
    at_s = BEGIN_S + STEP_S * number
    if number % 17 == 0:
        return InspectionRecord("bad", None, at_s, Verdict.ERROR, Limits(2.0), 1.0, None, (0, 0), "No light.")
    bad = number % 5 == 0
    score = 2.0 + number / 100 if bad else 1.0
    place = (10.0, 40.0)
    zone = "2 critical" if number % 2 else "none"
    region = Region(4.0, 2.0, score, score / 2, place, place, (8.0, 38.0, 12.0, 42.0), zone=zone)
    return InspectionRecord(
        f"part {number}", None, at_s, Verdict.NG if bad else Verdict.OK, Limits(2.0), float(number),
        AnomalyMap(np.ones((2, 2), np.float32), score), (SIDE, SIDE), project_id="p" * 16,
        regions=(region,) if bad else (), n_regions=int(bad),
    )  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "records.sqlite"
    records = [record(number) for number in range(N)]
    with closing(Journal(path, run_id=RUN, project_name="Washer")) as journal:
        journal.write(helpers.judged(records))
    archive = Archive(path, ArchiveRule())
    for number in (90, 95):
        frame = Frame(np.full((SIDE, SIDE, 3), 100, np.uint8), "", BEGIN_S)
        archive.add(Picture(RUN, number + 1, records[number], frame, "NG"))
    return path


def test_figures_count_what_a_loop_counts(path: Path) -> None:
    begin_s, end_s = BEGIN_S + 10 * STEP_S, BEGIN_S + 80 * STEP_S
    steps = Steps(figures_in(path, begin_s, end_s))
    assert [step.fraction for step in steps][-1] == 1.0
    figures = steps.result
    inside = [record(number) for number in range(10, 80)]
    assert figures.verdicts.tolist() == [sum(one.verdict is verdict for one in inside) for verdict in Verdict]
    assert (figures.begin_s, figures.end_s) == (begin_s, end_s - STEP_S)
    row, column = (int(np.argmax(figures.places.counts)) // figures.places.counts.shape[1],
                   int(np.argmax(figures.places.counts)) % figures.places.counts.shape[1])  # fmt: skip
    assert figures.places.counts.sum() == figures.verdicts[2]
    assert row / figures.places.counts.shape[0] <= 40 / SIDE < (row + 1) / figures.places.counts.shape[0]
    assert column / figures.places.counts.shape[1] <= 10 / SIDE < (column + 1) / figures.places.counts.shape[1]
    assert figures.latency_ms[0] == pytest.approx(np.percentile([one.latency_ms for one in inside], 50))


def test_a_report_shows_the_worst_parts_with_their_pictures(path: Path) -> None:
    (changed,) = (path.parent / "pictures").rglob("*-96-NG.png")
    changed.write_bytes(changed.read_bytes()[:-1] + b"x")
    steps = Steps(report_in(path, path.parent, None, None, "Line 3"))
    list(steps)
    report = steps.result
    bad = [one for one in (record(number) for number in range(N)) if one.verdict is Verdict.NG]
    expected = sorted(bad, key=lambda one: one.score_l2, reverse=True)[:WORST_PARTS]
    assert [part.name for part in report.worst] == [one.name for one in expected]
    assert (report.station, report.part, report.project_hash) == ("Line 3", "Washer", "p" * 16)
    assert report.begin_s == BEGIN_S
    first, second, third = report.worst[:3]
    assert first.picture is None
    assert "changed after it was archived" in first.note
    assert second.picture is not None
    assert second.picture[40, 8].tolist() == [255, 80, 60]  # the box around its region
    assert second.picture[2, 2].tolist() == [100, 100, 100]
    assert third.picture is None
    assert "not archived" in third.note


def test_a_report_of_one_lot_has_its_parts_alone(path: Path) -> None:
    lot, others = [replace(record(95), ids=PartIds(lot="=L7"), name="of the lot")], [record(95)] * 3
    with closing(Journal(path, run_id="b" * 32, project_name="Other")) as journal:
        journal.write(helpers.judged(others + lot))
    steps = Steps(report_in(path, path.parent, None, None, "", lot="=L7"))
    list(steps)
    report = steps.result
    assert (report.lot, report.part, report.figures.n) == ("=L7", "Other", 1)
    assert [part.name for part in report.worst] == ["of the lot"]


def test_families_of_ng_parts_are_counted_and_named(path: Path) -> None:
    """A family of a part that is not NG, as after a hand at the file, is not counted."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for family, first, last in (("=1+1 \N{PARTY POPPER}", 90, 100), ("dent", 60, 89), (NEW_KIND, 1, 40)):
            connection.execute("UPDATE records SET family = ? WHERE number BETWEEN ? AND ?", (family, first, last))
    steps = Steps(report_in(path, path.parent, None, None, ""))
    list(steps)
    bad = [number + 1 for number in range(N) if record(number).verdict is Verdict.NG]
    expected = {
        "=1+1 \N{PARTY POPPER}": sum(number >= 90 for number in bad),
        "dent": sum(60 <= number < 90 for number in bad),
        NEW_KIND: sum(number <= 40 for number in bad),
        NO_FAMILY: sum(40 < number < 60 for number in bad),
    }
    assert {row.name: row.count for row in steps.result.figures.families} == expected
    assert steps.result.figures.has_families
    assert steps.result.worst[0].family == "=1+1 \N{PARTY POPPER}"


def test_without_records_the_figures_are_empty(tmp_path: Path) -> None:
    steps = Steps(report_in(tmp_path / "none.sqlite", tmp_path, None, None, ""))
    list(steps)
    assert steps.result.figures.n == 0
    assert steps.result.worst == ()
    assert math.isfinite(steps.result.begin_s)
    assert list(tmp_path.iterdir()) == []


def test_a_picture_that_was_removed_is_said(path: Path) -> None:
    for file in (path.parent / "pictures").rglob("*.png"):
        file.unlink()
    steps = Steps(report_in(path, path.parent, BEGIN_S, BEGIN_S + N * STEP_S, ""))
    list(steps)
    assert "no longer in the archive" in steps.result.worst[0].note
    assert replace(steps.result.worst[0], note="").picture is None


def test_a_report_tells_who_was_there_and_which_limits_changed(path: Path) -> None:
    def note(at_s: float, person: str, kind: str, what: str, old: str = "", new: str = "") -> Entry:
        return Entry(datetime.fromtimestamp(BEGIN_S + at_s, UTC), "Line 3", person, "engineer", kind, what, old, new)

    append(path.parent, [
        note(-300, "Lee", "sign-in", SIGNED_IN, new="Lee"),
        note(-200, "Lee", "sign-in", SIGNED_OUT, new="Lee"),
        note(-100, "Kim", "sign-in", SIGNED_IN, new="Kim"),
        note(-50, "Kim", "limits", "Washer", "NG 1", "NG 2"),
        note(60, "Kim", "limits", "Washer", "NG 2", "NG 3"),
        note(120, "Kim", "sign-in", SIGNED_OUT, new="Kim"),
        note(180, "Park", "sign-in", "wrong PIN or badge", new="Park"),
        note(240, "Park", "sign-in", SIGNED_IN, new="Park"),
        note(7000, "Park", "limits", "Washer", "NG 3", "NG 4"),
    ])  # fmt: skip
    steps = Steps(report_in(path, path.parent, BEGIN_S, BEGIN_S + 3600, ""))
    list(steps)
    report = steps.result
    assert [(change.by, change.old, change.new, change.at_s) for change in report.limit_changes] == [
        ("Kim", "NG 2", "NG 3", BEGIN_S + 60)
    ]
    assert [(one.name, one.begin_s - BEGIN_S, one.end_s) for one in report.people] == [
        ("Kim", -100.0, BEGIN_S + 120), ("Park", 240.0, None),
    ]  # fmt: skip


def test_zones_are_those_of_the_records_and_of_former_versions_none(path: Path) -> None:
    steps = Steps(figures_in(path, None, None))
    list(steps)
    ng = [number for number in range(N) if number % 5 == 0 and number % 17]
    odd = sum(number % 2 for number in ng)
    assert {row.name: row.count for row in steps.result.zones.rows} == {"2 critical": odd, "none": len(ng) - odd}
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE records SET regions = replace(regions, ', \"zone\": \"none\"', '')")
    steps = Steps(figures_in(path, None, None))
    list(steps)
    assert {row.name: row.count for row in steps.result.zones.rows} == {"2 critical": odd}
    assert steps.result.places.counts.sum() == len(ng)


def test_report_says_what_the_monitor_of_the_promise_noted(path: Path, tmp_path: Path) -> None:
    trail = tmp_path / "settings"
    trail.mkdir()
    watch = PromiseWatch(Pool([1.0, 1.1, 1.2]), 0.25, 1)
    for number in range(7):
        watch.add(str(number), 1.1, BEGIN_S)
    save_monitor(KeptMonitor.of(watch, 2.0), trail, "p" * 16)
    times = (BEGIN_S - 1, BEGIN_S + 60, BEGIN_S + 7200)
    for at_s in times:
        at = datetime.fromtimestamp(at_s, UTC)
        entry = Entry(at, "S", "", "", "promise", f"Washer {at_s}", "holds", "does not hold any more", "another limit")
        append(trail, [entry])
    report = helpers.result_of(report_in(path, trail, BEGIN_S, BEGIN_S + 3600, "S"))
    assert report.promise_parts == 7
    assert [change.what for change in report.promise_changes] == [f"Washer {BEGIN_S + 60}"]
    for number in range(7, 60):
        watch.add(str(number), 9.0, BEGIN_S)
    save_monitor(KeptMonitor.of(watch, 2.0), trail, "p" * 16)
    assert helpers.result_of(report_in(path, trail, BEGIN_S, BEGIN_S + 3600, "S")).promise_parts is None
