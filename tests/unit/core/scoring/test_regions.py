"""Regions above a limit, against scipy's labels and shapes whose size is known."""

import math

import cv2
import numpy as np
import pytest
from scipy import ndimage

from inspector_app.core.messages import Float32
from inspector_app.core.scoring.regions import regions_above


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
