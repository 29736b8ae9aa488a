"""What SPADE learns (Cohen and Hoshen, arXiv 2005.02357): all patch features of all good parts, as they are."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

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
        """Check the shape, and that every value can be searched.

        Raises:
            ValueError: the array has another type or shape, is empty, or holds NaN or infinity.
        """
        if self.features.ndim != 3 or self.features.size == 0 or self.features.dtype != np.float32:
            raise ValueError("a gallery needs float32 features of shape (n_images, cells, D), none of them 0")
        if self.rows > np.iinfo(np.int32).max:
            raise ValueError("a gallery has no more patches than int32 counts")
        if not all(np.isfinite(image).all() for image in self.features):  # one by one: no second array of its size
            raise ValueError("the gallery holds values that are not finite")
        read_only(self.features)

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, npt.NDArray[Any]]) -> "Gallery":
        """Take it from the arrays of a file that nobody vouches for; others in it are not looked at.

        Raises:
            KeyError: the features are missing.
            ValueError: they have another type or shape.
        """
        return cls(arrays["features"])

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """What :meth:`from_arrays` takes."""
        return {"features": self.features}

    @property
    def rows(self) -> int:
        """Number of patches of all images together."""
        return len(self.features) * len(self.features[0])

    @cached_property
    def summary(self) -> Float32:
        """What images are compared by: float32 (n_images, D), the mean patch feature of each.

        The paper pools the last convolution's map. Our network is cut off behind the maps that are used and never
        computes it, so the patch features themselves are pooled.
        """
        return read_only(_pooled(self.features))

    def nearest(
        self, values: Float32, neighbours: int, *, without_image: int | Int32 | None = None
    ) -> tuple[Float32, Int32]:
        """Exact nearest patch of each patch, at any position, among the images most like this one.

        As in :meth:`inspector_app.core.memory.memory_bank.MemoryBank.nearest` a matrix product ranks and the difference
        measures.

        Args:
            values: float32 (cells, D).
            neighbours: K, how many images to search, those of the nearest summaries (Euclidean; of equally near ones
                the first); all if there are no more.
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
        index = np.full(len(values), images[0] * cells, dtype=np.int32)  # stays where nothing has a rank: NaN
        for image in images:
            rank, cell = nearest_in_image(values, self.features[image])
            nearer = rank < least
            least[nearer] = rank[nearer]
            index[nearer] = image * cells + cell[nearer]
        difference = values - self.features.reshape(self.rows, -1)[index]
        return np.sqrt(np.einsum("cd,cd->c", difference, difference)), index

    def _most_alike(self, values: Float32, neighbours: int, without_image: int | Int32 | None) -> list[int]:
        """The images to search, ascending, so that of equal patches the first one is found."""
        with np.errstate(invalid="ignore"):  # a patch of infinities: its distance will say so
            difference = self.summary - _pooled(values)
        order = np.argsort(np.einsum("id,id->i", difference, difference), kind="stable")
        if without_image is not None:
            order = order[~np.isin(order, without_image)]
        return sorted(order[:neighbours].tolist())


def _pooled(features: Float32) -> Float32:
    """Mean over the cells: float32 (..., cells, D) to float32 (..., D)."""
    pooled: Float32 = features.mean(axis=-2, dtype=np.float64).astype(np.float32)
    return pooled
