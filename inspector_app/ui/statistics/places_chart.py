"""A map of where in the picture the defects of NG parts were."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QGraphicsRectItem

from inspector_app.core.messages import UInt8, Verdict, read_only
from inspector_app.core.statistics.periods import PeriodKind
from inspector_app.pipeline.statistics.figures import Figures, Places, Selection
from inspector_app.ui.picture.canvas import Layer
from inspector_app.ui.statistics.chart import Chart
from inspector_app.ui.style import theme

WIDTH, HEIGHT = 400, 300
"""The size of the map without a picture."""


class PlacesChart(Chart):
    """Brighter cells had a defect on more parts. A picture of the part may lie behind them."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(
            lambda: self.tr("Where the defects were"),
            lambda: self.tr("NG parts with a defect at each place of the picture; the brightest place had most."),
        )
        self._places: Places | None = None
        self._size = WIDTH, HEIGHT
        self.box.setAspectLocked(lock=True)
        self.box.invertY(b=True)
        for axis in (self.bottom, self.left):
            axis.hide()
        self._photo, self._heat = Layer(self.box), Layer(self.box)
        self._heat.setTransformationMode(Qt.TransformationMode.FastTransformation)  # cells keep their edges
        self._frame, self._ring = QGraphicsRectItem(), QGraphicsRectItem()
        for item in (self._frame, self._ring):
            self.box.addItem(item, ignoreBounds=True)
        self.dress()

    def show_figures(self, figures: Figures, _kind: PeriodKind, picture: UInt8 | None) -> None:
        """Show the counts over the picture."""
        self._places = places = figures.places
        self._size = (picture.shape[1], picture.shape[0]) if picture is not None else (WIDTH, HEIGHT)
        self._photo.setVisible(picture is not None)
        if picture is not None:
            self._photo.show_rgb(picture)
        counts = places.counts
        self._heat.show_colours(_colours(counts), *self._size)
        self._frame.setRect(0, 0, *self._size)
        self.box.setRange(QRectF(0, 0, *self._size), padding=0.02)
        self.show_points(counts.size if counts.any() else 0, lambda: self.tr("There are no NG parts with a place."))
        self.choose(int(counts.argmax()))

    def index_at(self, x: float, y: float) -> int:
        """Return the cell at a place."""
        assert self._places is not None
        rows, columns = (int(side) for side in self._places.counts.shape)
        column, row = int(np.floor(x / self._size[0] * columns)), int(np.floor(y / self._size[1] * rows))
        inside = 0 <= row < rows and 0 <= column < columns
        return row * columns + column if inside else -1

    def step(self, key: Qt.Key) -> int:
        """Go to the cell beside, above or below."""
        assert self._places is not None
        columns = int(self._places.counts.shape[1])
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -columns, Qt.Key.Key_Down: columns}
        return self.index + steps.get(key, 0)

    def selection(self, index: int) -> Selection:
        """Return the NG parts with a defect in a cell."""
        assert self._places is not None
        return Selection(
            verdicts=(Verdict.NG,), records=self._places.records_in(*divmod(index, self._places.counts.shape[1]))
        )

    def ask(self) -> None:
        """Ask for records, unless there are none in the cell."""
        if self._places is not None and self.index >= 0 and self._places.counts.flat[self.index]:
            super().ask()

    def describe(self, index: int) -> str:
        """Say how many parts had a defect in a cell."""
        assert self._places is not None
        counts = self._places.counts
        row, column = divmod(index, counts.shape[1])
        return self.tr("NG parts with a defect here: {n} ({x} % from the left, {y} % from the top)").format(
            n=f"{int(counts[row, column]):,}",
            x=round(100 * (column + 0.5) / counts.shape[1]),
            y=round(100 * (row + 0.5) / counts.shape[0]),
        )

    def draw_mark(self, index: int) -> None:
        """Put a frame around a cell."""
        self._ring.setVisible(index >= 0 and self._places is not None)
        if index >= 0 and self._places is not None:
            rows, columns = self._places.counts.shape
            row, column = divmod(index, columns)
            wide, high = self._size[0] / columns, self._size[1] / rows
            self._ring.setRect(column * wide, row * high, wide, high)

    def dress(self) -> None:
        """Set the colours."""
        super().dress()
        of = theme.colours()
        self._frame.setPen(pg.mkPen(of.field_border, width=1))
        self._ring.setPen(pg.mkPen(of.text, width=2))


def _colours(counts: "np.ndarray[tuple[int, ...], np.dtype[np.int64]]") -> UInt8:
    """Return uint8 (rows, columns, 4) BGRA, premultiplied: nothing where there is no defect."""
    share = np.sqrt(counts / max(int(counts.max(initial=0)), 1))
    rgba = pg.colormap.get("inferno").map(0.25 + 0.7 * share, mode="float")
    alpha = np.where(counts > 0, 0.85, 0.0)[..., None]
    bgra = np.concatenate([rgba[..., 2::-1] * alpha, alpha], axis=-1)
    return read_only(np.ascontiguousarray(np.rint(255 * bgra).astype(np.uint8)))
