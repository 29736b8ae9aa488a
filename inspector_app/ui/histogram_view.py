"""How the good parts and the feed score, with the limit as a line that can be dragged."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.core.messages import Float64
from inspector_app.ui import theme

BINS = 50
LOWEST = 0.05


class HistogramView(QWidget):
    """Two distributions over the score, in percent of the limit that the good parts suggest.

    Percent, since 1.00 means the limit in effect everywhere else on the page; the code counts in multiples.
    Heights are shares of each group, so that forty parts of a feed compare with a thousand good ones. Scores beyond
    the right end are counted in the last column.
    """

    limit_dragged = Signal(float)

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        pg_layout = pg.GraphicsLayoutWidget()
        pg_layout.setBackground(theme.SURFACE)
        pg_layout.ci.setContentsMargins(0, 0, 0, 0)
        pg_layout.ci.setSpacing(0)
        self._graphics = pg_layout
        self._box = pg_layout.addViewBox(row=0, col=0, enableMenu=False, enableMouse=False, defaultPadding=0)
        self._axis = pg.AxisItem("bottom", pen=theme.BORDER, textPen=theme.MUTED)
        self._axis.linkToView(self._box)
        self._axis.setScale(100)
        self._axis.setLabel(self.tr("score, % of the suggested limit"), **{"font-size": "11px", "color": theme.MUTED})
        pg_layout.addItem(self._axis, row=1, col=0)
        self._good = self._bars(theme.GOOD_PARTS, 200, 0.92)
        self._feed = self._bars(theme.FEED, 200, 0.46)
        self._line = pg.InfiniteLine(
            1.0,
            angle=90,
            movable=True,
            pen=pg.mkPen(theme.TEXT, width=2),
            hoverPen=pg.mkPen(theme.ACCENT, width=4),
            label="-",
            labelOpts={"position": 0.93, "color": theme.TEXT, "fill": (21, 24, 29, 210), "movable": False},
        )
        self._line.sigPositionChanged.connect(self._show_limit)
        self._show_limit()
        self._box.addItem(self._line)
        self._line.sigDragged.connect(self._tell_dragged)
        self._good_scores: Float64 = np.empty(0)
        self._feed_scores: Float64 = np.empty(0)
        self._top = 2.0
        self.set_top(2.0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(pg_layout)

    @property
    def limit(self) -> float:
        """Where the line stands."""
        return float(self._line.value())

    @property
    def limit_text(self) -> str:
        """What stands beside the line."""
        return str(self._line.label.format)

    @property
    def feed_shares(self) -> Float64:
        """Heights of the feed's columns, shares of all its judged parts."""
        return np.asarray(self._feed.opts["height"], dtype=np.float64)

    def drag_limit(self, relative: float) -> None:
        """Move the line as a hand does."""
        self._line.setValue(relative)
        self._line.sigDragged.emit(self._line)

    def set_top(self, relative: float) -> None:
        """The largest relative score shown."""
        self._top = relative
        self._box.setRange(xRange=(0, relative), yRange=(0, 1.12), padding=0)
        self._line.setBounds((LOWEST, relative))
        self._draw()

    def set_good(self, relative: Float64) -> None:
        """Show the good parts' scores: float64 (n,)."""
        self._good_scores = relative
        self._draw()

    def set_feed(self, relative: Float64) -> None:
        """Show the feed's scores: float64 (n,), NaN where nothing was judged."""
        self._feed_scores = relative[np.isfinite(relative)]
        self._draw()

    @Slot(float)
    def set_limit(self, relative: float) -> None:
        """Move the line."""
        self._line.setValue(relative)

    @Slot(object)
    def _show_limit(self, _line: object = None) -> None:
        self._line.label.setFormat(self.tr("limit {n:.0f} %").format(n=100 * self.limit))

    @Slot(object)
    def _tell_dragged(self, _line: object) -> None:
        self.limit_dragged.emit(self.limit)

    def _bars(self, colour: str, alpha: int, width_share: float) -> pg.BarGraphItem:
        fill = QColor(colour)
        fill.setAlpha(alpha)
        width = 2.0 / BINS * width_share
        bars = pg.BarGraphItem(x=np.zeros(1), height=np.zeros(1), width=width, brush=fill, pen=pg.mkPen(None))
        self._box.addItem(bars)
        return bars

    def _draw(self) -> None:
        edges = np.linspace(0, self._top, BINS + 1)
        centres, width = (edges[:-1] + edges[1:]) / 2, self._top / BINS
        tallest = 0.0
        shares = []
        for scores in (self._good_scores, self._feed_scores):
            counts = np.histogram(np.clip(scores, 0, self._top), edges)[0]
            shares.append(counts / max(len(scores), 1))
            tallest = max(tallest, shares[-1].max())
        scale = 1 / tallest if tallest > 0 else 1.0
        for bars, share, width_share in ((self._good, shares[0], 0.92), (self._feed, shares[1], 0.46)):
            bars.setOpts(x=centres, height=share * scale, width=width * width_share)
