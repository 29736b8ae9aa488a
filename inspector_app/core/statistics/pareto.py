"""Pareto: which kinds of defects are the most frequent."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ParetoRow:
    """One kind of a Pareto chart.

    Attributes:
        name: the kind.
        count: its parts, > 0.
        cumulative: share of all parts that are of this kind or of one before it, 0 to 1.
    """

    name: str
    count: int
    cumulative: float


def pareto(counts: Mapping[str, int]) -> tuple[ParetoRow, ...]:
    """Return the kinds in descending order of their counts, equal counts by name, with the cumulative share.

    Montgomery, "Introduction to Statistical Quality Control" (7th edition), chapter 5, section 5.4 (the Pareto chart is
    one of the "magnificent seven"). Kinds without parts are left out.

    Args:
        counts: parts of each kind, >= 0.
    """
    rows, so_far = [], 0
    total = sum(counts.values())
    for name, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if count > 0:
            so_far += count
            rows.append(ParetoRow(name, count, so_far / total))
    return tuple(rows)
