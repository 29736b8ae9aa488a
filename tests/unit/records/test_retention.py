"""Old records go only as the preview said, and never those that a person said something about."""

import math
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from inspector_app.core.errors import OutputError
from inspector_app.core.messages import Label, Progress, Settled, Verdict
from inspector_app.core.steps import Steps
from inspector_app.project.app_settings import ArchiveRule
from inspector_app.records import retention
from inspector_app.records.archive import Archive
from inspector_app.records.archive_choice import Entry
from inspector_app.records.journal import Journal
from inspector_app.records.retention import Preview, preview, remove
from inspector_app.records.settling import settle
from tests import helpers
from tests.records import rows_in
from tests.unit.records.test_archive import frame, record

OLD, NEW = "a" * 32, "b" * 32
DAY_S = 86_400.0


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A run of ten days, a part a day, and a later run of one part."""
    path = tmp_path / "records.sqlite"
    for run_id, first, n in ((OLD, 0, 10), (NEW, 20, 1)):
        with closing(Journal(path, run_id=run_id)) as journal:
            journal.write(helpers.judged([record(at_s=DAY_S * (first + day)) for day in range(n)]))
    archive = Archive(path, ArchiveRule())
    for number in (1, 3, 6):
        archive.add(Entry(OLD, number, record(3.0, Verdict.NG, DAY_S * (number - 1)), frame(number), "NG"))
    settle(path, OLD, 3, Settled(Label.GOOD, "", "engineer", 0.0))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE records SET note = 'look' WHERE run_id = ? AND number = 5", (OLD,))
        connection.commit()
    return path


def test_what_goes_is_what_the_preview_says(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retention, "AT_ONCE", 2)
    pictures = sorted((path.parent / "pictures").rglob("*.png"))
    said = preview(path, 7.5 * DAY_S)
    assert (said.n_records, said.first_s, said.last_s) == (6, 0.0, 7 * DAY_S)
    assert (said.n_pictures, said.n_stay) == (2, 2)
    assert said.n_bytes > sum(file.stat().st_size for file in pictures) / 2
    assert len(rows_in(path)) == 11  # a preview removes nothing
    steps = Steps(remove(path, 7.5 * DAY_S))
    told = [step for step in steps if isinstance(step, Progress)]
    assert steps.result == 6
    assert [(step.done, step.total) for step in told] == [(0, 6), (2, 6), (4, 6)]
    assert [(row.run_id, row.number) for row in rows_in(path)] == [
        (OLD, 3), (OLD, 5), (OLD, 9), (OLD, 10), (NEW, 1),
    ]  # fmt: skip
    assert len(list((path.parent / "pictures").rglob("*.png"))) == 1
    assert str(preview(path, 7.5 * DAY_S)) == str(Preview(0, math.nan, math.nan, 0, 0, 2))
    with closing(sqlite3.connect(path)) as connection:
        assert {run for (run,) in connection.execute("SELECT run_id FROM runs")} == {OLD, NEW}


def test_an_end_in_the_middle_leaves_the_newer_ones(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retention, "AT_ONCE", 2)
    work = remove(path, 100 * DAY_S)
    next(work)
    next(work)
    work.close()
    assert [row.number for row in rows_in(path) if row.run_id == OLD] == [3, 4, 5, 6, 7, 8, 9, 10]


def test_what_is_written_meanwhile_with_a_clock_set_back_stays(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retention, "AT_ONCE", 2)
    work = remove(path, 7.5 * DAY_S)
    next(work)
    with closing(Journal(path, run_id="c" * 32)) as journal:
        journal.write(helpers.judged([record(at_s=-1.0)]))
    list(work)
    assert [row.run_id for row in rows_in(path)] == [*[OLD] * 4, NEW, "c" * 32]


def test_files_outside_of_the_archive_stay_and_a_picture_that_cannot_go_keeps_its_record(path: Path) -> None:
    (path.parent / "foreign.png").write_bytes(b"not ours")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE pictures SET file = '../foreign.png' WHERE number = 1")
        (name,) = connection.execute("SELECT file FROM pictures WHERE number = 6").fetchone()
        connection.commit()
    stuck = path.parent / "pictures" / name
    stuck.unlink()
    stuck.mkdir()
    with pytest.raises(OutputError, match="cannot be removed"):
        list(remove(path, 100 * DAY_S))
    assert (path.parent / "foreign.png").exists()
    assert [row.number for row in rows_in(path) if row.run_id == OLD] == [3, 5, 6, 7, 8, 9, 10]
