"""Maps of patch features: applying them, principal components, and ReConPatch's training."""

from collections.abc import Generator
from itertools import chain, pairwise
from typing import Any

import numpy as np
import pytest
import torch
from sklearn.decomposition import PCA

from inspector_app.core.detectors import reconpatch as options
from inspector_app.core.detectors.reconpatch import ReConPatchOptions
from inspector_app.core.errors import TrainingError
from inspector_app.core.features import contrastive, projection
from inspector_app.core.features.contrastive import relaxed_contrastive_loss, similarity
from inspector_app.core.features.projection import ProjectionError, learn_projection, principal_components, project
from inspector_app.core.messages import Float32, Int64, read_only
from inspector_app.core.steps import Steps
from tests import helpers

BATCH = 32


@pytest.fixture(autouse=True)
def few_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(options.TRAINING_STEPS, "standard", 12)
    monkeypatch.setitem(options.TRAINING_STEPS, "thorough", 60)


def patches(count: int = 200, dims: int = 12, seed: int = 0) -> Float32:
    """Ten textures in four directions, and noise in all."""
    rng = np.random.default_rng(seed)
    textures = rng.normal(size=(10, 4)) @ rng.normal(size=(4, dims)) * 2
    return (textures[rng.integers(10, size=count)] + rng.normal(size=(count, dims))).astype(np.float32)


def small(**changes: Any) -> ReConPatchOptions:
    return ReConPatchOptions.model_validate({"batch": BATCH, "dims": 6, **changes})


def learned(features: Float32, chosen: ReConPatchOptions, seed: int = 0) -> Float32:
    return helpers.result_of(learn_projection(features, chosen, seed=seed))


def losses_of(training: Generator[tuple[float, ...], None, Float32]) -> tuple[list[tuple[float, ...]], Float32]:
    yielded = list(steps := Steps(training))
    return yielded, steps.result


