"""The lazily batched selection against the plain one-by-one loop, which it must equal."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.core.memory import coreset
from inspector_app.core.memory.coreset import Coreset, select_coreset
from inspector_app.core.messages import Float32, Int64
from inspector_app.pipeline.building.train import Trained
from tests import helpers


def one_by_one(features: Float32, n_keep: int, first: int) -> Int64:
    """Greedy k-center as the paper writes it, in float64 and from differences."""
    rows = features.astype(np.float64)
    distance = np.linalg.norm(rows - rows[first], axis=1)
    picked = [first]
    while len(picked) < n_keep:
        distance[picked] = -1
        picked.append(int(distance.argmax()))
        distance = np.minimum(distance, np.linalg.norm(rows - rows[picked[-1]], axis=1))
    return np.array(picked)


def assert_greedy(features: Float32, picked: Int64) -> None:
    """Every pick is a farthest row from those before it, up to what float32 can tell."""
    rows = features.astype(np.float64)
    tolerance = 1e-5 * max(1.0, float((rows**2).sum(axis=1).max()))
    distance_sq = ((rows - rows[picked[0]]) ** 2).sum(axis=1)
    for pick in picked[1:]:
        assert distance_sq[pick] >= distance_sq.max() - tolerance
        distance_sq = np.minimum(distance_sq, ((rows - rows[pick]) ** 2).sum(axis=1))


def assert_nearest(features: Float32, found: Coreset) -> None:
    """Every row's nearest pick is a nearest one, up to what float32 can tell."""
    rows = features.astype(np.float64)
    distance_sq = ((rows[:, None] - rows[found.rows][None]) ** 2).sum(axis=2)
    tolerance = 1e-5 * max(1.0, float((rows**2).sum(axis=1).max()))
    own = distance_sq[np.arange(len(rows)), found.nearest]
    assert (own <= distance_sq.min(axis=1) + tolerance).all()
    assert found.nearest[found.rows].tolist() == list(range(len(found.rows)))


def small_pools(monkeypatch: pytest.MonkeyPatch, pool: int, picks: int, block: int, anchors: int = 2) -> None:
    monkeypatch.setattr(coreset, "POOL_SIZE", pool)
    monkeypatch.setattr(coreset, "FIRST_POOL_SIZE", pool)
    monkeypatch.setattr(coreset, "MAX_PICKS_PER_ROUND", picks)
    monkeypatch.setattr(coreset, "BLOCK_ROWS", block)
    monkeypatch.setattr(coreset, "ROWS_PER_YIELD", 2 * block)
    monkeypatch.setattr(coreset, "MIN_ANCHORS", anchors)
    monkeypatch.setattr(coreset, "ROWS_PER_ANCHOR", 1)


@settings(max_examples=150, deadline=None)
@given(
    n_rows=st.integers(1, 120),
    dims=st.integers(1, 12),
    share=st.floats(0, 1),
    seed=st.integers(0, 2**32 - 1),
    n_distinct=st.integers(1, 120),
    pool=st.integers(1, 50),
    per_round=st.integers(1, 20),
    block=st.integers(1, 60),
    anchors=st.integers(1, 40),
)
def test_every_pick_is_a_farthest_row_whatever_the_pools(
    n_rows: int,
    dims: int,
    share: float,
    seed: int,
    n_distinct: int,
    pool: int,
    per_round: int,
    block: int,
    anchors: int,
) -> None:
    rng = np.random.default_rng(seed)
    distinct = rng.normal(size=(n_distinct, dims)).astype(np.float32)
    features = distinct[rng.integers(n_distinct, size=n_rows)]  # many rows are copies of one another
    n_keep = max(1, round(share * n_rows))
    with pytest.MonkeyPatch.context() as monkeypatch:
        small_pools(monkeypatch, pool, per_round, block, anchors)
        found = helpers.result_of(select_coreset(features, n_keep, np.random.default_rng(seed)))
    picked = found.rows
    assert picked.shape == (n_keep,)
    assert len(set(picked.tolist())) == n_keep
    assert_greedy(features, picked)
    assert_nearest(features, found)


@pytest.mark.parametrize("pool", [1, 7, 64, 10_000])
@pytest.mark.parametrize("per_round", [1, 3, 256])
def test_the_same_picks_as_the_plain_loop_on_random_rows(
    monkeypatch: pytest.MonkeyPatch, pool: int, per_round: int
) -> None:
    small_pools(monkeypatch, pool, per_round, 50)
    features = np.random.default_rng(5).normal(size=(400, 16)).astype(np.float32)
    picked = helpers.result_of(select_coreset(features, 60, np.random.default_rng(1))).rows
    assert picked.tolist() == one_by_one(features, 60, int(picked[0])).tolist()


def test_the_same_picks_as_the_plain_loop_on_features_of_real_parts(
    monkeypatch: pytest.MonkeyPatch, trained: Trained
) -> None:
    small_pools(monkeypatch, 200, 16, 100)
    detector = trained.detector
    features = np.concatenate(
        [detector.embed_pixels(trained.project.references[name]).values for name in sorted(trained.project.references)]
    )
    picked = helpers.result_of(select_coreset(features, 80, np.random.default_rng(0))).rows
    assert picked.tolist() == one_by_one(features, 80, int(picked[0])).tolist()


def test_the_seed_decides_and_nothing_else() -> None:
    features = np.random.default_rng(0).normal(size=(300, 8)).astype(np.float32)
    first, again, other = (
        helpers.result_of(select_coreset(features, 20, np.random.default_rng(seed))).rows.tolist() for seed in (3, 3, 4)
    )
    assert first == again
    assert first != other


def test_progress_only_grows_and_ends_at_the_last_pick(monkeypatch: pytest.MonkeyPatch) -> None:
    small_pools(monkeypatch, 20, 4, 64)
    features = np.random.default_rng(0).normal(size=(500, 8)).astype(np.float32)
    steps = list(select_coreset(features, 50, np.random.default_rng(0)))
    assert steps == sorted(steps)
    assert steps[-1] == 50
    assert len(steps) >= 50 / 4


@pytest.mark.parametrize("n_keep", [0, -1, 11])
def test_an_impossible_number_is_refused(n_keep: int) -> None:
    features = np.zeros((10, 2), dtype=np.float32)
    with pytest.raises(ValueError, match="1 to 10"):
        helpers.result_of(select_coreset(features, n_keep, np.random.default_rng(0)))
