"""The memory bank: the patch features that stand for all good parts."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from inspector_app.core.messages import Float32, Int32, Int64, frozen


@dataclass(frozen=True, eq=False)
class MemoryBank:
    """Patch features of good parts, and where each comes from.

    Attributes:
        vectors: float32 (M, D), finite.
        image_index: int32 (M,), the training image of each vector.
        cell: int32 (M,), row-major index of its patch in that image's grid.
    """

    vectors: Float32
    image_index: Int32
    cell: Int32

    def __post_init__(self) -> None:
        """Check the shapes against one another, and that every value can be searched.

        Raises:
            ValueError: the three arrays do not belong together, are empty, or hold NaN or infinity.
        """
        count = len(self.vectors)
        if self.vectors.ndim != 2 or count == 0 or self.vectors.dtype != np.float32:
            raise ValueError("a memory bank needs float32 vectors of shape (M, D), M > 0")
        if self.image_index.shape != (count,) or self.cell.shape != (count,):
            raise ValueError("every bank vector needs its training image and its cell")
        if self.image_index.dtype != np.int32 or self.cell.dtype != np.int32:
            raise ValueError("training images and cells of a memory bank are int32")
        if not np.isfinite(self.vectors).all():
            raise ValueError("the memory bank holds values that are not finite")
        for array in (self.vectors, self.image_index, self.cell):
            frozen(array)

    @cached_property
    def _index(self) -> Any:  # noqa: ANN401 - faiss is untyped
        import faiss

        index = faiss.IndexFlatL2(self.vectors.shape[1])
        index.add(self.vectors)
        return index

    def nearest(self, queries: Float32) -> tuple[Float32, Int32]:
        """Exact nearest bank vector of each query.

        The flat index ranks by ``|q|^2 + |m|^2 - 2 q.m``, which cancels for near vectors; the distance itself is then
        taken from the difference.

        Args:
            queries: float32 (Q, D).

        Returns:
            distance_l2 float32 (Q,), >= 0, Euclidean; index int32 (Q,). NaN distances where a query is not finite.
        """
        _, labels = self._index.search(queries, 1)
        index = labels[:, 0].astype(np.int32)
        difference = queries - self.vectors[index]
        return np.sqrt(np.einsum("qd,qd->q", difference, difference)), index

    def neighbours_of(self, index: int, count: int) -> Int64:
        """Indices of the ``count`` bank vectors nearest to bank vector ``index``, itself included: int64 (count,)."""
        _, labels = self._index.search(self.vectors[index : index + 1], min(count, len(self.vectors)))
        found: Int64 = labels[0]
        return found

    def without_image(self, image: int) -> "MemoryBank | None":
        """The bank without one training image's own vectors; None if nothing is left."""
        others = self.image_index != image
        if not others.any():
            return None
        return MemoryBank(self.vectors[others], self.image_index[others], self.cell[others])
