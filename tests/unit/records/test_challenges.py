"""Results of challenge parts in the store, and the shift report of them."""

import math
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config

from inspector_app.core.errors import OutputError
from inspector_app.core.messages import Label, Verdict
from inspector_app.pipeline.statistics.stored import figures_in, report_in
from inspector_app.project.challenge_results import Outcome
from inspector_app.records import challenges, migrations
from inspector_app.records.challenges import add_challenge, challenge_parts, challenges_in
from inspector_app.records.database import engine_of, make_current
from inspector_app.records.journal import Journal
from inspector_app.records.parts import Filter
from inspector_app.records.reading import Records
from tests.helpers import judged, result_of
from tests.unit.project.test_challenge_files import RUN
from tests.unit.records.test_archive import RUN as STORED
from tests.unit.records.test_archive import record
from tests.unit.records.test_database import VERSION_4

WRONG = RUN.outcomes[0].model_copy(update={"expected": Label.GOOD, "verdict": Verdict.NG})


def test_results_come_back_in_the_order_of_time_and_by_project(tmp_path: Path) -> None:
    path = tmp_path / "records" / "records.sqlite"
    assert challenges_in(path) == []
    later = RUN.model_copy(update={"at_s": RUN.at_s + 60})
    for run in (later, RUN, RUN.model_copy(update={"project": "Nut", "at_s": RUN.at_s + 30})):
        add_challenge(path, run)
    assert [run.at_s - RUN.at_s for run in challenges_in(path)] == [0, 30, 60]
    assert challenges_in(path, project="Washer") == [RUN, later]
    assert challenges_in(path, RUN.at_s, RUN.at_s + 60, project="Washer") == [RUN]


def test_a_file_of_the_revision_before_keeps_every_row_and_gets_the_table(tmp_path: Path) -> None:
    path = tmp_path / "records.sqlite"
    path.write_bytes(VERSION_4.read_bytes())
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    with engine_of(path).connect() as connection, connection.begin():
        config.attributes["connection"] = connection
        command.upgrade(config, "0004")
        connection.exec_driver_sql("PRAGMA user_version = 5")
        connection.exec_driver_sql("INSERT INTO families (name, space) VALUES ('scratch', 's')")

    def rows() -> str:
        with closing(sqlite3.connect(path)) as connection:
            connection.text_factory = bytes
            tables = ("records", "runs", "pictures", "families")
            return str([connection.execute(f"SELECT * FROM {table} ORDER BY rowid").fetchall() for table in tables])

    before = rows()
    with engine_of(path).connect() as connection:
        make_current(connection, path)
    assert rows() == before
    add_challenge(path, RUN)
    assert challenges_in(path) == [RUN]


def test_a_damaged_result_or_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "records.sqlite"
    add_challenge(path, RUN)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE challenges SET result = '{}'")
    with pytest.raises(OutputError, match="a result of challenge parts is damaged"):
        challenges_in(path)


def test_a_damaged_file_is_set_aside_since_a_locked_station_has_no_run_that_does_it(tmp_path: Path) -> None:
    path = tmp_path / "records.sqlite"
    path.write_bytes(b"no database" * 1000)
    add_challenge(path, RUN)
    assert challenges_in(path) == [RUN]
    assert (tmp_path / "records.sqlite.damaged").read_bytes() == b"no database" * 1000


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "records").write_bytes(b"")
    with pytest.raises(OutputError, match="cannot be written"):
        add_challenge(tmp_path / "records" / "records.sqlite", RUN)


def test_the_shift_report_lists_them(tmp_path: Path) -> None:
    path = tmp_path / "records.sqlite"
    failed = RUN.model_copy(update={"at_s": RUN.at_s + 1, "n": 2, "outcomes": (RUN.outcomes[0], WRONG)})
    override = RUN.model_copy(update={"at_s": RUN.at_s + 2, "kind": "override", "outcomes": (), "reason": "no lamp"})
    late = RUN.model_copy(update={"at_s": RUN.at_s + 100})
    for run in (RUN, failed, override, late):
        add_challenge(path, run)
    report = result_of(report_in(path, tmp_path, RUN.at_s, RUN.at_s + 50, "line 1"))
    assert [(c.found, c.n, c.passed, c.project, c.overridden) for c in report.challenges] == [
        (1, 1, True, "Washer", ""),
        (1, 1, False, "Washer", ""),  # a good part was NG
        (0, 0, False, "Washer", "no lamp"),
    ]


