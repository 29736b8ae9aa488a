"""Disturbed copies of good parts: how many, how different, and always the same."""

import numpy as np
import pytest

from inspector_app.core.pictures.copies import N_ANGLES, Robust, Rotation, Variety
from inspector_app.core.pictures.disturbances import disturb
from tests.helpers import part, small_settings


@pytest.mark.parametrize(
    ("robust", "rotation", "count"),
    [
        ("off", "fixed", 0),
        ("some", "fixed", 1),
        ("strong", "fixed", 3),
        ("off", "free", N_ANGLES),
        ("some", "free", 12),
    ],
)
def test_each_choice_makes_its_number_of_copies(robust: Robust, rotation: Rotation, count: int) -> None:
    variety = Variety(robust, rotation)
    made = variety.copies(part(), 3, (96, 96))
    assert len(made) == variety.n_copies == count
    assert variety.n_rows(144) == 144 + count * 36
    assert variety.normalises == (robust != "off")


def test_copies_follow_seed_and_number() -> None:
    rgb = part()
    first = Variety("strong").copies(rgb, 5, (96, 96))
    again = Variety("strong").copies(rgb, 5, (96, 96))
    other, seeded = Variety("strong").copies(rgb, 6, (96, 96)), Variety("strong", seed=1).copies(rgb, 5, (96, 96))
    for number in range(3):
        np.testing.assert_array_equal(first[number].rgb, again[number].rgb)
        assert (first[number].rgb != other[number].rgb).any()
        assert (first[number].rgb != seeded[number].rgb).any()
    assert (first[0].rgb != first[1].rgb).any()


@pytest.mark.parametrize(
    ("robust", "turn_deg", "shift_share", "light_share"), [("some", 5, 0.03, 0.15), ("strong", 10, 0.05, 0.2)]
)
def test_copies_differ_by_up_to_the_amounts_that_are_told(
    robust: Robust, turn_deg: float, shift_share: float, light_share: float
) -> None:
    """Turn and shift are seen from a red and a green dot, the light from a flat picture."""
    side, grey = 200, 100
    rows, columns = np.mgrid[:side, :side]
    dots = np.zeros((side, side, 3), dtype=np.uint8)
    for channel, column in ((0, 50), (1, 150)):
        dots[:, :, channel] = 250 * np.exp(-((rows - 100) ** 2 + (columns - column) ** 2) / 100)
    turns, shifts, lights = [], [], []
    for number in range(40):
        variety = Variety(robust)
        for copy in variety.copies(dots, number, (side, side)):
            weights = np.maximum(copy.rgb[:, :, :2].astype(float) - copy.rgb[:, :, :2].max() / 4, 0)
            red, green = (
                np.array([np.average(index, weights=weights[:, :, channel]) for index in (columns, rows)])
                for channel in (0, 1)
            )
            turns.append(abs(np.degrees(np.arctan2(*(green - red)[::-1]))))
            shifts.append(np.abs((red + green) / 2 - 100).max() / side)
        flat = np.full((side, side, 3), grey, dtype=np.uint8)
        lights += [abs(int(copy.rgb[100, 100, 0]) / grey - 1) for copy in variety.copies(flat, number, (side, side))]
    for found, largest in ((turns, turn_deg), (shifts, shift_share), (lights, light_share)):
        assert 0.8 * largest < max(found) <= 1.05 * largest + 0.005


def test_a_large_picture_is_reduced_before_it_is_turned() -> None:
    rgb = np.random.default_rng(0).integers(0, 256, (600, 900, 3), dtype=np.uint8)
    (made,) = Variety("some").copies(rgb, 0, (96, 64))
    assert made.rgb.shape == (128, 192, 3)
    assert made.shown is not None
    assert made.shown.shape == (128, 192)


def test_free_turns_lie_all_around() -> None:
    """The angle of each copy is found by turning the part back in small steps."""
    rows, columns = np.mgrid[:120, :120]
    rgb = np.repeat((255 * np.exp(-((rows - 60) ** 2 + (columns - 100) ** 2) / 60)).astype(np.uint8)[:, :, None], 3, 2)
    angles = []
    for copy in Variety(rotation="free").copies(rgb, 0, (120, 120)):
        weights = copy.rgb[:, :, 0].astype(float)
        y, x = (np.average(index, weights=weights) - 59.5 for index in (rows, columns))
        angles.append(np.degrees(np.arctan2(-y, x)) % 360)
    gaps = np.diff([0.0, *sorted(angles), 360.0])
    assert len(angles) == N_ANGLES
    assert gaps.max() < 2.1 * 360 / (N_ANGLES + 1)
    assert disturb(rgb, None, (), np.random.default_rng(0)).shown is None


def test_a_seed_changes_nothing_where_there_are_no_copies() -> None:
    """Builds of several seeds share their features, which are found by the variety."""
    assert small_settings(seed=1).variety == small_settings(seed=2).variety
    assert small_settings(seed=1, robust="some").variety != small_settings(seed=2, robust="some").variety
