"""Patch features as points: those in the memory bank, those of good parts, and the most anomalous ones."""

from functools import partial
from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.core.messages import Float32
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.words import keep
from inspector_app.ui.picture.image_view import ImageView
from inspector_app.ui.style import theme
from inspector_app.ui.widgets.basics import ColourKey, label
from inspector_app.workers.comparison_views import read_patch
from inspector_app.workers.job import Jobs
from inspector_app.workers.newest import Newest

if TYPE_CHECKING:
    from inspector_app.pipeline.comparing.feature_space import FeatureSpace

NEAR_PX = 14
PICTURE_PX = 300
POINT_PX = 5
BANK, PLAIN_GOOD, ANOMALOUS = range(3)
SWATCHES = ("bank", "accent", "feed")
"""The colours of the kinds, by their names in the style sheet."""

KIND_ALPHAS = (110, 170, 230)


class ScatterPlot(QWidget):
    """A scatter plot that emits the point nearest to the pointer."""

    hovered = Signal(int)
    clicked = Signal(int)

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._points = np.empty((0, 2), dtype=np.float32)
        self.title = label("", wrap=False)
        self.title.setStyleSheet("font-weight: 600;")
        self._view = pg.GraphicsView()
        self._view.setMinimumSize(160, 160)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the whole view handles the keys
        self._box = pg.ViewBox(enableMenu=False)
        self._view.setCentralItem(self._box)
        self._clouds = [pg.ScatterPlotItem(size=POINT_PX, pen=pg.mkPen(None)) for _ in SWATCHES]
        for cloud in self._clouds:
            self._box.addItem(cloud)
        self._ring = pg.ScatterPlotItem(size=17, brush=pg.mkBrush(None))
        self._ring.setZValue(10)
        self._box.addItem(self._ring)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self._view, 1)
        scene = self._view.scene()
        scene.sigMouseMoved.connect(self._tell_hovered)
        scene.sigMouseClicked.connect(self._tell_clicked)
        self._dress()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow another theme."""
        super().changeEvent(event)
        if theme.was_restyled(event):
            self._dress()

    def _dress(self) -> None:
        of = theme.colours()
        self._view.setBackground(of.surface)
        for cloud, colour, alpha in zip(self._clouds, (of.muted, of.accent, of.feed), KIND_ALPHAS, strict=True):
            fill = QColor(colour)
            fill.setAlpha(alpha)
            cloud.setBrush(fill)
        self._ring.setPen(pg.mkPen(of.text, width=2))

    @property
    def marked(self) -> tuple[float, float] | None:
        """The position of the ring; None without one."""
        x, y = self._ring.getData()
        return (float(x[0]), float(y[0])) if len(x) else None

    def show_points(self, points: Float32, kinds: "np.ndarray[tuple[int, ...], np.dtype[np.int32]]") -> None:
        """Show float32 (P, 2) points of int32 (P,) kinds."""
        self._points = points
        for kind, cloud in enumerate(self._clouds):
            chosen = points[kinds == kind]
            cloud.setData(x=chosen[:, 0], y=chosen[:, 1])
        self.mark(-1)
        self._box.autoRange(padding=0.03)

    def mark(self, index: int) -> None:
        """Put the ring around a point; -1 removes it."""
        if index < 0:
            self._ring.setData(x=[], y=[])
        else:
            self._ring.setData(x=[self._points[index, 0]], y=[self._points[index, 1]])

    def nearest(self, place: QPointF) -> int:
        """Return the point nearest to a position in the scene; -1 if none is near."""
        if not len(self._points):
            return -1
        at = self._box.mapSceneToView(place)
        pixel = self._box.viewPixelSize()
        away = (self._points - (at.x(), at.y())) / pixel
        distances = np.hypot(away[:, 0], away[:, 1])
        index = int(distances.argmin())
        return index if distances[index] <= NEAR_PX else -1

    @Slot(object)
    def _tell_hovered(self, place: QPointF) -> None:
        self.hovered.emit(self.nearest(place))

    @Slot(object)
    def _tell_clicked(self, event: object) -> None:
        self.clicked.emit(self.nearest(event.scenePos()))  # type: ignore[attr-defined]


class FeatureSpaceView(QWidget):
    """Pointing at a point shows its picture; a click keeps it; the left and right keys step through the points."""

    def __init__(self, jobs: Jobs) -> None:
        """Read pictures with ``jobs``."""
        super().__init__()
        self._space: FeatureSpace | None = None
        self._held = False
        self.index = -1
        self._pictures = Newest(jobs, self)
        self._pictures.answered.connect(self._take_picture)
        self._pictures.failed.connect(self._tell_not_read)
        self.before = ScatterPlot()
        self.after = ScatterPlot()
        self.picture = ImageView()
        self.picture.setFixedSize(PICTURE_PX, PICTURE_PX)
        self.caption = label("", "small")
        self.caption.setFixedWidth(PICTURE_PX)
        for plot in (self.before, self.after):
            plot.hovered.connect(self._hover)
            plot.clicked.connect(self._click)
        legend = QHBoxLayout()
        legend.setSpacing(18)
        for kind, swatch in enumerate(SWATCHES):
            legend.addWidget(ColourKey(swatch, partial(self._kind_name, kind)))
        legend.addStretch(1)
        plots = QHBoxLayout()
        plots.setSpacing(10)
        plots.addWidget(self.before, 1)
        plots.addWidget(self.after, 1)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addLayout(legend)
        left.addLayout(plots, 1)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addSpacing(22)
        right.addWidget(self.picture)
        right.addWidget(self.caption)
        right.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(left, 1)
        row.addLayout(right)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clear()

    @property
    def space(self) -> "FeatureSpace | None":
        """The feature space shown; None for none."""
        return self._space

    def clear(self) -> None:
        """Show nothing."""
        self._space, self._held, self.index = None, False, -1
        self._pictures.forget()
        self._say_what_to_do()

    def show_space(self, space: "FeatureSpace") -> None:
        """Show another feature space."""
        self.clear()
        self._space = space
        self.before.setVisible(space.before is not None)
        trained = space.before is not None
        keep(self.after.title.setText, lambda: self.tr("After training") if trained else self.tr("Patches"))
        keep(self.before.title.setText, lambda: self.tr("Before training"))
        if space.before is not None:
            self.before.show_points(space.before, space.kind)
        self.after.show_points(space.after, space.kind)

    def choose(self, index: int) -> None:
        """Mark a point in both plots, and show its patch."""
        space = self._space
        if space is None or not 0 <= index < len(space.kind) or index == self.index:
            return
        self.index = index
        self.after.mark(index)
        if space.before is not None:
            self.before.mark(index)
        path, cell = space.origin[index]
        grid, reading = space.grid, space.reading
        row, column = divmod(cell, grid[1])
        kind = int(space.kind[index])
        keep(
            self.caption.setText,
            lambda: self.tr("{kind}: {folder}/{name}, row {row}, column {column}").format(
                kind=self._kind_name(kind),
                folder=path.parent.name,
                name=path.name,
                row=row + 1,
                column=column + 1,
            ),
        )
        self.caption.setToolTip(str(path))
        self._pictures.want((path, cell), lambda: read_patch(path, cell, grid, reading))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Step with left and right through the most anomalous points, or all if there are none; Esc ends the hold."""
        space = self._space
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if space is None or key not in {*steps, Qt.Key.Key_Escape}:
            super().keyPressEvent(event)
            return
        if key is Qt.Key.Key_Escape:
            self._held = False
            return
        among = np.flatnonzero(space.kind == ANOMALOUS)
        if not len(among):
            among = np.arange(len(space.kind))
        place = int(np.searchsorted(among, self.index)) + (steps[key] if self.index in among else 0)
        self._held = True
        self.choose(int(among[place % len(among)]))

    @Slot(int)
    def _hover(self, index: int) -> None:
        if not self._held and index >= 0:
            self.choose(index)

    @Slot(int)
    def _click(self, index: int) -> None:
        self.setFocus()
        self._held = index >= 0
        if self._held:
            self.choose(index)

    @Slot(object, object)
    def _take_picture(self, key: object, rgb: "np.ndarray[tuple[int, ...], np.dtype[np.uint8]]") -> None:
        if self._space is not None and self.index >= 0 and key == self._space.origin[self.index]:
            self.picture.show_picture(rgb, None)

    @Slot(object, object)
    def _tell_not_read(self, key: object, fault: object) -> None:
        if self._space is not None and self.index >= 0 and key == self._space.origin[self.index]:
            self.picture.show_message(lambda: self.tr("The picture cannot be read: {fault}").format(fault=said(fault)))

    def _kind_name(self, kind: int) -> str:
        return (self.tr("remembered"), self.tr("good"), self.tr("most anomalous"))[kind]

    def _say_what_to_do(self) -> None:
        keep(self.caption.setText, "")
        self.picture.show_message(
            lambda: self.tr("Move the mouse over a point to see its patch. Click to keep it shown.")
        )
