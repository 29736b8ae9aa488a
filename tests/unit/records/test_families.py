"""Vectors and families in the store: nothing is lost, and every NG part has the family that it belongs to."""

import logging
import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy.dialects.sqlite import dialect

from inspector_app.core.errors import OutputError
from inspector_app.core.memory.families import ball_of
from inspector_app.core.messages import Verdict
from inspector_app.records import migrations
from inspector_app.records.database import engine_of, make_current
from inspector_app.records.families import (
    AT_ONCE,
    MAX_NAME,
    add_ball,
    checked_name,
    counted,
    remove,
    rename,
    sort_parts,
)
from inspector_app.records.parts import NEW_KIND, NO_FAMILY, Filter
from inspector_app.records.reading import Records
from inspector_app.records.vectors import patch_of, query_of, read_vector, spaces_in, vectors_in
from tests.helpers import result_of
from tests.similar_parts import SPACE, archive_parts, ng, vectors
from tests.unit.records.test_archive import RUN
from tests.unit.records.test_database import VERSION_4

OTHER = "another space"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "records.sqlite"


def families(path: Path) -> list[str]:
    """The families of all parts, the oldest part first."""
    with Records(path) as records:
        return [part.family for part in records.page(Filter())][::-1]


def name_kind(path: Path, name: str, kind: int, space: str = SPACE) -> None:
    add_ball(path, name, space, ball_of(vectors([kind] * 30, 77), vectors([])), 30, "Kim")


