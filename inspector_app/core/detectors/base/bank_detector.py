"""Common code of detectors with a memory bank: selection, storage and search."""

from abc import abstractmethod
from collections.abc import Generator, Mapping
from dataclasses import replace
from typing import ClassVar

import numpy as np

from inspector_app.core.detectors.base.kind import (
    REMEMBERING,
    SECONDS_PER_MULTIPLICATION,
    TYPICAL_DIMS,
    Arrays,
    DetectorKind,
    Extent,
    Lesson,
    O,
    Place,
    Taught,
    bank_size,
    drawn,
    expected_bytes,
)
from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.features.projection import project
from inspector_app.core.memory.defect_bank import DefectBank
from inspector_app.core.memory.good_patch import GoodPatch, nearest_of_each_picture
from inspector_app.core.memory.learned import Learned
from inspector_app.core.memory.left_out import LeftOut
from inspector_app.core.memory.memory_bank import MemoryBank
from inspector_app.core.messages import AnomalyMap, Bool, Float32, Int32, Int64, PatchFeatures, Progress
from inspector_app.core.ports import Embedder
from inspector_app.core.scoring.scoring import REWEIGHT_NEIGHBOURS, reweighted
from inspector_app.core.steps import counted


class BankDetector(PatchDetector):
    """An embedder and the memory bank built from its features.

    Attributes:
        bank: features of good parts from the same embedder.
        reweighting: weight distances by the density around the nearest bank vector (PatchCore, eq. 7 instead of eq. 6).
        remembered: patches of defects that a person marked; None: there are none.
    """

    def __init__(
        self, embedder: Embedder, bank: MemoryBank, *, size: tuple[int, int], expected_aspect: float, reweighting: bool
    ) -> None:
        """Combine embedder and bank; see the attributes and :class:`PatchDetector`.

        Raises:
            ValueError: the lengths of the bank's vectors and the embedder's features differ, or the bank refers to
                cells outside the grid.
        """
        super().__init__(embedder, size=size, expected_aspect=expected_aspect)
        if bank.vectors.shape[1] != embedder.dims:
            raise ValueError(f"bank of {bank.vectors.shape[1]} dims, embedder of {embedder.dims}")
        if bank.cell.max() >= embedder.grid[0] * embedder.grid[1]:
            raise ValueError("the bank points to cells that the grid has not")
        self.bank = bank
        self.reweighting = reweighting
        self.remembered: DefectBank | None = None

    def score(self, features: PatchFeatures, *, without_image: int | Int32 | None = None) -> AnomalyMap:
        """See :class:`PatchDetector`; the score's peak is the largest distance (eq. 6), or reweighted (eq. 7)."""
        distance_l2, nearest = self.nearest(features, without_image)
        if self.remembered is not None:
            distance_l2 = self.remembered.raised(features.values, distance_l2)
        anomaly = self.mapped(features, distance_l2)
        if self.reweighting and np.isfinite(anomaly.score_l2):
            farthest = [int(anomaly.patch_distance_l2.argmax())]
            around = self.bank.neighbours_of(nearest[farthest], REWEIGHT_NEIGHBOURS, without_image=without_image)
            score_l2 = float(reweighted(features.values[farthest], distance_l2[farthest], self.bank.vectors[around])[0])
            anomaly = replace(anomaly, score_l2=score_l2)
        return self.headed(features, anomaly)

    def nearest(self, features: PatchFeatures, without_image: int | Int32 | None) -> tuple[Float32, Int32]:
        """As :meth:`MemoryBank.nearest`; patches that are not judged are not searched and get 0 and 0."""
        values, tensor = features.values, features.tensor
        if features.judged is None or features.judged.all() or not features.judged.any():
            return self.bank.nearest(values, without_image=without_image, tensor=tensor)
        rows = np.flatnonzero(features.judged)
        distance_l2, nearest = np.zeros(len(values), dtype=np.float32), np.zeros(len(values), dtype=np.int32)
        distance_l2[rows], nearest[rows] = self.bank.nearest(
            values[rows], without_image=without_image, tensor=tensor[rows] if tensor is not None else None
        )
        return distance_l2, nearest

    def nearest_good(
        self, features: PatchFeatures, cell: int, count: int, without: Int32 | None = None
    ) -> tuple[GoodPatch, ...]:
        """See :class:`PatchDetector`."""
        bank = self.bank
        return nearest_of_each_picture(features.values[cell], bank.vectors, bank.image_index, bank.cell, count, without)

    def score_left_out(
        self, features: Float32, image: int, part: Int32, left_out: LeftOut | None, *, judged: Bool | None = None
    ) -> AnomalyMap:
        """See :class:`PatchDetector`; the distances are repaired, unless reweighting needs the bank's neighbours."""
        own = PatchFeatures(features[image], self.embedder.grid, judged=judged)
        if left_out is None or self.reweighting:
            return self.score(own, without_image=part)
        return self.mapped(own, left_out.distances(image, part, len(own.values)))

    def score_embedded_again(self, features: PatchFeatures, part: Int32, left_out: LeftOut | None) -> AnomalyMap:
        """See :class:`PatchDetector`; the distances are repaired as in :meth:`score_left_out`."""
        if left_out is None or self.reweighting:
            return self.score(features, without_image=part)
        return self.mapped(features, left_out.distances_of(features.values, part))


