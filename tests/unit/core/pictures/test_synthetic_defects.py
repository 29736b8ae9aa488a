"""Synthetic defects change what the mask says and nothing else, show, do not glare, and lie on the part."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.core.messages import Bool, Float64, UInt8
from inspector_app.core.pictures import synthetic_defects
from inspector_app.core.pictures.synthetic_defects import (
    DEFECT_KINDS,
    GLARING_GREY,
    NOTICEABLE_GREY,
    VISIBLE_GREY,
    add_defect,
)
from tests.helpers import part

SEEDS = range(30)


def seeded(rgb: UInt8, kind: str, seed: int = 0) -> tuple[UInt8, Bool]:
    return add_defect(rgb, kind, np.random.default_rng(seed))


def change(rgb: UInt8, changed: UInt8) -> Float64:
    """Change of the channel that changes most, in grey levels."""
    return np.asarray(np.abs(changed.astype(np.float64) - rgb).max(axis=2))


def flat(level: int, height: int = 200, width: int = 200) -> UInt8:
    return np.full((height, width, 3), level, np.uint8)


def noise(height: int, width: int, seed: int = 0) -> UInt8:
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)


def disc(radius: float = 50, size: int = 200) -> tuple[UInt8, Float64]:
    """A dark, textured disc on a white background, and each pixel's distance to its middle."""
    rows, columns = np.mgrid[:size, :size] - (size - 1) / 2
    distance = np.hypot(rows, columns)
    texture = 60 + np.random.default_rng(1).integers(-25, 26, (size, size))
    return np.repeat(np.where(distance < radius, texture, 255).astype(np.uint8)[:, :, None], 3, axis=2), distance


@pytest.mark.parametrize("kind", DEFECT_KINDS)
def test_the_same_state_gives_the_same_defect_and_another_one_another(kind: str) -> None:
    rgb = part()
    first, again, other = seeded(rgb, kind, 3), seeded(rgb, kind, 3), seeded(rgb, kind, 4)
    np.testing.assert_array_equal(first[0], again[0])
    np.testing.assert_array_equal(first[1], again[1])
    assert (first[1] != other[1]).any()


def test_the_kinds_differ() -> None:
    assert len({seeded(part(), kind)[0].tobytes() for kind in DEFECT_KINDS}) == len(DEFECT_KINDS)


def test_what_is_no_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="dent"):
        seeded(flat(128), "dent")


@pytest.mark.parametrize("kind", DEFECT_KINDS)
@given(height=st.integers(32, 120), width=st.integers(32, 120), seed=st.integers(0, 2**32 - 1))
@settings(max_examples=25, deadline=None)
def test_the_mask_is_what_changed_noticeably_whatever_the_size(kind: str, height: int, width: int, seed: int) -> None:
    rgb = noise(height, width, seed)
    before = rgb.copy()
    changed, mask = seeded(rgb, kind, seed)
    assert changed.dtype == np.uint8
    assert changed.shape == rgb.shape
    assert mask.dtype == np.bool_
    assert mask.shape == rgb.shape[:2]
    assert mask.any()
    np.testing.assert_array_equal(changed[~mask], rgb[~mask])
    assert change(rgb, changed)[mask].min() >= NOTICEABLE_GREY
    np.testing.assert_array_equal(rgb, before)


@pytest.mark.parametrize("kind", DEFECT_KINDS)
def test_the_results_are_read_only_and_the_picture_is_not_made_so(kind: str) -> None:
    rgb = noise(64, 48)
    changed, mask = seeded(rgb, kind)
    assert not changed.flags.writeable
    assert not mask.flags.writeable
    assert rgb.flags.writeable
    rgb.flags.writeable = False
    np.testing.assert_array_equal(seeded(rgb, kind)[0], changed)


@pytest.mark.parametrize("kind", DEFECT_KINDS)
def test_grey_stays_grey(kind: str) -> None:
    for seed in SEEDS:
        assert np.ptp(seeded(part(), kind, seed)[0], axis=2).max() == 0


def test_a_stain_on_a_coloured_part_has_a_colour() -> None:
    rgb = flat(128)
    rgb[::2] += np.array([0, 2, 4], np.uint8)
    changed, mask = seeded(rgb, "stain")
    shift = (changed.astype(int) - rgb)[mask]
    assert np.ptp(shift, axis=1).max() >= 3


