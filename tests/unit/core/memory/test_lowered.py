"""A map follows from its base and the corrections that are left, in whatever order others went."""

from typing import Any

import numpy as np
import pytest

from inspector_app.core.memory.lowered import Lowered

RNG = np.random.default_rng(9)


def lowered() -> tuple[Lowered, dict[tuple[int, int], np.ndarray]]:
    """Three parts of 2 x 3 patches and the distances to the vectors of three corrections."""
    found = Lowered.nothing((2, 3))
    distances = {}
    for part in range(3):
        found = found.with_part(RNG.uniform(1, 3, (2, 3)).astype(np.float16))
        for by in (4, 7, 9):
            distances[part, by] = RNG.uniform(0, 4, 6).astype(np.float32)
            found = found.with_rows(by, part, distances[part, by])
    return found, distances


@pytest.mark.parametrize("gone", [(), (7,), (9, 4), (4, 7, 9)])
def test_the_map_is_the_least_of_the_base_and_of_the_corrections_that_are_left(gone: tuple[int, ...]) -> None:
    found, distances = lowered()
    for by in gone:
        found = found.without(by)
    for part in range(3):
        left = [distances[part, by].astype(np.float16) for by in (4, 7, 9) if by not in gone]
        expected = np.min([found.base[part].ravel(), *left], axis=0).reshape(2, 3)
        assert np.array_equal(found.map_of(part), expected)


def test_only_distances_below_the_base_are_kept() -> None:
    base = np.full((1, 2), 2.0, dtype=np.float16)
    found = Lowered.nothing((1, 2)).with_part(base).with_rows(1, 0, np.array([1.5, 2.0], dtype=np.float32))
    assert found.cell.tolist() == [0]
    far = found.with_rows(2, 0, np.array([np.inf, 1e9], dtype=np.float32))
    assert far.by.tolist() == [1]


def test_parts_that_go_take_their_rows_with_them() -> None:
    found, _ = lowered()
    kept = found.kept(np.array([True, False, True]))
    assert np.array_equal(kept.base, found.base[[0, 2]])
    assert np.array_equal(kept.map_of(1), found.map_of(2))
    assert set(kept.part.tolist()) == {0, 1}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("part", np.array([3], dtype=np.int32)),
        ("cell", np.array([-1], dtype=np.int32)),
        ("cell", np.array([6], dtype=np.int32)),
        ("by", np.array([1], dtype=np.int64)),
        ("distance_l2", np.array([np.nan], dtype=np.float16)),
        ("distance_l2", np.array([-1], dtype=np.float16)),
        ("distance_l2", np.array([1, 1], dtype=np.float16)),
    ],
)
def test_what_no_program_of_ours_writes_is_refused(name: str, value: np.ndarray) -> None:
    arrays: dict[str, Any] = {
        "base": np.ones((2, 2, 3), dtype=np.float16),
        **{key: np.zeros(1, dtype=np.int32) for key in ("by", "part", "cell")},
        "distance_l2": np.zeros(1, dtype=np.float16),
    }
    Lowered(**arrays)
    with pytest.raises(ValueError, match="lowered maps"):
        Lowered(**{**arrays, name: value})
