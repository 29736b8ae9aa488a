"""How a picture becomes the input of the network, the same for building, judging and every study."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from inspector_app.core.errors import UnsuitableImageError
from inspector_app.core.messages import Bool, Int64, Placement, UInt8, read_only
from inspector_app.core.pictures.content import require_content
from inspector_app.core.pictures.preprocess import DETAIL_PX, fit, require_large_enough, resized
from inspector_app.core.sentences import Sentence

Shapes = Literal["refuse", "letterbox", "stretch"]
"""What happens to a picture of another shape than the good parts' pictures."""
MAX_MAP_PX = 2048
"""Longest side of a rendered map. A larger one would show no more: its cells are 8 px wide, and it is smoothed."""
LEAST_SCALE = 0.9
"""A picture of fewer pixels than this share of the good parts' sides is refused where all pixels count."""
LEAST_SHOWN_PX = 32
"""A picture is refused if it would cover less than this of a side of the network's input."""


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """A picture as the network sees it.

    Attributes:
        pixels: uint8 (h, w, 3), read-only, in the network's input size.
        judged: as in :class:`inspector_app.core.messages.PatchFeatures`.
        placement: as in :class:`inspector_app.core.messages.PatchFeatures`.
        doubts: as in :class:`inspector_app.core.messages.PatchFeatures`.
    """

    pixels: UInt8
    judged: Bool | None = None
    placement: Placement | None = None
    doubts: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """How pictures become inputs of the network.

    Attributes:
        size: (width, height) of the network's input in pixels.
        expected_aspect: width / height of the good parts' pictures.
        shapes: what happens to a picture whose shape differs by more than 5 %: it is refused, reduced as a whole with a
            border that is not judged, or stretched to the shape of the others.
        tile: (width, height) in pixels of the tiles in which pictures are judged at their own resolution; None: they
            are reduced to ``size`` and judged as a whole.
    """

    size: tuple[int, int]
    expected_aspect: float
    shapes: Shapes = "refuse"
    tile: tuple[int, int] | None = None

    @property
    def map_size(self) -> tuple[int, int]:
        """(width, height) of a rendered map: those of the input, but at most 2048 px."""
        scale = min(1.0, MAX_MAP_PX / max(self.size))
        return round(self.size[0] * scale), round(self.size[1] * scale)

    @property
    def sharpest_px(self) -> int:
        """Side of the picture, in pixels of the input, over which the smoothing of maps is a fixed share.

        It is the longer side. For tiles it is that of the detail fine: smoothing over a share of a large picture would
        hide the small defects that tiles are for.
        """
        return max(self.size) if self.tile is None else min(max(self.size), DETAIL_PX["fine"])

    @property
    def reference_size(self) -> tuple[int, int]:
        """(width, height) of the reference pictures in a project file: the input, or one tile."""
        return self.tile or self.size

    def see(self, rgb: UInt8, grid: tuple[int, int], least_content: float = 0.0) -> Seen:
        """Make the network's input of a picture.

        Args:
            rgb: uint8 (H, W, 3).
            grid: (rows, cols) of the patch grid of an input.
            least_content: as in :func:`require_content`; 0: a picture that shows nothing is accepted.

        Raises:
            UnsuitableImageError: the picture cannot be judged: too small, of another shape, or flat.
        """
        if self.tile is not None:
            self._require_resolution(rgb.shape[1::-1])
        box = self.shown(rgb.shape[1::-1], grid)
        if box is None:
            pixels = fit(rgb, self.size, self.expected_aspect) if self.shapes == "refuse" else resized(rgb, self.size)
            require_content(pixels, least_content)
            return Seen(pixels)
        shown = resized(rgb, box.size)
        require_content(shown, least_content)
        return Seen(box.bordered(shown), box.judged, box.placement)

    def _require_resolution(self, source_size: tuple[int, int]) -> None:
        """Raise UnsuitableImageError when a picture of (width, height) has far fewer pixels than the good parts."""
        if max(source_size) < LEAST_SCALE * max(self.size):
            raise UnsuitableImageError(
                Sentence(
                    "The picture is {width} x {height} pixels: too few to judge it in tiles like the good parts, which "
                    "have about {expected_width} x {expected_height}.",
                    width=source_size[0],
                    height=source_size[1],
                    expected_width=self.size[0],
                    expected_height=self.size[1],
                ),
                hint=Sentence("Use the same camera and resolution as for the good parts."),
            )

    def shown(self, source_size: tuple[int, int], grid: tuple[int, int]) -> "Box | None":
        """Where a picture of this size lies in the input; None: it fills the input.

        Args:
            source_size: (width, height) of the picture in pixels.
            grid: (rows, cols) of the patch grid.

        Raises:
            UnsuitableImageError: it is too small, or so narrow that too little of the input would show it.
        """
        if self.shapes == "refuse":
            return None  # :func:`fit` refuses
        require_large_enough(source_size)
        if self.shapes == "stretch":
            return None
        narrower = source_size[0] / source_size[1] / self.expected_aspect
        # Whole cells, so that each patch shows either only the picture or only the border.
        rows, columns = round(grid[0] * min(1, 1 / narrower)), round(grid[1] * min(1, narrower))
        if (rows, columns) == grid:
            return None
        box = Box(self.size, grid, max(1, rows), max(1, columns))
        if min(box.size) < min(LEAST_SHOWN_PX, *self.size):
            raise UnsuitableImageError(
                Sentence(
                    "The picture is {width} x {height} pixels: beside the good parts it is too narrow to be judged.",
                    width=source_size[0],
                    height=source_size[1],
                ),
                hint=Sentence("Use the same camera and crop as for the good parts."),
            )
        return box


