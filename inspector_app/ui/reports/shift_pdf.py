"""The shift report as a PDF (docs/decisions/0053). Needs an application of Qt, but no screen."""

import math
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QColor, QImage

from inspector_app.core.messages import UInt8, Verdict
from inspector_app.core.scoring.calibration import rate_interval
from inspector_app.core.statistics.periods import PeriodKind, local
from inspector_app.pipeline.statistics.figures import OK, VERDICTS, Figures, Periods
from inspector_app.pipeline.statistics.shift_report import WORST_PARTS, ChallengeResult, ShiftReport, WorstPart
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.reports.drawings import Plot, draw_families, draw_places
from inspector_app.ui.reports.paper import BODY, GAP, LEFT, SMALL, WIDTH, Paper, font_of, write_whole
from inspector_app.ui.style.colours import LIGHT
from inspector_app.ui.widgets.audit_words import fixed_text
from inspector_app.ui.widgets.family_words import family_words
from inspector_app.ui.widgets.verdicts import verdict_word

HOURS_UP_TO_S, SHIFTS_UP_TO_S = 2.1 * 86_400, 31 * 86_400
CHART, LOW_CHART = 460.0, 420.0
ACROSS, PICTURE = 3, 380.0
MOST_FAMILIES, MOST_PERIODS = 7, 200
translate = QCoreApplication.translate


def write_report(report: ShiftReport, path: Path) -> str:
    """Write a report, whole or not at all, in the present language of the application.

    Returns:
        The letters that no font of this computer has; "" if all can be read.

    Raises:
        OutputError: the file cannot be written.
    """
    data, missing = report_pdf(report)
    write_whole(data, path)
    return missing


def report_pdf(report: ShiftReport) -> tuple[bytes, str]:
    """Return a report as the bytes of a PDF, and the letters that no font of this computer has."""
    first = Writer(report, 0)
    first.write()  # counts the pages
    last = Writer(report, first.paper.page)
    first.paper.finish()
    last.write()
    missing = last.paper.missing()
    return last.paper.finish(), missing