class BankKind(DetectorKind[O, MemoryBank]):
    """A kind that keeps a share of the patch features and judges by the distance to the nearest one."""

    keeps_share = True
    takes_copies = True
    by_distance = True

    def learn(self, lesson: Lesson, options: O) -> Generator[Progress, None, Taught]:
        """See :class:`DetectorKind`: greedy k-center, after the lesson's projection if there is one."""
        return (yield from self.learn_mapped(lesson, lesson.projection))

    def learn_mapped(
        self, lesson: Lesson, projection: Float32 | None, *, at_random: bool = False
    ) -> Generator[Progress, None, Taught]:
        """Apply a projection, float32 (D, d), if there is one, and select the bank."""
        features = lesson.features
        if projection is not None:
            lesson.require_memory(4 * features.size // features.shape[2] * projection.shape[1])
            flat = project(features.reshape(-1, features.shape[2]), projection)
            features = flat.reshape(*features.shape[:2], projection.shape[1])
        bank, nearest = yield from learn_bank(features, lesson, at_random=at_random)
        left_out = LeftOut(bank, features, nearest) if nearest is not None else None
        return Taught(Learned(bank, projection), features, left_out)

    def open(self, options: O, embedder: Embedder, memory: MemoryBank, place: Place) -> PatchDetector:
        """See :class:`DetectorKind`."""
        return BankDetector(
            embedder,
            memory,
            size=place.size,
            expected_aspect=place.expected_aspect,
            reweighting=place.reweighting,
        )

    def read(self, arrays: Arrays) -> MemoryBank:
        """See :class:`DetectorKind`."""
        return MemoryBank.from_arrays(arrays)

    def require_fit(self, memory: MemoryBank, n_images: int, dims: int) -> None:
        """See :class:`DetectorKind`."""
        if memory.vectors.shape[1] != dims:
            raise ValueError(f"its vectors have {memory.vectors.shape[1]} values, not {dims}")
        if memory.image_index.min() < 0 or memory.image_index.max() >= n_images or memory.cell.min() < 0:
            raise ValueError("it points to training images that do not exist")

    def seconds(self, options: O, extent: Extent) -> float:
        """See :class:`DetectorKind`."""
        return 2 * extent.n_rows * extent.n_keep * TYPICAL_DIMS * SECONDS_PER_MULTIPLICATION

    def n_bytes(self, options: O, extent: Extent) -> int:
        """See :class:`DetectorKind`."""
        return expected_bytes(extent.n_rows, extent.n_keep, TYPICAL_DIMS)

    def sample(
        self, memory: MemoryBank, images: Int64, most: int, rng: "np.random.Generator"
    ) -> tuple[Int64, Int64, Float32]:
        """See :class:`DetectorKind`."""
        rows = drawn(np.flatnonzero(np.isin(memory.image_index, images)), most, rng)
        return memory.image_index[rows].astype(np.int64), memory.cell[rows].astype(np.int64), memory.vectors[rows]


class TrainedKind(BankKind[O]):
    """A kind that trains a projection before its bank, and is compared with a plain bank on held-out parts.

    Attributes:
        plain: name of the kind that it is compared with; that kind is also built if the training is not possible.
        efforts: number of training steps for each value of the option ``training``.
    """

    plain: ClassVar[str]
    efforts: Mapping[str, int]

    @abstractmethod
    def train_map(
        self, features: Float32, options: O, *, seed: int, device: str
    ) -> Generator[tuple[float, ...], None, Float32]:
        """Train the projection, float32 (D, d), on patches, float32 (N, D); yields the losses so far after every step.

        Raises:
            ProjectionError: the projection cannot be learned from these patches.
        """

    @abstractmethod
    def steps(self, options: O) -> int:
        """The number of training steps."""

    @abstractmethod
    def only_if_better(self, options: O) -> bool:
        """Whether the plain detector is used unless the trained one gives better results."""

    def has_projection(self, options: O) -> bool:
        """See :class:`DetectorKind`."""
        return True

    def n_bytes(self, options: O, extent: Extent) -> int:
        """See :class:`DetectorKind`: the features before and after the projection are both in memory."""
        return expected_bytes(2 * extent.n_rows, extent.n_keep, TYPICAL_DIMS)


def learn_bank(
    features: Float32, lesson: Lesson, *, at_random: bool = False
) -> Generator[Progress, None, tuple[MemoryBank, Int32 | None]]:
    """Select a memory bank from features, float32 (n, rows * cols, d), by greedy k-center or at random.

    Returns:
        The bank, and for greedy k-center the nearest vector of each patch, int32 (n, rows * cols).
    """
    from inspector_app.core.memory.coreset import select_coreset  # imported late: the window opens sooner

    rng = np.random.default_rng(lesson.seed)
    flat = features.reshape(-1, features.shape[2])
    n_keep = bank_size(len(flat), lesson.keep)
    lesson.require_room(n_keep * (4 * flat.shape[1] + 8))
    lesson.require_memory(expected_bytes(0, n_keep, flat.shape[1]))
    picked: Int64
    nearest: Int32 | None = None
    if at_random:
        picked = rng.permutation(len(flat))[:n_keep]
    else:
        coreset = yield from counted(select_coreset(flat, n_keep, rng), REMEMBERING, n_keep)
        picked, nearest = coreset.rows, coreset.nearest.reshape(features.shape[:2])
    image_index, cell = np.divmod(picked, features.shape[1])
    if lesson.cells is not None:
        cell = lesson.cells[image_index, cell]
    return MemoryBank(flat[picked], image_index.astype(np.int32), cell.astype(np.int32)), nearest
