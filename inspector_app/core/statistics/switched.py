"""Parts on which two ways of judging disagree, and whether one calls clearly more of them NG."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from inspector_app.core.scoring.calibration import rate_interval


@dataclass(frozen=True, slots=True)
class Switched:
    """Parts on which two settings disagree.

    Attributes:
        to_ng: parts that are NG with the second setting only.
        from_ng: parts that are NG with the first setting only.
    """

    to_ng: int
    from_ng: int

    @classmethod
    def of(cls, first: Sequence[bool], second: Sequence[bool]) -> Self:
        """Compare whether the same parts, in the same order, are NG with the first and the second setting."""
        pairs = list(zip(first, second, strict=True))
        return cls(
            to_ng=sum(after and not before for before, after in pairs),
            from_ng=sum(before and not after for before, after in pairs),
        )

    def clearly_more(self, confidence: float) -> bool:
        """Whether the second setting calls clearly more parts NG: the exact test of McNemar, by its interval."""
        return rate_interval(self.to_ng, self.to_ng + self.from_ng, confidence)[0] > 0.5

    def clearly_fewer(self, confidence: float) -> bool:
        """Whether it calls clearly fewer parts NG."""
        return rate_interval(self.to_ng, self.to_ng + self.from_ng, confidence)[1] < 0.5
