"""What added vectors do to kept maps, so that any of them can be taken away again without the pictures."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

import numpy as np

from inspector_app.core.messages import Bool, Float16, Float32, Int32, read_only


@dataclass(frozen=True, slots=True, eq=False)
class Lowered:
    """Maps of parts without any added vector, and the places where added vectors are nearer.

    A distance to a bank with added vectors is the smaller of the distance to the bank and of that to the added vectors.
    So a map follows from its base and the rows of the corrections that are left, in whatever order others went.

    Attributes:
        base: float16 (m, rows, cols), >= 0, distances without any added vector.
        by: int32 (k,), the correction whose vectors are nearer than the base.
        part: int32 (k,), which of the m parts.
        cell: int32 (k,), row-major index of the patch in its grid.
        distance_l2: float16 (k,), >= 0, the distance to the vectors of this correction.
    """

    base: Float16
    by: Int32
    part: Int32
    cell: Int32
    distance_l2: Float16

    def __post_init__(self) -> None:
        """Check that the arrays fit together. Raises ValueError when they do not."""
        count = (len(self.by),)
        if self.base.ndim != 3 or any(a.shape != count for a in (self.by, self.part, self.cell, self.distance_l2)):
            raise ValueError("the rows of lowered maps do not fit together")
        if any(array.dtype != np.int32 for array in (self.by, self.part, self.cell)):
            raise ValueError("the rows of lowered maps are int32")
        for values in (self.base, self.distance_l2):
            if values.dtype != np.float16 or not np.isfinite(values).all() or (values < 0).any():
                raise ValueError("lowered maps hold values that no map has")
        cells = self.base.shape[1] * self.base.shape[2]
        for numbers, end in ((self.part, len(self.base)), (self.cell, cells)):
            if len(numbers) and not 0 <= int(numbers.min()) <= int(numbers.max()) < end:
                raise ValueError("the rows of lowered maps point to places that do not exist")
        for array in (self.base, self.by, self.part, self.cell, self.distance_l2):
            read_only(array)

    @classmethod
    def nothing(cls, grid: tuple[int, int]) -> Self:
        """Return no maps of this grid (rows, cols)."""
        none = np.zeros(0, dtype=np.int32)
        empty = np.zeros(0, dtype=np.float16)
        return cls(np.zeros((0, *grid), dtype=np.float16), none, none.copy(), none.copy(), empty)

    def maps(self) -> Iterator[Float16]:
        """The map of each part with all corrections: float16 (rows, cols)."""
        order = np.argsort(self.part, kind="stable")
        ends = np.searchsorted(self.part[order], np.arange(len(self.base) + 1))
        for base, begin, end in zip(self.base, ends, ends[1:], strict=False):
            mine, lowered = order[begin:end], base.copy().ravel()
            np.minimum.at(lowered, self.cell[mine], self.distance_l2[mine])
            yield read_only(lowered.reshape(base.shape))

    def without(self, by: int) -> Self:
        """Return the maps without the rows of a correction; all parts stay."""
        return self._with(self.by != by)

    def kept(self, parts: Bool) -> Self:
        """Return only some of the parts, bool (m,), with new numbers."""
        number = (np.cumsum(parts) - 1).astype(np.int32)
        rows = self._with(parts[self.part])
        return type(self)(self.base[parts], rows.by, number[rows.part], rows.cell, rows.distance_l2)

    def _with(self, rows: Bool) -> Self:
        return type(self)(self.base, self.by[rows], self.part[rows], self.cell[rows], self.distance_l2[rows])


class Lowering:
    """Adds parts and rows to lowered maps; all are copied once, at the end: there may be thousands."""

    def __init__(self, lowered: Lowered) -> None:
        """Begin with ``lowered``."""
        self._lowered = lowered
        self._bases: list[Float16] = []
        self._rows: list[tuple[Int32, Int32, Int32, Float16]] = []

    def add_part(self, base: Float16) -> int:
        """Add a part, by its map without corrections, float16 (rows, cols); return its number."""
        self._bases.append(base)
        return len(self._lowered.base) + len(self._bases) - 1

    def add_rows(self, by: int, part: int, distance_l2: Float32) -> None:
        """Add the distances of a part's patches to the vectors of a correction; only those below the base are kept.

        Args:
            by: the correction.
            part: number of the part.
            distance_l2: float32 (rows * cols,), >= 0; infinite where the part is not judged.
        """
        n = len(self._lowered.base)
        base = self._lowered.base[part] if part < n else self._bases[part - n]
        stored = np.minimum(distance_l2, np.finfo(np.float16).max).astype(np.float16)
        cell = np.flatnonzero(stored < base.ravel()).astype(np.int32)
        by_all, part_all = (np.full(len(cell), number, dtype=np.int32) for number in (by, part))
        self._rows.append((by_all, part_all, cell, stored[cell]))

    def done(self) -> Lowered:
        """Return the maps with all that was added."""
        before = self._lowered
        if self._bases or self._rows:
            kept = (before.by, before.part, before.cell, before.distance_l2)
            rows = (np.concatenate(column) for column in zip(kept, *self._rows, strict=True))
            base = np.concatenate([before.base, np.stack(self._bases)]) if self._bases else before.base
            self._lowered = Lowered(base, *rows)
            self._bases, self._rows = [], []
        return self._lowered
