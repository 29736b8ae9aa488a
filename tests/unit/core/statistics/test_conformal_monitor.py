"""The martingale against hand-worked and brute-force results."""

import math

import numpy as np
import pytest

from inspector_app.core.statistics.conformal_monitor import (
    HIGHEST,
    LOWEST,
    Pool,
    Wealth,
    grade,
    returns,
    tie_break,
    unstaked,
)


def brute_force_p(scores: list[float], score: float, u: float) -> float:
    """The smoothed conformal p-value of Vovk et al., counted one by one."""
    higher = sum(grade(other) > grade(score) for other in scores)
    equal = sum(grade(other) == grade(score) for other in scores) + 1
    return (higher + u * equal) / (len(scores) + 1)


def test_p_values_are_those_counted_one_by_one() -> None:
    rng = np.random.default_rng(0)
    scores = [*rng.lognormal(sigma=0.02, size=60).tolist(), 0.0, 0.0]
    pool = Pool(scores[:20])
    for number, score in enumerate(scores[20:], start=20):
        u = tie_break(3, number)
        assert pool.p_value(grade(score), u) == pytest.approx(brute_force_p(scores[:number], score, u))
        pool.add(grade(score))
    assert pool.n == len(scores) == sum(pool.grades.values())


def test_p_values_of_good_parts_are_uniform_and_independent() -> None:
    from scipy.stats import kstest, spearmanr

    rng = np.random.default_rng(1)
    pool = Pool(rng.lognormal(sigma=0.1, size=5))  # few calibration scores
    p = []
    for number, score in enumerate(rng.lognormal(sigma=0.1, size=1500).tolist()):
        p.append(pool.p_value(grade(score), tie_break(1, number)))
        pool.add(grade(score))
    assert kstest(p, "uniform").pvalue > 0.01
    assert spearmanr(p[1:], p[:-1]).pvalue > 0.01


def test_equal_scores_are_put_in_order_by_chance() -> None:
    pool = Pool([2.0] * 50)
    p = [pool.p_value(grade(2.0), tie_break(5, number)) for number in range(1000)]
    assert abs(np.mean(p) - 0.5) < 0.03
    assert min(p) > 0
    assert max(p) <= 1


def test_order_of_equal_scores_follows_from_the_seed() -> None:
    assert tie_break(7, 12) == tie_break(7, 12)
    assert len({tie_break(seed, number) for seed in range(20) for number in range(20)}) == 400


@pytest.mark.parametrize("rate", [0.01, 0.053, 0.4])
def test_every_bet_is_fair(rate: float) -> None:
    p = (np.arange(20_000) + 0.5) / 20_000
    mean = np.mean([returns(one, rate) for one in p.tolist()], axis=0)
    assert mean == pytest.approx([1.0] * 5, abs=0.02)
    assert (np.array([returns(one, rate) for one in (0.0, 1e-300, rate, 0.5, 1.0)]) >= 0).all()


def test_two_parts_worked_by_hand() -> None:
    """p = 0.5: z = 0. p = 0.01, at the rate: z = 2.3263."""
    first = Wealth().after(0.5, 0.01)
    new = (1 - unstaked(1)) / 5
    by_hand = [new * math.exp(-0.125), new * math.exp(-0.5), new * math.exp(-2), new * 0.97 / 0.99, new * 0.9 / 0.99]
    assert first.stakes == pytest.approx(by_hand)
    assert first.total == pytest.approx(unstaked(1) + sum(by_hand))
    again = (unstaked(1) - unstaked(2)) / 5
    z = 2.3263478740408408
    times = [math.exp(0.5 * z - 0.125), math.exp(z - 0.5), math.exp(2 * z - 2), 3, 10]
    expected = [(stake + again) * one for stake, one in zip(by_hand, times, strict=True)]
    assert first.after(0.01, 0.01).stakes == pytest.approx(expected)


def test_stakes_are_never_more_than_there_is() -> None:
    shares = [unstaked(n) for n in (0, 1, 100, 41_230, 10**9)]
    assert shares[0] == 1
    assert shares == sorted(shares, reverse=True)
    assert shares[-1] > 0


def test_wealth_stays_finite_when_every_part_is_an_alarm() -> None:
    wealth = Wealth()
    for _ in range(2000):
        wealth = wealth.after(0.0, 0.01)
    assert math.isfinite(wealth.total)


def test_grades_of_extreme_scores() -> None:
    assert grade(0.0) == LOWEST
    assert grade(1e300) == HIGHEST
    assert grade(1.0) == 0
    assert grade(1.0051) == 1  # steps of 0.5 %


def test_only_what_is_there_can_be_removed() -> None:
    pool = Pool([1.0])
    pool.remove(grade(1.0))
    with pytest.raises(ValueError, match="no score of grade"):
        pool.remove(grade(1.0))
