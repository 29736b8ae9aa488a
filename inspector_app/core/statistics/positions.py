"""Where in the picture defects were."""

import numpy as np

from inspector_app.core.messages import Bool, Float64, Int64, read_only

GRID = (24, 32)
"""Rows and columns of the map of positions."""


def cells_of(x_share: Float64, y_share: Float64, grid: tuple[int, int] = GRID) -> Int64:
    """Return the cell of each place: row * columns + column, or -1 for a place outside the picture.

    Args:
        x_share: float64 (R,), 0 to 1: from the left edge of the picture to the right one; NaN: not known.
        y_share: float64 (R,), 0 to 1, from the top.
        grid: rows and columns.

    Returns:
        int64 (R,), read-only.
    """
    inside: Bool = (x_share >= 0) & (x_share <= 1) & (y_share >= 0) & (y_share <= 1)
    rows, columns = grid
    cells = np.full(len(x_share), -1, dtype=np.int64)
    row = np.minimum((y_share[inside] * rows).astype(np.int64), rows - 1)
    column = np.minimum((x_share[inside] * columns).astype(np.int64), columns - 1)
    cells[inside] = row * columns + column
    return read_only(cells)


def position_map(cell: Int64, part: Int64, grid: tuple[int, int] = GRID) -> Int64:
    """Return how many parts have a defect in each cell; a part with many regions in one cell counts once there.

    Args:
        cell: int64 (R,), as :func:`cells_of` returns it; -1 is left out.
        part: int64 (R,), >= 0: which part a region belongs to.
        grid: rows and columns.

    Returns:
        int64 (rows, columns), >= 0, read-only.
    """
    size = grid[0] * grid[1]
    placed = cell >= 0
    once = np.unique(part[placed] * size + cell[placed])
    return read_only(np.bincount(once % size, minlength=size).astype(np.int64).reshape(grid))
