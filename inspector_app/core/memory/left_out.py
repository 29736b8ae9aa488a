"""Distances of good parts to the memory bank that would have been chosen without them."""

import numpy as np

from inspector_app.core.memory.memory_bank import MemoryBank
from inspector_app.core.memory.nearest import NearestVector, nearest_among
from inspector_app.core.memory.nearest_by_faiss import NearestByFaiss
from inspector_app.core.messages import Float32, Int32, Int64

BLOCK_ROWS = 16_384
FEW = 64
"""Up to this number of vectors, comparing with each takes less time than preparing a search."""
KEPT_FILLS = 2
"""The latest part's and the latest session's."""


class LeftOut:
    """Leave-one-part-out distances, with the holes filled that a part's own vectors leave.

    Without the vectors of a part, the bank no longer covers those patches of other parts that are nearest to them. A
    coreset of the other parts would cover them. So distances to the remaining vectors alone are too large, and a limit
    from them is too high. The repair continues the greedy selection (PatchCore, algorithm 1) with these patches: while
    the largest distance exceeds the coreset's radius r, that patch joins the fill of the part.

    Attributes:
        radius_l2: r, the largest distance of any patch of a good part to the bank; Euclidean.
    """

    def __init__(self, bank: MemoryBank, features: Float32, nearest: Int32) -> None:
        """Take a bank by greedy k-center and what it was chosen from.

        Args:
            bank: the bank.
            features: float32 (n, k, D), of the pictures, with those of their copies.
            nearest: int32 (n, k), the bank vector nearest to each patch.
        """
        self._bank, self._features, self._nearest = bank, features, nearest
        self._flat = features.reshape(-1, features.shape[2])
        owner = bank.image_index[nearest.ravel()]
        # The patches whose nearest vector is from another picture, sorted by that picture.
        others = np.flatnonzero(owner != np.repeat(np.arange(len(features), dtype=np.int32), features.shape[1]))
        self._covered = others[np.argsort(owner[others], kind="stable")]
        self._owners = owner[self._covered]
        self.radius_l2 = max(
            float(_distances(self._flat[rows], bank.vectors[nearest.ravel()[rows]]).max())
            for rows in (slice(start, start + BLOCK_ROWS) for start in range(0, len(self._flat), BLOCK_ROWS))
        )
        self._fills: dict[tuple[int, ...], tuple[Float32, NearestVector | NearestByFaiss | None]] = {}

    def distances(self, image: int, part: Int32, cells: int) -> Float32:
        """Return the distances of a picture's patches to the bank without the picture's part.

        Args:
            image: index of the picture.
            part: int32, all pictures of its part, including itself.
            cells: number of its own patches; those of its copies come after them.

        Returns:
            float32 (cells,), >= 0, Euclidean; infinite if neither a vector nor a patch of another part is left.
        """
        return self.distances_of(self._features[image, :cells], part, self._nearest[image, :cells])

    def distances_of(self, patches: Float32, part: Int32, known: Int32 | None = None) -> Float32:
        """Return the distances of any patches of a part's pictures to the bank without the part.

        Args:
            patches: float32 (k, D).
            part: int32, all pictures of the part.
            known: int32 (k,), the bank vector nearest to each, if known.

        Returns:
            float32 (k,), as :meth:`distances`.
        """
        distance_l2, _ = self._bank.nearest(patches, without_image=part, known=known)
        fill, search = self._filled(part)
        if search is not None:
            return np.minimum(distance_l2, search(patches, None)[0])
        for vector in fill:
            np.minimum(distance_l2, _distances(patches, vector), out=distance_l2)
        return distance_l2

    def _filled(self, part: Int32) -> tuple[Float32, NearestVector | NearestByFaiss | None]:
        """The fill of a part, and its search if it is large; pictures of one part and of one session share theirs."""
        pictures = tuple(part.tolist())
        found = self._fills.pop(pictures, None)
        if found is None:
            fill = self.fill(part)
            found = fill, nearest_among(fill) if len(fill) > FEW else None
        self._fills[pictures] = found
        if len(self._fills) > KEPT_FILLS:
            del self._fills[next(iter(self._fills))]
        return found

    def fill(self, part: Int32) -> Float32:
        """Return the patches of other parts that fill the holes of a part (all its pictures): float32 (k, D)."""
        ranges = zip(np.searchsorted(self._owners, part), np.searchsorted(self._owners, part, "right"), strict=True)
        rows = np.concatenate([self._covered[begin:end] for begin, end in ranges])
        rows = rows[~np.isin(rows // self._features.shape[1], part)]
        far = [self._uncovered(rows[start : start + BLOCK_ROWS], part) for start in range(0, len(rows), BLOCK_ROWS)]
        if not far:
            return self._flat[:0]
        rows, distance_l2 = (np.concatenate(each) for each in zip(*far, strict=True))
        patches = self._flat[rows]
        chosen: list[int] = []
        while len(rows) and distance_l2[farthest := int(distance_l2.argmax())] > self.radius_l2:
            chosen.append(int(rows[farthest]))
            np.minimum(distance_l2, _distances(patches, patches[farthest]), out=distance_l2)
            left = np.flatnonzero(distance_l2 > self.radius_l2)
            if 2 * len(left) < len(rows):  # the others are covered for good
                rows, distance_l2, patches = rows[left], distance_l2[left], patches[left]
        filled: Float32 = self._flat[chosen]
        return filled

    def _uncovered(self, rows: Int64, part: Int32) -> tuple[Int64, Float32]:
        """Those of the patches that are farther than r from the bank without a part, and their distances."""
        distance_l2, _ = self._bank.nearest(self._flat[rows], without_image=part)
        far = distance_l2 > self.radius_l2
        return rows[far], distance_l2[far]


def _distances(patches: Float32, vectors: Float32) -> Float32:
    """Euclidean distances of patches, float32 (k, D), to one vector each, or all to the same one: float32 (k,)."""
    difference = patches - vectors
    distance_l2: Float32 = np.sqrt(np.einsum("kd,kd->k", difference, difference))
    return distance_l2
