"""Large pictures in tiles: which of their patches a build keeps in memory, and what they cost.

50 pictures of 20 megapixels have 15 million patches, 9.5 GB. A memory bank chosen from a tenth of the patches at random
judges as well as one chosen from all of them (docs/decisions/0041).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from inspector_app.core.detectors.base.kind import TYPICAL_DIMS, bank_size
from inspector_app.core.errors import TrainingError
from inspector_app.core.features.tiles import spans, tile_size
from inspector_app.core.messages import Bool, Float32, Int32
from inspector_app.core.pictures.preprocess import DETAIL_PX, MAX_NATIVE_PX
from inspector_app.core.sentences import Sentence, join

POOL_BYTES = 2**30
"""Memory of all sampled patches together."""
MAX_VECTORS = 10_000
"""Largest memory bank of a build in tiles. With three times as many, the search takes longer than the network, and no
more defects were found."""
# Estimates for forecasts only, measured on two cores with the default backbone.
TYPICAL_STRIDE_PX = 8
SECONDS_PER_PIXEL = 2e-7
SECONDS_PER_PATCH = 1e-5
PICTURES_IN_WORK = 5
"""Features of this many pictures are in memory at once: embedded in advance, and copied by the search."""
TILE_BYTES = 400 * 2**20
"""Memory of the network for one tile."""


@dataclass(frozen=True, slots=True)
class Sampling:
    """How many patches of each picture are kept for learning.

    Attributes:
        n_pictures: number of pictures.
        cells: number of patches of a picture.
        kept: number of patches of a picture that are kept, 1 to ``cells``.
    """

    n_pictures: int
    cells: int
    kept: int

    @classmethod
    def within_limits(cls, n_pictures: int, cells: int, dims: int) -> "Sampling":
        """Keep all patches if they need at most 1 GB, else as many of each picture as fit."""
        return cls(n_pictures, cells, max(1, min(cells, POOL_BYTES // (4 * dims * n_pictures))))

    def share(self, keep: float) -> float:
        """The share of the kept patches that a bank remembers, so that it has ``keep`` of all, 10,000 at most."""
        pool = self.n_pictures * self.kept
        return min(bank_size(self.n_pictures * self.cells, keep), MAX_VECTORS, pool) / pool

    def chosen(self, number: int, judged: Bool | None) -> Int32:
        """Choose patches of one picture at random; the same number gives the same patches.

        Args:
            number: the picture's place in the list of pictures.
            judged: bool (rows, cols), the patches that may be chosen; None: all.

        Returns:
            int32 (kept,), sorted cells; with repetitions if fewer may be chosen.
        """
        allowed = np.arange(self.cells) if judged is None else np.flatnonzero(judged)
        rng = np.random.default_rng([self.cells, number])
        some = rng.choice(allowed, self.kept, replace=len(allowed) < self.kept)
        return np.sort(some).astype(np.int32)


class Pool:
    """The features of all pictures of a build, or of the sampled patches of each.

    Attributes:
        sampling: how many patches of each picture are kept.
        features: float32 (n, k, D).
        cells: int32 (n, k), the cells that are kept; None: all.
    """

    def __init__(self, sampling: Sampling, dims: int) -> None:
        """Allocate the memory for ``dims`` values a patch."""
        self.sampling = sampling
        self.features: Float32 = np.empty((sampling.n_pictures, sampling.kept, dims), dtype=np.float32)
        some = sampling.kept < sampling.cells
        self.cells: Int32 | None = np.empty(self.features.shape[:2], dtype=np.int32) if some else None

    def put(self, number: int, values: Float32, judged: Bool | None) -> None:
        """Keep the features of one picture, float32 (rows * cols, D); ``judged``: as in :meth:`Sampling.chosen`."""
        if self.cells is None:
            self.features[number] = values
        else:
            self.cells[number] = self.sampling.chosen(number, judged)
            self.features[number] = values[self.cells[number]]

    def keep_only(self, numbers: Sequence[int]) -> None:
        """Keep these pictures, in ascending order, in place: a copy would need the same memory again."""
        for place, number in enumerate(numbers):
            self.features[place] = self.features[number]
            if self.cells is not None:
                self.cells[place] = self.cells[number]
        self.features = self.features[: len(numbers)]
        self.cells = self.cells[: len(numbers)] if self.cells is not None else None
        self.sampling = replace(self.sampling, n_pictures=len(numbers))


def require_large(source_size: tuple[int, int]) -> None:
    """Raise TrainingError when tiles would show no more of pictures of this (width, height) than the detail fine."""
    if max(source_size) <= DETAIL_PX["fine"]:
        raise TrainingError(
            Sentence(
                "The pictures have only {width} x {height} pixels: tiles are for more than {n} pixels a side.",
                width=source_size[0],
                height=source_size[1],
                n=DETAIL_PX["fine"],
            ),
            hint=Sentence("Choose the detail fine: it shows all of them."),
        )


def judging_seconds(size: tuple[int, int]) -> float:
    """Forecast of the seconds that one picture takes in tiles, whose input size is (width, height)."""
    across, down = (len(spans(side, part)) for side, part in zip(size, tile_size(size), strict=True))
    return across * down * math.prod(tile_size(size)) * SECONDS_PER_PIXEL + patches_of(size) * SECONDS_PER_PATCH


def what_tiles_take(source_size: tuple[int, int], size: tuple[int, int]) -> Sentence:
    """A sentence for the user before a build: the resolution, the number of tiles, and the seconds of one picture."""
    across, down = (len(spans(side, part)) for side, part in zip(size, tile_size(size), strict=True))
    told = Sentence(
        "Each picture is judged at {width} x {height} pixels in {n} tiles, which takes about {seconds} s a part.",
        one="Each picture is judged at {width} x {height} pixels in one tile, which takes about {seconds} s a part.",
        n=across * down,
        width=size[0],
        height=size[1],
        seconds=f"{judging_seconds(size):.1f}",
    )
    if max(source_size) <= MAX_NATIVE_PX:
        return told
    reduced = Sentence("They are larger than {n} pixels a side and are reduced to that.", n=MAX_NATIVE_PX)
    return join(told, reduced)


def bytes_in_work(size: tuple[int, int]) -> int:
    """Forecast of the memory for pictures in work, bytes, besides the kept patches."""
    return TILE_BYTES + PICTURES_IN_WORK * 4 * TYPICAL_DIMS * patches_of(size)


def patches_of(size: tuple[int, int]) -> int:
    """Return the usual number of patches of an input of (width, height)."""
    return math.prod(size) // TYPICAL_STRIDE_PX**2
