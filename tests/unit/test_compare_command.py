"""``inspector-app compare`` on real cells: tables, JSON, sweeps, the search, plots, and what bad input gets."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from inspector_app.__main__ import main
from inspector_app.core.detectors import DETECTORS
from inspector_app.core.detectors import reconpatch as options
from inspector_app.pipeline.building.train import Trained
from inspector_app.pipeline.comparing.compare import Candidate
from inspector_app.pipeline.measuring.labelled import read_dataset
from inspector_app.project.store import save_project
from tests import helpers

SIZE = ("--size", "64", "--promise", "0.2")
N_GOOD = 10
N_TEST = 3


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """train/good, test/good and test/defective, without masks."""
    root = tmp_path_factory.mktemp("dataset")
    good = helpers.cells(0.0, N_GOOD + N_TEST)
    for folder, paths in (
        ("train/good", good[:N_GOOD]),
        ("test/good", good[N_GOOD:]),
        ("test/defective", helpers.cells(1.0, N_TEST)),
    ):
        (root / folder).mkdir(parents=True)
        for path in paths:
            shutil.copy(path, root / folder)
    return root


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    app = helpers.session_paths(tmp_path_factory)
    for module in ("train", "compare", "best_setting", "inspect"):
        monkeypatch.setattr(f"inspector_app.commands.{module}.user_paths", lambda: app)
    monkeypatch.setitem(options.TRAINING_STEPS, "standard", 4)


def compared(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    assert main(["compare", *arguments, *SIZE, "--json"]) == 0
    result: dict[str, Any] = json.loads(capsys.readouterr().out)
    return result


@pytest.mark.slow
def test_detectors_are_measured_on_the_same_parts(dataset: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = compared(
        capsys, str(dataset / "train/good"), str(dataset), "--detectors", "ensemble,spade,patchcore,reconpatch:dims=8"
    )
    assert (found["n_good"], found["n_defect"]) == (N_TEST, N_TEST)
    rows = found["compared"]
    assert [row["name"] for row in rows] == ["SPADE", "PatchCore", "ReConPatch dims=8", "Ensemble"]
    assert [row["dims"] for row in rows] == [152, 152, 8, 152 + 152 + 168]
    for row in rows:
        assert 0 <= row["image_auroc"] <= 1
        assert row["pixel_auroc"] is None
        assert row["pixel_aupro"] is None
        assert "The defects have no masks: no pixel AUROC and no AUPRO." in row["reasons"]
        assert row["project_bytes"] > 10_000
        assert row["peak_bytes"] > 50_000_000
        assert row["ms"]["p50"] > 0
    spade, patchcore = rows[0], rows[1]
    assert spade["project_bytes"] > N_GOOD * 64 * 152 * 4 > patchcore["project_bytes"]
    # The features are shared, and each build still counts them.
    assert spade["build_seconds"]["features"] == patchcore["build_seconds"]["features"] > 0


def test_the_figures_are_those_that_evaluate_finds(
    dataset: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "one.inspector"
    assert main(["train", str(dataset / "train/good"), "--out", str(out), *SIZE]) == 0
    capsys.readouterr()
    assert main(["evaluate", str(out), str(dataset), "--json"]) == 0
    alone = json.loads(capsys.readouterr().out)
    (built,) = compared(capsys, str(dataset / "train/good"), str(dataset), "--detectors", "patchcore")["compared"]
    (opened,) = compared(capsys, str(out), str(dataset))["compared"]
    for row in (built, opened):
        for key in ("image_auroc", "detection_rate", "false_alarm_rate"):
            assert row[key] == alone[key]
    assert opened["name"] == "one.inspector"
    assert opened["peak_bytes"] is None
    assert opened["project_bytes"] == out.stat().st_size


def test_another_limit_than_the_promised_one_is_named(
    dataset: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "estimated.inspector"
    assert main(["train", str(dataset / "train/good"), "--out", str(out), *SIZE, "--limit", "estimated"]) == 0
    capsys.readouterr()
    assert main(["evaluate", str(out), str(dataset), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["limit"] == "estimated"
    (row,) = compared(capsys, str(out), str(dataset))["compared"]
    assert row["limit"] == "estimated"
    for candidate, named in ((out, True), (dataset / "train/good", False)):
        assert main(["compare", str(candidate), str(dataset), "--detectors", "patchcore", *SIZE]) == 0
        printed = capsys.readouterr().out
        assert ("the estimated limit is used; it is no promise" in printed) is named


def test_disturbed_parts_are_a_second_table(dataset: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = (str(dataset / "train/good"), str(dataset), "--detectors", "patchcore", "--augment")
    found = compared(capsys, *arguments)
    assert [row["name"] for row in found["disturbed"]] == ["PatchCore"]
    again = compared(capsys, *arguments)
    assert found["disturbed"][0]["image_auroc"] == again["disturbed"][0]["image_auroc"]
    assert main(["compare", *arguments, *SIZE]) == 0
    printed = capsys.readouterr().out
    assert printed.count("PatchCore") >= 2
    assert "blurred at random" in printed
    assert "Promised false alarms: 20.0%" in printed


def test_a_missing_class_leaves_its_columns_empty_and_says_why(
    dataset: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for kind, reason, figure in (
        ("good", "There are no defective test parts: no AUROC and no detection rate.", "detection_rate"),
        ("defective", "There are no good test parts: no AUROC and no found false-alarm rate.", "false_alarm_rate"),
    ):
        only = tmp_path / kind
        shutil.copytree(dataset / "test" / kind, only / "test" / kind)
        (row,) = compared(capsys, str(dataset / "train/good"), str(only), "--detectors", "patchcore")["compared"]
        assert row["image_auroc"] is None
        assert row[figure] is None
        assert reason in row["reasons"]


def test_a_candidate_that_fails_does_not_stop_the_others(
    dataset: Path, trained: Trained, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = tmp_path / "good.inspector"
    save_project(trained.project, good)
    damaged = tmp_path / "damaged.inspector"
    damaged.write_bytes(good.read_bytes()[:5000])
    rows = compared(capsys, str(damaged), str(good), str(dataset))["compared"]
    assert "damaged" in rows[0]["reasons"][0]
    assert "image_auroc" not in rows[0]
    assert rows[1]["image_auroc"] is not None


@pytest.mark.slow
def test_sweeps_vary_one_choice(dataset: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = str(dataset / "train/good")
    plot = tmp_path / "sweep.png"
    rows = compared(capsys, good, str(dataset), "--sweep", "patch", "--plot", str(plot))["compared"]
    assert [row["name"] for row in rows] == ["1 x 1", "3 x 3", "5 x 5", "7 x 7"]
    assert all(0 <= row["image_auroc"] <= 1 for row in rows)
    assert len({row["image_auroc"] for row in rows} | {row["detection_rate"] for row in rows}) > 1
    with Image.open(plot) as picture:
        assert picture.width > 800
    rows = compared(capsys, good, str(dataset), "--sweep", "shots")["compared"]
    assert [row["name"] for row in rows] == ["1 good part", "5 good parts", "all 10 good parts"]
    assert "Only 1 usable picture" in rows[0]["reasons"][0]
    assert rows[1]["image_auroc"] is not None


def test_the_score_histograms_are_drawn(dataset: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plot = tmp_path / "scores.png"
    good = str(dataset / "train/good")
    assert main(["compare", good, str(dataset), *SIZE, "--detectors", "patchcore", "--plot", str(plot)]) == 0
    captured = capsys.readouterr()
    assert f"Plot: {plot}" in captured.err.replace("\n", "")
    assert "Image" in captured.out
    with Image.open(plot) as picture:
        assert picture.format == "PNG"


@pytest.fixture(scope="module")
def labelled(dataset: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Eight defects and no good test parts."""
    root = tmp_path_factory.mktemp("labelled")
    (root / "test/defective").mkdir(parents=True)
    for path in helpers.cells(1.0, 8):
        shutil.copy(path, root / "test/defective")
    return root


