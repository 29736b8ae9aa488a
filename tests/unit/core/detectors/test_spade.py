"""SPADE behind the face that all detectors share."""

import numpy as np
import pytest

from inspector_app.core.detectors.spade import Spade
from inspector_app.core.memory.gallery import Gallery
from inspector_app.core.messages import Float32, Limits, PatchFeatures, UInt8, Verdict
from inspector_app.core.scoring.scoring import decide

GRID, DIMS, N_IMAGES = (2, 3), 8, 10


class MeanEmbedder:
    """No network: every patch has the picture's mean."""

    runtime = "mean"
    layers: tuple[str, ...] = ("only",)

    def __init__(self, grid: tuple[int, int] = GRID, dims: int = DIMS) -> None:
        self.grid = grid
        self.dims = dims

    def embed(self, pixels: UInt8) -> Float32:
        return np.full((self.grid[0] * self.grid[1], self.dims), pixels.mean(), dtype=np.float32)


@pytest.fixture
def features() -> Float32:
    return np.random.default_rng(0).normal(size=(N_IMAGES, GRID[0] * GRID[1], DIMS)).astype(np.float32)


def spade_of(features: Float32, embedder: MeanEmbedder, neighbours: int = 3) -> Spade:
    return Spade(embedder, Gallery(features), neighbours=neighbours, size=(48, 32), expected_aspect=1.5)


@pytest.mark.parametrize("neighbours", [1, 3])
def test_the_score_is_the_largest_distance_and_the_map_is_row_major(features: Float32, neighbours: int) -> None:
    values = features[0] * np.float32(3)
    anomaly = spade_of(features, MeanEmbedder(), neighbours).score(PatchFeatures(values, GRID))
    distances, _ = Gallery(features).nearest(values, neighbours)
    np.testing.assert_array_equal(anomaly.patch_distance_l2, distances.reshape(GRID))
    assert anomaly.score_l2 == distances.max()
    assert isinstance(anomaly.score_l2, float)
    assert not anomaly.patch_distance_l2.flags.writeable


def test_a_training_image_can_be_left_out(features: Float32) -> None:
    detector = spade_of(features, MeanEmbedder())
    assert detector.score(PatchFeatures(features[4], GRID)).score_l2 == 0
    anomaly = detector.score(PatchFeatures(features[4], GRID), without_image=4)
    distances, _ = Gallery(features).nearest(features[4], 3, without_image=4)
    np.testing.assert_array_equal(anomaly.patch_distance_l2, distances.reshape(GRID))
    assert anomaly.score_l2 > 0


def test_without_its_only_image_the_score_is_infinite(features: Float32) -> None:
    anomaly = spade_of(features[:1], MeanEmbedder()).score(PatchFeatures(features[0], GRID), without_image=0)
    assert anomaly.score_l2 == float("inf")


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_features_that_are_no_numbers_become_an_error_and_never_ok(features: Float32, value: float) -> None:
    values = features[0].copy()
    values[4, 3] = value
    anomaly = spade_of(features, MeanEmbedder()).score(PatchFeatures(values, GRID))
    assert decide(anomaly.score_l2, Limits(1e9)) is Verdict.ERROR


def test_what_does_not_fit_the_embedder_is_refused(features: Float32) -> None:
    spade_of(features, MeanEmbedder(grid=(3, 2)))
    with pytest.raises(ValueError, match="gallery of 8 dims, embedder of 9"):
        spade_of(features, MeanEmbedder(dims=9))
    with pytest.raises(ValueError, match="gallery of 6 cells, embedder of 9"):
        spade_of(features, MeanEmbedder(grid=(3, 3)))
    with pytest.raises(ValueError, match="1 good part or more, not 0"):
        spade_of(features, MeanEmbedder(), neighbours=0)


def test_it_keeps_what_it_was_made_of(features: Float32) -> None:
    embedder = MeanEmbedder()
    detector = spade_of(features, embedder, neighbours=2)
    assert (detector.embedder, detector.neighbours) == (embedder, 2)
    assert detector.gallery.features is features
    assert (detector.size, detector.expected_aspect, detector.runtime) == ((48, 32), 1.5, "mean")


@pytest.mark.parametrize("neighbours", [1, 3])
def test_patches_that_are_not_judged_do_not_count(neighbours: int) -> None:
    """What every detector shares, tried on one: the score is that of the other patches; of none it is no number."""
    rng = np.random.default_rng(2)
    features = rng.normal(size=(5, GRID[0] * GRID[1], DIMS)).astype(np.float32)
    values = rng.normal(size=(GRID[0] * GRID[1], DIMS)).astype(np.float32)
    detector = spade_of(features, MeanEmbedder(), neighbours)
    whole = detector.score(PatchFeatures(values, GRID)).patch_distance_l2
    judged = whole < whole.max()
    some = detector.score(PatchFeatures(values, GRID, judged=judged))
    np.testing.assert_array_equal(some.patch_distance_l2, np.where(judged, whole, 0))
    assert some.score_l2 == np.sort(whole.ravel())[-2]
    assert np.isnan(detector.score(PatchFeatures(values, GRID, judged=np.zeros(GRID, np.bool_))).score_l2)
