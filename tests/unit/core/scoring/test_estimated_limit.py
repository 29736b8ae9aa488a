"""The estimated limit: against scipy, against chance, and against scores that allow no estimate."""

import numpy as np
import pytest
from scipy import stats

from inspector_app.core.messages import Float64
from inspector_app.core.scoring.calibration import calibrate, parts_for_rank
from inspector_app.core.scoring.estimated_limit import (
    LEAST_TO_ESTIMATE,
    Tail,
    estimate,
    estimated_threshold_l2,
    with_more_parts,
)
from tests.experiments.estimated_limit import LAWS, measure


def gumbel(n: int, seed: int = 0) -> Float64:
    logs = stats.gumbel_r.rvs(loc=1.0, scale=0.2, size=n, random_state=np.random.default_rng(seed))
    return np.asarray(np.exp(logs))


def test_a_known_distribution_is_found_again() -> None:
    tail = Tail.fit(gumbel(200_000))
    assert tail is not None
    assert (tail.location, tail.scale) == pytest.approx((1.0, 0.2), abs=0.005)


@pytest.mark.parametrize("share", [0.01, 0.25, 0.5, 0.75, 0.99, 0.9999])
def test_quantiles_and_shares_are_those_of_scipy(share: float) -> None:
    tail, law = Tail(1.0, 0.2), stats.gumbel_r(loc=1.0, scale=0.2)
    assert np.log(tail.quantile_l2(share)) == pytest.approx(law.ppf(share))
    assert tail.share_above(np.exp(law.ppf(share))) == pytest.approx(law.sf(law.ppf(share)))


def test_outlying_parts_do_not_move_the_limit() -> None:
    scores = np.sort(gumbel(40))
    outlying = scores.copy()
    outlying[-3:] *= 100
    one, other = estimate(scores, 0.05), estimate(outlying, 0.05)
    assert one is not None
    assert other is not None
    assert one.threshold_l2 == other.threshold_l2
    assert calibrate(outlying, 0.05).threshold_l2 > 10 * one.threshold_l2


@pytest.mark.parametrize("n", [8, 34, 250])
def test_the_interval_is_that_of_the_parts_above_the_limit(n: int) -> None:
    scores = gumbel(n, seed=n)
    found = estimate(scores, 0.05)
    assert found is not None
    above = int((scores > found.threshold_l2).sum())
    exact = stats.binomtest(above, n).proportion_ci(0.95, "exact")
    assert (found.low, found.high) == pytest.approx((exact.low, exact.high))


@pytest.mark.parametrize("name", LAWS)
def test_the_interval_contains_the_true_rate_whatever_the_tail(name: str) -> None:
    for n in (20, 100):
        assert measure(LAWS[name], n, 0.05, samples=150).covered >= 0.95


def test_an_interval_that_trusts_the_tail_would_not() -> None:
    assert measure(LAWS["Pareto (3)"], 300, 0.01, samples=100).covered_by_bootstrap < 0.5


@pytest.mark.parametrize(
    "scores",
    [
        [1.0] * 50,
        [0.0] * 30 + [1.0] * 20,
        list(np.linspace(1, 2, LEAST_TO_ESTIMATE - 1)),
        [1.0, 2.0],
        [1.0] * 40 + [9.0] * 5,
    ],
    ids=["equal", "zero", "too few", "two", "equal but for some"],
)
def test_scores_without_a_spread_or_too_few_allow_no_estimate(scores: list[float]) -> None:
    assert estimate(scores, 0.01) is None
    assert with_more_parts(scores, 0.01) == ()


@pytest.mark.parametrize("scores", [np.geomspace(1e-300, 1e300, 20), 1 + np.arange(20) * 1e-15])
def test_the_strangest_scores_do_not_overflow(scores: Float64) -> None:
    for promise in (1e-6, 0.01, 0.999):
        found = estimate(scores, promise)
        assert found is None or np.isfinite(found.threshold_l2)
        assert all(np.isfinite(one.threshold_l2) for one in with_more_parts(scores, promise))


def test_more_parts_change_the_limit_as_chance_says() -> None:
    scores = gumbel(34)
    scores[0] = scores.max() * 1.5  # one outlying part
    proved, freed = with_more_parts(scores, 0.05 / 5)
    tail = Tail.fit(scores)
    assert tail is not None
    assert (proved.more, proved.rank, freed.more, freed.rank) == (99 - 34, 1, 199 - 34, 2)
    rng = np.random.default_rng(1)
    for one in (proved, freed):
        drawn = np.exp(stats.gumbel_r.rvs(tail.location, tail.scale, size=(4000, one.more), random_state=rng))
        limits = [calibrate(np.concatenate([scores, new]), 0.01).threshold_l2 for new in drawn]
        assert one.threshold_l2 == pytest.approx(np.median(limits), rel=0.01)


def test_enough_parts_need_no_more() -> None:
    assert with_more_parts(gumbel(99), 0.01) == ()
    assert len(with_more_parts(gumbel(98), 0.01)) == 2


@pytest.mark.parametrize("rank", [1, 2, 3])
def test_the_rank_that_sets_the_limit(rank: int) -> None:
    n = parts_for_rank(0.01, rank)
    scores = np.arange(1.0, n + 1)
    assert calibrate(scores, 0.01).threshold_l2 == scores[-rank]
    assert calibrate(scores[1:], 0.01).threshold_l2 == scores[max(-rank + 1, -n)] if rank > 1 else True


def test_values_beyond_floats_are_no_limit_and_no_error() -> None:
    assert Tail(1.0, 0.01).share_above(1e-300) == 1.0
    assert estimated_threshold_l2([1e-300] * 4 + [1.0] * 4, 0.999) is None  # a limit of 0 would call all parts NG


def test_the_least_number_of_parts_says_what_more_would_change() -> None:
    assert with_more_parts(gumbel(LEAST_TO_ESTIMATE), 0.05) != ()
    assert with_more_parts(gumbel(LEAST_TO_ESTIMATE - 1), 0.05) == ()
