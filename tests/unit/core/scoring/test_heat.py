"""Colours mean distances, the same on every part."""

import numpy as np
import pytest

from inspector_app.core.messages import Float32
from inspector_app.core.scoring.heat import MAX_ALPHA, SCALE_FROM, SCALE_TO, blend, heat_rgba


def ramp() -> Float32:
    """From nought to twice the limit, one row."""
    return np.linspace(0, 2, 401, dtype=np.float32)[None]


def test_equal_distances_have_equal_colours_whatever_else_is_in_the_picture() -> None:
    """Stretched to the picture's own range, the ordinary part would burn like the damaged one."""
    ordinary = np.array([[0.1, 0.5, 0.9]], dtype=np.float32)
    damaged = np.array([[0.1, 0.5, 0.9, 40.0]], dtype=np.float32)
    np.testing.assert_array_equal(heat_rgba(ordinary, 1.0), heat_rgba(damaged, 1.0)[:, :3])


def test_the_scale_is_relative_to_the_threshold() -> None:
    np.testing.assert_array_equal(heat_rgba(ramp(), 1.0), heat_rgba(ramp() * np.float32(32), 32.0))


def test_well_below_the_limit_nothing_covers_the_part() -> None:
    heat = heat_rgba(ramp(), 1.0)
    assert (heat[ramp() <= SCALE_FROM][:, 3] == 0).all()


def test_from_the_limit_on_the_colour_covers_fully_and_it_grows_in_between() -> None:
    alpha = heat_rgba(ramp(), 1.0)[0, :, 3].astype(int)
    assert (alpha[ramp()[0] >= 1] == int(MAX_ALPHA * 255)).all()
    assert (np.diff(alpha) >= 0).all()


def test_colours_brighten_up_to_the_end_of_the_scale() -> None:
    heat = heat_rgba(ramp(), 1.0)[0, :, :3].astype(float)
    brightness = heat @ [0.299, 0.587, 0.114]
    inside = (ramp()[0] > SCALE_FROM) & (ramp()[0] < SCALE_TO)
    assert (np.diff(brightness[inside]) >= -1).all()
    assert brightness[-1] > 2 * brightness[0]
    assert np.ptp(heat[ramp()[0] > SCALE_TO], axis=0).max() == 0


def test_red_is_red() -> None:
    """The middle of the scale is orange in the colour map; swapped channels would make it blue."""
    red, _, blue, _ = heat_rgba(np.full((1, 1), 1.1, np.float32), 1.0)[0, 0]
    assert red > 2 * int(blue)


@pytest.mark.parametrize(("alpha", "share"), [(0, 0.0), (255, 1.0), (51, 0.2)])
def test_blending_mixes_by_opacity(alpha: int, share: float) -> None:
    rgb = np.full((2, 2, 3), 100, np.uint8)
    colour = np.full((2, 2, 4), (250, 0, 50, alpha), np.uint8)
    expected = np.round(100 * (1 - share) + np.array([250, 0, 50]) * share)
    np.testing.assert_array_equal(blend(rgb, colour)[0, 0], expected)
