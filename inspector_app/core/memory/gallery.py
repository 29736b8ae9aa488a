"""The memory of SPADE (Cohen and Hoshen, arXiv 2005.02357): all patch features of all good parts, unchanged."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from inspector_app.core.memory.good_patch import GoodPatch, nearest_of_each_picture
from inspector_app.core.memory.nearest_by_faiss import nearest_in_image
from inspector_app.core.messages import Float32, Int32, read_only


@dataclass(frozen=True, eq=False)
class Gallery:
    """Patch features of good parts, image by image.

    Attributes:
        features: float32 (n_images, cells, D), finite; cells are row-major over the grid.
    """

    features: Float32

    def __post_init__(self) -> None:
        """Check the shape and that all values are finite.

        Raises:
            ValueError: the array has a wrong type or shape, is empty, or has NaN or infinity.
        """
        if self.features.ndim != 3 or self.features.size == 0 or self.features.dtype != np.float32:
            raise ValueError("a gallery needs float32 features of shape (n_images, cells, D), none of them 0")
        if self.rows > np.iinfo(np.int32).max:
            raise ValueError("a gallery has no more patches than int32 counts")
        if not all(np.isfinite(image).all() for image in self.features):  # image by image, to save memory
            raise ValueError("the gallery holds values that are not finite")
        read_only(self.features)

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, npt.NDArray[Any]]) -> "Gallery":
        """Make a gallery from the arrays of an untrusted file; other arrays are ignored.

        Raises:
            KeyError: the features are missing.
            ValueError: they have a wrong type or shape.
        """
        return cls(arrays["features"])

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """Return the arrays for :meth:`from_arrays`."""
        return {"features": self.features}

    @property
    def rows(self) -> int:
        """Number of patches of all images together."""
        return len(self.features) * len(self.features[0])

    @cached_property
    def summary(self) -> Float32:
        """The vectors that images are compared by: float32 (n_images, D), the mean patch feature of each image.

        The paper pools the last convolution's map. Our network ends after the last map in use and never computes that
        one, so the patch features themselves are pooled.
        """
        return read_only(_pooled(self.features))

    def nearest(
        self, values: Float32, neighbours: int, *, without_image: int | Int32 | None = None
    ) -> tuple[Float32, Int32]:
        """Exact nearest patch of each patch, at any position, among the images most similar to this one.

        As in :meth:`inspector_app.core.memory.memory_bank.MemoryBank.nearest`, a matrix product finds the nearest
        patch, and the distance is computed from the difference.

        Args:
            values: float32 (cells, D).
            neighbours: K, number of images to search: those with the nearest summaries (Euclidean; the first of equally
                near ones); all if there are fewer.
            without_image: leave out this training image, or these (leave-one-part-out).

        Returns:
            distance_l2 float32 (cells,), >= 0, Euclidean, infinite if no image is left, NaN or infinite where a value
            is not finite; index int32 (cells,), row-major over (n_images, cells), -1 if no image is left.
        """
        images = self._most_alike(values, neighbours, without_image)
        if not images:
            return np.full(len(values), np.inf, dtype=np.float32), np.full(len(values), -1, dtype=np.int32)
        cells = self.features.shape[1]
        least = np.full(len(values), np.inf, dtype=np.float32)
        index = np.full(len(values), images[0] * cells, dtype=np.int32)  # remains where a NaN prevents a ranking
        for image in images:
            rank, cell = nearest_in_image(values, self.features[image])
            nearer = rank < least
            least[nearer] = rank[nearer]
            index[nearer] = image * cells + cell[nearer]
        difference = values - self.features.reshape(self.rows, -1)[index]
        return np.sqrt(np.einsum("cd,cd->c", difference, difference)), index

    def nearest_few(
        self, values: Float32, cell: int, neighbours: int, count: int, without_image: Int32 | None = None
    ) -> tuple[GoodPatch, ...]:
        """Return the patches nearest to one patch, at most one of each image, the nearest first.

        Args:
            values: as in :meth:`nearest`.
            cell: the patch, an index into ``values``.
            neighbours: as in :meth:`nearest`.
            count: how many are wanted.
            without_image: as in :meth:`nearest`.
        """
        cells = np.arange(self.features.shape[1], dtype=np.int32)
        found: list[GoodPatch] = []
        for image in self._most_alike(values, neighbours, without_image):
            owner = np.full(len(cells), image, dtype=np.int32)
            found += nearest_of_each_picture(values[cell], self.features[image], owner, cells, 1)
        return tuple(sorted(found, key=lambda patch: patch.distance_l2)[:count])

    def _most_alike(self, values: Float32, neighbours: int, without_image: int | Int32 | None) -> list[int]:
        """The images to search in ascending order, so that the first of equal patches is found."""
        with np.errstate(invalid="ignore"):  # a patch may hold infinities; its distance shows that
            difference = self.summary - _pooled(values)
        order = np.argsort(np.einsum("id,id->i", difference, difference), kind="stable")
        if without_image is not None:
            order = order[~np.isin(order, without_image)]
        return sorted(order[:neighbours].tolist())


def _pooled(features: Float32) -> Float32:
    """Mean over the cells: float32 (..., cells, D) to float32 (..., D)."""
    pooled: Float32 = features.mean(axis=-2, dtype=np.float64).astype(np.float32)
    return pooled
