"""Greedy k-center selection: which patch features the memory bank keeps (PatchCore, algorithm 1)."""

import warnings
from collections.abc import Generator
from typing import TYPE_CHECKING

import numpy as np

from inspector_app.core.messages import Float32, Int64

if TYPE_CHECKING:
    import torch

POOL_SIZE = 4096
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
    import torch

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # read-only arrays are welcome: nothing here writes to them
        rows = _Rows(torch.from_numpy(features), torch.from_numpy(np.einsum("nd,nd->n", features, features)))
    picked = torch.empty(n_keep, dtype=torch.int64)
    picked[0] = int(rng.integers(n_rows))
    n_picked = 1
    yield from rows.lower_bounds(picked[:1], n_picked)
    while n_picked < n_keep:
        picks = rows.greedy_in_pool(min(n_keep - n_picked, MAX_PICKS_PER_ROUND))
        picked[n_picked : n_picked + len(picks)] = picks
        n_picked += len(picks)
        yield from rows.lower_bounds(picks, n_picked)
    return picked.numpy()


class _Rows:
    """All rows, and an upper bound of each one's squared distance to its nearest pick (-inf for the picks).

    In torch throughout: its product and minimum are the fastest at hand, and numpy's threads, which spin for a while
    after each call, would fight torch's for the cores (docs/decisions/0005).
    """

    def __init__(self, features: "torch.Tensor", squared_norm: "torch.Tensor") -> None:
        self.features = features
        self.squared_norm = squared_norm
        self.bound_l2sq = features.new_full((len(features),), float("inf"))

    def greedy_in_pool(self, most: int) -> "torch.Tensor":
        """Up to ``most`` greedy picks, at least one, that are certainly the whole set's picks: int64 (picks,)."""
        n_outside = len(self.features) - POOL_SIZE
        if n_outside > 0:
            pool = self.bound_l2sq.topk(POOL_SIZE, sorted=True).indices
            tau_l2sq = float(self.bound_l2sq[pool[-1]])  # no row outside lies farther
        else:
            pool = self.bound_l2sq.argsort(descending=True)
            tau_l2sq = -float("inf")
        features, norm, l2sq = self.features[pool], self.squared_norm[pool], self.bound_l2sq[pool]
        picks: list[int] = []
        while len(picks) < most:
            farthest = int(l2sq.argmax())
            if picks and float(l2sq[farthest]) < tau_l2sq:
                break
            picks.append(farthest)
            to_pick = (norm + norm[farthest]).addmv_(features, features[farthest], alpha=-2)
            l2sq = l2sq.minimum(to_pick)
            l2sq[farthest] = -float("inf")  # never again, whatever rounding says
        return pool[picks]

    def lower_bounds(self, picks: "torch.Tensor", n_picked: int) -> Generator[int, None, None]:
        """Lower all bounds to the distance to ``picks``, block by block; yields ``n_picked`` now and then."""
        picked_t, picked_norm = self.features[picks].T, self.squared_norm[picks]
        per_block = BLOCK_ROWS * len(picks) * self.features.shape[1]
        blocks_per_yield = max(1, int(MULTIPLICATIONS_PER_YIELD / per_block))
        for block, start in enumerate(range(0, len(self.features), BLOCK_ROWS)):
            span = slice(start, start + BLOCK_ROWS)
            to_nearest = picked_norm.addmm(self.features[span], picked_t, alpha=-2).amin(dim=1)
            to_nearest += self.squared_norm[span]
            self.bound_l2sq[span] = self.bound_l2sq[span].minimum(to_nearest)
            if block % blocks_per_yield == 0:
                yield n_picked
        self.bound_l2sq[picks] = -float("inf")
