"""Yield, share of NG parts and latency of each shift, hour or day."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, Qt

from inspector_app.core.messages import Float64, UInt8, Verdict
from inspector_app.core.statistics.periods import PeriodKind
from inspector_app.pipeline.statistics.figures import VERDICTS, Figures, Periods, Selection
from inspector_app.ui.language.words import Words, keep, said_now
from inspector_app.ui.statistics.chart import TimeChart, curve, dots, faint, moment, percent, steps_of
from inspector_app.ui.style import theme
from inspector_app.ui.widgets.verdicts import verdict_word

MOST = 300
"""Periods that a chart shows at most, the newest ones."""
FORMATS: dict[PeriodKind, str] = {"shift": "%m-%d %H:%M", "hour": "%m-%d %H:%M", "day": "%Y-%m-%d"}
translate = QCoreApplication.translate


class PeriodChart(TimeChart):
    """A chart with a point for each period."""

    def __init__(self, title: Words, meaning: Words, unit: str) -> None:
        """Start empty."""
        super().__init__(title, meaning, lambda: unit)
        self._meaning = meaning
        self._periods: Periods | None = None
        self._first = 0

    def show_figures(self, figures: Figures, kind: PeriodKind, _picture: UInt8 | None) -> None:
        """Show the newest periods."""
        self._periods = periods = figures.periods[kind]
        self._first = max(0, len(periods) - MOST)
        keep(self.note.setText, self._explain)
        values = self.draw_periods(periods, slice(self._first, None))
        finite = values[np.isfinite(values)]
        low, high = (float(finite.min()), float(finite.max())) if len(finite) else (0.0, 1.0)
        self.show_times(periods.counts.begin_s[self._first :], low, high, FORMATS[kind])
        self.show_points(
            len(periods) - self._first if len(finite) else 0,
            lambda: translate("PeriodChart", "There is nothing to show for this time."),
        )

    def _explain(self) -> str:
        if not self._first or self._periods is None:
            return said_now(self._meaning)
        cut = translate("PeriodChart", "The newest {n} of {all} are shown.").format(
            n=MOST, all=f"{len(self._periods):,}"
        )
        return f"{said_now(self._meaning)} {cut}"

    def draw_periods(self, periods: Periods, shown: slice) -> Float64:
        """Draw some periods and return all values that must be in sight, NaN allowed."""
        raise NotImplementedError

    def selection(self, index: int) -> Selection:
        """Return the records of a period."""
        assert self._periods is not None
        at, counts = self._first + index, self._periods.counts
        return Selection(float(counts.begin_s[at]), float(counts.end_s[at]), self.verdicts())

    def verdicts(self) -> tuple[Verdict, ...]:
        """Return which parts of a period the chart is about; empty: all."""
        return ()

    def describe(self, index: int) -> str:
        """Say when the period began, then what it shows."""
        assert self._periods is not None
        at = self._first + index
        return f"{moment(float(self._periods.counts.begin_s[at]))}: {self.figures(self._periods, at)}"

    def figures(self, periods: Periods, at: int) -> str:
        """Say what a period shows."""
        raise NotImplementedError


class YieldChart(PeriodChart):
    """The yield of each period with its interval."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(
            lambda: self.tr("Yield"),
            lambda: self.tr("OK parts among judged parts. The bars show the 95 % interval of the true yield."),
            "%",
        )
        self._bars = pg.ErrorBarItem(x=np.zeros(0), y=np.zeros(0), beam=0.0)
        self.box.addItem(self._bars)
        self._line, self._dots = curve(self.box), dots(self.box)
        self.dress()

    def draw_periods(self, periods: Periods, shown: slice) -> Float64:
        """Draw points and bars."""
        share = 100 * periods.counts.share_ok[shown]
        intervals = 100 * periods.interval[shown]
        known = np.flatnonzero(np.isfinite(share))
        x, y = known.astype(np.float64), share[known]
        self._bars.setData(x=x, y=y, top=intervals[known, 1] - y, bottom=y - intervals[known, 0])
        self._line.setData(x, y)
        self._dots.setData(x=x, y=y)
        return np.concatenate([y, intervals[known].ravel()])

    def figures(self, periods: Periods, at: int) -> str:
        """Say yield, interval and counts."""
        counts = periods.counts
        low, high = periods.interval[at]
        each = zip(VERDICTS, counts.verdicts[at].tolist(), strict=True)
        return self.tr("yield {share} ({low} to {high}), {counts}").format(
            share=percent(float(counts.share_ok[at])),
            low=percent(float(low)),
            high=percent(float(high)),
            counts=", ".join(f"{verdict_word(verdict)} {count:,}" for verdict, count in each),
        )

    def dress(self) -> None:
        """Set the colours."""
        super().dress()
        of = theme.colours()
        self._bars.setData(pen=pg.mkPen(faint(of.good_parts, 170), width=1))
        self._line.setPen(pg.mkPen(of.accent, width=1.5))
        self._dots.setBrush(of.accent)


