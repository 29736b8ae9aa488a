"""PaDiM behind the face that all detectors share."""

import numpy as np
import pytest

from inspector_app.core.detectors.padim import Padim, PadimOptions
from inspector_app.core.memory.gaussians import Gaussians, fit_gaussians
from inspector_app.core.messages import Float32, Limits, PatchFeatures, UInt8, Verdict
from inspector_app.core.scoring.scoring import decide
from tests.helpers import result_of

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


@pytest.fixture
def gaussians(features: Float32) -> Gaussians:
    return result_of(fit_gaussians(features, PadimOptions(channels=5), np.random.default_rng(0)))


def padim_of(gaussians: Gaussians, embedder: MeanEmbedder) -> Padim:
    return Padim(embedder, gaussians, size=(48, 32), expected_aspect=1.5)


def test_the_score_is_the_largest_distance_and_the_map_is_row_major(gaussians: Gaussians, features: Float32) -> None:
    values = features[0] * np.float32(3)
    anomaly = padim_of(gaussians, MeanEmbedder()).score(PatchFeatures(values, GRID))
    distances = gaussians.distances(values)
    np.testing.assert_array_equal(anomaly.patch_distance_l2, distances.reshape(GRID))
    assert anomaly.score_l2 == distances.max()
    assert isinstance(anomaly.score_l2, float)
    assert not anomaly.patch_distance_l2.flags.writeable


@pytest.mark.parametrize("image", [0, 7])
def test_a_training_image_can_be_left_out(gaussians: Gaussians, features: Float32, image: int) -> None:
    detector = padim_of(gaussians, MeanEmbedder())
    anomaly = detector.score(PatchFeatures(features[image], GRID), without_image=image)
    expected = gaussians.distances(features[image], left_out=True)
    np.testing.assert_array_equal(anomaly.patch_distance_l2, expected.reshape(GRID))
    assert anomaly.score_l2 > detector.score(PatchFeatures(features[image], GRID)).score_l2


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_features_that_are_no_numbers_become_an_error_and_never_ok(
    gaussians: Gaussians, features: Float32, value: float
) -> None:
    for channel in range(DIMS):
        values = features[0].copy()
        values[4, channel] = value
        anomaly = padim_of(gaussians, MeanEmbedder()).score(PatchFeatures(values, GRID))
        assert decide(anomaly.score_l2, Limits(1e9)) is Verdict.ERROR


def test_what_does_not_fit_the_embedder_is_refused(gaussians: Gaussians) -> None:
    last = int(gaussians.channels[-1])
    padim_of(gaussians, MeanEmbedder(dims=last + 1))
    padim_of(gaussians, MeanEmbedder(grid=(3, 2)))
    with pytest.raises(ValueError, match=f"channel {last}, embedder of {last} dims"):
        padim_of(gaussians, MeanEmbedder(dims=last))
    with pytest.raises(ValueError, match="Gaussians of 6 cells, embedder of 9"):
        padim_of(gaussians, MeanEmbedder(grid=(3, 3)))


def test_it_keeps_what_it_was_made_of(gaussians: Gaussians) -> None:
    embedder = MeanEmbedder()
    detector = padim_of(gaussians, embedder)
    assert detector.gaussians is gaussians
    assert detector.embedder is embedder
    assert (detector.size, detector.expected_aspect, detector.runtime) == ((48, 32), 1.5, "mean")
