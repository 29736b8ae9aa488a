"""How a picture becomes the input of the network, the same for building, judging and every study."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from inspector_app.core.errors import UnsuitableImageError
from inspector_app.core.messages import Bool, Int64, Placement, UInt8, read_only
from inspector_app.core.pictures.alignment import Aligner
from inspector_app.core.pictures.content import require_content
from inspector_app.core.pictures.light import Light, brightness
from inspector_app.core.pictures.motions import is_unmoved, moved_cells, placement_of, reduced_grey, warp
from inspector_app.core.pictures.preprocess import DETAIL_PX, require_large_enough, require_suitable, resized
from inspector_app.core.pictures.zones import WHOLE, Section, Zone, judged_cells
from inspector_app.core.sentences import Sentence

Shapes = Literal["refuse", "letterbox", "stretch"]
"""What happens to a picture of another shape than the good parts' pictures."""
LEAST_HIDDEN_SHARE = 1e-4
"""A cell with less than this hidden counts as shown: rounding."""
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
        light: the light of the good parts, to which every picture is normalised; None: pictures stay as they are.
        shapes: what happens to a picture of another shape. "refuse": it is not judged if its shape differs by more than
            5 %. "letterbox": it keeps its proportions, and the rest of the input is a border that is not judged.
            "stretch": it is stretched to the shape of the others.
        ignored: zones whose patches are not judged.
        section: the rectangle of the picture that the input shows; None: the whole picture.
        aligner: finds the part, so that it comes to lie as in the good parts' template; None: pictures are not moved.
            For pictures of one shape only.
        tile: (width, height) in pixels of the tiles in which pictures are judged at their own resolution; None: they
            are reduced to ``size`` and judged as a whole.
    """

    size: tuple[int, int]
    expected_aspect: float
    shapes: Shapes = "refuse"
    ignored: tuple[Zone, ...] = ()
    section: Section | None = None
    light: Light | None = None
    aligner: Aligner | None = None
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
    def whole_size(self) -> tuple[int, int]:
        """(width, height) that the whole picture would have in the scale of the input, pixels."""
        left, top, right, bottom = self.section or WHOLE
        return round(self.size[0] / (right - left)), round(self.size[1] / (bottom - top))

    @property
    def reference_size(self) -> tuple[int, int]:
        """(width, height) of the reference pictures in a project file: the input, or one tile."""
        return self.tile or self.size

    def see(self, rgb: UInt8, grid: tuple[int, int], least_content: float = 0.0, shown: Bool | None = None) -> Seen:
        """Make the network's input of a picture.

        Args:
            rgb: uint8 (H, W, 3).
            grid: (rows, cols) of the patch grid of an input.
            least_content: as in :func:`require_content`; 0: a picture that shows nothing is accepted.
            shown: bool (H, W), the pixels that show the picture; None: all. Cells with others are not judged.

        Raises:
            UnsuitableImageError: the picture cannot be judged: too small, of another shape, flat, or without the part.
        """
        pixels, shown, judged, placement, box = self._laid(rgb, grid, shown)
        require_content(pixels, least_content)
        doubts: tuple[Sentence, ...] = ()
        if self.light is not None:
            pixels, doubts = self.light.normalised(pixels)
        if shown is not None:
            judged = _full_cells(shown, grid if box is None else (box.rows, box.columns))
        if box is not None:
            pixels, judged, placement = box.bordered(pixels), box.judged(judged), box.placement
        if self.ignored:
            counted = judged_cells(self.ignored, grid, self.section or WHOLE)
            judged = counted if judged is None else read_only(judged & counted)
        return Seen(pixels, judged, placement, doubts)

    def _cut_out(self, rgb: UInt8, shown: Bool | None, section: Section) -> tuple[UInt8, Bool | None, Placement]:
        """The input that shows a section of a picture, what of it shows the picture, and where it lies."""
        height, width = rgb.shape[:2]
        left, top, right, bottom = section_px(section, (width, height))
        scale = (right - left) / self.size[0] / width, (bottom - top) / self.size[1] / height
        affine = np.array([[scale[0], 0, left / width], [0, scale[1], top / height]])
        inside = slice(top, bottom), slice(left, right)
        cut = shown[inside] if shown is not None else None
        return resized(rgb[inside], self.size), cut, Placement(read_only(affine))

    def _aligned(
        self, rgb: UInt8, aligner: Aligner, grid: tuple[int, int], counted: Bool | None
    ) -> tuple[UInt8, Bool | None, Placement | None]:
        """The input in which the part lies as in the template, what of it is judged, and where it lies.

        ``counted``: bool (H, W), the pixels of ``rgb`` that show the picture; None: all.
        """
        source_size = (rgb.shape[1], rgb.shape[0])
        pose = aligner.find(reduced_grey(rgb, aligner.template.size))
        to_source = aligner.to_source(pose, source_size, self.size)
        if is_unmoved(to_source, source_size, self.size):
            return resized(rgb, self.size), None if counted is None else _full_cells(counted, grid), None
        judged = moved_cells(to_source, source_size, self.size, grid)
        if counted is not None:
            white = np.repeat(counted[:, :, None].astype(np.uint8) * 255, 3, axis=2)
            judged = judged & _full_cells(warp(white, to_source, self.size)[:, :, 0] == 255, grid)
        judged = _away_from_fill(judged)
        return warp(rgb, to_source, self.size), None if judged.all() else judged, placement_of(to_source, source_size)

    def brightness(self, rgb: UInt8, grid: tuple[int, int]) -> tuple[float, float]:
        """The :func:`brightness` of what :meth:`see` shows of a picture, before it is normalised; raises as it does."""
        return brightness(self._laid(rgb, grid, None)[0])

    def _laid(
        self, rgb: UInt8, grid: tuple[int, int], shown: Bool | None
    ) -> "tuple[UInt8, Bool | None, Bool | None, Placement | None, Box | None]":
        """A picture in the size in which the input shows it.

        Returns:
            Its pixels; ``shown`` for these pixels, if it is still to be counted; the cells that are judged, if that is
            known; where the input lies in the picture; and the part of the input that shows it, None: all.
        """
        self.require_suitable(rgb.shape[1::-1])
        if self.aligner is not None:
            pixels, judged, placement = self._aligned(rgb, self.aligner, grid, shown)
            return pixels, None, judged, placement, None
        if self.section is not None:
            pixels, cut, placement = self._cut_out(rgb, shown, self.section)
            return pixels, cut, None, placement, None
        box = self._box(rgb.shape[1::-1], grid)
        return resized(rgb, box.size if box is not None else self.size), shown, None, None, box

    def require_suitable(self, source_size: tuple[int, int]) -> None:
        """Raise UnsuitableImageError if a picture of (width, height) is too small, or its shape is not accepted."""
        if self.shapes == "refuse" or self.section is not None:
            require_suitable(source_size, self.expected_aspect)
            self._require_resolution(source_size)
            return
        require_large_enough(source_size)
        self._require_resolution(source_size)
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

    def _require_resolution(self, source_size: tuple[int, int]) -> None:
        """Raise UnsuitableImageError if a picture of (width, height) has too few pixels to be judged in tiles."""
        if self.tile is None:
            return
        left, top, right, bottom = section_px(self.section or WHOLE, source_size)
        judged = right - left, bottom - top
        shown = [share * side for share, side in zip(self._shares(source_size), self.size, strict=True)]
        if any(has < LEAST_SCALE * wanted for has, wanted in zip(judged, shown, strict=True)):
            raise UnsuitableImageError(
                Sentence(
                    "The picture is {width} x {height} pixels, but good parts are judged in tiles at "
                    "{expected_width} x {expected_height} pixels.",
                    width=judged[0],
                    height=judged[1],
                    expected_width=self.size[0],
                    expected_height=self.size[1],
                ),
                hint=Sentence("Use the same camera and resolution as for the good parts."),
            )

    def _shares(self, source_size: tuple[int, int]) -> tuple[float, float]:
        """The shares of the input's width and height that show a picture of (width, height), in (0, 1]; one is 1."""
        if self.shapes != "letterbox" or self.section is not None:
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