def test_judged_challenge_parts_are_rows_that_no_figure_counts(tmp_path: Path) -> None:
    path = tmp_path / "records.sqlite"
    with closing(Journal(path, run_id=STORED)) as journal:
        journal.write(judged([record()] * 5))

    def counted() -> tuple[str, int, str]:
        figures = result_of(figures_in(path, None, None))
        report = result_of(report_in(path, tmp_path, None, None, "line 1"))
        with Records(path) as records:
            found = records.page(Filter())
            return str(figures), records.count(Filter()), f"{report.figures} {report.worst} {found}"

    before = counted()
    missed = Outcome(name="scratch", expected=Label.DEFECT, verdict=Verdict.OK, score=0.5)
    unread = Outcome(name="gone", expected=Label.GOOD, verdict=Verdict.ERROR, note="It is missing.")
    later = RUN.model_copy(update={"at_s": RUN.at_s + 60, "n": 2, "ng_l2": 2.0, "outcomes": (missed, unread)})
    override = RUN.model_copy(update={"kind": "override", "outcomes": (), "reason": "no lamp"})
    for run in (RUN, override, later):
        add_challenge(path, run)
    assert counted() == before
    parts = challenge_parts(path, Filter(challenge=True))
    assert [(part.name, part.verdict, part.as_expected) for part in parts] == [
        ("scratch", Verdict.OK, False),
        ("gone", Verdict.ERROR, False),
        ("x", Verdict.NG, True),
    ]
    for part, one in zip(parts, (missed, unread, RUN.outcomes[0]), strict=True):
        assert part.as_expected is one.right
    assert parts[0].score_l2 == 1.0  # half of the limit of that time
    assert math.isnan(parts[1].score_l2)
    assert parts[1].reason == "It is missing."
    assert len({part.place.id for part in parts}) == 3
    assert all(part.place.id < 0 for part in parts)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Filter(), "xyz"),
        (Filter(from_s=RUN.at_s + 1), "z"),
        (Filter(to_s=RUN.at_s + 1), "xy"),
        (Filter(verdicts=frozenset({Verdict.ERROR})), "y"),
        (Filter(score_from=1.0), "x"),
        (Filter(project_name="Nut"), "z"),
        (Filter(station="line 2"), "z"),
        (Filter(text="DARK"), "y"),
    ],
)
def test_the_rows_of_challenge_parts_are_filtered(tmp_path: Path, wanted: Filter, found: str) -> None:
    path = tmp_path / "records.sqlite"
    assert challenge_parts(path, wanted) == []
    y = Outcome(name="y", expected=Label.GOOD, verdict=Verdict.ERROR, note="It is too dark.")
    z = Outcome(name="z", expected=Label.GOOD, verdict=Verdict.OK, score=0.3)
    other = {"at_s": RUN.at_s + 9, "project": "Nut", "station": "line 2", "outcomes": (z,)}
    add_challenge(path, RUN.model_copy(update={"outcomes": (*RUN.outcomes, y)}))
    add_challenge(path, RUN.model_copy(update=other))
    assert "".join(sorted(part.name for part in challenge_parts(path, wanted))) == found


def test_no_more_rows_are_listed_than_a_list_takes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(challenges, "MOST_PARTS", 2)
    for second in range(3):
        add_challenge(tmp_path / "records.sqlite", RUN.model_copy(update={"at_s": RUN.at_s + second}))
    parts = challenge_parts(tmp_path / "records.sqlite", Filter())
    assert [part.captured_at_s - RUN.at_s for part in parts] == [2, 1]