class Writer:
    """Writes the blocks of one report, from top to bottom.

    Attributes:
        paper: the pages.
    """

    def __init__(self, report: ShiftReport, pages: int) -> None:
        """Begin; ``pages``: how many there will be."""
        self._report = report
        self._pages = pages
        self.paper = Paper(translate("Report", "Shift report"), self._foot)

    def write(self) -> None:
        """Write all."""
        self._write_head()
        if self._report.figures.n:
            self._write_totals(self._report.figures)
            self._write_charts(self._report.figures)
            self._write_worst()
        else:
            self.paper.heading(translate("Report", "No parts"))
            self.paper.paragraph(
                translate(
                    "Report",
                    "No part was judged in this time. The report therefore says nothing about the quality of parts.",
                )
            )
        self._write_limits()
        self._write_promise()
        self._write_challenges()
        self._write_people()

    def _foot(self, page: int) -> str:
        made = self._moment(self._report.made_at_s)
        project = self._report.project_hash or "\N{EN DASH}"
        text = translate("Report", "Page {page} of {pages}. Made {made}. Project {project}")
        return text.format(page=page, pages=self._pages, made=made, project=project)

    def _moment(self, at_s: float) -> str:
        return f"{local(at_s, self._report.zone):%Y-%m-%d %H:%M}" if math.isfinite(at_s) else "\N{EN DASH}"

    # --- totals ------------------------------------------------------------------------------------------------

    def _write_head(self) -> None:
        report = self._report
        self.paper.title(translate("Report", "Shift report"))
        zone = f"{local(report.begin_s, report.zone):%Z}"
        self.paper.facts(
            [
                (
                    translate("Report", "Time"),
                    f"{self._moment(report.begin_s)} \N{EN DASH} {self._moment(report.end_s)} ({zone})",
                ),
                *([(translate("Report", "Shift"), report.shift)] if report.shift else []),
                (translate("Report", "Station"), report.station or "\N{EN DASH}"),
                (translate("Report", "Part"), report.part or "\N{EN DASH}"),
                *([(translate("Report", "Lot"), report.lot)] if report.lot else []),
                (translate("Report", "Project"), report.project_hash or "\N{EN DASH}"),
            ]
        )
        for remark in report.remarks:
            self.paper.paragraph(said(remark), LIGHT.warning)

    def _write_totals(self, figures: Figures) -> None:
        low, high = rate_interval(int(figures.verdicts[OK]), figures.n_judged)
        shown = [(f"{figures.n:,}", translate("Report", "parts"), LIGHT.text)]
        shown.append((_percent(figures.share_ok), translate("Report", "yield"), LIGHT.text))
        shown += [
            (f"{count:,}", verdict_word(verdict), LIGHT.verdict(verdict))
            for verdict, count in zip(VERDICTS, figures.verdicts.tolist(), strict=True)
        ]
        self.paper.skip()
        self.paper.figures(shown)
        if figures.n_judged:
            text = translate(
                "Report",
                "Yield: OK parts among the {n} judged parts (ERROR is not judged); the true yield is "
                "{low} to {high} (95 % interval).",
            ).format(n=f"{figures.n_judged:,}", low=_percent(low), high=_percent(high))
        else:
            text = translate("Report", "No part could be judged: every part is ERROR, so there is no yield.")
        self.paper.paragraph(text, size=SMALL)
        p50, p95, p99 = figures.latency_ms
        if math.isfinite(p50):
            text = translate(
                "Report",
                "From picture to verdict: half of the parts within {p50} ms, 95 % within {p95}, 99 % within {p99}.",
            )
            self.paper.paragraph(text.format(p50=f"{p50:.0f}", p95=f"{p95:.0f}", p99=f"{p99:.0f}"), size=SMALL)
        if figures.undated:
            text = translate("Report", "{n} parts have no valid time: the computer's clock was not set.")
            self.paper.paragraph(text.format(n=f"{figures.undated:,}"), LIGHT.warning, SMALL)

    # --- charts ------------------------------------------------------------------------------------------------

    def _write_charts(self, figures: Figures) -> None:
        self.paper.heading(translate("Report", "Charts"), CHART + 100)
        periods = figures.periods[kind_for(self._report.end_s - self._report.begin_s)]
        if len(periods):
            self._draw_yield(periods)
            self._draw_share(periods)
        self._draw_drift(figures)
        if figures.has_families or figures.places.counts.any():
            self._draw_defects(figures)

    def _names(self, begin_s: "np.ndarray[tuple[int, ...], np.dtype[np.float64]]") -> list[str]:
        return [f"{local(at_s, self._report.zone):%m-%d %H:%M}" for at_s in begin_s.tolist()]

    def _draw_yield(self, periods: Periods) -> None:
        shown = slice(-MOST_PERIODS, None)
        share, interval = 100 * periods.counts.share_ok[shown], 100 * periods.interval[shown]
        known = np.isfinite(share)
        if not known.any():
            return
        low, high = float(interval[known].min()), float(interval[known].max())
        title = translate("Report", "Yield in %, with the 95 % interval")
        plot = Plot(self.paper, self.paper.area(CHART), title, len(share), low, high)
        plot.bars(np.where(known, interval[:, 0], np.nan), interval[:, 1], LIGHT.good_parts)
        plot.line(share, LIGHT.accent)
        plot.dots(share, LIGHT.accent)
        plot.name_points(self._names(periods.counts.begin_s[shown]), 190)

    def _draw_share(self, periods: Periods) -> None:
        chart, shown = periods.chart, slice(-MOST_PERIODS, None)
        share, low, high = (100 * values[shown] for values in (chart.share, chart.low, chart.high))
        all_values = np.concatenate([share, low, high])
        finite = all_values[np.isfinite(all_values)]
        if not len(finite):
            return
        title = (
            translate("Report", "NG parts in %, with limits of 3 sigma (p-chart)")
            if chart.has_limits
            else translate("Report", "NG parts in % (limits need two periods)")
        )
        ends = float(finite.min()), float(finite.max())
        plot = Plot(self.paper, self.paper.area(CHART), title, len(share), *ends)
        for levels in (low, high):
            plot.levels(levels, LIGHT.muted)
        plot.line(share, LIGHT.accent, 2)
        plot.dots(share, LIGHT.accent)
        plot.dots(np.where(chart.outside[shown], share, np.nan), LIGHT.ng, 12)
        plot.name_points(self._names(periods.counts.begin_s[shown]), 190)

    def _draw_drift(self, figures: Figures) -> None:
        drift, chart = figures.drift, figures.drift.chart
        if not len(chart.value):
            return
        values = np.concatenate([chart.value, chart.low, chart.high])
        values = values[np.isfinite(values)]
        title = (
            translate("Report", "Scores of OK parts: moving average with its limits (EWMA)")
            if chart.baseline is not None
            else translate("Report", "Scores of OK parts: moving average (too few parts for limits)")
        )
        ends = float(values.min()), float(values.max())
        plot = Plot(self.paper, self.paper.area(LOW_CHART), title, len(chart.value), *ends)
        for limits in (chart.low, chart.high):
            plot.line(limits, LIGHT.muted, 2)
        plot.line(chart.value, LIGHT.accent)
        plot.dots(np.where(chart.outside, chart.value, np.nan), LIGHT.review, 6)
        plot.name_points(self._names(drift.begin_s), 190)

    def _draw_defects(self, figures: Figures) -> None:
        area = self.paper.area(LOW_CHART + 60)
        half = QRectF(area.left(), area.top(), area.width() / 2 - 20, area.height())
        other = half
        rows = [(family_words(row.name), row) for row in figures.families[:MOST_FAMILIES]]
        if figures.has_families:
            draw_families(self.paper, half, translate("Report", "NG parts by defect family (cumulative share)"), rows)
            other = half.translated(area.width() / 2 + 20, 0)
        if figures.places.counts.any():
            draw_places(self.paper, other, translate("Report", "Where the defects were"), figures.places.counts)

    # --- parts, changes, people --------------------------------------------------------------------------------

    def _write_worst(self) -> None:
        worst = self._report.worst[:WORST_PARTS]
        self.paper.heading(translate("Report", "Worst parts"), PICTURE + 260)
        if not worst:
            self.paper.paragraph(translate("Report", "No part was NG, REVIEW or ERROR."))
        for first in range(0, len(worst), ACROSS):
            area = self.paper.area(PICTURE + 130)
            for place, part in enumerate(worst[first : first + ACROSS]):
                wide = WIDTH / ACROSS
                self._draw_part(part, QRectF(LEFT + place * wide, area.top(), wide - GAP, area.height()))

    def _draw_part(self, part: WorstPart, area: QRectF) -> None:
        frame = QRectF(area.left(), area.top(), area.width(), PICTURE)
        self.paper.painter.fillRect(frame, QColor(LIGHT.window))
        if part.picture is not None:
            self.paper.picture(frame, _image(part.picture))
        else:
            text = part.note or translate("Report", "The picture is not kept.")
            self.paper.write(frame.adjusted(20, 20, -20, -20), said(text), font_of(SMALL), LIGHT.muted)
        score = f"{part.relative_score:.2f}" if math.isfinite(part.relative_score) else "\N{EN DASH}"
        under = QRectF(area.left(), frame.bottom() + 6, area.width(), 44)
        facts = "  ".join(filter(None, (verdict_word(part.verdict), score, part.family[:24])))
        self.paper.write(under, facts, font_of(BODY, bold=True), LIGHT.verdict(part.verdict))
        when = f"{self._moment(part.captured_at_s)}  {part.name}"
        self.paper.write(under.adjusted(0, 46, 0, 80), when[:90], font_of(SMALL), LIGHT.muted)

    def _write_limits(self) -> None:
        self.paper.heading(translate("Report", "Changes of limits"))
        changes = self._report.limit_changes
        if not changes:
            self.paper.paragraph(translate("Report", "No limit was changed in this time."))
            return
        names = [
            *(translate("Report", "Time"), translate("Report", "Who"), translate("Report", "Limit")),
            *(translate("Report", "Old"), translate("Report", "New"), translate("Report", "Reason")),
        ]
        rows = [(self._moment(c.at_s), c.by, said(c.what), c.old, c.new, c.reason) for c in changes]
        self.paper.table(
            names, (0.18, 0.16, 0.16, 0.11, 0.11, 0.28), [[(text, LIGHT.text) for text in row] for row in rows]
        )

    def _write_promise(self) -> None:
        """Write whether the promise holds, and what its monitor noted."""
        self.paper.heading(translate("Report", "The promise"))
        parts, changes = self._report.promise_parts, self._report.promise_changes
        if parts:
            text = translate("Report", "Of the present project, the promise has held over {n} parts until now.")
            self.paper.paragraph(text.format(n=f"{parts:,}"))
        elif not changes:
            self.paper.paragraph(translate("Report", "The promise was not watched, or does not hold."))
        if changes:
            names = [
                *(translate("Report", "Time"), translate("Report", "Part"), translate("Report", "Old")),
                *(translate("Report", "New"), translate("Report", "Reason")),
            ]
            rows = [
                (
                    *(self._moment(c.at_s), c.what, fixed_text("promise", "old", c.old)),
                    *(fixed_text("promise", "new", c.new), fixed_text("promise", "reason", c.reason)),
                )
                for c in changes
            ]
            self.paper.table(
                names, (0.18, 0.26, 0.16, 0.16, 0.24), [[(text, LIGHT.text) for text in row] for row in rows]
            )

    def _write_challenges(self) -> None:
        self.paper.heading(translate("Report", "Challenge parts"))
        challenges = self._report.challenges
        if not challenges:
            self.paper.paragraph(translate("Report", "No challenge parts were inspected in this time."))
            return
        names = [
            *(translate("Report", "Time"), translate("Report", "Who"), translate("Report", "Part")),
            *(translate("Report", "Defects found"), translate("Report", "Result")),
        ]
        rows = [
            [
                *((self._moment(c.at_s), LIGHT.text), (c.by, LIGHT.text), (c.project, LIGHT.text)),
                *((f"{c.found} / {c.n}" if not c.overridden else "\N{EN DASH}", LIGHT.text), self._challenge_words(c)),
            ]
            for c in challenges
        ]
        self.paper.table(names, (0.18, 0.18, 0.2, 0.14, 0.3), rows)

    def _challenge_words(self, challenge: ChallengeResult) -> tuple[str, str]:
        """Return the result and its colour."""
        if challenge.overridden:
            return translate("Report", "overridden: {reason}").format(reason=challenge.overridden), LIGHT.warning
        if challenge.passed:
            return translate("Report", "passed"), LIGHT.verdict(Verdict.OK)
        return translate("Report", "NOT passed"), LIGHT.verdict(Verdict.NG)

    def _write_people(self) -> None:
        self.paper.heading(translate("Report", "People"))
        people = self._report.people
        if not people:
            self.paper.paragraph(translate("Report", "Nobody signed in during this time."))
            return
        names = [
            *(translate("Report", "Name"), translate("Report", "Role")),
            *(translate("Report", "From"), translate("Report", "To")),
        ]
        rows = [
            (
                who.name,
                said(who.role),
                self._moment(who.begin_s),
                self._moment(math.nan if who.end_s is None else who.end_s),
            )
            for who in people
        ]
        self.paper.table(names, (0.35, 0.25, 0.2, 0.2), [[(text, LIGHT.text) for text in row] for row in rows])


def kind_for(length_s: float) -> PeriodKind:
    """Return what the charts of a report of this length have a point for."""
    if length_s <= HOURS_UP_TO_S:
        return "hour"
    return "shift" if length_s <= SHIFTS_UP_TO_S else "day"


def _percent(share: float) -> str:
    return f"{math.floor(1000 * share + 1e-9) / 10:.1f}\N{NO-BREAK SPACE}%" if math.isfinite(share) else "\N{EN DASH}"


def _image(rgb: UInt8) -> QImage:
    height, width = rgb.shape[:2]
    row_by_row = np.ascontiguousarray(rgb)
    return QImage(row_by_row.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
