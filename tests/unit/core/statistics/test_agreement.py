"""Agreement: held against worked examples of AIAG's MSA manual and of Fleiss, and against an analysis by hand."""

import math

import numpy as np
import pytest

from inspector_app.core.scoring.calibration import rate_interval
from inspector_app.core.statistics.agreement import cohen_kappa, fleiss_kappa, repeatability


def crossed(table: list[list[int]]) -> tuple[list[bool], list[bool]]:
    """Judgements with this cross-tabulation: row and column are 0 and 1."""
    pairs = [(bool(row), bool(column)) for row in (0, 1) for column in (0, 1) for _ in range(table[row][column])]
    return [one for one, _ in pairs], [other for _, other in pairs]


@pytest.mark.parametrize(
    ("table", "kappa"),
    [
        ([[44, 6], [3, 97]], 0.86),  # appraiser A against B
        ([[45, 5], [3, 97]], 0.88),  # appraiser A against the reference
    ],
)
def test_cohen_s_kappa_is_that_of_the_manual(table: list[list[int]], kappa: float) -> None:
    """AIAG, Measurement Systems Analysis, 4th edition, chapter III, section C: 50 parts, 3 trials, rounded there."""
    assert round(cohen_kappa(*crossed(table)), 2) == kappa


def test_the_interval_of_the_effectiveness_is_that_of_the_manual() -> None:
    """The same study: appraiser A is right in all trials at 42 of 50 parts; 84 %, from 71 % to 93 %."""
    low, high = rate_interval(42, 50)
    assert (round(100 * low), round(100 * high)) == (71, 93)


def test_fleiss_kappa_is_that_of_the_worked_example() -> None:
    """Ten things, fourteen judgements of each, five categories (Wikipedia, "Fleiss' kappa", worked example): 0.210."""
    counts = np.array([
        [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
        [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
    ])  # fmt: skip
    assert fleiss_kappa(counts) == pytest.approx(0.210, abs=5e-4)


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
