"""The coverage curve against all choices of parts, counted one by one, and the power law against curve_fit."""

from itertools import combinations

import numpy as np
import pytest
from scipy.optimize import curve_fit

from inspector_app.core.statistics.coverage import coverage, distances_by_part, fit
from tests.helpers import result_of


def some(n_parts: int, each: int, dims: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    return rng.normal(size=(n_parts * each, dims)).astype(np.float32), np.repeat(
        np.arange(n_parts, dtype=np.int32), each
    )


def test_distances_to_each_part_are_those_of_a_loop() -> None:
    vectors, of = some(5, 3, 4, 0)
    of[of == 4] = 3  # part 4 has none
    found = result_of(distances_by_part(vectors[::2], of[::2], vectors, of, 5))
    for query, own, row in zip(vectors[::2], of[::2], found, strict=True):
        for part in range(5):
            there = [np.linalg.norm(query - one) for one in vectors[of == part]] if part != own else []
            assert row[part] == pytest.approx(min(there, default=np.inf), abs=1e-3)


def test_the_curve_is_the_mean_over_all_choices_of_other_parts() -> None:
    vectors, of = some(7, 4, 3, 1)
    distances = result_of(distances_by_part(vectors, of, vectors, of, 7))
    curve = coverage(distances, of, 0)
    assert curve is not None
    assert curve.sizes.tolist() == [1, 2, 3, 4, 5, 6]
    for size, mean in zip(curve.sizes, curve.mean_l2, strict=True):
        nearest = [
            min(distances[query, list(chosen)])
            for query in range(len(vectors))
            for chosen in combinations([part for part in range(7) if part != of[query]], int(size))
        ]
        assert mean == pytest.approx(np.mean(nearest), rel=1e-5)
    assert curve.last is curve.more is None  # of seven parts nothing is said


def test_parts_without_a_vector_are_left_out_of_the_mean() -> None:
    vectors, of = some(6, 2, 3, 2)
    kept = of != 5
    distances = result_of(distances_by_part(vectors[kept], of[kept], vectors[kept], of[kept], 6))
    curve = coverage(distances, of[kept], 0)
    assert curve is not None
    assert np.isfinite(curve.mean_l2).all()
    single = distances[np.isfinite(distances)]
    assert curve.mean_l2[0] == pytest.approx(single.mean(), rel=1e-5)


def test_two_parts_have_no_curve() -> None:
    vectors, of = some(2, 5, 3, 3)
    assert coverage(result_of(distances_by_part(vectors, of, vectors, of, 2)), of, 0) is None


def test_what_more_parts_bring_is_said_with_an_interval_that_holds() -> None:
    """In three dimensions the nearest of m uniform points is at a distance of about m^(-1/3)."""
    n = 60
    rng = np.random.default_rng(4)
    vectors, of = rng.uniform(size=(n, 3)).astype(np.float32), np.arange(n, dtype=np.int32)
    curve = coverage(result_of(distances_by_part(vectors, of, vectors, of, n)), of, 0)
    assert curve is not None
    assert curve.more is not None
    assert curve.last is not None
    expected = 1 - (n / (n + 10)) ** (1 / 3)
    assert curve.more == pytest.approx(expected, rel=0.35)
    assert curve.low is not None
    assert curve.high is not None
    assert curve.low <= curve.more <= curve.high
    assert curve.last == pytest.approx(1 - ((n - 11) / (n - 1)) ** (1 / 3), rel=0.35)


def test_the_power_law_is_that_of_curve_fit() -> None:
    sizes = np.array([10, 20, 40, 80, 160], dtype=np.int32)
    curve = 2.0 + 5.0 * (sizes + 1.0) ** -0.7
    rest, slope, exponent = fit(np.concatenate([[1], sizes]).astype(np.int32), np.concatenate([[99.0], curve]))
    late = sizes >= 20
    (c, a, b), _ = curve_fit(
        lambda m, c, a, b: c + a * (m + 1) ** -b, sizes[late], curve[late], p0=(1, 1, 1), maxfev=10_000
    )
    for size in (160, 170):
        expected = c + a * (size + 1.0) ** -b
        assert rest + slope * (size + 1.0) ** -exponent == pytest.approx(expected, rel=2e-3)


def test_a_distance_never_falls_below_nothing() -> None:
    """A curve that falls as a logarithm would be fitted best by one that ends below zero."""
    sizes = np.array([10, 20, 40, 80, 160], dtype=np.int32)
    rest, slope, exponent = fit(sizes, 3.0 - 0.55 * np.log(sizes))
    assert rest == 0
    assert slope > 0
    assert exponent > 0
