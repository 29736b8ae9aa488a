"""A records file that is deleted, moved or replaced while it is written: what was acknowledged is where its name is."""

import os
import shutil
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from inspector_app.core.errors import OutputError, PassingOutputError
from inspector_app.core.messages import InspectionRecord, Limits, Verdict
from inspector_app.core.sentences import Sentence
from inspector_app.project.held_open import identity
from inspector_app.records import journal as journal_module
from inspector_app.records import rescue
from inspector_app.records.journal import Journal
from inspector_app.records.rows import Stored
from tests import helpers
from tests.experiments.records_vanish import run
from tests.records import rows_in

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there, an open file keeps its name")

SIDES = ("", "-wal", "-shm")


def record(name: str) -> InspectionRecord:
    return InspectionRecord(name, None, 0.0, Verdict.ERROR, Limits(1.0), 0.0, None, (0, 0), "No picture.")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "records" / "records.sqlite"


def on_disk(path: Path, scratch: Path) -> list[str]:
    """What another program finds if ours is killed at this moment."""
    shutil.rmtree(scratch, ignore_errors=True)
    shutil.copytree(path.parent, scratch)
    with closing(sqlite3.connect(scratch / path.name)) as other:
        return [str(name) for (name,) in other.execute("SELECT name FROM records ORDER BY id")]


def delete(*sides: str) -> Callable[[Path], None]:
    def act(path: Path) -> None:
        for side in sides:
            Path(f"{path}{side}").unlink()

    return act


def move(*sides: str) -> Callable[[Path], None]:
    def act(path: Path) -> None:
        (path.parent / "elsewhere").mkdir()
        for side in sides:
            os.rename(f"{path}{side}", path.parent / "elsewhere" / f"{path.name}{side}")  # noqa: PTH104 - a suffix

    return act


def replace_by_another(path: Path) -> None:
    with closing(Journal(path.with_name("other"))) as other:
        other.write(helpers.judged([record("of another run")]))
    path.with_name("other").replace(path)


def replace_with_its_log(path: Path) -> None:
    """As a backup that is put back: with a log of its own, which is none of ours to delete."""
    delete(*SIDES)(path)
    with closing(Journal(path.with_name("other"))) as other:
        other.write(helpers.judged([record("of another run")]))
        for side in SIDES:
            shutil.copy(f"{path.with_name('other')}{side}", f"{path}{side}")


def replace_by_garbage(path: Path) -> None:
    garbage = path.with_name("garbage")
    garbage.write_bytes(b"no records at all" * 500)
    garbage.replace(path)


def replace_the_folder(path: Path) -> None:
    path.parent.rename(path.parent.with_name("taken away"))
    path.parent.mkdir()


DISTURBANCES = {
    "all deleted": (delete(*SIDES), []),
    "file deleted": (delete(""), []),
    "log deleted": (delete("-wal"), []),
    "index deleted": (delete("-shm"), []),
    "log and index deleted": (delete("-wal", "-shm"), []),
    "all moved": (move(*SIDES), []),
    "file moved": (move(""), []),
    "another file": (replace_by_another, ["of another run"]),
    "another file with its log": (replace_with_its_log, ["of another run"]),
    "garbage": (replace_by_garbage, []),
    "folder replaced": (replace_the_folder, []),
}


@pytest.mark.parametrize("disturbance", DISTURBANCES)
def test_what_was_acknowledged_is_on_the_disk_and_it_is_told(path: Path, tmp_path: Path, disturbance: str) -> None:
    act, found_there = DISTURBANCES[disturbance]
    with closing(Journal(path)) as journal:
        journal.write(helpers.judged([record(f"{number}") for number in range(50)]))
        journal.write(helpers.judged([record("50")]))
        assert journal.notice == ""
        act(path)
        journal.write(helpers.judged([record("51"), record("52")]))
        expected = [*found_there, *(f"{number}" for number in range(53))]
        assert on_disk(path, tmp_path / "copy") == expected
        assert "deleted, moved or replaced" in journal.notice or "damaged" in journal.notice
        journal.write(helpers.judged([record("53")]))
        assert on_disk(path, tmp_path / "copy") == [*expected, "53"]
    with closing(Journal(path)) as journal:
        assert [row.name for row in rows_in(journal)] == [*expected, "53"]
        assert [row.number for row in rows_in(journal)][-54:] == list(range(1, 55))
        assert journal.notice == ""
    assert not [each.name for each in path.parent.iterdir() if each.name.startswith(f"{path.name}.") and
                "damaged" not in each.name]  # fmt: skip


