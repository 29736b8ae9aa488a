"""The brush, against distances computed point by point."""

import math

import numpy as np
import pytest

from inspector_app.core.pictures.strokes import canvas_of, with_stroke


@pytest.mark.parametrize("points", [[(0.5, 0.5)], [(0.2, 0.3), (0.8, 0.6)], [(0.1, 0.1), (0.5, 0.9), (0.9, 0.1)]])
def test_a_stroke_paints_what_is_near_its_line(points: list[tuple[float, float]]) -> None:
    before = canvas_of((60, 40))
    assert before.shape == (40, 60)
    painted = with_stroke(before, points, 0.1)
    assert not before.any()
    dense = [
        (60 * (a + t / 200 * (c - a)), 40 * (b + t / 200 * (d - b)))
        for (a, b), (c, d) in zip(points, points[1:] or points, strict=False)
        for t in range(201)
    ]
    for row in range(40):
        for column in range(60):
            near = min(math.hypot(column + 0.5 - x, row + 0.5 - y) for x, y in dense)
            if abs(near - 6) > 0.05:
                assert painted[row, column] == (near < 6)
    half_erased = with_stroke(painted, points[:1], 0.1, erase=True)
    assert not (half_erased & ~painted).any()
    assert half_erased.sum() < painted.sum()


def test_the_canvas_is_bounded() -> None:
    assert canvas_of((5472, 3648)).shape == (256, 384)
    assert canvas_of((40, 30)).shape == (30, 40)
    assert np.array_equal(canvas_of((1, 5000)).shape, (384, 1))
