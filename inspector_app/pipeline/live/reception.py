"""What becomes of a frame between the feed and the judging: looked at, counted, shown, and let through or not."""

import math
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from inspector_app.core.messages import Frame, UInt8, UnreadableFrame
from inspector_app.core.ports import FrameSource
from inspector_app.pipeline.judging.picture import MAX_DISPLAY_PX, reduced
from inspector_app.pipeline.live.admission import Admission
from inspector_app.pipeline.live.frame_checks import FrameChecks, Lookout
from inspector_app.pipeline.live.mailbox import Mailbox

PREVIEW_S = 1 / 15
"""Least time between two previews."""
RATE_S = 2.0
"""The rate of capture is that of so many last seconds."""
RATE_FRAMES = 64


class News(StrEnum):
    """What a run has to tell."""

    ARRIVED = "arrived"
    """A record or a picture waits."""
    CHANGED = "changed"
    """The run, the feed or what is seen of the station has changed."""
    PREVIEWED = "previewed"
    """A preview waits."""


@dataclass(frozen=True, slots=True, eq=False)
class Preview:
    """The newest frame of a live feed, judged or not.

    Attributes:
        rgb: uint8 (H, W, 3), at most 1600 px a side, read-only.
        small: uint8 (h, 64), read-only, the whole frame as :func:`inspector_app.core.pictures.rest.small_grey` reduces
            it: what a plan takes for the empty station.
        captured_at_s: when it was captured, seconds since 1970 (UTC).
        part_present: whether there is a part; None: unknown, or nobody asked.
    """

    rgb: UInt8
    small: UInt8
    captured_at_s: float
    part_present: bool | None


class Reception:
    """A :class:`inspector_app.pipeline.live.feed_watch.Receiver` of what a feed delivers, on the feed's threads."""

    def __init__(
        self,
        lookout: Lookout,
        admission: Admission,
        announce: Callable[[News], None],
        clock_s: Callable[[], float] = time.monotonic,
    ) -> None:
        """Hand frames on to ``admission``; ``announce`` must not wait."""
        self.look: FrameChecks | None = None
        """What the newest frame of a live feed shows; None before the first."""
        self.captured_s = math.nan
        """When the newest frame was captured, on the monotonic clock."""
        self.n_captured = 0
        self._lookout = lookout
        self._admission = admission
        self._announce = announce
        self._clock_s = clock_s
        self._times_s: deque[float] = deque(maxlen=RATE_FRAMES)
        self._previews: Mailbox[Preview] = Mailbox()
        self._previewed_s = -math.inf

    @property
    def rate_hz(self) -> float:
        """Frames a second over the last 2 s; 0 when fewer than two came."""
        now_s = self._clock_s()
        recent = [each for each in self._times_s.copy() if now_s - each <= RATE_S]
        return (len(recent) - 1) / (now_s - recent[0]) if len(recent) > 1 and now_s > recent[0] else 0.0

    def take_preview(self) -> Preview | None:
        """The newest preview, unless it was taken before; any thread."""
        return self._previews.take()

    # --- the feed's threads ------------------------------------------------------------------------------------

    def opened(self, source: FrameSource) -> None:
        """See :class:`inspector_app.pipeline.live.feed_watch.Receiver`."""
        self._lookout.begin()  # what was at rest before a feed was lost may be another part now
        self._admission.opened(live=source.live)
        self._announce(News.CHANGED)

    def wanted(self) -> bool:
        """See :class:`inspector_app.pipeline.live.feed_watch.Receiver`."""
        return self._admission.wanted()

    def received(self, frame: Frame | UnreadableFrame, *, live: bool) -> None:
        """See :class:`inspector_app.pipeline.live.feed_watch.Receiver`."""
        self.captured_s = frame.captured_s
        self.n_captured += 1
        self._times_s.append(self._clock_s())
        if not live:
            self._admission.hand_over(frame)
            return
        before, look = self.look, self._lookout.look(frame)
        self.look = look
        self._admission.offer(look)
        if before is None or _told(before) != _told(look):
            self._announce(News.CHANGED)
        self._preview(look, frame)

    def changed(self) -> None:
        """See :class:`inspector_app.pipeline.live.feed_watch.Receiver`."""
        self._announce(News.CHANGED)

    def ended(self) -> None:
        """See :class:`inspector_app.pipeline.live.feed_watch.Receiver`."""
        self._admission.ended()

    def _preview(self, look: FrameChecks, frame: Frame | UnreadableFrame) -> None:
        """Also of a frame that cannot be judged: who sets up a camera wants to see what is wrong."""
        now_s = self._clock_s()
        if look.small is None or isinstance(frame, UnreadableFrame) or now_s - self._previewed_s < PREVIEW_S:
            return
        self._previewed_s = now_s
        every = max(1, max(frame.rgb.shape) // MAX_DISPLAY_PX)  # sampled first: averaging 20 MP takes too long
        rgb = reduced(frame.rgb[::every, ::every], MAX_DISPLAY_PX)
        self._previews.put(Preview(rgb, look.small, frame.captured_at_s, look.part_present))
        self._announce(News.PREVIEWED)


def _told(look: FrameChecks) -> tuple[bool, bool | None, str]:
    return look.frozen, look.part_present, look.note
