"""The parts to look at as tiles, in groups with headings."""

from collections.abc import Sequence
from functools import partial
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from inspector_app.core.messages import UInt8
from inspector_app.pipeline.doctor.kinds import Kind
from inspector_app.ui.doctor.words import group_title
from inspector_app.ui.widgets.basics import label
from inspector_app.ui.widgets.figures import ThumbnailGrid

TILE_PX = 92
MOST = 24
"""Tiles of a group; further parts are reached with Next."""

Tile = tuple[UInt8, str, str]


class DoctorTiles(QScrollArea):
    """``chosen`` carries the number of a part among all that are shown."""

    chosen = Signal(int)

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.grids: list[tuple[int, ThumbnailGrid]] = []
        self.show_tiles((), ())

    def show_tiles(self, kinds: Sequence[Kind | None], tiles: Sequence[Tile]) -> None:
        """Show the tiles in their order; those of one kind, which come one after the other, have a heading."""
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(6)
        self.grids = []
        for kind, numbers in groupby(range(len(tiles)), key=kinds.__getitem__):
            places = list(numbers)
            column.addWidget(label(partial(self._title, kind, len(places)), "heading"))
            grid = ThumbnailGrid(TILE_PX)
            grid.let_choose()
            grid.show_pictures([tiles[place] for place in places[:MOST]])
            grid.chosen.connect(partial(self._choose, places[0]))
            column.addWidget(grid)
            self.grids.append((places[0], grid))
        column.addStretch(1)
        self.setWidget(inner)  # deletes the former one

    def mark(self, number: int) -> None:
        """Scroll to a part."""
        for first, grid in self.grids:
            if first <= number < first + len(grid):
                cell = grid.cells[number - first]
                self.ensureWidgetVisible(cell)

    def _title(self, kind: Kind | None, n: int) -> str:
        return f"{group_title(kind)} ({n})"

    def _choose(self, first: int, number: int) -> None:
        self.chosen.emit(first + number)
