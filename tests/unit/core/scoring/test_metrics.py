"""Figures of merit against counting pairs, drawn samples and scikit-learn."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import norm, t
from sklearn.metrics import precision_recall_curve

from inspector_app.core.scoring.metrics import auroc, auroc_error, auroc_gain, auroc_interval, f1_max


def pairs_won(good: list[float], defect: list[float]) -> float:
    """The chance that a defect outscores a good part; a tie counts half."""
    won = sum((d > g) + 0.5 * (d == g) for d in defect for g in good)
    return won / (len(good) * len(defect))


scores = st.lists(st.integers(0, 8).map(float), min_size=1, max_size=20)


@settings(max_examples=100, deadline=None)
@given(good=scores, defect=scores)
def test_auroc_is_the_share_of_pairs_won(good: list[float], defect: list[float]) -> None:
    assert auroc(good, defect) == pytest.approx(pairs_won(good, defect))


def test_auroc_of_an_empty_class_is_not_a_number() -> None:
    assert math.isnan(auroc([], [1.0]))
    assert math.isnan(auroc([1.0], []))


def test_the_error_of_an_auroc_is_that_of_many_drawn_samples() -> None:
    rng = np.random.default_rng(0)
    ratio = 0.93 / (1 - 0.93)  # of the means of two exponential distributions whose AUROC is 0.93
    good, defect = rng.exponential(1.0, (20_000, 30)), rng.exponential(ratio, (20_000, 120))
    drawn = [(bad[:, None] > ok[None]).mean() for ok, bad in zip(good, defect, strict=True)]
    assert np.mean(drawn) == pytest.approx(0.93, abs=0.001)
    assert auroc_error(0.93, 30, 120) == pytest.approx(np.std(drawn), rel=0.03)
    assert auroc_error(1.0, 30, 120) == 0.0


@pytest.mark.parametrize(("n_good", "n_defect", "by_hand"), [(2, 1, 0.257519), (1, 2, 0.221565), (2, 2, 0.187626)])
def test_the_error_of_an_auroc_by_hand(n_good: int, n_defect: int, by_hand: float) -> None:
    """At 0.9: Q1 = 0.9 / 1.1 and Q2 = 2 * 0.81 / 1.9."""
    assert auroc_error(0.9, n_good, n_defect) == pytest.approx(by_hand, abs=1e-6)


def delong(good: list[float], defect: list[float]) -> tuple[float, float]:
    """DeLong's interval pair by pair, as the paper of 1988 writes it."""
    psi = np.array([[1.0 if d > g else 0.5 if d == g else 0.0 for g in good] for d in defect])
    value, v10, v01 = psi.mean(), psi.mean(axis=1), psi.mean(axis=0)
    s10 = sum((v - value) ** 2 for v in v10) / (len(defect) - 1)
    s01 = sum((v - value) ** 2 for v in v01) / (len(good) - 1)
    reach = norm.ppf(0.975) * math.sqrt(s10 / len(defect) + s01 / len(good))
    return max(0.0, value - reach), min(1.0, value + reach)


@settings(max_examples=100, deadline=None)
@given(good=scores.filter(lambda s: len(s) > 1), defect=scores.filter(lambda s: len(s) > 1))
def test_the_interval_of_an_auroc_is_that_of_delong(good: list[float], defect: list[float]) -> None:
    by_hand = delong(good, defect)
    if by_hand[0] < by_hand[1]:
        assert auroc_interval(good, defect) == pytest.approx(by_hand)


def test_the_interval_of_an_auroc_contains_the_true_one_as_often_as_it_says() -> None:
    rng = np.random.default_rng(0)
    true = norm.cdf(1.2 / math.sqrt(2))
    intervals = [auroc_interval(rng.normal(0, 1, 60), rng.normal(1.2, 1, 80)) for _ in range(400)]
    assert 0.92 <= np.mean([low <= true <= high for low, high in intervals]) <= 0.98


def test_perfect_separation_of_few_parts_proves_little() -> None:
    """All of 20 pairs are won: 0.025 ** (1 / 20) is the lower end (Clopper and Pearson)."""
    good, defect = [float(number) for number in range(20)], [float(number) for number in range(20, 83)]
    assert auroc_interval(good, defect) == pytest.approx((0.025 ** (1 / 20), 1.0))
    assert auroc_interval(defect, good) == pytest.approx((0.0, 1 - 0.025 ** (1 / 20)))
    low, high = auroc_interval([1.0] * 20, [1.0] * 30)  # all equal: 10 of 20
    assert low < 0.3
    assert high > 0.7


