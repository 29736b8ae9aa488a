"""PaDiM (Defard et al., arXiv 2011.08785): distance to the good parts' feature distribution at the same position."""

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
    expected_bytes,
)
from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.memory.gaussians import Gaussians, fit_gaussians
from inspector_app.core.memory.learned import Learned
from inspector_app.core.memory.left_out import LeftOut
from inspector_app.core.messages import AnomalyMap, Bool, Float32, Int32, PatchFeatures, Progress
from inspector_app.core.options import DetectorOptions, Dims
from inspector_app.core.ports import Embedder
from inspector_app.core.sentences import Sentence, join
from inspector_app.core.steps import counted

SECONDS_PER_COVARIANCE = 6e-8
"""Seconds for one value of one covariance, for forecasts."""


class PadimOptions(DetectorOptions):
    """PaDiM (arXiv 2011.08785)."""

    detector: Literal["padim"] = "padim"
    channels: Annotated[Dims, Field(description="how many of the backbone's values are used, chosen by the seed")] = 100
    regularisation: Annotated[
        float, Field(ge=1e-3, le=1, description="added to every variance, as a share of the mean variance")
    ] = 0.01


class Padim(PatchDetector):
    """PaDiM: an embedder and its learned Gaussians. The parts must always lie in the same position."""

    def __init__(
        self, embedder: Embedder, gaussians: Gaussians, *, size: tuple[int, int], expected_aspect: float
    ) -> None:
        """Combine embedder and Gaussians.

        Args:
            embedder: computes features from pixels.
            gaussians: learned from good parts' features of the same embedder.
            size: (width, height) of the network's input in pixels.
            expected_aspect: width / height of the good parts.

        Raises:
            ValueError: the Gaussians use channels that the embedder does not have, or have another grid.
        """
        if gaussians.channels[-1] >= embedder.dims:
            raise ValueError(f"Gaussians of channel {gaussians.channels[-1]}, embedder of {embedder.dims} dims")
        rows, columns = embedder.grid
        if gaussians.rows != rows * columns:
            raise ValueError(f"Gaussians of {gaussians.rows} cells, embedder of {rows * columns}")
        super().__init__(embedder, size=size, expected_aspect=expected_aspect)
        self.gaussians = gaussians

    def score(
        self,
        features: PatchFeatures,
        *,
        without_image: int | Int32 | None = None,
        siblings: Float32 | None = None,
    ) -> AnomalyMap:
        """Return Mahalanobis distances, and their maximum as the score (as in the paper).

        Args:
            features: of the frame; with ``without_image``, the features of that training image itself.
            without_image: leave out this training image's contribution; the calculation is the same for every image.
            siblings: float32 (k, rows * cols, D), the features of other training images that are left out too.
        """
        if without_image is None:
            distance_l2 = self.gaussians.distances(features.values)
        elif siblings is None or not len(siblings):
            distance_l2 = self.gaussians.distances(features.values, left_out=True)
        else:
            distance_l2 = self.gaussians.distances_without(np.concatenate([features.values[None], siblings]))
        return self.mapped(features, distance_l2)

    def score_left_out(
        self, features: Float32, image: int, part: Int32, left_out: LeftOut | None, *, judged: Bool | None = None
    ) -> AnomalyMap:
        """See :class:`PatchDetector`."""
        own = PatchFeatures(features[image], self.embedder.grid, judged=judged)
        return self.score(own, without_image=part, siblings=features[part[part != image]])


class PadimKind(DetectorKind[PadimOptions, Gaussians]):
    """The kind of PaDiM."""

    api_version = 2
    name = "padim"
    options = PadimOptions
    by_place = True
    leaves_sessions_out = False  # the time grows with the third power of the pictures left out
    words = Words(
        "PaDiM",
        Sentence("PaDiM: place by place"),
        Sentence("Learns how each place of the part may look. For parts that are always in the same position."),
    )

    def learn(self, lesson: Lesson, options: PadimOptions) -> Generator[Progress, None, Taught]:
        """See :class:`DetectorKind`."""
        _, cells, dims = lesson.features.shape
        channels = min(options.channels, dims)
        lesson.require_room(4 * cells * channels * (channels + 1))
        fitting = fit_gaussians(lesson.features, options, np.random.default_rng(lesson.seed))
        gaussians = yield from counted(fitting, REMEMBERING, cells)
        return Taught(Learned(gaussians), lesson.features)

    def open(self, options: PadimOptions, embedder: Embedder, memory: Gaussians, place: Place) -> Padim:
        """See :class:`DetectorKind`."""
        return Padim(embedder, memory, size=place.size, expected_aspect=place.expected_aspect)

    def notes(self, memory: Gaussians, n_parts: int, n_sizes: int) -> tuple[str, ...]:
        """See :class:`DetectorKind`."""
        notes = [
            Sentence(
                "PaDiM compares every place of a part with the same place of the good ones: it needs aligned parts."
            )
        ]
        if n_sizes > 1:
            notes.append(
                Sentence(
                    "The good parts' pictures have {n} sizes and were resized to one; PaDiM is less "
                    "accurate where they are not aligned.",
                    n=n_sizes,
                )
            )
        channels = len(memory.channels)
        if n_parts <= channels:
            notes.append(
                join(
                    Sentence(
                        "PaDiM estimates the covariance of {n} channels from only {m} good parts, so it "
                        "depends on the regularisation.",
                        n=channels,
                        m=n_parts,
                    ),
                    Sentence("Take more pictures, or use fewer channels."),
                )
            )
        return tuple(notes)

    def read(self, arrays: Arrays) -> Gaussians:
        """See :class:`DetectorKind`."""
        return Gaussians.from_arrays(arrays)

    def require_fit(self, memory: Gaussians, n_images: int, dims: int) -> None:
        """See :class:`DetectorKind`."""
        if memory.n_images != n_images:
            raise ValueError("it was learned from another number of training images")

    def seconds(self, options: PadimOptions, extent: Extent) -> float:
        """See :class:`DetectorKind`."""
        each = SECONDS_PER_COVARIANCE + extent.n_parts * SECONDS_PER_MULTIPLICATION
        return extent.cells * options.channels**2 * each

    def n_bytes(self, options: PadimOptions, extent: Extent) -> int:
        """See :class:`DetectorKind`: the Gaussians in float64, plus a copy for the file."""
        gaussians = 4 * extent.cells * options.channels * (options.channels + 1)
        return expected_bytes(extent.n_patches, 0, TYPICAL_DIMS) + 3 * gaussians

    def as_seen(self, features: Float32, learned: Learned) -> Float32:
        """See :class:`DetectorKind`: selects the channels."""
        assert isinstance(learned.memory, Gaussians)
        return features[:, learned.memory.channels]
