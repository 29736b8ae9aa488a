"""The bank's search against scipy's exhaustive distances."""

import faiss
import numpy as np
import pytest
from scipy.spatial.distance import cdist

from inspector_app.core.detectors.patchcore import PatchCore
from inspector_app.core.detectors.reconpatch import ReConPatch
from inspector_app.core.memory.memory_bank import MemoryBank
from inspector_app.core.messages import Float32, Limits, PatchFeatures, UInt8, Verdict
from inspector_app.core.scoring.scoring import decide


def bank_of(vectors: Float32, n_images: int = 4, n_cells: int = 1000) -> MemoryBank:
    places = np.arange(len(vectors), dtype=np.int32)
    return MemoryBank(vectors, places % n_images, places % n_cells)


@pytest.fixture
def vectors() -> Float32:
    return np.random.default_rng(0).normal(size=(200, 24)).astype(np.float32)


def test_nearest_agrees_with_all_distances(vectors: Float32) -> None:
    queries = np.random.default_rng(1).normal(size=(150, 24)).astype(np.float32)
    distance_l2, index = bank_of(vectors).nearest(queries)
    every = cdist(queries.astype(np.float64), vectors.astype(np.float64))
    np.testing.assert_allclose(distance_l2, every.min(axis=1), rtol=1e-5)
    np.testing.assert_array_equal(index, every.argmin(axis=1))
    assert distance_l2.dtype == np.float32
    assert index.dtype == np.int32


def test_with_the_nearest_known_only_what_is_left_out_is_searched_for(vectors: Float32) -> None:
    queries = np.random.default_rng(1).normal(size=(150, 24)).astype(np.float32)
    bank = bank_of(vectors)
    every = cdist(queries.astype(np.float64), vectors.astype(np.float64))
    known = every.argmin(axis=1).astype(np.int32)
    given = known.copy()
    for image in range(4):
        others = np.where(bank.image_index[None] == image, np.inf, every)
        distance_l2, index = bank.nearest(queries, without_image=image, known=known)
        np.testing.assert_array_equal(index, others.argmin(axis=1))
        np.testing.assert_allclose(distance_l2, others.min(axis=1), rtol=1e-5)
    np.testing.assert_allclose(bank.nearest(queries, known=known)[0], every.min(axis=1), rtol=1e-5)
    np.testing.assert_array_equal(known, given)
    assert np.isinf(bank_of(vectors, 1).nearest(queries, without_image=0, known=known)[0]).all()


def test_a_vector_of_the_bank_is_at_distance_nought_exactly(vectors: Float32) -> None:
    far = vectors + np.float32(1000)  # the expanded square would leave rounding errors of about one here
    distance_l2, _ = bank_of(far).nearest(far[:50])
    assert (distance_l2 == 0).all()


def test_a_small_distance_far_from_the_origin_is_not_lost_to_rounding() -> None:
    vectors = np.array([[1000, 1000], [2000, 2000]], dtype=np.float32)
    distance_l2, index = bank_of(vectors).nearest(np.array([[1000.25, 1000]], dtype=np.float32))
    assert distance_l2[0] == pytest.approx(0.25, rel=1e-6)
    assert index[0] == 0


def test_neighbours_are_the_nearest_ones_with_the_vector_itself_first(vectors: Float32) -> None:
    every = cdist(vectors.astype(np.float64), vectors.astype(np.float64))
    index = np.array([0, 17, 199, 17], dtype=np.int32)
    found = bank_of(vectors).neighbours_of(index, 9)
    assert found.tolist() == np.argsort(every[index], axis=1)[:, :9].tolist()
    assert found[:, 0].tolist() == index.tolist()


def test_equal_vectors_are_neighbours_of_each_other_but_each_comes_first_itself() -> None:
    bank = bank_of(np.full((5, 3), 1000, dtype=np.float32))
    found = bank.neighbours_of(np.arange(5, dtype=np.int32), 3)
    assert found[:, 0].tolist() == [0, 1, 2, 3, 4]


def test_neighbours_are_never_more_than_the_bank_holds(vectors: Float32) -> None:
    (found,) = bank_of(vectors[:3]).neighbours_of(np.array([1], dtype=np.int32), 9).tolist()
    assert sorted(found) == [0, 1, 2]


def test_neighbours_are_never_more_than_the_bank_holds_without_an_image(vectors: Float32) -> None:
    found = bank_of(vectors[:8]).neighbours_of(np.array([0, 5], dtype=np.int32), 9, without_image=2)
    assert [sorted(row) for row in found.tolist()] == [[0, 1, 3, 4, 5, 7]] * 2


def test_without_an_image_only_the_others_vectors_are_found(vectors: Float32) -> None:
    bank = bank_of(vectors)
    queries = vectors[::7] + np.float32(0.01)
    distance, index = bank.nearest(queries, without_image=2)
    keep = np.array([row for row in range(200) if row % 4 != 2])
    expected = cdist(queries.astype(np.float64), vectors[keep].astype(np.float64))
    np.testing.assert_allclose(distance, expected.min(axis=1), rtol=1e-5)
    assert index.tolist() == keep[expected.argmin(axis=1)].tolist()
    among = bank.neighbours_of(index, 9, without_image=2)
    every = cdist(vectors[index].astype(np.float64), vectors[keep].astype(np.float64))
    assert among.tolist() == keep[np.argsort(every, axis=1)[:, :9]].tolist()


