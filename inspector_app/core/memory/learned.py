"""What a detector learned from good parts, apart from the network that embeds."""

from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from inspector_app.core.messages import Float32, read_only


class Memory(Protocol):
    """What is kept of good parts: arrays with names, which a project file holds."""

    @property
    def rows(self) -> int:
        """How many vectors or places it holds, for people."""

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """What a file keeps of it, by name; the ``read`` of its detector's kind takes them."""


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
        read_only(self.projection)
