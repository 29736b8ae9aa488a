"""PaDiM's Gaussians against scipy's Mahalanobis distance, position by position, and against refitting."""

import numpy as np
import pytest
from scipy.spatial.distance import mahalanobis

from inspector_app.core.detectors.padim import PadimOptions
from inspector_app.core.errors import TrainingError
from inspector_app.core.memory import gaussians as module
from inspector_app.core.memory.gaussians import VARIANCE_FLOOR, Gaussians, fit_gaussians
from inspector_app.core.messages import Float32, Float64
from tests.helpers import result_of

N_IMAGES, CELLS, DIMS = 12, 6, 9
ALL = PadimOptions(channels=DIMS)


def features_of(n_images: int = N_IMAGES, *, seed: int = 0) -> Float32:
    """Correlated features, far from the origin: every position has its own mean, spread and directions."""
    rng = np.random.default_rng(seed)
    mixing = rng.normal(size=(CELLS, DIMS, DIMS))
    noise = rng.normal(size=(n_images, CELLS, 1, DIMS)) @ mixing
    return (noise[:, :, 0] + rng.normal(size=(CELLS, DIMS)) * 5).astype(np.float32)


def fitted(features: Float32, options: PadimOptions = ALL, *, seed: int = 0) -> Gaussians:
    return result_of(fit_gaussians(features, options, np.random.default_rng(seed)))


def mean_variance(features: Float32) -> float:
    return float(features.astype(np.float64).var(axis=0, ddof=1).mean())


def plainly(features: Float32, values: Float32, added: float, freedom: int | None = None) -> Float64:
    """Distances by scipy, one position after the other, from covariances with ``added`` on the diagonal."""
    distances = []
    for cell in range(features.shape[1]):
        rows = features[:, cell].astype(np.float64)
        centred = rows - rows.mean(axis=0)
        covariance = centred.T @ centred / (len(rows) - 1 if freedom is None else freedom)
        inverse = np.linalg.inv(covariance + added * np.eye(rows.shape[1]))
        distances.append(mahalanobis(values[cell].astype(np.float64), rows.mean(axis=0), inverse))
    return np.array(distances)


@pytest.fixture
def gaussians() -> Gaussians:
    return fitted(features_of(), PadimOptions(channels=4))


@pytest.mark.parametrize("regularisation", [0.01, 0.3])
def test_distances_are_mahalanobis_distances(regularisation: float) -> None:
    features, values = features_of(), features_of(1, seed=5)[0]
    learned = fitted(features, ALL.model_copy(update={"regularisation": regularisation}))
    distance = learned.distances(values)
    np.testing.assert_allclose(distance, plainly(features, values, regularisation * mean_variance(features)), rtol=1e-4)
    assert distance.dtype == np.float32
    assert learned.rows == CELLS
    assert learned.n_images == N_IMAGES


def test_what_is_added_follows_the_unit_of_the_features() -> None:
    features, values = features_of(), features_of(1, seed=5)[0]
    scale = np.float32(1024)
    np.testing.assert_allclose(
        fitted(features * scale).distances(values * scale), fitted(features).distances(values), rtol=1e-5
    )


@pytest.mark.parametrize("block_values", [1, 3 * 4 * N_IMAGES, 4 * 4 * N_IMAGES, 10**9])
def test_blocks_change_nothing(monkeypatch: pytest.MonkeyPatch, block_values: int) -> None:
    features, options = features_of(), PadimOptions(channels=4)
    whole = fitted(features, options)
    monkeypatch.setattr(module, "BLOCK_VALUES", block_values)
    piecewise = fitted(features, options)
    np.testing.assert_allclose(piecewise.mean, whole.mean, rtol=1e-6)
    np.testing.assert_allclose(piecewise.whitening, whole.whitening, rtol=1e-5, atol=1e-6)


def test_progress_counts_cells_and_a_cancel_is_heard_between_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BLOCK_VALUES", 4 * DIMS * N_IMAGES)
    work = fit_gaussians(features_of(), ALL, np.random.default_rng(0))
    assert list(work) == [0, 0, 4, 6]
    for steps in (1, 3):
        work = fit_gaussians(features_of(), ALL, np.random.default_rng(0))
        for _ in range(steps):
            next(work)
        work.close()
        with pytest.raises(StopIteration):
            next(work)


def test_a_block_is_small_however_many_cells_there_are() -> None:
    cells, values = 5000, 16
    steps = list(fit_gaussians(np.zeros((400, cells, values), np.float32), PadimOptions(), np.random.default_rng(0)))
    largest = max(np.diff([0, *[step for step in steps if step]]))
    assert steps[-1] == cells
    assert largest * 400 * values <= module.BLOCK_VALUES


