"""What is looked up is what a plain loop over all records finds, and an index gives it."""

import json
import math
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sqlalchemy import Select, func
from sqlalchemy.dialects import sqlite

from inspector_app.core.errors import OutputError
from inspector_app.core.messages import Label, Verdict
from inspector_app.core.steps import Steps
from inspector_app.records import reading
from inspector_app.records.database import driver_of, engine_of, make_current, transaction
from inspector_app.records.parts import ALL_VERDICTS, Filter, Part, Place
from inspector_app.records.reading import Records, _beside, _joined, _queries
from inspector_app.records.tables import PICTURES, RECORDS, RUNS
from tests.unit.records.test_database import VERSION_4

N = 700
RARE = frozenset({Verdict.NG, Verdict.ERROR})


def all_rows() -> list[dict[str, Any]]:
    """Some of each kind, many at the same time, not written in the order of time."""
    random = np.random.default_rng(5)
    rows = []
    for number in range(N):
        verdict = list(Verdict)[random.choice(4, p=[0.6, 0.1, 0.2, 0.1])]
        said = [{"label": str(random.choice(["good", "defect"])), "by": "a", "role": "operator", "at": "2026"}]
        rows.append({
            "id": number + 1,
            "run_id": f"{number % 3:032x}",
            "number": number,
            "captured_at_s": float(random.integers(0, 90)),
            "name": f"Teil {number}%" if number % 5 else f"teil_{number}\udcff".encode("utf-8", "surrogatepass"),
            "path": None,
            "verdict": verdict.value,
            "score_l2": None if verdict is Verdict.ERROR else float(random.uniform(0, 3)),
            "ng_l2": 1.5,
            "review_l2": None,
            "latency_ms": 5.0,
            "project_id": "one" if number % 4 else "two",
            "project_name": "Washer",
            "error": "The frame is black." if verdict is Verdict.ERROR else "",
            "settled": json.dumps(said * 2) if number % 7 == 0 else None,
            "serial": f"SN{number % 50}" if number % 2 else None,
            "lot": "../Lot = 1" if number % 3 == 0 else None,
            "note": "look at the rim" if number % 11 == 0 else None,
        })  # fmt: skip
    return rows


ROWS = all_rows()


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("store") / "records.sqlite"
    with engine_of(path, may_create=True).connect() as connection:
        make_current(connection, path)
    with transaction(path) as connection:
        connection.execute(RECORDS.insert(), ROWS)
        connection.execute(RUNS.insert(), [
            {"run_id": f"{number:032x}", "station": f"Station {number}", "feed": "Camera", "person": "김"}
            for number in range(2)
        ])  # fmt: skip
        connection.execute(PICTURES.insert(), {
            "run_id": f"{1:032x}", "number": 1, "file": "2026/1.png", "sha256": "ab", "kept": 1,
        })  # fmt: skip
    return path


def text_of(stored: str | bytes | None) -> str:
    return stored.decode("utf-8", "surrogatepass") if isinstance(stored, bytes) else stored or ""


def is_wanted(row: dict[str, Any], wanted: Filter) -> bool:
    label = json.loads(row["settled"])[-1]["label"] if row["settled"] else "none"
    score = math.nan if row["score_l2"] is None else row["score_l2"] / row["ng_l2"]
    said = [text_of(row[name]) for name in ("name", "serial", "lot", "note", "error")]
    return all((
        wanted.from_s <= row["captured_at_s"] < wanted.to_s,
        Verdict(row["verdict"]) in wanted.verdicts,
        not wanted.ids or row["id"] in wanted.ids,
        wanted.project_id in {"", row["project_id"]},
        wanted.project_name in {"", row["project_name"]},
        wanted.lot in {"", row["lot"]},
        wanted.serial in {"", row["serial"]},
        wanted.station in {"", f"Station {int(row['run_id'], 16)}"},
        wanted.label is None or label == (wanted.label if wanted.label == "none" else wanted.label.value),
        wanted.score_from == -math.inf or score >= wanted.score_from,
        wanted.score_to == math.inf or score <= wanted.score_to,
        any(wanted.text.lower() in text.lower() for text in said),
    ))  # fmt: skip


FILTERS = {
    "all": Filter(),
    "time": Filter(10.0, 60.0),
    "verdicts": Filter(verdicts=RARE),
    "one verdict": Filter(verdicts=frozenset({Verdict.REVIEW}), from_s=30.0),
    "no verdict": Filter(verdicts=frozenset()),
    "chosen ones": Filter(ids=(3, 500, 7, 9_999), from_s=1.0),
    "project": Filter(project_id="two"),
    "name of the project": Filter(project_name="Washer", verdicts=RARE),
    "name of no project": Filter(project_name="washer"),
    "lot like a path": Filter(lot="../Lot = 1", verdicts=RARE),
    "serial": Filter(serial="SN7"),
    "station": Filter(station="Station 1"),
    "good": Filter(label=Label.GOOD),
    "defect of a verdict": Filter(label=Label.DEFECT, verdicts=frozenset({Verdict.OK})),
    "not settled": Filter(label="none"),
    "scores": Filter(score_from=0.5, score_to=1.25),
    "high scores of a verdict": Filter(verdicts=frozenset({Verdict.NG}), score_from=1.2),
    "text": Filter(text="TEIL 1"),
    "text with a sign of SQL": Filter(text="%"),
    "text in the reason": Filter(text="black"),
    "text in the note": Filter(text="Rim", to_s=80.0),
    "text that is nowhere": Filter(text="'; DROP TABLE records; --"),
}


