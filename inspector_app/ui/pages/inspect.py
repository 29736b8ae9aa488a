"""The inspect page: a feed, its verdicts, and the limit they are made with."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.core.ports import FrameSource
from inspector_app.pipeline.display import Picture
from inspector_app.pipeline.live import Feed, RunState
from inspector_app.ui.feed_bar import FeedBar, ListCameras
from inspector_app.ui.icons import icon
from inspector_app.ui.image_view import ImageView
from inspector_app.ui.notices import Notices, Severity
from inspector_app.ui.side_panel import SidePanel
from inspector_app.ui.verdict_banner import VerdictBanner
from inspector_app.workers.live_worker import LiveWorker
from inspector_app.workers.look_back import LookBack
from inspector_app.workers.session import Session

OpenSource = Callable[[Feed], FrameSource]
REFRESH_MS = 30


class InspectPage(QWidget):
    """Shows one part at a time: the newest while running, any earlier one on request."""

    def __init__(self, session: Session, notices: Notices, open_source: OpenSource, list_cameras: ListCameras) -> None:
        """Follow ``session``; ``open_source`` and ``list_cameras`` are slow and called on workers only."""
        super().__init__()
        self._session = session
        self._notices = notices
        self._open_source = open_source
        self.worker = LiveWorker(self)
        self._feed: Feed | None = None
        self._dwell_s = 0.0
        self._shown: int | None = None
        self._following = True
        self._orphaned = False
        self._look_back = LookBack(session.jobs, self)
        self._actions: Mapping[str, QAction] = {}
        self.banner = VerdictBanner()
        self.view = ImageView()
        self.bar = FeedBar(session.jobs, notices, list_cameras)
        self.side = SidePanel(session)
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.setInterval(REFRESH_MS)
        self._lay_out()
        self._connect()
        self._show_empty()

    # --- making ------------------------------------------------------------------------------------------------

    def take_actions(self, actions: Mapping[str, QAction]) -> None:
        """The page's actions, for its buttons."""
        self._actions = actions
        self.bar.take_actions(actions)
        self._show_state()

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(14, 12, 14, 14)
        page.setSpacing(12)
        page.addWidget(self.banner)
        body = QHBoxLayout()
        body.setSpacing(14)
        page.addLayout(body, 1)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self.view, 1)
        left.addWidget(self.bar)
        body.addLayout(left, 1)
        body.addWidget(self.side)

    def _connect(self) -> None:
        self.bar.feed_chosen.connect(self.set_feed)
        self.bar.pace_chosen.connect(self._set_pace)
        self.bar.opacity_chosen.connect(self.view.set_opacity)
        self.worker.arrived.connect(self._ask_refresh)
        self.worker.state_changed.connect(self._show_state)
        self.worker.failed.connect(self._notices.show_fault)
        self.worker.ended.connect(self._finish_run)
        self._refresh.timeout.connect(self._take_arrived)
        self.side.table.chosen.connect(self.look_at)
        self._look_back.picture_read.connect(self._take_looked)
        self._look_back.failed.connect(self._notices.show_fault)
        session = self._session
        session.project_changed.connect(self._take_project)
        session.detector_ready.connect(self._take_detector)
        session.threshold_changed.connect(self.worker.set_threshold)
        session.threshold_changed.connect(self.view.set_threshold)
        session.records.records_rejudged.connect(self._show_rejudged)

    # --- what a person does ------------------------------------------------------------------------------------

    @Slot(object)
    def set_feed(self, feed: Feed) -> None:
        """Inspect something else; a run over the old feed ends."""
        self.worker.stop()
        self._feed = feed
        self._orphaned = self.worker.state is not RunState.IDLE
        self._session.records.clear()
        self._forget_part()
        self.bar.show_feed(feed.name)
        self._show_empty()
        self._show_state()

    def drop(self, paths: Sequence[Path]) -> None:
        """Inspect what was dropped on the page."""
        self.set_feed(Feed.from_paths(paths))

    @Slot()
    def run_or_pause(self) -> None:
        """Space."""
        if self.worker.state is RunState.RUNNING:
            self.worker.pause()
        elif self._started():
            self._following = True
            self.worker.run()

    @Slot()
    def run_or_stop(self) -> None:
        """F5."""
        if self.worker.state is RunState.RUNNING:
            self.worker.stop()
        else:
            self.run_or_pause()

    @Slot()
    def step(self) -> None:
        """One part."""
        if self._started():
            self._following = True
            self.worker.step()

    @Slot()
    def stop(self) -> None:
        """End the run; the records stay."""
        self.worker.stop()

    @Slot()
    def look_previous(self) -> None:
        """The part before the one shown."""
        if self._shown is not None:
            self.look_at(self._shown - 1)

    @Slot()
    def look_next(self) -> None:
        """The part after the one shown; beyond the last one, the next of the feed comes by running only."""
        if self._shown is not None:
            self.look_at(self._shown + 1)

    def _started(self) -> bool:
        """Whether a run is there to go on with; begins one if it can."""
        if self._orphaned:
            return False
        if self.worker.state is not RunState.IDLE:
            return True
        opened, feed = self._session.opened, self._feed
        if opened is None or feed is None:
            return False
        self._session.records.clear()
        self._forget_part()
        open_source = self._open_source
        self.worker.start(lambda: open_source(feed), opened.detector, self._session.threshold_l2, self._dwell_s)
        return True

    # --- what the run says -------------------------------------------------------------------------------------

    @Slot()
    def _ask_refresh(self) -> None:
        if not self._refresh.isActive():
            self._refresh.start()

    @Slot()
    def _take_arrived(self) -> None:
        # The picture first: its record was put down before it, so that the record is among those drained after.
        picture = self.worker.take_picture()
        records = self.worker.drain()
        if self._orphaned:
            return
        self._session.records.add(records)
        self.side.show_counts()
        if picture is not None and self._following:
            self._show_picture(picture)
            self.side.table.select(picture.number)

    @Slot()
    def _finish_run(self) -> None:
        self._refresh.stop()
        self._take_arrived()
        self._orphaned = False
        self._show_state()
        if self._shown is None:
            self._show_empty()

    @Slot(object)
    def _show_state(self, _state: object = None) -> None:
        if not self._actions:
            return
        running = self.worker.state is RunState.RUNNING
        ready = self._session.opened is not None and self._feed is not None and not self._orphaned
        run = self._actions["run_or_pause"]
        run.setText(self.tr("Pause") if running else self.tr("Run"))
        run.setIcon(icon("pause" if running else "run"))
        for name in ("run_or_pause", "run_or_stop", "step"):
            self._actions[name].setEnabled(ready)
        self._actions["stop"].setEnabled(self.worker.state is not RunState.IDLE)
        for name in ("look_previous", "look_next"):
            self._actions[name].setEnabled(self._shown is not None)

    # --- one part ----------------------------------------------------------------------------------------------

    @Slot(int)
    def look_at(self, number: int) -> None:
        """Show an earlier part of the run: its verdict at once, its picture when it was read. Nothing is judged."""
        log = self._session.records
        if not log.first <= number < len(log):
            return
        self._following = number == len(log) - 1
        self._shown = number
        self._show_banner()
        self.side.table.select(number)
        kept = self.worker.kept_picture(number)
        if kept is not None:
            self._show_picture(kept)
        elif log.record(number).path is None:
            self.view.show_message(self.tr("This picture is no longer kept; its verdict is."))
        else:
            detector = self._session.opened.detector if self._session.opened is not None else None
            self._look_back.want(number, log.record(number), detector)

    @Slot(object)
    def _take_looked(self, picture: Picture) -> None:
        if picture.number == self._shown:
            self._show_picture(picture)

    def _show_picture(self, picture: Picture) -> None:
        self._shown = picture.number
        record = self._session.records.record(picture.number)
        if picture.rgb is None:
            self.view.show_message(
                self.tr("There is no picture to show.")
                if record.error
                else self.tr("The picture cannot be read any more.")
            )
        else:
            self.view.show_picture(picture.rgb, picture.distance_l2)
        self._show_banner()
        self._show_state()

    def _show_banner(self) -> None:
        if self._shown is None:
            self.banner.clear()
            return
        count = self.worker.count or len(self._session.records)
        place = self.tr("part {number} of {count}").format(number=self._shown + 1, count=max(count, self._shown + 1))
        dropped = self.worker.frames_dropped
        if dropped:
            place += "  ·  " + self.tr("{n} frames passed over").format(n=dropped)
        self.banner.show_record(self._session.records.record(self._shown), place)

    @Slot()
    def _show_rejudged(self) -> None:
        self.side.show_counts()
        if self._shown is not None and self._shown < len(self._session.records):
            self._show_banner()

    def _forget_part(self) -> None:
        self._shown = None
        self._look_back.forget()
        self._following = True
        self.banner.clear()
        self.side.show_counts()

    # --- what there is to inspect ------------------------------------------------------------------------------

    @Slot(object)
    def _take_project(self, _project: object) -> None:
        self.worker.stop()
        self._orphaned = self.worker.state is not RunState.IDLE
        project = self._session.project
        self.banner.set_part_name(project.document.name if project is not None else "")
        self._forget_part()
        self._show_empty()
        self._show_state()

    @Slot(object)
    def _take_detector(self, _opened: object) -> None:
        opened = self._session.opened
        if opened is not None and opened.drift_notice:
            self._notices.show_notice(Severity.WARNING, self.tr("The scores have drifted."), opened.drift_notice)
        self._show_empty()
        self._show_state()

    def _show_empty(self) -> None:
        """Say what to do next where a part would be."""
        if self._session.project is None:
            text = self.tr("No project open.\n\nDrop a folder of good parts here, or open a .inspector file.")
        elif self._session.opened is None:
            text = self.tr("Preparing to inspect…")
        elif self._feed is None:
            text = self.tr("Choose what to inspect: pictures, a folder, a video or a camera.\n\nOr drop them here.")
        else:
            text = self.tr("Ready to inspect {feed}.\n\nPress Run, or Space.").format(feed=self._feed.name)
        if self._shown is None:
            self.view.show_message(text)

    @Slot(float)
    def _set_pace(self, dwell_s: float) -> None:
        self._dwell_s = dwell_s
        self.worker.set_dwell(dwell_s)
