"""A feed judged on threads of its own, for the window.

Which thread runs what: ``_LiveThread.run`` judges; ``LiveWorker._announce`` is called by judging and capturing threads;
all the rest is the window's. Frames and records never travel as signals: the signal says that something waits, once
until it was read.
"""

import logging
import threading
from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QThread, QTimer, Signal, Slot

from inspector_app.core.errors import InspectorError
from inspector_app.core.messages import InspectionRecord, Limits, TriggerAnswer, Verdict
from inspector_app.core.ports import Detector, FrameSource
from inspector_app.pipeline.judging.picture import Picture
from inspector_app.pipeline.live.plan import RunPlan
from inspector_app.pipeline.live.recording import Recorder
from inspector_app.pipeline.live.run import Live, LiveStatus, News, Preview, RunState
from inspector_app.project.log_book import SHOWN, Seldom

STATUS_MS = 200
STATUS_WITH_PART_MS = 150
MAX_ERRORS, ERRORS_S = 20, 60.0
"""So many ERROR verdicts are logged in so long; a camera may bring thirty a second."""
_log = logging.getLogger(__name__)


class _LiveThread(QThread):
    def __init__(self, live: Live, parent: QObject) -> None:
        super().__init__(parent)
        self.fault: Exception | None = None
        self._live = live

    def run(self) -> None:
        """Judge until the end; the worker's thread."""
        try:
            self._live.work()
        except Exception as fault:  # the edge of this thread: whatever it is, the person gets to read it
            self.fault = fault


