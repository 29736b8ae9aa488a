"""The Statistics page: a time, and the charts of its records, which a job computes."""

import math
import time
from collections.abc import Callable, Generator
from pathlib import Path
from typing import cast

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from inspector_app.core.messages import Progress
from inspector_app.core.sentences import Sentence
from inspector_app.core.statistics.time_ranges import RANGES, TimeRange, time_range
from inspector_app.pipeline.statistics.figures import Figures, Selection
from inspector_app.records.parts import ALL_VERDICTS, Filter
from inspector_app.ui.families.dialog import FamiliesDialog
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.words import Words, keep
from inspector_app.ui.limits.promise_state import state_sentence
from inspector_app.ui.reports.shift_pdf import write_report
from inspector_app.ui.statistics.panel import StatisticsPanel
from inspector_app.ui.style.theme import set_property
from inspector_app.ui.widgets import dialogs
from inspector_app.ui.widgets.basics import Combo, button, label
from inspector_app.ui.widgets.notices import Severity
from inspector_app.ui.widgets.page import Desk, Page
from inspector_app.workers.newest import Newest
from inspector_app.workers.statistics import Statistics

Load = Callable[[float | None, float | None], Generator[Progress, None, Figures]]
"""Reads the records from a time to another one, seconds since 1970 (None: no bound), and computes their figures."""
CHOICE_PX = 220
MARGIN_PX = 20


class StatisticsPage(Page):
    """Chooses a time and shows the figures of its records; a click on a point asks for the records behind it."""

    def __init__(self, desk: Desk, load: Load | None = None) -> None:
        """Start without figures; ``load`` reads others than those of this station's records."""
        super().__init__(desk.room)
        self._statistics = Statistics(desk.session, desk.preferences)
        self._load = load or self._statistics.load
        self._desk, self._jobs, self._notices = desk, desk.session.jobs, desk.notices
        self._preferences = desk.preferences
        self._bounds: tuple[float | None, float | None] = (None, None)
        self._asked = Newest(desk.session.jobs, self, n_kept=0)
        self._asked.answered.connect(self._take)
        self._asked.failed.connect(self._tell_failed)
        self.times = Combo(lambda: self.tr("Time"), CHOICE_PX)
        for name in RANGES:
            self.times.add(self._words(name), name)
        self.times.setCurrentIndex(RANGES.index("week"))
        self.refresh_button = button(lambda: self.tr("Refresh"))
        self.families_button = button(lambda: self.tr("Defect families…"))
        self.report_button = button(lambda: self.tr("Report as PDF…"))
        self.panel = StatisticsPanel()
        self._monitor = desk.session.promise
        self.promise = label(kind="muted")
        above = QHBoxLayout()
        above.setSpacing(10)
        above.addWidget(label(lambda: self.tr("Statistics"), "title", wrap=False), 1)
        for widget in (self.times, self.refresh_button, self.families_button, self.report_button):
            above.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        column.setSpacing(12)
        column.addLayout(above)
        column.addWidget(self.promise)
        column.addWidget(self.panel, 1)
        self.times.currentIndexChanged.connect(self.refresh)
        self.refresh_button.clicked.connect(self.refresh)
        self.families_button.clicked.connect(self._show_families)
        self.report_button.clicked.connect(self._ask_report)
        self.panel.records_asked.connect(self._ask_records)
        self._monitor.changed.connect(self._show_promise)
        self._show_promise()

    def enter(self) -> None:
        """Read the records, because there may be new ones."""
        self.refresh()

    def window_closed(self) -> None:
        """Drop what is asked for."""
        self._asked.forget()

    @property
    def bounds(self) -> tuple[float | None, float | None]:
        """Begin and end of the time that is shown, seconds since 1970; None: no bound."""
        return self._bounds

    def _chosen(self) -> tuple[float | None, float | None]:
        """Return begin and end of the chosen time."""
        shifts = self._preferences.settings.shift_begins
        return time_range(cast("TimeRange", self.times.currentData()), time.time(), shifts)

    @Slot()
    def refresh(self, *_index: object) -> None:
        """Read the records of the chosen time and compute their figures."""
        bounds = self._chosen()
        if self.panel.figures is None or bounds != self._bounds:
            self.panel.show_message(lambda: self.tr("The records are read…"))
        self._bounds = bounds
        load = self._load
        self._asked.want((*bounds, time.monotonic()), lambda: load(*bounds))

    @Slot(object, object)
    def _take(self, _key: object, figures: object) -> None:
        assert isinstance(figures, Figures)
        self.panel.show_figures(figures)

    @Slot(object, object)
    def _tell_failed(self, _key: object, fault: object) -> None:
        self.panel.show_message(lambda: self.tr("The records cannot be read: {fault}").format(fault=said(fault)))

    @Slot()
    def _show_promise(self) -> None:
        state = self._monitor.state
        keep(self.promise.setText, lambda: state_sentence(state))
        self.promise.setVisible(state is not None)
        set_property(self.promise, "tone", "warning" if state is not None and state.since_s is not None else "")

    @Slot(object)
    def _ask_records(self, selection: Selection) -> None:
        begin_s, end_s = (
            own if own is not None else bound
            for own, bound in zip((selection.begin_s, selection.end_s), self._bounds, strict=True)
        )
        self.records_asked.emit(
            Filter(
                -math.inf if begin_s is None else begin_s,
                math.inf if end_s is None else end_s,
                frozenset(selection.verdicts) or ALL_VERDICTS,
                ids=selection.records or (),
                family=selection.family,
            )
        )

    @Slot()
    def _show_families(self) -> None:
        dialog = FamiliesDialog(self, self._desk)
        dialog.records_asked.connect(self.records_asked)
        dialog.changed.connect(self.refresh)
        dialog.show()

    @Slot()
    def _ask_report(self) -> None:
        bounds = self._chosen()
        path = dialogs.ask_report_target(self)
        if path is None:
            return
        statistics = self._statistics

        def work() -> Generator[Progress, None, str]:
            report = yield from statistics.report(*bounds)
            yield Progress(Sentence("Writing the report"), 0, 0, 1.0)
            return write_report(report, path)

        self.report_button.setEnabled(False)
        job = self._jobs.make(work, writes=True)
        job.finished.connect(lambda missing: self._tell_report(path, missing))
        job.failed.connect(self._notices.show_fault)
        job.ended.connect(lambda: self.report_button.setEnabled(True))
        job.start()

    def _tell_report(self, path: Path, missing: str) -> None:
        self._notices.show_notice(Severity.INFO, lambda: self.tr("The report is in {path}.").format(path=path))
        if missing:
            self._notices.show_notice(
                Severity.WARNING,
                lambda: self.tr("No font of this computer has these letters: {letters}").format(letters=missing),
                lambda: self.tr("Install one that has them, for example Noto Sans CJK, and write the report again."),
            )

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