class ShareChart(PeriodChart):
    """The p-chart of NG parts."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(
            lambda: self.tr("Share of NG parts (p-chart)"),
            lambda: self.tr("A point outside the dashed limits (3 sigma) is more than chance."),
            "%",
        )
        self._low, self._high = curve(self.box, stepped=True), curve(self.box, stepped=True)
        self._centre, self._line = curve(self.box), curve(self.box)
        self._inside, self._outside = dots(self.box), dots(self.box)
        self._outside.setSize(11)
        self._outside.setSymbol("d")
        self.dress()

    def draw_periods(self, periods: Periods, shown: slice) -> Float64:
        """Draw points and limits."""
        chart = periods.chart
        share, low, high = (100 * values[shown] for values in (chart.share, chart.low, chart.high))
        outside = chart.outside[shown]
        known = np.flatnonzero(np.isfinite(share))
        x, y = known.astype(np.float64), share[known]
        for line, levels in ((self._low, low), (self._high, high)):
            if chart.has_limits and len(levels):
                line.setData(*steps_of(levels))
            line.setVisible(chart.has_limits)
        ends = np.array([-0.5, len(share) - 0.5])
        self._centre.setData(ends, np.full(2, 100 * chart.centre))
        self._line.setData(x, y)
        self._inside.setData(x=x[~outside[known]], y=y[~outside[known]])
        self._outside.setData(x=x[outside[known]], y=y[outside[known]])
        return np.concatenate([y, low, high])

    def verdicts(self) -> tuple[Verdict, ...]:
        """Return NG."""
        return (Verdict.NG,)

    def figures(self, periods: Periods, at: int) -> str:
        """Say the share and its limits."""
        chart = periods.chart
        share, n = percent(float(chart.share[at]), 2), f"{int(chart.n[at]):,}"
        if not chart.has_limits:
            return self.tr("{share} of {n} judged parts; limits need two periods").format(share=share, n=n)
        low, high = percent(float(chart.low[at]), 2), percent(float(chart.high[at]), 2)
        text = (
            self.tr("{share} of {n} judged parts, outside the limits {low} to {high}")
            if chart.outside[at]
            else self.tr("{share} of {n} judged parts, limits {low} to {high}")
        )
        return text.format(share=share, n=n, low=low, high=high)

    def dress(self) -> None:
        """Set the colours."""
        super().dress()
        of = theme.colours()
        for line in (self._low, self._high):
            line.setPen(pg.mkPen(of.muted, width=1.5, style=Qt.PenStyle.DashLine))
        self._centre.setPen(pg.mkPen(faint(of.muted, 150), width=1))
        self._line.setPen(pg.mkPen(faint(of.accent, 120), width=1))
        self._inside.setBrush(of.accent)
        self._outside.setBrush(of.ng)


class LatencyChart(PeriodChart):
    """Percentiles of the time to judge a part."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(
            lambda: self.tr("Latency"),
            lambda: self.tr("From picture to verdict: half of the parts (line), 95 % (dashed), 99 % (dotted)."),
            "ms",
        )
        self._lines = [curve(self.box) for _ in range(3)]
        self._dots = dots(self.box)
        self.dress()

    def draw_periods(self, periods: Periods, shown: slice) -> Float64:
        """Draw the three lines."""
        table = periods.latency_ms[shown]
        known = np.flatnonzero(np.isfinite(table[:, 0]))
        x = known.astype(np.float64)
        for line, column in zip(self._lines, table[known].T, strict=True):
            line.setData(x, column)
        self._dots.setData(x=x, y=table[known, 0])
        return np.append(table.ravel(), 0.0) if len(known) else table.ravel()

    def figures(self, periods: Periods, at: int) -> str:
        """Say the percentiles."""
        p50, p95, p99 = (f"{value:.0f}" if np.isfinite(value) else "\N{EN DASH}" for value in periods.latency_ms[at])
        return self.tr("half of the parts within {p50} ms, 95 % within {p95} ms, 99 % within {p99} ms").format(
            p50=p50, p95=p95, p99=p99
        )

    def dress(self) -> None:
        """Set the colours."""
        super().dress()
        of = theme.colours()
        styles = Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine
        for line, colour, style in zip(self._lines, (of.accent, of.good_parts, of.muted), styles, strict=True):
            line.setPen(pg.mkPen(colour, width=2, style=style))
        self._dots.setBrush(of.accent)
