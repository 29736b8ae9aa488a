"""All charts of the Statistics page, with the totals above them."""

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from inspector_app.core.messages import UInt8
from inspector_app.core.statistics.periods import KINDS, PeriodKind
from inspector_app.pipeline.statistics.figures import ERROR, NG, OK, REVIEW, VERDICTS
from inspector_app.pipeline.statistics.figures import Figures as AllFigures
from inspector_app.ui.language.words import Words, keep
from inspector_app.ui.widgets.basics import button, label
from inspector_app.ui.widgets.figures import Figures
from inspector_app.ui.widgets.verdicts import verdict_word

if TYPE_CHECKING:  # imported with the first figures: they import pyqtgraph, which would delay the window
    from inspector_app.ui.statistics.chart import Chart

CHARTS = (
    *("period_charts:YieldChart", "period_charts:ShareChart", "drift_chart:DriftChart"),
    *("family_chart:FamilyChart", "places_chart:PlacesChart", "family_chart:ZoneChart"),
    "period_charts:LatencyChart",
)
"""The module and class of each chart, in their order."""
COLUMN_PX = 360
"""The least width of a chart; more columns come with more width."""
GAP_PX = 12
CHART_PX = 250


class StatisticsPanel(QWidget):
    """Shows :class:`inspector_app.pipeline.statistics.figures.Figures`; computes nothing.

    ``records_asked``: a :class:`~inspector_app.pipeline.statistics.figures.Selection` of the records behind a point.
    """

    records_asked = Signal(object)

    def __init__(self) -> None:
        """Start without figures."""
        super().__init__()
        self.figures: AllFigures | None = None
        self.charts: list[Chart] = []
        self._columns = 0
        self._picture: UInt8 | None = None
        self._maker = QTimer(self)
        self._maker.timeout.connect(self._make_next)
        self.totals = Figures()
        self.remark = label("", "warning")
        self.kinds = {kind: button(self._kind_words(kind)) for kind in KINDS}
        self._group = QButtonGroup(self)
        chooser = QHBoxLayout()
        chooser.setSpacing(6)
        for press in self.kinds.values():
            press.setCheckable(True)
            self._group.addButton(press)
            chooser.addWidget(press)
        self.kinds["shift"].setChecked(True)
        self._group.buttonClicked.connect(self._show_charts)
        above = QHBoxLayout()
        above.setSpacing(20)
        above.addWidget(self.totals, 1)
        above.addLayout(chooser)
        self.message = label("", "message")
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._grid_holder = QWidget()
        self._grid = QGridLayout(self._grid_holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP_PX)
        area = QScrollArea()
        area.setWidget(self._grid_holder)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        column.addLayout(above)
        column.addWidget(self.remark)
        column.addWidget(area, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.message)
        self._stack.addWidget(whole)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(self._stack)
        self.show_message(lambda: self.tr("There are no records for this time. Choose another time."))

    @property
    def kind(self) -> PeriodKind:
        """Whether shifts, hours or days are shown."""
        return next(kind for kind, press in self.kinds.items() if press.isChecked())

    def show_kind(self, kind: PeriodKind) -> None:
        """Show shifts, hours or days."""
        self.kinds[kind].setChecked(True)
        self._show_charts()

    def show_message(self, words: Words) -> None:
        """Show a sentence in place of the charts: that they are computed, or why there are none."""
        keep(self.message.setText, words)
        self._stack.setCurrentIndex(0)

    def show_figures(self, figures: AllFigures, picture: UInt8 | None = None) -> None:
        """Show figures; ``picture``: uint8 (H, W, 3), a part for the map of positions, if there is one."""
        self.figures = figures
        if not figures.n:
            self.show_message(lambda: self.tr("There are no records for this time. Choose another time."))
            return
        self._picture = picture
        self._show_totals(figures)
        self._show_charts()
        self._stack.setCurrentIndex(1)
        if len(self.charts) < len(CHARTS):
            self._maker.start()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Adapt the number of columns to the new width."""
        super().resizeEvent(event)
        if self._fitting() != self._columns:
            self._place()

    def make_all(self) -> None:
        """Make all charts now."""
        while len(self.charts) < len(CHARTS):
            self._make_next()

    @Slot()
    def _make_next(self) -> None:
        """Make one chart, so that the window goes on between them."""
        module, _, name = CHARTS[len(self.charts)].partition(":")
        chart: Chart = getattr(import_module(f"inspector_app.ui.statistics.{module}"), name)()
        chart.setParent(self._grid_holder)  # one that is not placed is not a window of its own
        chart.setMinimumHeight(CHART_PX)
        chart.asked.connect(self.records_asked)
        self.charts.append(chart)
        self._place()
        if self.figures is not None:
            chart.show_figures(self.figures, self.kind, self._picture)
        if len(self.charts) == len(CHARTS):
            self._maker.stop()

    def _fitting(self) -> int:
        return max(1, min(3, (self.width() + GAP_PX) // (COLUMN_PX + GAP_PX)))

    def _place(self) -> None:
        self._columns = columns = self._fitting()
        for column in range(3):
            self._grid.setColumnStretch(column, int(column < columns))
        wanted = [chart for chart in self.charts if self.figures is None or chart.says_something(self.figures)]
        for chart in self.charts:
            chart.setVisible(chart in wanted)
        for place, chart in enumerate(wanted):
            self._grid.addWidget(chart, place // columns, place % columns)

    @Slot()
    def _show_charts(self, *_button: object) -> None:
        if self.figures is not None:
            self._place()
            for chart in self.charts:
                chart.show_figures(self.figures, self.kind, self._picture)

    def _show_totals(self, figures: AllFigures) -> None:
        from inspector_app.ui.statistics.chart import percent

        verdicts = figures.verdicts.tolist()
        self.totals.show_figures(
            [
                (f"{figures.n:,}", lambda: self.tr("parts")),
                (percent(figures.share_ok), lambda: self.tr("yield")),
                *((f"{verdicts[code]:,}", partial(verdict_word, VERDICTS[code])) for code in (OK, REVIEW, NG, ERROR)),
            ]
        )
        undated = figures.undated
        keep(
            self.remark.setText,
            lambda: self.tr(
                "{n} parts have no valid time and are in no shift, hour or day: the computer's clock was not set."
            ).format(n=f"{undated:,}"),
        )
        self.remark.setVisible(undated > 0)

    def _kind_words(self, kind: PeriodKind) -> Words:
        return {
            "shift": lambda: self.tr("Shifts"),
            "hour": lambda: self.tr("Hours"),
            "day": lambda: self.tr("Days"),
        }[kind]
