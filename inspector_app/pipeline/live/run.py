"""Judge a feed frame by frame, with run, pause, step, trigger and stop.

``feed_watch.py`` keeps the feed running on its own threads; ``frame_checks.py`` checks every frame of a live feed, and
``admission.py`` decides which frames are judged. ``work`` judges, on one thread from start to end; all other methods
may be called from any thread. Every frame of a feed of files is judged, in order. Of a live feed, only the frames that
the plan requires are judged, and in continuous mode only the newest one; skipped frames are counted. Records are never
dropped: judging waits until a record is on the disk. Pictures for the screen may be dropped; the newest one is kept.

The next state for each event (columns) and state (rows):

========== ======= ======= ======= =============== ========== =============== ============ ======
state      run     pause   step    feed opened     feed lost  first frame     feed ends,   fault
                                                              afterwards      stop
========== ======= ======= ======= =============== ========== =============== ============ ======
OPENING    OPENING OPENING OPENING RUNNING, PAUSED                            STOPPED      FAILED
RUNNING    RUNNING PAUSED  PAUSED                  RECOVERING                 STOPPED      FAILED
PAUSED     RUNNING PAUSED  PAUSED                  RECOVERING                 STOPPED      FAILED
RECOVERING stays   stays   stays                              RUNNING, PAUSED STOPPED      FAILED
========== ======= ======= ======= =============== ========== =============== ============ ======

After opening and recovering, the state is RUNNING or PAUSED, as requested last. A live feed that was open and fails or
sends no frames is lost, and so is a watched folder that fails; it is opened again and again until it works. Faults are:
a feed that never opened, a recording or a feed of files that fails, and a recorder that fails. STOPPED and FAILED are
final; a new run starts with OPENING.
"""

import math
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from inspector_app.core.messages import (
    NO_IDS,
    Frame,
    InspectionRecord,
    Limits,
    PartIds,
    Reply,
    StationReport,
    TriggerAnswer,
    TriggerResult,
    UnreadableFrame,
    Verdict,
)
from inspector_app.core.pictures.first_use import use_decoders_once
from inspector_app.core.ports import Acknowledging, Detector, FrameSource
from inspector_app.core.sentences import Sentence, join
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.judging.picture import Picture, picture_of
from inspector_app.pipeline.live.admission import Admission
from inspector_app.pipeline.live.archiving import Archiver
from inspector_app.pipeline.live.feed_watch import FeedState, FeedWatch
from inspector_app.pipeline.live.frame_checks import FrameChecks, Lookout
from inspector_app.pipeline.live.plan import RunPlan
from inspector_app.pipeline.live.reception import News, Preview, Reception
from inspector_app.pipeline.live.recording import Recorder

__all__ = ["FeedState", "Live", "LiveStatus", "News", "Preview", "RunState"]

KEPT_PICTURES = 32
"""Number of kept pictures without a file (camera, video), for looking back; at most about 6 MB each."""

CAPTURE_STOP_S = 5.0
RECORDING_FULL = join(
    Sentence("The last record is not on the disk yet, so judging waits."), Sentence("Check the disk.")
)

NOT_RECORDED = join(
    Sentence("The run was stopped before the record was on the disk."), Sentence("Judge the part again.")
)


class RunState(StrEnum):
    """The state of a run; see the table above."""

    STOPPED = "stopped"
    OPENING = "opening"
    RUNNING = "running"
    PAUSED = "paused"
    RECOVERING = "recovering"
    FAILED = "failed"

    @property
    def over(self) -> bool:
        """Whether the run has ended, so that a new run may be started."""
        return self in {RunState.STOPPED, RunState.FAILED}


@dataclass(frozen=True, slots=True)
class LiveStatus:
    """The status of a run and its feed at one moment.

    Attributes:
        state: the state of the run.
        feed: the state of the feed.
        frozen: the camera repeats the same frame; nothing is judged.
        part_present: whether there is a part in the newest frame; None: unknown, or not checked.
        motion: motion of the picture, 0 to 1, as :attr:`inspector_app.core.pictures.rest.Rest.motion`; NaN: unknown.
        resting: whether the picture is at rest.
        frame_s: capture time of the newest frame on the monotonic clock; NaN: there was none.
        moved_s: the same of the newest frame with motion.
        captured: number of captured frames.
        dropped: number of frames not judged because newer ones had come.
        recorded: number of records; each is on the disk if there is an output.
        recording_full: judging waits until records are written.
        triggers_waiting: number of requested verdicts that are not in progress yet.
        capture_fps: frames per second, over the last 2 s; 0 when none come.
        note: the fault and what to do, one or two sentences; "" when there is none.
    """

    state: RunState = RunState.STOPPED
    feed: FeedState = FeedState.ENDED
    frozen: bool = False
    part_present: bool | None = None
    motion: float = math.nan
    resting: bool = False
    frame_s: float = math.nan
    moved_s: float = math.nan
    captured: int = 0
    dropped: int = 0
    recorded: int = 0
    recording_full: bool = False
    triggers_waiting: int = 0
    capture_fps: float = 0.0
    note: str = ""


