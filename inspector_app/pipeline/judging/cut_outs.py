"""Cut-outs of pictures around a patch, and the pictures of good parts that they are cut from."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np

from inspector_app.core.errors import UnreadableImageError, UnsuitableImageError
from inspector_app.core.messages import Float64, Placement, UInt8, read_only
from inspector_app.core.pictures.decoding import decode
from inspector_app.core.pictures.preprocess import resized
from inspector_app.core.pictures.view import View
from inspector_app.core.reading import Reading
from inspector_app.pipeline.judging.picture import small_pixels
from inspector_app.project.files import is_file
from inspector_app.project.kept_pictures import key_of
from inspector_app.project.store import Project
from inspector_app.sources.shared.reading import read_whole

CUT_PX = 240
"""Sides of a cut-out."""
AROUND_CELLS, AROUND_SHARE = 4.5, 0.08
"""A cut-out shows so many cells, and so much of the picture's longer side, on each side of the patch's centre."""
Origin = Literal["file", "small", "none"]
Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""


@dataclass(frozen=True, slots=True, eq=False)
class Cut:
    """A square cut-out.

    Attributes:
        rgb: uint8 (CUT_PX, CUT_PX, 3), read-only.
        box: the patch in it, in shares of its sides; None: the place of the patch is not known.
    """

    rgb: UInt8
    box: Box | None


@dataclass(frozen=True, slots=True, eq=False)
class Cells:
    """Where the patches of a grid lie in a picture. Places are shares of the picture's width and height.

    Attributes:
        grid: (rows, cols).
        to_picture: float64 (2, 3), from (x, y) in shares of the network's input to (x, y) in shares of the picture.
    """

    grid: tuple[int, int]
    to_picture: Float64

    @classmethod
    def of(cls, grid: tuple[int, int], size: tuple[int, int], placement: Placement | None) -> "Cells":
        """Return the cells of an input of (width, height) pixels that lies so in the picture."""
        if placement is None:
            return cls(grid, np.eye(2, 3))
        return cls(grid, placement.to_picture @ np.diag([*size, 1.0]))

    @property
    def centres(self) -> Float64:
        """The x and y of the centres: float64 (rows * cols, 2), row-major."""
        rows, cols = self.grid
        x, y = np.meshgrid((np.arange(cols) + 0.5) / cols, (np.arange(rows) + 0.5) / rows)
        centres: Float64 = np.stack([x.ravel(), y.ravel(), np.ones(rows * cols)], axis=1) @ self.to_picture.T
        return centres

    def nearest(self, x: float, y: float) -> int:
        """Return the cell whose centre is nearest to a place."""
        to_input = np.linalg.inv(np.vstack([self.to_picture, [0, 0, 1]]))
        across, down = (to_input @ (x, y, 1))[:2]
        rows, cols = self.grid
        row, col = int(np.clip(down * rows, 0, rows - 1)), int(np.clip(across * cols, 0, cols - 1))
        return row * cols + col

    def box(self, cell: int) -> Box:
        """Return the upright rectangle around a cell."""
        rows, cols = self.grid
        row, col = divmod(cell, cols)
        corners = [(x / cols, y / rows, 1) for x in (col, col + 1) for y in (row, row + 1)]
        at = np.array(corners) @ self.to_picture.T
        (left, top), (right, bottom) = at.min(axis=0).tolist(), at.max(axis=0).tolist()
        return left, top, right, bottom


def cut_out(rgb: UInt8, box: Box, around: float) -> Cut:
    """Cut a square around a patch; at the edge of the picture the square is moved inwards.

    Args:
        rgb: uint8 (H, W, 3).
        box: the patch, in shares of the picture.
        around: half the side of the square, as a share of the picture's longer side.
    """
    height, width = rgb.shape[:2]
    side = int(min(max(4, round(2 * around * max(height, width))), height, width))
    x, y = (box[0] + box[2]) / 2 * width, (box[1] + box[3]) / 2 * height
    left = int(np.clip(round(x - side / 2), 0, width - side))
    top = int(np.clip(round(y - side / 2), 0, height - side))
    shown = resized(np.ascontiguousarray(rgb[top : top + side, left : left + side]), (CUT_PX, CUT_PX))
    across, down = width / side, height / side
    in_cut = (
        box[0] * across - left / side,
        box[1] * down - top / side,
        box[2] * across - left / side,
        box[3] * down - top / side,
    )
    return Cut(read_only(shown), in_cut)


def whole(rgb: UInt8) -> Cut:
    """Show a whole picture, uint8 (H, W, 3), in a square, without a place in it."""
    height, width = rgb.shape[:2]
    scale = CUT_PX / max(height, width)
    small = resized(rgb, (max(1, round(width * scale)), max(1, round(height * scale))))
    square = np.zeros((CUT_PX, CUT_PX, 3), dtype=np.uint8)
    top, left = (CUT_PX - small.shape[0]) // 2, (CUT_PX - small.shape[1]) // 2
    square[top : top + small.shape[0], left : left + small.shape[1]] = small
    return Cut(read_only(square), None)


def around_of(cells: Cells, cell: int, size: tuple[int, int]) -> float:
    """Return how much of a picture of (width, height) is shown around a cell, as a share of its longer side."""
    left, top, right, bottom = cells.box(cell)
    largest = max((right - left) * size[0], (bottom - top) * size[1]) / max(size)
    return max(AROUND_CELLS * largest, AROUND_SHARE)


def good_picture(project: Project, image: int, reading: Reading) -> tuple[UInt8 | None, Origin]:
    """Return the picture of a good part, uint8 (H, W, 3): its file, or the small picture that the project keeps.

    A file with another content than the part had when the project was built is not shown.
    """
    path = project.document.training[image].path
    kept = project.pictures.get(key_of(path)) if path else None
    if path and is_file(Path(path)):
        try:
            data = read_whole(Path(path))
            if kept is None or hashlib.sha256(data).digest() == kept.sha256:
                return decode(data, reading), "file"
        except (OSError, UnreadableImageError):
            pass
    small = small_pixels(kept.jpeg) if kept is not None else None
    return (small, "small") if small is not None else (None, "none")


def cells_of_good(view: View, grid: tuple[int, int], rgb: UInt8, source_size: Sequence[int]) -> Cells | None:
    """Return where the patches of a good part lie in its picture; None: the part is not found in it.

    Args:
        view: how pictures become inputs of the network.
        grid: (rows, cols) of the patches.
        rgb: uint8 (H, W, 3), its picture, or a small one.
        source_size: (width, height) of the good parts' pictures; a smaller one is enlarged to about that.
    """
    scale = max(source_size) / max(rgb.shape[:2])
    if scale > 1:
        rgb = resized(rgb, (round(rgb.shape[1] * scale), round(rgb.shape[0] * scale)))
    try:
        return Cells.of(grid, view.size, view.see(rgb, grid).placement)
    except UnsuitableImageError:
        return None
