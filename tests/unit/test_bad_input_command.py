"""Choices of ``train`` that do not suit the pictures: a sentence, an exit code, no file, and a former one untouched."""

from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from inspector_app.__main__ import main
from tests import helpers
from tests.unit.pipeline.building.test_combinations import plate

SIZE = ["--size", f"{helpers.SMALL_PX}x{helpers.SMALL_PX}"]
"""Square, so that the network of other tests is used."""
REFUSED = {
    "align, flat": ("flat", ["--align", *SIZE], "The good parts show nothing by which they could be aligned."),
    "align, no part": ("none", ["--align", *SIZE], "The good parts show nothing by which they could be aligned."),
    "align, texture": ("texture", ["--align", *SIZE], "The good parts cannot be aligned"),
    "align, letterbox": ("parts", ["--align", "--shapes", "letterbox", *SIZE], "alignment needs pictures of one shape"),
    "tiles, small": ("parts", ["--detail", "tiles"], "have only 320 x 256 pixels: tiles are for more than 512 pixels"),
    "tiles, size": ("parts", ["--detail", "tiles", *SIZE], "so a size cannot be chosen with them. Leave out --size"),
    "padim, robust": ("parts", ["--robust", "some", "--detector", "padim", *SIZE], "PaDiM cannot learn from parts"),
    "robust, one": ("one", ["--robust", "some", *SIZE], "Only 1 usable picture of a good part was found."),
}


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root, rng = tmp_path_factory.mktemp("bad"), np.random.default_rng(5)
    noise = [cv2.GaussianBlur(rng.normal(128, 60, (256, 320, 3)), (0, 0), 2.0) for _ in range(5)]
    pictures: dict[str, list[Any]] = {
        "parts": [plate(number) for number in range(5)],
        "none": [plate(number, shift=(3000, 0)) for number in range(5)],
        "flat": [rng.normal(120, 3, (256, 320, 3)) + number for number in range(5)],
        "texture": noise,
        "one": [plate(0)],
        "two": [plate(0), plate(1)],
    }
    for name, several in pictures.items():
        (root / name).mkdir()
        for number, rgb in enumerate(several):
            cv2.imwrite(str(root / name / f"{number}.png"), np.clip(rgb, 0, 255).astype(np.uint8)[:, :, ::-1])
    return root


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    app = helpers.session_paths(tmp_path_factory)
    monkeypatch.setattr("inspector_app.commands.train.user_paths", lambda: app)


@pytest.mark.parametrize(("name", "given", "said"), REFUSED.values(), ids=REFUSED)
def test_what_does_not_suit_the_pictures_is_refused(
    name: str, given: list[str], said: str, folders: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    former = tmp_path / "former.inspector"
    former.write_bytes(b"as it was")
    for out in (tmp_path / "new.inspector", former):
        assert main(["train", str(folders / name), "--out", str(out), *given]) == 3
        assert said in " ".join(capsys.readouterr().err.split())
    assert list(tmp_path.iterdir()) == [former]
    assert former.read_bytes() == b"as it was"


def test_light_that_is_known_from_two_parts_only_is_told(
    folders: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "two.inspector"
    assert main(["train", str(folders / "two"), "--out", str(out), "--robust", "strong", *SIZE]) == 0
    told = " ".join(capsys.readouterr().err.split())
    assert "known from 2 pictures only, and other light is REVIEW. Add good parts" in told
