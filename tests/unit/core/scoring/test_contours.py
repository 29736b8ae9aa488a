import numpy as np

from inspector_app.core.messages import Float32
from inspector_app.core.scoring.contours import PEAK_SHARE, around_peak, outlines


def disc(radius: float, size: int = 60) -> Float32:
    """Distance that falls from the middle: the level 1.0 lies at ``radius``."""
    rows, columns = np.mgrid[0:size, 0:size] - (size - 1) / 2
    return np.asarray(1 + (radius - np.hypot(rows, columns)) / size, dtype=np.float32)


def test_a_line_lies_where_the_level_is_reached() -> None:
    (line,) = outlines(disc(15.0), 1.0)
    radii = np.hypot(*((line - 0.5) * 60).T)
    assert radii.min() > 14.6
    assert radii.max() < 15.4
    turned = np.unwrap(np.arctan2(*(line - 0.5).T))
    assert abs(abs(turned[-1] - turned[0]) - 2 * np.pi) < 0.3  # once around


def test_nothing_beyond_the_level_has_no_line_and_a_level_below_all_has_the_whole_picture() -> None:
    flat = np.ones((8, 12), dtype=np.float32)
    assert outlines(flat, 1.0) == []  # at the limit is within it, as for a verdict
    (whole,) = outlines(flat, 0.5)
    assert np.all(whole.min(axis=0) < 0.01)
    assert np.all(whole.max(axis=0) > 0.99)
    assert not whole.flags.writeable


def test_a_hole_and_a_second_region_have_lines_of_their_own() -> None:
    ring = np.minimum(disc(20.0), 2 - disc(8.0)).astype(np.float32)
    both = np.hstack([ring, disc(10.0)])
    lines = outlines(both, 1.0)
    assert len(lines) == 3
    assert sum(bool(line[:, 0].min() > 0.5) for line in lines) == 1


def test_the_line_around_the_peak_leaves_out_other_regions_as_high() -> None:
    distances = np.zeros((40, 60), dtype=np.float32)
    distances[5:15, 10:20] = 2.0
    distances[10, 12] = 2.1
    distances[25:35, 40:50] = 2.05  # nearly as high, elsewhere
    distances[15, 10:20] = 2.1 * PEAK_SHARE - 0.01
    (line,) = around_peak(distances)
    xs, ys = (line * [60, 40]).T
    assert 9 <= xs.min() <= 11
    assert 19 <= xs.max() <= 21
    assert 4 <= ys.min() <= 6
    assert 14 <= ys.max() <= 16


def test_a_map_without_any_distance_has_no_peak() -> None:
    assert around_peak(np.zeros((8, 12), dtype=np.float32)) == []
