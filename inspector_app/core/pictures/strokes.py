"""Painting with a round brush on a small picture over the part."""

from collections.abc import Sequence

import numpy as np

from inspector_app.core.messages import Bool
from inspector_app.core.pictures.zones import PAINTED_PX


def canvas_of(source_size: tuple[int, int]) -> Bool:
    """An empty picture to paint on, bool (h, w), for parts of (width, height): 384 pixels or fewer a side."""
    scale = min(1.0, PAINTED_PX / max(source_size))
    width, height = (max(1, round(side * scale)) for side in source_size)
    return np.zeros((height, width), dtype=np.bool_)


def with_stroke(painted: Bool, points: Sequence[tuple[float, float]], radius: float, *, erase: bool = False) -> Bool:
    """Paint a line through points, or erase along it.

    Args:
        painted: bool (h, w), what was painted before; it is not changed.
        points: x and y as shares of width and height, at least one.
        radius: of the brush, as a share of the width.
        erase: remove instead of adding.

    Returns:
        bool (h, w).
    """
    height, width = painted.shape
    y, x = np.mgrid[:height, :width] + 0.5
    corners = np.array(points, dtype=np.float64) * (width, height)
    touched = np.zeros_like(painted)
    for start, end in zip(corners, corners[1:] if len(corners) > 1 else corners, strict=False):
        along = end - start
        length = float(along @ along)
        place = np.clip(((x - start[0]) * along[0] + (y - start[1]) * along[1]) / length, 0, 1) if length else 0.0
        distance = np.hypot(x - start[0] - place * along[0], y - start[1] - place * along[1])
        touched |= distance <= max(radius * width, 0.5)
    return painted & ~touched if erase else painted | touched
