"""Regions above a limit, against scipy's labels and shapes whose size is known."""

import math

import cv2
import numpy as np
import pytest
from scipy import ndimage

from inspector_app.core.messages import Float32, Placement, Region
from inspector_app.core.scoring.regions import regions_above
from inspector_app.core.scoring.scoring import placed_map, render_map
from inspector_app.core.scoring.zone_rule import ZoneRule


@pytest.mark.parametrize("seed", range(5))
def test_regions_are_those_that_scipy_labels(seed: int) -> None:
    rng = np.random.default_rng(seed)
    level = np.asarray(ndimage.gaussian_filter(rng.random((48, 64)), 2), dtype=np.float32)
    limit = float(np.quantile(level, 0.8))
    labels, count = ndimage.label(level > limit, structure=np.ones((3, 3)))
    found, total = regions_above(level, limit, (640, 240))  # 10 x 5 pixels of the picture for each of the map
    assert total == count == len(found)
    numbers = range(1, count + 1)
    areas = np.array(ndimage.sum_labels(np.ones_like(level), labels, numbers)) * 50
    assert [region.area_px for region in found] == sorted(areas.tolist(), reverse=True)
    assert sorted(region.peak_l2 for region in found) == sorted(ndimage.maximum(level, labels, numbers))
    by_peak = {float(ndimage.maximum(level, labels, number)): number for number in numbers}
    for region in found:
        number = by_peak[region.peak_l2]
        row, column = ndimage.center_of_mass(np.ones_like(level), labels, number)
        assert region.centre_px == pytest.approx(((column + 0.5) * 10, (row + 0.5) * 5))
        rows, columns = ndimage.find_objects(labels)[number - 1]
        box = (columns.start * 10, rows.start * 5, columns.stop * 10, rows.stop * 5)
        assert region.box_px == pytest.approx(box)
        at_row, at_column = ndimage.maximum_position(level, labels, number)
        assert region.peak_at_px == pytest.approx(((at_column + 0.5) * 10, (at_row + 0.5) * 5))
        assert region.relative_peak == pytest.approx(region.peak_l2 / limit)


def drawn(angle_deg: float) -> Float32:
    """A bar of 60 x 10 pixels, turned."""
    picture = np.zeros((100, 100), dtype=np.uint8)
    corners = cv2.boxPoints(((50, 50), (60, 10), angle_deg))
    cv2.fillPoly(picture, [np.round(corners).astype(np.int32)], 1)
    return picture.astype(np.float32)


@pytest.mark.parametrize("angle_deg", [0, 30, 45, 90])
def test_the_longest_side_is_that_of_a_turned_bar(angle_deg: float) -> None:
    ((region,), _) = regions_above(drawn(angle_deg), 0.5, (100, 100), mm_per_px=0.2)
    assert region.longest_px == pytest.approx(61, abs=1.5)
    assert region.longest_mm == pytest.approx(region.longest_px * 0.2)
    assert region.area_mm2 == pytest.approx(region.area_px * 0.04)


def test_one_pixel_has_the_size_of_a_pixel() -> None:
    level = np.zeros((4, 8), dtype=np.float32)
    level[1, 2] = 3
    ((region,), count) = regions_above(level, 1.5, (80, 80))
    assert count == 1
    assert (region.area_px, region.longest_px, region.relative_peak) == (200, 20, 2)
    assert (region.area_mm2, region.longest_mm) == (None, None)


def test_corners_connect_and_a_value_at_the_limit_does_not_count() -> None:
    level = np.eye(5, dtype=np.float32)
    assert regions_above(level, 0.5, (5, 5))[1] == 1
    assert regions_above(level, 1.0, (5, 5)) == ((), 0)
    assert regions_above(np.full((3, 3), math.nan, dtype=np.float32), 1.0, (3, 3)) == ((), 0)


def test_only_the_largest_are_described_and_all_are_counted() -> None:
    level = np.zeros((9, 99), dtype=np.float32)
    for place in range(10):
        level[0 : place % 7 + 1, 4 * place] = 1
    found, count = regions_above(level, 0.5, (99, 9), most=3)
    assert count == 10
    assert [region.area_px for region in found] == [7, 6, 5]


def plain_regions(
    level: Float32, limit: float, source_size: tuple[int, int], mm_per_px: float | None, most: int
) -> tuple[tuple[Region, ...], int]:
    """The regions by lists of all their pixels, over the whole map."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats((level > limit).astype(np.uint8), connectivity=8)
    scale = np.array([source_size[0] / level.shape[1], source_size[1] / level.shape[0]])
    found = []
    for number in (np.argsort(-stats[1:, cv2.CC_STAT_AREA], kind="stable")[:most] + 1).tolist():
        rows, columns = np.nonzero(labels == number)
        corner = np.array([columns.min(), rows.min()])
        pixels = np.stack([columns, rows], axis=1) - corner
        points = np.concatenate([pixels + shift for shift in ([0, 0], [0, 1], [1, 0], [1, 1])]) * scale
        longest = float(max(cv2.minAreaRect(cv2.convexHull(points.astype(np.float32)))[1]))
        top = int(level[rows, columns].argmax())
        centre_px = ((pixels.mean(axis=0) + corner + 0.5) * scale).tolist()
        peak_px = ((np.array([columns[top], rows[top]]) + 0.5) * scale).tolist()
        box = (np.array([*corner, columns.max() + 1, rows.max() + 1]) * [*scale, *scale]).tolist()
        area, peak_l2 = len(rows) * float(scale[0] * scale[1]), float(level[rows[top], columns[top]])
        mm = (area * mm_per_px**2, longest * mm_per_px) if mm_per_px is not None else (None, None)
        found.append(Region(area, longest, peak_l2, peak_l2 / limit, tuple(peak_px), tuple(centre_px), tuple(box), *mm))
    return tuple(found), count - 1


def random_map(rng: np.random.Generator, kind: str) -> Float32:
    if kind == "noise":
        return rng.random(tuple(rng.integers(1, 60, 2))).astype(np.float32)
    size = (int(rng.integers(60, 200)), int(rng.integers(60, 200)))
    patches = rng.gamma(2.0, size=(12, 14)).astype(np.float32)
    level = render_map(patches, float(patches.max()), size, 64.0)
    if kind == "minimum area":
        least_px = np.full(level.shape, 40, np.float32)
        least_px[:, : size[0] // 2] = 90
        return ZoneRule(np.ones((12, 14), np.bool_), np.ones((12, 14), np.float32), least_px).opened(level)
    if kind == "placed":
        turn = np.array([[0.8, 0.2, 9.0], [-0.2, 0.8, 20.0]]) / [[size[0]], [size[1]]]
        return placed_map(level, Placement(turn), float(level.max()))
    return level


@pytest.mark.parametrize("mm_per_px", [None, 0.07])
@pytest.mark.parametrize("kind", ["noise", "rendered", "placed", "minimum area"])
def test_regions_are_exactly_those_of_all_their_pixels(kind: str, mm_per_px: float | None) -> None:
    rng = np.random.default_rng(3)
    for _ in range(25):
        level = random_map(rng, kind)
        limit = max(float(np.quantile(level, rng.choice([0.02, 0.5, 0.8, 0.98]))), 1e-3)
        source_size = (int(rng.integers(1, 3000)), int(rng.integers(1, 3000)))
        assert regions_above(level, limit, source_size, mm_per_px, 12) == plain_regions(
            level, limit, source_size, mm_per_px, 12
        )
