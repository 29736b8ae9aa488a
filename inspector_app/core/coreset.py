"""Greedy k-center selection: which patch features the memory bank keeps (PatchCore, algorithm 1)."""

from collections.abc import Generator

import numpy as np

from inspector_app.core.messages import Float32, Int64
from inspector_app.core.search import NearestPick

POOL_SIZE = 1024
MAX_PICKS_PER_ROUND = 256
BLOCK_ROWS = 8192
MULTIPLICATIONS_PER_YIELD = 2e10
"""Some tenths of a second, so that a cancel is heard."""


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
    rows = _Rows(features)
    picked = np.empty(n_keep, dtype=np.int64)
    picked[0] = rng.integers(n_rows)
    n_picked = 1
    yield from rows.lower_bounds(picked[:1], n_picked)
    while n_picked < n_keep:
        picks = rows.greedy_in_pool(min(n_keep - n_picked, MAX_PICKS_PER_ROUND))
        picked[n_picked : n_picked + len(picks)] = picks
        n_picked += len(picks)
        yield from rows.lower_bounds(picks, n_picked)
    return picked


class _Rows:
    """All rows, and an upper bound of each one's squared distance to its nearest pick (-inf for the picks)."""

    def __init__(self, features: Float32) -> None:
        self.features = features
        self.squared_norm = np.einsum("nd,nd->n", features, features)
        self.bound_l2sq = np.full(len(features), np.inf, dtype=np.float32)
        self.nearest_pick = NearestPick(features.shape[1])

    def greedy_in_pool(self, most: int) -> Int64:
        """Up to ``most`` greedy picks, at least one, that are certainly the whole set's picks: int64 (picks,)."""
        n_outside = len(self.features) - POOL_SIZE
        if n_outside > 0:
            split = np.argpartition(self.bound_l2sq, n_outside)
            pool = split[n_outside:]
            tau_l2sq = float(self.bound_l2sq[split[:n_outside]].max())
        else:
            pool = np.arange(len(self.features))
            tau_l2sq = -np.inf
        features, norm, l2sq = self.features[pool], self.squared_norm[pool], self.bound_l2sq[pool]
        picks: list[int] = []
        while len(picks) < most:
            farthest = int(l2sq.argmax())
            if picks and l2sq[farthest] < tau_l2sq:
                break
            picks.append(farthest)
            # einsum, not BLAS: its threads would spin between picks and fight the search's for the cores
            to_pick = norm + norm[farthest] - 2 * np.einsum("nd,d->n", features, features[farthest])
            np.minimum(l2sq, to_pick, out=l2sq)
            l2sq[farthest] = -np.inf  # never again, whatever rounding says
        return pool[picks]

    def lower_bounds(self, picks: Int64, n_picked: int) -> Generator[int, None, None]:
        """Lower all bounds to the distance to ``picks``, block by block; yields ``n_picked`` now and then."""
        picked = self.features[picks]
        blocks_per_yield = max(1, int(MULTIPLICATIONS_PER_YIELD / (BLOCK_ROWS * picked.size)))
        for block, start in enumerate(range(0, len(self.features), BLOCK_ROWS)):
            span = slice(start, start + BLOCK_ROWS)
            to_nearest = self.nearest_pick(self.features[span], picked) + self.squared_norm[span]
            np.minimum(self.bound_l2sq[span], to_nearest, out=self.bound_l2sq[span])
            if block % blocks_per_yield == 0:
                yield n_picked
        self.bound_l2sq[picks] = -np.inf
