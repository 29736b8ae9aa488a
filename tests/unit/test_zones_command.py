"""Masks, scale and regions on the command line."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from inspector_app.__main__ import main
from inspector_app.core.pictures.zones import judged_cells
from inspector_app.pipeline.building.mask import zoning_of_mask
from inspector_app.project.store import load_project
from tests import helpers

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
    for module in ("train", "inspect"):
        monkeypatch.setattr(f"inspector_app.commands.{module}.user_paths", lambda: app)


def mask(path: Path, *, size: tuple[int, int] = (300, 300), judged: float = 0.5) -> Path:
    """White in its right share ``judged``."""
    grey = np.zeros((size[1], size[0]), dtype=np.uint8)
    grey[:, round(size[0] * (1 - judged)) :] = 255
    Image.fromarray(grey).save(path)
    return path


def test_a_mask_and_a_scale_are_in_the_project_and_in_the_results(
    good_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inside = mask(good_dir / "mask.png")  # among the good parts, but it is none
    out, left, right = tmp_path / "part.inspector", tmp_path / "left.png", tmp_path / "right.png"
    try:
        given = ["train", str(good_dir), "--out", str(out), "--size", SIZE, "--mask", str(inside), "--scale", "0.2"]
        assert main([*given, "--json"]) == 0
    finally:
        inside.unlink()
    told = json.loads(capsys.readouterr().out)
    assert told["n_good"] == helpers.N_SMALL
    assert told["zoning"]["mm_per_px"] == 0.2
    zoning = load_project(out).document.zoning
    assert zoning is not None
    cells = judged_cells(zoning.zones, (12, 12))
    assert cells[:, 6:].all()
    assert not cells[:, :6].any()
    assert main(["info", str(out)]) == 0
    shown = capsys.readouterr().out
    assert "1 ignored" in shown
    assert "0.2 mm a pixel" in shown
    for path, column in ((left, 20), (right, 200)):
        rgb = helpers.part().copy()
        rgb[130:170, column : column + 40] = [255, 0, 255]
        Image.fromarray(rgb).save(path)
    results = tmp_path / "results"
    assert main(["inspect", str(out), str(left), str(right), "--out", str(results), "--json"]) == 1
    first, second = json.loads(capsys.readouterr().out)["records"]
    assert (first["verdict"], first["regions"], first["n_regions"]) == ("OK", [], 0)
    assert second["verdict"] == "NG"
    assert second["n_regions"] == len(second["regions"]) >= 1
    region = second["regions"][0]
    assert region["area_mm2"] == pytest.approx(region["area_px"] * 0.04)
    assert region["box_px"][0] < 220 < region["box_px"][2]
    header, _, row = (results / "results.csv").read_text(encoding="utf-8-sig").splitlines()
    cells_of = dict(zip(header.split(","), row.split(","), strict=True))
    assert float(cells_of["region_area_mm2"]) == pytest.approx(region["area_mm2"], rel=1e-4)
    assert main(["inspect", str(out), str(right)]) == 1
    assert "region of" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["--mask", "{other}"], "drawn on a picture of 200 x 300 pixels, the good parts have 300 x 300"),
        (["--mask", "{black}"], "leaves nothing to judge"),
        (["--mask", "{text}"], "cannot be read"),
        (["--mask", "{gone}"], "cannot be read"),
        (["--scale", "0"], "0 millimetres a pixel is no scale"),
        (["--scale", "-1"], "no scale"),
        (["--scale", "nan"], "no scale"),
        (["--scale", "inf"], "no scale"),
    ],
)
def test_a_mask_or_scale_that_cannot_be_used_is_refused(
    given: list[str], said: str, good_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "text.png").write_text("no picture")
    names = {
        "other": mask(tmp_path / "other.png", size=(200, 300)),
        "black": mask(tmp_path / "black.png", judged=0.0),
        "text": tmp_path / "text.png",
        "gone": tmp_path / "gone.png",
    }
    out = tmp_path / "part.inspector"
    filled = [one.format(**names) for one in given]
    assert main(["train", str(good_dir), "--out", str(out), "--size", SIZE, *filled]) == 3
    told = " ".join(capsys.readouterr().err.split())
    assert said in told
    assert not out.exists()


def test_a_white_mask_has_no_zones_and_a_rough_one_few_runs() -> None:
    white = np.full((30, 40, 3), 255, dtype=np.uint8)
    assert zoning_of_mask(white, "mask.png").zones == ()
    rough = np.zeros((1000, 1400, 3), dtype=np.uint8)
    rough[(np.indices((1000, 1400)) // 4).sum(axis=0) % 2 == 0] = 255
    rough[:500, :700] = 255
    (zone,) = zoning_of_mask(rough, "mask.png").zones
    kept = zone.area.contains(np.array([0.1, 0.3]), np.array([0.1, 0.4]))
    assert kept.all()
    assert len(zone.model_dump_json()) < 100_000
