"""The unit in which people see and set limits: percent of the limit that the good parts suggest."""

from dataclasses import dataclass
from typing import overload

from inspector_app.core.messages import Float64


@dataclass(frozen=True, slots=True)
class LimitScale:
    """Turns distances into percent and back.

    Attributes:
        suggested_l2: the limit that the good parts suggest, Euclidean, > 0; 100 %. NaN without a project.
    """

    suggested_l2: float

    @overload
    def percent(self, distance_l2: float) -> float: ...

    @overload
    def percent(self, distance_l2: Float64) -> Float64: ...

    def percent(self, distance_l2: float | Float64) -> float | Float64:
        """Distances, Euclidean, of any shape, in percent; NaN stays NaN, and all are NaN without a project."""
        return 100 * (distance_l2 / self.suggested_l2)

    def distance_l2(self, percent: float) -> float:
        """The distance of so many percent; NaN without a project."""
        return percent / 100 * self.suggested_l2
