"""Every script of examples/ does what its first line says."""

import csv
import runpy
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from inspector_app.core.messages import AnomalyMap, InspectionRecord, Limits, Verdict
from inspector_app.core.ports import Judged
from inspector_app.pipeline.building.train import Trained
from inspector_app.project import paths as app_folders
from inspector_app.project.paths import AppPaths
from inspector_app.project.store import load_project, save_project
from inspector_app.records.journal import Journal
from tests import helpers

EXAMPLES = Path(__file__).parents[2] / "examples"
Run = Callable[..., str]


def record(verdict: Verdict) -> InspectionRecord:
    anomaly = AnomalyMap(np.ones((2, 2), np.float32), 1.0)
    return InspectionRecord("part.png", None, 1_700_000_000.0, verdict, Limits(2.0), 5.0, anomaly, (8, 8))


@pytest.fixture
def example(paths: AppPaths, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a script as a person would, in the application's folders of the tests; returns what it printed."""
    monkeypatch.setattr(app_folders, "user_paths", lambda: paths)

    def run(name: str, *arguments: object) -> str:
        monkeypatch.setattr(sys, "argv", [name, *(str(argument) for argument in arguments)])
        runpy.run_path(str(EXAMPLES / name), run_name="__main__")
        return capsys.readouterr().out

    return run


@pytest.fixture
def parts(tmp_path: Path) -> Path:
    folder = tmp_path / "parts"
    folder.mkdir()
    for cell in helpers.cells(0.0, helpers.N_SMALL):
        (folder / cell.name).write_bytes(cell.read_bytes())
    return folder


def test_train_from_python_saves_a_project(example: Run, parts: Path, tmp_path: Path) -> None:
    said = example("train_from_python.py", parts, tmp_path / "part.inspector", helpers.SMALL_PX)
    document = load_project(tmp_path / "part.inspector").document
    assert document.n_parts == helpers.N_SMALL
    assert f"threshold {document.threshold_l2:.3f}" in said


def test_judge_folder_writes_a_row_a_picture(example: Run, parts: Path, trained: Trained, tmp_path: Path) -> None:
    (parts / "cut.png").write_bytes(next(parts.iterdir()).read_bytes()[:900])
    save_project(trained.project, tmp_path / "part.inspector")
    said = example("judge_folder.py", tmp_path / "part.inspector", parts, tmp_path / "verdicts.csv")
    with (tmp_path / "verdicts.csv").open(newline="", encoding="utf-8-sig") as stream:
        rows = {row["name"]: row["verdict"] for row in csv.DictReader(stream)}
    assert len(rows) == helpers.N_SMALL + 1
    assert rows.pop("cut.png") == "ERROR"
    assert "ERROR" not in rows.values()
    assert "1 ERROR" in said


def test_read_records_counts_the_verdicts(example: Run, tmp_path: Path) -> None:
    file = tmp_path / "records.sqlite"
    journal = Journal(file, project_name="Washers")
    journal.write([Judged(record(verdict)) for verdict in (Verdict.OK, Verdict.OK, Verdict.NG)])
    journal.close()
    said = example("read_records.py", file)
    assert "Washers: 2 OK, 0 REVIEW, 1 NG, 0 ERROR" in said
    with pytest.raises(sqlite3.OperationalError):
        example("read_records.py", tmp_path / "none.sqlite")
    assert not (tmp_path / "none.sqlite").exists()


def test_every_example_is_run() -> None:
    tested = Path(__file__).read_text(encoding="utf-8")
    assert [path.name for path in EXAMPLES.glob("*.py") if f'example("{path.name}"' not in tested] == []