@pytest.mark.parametrize("wanted", FILTERS.values(), ids=FILTERS.keys())
def test_pages_and_counts_are_those_of_a_plain_loop(path: Path, wanted: Filter) -> None:
    expected = [row for row in ROWS if is_wanted(row, wanted)]
    expected.sort(key=lambda row: (row["captured_at_s"], row["id"]), reverse=True)
    edges = [0.0, 10.0, 10.5, 64.0, 90.0]
    with Records(path) as records:
        assert records.count(wanted) == len(expected)
        pages: list[Part] = []
        while page := records.page(wanted, n=37, before=pages[-1].place if pages else None):
            pages += page
        assert [part.place.id for part in pages] == [row["id"] for row in expected]
        back: list[Part] = []
        oldest = Place(-1.0, 0)
        while page := records.page(wanted, n=41, after=back[0].place if back else oldest):
            back = page + back
        assert back == pages or repr(back) == repr(pages)  # NaN is not NaN
        marks = list(records.marks(wanted, 50))
        assert [mark.id for mark in marks] == [row["id"] for row in expected[49::50]]
        for place in pages[::90]:
            later = [row for row in expected if (row["captured_at_s"], row["id"]) < place.place]
            further = [later[n - 1]["id"] if n <= len(later) else None for n in (1, 30, 500)]
            found = [records.further(wanted, n, place.place) for n in (1, 30, 500)]
            assert [each.id if each is not None else None for each in found] == further
            assert records.between(wanted, None, place.place) == len(expected) - len(later) - 1
            assert records.between(wanted, pages[0].place, place.place) == max(0, len(expected) - len(later) - 2)
            late = [row for row in expected if row["id"] > 300 and (row["captured_at_s"], row["id"]) <= place.place]
            assert records.written_since(wanted, 300, place.place) == len(late)
        assert [mark.id for mark in records.marks(wanted, 50, pages[9].place if len(pages) > 9 else None)] == [
            row["id"] for row in (expected[10:] if len(pages) > 9 else expected)[49::50]
        ]
        counted = records.counts(wanted, edges)
        for (from_s, to_s), found in zip(pairwise(edges), counted, strict=True):
            inside = [row["verdict"] for row in expected if from_s <= row["captured_at_s"] < to_s]
            assert found.tolist() == [inside.count(verdict.value) for verdict in Verdict]
        ids = [row[0] for some in records.columns(wanted, "id") for row in some]
        assert sorted(ids) == sorted(row["id"] for row in expected)


INDICES = {
    "all": "records_by_time",
    "time": "records_by_time",
    "verdicts": "records_by_verdict",
    "lot like a path": "records_by_lot",
    "serial": "records_by_serial",
    "good": "records_by_label",
    "scores": "records_by_verdict",
    "high scores of a verdict": "records_by_verdict",
}


