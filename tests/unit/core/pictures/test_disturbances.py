"""Disturbances do what geometry and arithmetic say, within their limits, and the mask goes along."""

from collections.abc import Sequence

import numpy as np
import pytest

from inspector_app.core.messages import Bool, Float64, UInt8
from inspector_app.core.pictures import disturbances
from inspector_app.core.pictures.disturbances import (
    DISTURBANCE_KINDS,
    STUDY,
    Amounts,
    disturb,
)
from tests.helpers import part

SEEDS = range(30)
HEIGHT, WIDTH = 160, 240


def seeded(rgb: UInt8, kinds: Sequence[str], seed: int = 0, mask: Bool | None = None) -> tuple[UInt8, Bool | None]:
    return disturb(rgb, mask, kinds, np.random.default_rng(seed))[:2]


def dot(row: float, column: float, sigma_px: float = 3, size: tuple[int, int] = (HEIGHT, WIDTH)) -> UInt8:
    """A bright, soft dot on black."""
    rows, columns = np.mgrid[: size[0], : size[1]]
    bright = 255 * np.exp(-((rows - row) ** 2 + (columns - column) ** 2) / 2 / sigma_px**2)
    return np.repeat(bright.astype(np.uint8)[:, :, None], 3, axis=2)


def centroid(rgb: UInt8) -> Float64:
    """(row, column)."""
    weights = rgb[:, :, 0].astype(np.float64)
    rows, columns = np.indices(weights.shape)
    return np.array([np.average(rows, weights=weights), np.average(columns, weights=weights)])


def noise(height: int = HEIGHT, width: int = WIDTH) -> UInt8:
    return np.random.default_rng(0).integers(60, 190, (height, width, 3), dtype=np.uint8)


