"""What was acknowledged is kept: through kills, full disks, damaged files and names that are no Unicode."""

import json
import math
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import pytest

from inspector_app.core.errors import OutputError, PassingOutputError
from inspector_app.core.messages import AnomalyMap, InspectionRecord, LimitKind, Limits, Region, Verdict
from inspector_app.records import database
from inspector_app.records.journal import Journal
from tests import helpers
from tests.records import rows_in

if sys.platform != "win32":
    import resource


def judged(name: str = "part.png", path: Path | None = None, error: str = "") -> InspectionRecord:
    anomaly = AnomalyMap(np.full((3, 4), 2.5, np.float32), 2.5)
    return InspectionRecord(
        name, path, 1_700_000_000.25, Verdict.REVIEW, Limits(3.0, 2.0), 7.25, anomaly, (80, 60), error,
        capture_to_verdict_ms=31.5, project_id="0123456789abcdef",
    )  # fmt: skip


def unreadable() -> InspectionRecord:
    return InspectionRecord(
        "bad.png", None, 5.0, Verdict.ERROR, Limits(2.0), 0.5, None, (0, 0), "Half a picture.\nSave it again."
    )


def names(path: Path) -> list[str]:
    with closing(Journal(path)) as journal:
        return [row.name for row in rows_in(journal)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "made on the way" / "records.sqlite"


def test_a_record_comes_back_as_it_was_written(path: Path) -> None:
    with closing(Journal(path, project_name="Dichtung „B“")) as journal:
        journal.write(helpers.judged([judged("Teil, „7“.png", Path("folder/Teil.png")), unreadable()]))
        first, second = rows_in(journal)
        assert journal.notice == ""
    assert (first.run_id, first.number, first.captured_at_s) == (journal._run_id, 1, 1_700_000_000.25)
    assert (first.name, first.path) == ("Teil, „7“.png", Path("folder/Teil.png"))
    assert (first.verdict, first.score_l2, first.ng_l2, first.review_l2) == (Verdict.REVIEW, 2.5, 3.0, 2.0)
    assert (first.latency_ms, first.capture_to_verdict_ms) == (7.25, 31.5)
    assert (first.project_id, first.project_name, first.error) == ("0123456789abcdef", "Dichtung „B“", "")
    assert (second.number, second.path, second.verdict, second.review_l2) == (2, None, Verdict.ERROR, None)
    assert math.isnan(second.score_l2)
    assert math.isnan(second.capture_to_verdict_ms)
    assert second.error == "Half a picture.\nSave it again."


REGION = Region(25.0, 7.5, 3.5, 1.25, (4.0, 5.0), (6.0, 7.0), (1.0, 2.0, 8.0, 9.0), area_mm2=0.25, longest_mm=0.75)


def test_regions_are_kept_with_their_record(path: Path) -> None:
    with closing(Journal(path)) as journal:
        for record in (replace(judged(), regions=(REGION,), n_regions=3), replace(judged(), regions=()), judged()):
            journal.write(helpers.judged([record]))
        some, none, unknown = rows_in(journal)
    assert some.regions == [json.loads(json.dumps(asdict(REGION)))]
    assert (some.n_regions, none.n_regions, none.regions) == (3, 0, [])
    assert (unknown.n_regions, unknown.regions) == (None, None)


@pytest.mark.parametrize("kind", ["promised", "estimated", "by hand", None])
def test_the_kind_of_limit_is_kept_with_its_record(path: Path, kind: LimitKind | None) -> None:
    with closing(Journal(path)) as journal:
        journal.write(helpers.judged([replace(judged(), limits=Limits(3.0, 2.0, kind))]))
        (row,) = rows_in(journal)
    assert row.limit_kind == kind


FIRST = (
    "run_id, number, captured_at_s, name, path, verdict, score_l2, ng_l2, review_l2, latency_ms,"
    " capture_to_verdict_ms, project_id, project_name, error"
)
SINCE = {2: "n_regions, regions", 3: "limit_kind", 4: "settled"}


def as_version(path: Path, version: int) -> None:
    """Make the file that a version before the first revision would have written."""
    columns = ", ".join([FIRST, *(SINCE[step] for step in range(2, version + 1))])
    old = path.with_name("old.sqlite")
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("ATTACH ? AS new", (str(path),))
        connection.execute(f"CREATE TABLE records (id INTEGER PRIMARY KEY, {columns}, UNIQUE (run_id, number))")
        connection.execute(f"INSERT INTO records ({columns}) SELECT {columns} FROM new.records")
        connection.execute(f"PRAGMA user_version = {version}")
        connection.commit()
    old.replace(path)


@pytest.mark.parametrize("version", [1, 2, 3, 4])
def test_a_file_of_an_older_version_takes_records_with_all_columns(path: Path, version: int) -> None:
    with closing(Journal(path)) as journal:
        journal.write(helpers.judged([replace(judged("old"), regions=(REGION,), n_regions=1)]))
    as_version(path, version)
    new_record = replace(judged("new"), regions=(REGION,), n_regions=1, limits=Limits(3.0, 2.0, "estimated"))
    with closing(Journal(path)) as journal:
        journal.write(helpers.judged([new_record]))
        old, new = rows_in(journal)
    assert (old.name, old.n_regions, old.limit_kind) == ("old", None if version == 1 else 1, None)
    assert (new.name, new.n_regions, new.limit_kind) == ("new", 1, "estimated")
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (5,)
        assert (
            connection.execute("SELECT began_at_s, project_id FROM runs").fetchall()
            == [(1_700_000_000.25, "0123456789abcdef")] * 2
        )


@pytest.mark.parametrize("version", [1, 2, 3, 4])
def test_records_that_an_older_version_copied_out_are_added(path: Path, version: int) -> None:
    with closing(Journal(path)) as journal:
        journal.write(helpers.judged([judged("old")]))
        orphan = Path(f"{path}.{journal._run_id}")
    as_version(path, version)
    path.rename(orphan)
    with closing(Journal(path)) as journal:
        assert [row.name for row in rows_in(journal)] == ["old"]
    assert not orphan.exists()


def test_runs_are_added_to_one_another_and_numbered_from_one(path: Path) -> None:
    with closing(Journal(path)) as first:
        first.write(helpers.judged([judged("a"), judged("b")]))
        first.write(helpers.judged([judged("c")]))
    with closing(Journal(path)) as second:
        second.write(helpers.judged([judged("d")]))
        rows = rows_in(second)
        assert len(rows_in(second)) == 4
        assert [row.name for row in rows_in(second, 2)] == ["c", "d"]
    assert [(row.name, row.number) for row in rows] == [("a", 1), ("b", 2), ("c", 3), ("d", 1)]
    assert [row.run_id for row in rows] == [first._run_id] * 3 + [second._run_id]
    assert first._run_id != second._run_id


@pytest.mark.parametrize("name", ["teil-\udcff.png", "half a pair \ud83d", "a\x00b", "Ω 부품 🙂", ""])
def test_any_name_path_and_error_can_be_kept(path: Path, name: str) -> None:
    """A file's name may hold bytes that are no UTF-8 (Linux) or half a surrogate pair (Windows)."""
    with closing(Journal(path, project_name=name)) as journal:
        journal.write(helpers.judged([judged(name, Path("folder") / name, f"{name} cannot be read.")]))
        (row,) = rows_in(journal)
    assert (row.name, row.path, row.project_name) == (name, Path("folder") / name, name)
    assert row.error == f"{name} cannot be read."


def test_what_was_acknowledged_is_on_the_disk_while_the_journal_is_open(path: Path, tmp_path: Path) -> None:
    with closing(Journal(path)) as journal:
        journal.write(helpers.judged([judged("a"), judged("b")]))
        shutil.copytree(path.parent, tmp_path / "copy")
    assert names(tmp_path / "copy" / path.name) == ["a", "b"]


def test_every_batch_is_synced(path: Path) -> None:
    """Against a power cut, which no test can make: 2 is FULL."""
    with closing(Journal(path)) as journal:
        connection = journal._connection()
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"


KILLER = """
import os, random, select, signal, sys
from pathlib import Path
from inspector_app.core.messages import InspectionRecord, Limits, Verdict
from inspector_app.core.ports import Judged
from inspector_app.records.journal import Journal
from tests.records import rows_in

path, n_rounds = Path(sys.argv[1]), int(sys.argv[2])
moments = random.Random(3)
total = 0

def record(name):
    return InspectionRecord(name, None, 0.0, Verdict.ERROR, Limits(1.0), 0.0, None, (0, 0), "x" * 300)

for turn in range(n_rounds):
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        journal = Journal(path)
        os.write(writer, b"ready.")
        for batch in range(10**9):
            journal.write([Judged(record(f"{turn}/{7 * batch + place}")) for place in range(7)])
            os.write(writer, b"batch.")
    os.close(writer)
    assert os.read(reader, 6) == b"ready."
    select.select([], [], [], moments.uniform(0.0, 0.03))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    acknowledged = 0
    while data := os.read(reader, 6000):
        acknowledged += 7 * data.count(b"batch.")
    os.close(reader)
    journal = Journal(path)
    assert journal.notice == "", journal.notice
    kept = [row.name for row in rows_in(journal) if row.name.startswith(f"{turn}/")]
    journal.close()
    assert len(kept) >= acknowledged, (len(kept), acknowledged)
    assert len(kept) % 7 == 0
    assert kept == [f"{turn}/{number}" for number in range(len(kept))]
    total += acknowledged
print(total)
"""


@pytest.mark.skipif(os.name != "posix", reason="kills by signal")
def test_killed_at_any_moment_every_acknowledged_batch_is_there_and_whole(path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", KILLER, str(path), "40"],
        capture_output=True, text=True, check=False, cwd=Path(__file__).parents[3], timeout=30,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) >= 100  # else the kills fell before the first batches, and nothing was tested


def garbage(path: Path) -> None:
    path.write_bytes(b"these are not records " * 500)


def spoilt_tables(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)  # all but the first page, which holds the names of the tables
    path.write_bytes(data)


def cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


@pytest.mark.parametrize("damage", [garbage, spoilt_tables, cut_off])
def test_a_damaged_file_is_set_aside_and_a_new_one_begun(path: Path, damage: Callable[[Path], None]) -> None:
    for number in range(2):  # the second damaged file does not overwrite the first
        with closing(Journal(path)) as journal:
            journal.write(helpers.judged([judged(f"old {place}") for place in range(300)]))
        damage(path)
        before = path.read_bytes()
        with closing(Journal(path)) as journal:
            journal.write(helpers.judged([judged("new")]))
            assert [row.name for row in rows_in(journal)] == ["new"]
        aside = path.with_name(path.name + (".damaged" if number == 0 else ".damaged-2"))
        assert aside.name in journal.notice
        assert aside.read_bytes() == before
        path.unlink()


@pytest.mark.skipif(sys.platform == "win32", reason="there, an open file keeps its name")
def test_the_log_of_a_damaged_file_that_another_window_has_open_goes_with_it(path: Path) -> None:
    with closing(Journal(path)) as journal:
        journal.write(helpers.judged([judged(f"old {place}") for place in range(300)]))
    with closing(Journal(path)):
        spoilt_tables(path)
        assert path.with_name(path.name + "-wal").exists()
        with closing(Journal(path)) as journal:
            journal.write(helpers.judged([judged("new")]))
        assert path.with_name(path.name + ".damaged-wal").exists()
    assert names(path) == ["new"]


def alter(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


@pytest.mark.parametrize(
    "statement",
    ["PRAGMA user_version = 6", "PRAGMA user_version = 0", "UPDATE alembic_version SET version_num = 'zzz'"],
)
def test_a_file_of_a_newer_version_or_another_program_is_left_as_it_is(path: Path, statement: str) -> None:
    with closing(Journal(path)) as journal:
        journal.write(helpers.judged([judged()]))
    alter(path, statement)
    before = path.read_bytes()
    with pytest.raises(OutputError, match="newer version or another program") as caught:
        Journal(path)
    assert caught.value.hint
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_place_that_cannot_be_written_is_an_output_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    for place in (tmp_path / "file" / "records.sqlite", tmp_path / "folder"):
        with pytest.raises(OutputError, match="cannot be written") as caught:
            Journal(place)
        assert caught.value.hint


@pytest.mark.skipif(sys.platform == "win32", reason="the system's limit on a file's size")
def test_a_disk_that_fills_up_loses_that_batch_only_and_says_so(path: Path) -> None:
    with closing(Journal(path)) as journal:
        journal.write(helpers.judged([judged("a")]))
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        room = path.with_name(path.name + "-wal").stat().st_size + 10_000
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
        try:
            with pytest.raises(PassingOutputError, match="cannot be written") as caught:
                journal.write(helpers.judged([judged("lost")] * 500))
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert "Make room" in caught.value.hint
        journal.write(helpers.judged([judged("b")]))
    assert names(path) == ["a", "b"]
    with closing(Journal(path)) as journal:
        assert [row.number for row in rows_in(journal)] == [1, 2]


def test_two_windows_write_into_one_file(path: Path) -> None:
    faults: list[Exception] = []

    def write(name: str) -> None:
        try:
            with closing(Journal(path, project_name=name)) as journal:
                for number in range(50):
                    journal.write(helpers.judged([judged(f"{name} {number}")]))
        except Exception as fault:  # told below: an assertion on this thread would be lost
            faults.append(fault)

    threads = [threading.Thread(target=write, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    kept = names(path)
    assert len(kept) == 150
    assert [name for name in kept if name.startswith("a")] == [f"a {number}" for number in range(50)]


def test_a_batch_that_fails_leaves_the_file_to_others(path: Path) -> None:
    with closing(Journal(path)) as journal, closing(Journal(path)) as twin:
        journal.write(helpers.judged([judged("a")]))
        twin._run_id = journal._run_id  # the table refuses a second record 1 of the same run
        with pytest.raises(OutputError):
            twin.write(helpers.judged([judged("b")]))
        journal.write(helpers.judged([judged("c")]))
    assert names(path) == ["a", "c"]


def test_a_file_that_somebody_reads_the_old_way_is_written_all_the_same(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite's log takes a moment without readers to be begun; what cannot be had is done without."""
    with closing(Journal(path)):
        pass
    alter(path, "PRAGMA journal_mode = DELETE")
    monkeypatch.setattr(database, "BUSY_S", 0.01)
    with closing(sqlite3.connect(path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM records").fetchone()
        journal = Journal(path)
    with closing(journal):
        journal.write(helpers.judged([judged("a")]))
    assert names(path) == ["a"]


def test_a_locked_file_is_called_so_and_written_when_it_is_free(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_S", 0.01)
    with closing(Journal(path)) as journal, closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(PassingOutputError, match=r"keeps the records in .* locked") as caught:
            journal.write(helpers.judged([judged("a"), judged("b")]))
        assert "Close it" in caught.value.hint
        other.execute("ROLLBACK")
        journal.write(helpers.judged([judged("a"), judged("b")]))
    assert names(path) == ["a", "b"]


def test_closing_twice_is_allowed_and_writing_afterwards_is_not(path: Path) -> None:
    journal = Journal(path)
    journal.close()
    journal.close()
    with pytest.raises(ValueError, match="closed"):
        journal.write(helpers.judged([judged()]))
