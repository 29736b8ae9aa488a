"""A feed, judged frame by frame, while somebody runs, pauses, steps and stops it.

``work`` runs on one thread from start to end; everything else may be called from any thread. Every frame of a file
feed is judged, in order. Of a live feed (a camera) only the newest frame is, and those left out are counted. Records
are never dropped; pictures for the screen may be, the newest wins.
"""

import math
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from inspector_app.core.errors import SourceError
from inspector_app.core.messages import Frame, InspectionRecord, Limits, UInt8, UnreadableFrame
from inspector_app.core.ports import Detector, FrameSource
from inspector_app.pipeline.capture import FeedState
from inspector_app.pipeline.display import Picture, picture_of
from inspector_app.pipeline.inspect import inspect
from inspector_app.pipeline.mailbox import Mailbox
from inspector_app.pipeline.plan import RunPlan

KEPT_PICTURES = 32
"""Pictures without a file (camera, video) that one can look back at; some 6 MB each at most."""

POLL_S = 0.1
CAMERA_STOP_S = 5.0
NO_FRAME_S = 5.0
"""A camera that sends nothing for so long has hung: the last verdict must not stand as if it were today's."""


class RunState(StrEnum):
    """Where a run is."""

    STOPPED = "stopped"
    OPENING = "opening"
    RUNNING = "running"
    PAUSED = "paused"
    RECOVERING = "recovering"
    FAILED = "failed"

    @property
    def over(self) -> bool:
        """Whether nothing runs, and a run may be started."""
        return self in {RunState.STOPPED, RunState.FAILED}


@dataclass(frozen=True, slots=True)
class LiveStatus:
    """How a run and its feed are doing, at one moment.

    Attributes:
        state: where the run is.
        feed: where the feed is.
        frozen: the camera sends the same picture again and again; nothing is judged.
        part_present: whether there is a part in the newest frame; None: unknown, or nobody asked.
        motion: how much the newest frame differs from the one before, 0 to 1; NaN unknown.
        resting: whether the picture is at rest.
        frame_at_s: when the newest frame was captured, seconds since 1970 (UTC); NaN: there was none.
        captured: frames that came.
        dropped: frames that were not judged because newer ones had come.
        recorded: records made.
        recording_full: judging waits until records are written.
        triggers_waiting: triggers whose part is not judged yet.
        capture_fps: frames a second, over the last second or two; 0 when none come.
        note: what is wrong and what to do, a sentence or two; "" when all is well.
    """

    state: RunState = RunState.STOPPED
    feed: FeedState = FeedState.ENDED
    frozen: bool = False
    part_present: bool | None = None
    motion: float = math.nan
    resting: bool = False
    frame_at_s: float = math.nan
    captured: int = 0
    dropped: int = 0
    recorded: int = 0
    recording_full: bool = False
    triggers_waiting: int = 0
    capture_fps: float = 0.0
    note: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Preview:
    """The newest frame of a live feed, judged or not.

    Attributes:
        rgb: uint8 (H, W, 3), at most 1600 px a side, read-only.
        captured_at_s: when it was captured, seconds since 1970 (UTC).
        part_present: as in :class:`LiveStatus`.
    """

    rgb: UInt8
    captured_at_s: float
    part_present: bool | None


class Recording(Protocol):
    """Where records go before anybody sees them; nothing is ever left out."""

    @property
    def full(self) -> bool:
        """Whether the next record would have to wait."""

    def put(self, record: InspectionRecord) -> None:
        """Keep a record; waits while full. Raises InspectorError when it cannot be kept."""


