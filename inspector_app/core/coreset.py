"""Greedy k-center selection: which patch features the memory bank keeps (PatchCore, algorithm 1)."""

from collections.abc import Generator

import numpy as np

from inspector_app.core.messages import Float32, Int64

POOL_SIZE = 8192
MAX_PICKS_PER_ROUND = 256
BLOCK_ROWS = 8192
BLOCKS_PER_YIELD = 64


def select_coreset(features: Float32, n_keep: int, rng: np.random.Generator) -> Generator[int, None, Int64]:
    """Pick ``n_keep`` rows so that every row lies near a picked one: exact greedy k-center, lazily batched.

    Start at a random row; then always pick the row farthest from all picked ones. The plain loop walks over all N
    rows for each pick and is bound by memory. Here the running minimum distance of every row is an upper bound that
    only falls: the POOL_SIZE rows with the largest bound form a pool, and the largest bound outside it is ``tau``.
    Greedy inside the pool is right for all rows as long as the pool's maximum stays >= tau; after that the round's
    picks are applied to all rows with one blocked matrix product. Same picks as the plain loop, but for float ties.

    Args:
        features: float32 (N, D).
        n_keep: how many rows to pick, 1 to N.
        rng: decides the first row.

    Yields:
        How many rows are picked so far, several times a second.

    Returns:
        int64 (n_keep,), row indices in the order of picking.

    Raises:
        ValueError: n_keep is not within 1 to N.
    """
    n_rows = len(features)
    if not 1 <= n_keep <= n_rows:
        raise ValueError(f"n_keep must be 1 to {n_rows}, not {n_keep}")
    squared_norm = np.einsum("nd,nd->n", features, features)
    bound_l2sq = np.full(n_rows, np.inf, dtype=np.float32)
    picked = np.empty(n_keep, dtype=np.int64)
    picked[0] = rng.integers(n_rows)
    n_picked = 1
    yield from _lower_bounds(features, squared_norm, bound_l2sq, picked[:1], 1)
    while n_picked < n_keep:
        picks = _greedy_in_pool(features, squared_norm, bound_l2sq, min(n_keep - n_picked, MAX_PICKS_PER_ROUND))
        picked[n_picked : n_picked + len(picks)] = picks
        n_picked += len(picks)
        yield from _lower_bounds(features, squared_norm, bound_l2sq, picks, n_picked)
    return picked


def _greedy_in_pool(features: Float32, squared_norm: Float32, bound_l2sq: Float32, most: int) -> Int64:
    """Greedy picks that are certainly the whole set's picks, looking at the farthest rows only."""
    n_rows = len(features)
    if n_rows > POOL_SIZE:
        split = np.argpartition(bound_l2sq, n_rows - POOL_SIZE)
        pool = split[n_rows - POOL_SIZE :]
        tau_l2sq = bound_l2sq[split[: n_rows - POOL_SIZE]].max()
    else:
        pool = np.arange(n_rows)
        tau_l2sq = np.float32(-np.inf)
    pool_features = features[pool]
    pool_norm = squared_norm[pool]
    pool_l2sq = bound_l2sq[pool]
    picks: list[int] = []
    while len(picks) < most:
        farthest = int(pool_l2sq.argmax())
        if picks and pool_l2sq[farthest] < tau_l2sq:
            break
        picks.append(int(pool[farthest]))
        l2sq = pool_features @ pool_features[farthest]
        l2sq *= -2
        l2sq += pool_norm
        l2sq += pool_norm[farthest]
        np.minimum(pool_l2sq, l2sq, out=pool_l2sq)
        pool_l2sq[farthest] = -np.inf  # never again, whatever rounding says
    return np.array(picks, dtype=np.int64)


def _lower_bounds(
    features: Float32, squared_norm: Float32, bound_l2sq: Float32, picks: Int64, n_picked: int
) -> Generator[int, None, None]:
    """Lower every row's squared distance to its nearest pick, in place, block by block; yields ``n_picked``."""
    picked_t = np.ascontiguousarray(features[picks].T) * np.float32(-2)
    for start in range(0, len(features), BLOCK_ROWS):
        rows = slice(start, start + BLOCK_ROWS)
        l2sq = features[rows] @ picked_t
        l2sq += squared_norm[picks]
        nearest = l2sq.min(axis=1)
        nearest += squared_norm[rows]
        np.minimum(bound_l2sq[rows], nearest, out=bound_l2sq[rows])
        if start % (BLOCK_ROWS * BLOCKS_PER_YIELD) == 0:
            yield n_picked
    bound_l2sq[picks] = -np.inf
