"""The fused score against modified z-scores computed by hand."""

import math
import statistics

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.stats import median_abs_deviation

from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.detectors.ensemble import Ensemble, JointEmbedder, good_spread
from inspector_app.core.messages import AnomalyMap, Float32, Int32, PatchFeatures, UInt8, read_only

GRID = (2, 3)
SIZE = (48, 32)


class FakeEmbedder:
    """Gives one number everywhere."""

    runtime = "fake"

    def __init__(self, dims: int, value: float = 0.0, grid: tuple[int, int] = GRID) -> None:
        self.dims = dims
        self.grid = grid
        self.layers = (f"layer of {dims}",)
        self._value = value

    def embed(self, pixels: UInt8) -> Float32:
        assert pixels.shape == (SIZE[1], SIZE[0], 3)
        return np.full((self.grid[0] * self.grid[1], self.dims), self._value, dtype=np.float32)


class FakeMember(PatchDetector):
    """A patch is as far away as its values are large."""

    def __init__(self, embedder: FakeEmbedder) -> None:
        super().__init__(embedder, size=SIZE, expected_aspect=1.5)
        self.asked: list[int | Int32 | None] = []

    def score(self, features: PatchFeatures, *, without_image: int | Int32 | None = None) -> AnomalyMap:
        self.asked.append(without_image)
        assert features.values.shape == (6, self.embedder.dims)
        assert features.values.flags.c_contiguous
        distance = np.linalg.norm(features.values, axis=1).astype(np.float32).reshape(features.grid)
        return AnomalyMap(read_only(distance), float(distance.max()))


def members(*dims: int) -> list[FakeMember]:
    return [FakeMember(FakeEmbedder(count)) for count in dims]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.integers(0, 10_000), min_size=2, max_size=30))
def test_the_spread_is_the_scaled_median_absolute_deviation(tenths: list[int]) -> None:
    scores = [value / 10 for value in tenths]
    middle = statistics.median(scores)
    deviation = statistics.median(abs(score - middle) for score in scores)
    assume(deviation > 0)
    assert good_spread(scores) == pytest.approx(1.4826 * deviation, rel=1e-12)
    assert good_spread(scores) == pytest.approx(median_abs_deviation(scores, scale="normal"), rel=1e-4)


def test_the_spread_by_hand() -> None:
    assert good_spread([1.0, 2.0, 4.0, 9.0, 3.0]) == pytest.approx(1.4826 * 1.0)  # 3; 2 1 1 6 0


def test_the_spread_of_normal_scores_is_their_standard_deviation() -> None:
    scores = np.random.default_rng(0).normal(20.0, 3.0, 100_000)
    assert good_spread(scores) == pytest.approx(3.0, rel=0.02)


def test_where_most_scores_are_equal_the_mean_deviation_takes_over() -> None:
    assert good_spread([5.0, 5.0, 5.0, 9.0]) == pytest.approx(1.2533 * 1.0)  # 0 0 0 4
    assert math.sqrt(math.pi / 2) == pytest.approx(1.2533, rel=1e-4)


@pytest.mark.parametrize("scores", [[1.0, np.inf, 3.0], [1.0, np.nan, 3.0], [np.inf, np.inf]], ids=str)
def test_scores_that_are_not_finite_are_refused(scores: list[float]) -> None:
    with pytest.raises(ValueError, match="not finite"):
        good_spread(scores)


