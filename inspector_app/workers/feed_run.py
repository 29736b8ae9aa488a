"""One run of a feed through the open project, which the user starts, pauses and stops on the inspect page.

Threads: a :class:`~inspector_app.workers.live_thread.LiveThread` judges. The threads of the run call
``Announcements.announce``, and the threads of the ports call :meth:`FeedRun.trigger`. Everything else runs in the
window's thread.
"""

import uuid
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal, Slot

from inspector_app.core.messages import NO_IDS, InspectionRecord, Limits, PartIds, Reply, StationReport, TriggerAnswer
from inspector_app.pipeline.judging.picture import Picture
from inspector_app.pipeline.live.archiving import Archiver
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.live.plan import RunPlan, When
from inspector_app.pipeline.live.recording import Recorder
from inspector_app.pipeline.live.run import Live, LiveStatus, News, Preview, RunState
from inspector_app.sources.synthetic import SyntheticControls
from inspector_app.workers.challenge import Challenge
from inspector_app.workers.guided import GuidedRun
from inspector_app.workers.live_thread import Announce, Announcements, LiveThread, Opening, OpenSource
from inspector_app.workers.lot import Lot
from inspector_app.workers.preferences import Preferences
from inspector_app.workers.run_log import RunLog
from inspector_app.workers.run_recording import RunRecording
from inspector_app.workers.session import Session
from inspector_app.workers.station import Station

ALIVE = frozenset({RunState.OPENING, RunState.RUNNING, RunState.RECOVERING})
"""States in which parts are judged, or will be as soon as the feed is open."""
STATUS_MS = 200
STATUS_WITH_PART_MS = 150


