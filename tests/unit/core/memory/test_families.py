"""Families of defects: as many groups as there are kinds, and new parts in the family that they are like."""

import math

import numpy as np
import pytest

from inspector_app.core.memory.families import FLOOR, Ball, assign, ball_of, group
from inspector_app.core.messages import Float32


def blobs(n: int, k: int, seed: int = 0, dim: int = 64) -> tuple[Float32, list[int]]:
    random = np.random.default_rng(seed)
    centres = 3 * random.standard_normal((k, dim), np.float32)
    kinds = np.sort(random.integers(0, k, n) % k)
    return centres[kinds] + random.standard_normal((n, dim), np.float32), kinds.tolist()


@pytest.mark.parametrize(("n", "k"), [(30, 2), (60, 5), (200, 9), (7, 2)])
def test_groups_are_the_kinds(n: int, k: int) -> None:
    vectors, kinds = blobs(n, k)
    of = group(vectors).tolist()
    pairs = set(zip(of, kinds, strict=True))
    assert len(pairs) == len(set(of)) == len(set(kinds))
    sizes = np.bincount(of)
    assert (np.diff(sizes) <= 0).all()  # the largest first
    order = np.random.default_rng(5).permutation(n)
    assert group(vectors).tolist() == of
    mixed = group(vectors[order])
    assert len(set(zip(mixed.tolist(), np.array(of)[order].tolist(), strict=True))) == len(set(of))


@pytest.mark.parametrize(
    "vectors",
    [
        np.random.default_rng(0).standard_normal((300, 64)).astype(np.float32),
        np.ones((40, 64), np.float32),
        np.ones((1, 64), np.float32),
        np.eye(5, 64, dtype=np.float32),
        np.zeros((3, 64), np.float32),
    ],
    ids=["no structure", "all the same", "one", "five that differ alike", "zeros"],
)
def test_without_structure_there_is_one_group(vectors: Float32) -> None:
    assert group(vectors).tolist() == [0] * len(vectors)


def test_without_vectors_there_is_no_group() -> None:
    assert group(np.zeros((0, 64), np.float32)).tolist() == []


def test_most_vectors_are_compared_only_with_the_centres(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inspector_app.core.memory.families.MOST_COMPARED", 50)
    vectors, kinds = blobs(400, 3)
    assert len(set(zip(group(vectors).tolist(), kinds, strict=True))) == 3


@pytest.mark.parametrize("n", [2, 5, 18, 19, 40, 200])
def test_the_radius_is_that_of_parts_that_the_mean_does_not_know(n: int) -> None:
    members = np.random.default_rng(n).standard_normal((n, 8)).astype(np.float32)
    ball = ball_of(members, members[:0])
    apart = []
    for place in range(n):  # by the definition
        rest = np.delete(members, place, axis=0).astype(np.float64).mean(axis=0)
        apart.append(float(np.linalg.norm(members[place] - rest)))
    apart.sort()
    expected = apart[math.ceil(0.95 * (n + 1)) - 1] if n >= 19 else apart[-1] * (1 + 1 / n)
    assert ball.radius_l2 == pytest.approx(expected, rel=1e-4)


def test_the_radius_covers_new_vectors_of_the_family() -> None:
    random = np.random.default_rng(3)
    inside = 0
    for _ in range(60):
        known, new = random.standard_normal((2, 40, 64)).astype(np.float32)
        inside += int((assign(new, [ball_of(known, known[:0])]) == 0).sum())
    assert 0.93 <= inside / (60 * 40) <= 0.995


def test_a_family_known_by_one_part() -> None:
    one, other = np.full((1, 4), 2.0, np.float32), np.full((1, 4), 5.0, np.float32)
    assert ball_of(one, other).radius_l2 == pytest.approx(3.0)  # half of the distance 6
    alone = ball_of(one, other[:0])
    assert alone.radius_l2 == pytest.approx(FLOOR * 4.0)
    assert ball_of(one, one).radius_l2 == pytest.approx(FLOOR * 4.0)
    assert assign(one * 1.01, [alone]).tolist() == [0]
    same = ball_of(np.repeat(one, 9, axis=0), other)
    assert same.radius_l2 == pytest.approx(FLOOR * 4.0)


def test_a_part_belongs_to_the_nearest_ball_that_it_lies_in() -> None:
    small = Ball(np.array([0.0, 0.0], np.float32), 1.0)
    large = Ball(np.array([4.0, 0.0], np.float32), 3.5)
    vectors = np.array([[0.7, 0], [1.5, 0], [4, 3], [9, 0], [0, 1.1]], np.float32)
    assert assign(vectors, [small, large]).tolist() == [0, 1, 1, -1, -1]
    assert assign(vectors, []).tolist() == [-1] * 5
    assert assign(vectors[:0], [small]).tolist() == []
