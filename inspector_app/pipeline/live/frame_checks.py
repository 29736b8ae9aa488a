"""Checks of every frame of a live feed before judging: can it be judged, is it frozen, at rest, with a part?

They run on the feed's reading thread and take about 1 ms per frame of 1280 x 720. Only a checksum uses all pixels; the
other checks use reduced frames.
"""

import math
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from inspector_app.core.messages import Frame, UInt8, UnreadableFrame
from inspector_app.core.pictures.presence import is_present
from inspector_app.core.pictures.rest import Rest, RestDetector, small_grey
from inspector_app.core.sentences import Sentence, join
from inspector_app.pipeline.live.plan import RunPlan, When

FROZEN_FRAMES = 10
FROZEN_S = 1.0
"""A camera is frozen when this long all frames are repetitions; a working sensor always shows new noise."""
REMEMBERED = 16
"""Number of different frames that are remembered: a frozen driver may return its buffers in turn."""

DARK = 24
"""With a lens cover a camera sends at most its black level, 16 of 255, and noise."""
STRUCTURE = 8
STANDING_OUT_SHARE = 0.001
"""A dark picture has content when more than this share of its places differs from most; fewer are hot pixels."""

UNREST_S = 5.0
"""Parts may move this long before a message says that nothing comes to rest."""

BLACK = join(Sentence("The picture is black."), Sentence("Check light and lens cover."))
FROZEN = join(
    Sentence("The camera sends the same picture again and again."),
    Sentence("Restart the camera; nothing is judged until its picture changes."),
)
OTHER_STATION = join(
    Sentence("The picture of the empty station is from another camera or resolution, so every frame counts as a part."),
    Sentence("Take it again."),
)
NOTHING = Rest(math.nan, resting=False, came_to_rest=False)


@dataclass(frozen=True, slots=True, eq=False)
class FrameChecks:
    """The check results of one frame.

    Attributes:
        frame: the frame, or the reason why it cannot be judged.
        frozen: it is one of many repeated frames.
        part_present: whether there is a part; None: unknown, or not checked.
        small: uint8 (h, 64), the frame reduced by :func:`inspector_app.core.pictures.rest.small_grey`; None without
            pixels.
        rest: motion and rest at this frame.
        note: the fault and what to do, for the operator; "" when there is none.
        repeated: it equals one of the last frames bit by bit, so it may not be current.
    """

    frame: Frame | UnreadableFrame
    frozen: bool
    part_present: bool | None
    small: UInt8 | None
    rest: Rest
    note: str
    repeated: bool = False


class Unrest:
    """Measures how long parts have been moving; an empty station does not change the time."""

    def __init__(self) -> None:
        """Start before the first frame."""
        self._so_far = (0.0, 0)  # seconds and new frames, in one tuple because another thread reads it
        self._before_s: float | None = None

    def note(self, look: FrameChecks, now_s: float) -> None:
        """Add one more frame; ``now_s`` is its time on a monotonic clock."""
        before_s, self._before_s = self._before_s, now_s
        if look.part_present is False or isinstance(look.frame, UnreadableFrame):
            return
        if look.rest.resting:
            self._so_far = (0.0, 0)
        elif before_s is not None:
            time_s, n_new = self._so_far
            self._so_far = (time_s + now_s - before_s, n_new + (not look.repeated))

    def told(self, rest_frames: int) -> str:
        """A message of two sentences for the operator, "" for none; any thread. ``rest_frames``: as in the plan."""
        time_s, n_new = self._so_far
        if time_s < UNREST_S:
            return ""
        rate_hz = n_new / time_s
        return join(
            Sentence(
                "Nothing has been at rest for {n} s, so nothing is judged: a part must not move "
                "for {m} frames, and {rate} new frames come per second.",
                n=f"{time_s:.0f}",
                m=rest_frames,
                rate=f"{rate_hz:.2g}",
            ),
            Sentence("Check the camera's rate, let parts stay longer, or change the limits of rest under Station."),
        )


