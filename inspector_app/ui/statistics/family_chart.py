"""The Pareto charts of defect families and of zones."""

from collections.abc import Mapping

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt

from inspector_app.core.messages import NO_ZONE, UInt8, Verdict
from inspector_app.core.statistics.pareto import ParetoRow
from inspector_app.core.statistics.periods import PeriodKind
from inspector_app.pipeline.statistics.figures import Figures, Selection
from inspector_app.ui.language.words import Words
from inspector_app.ui.statistics.chart import Chart, curve, dots, faint, percent
from inspector_app.ui.style import theme
from inspector_app.ui.widgets.axes import dress_axis
from inspector_app.ui.widgets.family_words import family_words

MOST = 12
"""Families that have a bar; the others are the least frequent ones."""
NAME_PX = 70


class FamilyChart(Chart):
    """NG parts by family, the most frequent first, and the cumulative share."""

    def __init__(self, title: Words = "", meaning: Words = "") -> None:
        """Start empty; ``title`` and ``meaning`` of another kind than families."""
        super().__init__(
            title or (lambda: self.tr("Defect families (Pareto)")),
            meaning or (lambda: self.tr("NG parts by family. The line is the share of all NG parts up to there.")),
        )
        self._rows: tuple[ParetoRow, ...] = ()
        self._bars = pg.BarGraphItem(x=np.zeros(1), height=np.zeros(1), width=0.0)
        self._marked = pg.BarGraphItem(x=np.zeros(1), height=np.zeros(1), width=0.0)
        for bars in (self._bars, self._marked):
            self.box.addItem(bars)
        self._line, self._dots = curve(self.box), dots(self.box)
        self.box.sigResized.connect(self._show_names)
        self.dress()

    def says_something(self, figures: Figures) -> bool:
        """Return whether any part is in a family."""
        return figures.has_families

    def show_figures(self, figures: Figures, _kind: PeriodKind, _picture: UInt8 | None) -> None:
        """Show the families."""
        self._show_rows(figures.families)

    def _show_rows(self, rows: tuple[ParetoRow, ...]) -> None:
        self._rows = rows[:MOST]
        n = len(self._rows)
        total = sum(row.count for row in rows)
        x = np.arange(n, dtype=np.float64)
        heights = np.array([row.count for row in self._rows], dtype=np.float64)
        cumulative = np.array([total * row.cumulative for row in self._rows])
        self._bars.setOpts(x=x, height=heights, width=0.8)
        self._line.setData(x, cumulative)
        self._dots.setData(x=x, y=cumulative)
        self.box.setRange(xRange=(-0.5, max(n, 1) - 0.5), yRange=(0, 1.06 * max(total, 1)), padding=0)
        self.show_points(n, lambda: self.tr("There are no NG parts."))
        self.choose(0)
        self._show_names()

    def _name(self, row: ParetoRow) -> str:
        return family_words(row.name)

    def _show_names(self, _box: object = None) -> None:
        width = int(self.box.width() / max(len(self._rows), 1)) - 6
        every = 1 if width >= NAME_PX // 2 else 2
        metrics = self.fontMetrics()
        names = [
            (place, metrics.elidedText(self._name(row), Qt.TextElideMode.ElideRight, max(width * every, 20)))
            for place, row in enumerate(self._rows)
            if place % every == 0
        ]
        self.bottom.setTicks([names])

    def selection(self, index: int) -> Selection:
        """Return the NG parts of a family."""
        return Selection(verdicts=(Verdict.NG,), family=self._rows[index].name)

    def describe(self, index: int) -> str:
        """Say name, count and cumulative share."""
        row = self._rows[index]
        return self.tr("{name}: NG parts {n}, {share} of all up to here").format(
            name=self._name(row), n=f"{row.count:,}", share=percent(row.cumulative)
        )

    def draw_mark(self, index: int) -> None:
        """Fill the bar of a family."""
        self._marked.setVisible(index >= 0)
        if index >= 0:
            self._marked.setOpts(
                x=np.array([float(index)]), height=np.array([float(self._rows[index].count)]), width=0.8
            )

    def dress(self) -> None:
        """Set the colours."""
        super().dress()
        of = theme.colours()
        dress_axis(self.bottom, "")
        self.bottom.showLabel(False)
        dress_axis(self.left, self.tr("NG parts"))
        self._bars.setOpts(brush=faint(of.ng, 130), pen=pg.mkPen(None))
        self._marked.setOpts(brush=faint(of.ng, 230), pen=pg.mkPen(None))
        self._line.setPen(pg.mkPen(of.muted, width=1.5))
        self._dots.setBrush(of.muted)
        self._show_names()


class ZoneChart(FamilyChart):
    """NG parts by the zones of their defects, the most frequent first."""

    def __init__(self) -> None:
        """Start empty."""
        self._records: Mapping[str, tuple[int, ...]] = {}
        super().__init__(
            lambda: self.tr("Zones (Pareto)"),
            lambda: self.tr("NG parts of the last project by the zone of their defects; of two zones, in both."),
        )

    def says_something(self, figures: Figures) -> bool:
        """Return whether the zone of any defect is known."""
        return bool(figures.zones.rows)

    def show_figures(self, figures: Figures, _kind: PeriodKind, _picture: UInt8 | None) -> None:
        """Show the zones."""
        self._records = figures.zones.records
        self._show_rows(figures.zones.rows)

    def selection(self, index: int) -> Selection:
        """Return the NG parts with a defect in a zone."""
        return Selection(verdicts=(Verdict.NG,), records=self._records[self._rows[index].name])

    def _name(self, row: ParetoRow) -> str:
        if row.name == NO_ZONE:
            return self.tr("no zone")
        number, _, kind = row.name.partition(" ")
        words = {
            "normal": lambda: self.tr("Zone {n}"),
            "critical": lambda: self.tr("Critical {n}"),
            "cosmetic": lambda: self.tr("Cosmetic {n}"),
            "ignore": lambda: self.tr("Ignored {n}"),
        }
        return words[kind]().format(n=number) if kind in words else row.name
