"""Which patches lie under what a person marked on a picture."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.errors import ProjectError, UnreadableImageError
from inspector_app.core.messages import AnomalyMap, Bool, Int64, Progress, UInt8
from inspector_app.core.pictures.strokes import canvas_of
from inspector_app.core.pictures.zones import Zone
from inspector_app.core.reading import Reading
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.judging.cut_outs import Box, Cells
from inspector_app.pipeline.judging.explain import component_at
from inspector_app.pipeline.judging.picture import MAX_DISPLAY_PX, reduced
from inspector_app.pipeline.steps import in_background
from inspector_app.sources.images import read_rgb

READING = Sentence("Reading the parts")
SHARE_OF_PEAK = 0.8
"""Where nothing is above the limit, the brightest region is what reaches 80 % of the peak."""


@dataclass(frozen=True, slots=True, eq=False)
class ToMark:
    """A picture on which a person marks a defect.

    Attributes:
        rgb: uint8 (H, W, 3), at most 1600 px a side.
        source_size: (width, height) of the whole picture in pixels.
    """

    rgb: UInt8
    source_size: tuple[int, int]


def picture_to_mark(path: Path | None, rgb: UInt8 | None, reading: Reading) -> Generator[Progress, None, ToMark]:
    """Read a picture from ``path``, or use ``rgb``, uint8 (H, W, 3), of a feed without files.

    Raises:
        UnreadableImageError: it cannot be read.
    """
    if rgb is None and path is None:
        raise UnreadableImageError(Sentence("No picture of this part was kept."))
    if rgb is None:
        assert path is not None
        rgb = yield from in_background(Progress(READING, 0, 1, 0.0), partial(read_rgb, path, reading))
    return ToMark(reduced(rgb, MAX_DISPLAY_PX), (rgb.shape[1], rgb.shape[0]))


def of_zones(zones: Sequence[Zone], source_size: tuple[int, int]) -> Bool:
    """Return what shapes cover on a picture of (width, height) as a marking."""
    marking = canvas_of(source_size)
    height, width = marking.shape
    x, y = (np.arange(width) + 0.5) / width, (np.arange(height) + 0.5) / height
    for zone in zones:
        marking |= zone.area.contains(x, y)
    return marking


def boxed(box_px: tuple[int, int, int, int], source_size: tuple[int, int]) -> Bool:
    """Return a marking of a rectangle: x, y, width and height in pixels of a picture of (width, height).

    Raises:
        ProjectError: it does not lie in the picture.
    """
    x, y, width, height = box_px
    if width <= 0 or height <= 0 or x < 0 or y < 0 or x + width > source_size[0] or y + height > source_size[1]:
        raise ProjectError(
            Sentence(
                "The rectangle {x},{y},{width},{height} does not lie in the picture of {w} x {h} pixels.",
                x=x,
                y=y,
                width=width,
                height=height,
                w=source_size[0],
                h=source_size[1],
            ),
            hint=Sentence("Give its left and upper edge, its width and its height in pixels of the picture."),
        )
    marking = canvas_of(source_size)
    across, down = marking.shape[1] / source_size[0], marking.shape[0] / source_size[1]
    left, right = int(x * across), max(int(x * across) + 1, round((x + width) * across))
    top, bottom = int(y * down), max(int(y * down) + 1, round((y + height) * down))
    marking[top:bottom, left:right] = True
    return marking


def brightest(detector: PatchDetector, anomaly: AnomalyMap, limit_l2: float, source_size: tuple[int, int]) -> Bool:
    """Return the region of a map around its peak as a marking: what is above the limit, or reaches 80 % of the peak.

    Args:
        detector: made the map.
        anomaly: the map.
        limit_l2: the limit.
        source_size: (width, height) of the picture.

    Returns:
        bool (h, w), as :func:`canvas_of` gives it; empty if the map is 0.
    """
    import cv2

    canvas = canvas_of(source_size)
    rendered = cv2.resize(detector.render(anomaly), canvas.shape[::-1], interpolation=cv2.INTER_LINEAR)
    row, column = np.unravel_index(int(rendered.argmax()), rendered.shape)
    peak_l2 = float(rendered[row, column])
    level_l2 = limit_l2 if peak_l2 > limit_l2 else SHARE_OF_PEAK * peak_l2
    found = component_at(rendered, level_l2, (int(column), int(row)))
    return canvas if found is None else found


def cells_under(marking: Bool, cells: Cells) -> Int64:
    """Return the patches whose centre lies under a marking; under a small one, the patch at its middle.

    Args:
        marking: bool (h, w), over the whole picture.
        cells: where the patches lie.

    Returns:
        int64 (k,), row-major, ascending; none if nothing is marked.
    """
    if not marking.any():
        return np.zeros(0, dtype=np.int64)
    height, width = marking.shape
    centres = cells.centres
    x, y = (np.floor(centres[:, axis] * side).astype(np.int64) for axis, side in enumerate((width, height)))
    shown = (x >= 0) & (x < width) & (y >= 0) & (y < height)
    under = np.zeros(len(centres), dtype=np.bool_)
    under[shown] = marking[y[shown], x[shown]]
    if not under.any():
        rows, columns = np.nonzero(marking)
        middle = int(np.hypot(rows - rows.mean(), columns - columns.mean()).argmin())
        under[cells.nearest((columns[middle] + 0.5) / width, (rows[middle] + 0.5) / height)] = True
    return np.flatnonzero(under)


def box_of(marking: Bool) -> Box:
    """Return the smallest rectangle around a marking that is not empty, in shares of the picture."""
    rows, columns = (np.flatnonzero(marking.any(axis=axis)) for axis in (1, 0))
    height, width = marking.shape
    left, right = columns[0] / width, (columns[-1] + 1) / width
    top, bottom = rows[0] / height, (rows[-1] + 1) / height
    return float(left), float(top), float(right), float(bottom)
