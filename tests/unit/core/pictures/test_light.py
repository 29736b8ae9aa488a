"""Pictures of another light come to look like the good parts, and light that no good part had is a doubt."""

import numpy as np
import pytest

from inspector_app.core.messages import UInt8
from inspector_app.core.pictures.light import MOST_GAIN, Light, brightness
from inspector_app.core.pictures.view import View

MARGIN_SHARE = 0.15
GOOD = [(100.0, 30.0), (110.0, 33.0), (96.0, 27.0)]


def light() -> Light:
    made = Light.of(GOOD, MARGIN_SHARE)
    assert made is not None
    return made


def picture(mean: float, spread: float) -> UInt8:
    """Noise of exactly this mean and spread but for rounding."""
    values = np.random.default_rng(0).uniform(-1, 1, (64, 96, 3))
    values = (values - values.mean()) / values.std()
    return np.asarray(np.rint(mean + spread * values), dtype=np.uint8)


def test_the_light_is_that_of_the_middle_good_part_with_a_margin_around_all() -> None:
    made = light()
    assert (made.mean, made.spread) == (100.0, 30.0)
    assert made.means == (96 * (1 - MARGIN_SHARE), 110 * (1 + MARGIN_SHARE))
    assert made.spreads == (27 * (1 - MARGIN_SHARE) ** 2, 33 * (1 + MARGIN_SHARE) ** 2)
    assert Light.of([(90.0, 0.0), (80.0, 0.0)], MARGIN_SHARE) is None


@pytest.mark.parametrize(("mean", "spread"), [(90, 25), (120, 40), (100, 30)])
def test_a_picture_gets_mean_and_spread_of_the_good_parts(mean: float, spread: float) -> None:
    rgb = picture(mean, spread)
    seen, doubts = light().normalised(rgb)
    assert brightness(seen) == pytest.approx((100, 30), abs=0.5)
    expected = (rgb.astype(np.float64) - rgb.mean()) * 30 / rgb.std() + 100
    assert np.abs(np.clip(expected, 0, 255) - seen).max() <= 0.5 + 1e-6
    assert doubts == ()


def test_contrast_is_raised_by_no_more_than_the_limit() -> None:
    flat = picture(100, 3)
    seen, doubts = light().normalised(flat)
    assert brightness(seen)[1] == pytest.approx(3 * MOST_GAIN, rel=0.05)
    assert "less contrast" in doubts[0]
    seen, doubts = light().normalised(np.full((20, 20, 3), 100, np.uint8))
    assert (seen == 100).all()
    assert len(doubts) == 1


@pytest.mark.parametrize(
    ("mean", "spread", "words"),
    [(75, 30, "darker"), (135, 30, "brighter"), (100, 15, "less contrast"), (110, 55, "more contrast")],
)
def test_light_that_no_good_part_had_is_named(mean: float, spread: float, words: str) -> None:
    seen = View((96, 64), 1.5, light=light()).see(picture(mean, spread), (8, 12))
    assert [words in doubt for doubt in seen.doubts] == [True]


def test_a_flat_picture_is_still_refused_though_its_contrast_could_be_raised() -> None:
    from inspector_app.core.errors import UnsuitableImageError

    with pytest.raises(UnsuitableImageError, match="flat"):
        View((96, 64), 1.5, light=light()).see(np.full((64, 96, 3), 90, np.uint8), (8, 12), least_content=0.5)
