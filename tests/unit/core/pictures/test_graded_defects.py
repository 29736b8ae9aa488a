"""Graded defects have the size that was asked for, and lie where they were put."""

import cv2
import numpy as np
import pytest

from inspector_app.core.messages import Bool, UInt8
from inspector_app.core.pictures.synthetic_defects import (
    GRADED_GREY,
    GRADED_KINDS,
    SCRATCH_SLIM,
    add_graded,
    contrasts_of,
)
from tests.helpers import part

BEHIND = np.array([10, 20, 30], dtype=np.float32)


def flat(level: int = 200, side: int = 240) -> UInt8:
    return np.full((side, side, 3), level, np.uint8)


def graded(rgb: UInt8, kind: str, size_px: float, seed: int = 0) -> tuple[UInt8, Bool]:
    place = rgb.shape[0] / 2, rgb.shape[1] / 2
    made = add_graded(rgb, kind, size_px, place, BEHIND, np.random.default_rng(seed))
    assert made is not None
    return made


def covered(rgb: UInt8, changed: UInt8) -> float:
    """The area in pixels, each weighed by how much it was changed relative to the largest change."""
    change = np.abs(changed.astype(np.float64) - rgb).max(axis=2)
    return float(change.sum() / change.max())


@pytest.mark.parametrize("size_px", [6, 15, 40])
@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("kind", ["spot", "missing"])
def test_the_area_is_that_of_a_circle_of_the_size(kind: str, size_px: float, seed: int) -> None:
    rgb = flat()
    changed, _ = graded(rgb, kind, size_px, seed)
    assert covered(rgb, changed) == pytest.approx(np.pi * size_px**2 / 4, rel=0.08 if size_px < 10 else 0.015)


@pytest.mark.parametrize("seed", range(3))
def test_a_stain_is_half_as_strong_at_its_size(seed: int) -> None:
    rgb = flat()
    changed, _ = graded(rgb, "stain", 40, seed)
    change = np.abs(changed.astype(np.float64) - rgb).max(axis=2)
    assert change.max() == pytest.approx(GRADED_GREY["stain"], abs=1)
    half = (change >= change.max() / 2).sum()
    assert half == pytest.approx(np.pi * 40**2 / 4, rel=0.1)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("size_px", [20, 60, 120])
def test_a_scratch_has_its_length_and_is_thin(size_px: float, seed: int) -> None:
    rgb = flat()
    changed, mask = graded(rgb, "scratch", size_px, seed)
    points = np.argwhere(mask)[:, ::-1].astype(np.float32)
    _, sides, _ = cv2.minAreaRect(points)
    assert max(sides) == pytest.approx(size_px, rel=0.08, abs=2)
    assert covered(rgb, changed) / size_px == pytest.approx(max(1, size_px / SCRATCH_SLIM), rel=0.35)


@pytest.mark.parametrize("kind", GRADED_KINDS)
def test_it_lies_where_it_was_put_and_changes_nothing_else(kind: str) -> None:
    rgb = part()
    before = rgb.copy()
    place = (100.0, 60.0)
    changed, mask = add_graded(rgb, kind, 30, place, BEHIND, np.random.default_rng(1)) or (rgb, rgb[:, :, 0] > 255)
    assert mask.any()
    np.testing.assert_array_equal(rgb, before)
    np.testing.assert_array_equal(changed[~mask], rgb[~mask])
    rows, columns = np.nonzero(mask)
    assert np.hypot(rows - place[0], columns - place[1]).max() < 30
    assert np.hypot(rows.mean() - place[0], columns.mean() - place[1]) < 8


@pytest.mark.parametrize("kind", GRADED_KINDS)
def test_the_same_state_gives_the_same_defect(kind: str) -> None:
    first, again = graded(part(), kind, 20, 3), graded(part(), kind, 20, 3)
    np.testing.assert_array_equal(first[0], again[0])


def test_the_contrast_is_the_stated_one() -> None:
    changed, mask = graded(flat(200), "spot", 20)
    assert 200 - int(changed[mask].min()) == GRADED_GREY["spot"]
    changed, mask = graded(flat(30), "spot", 20)
    assert int(changed[mask].max()) - 30 == GRADED_GREY["spot"]


@pytest.mark.parametrize("kind", GRADED_KINDS)
def test_graded_contrasts_change_the_same_place_by_as_much_as_they_say(kind: str) -> None:
    steps = contrasts_of(kind)
    if kind == "missing":
        assert steps == (None,)  # it shows what is behind the part, whatever that is
        return
    assert steps == tuple(step * GRADED_GREY[kind] for step in (0.5, 1, 2))
    rgb, places = flat(200), []
    for grey in steps:
        made = add_graded(rgb, kind, 40, (120, 120), BEHIND, np.random.default_rng(5), grey)
        assert made is not None
        change = np.abs(made[0].astype(np.float64) - rgb).max(axis=2)
        assert change.max() == pytest.approx(grey, abs=1)
        places.append(change >= 0.6 * change.max())
    assert (places[0] == places[1]).mean() > 0.995
    assert (places[1] == places[2]).mean() > 0.995


def test_missing_material_shows_what_is_behind() -> None:
    changed, _ = graded(flat(), "missing", 30)
    np.testing.assert_array_equal(changed[120, 120], BEHIND)


def test_what_nobody_could_see_is_no_defect() -> None:
    rgb = np.broadcast_to(BEHIND.astype(np.uint8), (64, 64, 3)).copy()
    assert add_graded(rgb, "missing", 20, (32, 32), BEHIND, np.random.default_rng(0)) is None


def test_what_is_no_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="dent"):
        add_graded(flat(), "dent", 10, (5, 5), BEHIND, np.random.default_rng(0))