def test_a_file_that_was_moved_away_is_whole_where_it_is(path: Path) -> None:
    with closing(Journal(path)) as journal:
        journal.write(helpers.judged([record("a"), record("b")]))
        move("")(path)
        journal.write(helpers.judged([record("c")]))
    with closing(Journal(path.parent / "elsewhere" / path.name)) as moved:
        assert [row.name for row in rows_in(moved)] == ["a", "b"]


def test_a_file_that_goes_between_the_look_and_the_writing_is_noticed(path: Path, tmp_path: Path) -> None:
    class Late(Journal):
        goes = False

        def _insert(self, rows: list[dict[str, Stored]]) -> None:
            if self.goes:
                delete(*SIDES)(self._path)
            self.goes = False
            super()._insert(rows)

    with closing(Journal(path)) as first:
        first.write(helpers.judged([record("of a run before")]))
    with closing(Late(path)) as journal:
        for number in range(4):
            journal.goes = True
            journal.write(helpers.judged([record(f"{number}")]))
            assert on_disk(path, tmp_path / "copy") == [f"{each}" for each in range(number + 1)]


def test_two_runs_into_one_file_that_is_deleted_both_go_over(path: Path, tmp_path: Path) -> None:
    with closing(Journal(path)) as one, closing(Journal(path)) as other:
        one.write(helpers.judged([record("one 1")]))
        other.write(helpers.judged([record("other 1")]))
        delete("")(path)
        one.write(helpers.judged([record("one 2")]))
        other.write(helpers.judged([record("other 2")]))
        one.write(helpers.judged([record("one 3")]))
        assert sorted(on_disk(path, tmp_path / "copy")) == ["one 1", "one 2", "one 3", "other 1", "other 2"]


def test_a_folder_that_is_gone_is_waited_for_and_nothing_is_lost(path: Path, tmp_path: Path) -> None:
    away = tmp_path / "away"
    with closing(Journal(path)) as journal:
        journal.write(helpers.judged([record("a")]))
        path.parent.rename(away)
        for _ in range(2):
            with pytest.raises(PassingOutputError, match=r"folder of the records .* no longer exists") as caught:
                journal.write(helpers.judged([record("b")]))
            assert caught.value.patience_s >= 60
        away.rename(path.parent)  # the drive is there again
        journal.write(helpers.judged([record("b")]))
        assert on_disk(path, tmp_path / "copy") == ["a", "b"]
        shutil.rmtree(path.parent)
        with pytest.raises(PassingOutputError, match="no longer exists"):
            journal.write(helpers.judged([record("c")]))
        path.parent.mkdir()
        journal.write(helpers.judged([record("c")]))
        assert on_disk(path, tmp_path / "copy") == ["a", "b", "c"]


@pytest.mark.parametrize("disturbance", ["all deleted", "file deleted", "another file", "folder replaced"])
def test_what_is_taken_away_after_the_last_batch_is_there_after_closing(path: Path, disturbance: str) -> None:
    act, found_there = DISTURBANCES[disturbance]
    journal = Journal(path)
    journal.write(helpers.judged([record("a"), record("b")]))
    act(path)
    journal.close()
    journal.close()
    with closing(sqlite3.connect(path)) as other:
        assert [name for (name,) in other.execute("SELECT name FROM records ORDER BY id")] == [*found_there, "a", "b"]


def test_what_cannot_be_read_back_at_closing_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inspector_app.records.journal.take_out", lambda *_: None)  # the drive is gone for good
    journal = Journal(path)
    journal.write(helpers.judged([record("a"), record("b")]))
    delete(*SIDES)(path)
    with pytest.raises(OutputError, match="2 records of this run are lost"):
        journal.close()
    journal.close()


def test_where_the_folder_is_gone_for_good_the_records_are_put_aside_and_the_next_run_can_add_them(path: Path) -> None:
    journal = Journal(path)
    journal.write(helpers.judged([record("a"), record("b")]))
    shutil.rmtree(path.parent)
    with pytest.raises(PassingOutputError, match="no longer exists"):
        journal.write(helpers.judged([record("c")]))
    aside = path.parent.parent / f"{path.name}.{journal._run_id}"
    with pytest.raises(OutputError, match=r"no longer exists\. 2 records of this run are kept in") as caught:
        journal.close()
    assert str(aside) in caught.value.message
    assert "lost" not in caught.value.message
    path.parent.mkdir()
    aside.rename(path.parent / aside.name)
    with closing(Journal(path)) as after:
        assert [row.name for row in rows_in(after)] == ["a", "b"]
    assert not (path.parent / aside.name).exists()


