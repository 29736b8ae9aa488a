"""Where synthetic defects may lie on a good part: on the part, in one zone, and as a whole."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from inspector_app.core.messages import AnomalyMap, Bool, Float32, Float64, Frame, UInt8
from inspector_app.core.pictures.foreground import MARGIN_SHARE, foreground
from inspector_app.core.pictures.preprocess import resized
from inspector_app.core.pictures.synthetic_defects import add_graded
from inspector_app.core.pictures.zones import NO_ZONING, WHOLE, Zoning, top_zone

PLACES_PX = 256
"""Longer side of the grid of places."""
FOREGROUND_PX = 160
NOWHERE = 255
"""No zone: not on the part, or not judged."""
ATTEMPTS = 12
DARK_PERCENT = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Canvas:
    """A good part on which defects are painted.

    Attributes:
        zone: uint8 (h, w), at most 256 px a side: the number of the uppermost zone at each place, the number of zones
            where there is none, :data:`NOWHERE` where nothing is painted.
        behind: float32 (3,), what shows where material is missing, in grey levels.
        scale: pixels of its picture for a pixel of the good parts' pictures.
    """

    zone: UInt8
    behind: Float32
    scale: float


def small_copy(rgb: UInt8) -> UInt8:
    """Return a picture reduced to 160 px on its longer side, for :func:`canvas_of`."""
    return resized(rgb, _reduced_size(rgb, FOREGROUND_PX))


def shared_foreground(small: Sequence[UInt8]) -> Bool | None:
    """Return where parts lie that differ from their background only together; None: they fill the picture."""
    if len(small) < 3 or len({picture.shape for picture in small}) > 1:
        return None
    return foreground(np.stack(small))


def canvas_of(small: UInt8, shared: Bool | None, zone: UInt8, scale: float) -> Canvas:
    """Make the canvas of a part.

    Args:
        small: :func:`small_copy` of its picture.
        shared: :func:`shared_foreground` of all parts.
        zone: :func:`zones_over` of the part.
        scale: as in :class:`Canvas`.
    """
    import cv2

    area = foreground(small[None])
    area = shared if area is None else area
    pixels = small.reshape(-1, 3).astype(np.float32)
    if area is None:  # the part fills the picture
        grey = pixels.mean(axis=1)
        behind = pixels[grey <= np.percentile(grey, DARK_PERCENT)].mean(axis=0)
        return Canvas(zone, behind, scale)
    behind = pixels[~area.ravel()].mean(axis=0)
    size = zone.shape[1], zone.shape[0]
    on_part = cv2.resize(area.astype(np.uint8), size, interpolation=cv2.INTER_NEAREST)
    margin = 2 * max(1, round(MARGIN_SHARE * min(size))) + 1  # the proposal is wider than the part by half of this
    inside = cv2.erode(on_part, np.ones((margin, margin), np.uint8), borderValue=1)
    return Canvas(np.where(inside > 0, zone, np.uint8(NOWHERE)), behind, scale)


def zones_over(frame: Frame, anomaly: AnomalyMap, zoning: Zoning | None, input_size: tuple[int, int]) -> UInt8:
    """Return the zone at each place of a picture, as in :attr:`Canvas.zone`, but also beside the part."""
    zoning = zoning or NO_ZONING
    width, height = _reduced_size(frame.rgb, PLACES_PX)
    x, y = (np.arange(width) + 0.5) / width, (np.arange(height) + 0.5) / height
    labels = top_zone(zoning.zones, input_size, zoning.section or WHOLE)
    if anomaly.placement is None:
        columns, rows = np.meshgrid(x * input_size[0], y * input_size[1])
    else:
        to_input = np.linalg.inv(np.vstack([anomaly.placement.to_picture, [0, 0, 1]]))
        across, down = np.meshgrid(x, y)
        columns, rows = (to_input[axis, 0] * across + to_input[axis, 1] * down + to_input[axis, 2] for axis in (0, 1))
    seen = (columns >= 0) & (columns < input_size[0]) & (rows >= 0) & (rows < input_size[1])
    at = tuple(
        np.clip(place, 0, side - 1).astype(np.int64)
        for place, side in ((rows, input_size[1]), (columns, input_size[0]))
    )
    zone = np.where(seen, labels[at], np.uint8(NOWHERE))
    ignored = [number for number, one in enumerate(zoning.zones) if one.kind == "ignore"]
    return np.asarray(np.where(np.isin(zone, ignored), np.uint8(NOWHERE), zone), dtype=np.uint8)


def room_px(canvas: Canvas, zone: int, source_size: tuple[int, int]) -> Float64:
    """Return the distance of each place from the edge of a zone: float64 (h, w), in pixels of the part's picture.

    Args:
        canvas: the part.
        zone: the number of the zone; 0 outside of it.
        source_size: (width, height) of the picture.
    """
    import cv2

    inside = np.pad((canvas.zone == zone).astype(np.uint8), 1)  # nothing is painted over the picture's edge
    distance = cv2.distanceTransform(inside, cv2.DIST_L2, cv2.DIST_MASK_PRECISE)[1:-1, 1:-1]
    return np.asarray(distance * (max(source_size) / max(canvas.zone.shape)), dtype=np.float64)


def paint(
    rgb: UInt8,
    kind: str,
    size_px: float,
    room: Float64,
    behind: Float32,
    rng: np.random.Generator,
    grey: float | None = None,
) -> tuple[UInt8, tuple[float, float]] | None:
    """Paint a defect of a size and contrast at a random place where it fits.

    Args:
        rgb: uint8 (H, W, 3).
        kind: one of :data:`inspector_app.core.pictures.synthetic_defects.GRADED_KINDS`.
        size_px: in pixels of ``rgb``.
        room: :func:`room_px` of the zone.
        behind: as in :class:`Canvas`.
        rng: source of all random choices.
        grey: contrast in grey levels; None: the usual one, or none.

    Returns:
        The changed picture, and the middle of the defect, (row, column) in pixels; None if there is no room, or the
        defect could not be seen at any of some places.
    """
    fits = np.flatnonzero(room.ravel() >= size_px / 2)
    if not len(fits):
        return None
    for _ in range(ATTEMPTS):
        row, column = divmod(int(rng.choice(fits)), room.shape[1])
        place = (
            (row + rng.random()) * rgb.shape[0] / room.shape[0] - 0.5,
            (column + rng.random()) * rgb.shape[1] / room.shape[1] - 0.5,
        )
        painted = add_graded(rgb, kind, size_px, place, behind, rng, grey)
        if painted is not None:
            return painted[0], place
    return None


def _reduced_size(rgb: UInt8, longest_px: int) -> tuple[int, int]:
    height, width = rgb.shape[:2]
    scale = min(1.0, longest_px / max(height, width))
    return max(1, round(width * scale)), max(1, round(height * scale))
