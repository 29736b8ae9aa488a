"""Streamed pixel figures against walking over thresholds, and against sorting all pixels at once."""

import itertools
import math
import tracemalloc
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.metrics import f1_score

from inspector_app.core.messages import Bool, Float32
from inspector_app.core.scoring.pixel_figures import PixelFigures
from inspector_app.core.scoring.scoring import render_map
from tests.exact_figures import exact_aupro, exact_auroc

Maps = Sequence[Float32]
Masks = Sequence[Bool]
TOLERANCE = 1e-4


def streamed(maps: Maps, masks: Masks) -> PixelFigures:
    """The figures of pictures that come one after the other."""
    figures = PixelFigures()
    for distance_l2, mask in zip(maps, masks, strict=True):
        figures.add(distance_l2, mask)
    return figures


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
    assert streamed(maps, masks).aupro(limit) == pytest.approx(slow_aupro(maps, masks, limit), abs=1e-9)


def test_aupro_worked_by_hand() -> None:
    """Overlap 1/2 from 0 to 1/4 false positives, then 1: (1/2 * 0.25 + 1 * 0.05) / 0.3 = 7/12."""
    heat = np.array([[0.9, 0.5, 0.7, 0.1, 0.1, 0.1]], dtype=np.float32)
    mask = np.array([[True, True, False, False, False, False]])
    assert streamed([heat], [mask]).aupro() == pytest.approx(7 / 12)


def test_small_defects_count_as_much_as_large_ones() -> None:
    heat = np.zeros((10, 10), dtype=np.float32)
    mask = np.zeros((10, 10), dtype=np.bool_)
    mask[:5, :6] = True  # 30 pixels, all found
    heat[:5, :6] = 1
    mask[9, 9] = True  # one pixel, missed: by pixels 97 % would be found, by regions half is
    assert streamed([heat], [mask]).aupro(0.01) == pytest.approx(0.5, abs=0.01)


def test_regions_touching_at_a_corner_are_one() -> None:
    mask = np.array([[True, False, False], [False, True, False], [False, False, False]])
    heat = np.array([[1, 0, 0], [0, 0, 0], [0, 0, 0]], dtype=np.float32)
    assert streamed([heat], [mask]).aupro(1e-9) == pytest.approx(0.5)


def test_aupro_without_defects_or_without_good_pixels_is_not_a_number() -> None:
    heat = np.ones((2, 2), dtype=np.float32)
    assert math.isnan(streamed([heat], [np.zeros((2, 2), dtype=np.bool_)]).aupro())
    assert math.isnan(streamed([heat], [np.ones((2, 2), dtype=np.bool_)]).aupro())


def waves(rng: np.random.Generator, masks: Masks) -> list[Float32]:
    """Rendered maps of patches as a memory bank gives them, higher in defects."""
    maps = []
    for mask in masks:
        patches = rng.gamma(6, 0.1, (12, 12)).astype(np.float32)
        patches[mask.reshape(12, 10, 12, 10).any(axis=(1, 3))] += 0.4
        maps.append(render_map(patches, float(patches.max()), (120, 120)))
    return maps


def blobs(rng: np.random.Generator, count: int) -> list[Bool]:
    """Masks of one to three boxes of very different size; every third picture shows a good part."""
    masks: list[Bool] = [np.zeros((120, 120), dtype=np.bool_) for _ in range(count)]
    for mask in masks[::3] + masks[1::3]:
        for _ in range(rng.integers(1, 4)):
            top, left = rng.integers(0, 110, 2)
            height, width = rng.integers(1, 40, 2)
            mask[top : top + height, left : left + width] = True
    return masks


def spread(low: float, high: float) -> Callable[[np.random.Generator, Masks], list[Float32]]:
    """Independent values between two bounds that shift by a tenth of their distance in defects."""

    def make(rng: np.random.Generator, masks: Masks) -> list[Float32]:
        noise = [rng.beta(2, 3, mask.shape) for mask in masks]
        return [
            (low + (high - low) * (one + 0.1 * mask)).astype(np.float32) for one, mask in zip(noise, masks, strict=True)
        ]

    return make


def heavy(rng: np.random.Generator, masks: Masks) -> list[Float32]:
    """Values over thirty powers of ten, many of them exactly 0."""
    return [(10 ** rng.normal(-3 + mask, 4) * (rng.random(mask.shape) < 0.7)).astype(np.float32) for mask in masks]


