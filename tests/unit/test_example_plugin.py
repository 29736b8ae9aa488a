"""The example plugin through the command line: what it adds is trained with, judged from and written to."""

import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from inspector_app.__main__ import main
from inspector_app.core.detectors import DETECTORS
from inspector_app.core.errors import ProjectError
from inspector_app.core.messages import Frame
from inspector_app.pipeline.judging.opening import open_detector
from inspector_app.project.paths import AppPaths
from inspector_app.project.store import load_project
from inspector_app.sources.images import read_rgb
from tests import helpers, plugins


@pytest.fixture(scope="module")
def target(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return plugins.lay_out(tmp_path_factory.mktemp("target"))


@pytest.fixture
def plugin(target: Path) -> Iterator[None]:
    with plugins.installed(target):
        yield


@pytest.fixture
def app(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> AppPaths:
    paths = helpers.app_paths(tmp_path_factory.getbasetemp() / "app")
    for module in ("train", "inspect"):
        monkeypatch.setattr(f"inspector_app.commands.{module}.user_paths", lambda: paths)
    return paths


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    for name, sources in (
        ("train/good", helpers.cells(0.0, helpers.N_SMALL)),
        ("test/good", helpers.cells(0.0, helpers.N_SMALL + 2)[helpers.N_SMALL :]),
        ("test/broken", helpers.cells(1.0, 2)),
    ):
        (folder / name).mkdir(parents=True)
        for source in sources:
            shutil.copy(source, folder / name)
    return folder


def test_train_inspect_and_evaluate(
    plugin: None, app: AppPaths, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, size = tmp_path / "cells.inspector", str(helpers.SMALL_PX)
    train = ["train", str(data / "train/good"), "--out", str(file), "--size", size, "--detector", "template"]
    assert main([*train, "--set", "least_spread=0.4", "--json"]) == 0
    built = json.loads(capsys.readouterr().out)
    assert built["options"] == {"detector": "template", "least_spread": 0.4}
    assert built["made_with"]["plugin"] == "inspector-template 0.1.0"

    good, spoilt = helpers.part(), helpers.damaged(helpers.part())
    known = read_rgb(helpers.cells(0.0, 1)[0])
    np.save(tmp_path / "frames.npy", np.stack([known, spoilt, good]))
    inspect = ["inspect", str(file), str(tmp_path / "frames.npy"), "--source", "stack", "--out", str(tmp_path / "out")]
    assert main([*inspect, "--output", "json-lines", "--json"]) == 1
    judged = json.loads(capsys.readouterr().out)["records"]
    assert [record["verdict"] for record in judged][:2] == ["OK", "NG"]
    lines = [json.loads(line) for line in (tmp_path / "out" / "records.jsonl").read_text("utf-8").splitlines()]
    assert [line["verdict"] for line in lines] == [record["verdict"] for record in judged]
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["records.jsonl"]

    assert main(["evaluate", str(file), str(data), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["image_auroc"] > 0.5

    opened = open_detector(load_project(file), app)
    assert opened.drift < 1e-3
    features = opened.detector.embed(Frame(spoilt, "spoilt", 0.0))
    arrays = opened.project.learned[0].memory.arrays()
    expected = np.sqrt((((features.values - arrays["mean"]) / arrays["spread"]) ** 2).mean(axis=1)).max()
    assert opened.detector.score(features).score_l2 == pytest.approx(float(expected), rel=1e-5)

    with plugins.forgotten(), pytest.MonkeyPatch.context() as patch:  # the same file on a computer without the plugin
        patch.setattr(DETECTORS, "_loaded", True)
        with pytest.raises(ProjectError) as refused:
            load_project(file)
        assert main(["inspect", str(file), str(data / "test")]) == 3
    assert str(refused.value) == (
        "cells.inspector was built with the detector template, which this program does not have. "
        "Install inspector-template 0.1.0 if you trust whoever made it, and start the program again."
    )


def test_a_file_cannot_name_what_to_install_in_words_of_its_own(
    plugin: None, app: AppPaths, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of a file that was changed nothing is believed, a wrong name of a detector is a fault, and no code is loaded."""
    file = tmp_path / "cells.inspector"
    size = str(helpers.SMALL_PX)
    assert main(["train", str(data / "train/good"), "--out", str(file), "--size", size]) == 0
    with zipfile.ZipFile(file) as archive:
        parts = {info: archive.read(info) for info in archive.infolist()}
    changed = tmp_path / "changed.inspector"
    with zipfile.ZipFile(changed, "w") as archive:
        for info, read in parts.items():
            archive.writestr(info, read.replace(b'"patchcore"', b'"evil"'))
    with pytest.raises(ProjectError, match="has faults: options"):
        load_project(changed)


def test_it_is_found_by_a_new_process_and_listed(target: Path) -> None:
    code = f"import sys; sys.path.insert(0, {str(target)!r}); from inspector_app.__main__ import run; run()"
    command = [sys.executable, "-c", code, "train", "--list-options"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 0, done.stderr
    assert "--detector template\n  --set least_spread=0.5" in done.stdout


def test_names_that_nobody_has_are_refused(
    plugin: None, app: AppPaths, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(tmp_path / "x.inspector")
    assert main(["train", str(data / "train/good"), "--out", out, "--detector", "templat"]) == 3
    assert "The detectors are patchcore, reconpatch, padim, spade, ensemble, template." in capsys.readouterr().err
    assert main(["inspect", out, "x", "--out", str(tmp_path / "out"), "--output", "paper"]) == 3
    assert "The outputs are table, overlays, json-lines." in capsys.readouterr().err


def test_what_is_no_stack_is_refused(plugin: None, tmp_path: Path) -> None:
    from inspector_app.core.errors import SourceError
    from inspector_app.pipeline.live.feed import Feed
    from inspector_app.sources.kinds import SOURCES

    kind = SOURCES.find("stack")
    assert kind is not None
    np.save(tmp_path / "grey.npy", np.zeros((2, 4, 4), np.uint8))
    (tmp_path / "text.npy").write_text("no array")
    for name in ("grey.npy", "text.npy", "gone.npy"):
        with pytest.raises(SourceError):
            kind.open(Feed("stack", name, (tmp_path / name,)))
