"""From features to what is learned: every detector's memory, and linear maps folded into the network."""

from types import SimpleNamespace

import numpy as np
import psutil
import pytest
from scipy.spatial.distance import cdist

from inspector_app.core.detectors.base import bank_detector
from inspector_app.core.detectors.ensemble import EnsembleOptions
from inspector_app.core.detectors.padim import PadimOptions
from inspector_app.core.detectors.patchcore import PatchCoreOptions
from inspector_app.core.detectors.reconpatch import ReConPatchOptions
from inspector_app.core.detectors.spade import SpadeOptions
from inspector_app.core.errors import TrainingError
from inspector_app.core.memory.gallery import Gallery
from inspector_app.core.memory.gaussians import Gaussians
from inspector_app.core.memory.memory_bank import MemoryBank
from inspector_app.core.messages import Float32, Progress
from inspector_app.core.options import DetectorOptions
from inspector_app.core.pictures.preprocess import fit
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.building import learning
from inspector_app.pipeline.building.good_parts import GoodParts
from inspector_app.pipeline.building.learning import learn
from inspector_app.pipeline.building.train import Trained, train
from inspector_app.pipeline.judging.embedders import EmbeddingRequest, RuntimeName
from inspector_app.pipeline.judging.opening import open_detector
from inspector_app.project.paths import AppPaths
from tests import helpers

ALL: list[DetectorOptions] = [
    PatchCoreOptions(),
    PatchCoreOptions(dims=4),
    PatchCoreOptions(coreset="random"),
    ReConPatchOptions(),
    PadimOptions(channels=6),
    SpadeOptions(),
    EnsembleOptions(),
]


def bank(features: Float32, options: DetectorOptions, *, seed: int = 0, keep: float = 0.2) -> MemoryBank:
    learned = helpers.result_of(learn(features, options, keep=keep, seed=seed)).learned
    assert isinstance(learned.memory, MemoryBank)
    return learned.memory


@pytest.fixture(scope="module")
def features() -> Float32:
    return np.random.default_rng(0).normal(size=(9, 70, 12)).astype(np.float32)


def test_a_bank_at_random_is_decided_by_the_seed_and_is_no_greedy_one(features: Float32) -> None:
    at_random = PatchCoreOptions(coreset="random")
    first, again, other = (bank(features, at_random, seed=seed) for seed in (3, 3, 4))
    np.testing.assert_array_equal(first.vectors, again.vectors)
    assert (first.vectors != other.vectors).any()
    greedy = bank(features, PatchCoreOptions(), seed=3)
    picks = {tuple(pair) for pair in zip(first.image_index.tolist(), first.cell.tolist(), strict=True)}
    assert len(picks) == len(first.vectors) == len(greedy.vectors) == round(0.2 * 9 * 70)
    assert picks != {tuple(pair) for pair in zip(greedy.image_index.tolist(), greedy.cell.tolist(), strict=True)}
    np.testing.assert_array_equal(features[first.image_index, first.cell], first.vectors)


def test_the_greedy_bank_covers_better_than_the_one_at_random(features: Float32) -> None:
    flat = features.reshape(-1, 12)
    farthest = [
        cdist(flat, bank(features, PatchCoreOptions(coreset=how)).vectors).min(axis=1).max()
        for how in ("greedy", "random")
    ]
    assert farthest[0] < farthest[1]


def test_padim_and_spade_learn_from_all_values(features: Float32) -> None:
    taught = helpers.result_of(learn(features, PadimOptions(channels=6), keep=0.1, seed=1))
    gaussians = taught.learned
    assert taught.features is features
    assert isinstance(gaussians.memory, Gaussians)
    assert (gaussians.memory.n_images, gaussians.memory.mean.shape) == (9, (70, 6))
    np.testing.assert_allclose(
        gaussians.memory.mean, features.mean(axis=0)[:, gaussians.memory.channels], rtol=1e-4, atol=1e-5
    )
    taught = helpers.result_of(learn(features, SpadeOptions(), keep=0.1, seed=1))
    gallery = taught.learned
    assert taught.features is features
    assert isinstance(gallery.memory, Gallery)
    np.testing.assert_array_equal(gallery.memory.features, features)
    assert (gaussians.projection, gallery.projection) == (None, None)


def test_a_bank_after_a_map_holds_mapped_features(features: Float32) -> None:
    mapping = np.random.default_rng(1).normal(size=(12, 5)).astype(np.float32)
    taught = helpers.result_of(learn(features, ReConPatchOptions(), keep=0.2, seed=0, projection=mapping))
    learned, seen = taught.learned, taught.features
    assert learned.projection is mapping
    np.testing.assert_allclose(seen, features @ mapping, rtol=1e-4, atol=1e-5)
    assert isinstance(learned.memory, MemoryBank)
    np.testing.assert_array_equal(seen[learned.memory.image_index, learned.memory.cell], learned.memory.vectors)


def test_more_components_than_values_are_refused(features: Float32) -> None:
    with pytest.raises(TrainingError, match=r"gives 12 values a patch, not 13\. Ask for fewer dims"):
        helpers.result_of(learn(features, PatchCoreOptions(dims=13), keep=0.2, seed=0))