def test_without_several_images_only_the_others_vectors_are_found(vectors: Float32) -> None:
    bank = bank_of(vectors)
    queries = vectors[::7] + np.float32(0.01)
    without = np.array([0, 2], dtype=np.int32)
    keep = np.array([row for row in range(200) if row % 4 in (1, 3)])
    expected = cdist(queries.astype(np.float64), vectors[keep].astype(np.float64))
    known = cdist(queries.astype(np.float64), vectors.astype(np.float64)).argmin(axis=1).astype(np.int32)
    for given in (None, known):
        distance, index = bank.nearest(queries, without_image=without, known=given)
        np.testing.assert_allclose(distance, expected.min(axis=1), rtol=1e-5)
        assert index.tolist() == keep[expected.argmin(axis=1)].tolist()
    among = bank.neighbours_of(index, 9, without_image=without)
    every = cdist(vectors[index].astype(np.float64), vectors[keep].astype(np.float64))
    assert among.tolist() == keep[np.argsort(every, axis=1)[:, :9]].tolist()


def test_without_its_only_image_everything_is_infinitely_far(vectors: Float32) -> None:
    distance, _ = bank_of(vectors, n_images=1).nearest(vectors[:5], without_image=0)
    assert np.isinf(distance).all()


@pytest.mark.parametrize("n_queries", [1, 511, 512, 513, 1500])
def test_another_library_finds_the_same_vectors(n_queries: int) -> None:
    rng = np.random.default_rng(n_queries)
    vectors = rng.normal(size=(700, 24)).astype(np.float32)
    queries = rng.normal(size=(n_queries, 24)).astype(np.float32)
    flat = faiss.IndexFlatL2(24)
    flat.add(vectors)
    l2sq, labels = flat.search(queries, 1)
    distance, index = bank_of(vectors).nearest(queries)
    assert index.tolist() == labels[:, 0].tolist()
    np.testing.assert_allclose(distance, np.sqrt(l2sq[:, 0]), rtol=1e-4)


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_values_that_cannot_be_searched_are_refused(vectors: Float32, value: float) -> None:
    vectors[3, 5] = value
    with pytest.raises(ValueError, match="not finite"):
        bank_of(vectors)


@pytest.mark.parametrize(
    ("vectors_", "images", "cells"),
    [
        (np.zeros((0, 4), np.float32), 0, 0),
        (np.zeros(4, np.float32), 4, 4),
        (np.zeros((4, 4), np.float64), 4, 4),
        (np.zeros((4, 4), np.float32), 3, 4),
        (np.zeros((4, 4), np.float32), 4, 5),
    ],
    ids=["empty", "flat", "float64", "images", "cells"],
)
def test_arrays_that_do_not_belong_together_are_refused(vectors_: Float32, images: int, cells: int) -> None:
    with pytest.raises(ValueError, match="bank"):
        MemoryBank(vectors_, np.zeros(images, np.int32), np.zeros(cells, np.int32))


def test_nobody_can_change_a_bank(vectors: Float32) -> None:
    bank = bank_of(vectors)
    for array in (bank.vectors, bank.image_index, bank.cell):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 0


class NoEmbedder:
    """Says what a detector asks when it is put together; scoring embeds nothing."""

    runtime = "none"
    layers = ("none",)
    grid = (2, 3)
    dims = 24

    def embed(self, pixels: UInt8) -> Float32:
        raise AssertionError(f"nobody asked for features of {pixels.shape}")


@pytest.mark.parametrize("value", [np.nan, np.inf])
@pytest.mark.parametrize("reweighting", [False, True])
@pytest.mark.parametrize("detector", [PatchCore, ReConPatch])
def test_a_query_that_is_no_number_becomes_an_error_and_never_ok(
    vectors: Float32, value: float, detector: type[PatchCore] | type[ReConPatch], *, reweighting: bool
) -> None:
    queries = np.zeros((6, 24), dtype=np.float32)
    queries[4, 3] = value
    bank = bank_of(vectors, n_cells=6)
    made = detector(NoEmbedder(), bank, size=(48, 32), expected_aspect=1.5, reweighting=reweighting)
    anomaly = made.score(PatchFeatures(queries, (2, 3)))
    distances = anomaly.patch_distance_l2.ravel()
    assert not np.isfinite(distances[4])
    assert np.isfinite(np.delete(distances, 4)).all()
    assert decide(anomaly.score_l2, Limits(1e9)) is Verdict.ERROR


@pytest.mark.parametrize("detector", [PatchCore, ReConPatch])
def test_a_bank_of_another_grid_is_refused(vectors: Float32, detector: type[PatchCore] | type[ReConPatch]) -> None:
    detector(NoEmbedder(), bank_of(vectors, n_cells=6), size=(48, 32), expected_aspect=1.5, reweighting=True)
    with pytest.raises(ValueError, match="cells that the grid has not"):
        detector(NoEmbedder(), bank_of(vectors, n_cells=7), size=(48, 32), expected_aspect=1.5, reweighting=True)