class Lookout:
    """Checks the frames of a live feed one after the other; results depend on earlier frames."""

    def __init__(self, plan: RunPlan, *, may_freeze: bool, clock_s: Callable[[], float] = time.monotonic) -> None:
        """Start before the first frame.

        Args:
            plan: the limits of motion and presence.
            may_freeze: repeated frames are a fault. In a recording they are not: codecs repeat unchanged frames.
            clock_s: a monotonic clock.
        """
        self._plan = plan
        self._may_freeze = may_freeze
        self._clock_s = clock_s
        self._rest = _detector(plan)
        self._unrest = Unrest()
        self._begins = False
        self._size: tuple[int, int] | None = None
        self._known: deque[tuple[int, bytes]] = deque(maxlen=REMEMBERED)
        self._alike = 0
        self._alike_since_s = 0.0
        self.moved_s = math.nan
        """Capture time of the newest frame with motion, on the monotonic clock; NaN: there was none."""

    def set_plan(self, plan: RunPlan) -> None:
        """Use other limits from the next frame on; any thread."""
        before, self._plan = self._plan, plan
        if (before.motion_limit, before.rest_frames) != (plan.motion_limit, plan.rest_frames):
            self.begin()

    def begin(self) -> None:
        """Treat a part in the next frame as just come to rest; any thread."""
        self._begins = True

    @property
    def unrest(self) -> str:
        """A message if the plan waits for rest and no part comes to rest; "" if there is none; any thread."""
        return self._unrest.told(self._plan.rest_frames) if self._plan.when is When.AT_REST else ""

    def look(self, frame: Frame | UnreadableFrame) -> FrameChecks:
        """Check the next frame; the reading thread only."""
        if self._begins:
            self._begins = False
            self._rest, self._unrest = _detector(self._plan), Unrest()
        look = self._seen(frame)
        if look.rest.motion > self._plan.motion_limit:
            self.moved_s = frame.captured_s
        self._unrest.note(look, self._clock_s())
        return look

    def _seen(self, frame: Frame | UnreadableFrame) -> FrameChecks:
        fault = self._fault(frame)
        if fault is not None or isinstance(frame, UnreadableFrame):
            self._alike = 0
            unreadable = fault or frame
            assert isinstance(unreadable, UnreadableFrame)
            return FrameChecks(unreadable, False, None, None, NOTHING, unreadable.reason)
        small = small_grey(frame.rgb)
        if is_black(small):
            self._alike = 0
            # A light that goes out counts as motion, so a request at that time becomes an error when the picture is at
            # rest.
            return FrameChecks(_unreadable(frame, BLACK), False, None, small, self._rest.update(small), BLACK)
        repeated = self._is_repeated(frame.rgb, small)
        if repeated and self._has_frozen():
            return FrameChecks(_unreadable(frame, FROZEN), True, None, small, NOTHING, FROZEN, repeated)
        # Only new frames are used to detect rest: a frozen camera cannot show that the part came to rest.
        rest = self._rest.update(small) if not repeated else NOTHING
        present, note = self._presence(small)
        return FrameChecks(frame, False, present, small, rest, note, repeated)

    def _fault(self, frame: Frame | UnreadableFrame) -> UnreadableFrame | None:
        """The reason why the pixels cannot be judged; None if they can."""
        if isinstance(frame, UnreadableFrame):
            return None
        rgb = frame.rgb
        if rgb.ndim != 3 or rgb.shape[2] != 3 or rgb.dtype != np.uint8 or not rgb.size:
            return _unreadable(
                frame, join(Sentence("The camera sent no colour picture."), Sentence("Choose another pixel format."))
            )
        height, width = rgb.shape[:2]
        self._size = self._size or (width, height)
        if (width, height) == self._size:
            return None
        return _unreadable(
            frame,
            join(
                Sentence(
                    "The camera sent {width} x {height} pixels instead of {other_width} x {other_height}.",
                    width=width,
                    height=height,
                    other_width=self._size[0],
                    other_height=self._size[1],
                ),
                Sentence("Stop, then run again."),
            ),
        )

    def _is_repeated(self, rgb: UInt8, small: UInt8) -> bool:
        """Whether the frame equals one of the last different frames; counts consecutive repetitions.

        The frames are remembered when the feed is opened again: a frame from before it was lost is not current. If two
        different frames ever had the same checksum, a request would only wait for the next frame.
        """
        if not self._may_freeze:
            return False
        picture = _sum(rgb), small.tobytes()
        repeated = picture in self._known
        if not repeated:
            self._known.append(picture)
            self._alike = 0
        if not self._alike:
            self._alike_since_s = self._clock_s()
        self._alike += 1
        return repeated

    def _has_frozen(self) -> bool:
        return self._alike >= FROZEN_FRAMES and self._clock_s() - self._alike_since_s >= FROZEN_S

    def _presence(self, small: UInt8) -> tuple[bool | None, str]:
        plan = self._plan
        if plan.empty is None:
            return None, ""
        if plan.empty.shape != small.shape:
            return None, OTHER_STATION
        return is_present(small, plan.empty, plan.presence_limit), ""


def _sum(rgb: UInt8) -> int:
    """The sum of a picture's bytes in groups of eight, modulo 2^64: one changed bit changes it."""
    values = np.ascontiguousarray(rgb).reshape(-1)
    whole = len(values) // 8 * 8
    return int(values[:whole].view(np.uint64).sum()) + int(values[whole:].sum())


def _detector(plan: RunPlan) -> RestDetector:
    return RestDetector(plan.motion_limit, plan.rest_frames)


def _unreadable(frame: Frame, reason: Sentence) -> UnreadableFrame:
    return UnreadableFrame(frame.name, frame.captured_at_s, reason, frame.path, frame.captured_s)


def is_black(small: UInt8) -> bool:
    """Whether a reduced picture is dark and has no content; its averages contain almost no noise."""
    middle = float(np.median(small))
    standing_out = np.count_nonzero(np.abs(small - middle) > STRUCTURE)
    return middle < DARK and bool(standing_out <= STANDING_OUT_SHARE * small.size)