def run(path: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(statement, values)


def test_vectors_come_back_as_they_were_archived(path: Path) -> None:
    parts = [*ng(0, 1), (2, Verdict.REVIEW, SPACE), (3, Verdict.NG, OTHER), (4, Verdict.NG, "")]
    kept = archive_parts(path, parts)
    found = result_of(vectors_in(path, SPACE))
    assert found.ids.tolist() == [1, 2, 3]
    assert (found.values == kept[:3].astype(np.float16)).all()
    assert result_of(vectors_in(path, SPACE, verdict=Verdict.NG)).ids.tolist() == [1, 2]
    assert result_of(vectors_in(path, SPACE, after_row=found.last_row)).ids.tolist() == []
    assert spaces_in(path) == [OTHER, SPACE]
    assert patch_of(path, RUN, 5) == (None, None)
    assert patch_of(path, RUN, 99) == (None, None)


def test_new_ng_parts_get_their_family_when_they_are_archived(path: Path) -> None:
    archive_parts(path, ng(0, 1))
    assert families(path) == [NO_FAMILY] * 2
    name_kind(path, "scratch", 0)
    archive_parts(
        path, [*ng(0, 5), (0, Verdict.REVIEW, SPACE), (0, Verdict.NG, OTHER), (0, Verdict.NG, "")],
        run_id="cd" * 16, seed=4,
    )  # fmt: skip
    by_part = sorted(families(path))
    assert by_part == sorted([NO_FAMILY] * 5 + ["scratch", NEW_KIND])
    assert result_of(sort_parts(path)) == 2  # the first two, which were there before the name
    assert counted(path) == {"scratch": 2}
    assert result_of(sort_parts(path)) == 0


def test_families_are_named_renamed_made_one_and_removed(path: Path) -> None:
    archive_parts(path, ng(0, 0, 1, 1, 1, 2))
    for name, kind in (("a", 0), ("b", 1)):
        name_kind(path, name, kind)
    result_of(sort_parts(path))
    assert families(path) == ["a", "a", "b", "b", "b", NEW_KIND]
    run(path, "DELETE FROM pictures WHERE number = 3")  # the archive had no room for it
    result_of(rename(path, "b", "dent 🧨"))
    assert families(path) == ["a", "a", "dent 🧨", "dent 🧨", "dent 🧨", NEW_KIND]
    result_of(rename(path, "a", "dent 🧨"))
    assert counted(path) == {"dent 🧨": 5}
    result_of(sort_parts(path))  # each ball still knows its parts
    assert counted(path) == {"dent 🧨": 5}
    with Records(path) as records:
        assert records.names().families == ["dent 🧨"]
        assert records.count(Filter(family="dent 🧨", verdicts=frozenset({Verdict.NG}))) == 5
        assert records.count(Filter(family=NEW_KIND)) == 1
        assert records.count(Filter(family=NO_FAMILY)) == 0
    for gone in ("a", "never"):
        with pytest.raises(OutputError, match="no family"):
            result_of(rename(path, gone, "c"))
        with pytest.raises(OutputError, match="no family"):
            result_of(remove(path, gone))
    result_of(remove(path, "dent 🧨"))
    result_of(sort_parts(path))
    assert families(path) == [NO_FAMILY] * 6
    assert counted(path) == {}


@pytest.mark.parametrize("verdict", [None, Verdict.NG])
def test_vectors_are_found_by_indices(path: Path, verdict: Verdict | None) -> None:
    """A run of a million parts would be searched a million times without its number."""
    archive_parts(path, ng(0))
    query = query_of(SPACE, verdict, 5).compile(dialect=dialect())
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute(
            f"EXPLAIN QUERY PLAN {query}", [query.params[name] for name in query.positiontup or ()]
        )
        plan = [row[3] for row in rows]
    assert [step.split(" USING ")[0] for step in plan] == ["SEARCH pictures", "SEARCH records"]
    assert "pictures_by_space (space=? AND rowid>?)" in plan[0]
    assert "(run_id=? AND number=?)" in plan[1]


def test_a_family_is_found_by_its_index(path: Path) -> None:
    archive_parts(path, ng(0))
    with Records(path) as records, records._reading() as connection:
        plan = connection.exec_driver_sql(
            "EXPLAIN QUERY PLAN SELECT id FROM records INDEXED BY records_by_family WHERE family = 'a'"
            " ORDER BY captured_at_s DESC, id DESC LIMIT 200"
        ).fetchall()
    assert "SEARCH records USING" in str(plan)
    assert "TEMP B-TREE" not in str(plan)


@pytest.mark.parametrize(
    "damage",
    [b"", b"\x00" * 127, b"\x00" * 129, "text", 7, *(np.full(64, x, "<f2").tobytes() for x in (np.nan, np.inf))],
    ids=["empty", "short", "long", "text", "number", "NaN", "infinite"],
)  # fmt: skip
def test_a_damaged_vector_leaves_out_only_its_part(
    path: Path, damage: object, caplog: pytest.LogCaptureFixture
) -> None:
    archive_parts(path, ng(0, 0, 0))
    run(path, "UPDATE pictures SET patch = ? WHERE number = 2", damage)
    with caplog.at_level(logging.WARNING):
        assert result_of(vectors_in(path, SPACE)).ids.tolist() == [1, 3]
    assert "1 parts" in caplog.text
    assert read_vector(patch_of(path, RUN, 2)[1]) is None
    name_kind(path, "a", 0)
    result_of(sort_parts(path))
    assert families(path) == ["a", NO_FAMILY, "a"]


def test_a_family_that_is_not_known_here_is_kept_and_can_be_changed(path: Path) -> None:
    """As after a run went over from a file that was moved away."""
    archive_parts(path, ng(0, 0, 1))
    run(path, "UPDATE records SET family = 'from elsewhere' WHERE number < 3")
    name_kind(path, "a", 0)
    result_of(sort_parts(path))
    assert families(path) == ["from elsewhere", "from elsewhere", NEW_KIND]
    assert counted(path) == {"a": 0, "from elsewhere": 2}
    result_of(rename(path, "from elsewhere", "a"))
    assert counted(path) == {"a": 2}


@pytest.mark.parametrize(
    "damage",
    [
        *(("centre", value) for value in (b"", b"\x00" * 255, "text", np.full(64, np.nan, "<f4").tobytes())),
        *(("radius_l2", value) for value in (None, "text", b"7")),
    ],
    ids=str,
)
def test_a_damaged_family_takes_no_part(path: Path, damage: tuple[str, object]) -> None:
    archive_parts(path, ng(0))
    name_kind(path, "a", 0)
    name_kind(path, "b", 3)
    run(path, f"UPDATE families SET {damage[0]} = ? WHERE name = 'a'", damage[1])
    archive_parts(path, ng(0), run_id="cd" * 16)
    result_of(sort_parts(path))
    assert families(path) == [NEW_KIND, NEW_KIND]
    assert counted(path) == {"a": 0, "b": 0}


@pytest.mark.parametrize("typed", ["", "  \n ", NEW_KIND, "\x00\x07", "x" * (MAX_NAME + 1), "\udcff"])
def test_what_is_no_name(typed: str) -> None:
    with pytest.raises(OutputError) as refused:
        checked_name(typed)
    assert refused.value.hint


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("  scratch \n deep ", "scratch deep"),
        ("👩‍🔧🧨", "👩‍🔧🧨"),
        ("../../etc/passwd", "../../etc/passwd"),
        ("=1+1", "=1+1"),
        ("긁힘\x00", "긁힘"),
        ("'; DROP TABLE records;--", "'; DROP TABLE records;--"),
    ],
)
def test_any_text_is_a_name(path: Path, typed: str, name: str) -> None:
    assert checked_name(typed) == name
    archive_parts(path, ng(0))
    name_kind(path, name, 0)
    result_of(sort_parts(path))
    assert families(path) == [name]
    with Records(path) as records:
        assert records.count(Filter(family=name)) == 1


