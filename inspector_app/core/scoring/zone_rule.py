"""What zones do to a map: ignored places are 0, critical ones count more, and small regions do not count.

The score of a part with a minimum area is the highest level at which a connected region of that area lies above the
level: the maximum of the map's area opening. So the verdict stays ``score > limit``, and the limit's promise covers it.
"""

from dataclasses import dataclass

import numpy as np

from inspector_app.core.messages import Bool, Float32, read_only


@dataclass(frozen=True, slots=True, eq=False)
class ZoneRule:
    """Zones on the grid of patches and on the map.

    Attributes:
        judged: bool (rows, cols), patches that count; False: ignored.
        factor: float32 (rows, cols), > 0, the sensitivity: patch distances are multiplied by it.
        least_px: float32 (h, w), the area in pixels of the map that a region needs to count where it touches this
            pixel; of several values the least one decides. None: every region counts.
    """

    judged: Bool
    factor: Float32
    least_px: Float32 | None = None

    def weighted(self, patch_distance_l2: Float32) -> Float32:
        """Return patch distances, float32 (rows, cols), with the sensitivity; 0 where they are ignored."""
        return read_only(np.where(self.judged, patch_distance_l2 * self.factor, np.float32(0)))

    def opened(self, distance_l2: Float32) -> Float32:
        """Return a map, float32 (h, w), whose regions above any level all have the area that they need.

        Each pixel keeps the highest level, at most its own, at which it lies in a region that is large enough.
        """
        if self.least_px is None:
            return distance_l2
        return read_only(self._opened(distance_l2, 0.0))

    def peak(self, distance_l2: Float32) -> float:
        """Return the maximum of :meth:`opened`, in a fraction of its time; NaN for a map with NaN."""
        if self.least_px is None or not np.isfinite(distance_l2).all():
            return float(distance_l2.max())
        sure = _surely_reached(distance_l2, self.least_px)
        return float(self._opened(distance_l2, sure).max())

    def place(self, distance_l2: Float32) -> tuple[int, int]:
        """Return the row and the column of the maximum of :meth:`opened`, float32 (h, w), finite."""
        if self.least_px is not None:
            opened = self._opened(distance_l2, _surely_reached(distance_l2, self.least_px))
            distance_l2 = np.where(distance_l2 >= opened, opened, np.float32(0))  # without what was raised to the floor
        row, column = np.unravel_index(int(distance_l2.argmax()), distance_l2.shape)
        return int(row), int(column)

    def _opened(self, distance_l2: Float32, floor: float) -> Float32:
        """The opened map, where it is above ``floor``; no larger than that elsewhere."""
        import cv2

        from inspector_app.core.compute.opening_loop import open_areas

        assert self.least_px is not None
        opened = np.maximum(distance_l2, np.float32(floor), order="C")
        highest_beside = cv2.dilate(opened, np.ones((3, 3), np.uint8))
        peaks = np.flatnonzero((opened == highest_beside) & (opened > floor))
        open_areas(self.least_px, peaks, opened)
        return opened


def _surely_reached(distance_l2: Float32, least_px: Float32) -> float:
    """A level that the peak reaches: of a pixel that needs no area, or of a square of the largest area."""
    import cv2

    alone = distance_l2[least_px <= 1]
    level = float(alone.max()) if alone.size else 0.0
    side = int(np.ceil(np.sqrt(least_px.max())))
    height, width = distance_l2.shape
    if side > min(height, width):
        return level
    lowest = cv2.erode(distance_l2, np.ones((side, side), np.uint8), anchor=(0, 0))
    return max(level, float(lowest[: height - side + 1, : width - side + 1].max()))
