"""``inspector-app challenge`` and ``inspector-app gauge``: what they print, keep, and their exit codes."""

import json
import shutil
from pathlib import Path

import pytest

from inspector_app.__main__ import main
from inspector_app.core.messages import Limits
from inspector_app.project.challenge_results import load_gauge, load_results, load_study, save_study
from inspector_app.project.paths import AppPaths
from inspector_app.project.store import save_project
from inspector_app.records.audit_reading import Wanted, read_page
from inspector_app.records.challenges import challenges_in
from tests import helpers


@pytest.fixture
def own(tmp_path: Path, paths: AppPaths, monkeypatch: pytest.MonkeyPatch) -> AppPaths:
    own = AppPaths(paths.cache, tmp_path / "app" / "weights", tmp_path / "app" / "settings")
    for module in ("challenge", "gauge", "inspect"):
        monkeypatch.setattr(f"inspector_app.commands.{module}.user_paths", lambda: own)
    return own


def project_at(tmp_path: Path, paths: AppPaths, limit: float) -> str:
    built = helpers.small_training(paths).project
    save_project(built.with_limits(Limits(limit), built.document.created_at), tmp_path / "cells.inspector")
    return str(tmp_path / "cells.inspector")


def test_a_challenge_is_passed_failed_or_cannot_be_judged(
    own: AppPaths, paths: AppPaths, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = project_at(tmp_path, paths, 1e-6)  # all that is judged is NG
    assert main(["challenge", project]) == 3
    assert "no known defective challenge part" in capsys.readouterr().err
    defect, good = str(helpers.cells(1.0, 1)[0]), str(helpers.cells(0.0, 1)[0])
    assert main(["challenge", project, "--add-defect", defect]) == 0
    assert "Passed: all 1 challenge parts were judged as expected." in capsys.readouterr().out
    assert main(["challenge", project, "--add-good", good, "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert (found["passed"], found["project"], len(found["outcomes"])) == (False, project, 2)
    assert "judged NG" in " ".join(found["said"])
    for picture in own.challenge.glob("*/*.png"):
        picture.unlink()
    assert main(["challenge", project]) == 2
    assert "is missing" in capsys.readouterr().out
    kept = challenges_in(own.records_file(None))
    assert [run.passed for run in kept] == [True, False, False]
    assert load_results(own.challenge, "solar cell").test == kept[-1]
    entries = [entry.new for entry in read_page(own.settings, Wanted("challenge"), None)]
    assert entries == ["NOT passed", "NOT passed", "added as good", "passed", "added as defect"]
    assert main(["challenge", project, "--add-good", str(tmp_path / "none.png")]) == 3


def test_a_study_is_made_kept_and_goes_on(
    own: AppPaths, paths: AppPaths, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = project_at(tmp_path, paths, 1e-6)
    for name, label in (("good", 0.0), ("defect", 1.0)):
        (tmp_path / "parts" / name).mkdir(parents=True)
        shutil.copy(helpers.cells(label, 1)[0], tmp_path / "parts" / name)
    assert main(["gauge", project]) == 3
    assert main(["gauge", project, "--resume"]) == 3
    folder, out = str(tmp_path / "parts"), tmp_path / "study.csv"
    capsys.readouterr()
    assert main(["gauge", project, "--parts", folder, "--disturb", "--out", str(out), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["simulated"] is True
    assert found["said"][0].startswith("SIMULATED")
    assert (found["missed"]["count"], found["false_alarms"]["count"], found["passes"]) == (0, 1, 3)
    assert found["kappa_passes"] is None  # all are NG
    assert len(out.read_text(encoding="utf-8-sig").splitlines()) == 7
    study = load_gauge(own.challenge, "solar cell")
    assert study is not None
    save_study(own.challenge, study.model_copy(update={"trials": study.trials[:2]}))
    assert main(["gauge", project, "--resume"]) == 1
    told = capsys.readouterr()
    assert "Going on after 2 of 6 judgements." in told.err
    assert load_study(own.challenge, "solar cell") is None
    again = load_gauge(own.challenge, "solar cell")
    assert again is not None
    assert [trial.score for trial in again.trials] == [trial.score for trial in study.trials]
    save_study(own.challenge, study.model_copy(update={"trials": study.trials[:2]}))
    other = project_at(tmp_path, paths, 2e-6)
    assert main(["gauge", other, "--resume"]) == 3
    assert "not mixed" in capsys.readouterr().err
