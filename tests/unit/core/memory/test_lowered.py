"""A map follows from its base and the corrections that are left, in whatever order others went."""

from typing import Any

import numpy as np
import pytest

from inspector_app.core.memory.lowered import Lowered, Lowering

RNG = np.random.default_rng(9)


def lowered() -> tuple[Lowered, dict[tuple[int, int], np.ndarray]]:
    """Three parts of 2 x 3 patches and the distances to the vectors of three corrections."""
    adding = Lowering(Lowered.nothing((2, 3)))
    distances = {}
    for part in range(3):
        assert adding.add_part(RNG.uniform(1, 3, (2, 3)).astype(np.float16)) == part
        if part == 1:
            adding = Lowering(adding.done())  # rows go to parts of before, too
        for by in (4, 7, 9):
            distances[part, by] = RNG.uniform(0, 4, 6).astype(np.float32)
            adding.add_rows(by, part, distances[part, by])
    return adding.done(), distances


@pytest.mark.parametrize("gone", [(), (7,), (9, 4), (4, 7, 9)])
def test_the_map_is_the_least_of_the_base_and_of_the_corrections_that_are_left(gone: tuple[int, ...]) -> None:
    found, distances = lowered()
    for by in gone:
        found = found.without(by)
    for part, now in enumerate(found.maps()):
        left = [distances[part, by].astype(np.float16) for by in (4, 7, 9) if by not in gone]
        expected = np.min([found.base[part].ravel(), *left], axis=0).reshape(2, 3)
        assert np.array_equal(now, expected)


def test_only_distances_below_the_base_are_kept() -> None:
    adding = Lowering(Lowered.nothing((1, 2)))
    adding.add_part(np.full((1, 2), 2.0, dtype=np.float16))
    adding.add_rows(1, 0, np.array([1.5, 2.0], dtype=np.float32))
    assert adding.done().cell.tolist() == [0]
    adding.add_rows(2, 0, np.array([np.inf, 1e9], dtype=np.float32))
    assert adding.done().by.tolist() == [1]


def test_thousands_of_parts_are_copied_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy for each part would take minutes for 5,000."""
    made, real = [], Lowered.__post_init__

    def counting(self: Lowered) -> None:
        made.append(self)
        real(self)

    adding = Lowering(Lowered.nothing((1, 2)))
    monkeypatch.setattr(Lowered, "__post_init__", counting)
    for part in range(50):
        adding.add_part(np.full((1, 2), 2.0, dtype=np.float16))
        adding.add_rows(1, part, np.zeros(2, dtype=np.float32))
    assert [len(adding.done().by), len(made)] == [100, 1]


def test_parts_that_go_take_their_rows_with_them() -> None:
    found, _ = lowered()
    kept = found.kept(np.array([True, False, True]))
    assert np.array_equal(kept.base, found.base[[0, 2]])
    assert np.array_equal(list(kept.maps())[1], list(found.maps())[2])
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
