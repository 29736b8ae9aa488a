"""The score with zones and a minimum area, against the definition: regions counted level by level."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import ndimage

from inspector_app.core.compute import opening_loop
from inspector_app.core.messages import Float32, Limits, Verdict
from inspector_app.core.scoring.scoring import decide
from inspector_app.core.scoring.zone_rule import ZoneRule

EIGHT = np.ones((3, 3))


def opened_by_definition(level: Float32, least_px: Float32) -> Float32:
    """Each pixel's highest level at which it lies in a region whose area is at least the least that a pixel needs."""
    opened = np.zeros_like(level)
    for value in np.unique(level):
        labels, count = ndimage.label(level >= value, structure=EIGHT)
        for number in range(1, count + 1):
            region = labels == number
            if region.sum() >= least_px[region].min():
                opened[region] = value
    return opened


def rule(least_px: Float32 | None) -> ZoneRule:
    return ZoneRule(np.ones((2, 2), dtype=np.bool_), np.ones((2, 2), dtype=np.float32), least_px)


@settings(max_examples=150, deadline=None)
@given(
    seed=st.integers(0, 2**32 - 1),
    height=st.integers(1, 9),
    width=st.integers(1, 11),
    levels=st.sampled_from([2, 4, 1000]),
    smooth=st.booleans(),
    areas=st.sampled_from([(5.0,), (0.0, 4.0), (0.0, 3.5, 12.0), (200.0,), (1.0,)]),
)
def test_every_peak_is_lowered_until_its_region_is_large_enough(
    *, seed: int, height: int, width: int, levels: int, smooth: bool, areas: tuple[float, ...]
) -> None:
    rng = np.random.default_rng(seed)
    level = rng.integers(0, levels, (height, width)).astype(np.float32)
    if smooth:
        level = np.asarray(ndimage.gaussian_filter(level, 1.0), dtype=np.float32)
    least_px = rng.choice(np.array(areas, dtype=np.float32), (height, width))
    expected = opened_by_definition(level, least_px)
    zones = rule(least_px)
    np.testing.assert_array_equal(zones.opened(level), expected)
    assert zones.peak(level) == expected.max()


def test_python_gives_the_same_without_numba(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(0)
    level = rng.random((20, 30)).astype(np.float32)
    zones = rule(rng.choice(np.array([0, 7], dtype=np.float32), (20, 30)))
    compiled = zones.opened(level)
    monkeypatch.setattr(opening_loop, "open_areas", opening_loop._open_areas)
    np.testing.assert_array_equal(zones.opened(level), compiled)


def test_without_a_minimum_area_the_map_is_unchanged() -> None:
    level = np.arange(6, dtype=np.float32).reshape(2, 3)
    assert rule(None).opened(level) is level
    assert rule(None).peak(level) == 5


def test_a_map_that_is_no_number_stays_none() -> None:
    level = np.full((3, 3), np.nan, dtype=np.float32)
    assert math.isnan(rule(np.full((3, 3), 4, dtype=np.float32)).peak(level))


def test_ignored_patches_are_nothing_and_critical_ones_count_more() -> None:
    judged = np.array([[True, False], [True, True]])
    factor = np.array([[1, 1], [2, 1]], dtype=np.float32)
    distances = np.array([[3, np.inf], [5, 7]], dtype=np.float32)
    np.testing.assert_array_equal(ZoneRule(judged, factor).weighted(distances), [[3, 0], [10, 7]])


def picture_with(side_px: int, level: float, at: tuple[int, int]) -> Float32:
    level_map = np.full((30, 40), 0.5, dtype=np.float32)
    level_map[at[0] : at[0] + side_px, at[1] : at[1] + side_px] = level
    return level_map


# The zone of the right half needs an area of 20 pixels; the left half is normal.
NORMAL, COSMETIC, ACROSS = (10, 5), (10, 30), (10, 19)


@pytest.mark.parametrize(
    ("side_px", "level", "at", "verdict"),
    [
        (1, 1.2, NORMAL, Verdict.NG),
        (1, 1.0, NORMAL, Verdict.REVIEW),  # a score at the limit does not exceed it
        (1, 0.8, NORMAL, Verdict.OK),
        (4, 1.2, COSMETIC, Verdict.OK),  # 16 pixels
        (5, 1.2, COSMETIC, Verdict.NG),  # 25 pixels
        (5, 0.95, COSMETIC, Verdict.REVIEW),
        (5, 0.9, COSMETIC, Verdict.OK),
        (4, 1.2, ACROSS, Verdict.NG),  # it reaches into the normal half
        (2, math.nan, NORMAL, Verdict.ERROR),
    ],
)
def test_the_verdict_depends_on_score_zones_and_limits_alone(
    side_px: int, level: float, at: tuple[int, int], verdict: Verdict
) -> None:
    least_px = np.zeros((30, 40), dtype=np.float32)
    least_px[:, 20:] = 20
    score = rule(least_px).peak(picture_with(side_px, level, at))
    assert decide(score, Limits(1.0, 0.9)) is verdict