class Live:
    """One run of one feed."""

    def __init__(
        self,
        open_source: Callable[[], FrameSource],
        detector: Detector,
        limits: Limits,
        plan: RunPlan,
        *,
        announce: Callable[[News], None],
        recorder: Recorder | None = None,
        archiver: Archiver | None = None,
        project_id: str = "",
        part_name: str = "",
        lot: str = "",
        real_time: bool = False,
        clock_s: Callable[[], float] = time.monotonic,
        wall_s: Callable[[], float] = time.time,
    ) -> None:
        """Prepare a run; it starts paused.

        Args:
            open_source: opens the feed; called on a separate thread, and again whenever a live feed was lost.
            detector: the detector that judges.
            limits: the initial limits of the scores.
            plan: when to judge.
            announce: called on any thread when there is news; must return at once.
            recorder: writes records before they are announced; used by this run only. None: records are not written.
            archiver: archives pictures; used by this run only. None: pictures are not archived.
            project_id: the project that judges.
            part_name: the name of the part, for clients that trigger.
            lot: the lot of the first parts.
            real_time: the feed is a recording that plays at its own rate; after a failure it is not opened again.
            clock_s: a monotonic clock.
            wall_s: seconds since 1970 (UTC), for display.
        """
        self._detector = detector
        self._limits = limits
        self._announce = announce
        self._recorder = recorder
        self._archiver = archiver
        self._project_id = project_id
        self._part_name = part_name
        self._last: TriggerResult | None = None
        self._clock_s = clock_s
        self._admission = Admission(plan, clock_s=clock_s, wall_s=wall_s)
        self._admission.set_lot(lot)
        self._lookout = Lookout(plan, may_freeze=not real_time, clock_s=clock_s)
        self._reception = Reception(self._lookout, self._admission, announce, clock_s)
        self._capture = FeedWatch(open_source, self._reception, again=not real_time, clock_s=clock_s)
        self._lock = threading.Lock()
        self._records: deque[InspectionRecord] = deque()
        self._kept: deque[Picture] = deque(maxlen=KEPT_PICTURES)
        self._picture: Picture | None = None
        self._number = 0
        self._end: RunState | None = None

    # --- control, from any thread ------------------------------------------------------------------------------

    def run(self) -> None:
        """Start judging according to the plan."""
        if not self._admission.running:
            self._lookout.begin()
        self._admission.run()

    def pause(self) -> None:
        """Pause judging; the feed stays open."""
        self._admission.pause()

    def step(self) -> None:
        """Judge one frame, then pause."""
        self._admission.step()

    def trigger(self, source: str = "", reply: Reply | None = None, ids: PartIds = NO_IDS) -> TriggerAnswer:
        """Judge the first frame captured from now on; see :meth:`Admission.trigger`."""
        return self._admission.trigger(source, reply, ids)

    def set_lot(self, lot: str) -> None:
        """Set the lot from the next part on; see :meth:`Admission.set_lot`."""
        self._admission.set_lot(lot)

    def stop(self) -> None:
        """End the run; requests made before are still judged."""
        self._admission.stop()
        self._capture.stop()
        if self._recorder is not None:
            self._recorder.release()
        if self._archiver is not None:
            self._archiver.release()

    def set_limits(self, limits: Limits) -> None:
        """Set the limits of the next frames; ignored after :meth:`stop`."""
        if not self._admission.stopped:
            self._limits = limits

    def set_plan(self, plan: RunPlan) -> None:
        """Set the plan from now on; ignored after :meth:`stop`."""
        if self._admission.stopped:
            return
        self._lookout.set_plan(plan)
        self._admission.set_plan(plan)

    # --- results, from any thread ------------------------------------------------------------------------------

    @property
    def state(self) -> RunState:
        """The state of the run."""
        if self._end is not None:
            return self._end
        if self._capture.source is None:
            return RunState.OPENING
        if self._capture.feed is FeedState.LOST:
            return RunState.RECOVERING
        return RunState.RUNNING if self._admission.running else RunState.PAUSED

    @property
    def status(self) -> LiveStatus:
        """The status of the run and its feed."""
        recorder, reception = self._recorder, self._reception
        full = recorder is not None and recorder.full
        feed = self._capture.feed
        seen = reception.look if feed is FeedState.LIVE else None  # after a lost feed, the last frame is not current
        return LiveStatus(
            state=self.state,
            feed=feed,
            frozen=seen is not None and seen.frozen,
            part_present=seen.part_present if seen is not None else None,
            motion=seen.rest.motion if seen is not None else math.nan,
            resting=seen is not None and seen.rest.resting,
            frame_s=reception.captured_s,
            moved_s=self._lookout.moved_s,
            captured=reception.n_captured,
            dropped=self._admission.dropped,
            recorded=self._number,
            recording_full=full,
            triggers_waiting=self._admission.waiting,
            capture_fps=reception.rate_hz,
            note=self._capture.note() or self._note(seen) or (RECORDING_FULL if full else ""),
        )

    def _note(self, seen: FrameChecks | None) -> str:
        """The fault in the newest frame."""
        if seen is None:
            return ""
        return seen.note or (self._lookout.unrest if self._admission.running else "")

    @property
    def count(self) -> int | None:
        """Number of frames of the feed; None when unknown or not opened yet."""
        source = self._capture.source
        return source.count if source is not None else None

    @property
    def frames_dropped(self) -> int:
        """Number of frames of a live feed that were skipped because judging was slower."""
        return self._admission.dropped

    @property
    def report(self) -> StationReport:
        """What a machine may know about the run."""
        return StationReport(self.state is RunState.RUNNING, self._admission.waiting, self._last)

    def take(self) -> tuple[list[InspectionRecord], Picture | None]:
        """Return all records since the last call, in order, and the newest picture, unless it was taken before.

        Both are stored and taken under one lock: a taken picture always belongs to the last record.
        """
        with self._lock:
            records, picture = list(self._records), self._picture
            self._records.clear()
            self._picture = None
            return records, picture

    def take_preview(self) -> Preview | None:
        """Return the newest preview of a live feed, or None if it was taken before."""
        return self._reception.take_preview()

    def kept_picture(self, number: int) -> Picture | None:
        """Return one of the last pictures of a feed without files; None if it is no longer kept."""
        with self._lock:
            return next((picture for picture in self._kept if picture.number == number), None)

    # --- the judging thread ------------------------------------------------------------------------------------

    def work(self) -> None:
        """Judge until the feed ends or is stopped.

        Raises:
            SourceError: the feed cannot be opened, or it failed; earlier records are kept.
            OutputError: a record cannot be written.
        """
        try:
            self._work()
        except BaseException:  # the caller reports the error
            self._end = RunState.FAILED
            raise
        finally:
            self._admission.answer_rest()
        self._end = RunState.STOPPED

    def _work(self) -> None:
        use_decoders_once()
        self._capture.start()
        try:
            while (frame := self._admission.take()) is not None:
                started_s = self._clock_s()
                self._judge(frame)
                self._admission.done(started_s)
        finally:
            self.stop()
            self._capture.join(CAPTURE_STOP_S)
        while (left_over := self._admission.left_over()) is not None:
            self._judge(left_over)
        if self._capture.fault is not None:
            raise self._capture.fault

    def _judge(self, frame: Frame | UnreadableFrame) -> None:
        record = inspect(frame, self._detector, self._limits)
        waited_ms = 1e3 * (self._clock_s() - frame.captured_s)
        record = replace(record, capture_to_verdict_ms=waited_ms, project_id=self._project_id, ids=self._admission.ids)
        if self._recorder is not None and not self._recorder.put(record):
            self._admission.answer(TriggerResult(Verdict.ERROR, self._part_name, reason=NOT_RECORDED))
            return  # stopping does not wait long, and no verdict is shown that may not be on the disk
        self._tell(record)
        try:
            picture = picture_of(self._number, frame, record, self._detector)
        except (Exception, SystemExit) as fault:  # an error in drawing must not lose the record or end the run
            picture = Picture(
                self._number, None, None, Sentence("The picture cannot be drawn ({fault}).", fault=type(fault).__name__)
            )
        self._put_down(record, picture)
        if self._archiver is not None:
            self._archiver.offer(record, self._number, frame)
        source = self._capture.source
        if source is not None and isinstance(source, Acknowledging):
            source.judged(frame)

    def _tell(self, record: InspectionRecord) -> None:
        """Answer the client that asked for this part, before its picture is drawn."""
        number, score = self._number + 1, record.relative_score
        self._last = TriggerResult(
            record.verdict, self._part_name, score, number, record.captured_at_s, record.reason, record.ids
        )
        self._admission.answer(self._last)

    def _put_down(self, record: InspectionRecord, picture: Picture) -> None:
        with self._lock:
            self._number += 1
            self._records.append(record)
            if record.path is None:
                self._kept.append(picture)
            self._picture = picture
        self._announce(News.ARRIVED)