def section_px(section: Section, source_size: tuple[int, int]) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of a section in whole pixels of a picture of (width, height); at least one pixel."""
    width, height = source_size
    left, top = min(round(section[0] * width), width - 1), min(round(section[1] * height), height - 1)
    return left, top, max(round(section[2] * width), left + 1), max(round(section[3] * height), top + 1)


def _away_from_fill(judged: Bool) -> Bool:
    """Bool (rows, cols) without the cells beside one that is not judged: their features see what fills it."""
    import cv2

    # The margin outside the grid counts as judged: the network pads the edge of good parts in the same way.
    return read_only(cv2.erode(judged.astype(np.uint8), np.ones((3, 3), np.uint8), borderValue=1).astype(np.bool_))


def _full_cells(shown: Bool, cells: tuple[int, int]) -> Bool:
    """Bool (rows, cols): the cells of which every pixel of ``shown``, bool (H, W), is True."""
    import cv2

    share = cv2.resize(shown.astype(np.float32), (cells[1], cells[0]), interpolation=cv2.INTER_AREA)
    return read_only(np.asarray(share > 1 - LEAST_HIDDEN_SHARE))


def _mirrored(index: Int64, n: int) -> Int64:
    """Map indices outside 0 to n - 1 into it, as mirrored at the edges: 1, 0 | 0, 1, ... n - 1 | n - 1, n - 2."""
    turned = index % (2 * n)
    return np.minimum(turned, 2 * n - 1 - turned)