def test_scores_that_have_no_spread_are_refused() -> None:
    with pytest.raises(ValueError, match="do not differ"):
        good_spread([2.0, 2.0, 2.0])


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32 - 1), dims=st.lists(st.integers(1, 5), min_size=2, max_size=4))
def test_the_fused_score_is_the_mean_of_scores_in_units_of_their_spread(seed: int, dims: list[int]) -> None:
    rng = np.random.default_rng(seed)
    spreads = rng.uniform(0.1, 5.0, len(dims)).tolist()
    ensemble = Ensemble(members(*dims), spreads)
    values = rng.normal(size=(6, sum(dims))).astype(np.float32)
    parts = np.split(values.astype(np.float64), np.cumsum(dims)[:-1], axis=1)
    distances = [np.linalg.norm(part, axis=1) / spread for part, spread in zip(parts, spreads, strict=True)]
    anomaly = ensemble.score(PatchFeatures(values, GRID))
    np.testing.assert_allclose(anomaly.patch_distance_l2.ravel(), np.mean(distances, axis=0), rtol=1e-5)
    assert anomaly.score_l2 == pytest.approx(float(np.mean([distance.max() for distance in distances])), rel=1e-5)
    assert anomaly.patch_distance_l2.dtype == np.float32


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32 - 1), n_members=st.integers(2, 4))
def test_the_order_of_parts_is_that_of_the_mean_modified_z_scores(seed: int, n_members: int) -> None:
    """The constant that is left out changes no order, and a threshold is moved by as much as the scores."""
    rng = np.random.default_rng(seed)
    good = rng.gamma(4.0, rng.uniform(0.5, 20.0, n_members), (25, n_members))
    new = rng.gamma(5.0, rng.uniform(0.5, 20.0, n_members), (12, n_members))
    spreads = [good_spread(good[:, member]) for member in range(n_members)]
    middle = np.median(good, axis=0)
    deviation = np.median(np.abs(good - middle), axis=0)
    z_scores = ((new - middle) / (1.4826 * deviation)).mean(axis=1)
    ensemble = Ensemble(members(*[1] * n_members), spreads)
    fused = []
    for scores in new:
        values = np.zeros((6, n_members), dtype=np.float32)
        values[4] = scores
        fused.append(ensemble.score(PatchFeatures(values, GRID)).score_l2)
    assert np.argsort(fused).tolist() == np.argsort(z_scores).tolist()
    np.testing.assert_allclose(np.diff(fused), np.diff(z_scores), atol=1e-3)


def test_every_member_leaves_the_same_image_out() -> None:
    both = members(2, 3)
    ensemble = Ensemble(both, [1.0, 2.0])
    ensemble.score(PatchFeatures(np.zeros((6, 5), np.float32), GRID), without_image=7)
    ensemble.score(PatchFeatures(np.zeros((6, 5), np.float32), GRID))
    assert [member.asked for member in both] == [[7, None], [7, None]]


def test_a_member_that_cannot_tell_makes_the_whole_unable() -> None:
    values = np.zeros((6, 5), np.float32)
    values[2, 4] = np.nan
    assert math.isnan(Ensemble(members(2, 3), [1.0, 2.0]).score(PatchFeatures(values, GRID)).score_l2)


def test_features_stand_side_by_side_in_the_members_order() -> None:
    joint = JointEmbedder([FakeEmbedder(2, 1.0), FakeEmbedder(3, 7.0)])
    assert (joint.dims, joint.grid, joint.runtime) == (5, GRID, "fake")
    assert joint.layers == ("layer of 2", "layer of 3")
    found = joint.embed(np.zeros((SIZE[1], SIZE[0], 3), np.uint8))
    assert found.tolist() == [[1, 1, 7, 7, 7]] * 6
    assert not found.flags.writeable


def test_the_ensemble_looks_at_pictures_as_its_members_do() -> None:
    ensemble = Ensemble(members(2, 3), [1.0, 1.0])
    assert (ensemble.size, ensemble.expected_aspect, ensemble.embedder.dims) == (SIZE, 1.5, 5)


def test_members_that_do_not_fit_together_are_refused() -> None:
    other = FakeMember(FakeEmbedder(3, grid=(3, 2)))
    with pytest.raises(ValueError, match=r"grids differ: \[\(2, 3\), \(3, 2\)\]"):
        Ensemble([*members(2), other], [1.0, 1.0])
    with pytest.raises(ValueError, match="argument 2 is shorter"):
        Ensemble(members(2, 3), [1.0])