def test_many_parts_are_sorted_in_short_transactions(path: Path) -> None:
    archive_parts(path, ng(0))
    n = 2 * AT_ONCE + 3
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        patch = connection.execute("SELECT patch FROM pictures").fetchone()[0]
        for table, columns in (
            ("records", "run_id, number, captured_at_s, verdict"),
            ("pictures", "run_id, number, space"),
        ):
            values = [("e" * 32, number, *((1.0, "NG") if table == "records" else (SPACE,))) for number in range(n)]
            marks = ", ".join("?" * len(values[0]))
            connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", values)
        connection.execute("UPDATE pictures SET patch = ?", (patch,))
        connection.execute("COMMIT")
    name_kind(path, "a", 0)
    with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as run_writes:
        for _ in sort_parts(path):
            run_writes.execute("BEGIN IMMEDIATE")  # a run can write whenever the job has come to a step
            run_writes.execute("ROLLBACK")
    assert counted(path) == {"a": n + 1}
    result_of(rename(path, "a", "b"))
    assert counted(path) == {"b": n + 1}


def test_a_file_of_the_revision_before_keeps_every_row(tmp_path: Path) -> None:
    path = tmp_path / "records.sqlite"
    path.write_bytes(VERSION_4.read_bytes())
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    with engine_of(path).connect() as connection, connection.begin():
        config.attributes["connection"] = connection
        command.upgrade(config, "0002")
        connection.exec_driver_sql("PRAGMA user_version = 5")
        connection.exec_driver_sql(
            "INSERT INTO pictures (run_id, number, file, kept) VALUES ('a', 1, '2026-01-01/1.png', 1)"
        )

    def rows(table: str, columns: str) -> str:
        with closing(sqlite3.connect(path)) as connection:
            connection.text_factory = bytes
            return str(connection.execute(f"SELECT {columns} FROM {table} ORDER BY rowid").fetchall())

    names = {"records": "id, run_id, number, name, path, score_l2, settled, label, note", "runs": "*"}
    names["pictures"] = "run_id, number, file, kept"
    before = {table: rows(table, columns) for table, columns in names.items()}
    with engine_of(path).connect() as connection:
        make_current(connection, path)
    assert {table: rows(table, columns) for table, columns in names.items()} == before
    assert rows("pictures", "space, patch") == "[(None, None)]"
    assert set(families(path)) == {NO_FAMILY}
