"""The searches of a bank, compiled and by faiss, against all distances in float64."""

import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
import torch
from scipy.spatial.distance import cdist

from inspector_app.core.memory import memory_bank, nearest
from inspector_app.core.memory.memory_bank import MemoryBank
from inspector_app.core.memory.nearest import NearestOnGpu, NearestVector
from inspector_app.core.memory.nearest_by_faiss import NearestByFaiss
from inspector_app.core.messages import Bool, Float32
from tests.benchmark.coreset import patch_like

MANY = 6000
Search = Callable[[Float32], NearestVector | NearestByFaiss]


@pytest.fixture(params=[NearestVector, NearestByFaiss])
def search_of(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Search:
    """Each of both searches; banks use it too."""
    monkeypatch.setattr(memory_bank, "nearest_among", request.param)
    made: Search = request.param
    return made


def clumps(count: int, seed: int = 0, dims: int = 12, n_clumps: int = 40) -> Float32:
    """Vectors around few places, as patch features are."""
    rng = np.random.default_rng(seed)
    places = np.random.default_rng(99).normal(size=(n_clumps, dims)) * 10
    return (places[rng.integers(n_clumps, size=count)] + rng.normal(size=(count, dims))).astype(np.float32)


def assert_nearest(vectors: Float32, queries: Float32, found: np.ndarray, without: Bool | None = None) -> None:
    """Nothing is nearer than what was found, by more than float32 rounds squared distances."""
    every = cdist(queries.astype(np.float64), vectors.astype(np.float64))
    if without is not None:
        every[:, without] = np.inf
    of_found = every[np.arange(len(queries)), found]
    spread = np.abs(vectors - vectors.mean(axis=0)).max()
    np.testing.assert_allclose(of_found**2, every.min(axis=1) ** 2, rtol=1e-5, atol=1e-5 * spread**2)


@pytest.mark.parametrize("count", [1, 2, 7, 100, 5000, 20_000])
@pytest.mark.parametrize("n_queries", [1, 300])
def test_finds_what_all_distances_say(search_of: Search, count: int, n_queries: int) -> None:
    vectors, queries = clumps(count), clumps(n_queries, seed=1)
    assert_nearest(vectors, queries, search_of(vectors)(queries)[1])


@pytest.mark.parametrize("scale", [0, 1, 5, 100])
def test_finds_it_also_where_nothing_can_be_passed_over(search_of: Search, scale: float) -> None:
    rng = np.random.default_rng(2)
    vectors = rng.normal(size=(3000, 24)).astype(np.float32)
    queries = (rng.normal(size=(200, 24)) * scale).astype(np.float32)
    assert_nearest(vectors, queries, search_of(vectors)(queries)[1])


def test_finds_the_same_as_the_search_through_all_in_patch_features(search_of: Search) -> None:
    vectors, queries = np.split(patch_like(6784, 152), [6000])
    assert_nearest(vectors, queries, search_of(vectors)(queries)[1])


def test_most_of_the_bank_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """Told by what happens when vectors change behind the search's back: nobody looks at those that are far away."""
    vectors, queries = clumps(10_000), clumps(300, seed=1)
    nearest = NearestVector(vectors)
    expected = nearest(queries)[0]
    looked_at = 0
    for start in range(0, len(vectors), 100):
        kept = vectors[start : start + 100].copy()
        vectors[start : start + 100] = queries[0]  # would be at distance nought
        looked_at += 100 * (nearest(queries[:1])[0][0] != expected[0])
        vectors[start : start + 100] = kept
    assert 0 < looked_at < 0.5 * len(vectors)


def test_equal_vectors_are_at_distance_nought(search_of: Search) -> None:
    vectors = np.full((500, 6), 1234.5, dtype=np.float32)
    bank = MemoryBank(np.tile(vectors, (10, 1)), np.zeros(5000, np.int32), np.zeros(5000, np.int32))
    distance_l2, _ = bank.nearest(vectors[:9])
    assert distance_l2.tolist() == [0.0] * 9


def test_a_large_bank_far_from_the_origin_finds_its_own_vectors_at_distance_nought(search_of: Search) -> None:
    far = clumps(MANY) + np.float32(1000)
    place = np.zeros(len(far), dtype=np.int32)
    distance_l2, _ = MemoryBank(far, place, place).nearest(far[::50])
    assert (distance_l2 == 0).all()


def test_what_is_left_out_is_not_found_even_where_whole_cells_are(search_of: Search) -> None:
    vectors = clumps(MANY)
    # Everything on one side of a plane: the cells there hold nothing that may be found.
    image_index = (vectors[:, 0] > 0).astype(np.int32)
    queries = clumps(200, seed=3)
    bank = MemoryBank(vectors, image_index, np.zeros(len(vectors), dtype=np.int32))
    for image in (0, 1):
        distance_l2, index = bank.nearest(queries, without_image=image)
        assert (image_index[index] != image).all()
        assert_nearest(vectors, queries, index, image_index == image)
        np.testing.assert_allclose(distance_l2, np.linalg.norm(queries - vectors[index], axis=1), rtol=1e-5)


def test_without_its_only_image_a_large_bank_is_infinitely_far(search_of: Search) -> None:
    vectors = clumps(MANY)
    place = np.zeros(len(vectors), dtype=np.int32)
    distance_l2, _ = MemoryBank(vectors, place, place).nearest(vectors[:7], without_image=0)
    assert np.isinf(distance_l2).all()


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 1e30])
def test_a_query_that_is_no_number_is_never_near_and_leaves_the_others_alone(search_of: Search, value: float) -> None:
    vectors, queries = clumps(MANY), clumps(50, seed=1)
    place = np.zeros(len(vectors), dtype=np.int32)
    bank = MemoryBank(vectors, place, place)
    undisturbed, _ = bank.nearest(queries)
    queries[17, 3] = value
    with np.errstate(over="ignore", invalid="ignore"):
        distance_l2, _ = bank.nearest(queries)
    assert not np.isfinite(distance_l2[17])
    np.testing.assert_array_equal(np.delete(distance_l2, 17), np.delete(undisturbed, 17))


