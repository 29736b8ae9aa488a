"""``--limit`` of ``train``, and what ``info`` says of the limit."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from inspector_app.__main__ import main
from inspector_app.core.messages import Label, ScoredPart
from inspector_app.core.scoring.calibration import calibrate
from inspector_app.core.scoring.estimated_limit import estimate
from inspector_app.project.schema_limits import PartAnswer
from inspector_app.project.store import load_project, save_project
from tests import helpers
from tests.unit.project.conftest import NOON

N = 12


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    app = helpers.session_paths(tmp_path_factory)
    for module in ("train", "inspect"):
        monkeypatch.setattr(f"inspector_app.commands.{module}.user_paths", lambda: app)


@pytest.fixture
def good(tmp_path: Path) -> Path:
    folder = tmp_path / "good"
    folder.mkdir()
    for path in helpers.cells(0.0, N):
        shutil.copy(path, folder)
    return folder


def trained(good: Path, *more: str) -> Path:
    out = good.parent / "cells.inspector"
    arguments = ["train", str(good), "--out", str(out), "--size", str(helpers.SMALL_PX), "--promise", "0.05", *more]
    assert main(arguments) == 0
    return out


def info(file: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    capsys.readouterr()
    assert main(["info", str(file), "--json"]) == 0
    said: dict[str, Any] = json.loads(capsys.readouterr().out)
    return said


def test_the_estimated_limit_is_used_and_named(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = trained(good, "--limit", "estimated")
    assert "(the estimated limit is used; it is no promise)" in capsys.readouterr().out
    project = load_project(file)
    scores = [image.score_l2 for image in project.document.training]
    expected = estimate(scores, 0.05)
    assert expected is not None
    assert project.document.threshold_l2 == expected.threshold_l2
    assert project.document.suggested_threshold_l2 == calibrate(scores, 0.05).threshold_l2
    said = info(file, capsys)
    assert said["limit"] == "estimated"
    assert said["estimated_limit"]["low"] == expected.low
    assert said["estimated_limit"]["high"] == expected.high
    assert said["threshold_history"][0]["kind"] == "estimated"
    assert [one["more"] for one in said["more_parts"]] == [19 - N, 39 - N]
    assert main(["info", str(file)]) == 0
    text = " ".join(capsys.readouterr().out.replace("\N{BOX DRAWINGS LIGHT VERTICAL}", " ").split())
    assert "the estimated limit is used; it is no promise" in text
    assert "; 19 good parts would prove 5.0%" in text
    assert f"1 of {N} good parts sets the promised limit" in text
    assert f"{19 - N} more good parts would prove 5.0%" in text


def test_the_promised_limit_is_the_default(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = trained(good)
    assert info(file, capsys)["limit"] == "promised"
    assert load_project(file).document.threshold_history == ()


def test_too_few_parts_for_an_estimate_are_told(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path in sorted(good.iterdir())[2:]:
        path.unlink()
    file = trained(good, "--limit", "estimated")
    assert "No limit can be estimated from 2 good parts" in capsys.readouterr().err
    said = info(file, capsys)
    assert (said["limit"], said["estimated_limit"], said["more_parts"]) == ("promised", None, [])
    assert [one["threshold_without"] for one in said["sets_the_limit"]] == [None]


def test_another_limit_is_refused(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", str(good), "--out", str(good / "x.inspector"), "--limit", "guessed"]) == 3
    assert "guessed" in capsys.readouterr().err


def test_answers_and_found_defects_are_listed(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = trained(good)
    project = load_project(file)
    top = max(project.document.training, key=lambda image: image.score_l2)
    kept, out = (
        PartAnswer.model_validate(
            {"name": name, "path": path, "answer": said, "score_l2": 1.0, "place": 0, "at": NOON, "by": "Ada"}
        )
        for name, path, said in ((top.name, top.path, "kept"), ("odd.png", "/gone/odd.png", "left out"))
    )
    labelled = [ScoredPart("d", None, Label.DEFECT, top.score_l2 * 1.1, None)]
    changed = project.with_labelled(labelled)
    object.__setattr__(changed, "document", changed.document.model_copy(update={"answers": (kept, out)}))
    save_project(changed, file)
    said = info(file, capsys)
    (part,) = said["sets_the_limit"]
    assert part["answer"]["by"] == "Ada"
    assert (said["n_labelled_defects"], said["promised_defects_found"], part["defects_found_without"]) == (1, 1, 1)
    assert [one["path"] for one in said["left_out"]] == ["/gone/odd.png"]
    main(["info", str(file)])
    text = " ".join(capsys.readouterr().out.replace("\N{BOX DRAWINGS LIGHT VERTICAL}", " ").split())
    assert "kept, made like this by Ada on 2026-01-02" in text
    assert "/gone/odd.png (left out by Ada on 2026-01-02)" in text


def test_a_table_of_records_says_which_limit(good: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = trained(good, "--limit", "estimated")
    capsys.readouterr()
    main(["inspect", str(file), str(helpers.cells(0.0, N)[0]), "--out", str(tmp_path / "out"), "--json"])
    assert json.loads(capsys.readouterr().out)["limit"] == "estimated"
    header, row = (tmp_path / "out" / "results.csv").read_text("utf-8-sig").splitlines()
    assert dict(zip(header.split(","), row.split(","), strict=True))["limit"] == "estimated"
