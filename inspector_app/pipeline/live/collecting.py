"""Collect pictures of good parts from a live feed: watch it as a live run does, and write the chosen frames as PNG.

The feed's threads are those of a live run (:mod:`inspector_app.pipeline.live.feed_watch`); they also compute the aids
for exposure and focus. :meth:`Collecting.work` writes pictures, on the thread that calls it.
"""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from inspector_app.core.errors import OutputError, reason_of
from inspector_app.core.messages import Float16, Frame, Int64, TriggerAnswer, TriggerResult, UInt8, UnreadableFrame
from inspector_app.core.pictures import exposure
from inspector_app.core.pictures.first_use import use_decoders_once
from inspector_app.core.pictures.near_copies import copy_of, sketch
from inspector_app.core.ports import FrameSource
from inspector_app.core.sentences import NOTHING, Sentence, join
from inspector_app.pipeline.live.admission import Admission
from inspector_app.pipeline.live.feed_watch import FeedState, FeedWatch
from inspector_app.pipeline.live.frame_checks import Lookout
from inspector_app.pipeline.live.mailbox import Mailbox
from inspector_app.pipeline.live.plan import RunPlan, When
from inspector_app.pipeline.live.reception import News, Reception
from inspector_app.pipeline.live.run import CAPTURE_STOP_S
from inspector_app.project.files import is_there, sync_folder, write_atomically

ENOUGH = 20
"""A build needs at least about this many good parts."""
COMPARED = 50
"""A picture is compared with this many collected before it."""
NO_PART = join(
    Sentence("The station is empty, so no picture was taken."), Sentence("Put a good part there, then try again.")
)
SEEN_BEFORE = join(
    Sentence("This part was already collected, so its picture was not taken again."),
    Sentence("Put the next part there."),
)
BUSY = Sentence("The last picture is still being written.")
_log = logging.getLogger(__name__)


class Collection:
    """The folder and what was collected into it. Used by one thread at a time, except :attr:`paths`."""

    def __init__(self, folder: Path) -> None:
        """Collect into ``folder``, which is made with the first picture."""
        self._chosen = folder
        self.paths: tuple[Path, ...] = ()
        """The pictures, in their order; any thread may read it."""
        self._sketches: deque[Float16] = deque(maxlen=COMPARED)

    @property
    def folder(self) -> Path:
        """The folder; any thread may set another one, which is used if nothing was collected yet."""
        paths = self.paths
        return paths[0].parent if paths else self._chosen

    @folder.setter
    def folder(self, folder: Path) -> None:
        self._chosen = folder

    def add(self, frame: Frame) -> Sentence:
        """Write a picture as PNG, completely or not at all, unless its part was collected before.

        Returns:
            Why the picture was not taken, "" if it was.

        Raises:
            OutputError: it cannot be written.
        """
        import cv2

        small = sketch(frame.rgb, (frame.rgb.shape[1], frame.rgb.shape[0]))
        alike = [each for each in self._sketches if each.shape == small.shape]
        if alike and copy_of(small, np.stack(alike)) is not None:
            return SEEN_BEFORE
        _, png = cv2.imencode(".png", cv2.cvtColor(frame.rgb, cv2.COLOR_RGB2BGR))
        data = png.tobytes()
        number, folder = len(self.paths) + 1, self.folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
            while is_there(path := folder / f"part{number:04d}.png"):
                number += 1
            write_atomically(path, lambda stream: stream.write(data))
        except OSError as error:
            raise OutputError(
                Sentence("{path} cannot be written: {reason}.", path=folder, reason=reason_of(error)),
                hint=Sentence("Choose another folder."),
            ) from error
        self._sketches.append(small)
        self.paths += (path,)
        return NOTHING

    def take_back(self) -> None:
        """Delete the picture that was collected last.

        Raises:
            OutputError: it cannot be deleted.
        """
        if not self.paths:
            return
        try:
            self.paths[-1].unlink(missing_ok=True)
        except OSError as error:
            raise OutputError(
                Sentence("{path} cannot be deleted: {reason}.", path=self.paths[-1], reason=reason_of(error))
            ) from error
        sync_folder(self.folder)
        self.paths = self.paths[:-1]
        if self._sketches:
            self._sketches.pop()


@dataclass(frozen=True, slots=True, eq=False)
class Aids:
    """The newest frame of the feed, with what helps to set exposure and focus.

    Attributes:
        rgb: uint8 (H, W, 3), reduced, clipped pixels striped, read-only.
        small: uint8 (h, 64), read-only: a plan can use it as the empty station.
        counts: int64 (64,), the histogram of its grey values.
        bright: share of pixels that are too bright, 0 to 1.
        dark: share of pixels that are black, 0 to 1.
        sharpness: 0 to 1, see :func:`inspector_app.core.pictures.exposure.sharpness`.
    """

    rgb: UInt8
    small: UInt8
    counts: Int64
    bright: float
    dark: float
    sharpness: float

    @classmethod
    def of(cls, rgb: UInt8, small: UInt8) -> "Aids":
        """Compute the aids of a reduced picture, uint8 (H, W, 3)."""
        bright, dark, grey = exposure.too_bright(rgb), exposure.too_dark(rgb), exposure.grey_of(rgb)
        return cls(
            exposure.striped(rgb, bright, dark),
            small,
            exposure.histogram(grey),
            float(bright.mean()),
            float(dark.mean()),
            exposure.sharpness(grey),
        )


