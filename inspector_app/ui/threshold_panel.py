"""Moving the limit: histogram line, slider and spin box in step, and what it does in plain words."""

import math

import numpy as np
from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from inspector_app.ui import theme
from inspector_app.ui.histogram_view import LOWEST, HistogramView
from inspector_app.ui.widgets import button, label, stepper
from inspector_app.workers.session import Session

SLIDER_STEPS = 100
"""Slider steps for a relative score of 1."""

REFRESH_MS = 150


class _Slider(QSlider):
    """Keeps the arrow keys for itself while it has the focus; the page would look at the next part."""

    def event(self, event: QEvent) -> bool:
        """Claim the keys that step."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}
            if Qt.Key(event.key()) in keys:
                event.accept()
                return True
        return super().event(event)


class ThresholdPanel(QWidget):
    """Controls of the session's threshold, in percent of the suggested one; 1.00 means the one in effect elsewhere."""

    def __init__(self, session: Session) -> None:
        """Follow ``session``."""
        super().__init__()
        self._session = session
        self.histogram = HistogramView()
        self.histogram.setMinimumHeight(120)
        self.histogram.setMaximumHeight(150)
        self.slider = _Slider(Qt.Orientation.Horizontal)
        self.slider.setToolTip(self.tr("The limit; the arrow keys step it"))
        self.slider.setMinimumHeight(theme.TOUCH_PX)
        self.spin = QDoubleSpinBox()
        self.spin.setDecimals(1)
        self.spin.setSingleStep(1.0)
        self.spin.setSuffix(self.tr(" %"))
        self.spin.setKeyboardTracking(False)
        self.spin.setToolTip(self.tr("The limit in percent of the suggested one"))
        self.reset_button = button(self.tr("Reset"))
        self.reset_button.setToolTip(self.tr("Back to the suggested limit (100 %)"))
        self.raw_label = label(kind="small", wrap=False)
        self.good_label = label(wrap=True)
        self.feed_label = label(wrap=True)
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.setInterval(REFRESH_MS)
        self._good_l2 = np.empty(0)
        self._lay_out()
        self._connect()
        self._take_project(session.project)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Limit"), "heading"))
        head.addStretch()
        head.addWidget(self.raw_label)
        column.addLayout(head)
        column.addWidget(self.histogram, 1)
        column.addWidget(self.slider)
        controls = QHBoxLayout()
        controls.addLayout(stepper(self.spin), 1)
        controls.addWidget(self.reset_button)
        column.addLayout(controls)
        column.addWidget(label(self.tr("On the banner, 1.00 is this limit."), "small"))
        words = QGridLayout()
        words.setColumnStretch(1, 1)
        words.setHorizontalSpacing(8)
        words.setVerticalSpacing(2)
        for row, (colour, line) in enumerate(((theme.GOOD_PARTS, self.good_label), (theme.FEED, self.feed_label))):
            swatch = QLabel()
            swatch.setFixedSize(12, 12)
            swatch.setStyleSheet(f"background: {colour}; border-radius: 3px;")
            words.addWidget(swatch, row, 0, Qt.AlignmentFlag.AlignTop)
            words.addWidget(line, row, 1)
        column.addSpacing(2)
        column.addLayout(words)

    def _connect(self) -> None:
        self.histogram.limit_dragged.connect(self._take_relative)
        self.slider.valueChanged.connect(self._take_slider)
        self.spin.valueChanged.connect(self._take_percent)
        self.reset_button.clicked.connect(self._session.reset_threshold)
        self._refresh.timeout.connect(self._show_feed)
        self._session.project_changed.connect(self._take_project)
        self._session.threshold_changed.connect(self._show_threshold)
        log = self._session.records
        log.records_added.connect(self._ask_refresh)
        log.records_cleared.connect(self._show_feed)

    @Slot(int)
    def _take_slider(self, steps: int) -> None:
        self._take_relative(steps / SLIDER_STEPS)

    @Slot(float)
    def _take_percent(self, percent: float) -> None:
        self._take_relative(percent / 100)

    @Slot(float)
    def _take_relative(self, relative: float) -> None:
        self._session.set_threshold(relative * self._session.suggested_l2)

    @Slot(object)
    def _take_project(self, project: object) -> None:
        self.setEnabled(project is not None)
        self._good_l2 = np.empty(0)
        largest = 1.0
        if self._session.project is not None:
            self._good_l2 = np.array([part.score_l2 for part in self._session.project.document.training])
            largest = float(self._good_l2.max()) / self._session.suggested_l2
        self.histogram.set_good(self._good_l2 / self._session.suggested_l2)
        self._fit_range(largest)
        self._show_threshold(self._session.threshold_l2)
        self._show_feed()

    def _fit_range(self, largest: float) -> None:
        top = max(2.0, math.ceil(largest * 11.5) / 10)
        self.histogram.set_top(top)
        with QSignalBlocker(self.slider), QSignalBlocker(self.spin):
            self.slider.setRange(round(LOWEST * SLIDER_STEPS), round(top * SLIDER_STEPS))
            self.spin.setRange(100 * LOWEST, 100 * max(top, 100.0))

    @Slot(float)
    def _show_threshold(self, threshold_l2: float) -> None:
        """Put all three controls where the limit is, without their telling it back."""
        relative = threshold_l2 / self._session.suggested_l2
        if not math.isfinite(relative):
            relative = 1.0
            self.raw_label.clear()
        else:
            self.raw_label.setText(self.tr("distance {limit:.3f}").format(limit=threshold_l2))
        if relative * SLIDER_STEPS > self.slider.maximum():
            self._fit_range(relative)
        with QSignalBlocker(self.slider), QSignalBlocker(self.spin):
            self.slider.setValue(round(relative * SLIDER_STEPS))
            self.spin.setValue(100 * relative)
        self.histogram.set_limit(relative)
        self.reset_button.setEnabled(threshold_l2 != self._session.suggested_l2)
        self._say_counts()

    @Slot()
    def _ask_refresh(self) -> None:
        if not self._refresh.isActive():
            self._refresh.start()

    @Slot()
    def _show_feed(self) -> None:
        suggested_l2 = self._session.suggested_l2
        scores_l2 = self._session.records.scores_l2()
        self.histogram.set_feed(scores_l2 / suggested_l2 if math.isfinite(suggested_l2) else np.empty(0))
        self._say_counts()

    def _say_counts(self) -> None:
        if not len(self._good_l2):
            self.good_label.setText(self.tr("No good parts yet"))
            self.feed_label.setText(self.tr("No parts of a feed yet"))
            return
        n_good = len(self._good_l2)
        alarms = int((self._good_l2 > self._session.threshold_l2).sum())  # as for a verdict: at the limit is OK
        self.good_label.setText(
            self.tr("{alarms} of {n} good parts NG ({share:.1f}\N{NO-BREAK SPACE}%)").format(
                alarms=alarms, n=n_good, share=100 * alarms / n_good
            )
        )
        counts = self._session.records.counts()
        if counts.judged:
            self.feed_label.setText(
                self.tr("{ng} of {n} in this feed NG ({share:.1f}\N{NO-BREAK SPACE}%)").format(
                    ng=counts.ng, n=counts.judged, share=100 * counts.ng / counts.judged
                )
            )
        else:
            self.feed_label.setText(self.tr("No parts of this feed yet"))
