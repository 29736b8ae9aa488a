"""Distances of good parts to the memory bank that would have been chosen without them."""

from functools import lru_cache

import numpy as np

from inspector_app.core.memory.memory_bank import MemoryBank
from inspector_app.core.messages import Float32, Int32

BLOCK_ROWS = 16_384


class LeftOut:
    """Leave-one-part-out distances, with the holes filled that a part's own vectors leave.

    Without the vectors of a part, the bank no longer covers those patches of other parts that were near to them. A
    coreset of the other parts would have covered them, so distances to the remaining vectors alone are too large, and a
    limit from them is too high. The repair continues the greedy selection (PatchCore, algorithm 1) with these patches:
    while the largest distance exceeds the coreset's radius r, that patch is added to the fill of the part.

    Attributes:
        radius_l2: r, the largest distance of any patch of a good part to the bank; Euclidean.
    """

    def __init__(self, bank: MemoryBank, features: Float32, nearest: Int32, first: Int32) -> None:
        """Take a bank by greedy k-center and what it was chosen from.

        Args:
            bank: the bank.
            features: float32 (n, cells, D), of the pictures.
            nearest: int32 (n, cells), the bank vector nearest to each patch.
            first: int32 (n,), for each picture the first one of its part.
        """
        self._bank, self._features, self._nearest, self._first = bank, features, nearest, first
        self._flat = features.reshape(-1, features.shape[2])
        self._part_of_vector = first[bank.image_index]
        owner = self._part_of_vector[nearest]
        # The patches of other parts, sorted by the part that owns their nearest vector.
        others = np.flatnonzero((owner != first[:, None]).ravel())
        order = np.argsort(owner.ravel()[others], kind="stable")
        self._covered = others[order]
        self._owners = owner.ravel()[self._covered]
        self.radius_l2 = self._radius_l2()
        self.fill = lru_cache(maxsize=1)(self._fill)

    def distances(self, image: int) -> Float32:
        """The distances of a picture's patches: float32 (cells,), Euclidean; infinite if no vector is left."""
        part = int(self._first[image])
        siblings = np.flatnonzero(self._first == part).astype(np.int32)
        distance_l2, _ = self._bank.nearest(
            self._features[image], without_image=siblings, known=self._nearest[image].copy()
        )
        fill = self.fill(part)
        for vector in fill:
            np.minimum(distance_l2, _distances(self._features[image], vector), out=distance_l2)
        return distance_l2

    def _fill(self, part: int) -> Float32:
        """The patches that fill the holes of a part: float32 (k, D)."""
        begin, end = np.searchsorted(self._owners, (part, part + 1))
        patches = self._flat[self._covered[begin:end]]
        if not len(patches):
            return patches
        siblings = np.flatnonzero(self._first == part).astype(np.int32)
        distance_l2, _ = self._bank.nearest(patches, without_image=siblings)
        chosen: list[int] = []
        while distance_l2[farthest := int(distance_l2.argmax())] > self.radius_l2:
            chosen.append(farthest)
            np.minimum(distance_l2, _distances(patches, patches[farthest]), out=distance_l2)
        return patches[chosen]

    def _radius_l2(self) -> float:
        nearest = self._nearest.ravel()
        return max(
            float(_distances(self._flat[rows], self._bank.vectors[nearest[rows]]).max())
            for rows in (slice(start, start + BLOCK_ROWS) for start in range(0, len(self._flat), BLOCK_ROWS))
        )


def _distances(patches: Float32, vectors: Float32) -> Float32:
    """Euclidean distances of patches, float32 (k, D), to one vector each or to the same one: float32 (k,)."""
    difference = patches - vectors
    distance_l2: Float32 = np.sqrt(np.einsum("kd,kd->k", difference, difference))
    return distance_l2