class Collecting:
    """One feed from which pictures are collected; as :class:`inspector_app.pipeline.live.run.Live`, without judging."""

    def __init__(
        self,
        open_source: Callable[[], FrameSource],
        collection: Collection,
        plan: RunPlan,
        *,
        announce: Callable[[News], None],
        clock_s: Callable[[], float] = time.monotonic,
    ) -> None:
        """Prepare.

        Args:
            open_source: opens the feed; called on a separate thread, and again whenever the feed was lost.
            collection: takes the pictures.
            plan: the limits of rest and presence, and whether parts are collected at rest or on request only.
            announce: called on any thread when there is news; must return at once.
            clock_s: a monotonic clock.
        """
        self._collection = collection
        self._announce = announce
        self._admission = Admission(plan, clock_s=clock_s)
        self._lookout = Lookout(plan, may_freeze=True, clock_s=clock_s)
        self._reception = Reception(self._lookout, self._admission, self._tell, clock_s)
        self._capture = FeedWatch(open_source, self._reception, again=True, clock_s=clock_s)
        self._aids: Mailbox[Aids] = Mailbox()
        self._outcomes: Mailbox[Sentence] = Mailbox()
        self._writing = threading.Lock()

    # --- from any thread ---------------------------------------------------------------------------------------

    @property
    def live(self) -> bool:
        """Whether frames come."""
        return self._capture.feed is FeedState.LIVE

    @property
    def note(self) -> str:
        """The problem of the feed or of its newest frame, and the next step; "" if there is none."""
        look = self._reception.look if self.live else None
        return self._capture.note() or (look.note or self._lookout.unrest if look is not None else "")

    def take_aids(self) -> Aids | None:
        """Return the newest picture with its aids, or None if it was taken before."""
        return self._aids.take()

    def take_outcome(self) -> Sentence | None:
        """Return why the last picture was not taken, "" if it was; None if nothing happened since the last call."""
        return self._outcomes.take()

    def trigger(self) -> None:
        """Collect the first frame captured from now on; an outcome follows."""
        if self._admission.trigger("", self._note_empty) is TriggerAnswer.BUSY:
            self._put(BUSY)

    def set_plan(self, plan: RunPlan) -> None:
        """Set the plan from now on; the part that lies there may be collected."""
        self._lookout.set_plan(plan)
        self._admission.set_plan(plan)
        if plan.when is When.AT_REST:
            self._lookout.begin()

    def take_back(self) -> None:
        """Delete the picture that was collected last. Raises OutputError if that fails."""
        with self._writing:
            self._collection.take_back()

    def stop(self) -> None:
        """End; a frame that is being written is completed."""
        self._admission.stop()
        self._capture.stop()

    # --- threads of the feed and of the work -------------------------------------------------------------------

    def work(self) -> None:
        """Collect until the feed ends or is stopped.

        Raises:
            SourceError: the feed cannot be opened.
        """
        use_decoders_once()
        self._admission.run()
        self._capture.start()
        try:
            while (item := self._admission.take()) is not None:
                self._put(self._taken(item))
                self._admission.done(0.0)
        finally:
            self.stop()
            self._capture.join(CAPTURE_STOP_S)
        if self._capture.fault is not None:
            raise self._capture.fault

    def _taken(self, item: Frame | UnreadableFrame) -> Sentence:
        if isinstance(item, UnreadableFrame):
            return item.reason
        try:
            with self._writing:
                return self._collection.add(item)
        except OutputError as fault:
            _log.warning("A picture was not collected: %s", fault)
            return fault.sentence

    def _note_empty(self, result: TriggerResult) -> None:
        """A frame without a part answers a request with no verdict."""
        if result.verdict is None:
            self._put(NO_PART)

    def _put(self, outcome: Sentence) -> None:
        self._outcomes.put(outcome)
        self._announce(News.ARRIVED)

    def _tell(self, news: News) -> None:
        """Compute the aids of a new preview, on the reading thread."""
        if news is News.PREVIEWED:
            preview = self._reception.take_preview()
            if preview is None:
                return
            self._aids.put(Aids.of(preview.rgb, preview.small))
        self._announce(news)


def plan_of(plan: RunPlan, *, at_rest: bool) -> RunPlan:
    """Return a station's plan for collecting: at rest and on request, or only on request."""
    return replace(plan, when=When.AT_REST if at_rest else When.TRIGGER, dwell_s=0.0)
