"""Repaired leave-one-part-out distances, against the description in plain Python and against true rebuilds."""

import numpy as np
import pytest
from scipy.spatial.distance import cdist

from inspector_app.core.memory.coreset import select_coreset
from inspector_app.core.memory.left_out import FEW, LeftOut
from inspector_app.core.memory.memory_bank import MemoryBank
from inspector_app.core.messages import Float32, Float64, Int32
from tests import helpers
from tests.experiments.loo_bias import bias, features_of_cells

N, CELLS, DIMS, KEPT = 8, 40, 6, 24


def chosen(features: Float32, n_keep: int, seed: int = 0) -> tuple[MemoryBank, Int32]:
    flat = features.reshape(-1, features.shape[2])
    coreset = helpers.result_of(select_coreset(flat, n_keep, np.random.default_rng(seed)))
    image, cell = np.divmod(coreset.rows, features.shape[1])
    bank = MemoryBank(flat[coreset.rows], image.astype(np.int32), cell.astype(np.int32))
    return bank, coreset.nearest.reshape(features.shape[:2])


def as_described(features: Float32, bank: MemoryBank, part: list[int]) -> tuple[dict[int, Float64], int]:
    """Do what the class describes with all distances: of each picture of the part, and the size of the fill."""
    values = features.astype(np.float64)
    flat = values.reshape(-1, DIMS)
    pictures = np.repeat(np.arange(len(features)), features.shape[1])
    every = cdist(flat, bank.vectors.astype(np.float64))
    radius = every.min(axis=1).max()
    mine = np.isin(bank.image_index, part)
    rows = [row for row in range(len(flat)) if pictures[row] not in part and mine[every[row].argmin()]]
    left = {row: every[row][~mine].min(initial=np.inf) for row in rows}
    fill: list[int] = []
    while left and max(left.values()) > radius:
        farthest = max(left, key=lambda row: left[row])
        fill.append(farthest)
        left = {row: min(far, float(np.linalg.norm(flat[row] - flat[farthest]))) for row, far in left.items()}
    found = {}
    for image in part:
        to_bank = cdist(values[image], bank.vectors[~mine].astype(np.float64)).min(axis=1, initial=np.inf)
        to_fill = cdist(values[image], flat[fill]).min(axis=1, initial=np.inf)
        found[image] = np.minimum(to_bank, to_fill)
    return found, len(fill)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("parts", [[[0], [3], [7]], [[0, 5], [1, 2, 6], [4]]], ids=["alone", "shots"])
def test_distances_are_those_of_the_description(seed: int, parts: list[list[int]]) -> None:
    features = np.random.default_rng(seed).normal(size=(N, CELLS, DIMS)).astype(np.float32)
    bank, nearest = chosen(features, KEPT, seed)
    left_out = LeftOut(bank, features, nearest)
    filled = 0
    for part in parts:
        expected, n_fill = as_described(features, bank, part)
        assert len(left_out.fill(np.array(part, dtype=np.int32))) == n_fill
        filled += n_fill
        for image in part:
            found = left_out.distances(image, np.array(part, dtype=np.int32), CELLS)
            np.testing.assert_allclose(found, expected[image], rtol=1e-5)
            assert found.dtype == np.float32
    assert filled > 0


def test_repaired_distances_do_not_exceed_those_to_the_rest_of_the_bank() -> None:
    features = np.random.default_rng(9).normal(size=(N, CELLS, DIMS)).astype(np.float32)
    bank, nearest = chosen(features, KEPT)
    left_out = LeftOut(bank, features, nearest)
    lowered = 0
    for image in range(N):
        found = left_out.distances(image, np.array([image], dtype=np.int32), CELLS)
        rest, _ = bank.nearest(features[image], without_image=image)
        assert (found <= rest * (1 + 1e-5)).all()
        lowered += int((found < 0.99 * rest).sum())
    assert lowered > 0


def test_a_part_that_gave_the_whole_bank_is_measured_against_the_patches_of_the_others() -> None:
    features = np.random.default_rng(1).normal(size=(3, CELLS, DIMS)).astype(np.float32)
    bank, _ = chosen(features, 15)
    own = bank.image_index == 0
    bank = MemoryBank(bank.vectors[own], bank.image_index[own], bank.cell[own])
    nearest = cdist(features.reshape(-1, DIMS), bank.vectors).argmin(axis=1).astype(np.int32).reshape(3, CELLS)
    found = LeftOut(bank, features, nearest).distances(0, np.array([0], dtype=np.int32), CELLS)
    assert np.isfinite(found).all()


def test_a_session_that_needs_a_large_fill_is_searched_for_and_gives_the_same() -> None:
    features = np.random.default_rng(4).normal(size=(N, 400, DIMS)).astype(np.float32)
    bank, nearest = chosen(features, 500)
    session = [0, 1, 2, 3, 4]
    expected, n_fill = as_described(features, bank, session)
    assert n_fill > FEW
    left_out = LeftOut(bank, features, nearest)
    for image in session:
        found = left_out.distances(image, np.array(session, dtype=np.int32), 400)
        np.testing.assert_allclose(found, expected[image], rtol=1e-5)


def test_a_part_without_others_is_infinitely_far() -> None:
    features = np.random.default_rng(1).normal(size=(1, CELLS, DIMS)).astype(np.float32)
    bank, nearest = chosen(features, 5)
    assert np.isinf(LeftOut(bank, features, nearest).distances(0, np.array([0], dtype=np.int32), CELLS)).all()


def test_real_parts_score_as_a_true_rebuild_scores_them(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The bias of several percent that leaving out alone has is repaired, in the mean over the parts."""
    features = features_of_cells(24, 96, helpers.session_paths(tmp_path_factory).cache.parent)
    plain, repaired = [], []
    for seed in (0, 1):
        found = bias(features, 35, seed)
        plain.append((found.plain / found.rebuilt - 1).mean())
        repaired.append((found.repaired / found.rebuilt - 1).mean())
    assert np.mean(plain) > 0.03
    assert abs(np.mean(repaired)) < 0.01
