"""Patch features of a large picture at its own resolution: overlapping tiles are embedded and joined to one grid.

The network pads a tile's border with zeros, which changes the features near it. So neighbouring tiles overlap by two
margins, and the patches of each margin are taken from the other tile. At the picture's own border there is no margin:
there the features are those of the whole picture, embedded at once. docs/decisions/0041 has the measured differences.
"""

from collections.abc import Generator
from dataclasses import dataclass
from typing import Any

import numpy as np

from inspector_app.core.messages import Float32, UInt8, read_only
from inspector_app.core.ports import Embedder, GpuEmbedder
from inspector_app.core.steps import Steps

MAX_TILE_PX = 1536
"""Longest side of a tile. A larger tile needs more memory (330 MB here), a smaller one more margins."""
MARGIN_PX = 192
"""Width of the border of a tile whose patches are not used. Beyond it the features of EfficientNet-Lite0 are those of
the whole picture, those of Lite2 nearly (off by 0.2 % of the usual distance between two patches at most)."""
UNIT_PX = 32
"""All tiles begin at multiples of this, the largest stride of a network's maps."""
SEAM_SHARE = 0.05
"""Largest difference where two tiles meet, as a share of the usual distance between two patches. A network that uses
the mean of its whole input (squeeze and excitation, attention) is above it."""


def tile_size(size: tuple[int, int]) -> tuple[int, int]:
    """Return the smallest tile (width, height) that covers a picture with the fewest tiles of at most 1536 px a side.

    Args:
        size: (width, height) of the picture in pixels, multiples of 32.
    """
    width, height = (_tile_side(side) for side in size)
    return width, height