def test_channels_are_chosen_by_the_seed_each_once_and_ascend() -> None:
    features, options = features_of(), PadimOptions(channels=4)
    first, again = fitted(features, options), fitted(features, options)
    for name, array in first.arrays().items():
        np.testing.assert_array_equal(array, again.arrays()[name])
    choices = [fitted(features, options, seed=seed).channels.tolist() for seed in range(20)]
    assert all(choice == sorted(set(choice)) and len(choice) == 4 for choice in choices)
    assert {channel for choice in choices for channel in choice} == set(range(DIMS))
    assert first.channels.dtype == np.int32


def test_only_the_chosen_channels_count() -> None:
    features, values = features_of(), features_of(1, seed=5)[0]
    learned = fitted(features, PadimOptions(channels=4))
    chosen = features[:, :, learned.channels]
    expected = plainly(chosen, values[:, learned.channels], 0.01 * mean_variance(chosen))
    np.testing.assert_allclose(learned.distances(values), expected, rtol=1e-4)


def test_more_channels_than_there_are_means_all() -> None:
    assert fitted(features_of(), PadimOptions(channels=100)).channels.tolist() == list(range(DIMS))


@pytest.mark.parametrize(("n_images", "rtol"), [(3, 3e-3), (5, 1e-3), (12, 1e-4), (60, 1e-5)])
def test_leaving_an_image_out_is_refitting_without_it(n_images: int, rtol: float) -> None:
    features = features_of(n_images)
    learned = fitted(features)
    lam = (n_images - 1) * 0.01 * mean_variance(features)
    for image in (0, n_images // 2, n_images - 1):
        others = np.delete(features, image, axis=0)
        refitted = plainly(others, features[image], lam / (n_images - 2))
        distance = learned.distances(features[image], left_out=True)
        np.testing.assert_allclose(distance, refitted, rtol=rtol)
        assert distance.dtype == np.float32
        assert (distance > learned.distances(features[image])).all()


@pytest.mark.parametrize("out", [[0], [3, 7], [11, 2, 5, 8]])
def test_leaving_several_images_out_is_refitting_without_them(out: list[int]) -> None:
    features = features_of(n_images=20)
    learned = fitted(features)
    lam = 19 * 0.01 * mean_variance(features)
    others = np.delete(features, out, axis=0)
    for image in out:
        together = features[[image, *(other for other in out if other != image)]]
        distance = learned.distances_without(together)
        np.testing.assert_allclose(distance, plainly(others, features[image], lam / (19 - len(out))), rtol=1e-4)
        assert distance.dtype == np.float32
    if len(out) == 1:
        np.testing.assert_allclose(distance, learned.distances(features[out[0]], left_out=True), rtol=1e-4)


def test_leaving_all_images_out_leaves_nothing_behind() -> None:
    features = features_of(3)
    assert np.isposinf(fitted(features).distances_without(features)).all()


def test_an_image_beyond_all_others_stays_a_number_when_left_out_with_its_copy() -> None:
    features = features_of(5)
    features[:2] += np.float32(1e5)
    learned = fitted(features, ALL.model_copy(update={"regularisation": 1e-9}))
    distance = learned.distances_without(features[:2])
    assert np.isfinite(distance).all()
    assert (distance > 100).all()


def test_of_two_images_the_other_one_is_left_with_what_is_added() -> None:
    features = features_of(2)
    expected = plainly(features[1:], features[0], 0.01 * mean_variance(features), freedom=1)
    np.testing.assert_allclose(fitted(features).distances(features[0], left_out=True), expected, rtol=3e-3)


def test_a_single_image_leaves_nothing_behind() -> None:
    features = features_of(1)
    learned = fitted(features)
    assert (learned.distances(features[0]) == 0).all()
    assert np.isposinf(learned.distances(features[0], left_out=True)).all()


def test_an_image_beyond_all_others_stays_a_number_when_left_out() -> None:
    features = features_of(4)
    features[0] += np.float32(1e5)  # 1 - c q is lost in rounding
    distance = fitted(features, ALL.model_copy(update={"regularisation": 1e-9})).distances(features[0], left_out=True)
    assert np.isfinite(distance).all()
    assert (distance > 100).all()


@pytest.mark.parametrize("n_images", [1, 2, 30])
def test_equal_images_give_finite_distances(n_images: int) -> None:
    one = features_of(1)
    learned = fitted(np.repeat(one, n_images, axis=0))
    assert (learned.distances(one[0]) == 0).all()
    if n_images > 1:
        assert (learned.distances(one[0], left_out=True) == 0).all()
    off = learned.distances(one[0] + np.float32(0.5))
    np.testing.assert_allclose(off, 0.5 * np.sqrt(DIMS / VARIANCE_FLOOR), rtol=1e-3)


def test_fewer_images_than_channels_are_enough() -> None:
    features, values = features_of(3), features_of(1, seed=5)[0]
    expected = plainly(features, values, 0.01 * mean_variance(features))
    np.testing.assert_allclose(fitted(features).distances(values), expected, rtol=1e-4)


@pytest.mark.parametrize("left_out", [False, True])
@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize("n_images", [2, N_IMAGES])
def test_a_value_that_is_no_number_is_never_near(value: float, *, left_out: bool, n_images: int) -> None:
    learned = fitted(features_of(n_images), PadimOptions(channels=4))
    for channel in range(DIMS):  # also in the channels that are not used
        values = features_of(1, seed=5)[0]
        values[2, channel] = value
        distance = learned.distances(values, left_out=left_out)
        assert np.isnan(distance[2])
        assert np.isfinite(np.delete(distance, 2)).all()


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_nothing_is_learned_from_what_is_no_number(value: float) -> None:
    features = features_of()
    features[3, 2, 5] = value
    with pytest.raises(ValueError, match="features hold values that are not finite"):
        fitted(features)


@pytest.mark.parametrize("shape", [(0, CELLS, DIMS), (N_IMAGES, 0, DIMS)])
def test_nothing_is_learned_from_nothing(shape: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="one image or more"):
        fitted(np.zeros(shape, np.float32))


def test_too_little_regularisation_says_so() -> None:
    features = np.zeros((2, CELLS, DIMS), np.float32)
    features[1] = 1e5  # one direction, so large that what is added disappears beside it
    with pytest.raises(TrainingError, match="larger regularisation"):
        fitted(features, ALL.model_copy(update={"regularisation": 1e-300}))


def test_arrays_and_back(gaussians: Gaussians) -> None:
    arrays = gaussians.arrays()
    assert {name: (array.dtype.name, array.shape) for name, array in arrays.items()} == {
        "channels": ("int32", (4,)),
        "mean": ("float32", (CELLS, 4)),
        "whitening": ("float32", (CELLS, 4, 4)),
        "n_images": ("int32", (1,)),
    }
    back = Gaussians.from_arrays({**{name: array.copy() for name, array in arrays.items()}, "other": np.zeros(3)})
    for name, array in back.arrays().items():
        np.testing.assert_array_equal(array, arrays[name])
    values = features_of()[0]
    np.testing.assert_array_equal(back.distances(values, left_out=True), gaussians.distances(values, left_out=True))


@pytest.mark.parametrize("name", ["channels", "mean", "whitening", "n_images"])
def test_a_missing_array_is_noticed(gaussians: Gaussians, name: str) -> None:
    arrays = gaussians.arrays()
    del arrays[name]
    with pytest.raises(KeyError, match=name):
        Gaussians.from_arrays(arrays)


@pytest.mark.parametrize(
    ("name", "array", "sentence"),
    [
        ("channels", np.arange(4), "int32 channels"),
        ("channels", np.arange(4, dtype=np.int32)[None], "int32 channels"),
        ("channels", np.int32(4), "int32 channels"),
        ("channels", np.zeros(0, np.int32), "int32 channels"),
        ("channels", np.array([0, 2, 2, 3], np.int32), "each once"),
        ("channels", np.array([0, 3, 2, 4], np.int32), "ascend"),
        ("channels", np.array([-1, 0, 1, 2], np.int32), "from 0"),
        ("channels", np.array([-(2**31), 2**31 - 1, 0, 1], np.int32), "from 0"),
        ("channels", np.arange(3, dtype=np.int32), "mean"),
        ("mean", np.zeros((CELLS, 4)), "float32 mean"),
        ("mean", np.zeros(4, np.float32), "float32 mean"),
        ("mean", np.zeros((CELLS, 5), np.float32), "float32 mean"),
        ("mean", np.zeros((0, 4), np.float32), "one cell"),
        ("mean", np.zeros((CELLS + 1, 4), np.float32), "whitening"),
        ("whitening", np.zeros((CELLS, 4, 4)), "float32 whitening"),
        ("whitening", np.zeros((CELLS, 4), np.float32), "float32 whitening"),
        ("whitening", np.zeros((CELLS, 4, 5), np.float32), "float32 whitening"),
        ("n_images", np.array([3]), "one int32"),
        ("n_images", np.int32(3), "one int32"),
        ("n_images", np.array([3, 3], np.int32), "one int32"),
        ("n_images", np.array([0], np.int32), "one image or more"),
        ("n_images", np.array([-3], np.int32), "one image or more"),
    ],
)
def test_arrays_that_do_not_belong_together_are_refused(
    gaussians: Gaussians, name: str, array: Float32, sentence: str
) -> None:
    with pytest.raises(ValueError, match=sentence):
        Gaussians.from_arrays({**gaussians.arrays(), name: np.asarray(array)})


@pytest.mark.parametrize("name", ["mean", "whitening"])
@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_values_that_cannot_be_computed_with_are_refused(gaussians: Gaussians, name: str, value: float) -> None:
    spoilt = gaussians.arrays()[name].copy()
    spoilt.flat[5] = value
    with pytest.raises(ValueError, match="not finite"):
        Gaussians.from_arrays({**gaussians.arrays(), name: spoilt})


def test_nobody_can_change_them(gaussians: Gaussians) -> None:
    for array in (gaussians.channels, gaussians.mean, gaussians.whitening):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 0
