"""Parts like one part, asked of the store: what came later, what went, and what cannot be compared."""

import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from inspector_app.core.messages import Verdict
from inspector_app.records.parts import Filter, Part
from inspector_app.records.reading import Records
from inspector_app.workers.similar import MOST, Answer, SimilarParts
from tests.helpers import result_of
from tests.similar_parts import SPACE, archive_parts, ng
from tests.unit.records.test_archive import RUN

OTHER_RUN = "cd" * 16


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "records.sqlite"


def part_of(path: Path, number: int, run_id: str = RUN) -> Part:
    with Records(path) as records:
        part = records.part(run_id, number)
    assert part is not None
    return part


def run(path: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(statement, values)


def numbers(answer: Answer) -> list[int]:
    return [part.number for part in answer.parts]


def test_the_most_similar_first_by_brute_force(path: Path) -> None:
    kept = archive_parts(path, ng(*([0, 1, 2, 3] * 4)))
    half = kept.astype(np.float16).astype(np.float64)
    similar = SimilarParts()
    for number in (1, 6, 16):
        order = np.linalg.norm(half - half[number - 1], axis=1).argsort(kind="stable") + 1
        answer = result_of(similar.find(path, part_of(path, number)))
        assert numbers(answer) == [each for each in order.tolist() if each != number]
        assert answer.message == ""


def test_what_came_later_is_found_and_what_went_is_not(path: Path) -> None:
    archive_parts(path, ng(0, 1, 0))
    similar, asked = SimilarParts(), part_of(path, 1)
    assert numbers(result_of(similar.find(path, asked))) == [3, 2]
    archive_parts(path, ng(0, 5), run_id=OTHER_RUN, seed=8)
    later = result_of(similar.find(path, asked))
    assert {(part.run_id, part.number) for part in later.parts[:2]} == {(RUN, 3), (OTHER_RUN, 1)}
    run(path, "DELETE FROM pictures WHERE run_id = ? AND number = 3", RUN)  # the archive had no room for it
    run(path, "DELETE FROM records WHERE run_id = ? AND number = 2", RUN)  # removed, as it is old
    left = result_of(similar.find(path, asked))
    assert [(part.run_id, part.number) for part in left.parts] == [(OTHER_RUN, 1), (OTHER_RUN, 2)]


def test_a_file_in_the_place_of_another_is_read_anew(path: Path) -> None:
    archive_parts(path, ng(0, 0, 0, 0, 1, 1))
    similar = SimilarParts()
    result_of(similar.find(path, part_of(path, 1)))
    path.rename(path.with_name("moved.sqlite"))
    archive_parts(path, ng(1, 1, 1, 1, 0, 0))
    assert numbers(result_of(similar.find(path, part_of(path, 5))))[0] == 6


def test_only_parts_of_the_same_space_are_compared(path: Path) -> None:
    parts = [*ng(0, 0), *ng(0, 0, 0, space="another size"), (0, Verdict.OK, SPACE)]
    archive_parts(path, parts)
    similar = SimilarParts()
    assert sorted(numbers(result_of(similar.find(path, part_of(path, 1))))) == [2, 6]
    assert sorted(numbers(result_of(similar.find(path, part_of(path, 3))))) == [4, 5]
    assert sorted(numbers(result_of(similar.find(path, part_of(path, 2))))) == [1, 6]


def test_an_answer_has_an_end(path: Path) -> None:
    archive_parts(path, ng(0))
    with closing(sqlite3.connect(path)) as connection:
        patch = connection.execute("SELECT patch FROM pictures").fetchone()[0]
        for number in range(2, 150):
            values = (RUN, number, 1.0, "NG")
            connection.execute(
                "INSERT INTO records (run_id, number, captured_at_s, verdict) VALUES (?, ?, ?, ?)", values
            )
            picture = (RUN, number, f"2026-01-01/{number}.png", SPACE, patch)
            connection.execute(
                "INSERT INTO pictures (run_id, number, file, space, patch) VALUES (?, ?, ?, ?, ?)", picture
            )
        connection.commit()
    assert len(result_of(SimilarParts().find(path, part_of(path, 1))).parts) == MOST


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("DELETE FROM pictures WHERE number = 1", "No picture of this part"),
        ("UPDATE pictures SET space = NULL, patch = NULL WHERE number = 1", "Nothing was kept of this part"),
        ("UPDATE pictures SET space = 7 WHERE number = 1", "Nothing was kept of this part"),
        ("UPDATE pictures SET patch = x'00' WHERE number = 1", "is damaged"),
        ("UPDATE pictures SET patch = NULL WHERE number = 1", "is damaged"),
        ("UPDATE pictures SET space = 'of its own' WHERE number = 1", "No other archived part"),
        ("DELETE FROM pictures WHERE number > 1", "No other archived part"),
        ("UPDATE records SET verdict = 'ERROR'; ", "could not be judged"),
    ],
)
def test_a_part_that_cannot_be_compared_is_said(path: Path, change: str, said: str) -> None:
    archive_parts(path, ng(0, 0))
    run(path, change)
    if "ERROR" in change:
        run(path, "UPDATE pictures SET space = NULL")
    answer = result_of(SimilarParts().find(path, part_of(path, 1)))
    assert answer.parts == ()
    assert said in answer.message
    with Records(path) as records:
        assert records.count(Filter()) == 2
