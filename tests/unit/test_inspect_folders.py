"""``inspect``, ``train`` and ``evaluate`` on folders as factories have them: what went unjudged is never "all OK"."""

import os
import shutil
import sys
from pathlib import Path

import cv2
import pytest
from PIL import Image

from inspector_app.__main__ import main
from inspector_app.core.messages import Frame, Limits, UnreadableFrame
from inspector_app.pipeline.building.train import Trained
from inspector_app.project.store import load_project, save_project
from inspector_app.sources import open_files
from inspector_app.sources.images import read_rgb
from tests import helpers
from tests.unit.test_commands import run_json

N_FRAMES = 12


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    app = helpers.session_paths(tmp_path_factory)
    for module in ("train", "inspect"):
        monkeypatch.setattr(f"inspector_app.commands.{module}.user_paths", lambda: app)


@pytest.fixture(scope="module")
def lenient(trained: Trained, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a limit that every picture of a cell keeps."""
    path = tmp_path_factory.mktemp("project") / "cells.inspector"
    save_project(trained.project.with_limits(Limits(1e6), trained.project.document.created_at), path)
    return path


@pytest.fixture
def parts(tmp_path: Path) -> Path:
    folder = tmp_path / "parts"
    folder.mkdir()
    for path in helpers.cells(0.0, 3):
        shutil.copy(path, folder)
    return folder


def video(path: Path) -> Path:
    frames = [cv2.cvtColor(read_rgb(cell), cv2.COLOR_RGB2BGR) for cell in helpers.cells(0.0, N_FRAMES)]
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 10, frames[0].shape[1::-1])
    for frame in frames:
        writer.write(frame)
    writer.release()
    return path


def test_a_forbidden_folder_among_others_ends_nothing_and_is_never_all_ok(
    lenient: Path, parts: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (parts / "locked").mkdir()
    monkeypatch.setattr(os, "scandir", helpers.refusing("locked"))
    code, result = run_json(capsys, "inspect", str(lenient), str(parts))
    assert code == 2
    assert result["counts"] == {"OK": 3, "REVIEW": 0, "NG": 0, "ERROR": 1}
    assert result["records"][-1]["path"] == str(parts / "locked")
    assert "Permission denied" in result["records"][-1]["error"]
    assert result["error"] == ""


def test_pictures_of_formats_that_are_not_read_are_counted_and_never_all_ok(
    lenient: Path, parts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(12):
        Image.new("RGB", (40, 40)).save(parts / f"{number}.GIF", "gif")
    assert main(["inspect", str(lenient), str(parts)]) == 2
    printed = capsys.readouterr().out
    assert "not read: 12 (.gif)" in printed
    assert printed.splitlines()[-1] == "3 OK, 0 REVIEW, 0 NG, 1 ERROR"


def test_what_was_left_out_on_purpose_is_said_and_all_ok(
    lenient: Path, parts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("@eaDir/thumb.jpg", "lost+found/old.png", "._a.png"):
        (parts / name).parent.mkdir(exist_ok=True)
        (parts / name).write_bytes(b"no picture")
    assert main(["inspect", str(lenient), str(parts)]) == 0
    assert "made by this program: 3 (._a.png, @eaDir, lost+found)" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_a_fifo_among_the_parts_is_an_error_and_hangs_nothing(
    lenient: Path, parts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(parts / "0.png")
    code, result = run_json(capsys, "inspect", str(lenient), str(parts), str(parts / "0.png"))
    assert code == 2
    assert [record["verdict"] for record in result["records"]] == ["ERROR", "OK", "OK", "OK", "ERROR"]


def test_a_path_that_no_system_takes_does_not_cost_the_others(
    lenient: Path, parts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, result = run_json(capsys, "inspect", str(lenient), "x" * 300, str(parts))
    assert code == 2
    assert [record["verdict"] for record in result["records"]] == ["ERROR", "OK", "OK", "OK"]
    assert "File name too long" in result["records"][0]["error"]


# --- results among the parts ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("place", ["results", "deep/results", "."])
def test_results_among_the_parts_are_not_judged_next_time(
    lenient: Path, parts: Path, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    out = parts / place
    assert main(["inspect", str(lenient), str(parts), "--out", str(out)]) == 0
    assert len(list(out.glob("0*_cell*.png"))) == 3
    capsys.readouterr()
    code, result = run_json(capsys, "inspect", str(lenient), str(parts))
    assert code == 0
    assert [Path(record["path"]).parent for record in result["records"]] == [parts] * 3
    assert main(["train", str(parts), "--out", str(parts / "x.inspector"), "--size", "96", "--promise", "0.5"]) == 0
    assert "made by this program: 3" in capsys.readouterr().err
    assert len(load_project(parts / "x.inspector").document.training) == 3


# --- pictures and videos -------------------------------------------------------------------------------------------


def test_videos_folders_and_pictures_are_judged_one_after_the_other(
    lenient: Path, parts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, last = video(tmp_path / "a.AVI"), shutil.copy(helpers.cells(0.0, 5)[4], tmp_path / "b.png")
    code, result = run_json(capsys, "inspect", str(lenient), str(first), str(parts), str(last), str(first))
    assert code == 0
    frames = [f"a.AVI, frame {number}" for number in range(1, N_FRAMES + 1)]
    inside = [path.name for path in helpers.cells(0.0, 3)]
    assert [record["name"] for record in result["records"]] == [*frames, *inside, "b.png", *frames]


def test_a_video_that_cannot_be_read_or_breaks_off_is_an_error_among_others(
    lenient: Path, parts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken, empty = video(tmp_path / "broken.avi"), tmp_path / "empty.mp4"
    broken.write_bytes(broken.read_bytes()[: broken.stat().st_size // 2])
    empty.write_bytes(b"")
    code, result = run_json(capsys, "inspect", str(lenient), str(broken), str(empty), str(parts))
    assert code == 2
    errors = [record["name"] for record in result["records"] if record["verdict"] == "ERROR"]
    assert errors == ["broken.avi", "empty.mp4"]
    assert [record["name"] for record in result["records"][-3:]] == [path.name for path in helpers.cells(0.0, 3)]


def test_a_feed_of_both_says_all_it_found_and_can_be_closed_at_any_time(parts: Path, tmp_path: Path) -> None:
    Image.new("RGB", (40, 40)).save(parts / "x.gif")
    (parts / "@eaDir").mkdir()
    paths = [parts, video(tmp_path / "a.avi")]
    source = open_files(paths)
    assert "@eaDir" in " ".join(getattr(source, "notes", ()))
    came = list(iter(source.read, None))
    assert len(came) == 3 + N_FRAMES + 1
    assert isinstance(came[-1], UnreadableFrame)
    assert source.read() is None
    for n_read in (0, 2, 5):
        source = open_files(paths)
        assert all(isinstance(source.read(), Frame) for _ in range(n_read))
        source.close()
        source.close()
        assert source.read() is None


# --- labelled sets -------------------------------------------------------------------------------------------------


def test_evaluate_takes_ok_for_good_and_names_what_it_left_out(
    trained: Trained, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = tmp_path / "cells.inspector"
    save_project(trained.project, project)
    for kind, paths in (("OK", helpers.cells(0.0, 14)[10:]), ("NG", helpers.cells(1.0, 4))):
        folder = tmp_path / "data" / "test" / kind
        folder.mkdir(parents=True)
        for path in paths:
            shutil.copy(path, folder)
    truths = tmp_path / "data" / "ground_truth" / "NG"
    truths.mkdir(parents=True)
    (truths / helpers.cells(1.0, 1)[0].name).write_bytes(b"no mask")
    code, figures = run_json(capsys, "evaluate", str(project), str(tmp_path / "data"))
    assert code == 0
    assert (figures["n_good"], figures["n_defect"], figures["n_error"]) == (4, 4, 0)
    assert figures["image_auroc"] > 0.5
    assert set(figures["per_kind"]) == {"good", "NG"}
    assert len(figures["notes"]) == 1
    assert "in no pixel figure" in figures["notes"][0]
