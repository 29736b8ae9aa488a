"""Remembered patches of defects, compared with loops over single patches and with numbers worked by hand."""

import numpy as np
import pytest

from inspector_app.core.memory.defect_bank import DefectBank, distances, farthest, margins_of
from inspector_app.core.messages import Float32


def bank(n: int = 4, floor_l2: float = 1.0, seed: int = 0) -> DefectBank:
    rng = np.random.default_rng(seed)
    vectors = rng.normal(size=(n, 6)).astype(np.float32)
    by = np.array([1, 1, 2, 2][:n], dtype=np.int32)
    margin = np.array([0.9, 0.5, 1.0, 0.7][:n], dtype=np.float32)
    return DefectBank(vectors, by, np.arange(n, dtype=np.int32), margin, floor_l2)


def slowly(values: Float32, distance_l2: Float32, remembered: DefectBank) -> list[float]:
    """The rule, a patch and a remembered patch at a time."""
    found = []
    for value, distance in zip(values.astype(np.float64), distance_l2.astype(np.float64), strict=True):
        factor = 1.0
        for vector, margin in zip(remembered.vectors, remembered.margin, strict=True):
            away = max(float(np.sqrt(((value - vector) ** 2).sum())), 1e-6)
            factor = max(factor, float(margin) * distance / away)
        found.append(distance * min(factor, 3.0) if distance >= remembered.floor_l2 else distance)
    return found


def test_patches_are_raised_as_a_slow_loop_raises_them() -> None:
    rng = np.random.default_rng(1)
    remembered = bank()
    near = remembered.vectors[rng.integers(0, 4, 200)] + rng.normal(scale=0.4, size=(200, 6))
    values = near.astype(np.float32)
    distance_l2 = rng.uniform(0.2, 4, 200).astype(np.float32)
    raised = remembered.raised(values, distance_l2)
    assert raised == pytest.approx(slowly(values, distance_l2, remembered), rel=1e-4)
    ratio = raised / distance_l2
    assert (ratio[distance_l2 < 1] == 1).all()  # below the floor
    assert (ratio == 1).any()
    assert ((ratio > 1) & (ratio < 3)).any()
    assert ratio.max() == pytest.approx(3, rel=1e-3)


def test_where_nothing_is_near_the_distances_are_the_same_array() -> None:
    distance_l2 = np.full(3, 2.0, dtype=np.float32)
    far = np.full((3, 6), 50.0, dtype=np.float32)
    assert bank().raised(far, distance_l2) is distance_l2
    assert bank(floor_l2=3.0).raised(bank().vectors[:3], distance_l2) is distance_l2


def test_a_patch_that_is_remembered_is_raised_three_times_and_no_more() -> None:
    remembered = bank()
    raised = remembered.raised(remembered.vectors, np.full(4, 2.0, dtype=np.float32))
    assert raised.tolist() == [6.0, 6.0, 6.0, 6.0]


def test_margins_are_a_share_of_the_largest_that_raises_no_part() -> None:
    ratios = np.array([[0.5, 2.0], [1.0, 4.0], [0.2, 0.0]], dtype=np.float32)
    assert margins_of(ratios, 0.9) == pytest.approx([0.9, 0.9 / 4])
    assert margins_of(ratios, 0.9, without=1) == pytest.approx([1.0, 0.9 / 2])
    assert margins_of(ratios, 0.5, without=0) == pytest.approx([0.5, 0.5 / 4])


def test_a_correction_is_taken_out_and_put_in_again() -> None:
    whole = bank()
    first, second = whole.without(2), whole.without(1)
    assert first is not None
    assert second is not None
    assert first.by.tolist() == [1, 1]
    assert second.vectors.tolist() == whole.vectors[2:].tolist()
    again = first.and_more(second)
    assert all((again.arrays()[name] == array).all() for name, array in whole.arrays().items())
    assert first.without(1) is None


def test_the_correction_that_raises_a_patch_most_is_named() -> None:
    remembered = bank()
    assert remembered.nearest(remembered.vectors[3] + np.float32(0.01)) == 2
    assert remembered.nearest(remembered.vectors[0] + np.float32(0.01)) == 1


def test_distances_are_those_of_numpy() -> None:
    rng = np.random.default_rng(2)
    values, vectors = (rng.normal(size=(n, 9)).astype(np.float32) for n in (5, 3))
    expected = np.linalg.norm(values[:, None].astype(np.float64) - vectors, axis=2)
    assert distances(values, vectors) == pytest.approx(expected, rel=1e-4)


def test_the_patches_farthest_from_good_parts_are_kept() -> None:
    assert farthest(np.array([1, 9, 3, 7], dtype=np.float32), 2).tolist() == [1, 3]
    assert farthest(np.array([1, 9], dtype=np.float32), 5).tolist() == [0, 1]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("margin", np.array([0.9, 0.0, 1, 1], dtype=np.float32)),
        ("margin", np.array([0.9, 1.1, 1, 1], dtype=np.float32)),
        ("cell", np.array([0, -1, 2, 3], dtype=np.int32)),
        ("by", np.array([1, 1, 2], dtype=np.int32)),
        ("vectors", np.full((4, 6), np.nan, dtype=np.float32)),
        ("vectors", np.zeros((301, 6), dtype=np.float32)),
        ("floor_l2", 0.0),
    ],
)
def test_impossible_facts_are_refused(name: str, value: object) -> None:
    facts = {**bank().arrays(), "floor_l2": 1.0, name: value}
    with pytest.raises(ValueError, match="remembered"):
        DefectBank(**facts)  # type: ignore[arg-type]