def test_where_no_folder_takes_the_records_they_are_counted_as_lost(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rescue, "take_out", lambda *_: None)
    journal = Journal(path)
    journal.write(helpers.judged([record("a"), record("b")]))
    shutil.rmtree(path.parent)
    with pytest.raises(OutputError, match=r"no longer exists\. 2 records of this run are lost"):
        journal.close()


def test_what_a_killed_run_took_out_is_added_and_other_files_are_left_alone(path: Path) -> None:
    with closing(Journal(path)) as killed:
        killed.write(helpers.judged([record("a"), record("b")]))
        orphan = Path(f"{path}.{killed._run_id}")
        rescue.take_out(killed._connection(), killed._run_id, orphan)
    delete("")(path)
    broken, foreign = Path(f"{path}.{'0' * 32}"), Path(f"{path}.backup")
    broken.write_bytes(b"no records at all" * 500)
    shutil.copy(orphan, foreign)
    for _ in range(2):
        with closing(Journal(path)) as after:
            assert [row.name for row in rows_in(after)] == ["a", "b"]
        assert not orphan.exists()
        assert broken.exists()
        assert foreign.exists()


def test_a_run_whose_records_another_one_put_in_meanwhile_goes_on(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    look = identity
    others: list[str] = []

    def late(source: Path) -> tuple[int, int] | None:
        found = look(source)
        monkeypatch.setattr(rescue, "identity", look)
        if not others:
            with closing(Journal(path)) as other:
                others.extend(row.name for row in rows_in(other))
            assert not source.exists()
        return found

    with closing(Journal(path)) as journal:
        journal.write(helpers.judged([record("a"), record("b")]))
        delete(*SIDES)(path)
        monkeypatch.setattr(rescue, "identity", late)
        journal.write(helpers.judged([record("c")]))
        assert others == ["a", "b"]
        assert Sentence("All of this run are in the file again.") in journal.notice
        assert [row.name for row in rows_in(journal)] == ["a", "b", "c"]


def test_a_folder_that_may_not_be_listed_takes_records(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "iterdir", refuse)
    with closing(Journal(path)) as journal:
        journal.write(helpers.judged([record("a")]))
        assert len(rows_in(journal)) == 1


def test_a_folder_that_goes_under_the_writing_costs_and_doubles_nothing(path: Path, tmp_path: Path) -> None:
    class Late(Journal):
        goes = False

        def _insert(self, rows: list[dict[str, Stored]]) -> None:
            super()._insert(rows)
            if self.goes:
                self._path.parent.rename(tmp_path / "away")

    with closing(Late(path)) as journal:
        journal.write(helpers.judged([record("a")]))
        journal.goes = True
        with pytest.raises(PassingOutputError, match="no longer exists"):
            journal.write(helpers.judged([record("b")]))
        journal.goes = False
        (tmp_path / "away").rename(path.parent)
        journal.write(helpers.judged([record("b")]))
        journal.write(helpers.judged([record("c")]))
        assert on_disk(path, tmp_path / "copy") == ["a", "b", "c"]


def test_records_of_a_file_that_can_no_longer_be_read_are_counted_as_lost(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("inspector_app.records.journal.take_out", lambda *_: None)  # the drive is gone for good
    with closing(Journal(path)) as journal:
        journal.write(helpers.judged([record("a"), record("b")]))
        delete(*SIDES)(path)
        journal.write(helpers.judged([record("c")]))
        assert "2 records of this run are lost" in journal.notice
        assert [row.name for row in rows_in(journal)] == ["c"]


def test_where_there_is_no_room_for_the_new_file_the_records_wait_in_the_old_one(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_in = rescue.put_in

    def full(*_: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    with closing(Journal(path)) as journal:
        journal.write(helpers.judged([record("a"), record("b")]))
        delete(*SIDES)(path)
        monkeypatch.setattr(journal_module, "put_in", full)
        with pytest.raises(OutputError, match="disk is full"):
            journal.write(helpers.judged([record("c")]))
        monkeypatch.setattr(journal_module, "put_in", put_in)
        journal.write(helpers.judged([record("c")]))
        assert on_disk(path, tmp_path / "copy") == ["a", "b", "c"]


def test_whatever_is_taken_away_at_random_moments_what_was_acknowledged_is_there(tmp_path: Path) -> None:
    written, found, _ = run(tmp_path, seed=1, batches=60)
    assert written == found == 61
