"""The memory bank: selected patch features of the good parts."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from inspector_app.core.memory.nearest import NearestOnGpu, NearestVector, nearest_among
from inspector_app.core.memory.nearest_by_faiss import NearestByFaiss, Ranking
from inspector_app.core.messages import Float32, Int32, Int64, read_only


@dataclass(frozen=True, eq=False)
class MemoryBank:
    """Patch features of good parts, and the origin of each.

    Attributes:
        vectors: float32 (M, D), finite.
        image_index: int32 (M,), the training image of each vector.
        cell: int32 (M,), row-major index of its patch in that image's grid.
    """

    vectors: Float32
    image_index: Int32
    cell: Int32

    def __post_init__(self) -> None:
        """Check that the shapes match and that all values are finite.

        Raises:
            ValueError: the three arrays do not match, are empty, or have NaN or infinity.
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
            read_only(array)

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, npt.NDArray[Any]]) -> Self:
        """Make a bank from the result of :meth:`arrays`. Raises KeyError or ValueError when they are not valid."""
        return cls(arrays["vectors"], arrays["image_index"], arrays["cell"])

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """Return the arrays to store, by name."""
        return {"vectors": self.vectors, "image_index": self.image_index, "cell": self.cell}

    @property
    def rows(self) -> int:
        """M, the number of vectors."""
        return len(self.vectors)

    @cached_property
    def _ranking(self) -> Ranking:
        return Ranking(self.vectors)

    @cached_property
    def _search(self) -> NearestVector | NearestByFaiss:
        return nearest_among(self.vectors)

    @cached_property
    def _search_on_gpu(self) -> NearestOnGpu:
        return NearestOnGpu(self.vectors)

    def nearest(
        self,
        queries: Float32,
        *,
        without_image: int | Int32 | None = None,
        known: Int32 | None = None,
        tensor: Any = None,  # noqa: ANN401 - torch's, which is not imported here
    ) -> tuple[Float32, Int32]:
        """Exact nearest bank vector of each query.

        Args:
            queries: float32 (Q, D).
            without_image: leave out the vectors of this training image, or of these (leave-one-part-out).
            known: int32 (Q,), each query's nearest vector of the whole bank, if known; then only queries whose nearest
                vector is left out are searched.
            tensor: the queries in GPU memory, if they are there; then the GPU searches.

        Returns:
            distance_l2 float32 (Q,), >= 0, Euclidean; index int32 (Q,). Distances are infinite if no vector is
            left, and NaN if a query is not finite.
        """
        without = np.isin(self.image_index, without_image) if without_image is not None else None
        if known is None and tensor is not None:
            distance_l2, index = self._search_on_gpu(tensor, without)
        elif known is None:
            distance_l2, index = self._search(queries, without)
        else:
            index = known.copy()
            if without is not None:
                again = np.flatnonzero(without[known])
                index[again] = self._search(queries[again], without)[1]
            difference = queries - self.vectors[index]
            distance_l2 = np.sqrt(np.einsum("qd,qd->q", difference, difference))
        if without is not None:
            distance_l2[without[index]] = np.inf
        return distance_l2, index

    def neighbours_of(self, index: Int32, count: int, *, without_image: int | Int32 | None = None) -> Int64:
        """The bank vectors nearest to some of the bank's own vectors, including themselves.

        Args:
            index: int32 (Q,), indices of the vectors.
            count: number of neighbours each.
            without_image: leave out the vectors of this training image, or of these.

        Returns:
            int64 (Q, count), or fewer columns when the bank holds fewer; nearest first.
        """
        if without_image is None:
            kept, search = np.arange(len(self.vectors)), self._ranking
        else:
            kept = np.flatnonzero(~np.isin(self.image_index, without_image))
            search = Ranking(self.vectors[kept])
        count = min(count, len(kept))
        found = kept[search(self.vectors[index], count)[1]]
        # The vector itself must come first, even if rounding or equal vectors give another order.
        itself = found == index[:, None]
        place = np.where(itself.any(axis=1), itself.argmax(axis=1), count - 1)
        after = np.concatenate([index[:, None], found[:, :-1]], axis=1)
        moved: Int64 = np.where(np.arange(count) <= place[:, None], after, found)
        return moved
