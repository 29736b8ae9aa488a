"""SPADE (Cohen and Hoshen, arXiv 2005.02357): distance to the nearest patch of the most similar good parts."""

from collections.abc import Generator
from typing import Annotated, Literal

import numpy as np
from pydantic import Field

from inspector_app.core.detectors.base.kind import (
    REMEMBERING,
    SECONDS_PER_MULTIPLICATION,
    TYPICAL_DIMS,
    Arrays,
    DetectorKind,
    Extent,
    Lesson,
    Place,
    Taught,
    Words,
    drawn,
    expected_bytes,
)
from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.memory.gallery import Gallery
from inspector_app.core.memory.good_patch import GoodPatch
from inspector_app.core.memory.learned import Learned
from inspector_app.core.messages import AnomalyMap, Float32, Int32, Int64, PatchFeatures, Progress
from inspector_app.core.options import DetectorOptions
from inspector_app.core.ports import Embedder
from inspector_app.core.sentences import Sentence


class SpadeOptions(DetectorOptions):
    """Options of SPADE (arXiv 2005.02357)."""

    detector: Literal["spade"] = "spade"
    neighbours: Annotated[int, Field(ge=1, le=1000, description="K, the good parts that a part is compared with")] = 50


class Spade(PatchDetector):
    """SPADE: an embedder and its gallery of good parts' features. Judging takes longer with more neighbours."""

    def __init__(
        self, embedder: Embedder, gallery: Gallery, *, neighbours: int, size: tuple[int, int], expected_aspect: float
    ) -> None:
        """Combine embedder and gallery.

        Args:
            embedder: computes features from pixels.
            gallery: features of good parts from the same embedder.
            neighbours: K, the number of good parts that a part is compared with, at least 1.
            size: (width, height) of the network's input in pixels.
            expected_aspect: width / height of the good parts.

        Raises:
            ValueError: the gallery's features do not match the embedder's length or grid, or K is not positive.
        """
        _, cells, dims = gallery.features.shape
        if dims != embedder.dims:
            raise ValueError(f"gallery of {dims} dims, embedder of {embedder.dims}")
        rows, columns = embedder.grid
        if cells != rows * columns:
            raise ValueError(f"gallery of {cells} cells, embedder of {rows * columns}")
        if neighbours < 1:
            raise ValueError(f"a part is compared with 1 good part or more, not {neighbours}")
        super().__init__(embedder, size=size, expected_aspect=expected_aspect)
        self.gallery = gallery
        self.neighbours = neighbours

    def score(self, features: PatchFeatures, *, without_image: int | Int32 | None = None) -> AnomalyMap:
        """Return patch distances, and their maximum as the score.

        The paper scores an image by the mean distance of its summary to the K nearest ones. Here the score is the map's
        maximum, so that map and verdict always agree.

        Args:
            features: of the frame.
            without_image: search only the other training images; the score is infinite if there are none.
        """
        distance_l2, _ = self.gallery.nearest(features.values, self.neighbours, without_image=without_image)
        return self.mapped(features, distance_l2)

    def nearest_good(
        self, features: PatchFeatures, cell: int, count: int, without: Int32 | None = None
    ) -> tuple[GoodPatch, ...]:
        """See :class:`PatchDetector`; of the good parts that the frame is compared with."""
        return self.gallery.nearest_few(features.values, cell, self.neighbours, count, without)


class SpadeKind(DetectorKind[SpadeOptions, Gallery]):
    """The kind of SPADE."""

    api_version = 2
    name = "spade"
    options = SpadeOptions
    by_distance = True
    words = Words(
        "SPADE",
        Sentence("SPADE: the most similar parts"),
        Sentence("Compares each part with the most similar good parts. Keeps all good parts: large files, slower."),
    )

    def learn(self, lesson: Lesson, options: SpadeOptions) -> Generator[Progress, None, Taught]:
        """See :class:`DetectorKind`."""
        lesson.require_room(lesson.features.nbytes)
        yield Progress(REMEMBERING, 0, 0, 0.0)
        return Taught(Learned(Gallery(lesson.features)), lesson.features)

    def open(self, options: SpadeOptions, embedder: Embedder, memory: Gallery, place: Place) -> Spade:
        """See :class:`DetectorKind`."""
        return Spade(
            embedder, memory, neighbours=options.neighbours, size=place.size, expected_aspect=place.expected_aspect
        )

    def read(self, arrays: Arrays) -> Gallery:
        """See :class:`DetectorKind`."""
        return Gallery.from_arrays(arrays)

    def require_fit(self, memory: Gallery, n_images: int, dims: int) -> None:
        """See :class:`DetectorKind`."""
        if len(memory.features) != n_images:
            raise ValueError("it shows another number of training images")

    def seconds(self, options: SpadeOptions, extent: Extent) -> float:
        """See :class:`DetectorKind`."""
        searched = min(options.neighbours, extent.n_parts) * extent.cells
        return extent.n_patches * searched * TYPICAL_DIMS * SECONDS_PER_MULTIPLICATION

    def n_bytes(self, options: SpadeOptions, extent: Extent) -> int:
        """See :class:`DetectorKind`: all features, plus a copy for the file."""
        return expected_bytes(3 * extent.n_patches, 0, TYPICAL_DIMS)

    def sample(
        self, memory: Gallery, images: Int64, most: int, rng: "np.random.Generator"
    ) -> tuple[Int64, Int64, Float32]:
        """See :class:`DetectorKind`."""
        n_cells = memory.features.shape[1]
        places = drawn(np.arange(len(images) * n_cells), most, rng)
        image, cell = images[places // n_cells], places % n_cells
        return image, cell, memory.features[image, cell]