class LiveWorker(QObject):
    """Runs one feed after the other, one at a time."""

    state_changed = Signal(object)
    status_changed = Signal(object)
    arrived = Signal()
    previewed = Signal()
    failed = Signal(object)
    ended = Signal()
    _told = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with nothing to run."""
        super().__init__(parent)
        self._state = RunState.STOPPED
        self._live: Live | None = None
        self._thread: _LiveThread | None = None
        self._lock = threading.Lock()
        self._announced: set[News] = set()
        self._frozen = False
        self._errors = Seldom(MAX_ERRORS, ERRORS_S)
        self._timer = QTimer(self)
        self._timer.setInterval(STATUS_MS)
        self._timer.timeout.connect(self._tell_status)
        self._status_told = QElapsedTimer()
        self._status_told.start()
        self._told.connect(self._tell_changed, Qt.ConnectionType.QueuedConnection)

    @property
    def state(self) -> RunState:
        """Where the run is, as last told by :attr:`state_changed`."""
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

    # --- what a person does ------------------------------------------------------------------------------------

    def start(
        self,
        open_source: Callable[[], FrameSource],
        detector: Detector,
        limits: Limits,
        plan: RunPlan,
        *,
        recorder: Recorder | None,
        project_id: str = "",
        real_time: bool,
    ) -> None:
        """Begin a run, paused; only when none is on. The last run's records and pictures are let go of.

        Args:
            open_source: opens the feed; called on a thread of its own, again whenever a live feed was lost.
            detector: judges.
            limits: what scores are held against to begin with.
            plan: when to judge.
            recorder: where records go before they are announced, for this run alone; whoever made it closes it when
                the run has ended. None: nowhere.
            project_id: which project judges.
            real_time: the feed is a recording that plays at its own rate (:attr:`Feed.real_time`): only its newest
                frame counts, but one that breaks has failed and is not begun again.
        """
        if self._thread is not None:
            return
        self._live = Live(
            open_source,
            detector,
            limits,
            plan,
            announce=self._announce,
            recorder=recorder,
            project_id=project_id,
            real_time=real_time,
        )
        with self._lock:
            self._announced.clear()
        self._frozen = False
        _log.info("A run begins, of project %s, %s, judging: %s", project_id, limits, plan.when)
        self._thread = _LiveThread(self._live, self)
        self._thread.finished.connect(self._tell_end)
        self._thread.start()
        self._timer.start()
        self._tell_changed()

    def run(self) -> None:
        """Go on judging."""
        if self._live is not None and self._thread is not None:
            self._live.run()
            self._tell_changed()

    def pause(self) -> None:
        """Stay."""
        if self._live is not None and self._thread is not None:
            self._live.pause()
            self._tell_changed()

    def step(self) -> None:
        """Judge one frame, then stay."""
        if self._live is not None and self._thread is not None:
            self._live.step()
            self._tell_changed()

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

    # --- what came of it ---------------------------------------------------------------------------------------

    def take(self) -> tuple[list[InspectionRecord], Picture | None]:
        """All records since the last call, and the newest picture if it was not taken yet.

        A status that is nearly due is told with them: a window is busy now anyhow, and not while the next is judged.
        """
        self._heard(News.ARRIVED)
        if self._timer.isActive() and self._status_told.hasExpired(STATUS_WITH_PART_MS):
            self._timer.start()
            self._tell_status()
        records, picture = self._live.take() if self._live is not None else ([], None)
        for record in records:
            if record.verdict is Verdict.ERROR:
                self._log_error(record)
        return records, picture

    def take_preview(self) -> Preview | None:
        """The newest frame of a live feed, if it was not taken yet."""
        self._heard(News.PREVIEWED)
        return self._live.take_preview() if self._live is not None else None

    def kept_picture(self, number: int) -> Picture | None:
        """One of the last pictures of a feed without files."""
        return self._live.kept_picture(number) if self._live is not None else None

    def _announce(self, news: News) -> None:
        """Any thread: say once that something waits, until it was read."""
        with self._lock:
            if news in self._announced:
                return
            self._announced.add(news)
        if news is News.ARRIVED:
            self.arrived.emit()
        elif news is News.PREVIEWED:
            self.previewed.emit()
        else:
            self._told.emit()

    def _heard(self, news: News) -> None:
        """Before reading: whatever comes from here on is announced again, and nothing waits unheard."""
        with self._lock:
            self._announced.discard(news)

    @Slot()
    def _tell_changed(self) -> None:
        """The run, the feed or what is seen may have changed."""
        self._heard(News.CHANGED)
        if self._live is None or self._thread is None:
            return  # the end is told by itself
        state = self._live.state
        if not state.over:
            self._enter(state)
        self._emit_status()

    @Slot()
    def _tell_status(self) -> None:
        self._status_told.start()
        self._emit_status()

    def _emit_status(self) -> None:
        status = self.status
        if status.frozen is not self._frozen:
            self._frozen = status.frozen
            _log.warning("The camera sends one picture again and again" if status.frozen else "It sends others again")
        self.status_changed.emit(status)

    def _enter(self, state: RunState) -> None:
        if state is not self._state:
            _log.info("The run is %s", state.value)
            self._state = state
            self.state_changed.emit(state)

    @Slot()
    def _tell_end(self) -> None:
        thread, self._thread = self._thread, None
        assert thread is not None
        thread.wait()
        thread.deleteLater()
        self._timer.stop()
        self._enter(RunState.STOPPED if thread.fault is None else RunState.FAILED)
        self._log_end(thread.fault)
        self.status_changed.emit(self.status)
        if thread.fault is not None:
            self.failed.emit(thread.fault)
        self.ended.emit()

    def _log_error(self, record: InspectionRecord) -> None:
        """In the window's thread: logging would leave a record of each Qt thread in Python's list of threads."""
        held_back = self._errors.passes()
        if held_back is not None:
            more = f" ({held_back} more before it)" if held_back else ""
            _log.warning("%s: ERROR: %s%s", record.name, record.error, more, extra=SHOWN)

    def _log_end(self, fault: Exception | None) -> None:
        status = self.status
        told = status.captured, status.recorded, status.dropped
        _log.info("The run has ended: %d frames captured, %d records, %d frames not judged", *told)
        if fault is not None:
            trace = None if isinstance(fault, InspectorError) else fault
            _log.error("The run has failed: %s", fault, exc_info=trace, extra=SHOWN)
