"""The promise: against counting by hand, and against chance itself."""

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binomtest

from inspector_app.core.scoring.calibration import calibrate, parts_needed, rate_interval


def smallest_that_keeps(scores: list[float], promise: Fraction) -> float | None:
    """The smallest score that at least (n + 1)(1 - a) of the scores do not exceed; exact, by trying every one."""
    for limit in sorted(scores):
        if sum(score <= limit for score in scores) >= (len(scores) + 1) * (1 - promise):
            return limit
    return None


@settings(max_examples=200, deadline=None)
@given(
    scores=st.lists(st.integers(0, 50).map(float), min_size=2, max_size=130),
    per_mille=st.integers(1, 999),
)
def test_the_threshold_is_what_counting_finds(scores: list[float], per_mille: int) -> None:
    found = calibrate(scores, per_mille / 1000)
    expected = smallest_that_keeps(scores, Fraction(per_mille, 1000))
    if expected is None:
        assert found.promised > found.asked
        assert found.threshold_l2 == max(scores)
        assert found.promised == pytest.approx(1 / (len(scores) + 1))
    else:
        assert found.promised <= found.asked
        assert found.threshold_l2 == expected
        assert found.promised == found.asked == per_mille / 1000


def test_eighteen_parts_can_promise_five_point_three_per_cent() -> None:
    found = calibrate(range(18), 0.01)
    assert f"{found.promised:.1%}" == "5.3%"
    assert found.threshold_l2 == 17


@pytest.mark.parametrize(("n", "promise"), [(99, 0.05), (150, 0.01), (40, 0.1)])
def test_the_promise_holds_over_many_calibrations(n: int, promise: float) -> None:
    """For uniform scores a threshold t lets a new good part fail with probability 1 - t exactly."""
    rng = np.random.default_rng(7)
    false_alarms = [1 - calibrate(rng.random(n), promise).threshold_l2 for _ in range(3000)]
    mean = float(np.mean(false_alarms))
    error = float(np.std(false_alarms)) / math.sqrt(len(false_alarms))
    assert mean <= promise + 4 * error
    assert mean >= promise - 1 / (n + 1) - 4 * error  # not bought by a threshold that is needlessly high


@pytest.mark.parametrize("promise", [0.3, 1 / 3, 0.25, 0.1, 0.05, 0.03, 0.02, 0.01, 0.007, 0.005])
def test_parts_needed_is_the_least_number_that_keeps_the_promise(promise: float) -> None:
    kept = [n for n in range(2, 300) if calibrate(np.arange(n), promise).promised <= promise]
    assert parts_needed(promise) == min(kept)


@pytest.mark.parametrize("promise", [0.0, 1.0, -0.1, 1.5, math.nan])
def test_a_rate_that_is_none_is_refused(promise: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        calibrate([1.0, 2.0, 3.0], promise)


@pytest.mark.parametrize("scores", [[], [1.0], [1.0, math.nan, 2.0], [1.0, math.inf]])
def test_scores_that_cannot_be_ranked_are_refused(scores: list[float]) -> None:
    with pytest.raises(ValueError, match="two finite scores"):
        calibrate(scores, 0.1)


@pytest.mark.parametrize("n", [9, 19, 49, 69, 99, 199, 249, 299, 499, 999])
def test_rounding_of_floats_never_asks_for_one_score_too_many(n: int) -> None:
    """(n + 1)(1 - a) is often a whole number, and floats then lie a little above or below it."""
    for per_mille in range(1, 1000):
        rank = -(-(n + 1) * (1000 - per_mille) // 1000)
        assert calibrate(np.arange(1, n + 1), per_mille / 1000).threshold_l2 == min(rank, n)


@pytest.mark.parametrize(("count", "n"), [(0, 1), (1, 1), (0, 209), (2, 209), (63, 63), (20, 63), (500, 1000)])
def test_intervals_are_those_of_the_binomial_test(count: int, n: int) -> None:
    exact = binomtest(count, n).proportion_ci(0.95, method="exact")
    assert rate_interval(count, n) == pytest.approx((exact.low, exact.high), abs=1e-9)


@pytest.mark.parametrize("confidence", [0.5, 0.9, 0.999])
def test_intervals_of_other_confidences(confidence: float) -> None:
    exact = binomtest(7, 30).proportion_ci(confidence, method="exact")
    assert rate_interval(7, 30, confidence) == pytest.approx((exact.low, exact.high), abs=1e-9)


@pytest.mark.parametrize(("count", "n", "confidence"), [(3, 2, 0.95), (-1, 2, 0.95), (1, 2, 0.0), (1, 2, 1.0)])
def test_an_impossible_rate_has_no_interval(count: int, n: int, confidence: float) -> None:
    with pytest.raises(ValueError, match=f"no rate: {count} of {n} at a confidence of {confidence}"):
        rate_interval(count, n, confidence)