# Applying a map, principal components -------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [1, 6, 7, 8, 50])
def test_a_map_is_a_matrix_product_across_blocks(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    monkeypatch.setattr(projection, "BLOCK_ROWS", 7)
    features, chosen = patches(count), np.random.default_rng(1).normal(size=(12, 5)).astype(np.float32)
    projected = project(features, chosen)
    assert projected.dtype == np.float32
    assert projected.flags.c_contiguous
    np.testing.assert_allclose(projected, features @ chosen, rtol=1e-5, atol=1e-5)


@pytest.mark.parametrize("dims", [1, 5, 12])
@pytest.mark.parametrize("block", [7, 65536])
def test_principal_components_are_those_of_sklearn(monkeypatch: pytest.MonkeyPatch, dims: int, block: int) -> None:
    monkeypatch.setattr(projection, "BLOCK_ROWS", block)
    features = patches(100) + np.float32(50)  # far from the origin: the mean has to go first
    found = principal_components(features, dims)
    expected = PCA(dims, svd_solver="full").fit(features.astype(np.float64)).components_.T
    largest = np.abs(expected).argmax(axis=0)
    expected *= np.sign(expected[largest, np.arange(dims)])
    np.testing.assert_allclose(found, expected, atol=1e-4)
    assert found.dtype == np.float32
    assert found.shape == (12, dims)
    assert not found.flags.writeable


def test_the_sign_of_a_component_is_fixed_by_its_largest_entry() -> None:
    # Most spread along (3, -4) / 5, less along (4, 3) / 5: the largest entries are the second and the first.
    along, across = np.array([3.0, -4.0]), np.array([4.0, 3.0])
    features = np.array([7 * along, -7 * along, across, -across], dtype=np.float32)
    expected = [[-0.6, 0.8], [0.8, 0.6]]
    np.testing.assert_allclose(principal_components(features, 2), expected, atol=1e-6)
    np.testing.assert_allclose(principal_components(-features, 2), expected, atol=1e-6)


def test_there_are_no_more_components_than_values() -> None:
    with pytest.raises(TrainingError, match="gives 12 values a patch, not 13"):
        principal_components(patches(), 13)


# Training -----------------------------------------------------------------------------------------------------------


def test_the_map_is_float32_read_only_and_finite() -> None:
    found = learned(patches(), small())
    assert found.dtype == np.float32
    assert found.shape == (12, 6)
    assert np.isfinite(found).all()
    assert found.flags.c_contiguous
    assert not found.flags.writeable


def test_there_are_no_more_dims_than_values() -> None:
    assert learned(patches(dims=12), small(dims=500)).shape == (12, 12)


def test_the_same_seed_gives_the_same_bits_and_another_seed_another_map() -> None:
    first = learned(patches(), small(), seed=3)
    torch.rand(5)  # nobody else's random numbers matter
    assert learned(patches(), small(), seed=3).tobytes() == first.tobytes()
    assert not np.allclose(learned(patches(), small(), seed=4), first, atol=1e-2)


def test_features_that_may_not_be_written_are_read() -> None:
    assert np.array_equal(learned(read_only(patches()), small()), learned(patches(), small()))


@pytest.mark.parametrize(("training", "steps"), [("standard", 12), ("thorough", 60)])
def test_every_step_tells_all_losses_so_far(training: str, steps: int) -> None:
    yielded, _ = losses_of(learn_projection(patches(), small(training=training), seed=0))
    assert [len(losses) for losses in yielded] == list(range(1, steps + 1))
    for before, after in pairwise(yielded):
        assert after[:-1] == before
    assert all(loss > 0 for loss in yielded[-1])


def test_closing_cancels() -> None:
    training = learn_projection(patches(), small(), seed=0)
    next(training)
    training.close()
    with pytest.raises(StopIteration):
        next(training)


@pytest.mark.parametrize("seed", [0, 1])
def test_training_finds_what_is_alike(seed: int) -> None:
    """Six textures, drowned by noise in three of twelve values: the map comes to prefer the other nine."""
    rng = np.random.default_rng(seed)
    texture = rng.integers(6, size=200)
    noise = np.array([1.0] * 9 + [8.0] * 3)
    features = (rng.normal(size=(6, 12))[texture] * 2 + rng.normal(size=(200, 12)) * noise).astype(np.float32)
    chosen = small(batch=200, training="thorough", learning_rate=0.03)
    start = learned(features, small(learning_rate=1e-30, weight_decay=0.0))
    yielded, trained = losses_of(learn_projection(features, chosen, seed=0))
    assert yielded[-1][-1] < yielded[-1][0]
    z_start, z_trained = (torch.tensor(project(features, each)) for each in (start, trained))
    w = similarity(z_trained, sigma=0.5, k=5, alpha=0.5)
    assert relaxed_contrastive_loss(z_trained, w, 1.0) < relaxed_contrastive_loss(z_start, w, 1.0)
    assert spread_within(z_trained, texture) < 0.99 * spread_within(z_start, texture)


def spread_within(z: torch.Tensor, texture: Int64) -> float:
    """Mean distance of patches of one texture, in units of that of patches of two."""
    distance = torch.cdist(z, z).numpy()
    same = texture[:, None] == texture
    return float(distance[same].mean() / distance[~same].mean())


def test_the_place_of_the_origin_does_not_matter() -> None:
    features = patches()
    moved = learned(features + np.float32(8), small())
    np.testing.assert_allclose(moved, learned(features, small()), atol=5e-3)


def test_it_starts_orthogonal() -> None:
    start = learned(patches(), small(learning_rate=1e-30, weight_decay=0.0))
    np.testing.assert_allclose(start.T @ start, np.eye(6), atol=1e-5)


def test_the_map_is_f_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[tuple[torch.nn.Linear, ...]] = []

    class Recording(torch.nn.Sequential):
        def __init__(self, *layers: torch.nn.Linear) -> None:
            super().__init__(*layers)
            made.append(layers)

    monkeypatch.setattr(torch.nn, "Sequential", Recording)
    found = learned(patches(), small())
    ((f, g),) = made
    assert f.weight.shape == (6, 12)
    assert g.weight.shape == (6, 6)
    assert np.array_equal(found, f.weight.detach().numpy().T)
    assert not np.allclose(found.T, (g.weight @ f.weight).detach().numpy(), atol=1e-2)


# What one step sees -------------------------------------------------------------------------------------------------


def recorded_batches(monkeypatch: pytest.MonkeyPatch, features: Float32, chosen: ReConPatchOptions) -> list[list[int]]:
    """Which patches each step drew, recognised in what the teacher made of them: with next to no learning rate the
    maps stay at their start, and a square orthogonal map keeps all distances."""
    seen: list[torch.Tensor] = []

    def recording(z_bar: torch.Tensor, **given: Any) -> torch.Tensor:
        seen.append(z_bar)
        return similarity(z_bar, **given)

    monkeypatch.setattr(contrastive, "similarity", recording)
    learned(features, chosen.model_copy(update={"learning_rate": 1e-30, "weight_decay": 0.0}))
    radius = np.linalg.norm(features - features.mean(axis=0), axis=1)
    assert np.diff(np.sort(radius)).min() > 1e-3  # each patch has its own
    batches = []
    for z_bar in seen:
        gap = np.abs(np.linalg.norm(z_bar.numpy(), axis=1)[:, None] - radius)
        assert (gap.min(axis=1) < 1e-4).all()
        batches.append(gap.argmin(axis=1).tolist())
    return batches


def rings(count: int) -> Float32:
    """Patches that no two of lie equally far from their mean."""
    directions = np.random.default_rng(0).normal(size=(count, 4))
    directions /= np.linalg.norm(directions, axis=1, keepdims=True)
    return (directions * np.arange(2, count + 2)[:, None] / 4).astype(np.float32)


def test_no_patch_is_drawn_twice_within_an_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    batches = recorded_batches(monkeypatch, rings(70), small(batch=16, dims=4))
    assert [len(batch) for batch in batches] == [16] * 12
    epochs = [list(chain(*batches[start : start + 4])) for start in (0, 4, 8)]  # 64 of 70; the 6 left over are let go
    assert [len(set(epoch)) for epoch in epochs] == [64] * 3
    assert epochs[0] != epochs[1]
    assert len(set(chain(*epochs))) == 70


def test_fewer_patches_than_a_batch_are_drawn_all_together(monkeypatch: pytest.MonkeyPatch) -> None:
    batches = recorded_batches(monkeypatch, rings(20), small(batch=64, dims=4))
    assert [sorted(batch) for batch in batches] == [list(range(20))] * 12


def test_the_options_reach_the_formulas(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[Any] = []

    def recording_similarity(z_bar: torch.Tensor, **settings: Any) -> torch.Tensor:
        given.append(settings)
        return similarity(z_bar, **settings)

    def recording_loss(z: torch.Tensor, w: torch.Tensor, margin: float) -> torch.Tensor:
        given.append(margin)
        return relaxed_contrastive_loss(z, w, margin)

    def recording_follow(teacher: torch.nn.Module, student: torch.nn.Module, gamma: float) -> None:
        given.append(gamma)

    monkeypatch.setattr(contrastive, "similarity", recording_similarity)
    monkeypatch.setattr(contrastive, "relaxed_contrastive_loss", recording_loss)
    monkeypatch.setattr(contrastive, "follow", recording_follow)
    training = learn_projection(patches(), small(sigma=0.7, neighbours=9, alpha=0.3, margin=1.7, gamma=0.6), seed=0)
    next(training)
    assert given == [{"sigma": 0.7, "k": 9, "alpha": 0.3}, 1.7, 0.6]


def test_the_teacher_lags_behind_the_student(monkeypatch: pytest.MonkeyPatch) -> None:
    """The teacher learns by following alone: z_bar of the second step is that of the average, not of the student."""
    taught: list[torch.Tensor] = []
    studied: list[torch.Tensor] = []

    def recording_similarity(z_bar: torch.Tensor, **settings: Any) -> torch.Tensor:
        taught.append(z_bar)
        return similarity(z_bar, **settings)

    def recording_loss(z: torch.Tensor, w: torch.Tensor, margin: float) -> torch.Tensor:
        studied.append(z.detach())
        return relaxed_contrastive_loss(z, w, margin)

    monkeypatch.setattr(contrastive, "similarity", recording_similarity)
    monkeypatch.setattr(contrastive, "relaxed_contrastive_loss", recording_loss)
    for gamma in (0.0, 0.99):
        taught.clear()
        studied.clear()
        learned(patches(), small(gamma=gamma, learning_rate=0.05))
        assert torch.equal(taught[0], studied[0])  # both start alike
        assert all(not z_bar.requires_grad for z_bar in taught)
        moved = [(z_bar - z).abs().max().item() for z_bar, z in zip(taught[1:], studied[1:], strict=True)]
        if gamma == 0.0:
            assert max(moved) == pytest.approx(0, abs=1e-5)
        else:
            assert min(moved) > 1e-3


def test_the_learning_rate_warms_up_and_falls_as_half_a_cosine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(options.TRAINING_STEPS, "standard", 20)
    rates: list[float] = []

    class Recording(torch.optim.AdamW):
        def step(self, closure: Any = None) -> Any:
            rates.extend(group["lr"] for group in self.param_groups)
            assert all(group["weight_decay"] == 0.25 for group in self.param_groups)
            return super().step(closure)

    monkeypatch.setattr(torch.optim, "AdamW", Recording)
    learned(patches(), small(learning_rate=0.004, weight_decay=0.25))
    assert len(rates) == 20
    # Two steps of warm-up: half of the peak, then cos(pi / 20) = 0.98769 on the way down; at the middle half of it,
    # at two thirds ... step 15 of 20 cos(3 pi / 4) = -0.70711, at the last step cos(19 pi / 20) = -0.98769.
    shares = {0: 0.5, 1: 0.993844, 5: 0.853553, 10: 0.5, 15: 0.146447, 19: 0.006156}
    for step, share in shares.items():
        assert rates[step] == pytest.approx(0.004 * share, rel=1e-4)
    assert rates[1:] == sorted(rates[1:], reverse=True)


@pytest.mark.parametrize("steps", [1, 2, 5, 10])
def test_a_short_training_warms_up_within_its_first_step(steps: int) -> None:
    assert projection._schedule(0, steps) == 1.0


# What cannot be trained ---------------------------------------------------------------------------------------------


def fails(features: Float32, chosen: ReConPatchOptions | None = None) -> ProjectionError:
    with pytest.raises(ProjectionError) as failure:
        learned(features, chosen or small())
    assert "PatchCore" in (failure.value.hint or "")
    return failure.value


@pytest.mark.parametrize("count", [1, 4, 5])
def test_no_more_patches_than_neighbours_are_refused(count: int) -> None:
    error = fails(patches(count), small(neighbours=5))
    assert f"there are only {count}" in str(error)
    assert learned(patches(6), small(neighbours=5)).shape == (12, 6)


@pytest.mark.parametrize("value", [0.0, 3.0, -1e-4, 1e6])
def test_patches_that_are_all_equal_are_refused(value: float) -> None:
    assert "all patches of the good parts are equal" in str(fails(np.full((50, 12), value, dtype=np.float32)))


def test_patches_that_are_equal_but_for_rounding_are_refused() -> None:
    chance = np.random.default_rng(0)
    features = chance.normal(size=12) * 5 * (1 + 1e-8 * chance.normal(size=(50, 12)))
    assert "are equal" in str(fails(features.astype(np.float32)))


def test_patches_of_which_most_are_equal_can_be_learned_from() -> None:
    plain = np.repeat(patches(1), 150, axis=0)
    assert np.isfinite(learned(np.concatenate([plain, patches(50)]), small())).all()


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        (np.nan, "some features are not numbers"),
        (np.inf, "some features are not numbers"),
        (1e30, "no longer a number"),
    ],
)
def test_patches_without_a_loss_are_refused(value: float, sentence: str) -> None:
    features = patches()
    features[:, 3] = value
    features[0, 3] = 0
    assert sentence in str(fails(features))