def _tile_side(side_px: int) -> int:
    if side_px <= MAX_TILE_PX:
        return side_px
    count = -(-(side_px - 2 * MARGIN_PX) // (MAX_TILE_PX - 2 * MARGIN_PX))
    kept_px = -(-(side_px - 2 * MARGIN_PX) // (count * UNIT_PX)) * UNIT_PX
    return kept_px + 2 * MARGIN_PX


@dataclass(frozen=True, slots=True)
class Span:
    """One tile on one axis, in pixels of the picture: where it begins, and the pixels whose patches are used."""

    start: int
    first: int
    end: int


def spans(side_px: int, tile_px: int) -> tuple[Span, ...]:
    """Divide one axis of a picture; the used parts of the tiles cover it once.

    Args:
        side_px: the picture's side, a multiple of 32.
        tile_px: the tile's side, a multiple of 32; more than two margins, or the whole side.

    Raises:
        ValueError: the tile is too small or larger than the picture.
    """
    if tile_px > side_px or (tile_px < side_px and tile_px <= 2 * MARGIN_PX):
        raise ValueError(f"tiles of {tile_px} px cannot cover {side_px} px")
    step_px = max(tile_px - 2 * MARGIN_PX, UNIT_PX)
    starts = [*range(0, side_px - tile_px, step_px), side_px - tile_px]
    cuts = [0, *(start + MARGIN_PX for start in starts[1:]), side_px]
    return tuple(Span(start, cuts[n], cuts[n + 1]) for n, start in enumerate(starts))


class TiledEmbedder:
    """Computes the patch features of a large picture tile by tile. The result is one large grid.

    Attributes:
        tile: the embedder of one tile.
        tile_size: (width, height) of a tile in pixels.
        n_tiles: number of tiles of a picture.
    """

    def __init__(self, tile: Embedder, tile_size: tuple[int, int], size: tuple[int, int]) -> None:
        """Cover pictures of ``size`` (width, height) with tiles of ``tile_size``; ``tile`` embeds one tile.

        Raises:
            ValueError: as :func:`spans`.
        """
        self.tile = tile
        self.tile_size = tile_size
        self.runtime, self.layers, self.dims = tile.runtime, tile.layers, tile.dims
        self._stride_px = tile_size[1] // tile.grid[0]
        self._shape = (size[1], size[0], 3)
        self.grid = (size[1] // self._stride_px, size[0] // self._stride_px)
        across, down = (spans(side, part) for side, part in zip(size, tile_size, strict=True))
        self._tiles = tuple((row, column) for row in down for column in across)
        self.n_tiles = len(self._tiles)

    def embed(self, pixels: UInt8) -> Float32:
        """See :class:`inspector_app.core.ports.Embedder`."""
        for _ in (steps := Steps(self.embedding(pixels))):
            pass
        return steps.result

    def embedding(self, pixels: UInt8) -> Generator[int, None, Float32]:
        """As :meth:`embed`; yields the number of finished tiles before each tile, so that it can be cancelled.

        Raises:
            ValueError: the picture has another size.
        """
        values = np.empty((*self.grid, self.dims), dtype=np.float32)
        for done, tile in enumerate(self._tiles):
            yield done
            values[self._cells(tile)] = self._kept(self.tile.embed(self._cut(pixels, tile)), tile)
        return read_only(values.reshape(-1, self.dims))

    def seam(self, pixels: UInt8) -> float:
        """Return how much the features of two neighbouring tiles differ where they meet.

        Returns:
            The largest distance there, as a share of the mean distance of patches from their mean; 0 with one tile.
        """
        pair = self._pair()
        if pair is None:
            return 0.0
        ours, theirs = (self.tile.embed(self._cut(pixels, tile)).reshape(*self.tile.grid, -1) for tile in pair)
        (down, across), (_, other) = pair
        axis = 1
        if across == other:  # the tiles lie below each other
            axis, across, other = 0, down, pair[1][0]
        place = other.first // self._stride_px
        at_seam = [
            np.take(values, [place - span.start // self._stride_px - 1, place - span.start // self._stride_px], axis)
            for values, span in ((ours, across), (theirs, other))
        ]
        patches = ours.reshape(-1, self.dims)
        usual_l2 = float(np.linalg.norm(patches - patches.mean(axis=0), axis=1).mean())
        difference_l2 = float(np.linalg.norm(at_seam[0] - at_seam[1], axis=-1).max())
        return difference_l2 / usual_l2 if usual_l2 > 0 else 0.0

    def _pair(self) -> tuple[tuple[Span, Span], tuple[Span, Span]] | None:
        """Two neighbouring tiles in the middle of the picture."""
        middle = self._tiles[(self.n_tiles - 1) // 2]
        beside = [tile for tile in self._tiles if (tile[0] == middle[0]) != (tile[1] == middle[1])]
        after = [tile for tile in beside if tile[0].start > middle[0].start or tile[1].start > middle[1].start]
        return (middle, after[0]) if after else None

    def _cut(self, pixels: UInt8, tile: tuple[Span, Span]) -> UInt8:
        if pixels.shape != self._shape:
            raise ValueError(f"pixels of shape {pixels.shape}, tiles for {self._shape}")
        top, left = tile[0].start, tile[1].start
        return pixels[top : top + self.tile_size[1], left : left + self.tile_size[0]]

    def _cells(self, tile: tuple[Span, Span]) -> tuple[slice, slice]:
        """The cells of the whole grid that this tile fills."""
        down, across = (slice(span.first // self._stride_px, span.end // self._stride_px) for span in tile)
        return down, across

    def _kept(self, features: Any, tile: tuple[Span, Span]) -> Any:  # noqa: ANN401 - an array or a tensor of torch
        """The used patches of one tile's features, (rows * cols, D): (kept rows, kept cols, D)."""
        down, across = (
            slice((span.first - span.start) // self._stride_px, (span.end - span.start) // self._stride_px)
            for span in tile
        )
        return features.reshape(*self.tile.grid, self.dims)[down, across]


class TiledGpuEmbedder(TiledEmbedder):
    """As :class:`TiledEmbedder`; the features are joined in GPU memory."""

    tile: GpuEmbedder
    batch = 1
    """A picture of several tiles fills the GPU alone."""

    def embed_batch(self, pixels: UInt8) -> Float32:
        """See :class:`inspector_app.core.ports.GpuEmbedder`."""
        return np.stack([self.embed(one) for one in pixels])

    def embed_on_device(self, pixels: UInt8) -> Any:  # noqa: ANN401 - a tensor of torch
        """See :class:`inspector_app.core.ports.GpuEmbedder`."""
        whole = None
        for number, one in enumerate(pixels):
            for tile in self._tiles:
                features = self.tile.embed_on_device(self._cut(one, tile)[None])[0]
                if whole is None:
                    whole = features.new_empty((len(pixels), *self.grid, self.dims))
                whole[(number, *self._cells(tile))] = self._kept(features, tile)
        assert whole is not None
        return whole.reshape(len(pixels), -1, self.dims)


def tiled(tile: Embedder, tile_size: tuple[int, int], size: tuple[int, int]) -> Embedder:
    """Return the embedder of pictures of ``size`` (width, height), given the one of a tile of ``tile_size``.

    Raises:
        ValueError: as :func:`spans`.
    """
    if tile_size == size:
        return tile
    kind = TiledGpuEmbedder if isinstance(tile, GpuEmbedder) else TiledEmbedder
    return kind(tile, tile_size, size)
