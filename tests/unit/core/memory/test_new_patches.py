"""New patches are those that the bank does not cover; the radius follows from the bank alone."""

import numpy as np
import pytest

from inspector_app.core.memory.coreset import select_coreset
from inspector_app.core.memory.memory_bank import MemoryBank
from inspector_app.core.memory.new_patches import new_patches, radius_of
from tests.helpers import result_of

RNG = np.random.default_rng(5)


def bank_of(features: np.ndarray, n_keep: int) -> MemoryBank:
    rows = result_of(select_coreset(features, n_keep, np.random.default_rng(1))).rows
    zeros = np.zeros(n_keep, dtype=np.int32)
    return MemoryBank(features[rows], zeros, zeros.copy())


@pytest.mark.parametrize("n_keep", [20, 200])
def test_the_radius_of_a_greedy_bank_covers_all_patches_and_is_the_least_distance_within_it(n_keep: int) -> None:
    features = RNG.normal(size=(2000, 8)).astype(np.float32)
    bank = bank_of(features, n_keep)
    radius = radius_of(bank, 1, at_random=False)
    to_bank = np.linalg.norm(features[:, None] - bank.vectors[None], axis=2).min(axis=1)
    within = np.linalg.norm(bank.vectors[:, None] - bank.vectors[None], axis=2)
    np.fill_diagonal(within, np.inf)
    assert radius == pytest.approx(within.min(), rel=1e-5)
    assert to_bank.max() <= radius
    assert to_bank.max() > 0.9 * radius  # close to the true one


def test_vectors_that_were_added_do_not_change_the_radius() -> None:
    features = RNG.normal(size=(300, 4)).astype(np.float32)
    bank = bank_of(features, 30)
    added = MemoryBank(
        np.concatenate([bank.vectors, bank.vectors[:1] + np.float32(1e-3)]),
        np.append(bank.image_index, np.int32(7)),
        np.append(bank.cell, np.int32(0)),
    )
    assert radius_of(added, 7, at_random=False) == radius_of(bank, 7, at_random=False)


def test_of_a_bank_at_random_the_median_distance_of_neighbours_stands_for_the_radius() -> None:
    vectors = np.array([[0.0], [1.0], [3.0], [6.0], [10.0]], dtype=np.float32)
    zeros = np.zeros(5, dtype=np.int32)
    assert radius_of(MemoryBank(vectors, zeros, zeros.copy()), 1, at_random=True) == 2.0  # of 1, 1, 2, 3 and 4


def test_patches_are_picked_farthest_first_until_all_are_covered() -> None:
    patches = np.array([[0.0], [5.0], [5.5], [9.0], [2.0]], dtype=np.float32)
    distance = np.abs(patches[:, 0])  # the bank is at 0
    picked = new_patches(patches, distance, np.ones(5, dtype=np.bool_), 1.0)
    assert picked.tolist() == [3, 1, 4]  # 9; then 5, of which 5.5 is nearer than r; then 2; 0 is in the bank


def test_what_is_not_allowed_is_never_picked_and_nothing_new_gives_nothing() -> None:
    patches = RNG.normal(size=(50, 3)).astype(np.float32)
    distance = np.linalg.norm(patches, axis=1).astype(np.float32)
    allowed = np.arange(50) % 2 == 0
    picked = new_patches(patches, distance, allowed, 0.5)
    assert picked.size > 0
    assert allowed[picked].all()
    left = np.linalg.norm(patches[allowed][:, None] - patches[picked][None], axis=2).min(axis=1)
    assert np.minimum(left, distance[allowed]).max() <= 0.5
    assert new_patches(patches, distance, allowed, float(distance.max())).size == 0
