"""What there is of families and groups, whatever is in the store."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from inspector_app.core.memory.families import ball_of
from inspector_app.core.messages import Verdict
from inspector_app.records.families import add_ball, sort_parts
from inspector_app.records.parts import NEW_KIND, Filter
from inspector_app.records.reading import Records
from inspector_app.workers.families import Kind, look
from tests.helpers import result_of
from tests.similar_parts import SPACE, Archived, archive_parts, ng, vectors
from tests.stored_parts import make_store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "records.sqlite"


def sizes(kinds: tuple[Kind, ...]) -> list[int]:
    return [kind.n for kind in kinds]


def run(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(statement)


def test_without_records_there_is_nothing_and_no_file_is_made(path: Path) -> None:
    overview = result_of(look(path))
    assert (overview.families, overview.groups, overview.fault) == ((), (), None)
    assert not path.exists()
    make_store(path, 200)
    overview = result_of(look(path))
    assert (overview.families, overview.groups, overview.fault) == ((), (), None)


@pytest.mark.parametrize(
    ("parts", "groups"),
    [
        (ng(0), [1]),
        ([(0, Verdict.OK, SPACE), (0, Verdict.REVIEW, SPACE), (0, Verdict.NG, "")], []),
        (ng(*[0] * 7, *[1] * 5), [7, 5]),
        ([*ng(0, 0, 0), *ng(0, 0, space="another size")], [3, 2]),
    ],
)
def test_groups_of_ng_parts(path: Path, parts: list[Archived], groups: list[int]) -> None:
    archive_parts(path, parts)
    overview = result_of(look(path))
    assert sizes(overview.groups) == groups
    with Records(path) as records:
        for kind in overview.groups:
            assert records.count(kind.records) == kind.n
            assert len(kind.samples) == min(kind.n, 4)


def test_parts_that_all_look_the_same_are_one_group(path: Path) -> None:
    archive_parts(path, ng(*[0] * 9))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        (same,) = connection.execute("SELECT patch FROM pictures WHERE number = 1").fetchone()
        connection.execute("UPDATE pictures SET patch = ?", (same,))
    (group,) = result_of(look(path)).groups
    assert group.n == 9
    assert group.ball is not None
    add_ball(path, "same", group.space, group.ball, group.n, "")
    result_of(sort_parts(path))
    overview = result_of(look(path))
    assert (sizes(overview.families), overview.groups) == ([9], ())


def test_a_store_that_refuses_to_be_written_can_still_be_looked_at(path: Path) -> None:
    archive_parts(path, ng(*[0] * 5, 1))
    add_ball(path, "scratch", SPACE, ball_of(vectors([0] * 30), vectors([])), 5, "")
    run(path, "CREATE TRIGGER no BEFORE UPDATE ON records BEGIN SELECT RAISE(ABORT, 'the disk refuses'); END")
    overview = result_of(look(path))
    assert overview.fault is not None
    assert "the disk refuses" in overview.fault.sentence
    assert [(kind.name, kind.n) for kind in overview.families] == [("scratch", 0)]
    assert sum(sizes(overview.groups)) == 6
    run(path, "DROP TRIGGER no")
    overview = result_of(look(path))
    assert overview.fault is None
    assert ([(kind.name, kind.n) for kind in overview.families], sizes(overview.groups)) == ([("scratch", 5)], [1])
    with Records(path) as records:
        assert records.count(Filter(family=NEW_KIND)) == 1


def test_samples_without_a_picture_leave_nothing_out(path: Path) -> None:
    archive_parts(path, ng(0, 0, 0))
    for file in (path.parent / "pictures").rglob("*.png"):
        file.unlink()
    (group,) = result_of(look(path)).groups
    assert len(group.samples) == 3