@pytest.mark.parametrize("level", [0, 60, 128, 255])
@pytest.mark.parametrize("kind", DEFECT_KINDS)
def test_a_picture_without_any_texture_gets_a_defect_too(kind: str, level: int) -> None:
    for seed in SEEDS:
        changed, mask = seeded(flat(level, 100, 100), kind, seed)
        assert change(flat(level, 100, 100), changed)[mask].max() >= VISIBLE_GREY


@pytest.mark.parametrize("kind", ["scratch", "stain"])
def test_black_and_white_end_the_range(kind: str) -> None:
    """A value that ran over would jump from white to black."""
    board = np.repeat((np.indices((90, 120)).sum(axis=0) % 2 * 255).astype(np.uint8)[:, :, None], 3, axis=2)
    for seed in SEEDS:
        assert change(board, seeded(board, kind, seed)[0]).max() <= 60


@pytest.mark.parametrize(
    ("kind", "smallest", "largest"),
    [
        ("cut-paste", 0.04**2 / 4, 0.10**2),
        ("scratch", 0.10 * 0.004 / 4, 0.30 * 0.012),
        ("stain", np.pi * 0.02**2 / 4, np.pi * (1.3 * 0.06) ** 2),
        ("blur", np.pi / 4 * 0.08**2 / 4, np.pi / 4 * (1.4 * 0.15) ** 2),
    ],
)
@pytest.mark.parametrize("size", [(200, 300), (900, 800)])
def test_areas_are_shares_of_the_shorter_side(
    kind: str, smallest: float, largest: float, size: tuple[int, int]
) -> None:
    """A quarter at least, for a defect at the corner; one pixel's border is the edges' smoothing."""
    rgb = np.clip(flat(128, *size) + np.random.default_rng(0).normal(0, 30, (*size, 3)), 0, 255).astype(np.uint8)
    areas = [seeded(rgb, kind, seed)[1].sum() / min(size) ** 2 for seed in SEEDS]
    edge = 2 * 0.4 / min(size)
    assert smallest * 0.8 <= min(areas)
    assert max(areas) <= largest + edge
    assert max(areas) > 2 * smallest


def test_scratches_are_long_and_thin() -> None:
    spans, widths = [], []
    for seed in SEEDS:
        _, mask = seeded(flat(128, 400, 700), "scratch", seed)
        rows, columns = np.nonzero(mask)
        spans.append(np.hypot(np.ptp(rows), np.ptp(columns)))
        widths.append(mask.sum() / spans[-1])
    assert max(spans) <= 0.30 * 400 * 1.05 + 2
    assert np.median(spans) > 0.15 * 400
    assert max(widths) <= 0.01 * 400 + 3


def test_scratches_run_in_all_directions() -> None:
    spans = [np.ptp(np.argwhere(seeded(flat(128), "scratch", seed)[1]), axis=0) for seed in SEEDS]
    steep = sum(down > right for down, right in spans)
    assert len(SEEDS) / 4 < steep < len(SEEDS) * 3 / 4


def test_the_smallest_pictures_get_scratches_of_some_pixels() -> None:
    """A share of 32 pixels would be a tenth of a pixel wide."""
    for seed in SEEDS:
        changed, mask = seeded(flat(128, 32, 32), "scratch", seed)
        assert np.sum(change(flat(128, 32, 32), changed)[mask]) >= 3 * 15


def test_scratches_are_bent_and_smooth_at_their_edges() -> None:
    bent, smooth = 0.0, 0
    for seed in SEEDS:
        changed, mask = seeded(flat(128, 400, 400), "scratch", seed)
        points = np.argwhere(mask) - np.argwhere(mask).mean(axis=0)
        across = points @ np.linalg.svd(points, full_matrices=False)[2][1]
        bent = max(bent, np.ptp(across))
        smooth += len(np.unique(changed[mask])) > 3
    assert bent > 8
    assert smooth == len(SEEDS)


def test_a_pasted_patch_comes_from_the_picture_a_little_brighter_or_darker() -> None:
    """All its colours are shades of one hue, and so is every patch of it; nothing added to them would be."""
    hue = np.array([1.0, 0.5, 0.25])
    shades = 4 * np.random.default_rng(0).integers(20, 50, (150, 150))
    rgb = (shades[:, :, None] * hue).astype(np.uint8)
    means = []
    for seed in SEEDS:
        changed, mask = seeded(rgb, "cut-paste", seed)
        np.testing.assert_allclose(changed[mask] @ np.diag(1 / hue), changed[mask][:, :1] * np.ones(3), atol=6)
        means.append(changed[mask].mean() / rgb.mean())
    assert 0.05 < np.ptp(means) < 0.3


