"""Lines around the regions above a limit: an alternative to the coloured map."""

import numpy as np

from inspector_app.core.messages import Float32, read_only

LONGEST_PX = 640
"""The map is enlarged to this size before the lines are traced. Otherwise they look like stairs on the screen."""

PEAK_SHARE = 0.9
"""The region around the peak lies above this share of its value."""


def around_peak(distance_l2: Float32) -> list[Float32]:
    """Return the lines around the region that holds the largest distance; none if all are 0.

    Args and result are those of :func:`outlines`.
    """
    import cv2

    peak = int(distance_l2.argmax())
    top_l2 = float(distance_l2.flat[peak])
    if top_l2 <= 0:
        return []
    _, regions = cv2.connectedComponents((distance_l2 >= PEAK_SHARE * top_l2).astype(np.uint8))
    return outlines((regions == regions.flat[peak]).astype(np.float32), 0.5)


def outlines(distance_l2: Float32, level_l2: float) -> list[Float32]:
    """Return closed lines around every region above a level; takes a few milliseconds.

    Args:
        distance_l2: float32 (h, w), >= 0.
        level_l2: the limit, same unit.

    Returns:
        For each line float32 (n, 2), read-only: x and y as shares of the map's width and height, 0 to 1.
    """
    import cv2

    height, width = distance_l2.shape
    scale = max(1.0, LONGEST_PX / max(height, width))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    enlarged = cv2.resize(distance_l2, size, interpolation=cv2.INTER_LINEAR)
    # The margin lies below every level, so a region at the picture's edge also gets a closed line.
    beyond = np.pad((enlarged > level_l2).astype(np.uint8), 1)
    found, _ = cv2.findContours(beyond, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_TC89_L1)
    middle = np.array(size, dtype=np.float32)
    return [read_only(np.clip((line[:, 0] - 0.5) / middle, 0, 1).astype(np.float32)) for line in found if len(line) > 2]