@pytest.mark.parametrize(
    "make",
    [waves, heavy, spread(0, 1), spread(30, 31), spread(1e-7, 3e-7), spread(1e6, 9e6), spread(1, 1.01)],
    ids=["rendered", "heavy", "0 to 1", "30 to 31", "tiny", "huge", "within 1 %"],
)
def test_figures_are_those_of_all_pixels_sorted(
    make: Callable[[np.random.Generator, Masks], list[Float32]],
) -> None:
    rng = np.random.default_rng(7)
    masks = blobs(rng, 9)
    maps = make(rng, masks)
    figures = streamed(maps, masks)
    assert figures.auroc == pytest.approx(exact_auroc(maps, masks), abs=TOLERANCE)
    for limit in (0.05, 0.3, 1.0):
        assert figures.aupro(limit) == pytest.approx(exact_aupro(maps, masks, limit), abs=TOLERANCE)
    defect, values = np.concatenate(masks).ravel(), np.concatenate(maps).ravel()
    for share in (0.5, 0.9, 0.99):
        threshold_l2 = float(np.quantile(values, share))
        assert figures.f1(threshold_l2) == pytest.approx(f1_score(defect, values > threshold_l2), abs=2e-3)


def test_the_curve_of_a_plot_has_the_areas_of_the_figures() -> None:
    rng = np.random.default_rng(3)
    masks = blobs(rng, 9)
    figures = streamed(waves(rng, masks), masks)
    curve = figures.curve()
    assert curve is not None
    assert len(curve.found) <= 1100
    assert np.trapezoid(curve.found, curve.false_positives) == pytest.approx(figures.auroc, abs=1e-3)
    assert np.trapezoid(curve.overlap, curve.false_positives) == pytest.approx(figures.aupro(1.0), abs=1e-3)
    for one in (curve.false_positives, curve.found, curve.overlap):
        assert (one[0], one[-1]) == (0.0, 1.0)
        assert (np.diff(one) >= 0).all()


def test_f1_counts_what_lies_above_the_limit() -> None:
    """At 0.5: 2 of 3 defect pixels and 1 good one lie above it, so 2 * 2 / (3 + 3)."""
    heat = np.array([[0.9, 0.6, 0.5, 0.7, 0.5, 0.1]], dtype=np.float32)
    mask = np.array([[True, True, True, False, False, False]])
    figures = streamed([heat], [mask])
    assert figures.f1(0.5) == pytest.approx(2 / 3)
    assert figures.f1(5.0) == 0.0
    assert figures.f1(math.inf) == 0.0
    assert figures.f1(0.0) == pytest.approx(2 * 3 / 9)


def test_nothing_and_good_parts_alone_give_no_figure() -> None:
    for figures in (PixelFigures(), streamed([np.ones((4, 4), dtype=np.float32)], [np.zeros((4, 4), dtype=np.bool_)])):
        assert math.isnan(figures.auroc)
        assert math.isnan(figures.aupro())
        assert math.isnan(figures.f1(0.5))
        assert figures.curve() is None
        assert not figures.has_defects


@pytest.mark.parametrize("value", [-1e-30, math.nan, math.inf, -math.inf])
def test_a_value_that_is_no_distance_is_refused(value: float) -> None:
    heat = np.ones((4, 4), dtype=np.float32)
    heat[2, 2] = value
    figures = PixelFigures()
    with pytest.raises(ValueError, match="negative or not finite"):
        figures.add(heat, np.zeros((4, 4), dtype=np.bool_))
    with pytest.raises(ValueError, match="a map of"):
        figures.add(np.ones((4, 4), dtype=np.float32), np.zeros((4, 5), dtype=np.bool_))


def test_both_zeros_are_equal() -> None:
    heat = np.array([[0.0, -0.0, 1e-45, 3e38]], dtype=np.float32)
    mask = np.array([[False, True, False, True]])
    assert streamed([heat], [mask]).auroc == pytest.approx((0.5 + 0 + 1 + 1) / 4, abs=0.13)  # 1e-45 is 0 to the bins


def test_memory_does_not_grow_with_the_pictures() -> None:
    rng = np.random.default_rng(0)
    mask = blobs(rng, 1)[0]
    maps = [1 + 0.9 * rng.random((120, 120), dtype=np.float32) for _ in range(40)]
    figures = streamed(maps[:1], [mask])
    tracemalloc.start()
    try:
        peaks = []
        for count in (2, 40):
            tracemalloc.reset_peak()
            for distance_l2 in maps[:count]:
                figures.add(distance_l2, mask)
            peaks.append(tracemalloc.get_traced_memory()[1])
        held = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    assert peaks[1] < peaks[0] + 20_000
    assert held < 20_000


def test_a_marked_pixel_makes_defects() -> None:
    figures = PixelFigures()
    figures.add(np.ones((2, 3), np.float32), np.zeros((2, 3), np.bool_))
    assert not figures.has_defects
    figures.add(np.ones((2, 3), np.float32), np.eye(2, 3, dtype=np.bool_))
    assert figures.has_defects
