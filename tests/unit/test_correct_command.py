"""``inspector-app correct``: what it prints, saves and notes, and its exit codes."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from inspector_app.__main__ import main
from inspector_app.pipeline.building.train import Trained
from inspector_app.project.paths import AppPaths
from inspector_app.project.store import load_project, save_project
from inspector_app.records.audit_reading import Wanted, read_page
from tests import helpers


@pytest.fixture
def folders(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> AppPaths:
    app = replace(helpers.session_paths(tmp_path_factory), settings=tmp_path / "settings")
    for module in ("correct", "inspect"):
        monkeypatch.setattr(f"inspector_app.commands.{module}.user_paths", lambda: app)
    return app


@pytest.fixture
def file(trained: Trained, folders: AppPaths, tmp_path: Path) -> Path:
    save_project(trained.project, tmp_path / "part.inspector")
    return tmp_path / "part.inspector"


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    Image.fromarray(helpers.damaged(helpers.part())).save(tmp_path / "odd.png")
    return tmp_path / "odd.png"


def test_a_part_is_learned_listed_and_taken_back(
    file: Path, odd: Path, folders: AppPaths, capsys: pytest.CaptureFixture[str]
) -> None:
    before = file.read_bytes()
    assert main(["correct", str(file), "--good", str(odd), "--dry-run"]) == 0
    said = capsys.readouterr().out
    assert "odd.png: NG at" in said
    assert "becomes OK" in said
    assert "Nothing is saved" in said
    assert file.read_bytes() == before
    assert main(["correct", str(file), "--good", str(odd), "--by", "Ada"]) == 0
    assert f"Saved {file}" in capsys.readouterr().out
    (correction,) = load_project(file).document.corrections
    assert correction.by == "Ada"
    assert main(["correct", str(file), "--list", "--json"]) == 0
    (listed,) = json.loads(capsys.readouterr().out)["corrections"]
    assert (listed["id"], listed["kind"], listed["by"], listed["name"]) == (1, "good", "Ada", "odd.png")
    assert main(["correct", str(file), "--undo", "1", "--by", "Bob"]) == 0
    assert load_project(file).document.corrections == ()
    capsys.readouterr()
    assert main(["correct", str(file), "--list"]) == 0
    assert capsys.readouterr().out == "This project has no corrections.\n"
    newest, first = read_page(folders.settings, Wanted("correction"), None)
    assert (first.person, newest.person, newest.new) == ("Ada", "Bob", "undone")
    assert first.new.startswith("called good: ")


def test_pictures_that_are_not_used_are_exit_code_2_with_the_reason(
    file: Path, odd: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = helpers.cells(0.0, 1)[0]
    assert main(["correct", str(file), "--json", "--good", str(odd), str(good)]) == 2
    told = json.loads(capsys.readouterr().out)
    assert told["saved"] is True
    assert [part["name"] for part in told["parts"]] == ["odd.png"]
    assert told["refused"] == [{"name": good.name, "reason": told["refused"][0]["reason"]}]
    assert "one of the good parts" in told["refused"][0]["reason"]


@pytest.mark.parametrize("given", [[], ["--list", "--undo", "1"], ["--undo", "7"]])
def test_what_is_not_clear_or_not_there_is_exit_code_3(
    file: Path, given: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    before = file.read_bytes()
    assert main(["correct", str(file), *given]) == 3
    assert "Error: " in capsys.readouterr().err
    assert file.read_bytes() == before
