"""SPADE's gallery against loops over all images and scipy's exhaustive distances."""

from typing import TypeAlias

import numpy as np
import pytest
from scipy.spatial.distance import cdist

from inspector_app.core.memory.gallery import Gallery
from inspector_app.core.messages import Float32, Float64, Int32, Int64

Without: TypeAlias = int | Int32 | None

N_IMAGES, CELLS, DIMS = 11, 20, 7


def features_of(n_images: int = N_IMAGES, *, seed: int = 0) -> Float32:
    """Images that differ as a whole, so that summaries say something, and in every patch."""
    rng = np.random.default_rng(seed)
    images = rng.normal(size=(n_images, 1, DIMS)) * 2
    return (images + rng.normal(size=(n_images, CELLS, DIMS))).astype(np.float32)


def plainly(features: Float32, values: Float32, neighbours: int, without: Without = None) -> tuple[Float64, Int64]:
    """The paper's two searches, in float64, with loops."""
    queries, patches = values.astype(np.float64), features.astype(np.float64)
    left_out = [] if without is None else np.atleast_1d(without).tolist()
    others = [image for image in range(len(patches)) if image not in left_out]
    by_summary = {image: np.linalg.norm(patches[image].mean(axis=0) - queries.mean(axis=0)) for image in others}
    alike = sorted(others, key=lambda image: by_summary[image])[:neighbours]
    distance, index = np.full(len(queries), np.inf), np.full(len(queries), -1)
    for image in sorted(alike):
        every = cdist(queries, patches[image])
        for cell in range(len(queries)):
            if every[cell].min() < distance[cell]:
                distance[cell] = every[cell].min()
                index[cell] = image * patches.shape[1] + every[cell].argmin()
    return distance, index


@pytest.mark.parametrize("neighbours", [1, 2, 5, N_IMAGES, 50])
@pytest.mark.parametrize("without", [None, 0, 4, np.array([4, 0, 9], dtype=np.int32)])
def test_nearest_agrees_with_all_distances(neighbours: int, without: Without) -> None:
    features = features_of()
    gallery = Gallery(features)
    for seed in range(5):
        values = features_of(1, seed=seed + 100)[0]
        distance, index = gallery.nearest(values, neighbours, without_image=without)
        expected_distance, expected_index = plainly(features, values, neighbours, without)
        np.testing.assert_allclose(distance, expected_distance, rtol=1e-5)
        np.testing.assert_array_equal(index, expected_index)
        assert distance.dtype == np.float32
        assert index.dtype == np.int32
    assert gallery.rows == N_IMAGES * CELLS


@pytest.mark.parametrize("n_queries", [1, 19, 20, 45, 200])
def test_any_number_of_patches_may_be_asked_for(n_queries: int) -> None:
    """faiss measures up to 19 one by one and multiplies more; from 65 on there are two threads."""
    features = features_of()
    values = np.random.default_rng(3).normal(size=(n_queries, DIMS)).astype(np.float32)
    distance, index = Gallery(features).nearest(values, 5)
    expected_distance, expected_index = plainly(features, values, 5)
    np.testing.assert_allclose(distance, expected_distance, rtol=1e-5)
    np.testing.assert_array_equal(index, expected_index)


def test_a_patch_is_found_wherever_it_lies() -> None:
    features = features_of()
    distance, index = Gallery(features).nearest(np.roll(features[6], 3, axis=0), 5)
    assert (distance == 0).all()
    assert index.tolist() == np.roll(6 * CELLS + np.arange(CELLS), 3).tolist()


def test_a_patch_of_the_gallery_is_at_distance_nought_exactly_far_from_the_origin() -> None:
    far = features_of() + np.float32(100)  # the expanded square would leave rounding errors of about 0.1 here
    distance, _ = Gallery(far).nearest(far[3], 1)
    assert (distance == 0).all()


