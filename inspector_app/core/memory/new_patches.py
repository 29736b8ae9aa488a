"""Which patches of a part are new to a memory bank, and how few of them cover the others."""

import numpy as np

from inspector_app.core.memory.memory_bank import MemoryBank
from inspector_app.core.messages import Bool, Float32, Int64

RANDOM_SAMPLE = 500
"""Vectors of a bank at random whose distances to the others are measured."""


def radius_of(bank: MemoryBank, n_built: int, *, at_random: bool) -> float:
    """Return r, the radius within which a bank covers the patches that it was chosen from; Euclidean.

    Greedy k-center picks the patch that is farthest from the picks so far, and the bank keeps their order. So the
    distance of the last pick to the others is the smallest of all picks, and no patch that was not picked is farther
    from the bank: an upper bound of r that needs no patches, and close to it (Gonzalez, Theor. Comput. Sci. 1985).

    Args:
        bank: the bank.
        n_built: only vectors of the pictures before this number are of the build.
        at_random: whether the vectors were chosen at random. Such a bank has no radius; the median distance of its
            vectors to the nearest other one stands for it.
    """
    vectors = bank.vectors[bank.image_index < n_built]
    if len(vectors) < 2:
        return 0.0
    if not at_random:
        return float(np.sqrt(((vectors[:-1] - vectors[-1]) ** 2).sum(axis=1).min()))
    chosen = np.random.default_rng(0).permutation(len(vectors))[:RANDOM_SAMPLE]
    nearest = []
    for row in chosen:
        distance_l2sq = ((vectors - vectors[row]) ** 2).sum(axis=1)
        distance_l2sq[row] = np.inf
        nearest.append(float(np.sqrt(distance_l2sq.min())))
    return float(np.median(nearest))


def new_patches(patches: Float32, distance_l2: Float32, allowed: Bool, radius_l2: float) -> Int64:
    """Pick, farthest first, patches until none that is allowed is farther than r from the bank and from the picks.

    Args:
        patches: float32 (k, D).
        distance_l2: float32 (k,), their distances to the bank.
        allowed: bool (k,), the patches that may be picked.
        radius_l2: r.

    Returns:
        int64 (n,), row numbers in the order of picking.
    """
    left_l2 = np.where(allowed, distance_l2, np.float32(0))
    picked: list[int] = []
    while left_l2.size and left_l2[farthest := int(left_l2.argmax())] > radius_l2:
        picked.append(farthest)
        difference = patches - patches[farthest]
        np.minimum(left_l2, np.sqrt(np.einsum("kd,kd->k", difference, difference)), out=left_l2)
        left_l2[farthest] = 0
    return np.array(picked, dtype=np.int64)
