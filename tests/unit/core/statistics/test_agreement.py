"""Agreement: held against the definitions, other formulas, scipy, and simulated parts whose spread is known."""

import itertools
import math
from fractions import Fraction

import numpy as np
import pytest
from scipy import stats

from inspector_app.core.scoring.calibration import rate_interval
from inspector_app.core.statistics.agreement import cohen_kappa, fleiss_kappa, repeatability


def crossed(table: list[list[int]]) -> tuple[list[bool], list[bool]]:
    """Judgements with this cross-tabulation: row and column are 0 and 1."""
    pairs = [(bool(row), bool(column)) for row in (0, 1) for column in (0, 1) for _ in range(table[row][column])]
    return [one for one, _ in pairs], [other for _, other in pairs]


TABLES = [[[44, 6], [3, 97]], [[45, 5], [3, 97]], [[10, 40], [40, 60]], [[0, 50], [100, 0]], [[1, 0], [0, 149]]]
"""Counts of 150 judgements, as 50 parts in 3 passes give them; made up, and not those of any manual."""


@pytest.mark.parametrize("table", TABLES)
def test_cohen_s_kappa_is_that_of_its_definition(table: list[list[int]]) -> None:
    """(observed - by chance) / (1 - by chance) of the cross-tabulation (Cohen 1960), in whole numbers."""
    n = sum(map(sum, table))
    observed = Fraction(table[0][0] + table[1][1], n)
    by_chance = sum(Fraction(sum(table[k]) * (table[0][k] + table[1][k]), n * n) for k in (0, 1))
    assert cohen_kappa(*crossed(table)) == pytest.approx(float((observed - by_chance) / (1 - by_chance)), abs=1e-12)


@pytest.mark.parametrize(("count", "n"), [(42, 50), (0, 15), (15, 15), (1, 15), (3, 5_000), (200, 200)])
def test_the_interval_is_the_exact_one_of_scipy(count: int, n: int) -> None:
    """Clopper and Pearson by the quantiles of two beta distributions, and by scipy's test of a binomial share."""
    low, high = rate_interval(count, n)
    exact = stats.binomtest(count, n).proportion_ci(confidence_level=0.95, method="exact")
    assert (low, high) == pytest.approx((exact.low, exact.high), abs=1e-9)
    assert low == pytest.approx(stats.beta.ppf(0.025, count, n - count + 1) if count else 0.0, abs=1e-9)
    assert high == pytest.approx(stats.beta.ppf(0.975, count + 1, n - count) if count < n else 1.0, abs=1e-9)


def test_fleiss_kappa_is_that_of_the_worked_example() -> None:
    """Ten things, fourteen judgements of each, five categories (Wikipedia, "Fleiss' kappa", worked example): 0.210."""
    counts = np.array([
        [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
        [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
    ])  # fmt: skip
    assert fleiss_kappa(counts) == pytest.approx(0.210, abs=5e-4)


def test_fleiss_kappa_is_the_agreement_of_all_pairs_of_judgements() -> None:
    """P-bar is the share of pairs of judgements of a thing that agree; here every pair is looked at."""
    judged = np.random.default_rng(5).integers(0, 3, (12, 4))
    pairs = [a == b for row in judged for a, b in itertools.combinations(row.tolist(), 2)]
    by_chance = sum((judged == kind).mean() ** 2 for kind in range(3))
    counts = np.stack([(judged == kind).sum(axis=1) for kind in range(3)], axis=1)
    assert fleiss_kappa(counts) == pytest.approx((np.mean(pairs) - by_chance) / (1 - by_chance))


def test_fleiss_kappa_of_two_passes_is_scott_s_pi() -> None:
    """Of two judgements of a thing it is known by another formula (Scott 1955)."""
    rng = np.random.default_rng(3)
    first, second = rng.integers(0, 2, 40), rng.integers(0, 2, 40)
    ones = first + second
    observed = float((first == second).mean())
    share = float(ones.sum() / 80)
    by_chance = share**2 + (1 - share) ** 2
    assert fleiss_kappa(np.stack([2 - ones, ones], axis=1)) == pytest.approx((observed - by_chance) / (1 - by_chance))


def test_agreement_without_a_choice_is_not_defined_and_warns_nobody() -> None:
    assert math.isnan(cohen_kappa([], []))
    assert math.isnan(cohen_kappa([True, True], [True, True]))
    assert math.isnan(fleiss_kappa(np.array([[3, 0], [3, 0]])))
    assert math.isnan(fleiss_kappa(np.zeros((0, 2), np.int64)))
    assert cohen_kappa([True, False], [True, True]) == 0
    with pytest.raises(ValueError, match="the same number"):
        fleiss_kappa(np.array([[3, 0], [1, 1]]))


def test_the_spread_of_simulated_parts_is_found_again() -> None:
    rng = np.random.default_rng(0)
    scores = rng.normal(1.0, 0.3, (4000, 1)) + rng.normal(0.0, 0.05, (4000, 3))
    within, total = repeatability(scores)
    assert within == pytest.approx(0.05, rel=0.03)
    assert total == pytest.approx(math.hypot(0.3, 0.05), rel=0.03)


def test_the_spread_by_hand_and_without_any() -> None:
    within, total = repeatability(np.array([[1.0, 3.0], [5.0, 5.0], [math.nan, 2.0]]))
    # Means 2 and 5; variances 2 and 0, so within 1; between (2 - 5)^2 / 2 - 1 / 2 = 4.
    assert within == pytest.approx(1.0)
    assert total == pytest.approx(math.sqrt(5.0))
    assert repeatability(np.ones((5, 3))) == (0.0, 0.0)
    assert all(math.isnan(value) for value in repeatability(np.ones((1, 3))))
