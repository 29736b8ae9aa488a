"""The command line, run in this process on real parts: files, exit codes, what goes to which stream."""

import csv
import errno
import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from PIL import Image

from inspector_app import bootstrap
from inspector_app.__main__ import main
from inspector_app.commands import demo as demo_command
from inspector_app.commands import evaluate as evaluate_command
from inspector_app.commands.demo import Cells, false_alarm_bound, find_cells
from inspector_app.core.errors import SourceError
from inspector_app.core.memory import coreset
from inspector_app.core.messages import Limits
from inspector_app.core.pictures.preprocess import decode
from inspector_app.core.scoring.calibration import rate_interval
from inspector_app.project.store import load_project, save_project
from inspector_app.sources.images import read_rgb
from tests import helpers, transformers
from tests.golden.make_golden import golden_file

SIZE = str(helpers.SMALL_PX)


@pytest.fixture(scope="module")
def good_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("good")
    for path in helpers.cells(0.0, helpers.N_SMALL):
        shutil.copy(path, folder)
    return folder


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    app = helpers.session_paths(tmp_path_factory)
    for module in ("train", "inspect", "demo", "correct"):
        monkeypatch.setattr(f"inspector_app.commands.{module}.user_paths", lambda: app)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("project") / "cells.inspector"
    save_project(helpers.small_training(helpers.session_paths(tmp_path_factory)).project, path)
    return path


@pytest.fixture
def lenient(project: Path, tmp_path: Path) -> Path:
    """The same project with a limit that every picture of the same kind keeps."""
    loaded = load_project(project)
    path = tmp_path / "lenient.inspector"
    save_project(loaded.with_limits(Limits(1e6), loaded.document.created_at), path)
    return path


def test_a_transformer_s_weights_come_from_a_file_and_its_licence_is_told(
    good_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    brought = transformers.write_weights(transformers.TOKENS_OF_14, tmp_path / "brought")
    out = tmp_path / "tokens.inspector"
    choices = ["--backbone", transformers.TOKENS_OF_14, "--layers", "blocks.0", "--metric", "cosine", "--size", "98"]
    assert main(["train", str(good_dir), "--out", str(out), *choices, "--weights", str(brought)]) == 0
    told = " ".join(capsys.readouterr().err.split())
    assert told.index("the licence some-licence for the weights") < told.index("Note: ")
    assert main(["train", str(good_dir), "--out", str(out), *choices, "--weights", str(good_dir)]) == 3
    assert "There is no file" in capsys.readouterr().err
    document = load_project(out).document
    assert (document.bank.metric, document.embedding.layers) == ("cosine", ("blocks.0",))
    assert document.members[0].licence == "some-licence"


def run_json(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, Any]]:
    """Run with --json: stdout must be one JSON object and nothing else."""
    code = main([*arguments, "--json"])
    result: dict[str, Any] = json.loads(capsys.readouterr().out)
    return code, result


def test_a_project_on_a_drive_that_is_not_there_is_left_to_the_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path | None] = []
    monkeypatch.setattr(bootstrap, "run_window", opened.append)
    path = tmp_path / "not mounted" / "part.inspector"
    assert main([str(path)]) == 0
    assert opened == [path]
    assert main([str(path.parent)]) == 3  # no project's name: mistyped
    assert opened == [path]


