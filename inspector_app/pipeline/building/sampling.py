"""Which patches a build learns from; of large pictures in tiles only some, and what tiles cost.

50 pictures of 20 megapixels have 15 million patches, 9.5 GB. A memory bank chosen from a tenth of the patches at random
judges as well as one chosen from all of them (docs/decisions/0041).
"""

import math
from dataclasses import dataclass

import numpy as np

from inspector_app.core.detectors.base.kind import TYPICAL_DIMS, bank_size
from inspector_app.core.errors import TrainingError
from inspector_app.core.features.tiles import spans, tile_size
from inspector_app.core.messages import Bool, Int64
from inspector_app.core.pictures.decoding import BYTES_PER_PIXEL
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
    """Which patches of each good part and of its copies are learned from.

    Attributes:
        cells: number of patches of a picture.
        rows: with those of its copies that tell something new.
        own: number of patches of the picture itself that are kept, 1 to ``cells``.
        kept: with those of its copies.
        most_vectors: size of the largest memory bank; None: it has no limit.
    """

    cells: int
    rows: int
    own: int
    kept: int
    most_vectors: int | None = None

    @classmethod
    def whole(cls, cells: int, rows: int) -> "Sampling":
        """Keep all patches."""
        return cls(cells, rows, cells, rows)

    @classmethod
    def within_limits(cls, n_pictures: int, cells: int, rows: int, dims: int) -> "Sampling":
        """Keep all patches if they need at most 1 GB, else as many of each picture as fit."""
        kept = max(1, min(rows, POOL_BYTES // (4 * dims * n_pictures)))
        return cls(cells, rows, max(1, kept * cells // rows), kept, MAX_VECTORS)

    @property
    def is_sample(self) -> bool:
        """Whether some patches of the pictures themselves are not kept."""
        return self.own < self.cells

    @property
    def is_every_cell(self) -> bool:
        """Whether all cells of a picture are kept, and nothing else."""
        return self.own == self.kept == self.cells

    def share(self, keep: float, n_pictures: int) -> float:
        """The share of the kept patches that a bank remembers, so that it has ``keep`` of all without copies."""
        pool = n_pictures * self.kept
        most = pool if self.most_vectors is None else min(pool, self.most_vectors)
        return min(bank_size(n_pictures * self.cells, keep), most) / pool

    def chosen(self, number: int, judged: Bool | None) -> Int64:
        """Choose patches of a picture and its copies at random; the same number gives the same patches.

        Args:
            number: the picture's place in the list of pictures.
            judged: bool (rows, cols), the patches of the picture that may be chosen; None: all.

        Returns:
            int64 (kept,) of 0 to ``rows``, sorted, first the picture's; with repetitions if fewer may be chosen.
        """
        allowed = np.arange(self.cells) if judged is None else np.flatnonzero(judged)
        rng = np.random.default_rng([self.cells, number])
        own = rng.choice(allowed, self.own, replace=len(allowed) < self.own)
        of_copies = rng.choice(np.arange(self.cells, self.rows), self.kept - self.own, replace=False)
        return np.concatenate([np.sort(own), np.sort(of_copies)])


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


def embedding_seconds(size: tuple[int, int]) -> float:
    """Forecast of the seconds that embedding one picture takes in tiles, whose input size is (width, height)."""
    across, down = (len(spans(side, part)) for side, part in zip(size, tile_size(size), strict=True))
    return across * down * math.prod(tile_size(size)) * SECONDS_PER_PIXEL


def judging_seconds(size: tuple[int, int]) -> float:
    """Forecast of the seconds that one picture takes in tiles, whose input size is (width, height)."""
    return embedding_seconds(size) + patches_of(size) * SECONDS_PER_PATCH


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


def bytes_in_work(size: tuple[int, int], n_copies: int) -> int:
    """Forecast of the memory for pictures in work, bytes, besides the kept patches; their copies are with them."""
    each = 4 * TYPICAL_DIMS * patches_of(size)
    return TILE_BYTES + PICTURES_IN_WORK * each + n_copies * (each + BYTES_PER_PIXEL * math.prod(size))


def patches_of(size: tuple[int, int]) -> int:
    """Return the usual number of patches of an input of (width, height)."""
    return math.prod(size) // TYPICAL_STRIDE_PX**2
