"""A histogram of the scores of groups of parts, with the limits as lines that can be dragged."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.core.messages import Float64
from inspector_app.ui.limits.limit_controls import LOWEST
from inspector_app.ui.style import theme
from inspector_app.ui.widgets.axes import dress_axis

BINS = 50
GAP = 0.04
"""The gap between a line and its label, as a share of the label's width."""


@dataclass(frozen=True, slots=True)
class Group:
    """A group of parts in the histogram.

    Attributes:
        name: its name in :meth:`HistogramView.set_scores`.
        colour: the theme's colour of its columns.
        width: of a column, as a share of the bin; narrower columns are drawn over wider ones.
    """

    name: str
    colour: Literal["good_parts", "accent", "feed"]
    width: float


class HistogramView(QWidget):
    """Distributions of the score, in percent of the limit that the good parts suggest.

    The unit is percent, because 1.00 means the current limit everywhere else on the page. Heights are shares of each
    group, so that 40 parts of a feed can be compared with 1000 good parts. Scores beyond the right end are counted in
    the last column. The line of the lower limit is shown only if there is a lower limit.
    """

    limit_dragged = Signal(float)
    review_dragged = Signal(float)

    def __init__(self, groups: Sequence[Group]) -> None:
        """Start empty; ``groups`` are drawn in this order, later ones over earlier ones."""
        super().__init__()
        self._graphics = pg.GraphicsLayoutWidget()
        self._graphics.ci.setContentsMargins(0, 0, 0, 0)
        self._graphics.ci.setSpacing(0)
        self._box = self._graphics.addViewBox(row=0, col=0, enableMenu=False, enableMouse=False, defaultPadding=0)
        self._axis = pg.AxisItem("bottom")
        self._axis.linkToView(self._box)
        self._graphics.addItem(self._axis, row=1, col=0)
        self._groups = tuple(groups)
        self._bars = {group.name: pg.BarGraphItem(x=np.zeros(1), height=np.zeros(1), width=0.0) for group in groups}
        for bars in self._bars.values():
            self._box.addItem(bars)
        self._scores: dict[str, Float64] = {group.name: np.empty(0) for group in groups}
        self._review, self._line = _line(), _line()
        for line, told in ((self._review, self._tell_review), (self._line, self._tell_limit)):
            line.sigPositionChanged.connect(self._say_limits)
            line.sigDragged.connect(told)
            self._box.addItem(line)
        self._review.hide()
        self._top = 200.0
        self.set_top(200.0)
        self._box.sigResized.connect(self._place_labels)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._graphics)
        self._dress()

    def take_keys_to(self, widget: QWidget) -> None:
        """Give the keys to ``widget`` after a click on the histogram."""
        self._graphics.setFocusProxy(widget)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow another theme or language."""
        super().changeEvent(event)
        if theme.was_restyled(event) or event.type() == QEvent.Type.LanguageChange:
            self._dress()

    # --- the limits --------------------------------------------------------------------------------------------

    @property
    def limit(self) -> float:
        """The position of the limit's line."""
        return float(self._line.value())

    @property
    def review(self) -> float | None:
        """The position of the lower limit's line; None if there is none."""
        return float(self._review.value()) if self._review.isVisible() else None

    @Slot(float)
    def set_limit(self, percent: float) -> None:
        """Move the limit's line."""
        self._line.setValue(percent)

    def set_review(self, percent: float | None) -> None:
        """Move the lower limit's line; None removes it."""
        self._review.setVisible(percent is not None)
        if percent is not None:
            self._review.setValue(percent)
        self._say_limits()

    # --- the columns -------------------------------------------------------------------------------------------

    def shares(self, group: str) -> Float64:
        """Return the heights of a group's columns: float64 (bins,), the tallest of all groups is 1."""
        return np.asarray(self._bars[group].opts["height"], dtype=np.float64)

    def set_top(self, percent: float) -> None:
        """Set the largest score shown."""
        self._top = percent
        self._box.setRange(xRange=(0, percent), yRange=(0, 1.12), padding=0)
        for line in (self._line, self._review):
            line.setBounds((LOWEST, percent))
        self._draw()
        self._place_labels()

    def set_scores(self, group: str, percent: Float64) -> None:
        """Show the scores of a group: float64 (n,), percent, NaN where not judged."""
        self._scores[group] = percent[np.isfinite(percent)]
        self._draw()

    def _draw(self) -> None:
        edges = np.linspace(0, self._top, BINS + 1)
        centres, width = (edges[:-1] + edges[1:]) / 2, self._top / BINS
        shares = {
            name: np.histogram(np.clip(scores, 0, self._top), edges)[0] / max(len(scores), 1)
            for name, scores in self._scores.items()
        }
        tallest = max((float(share.max()) for share in shares.values()), default=0.0) or 1.0
        for group in self._groups:
            self._bars[group.name].setOpts(x=centres, height=shares[group.name] / tallest, width=width * group.width)

    # --- texts and colours -------------------------------------------------------------------------------------

    def _dress(self) -> None:
        of = theme.colours()
        self._graphics.setBackground(of.surface)
        dress_axis(self._axis, self.tr("score, % of the suggested limit"))
        for group in self._groups:
            fill = QColor(getattr(of, group.colour))
            fill.setAlpha(215)
            self._bars[group.name].setOpts(brush=fill, pen=pg.mkPen(None))
        for line, colour, style in (
            (self._line, of.text, Qt.PenStyle.SolidLine),
            (self._review, of.review, Qt.PenStyle.DashLine),
        ):
            line.setPen(pg.mkPen(colour, width=2, style=style))
            line.setHoverPen(pg.mkPen(of.accent, width=4))
            line.label.setColor(colour)
            ground = QColor(of.window)
            ground.setAlpha(215)
            line.label.fill = pg.mkBrush(ground)
        self._say_limits()

    @Slot(object)
    def _say_limits(self, _line: object = None) -> None:
        self._line.label.setFormat(self.tr("limit {n:.0f} %").format(n=self.limit))
        self._review.label.setFormat(self.tr("review {n:.0f} %").format(n=float(self._review.value())))
        self._place_labels()

    @Slot(object)
    def _place_labels(self, _box: object = None) -> None:
        """Put the limit's label to the right of its line and the other to the left, if there is room."""
        limit_px, review_px = (
            float(line.value()) * self._box.width() / self._top for line in (self._line, self._review)
        )
        limit_width, review_width = (
            (1 + GAP) * float(line.label.boundingRect().width()) for line in (self._line, self._review)
        )
        limit_right = limit_px + limit_width <= self._box.width()
        review_right = review_px < review_width
        limit_from = limit_px if limit_right else limit_px - limit_width
        review_from = review_px if review_right else review_px - review_width
        over = limit_from < review_from + review_width and review_from < limit_from + limit_width
        _place(self._line.label, on_right=limit_right)
        _place(self._review.label, on_right=review_right, row=int(over))

    @Slot(object)
    def _tell_limit(self, _line: object) -> None:
        self.limit_dragged.emit(self.limit)

    @Slot(object)
    def _tell_review(self, _line: object) -> None:
        self.review_dragged.emit(float(self._review.value()))


def _line() -> pg.InfiniteLine:
    line = pg.InfiniteLine(100.0, angle=90, movable=True, label="-", labelOpts={"position": 1.0, "movable": False})
    line.label.textItem.document().setDocumentMargin(1)  # two labels then fit in the lowest window
    return line


def _place(label: pg.InfLineLabel, *, on_right: bool, row: int = 0) -> None:
    """Put a label beside the upper end of its line, or ``row`` rows lower."""
    anchor = (-GAP if on_right else 1 + GAP, -row)
    label.anchors = [anchor, anchor]
    label.updatePosition()