@pytest.mark.parametrize("options", ALL, ids=lambda options: options.detector)
def test_progress_counts_up(features: Float32, options: DetectorOptions) -> None:
    told: list[Progress] = list(learn(features, options, keep=0.2, seed=0))
    assert told or getattr(options, "coreset", "") == "random"  # which takes no time
    assert [step.fraction for step in told] == sorted(step.fraction for step in told)
    assert all((0 <= step.fraction <= 1 and 0 <= step.done <= step.total) or step.total == 0 for step in told)


@pytest.mark.parametrize("options", ALL, ids=lambda options: options.detector)
def test_what_no_project_file_could_hold_is_refused_before_it_is_learned(
    features: Float32, options: DetectorOptions, monkeypatch: pytest.MonkeyPatch
) -> None:
    learned = helpers.result_of(learn(features, options, keep=0.2, seed=0)).learned
    arrays = learned.memory.arrays()
    n_bytes = sum(arrays[name].nbytes for name in arrays if name not in ("channels", "n_images"))
    enough = n_bytes + learning.SMALL_PARTS_BYTES  # for a map, names and headers
    monkeypatch.setattr(learning, "MAX_BANK_BYTES", enough)
    helpers.result_of(learn(features, options, keep=0.2, seed=0))
    monkeypatch.setattr(learning, "MAX_BANK_BYTES", enough - 4)
    with pytest.raises(TrainingError, match="What is remembered would exceed"):
        helpers.result_of(learn(features, options, keep=0.2, seed=0))


def test_a_map_is_applied_only_where_its_result_fits_into_memory(
    features: Float32, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asked before the features are copied, not when the bank is chosen."""
    asked: list[int] = []

    def none_left(n_bytes: int) -> None:
        asked.append(n_bytes)
        raise TrainingError(Sentence("No memory is left."))

    monkeypatch.setattr(learning, "require_memory", none_left)
    monkeypatch.setattr(bank_detector, "project", lambda *_: pytest.fail("nobody may copy the features"))
    with pytest.raises(TrainingError, match="No memory is left"):
        helpers.result_of(
            learn(features, ReConPatchOptions(), keep=0.2, seed=0, projection=np.ones((12, 5), np.float32))
        )
    assert asked == [4 * 9 * 70 * 5]


def test_a_bank_that_does_not_fit_into_memory_is_refused(features: Float32, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(psutil, "virtual_memory", lambda: SimpleNamespace(available=1000))
    with pytest.raises(TrainingError, match="Building would need about"):
        helpers.result_of(learn(features, PatchCoreOptions(), keep=0.2, seed=0))


@pytest.fixture(scope="module")
def reduced(paths: AppPaths) -> Trained:
    settings = helpers.small_settings(options=PatchCoreOptions(dims=20))
    return helpers.result_of(train(helpers.cells(0.0, helpers.N_SMALL), settings, paths, proposes=False))


@pytest.mark.parametrize("runtime", ["openvino", "torch"])
def test_a_folded_map_gives_what_features_times_the_map_give(
    reduced: Trained, parts: GoodParts, lite0: EmbeddingRequest, paths: AppPaths, runtime: RuntimeName
) -> None:
    (learned,) = reduced.project.learned
    assert learned.projection is not None
    assert learned.projection.shape == (152, 20)
    detector = open_detector(reduced.project, paths, runtime).detector
    plain = helpers.embedder_for(EmbeddingRequest(lite0.backbone, None, 3, lite0.size, runtime), paths)
    assert (detector.embedder.dims, plain.dims) == (20, 152)
    assert detector.embedder.layers == plain.layers
    memory = helpers.bank_of(reduced.project)
    for rgb in (helpers.part(), helpers.damaged(helpers.part())):
        pixels = fit(rgb, detector.size, 1.0)
        by_hand = plain.embed(pixels).astype(np.float64) @ learned.projection
        np.testing.assert_allclose(detector.embedder.embed(pixels), by_hand, rtol=1e-3, atol=1e-3)
        score_l2 = cdist(by_hand, memory.vectors).min(axis=1).max()
        found = detector.score(detector.embed_pixels(pixels)).patch_distance_l2
        assert found.max() == pytest.approx(score_l2, rel=1e-4)


def test_components_are_those_with_the_largest_variance(reduced: Trained, parts: GoodParts) -> None:
    flat = parts.features.reshape(-1, 152).astype(np.float64)
    largest = np.sort(np.linalg.eigvalsh(np.cov(flat.T)))[::-1][:20]
    projection = reduced.project.learned[0].projection
    assert projection is not None
    np.testing.assert_allclose(np.var(flat @ projection, axis=0, ddof=1), largest, rtol=1e-3)


def test_a_map_of_another_length_is_refused(lite0: EmbeddingRequest, paths: AppPaths) -> None:
    for runtime in ("openvino", "torch"):
        request = EmbeddingRequest(lite0.backbone, None, 3, lite0.size, runtime)
        with pytest.raises(ValueError, match="a map of 151 values, a network of 152"):
            helpers.embedder_for(request, paths, np.ones((151, 4), np.float32))
