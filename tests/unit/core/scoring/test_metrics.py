"""Figures of merit against counting pairs and walking over thresholds."""

import itertools
import math

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.core.messages import Bool, Float32
from inspector_app.core.scoring.metrics import aupro, auroc, auroc_error


def pairs_won(good: list[float], defect: list[float]) -> float:
    """The chance that a defect outscores a good part; a tie counts half."""
    won = sum((d > g) + 0.5 * (d == g) for d in defect for g in good)
    return won / (len(good) * len(defect))


scores = st.lists(st.integers(0, 8).map(float), min_size=1, max_size=20)


@settings(max_examples=100, deadline=None)
@given(good=scores, defect=scores)
def test_auroc_is_the_share_of_pairs_won(good: list[float], defect: list[float]) -> None:
    assert auroc(good, defect) == pytest.approx(pairs_won(good, defect))


def test_auroc_of_an_empty_class_is_not_a_number() -> None:
    assert math.isnan(auroc([], [1.0]))
    assert math.isnan(auroc([1.0], []))


def regions_of(mask: Bool) -> list[list[tuple[int, int]]]:
    """8-connected regions by flood filling."""
    open_ = {(int(r), int(c)) for r, c in np.argwhere(mask)}
    regions = []
    while open_:
        front = [open_.pop()]
        region = []
        while front:
            row, column = front.pop()
            region.append((row, column))
            around = {(row + i, column + j) for i in (-1, 0, 1) for j in (-1, 0, 1)} & open_
            open_ -= around
            front.extend(around)
        regions.append(region)
    return regions


def slow_aupro(maps: list[Float32], masks: list[Bool], limit: float) -> float:
    """One threshold after the other, one region after the other."""
    regions = [(number, region) for number, mask in enumerate(masks) for region in regions_of(mask)]
    n_good = sum(int((~mask).sum()) for mask in masks)
    curve = [(0.0, 0.0)]
    for threshold in sorted({float(v) for m in maps for v in m.ravel()}, reverse=True):
        false = sum(int(((m >= threshold) & ~mask).sum()) for m, mask in zip(maps, masks, strict=True)) / n_good
        overlap = [sum(float(maps[n][cell]) >= threshold for cell in region) / len(region) for n, region in regions]
        curve.append((false, sum(overlap) / len(overlap)))
    area = 0.0
    for (x0, y0), (x1, y1) in itertools.pairwise(curve):
        right = min(x1, limit)
        if right > x0:
            area += (right - x0) * (y0 + (y0 + (y1 - y0) * (right - x0) / (x1 - x0))) / 2
    return area / limit


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32 - 1), levels=st.integers(2, 40), limit=st.sampled_from([0.05, 0.3, 1.0]))
def test_aupro_is_what_walking_over_all_thresholds_finds(seed: int, levels: int, limit: float) -> None:
    rng = np.random.default_rng(seed)
    maps = [(rng.integers(0, levels, (7, 9)) / 10).astype(np.float32) for _ in range(3)]
    masks: list[npt.NDArray[np.bool_]] = [rng.random((7, 9)) < 0.2 for _ in range(2)]
    masks.append(np.zeros((7, 9), dtype=np.bool_))  # a good part
    masks[0][0, 0] = True
    assert aupro(maps, masks, limit) == pytest.approx(slow_aupro(maps, masks, limit), abs=1e-9)


def test_aupro_worked_by_hand() -> None:
    """Overlap 1/2 from 0 to 1/4 false positives, then 1: (1/2 * 0.25 + 1 * 0.05) / 0.3 = 7/12."""
    heat = np.array([[0.9, 0.5, 0.7, 0.1, 0.1, 0.1]], dtype=np.float32)
    mask = np.array([[True, True, False, False, False, False]])
    assert aupro([heat], [mask]) == pytest.approx(7 / 12)


def test_small_defects_count_as_much_as_large_ones() -> None:
    heat = np.zeros((10, 10), dtype=np.float32)
    mask = np.zeros((10, 10), dtype=np.bool_)
    mask[:5, :6] = True  # 30 pixels, all found
    heat[:5, :6] = 1
    mask[9, 9] = True  # one pixel, missed: by pixels 97 % would be found, by regions half is
    assert aupro([heat], [mask], 0.01) == pytest.approx(0.5, abs=0.01)


def test_regions_touching_at_a_corner_are_one() -> None:
    mask = np.array([[True, False, False], [False, True, False], [False, False, False]])
    heat = np.array([[1, 0, 0], [0, 0, 0], [0, 0, 0]], dtype=np.float32)
    assert aupro([heat], [mask], 1e-9) == pytest.approx(0.5)


def test_aupro_without_defects_or_without_good_pixels_is_not_a_number() -> None:
    heat = np.ones((2, 2), dtype=np.float32)
    assert math.isnan(aupro([heat], [np.zeros((2, 2), dtype=np.bool_)]))
    assert math.isnan(aupro([heat], [np.ones((2, 2), dtype=np.bool_)]))


def test_the_error_of_an_auroc_is_that_of_many_drawn_samples() -> None:
    rng = np.random.default_rng(0)
    ratio = 0.93 / (1 - 0.93)  # of the means of two exponential distributions whose AUROC is 0.93
    good, defect = rng.exponential(1.0, (20_000, 30)), rng.exponential(ratio, (20_000, 120))
    drawn = [(bad[:, None] > ok[None]).mean() for ok, bad in zip(good, defect, strict=True)]
    assert np.mean(drawn) == pytest.approx(0.93, abs=0.001)
    assert auroc_error(0.93, 30, 120) == pytest.approx(np.std(drawn), rel=0.03)
    assert auroc_error(1.0, 30, 120) == 0.0


@pytest.mark.parametrize(("n_good", "n_defect", "by_hand"), [(2, 1, 0.257519), (1, 2, 0.221565), (2, 2, 0.187626)])
def test_the_error_of_an_auroc_by_hand(n_good: int, n_defect: int, by_hand: float) -> None:
    """At 0.9: Q1 = 0.9 / 1.1 and Q2 = 2 * 0.81 / 1.9."""
    assert auroc_error(0.9, n_good, n_defect) == pytest.approx(by_hand, abs=1e-6)
