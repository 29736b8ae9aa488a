"""The EWMA chart of the scores of OK parts."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt

from inspector_app.core.messages import UInt8, Verdict
from inspector_app.core.statistics.control_charts import LEAST_BASELINE
from inspector_app.core.statistics.periods import PeriodKind, local
from inspector_app.pipeline.statistics.figures import Drift, Figures, Selection
from inspector_app.ui.language.words import keep
from inspector_app.ui.statistics.chart import TimeChart, curve, dots, faint, moment
from inspector_app.ui.style import theme


class DriftChart(TimeChart):
    """Light, focus or position that change show here before parts become NG."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(
            lambda: self.tr("Drift of OK scores (EWMA)"),
            lambda: self.tr("Slow changes of light, focus or position show here before parts become NG."),
            lambda: self.tr("score"),
        )
        self._drift: Drift | None = None
        self._means = dots(self.box)
        self._low, self._high, self._centre, self._line = (curve(self.box) for _ in range(4))
        self._outside = dots(self.box)
        self._outside.setSize(9)
        self._outside.setSymbol("d")
        self.dress()

    def show_figures(self, figures: Figures, _kind: PeriodKind, _picture: UInt8 | None) -> None:
        """Show the points, and limits if there is a baseline."""
        self._drift = drift = figures.drift
        chart, x = drift.chart, np.arange(len(drift.mean_l2), dtype=np.float64)
        self._means.setData(x=x, y=drift.mean_l2)
        self._line.setData(x, chart.value)
        outside = chart.outside
        self._outside.setData(x=x[outside], y=chart.value[outside])
        has_limits = chart.baseline is not None
        for line, values in ((self._low, chart.low), (self._high, chart.high)):
            line.setData(x, values)
            line.setVisible(has_limits)
        self._centre.setVisible(has_limits)
        if chart.baseline is not None:
            self._centre.setData(np.array([-0.5, len(x) - 0.5]), np.full(2, chart.baseline.centre))
        seen = np.concatenate([drift.mean_l2, chart.value, chart.low, chart.high])
        seen = seen[np.isfinite(seen)]
        low, high = (float(seen.min()), float(seen.max())) if len(seen) else (0.0, 1.0)
        self.show_times(drift.begin_s, low, high)
        keep(self.note.setText, self._explain)
        self.show_points(len(x), lambda: self.tr("There are no OK parts with a score."))

    def _explain(self) -> str:
        drift = self._drift
        if drift is None:
            return ""
        baseline = drift.chart.baseline
        if baseline is None:
            text = self.tr("No limits: they need {n} points of OK parts that are not all equal.").format(
                n=LEAST_BASELINE
            )
        else:
            text = self.tr(
                "Line: moving average (0.1). Dashed: its limits (2.7 sigma), from the first {n} points."
            ).format(n=baseline.n)
        if drift.n_other:
            text += " " + self.tr("{n} parts of other projects are left out.").format(n=f"{drift.n_other:,}")
        return text

    def selection(self, index: int) -> Selection:
        """Return the OK parts of a point."""
        assert self._drift is not None
        end_s = float(np.nextafter(self._drift.end_s[index], np.inf))
        return Selection(float(self._drift.begin_s[index]), end_s, (Verdict.OK,))

    def describe(self, index: int) -> str:
        """Say average, mean and limits of a point."""
        assert self._drift is not None
        drift, chart = self._drift, self._drift.chart
        when = moment(float(drift.begin_s[index]))
        if local(float(drift.begin_s[index])).date() != local(float(drift.end_s[index])).date():
            when += f" \N{EN DASH} {moment(float(drift.end_s[index]))}"
        text = self.tr("{when}: average {value}, mean {mean} (parts: {n})").format(
            when=when,
            value=f"{chart.value[index]:.3g}",
            mean=f"{drift.mean_l2[index]:.3g}",
            n=f"{int(drift.n[index]):,}",
        )
        if chart.baseline is None:
            return text
        limits = (
            self.tr("outside the limits {low} to {high}") if chart.outside[index] else self.tr("limits {low} to {high}")
        )
        return f"{text}, {limits.format(low=f'{chart.low[index]:.3g}', high=f'{chart.high[index]:.3g}')}"

    def dress(self) -> None:
        """Set the colours."""
        super().dress()
        of = theme.colours()
        self._means.setBrush(faint(of.good_parts, 110))
        self._means.setSize(4)
        for line in (self._low, self._high):
            line.setPen(pg.mkPen(of.muted, width=1.5, style=Qt.PenStyle.DashLine))
        self._centre.setPen(pg.mkPen(faint(of.muted, 150), width=1))
        self._line.setPen(pg.mkPen(of.accent, width=2))
        self._outside.setBrush(of.review)
