import numpy as np

from inspector_app.core.messages import Float32
from inspector_app.core.scoring.contours import outlines


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
