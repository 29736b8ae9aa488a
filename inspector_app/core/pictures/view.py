"""How a picture becomes the input of the network, the same for building, judging and every study."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from inspector_app.core.errors import UnsuitableImageError
from inspector_app.core.messages import Bool, Int64, Placement, UInt8, read_only
from inspector_app.core.pictures.content import require_content
from inspector_app.core.pictures.light import Light, brightness
from inspector_app.core.pictures.preprocess import require_large_enough, require_suitable, resized
from inspector_app.core.sentences import Sentence

Shapes = Literal["refuse", "letterbox", "stretch"]
"""What happens to a picture of another shape than the good parts' pictures."""
LEAST_HIDDEN_SHARE = 1e-4
"""A cell with less than this hidden counts as shown: rounding."""
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
        light: the light of the good parts, to which every picture is normalised; None: pictures stay as they are.
        shapes: what happens to a picture of another shape. "refuse": it is not judged if its shape differs by more than
            5 %. "letterbox": it keeps its proportions, and the rest of the input is a border that is not judged.
            "stretch": it is stretched to the shape of the others.
    """

    size: tuple[int, int]
    expected_aspect: float
    shapes: Shapes = "refuse"
    light: Light | None = None

    def see(self, rgb: UInt8, grid: tuple[int, int], least_content: float = 0.0, shown: Bool | None = None) -> Seen:
        """Make the network's input of a picture.

        Args:
            rgb: uint8 (H, W, 3).
            grid: (rows, cols) of the patch grid of an input.
            least_content: as in :func:`require_content`; 0: a picture that shows nothing is accepted.
            shown: bool (H, W), the pixels that show the picture; None: all. Cells with others are not judged.

        Raises:
            UnsuitableImageError: the picture cannot be judged: too small, of another shape, or flat.
        """
        pixels, box = self._resized(rgb, grid)
        require_content(pixels, least_content)
        doubts: tuple[Sentence, ...] = ()
        if self.light is not None:
            pixels, doubts = self.light.normalised(pixels)
        judged = None
        if shown is not None:
            judged = _full_cells(shown, grid if box is None else (box.rows, box.columns))
        if box is None:
            return Seen(pixels, judged, None, doubts)
        return Seen(box.bordered(pixels), box.judged(judged), box.placement, doubts)

    def brightness(self, rgb: UInt8, grid: tuple[int, int]) -> tuple[float, float]:
        """The :func:`brightness` of what :meth:`see` shows of a picture, before it is normalised; raises as it does."""
        return brightness(self._resized(rgb, grid)[0])

    def _resized(self, rgb: UInt8, grid: tuple[int, int]) -> "tuple[UInt8, Box | None]":
        """A picture in the size in which the input shows it, and where; None: it fills the input."""
        source_size = rgb.shape[1::-1]
        self.require_suitable(source_size)
        box = self._box(source_size, grid)
        return resized(rgb, box.size if box is not None else self.size), box

    def require_suitable(self, source_size: tuple[int, int]) -> None:
        """Raise UnsuitableImageError if a picture of (width, height) is too small, or its shape is not accepted."""
        if self.shapes == "refuse":
            require_suitable(source_size, self.expected_aspect)
            return
        require_large_enough(source_size)
        across, down = self._shares(source_size)
        if min(across * self.size[0], down * self.size[1]) < LEAST_SHOWN_PX:
            raise UnsuitableImageError(
                Sentence(
                    "The picture is {width} x {height} pixels: beside the good parts it is too narrow to be judged.",
                    width=source_size[0],
                    height=source_size[1],
                ),
                hint=Sentence("Use the same camera and crop as for the good parts."),
            )

    def _shares(self, source_size: tuple[int, int]) -> tuple[float, float]:
        """The shares of the input's width and height that show a picture of (width, height), in (0, 1]; one is 1."""
        if self.shapes != "letterbox":
            return 1.0, 1.0
        wider = source_size[0] / source_size[1] / self.expected_aspect
        return min(1.0, wider), min(1.0, 1 / wider)

    def _box(self, source_size: tuple[int, int], grid: tuple[int, int]) -> "Box | None":
        """Where a picture of this size lies in the input; None: it fills the input."""
        across, down = self._shares(source_size)
        # Whole cells, so that each patch shows either only the picture or only the border.
        rows, columns = max(1, round(down * grid[0])), max(1, round(across * grid[1]))
        return None if (rows, columns) == grid else Box(self.size, grid, rows, columns)


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

    def judged(self, inside: Bool | None) -> Bool:
        """Bool (rows, cols) of the grid, True where the picture is shown and ``inside``, bool (rows, columns), is."""
        judged = np.zeros(self.grid, dtype=np.bool_)
        top, left = self._start
        judged[top : top + self.rows, left : left + self.columns] = True if inside is None else inside
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


def _full_cells(shown: Bool, cells: tuple[int, int]) -> Bool:
    """Bool (rows, cols): the cells of which every pixel of ``shown``, bool (H, W), is True."""
    import cv2

    share = cv2.resize(shown.astype(np.float32), (cells[1], cells[0]), interpolation=cv2.INTER_AREA)
    return read_only(np.asarray(share > 1 - LEAST_HIDDEN_SHARE))


def _mirrored(index: Int64, n: int) -> Int64:
    """Map indices outside 0 to n - 1 into it, as mirrored at the edges: 1, 0 | 0, 1, ... n - 1 | n - 1, n - 2."""
    turned = index % (2 * n)
    return np.minimum(turned, 2 * n - 1 - turned)
