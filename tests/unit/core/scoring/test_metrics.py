"""Figures of merit against counting pairs, drawn samples and scikit-learn."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import norm
from sklearn.metrics import precision_recall_curve

from inspector_app.core.scoring.metrics import auroc, auroc_error, auroc_interval, f1_max


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
