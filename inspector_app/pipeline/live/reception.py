"""Process each frame of a feed before judging: check it, count it, show it, and pass it to the admission."""

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
"""The capture rate is measured over this many last seconds."""
RATE_FRAMES = 64


class News(StrEnum):
    """The kinds of news from a run."""

    ARRIVED = "arrived"
    """A record or a picture is ready."""
    CHANGED = "changed"
    """The run, the feed or the state of the station has changed."""
    PREVIEWED = "previewed"
    """A preview is ready."""


@dataclass(frozen=True, slots=True, eq=False)
class Preview:
    """The newest frame of a live feed, judged or not.

    Attributes:
        rgb: uint8 (H, W, 3), at most 1600 px a side, read-only.
        small: uint8 (h, 64), read-only, the whole frame reduced by :func:`inspector_app.core.pictures.rest.small_grey`;
            a plan can use it as the empty station.
        captured_at_s: capture time, seconds since 1970 (UTC).
        part_present: whether there is a part; None: unknown, or not checked.
    """

    rgb: UInt8
    small: UInt8
    captured_at_s: float
    part_present: bool | None


class Reception:
    """A :class:`inspector_app.pipeline.live.feed_watch.Receiver`; the feed's threads call it."""

    def __init__(
        self,
        lookout: Lookout,
        admission: Admission,
        announce: Callable[[News], None],
        clock_s: Callable[[], float] = time.monotonic,
    ) -> None:
        """Frames go to ``admission``; ``announce`` must return at once."""
        self.look: FrameChecks | None = None
        """The check results of a live feed's newest frame; None before the first."""
        self.captured_s = math.nan
        """Capture time of the newest frame on the monotonic clock."""
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
        """Frames per second over the last 2 s; 0 when fewer than two came."""
        now_s = self._clock_s()
        recent = [each for each in self._times_s.copy() if now_s - each <= RATE_S]
        return (len(recent) - 1) / (now_s - recent[0]) if len(recent) > 1 and now_s > recent[0] else 0.0

    def take_preview(self) -> Preview | None:
        """Return the newest preview, or None if it was taken before; any thread."""
        return self._previews.take()

    # --- the feed's threads ------------------------------------------------------------------------------------

    def opened(self, source: FrameSource) -> None:
        """See :class:`inspector_app.pipeline.live.feed_watch.Receiver`."""
        self._lookout.begin()  # after a lost feed, another part may lie there
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
        """Make a preview, also of a frame that cannot be judged: it helps to set up the camera."""
        now_s = self._clock_s()
        if look.small is None or isinstance(frame, UnreadableFrame) or now_s - self._previewed_s < PREVIEW_S:
            return
        self._previewed_s = now_s
        every = max(1, max(frame.rgb.shape) // MAX_DISPLAY_PX)  # take every n-th pixel; averaging 20 MP takes too long
        rgb = reduced(frame.rgb[::every, ::every], MAX_DISPLAY_PX)
        self._previews.put(Preview(rgb, look.small, frame.captured_at_s, look.part_present))
        self._announce(News.PREVIEWED)


def _told(look: FrameChecks) -> tuple[bool, bool | None, str]:
    return look.frozen, look.part_present, look.note
