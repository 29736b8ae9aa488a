"""Which good parts set the limit: against trying every part."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.core.scoring.calibration import calibrate
from inspector_app.core.scoring.limit_setters import limit_setters

SCORES = st.lists(st.integers(0, 30).map(float), min_size=2, max_size=130)


@settings(max_examples=150, deadline=None)
@given(scores=SCORES, per_mille=st.integers(1, 500))
def test_only_the_scores_of_these_parts_matter(scores: list[float], per_mille: int) -> None:
    promise = per_mille / 1000
    setters = {setter.part for setter in limit_setters(scores, promise)}
    limit_l2 = calibrate(scores, promise).threshold_l2
    for part in range(len(scores)):
        lowered = [-1.0 if number == part else score for number, score in enumerate(scores)]
        if part not in setters:
            assert calibrate(lowered, promise).threshold_l2 == limit_l2
    # All of them lowered: the limit cannot stay, because every other score is below it.
    without_all = [-1.0 if number in setters else score for number, score in enumerate(scores)]
    assert calibrate(without_all, promise).threshold_l2 < limit_l2


@settings(max_examples=100, deadline=None)
@given(scores=SCORES, per_mille=st.integers(1, 500))
def test_without_a_part_is_a_calibration_of_the_others(scores: list[float], per_mille: int) -> None:
    for setter in limit_setters(scores, per_mille / 1000):
        others = [score for number, score in enumerate(scores) if number != setter.part]
        assert setter.score_l2 == scores[setter.part]
        assert setter.without == (calibrate(others, per_mille / 1000) if len(others) > 1 else None)


def test_the_highest_score_comes_first_and_equal_ones_are_all_named() -> None:
    found = limit_setters([1.0, 5.0, 3.0, 5.0, 2.0], 0.05)
    assert [(setter.part, setter.score_l2) for setter in found] == [(1, 5.0), (3, 5.0)]


def test_of_two_parts_none_can_be_left_out() -> None:
    (setter,) = limit_setters([1.0, 2.0], 0.05)
    assert setter.without is None


def test_one_outlying_part_of_34_sets_the_limit_and_the_promise_holds_without_it() -> None:
    scores = [*np.linspace(1, 2, 33), 9.0]
    (setter,) = limit_setters(scores, 0.05)
    assert setter.part == 33
    assert setter.without is not None
    assert (setter.without.threshold_l2, setter.without.promised) == (2.0, 0.05)


def test_scores_that_are_no_numbers_are_refused() -> None:
    with pytest.raises(ValueError, match="finite"):
        limit_setters([1.0, float("nan"), 2.0], 0.05)
