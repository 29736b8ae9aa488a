"""The connected regions of an anomaly map above a limit: how large, how high, and where."""

from dataclasses import dataclass

import numpy as np

from inspector_app.core.messages import Float32, Int32, Region

MOST_REGIONS = 50


@dataclass(frozen=True, slots=True)
class PictureScale:
    """The scale of the good parts' pictures.

    Attributes:
        mm_per_px: millimetres of one pixel, > 0.
        width_px: their width in pixels.
    """

    mm_per_px: float
    width_px: int

    def at_width(self, width_px: int) -> float:
        """Millimetres of a pixel of a picture that shows the same in another width."""
        return self.mm_per_px * self.width_px / width_px


def regions_above(
    distance_l2: Float32,
    limit_l2: float,
    source_size: tuple[int, int],
    mm_per_px: float | None = None,
    most: int = MOST_REGIONS,
) -> tuple[tuple[Region, ...], int]:
    """Find the regions above a limit; pixels that touch at a corner are connected.

    Args:
        distance_l2: float32 (h, w), the map over the whole picture.
        limit_l2: the limit, same unit; a pixel at the limit does not exceed it.
        source_size: (width, height) of the picture in pixels.
        mm_per_px: millimetres of one pixel of the picture; None: not known.
        most: how many regions are described, the largest ones.

    Returns:
        The regions, the largest first, and the number of all.
    """
    import cv2

    above = (distance_l2 > limit_l2).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(above, connectivity=8)
    if count <= 1:
        return (), 0
    scale = np.array([source_size[0] / above.shape[1], source_size[1] / above.shape[0]])
    order = np.argsort(-stats[1:, cv2.CC_STAT_AREA], kind="stable")[:most] + 1
    described = [
        _describe(distance_l2, labels, number, stats[number], scale, limit_l2, mm_per_px) for number in order.tolist()
    ]
    return tuple(described), count - 1


def _describe(
    distance_l2: Float32,
    labels: Int32,
    number: int,
    stats: Int32,
    scale: np.ndarray[tuple[int], np.dtype[np.float64]],
    limit_l2: float,
    mm_per_px: float | None,
) -> Region:
    """Describe one region; ``stats``: its left, top, width, height and area in pixels of the map."""
    left, top, width, height, area = (int(value) for value in stats[:5])
    inside = labels[top : top + height, left : left + width] == number
    rows, columns = np.nonzero(inside)
    values = np.where(inside, distance_l2[top : top + height, left : left + width], -np.inf)
    at_row, at_column = np.unravel_index(int(values.argmax()), values.shape)
    corner = np.array([left, top])
    area_px = area * float(scale[0] * scale[1])
    longest_px = _longest_side(rows, columns, scale)
    centre = (np.array([columns.mean(), rows.mean()]) + corner + 0.5) * scale
    peak = (np.array([at_column, at_row]) + corner + 0.5) * scale
    peak_l2 = float(values.max())
    box = (left * scale[0], top * scale[1], (left + width) * scale[0], (top + height) * scale[1])
    return Region(
        area_px=area_px,
        longest_px=longest_px,
        peak_l2=peak_l2,
        relative_peak=peak_l2 / limit_l2,
        peak_at_px=(float(peak[0]), float(peak[1])),
        centre_px=(float(centre[0]), float(centre[1])),
        box_px=(float(box[0]), float(box[1]), float(box[2]), float(box[3])),
        area_mm2=area_px * mm_per_px**2 if mm_per_px is not None else None,
        longest_mm=longest_px * mm_per_px if mm_per_px is not None else None,
    )


def _longest_side(
    rows: np.ndarray[tuple[int], np.dtype[np.intp]],
    columns: np.ndarray[tuple[int], np.dtype[np.intp]],
    scale: np.ndarray[tuple[int], np.dtype[np.float64]],
) -> float:
    """The longer side of the smallest rectangle, in any direction, around the pixels; in pixels of the picture."""
    import cv2

    corners = [(columns + across, rows + down) for across in (0, 1) for down in (0, 1)]
    points = np.concatenate([np.stack(corner, axis=1) for corner in corners]) * scale
    _, sides, _ = cv2.minAreaRect(cv2.convexHull(points.astype(np.float32)))
    return float(max(sides))