@pytest.mark.parametrize(("good", "defect"), [([], []), ([1.0], [2.0, 3.0]), ([1.0, 2.0], [3.0]), ([1.0, 2.0], [])])
def test_too_few_parts_give_no_interval(good: list[float], defect: list[float]) -> None:
    assert np.isnan(auroc_interval(good, defect)).all()


@settings(max_examples=100, deadline=None)
@given(good=scores, defect=scores)
def test_the_best_f1_is_that_of_scikit_learn(good: list[float], defect: list[float]) -> None:
    truth = [0] * len(good) + [1] * len(defect)
    precision, recall, _ = precision_recall_curve(truth, good + defect)
    best = max(2 * p * r / (p + r) for p, r in zip(precision, recall, strict=True) if p + r > 0)
    assert f1_max(good, defect) == pytest.approx(best)


def test_the_best_f1_without_one_class() -> None:
    assert math.isnan(f1_max([1.0], []))
    assert f1_max([], [1.0, 2.0]) == 1.0


def test_a_gain_worked_out_by_hand() -> None:
    """Before, 3 of 4 pairs are right, after all 4.

    V10 gains (1/2, 0) and V01 gains (0, 1/2), each with variance 1/8; so that of the gain is 1/16 + 1/16 = 1/8, with
    (1/8)^2 / (2 / 16^2) = 2 degrees of freedom. Their quantile at p is (2 p - 1) / sqrt(2 p (1 - p)).
    """
    good = np.array([1.0, 3.0]), np.array([1.0, 2.0])
    defect = np.array([2.0, 4.0]), np.array([3.0, 4.0])
    gain, low, high = auroc_gain(good, defect, 0.5)
    reach = 0.5 / math.sqrt(0.375) * math.sqrt(1 / 8)
    assert (gain, low, high) == pytest.approx((0.25, 0.25 - reach, 0.25 + reach))


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10_000), m=st.integers(3, 12), n=st.integers(3, 12))
def test_the_variance_of_a_gain_is_that_of_the_jackknife(seed: int, m: int, n: int) -> None:
    rng = np.random.default_rng(seed)
    good = rng.integers(0, 6, (2, n)).astype(float)
    defect = rng.integers(1, 8, (2, m)).astype(float)

    def gain(goods: list[int], defects: list[int]) -> float:
        before, after = (auroc(good[way, goods], defect[way, defects]) for way in (0, 1))
        return after - before

    def variance(values: list[float]) -> float:
        return (len(values) - 1) / len(values) * float(np.sum((np.array(values) - np.mean(values)) ** 2))

    all_good, all_defect = list(range(n)), list(range(m))
    by_defect = variance([gain(all_good, [k for k in all_defect if k != i]) for i in all_defect])
    by_good = variance([gain([k for k in all_good if k != i], all_defect) for i in all_good])
    found, low, high = auroc_gain((good[0], good[1]), (defect[0], defect[1]), 0.9)
    assert found == pytest.approx(gain(all_good, all_defect), abs=1e-9)
    if by_defect + by_good < 1e-12:
        assert math.isnan(low)
        return
    freedom = (by_defect + by_good) ** 2 / (by_defect**2 / (m - 1) + by_good**2 / (n - 1))
    reach = t.ppf(0.95, freedom) * math.sqrt(by_defect + by_good)
    assert (low, high) == pytest.approx((max(-1, found - reach), min(1, found + reach)), abs=1e-9)


def test_equal_scores_gain_exactly_nothing_and_one_part_has_no_interval() -> None:
    good, defect = np.array([0.1, 0.3, 0.7]), np.array([0.2, 0.5, 0.6])
    gain, low, high = auroc_gain((good, 2 * good), (defect, 2 * defect), 0.95)
    assert gain == 0
    assert math.isnan(low)
    assert math.isnan(high)
    assert math.isnan(auroc_gain((good, good), (defect[:1], defect[:1]), 0.95)[1])
    assert math.isnan(auroc_gain((good, good), (defect[:0], defect[:0]), 0.95)[0])
