"""The status of a live feed and its newest frames."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from inspector_app.core.messages import UInt8
from inspector_app.pipeline.judging.picture import Picture
from inspector_app.pipeline.live.plan import When
from inspector_app.pipeline.live.run import LiveStatus, Preview, RunState
from inspector_app.ui.inspect.operator_deck import OperatorDeck
from inspector_app.ui.inspect.shown_part import ShownPart
from inspector_app.ui.inspect.stage import Stage
from inspector_app.workers.feed_run import FeedRun
from inspector_app.workers.session import Session
from inspector_app.workers.thumbnails import Thumbnails

PREVIEW_MS = 100
"""Time between two shown frames: often enough to place a part under the camera, with little work."""
QUIET_MS = 300
"""After this time without a new part, files are read again for the strip; earlier reading would slow the run."""


class LiveWatch(QObject):
    """Passes the status and the newest frames of a run to the widgets that show them."""

    watched = Signal(object, object)

    def __init__(self, run: FeedRun, part: ShownPart, stage: Stage, deck: OperatorDeck, session: Session) -> None:
        """Follow ``run``; its records are in ``session``."""
        super().__init__(stage)
        self._run = run
        self._part = part
        self._stage = stage
        self._deck = deck
        self._log = log = session.records
        self._status = LiveStatus()
        self._preview: Preview | None = None
        self.needed = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PREVIEW_MS)
        self._pause.timeout.connect(self._look)
        self._small = Thumbnails(session.jobs, self, lambda: session.reading)
        self._small.arrived.connect(self._take_small)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self._read_small)
        self._run.previewed.connect(self._ask_look)
        run.status_changed.connect(part.note_status)  # first, because the remark depends on the banner
        run.status_changed.connect(self._take_status)
        run.changed.connect(self.show_again)
        part.changed.connect(self._show_remark)
        log.records_added.connect(self._note_added)
        log.records_cleared.connect(self._show_status)
        log.records_cleared.connect(self._small.forget)

    @property
    def preview(self) -> Preview | None:
        """The newest frame that was shown; None while no live feed runs."""
        return self._preview

    @property
    def status(self) -> LiveStatus:
        """The newest status."""
        return self._status

    def keep_pictures(self, newest: Picture | None) -> None:
        """Add small pictures to the strip: the newest one, and earlier ones that a feed without files has kept.

        Missing pictures of files are read once no more parts arrive.
        """
        strip = self._deck.strip
        for number in strip.numbers:
            picture = newest if newest is not None and newest.number == number else None
            if picture is None and not strip.has_picture(number):
                picture = self._run.kept_picture(number)
            if picture is not None and picture.rgb is not None:
                strip.add_picture(number, picture.rgb)
        self._quiet.start()

    @Slot()
    def _read_small(self) -> None:
        if not (self._stage.window().isVisible() and self._stage.isEnabled()):
            return  # the window closes, so no job may begin
        strip = self._deck.strip
        for number in strip.numbers:
            path = self._log.record(number).path
            if path is not None and not strip.has_picture(number):
                self._small.want(path)

    @Slot(list)
    def _take_small(self, pictures: list[tuple[Path, UInt8]]) -> None:
        by_path: dict[Path | None, UInt8] = dict(pictures)
        strip = self._deck.strip
        for number in strip.numbers:
            rgb = by_path.get(self._log.record(number).path)
            if rgb is not None and not strip.has_picture(number):
                strip.add_picture(number, rgb)

    # --- status of the feed ------------------------------------------------------------------------------------

    @Slot(object)
    def _take_status(self, status: LiveStatus) -> None:
        self._status = status
        plan = self._run.station.plan
        limit = plan.motion_limit if plan.when is When.AT_REST else float("nan")
        self._stage.corner.show_motion(status.motion, limit, resting=status.resting)
        self._show_status()
        self._ask_look()

    @Slot()
    def show_again(self) -> None:
        """Show everything again, because the run's state or the language has changed."""
        if self._run.state.over or self._run.abandoned:
            self._status, self._preview = LiveStatus(), None
            self._stage.corner.hide()
        self._show_status()

    @Slot()
    def _note_added(self, *_facts: object) -> None:
        """Update only after the end; during a run the status is updated five times a second."""
        if self._run.state.over:
            self._show_status()

    @Slot()
    def _show_status(self, *_facts: object) -> None:
        feed = self._run.feed
        newest = self._log.record(len(self._log) - 1) if len(self._log) else None
        name = feed.name if feed is not None else ""
        self._deck.show_status(self._deck.status_text(name, self._status, newest, frames=self._run.counts_frames))
        self._part.set_awaited(self._deck.awaited_text(self._run.station.plan.when, self._status))
        self._show_remark()

    @Slot()
    def _show_remark(self) -> None:
        """Show the fault of the feed, unless the banner shows the same text."""
        note = self._status.note
        self._stage.remark.say("" if note == self._part.reason else note)

    # --- newest frame ------------------------------------------------------------------------------------------

    @property
    def _wanted(self) -> bool:
        """Whether the newest frame is shown anywhere; if not, it is not taken, which saves time."""
        if self._run.state.over or self._run.abandoned:
            return False
        return self.needed or self._part.wants_live or self._corner_wanted

    @property
    def _corner_wanted(self) -> bool:
        if not self._run.live or self._part.wants_live or self._part.trouble:
            return False
        waits = self._run.station.plan.when is not When.CONTINUOUS or self._run.state is RunState.PAUSED
        return waits or self._part.past

    @Slot()
    def _ask_look(self) -> None:
        if self._wanted and not self._pause.isActive():
            self._look()
            self._pause.start()
        elif not self._corner_wanted:
            self._stage.corner.hide()

    @Slot()
    def _look(self) -> None:
        preview = self._run.take_preview() if self._wanted else None
        if preview is None:
            return
        self._preview = preview
        if self._part.wants_live:
            self._part.show_preview(preview)
            self._stage.corner.hide()
        elif self._corner_wanted:
            self._stage.corner.show_frame(preview.rgb)
        else:
            self._stage.corner.hide()
        self.watched.emit(preview, self._status)
