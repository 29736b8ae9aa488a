"""What remembered defects do to the kept maps of good parts, so that any can be forgotten without the pictures."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from inspector_app.core.memory.defect_bank import DefectBank, raised
from inspector_app.core.messages import Float16, Float32, Int32, read_only


@dataclass(frozen=True, slots=True, eq=False)
class Raised:
    """Patches of good parts that remembered defects reach.

    Attributes:
        by: int32 (k,), the correction.
        image: int32 (k,), the training picture.
        cell: int32 (k,), row-major index of the patch.
        reach: float32 (k,), w of the patch and the correction's patches, with margins as if the part were a new one.
        plain_l2: float16 (k,), the kept distance of the patch without remembered defects.
    """

    by: Int32
    image: Int32
    cell: Int32
    reach: Float32
    plain_l2: Float16

    def __post_init__(self) -> None:
        """Check that the arrays fit together. Raises ValueError when they do not."""
        count = (len(self.by),)
        if any(one.shape != count for one in (self.by, self.image, self.cell, self.reach, self.plain_l2)):
            raise ValueError("the rows of raised maps do not fit together")
        if any(one.dtype != np.int32 for one in (self.by, self.image, self.cell)):
            raise ValueError("the rows of raised maps are int32")
        if self.reach.dtype != np.float32 or self.plain_l2.dtype != np.float16:
            raise ValueError("raised maps have other types")
        if not (np.isfinite(self.reach).all() and np.isfinite(self.plain_l2).all()):
            raise ValueError("raised maps hold values that are not finite")
        if (self.reach < 0).any() or (self.plain_l2 < 0).any() or (self.image < 0).any() or (self.cell < 0).any():
            raise ValueError("raised maps hold values below 0")
        for one in (self.by, self.image, self.cell, self.reach, self.plain_l2):
            read_only(one)

    @classmethod
    def nothing(cls) -> Self:
        """Return no rows."""
        by, image, cell = (np.zeros(0, dtype=np.int32) for _ in range(3))
        return cls(by, image, cell, np.zeros(0, dtype=np.float32), np.zeros(0, dtype=np.float16))

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """Return the arrays to store, by name."""
        return {f"raised_{name}": getattr(self, name) for name in self.__slots__}

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, npt.NDArray[Any]]) -> Self:
        """Make it from the result of :meth:`arrays`. Raises KeyError or ValueError when they are not valid."""
        return cls(*(arrays[f"raised_{name}"] for name in cls.__slots__))

    def and_more(self, more: "Raised") -> "Raised":
        """Return both together."""
        return Raised(*(np.concatenate([getattr(self, name), getattr(more, name)]) for name in self.__slots__))

    def of(self, rows: npt.NDArray[Any]) -> "Raised":
        """Return some of the rows."""
        return Raised(*(getattr(self, name)[rows] for name in self.__slots__))

    def without(self, by: int) -> "Raised":
        """Return it without the rows of a correction."""
        return self.of(self.by != by)

    @property
    def images(self) -> tuple[int, ...]:
        """The training pictures that have rows."""
        return tuple(np.unique(self.image).tolist())

    def lowered(self, image: int, map_l2: Float16) -> Float16:
        """Return the map of a training picture, float16 (rows, cols), without remembered defects."""
        mine = self.image == image
        plain = map_l2.copy().ravel()
        plain[self.cell[mine]] = self.plain_l2[mine]
        return read_only(plain.reshape(map_l2.shape))

    def raising(self, image: int, plain_l2: Float16) -> Float16:
        """Return the map of a training picture, float16 (rows, cols), raised by what is remembered."""
        mine = self.image == image
        w = np.zeros(plain_l2.size, dtype=np.float32)
        np.maximum.at(w, self.cell[mine], self.reach[mine])
        higher = raised(plain_l2.ravel().astype(np.float32), w)
        return read_only(np.minimum(higher, np.finfo(np.float16).max).astype(np.float16).reshape(plain_l2.shape))


@dataclass(frozen=True, slots=True, eq=False)
class Remembered:
    """What a project remembers of defects.

    Attributes:
        bank: the patches of the defects.
        raised: the patches of good parts that they reach.
    """

    bank: DefectBank
    raised: Raised
