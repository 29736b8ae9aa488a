"""The curve of detection against size: the fit agrees with others, and the bound covers the truth."""

import math

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from inspector_app.core.messages import Bool, Float64
from inspector_app.core.statistics import detection_probability
from inspector_app.core.statistics.detection_probability import detection_of, logistic

GRADES = np.geomspace(2, 50, 10)


@pytest.fixture(autouse=True)
def fewer_studies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(detection_probability, "STUDIES", 60)


def simulated(rng: np.random.Generator, n: int, a90: float, slope: float) -> tuple[Float64, Bool]:
    """Hits and misses of a known curve, in ten graded sizes."""
    sizes = np.repeat(GRADES, n // len(GRADES))
    eta = math.log(9) + slope * np.log(sizes / a90)
    return sizes, rng.random(len(sizes)) < 1 / (1 + np.exp(-eta))


def by_newton(sizes: Float64, found: Bool) -> tuple[float, float]:
    """The textbook's iteration: weights p (1 - p), residuals y - p."""
    design = np.stack([np.ones(len(sizes)), np.log(sizes)], axis=1)
    b = np.zeros(2)
    for _ in range(50):
        p = 1 / (1 + np.exp(-design @ b))
        b = b + np.linalg.solve(design.T @ (design * (p * (1 - p))[:, None]), design.T @ (found - p))
    return float(b[0]), float(b[1])


@pytest.mark.parametrize("seed", range(4))
def test_the_fit_agrees_with_newton_and_with_scikit_learn(seed: int) -> None:
    sizes, found = simulated(np.random.default_rng(seed), 100, 10, 3)
    said = detection_of(sizes, found)
    assert said.outcome == "fitted"
    assert (said.intercept, said.slope) == pytest.approx(by_newton(sizes, found), rel=1e-4)
    model = LogisticRegression(C=np.inf, tol=1e-10, max_iter=1000).fit(np.log(sizes)[:, None], found)
    assert said.intercept == pytest.approx(float(model.intercept_[0]), rel=1e-3)
    assert said.slope == pytest.approx(float(model.coef_[0, 0]), rel=1e-3)
    p = logistic(np.array([said.intercept + said.slope * math.log(said.a90)]))
    assert p == pytest.approx(0.9)


@pytest.mark.parametrize(("slope", "graded"), [(3.0, True), (20.0, False)])
def test_the_bound_covers_the_truth_in_about_95_percent_of_studies(
    slope: float, *, graded: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the quantile of chi-squared instead, the steep curve is covered in three of four studies."""
    monkeypatch.setattr(detection_probability, "STUDIES", 100)
    rng = np.random.default_rng(11)
    bounds = []
    for _ in range(30):
        sizes, found = simulated(rng, 60, 10, slope)
        if not graded:  # spread evenly, so that few are near the step
            sizes = 2 * 25 ** ((np.arange(60) + rng.random(60)) / 60)
            found = rng.random(60) < logistic(math.log(9) + slope * np.log(sizes / 10))
        bounds.append(detection_of(sizes, found).a90_95)
    covered = sum(math.isnan(bound) or bound >= 10 for bound in bounds)
    assert covered >= 27
    assert np.nanmedian(bounds) < 20  # a bound that always covers says nothing


def test_another_unit_changes_nothing_but_the_unit() -> None:
    sizes, found = simulated(np.random.default_rng(1), 60, 10, 3)
    px, mm = detection_of(sizes, found), detection_of(sizes * 0.02, found)
    assert mm.a90 == pytest.approx(0.02 * px.a90, rel=1e-6)
    assert mm.a90_95 == pytest.approx(0.02 * px.a90_95, rel=1e-6)
    assert mm.slope == pytest.approx(px.slope, rel=1e-6)


def test_the_bound_is_above_the_estimate_and_more_defects_bring_it_nearer() -> None:
    few = detection_of(*simulated(np.random.default_rng(2), 60, 10, 3))
    many = detection_of(*simulated(np.random.default_rng(2), 1000, 10, 3))
    assert few.a90_95 > few.a90
    assert many.a90 == pytest.approx(10, rel=0.15)
    assert 1 < many.a90_95 / many.a90 < few.a90_95 / few.a90


def test_29_found_of_29_are_enough_and_28_are_not() -> None:
    """0.9 ** 28 = 0.052, 0.9 ** 29 = 0.047."""
    sizes = np.arange(1.0, 41.0)
    said = detection_of(sizes, np.ones(40, dtype=np.bool_))
    assert said.outcome == "all found"
    assert math.isnan(said.a90)
    assert said.a90_95 == 29
    assert math.isnan(detection_of(sizes[:28], np.ones(28, dtype=np.bool_)).a90_95)


def test_nothing_found_says_nothing() -> None:
    said = detection_of(GRADES, np.zeros(10, dtype=np.bool_))
    assert said.outcome == "none found"
    assert math.isnan(said.a90)
    assert math.isnan(said.a90_95)


def test_a_step_has_a_bound_although_it_has_no_curve() -> None:
    sizes = np.repeat(GRADES, 10)
    said = detection_of(sizes, sizes > 9)
    assert said.outcome == "separated"
    assert math.isnan(said.slope)
    assert said.a90 == pytest.approx(GRADES[5])
    assert GRADES[4] < said.a90_95 < GRADES[7]


def test_both_in_one_size_alone_is_a_step_too() -> None:
    sizes = np.repeat(GRADES, 10)
    found = sizes > GRADES[4]
    found[np.flatnonzero(sizes == GRADES[4])[:3]] = True
    said = detection_of(sizes, found)
    assert said.outcome == "separated"
    assert said.a90 == pytest.approx(GRADES[5])
    assert said.a90_95 >= GRADES[4]


def test_larger_ones_that_are_found_less_often_give_no_curve() -> None:
    sizes = np.repeat(GRADES, 4)
    found = np.arange(40) < 20
    found[[3, 30]] = ~found[[3, 30]]
    said = detection_of(sizes, found)
    assert said.outcome == "no growth"
    assert math.isnan(said.a90_95)


def test_one_size_alone_gives_no_curve() -> None:
    assert math.isnan(detection_of(np.full(30, 5.0), np.arange(30) < 20).a90)


@pytest.mark.parametrize("sizes", [[], [0.0, 1.0], [-1.0], [math.nan]])
def test_sizes_that_are_none_are_refused(sizes: list[float]) -> None:
    with pytest.raises(ValueError, match="sizes above 0"):
        detection_of(np.array(sizes), np.ones(len(sizes), dtype=np.bool_))
