"""One feed run through the open project: what a person starts, pauses and stops on the inspect page."""

import logging
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from inspector_app.core.ports import FrameSource
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.live.plan import When
from inspector_app.pipeline.live.recording import Recorder
from inspector_app.pipeline.live.run import RunState
from inspector_app.workers.job import once
from inspector_app.workers.live_worker import LiveWorker
from inspector_app.workers.preferences import Preferences
from inspector_app.workers.session import Session
from inspector_app.workers.station import Station

_log = logging.getLogger(__name__)
OpenSource = Callable[[Feed], FrameSource]
ALIVE = frozenset({RunState.OPENING, RunState.RUNNING, RunState.RECOVERING})
"""States in which parts are judged, or will be as soon as the feed is there."""


class _Opening:
    """Opens the feed of one run, on the run's threads, and keeps what its source says of itself."""

    def __init__(self, open_source: OpenSource, feed: Feed) -> None:
        self.notes: tuple[str, ...] = ()
        self._open_source = open_source
        self._feed = feed

    def __call__(self) -> FrameSource:
        source = self._open_source(self._feed)
        self.notes = tuple(getattr(source, "notes", ()))  # cameras have some; one assignment, which any thread may read
        return source


class FeedRun(QObject):
    """Begins runs, and ends them when feed or project change: what an abandoned one still brings is not taken."""

    begun = Signal()
    arrived = Signal()
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
        self._session = session
        self._open_source = open_source
        self.worker = LiveWorker(self)
        self.station = Station(session, self.worker, preferences, self)
        self.feed: Feed | None = None
        self._abandoned = False
        self._opening: _Opening | None = None
        self._recorder: Recorder | None = None
        self._notice = ""
        self.worker.arrived.connect(self._tell_arrived)
        self.worker.state_changed.connect(self._tell_changed)
        self.worker.status_changed.connect(self._tell_status)
        self.worker.failed.connect(self._tell_failed)
        self.worker.ended.connect(self._end)

    # --- facts -------------------------------------------------------------------------------------------------

    @property
    def ready(self) -> bool:
        """Whether there is something to judge with, and something to judge."""
        return self._session.opened is not None and self.feed is not None and not self._abandoned

    @property
    def alive(self) -> bool:
        """Whether parts are judged, or will be as soon as the feed is there."""
        return self.worker.state in ALIVE and not self._abandoned

    @property
    def abandoned(self) -> bool:
        """Whether a run is on its way out that nobody wants to see any more."""
        return self._abandoned

    @property
    def over(self) -> bool:
        """Whether a run has ended and left its records."""
        return self.worker.state.over and self.has_records

    @property
    def has_records(self) -> bool:
        """Whether there is anything to look back at."""
        return len(self._session.records) > 0

    @property
    def live(self) -> bool:
        """Whether the feed's parts come and go by themselves."""
        return self.feed is not None and self.feed.live

    @property
    def notes(self) -> tuple[str, ...]:
        """What cannot be had of the camera that runs, and what was left out of a folder, a sentence each."""
        if self._opening is None or self._abandoned or (self.live and self.worker.state.over):
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
        self.worker.stop()
        self._abandoned = not self.worker.state.over
        self.changed.emit()

    def go_on(self) -> None:
        """Judge one part after the other; begins a run if there is none."""
        if self._started():
            self.worker.run()

    def step(self) -> None:
        """Judge one part, then stay."""
        if self._started():
            self.worker.step()

    def trigger(self) -> None:
        """Judge the part that lies there now; begins a run if there is none."""
        if self.worker.state is RunState.RUNNING and not self._abandoned:
            self.worker.trigger()
        elif self.worker.state not in ALIVE:
            self.go_on()

    @property
    def on_trigger(self) -> bool:
        """Whether parts are judged when somebody asks for it."""
        return self.station.plan.when is When.TRIGGER

    def _started(self) -> bool:
        if self._abandoned:
            return False
        if not self.worker.state.over:
            return True
        opened, feed = self._session.opened, self.feed
        if opened is None or feed is None:
            return False
        _log.info("Feed: %s, %s", feed.kind, feed.name)
        self._session.records.clear()
        self.station.keep_feed(feed)
        self.station.write()
        self.begun.emit()
        self._opening = _Opening(self._open_source, replace(feed, reading=opened.detector.reading))
        self._recorder, self._notice = self.station.open_recorder(opened.project.document.name), ""
        self.worker.start(
            self._opening,
            opened.detector,
            self._session.limits,
            self.station.plan,
            recorder=self._recorder,
            project_id=opened.project.document.identity,
            real_time=feed.real_time,
        )
        return True

    # --- what the run says -------------------------------------------------------------------------------------

    @Slot()
    def _tell_arrived(self) -> None:
        if not self._abandoned:
            self.arrived.emit()

    @Slot(object)
    def _tell_changed(self, _state: object) -> None:
        self.changed.emit()

    @Slot(object)
    def _tell_status(self, status: object) -> None:
        self._tell_notice()
        if not self._abandoned:
            self.status_changed.emit(status)

    @Slot(object)
    def _tell_failed(self, fault: object) -> None:
        if not self._abandoned:
            self.failed.emit(fault)

    @Slot()
    def _end(self) -> None:
        self.station.write()
        self._close_recorder()
        if self._abandoned:
            self.worker.take()  # what it brought is nobody's
        self._abandoned = False
        self.ended.emit()
        self.changed.emit()

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
