"""Setup of a station while its camera runs: when to judge, the motion limit, and the empty station."""

import math
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from inspector_app.pipeline.live.plan import RunPlan, When
from inspector_app.pipeline.live.run import LiveStatus, Preview
from inspector_app.ui.inspect.live_corner import draw_motion
from inspector_app.ui.inspect.live_watch import LiveWatch
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.words import keep
from inspector_app.ui.style.theme import TOUCH_PX
from inspector_app.ui.widgets.basics import Card, button, label, stepper
from inspector_app.ui.widgets.dialog import Dialog
from inspector_app.ui.widgets.number_box import NumberBox
from inspector_app.workers.station import Station
from inspector_app.workers.trigger_ports import PortState

WIDTH_PX = 520
STEPS = 1000
LARGEST_MOTION = 0.2
LARGEST_PRESENCE = 0.4
"""The ends of the sliders; larger limits are not useful."""


class Meter(QWidget):
    """A live value as a bar, with its limit marked at one third of the bar."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._value, self._limit = math.nan, 1.0
        self.setFixedHeight(22)

    @property
    def value(self) -> float:
        """The value shown, NaN for none."""
        return self._value

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of one line."""
        return QSize(200, 22)

    def show_value(self, value: float, limit: float) -> None:
        """Show another value and limit."""
        self._value, self._limit = value, limit
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_motion(painter, QRectF(2, 4, self.width() - 4, 14), self._value, self._limit)
        painter.end()


