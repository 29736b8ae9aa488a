"""The Statistics page: a time, and the charts of its records, which a job computes."""

import time
from collections.abc import Callable, Generator
from typing import cast

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from inspector_app.core.messages import Progress, UInt8
from inspector_app.core.statistics.time_ranges import RANGES, TimeRange, time_range
from inspector_app.pipeline.statistics.figures import Figures
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.words import Words
from inspector_app.ui.statistics.panel import StatisticsPanel
from inspector_app.ui.widgets.basics import Combo, button, label
from inspector_app.ui.widgets.page import Desk, Page
from inspector_app.workers.newest import Newest

Load = Callable[[float | None, float | None], Generator[Progress, None, Figures]]
"""Reads the records from a time to another one, seconds since 1970 (None: no bound), and computes their figures."""
CHOICE_PX = 220
MARGIN_PX = 20


class StatisticsPage(Page):
    """Chooses a time and shows the figures of its records.

    ``records_asked``: a :class:`~inspector_app.pipeline.statistics.figures.Selection` of the records behind a point.
    ``report_asked``: begin and end of the chosen time, for a report; None: no bound.
    """

    records_asked = Signal(object)
    report_asked = Signal(object, object)

    def __init__(self, desk: Desk, load: Load, picture: Callable[[], UInt8 | None] = lambda: None) -> None:
        """Start without figures; ``picture`` returns a part for the map of positions."""
        super().__init__()
        self._load, self._picture = load, picture
        self._bounds: tuple[float | None, float | None] = (None, None)
        self._asked = Newest(desk.session.jobs, self, n_kept=0)
        self._asked.answered.connect(self._take)
        self._asked.failed.connect(self._tell_failed)
        self.times = Combo(lambda: self.tr("Time"), CHOICE_PX)
        for name in RANGES:
            self.times.add(self._words(name), name)
        self.times.setCurrentIndex(RANGES.index("week"))
        self.refresh_button = button(lambda: self.tr("Refresh"))
        self.report_button = button(lambda: self.tr("Report as PDF…"))
        self.panel = StatisticsPanel()
        above = QHBoxLayout()
        above.setSpacing(10)
        above.addWidget(label(lambda: self.tr("Statistics"), "title", wrap=False), 1)
        for widget in (self.times, self.refresh_button, self.report_button):
            above.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        column.setSpacing(12)
        column.addLayout(above)
        column.addWidget(self.panel, 1)
        self.times.currentIndexChanged.connect(self.refresh)
        self.refresh_button.clicked.connect(self.refresh)
        self.report_button.clicked.connect(self._ask_report)
        self.panel.records_asked.connect(self.records_asked)

    def enter(self) -> None:
        """Read the records, because there may be new ones."""
        self.refresh()

    def window_closed(self) -> None:
        """Drop what is asked for."""
        self._asked.forget()

    @Slot()
    def refresh(self, *_index: object) -> None:
        """Read the records of the chosen time and compute their figures."""
        bounds = time_range(cast("TimeRange", self.times.currentData()), time.time())
        if self.panel.figures is None or bounds != self._bounds:
            self.panel.show_message(lambda: self.tr("The records are read…"))
        self._bounds = bounds
        load = self._load
        self._asked.want((*bounds, time.monotonic()), lambda: load(*bounds))

    @Slot(object, object)
    def _take(self, _key: object, figures: object) -> None:
        assert isinstance(figures, Figures)
        self.panel.show_figures(figures, self._picture())

    @Slot(object, object)
    def _tell_failed(self, _key: object, fault: object) -> None:
        self.panel.show_message(lambda: self.tr("The records cannot be read: {fault}").format(fault=said(fault)))

    @Slot()
    def _ask_report(self) -> None:
        self.report_asked.emit(*time_range(cast("TimeRange", self.times.currentData()), time.time()))

    def _words(self, name: TimeRange) -> Words:
        return {
            "shift": lambda: self.tr("This shift"),
            "last shift": lambda: self.tr("Last shift"),
            "today": lambda: self.tr("Today"),
            "yesterday": lambda: self.tr("Yesterday"),
            "week": lambda: self.tr("Last 7 days"),
            "month": lambda: self.tr("Last 30 days"),
            "all": lambda: self.tr("All records"),
        }[name]
