"""One feed run through the open project: what a person starts, pauses and stops on the inspect page.

Which thread runs what: a :class:`~inspector_app.workers.live_thread.LiveThread` judges; the run's threads call
``Announcements.announce``, and those of the ports :meth:`FeedRun.trigger`; all the rest is the window's.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal, Slot

from inspector_app.core.messages import InspectionRecord, Limits, TriggerAnswer
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.judging.picture import Picture
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.live.plan import RunPlan, When
from inspector_app.pipeline.live.recording import Recorder
from inspector_app.pipeline.live.run import Live, LiveStatus, News, Preview, RunState
from inspector_app.workers.job import once
from inspector_app.workers.live_thread import Announce, Announcements, LiveThread, Opening, OpenSource
from inspector_app.workers.preferences import Preferences
from inspector_app.workers.run_log import RunLog
from inspector_app.workers.session import Session
from inspector_app.workers.station import Station

ALIVE = frozenset({RunState.OPENING, RunState.RUNNING, RunState.RECOVERING})
"""States in which parts are judged, or will be as soon as the feed is there."""
STATUS_MS = 200
STATUS_WITH_PART_MS = 150


class FeedRun(QObject):
    """Runs one feed after the other, one at a time; what an abandoned run still brings is not taken."""

    begun = Signal()
    arrived = Signal()
    previewed = Signal()
    failed = Signal(object)
    recording_failed = Signal(object)
    recording_noticed = Signal(object)  # a Sentence; Signal(str) would make it plain
    ended = Signal()
    changed = Signal()
    status_changed = Signal(object)

    def __init__(
        self, session: Session, preferences: Preferences, open_source: OpenSource, parent: QObject | None = None
    ) -> None:
        """Run through ``session``'s detector; ``open_source`` is slow and called on the run's own threads."""
        super().__init__(parent)
        self.feed: Feed | None = None
        self.station = Station(session, preferences, self.trigger, self)
        self._session = session
        self._open_source = open_source
        self._state = RunState.STOPPED
        self._live: Live | None = None
        self._thread: LiveThread | None = None
        self._abandoned = False
        self._opening: Opening | None = None
        self._recorder: Recorder | None = None
        self._notice = ""
        self._log = RunLog()
        self._news = Announcements(self)
        self._news.arrived.connect(self._tell_arrived)
        self._news.previewed.connect(self.previewed)
        self._news.changed.connect(self._take_change, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self)
        self._timer.setInterval(STATUS_MS)
        self._timer.timeout.connect(self._tell_status)
        self._status_told = QElapsedTimer()
        self._status_told.start()
        self.station.plan_changed.connect(self.set_plan)

    # --- facts -------------------------------------------------------------------------------------------------

    @property
    def state(self) -> RunState:
        """Where the run is, as last told by :attr:`changed`."""
        return self._state

    @property
    def status(self) -> LiveStatus:
        """How run and feed are doing at this moment; that of the last run when none is on."""
        return self._live.status if self._live is not None else LiveStatus()

    @property
    def count(self) -> int | None:
        """How many frames the feed holds, if it says so."""
        return self._live.count if self._live is not None else None

    @property
    def frames_dropped(self) -> int:
        """Frames of a live feed that were not judged because newer ones had come."""
        return self._live.frames_dropped if self._live is not None else 0

    @property
    def ready(self) -> bool:
        """Whether there is something to judge with, and something to judge."""
        return self._session.opened is not None and self.feed is not None and not self._abandoned

    @property
    def alive(self) -> bool:
        """Whether parts are judged, or will be as soon as the feed is there."""
        return self._state in ALIVE and not self._abandoned

    @property
    def abandoned(self) -> bool:
        """Whether a run is on its way out that nobody wants to see any more."""
        return self._abandoned

    @property
    def over(self) -> bool:
        """Whether a run has ended and left its records."""
        return self._state.over and self.has_records

    @property
    def has_records(self) -> bool:
        """Whether there is anything to look back at."""
        return len(self._session.records) > 0

    @property
    def live(self) -> bool:
        """Whether the feed's parts come and go by themselves."""
        return self.feed is not None and self.feed.live

    @property
    def on_trigger(self) -> bool:
        """Whether parts are judged when somebody asks for it."""
        return self.station.plan.when is When.TRIGGER

    @property
    def notes(self) -> tuple[str, ...]:
        """What cannot be had of the camera that runs, and what was left out of a folder, a sentence each."""
        if self._opening is None or self._abandoned or (self.live and self._state.over):
            return ()
        return self._opening.notes

    # --- what a person does ------------------------------------------------------------------------------------

    def set_feed(self, feed: Feed) -> None:
        """Another feed for the next run; the one over the old feed ends."""
        self.abandon()
        self.feed = feed

    def abandon(self) -> None:
        """End the run, whose records are no longer wanted."""
        self._opening = None
        self.stop()
        self._abandoned = not self._state.over
        self.changed.emit()

    def go_on(self) -> None:
        """Judge one part after the other; begins a run if there is none."""
        if self._begin() and self._live is not None:
            self._live.run()
            self._take_change()

    def step(self) -> None:
        """Judge one part, then stay; begins a run if there is none."""
        if self._begin() and self._live is not None:
            self._live.step()
            self._take_change()

    def pause(self) -> None:
        """Stay."""
        if self._live is not None and self._thread is not None:
            self._live.pause()
            self._take_change()

    @Slot()
    def stop(self) -> None:
        """End the run; :attr:`ended` follows. After a run that failed, it is over with."""
        if self._live is not None and self._thread is not None:
            self._live.stop()
        elif self._state is RunState.FAILED:
            self._enter(RunState.STOPPED)

    def trigger(self, source: str = "") -> TriggerAnswer:
        """Judge the first frame captured from now on; any thread; see :meth:`Admission.trigger`."""
        live = self._live
        return live.trigger(source) if live is not None else TriggerAnswer.NOT_RUNNING

    @Slot(object)
    def set_limits(self, limits: Limits) -> None:
        """The limits for the frames to come; a run that was told to stop keeps its own."""
        if self._live is not None:
            self._live.set_limits(limits)

    @Slot(object)
    def set_plan(self, plan: RunPlan) -> None:
        """When to judge from now on; a run that was told to stop keeps its own."""
        if self._live is not None:
            self._live.set_plan(plan)

    def _begin(self) -> bool:
        """Whether a run is on; one is begun if there is none."""
        if self._abandoned:
            return False
        if self._thread is not None:
            return True
        opened, feed = self._session.opened, self.feed
        if opened is None or feed is None:
            return False
        self._session.records.clear()
        self.station.keep_feed(feed)
        self.station.write()
        self.begun.emit()
        self._opening = opening = Opening(self._open_source, replace(feed, reading=opened.detector.reading))
        document = opened.project.document
        recorder = self.station.open_recorder(document.name)
        self._log.take_start(feed, document.identity, self._session.limits, self.station.plan)
        self.start(
            lambda announce: Live(
                opening,
                opened.detector,
                self._session.limits,
                self.station.plan,
                announce=announce,
                recorder=recorder,
                project_id=document.identity,
                real_time=feed.real_time,
            ),
            recorder,
        )
        return True

    def start(self, make: Callable[[Announce], Live], recorder: Recorder | None = None) -> None:
        """Begin a run, paused; only when none is on. The last run's records and pictures are let go of.

        Args:
            make: makes the run; what it is given is called whenever something waits, from any thread.
            recorder: where the run's records go; closed when it has ended. None: nowhere.
        """
        if self._thread is not None:
            return
        self._recorder, self._notice = recorder, ""
        self._news.clear()
        self._live = make(self._news.announce)
        self._thread = LiveThread(self._live, self)
        self._thread.finished.connect(self._end)
        self._session.jobs.add(self, self.stop)
        self._thread.start()
        self._timer.start()
        self._take_change()

    # --- what came of it ---------------------------------------------------------------------------------------

    def take(self) -> tuple[list[InspectionRecord], Picture | None]:
        """All records since the last call, and the newest picture if it was not taken yet.

        A status that is nearly due is told with them: a window is busy now anyhow, and not while the next is judged.
        """
        self._news.read(News.ARRIVED)
        if self._timer.isActive() and self._status_told.hasExpired(STATUS_WITH_PART_MS):
            self._timer.start()
            self._tell_status()
        records, picture = self._live.take() if self._live is not None else ([], None)
        self._log.take_records(records)
        return records, picture

    def take_preview(self) -> Preview | None:
        """The newest frame of a live feed, if it was not taken yet."""
        self._news.read(News.PREVIEWED)
        return self._live.take_preview() if self._live is not None else None

    def kept_picture(self, number: int) -> Picture | None:
        """One of the last pictures of a feed without files."""
        return self._live.kept_picture(number) if self._live is not None else None

    @Slot()
    def _tell_arrived(self) -> None:
        if not self._abandoned:
            self.arrived.emit()

    @Slot()
    def _take_change(self) -> None:
        """The run, the feed or what is seen may have changed."""
        self._news.read(News.CHANGED)
        if self._live is None or self._thread is None:
            return  # the end is told by itself
        state = self._live.state
        if not state.over:
            self._enter(state)
        self._say_status()

    @Slot()
    def _tell_status(self) -> None:
        self._status_told.start()
        self._say_status()

    def _say_status(self) -> None:
        self._tell_notice()
        status = self.status
        self._log.take_status(status)
        if not self._abandoned:
            self.status_changed.emit(status)

    def _enter(self, state: RunState) -> None:
        if state is not self._state:
            self._log.take_state(state)
            self._state = state
            self.changed.emit()

    @Slot()
    def _end(self) -> None:
        thread, self._thread = self._thread, None
        assert thread is not None
        thread.wait()
        thread.deleteLater()
        self._timer.stop()
        self._enter(RunState.STOPPED if thread.fault is None else RunState.FAILED)
        self._log.take_end(self.status, thread.fault)
        self._say_status()
        if self._abandoned:
            self.take()  # what it brought is nobody's
        elif thread.fault is not None:
            self.failed.emit(thread.fault)
        self.station.write()
        self._close_recorder()
        self._abandoned = False
        self.ended.emit()
        self.changed.emit()
        self._session.jobs.remove(self)

    def _close_recorder(self) -> None:
        """Writing what waits takes as long as the disk takes."""
        recorder = self._recorder
        if recorder is not None:
            job = self._session.jobs.make(lambda: once(Sentence("Writing records"), recorder.close), writes=True)
            job.failed.connect(self.recording_failed)
            job.ended.connect(self._tell_notice)
            job.start()

    @Slot()
    def _tell_notice(self) -> None:
        """What the recorder has to say of its place, once."""
        notice = self._recorder.notice if self._recorder is not None else ""
        if notice != self._notice:
            self._notice = notice
            if notice:
                self.recording_noticed.emit(notice)