def test_of_equal_images_the_first_are_found() -> None:
    features = np.repeat(features_of(3), 40, axis=0)[np.random.default_rng(0).permutation(120)]
    gallery = Gallery(features)
    for image in range(30):
        _, index = gallery.nearest(features[image], 1)
        assert set(index // CELLS) == {next(i for i in range(120) if (features[i] == features[image]).all())}
        _, index = gallery.nearest(features[image], 1, without_image=image)
        others = (i for i in range(120) if i != image and (features[i] == features[image]).all())
        assert set(index // CELLS) == {next(others)}


def test_of_equal_patches_the_first_is_found_even_in_a_less_similar_image() -> None:
    features = features_of(2)
    features[0, 3] = features[1, 5]
    distance, index = Gallery(features).nearest(features[1], 2)
    assert (distance == 0).all()
    assert index.tolist() == [3 if cell == 5 else CELLS + cell for cell in range(CELLS)]


def test_without_its_only_image_everything_is_infinitely_far() -> None:
    features = features_of(1)
    distance, index = Gallery(features).nearest(features[0], 50, without_image=0)
    assert np.isposinf(distance).all()
    assert (index == -1).all()
    assert distance.dtype == np.float32
    assert index.dtype == np.int32


def test_leaving_out_an_image_that_is_not_there_changes_nothing() -> None:
    features = features_of()
    with_all, _ = Gallery(features).nearest(features[3], 1)
    distance, _ = Gallery(features).nearest(features[3], 1, without_image=N_IMAGES)
    assert (distance == with_all).all()


def test_summaries_are_mean_features() -> None:
    features = np.tile(features_of() + np.float32(1000), (1, 500, 1))  # a sum in float32 would lose digits
    summary = Gallery(features).summary
    np.testing.assert_allclose(summary, [image.astype(np.float64).mean(axis=0) for image in features], rtol=1e-7)
    assert summary.dtype == np.float32
    with pytest.raises(ValueError, match="read-only"):
        summary[0] = 0


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize("image", [0, 4])
def test_a_value_that_is_no_number_is_never_near(value: float, image: int) -> None:
    features = features_of()
    for channel in range(DIMS):
        values = features[image].copy()
        values[2, channel] = value
        distance, index = Gallery(features).nearest(values, 3, without_image=0)
        assert not np.isfinite(distance[2])
        assert np.isfinite(np.delete(distance, 2)).all()
        assert (index // CELLS > 0).all()
        assert (index < N_IMAGES * CELLS).all()


def test_infinities_of_both_signs_are_no_numbers_either() -> None:
    values = features_of()[0]
    values[2, 3], values[5, 3], values[5, 4] = np.inf, -np.inf, np.inf
    distance, _ = Gallery(features_of()).nearest(values, 3)
    assert not np.isfinite(distance[[2, 5]]).any()
    assert np.isfinite(np.delete(distance, [2, 5])).all()


def test_arrays_and_back() -> None:
    gallery = Gallery(features_of())
    arrays = gallery.arrays()
    assert list(arrays) == ["features"]
    back = Gallery.from_arrays({"features": arrays["features"].copy(), "other": np.zeros(3)})
    np.testing.assert_array_equal(back.features, features_of())


def test_a_missing_array_is_noticed() -> None:
    with pytest.raises(KeyError, match="features"):
        Gallery.from_arrays({})


@pytest.mark.parametrize(
    "features",
    [
        np.zeros((3, 4), np.float32),
        np.zeros((1, 3, 4, 5), np.float32),
        np.zeros((0, 4, 5), np.float32),
        np.zeros((3, 0, 5), np.float32),
        np.zeros((3, 4, 0), np.float32),
        np.zeros((3, 4, 5)),
        np.zeros((3, 4, 5), np.int32),
    ],
)
def test_arrays_that_are_no_gallery_are_refused(features: Float32) -> None:
    with pytest.raises(ValueError, match="a gallery needs float32 features"):
        Gallery.from_arrays({"features": features})


def test_more_patches_than_can_be_counted_are_refused() -> None:
    many = np.broadcast_to(np.float32(0), (2**16, 2**15, 1))
    with pytest.raises(ValueError, match="int32"):
        Gallery(many)


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_values_that_cannot_be_searched_are_refused(value: float) -> None:
    features = features_of()
    features[8, 3, 5] = value
    with pytest.raises(ValueError, match="not finite"):
        Gallery(features)


def test_nobody_can_change_a_gallery() -> None:
    with pytest.raises(ValueError, match="read-only"):
        Gallery(features_of()).features[0] = 0
