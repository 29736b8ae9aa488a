"""The scores of good and defective test parts, one row per candidate, on one scale."""

import html
import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from inspector_app.core.messages import Float64
from inspector_app.pipeline.measuring.labelled import GOOD
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.style import theme
from inspector_app.ui.widgets.axes import dress_axis
from inspector_app.ui.widgets.basics import Card, ColourKey, label

if TYPE_CHECKING:
    from inspector_app.pipeline.measuring.evaluate import Evaluation

BINS = 60
ROW_PX = 76
AXIS_PX = 44
NAME_PX = 150
TOP_FROM, TOP_TO = 1.5, 4.0
"""The scale ends at the largest score, within this range; larger scores are counted in the last column."""


class ScoreRows(Card):
    """Heights are shares of each group; 1.00 is the limit of the candidate."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(spacing=6)
        head = QHBoxLayout()
        head.setSpacing(18)
        head.addWidget(label(lambda: self.tr("Scores of the test parts"), "heading", wrap=False))
        head.addWidget(ColourKey("good_parts", lambda: self.tr("good parts")))
        head.addWidget(ColourKey("feed", lambda: self.tr("defective parts")))
        head.addStretch(1)
        self.column.addLayout(head)
        self._graphics = pg.GraphicsLayoutWidget()
        self._graphics.ci.setContentsMargins(0, 0, 0, 0)
        self._graphics.ci.setSpacing(2)
        self._graphics.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)  # the page scrolls by wheel
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._graphics.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column.addWidget(self._graphics)
        self.top = TOP_FROM
        self._columns_a_unit = BINS
        self.boxes: list[pg.ViewBox] = []
        self._groups: list[tuple[str, Float64, Float64]] = []
        self._draw()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow another theme or language."""
        super().changeEvent(event)
        if theme.was_restyled(event) or event.type() == QEvent.Type.LanguageChange:
            self._draw()

    def show_scores(self, candidates: Sequence[tuple[str, "Evaluation"]]) -> None:
        """Show (name, evaluation) pairs."""
        self._groups = [(name, *_scores(evaluation)) for name, evaluation in candidates]
        self._draw()

    def _draw(self) -> None:
        groups = self._groups
        every = np.concatenate([part for _, good, bad in groups for part in (good, bad)] or [np.empty(0)])
        top = float(np.clip(every.max() * 1.02 if every.size else TOP_FROM, TOP_FROM, TOP_TO))
        self._columns_a_unit = round(BINS / top)  # an integer, so that a column edge lies at the limit
        self.top = math.ceil(top * self._columns_a_unit) / self._columns_a_unit
        self._graphics.setBackground(theme.colours().surface)
        self._graphics.ci.clear()
        self.boxes = []
        for row, (name, good, bad) in enumerate(groups):
            self._add_row(row, said(name), good, bad)
        if self.boxes:
            axis = pg.AxisItem("bottom")
            axis.linkToView(self.boxes[-1])
            beyond = self.tr("score, 1.00 = limit (larger ones are counted at the right end)")
            plain = self.tr("score, 1.00 = limit")
            crowded = every.size > 0 and every.max() > self.top
            dress_axis(axis, beyond if crowded else plain)
            self._graphics.addItem(axis, row=len(groups), col=1)
            self._graphics.ci.layout.setColumnFixedWidth(0, NAME_PX)
        self._graphics.setFixedHeight(len(groups) * ROW_PX + AXIS_PX)

    def _add_row(self, row: int, name: str, good: Float64, bad: Float64) -> None:
        of = theme.colours()
        shown = name if len(name) <= 22 else f"{name[:20]}…"
        title = pg.LabelItem(html.escape(shown), color=of.text, size="10pt", justify="left")
        self._graphics.addItem(title, row=row, col=0)
        box = self._graphics.ci.addViewBox(row=row, col=1, enableMenu=False, enableMouse=False, defaultPadding=0)
        box.setBorder(pg.mkPen(of.border))
        edges = np.arange(round(self.top * self._columns_a_unit) + 1) / self._columns_a_unit
        shares = [np.histogram(np.clip(scores, 0, self.top), edges)[0] / max(len(scores), 1) for scores in (good, bad)]
        tallest = max(float(share.max()) for share in shares) or 1.0
        centres, width = (edges[:-1] + edges[1:]) / 2, 1 / self._columns_a_unit
        for share, colour, alpha, part in ((shares[0], of.good_parts, 220, 0.92), (shares[1], of.feed, 210, 0.5)):
            fill = QColor(colour)
            fill.setAlpha(alpha)
            bars = pg.BarGraphItem(
                x=centres, height=share / tallest, width=width * part, brush=fill, pen=pg.mkPen(None)
            )
            box.addItem(bars)
        line = pg.InfiniteLine(1.0, angle=90, movable=False, pen=pg.mkPen(of.text, width=2))
        box.addItem(line)
        box.setRange(xRange=(0, self.top), yRange=(0, 1.08), padding=0)
        self.boxes.append(box)


def _scores(evaluation: "Evaluation") -> tuple[Float64, Float64]:
    """Return the relative scores of good and of defective parts, without parts that could not be judged."""
    found: tuple[list[float], list[float]] = ([], [])
    for image, record in evaluation.records:
        if np.isfinite(record.relative_score):
            found[image.kind != GOOD].append(record.relative_score)
    return np.array(found[0], dtype=np.float64), np.array(found[1], dtype=np.float64)
