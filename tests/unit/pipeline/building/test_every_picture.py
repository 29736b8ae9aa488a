from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from inspector_app.core.errors import TrainingError
from inspector_app.core.messages import Float32
from inspector_app.pipeline.building.every_picture import FAR, far_ones
from inspector_app.pipeline.building.preflight import Preflight
from inspector_app.workers.build_jobs import check, look_through
from tests import helpers

SIDE_PX = 120


def screw(seed: int) -> Image.Image:
    """A dark bar at any angle on a light ground, with noise: no two are alike by place."""
    rng = np.random.default_rng(seed)
    picture = Image.new("RGB", (SIDE_PX, SIDE_PX), (200, 196, 190))
    bar = Image.new("RGB", (70, 12), (60, 60, 66)).rotate(
        float(rng.uniform(0, 180)), expand=True, fillcolor=(200, 196, 190)
    )
    picture.paste(bar, ((SIDE_PX - bar.width) // 2, (SIDE_PX - bar.height) // 2))
    values = np.asarray(picture, dtype=np.float32) + rng.normal(0, 4, (SIDE_PX, SIDE_PX, 3))
    return Image.fromarray(values.clip(0, 255).astype(np.uint8))


def bottle(seed: int) -> Image.Image:
    """A green disc on a dark ground."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[:SIDE_PX, :SIDE_PX] - SIDE_PX / 2
    disc = (np.hypot(x, y) < 48)[..., None]
    values = np.where(disc, (40, 120, 60), (20, 20, 24)) + rng.normal(0, 4, (SIDE_PX, SIDE_PX, 3))
    return Image.fromarray(values.clip(0, 255).astype(np.uint8))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "screws"
    folder.mkdir()
    for number in range(24):
        screw(number).save(folder / f"screw{number:02}.png")
    return folder


def checked(folder: Path) -> Preflight:
    return helpers.result_of(check(helpers.result_of(look_through(folder, helpers.small_settings()))))


def cut(path: Path, share: float) -> None:
    """Keep the first part of a file, with its whole header."""
    data = path.read_bytes()
    path.write_bytes(data[: int(share * len(data))])


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".bmp", ".tif"])
def test_a_truncated_file_is_found_before_the_build(folder: Path, suffix: str) -> None:
    path = folder / f"cut{suffix}"
    screw(99).save(path)
    whole = helpers.result_of(look_through(folder, helpers.small_settings()))
    assert path in whole.usable
    cut(path, 0.6)
    after = checked(folder)
    assert path not in after.usable
    assert [one for one, _ in after.skipped] == [path]
    assert len(after.usable) == 24
    assert list(after.usable) == sorted(after.usable)


def test_all_files_are_decoded_with_progress_and_a_cancel_ends_at_once(folder: Path) -> None:
    preflight = helpers.result_of(look_through(folder, helpers.small_settings()))
    steps = [step for step in check(preflight) if step.step == "Checking every picture"]
    assert [step.done for step in steps][-1] == 23
    assert {step.total for step in steps} == {24}
    work = check(preflight)
    for _ in range(3):
        next(work)
    with helpers.opened_files() as opened:
        work.close()
    assert len(opened) <= 3  # no more than those begun


def test_damaged_folders_are_refused_as_before(folder: Path) -> None:
    for path in sorted(folder.iterdir())[:13]:
        cut(path, 0.7)
    with pytest.raises(TrainingError, match="13 of 24 pictures cannot be used"):
        checked(folder)


@pytest.mark.parametrize("n_bottles", [1, 3])
def test_bottles_among_screws_are_odd_and_screws_are_not(folder: Path, n_bottles: int) -> None:
    assert checked(folder).odd == ()
    bottles = [folder / f"a bottle {number}.png" for number in range(n_bottles)]
    for number, path in enumerate(bottles):
        bottle(number).save(path)
    found = checked(folder)
    assert sorted(path for path, _ in found.odd) == bottles
    assert {reason for _, reason in found.odd} == {"It looks unlike most of the others."}
    assert set(bottles) <= set(found.usable)  # a person decides


def test_another_size_and_colour_are_odd(folder: Path) -> None:
    big, grey = folder / "x big.png", folder / "x grey.png"
    for number, path in enumerate(sorted(folder.glob("screw*.png"))):
        tinted = np.asarray(screw(number), dtype=np.float32) * (1.0, 0.9, 0.8)
        Image.fromarray(tinted.astype(np.uint8)).save(path)
    Image.fromarray((np.asarray(screw(40), dtype=np.float32) * (1.0, 0.9, 0.8)).astype(np.uint8)).resize(
        (2 * SIDE_PX, 2 * SIDE_PX)
    ).save(big)
    screw(41).convert("L").save(grey)
    reasons = dict(checked(folder).odd)
    assert reasons == {
        big: "It has 240 x 240 pixels, most have 120 x 120.",
        grey: "It is grey, most are in colour.",
    }


def naive_far(values: Float32) -> Float32:
    distances = []
    for row in values:
        others = sorted(float(np.sqrt(np.mean((row - other) ** 2))) for other in values)
        distances.append(others[max(1, int(np.ceil(0.25 * (len(values) - 1))))])
    median = float(np.median(distances))
    spread = 1.4826 * float(np.median(np.abs(np.array(distances) - median)))
    limit = max(FAR * median, median + 6 * spread, median + 2)
    return np.array([d / median if d > limit else 0 for d in distances], dtype=np.float32)


def test_far_ones_are_those_of_a_plain_loop() -> None:
    rng = np.random.default_rng(0)
    values = rng.normal(100, 10, (60, 12)).astype(np.float32)
    values[[5, 50]] += 90
    np.testing.assert_allclose(far_ones(values), naive_far(values), rtol=1e-3)
    assert np.flatnonzero(far_ones(values)).tolist() == [5, 50]
    assert not far_ones(np.full((10, 3), 7, dtype=np.float32)).any()
