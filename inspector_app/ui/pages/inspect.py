"""The inspect page: a feed, its verdicts, and the limit they are made with."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.core.ports import FrameSource
from inspector_app.pipeline.feed import Feed
from inspector_app.pipeline.live import RunState
from inspector_app.pipeline.plan import RunPlan
from inspector_app.ui import dialogs
from inspector_app.ui.feed_bar import FeedBar, ListCameras
from inspector_app.ui.icons import icon
from inspector_app.ui.image_view import ImageView
from inspector_app.ui.notices import Notices, Severity
from inspector_app.ui.shown_part import ShownPart
from inspector_app.ui.side_panel import SidePanel
from inspector_app.ui.verdict_banner import VerdictBanner
from inspector_app.workers.live_worker import LiveWorker
from inspector_app.workers.results import write_results
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
        self._orphaned = False
        self._busy_text = ""
        self._actions: Mapping[str, QAction] = {}
        self.banner = VerdictBanner()
        self.view = ImageView()
        self.bar = FeedBar(session.jobs, notices, list_cameras)
        self.side = SidePanel(session)
        self.part = ShownPart(session, self.worker, self.banner, self.view)
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
        page.setContentsMargins(4, 4, 4, 4)  # the picture is what one comes for
        page.setSpacing(4)
        page.addWidget(self.banner)
        body = QHBoxLayout()
        body.setSpacing(4)
        page.addLayout(body, 1)
        left = QVBoxLayout()
        left.setSpacing(4)
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
        self.worker.failed.connect(self._tell_failed)
        self.worker.ended.connect(self._finish_run)
        self._refresh.timeout.connect(self._take_arrived)
        self.side.table.chosen.connect(self.look_at)
        self.banner.back_button.clicked.connect(self.look_newest)
        self.part.changed.connect(self._show_shown)
        session = self._session
        session.project_changed.connect(self._take_project)
        session.detector_ready.connect(self._take_detector)
        session.limits_changed.connect(self.worker.set_limits)
        session.threshold_changed.connect(self.view.set_threshold)
        session.busy_changed.connect(self._show_busy)
        session.records.records_rejudged.connect(self.side.show_counts)

    # --- what a person does ------------------------------------------------------------------------------------

    @Slot(object)
    def set_feed(self, feed: Feed) -> None:
        """Inspect something else; a run over the old feed ends."""
        self.worker.stop()
        self._feed = feed
        self._orphaned = not self.worker.state.over
        self._session.records.clear()
        self.part.forget()
        self.side.show_counts()
        self.bar.show_feed(feed.name)
        self._show_empty()
        self._show_state()

    def drop(self, paths: Sequence[Path]) -> None:
        """Inspect what was dropped on the page."""
        self.set_feed(Feed.from_paths(paths))

    @Slot()
    def run_or_pause(self) -> None:
        """Space. It never begins again: one key must not wipe what a run found."""
        if self.worker.state is RunState.RUNNING:
            self.worker.pause()
        elif self._over:
            self._say_over()
        else:
            self._go_on()

    @Slot()
    def run_or_stop(self) -> None:
        """F5, and the button after a run: begins again too."""
        if self.worker.state is RunState.RUNNING:
            self.worker.stop()
        else:
            self._go_on()

    @Slot()
    def step(self) -> None:
        """One part."""
        if self._over:
            self._say_over()
        elif self._started():
            self.part.follow()
            self.worker.step()

    def _go_on(self) -> None:
        if self._started():
            self.part.follow()
            self.worker.run()

    @Slot()
    def stop(self) -> None:
        """End the run; the records stay."""
        self.worker.stop()

    @Slot()
    def look_previous(self) -> None:
        """The part before the one shown."""
        number = self.part.number
        self.part.look_at(len(self._session.records) - 1 if number is None else number - 1)

    @Slot()
    def look_next(self) -> None:
        """The part after the one shown; beyond the last one, the next of the feed comes by running only."""
        if self.part.number is not None:
            self.part.look_at(self.part.number + 1)

    @Slot()
    def look_newest(self) -> None:
        """End: back to the run."""
        self.part.follow()

    @Slot(int)
    def look_at(self, number: int) -> None:
        """Any part of the run."""
        self.part.look_at(number)

    @Slot()
    def save_results(self) -> None:
        """Ctrl+E: the run's records as a table."""
        log = self._session.records
        records, feed = log.kept(), self._feed
        path = dialogs.ask_results_target(self, feed.name if feed is not None else "") if records else None
        if path is None:
            return
        hint = ""
        if len(records) < len(log):
            hint = self.tr("Only the last {n} of {total} parts are kept.").format(n=len(records), total=len(log))
        message = self.tr("{n} results were saved as {path}.").format(n=len(records), path=path)
        job = self._session.jobs.make(lambda: write_results(records, path))
        job.finished.connect(lambda _: self._notices.show_notice(Severity.INFO, message, hint))
        job.failed.connect(self._notices.show_fault)
        job.start()

    @property
    def _over(self) -> bool:
        """Whether a run has ended and left its records."""
        return self.worker.state.over and len(self._session.records) > 0

    def _say_over(self) -> None:
        self._notices.show_notice(
            Severity.INFO,
            self.tr("The run is over; its results are kept."),
            self.tr("Start again (F5) clears them and begins with the first part. Ctrl+E saves them."),
        )

    def _started(self) -> bool:
        """Whether a run is there to go on with; begins one if it can."""
        if self._orphaned:
            return False
        if not self.worker.state.over:
            return True
        opened, feed = self._session.opened, self._feed
        if opened is None or feed is None:
            return False
        self._session.records.clear()
        self.part.forget()
        self.side.show_counts()
        self.part.say(self.tr("Waiting for the first part of {feed}…").format(feed=feed.name))
        open_source = self._open_source
        self.worker.start(
            lambda: open_source(feed),
            opened.detector,
            self._session.limits,
            RunPlan(dwell_s=self._dwell_s),
            recorder=None,
            project_id=opened.project.document.identity,
            real_time=feed.real_time,
        )
        return True

    # --- what the run says -------------------------------------------------------------------------------------

    @Slot()
    def _ask_refresh(self) -> None:
        if not self._refresh.isActive():
            self._refresh.start()

    @Slot()
    def _take_arrived(self) -> None:
        records, picture = self.worker.take()
        if self._orphaned:
            return
        self._session.records.add(records)
        self.side.show_counts()
        self.part.take(records, picture)

    @Slot(object)
    def _tell_failed(self, fault: BaseException) -> None:
        if self._orphaned:
            return
        self._take_arrived()  # before the fault, or its last OK would be shown over it
        self.part.show_fault(fault)
        self._notices.show_fault(fault)

    @Slot()
    def _finish_run(self) -> None:
        self._refresh.stop()
        self._take_arrived()
        self._orphaned = False
        self._show_state()
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
        self._actions["run_or_stop"].setText(self.tr("Start again") if self._over else self.tr("Run / stop"))
        self.bar.offer(self._actions["run_or_stop" if self._over else "run_or_pause"])
        for name in ("run_or_pause", "run_or_stop", "step"):
            self._actions[name].setEnabled(ready)
        self._actions["stop"].setEnabled(not self.worker.state.over)
        for name in ("look_previous", "look_next", "look_newest", "save_results"):
            self._actions[name].setEnabled(len(self._session.records) > 0)

    @Slot()
    def _show_shown(self) -> None:
        if self.part.number is not None:
            self.side.table.select(self.part.number)
        self._show_state()

    # --- what there is to inspect ------------------------------------------------------------------------------

    @Slot(object)
    def _take_project(self, _project: object) -> None:
        self.worker.stop()
        self._orphaned = not self.worker.state.over
        project = self._session.project
        self.banner.set_part_name(project.document.name if project is not None else "")
        self.part.forget()
        self.side.show_counts()
        self._show_empty()
        self._show_state()

    @Slot(object)
    def _take_detector(self, _opened: object) -> None:
        opened = self._session.opened
        if opened is not None and opened.drift_notice:
            self._notices.show_notice(Severity.WARNING, self.tr("The scores have drifted."), opened.drift_notice)
        self._show_empty()
        self._show_state()

    @Slot(str)
    def _show_busy(self, text: str) -> None:
        self._busy_text = text
        self._show_empty()

    def _show_empty(self) -> None:
        """Say what to do next where a part would be."""
        if self._session.opened is None:
            text = self._busy_text or self.tr(
                "No project open.\n\nDrop a folder of good parts here, or open a .inspector file."
            )
        elif self._feed is None:
            text = self.tr("Choose what to inspect: pictures, a folder, a video or a camera.\n\nOr drop them here.")
        elif self.worker.state.over:
            text = self.tr("Ready to inspect {feed}.\n\nPress Run, or Space.").format(feed=self._feed.name)
        else:
            return
        self.part.say(text)

    @Slot(float)
    def _set_pace(self, dwell_s: float) -> None:
        self._dwell_s = dwell_s
        self.worker.set_plan(RunPlan(dwell_s=dwell_s))