def test_train_writes_a_project_that_info_describes(
    good_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "zellen ä.inspector"
    code, built = run_json(capsys, "train", str(good_dir), "--out", str(out), "--size", SIZE, "--promise", "0.2")
    assert code == 0
    assert built["n_good"] == helpers.N_SMALL
    assert built["input_size"] == [helpers.SMALL_PX, helpers.SMALL_PX]
    assert built["promise"] == 0.2
    assert set(built["build_seconds"]) == {"features", "projection", "coreset", "calibration", "total"}
    code, told = run_json(capsys, "info", str(out))
    assert code == 0
    assert told == built
    assert main(["info", str(out)]) == 0
    assert "zellen ä" in capsys.readouterr().out


def test_train_keeps_the_former_project(good_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "cells.inspector"
    out.write_bytes(b"what was there")
    assert main(["train", str(good_dir), "--out", str(out), "--size", SIZE]) == 0
    assert (tmp_path / "cells.inspector.bak").read_bytes() == b"what was there"
    assert load_project(out).document.name == "cells"
    captured = capsys.readouterr()
    assert "10 good parts support a promise of 9.1% false alarms at best" in captured.out
    assert "cells.inspector.bak" in captured.err


def test_train_refuses_a_protected_file_before_it_builds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "cells.inspector"
    out.write_bytes(b"what was there")
    out.chmod(0o444)
    monkeypatch.setattr("inspector_app.commands.train.train", None)
    assert main(["train", str(tmp_path), "--out", str(out)]) == 3
    assert "is protected against writing. Save the project under another name." in " ".join(
        capsys.readouterr().err.split()
    )
    assert [path.name for path in tmp_path.iterdir()] == [out.name]


def test_info_says_what_was_checked(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["info", str(project)]) == 0
    assert "as they were saved" in " ".join(capsys.readouterr().out.split())
    loaded = load_project(project)
    raised = loaded.document.model_copy(update={"threshold_l2": 1e6})
    save_project(replace(loaded, document=raised), tmp_path / "odd.inspector")
    assert main(["info", str(tmp_path / "odd.inspector")]) == 0
    assert "1000000.000, but its history ends at" in " ".join(re.sub("[│\n]", " ", capsys.readouterr().out).split())
    code, told = run_json(capsys, "info", str(golden_file(3)))
    assert (code, told["sealed"], told["limits_notice"]) == (0, False, "")
    assert main(["info", str(golden_file(3))]) == 0
    assert "an older version" in " ".join(re.sub("[│\n]", " ", capsys.readouterr().out).split())


def test_train_names_skipped_pictures(good_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "parts"
    shutil.copytree(good_dir, folder)
    (folder / "notes.png").write_text("not a picture")
    assert main(["train", str(folder), "--out", str(tmp_path / "p.inspector"), "--size", SIZE]) == 0
    captured = capsys.readouterr()
    assert "Skipped notes.png" in captured.err
    assert "1 pictures skipped" in captured.out


def test_the_same_seed_builds_the_same_bank(good_dir: Path, tmp_path: Path) -> None:
    banks = []
    for name in ("a", "b"):
        out = tmp_path / f"{name}.inspector"
        assert main(["train", str(good_dir), "--out", str(out), "--size", SIZE, "--seed", "7"]) == 0
        banks.append(load_project(out).document)
    assert [member.sha256 for member in banks[0].members] == [member.sha256 for member in banks[1].members]
    assert [image.score_l2 for image in banks[0].training] == [image.score_l2 for image in banks[1].training]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["train"], "Missing"),
        (["train", "GOOD"], "--out"),
        (["train", "nowhere", "--out", "x.inspector"], "There is no folder nowhere"),
        (["train", "GOOD", "--out", "missing/x.inspector"], "could not be saved"),
        (["train", "GOOD", "--out", "x.inspector", "--size", "huge"], "no size"),
        (["train", "GOOD", "--out", "x.inspector", "--size", "100x100"], "multiples of 32"),
        (["train", "GOOD", "--out", "x.inspector", "--patch", "4", "--keep", "2"], "keep"),
        (["train", "GOOD", "--out", "x.inspector", "--patch", "4", "--keep", "2"], "odd"),
        (["train", "GOOD", "--out", "x.inspector", "--backbone", "no_such_net"], "weights of 'no_such_net'"),
        (["train", "GOOD", "--out", "x.inspector", "--layers", "blocks.99", "--size", "64"], "no layer blocks.99"),
        (["inspect", "nothing.inspector", "GOOD"], "There is no file nothing.inspector"),
        (["inspect", "PROJECT", "."], "no pictures"),
        (["evaluate", "PROJECT", "GOOD"], "There is no folder"),
        (["info", "GOOD"], ""),
        (["trian"], "There is no file trian"),
        (["--nope"], "No such option"),
    ],
)
def test_what_cannot_start_says_why_and_exits_with_3(
    arguments: list[str],
    sentence: str,
    good_dir: Path,
    project: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    places = {"GOOD": str(good_dir), "PROJECT": str(project)}
    assert main([places.get(argument, argument) for argument in arguments]) == 3
    captured = capsys.readouterr()
    assert sentence in captured.err
    assert captured.out == ""
    assert list(tmp_path.iterdir()) == []


def test_cancelling_leaves_nothing(
    good_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: Any) -> Any:
        raise KeyboardInterrupt

    monkeypatch.setattr(coreset, "select_coreset", interrupted)
    assert main(["train", str(good_dir), "--out", str(tmp_path / "x.inspector"), "--size", SIZE]) == 130
    assert "Cancelled" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_inspect_all_ok(lenient: Path, good_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, result = run_json(capsys, "inspect", str(lenient), str(good_dir))
    assert code == 0
    assert result["counts"] == {"OK": helpers.N_SMALL, "REVIEW": 0, "NG": 0, "ERROR": 0}
    assert [Path(record["path"]).name for record in result["records"]] == sorted(
        path.name for path in helpers.cells(0.0, helpers.N_SMALL)
    )


def test_the_lot_of_the_command_line_is_in_the_results_as_one_line(
    lenient: Path, good_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lot = "=L-1\n../\N{PARTY POPPER}"
    code, result = run_json(
        capsys,
        "inspect",
        str(lenient),
        str(good_dir),
        "--out",
        str(tmp_path / "out"),
        "--output",
        "table",
        "--lot",
        lot,
    )
    assert code == 0
    assert {record["lot"] for record in result["records"]} == {"=L-1 ../\N{PARTY POPPER}"}
    with (tmp_path / "out" / "results.csv").open(newline="", encoding="utf-8-sig") as stream:
        assert {row["lot"] for row in csv.DictReader(stream)} == {"'=L-1 ../\N{PARTY POPPER}"}
    assert main(["inspect", str(lenient), str(good_dir), "--lot", "9" * 201]) == 3
    assert "The lot has 201 signs. Give one of 200 signs at most." in capsys.readouterr().err


def test_inspect_some_ng_writes_overlays_and_a_table(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoilt = tmp_path / "spoilt.png"
    Image.fromarray(helpers.damaged(helpers.part())).save(spoilt)
    out = tmp_path / "new" / "results"
    assert main(["inspect", str(project), str(spoilt), str(spoilt), "--out", str(out)]) == 1
    printed = capsys.readouterr().out.splitlines()
    assert printed[1].startswith("NG")
    assert printed[-1] == "0 OK, 0 REVIEW, 2 NG, 0 ERROR"
    assert sorted(path.name for path in out.glob("[!.]*")) == ["0001_spoilt.png", "0002_spoilt.png", "results.csv"]
    with (out / "results.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    limit = load_project(project).document.threshold_l2
    assert [row["verdict"] for row in rows] == ["NG", "NG"]
    assert float(rows[0]["score_l2"]) / limit == pytest.approx(float(rows[0]["relative_score"]), abs=1e-3)
    painted = decode((out / "0001_spoilt.png").read_bytes()).astype(int)
    bare = decode(spoilt.read_bytes()).astype(int)
    changed = np.abs(painted - bare).max(axis=2) > 8
    height, width = changed.shape
    middle = changed[height * 3 // 8 : height * 5 // 8, width * 3 // 8 : width * 5 // 8]
    assert middle.mean() > 0.9
    assert changed.mean() < 0.6


def keys_of(value: object) -> set[str]:
    """All keys of JSON, at any depth."""
    if isinstance(value, dict):
        return set(value).union(*map(keys_of, value.values()))
    return set().union(*map(keys_of, value)) if isinstance(value, list) else set()


def test_inspect_explains_each_part_that_is_not_ok(
    lenient: Path, project: Path, good_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoilt, broken, out = tmp_path / "spoilt.png", tmp_path / "broken.png", tmp_path / "new" / "why"
    Image.fromarray(helpers.damaged(helpers.part())).save(spoilt)
    broken.write_bytes(spoilt.read_bytes()[:2000])
    good = str(next(good_dir.iterdir()))
    assert main(["inspect", str(lenient), good, "--explain", str(tmp_path / "none")]) == 0
    assert not list((tmp_path / "none").glob("[!.]*"))
    assert main(["inspect", str(project), str(broken), str(spoilt), "--explain", str(out)]) == 2
    names = [f"{number}-{name}-why" for number, name in (("0001", "broken"), ("0002", "spoilt"))]
    assert sorted(path.name for path in out.glob("[!.]*")) == sorted(
        f"{name}.{end}" for name in names for end in ("json", "png")
    )
    wrong, ng = (json.loads((out / f"{name}.json").read_text(encoding="utf-8")) for name in names)
    assert (wrong["verdict"], wrong["score"], wrong["worst_patch"]) == ("ERROR", None, None)
    assert "not a complete" in wrong["reason"]
    assert (ng["verdict"], ng["path"]) == ("NG", str(spoilt))
    assert ng["region"]["relative_peak"] == pytest.approx(ng["score"] / ng["limit"])
    assert ng["good"][0]["distance"] == pytest.approx(ng["worst_patch"]["distance"], rel=1e-3)
    for name in names:
        picture = decode((out / f"{name}.png").read_bytes())
        assert picture.std() > 10
    described = Path("docs/integration.md").read_text(encoding="utf-8").split("## Why a part has its verdict")[1]
    assert keys_of(ng) | keys_of(wrong) <= set(re.findall(r"`([a-z0-9_]+)`", described.split("\n## ")[0]))
    capsys.readouterr()
    assert main(["inspect", str(project), good, "--explain", str(out)]) == 3
    assert "explanations" in capsys.readouterr().err


def test_inspect_some_error_is_never_ok(
    lenient: Path, good_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(next(good_dir.iterdir()).read_bytes()[:2000])
    whole = str(next(good_dir.iterdir()))
    code, result = run_json(capsys, "inspect", str(lenient), whole, str(broken), "missing.png")
    assert code == 2
    assert [record["verdict"] for record in result["records"]] == ["OK", "ERROR", "ERROR"]
    assert result["records"][1]["score"] is None
    assert "picture" in result["records"][1]["error"]


def test_inspect_warns_when_scores_drift(
    project: Path, good_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    loaded = load_project(project)
    references = tuple(
        reference.model_copy(update={"score_l2": reference.score_l2 * 1.05 + 0.01})
        for reference in loaded.document.references
    )
    drifted = tmp_path / "drifted.inspector"
    document = loaded.document.model_copy(update={"references": references})
    save_project(replace(loaded, document=document), drifted)
    main(["inspect", str(drifted), str(good_dir)])
    assert "differently on this computer" in capsys.readouterr().err
    main(["inspect", str(project), str(good_dir)])
    assert capsys.readouterr().err == ""


def test_evaluate_agrees_with_scores_counted_by_hand(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = helpers.cells(0.0, 18)[helpers.N_SMALL :]
    bad = helpers.cells(1.0, 8)
    for kind, paths in (("good", good), ("crack", bad)):
        folder = tmp_path / "test" / kind
        folder.mkdir(parents=True)
        for path in paths:
            shutil.copy(path, folder)
    code, figures = run_json(capsys, "evaluate", str(project), str(tmp_path))
    assert code == 0
    _, judged = run_json(capsys, "inspect", str(project), str(tmp_path / "test"))
    score_of = {record["name"]: record["score"] for record in judged["records"]}
    good_scores = [score_of[path.name] for path in good]
    bad_scores = [score_of[path.name] for path in bad]
    wins = sum((b > g) + 0.5 * (b == g) for b in bad_scores for g in good_scores)
    limit = load_project(project).document.threshold_l2
    assert figures["image_auroc"] == pytest.approx(wins / len(good_scores) / len(bad_scores))
    assert figures["false_alarm_rate"] == sum(score > limit for score in good_scores) / len(good_scores)
    assert figures["detection_rate"] == sum(score > limit for score in bad_scores) / len(bad_scores)
    assert (figures["n_good"], figures["n_defect"]) == (8, 8)
    assert figures["pixel_auroc"] is None
    assert figures["per_kind"]["crack"]["n"] == 8
    assert figures["image_auroc_interval"][0] < figures["image_auroc"] <= figures["image_auroc_interval"][1]
    assert [at["promise"] for at in figures["at_promise"]] == [0.005, 0.01, 0.02, 0.05, 0.1]
    for at in figures["at_promise"]:
        assert at["promised"] == max(at["promise"], 1 / 11)  # the best promise of ten good parts
        assert at["false_alarm_rate"] == sum(score > at["threshold"] for score in good_scores) / 8
        assert at["detection_rate"] == sum(score > at["threshold"] for score in bad_scores) / 8
        assert at["detection_interval"] == list(rate_interval(round(8 * at["detection_rate"]), 8))
        assert at["per_kind"]["crack"]["detection_rate"] == at["detection_rate"]
        assert at["seg_f1"] is None
    assert figures["at_promise"][1]["parts_needed"] == 99
    assert main(["evaluate", str(project), str(tmp_path)]) == 0
    printed = capsys.readouterr().out
    assert "Image AUROC" in printed
    assert "the best promise of 10 good parts" in " ".join(printed.split())


def test_evaluate_draws_its_curves(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for folder in ("test/good", "test/board", "ground_truth/board"):
        (tmp_path / folder).mkdir(parents=True)
    good = helpers.part()
    bad = helpers.damaged(good)
    Image.fromarray(good).save(tmp_path / "test/good/0.png")
    Image.fromarray(bad).save(tmp_path / "test/board/0.png")
    Image.fromarray(((bad != good).any(axis=2) * 255).astype(np.uint8)).save(tmp_path / "ground_truth/board/0_mask.png")
    for asked, drawn in (("all.png", ["all.png"]), ("new/plots", ["new/plots/roc.png", "new/plots/pro.png"])):
        code, figures = run_json(capsys, "evaluate", str(project), str(tmp_path), "--plot", str(tmp_path / asked))
        assert code == 0
        assert figures["image_auroc_interval"] == [None, None]  # one part of each
        assert figures["pixel_aupro_5"] <= figures["pixel_aupro"]
        for name in drawn:
            assert len(np.unique(decode((tmp_path / name).read_bytes()).reshape(-1, 3), axis=0)) > 10
    assert (tmp_path / "new/plots/scores.png").is_file()
    shutil.rmtree(tmp_path / "test/board")
    assert main(["evaluate", str(project), str(tmp_path), "--plot", str(tmp_path / "good.png")]) == 0
    assert decode((tmp_path / "good.png").read_bytes()).any()


@pytest.mark.parametrize("name", ["curve.jpg", "taken/plots", "taken/curve.png"])
def test_a_plot_that_cannot_be_written_is_refused_before_judging(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(evaluate_command, "evaluate", lambda *_: pytest.fail("it judged"))
    (tmp_path / "taken").write_text("a file")
    assert main(["evaluate", str(project), str(tmp_path), "--plot", str(tmp_path / name)]) == 3
    assert name.partition("/")[0] in capsys.readouterr().err


def test_demo_splits_the_cells_as_told() -> None:
    cells = find_cells()
    assert (len(cells.train), len(cells.held_back), len(cells.defective)) == (446, 142, 313)
    assert all(int(path.stem[4:]) % 4 for path in cells.train)
    assert all(int(path.stem[4:]) % 4 == 0 for path in cells.held_back)


def test_demo_leaves_a_project_and_a_sheet(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    few = Cells(helpers.cells(0.0, 12), helpers.cells(0.0, 20)[12:], helpers.cells(1.0, 8))
    monkeypatch.setattr(demo_command, "find_cells", lambda: few)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.chdir(tmp_path)
    code, figures = run_json(capsys, "demo")
    assert code == 0
    assert figures["n_good"] == 8
    assert figures["image_auroc"] > 0.5
    assert len(load_project(tmp_path / "demo.inspector").document.training) == 12
    sheet = decode((tmp_path / "demo-contact-sheet.png").read_bytes())
    assert sheet.shape[1] > 6 * 200
    assert main(["demo"]) == 0
    captured = capsys.readouterr()
    assert "no display" in captured.err
    assert "Image AUROC" in captured.out
    assert "the promised limit is used" in captured.out


def test_demo_without_its_pictures_says_what_to_install(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo_command, "find_spec", lambda _: None)
    assert main(["demo", "--no-window"]) == 3
    captured = capsys.readouterr()
    assert len(captured.err.splitlines()) == 1
    assert 'pip install "inspector-app[demo]"' in captured.err
    with pytest.raises(SourceError):
        find_cells()


def test_false_alarm_bound_is_what_chance_allows() -> None:
    # 142 draws at 1 %: by hand, P(<= 3) = 0.945, P(<= 4) = 0.985
    chances = [1.0]
    for draw in range(142):
        chances = [
            (chances[k] * 0.99 if k <= draw else 0.0) + (chances[k - 1] * 0.01 if k else 0.0) for k in range(draw + 2)
        ]
    smallest = next(k for k in range(143) if sum(chances[: k + 1]) >= 0.95)
    assert false_alarm_bound(142, 0.01) == smallest / 142


def test_a_window_needs_a_display(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert main([]) == 3
    assert "no display" in capsys.readouterr().err


def video_that_breaks(path: Path) -> None:
    """A video of twelve frames whose file was cut after half of them."""
    frames = [cv2.cvtColor(read_rgb(cell), cv2.COLOR_RGB2BGR) for cell in helpers.cells(0.0, 12)]
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 10, frames[0].shape[1::-1])
    for frame in frames:
        writer.write(frame)
    writer.release()
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])


def test_a_video_that_breaks_keeps_what_was_judged(
    lenient: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    video = tmp_path / "line.avi"
    video_that_breaks(video)
    code, result = run_json(capsys, "inspect", str(lenient), str(video))
    assert code == 2
    assert "line.avi" in result["error"]
    assert len(result["records"]) == result["counts"]["OK"] >= 3


def test_results_are_never_written_over(
    lenient: Path, good_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out/results.csv").write_text("yesterday's")
    assert main(["inspect", str(lenient), str(good_dir), "--out", str(tmp_path / "out")]) == 3
    assert "results in" in capsys.readouterr().err
    assert (tmp_path / "out/results.csv").read_text() == "yesterday's"


def test_a_save_that_fails_gives_the_former_project_its_name_back(
    good_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "cells.inspector"
    out.write_bytes(b"what was there")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("inspector_app.project.store.os.fsync", full)
    assert main(["train", str(good_dir), "--out", str(out), "--size", SIZE]) == 3
    assert "No space left" in capsys.readouterr().err
    assert out.read_bytes() == b"what was there"
    assert [path.name for path in tmp_path.iterdir()] == ["cells.inspector"]


def test_an_unexpected_fault_does_not_read_as_ng(
    project: Path, good_dir: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any) -> Any:
        raise RuntimeError("nobody thought of this")

    monkeypatch.setattr("inspector_app.commands.inspect.open_detector", broken)
    assert main(["inspect", str(project), str(good_dir)]) == 3
    assert "nobody thought of this" in capsys.readouterr().err


def test_names_that_the_terminal_cannot_print_end_nothing(lenient: Path, tmp_path: Path) -> None:
    shutil.copy(helpers.cells(0.0, 1)[0], tmp_path / "部品.png")
    command = [sys.executable, "-m", "inspector_app", "inspect", str(lenient), str(tmp_path / "部品.png")]
    result = subprocess.run(command, env={**os.environ, "PYTHONIOENCODING": "cp1252"}, capture_output=True, check=False)
    assert result.returncode == 0, result.stderr
    assert rb"\u90e8\u54c1.png" in result.stdout


def test_a_missed_defect_is_remembered_listed_and_forgotten(
    lenient: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    defect = tmp_path / "defect.png"
    Image.fromarray(helpers.damaged(helpers.part())).save(defect)
    height, width = helpers.part().shape[:2]
    box = f"{width * 3 // 8},{height * 3 // 8},{width // 4},{height // 4}"
    before = load_project(lenient)
    command = ["correct", str(lenient), "--by", "somebody"]
    code, told = run_json(capsys, *command, "--defect", str(defect), "--box", box, "--dry-run")
    assert (code, told["saved"], load_project(lenient).document) == (0, False, before.document)
    code, told = run_json(capsys, *command, "--defect", str(defect), "--box", box)
    part = told["parts"][0]
    assert (code, part["id"], told["saved"], told["limit_after"]) == (0, 1, True, 1e6)
    assert part["score_after"] == pytest.approx(3 * part["score_before"], rel=0.01)
    assert main(["correct", str(lenient), "--list"]) == 0
    assert f"{part['patches']} patches remembered" in " ".join(capsys.readouterr().out.split()).replace(" │ │ ", " ")
    code, told = run_json(capsys, "correct", str(lenient), "--undo", "1")
    assert code == 0
    assert load_project(lenient).document.part_scores_l2 == before.document.part_scores_l2
    assert load_project(lenient).document.corrections == ()
    code, told = run_json(capsys, *command, "--defect", str(defect))  # the brightest region
    assert (code, told["parts"][0]["id"]) == (0, 1)
    for wrong, reason in (
        (["--list", "--box", box], "--box marks a defect"),
        (["--defect", str(defect), "--box", "1,2,3"], "is no rectangle"),
        (["--defect", str(defect), "--box", f"0,0,{width + 1},5"], "does not lie in the picture"),
        (["--defect", str(defect), "--undo", "1"], "too much"),
    ):
        assert main(["correct", str(lenient), *wrong]) == 3
        assert reason in " ".join(capsys.readouterr().err.split())


def test_what_labelled_defects_teach_is_shown_and_adopted(
    lenient: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "missed"
    folder.mkdir()
    for number in range(10, 19):
        good = helpers.part(number)
        faint = 0.96 * good + 0.04 * helpers.damaged(good)
        Image.fromarray(faint.astype(np.uint8)).save(folder / f"{number}.png")
    before = load_project(lenient).document
    command = ["learn", str(lenient), "--defects", str(folder), "--by", "Ada"]
    code, told = run_json(capsys, *command)
    assert (code, told["saved"], told["helps"], load_project(lenient).document) == (0, False, True, before)
    assert "Your limit was set by hand and stays" in told["remarks"][-1]
    assert main([*command, "--adopt"]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert "9 labelled parts changes" in shown
    assert f"labelled defects │ 9 │ {told['found_before']} (" in shown
    assert "Saved" in shown
    document = load_project(lenient).document
    (entry,) = document.corrections
    assert (entry.kind, entry.by, len(document.labelled)) == ("head", "Ada", 9 + len(before.labelled))
    assert main(command) == 0
    again = capsys.readouterr()
    assert "9 pictures keep the scores that they had" in " ".join(again.err.split())
    assert "Several pictures of one part count as several" in " ".join(again.out.split())
    assert main(["info", str(lenient)]) == 0
    shown = " ".join(capsys.readouterr().out.replace("│", " ").split())
    assert f"finds {told['found_after']} of 9 labelled defects instead of {told['found_before']}" in shown
    assert main(["correct", str(lenient), "--list"]) == 0
    assert "9 labelled" in capsys.readouterr().out
    assert main(["correct", str(lenient), "--undo", "1"]) == 0
    assert load_project(lenient).document.part_scores_l2 == before.part_scores_l2
    shutil.rmtree(folder)
    assert main(["learn", str(lenient), "--adopt"]) == 3
    assert "Only 0 labelled defects have their pictures" in " ".join(capsys.readouterr().err.split())
