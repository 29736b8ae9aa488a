"""What a person said about a part is added to its record, and takes nothing away."""

import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from inspector_app.core.errors import OutputError, PassingOutputError
from inspector_app.core.messages import Label, Settled
from inspector_app.records import database
from inspector_app.records.faults import MeanwhileError
from inspector_app.records.journal import Journal
from inspector_app.records.settling import settle, time_of
from tests import helpers
from tests.records import rows_in
from tests.unit.records.test_journal import as_version, judged

RUN = "0123456789abcdef" * 2
GOOD = Settled(Label.GOOD, "Jürgen 김", "operator", 1_700_000_000.5)
DEFECT = Settled(Label.DEFECT, "", "engineer", 1_700_000_060.0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "records.sqlite"


def test_all_that_was_said_stays_and_the_verdict_too(path: Path) -> None:
    with closing(Journal(path, run_id=RUN)) as journal:
        journal.write(helpers.judged([judged("one"), judged("two")]))
        before = rows_in(path)
        settle(path, RUN, 2, GOOD)  # while the run is still writing
        settle(path, RUN, 2, DEFECT)
        journal.write(helpers.judged([judged("three")]))
    one, two, three = rows_in(path)
    assert two.settled == [
        {"label": "good", "by": "Jürgen 김", "role": "operator", "at": "2023-11-14T22:13:20.500+00:00"},
        {"label": "defect", "by": "", "role": "engineer", "at": "2023-11-14T22:14:20.000+00:00"},
    ]
    assert (one.settled, three.settled) == (None, None)
    assert str(replace(two, settled=None)) == str(before[1])  # as text, since NaN is not NaN


@pytest.mark.parametrize(("run_id", "number"), [(RUN, 9), ("f" * 32, 1)])
def test_a_record_that_is_not_there_is_said(path: Path, run_id: str, number: int) -> None:
    with closing(Journal(path, run_id=RUN)) as journal:
        journal.write(helpers.judged([judged()]))
    with pytest.raises(OutputError, match="is not in"):
        settle(path, run_id, number, GOOD)
    assert rows_in(path)[0].settled is None


def test_a_missing_file_is_said_and_not_made(path: Path) -> None:
    with pytest.raises(OutputError, match="is not in"):
        settle(path, RUN, 1, GOOD)
    assert not path.exists()


def test_a_locked_file_is_a_passing_fault(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_S", 0.05)
    with closing(Journal(path, run_id=RUN)) as journal:
        journal.write(helpers.judged([judged()]))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(PassingOutputError, match="locked"):
            settle(path, RUN, 1, GOOD)


def test_of_two_windows_that_settle_a_part_at_once_one_wins_and_the_other_is_told(path: Path) -> None:
    n_parts = 12
    with closing(Journal(path, run_id=RUN)) as journal:
        journal.write(helpers.judged([judged() for _ in range(n_parts)]))
    others = {GOOD: DEFECT, DEFECT: GOOD}
    told: dict[Settled, dict[int, MeanwhileError]] = {GOOD: {}, DEFECT: {}}
    together = threading.Barrier(2)

    def window(answer: Settled) -> None:
        for number in range(1, n_parts + 1):
            together.wait(30)
            try:
                settle(path, RUN, number, answer, known=())
            except MeanwhileError as error:
                told[answer][number] = error

    with ThreadPoolExecutor(2) as pool:
        for work in [pool.submit(window, answer) for answer in others]:
            work.result()
    for number, row in enumerate(rows_in(path), 1):
        losers = [answer for answer in others if number in told[answer]]
        assert len(losers) == 1  # of the two, one was the first
        assert row.settled is not None
        assert [each["label"] for each in row.settled] == [others[losers[0]].label]
        error = told[losers[0]][number]
        assert error.settled == others[losers[0]]
        assert f"settled this part as {others[losers[0]].label} in another window" in str(error)
        settle(path, RUN, number, losers[0], known={time_of(error.settled)})  # now it was seen
    assert {len(row.settled or ()) for row in rows_in(path)} == {2}


def test_the_same_answer_from_two_windows_is_no_conflict(path: Path) -> None:
    with closing(Journal(path, run_id=RUN)) as journal:
        journal.write(helpers.judged([judged()]))
    settle(path, RUN, 1, GOOD, known=())
    settle(path, RUN, 1, replace(GOOD, by="kim", at_s=GOOD.at_s + 1), known=())
    (row,) = rows_in(path)
    assert row.settled is not None
    assert [each["by"] for each in row.settled] == ["Jürgen 김", "kim"]


@pytest.mark.parametrize("version", [1, 4])
def test_records_of_an_older_version_can_be_settled(path: Path, version: int) -> None:
    with closing(Journal(path, run_id=RUN)) as journal:
        journal.write(helpers.judged([judged("old")]))
    as_version(path, version)
    settle(path, RUN, 1, GOOD)
    (old,) = rows_in(path)
    assert old.settled is not None
    assert old.settled[0]["label"] == "good"
