"""What all charts of the Statistics page share: title, plot, the line of text about one point, keys and clicks."""

import math
from collections.abc import Callable

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget

from inspector_app.core.messages import Float64, UInt8
from inspector_app.core.statistics.periods import PeriodKind, local
from inspector_app.pipeline.statistics.figures import Figures, Selection
from inspector_app.ui.language.words import Words, keep
from inspector_app.ui.style import theme
from inspector_app.ui.widgets.axes import dress_axis
from inspector_app.ui.widgets.basics import Card, label

PLOT_PX = 110
TICK_PX = 112
"""The width that one date under a plot needs."""
POINT_PX = 7
READOUT_PX = 40
"""Two lines, so that the plots do not jump with the text."""


def percent(share: float, digits: int = 1) -> str:
    """Return a share as percent, rounded down, so that 100 % means all; "-" if it is not known."""
    if not np.isfinite(share):
        return "\N{EN DASH}"
    scale = 10**digits
    return f"{np.floor(100 * scale * share + 1e-9) / scale:.{digits}f}\N{NO-BREAK SPACE}%"


def moment(at_s: float) -> str:
    """Return a local date and time without the year."""
    return f"{local(at_s):%m-%d %H:%M}"


class Chart(Card):
    """One chart in a card. Subclasses draw into :attr:`box` and say what a point means.

    Keys: left and right go from point to point, Enter or Space asks for the records behind the point.

    Attributes:
        box: the plot.
        index: the point that the line of text is about; -1: none.
    """

    asked = Signal(object)

    def __init__(self, title: Words, meaning: Words) -> None:
        """Start empty; ``meaning`` explains the chart in one short sentence."""
        super().__init__(spacing=4)
        self.index, self._n = -1, 0
        self.title = label(title, "heading", wrap=False)
        self.note = label(meaning, "small")
        self.readout = label("")
        self.readout.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.readout.setFixedHeight(READOUT_PX)
        self.empty = label("", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._view = pg.GraphicsLayoutWidget()
        self._view.ci.setContentsMargins(0, 0, 6, 0)
        self._view.ci.setSpacing(0)
        self._view.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)  # its own hint is 480 high
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the whole card handles the keys
        self.box = self._view.addViewBox(row=0, col=1, enableMenu=False, enableMouse=False, defaultPadding=0)
        self.bottom, self.left = pg.AxisItem("bottom"), pg.AxisItem("left")
        for axis, row, column in ((self.bottom, 1, 1), (self.left, 0, 0)):
            axis.enableAutoSIPrefix(False)
            axis.linkToView(self.box)
            self._view.addItem(axis, row=row, col=column)
        self._stack = QStackedWidget()
        self._stack.setMinimumHeight(PLOT_PX)
        self._stack.addWidget(self._view)
        self._stack.addWidget(self.empty)
        self.column.setContentsMargins(14, 10, 14, 10)
        self.column.addWidget(self.title)
        self.column.addWidget(self.note)
        self.column.addWidget(self._stack, 1)
        self.column.addWidget(self.readout)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        keep(self.setAccessibleName, title)
        keep(self.setAccessibleDescription, meaning)
        scene = self._view.scene()
        scene.sigMouseMoved.connect(self._hover)
        scene.sigMouseClicked.connect(self._click)
        self._view.setCursor(Qt.CursorShape.PointingHandCursor)

    # --- for subclasses ----------------------------------------------------------------------------------------

    def says_something(self, figures: Figures) -> bool:  # noqa: ARG002 - for the charts that need more
        """Return whether the chart is worth its place."""
        return True

    def show_figures(self, figures: Figures, kind: PeriodKind, picture: UInt8 | None) -> None:
        """Show the chart's part of all figures; ``kind``: of the periods; ``picture``: as for the panel."""
        raise NotImplementedError

    def selection(self, index: int) -> Selection:
        """Return the records behind a point."""
        raise NotImplementedError

    def describe(self, index: int) -> str:
        """Return what a point shows, in the current language."""
        raise NotImplementedError

    def index_at(self, x: float, y: float) -> int:
        """Return the point at a place of the plot; -1: none."""
        del y
        return round(x) if 0 <= round(x) < self._n else -1

    def draw_mark(self, index: int) -> None:
        """Mark a point; -1: none."""
        raise NotImplementedError

    def step(self, key: Qt.Key) -> int:
        """Return the point that a key goes to."""
        return self.index + {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(key, 0)

    def dress(self) -> None:
        """Set the colours of the current theme and the texts of the current language."""
        self._view.setBackground(theme.colours().surface)

    def show_points(self, n: int, nothing: Words) -> None:
        """Show a plot of ``n`` points, or the sentence ``nothing`` in its place; mark the last one."""
        self._n = n
        keep(self.empty.setText, "" if n else nothing)
        self._stack.setCurrentIndex(0 if n else 1)
        self.readout.setVisible(n > 0)
        self.choose(n - 1)

    # --- choosing a point --------------------------------------------------------------------------------------

    def choose(self, index: int) -> None:
        """Mark a point and say what it shows."""
        self.index = index if 0 <= index < self._n else -1
        self.draw_mark(self.index)
        keep(self.readout.setText, self._said)

    def ask(self) -> None:
        """Ask for the records behind the marked point."""
        if self.index >= 0:
            self.asked.emit(self.selection(self.index))

    def _said(self) -> str:
        return self.describe(self.index) if 0 <= self.index < self._n else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go from point to point, or ask for the records of one."""
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.ask()
        elif (place := self.step(key)) != self.index and 0 <= place < self._n:
            self.choose(place)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show where the keys go."""
        theme.set_property(self, "focused", value=True)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The keys go elsewhere."""
        theme.set_property(self, "focused", value=False)
        super().focusOutEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow another theme or language."""
        super().changeEvent(event)
        if theme.was_restyled(event) or event.type() == QEvent.Type.LanguageChange:
            self.dress()

    @Slot(object)
    def _hover(self, at: QPointF) -> None:
        index = self._index_at(at)
        if index >= 0:
            self.choose(index)

    @Slot(object)
    def _click(self, event: object) -> None:
        index = self._index_at(event.scenePos())  # type: ignore[attr-defined]  # pyqtgraph has no types
        self.setFocus()
        if index >= 0:
            self.choose(index)
            self.ask()

    def _index_at(self, at: QPointF) -> int:
        if not self._n or not self.box.sceneBoundingRect().contains(at):
            return -1
        place = self.box.mapSceneToView(at)
        return self.index_at(place.x(), place.y())


class TimeChart(Chart):
    """A chart of points in the order of time, at equal distances: nothing is drawn for times without parts."""

    def __init__(self, title: Words, meaning: Words, up: Callable[[], str]) -> None:
        """Start empty; ``up`` is the text of the upright axis."""
        super().__init__(title, meaning)
        self._up = up
        self._begin_s: Float64 = np.empty(0)
        self._format = "%m-%d %H:%M"
        self._mark = pg.InfiniteLine(0.0, angle=90, movable=False)
        self._mark.setZValue(-1)
        self.box.addItem(self._mark, ignoreBounds=True)
        self.box.sigResized.connect(self._show_ticks)

    def show_times(self, begin_s: Float64, low: float, high: float, text: str = "%m-%d %H:%M") -> None:
        """Set the times of the points and the range of values."""
        self._begin_s, self._format = begin_s, text
        room = 0.06 * (high - low) or 0.01 * abs(high) or 1.0
        self.box.setRange(xRange=(-0.5, max(len(begin_s), 1) - 0.5), yRange=(low - room, high + room), padding=0)
        self._show_ticks()

    def draw_mark(self, index: int) -> None:
        """Put the upright line at a point."""
        self._mark.setVisible(index >= 0)
        self._mark.setValue(index)

    def dress(self) -> None:
        """Set the colours of the axes."""
        super().dress()
        dress_axis(self.bottom, "")
        self.bottom.showLabel(False)
        dress_axis(self.left, self._up())
        self._mark.setPen(pg.mkPen(theme.colours().field_border, width=1, style=Qt.PenStyle.DotLine))

    @Slot(object)
    def _show_ticks(self, _box: object = None) -> None:
        n = len(self._begin_s)
        step = math.ceil(n / max(1, int(self.box.width() // TICK_PX)))  # equal steps, or two texts could touch
        places = range(step // 2, n, step) if n else ()
        self.bottom.setTicks([[(at, f"{local(float(self._begin_s[at])):{self._format}}") for at in places]])


def curve(box: pg.ViewBox, *, stepped: bool = False) -> pg.PlotDataItem:
    """Add an empty line to a plot; a stepped one has a level for each point."""
    line = pg.PlotDataItem(stepMode="center" if stepped else None, connect="finite")
    box.addItem(line)
    return line


def dots(box: pg.ViewBox) -> pg.ScatterPlotItem:
    """Add empty points to a plot."""
    points = pg.ScatterPlotItem(size=POINT_PX, pen=pg.mkPen(None))
    points.setZValue(2)
    box.addItem(points)
    return points


def faint(colour: str, alpha: int) -> QColor:
    """Return a colour of the theme that lets others through."""
    made = QColor(colour)
    made.setAlpha(alpha)
    return made


def steps_of(levels: Float64) -> tuple[Float64, Float64]:
    """Return edges and levels for a stepped line around the points 0 to n - 1."""
    return np.arange(len(levels) + 1, dtype=np.float64) - 0.5, levels