def plan_of(connection: sqlite3.Connection, query: Select[Any]) -> list[str]:
    asked = query.compile(dialect=sqlite.dialect(paramstyle="named"), compile_kwargs={"render_postcompile": True})
    return [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {asked}", asked.params)]


@pytest.mark.parametrize(("name", "index"), INDICES.items())
def test_an_index_gives_the_page_in_its_order(path: Path, name: str, index: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for query in _queries(FILTERS[name], RECORDS.c.id):
            plan = plan_of(connection, _beside(_joined(query), 200, Place(50.0, 3), None))
            assert plan[0].startswith(
                (f"SEARCH records USING INDEX {index}", f"SEARCH records USING COVERING INDEX {index}")
            )
            assert not any("SCAN" in step for step in plan)
            assert name == "serial" or not any("TEMP B-TREE" in step for step in plan)


@pytest.mark.parametrize("name", ["verdicts", "scores", "high scores of a verdict"])
def test_records_that_a_score_leaves_out_are_not_read(path: Path, name: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for query in _queries(FILTERS[name], func.count()):
            assert plan_of(connection, query)[0].startswith("SEARCH records USING COVERING INDEX records_by_verdict")


@pytest.mark.parametrize("name", [name for name in FILTERS if "text" in name or name == "all"])
def test_a_search_gives_the_page_and_says_how_far_it_has_looked(
    path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(reading, "SPAN", 100)
    wanted = FILTERS[name]
    with Records(path) as records:
        for n in (7, N):
            looked_s = list(steps := Steps(records.search(wanted, n)))
            assert repr(steps.result) == repr(records.page(wanted, n=n))
            assert looked_s == sorted(set(looked_s), reverse=True)
        assert len(looked_s) >= 5  # in the last turn, all records are looked at


def test_a_part_comes_with_its_run_and_its_picture(path: Path) -> None:
    with Records(path) as records:
        part = records.part(f"{1:032x}", 1)
        assert part is not None
        assert (part.station, part.feed, part.person) == ("Station 1", "Camera", "김")
        assert part.picture is not None
        assert (part.picture.file, part.picture.kept, part.picture.map_file) == ("2026/1.png", True, None)
        other = records.part(f"{2:032x}", 35)
        assert other is not None
        assert (other.name, other.station, other.picture) == ("teil_35\udcff", "", None)
        assert [said["label"] for said in other.settled] == [other.label.value] * 2 if other.label else []
        assert records.part("none", 1) is None


def test_names_of_projects_and_stations_and_the_last_record(path: Path, tmp_path: Path) -> None:
    with Records(path) as records:
        assert records.names() == ([], ["Station 0", "Station 1"], [])
        assert records.last_id() == N
    empty = tmp_path / "records.sqlite"
    with engine_of(empty, may_create=True).connect() as connection:
        make_current(connection, empty)
    with Records(empty) as records:
        assert (records.names(), records.last_id(), list(records.marks(Filter()))) == (([], [], []), 0, [])


def test_a_damaged_file_is_said_to_be_damaged(tmp_path: Path) -> None:
    damaged = tmp_path / "records.sqlite"
    damaged.write_bytes(b"no records at all, but a long enough text" * 100)
    with pytest.raises(OutputError, match="are damaged") as caught:
        Records(damaged)
    assert ".damaged" in str(caught.value.hint)


def test_records_of_the_version_before_can_be_looked_up(tmp_path: Path) -> None:
    old = Path(shutil.copy(VERSION_4, tmp_path / "records.sqlite"))
    with Records(old) as records:
        assert records.count(Filter()) == 8
        (settled,) = records.page(Filter(label=Label.DEFECT))
        assert (settled.name, settled.project_name, len(settled.settled)) == ("Teil „2“ \udcff.png", "Washer", 2)
        assert settled.regions[0]["area_px"] == 25.0


def test_a_long_question_can_be_ended(path: Path) -> None:
    with Records(path) as records:
        driver_of(records._connection).set_progress_handler(records.interrupt, 10)
        with pytest.raises(OutputError, match="interrupted"):
            records.page(Filter(text="nowhere"))


def test_what_is_written_meanwhile_is_seen(path: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(path, tmp_path / "records.sqlite"))
    with Records(copy) as records:
        before = records.count(Filter())
        with transaction(copy) as connection:
            connection.execute(RECORDS.insert(), {**ROWS[0], "id": None, "run_id": "new", "captured_at_s": 1000.0})
        assert records.count(Filter()) == before + 1
        assert records.page(Filter(), n=1)[0].run_id == "new"
    assert replace(Filter(), verdicts=ALL_VERDICTS) == Filter()


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("verdict", "OL"),
        ("verdict", None),
        ("regions", "[{"),
        ("regions", "7"),
        ("settled", "[{"),
        ("settled", "[1, {}]"),
        ("settled", '[{"label": "goof"}]'),
        ("name", b"\xff\xfe"),
        ("settled", b'[{"label": "\xff"}]'),
        ("name", 7),
        ("error", None),
        ("ng_l2", 0.0),
        ("ng_l2", None),
        ("ng_l2", "1.5"),
        ("score_l2", "x"),
        ("captured_at_s", None),
        ("captured_at_s", math.inf),
    ],
)
def test_a_damaged_value_hides_no_other_record_and_is_never_ok(
    path: Path, tmp_path: Path, column: str, value: object
) -> None:
    copy = Path(shutil.copy(path, tmp_path / "records.sqlite"))
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("UPDATE records SET settled = NULL WHERE settled = ''")
        text = isinstance(value, bytes)
        connection.execute(f"UPDATE records SET {column} = {'CAST(? AS TEXT)' if text else '?'} WHERE id = 8", (value,))
        connection.commit()
    with Records(copy) as records:
        parts = {part.place.id: part for part in records.page(Filter(), n=N)}
    assert len(parts) == N
    part = parts[8]
    assert (part.relative_score, part.label) is not None
    if column == "verdict":
        assert (part.verdict, part.reason) == (Verdict.ERROR, "This record is damaged.")
    if column in {"ng_l2", "score_l2"}:
        assert math.isnan(part.relative_score)


@pytest.mark.parametrize("name", ["text", "serial", "lot", "station", "project_id"])
def test_a_text_that_is_no_unicode_finds_nothing(path: Path, name: str) -> None:
    with Records(path) as records:
        assert records.count(replace(Filter(), **{name: "nowhere\udcff"})) == 0  # type: ignore[arg-type]


def test_a_file_that_was_deleted_is_said_and_the_one_in_its_place_is_read(path: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(path, tmp_path / "records.sqlite"))
    with Records(copy) as records:
        assert records.count(Filter()) == N
        copy.unlink()
        with pytest.raises(OutputError, match="cannot be written or read"):
            records.count(Filter())
        with engine_of(copy, may_create=True).connect() as connection:
            make_current(connection, copy)
        assert records.count(Filter()) == 0
