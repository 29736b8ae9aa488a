"""``inspector-app doctor``."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from inspector_app.__main__ import main
from inspector_app.pipeline.building.train import Trained
from inspector_app.pipeline.measuring.part_answers import with_answers
from inspector_app.project.store import Project, save_project
from tests import helpers
from tests.unit.project.conftest import NOON


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    app = helpers.session_paths(tmp_path_factory)
    monkeypatch.setattr("inspector_app.commands.doctor.user_paths", lambda: app)


def said(project: Project, folder: Path, capsys: pytest.CaptureFixture[str], *more: str) -> str:
    save_project(project, folder / "cells.inspector")
    capsys.readouterr()
    assert main(["doctor", str(folder / "cells.inspector"), *more]) == 0
    return capsys.readouterr().out


def with_one_high_score(project: Project) -> Project:
    """Part 3 scores nine times as much as the highest one."""
    document = project.document
    highest = max(image.score_l2 for image in document.training)
    training = list(document.training)
    training[3] = training[3].model_copy(update={"score_l2": 9 * highest})
    limits = {"suggested_threshold_l2": 9 * highest, "threshold_l2": 9 * highest, "estimated": None}
    return replace(project, document=document.model_copy(update={"training": tuple(training), **limits}))


def test_nothing_is_found_among_a_few_good_parts(
    trained: Trained, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = said(trained.project, tmp_path, capsys)
    assert told.startswith("Nothing was found.\n")
    worst = max(trained.project.document.training, key=lambda image: image.score_l2)
    assert f"Highest scores: {worst.name} (" in told
    assert f"{worst.name}: It sets the promised limit. Without it" in told
    assert "it cannot be said what more of them would bring" in told
    assert f"{helpers.N_SMALL} pictures were read again" in told


def test_a_high_score_is_named_with_its_region_and_the_answer_about_it(
    trained: Trained, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = with_one_high_score(trained.project)
    answers = with_answers(project.document, (), [3], "kept", NOON, "Ada")
    project = project.with_answers(answers)
    told = said(project, tmp_path, capsys)
    assert "unusual place" in told
    assert f"{project.document.training[3].name}: kept, made like this, by Ada on {NOON:%Y-%m-%d}\n" in told
    assert "unusual place: Look at the marked place" in told
    found: dict[str, Any] = json.loads(said(project, tmp_path, capsys, "--json"))
    [finding] = found["findings"]
    image = project.document.training[3]
    assert (finding["kind"], finding["name"], finding["path"]) == ("unusual place", image.name, image.path)
    assert finding["found"] == pytest.approx(1.0)
    assert finding["found"] > finding["usual"][1]
    left, top, right, bottom = finding["region"]
    assert 0 <= left < right <= 1
    assert 0 <= top < bottom <= 1
    assert finding["answer"]["by"] == "Ada"
    assert found["ranking"][0]["name"] == image.name
    assert len(found["ranking"]) == found["pictures"] == helpers.N_SMALL
    scores = [one["score"] for one in found["ranking"]]
    assert scores == sorted(scores, reverse=True)


def test_a_file_that_is_none_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "no.inspector").write_bytes(b"nothing")
    assert main(["doctor", str(tmp_path / "no.inspector")]) == 3
    assert "Error: " in capsys.readouterr().err
