"""The result of learning from good parts, without the network."""

from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from inspector_app.core.messages import Float32, read_only


class Memory(Protocol):
    """The memory of good parts: named arrays that a project file stores."""

    @property
    def rows(self) -> int:
        """Number of vectors or positions, for display."""

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """Return the arrays to store, by name; ``read`` of the detector's kind takes them."""


@dataclass(frozen=True, eq=False)
class Learned:
    """A memory, and the projection applied to its features.

    Attributes:
        memory: the memory of good parts' features.
        projection: float32 (D, d), finite: from the backbone's D values to the memory's d; None: no projection.
    """

    memory: Memory
    projection: Float32 | None = None

    def __post_init__(self) -> None:
        """Check the projection. Raises ValueError when it is not valid."""
        if self.projection is None:
            return
        if self.projection.ndim != 2 or self.projection.dtype != np.float32 or 0 in self.projection.shape:
            raise ValueError("a linear map of features is float32 of shape (D, d)")
        if not np.isfinite(self.projection).all():
            raise ValueError("the linear map of features holds values that are not finite")
        read_only(self.projection)
