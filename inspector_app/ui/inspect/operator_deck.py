"""Everything that an operator needs under the picture: run and stop, last parts, counters, status of the feed."""

import math
from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QAction, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStyleOptionToolButton, QToolButton, QVBoxLayout, QWidget

from inspector_app.core.messages import InspectionRecord
from inspector_app.pipeline.live.feed_watch import FeedState
from inspector_app.pipeline.live.plan import When
from inspector_app.pipeline.live.run import LiveStatus, RunState
from inspector_app.ui.inspect.counters_bar import CountersBar
from inspector_app.ui.inspect.part_strip import LEAST_TILE_PX, TILE_PX, PartStrip
from inspector_app.ui.language.words import keep
from inspector_app.ui.style.icons import set_icon, white_icon
from inspector_app.ui.style.theme import GLOVE_PX
from inspector_app.ui.widgets.basics import is_primary, label, set_primary
from inspector_app.workers.record_log import RecordLog
from inspector_app.workers.tally import Tally

STATUS_PX = 18
RUN_PX = 116
STOP_PX = 56
SOUND_PX = 44
"""Widths of the buttons for an engineer; for an operator, no button is narrower than a glove."""


class OperatorDeck(QWidget):
    """Shows the widgets; the page provides the actions of the buttons."""

    def __init__(self, log: RecordLog, tally: Tally) -> None:
        """Make the widgets; the buttons get their actions by :meth:`take_actions`."""
        super().__init__()
        self.strip = PartStrip(log)
        self.counters = CountersBar(tally)
        self.run_tool = _tool(RUN_PX, primary=True)
        self.trigger_tool = _tool(RUN_PX, primary=True)
        self.stop_tool = _tool(STOP_PX)
        self.sound_tool = _tool(SOUND_PX)
        self.sound_tool.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.trigger_tool.hide()
        self.status_label = label("", "small", wrap=False)
        self.status_label.setMinimumWidth(0)
        self._status_text = ""
        self._operator = self._on_trigger = False
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.menu_row = QHBoxLayout()
        row.addLayout(self.menu_row)
        for tool in (self.trigger_tool, self.run_tool, self.stop_tool, self.sound_tool):
            row.addWidget(tool)
        self.lot_place = QHBoxLayout()
        row.addLayout(self.lot_place)
        self._parts = QVBoxLayout()
        self._parts.setSpacing(0)
        self._parts.addWidget(self.strip)
        row.addLayout(self._parts, 1)
        self._right = QVBoxLayout()
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.setSpacing(0)
        self._right.addWidget(self.counters, 1)
        self._right.addWidget(self.status_label)
        row.addLayout(self._right)
        self.setFixedHeight(TILE_PX)

    def set_operator(self, *, operator: bool, column: QVBoxLayout) -> None:
        """Make everything large enough for a glove and for 3 m; then the counters are in ``column``."""
        self._operator = operator
        least = GLOVE_PX if operator else 0
        self.setFixedHeight(GLOVE_PX + STATUS_PX if operator else TILE_PX)
        for tool in (self.trigger_tool, self.run_tool, self.stop_tool, self.sound_tool):
            tool.setFixedHeight(self.height() if not operator else GLOVE_PX + STATUS_PX)
        self.trigger_tool.setFixedWidth(RUN_PX)
        self.stop_tool.setFixedWidth(max(STOP_PX, least))
        self.sound_tool.setFixedWidth(max(SOUND_PX, least))
        style = Qt.ToolButtonStyle
        self.sound_tool.setToolButtonStyle(style.ToolButtonTextUnderIcon if operator else style.ToolButtonIconOnly)
        self.strip.set_tiles(*((GLOVE_PX, GLOVE_PX) if operator else (LEAST_TILE_PX, TILE_PX)))
        self.counters.set_column(wanted=operator)
        (column if operator else self._right).insertWidget(0, self.counters, 0 if operator else 1)
        (self._parts if operator else self._right).addWidget(self.status_label)
        self.offer_trigger(wanted=self._on_trigger)
        self._shorten()

    def take_actions(self, actions: Mapping[str, QAction]) -> None:
        """Put the page's actions on the buttons."""
        self.run_tool.setDefaultAction(actions["run_or_pause"])
        self.stop_tool.setDefaultAction(actions["stop"])
        self._sound = actions["toggle_sound"]
        self.sound_tool.setDefaultAction(self._sound)
        self._sound.toggled.connect(self._show_sound)
        self._show_sound()
        self.trigger_tool.setDefaultAction(actions["trigger"])

    @Slot()
    def _show_sound(self, *_facts: object) -> None:
        on = self._sound.isChecked()
        set_icon(self._sound, "sound" if on else "muted")
        keep(self._sound.setIconText, lambda: self.tr("On") if on else self.tr("Off"))

    def offer(self, action: QAction) -> None:
        """Set the action of the large button: run and pause, or start again."""
        if self.run_tool.defaultAction() is not action:
            self.run_tool.setDefaultAction(action)

    def offer_trigger(self, *, wanted: bool) -> None:
        """Show or hide the trigger button. If it is shown, it is the primary button instead of the run button."""
        self._on_trigger = wanted
        self.trigger_tool.setVisible(wanted)
        set_primary(self.run_tool, primary=not wanted)
        self.run_tool.setFixedWidth((GLOVE_PX if self._operator else STOP_PX) if wanted else RUN_PX)
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if wanted else Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        self.run_tool.setToolButtonStyle(style)

    def show_status(self, text: str) -> None:
        """Show the status of the feed, shortened to the width; the tool tip shows all of it."""
        self._status_text = text
        self._shorten()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Shorten the status to the new width."""
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        metrics = QFontMetrics(self.status_label.font())
        room = self.strip.width() if self._operator else self.counters.sizeHint().width()
        self.status_label.setText(metrics.elidedText(self._status_text, Qt.TextElideMode.ElideRight, room))
        self.status_label.setToolTip(self._status_text)

    def status_text(self, feed: str, status: LiveStatus, newest: InspectionRecord | None, *, frames: bool) -> str:
        """Return camera, rate, time per part (``frames``: per frame) and dropped frames in one line."""
        pieces = [feed] if feed else []
        if not status.state.over:
            pieces.append(self._feed_words(status))
        if newest is not None and newest.anomaly is not None:
            words = self.tr("{ms:.0f} ms a frame") if frames else self.tr("{ms:.0f} ms a part")
            pieces.append(words.format(ms=newest.latency_ms))
        if status.dropped:
            pieces.append(self.tr("{n:,} frames dropped").format(n=status.dropped))
        if status.triggers_waiting:
            pieces.append(self.tr("%n triggers waiting", "", status.triggers_waiting))
        if status.recording_full:
            pieces.append(self.tr("waiting for the disk"))
        if newest is not None and math.isfinite(newest.capture_to_verdict_ms):
            pieces.append(self.tr("{ms:.0f} ms to verdict").format(ms=newest.capture_to_verdict_ms))
        return "  ·  ".join(pieces)

    def _feed_words(self, status: LiveStatus) -> str:
        words = {
            FeedState.OPENING: self.tr("opening"),
            FeedState.LIVE: self.tr("live"),
            FeedState.STALLED: self.tr("stalled"),
            FeedState.LOST: self.tr("lost"),
            FeedState.ENDED: self.tr("ended"),
        }
        if status.frozen:
            return self.tr("frozen")
        if status.state is RunState.PAUSED:
            return self.tr("paused")
        if status.feed is FeedState.LIVE and status.capture_fps > 0:
            return self.tr("live, {fps:.0f} fps").format(fps=status.capture_fps)
        return words[status.feed]

    def awaited_text(self, when: When, status: LiveStatus) -> str:
        """Return the banner's text while no part was judged yet."""
        if status.state.over:
            return ""
        if status.state is RunState.OPENING or status.feed is FeedState.OPENING:
            return self.tr("Opening…")
        if status.state is RunState.PAUSED:
            return self.tr("Paused")
        texts = {
            When.CONTINUOUS: "",
            When.TRIGGER: self.tr("Waiting for a trigger"),
            When.AT_REST: self.tr("Waiting for a part at rest"),
        }
        return texts[when]


class _PrimaryTool(QToolButton):
    """A button whose icon is white while it is primary, because its background is dark in both themes."""

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:  # noqa: N802 - Qt's name
        """Replace the action's icon, which has the colour of the menus."""
        super().initStyleOption(option)
        if is_primary(self) and self.isEnabled() and self.defaultAction() is not None:
            option.icon = white_icon(self.defaultAction())


def _tool(width: int, *, primary: bool = False) -> QToolButton:
    made = _PrimaryTool() if primary else QToolButton()
    made.setFixedSize(width, TILE_PX)
    made.setIconSize(QSize(26, 26))
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
    made.setProperty("narrow", True)
    set_primary(made, primary=primary)
    return made
