"""What a folder is worth, before anything runs."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from inspector_app.core.errors import TrainingError
from inspector_app.pipeline.preflight import Preflight, bank_size, check_parts
from tests import helpers


def picture(path: Path, width: int = 64, height: int = 64) -> Path:
    Image.fromarray(np.zeros((height, width), np.uint8)).save(path)
    return path


def look(paths: list[Path], **changes: object) -> Preflight:
    return helpers.result_of(check_parts(paths, helpers.small_settings(**changes)))


@pytest.fixture
def good(tmp_path: Path) -> list[Path]:
    return [picture(tmp_path / f"part{number}.png") for number in range(8)]


def test_an_empty_folder_is_refused() -> None:
    with pytest.raises(TrainingError, match="no pictures in this folder"):
        look([])


def test_one_picture_is_refused(good: list[Path]) -> None:
    with pytest.raises(TrainingError, match=r"Only 1 usable picture.*at least 2"):
        look(good[:1])


def test_what_cannot_be_used_is_named_and_the_rest_is_taken(good: list[Path], tmp_path: Path) -> None:
    text, tiny, wide = tmp_path / "text.png", picture(tmp_path / "tiny.png", 8, 8), picture(tmp_path / "w.png", 128, 64)
    text.write_text("no picture")
    found = look([text, *good, tiny, tmp_path / "gone.png", wide])
    assert found.usable == tuple(good)
    reasons = {path.name: reason for path, reason in found.skipped}
    assert reasons.keys() == {"text.png", "tiny.png", "gone.png", "w.png"}
    assert "no complete" in reasons["text.png"]
    assert "only 8 x 8" in reasons["tiny.png"]
    assert "No such file" in reasons["gone.png"]
    assert "another shape" in reasons["w.png"]


@pytest.mark.parametrize(("n_bad", "refused"), [(8, False), (9, True)])
def test_more_than_half_unreadable_is_refused(good: list[Path], tmp_path: Path, n_bad: int, *, refused: bool) -> None:
    bad = [tmp_path / f"bad{number}.png" for number in range(n_bad)]
    for path in bad:
        path.write_bytes(b"\x89PNG\r\n\x1a\n")
    if refused:
        with pytest.raises(TrainingError, match=r"9 of 17 pictures cannot be used \(bad0.png: "):
            look([*good, *bad])
    else:
        assert len(look([*good, *bad]).usable) == 8


def test_the_commonest_size_decides_and_others_of_its_shape_come_along(good: list[Path], tmp_path: Path) -> None:
    larger = [picture(tmp_path / f"large{number}.png", 130, 128) for number in range(3)]
    found = look([*larger, *good])
    assert found.source_size == (64, 64)
    assert set(found.usable) == {*larger, *good}
    assert any("2 sizes" in note for note in found.notes)


def test_equally_common_sizes_do_not_depend_on_the_order(good: list[Path], tmp_path: Path) -> None:
    larger = [picture(tmp_path / f"large{number}.png", 128, 128) for number in range(8)]
    assert look([*good, *larger]).source_size == look([*larger, *good]).source_size == (128, 128)


def test_too_few_parts_for_the_promise_are_told(good: list[Path]) -> None:
    (note,) = [note for note in look(good, promise=0.05).notes if "promise" in note]
    assert note == "8 good parts support a promise of 11.1% false alarms at best; 5.0% needs 19."
    assert not [note for note in look(good, promise=0.2).notes if "promise" in note]


def test_pictures_much_smaller_than_the_detail_are_told(good: list[Path]) -> None:
    assert any("much smaller" in note for note in look(good, size=256).notes)
    assert not any("much smaller" in note for note in look(good, size=128).notes)


def test_the_forecast_grows_with_the_work(good: list[Path]) -> None:
    few, many = look(good[:4], size=128), look(good, size=128)
    assert few.expected_seconds < many.expected_seconds
    assert few.expected_bytes < many.expected_bytes


@pytest.mark.parametrize(
    ("n_patches", "keep", "expected"), [(100_000, 0.01, 1000), (1000, 0.01, 100), (50, 0.01, 50), (300, 1.0, 300)]
)
def test_a_bank_is_a_share_but_never_too_small(n_patches: int, keep: float, expected: int) -> None:
    assert bank_size(n_patches, keep) == expected


def test_progress_comes_before_the_end(tmp_path: Path) -> None:
    paths = [picture(tmp_path / f"{number}.png") for number in range(40)]
    steps = list(check_parts(paths, helpers.small_settings()))
    assert [step.done for step in steps] == [0, 16, 32]
    assert all(step.total == 40 for step in steps)