def test_a_patch_of_a_flat_picture_differs_by_its_brightness_alone() -> None:
    """It has one value, but for its edges; the stain that would stand in for it has many."""
    shifts = []
    for seed in SEEDS:
        changed, mask = seeded(flat(200, 400, 400), "cut-paste", seed)
        values, counts = np.unique(changed[mask][:, 0], return_counts=True)
        assert counts.max() > 0.75 * counts.sum()
        shifts.append(values[counts.argmax()] / 200 - 1)
    assert min(shifts) < -0.03
    assert max(shifts) > 0.03
    assert np.abs(shifts).max() <= 0.105


def test_pasted_patches_are_turned() -> None:
    columns = np.random.default_rng(0).integers(60, 200, 150)
    rgb = np.repeat(np.tile(columns, (150, 1)).astype(np.uint8)[:, :, None], 3, axis=2)
    turned = 0
    for seed in SEEDS:
        changed, mask = seeded(rgb, "cut-paste", seed)
        down = np.diff(changed[:, :, 0].astype(int), axis=0)[mask[1:] & mask[:-1]]
        turned += np.abs(down).mean() > 4
    assert turned > len(SEEDS) // 2


def test_a_blur_takes_the_texture_away() -> None:
    rgb = noise(200, 200)
    for seed in SEEDS:
        changed, mask = seeded(rgb, "blur", seed)
        assert changed[mask].std() < 0.7 * rgb[mask].std()
        assert abs(changed[mask].mean() - rgb[mask].mean()) < 8


def test_blurs_and_stains_end_softly() -> None:
    changed, mask = seeded(flat(128), "stain")
    values = change(flat(128), changed)
    rim = mask & ~(np.roll(mask, 1, 0) & np.roll(mask, -1, 0) & np.roll(mask, 1, 1) & np.roll(mask, -1, 1))
    assert values[rim].mean() < 0.6 * values.max()


def test_a_blur_is_put_where_there_is_something_to_blur() -> None:
    """Most of a cell is smooth; a blur there would be a defect that nobody can see."""
    smallest = np.pi / 4 * (0.08 * 300) ** 2 / 4
    for seed in SEEDS:
        assert change(part(), seeded(part(), "blur", seed)[0]).sum() > VISIBLE_GREY * smallest


def test_nothing_glares() -> None:
    """Background pasted onto the part, or the other way round, would be found by anything."""
    rgb, _ = disc()
    largest = (0.10 * 200 + 1) ** 2
    for seed in SEEDS:
        shift = seeded(rgb, "cut-paste", seed)[0].astype(np.float64) - rgb
        assert abs(shift.mean(axis=2).sum()) <= GLARING_GREY * largest


@pytest.mark.parametrize("kind", DEFECT_KINDS)
def test_defects_lie_on_the_part_and_not_only_on_its_outline(kind: str) -> None:
    """The disc covers a fifth of the picture, and its outline is by far the strongest edge."""
    rgb, distance = disc()
    away = [distance[seeded(rgb, kind, seed)[1]].mean() for seed in SEEDS]
    assert np.mean(np.array(away) < 60) > 0.95
    assert np.mean(np.array(away) < 42) > 0.5


def test_places_reach_all_of_a_picture_that_is_not_square() -> None:
    rgb = noise(60, 240)
    middles = np.array([np.argwhere(seeded(rgb, "stain", seed)[1]).mean(axis=0) for seed in range(60)])
    assert (middles.min(axis=0) < [12, 48]).all()
    assert (middles.max(axis=0) > [48, 192]).all()


def test_places_are_right_in_a_picture_that_is_reduced_to_find_them() -> None:
    """Only one corner of a large picture has any detail."""
    rgb = flat(128, 700, 1000)
    rgb[500:650, 100:300] = noise(150, 200)
    for seed in SEEDS:
        row, column = np.argwhere(seeded(rgb, "stain", seed)[1]).mean(axis=0)
        assert 440 < row < 700
        assert 40 < column < 360


def test_every_kind_has_its_painter() -> None:
    assert tuple(synthetic_defects._PAINTERS) == DEFECT_KINDS
