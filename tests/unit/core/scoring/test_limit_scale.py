"""Percent of the suggested limit, against numbers worked out by hand."""

import math

import numpy as np
import pytest

from inspector_app.core.scoring.limit_scale import LimitScale

SCALE = LimitScale(2.5)


@pytest.mark.parametrize(
    ("distance_l2", "percent"), [(0.0, 0.0), (0.125, 5.0), (1.25, 50.0), (2.5, 100.0), (3.75, 150.0), (250.0, 10_000.0)]
)
def test_a_distance_and_its_percent(distance_l2: float, percent: float) -> None:
    assert SCALE.percent(distance_l2) == percent
    assert SCALE.distance_l2(percent) == distance_l2


def test_many_at_once_and_what_was_not_judged_stays_so() -> None:
    percent = SCALE.percent(np.array([[1.0, 5.0], [math.nan, math.inf]]))
    np.testing.assert_array_equal(percent, [[40.0, 200.0], [math.nan, math.inf]])


def test_a_hundred_percent_is_the_suggested_limit_to_the_last_bit() -> None:
    """Resetting by hand to 100 % and the Reset button must agree, or the project would count as changed."""
    for suggested_l2 in np.random.default_rng(0).uniform(1e-3, 1e3, 1000).tolist():
        assert LimitScale(suggested_l2).distance_l2(100.0) == suggested_l2
        assert LimitScale(suggested_l2).percent(suggested_l2) == 100.0


def test_without_a_project_nothing_has_a_percent() -> None:
    assert math.isnan(LimitScale(math.nan).percent(1.0))
    assert math.isnan(LimitScale(math.nan).distance_l2(100.0))