class Live:
    """One run over one feed."""

    def __init__(
        self,
        open_source: Callable[[], FrameSource],
        detector: Detector,
        limits: Limits,
        *,
        announce: Callable[[], None],
        plan: RunPlan = RunPlan(),  # noqa: B008 - frozen
        recorder: Recording | None = None,
        project_id: str = "",
        real_time: bool = False,
        clock_s: Callable[[], float] = time.monotonic,
    ) -> None:
        """Prepare a run; it begins paused.

        Args:
            open_source: opens the feed; called on the working thread, since cameras take seconds.
            detector: judges.
            limits: what scores are held against to begin with.
            announce: called on the working thread when a record or a picture waits.
            plan: when to judge.
            recorder: where records go before they are announced.
            project_id: which project judges.
            real_time: the feed is a recording that plays at its own rate: one that breaks is not begun again.
            clock_s: a monotonic clock.
        """
        self._open_source = open_source
        self._detector = detector
        self._limits = limits
        self._announce = announce
        self._plan = plan
        self._recorder = recorder
        self._project_id = project_id
        self._real_time = real_time
        self._clock_s = clock_s
        self._gate = threading.Condition()
        self._running = False
        self._steps = 0
        self._stopped = False
        self._lock = threading.Lock()
        self._records: deque[InspectionRecord] = deque()
        self._kept: deque[Picture] = deque(maxlen=KEPT_PICTURES)
        self._picture: Picture | None = None
        self._frames: Mailbox[Frame | UnreadableFrame] = Mailbox()
        self._captured_all = threading.Event()
        self._captured_s = 0.0
        self._capture_fault: Exception | None = None
        self._number = 0
        self._count: int | None = None

    # --- what a person does, from any thread -------------------------------------------------------------------

    def run(self) -> None:
        """Judge one frame after the other."""
        with self._gate:
            if not self._running:
                self._frames.discard()  # a camera's frame from before the pause is not the part that lies there now
            self._running = True
            self._gate.notify_all()

    def pause(self) -> None:
        """Stay where we are."""
        with self._gate:
            self._running = False
            self._steps = 0

    def step(self) -> None:
        """Judge one frame, then pause."""
        with self._gate:
            if not self._steps:
                self._frames.discard()
            self._running = False
            self._steps += 1
            self._gate.notify_all()

    def stop(self) -> None:
        """End; a frame that is being judged is finished."""
        with self._gate:
            self._stopped = True
            self._gate.notify_all()

    def set_limits(self, limits: Limits) -> None:
        """The limits for the frames to come."""
        self._limits = limits

    def set_plan(self, plan: RunPlan) -> None:
        """When to judge from now on."""
        with self._gate:
            self._plan = plan
            self._gate.notify_all()

    # --- what came of it, from any thread ----------------------------------------------------------------------

    @property
    def count(self) -> int | None:
        """How many frames the feed holds; None when unknown or not opened yet."""
        return self._count

    @property
    def frames_dropped(self) -> int:
        """Frames of a live feed that came faster than they could be judged."""
        return self._frames.dropped

    def take(self) -> tuple[list[InspectionRecord], Picture | None]:
        """All records since the last call, in order, and the newest picture, unless it was taken before.

        They are put down together and taken together: a picture taken always belongs to the last record.
        """
        with self._lock:
            records, picture = list(self._records), self._picture
            self._records.clear()
            self._picture = None
            return records, picture

    def kept_picture(self, number: int) -> Picture | None:
        """One of the last pictures of a feed without files."""
        with self._lock:
            return next((picture for picture in self._kept if picture.number == number), None)

    # --- the working thread ------------------------------------------------------------------------------------

    def work(self) -> None:
        """Judge until the feed ends or somebody stops it.

        Raises:
            SourceError: the feed cannot be opened, or broke; the records so far are kept.
        """
        source = self._open_source()
        self._count = source.count
        if source.live:
            self._work_live(source)
            return
        try:
            while self._permitted():
                frame = source.read()
                if frame is None:
                    return
                self._judge(frame)
        finally:
            source.close()

    def _work_live(self, source: FrameSource) -> None:
        capture = threading.Thread(target=self._capture, args=(source,), name="capture", daemon=True)
        self._captured_s = self._clock_s()
        capture.start()
        hangs = False
        try:
            while self._permitted():
                captured_all = self._captured_all.is_set()
                frame = self._frames.take(POLL_S)
                if frame is not None:
                    self._judge(frame)
                elif captured_all:
                    break
                elif self._clock_s() - self._captured_s > NO_FRAME_S:
                    hangs = True
                    break
        finally:
            self.stop()
            # A camera that hangs in its driver must not keep the window open; its thread dies with the program.
            capture.join(0 if hangs else CAMERA_STOP_S)
        if self._capture_fault is not None:
            raise self._capture_fault
        if hangs:
            raise SourceError(
                f"No frame has come from {source.name} for {NO_FRAME_S:g} s", hint="Check its cable, then run again"
            )

    def _capture(self, source: FrameSource) -> None:
        """Read as fast as frames come, so that the newest is never old; runs on a thread of its own."""
        try:
            while not self._stopped:
                frame = source.read()
                if frame is None:
                    return
                self._captured_s = self._clock_s()
                if self._running or self._steps:
                    self._frames.put(frame)
        except Exception as fault:  # the edge of this thread: the working thread raises it again
            self._capture_fault = fault
        finally:
            source.close()
            with self._gate:
                self._captured_all.set()
                self._gate.notify_all()  # a camera lost during a pause is told now, not when somebody goes on

    def _permitted(self) -> bool:
        """Wait while paused; False once stopped, or if the feed ended during the pause."""
        with self._gate:
            self._gate.wait_for(
                lambda: self._stopped or self._running or self._steps > 0 or self._captured_all.is_set()
            )
            return not self._stopped and (self._running or self._steps > 0)

    def _judge(self, frame: Frame | UnreadableFrame) -> None:
        started_s = self._clock_s()
        record = replace(inspect(frame, self._detector, self._limits), project_id=self._project_id)
        if self._recorder is not None:
            self._recorder.put(record)
        try:
            picture = picture_of(self._number, frame, record, self._detector)
        except Exception as fault:  # what cannot be drawn must cost neither its record nor the run
            picture = Picture(self._number, None, None, f"The picture cannot be drawn ({type(fault).__name__}).")
        self._number += 1
        with self._lock:
            self._records.append(record)
            if record.path is None:
                self._kept.append(picture)
            self._picture = picture
        self._announce()
        self._dwell(started_s)

    def _dwell(self, started_s: float) -> None:
        with self._gate:
            self._steps = max(0, self._steps - 1)
            while self._running and not self._stopped:
                remaining_s = self._plan.dwell_s - (self._clock_s() - started_s)
                if remaining_s <= 0:
                    return
                self._gate.wait(remaining_s)
