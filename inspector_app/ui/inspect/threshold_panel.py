"""The limits beside the picture: score histograms, and the false-alarm and NG counts in plain words."""

import math
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QElapsedTimer, QTimer, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from inspector_app.core.messages import Float64, Limits
from inspector_app.pipeline.measuring.tuning import scores_of
from inspector_app.ui.language.words import keep
from inspector_app.ui.limits.limit_controls import LimitControls
from inspector_app.ui.widgets.basics import Swatch, label
from inspector_app.workers.session import Session

if TYPE_CHECKING:  # it imports pyqtgraph, which would delay the window
    from inspector_app.ui.limits.histogram_view import HistogramView

GOOD, FEED = "good", "feed"
HISTOGRAM_PX = 150
LEAST_HISTOGRAM_PX = 60
"""The least height in a low window, where all controls below it must be visible too."""
REFRESH_MS = 150
FEED_SHOWN = 100_000
"""The number of newest parts of a feed in the histogram; all parts of several days would block the window."""


class ThresholdPanel(QWidget):
    """Controls of the session's limits, in percent of the suggested limit; elsewhere 1.00 is the current limit."""

    def __init__(self, session: Session) -> None:
        """Follow ``session``."""
        super().__init__()
        self._session = session
        self._place = QSpacerItem(0, HISTOGRAM_PX, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Maximum)
        self.controls = LimitControls(session, narrow=True)
        self.slider, self.spin = self.controls.slider, self.controls.spin
        self.reset_button = self.controls.reset_button
        self.raw_label = label(kind="small", wrap=False)
        self.good_label = label(wrap=True)
        self.feed_label = label(wrap=True)
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.setInterval(REFRESH_MS)
        self._shown = QElapsedTimer()
        self._shown.start()
        self._good_l2: Float64 = np.empty(0)
        self._lay_out()
        self._connect()
        self._take_project(session.project)

    def _lay_out(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(label(lambda: self.tr("Limit"), "heading"))
        head.addStretch()
        head.addWidget(self.raw_label)
        column.addWidget(self._head)
        column.addSpacerItem(self._place)
        column.addWidget(self.controls)
        self._note = label(lambda: self.tr("On the banner, 1.00 is this limit."), "small")
        column.addWidget(self._note)
        words = QGridLayout()
        words.setColumnStretch(1, 1)
        words.setHorizontalSpacing(8)
        words.setVerticalSpacing(2)
        for row, (swatch, line) in enumerate((("good_parts", self.good_label), ("feed", self.feed_label))):
            words.addWidget(Swatch(swatch), row, 0)
            words.addWidget(line, row, 1)
        column.addSpacing(2)
        column.addLayout(words)

    def be_brief(self, *, brief: bool) -> None:
        """Leave out the heading and the explanation, for a low window."""
        self._head.setVisible(not brief)
        self._note.setVisible(not brief)

    @cached_property
    def histogram(self) -> "HistogramView":
        """The histogram of scores; made with the first project. Until then an empty space has its place."""
        from inspector_app.ui.limits.histogram_view import Group, HistogramView

        histogram = HistogramView((Group(GOOD, "good_parts", 0.92), Group(FEED, "feed", 0.46)))
        histogram.setMinimumHeight(LEAST_HISTOGRAM_PX)
        histogram.setMaximumHeight(HISTOGRAM_PX)
        self._column.insertWidget(self._column.indexOf(self._place), histogram, 1)
        self._column.removeItem(self._place)
        self.controls.take_histogram(histogram)
        return histogram

    def _connect(self) -> None:
        self._refresh.timeout.connect(self._show_feed)
        self._session.project_changed.connect(self._take_project)
        self._session.limits_changed.connect(self._show_limits)
        log = self._session.records
        log.records_added.connect(self._ask_refresh)
        log.records_cleared.connect(self._show_feed)

    @Slot(object)
    def _take_project(self, _project: object) -> None:
        project, scale = self._session.project, self._session.scale
        self.setEnabled(project is not None)
        self._good_l2 = scores_of(project.training_parts()) if project is not None else np.empty(0)
        if project is not None:
            self.histogram.set_scores(GOOD, scale.percent(self._good_l2))
        self.controls.fit_range(scale.percent(float(self._good_l2.max())) if len(self._good_l2) else 100.0)
        self._show_limits(self._session.limits)
        self._show_feed()

    @Slot(object)
    def _show_limits(self, limits: Limits) -> None:
        known = math.isfinite(limits.ng_l2)
        keep(
            self.raw_label.setText, lambda: self.tr("distance {limit:.3f}").format(limit=limits.ng_l2) if known else ""
        )
        self._say_counts()

    @Slot()
    def _ask_refresh(self) -> None:
        """Update at most once per interval, when a part arrives, and once after the last part."""
        if self._shown.hasExpired(REFRESH_MS):
            self._show_feed()
        else:
            self._refresh.start()

    @Slot()
    def _show_feed(self) -> None:
        self._refresh.stop()
        self._shown.start()
        scores_l2 = self._session.records.scores_l2(FEED_SHOWN)
        if self._session.project is not None:  # without a project nothing was judged
            self.histogram.set_scores(FEED, self._session.scale.percent(scores_l2))
        self._say_counts()

    def _say_counts(self) -> None:
        if not len(self._good_l2):
            keep(self.good_label.setText, lambda: self.tr("No good parts yet"))
            keep(self.feed_label.setText, lambda: self.tr("No parts of a feed yet"))
            return
        n_good = len(self._good_l2)
        alarms = int((self._good_l2 > self._session.threshold_l2).sum())  # a score at the limit is OK
        keep(
            self.good_label.setText,
            lambda: self.tr("{alarms} of %n good parts NG ({share:.1f}\u00a0%)", "", n_good).format(
                alarms=alarms, share=100 * alarms / n_good
            ),
        )
        counts = self._session.records.counts()
        if counts.judged:
            keep(
                self.feed_label.setText,
                lambda: self.tr("{ng} of {n} in this feed NG ({share:.1f}\u00a0%)").format(
                    ng=counts.ng, n=counts.judged, share=100 * counts.ng / counts.judged
                ),
            )
        else:
            keep(self.feed_label.setText, lambda: self.tr("No parts of this feed yet"))
