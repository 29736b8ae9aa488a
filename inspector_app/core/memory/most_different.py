"""Choose the patches of a part's copy that tell something new."""

import numpy as np

from inspector_app.core.messages import Bool, Float32, Int64

MOST_ANCHORS = 4096
"""Of an original with more patches, every second, third ... is compared with; neighbours differ little."""
BLOCK_ROWS = 1024


def most_different(values: Float32, original: Float32, allowed: Bool, count: int) -> Int64:
    """Return the patches of a copy that are farthest from all patches of its original.

    A bank chosen by greedy k-center covers these first anyway. Those left out are nearer to a patch of the original
    than any that is kept, so they would change the bank little, but take four times the memory.

    Args:
        values: float32 (cells, D), of the copy.
        original: float32 (cells, D).
        allowed: bool (cells,), the patches of the copy that may be chosen.
        count: how many to choose.

    Returns:
        int64 (count,), farthest first; patches that are not allowed come last.
    """
    anchors = original[:: -(-len(original) // MOST_ANCHORS)]
    norms = np.einsum("ad,ad->a", anchors, anchors)
    distance_l2sq = np.empty(len(values), dtype=np.float32)
    for start in range(0, len(values), BLOCK_ROWS):
        rows = values[start : start + BLOCK_ROWS]
        nearest = (norms - 2 * (rows @ anchors.T)).min(axis=1)
        distance_l2sq[start : start + BLOCK_ROWS] = nearest + np.einsum("rd,rd->r", rows, rows)
    distance_l2sq[~allowed] = -np.inf
    return np.argsort(-distance_l2sq, kind="stable")[:count]