@pytest.fixture
def one_more_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the share is compared: the other settings have pictures of 384 px and more."""
    monkeypatch.setattr(
        "inspector_app.pipeline.comparing.best_setting._candidates",
        lambda settings, _: [Candidate("Your setting", settings), Candidate("More", settings.changed(keep=0.03))],
    )


@pytest.mark.usefixtures("one_more_setting")
def test_settings_are_compared_on_eight_labelled_defects(
    dataset: Path, labelled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = str(dataset / "train/good")
    found = compared(capsys, "--best", good, str(labelled))
    assert (found["n_good"], found["n_held_out"], found["n_defect"]) == (2, 2, 8)
    assert [row["name"] for row in found["tried"]] == ["Your setting", "More"]
    assert found["tried"][0]["difference"] is None
    assert found["tried"][1]["difference"]["better"] is False
    assert found["tried"][1]["found"]["n"] == 8
    assert found["tried"][1]["false_alarms"]["n"] == 2
    assert found["best"] == "Your setting"
    assert found["advice"] == "No setting is clearly better than yours on these 8 defects; keep yours."
    assert "--size 64 --keep 0.01" in found["use"]
    assert main(["compare", "--best", good, str(labelled), *SIZE]) == 0
    printed = " ".join(capsys.readouterr().out.split())
    assert "Compared on 8 labelled defects and 2 good test parts, 2 of them held out of the good parts" in printed
    assert f"{found['tried'][0]['found']['count']} of 8" in printed
    assert found["advice"] in printed
    assert f"inspector-app train GOOD_DIR --out FILE {found['use']}" in printed


def test_too_few_defects_are_said_and_nothing_is_built(dataset: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = str(dataset / "train/good")
    for folders, sentence in (
        ([good, str(dataset)], "There are 3 labelled defects that can be judged; comparing settings needs 8."),
        ([good], "There are 0 labelled defects that can be judged; comparing settings needs 8."),
    ):
        assert main(["compare", "--best", *folders]) == 3
        said = " ".join(capsys.readouterr().err.split())
        assert sentence in said
        assert "Synthetic defects cannot decide" in said
        assert "Building" not in said


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["GOOD"], "Comparing needs good parts (or project files) and a labelled folder"),
        (["GOOD", "DATA", "--detectors", "yolo"], "yolo is no detector"),
        (["GOOD", "DATA", "--detectors", ","], "There is no detector to compare"),
        (["GOOD", "DATA", "--detectors", "padim:channels=0"], "channels"),
        (["GOOD", "DATA", "--detectors", "padim:keep=3"], "keep"),
        (["GOOD", "DATA", "--sweep", "mood"], "'mood' is no sweep"),
        (["GOOD", "GOOD", "DATA"], "either one folder of good parts or some project files"),
        (["GOOD", "GOOD"], "There is no folder"),
        (["GOOD", "DATA", "--plot", "no/such/folder/plot.png"], "cannot be written"),
        (["--best"], "Missing argument"),
        (["--best", "GOOD", "--sweep", "keep"], "--best chooses by itself"),
        (["--sweep", "keep", "--detectors", "spade", "GOOD", "DATA"], "A sweep varies one choice"),
        (["GOOD", "DATA", "--detectors", "ensemble:backbones=a+a"], "an ensemble needs different backbones"),
        (["GOOD", "DATA", "--detectors", "spade:neighbours"], "sets nothing"),
        (["GOOD", "DATA", "--detectors", "spade:detector=padim"], "chosen by its name"),
    ],
)
def test_bad_input_gets_a_sentence(
    dataset: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    known = {"GOOD": str(dataset / "train/good"), "DATA": str(dataset)}
    assert main(["compare", *(known.get(argument, argument) for argument in arguments)]) == 3
    captured = capsys.readouterr()
    assert sentence in " ".join(captured.err.split())
    assert captured.out == ""


def test_comparing_nothing_is_no_success(dataset: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    damaged = tmp_path / "damaged.inspector"
    damaged.write_bytes(b"PK nothing")
    assert main(["compare", str(damaged), str(dataset)]) == 3
    captured = capsys.readouterr()
    assert "damaged.inspector is damaged or is not a project file" in " ".join(captured.out.split())
    assert "Nothing could be compared" in captured.err


def test_a_setting_that_cannot_be_built_recommends_nothing(
    dataset: Path, labelled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = str(dataset / "train/good")
    assert main(["compare", "--best", good, str(labelled), "--backbone", "resnet18", *SIZE]) == 3
    captured = capsys.readouterr()
    assert "weights of 'resnet18'" in " ".join(captured.err.split())
    assert captured.out == ""


def test_an_ensembles_backbones_can_be_named(dataset: Path, capsys: pytest.CaptureFixture[str]) -> None:
    two = "ensemble:backbones=efficientnet_lite0+efficientnet_lite1"
    (row,) = compared(capsys, str(dataset / "train/good"), str(dataset), "--detectors", two)["compared"]
    assert row["dims"] == 152 + 152


def test_settings_that_do_not_fit_one_another_are_a_sentence(
    dataset: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chosen = ("--detector", "ensemble", "--layers", "blocks.2")
    assert main(["train", str(dataset / "train/good"), "--out", str(tmp_path / "x.inspector"), *chosen]) == 3
    assert "an ensemble uses every backbone's maps" in " ".join(capsys.readouterr().err.split())


def test_train_takes_a_detector_and_its_options(
    dataset: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "padim.inspector"
    good = str(dataset / "train/good")
    chosen = ("--detector", "padim", "--set", "channels=20", "--set", "regularisation=0.05")
    assert main(["train", good, "--out", str(out), *SIZE, *chosen, "--json"]) == 0
    captured = capsys.readouterr()
    built = json.loads(captured.out)
    assert built["options"] == {"detector": "padim", "channels": 20, "regularisation": 0.05}
    assert "PaDiM estimates the covariance of 20 channels from only 10 good parts" in captured.err
    assert main(["inspect", str(out), str(dataset / "test/good")]) in (0, 1)
    capsys.readouterr()
    for wrong, sentence in (("channels", "sets nothing"), ("channels=many", "padim.channels"), ("k=1", "padim.k")):
        assert main(["train", good, "--out", str(out), "--detector", "padim", "--set", wrong]) == 3
        assert sentence in capsys.readouterr().err


def test_reconpatch_says_how_it_did_and_is_used_only_if_it_does_better(
    dataset: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, out = str(dataset / "train/good"), tmp_path / "r.inspector"
    # Four steps of training two dims destroy nearly everything: PatchCore must win.
    chosen = ("--detector", "reconpatch", "--set", "dims=1")
    assert main(["train", good, "--out", str(out), *SIZE, *chosen]) == 0
    printed = capsys.readouterr().out
    assert "ReConPatch does not do better than PatchCore on 2 held-out good parts and 8 synthetic defects" in printed
    assert "PatchCore is recommended" in printed
    assert main(["info", str(out), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["detector"] == "patchcore"
    assert main(["train", good, "--out", str(out), *SIZE, *chosen, "--set", "use=always", "--json"]) == 0
    built = json.loads(capsys.readouterr().out)
    assert (built["detector"], built["dims"]) == ("reconpatch", 1)
    assert built["trial"]["n_defect"] == 8


def test_all_options_are_listed_with_their_defaults(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", "--list-options"]) == 0
    printed = capsys.readouterr().out
    for kind in DETECTORS.built_in:
        for key in set(kind.options.model_fields) - {"detector"}:
            assert f"--set {key}=" in printed
    assert "--set backbones=efficientnet_lite0,efficientnet_lite1,efficientnet_lite2" in printed


def test_the_demo_writes_its_cells_as_a_dataset(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", "--dataset", str(tmp_path / "poly"), "--kind", "poly"]) == 0
    assert "690 pictures in" in capsys.readouterr().out
    kinds = [image.kind for image in read_dataset(tmp_path / "poly").images]
    assert (kinds.count("good"), kinds.count("defective")) == (230, 402)
    assert len(list((tmp_path / "poly" / "train" / "good").iterdir())) == 690
    (tmp_path / "file").write_text("in the way")
    assert main(["demo", "--dataset", str(tmp_path / "file")]) == 3
    assert "cannot be written" in capsys.readouterr().err
