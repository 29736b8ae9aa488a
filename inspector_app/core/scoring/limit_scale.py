"""The unit of limits in the window: percent of the limit suggested by the good parts."""

from dataclasses import dataclass
from typing import overload

from inspector_app.core.messages import Float64


@dataclass(frozen=True, slots=True)
class LimitScale:
    """Converts distances to percent and back.

    Attributes:
        suggested_l2: the limit suggested by the good parts, Euclidean, > 0; it is 100 %. NaN without a project.
    """

    suggested_l2: float

    @overload
    def percent(self, distance_l2: float) -> float: ...

    @overload
    def percent(self, distance_l2: Float64) -> Float64: ...

    def percent(self, distance_l2: float | Float64) -> float | Float64:
        """Convert Euclidean distances of any shape to percent; NaN stays NaN, and all are NaN without a project."""
        return 100 * (distance_l2 / self.suggested_l2)

    def distance_l2(self, percent: float) -> float:
        """Convert percent to a distance; NaN without a project."""
        return percent / 100 * self.suggested_l2
