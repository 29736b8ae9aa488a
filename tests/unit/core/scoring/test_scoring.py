"""Scores and maps against the papers' formulas and scipy's filters."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import ndimage
from scipy.spatial.distance import cdist

from inspector_app.core.memory.memory_bank import MemoryBank
from inspector_app.core.messages import Float32, Int32, Limits, Verdict
from inspector_app.core.scoring.scoring import (
    decide,
    gain_of_smoothing,
    half,
    image_score,
    render_map,
    reweighted,
    smoothed_peak,
    to_source,
)


def bank_of(vectors: Float32) -> MemoryBank:
    index = np.zeros(len(vectors), dtype=np.int32)
    return MemoryBank(vectors, index, index.copy())


def equation_7(query: Float32, vectors: Float32, b: int) -> tuple[int, float, float]:
    """m*, s* and s as METHODS section 1.3 writes them, in float64, without any care for overflow."""
    to_query = cdist([query.astype(np.float64)], vectors.astype(np.float64))[0]
    nearest = int(to_query.argmin())
    among = np.argsort(cdist(vectors[nearest : nearest + 1], vectors)[0])[:b]  # N_b(m*), m* itself included
    weight = 1 - np.exp(to_query[nearest]) / np.exp(to_query[among]).sum()
    return nearest, float(to_query[nearest]), float(weight * to_query[nearest])


def neighbours(vectors: Float32, nearest: Int32, b: int) -> Float32:
    """The b vectors nearest to each of some of them: (Q, b, D)."""
    found: Float32 = vectors[bank_of(vectors).neighbours_of(nearest, b)]
    return found


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("n_queries", [1, 5])
def test_reweighting_is_equation_7(seed: int, n_queries: int) -> None:
    rng = np.random.default_rng(seed)
    vectors = rng.normal(size=(40, 6)).astype(np.float32)
    queries = rng.normal(size=(n_queries, 6)).astype(np.float32) * 2
    by_hand = [equation_7(query, vectors, 9) for query in queries]
    nearest = np.array([m for m, _, _ in by_hand], dtype=np.int32)
    s_star = np.array([star for _, star, _ in by_hand], dtype=np.float32)
    found = reweighted(queries, s_star, neighbours(vectors, nearest, 9))
    assert found.dtype == np.float32
    np.testing.assert_allclose(found, [s for _, _, s in by_hand], rtol=1e-4)


@settings(max_examples=100, deadline=None)
@given(
    seed=st.integers(0, 2**32 - 1),
    n=st.integers(2, 30),
    b=st.integers(2, 12),
    scale=st.sampled_from([1e-3, 1, 1e2, 1e4]),
)
def test_the_weight_stays_within_its_bounds_at_any_distance(seed: int, n: int, b: int, scale: float) -> None:
    rng = np.random.default_rng(seed)
    vectors = (rng.normal(size=(n, 5)) * scale).astype(np.float32)
    queries = (rng.normal(size=(3, 5)) * scale).astype(np.float32)
    to_query = cdist(queries, vectors)
    s_star = to_query.min(axis=1).astype(np.float32)
    nearest = to_query.argmin(axis=1).astype(np.int32)
    weight = reweighted(queries, s_star, neighbours(vectors, nearest, b)) / s_star
    assert (1 - 1 / min(b, n) - 1e-4 <= weight).all()
    assert (weight <= 1 + 1e-6).all()  # float32 rounds


def test_distances_of_ten_thousand_do_not_overflow() -> None:
    vectors = np.array([[0, 0], [1, 0], [0, 1]], dtype=np.float32)
    query = np.array([10_000, 0], dtype=np.float32)
    # The exponents differ by 1 and by about 1: only their differences count.
    to_all = cdist([query], vectors)[0] - 9_999
    expected = 9_999 * (1 - 1 / np.exp(to_all).sum())
    with np.errstate(over="raise", invalid="raise"):
        found = reweighted(query[None], np.array([9_999], dtype=np.float32), vectors[None])
    assert found.tolist() == pytest.approx([expected], rel=1e-4)


def test_a_patch_that_is_in_the_bank_stays_at_distance_nought() -> None:
    vectors = np.array([[0, 0], [1, 0], [0, 1]], dtype=np.float32)
    assert reweighted(vectors[:1], np.zeros(1, np.float32), vectors[None]).tolist() == [0.0]


def test_the_score_is_the_largest_patch_distance_and_nan_is_not_overlooked() -> None:
    assert image_score(np.array([1, 7, 3], dtype=np.float32)) == 7
    assert math.isnan(image_score(np.array([1, np.nan, 3], dtype=np.float32)))


@pytest.mark.parametrize("grid", [(12, 12), (8, 16), (1, 1), (48, 36)])
def test_the_smoothed_peak_is_that_of_a_gaussian_of_one_patch(grid: tuple[int, int]) -> None:
    distance_l2 = np.random.default_rng(0).gamma(4, 2, grid).astype(np.float32)
    expected = ndimage.gaussian_filter(distance_l2.astype(np.float64), 1.0, mode="mirror", truncate=6).max()
    assert smoothed_peak(distance_l2) == pytest.approx(expected, rel=1e-3)


def test_a_score_of_two_scales_is_the_larger_one_in_units_of_the_good_parts() -> None:
    """Good parts: peaks 2, 4, 6 and smoothed peaks 1, 2, 9, so the units are 4 and 2 and the gain is 2."""
    assert gain_of_smoothing([2, 4, 6], [1, 2, 9]) == 2
    speck = np.zeros((9, 9), dtype=np.float32)
    speck[4, 4] = 10
    smoothed = ndimage.gaussian_filter(speck.astype(np.float64), 1.0, mode="mirror", truncate=6).max()
    assert smoothed < 2
    assert image_score(speck, 2.0) == 10  # a defect of one patch decides by itself
    spot = np.zeros((9, 9), dtype=np.float32)
    spot[2:7, 2:7] = 10
    wide = ndimage.gaussian_filter(spot.astype(np.float64), 1.0, mode="mirror", truncate=6).max()
    assert image_score(spot, 2.0) == pytest.approx(2 * wide, rel=1e-3)
    assert image_score(spot, 2.0, 30.0) == 30  # members of an ensemble peak in different places


@pytest.mark.parametrize("gain", [None, 1.5])
def test_what_is_no_number_in_the_map_is_none_in_the_score(gain: float | None) -> None:
    assert math.isnan(image_score(np.array([[1, np.nan, 3]], dtype=np.float32), gain))
    assert image_score(np.array([[1, np.inf, 3]], dtype=np.float32), gain) == math.inf


@pytest.mark.parametrize("peaks", [[0.0, 0.0], [math.inf, math.inf], [math.nan, 1.0]])
def test_good_parts_without_a_median_give_no_gain(peaks: list[float]) -> None:
    assert gain_of_smoothing(peaks, [1.0, 1.0]) is None
    assert gain_of_smoothing([1.0, 1.0], peaks) is None


@pytest.mark.parametrize(("grid", "size"), [((12, 12), (96, 96)), ((8, 16), (128, 64)), ((28, 20), (160, 224))])
def test_the_map_is_a_bilinear_zoom_and_a_gaussian(grid: tuple[int, int], size: tuple[int, int]) -> None:
    distances = np.random.default_rng(1).random(grid).astype(np.float32)
    drawn = render_map(distances, 5.0, size)
    zoomed = ndimage.zoom(distances.astype(np.float64), size[0] / grid[1], order=1, mode="nearest", grid_mode=True)
    sigma_px = 4 / 224 * max(size)
    expected = ndimage.gaussian_filter(zoomed, sigma_px, mode="mirror")
    expected *= 5.0 / expected.max()
    assert drawn.shape == (size[1], size[0])
    assert drawn.dtype == np.float32
    np.testing.assert_allclose(drawn, expected, atol=5e-3 * 5.0)


@settings(max_examples=50, deadline=None)
@given(seed=st.integers(0, 2**32 - 1), score=st.floats(1e-3, 1e4))
def test_the_peak_of_the_map_is_the_score(seed: int, score: float) -> None:
    distances = np.random.default_rng(seed).random((6, 7)).astype(np.float32)
    drawn = render_map(distances, score, (56, 48))
    assert drawn.max() == pytest.approx(score, rel=1e-5)
    assert drawn.min() >= 0
    assert not drawn.flags.writeable


def test_a_part_without_any_distance_has_an_empty_map() -> None:
    assert not render_map(np.zeros((4, 4), np.float32), 0.0, (32, 32)).any()


def test_the_map_peaks_where_the_farthest_patch_is() -> None:
    distances = np.ones((12, 12), dtype=np.float32)
    distances[3, 9] = 9
    row, column = np.unravel_index(render_map(distances, 9.0, (96, 96)).argmax(), (96, 96))
    assert 24 <= row < 32  # the pixels of the patch in row 3, column 9
    assert 72 <= column < 80


def test_the_map_over_the_source_has_the_sources_shape_and_range() -> None:
    drawn = render_map(np.random.default_rng(0).random((8, 8)).astype(np.float32), 2.0, (64, 64))
    over = to_source(drawn, (300, 290))
    assert over.shape == (290, 300)
    assert drawn.min() <= over.min() <= over.max() <= drawn.max()


@pytest.mark.parametrize(
    ("score", "threshold", "verdict"),
    [
        (0.0, 1.0, Verdict.OK),
        (1.0, 1.0, Verdict.OK),
        (math.nextafter(1.0, 2.0), 1.0, Verdict.NG),
        (math.nan, 1.0, Verdict.ERROR),
        (math.inf, 1.0, Verdict.ERROR),
        (-math.inf, 1.0, Verdict.ERROR),
        (0.5, math.nan, Verdict.ERROR),
        (0.5, math.inf, Verdict.ERROR),
    ],
)
def test_deciding(score: float, threshold: float, verdict: Verdict) -> None:
    assert decide(score, Limits(threshold)) is verdict


@pytest.mark.parametrize(
    ("score", "limits", "verdict"),
    [
        (1.0, Limits(2.0, 1.0), Verdict.OK),
        (1.001, Limits(2.0, 1.0), Verdict.REVIEW),
        (2.0, Limits(2.0, 1.0), Verdict.REVIEW),
        (2.001, Limits(2.0, 1.0), Verdict.NG),
        (2.5, Limits(2.0, 3.0), Verdict.NG),  # a lower limit above the other one changes nothing
        (1.5, Limits(2.0, 3.0), Verdict.OK),
        (0.1, Limits(2.0, math.nan), Verdict.ERROR),
        (0.1, Limits(math.inf, 1.0), Verdict.ERROR),
    ],
)
def test_between_two_limits_a_person_looks(score: float, limits: Limits, verdict: Verdict) -> None:
    assert decide(score, limits) is verdict


def test_half_precision_keeps_distances_within_a_thousandth_and_never_becomes_infinite() -> None:
    distances = np.random.default_rng(0).uniform(0.1, 90, (4, 5)).astype(np.float32)
    kept = half(distances)
    assert kept.dtype == np.float16
    np.testing.assert_allclose(kept, distances, rtol=1e-3)
    assert np.isfinite(half(np.full((1, 1), np.inf, np.float32))).all()
