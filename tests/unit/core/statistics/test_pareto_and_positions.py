"""Pareto and map of positions: against counting by hand."""

from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.core.statistics.pareto import pareto
from inspector_app.core.statistics.positions import cells_of, position_map


@given(st.lists(st.sampled_from("abcdef"), max_size=40))
@settings(max_examples=80, deadline=None)
def test_pareto_is_what_counting_finds(names: list[str]) -> None:
    rows = pareto({**Counter(names), "never": 0})
    assert {row.name: row.count for row in rows} == dict(Counter(names))
    assert [(-row.count, row.name) for row in rows] == sorted((-row.count, row.name) for row in rows)
    for place, row in enumerate(rows):
        assert row.cumulative == pytest.approx(sum(other.count for other in rows[: place + 1]) / len(names))
    if rows:
        assert rows[-1].cumulative == 1.0


def test_each_part_counts_once_in_a_cell() -> None:
    rng = np.random.default_rng(2)
    x, y, part = rng.uniform(-0.1, 1.1, 4000), rng.uniform(-0.1, 1.1, 4000), rng.integers(0, 300, 4000)
    grid = (5, 7)
    seen: set[tuple[int, int, int]] = set()
    for place in range(4000):
        if 0 <= x[place] <= 1 and 0 <= y[place] <= 1:
            seen.add((int(part[place]), min(int(y[place] * 5), 4), min(int(x[place] * 7), 6)))
    expected = Counter((row, column) for _, row, column in seen)
    found = position_map(cells_of(x, y, grid), part, grid)
    assert found.tolist() == [[expected[row, column] for column in range(7)] for row in range(5)]


def test_edges_lie_inside_and_unknown_places_outside() -> None:
    x, y = np.array([0.0, 1.0, 1.01, np.nan]), np.array([0.0, 1.0, 0.5, 0.5])
    assert cells_of(x, y, (2, 3)).tolist() == [0, 5, -1, -1]
    assert position_map(np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64), (2, 3)).sum() == 0
