"""The connected regions of an anomaly map above a limit: how large, how high, and where."""

from dataclasses import dataclass

import numpy as np

from inspector_app.core.messages import Bool, Float32, Float64, Int32, Region

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

    above = (distance_l2 > limit_l2).view(np.uint8)
    x, y, width, height = cv2.boundingRect(above)
    if not width:
        return (), 0
    left, top = x - x % 2, y - y % 2  # OpenCV labels blocks of 2 x 2 pixels: the order is that of the whole map
    boxed = (slice(top, y + height), slice(left, x + width))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(above[boxed], connectivity=8)
    scale = np.array([source_size[0] / above.shape[1], source_size[1] / above.shape[0]])
    order = np.argsort(-stats[1:, cv2.CC_STAT_AREA], kind="stable")[:most] + 1
    described = [
        _describe(distance_l2[boxed], labels, number, stats[number], (left, top), scale, limit_l2, mm_per_px)
        for number in order.tolist()
    ]
    return tuple(described), count - 1


def _describe(
    distance_l2: Float32,
    labels: Int32,
    number: int,
    stats: Int32,
    origin: tuple[int, int],
    scale: Float64,
    limit_l2: float,
    mm_per_px: float | None,
) -> Region:
    """Describe one region.

    ``stats``: its left, top, width, height and area in pixels of the labelled section of the map, which begins at
    ``origin``.
    """
    left, top, width, height, area = (int(value) for value in stats[:5])
    boxed = (slice(top, top + height), slice(left, left + width))
    left, top = left + origin[0], top + origin[1]
    inside = labels[boxed] == number
    values = np.where(inside, distance_l2[boxed], np.float32(-np.inf))
    at_row, at_column = np.unravel_index(int(values.argmax()), values.shape)
    corner = np.array([left, top])
    area_px = area * float(scale[0] * scale[1])
    longest_px = _longest_side(inside, scale)
    centre = (_centre(inside) + corner + 0.5) * scale
    peak = (np.array([at_column, at_row]) + corner + 0.5) * scale
    peak_l2 = float(values[at_row, at_column])
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


def _centre(inside: Bool) -> Float64:
    """The mean x and y of the pixels of a region, bool (h, w); float64 (2,)."""
    import cv2

    moments = cv2.moments(inside.view(np.uint8), binaryImage=True)
    return np.array([moments["m10"] / moments["m00"], moments["m01"] / moments["m00"]])


def _longest_side(inside: Bool, scale: Float64) -> float:
    """The longer side of the smallest rectangle, in any direction, around a region; in pixels of the picture.

    Only the first and the last pixel of a row can be corners of its convex hull.

    Args:
        inside: bool (h, w), the pixels of the region; every row has some.
        scale: float64 (2,), pixels of the picture for one of the map, across and down.
    """
    import cv2

    rows = np.arange(len(inside))
    first, last = inside.argmax(axis=1), inside.shape[1] - inside[:, ::-1].argmax(axis=1)
    corners = [(across, rows + down) for across in (first, last) for down in (0, 1)]
    points = np.concatenate([np.stack(corner, axis=1) for corner in corners]) * scale
    _, sides, _ = cv2.minAreaRect(cv2.convexHull(points.astype(np.float32)))
    return float(max(sides))


def region_around(distance_l2: Float32, worst: int) -> Bool | None:
    """Return the connected patches around one whose distances are at least half of its distance.

    Measured with NG parts of bottles (``tests/experiments/similar_parts.py``): the nearest part by the mean features of
    these patches has the same kind of defect for 75 % of them, by those of the worst patch alone for 61 %.

    Args:
        distance_l2: float32 (rows, cols), >= 0, Euclidean.
        worst: the patch, row-major.

    Returns:
        bool (rows, cols); None if no distance is above 0.
    """
    import cv2

    if not distance_l2.max() > 0:
        return None
    around = distance_l2 >= max(0.5 * distance_l2.flat[worst], np.finfo(np.float32).tiny)
    around.flat[worst] = True
    _, labels = cv2.connectedComponents(around.astype(np.uint8), connectivity=8)
    region: Bool = labels == labels.flat[worst]
    return region