@dataclass(frozen=True, slots=True)
class Box:
    """The middle part of the input that shows a picture of another shape; around it is a border.

    Attributes:
        input_size: (width, height) of the network's input in pixels.
        grid: (rows, cols) of the patch grid.
        rows: rows of the grid that show the picture.
        columns: columns of the grid that show the picture.
    """

    input_size: tuple[int, int]
    grid: tuple[int, int]
    rows: int
    columns: int

    @property
    def _start(self) -> tuple[int, int]:
        """First row and column that show the picture."""
        return (self.grid[0] - self.rows) // 2, (self.grid[1] - self.columns) // 2

    @property
    def _cell_px(self) -> tuple[int, int]:
        """Width and height of a cell; the sides of an input are multiples of the grid's."""
        return self.input_size[0] // self.grid[1], self.input_size[1] // self.grid[0]

    @property
    def size(self) -> tuple[int, int]:
        """(width, height) of the shown picture in input pixels."""
        return self.columns * self._cell_px[0], self.rows * self._cell_px[1]

    @property
    def judged(self) -> Bool:
        """Bool (rows, cols) of the grid, True where the picture is shown."""
        judged = np.zeros(self.grid, dtype=np.bool_)
        top, left = self._start
        judged[top : top + self.rows, left : left + self.columns] = True
        return read_only(judged)

    @property
    def placement(self) -> Placement:
        """Where the input lies in the picture."""
        (width, height), (top, left) = self.size, self._start
        across, down = self._cell_px
        affine = np.array([[1 / width, 0, -left * across / width], [0, 1 / height, -top * down / height]])
        return Placement(read_only(affine))

    def bordered(self, shown: UInt8) -> UInt8:
        """Add the border to a picture, uint8 (h, w, 3) of :attr:`size`: uint8 (H, W, 3), read-only.

        The picture is mirrored into the border, so that patches at its edge see no step that good parts do not have.
        """
        (width, height), (top, left) = self.input_size, self._start
        across, down = self._cell_px
        rows = _mirrored(np.arange(height) - top * down, self.size[1])
        columns = _mirrored(np.arange(width) - left * across, self.size[0])
        return read_only(np.ascontiguousarray(shown[rows][:, columns]))


def _mirrored(index: Int64, n: int) -> Int64:
    """Map indices outside 0 to n - 1 into it, as mirrored at the edges: 1, 0 | 0, 1, ... n - 1 | n - 1, n - 2."""
    turned = index % (2 * n)
    return np.minimum(turned, 2 * n - 1 - turned)