def test_a_training_that_runs_away_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def exploding(z: torch.Tensor, w: torch.Tensor, margin: float) -> torch.Tensor:
        return (z * 1e30).sum() * 0 + (z * torch.finfo(torch.float32).max).square().sum() * 0

    monkeypatch.setattr(contrastive, "relaxed_contrastive_loss", exploding)
    assert "no longer a number" in str(fails(patches()))


def test_a_map_that_is_no_longer_finite_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    class Breaking(torch.optim.AdamW):
        steps = 0

        def step(self, closure: Any = None) -> None:  # type: ignore[override]
            self.steps += 1
            if self.steps == 12:  # after the last loss was looked at
                with torch.no_grad():
                    self.param_groups[0]["params"][0][0, 0] = torch.nan

    monkeypatch.setattr(torch.optim, "AdamW", Breaking)
    assert "no longer finite" in str(fails(patches()))


def test_the_number_of_cores_does_not_change_the_map() -> None:
    features = np.random.default_rng(0).normal(size=(300, 152)).astype(np.float32)
    before = torch.get_num_threads()
    found = []
    try:
        for threads in (1, 2):
            torch.set_num_threads(threads)
            found.append(helpers.result_of(learn_projection(features, ReConPatchOptions(batch=64), seed=0)))
            assert torch.get_num_threads() == threads
    finally:
        torch.set_num_threads(before)
    np.testing.assert_array_equal(found[0], found[1])