def shift_of(seed: int, kinds: Sequence[str] = ("translation",), size: tuple[int, int] = (HEIGHT, WIDTH)) -> Float64:
    """By how many pixels (down, right) the picture's middle moves."""
    middle = np.array([size[0] // 2, size[1] // 2])
    mask = np.zeros(size, np.bool_)
    mask[middle[0], middle[1]] = True
    moved = seeded(np.zeros((*size, 3), np.uint8), kinds, seed, mask)[1]
    assert moved is not None
    return np.asarray(np.argwhere(moved)[0] - middle, dtype=np.float64)


def test_a_rotation_moves_dots_as_trigonometry_says() -> None:
    middle = np.array([(HEIGHT - 1) / 2, (WIDTH - 1) / 2])
    angles = []
    for seed in SEEDS:
        turned = [centroid(seeded(dot(*(middle + arm)), ["rotation"], seed)[0]) - middle for arm in ([0, 70], [-50, 0])]
        angle = np.arctan2(-turned[0][0], turned[0][1])  # counter-clockwise, rows grow downwards
        np.testing.assert_allclose(turned[0], 70 * np.array([-np.sin(angle), np.cos(angle)]), atol=0.1)
        np.testing.assert_allclose(turned[1], 50 * np.array([-np.cos(angle), -np.sin(angle)]), atol=0.1)
        angles.append(np.degrees(angle))
    assert max(np.abs(angles)) <= STUDY.rotation_deg + 0.1
    assert min(angles) < -STUDY.rotation_deg / 2
    assert max(angles) > STUDY.rotation_deg / 2


def test_a_translation_rolls_the_interior_by_whole_pixels() -> None:
    rgb, margin = noise(), 13
    inside = np.s_[margin:-margin, margin:-margin]
    for seed in SEEDS:
        down, right = shift_of(seed).astype(int)
        rolled = np.roll(rgb, (down, right), axis=(0, 1))
        np.testing.assert_array_equal(seeded(rgb, ["translation"], seed)[0][inside], rolled[inside])


def test_a_translation_stays_within_its_share_of_each_side() -> None:
    shifts = np.array([shift_of(seed, size=(200, 600)) for seed in SEEDS])
    limits = STUDY.translation_share * np.array([200, 600])
    assert (np.abs(shifts).max(axis=0) <= limits).all()
    assert (shifts.max(axis=0) > limits / 2).all()
    assert (shifts.min(axis=0) < -limits / 2).all()


def test_the_border_is_filled_from_the_picture_and_named() -> None:
    """Where the moved picture ends, an all-white one moved over black does too; the fill is no part of a mask."""
    import cv2

    rgb, mask = np.full((HEIGHT, WIDTH, 3), 200, np.uint8), np.ones((HEIGHT, WIDTH), np.bool_)
    for seed in SEEDS[:8]:
        moved, followed, shown = disturb(rgb, mask, ["rotation", "translation"], np.random.default_rng(seed))
        assert (moved == 200).all()  # mirrored, not black
        assert followed is not None
        assert shown is not None
        np.testing.assert_array_equal(followed, shown)
        # The picture is the quadrilateral of its moved corners.
        rng = np.random.default_rng(seed)
        turn = np.deg2rad(rng.uniform(-STUDY.rotation_deg, STUDY.rotation_deg))
        shift = np.rint(rng.uniform(-STUDY.translation_share, STUDY.translation_share, 2) * (WIDTH, HEIGHT))
        middle = np.array([(WIDTH - 1) / 2, (HEIGHT - 1) / 2])
        rotate = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
        corners = np.array([[0, 0], [WIDTH - 1, 0], [WIDTH - 1, HEIGHT - 1], [0, HEIGHT - 1]])
        moved_corners = np.rint((corners - middle) @ rotate.T + middle + shift).astype(np.int32)
        drawn = cv2.fillPoly(np.zeros((HEIGHT, WIDTH), np.uint8), [moved_corners], 1).astype(bool)
        assert (drawn != shown).mean() < 0.01
    assert disturb(rgb, mask, ["light", "blur"], np.random.default_rng(0)).shown is None


def test_a_fixed_turn_is_added_to_the_drawn_one() -> None:
    calm = Amounts(rotation_deg=0.0, translation_share=0.0)
    rgb = noise(120, 120)
    turned = disturb(rgb, None, ["rotation"], np.random.default_rng(0), calm, 90.0)
    np.testing.assert_array_equal(turned.rgb[2:-2, 2:-2], np.rot90(rgb)[2:-2, 2:-2])
    assert turned.shown is not None
    assert turned.shown[2:-2, 2:-2].all()


def test_light_scales_values_and_their_distance_to_the_mean() -> None:
    """Values stay clear of black and white here, so that a straight line says it all."""
    rgb, mean = noise(), noise().mean()
    factors = []
    for seed in SEEDS:
        lit = seeded(rgb, ["light"], seed)[0]
        slope, intercept = np.polyfit(rgb.ravel().astype(float), lit.ravel().astype(float), 1)
        brightness = (slope * mean + intercept) / mean
        contrast = slope / brightness
        expected = brightness * mean + contrast * (brightness * rgb.astype(float) - brightness * mean)
        assert np.abs(np.clip(expected, 0, 255) - lit).max() < 3
        factors.append((brightness, contrast))
    deviations = np.array(factors) - 1
    for column, limit in enumerate([STUDY.brightness_share, STUDY.contrast_share]):
        assert np.abs(deviations[:, column]).max() <= limit + 0.01
        assert deviations[:, column].min() < -limit / 2
        assert deviations[:, column].max() > limit / 2
    assert abs(np.corrcoef(deviations.T)[0, 1]) < 0.6


def test_contrast_keeps_the_mean_of_a_picture_however_dark_it_is() -> None:
    """About mid-grey, a dark picture would turn darker with contrast and a bright one brighter."""
    for level in (40, 200):
        rgb = np.full((HEIGHT, WIDTH, 3), level, np.uint8)
        lit = np.array([seeded(rgb, ["light"], seed)[0].mean() for seed in SEEDS])
        assert np.abs(lit / level - 1).max() <= STUDY.brightness_share + 0.02


def test_light_ends_at_white_and_black() -> None:
    rgb = np.zeros((HEIGHT, WIDTH, 3), np.uint8)
    rgb[:, WIDTH // 2 :] = 250
    for seed in SEEDS:
        lit = seeded(rgb, ["light"], seed)[0]
        assert lit[:, -1].min() > 150
        assert lit[:, 0].max() < 100


def test_blur_leaves_the_mean_and_takes_from_the_detail() -> None:
    for seed in SEEDS:
        blurred = seeded(part(), ["blur"], seed)[0]
        assert abs(blurred.mean() - part().mean()) < 0.3
        assert np.abs(np.diff(blurred.astype(int), axis=0)).sum() <= np.abs(np.diff(part().astype(int), axis=0)).sum()


def test_blur_widens_a_dot_by_no_more_than_its_limit() -> None:
    """Variances of Gaussians add up."""
    size = (400, 600)
    rgb = dot(200, 300, 6, size)
    sigmas = []
    for seed in SEEDS:
        # The peak of a Gaussian falls as its variance grows: peak = 255 * 6² / (6² + sigma²).
        peak = float(seeded(rgb, ["blur"], seed)[0].max())
        sigmas.append(np.sqrt(max(0.0, 36 * (255 / peak - 1))))
    limit = STUDY.blur_sigma_share * min(size)
    assert max(sigmas) <= limit + 0.2
    assert max(sigmas) > 0.7 * limit
    assert min(sigmas) < 0.4 * limit


def test_no_blur_at_all_is_one_of_the_draws() -> None:
    np.testing.assert_array_equal(disturbances._blur(noise(), 0.0), noise())


@pytest.mark.parametrize("kinds", [["rotation"], ["translation"], ["rotation", "translation"]])
def test_the_mask_follows_the_picture(kinds: list[str]) -> None:
    mask = np.zeros((HEIGHT, WIDTH), np.bool_)
    mask[30:80, 150:200] = mask[90:130, 20:60] = True
    picture = np.repeat((mask * 255).astype(np.uint8)[:, :, None], 3, axis=2)
    stayed = 0
    for seed in SEEDS:
        moved, followed = seeded(picture, kinds, seed, mask)
        assert followed is not None
        assert followed.dtype == np.bool_
        stayed += not (followed != mask).any()
        assert np.mean((moved[:, :, 0] > 127) != followed) < 0.003
    assert stayed < 4


def test_light_and_blur_leave_the_mask() -> None:
    mask = noise()[:, :, 0] > 120
    followed = seeded(noise(), ["light", "blur"], mask=mask)[1]
    assert followed is not None
    np.testing.assert_array_equal(followed, mask)
    assert seeded(noise(), DISTURBANCE_KINDS)[1] is None


def test_the_order_in_which_kinds_are_given_does_not_matter() -> None:
    for seed in SEEDS:
        forth, back = (seeded(part(), kinds, seed)[0] for kinds in (DISTURBANCE_KINDS, DISTURBANCE_KINDS[::-1]))
        np.testing.assert_array_equal(forth, back)


def test_kinds_are_applied_one_after_the_other() -> None:
    """What one call does with two kinds, two calls with the same draws do."""
    for seed in SEEDS:
        for first, second in (("rotation", "light"), ("translation", "blur"), ("light", "blur")):
            once = seeded(part(), [first, second], seed)[0]
            twice = seeded(seeded(part(), [first], seed)[0], [second], seed)[0]
            np.testing.assert_array_equal(once, twice)


def test_the_picture_is_shifted_after_it_is_turned() -> None:
    """The middle stays under a rotation, so that it moves by the translation alone."""
    for seed in SEEDS:
        odd = (161, 241)
        np.testing.assert_array_equal(shift_of(seed, ["rotation", "translation"], odd), shift_of(seed, size=odd))


@pytest.mark.parametrize("kinds", [[], *([kind] for kind in DISTURBANCE_KINDS)])
def test_every_call_takes_the_same_draws(kinds: list[str]) -> None:
    """So that one more kind changes nothing about the others, in this picture or the next."""
    some, every = np.random.default_rng(5), np.random.default_rng(5)
    disturb(noise(), None, kinds, some)
    disturb(noise(), None, DISTURBANCE_KINDS, every)
    assert some.random() == every.random()


def test_the_same_state_gives_the_same_picture_and_another_one_another() -> None:
    for kind in DISTURBANCE_KINDS:
        np.testing.assert_array_equal(seeded(part(), [kind], 3)[0], seeded(part(), [kind], 3)[0])
        assert (seeded(part(), [kind], 3)[0] != seeded(part(), [kind], 5)[0]).any()


@pytest.mark.parametrize("kinds", [[], *([kind] for kind in DISTURBANCE_KINDS)])
def test_results_are_read_only_copies(kinds: list[str]) -> None:
    rgb, mask = noise(), noise()[:, :, 0] > 120
    disturbed, followed = seeded(rgb, kinds, mask=mask)
    assert followed is not None
    for result, given in ((disturbed, rgb), (followed, mask)):
        assert not result.flags.writeable
        assert given.flags.writeable
        assert not np.shares_memory(result, given)
    np.testing.assert_array_equal(rgb, noise())
    assert bool((disturbed == rgb).all()) == (kinds == [])


@pytest.mark.parametrize("kinds", [["tilt"], "rotation"])
def test_what_is_no_kind_is_refused(kinds: Sequence[str]) -> None:
    with pytest.raises(ValueError, match="No such disturbance"):
        seeded(noise(), kinds)