class FeedRun(QObject):
    """Runs one feed at a time. The results of an abandoned run are discarded."""

    begun = Signal()
    arrived = Signal()
    previewed = Signal()
    failed = Signal(object)
    ended = Signal()
    changed = Signal()
    status_changed = Signal(object)
    refused = Signal()  # a run is locked until the challenge parts are judged

    def __init__(
        self, session: Session, preferences: Preferences, open_source: OpenSource, parent: QObject | None = None
    ) -> None:
        """Run with ``session``'s detector; ``open_source`` is slow and is called on the threads of the run."""
        super().__init__(parent)
        self.feed: Feed | None = None
        self.guided: GuidedRun | None = None
        """Takes the triggers while parts are shown to the camera one by one, apart from any run."""
        self.demo_controls = SyntheticControls()
        """Sets the faults of the synthetic camera."""
        self.challenge = Challenge(session, preferences, self)
        self.station = Station(session, preferences, self.trigger, self, report=self.report)
        self._session = session
        self._open_source = open_source
        self._state = RunState.STOPPED
        self._live: Live | None = None
        self._thread: LiveThread | None = None
        self._abandoned = False
        self._discarded: Live | None = None
        self._opening: Opening | None = None
        self.lot = Lot(session, self)
        self.recording = RunRecording(session.jobs, self)
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
        self.challenge.changed.connect(self._follow_challenge)
        self.lot.changed.connect(self._pass_lot)

    # --- facts -------------------------------------------------------------------------------------------------

    @property
    def state(self) -> RunState:
        """The state of the run, as of the last :attr:`changed`."""
        return self._state

    @property
    def status(self) -> LiveStatus:
        """The present status of run and feed; without a run, the last status."""
        return self._live.status if self._live is not None else LiveStatus()

    @property
    def count(self) -> int | None:
        """How many frames the feed contains, if known."""
        return self._live.count if self._live is not None else None

    @property
    def frames_dropped(self) -> int:
        """Frames of a live feed that were not judged because newer ones had arrived."""
        return self._live.frames_dropped if self._live is not None else 0

    @property
    def ready(self) -> bool:
        """Whether a detector and a feed are there."""
        return self._session.opened is not None and self.feed is not None and not self._abandoned

    @property
    def alive(self) -> bool:
        """Whether parts are judged, or will be as soon as the feed is open."""
        return self._state in ALIVE and not self._abandoned

    @property
    def abandoned(self) -> bool:
        """Whether a run is ending whose results are discarded."""
        return self._abandoned

    @property
    def over(self) -> bool:
        """Whether a run has ended and has records."""
        return self._state.over and self.has_records

    @property
    def has_records(self) -> bool:
        """Whether there are records to look at again."""
        return len(self._session.records) > 0

    @property
    def live(self) -> bool:
        """Whether the feed is live: its parts come and go by themselves."""
        return self.feed is not None and self.feed.live

    @property
    def on_trigger(self) -> bool:
        """Whether parts are judged only on a trigger."""
        return self.station.plan.when is When.TRIGGER

    @property
    def counts_frames(self) -> bool:
        """Whether every frame of a camera is judged, so that frames are counted, not parts."""
        return self.live and self.station.plan.when is When.CONTINUOUS

    @property
    def notes(self) -> tuple[str, ...]:
        """Requests that the camera cannot fulfil, and files of a folder that were left out, one sentence each."""
        if self._opening is None or self._abandoned or (self.live and self._state.over):
            return ()
        return self._opening.notes

    # --- user actions ------------------------------------------------------------------------------------------

    def set_feed(self, feed: Feed) -> None:
        """Set the feed of the next run; end the run of the old feed."""
        self.abandon()
        self.feed = feed

    def abandon(self) -> None:
        """End the run and discard its records."""
        self._discarded = self._live
        self._opening = None
        self.stop()
        self._abandoned = not self._state.over
        self.changed.emit()

    def open(self) -> None:
        """Start a run, paused, if there is none."""
        self._begin()

    def may_judge(self) -> bool:
        """Return whether no challenge is due; if one is, :attr:`refused` is emitted."""
        self.challenge.check()
        if self.challenge.locked:
            self.refused.emit()
        return not self.challenge.locked

    @Slot()
    def _follow_challenge(self) -> None:
        """Pause a run that is locked from now on; its feed stays open."""
        if self.challenge.locked and self.alive:
            self.pause()
            self.refused.emit()

    def go_on(self) -> None:
        """Judge one part after the other; start a run if there is none. Nothing, if a challenge is due."""
        if self.may_judge() and self._begin() and self._live is not None:
            self._live.run()
            self._take_change()

    def step(self) -> None:
        """Judge one part, then pause; start a run if there is none. Nothing, if a challenge is due."""
        if self.may_judge() and self._begin() and self._live is not None:
            self._live.step()
            self._take_change()

    def pause(self) -> None:
        """Pause the run."""
        if self._live is not None and self._thread is not None:
            self._live.pause()
            self._take_change()

    @Slot()
    def stop(self) -> None:
        """End the run; :attr:`ended` follows. A failed run changes to stopped."""
        if self._live is not None and self._thread is not None:
            self._live.stop()
        elif self._state is RunState.FAILED:
            self._enter(RunState.STOPPED)

    def trigger(self, source: str = "", reply: Reply | None = None, ids: PartIds = NO_IDS) -> TriggerAnswer:
        """Judge the first frame captured from now on; any thread; see :meth:`Admission.trigger`.

        While a challenge is due, no trigger is taken for a run; one for a part of the challenge is.
        """
        live, guided = self._live, self.guided
        if guided is not None:
            return guided.trigger(source, reply, ids)
        if live is None or self.challenge.locked:
            return TriggerAnswer.NOT_RUNNING
        return live.trigger(source, reply, ids)

    def report(self) -> StationReport:
        """Return what a machine may know about the run; any thread. Nothing of a run whose results are discarded."""
        live = self._live
        return live.report if live is not None and live is not self._discarded else StationReport()

    @Slot(str)
    def _pass_lot(self, lot: str) -> None:
        if self._live is not None:
            self._live.set_lot(lot)

    @Slot(object)
    def set_limits(self, limits: Limits) -> None:
        """Set the limits for the next frames; a run that is stopping keeps its own."""
        if self._live is not None:
            self._live.set_limits(limits)

    @Slot(object)
    def set_plan(self, plan: RunPlan) -> None:
        """Set the plan from now on; a run that is stopping keeps its own."""
        if self._live is not None:
            self._live.set_plan(plan)

    def _begin(self) -> bool:
        """Start a run if there is none; return whether there is one now."""
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
        self._opening = opening = Opening(self._open_source, self.prepared(feed))
        document = opened.project.document
        run_id = uuid.uuid4().hex
        self.recording.place = self.station.journal_path, run_id
        recorder = self.station.open_recorder(document.name, run_id, feed.name)
        archiver = self.station.open_archiver(run_id)
        self._log.take_start(feed, document.identity, self._session.limits, self.station.plan)
        self.start(
            lambda announce: Live(
                opening,
                opened.detector,
                self._session.limits,
                self.station.plan,
                announce=announce,
                recorder=recorder,
                archiver=archiver,
                project_id=document.identity,
                part_name=document.name,
                lot=self.lot.text,
                real_time=feed.real_time,
            ),
            recorder,
            archiver,
        )
        return True

    def prepared(self, feed: Feed) -> Feed:
        """Return the feed with what the project and the demo say about it."""
        reading = self._session.reading
        return replace(feed, reading=reading, controls=feed.controls or self.demo_controls)

    def start(
        self, make: Callable[[Announce], Live], recorder: Recorder | None = None, archiver: Archiver | None = None
    ) -> None:
        """Start a run, paused, if there is none. The records and pictures of the last run are released.

        Args:
            make: makes the run; its argument is a callback for news, which may be called from any thread.
            recorder: writes the run's records; closed after the run. None: records are not written.
            archiver: archives the run's pictures; closed after the run. None: pictures are not archived.
        """
        if self._thread is not None:
            return
        self.recording.begin(recorder, archiver)
        self._news.clear()
        self._live = make(self._news.announce)
        self._thread = LiveThread(self._live, self)
        self._thread.finished.connect(self._end)
        self._session.jobs.add(self, self.stop)
        self._thread.start()
        self._timer.start()
        self._take_change()

    # --- results -----------------------------------------------------------------------------------------------

    def take(self) -> tuple[list[InspectionRecord], Picture | None]:
        """Return all records since the last call, and the newest picture if it was not taken yet.

        If the next status is nearly due, it is emitted now. The window is busy at this moment anyway, and then it is
        not interrupted while the next part is judged.
        """
        self._news.read(News.ARRIVED)
        if self._timer.isActive() and self._status_told.hasExpired(STATUS_WITH_PART_MS):
            self._timer.start()
            self._tell_status()
        records, picture = self._live.take() if self._live is not None else ([], None)
        self._log.take_records(records)
        if not self._abandoned and self.feed is not None and self.feed.ongoing and not self.counts_frames:
            run_id = self.recording.place[1] if self.recording.place is not None else ""
            self._session.promise.take_picture(picture)
            self._session.promise.take(records, run_id, len(self._session.records))
        return records, picture

    def take_preview(self) -> Preview | None:
        """Return the newest frame of a live feed, if it was not taken yet."""
        self._news.read(News.PREVIEWED)
        return self._live.take_preview() if self._live is not None else None

    def kept_picture(self, number: int) -> Picture | None:
        """Return one of the last pictures of a feed without files."""
        return self._live.kept_picture(number) if self._live is not None else None

    @Slot()
    def _tell_arrived(self) -> None:
        if not self._abandoned:
            self.arrived.emit()

    @Slot()
    def _take_change(self) -> None:
        """Update the state and the status, because the run or the feed may have changed."""
        self._news.read(News.CHANGED)
        if self._live is None or self._thread is None:
            return  # the end has its own signal
        state = self._live.state
        if not state.over:
            self._enter(state)
        self._say_status()

    @Slot()
    def _tell_status(self) -> None:
        self._status_told.start()
        self._say_status()

    def _say_status(self) -> None:
        self.recording.tell_notice()
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
            self.take()  # discards the results
        elif thread.fault is not None:
            self.failed.emit(thread.fault)
        self.station.write()
        self._session.promise.write()
        self.recording.close()
        self._abandoned = False
        self.ended.emit()
        self.changed.emit()
        self._session.jobs.remove(self)
