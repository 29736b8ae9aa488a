"""Motions of a picture, a turn and a shift: made, compared, and carried out. Each is float64 (2, 3)."""

import math
from collections.abc import Sequence

import numpy as np

from inspector_app.core.messages import Bool, Float64, Placement, UInt8, read_only

MOST_STEP = 1.6
"""Up to this many pixels of the picture per pixel of the input, one bilinear sample keeps more than an average of four:
against plain resizing, features of a part that was not moved change by 0.10 of the usual difference between parts at
450 px to 384, where four samples change them by 0.14, 0.20 against 0.28 at 550, 0.15 against 0.05 at 750 px."""
UNMOVED_PX = 0.5
"""A part that lies within half a pixel of the input as in the template is resized as without alignment."""


def reduced_grey(rgb: UInt8, size: tuple[int, int]) -> UInt8:
    """Reduce a picture, uint8 (H, W, 3), to a grey one of ``size`` (width, height) by area averaging: uint8 (h, w)."""
    import cv2

    grey = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)
    return np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def halved(grey: UInt8) -> UInt8:
    """Reduce a grey picture, uint8 (h, w), to half its sides by area averaging."""
    import cv2

    size = (max(1, grey.shape[1] // 2), max(1, grey.shape[0] // 2))
    return np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def warp(rgb: UInt8, to_source: Float64, size: tuple[int, int]) -> UInt8:
    """Move a picture and resize it to the network's input, with one interpolation and area averaging.

    Args:
        rgb: uint8 (H, W, 3).
        to_source: float64 (2, 3), from pixels of the input to pixels of ``rgb``; centres of pixels are whole numbers.
        size: (width, height) of the input in pixels.

    Returns:
        uint8 (height, width, 3), read-only; outside ``rgb`` its outermost pixels are repeated.
    """
    import cv2

    height, width = rgb.shape[:2]
    step = float(np.hypot(*to_source[:, 0]))
    if (fewer := int(step / 2)) > 1:  # the samples below would miss pixels of so large a picture
        reduced = (max(1, round(width / fewer)), max(1, round(height / fewer)))
        rgb = np.asarray(cv2.resize(rgb, reduced, interpolation=cv2.INTER_AREA), dtype=np.uint8)
        to_source = resized(to_source, (width, height), reduced)
    # Two samples a pixel and direction, averaged, are close to the average of its area.
    finer = 2 if step > MOST_STEP else 1
    matrix = np.vstack([to_source, [0, 0, 1]]) @ np.linalg.inv(about_centres(finer, finer))
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    target = (finer * size[0], finer * size[1])
    four = cv2.cvtColor(rgb, cv2.COLOR_RGB2RGBA)  # OpenCV moves four channels in half the time of three
    moved = cv2.warpAffine(four, matrix[:2], target, flags=flags, borderMode=cv2.BORDER_REPLICATE)
    if finer > 1:
        moved = cv2.resize(moved, size, interpolation=cv2.INTER_AREA)
    return read_only(np.asarray(cv2.cvtColor(moved, cv2.COLOR_RGBA2RGB), dtype=np.uint8))


def resized(to_picture: Float64, size: tuple[int, int], new_size: tuple[int, int]) -> Float64:
    """Return a motion to a picture of ``size`` (width, height) for the same picture resized to ``new_size``."""
    to_new = about_centres(new_size[0] / size[0], new_size[1] / size[1])
    return np.asarray(to_new[:2] @ np.vstack([to_picture, [0, 0, 1]]), dtype=np.float64)


def about_centres(across: float, down: float) -> Float64:
    """Scaling by these factors where the centres of pixels are whole numbers: float64 (3, 3)."""
    return np.array([[across, 0, (across - 1) / 2], [0, down, (down - 1) / 2], [0, 0, 1]])


def scaled(matrix: Float64, factor: float) -> Float64:
    """The same motion for pictures that are larger by ``factor``."""
    scale = about_centres(factor, factor)
    return np.asarray((scale @ np.vstack([matrix, [0, 0, 1]]) @ np.linalg.inv(scale))[:2], dtype=np.float64)


def turn_about(turn_deg: float, about: Float64, to: Float64) -> Float64:
    """The motion that turns counter-clockwise on the screen and moves the point ``about`` to ``to``: float64 (2, 3)."""
    cos, sin = math.cos(math.radians(turn_deg)), math.sin(math.radians(turn_deg))
    turned = np.array([[cos, sin], [-sin, cos]])
    return np.hstack([turned, (to - turned @ about)[:, None]])


def centre_of(area: Bool) -> Float64:
    """The centre (x, y) of an area's bounding box, pixels."""
    rows, columns = np.flatnonzero(area.any(axis=1)), np.flatnonzero(area.any(axis=0))
    return np.array([(columns[0] + columns[-1]) / 2, (rows[0] + rows[-1]) / 2])


def usual_motion(area: Bool, motions: Sequence[Float64], *, turns: bool) -> Float64:
    """Return the median of motions: where and how a part usually lies, float64 (2, 3).

    Args:
        area: bool (h, w), of the template.
        motions: float64 (2, 3) each, from the template to a picture.
        turns: whether the median turn is meant too; it has no meaning for parts that lie at any angle.
    """
    centre = centre_of(area)
    to = np.median([motion[:, :2] @ centre + motion[:, 2] for motion in motions], axis=0)
    turn_deg = np.median([-math.degrees(math.atan2(motion[1, 0], motion[0, 0])) for motion in motions])
    return turn_about(float(turn_deg) if turns else 0.0, centre, to)


def is_unmoved(to_source: Float64, source_size: tuple[int, int], size: tuple[int, int]) -> bool:
    """Return whether no pixel of the input moves by :data:`UNMOVED_PX` or more; arguments as in :func:`moved_cells`."""
    plain = resized(np.hstack([np.eye(2), np.zeros((2, 1))]), size, source_size)
    corners = np.array([[x, y, 1.0] for x in (0, size[0] - 1) for y in (0, size[1] - 1)]).T
    per_pixel = np.array([[source_size[0] / size[0]], [source_size[1] / size[1]]])
    return bool(np.hypot(*((to_source - plain) @ corners / per_pixel)).max() < UNMOVED_PX)


def placement_of(to_source: Float64, source_size: tuple[int, int]) -> Placement:
    """Return where the input lies in the picture; arguments as in :func:`moved_cells`."""
    affine = to_source.copy()
    affine[:, 2] += 0.5 - 0.5 * to_source[:, :2].sum(axis=1)  # a placement counts from the corners of pixels
    return Placement(read_only(affine / np.array([[source_size[0]], [source_size[1]]])))


def moved_cells(to_source: Float64, source_size: tuple[int, int], size: tuple[int, int], grid: tuple[int, int]) -> Bool:
    """Return which patches lie wholly inside the picture.

    Args:
        to_source: as in :func:`warp`.
        source_size: (width, height) of the picture in pixels.
        size: (width, height) of the input in pixels.
        grid: (rows, columns) of patches.

    Returns:
        bool (rows, columns).
    """
    rows, columns = grid
    x = np.arange(columns + 1) * size[0] / columns - 0.5
    y = np.arange(rows + 1) * size[1] / rows - 0.5
    corners = np.stack([*np.meshgrid(x, y), np.ones((rows + 1, columns + 1))])
    across, down = np.tensordot(to_source, corners, axes=1)
    # Half a pixel of tolerance: a picture that was not moved is shown to its edge.
    inside = (across >= -1) & (across <= source_size[0]) & (down >= -1) & (down <= source_size[1])
    return read_only(inside[:-1, :-1] & inside[1:, :-1] & inside[:-1, 1:] & inside[1:, 1:])
