"""What a detector learned from good parts, apart from the network that embeds."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from inspector_app.core.memory.gallery import Gallery
from inspector_app.core.memory.gaussians import Gaussians
from inspector_app.core.memory.memory_bank import MemoryBank
from inspector_app.core.messages import Float32, frozen

Memory: TypeAlias = MemoryBank | Gaussians | Gallery


@dataclass(frozen=True, eq=False)
class Learned:
    """A memory, and the linear map that its features went through.

    Attributes:
        memory: of good parts' features.
        projection: float32 (D, d), finite: the map from the backbone's D values to the memory's d; None: there is none.
    """

    memory: Memory
    projection: Float32 | None = None

    def __post_init__(self) -> None:
        """Check the map. Raises ValueError when it is none."""
        if self.projection is None:
            return
        if self.projection.ndim != 2 or self.projection.dtype != np.float32 or 0 in self.projection.shape:
            raise ValueError("a linear map of features is float32 of shape (D, d)")
        if not np.isfinite(self.projection).all():
            raise ValueError("the linear map of features holds values that are not finite")
        frozen(self.projection)