def test_the_same_bank_is_divided_in_the_same_way_again(search_of: Search) -> None:
    vectors, queries = clumps(5000), clumps(300, seed=1)
    found = [search_of(vectors)(queries)[1].tolist() for _ in range(2)]
    assert found[0] == found[1]


def test_rounding_of_what_lies_far_out_hides_no_neighbour(search_of: Search) -> None:
    """Two clumps so far apart that their sketches are off by more than neighbours differ."""
    rng = np.random.default_rng(0)
    side = rng.normal(size=64)
    places = np.outer(np.where(np.arange(4000) % 2, 1.0, -1.0), 1e5 * side / np.linalg.norm(side))
    vectors = np.round(places + rng.normal(size=places.shape) * 0.05, 2).astype(np.float32)
    queries = (vectors[:200].astype(np.float64) + rng.normal(size=(200, 64)) * 0.02).astype(np.float32)
    distance_l2, _ = search_of(vectors)(queries)
    every = cdist(queries.astype(np.float64), vectors.astype(np.float64))
    np.testing.assert_allclose(distance_l2, every.min(axis=1), rtol=1e-4)


@pytest.mark.parametrize("dims", [1, 2, 15, 16, 17, 64])
def test_vectors_of_few_values_and_of_many(search_of: Search, dims: int) -> None:
    vectors, queries = clumps(700, dims=dims), clumps(100, seed=1, dims=dims)
    distance_l2, found = search_of(vectors)(queries)
    assert_nearest(vectors, queries, found)
    np.testing.assert_allclose(distance_l2, np.linalg.norm(queries - vectors[found], axis=1), rtol=1e-5)


@pytest.mark.parametrize("ranks", [nearest.GPU_RANKS, 1000])
def test_a_gpu_finds_what_all_distances_say(monkeypatch: pytest.MonkeyPatch, ranks: int) -> None:
    """The same product by torch on the CPU, at once and row after row."""
    monkeypatch.setattr(nearest, "GPU_RANKS", ranks)
    vectors, queries = clumps(700) + np.float32(1000), clumps(100, seed=1) + np.float32(1000)
    queries[3] = vectors[5]
    queries[7, 2] = np.nan
    without = np.arange(len(vectors)) % 3 == 0
    on_gpu = NearestOnGpu(vectors)
    finite = np.arange(len(queries)) != 7
    for left_out in (None, without):
        distance_l2, found = on_gpu(torch.from_numpy(queries), left_out)
        assert distance_l2.dtype == np.float32
        assert found.dtype == np.int32
        assert np.isnan(distance_l2[7])
        assert_nearest(vectors, queries[finite], found[finite], left_out)
        expected = np.linalg.norm(queries[finite] - vectors[found[finite]], axis=1)
        np.testing.assert_allclose(distance_l2[finite], expected, rtol=1e-3)
    assert on_gpu(torch.from_numpy(queries))[0][3] == 0


def test_many_threads_may_search_at_once(search_of: Search) -> None:
    vectors, queries = clumps(5000), clumps(800, seed=1)
    nearest = search_of(vectors)
    alone = nearest(queries)
    with ThreadPoolExecutor(4) as threads:
        for distance_l2, found in threads.map(nearest, [queries] * 40):
            np.testing.assert_array_equal(distance_l2, alone[0])
            np.testing.assert_array_equal(found, alone[1])


def test_however_many_banks_there_are_one_thread_helps() -> None:
    for seed in range(5):
        NearestVector(clumps(300, seed))(clumps(300, seed + 1))
    assert len([thread for thread in threading.enumerate() if thread.name.startswith("search")]) == 1


def test_numpy_multiplies_on_one_thread_whichever_thread_asks_first() -> None:
    # In a process of its own: what was set cannot be set back.
    script = """
import threading
import numpy as np
from threadpoolctl import threadpool_info
from inspector_app.core.memory.nearest import NearestVector
thread = threading.Thread(target=NearestVector, args=(np.eye(9, dtype=np.float32),))
thread.start()
thread.join()
assert {library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"} <= {1}
"""
    subprocess.run([sys.executable, "-c", script], check=True, timeout=30)