class StationDialog(Dialog):
    """Every change applies from the next frame on."""

    def __init__(self, parent: QWidget, station: Station, watch: LiveWatch) -> None:
        """Show the plan of ``station`` and the live values of ``watch``."""
        super().__init__(parent, lambda: self.tr("Station"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self._station = station
        self._watch = watch
        self.setFixedWidth(WIDTH_PX)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(10)
        self.when = QButtonGroup(self)
        self.motion_meter, self.motion_label, self.motion_limit = Meter(), label("", "small"), _slider()
        self.rest_frames = NumberBox(1, 1000)
        self.presence_meter, self.presence_label, self.presence_limit = Meter(), label("", "small"), _slider()
        self.reference_button = button(lambda: self.tr("Take picture of the empty station"))
        self.forget_button = button(lambda: self.tr("Remove it"))
        self.triggers_label = label("", "small")
        self._add_when()
        self._add_rest()
        self._add_presence()
        close = button(lambda: self.tr("Close"))
        close.clicked.connect(self.close)
        self._column.addLayout(self.foot(close))
        self._connect()
        self._show_plan(station.plan)
        self._show_triggers()
        self._show_seen(None, LiveStatus())

    def _add_when(self) -> None:
        card = Card(8)
        card.column.addWidget(label(lambda: self.tr("When to judge"), "heading"))
        row = QHBoxLayout()
        for place, (text, tip) in enumerate(
            (
                (
                    lambda: self.tr("Continuously"),
                    lambda: self.tr("The newest frame, as soon as the frame before is judged"),
                ),
                (lambda: self.tr("On trigger"), lambda: self.tr("Space, the button, or a line on a network port")),
                (lambda: self.tr("At rest"), lambda: self.tr("Once, when a part that moved has come to rest")),
            )
        ):
            choice = button(text)
            choice.setCheckable(True)
            keep(choice.setToolTip, tip)
            choice.setMinimumHeight(TOUCH_PX)
            self.when.addButton(choice, place)
            row.addWidget(choice, 1)
        card.column.addLayout(row)
        card.column.addWidget(self.triggers_label)
        self._column.addWidget(card)

    def _add_rest(self) -> None:
        card = Card(6)
        card.column.addWidget(label(lambda: self.tr("Rest"), "heading"))
        card.column.addWidget(self.motion_label)
        card.column.addWidget(self.motion_meter)
        card.column.addWidget(self.motion_limit)
        row = QHBoxLayout()
        row.addWidget(label(lambda: self.tr("Frames without motion"), wrap=False), 1)
        row.addLayout(stepper(self.rest_frames))
        card.column.addLayout(row)
        keep(self.motion_limit.setToolTip, lambda: self.tr("A part that moves less than this is at rest"))
        self._column.addWidget(card)

    def _add_presence(self) -> None:
        card = Card(6)
        card.column.addWidget(label(lambda: self.tr("Empty station"), "heading"))
        row = QHBoxLayout()
        row.addWidget(self.reference_button, 1)
        row.addWidget(self.forget_button)
        card.column.addLayout(row)
        card.column.addWidget(self.presence_label)
        card.column.addWidget(self.presence_meter)
        card.column.addWidget(self.presence_limit)
        keep(
            self.presence_limit.setToolTip,
            lambda: self.tr("A picture that differs less than this from the empty station shows no part"),
        )
        self._column.addWidget(card)

    def _connect(self) -> None:
        self.when.idClicked.connect(self._take_when)
        self.motion_limit.valueChanged.connect(self._take_motion)
        self.rest_frames.valueChanged.connect(self._take_frames)
        self.presence_limit.valueChanged.connect(self._take_presence)
        self.reference_button.clicked.connect(self._take_reference)
        self.forget_button.clicked.connect(self._forget_reference)
        self._station.plan_changed.connect(self._show_plan)
        self._station.ports.changed.connect(self._show_triggers)
        self._watch.watched.connect(self._show_seen)

    # --- user actions ------------------------------------------------------------------------------------------

    @Slot(int)
    def _take_when(self, place: int) -> None:
        self._station.set_plan(replace(self._station.plan, when=tuple(When)[place]))

    @Slot(int)
    def _take_motion(self, steps: int) -> None:
        self._station.set_plan(replace(self._station.plan, motion_limit=LARGEST_MOTION * steps / STEPS))

    @Slot(float)
    def _take_frames(self, frames: float) -> None:
        self._station.set_plan(replace(self._station.plan, rest_frames=int(frames)))

    @Slot(int)
    def _take_presence(self, steps: int) -> None:
        self._station.set_plan(replace(self._station.plan, presence_limit=LARGEST_PRESENCE * steps / STEPS))

    @Slot()
    def _take_reference(self) -> None:
        if self._watch.preview is not None:
            self._station.take_reference(self._watch.preview)

    @Slot()
    def _forget_reference(self) -> None:
        self._station.set_plan(replace(self._station.plan, empty=None))

    # --- plan and live values ----------------------------------------------------------------------------------

    @Slot(object)
    def _show_plan(self, plan: RunPlan) -> None:
        self.when.button(tuple(When).index(plan.when)).setChecked(True)
        for control, value in (
            (self.motion_limit, round(STEPS * plan.motion_limit / LARGEST_MOTION)),
            (self.rest_frames, plan.rest_frames),
            (self.presence_limit, round(STEPS * plan.presence_limit / LARGEST_PRESENCE)),
        ):
            with QSignalBlocker(control):
                control.setValue(value)
        self.forget_button.setEnabled(plan.empty is not None)
        self.presence_limit.setEnabled(plan.empty is not None)
        self._show_seen(self._watch.preview, self._watch.status)

    @Slot()
    def _show_triggers(self) -> None:
        keep(self.triggers_label.setText, self._trigger_words)

    def _trigger_words(self) -> str:
        lines = [self._port_words(state) for state in self._station.ports.states if state.port.on]
        return "\n".join(lines) or self.tr("Triggers from the network are off; turn them on under Settings.")

    def _port_words(self, state: PortState) -> str:
        if state.fault:
            return said(state.fault)
        where = self.tr("this computer only") if state.port.only_this_computer else self.tr("the whole network")
        words = self.tr("{kind} port {port} is open ({where}); triggers received: {n:,}").format(
            kind=state.kind, port=state.port.port, where=where, n=state.heard
        )
        if state.ignored:
            words += "; " + self.tr("ignored, because no run was waiting for triggers: {n:,}").format(n=state.ignored)
        if state.busy:
            words += "; " + self.tr("refused, because too many were waiting: {n:,}").format(n=state.busy)
        return words

    @Slot(object, object)
    def _show_seen(self, preview: Preview | None, status: LiveStatus) -> None:
        plan = self._station.plan
        self.motion_meter.show_value(status.motion, plan.motion_limit)
        keep(self.motion_label.setText, partial(self._motion_words, status.motion, plan.motion_limit))
        presence = self._station.presence(preview) if preview is not None else math.nan
        self.presence_meter.show_value(presence, plan.presence_limit)
        empty, seen = plan.empty is not None, preview is not None
        keep(
            self.presence_label.setText,
            lambda: self._presence_words(presence, plan.presence_limit, seen=seen, empty=empty),
        )
        self.reference_button.setEnabled(preview is not None)

    def _motion_words(self, motion: float, limit: float) -> str:
        if math.isfinite(motion):
            return self.tr("Motion now {now:.1f} %, limit {limit} %").format(
                now=100 * motion, limit=f"{100 * limit:.1f}"
            )
        return self.tr("Limit {limit} %. Start the camera to see the motion.").format(limit=f"{100 * limit:.1f}")

    def _presence_words(self, presence: float, limit: float, *, seen: bool, empty: bool) -> str:
        if not seen:
            return self.tr("Start the camera, and clear the station.")
        if not empty:
            return self.tr("Without a picture of the empty station, every frame counts as a part.")
        words = self.tr("a part") if presence > limit else self.tr("no part")
        return self.tr("Difference now {now:.1f} %, limit {limit:.1f} %: {words}").format(
            now=100 * presence, limit=100 * limit, words=words
        )

    def setVisible(self, visible: bool) -> None:  # noqa: N802, FBT001 - Qt's name and signature
        """Take the newest frames while the dialog is visible."""
        self._watch.needed = visible
        super().setVisible(visible)


def _slider() -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(1, STEPS)
    slider.setMinimumHeight(TOUCH_PX)
    return slider
