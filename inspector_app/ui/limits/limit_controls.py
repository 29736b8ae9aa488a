"""Controls of the limits: lines in a histogram, a slider and number boxes, all synchronized with the session."""

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from inspector_app.core.messages import Limits
from inspector_app.ui.language.words import keep
from inspector_app.ui.style.style_sheet import TOUCH_PX
from inspector_app.ui.widgets.basics import button, label, stepper
from inspector_app.ui.widgets.check_box import CheckBox
from inspector_app.ui.widgets.number_box import NumberBox
from inspector_app.workers.session import Session

if TYPE_CHECKING:  # it imports pyqtgraph, which would delay the window
    from inspector_app.ui.limits.histogram_view import HistogramView

LOWEST = 5.0
"""The smallest limit, in percent of the suggested one, as are the values below; a slider step is 1 %."""
MOST = 10_000.0
"""The largest limit that can be typed."""
FIRST_REVIEW = 0.9
"""The first lower limit when it is switched on, relative to the limit."""


class _Slider(QSlider):
    """Takes the arrow keys while it has the focus; otherwise the page would show the next part."""

    def event(self, event: QEvent) -> bool:
        """Accept the arrow keys."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}
            if Qt.Key(event.key()) in keys:
                event.accept()
                return True
        return super().event(event)


class LimitControls(QWidget):
    """Controls of the session's limits, in percent of the suggested one."""

    def __init__(self, session: Session, *, narrow: bool = False) -> None:
        """Follow ``session``; ``narrow`` uses shorter texts."""
        super().__init__()
        self._session = session
        self._histogram: HistogramView | None = None
        self._largest = 100.0
        self.slider = _Slider(Qt.Orientation.Horizontal)
        keep(self.slider.setToolTip, lambda: self.tr("The limit; the arrow keys change it"))
        keep(self.slider.setAccessibleName, lambda: self.tr("Limit"))
        self.slider.setMinimumHeight(TOUCH_PX)
        self.spin = self._box()
        keep(self.spin.setToolTip, lambda: self.tr("The limit in percent of the suggested one"))
        self.reset_button = button(lambda: self.tr("Reset"))
        keep(self.reset_button.setToolTip, lambda: self.tr("Back to the suggested limit (100 %)"))
        self.review_box = CheckBox()
        keep(self.review_box.setText, lambda: self.tr("Review") if narrow else self.tr("Review from"))
        keep(
            self.review_box.setToolTip,
            lambda: self.tr("Parts between this limit and the other are neither OK nor NG: a person looks at them"),
        )
        self.review_spin = self._box()
        keep(self.review_spin.setToolTip, lambda: self.tr("The lower limit in percent of the suggested one"))
        self._lay_out()
        self._connect()
        self.fit_range(100.0)

    def _box(self) -> NumberBox:
        return NumberBox(LOWEST, MOST, decimals=1, suffix=lambda: self.tr(" %"))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.slider)
        limit = QHBoxLayout()
        limit.addLayout(stepper(self.spin), 1)
        limit.addWidget(self.reset_button)
        column.addLayout(limit)
        review = QHBoxLayout()
        review.addWidget(self.review_box)
        review.addLayout(stepper(self.review_spin), 1)
        column.addLayout(review)
        self.no_review = label(lambda: self.tr("It is above the limit, so no part is REVIEW."), "warning")
        self.no_review.hide()
        column.addWidget(self.no_review)

    def _connect(self) -> None:
        self.slider.valueChanged.connect(self._take_slider)
        self.spin.valueChanged.connect(self._take_percent)
        self.review_box.toggled.connect(self._switch_review)
        self.review_spin.valueChanged.connect(self._take_review_percent)
        self.reset_button.clicked.connect(self._session.reset_threshold)
        self._session.limits_changed.connect(self._show_limits)

    def take_histogram(self, histogram: "HistogramView") -> None:
        """Synchronize the lines in ``histogram`` too."""
        self._histogram = histogram
        histogram.take_keys_to(self.slider)
        histogram.limit_dragged.connect(self._take_percent)
        histogram.review_dragged.connect(self._take_review_percent)
        self.fit_range(self._largest)

    def fit_range(self, largest: float) -> None:
        """Extend the range to scores of ``largest`` percent, and show the current limits."""
        self._largest = largest
        percents = [100.0, *(value for value in self._percents(self._session.limits) if value is not None)]
        top = max(200.0, 10.0 * math.ceil(max(largest, *percents) * 0.115))
        if self._histogram is not None:
            self._histogram.set_top(top)
        with QSignalBlocker(self.slider):
            self.slider.setRange(round(LOWEST), round(top))
        self._show_limits(self._session.limits)

    def _percents(self, limits: Limits) -> tuple[float, float | None]:
        """Return both limits in percent; 100 % without a project."""
        limit = self._session.scale.percent(limits.ng_l2)
        if not math.isfinite(limit):
            return 100.0, None
        return limit, None if limits.review_l2 is None else self._session.scale.percent(limits.review_l2)

    @Slot(object)
    def _show_limits(self, limits: Limits) -> None:
        """Update all controls to the limits, without emitting signals."""
        limit, review = self._percents(limits)
        if max(limit, review or 0.0) > self.slider.maximum():
            self.fit_range(self._largest)
            return
        controls = (self.slider, self.spin, self.review_box, self.review_spin)
        blockers = [QSignalBlocker(control) for control in controls]
        self.slider.setValue(round(limit))
        self.spin.setValue(limit)
        self.review_box.setChecked(review is not None)
        self.review_spin.setValue(review if review is not None else FIRST_REVIEW * limit)
        del blockers
        self.review_spin.setEnabled(review is not None)
        self.no_review.setVisible(review is not None and review >= limit)
        if self._histogram is not None:
            self._histogram.set_limit(limit)
            self._histogram.set_review(review)
        self.reset_button.setEnabled(limits.ng_l2 != self._session.suggested_l2)

    # --- user actions ------------------------------------------------------------------------------------------

    @Slot(int)
    def _take_slider(self, steps: int) -> None:
        self._take_percent(float(steps))

    @Slot(float)
    def _take_percent(self, percent: float) -> None:
        self._session.set_threshold(self._session.scale.distance_l2(percent))

    @Slot(bool)
    def _switch_review(self, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        if on:
            self._take_review_percent(self.review_spin.value())
        else:
            self._session.set_review(None)

    @Slot(float)
    def _take_review_percent(self, percent: float) -> None:
        self._session.set_review(self._session.scale.distance_l2(percent))
