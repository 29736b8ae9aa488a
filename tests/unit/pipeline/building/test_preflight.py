"""What a folder is worth, before anything runs."""

import os
import re
import sys
import threading
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import psutil
import pytest
from PIL import Image

from inspector_app.core.detectors.base.kind import bank_size, expected_bytes
from inspector_app.core.errors import TrainingError
from inspector_app.pipeline.building.preflight import (
    BASE_BYTES,
    Preflight,
    check_parts,
    require_memory,
    require_memory_for,
)
from inspector_app.pipeline.building.train_settings import TrainSettings
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


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_a_fifo_is_not_opened(good: list[Path], tmp_path: Path) -> None:
    fifo = tmp_path / "fifo.png"
    os.mkfifo(fifo)
    found: list[Preflight] = []
    looking = threading.Thread(target=lambda: found.append(look([fifo, *good])), daemon=True)
    looking.start()
    looking.join(10)
    assert found, "it hangs"
    assert [path for path, _ in found[0].skipped] == [fifo]
    assert "not a regular file" in found[0].skipped[0][1]


def test_what_cannot_be_used_is_named_and_the_rest_is_taken(good: list[Path], tmp_path: Path) -> None:
    text, tiny, wide = tmp_path / "text.png", picture(tmp_path / "tiny.png", 8, 8), picture(tmp_path / "w.png", 128, 64)
    text.write_text("no picture")
    found = look([text, *good, tiny, tmp_path / "gone.png", wide])
    assert found.usable == tuple(good)
    reasons = {path.name: reason for path, reason in found.skipped}
    assert reasons.keys() == {"text.png", "tiny.png", "gone.png", "w.png"}
    assert "not a complete" in reasons["text.png"]
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
    ("n_patches", "keep", "expected"),
    [
        (500_000, 0.01, 5000),
        (100_000, 0.01, 2000),
        (50_000, 0.01, 1500),
        (50_000, 0.1, 5000),
        (1000, 0.01, 100),
        (50, 0.01, 50),
        (300, 1.0, 300),
    ],
)
def test_a_bank_is_a_share_but_never_too_small(n_patches: int, keep: float, expected: int) -> None:
    assert bank_size(n_patches, keep) == expected


def test_progress_comes_before_the_end(tmp_path: Path) -> None:
    paths = [picture(tmp_path / f"{number}.png") for number in range(40)]
    steps = list(check_parts(paths, helpers.small_settings()))
    assert [step.done for step in steps] == [0, 16, 32]
    assert all(step.total == 40 for step in steps)


GB = 2**30


def computer_with(monkeypatch: pytest.MonkeyPatch, free: float, resident: float = 0.0) -> None:
    """From here on so many GB are free, and this process takes so many."""
    monkeypatch.setattr(psutil, "virtual_memory", lambda: SimpleNamespace(available=free * GB))
    monkeypatch.setattr(psutil.Process, "memory_info", lambda _: SimpleNamespace(rss=resident * GB))


def refused(n_parts: int, settings: TrainSettings) -> str:
    with pytest.raises(TrainingError) as found:
        require_memory_for(n_parts, (1280, 1280), settings)
    return str(found.value)


def test_what_two_gigabytes_do_not_hold_is_said_with_what_they_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    computer_with(monkeypatch, 2.0)
    assert refused(2000, TrainSettings(name="part")) == (
        "Building would need about 4.0 GB of memory, 2.0 GB are free. It would fit with 590 pictures. "
        "Otherwise close other programs."
    )


OFFERS: dict[str, tuple[float, int, dict[str, object], int]] = {
    "two thousand parts": (2.0, 2000, {}, 1),
    "a little more memory": (2.5, 2000, {}, 2),
    "fine detail": (3.0, 2000, {"detail": "fine"}, 2),
    "all that was seen": (2.0, 150, {"keep": 1.0}, 3),
    "ReConPatch": (2.0, 1000, {"options": {"detector": "reconpatch"}}, 1),
    "SPADE": (2.0, 600, {"options": {"detector": "spade"}}, 1),
    "PaDiM, whose Gaussians alone are too large": (2.0, 50, {"size": 1024, "options": {"detector": "padim"}}, 1),
    "a size of one's own": (2.0, 200, {"size": (2048, 2048)}, 2),
}


@pytest.mark.parametrize("case", OFFERS)
def test_whatever_is_offered_fits(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    free, n_parts, choices, n_offers = OFFERS[case]
    settings = TrainSettings.model_validate({"name": "part", **choices})
    computer_with(monkeypatch, free)
    said = refused(n_parts, settings)
    pixels = re.findall(r"at a detail of (\d+) px\.", said)
    pictures = re.findall(r"with (\d+) pictures\.", said)
    shares = re.findall(r"with ([\d.]+)% remembered\.", said)
    assert len(pixels + pictures + shares) == n_offers, said
    assert said.endswith(" Otherwise close other programs.")
    for text in pixels:
        require_memory_for(n_parts, (1280, 1280), settings.changed(size=int(text)))
    for text in pictures:
        require_memory_for(int(text), (1280, 1280), settings)
        refused(int(int(text) * 1.2) + 2, settings)  # little more would not
    for text in shares:
        require_memory_for(n_parts, (1280, 1280), settings.changed(keep=float(text) / 100))


def test_where_nothing_fits_nothing_is_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    computer_with(monkeypatch, 0.5)
    said = refused(8, TrainSettings(name="part"))
    assert said.endswith(" 0.5 GB are free. Close other programs, or use a computer with more memory.")


def test_what_does_not_fit_is_a_note_before_anything_runs(good: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    computer_with(monkeypatch, 1.2)
    (note,) = [note for note in look(good, size=2048, promise=0.2, keep=0.05).notes if "memory" in note]
    assert note.startswith("Building would need about 1.5 GB of memory, 1.2 GB are free. It would fit at")
    computer_with(monkeypatch, 1.6)
    assert not [note for note in look(good, size=2048, promise=0.2, keep=0.05).notes if "memory" in note]


def test_a_second_build_is_not_asked_for_what_the_first_one_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once libraries and network are there, and the features of the build before, only the rest must be free."""
    settings = TrainSettings(name="part")
    features = expected_bytes(500 * 2304, 0, 152)
    computer_with(monkeypatch, 0.1, resident=BASE_BYTES / GB)
    refused(500, settings)
    computer_with(monkeypatch, 0.1, resident=(BASE_BYTES + features) / GB)
    refused(500, settings)
    require_memory_for(500, (1280, 1280), settings, held_bytes=features)


def test_features_that_fit_the_forecast_fit_once_the_network_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """Later checks ask for the features alone: what the network takes is no longer free by then."""
    computer_with(monkeypatch, 2.0)
    require_memory_for(590, (1280, 1280), TrainSettings(name="part"))
    computer_with(monkeypatch, 2.0 - BASE_BYTES / GB)
    require_memory(expected_bytes(590 * 2304, 0, 152))
    with pytest.raises(TrainingError, match="Choose a lower detail"):
        require_memory(expected_bytes(700 * 2304, 0, 152))
