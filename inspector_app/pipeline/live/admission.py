"""Which frames are judged, and in what order: what a person asks for meets what a feed delivers.

Three threads meet here. A person (or a machine) runs, pauses, steps, triggers and stops, from any thread; the reading
thread hands frames over; the judging thread takes them. Nobody but the judging thread ever waits long.
"""

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from inspector_app.core.messages import Frame, TriggerAnswer, UnreadableFrame
from inspector_app.core.sentences import Sentence, join
from inspector_app.pipeline.live.frame_checks import FROZEN, FrameChecks
from inspector_app.pipeline.live.mailbox import Mailbox
from inspector_app.pipeline.live.plan import RunPlan, When

MAX_WAITING = 16
MAX_WAITING_BYTES = 512 * 2**20
"""So many triggered frames may wait, and take so much memory: eight of 20 MP."""

SHARE = 3
"""A computer that triggers may have so many times as many waiting as there are places free: alone, 12 of 16."""

TRIGGER_S = 2.0
"""A trigger for which no frame comes within this time is an error."""

TOO_FAST = join(
    Sentence("Triggers came faster than parts can be judged."),
    Sentence("Slow them down, or choose less detail for the project."),
)
NO_FRAME = join(
    Sentence("No picture came within {n} s of the trigger.", n=f"{TRIGGER_S:g}"),
    Sentence("Check the camera and its cable."),
)
REPEATED = join(
    Sentence(
        "The camera sent no new picture within {n} s of the trigger, only one that it had sent before.",
        n=f"{TRIGGER_S:g}",
    ),
    Sentence("Restart the camera."),
)
NEVER_JUDGED = join(Sentence("The run ended before a picture came for the trigger."), Sentence("Judge the part again."))

Item = Frame | UnreadableFrame


@dataclass(slots=True, eq=False)
class _Asked:
    """One verdict that was asked for, in the order of asking.

    Attributes:
        at_s: when, seconds since 1970 (UTC), for people.
        asked_s: when, on the monotonic clock: no frame captured before will do.
        item: the frame that it gets; None while none has come.
        source: who triggered, "" for a person or the plan.
        lacking: what to say if none comes.
    """

    at_s: float
    asked_s: float
    item: Item | None = None
    source: str = ""
    lacking: Sentence = NO_FRAME


class Admission:
    """Lets frames through to the judging thread."""

    def __init__(
        self,
        plan: RunPlan,
        *,
        clock_s: Callable[[], float] = time.monotonic,
        wall_s: Callable[[], float] = time.time,
    ) -> None:
        """Begin paused.

        Args:
            plan: when to judge.
            clock_s: a monotonic clock.
            wall_s: seconds since 1970 (UTC), for people.
        """
        self._plan = plan
        self._clock_s = clock_s
        self._wall_s = wall_s
        self._gate = threading.Condition()
        self._running = False
        self._steps = 0
        self._stopped = False
        self._ended = False
        self._from_files = False
        self._busy = False
        self._told_frozen = False
        self._asked: deque[_Asked] = deque()
        self._newest: Mailbox[Item] = Mailbox()

    # --- what a person does, from any thread -------------------------------------------------------------------

    @property
    def running(self) -> bool:
        """Whether one frame after the other is judged."""
        return self._running

    @property
    def stopped(self) -> bool:
        """Whether :meth:`stop` was called."""
        return self._stopped

    @property
    def dropped(self) -> int:
        """Frames of a live feed that came faster than they could be judged."""
        return self._newest.dropped

    @property
    def waiting(self) -> int:
        """Verdicts that were asked for and that nobody works on yet."""
        return len(self._asked)

    def run(self) -> None:
        """Judge what the plan says."""
        with self._gate:
            if not self._running:
                self._forget_newest()
                self._told_frozen = False
            self._running = True
            self._steps = 0
            self._gate.notify_all()

    def pause(self) -> None:
        """Judge nothing; triggers are not heard. What triggers have asked for before is judged afterwards."""
        with self._gate:
            self._running = False
            self._steps = 0

    def step(self) -> None:
        """Judge one more frame, whatever the plan says, then pause."""
        with self._gate:
            if not self._steps:
                self._forget_newest()
            self._running = False
            self._steps += 1
            self._gate.notify_all()

    def stop(self) -> None:
        """Take nothing any more; what was asked for before is :meth:`left_over`."""
        with self._gate:
            self._stopped = True
            self._gate.notify_all()

    def set_plan(self, plan: RunPlan) -> None:
        """When to judge from now on; what waits is judged still."""
        with self._gate:
            self._plan = plan
            self._gate.notify_all()

    def trigger(self, source: str = "") -> TriggerAnswer:
        """Ask for the first frame captured from now on.

        Args:
            source: the computer that triggers; none fills the list alone. "": a person, who may.

        Returns:
            Taken: it gets a verdict, an error if need be, unless its frame shows no part. Busy: too many wait already.
            Not running: while paused, when all frames are judged, and after the end.
        """
        with self._gate:
            if not self._running or self._stopped or self._ended or self._plan.when is When.CONTINUOUS:
                return TriggerAnswer.NOT_RUNNING
            taken = self._ask(None, source)
            self._gate.notify_all()
            return TriggerAnswer.TAKEN if taken else TriggerAnswer.BUSY

    # --- the reading thread ------------------------------------------------------------------------------------

    def opened(self, *, live: bool) -> None:
        """The feed is there, or there again; ``live``: its frames come by themselves."""
        with self._gate:
            self._from_files = not live
            self._forget_newest()
            self._gate.notify_all()

    def ended(self) -> None:
        """No frame will come any more."""
        with self._gate:
            self._ended = True
            self._gate.notify_all()

    def wanted(self) -> bool:
        """Wait until somebody wants the next frame of a feed of files; False: nobody ever will."""
        with self._gate:
            self._gate.wait_for(lambda: self._stopped or self._wants())
            return not self._stopped

    def hand_over(self, item: Item) -> None:
        """A frame that was :meth:`wanted`. It will be judged, even if somebody pauses or stops meanwhile."""
        with self._gate:
            if self._asked and self._asked[0].item is None:
                self._asked[0].item = item
            else:
                self._newest.put(item)
            self._gate.notify_all()

    def offer(self, look: FrameChecks) -> None:
        """A frame of a live feed, which is let through or not."""
        with self._gate:
            self._expire()
            if look.frozen:
                self._refuse_frozen(look.frame)
            elif look.repeated:
                self._note_repeated(look.frame)
            else:
                self._told_frozen = False
                self._sort(look)
            self._gate.notify_all()

    # --- the judging thread ------------------------------------------------------------------------------------

    def take(self) -> Item | None:
        """Wait for the next frame to be judged; None: there will be none."""
        with self._gate:
            while not self._stopped:
                self._expire()
                item = self._next() if self._running or self._steps else None
                if item is not None:
                    self._steps = max(0, self._steps - 1)
                    self._busy = True
                    return item
                if self._ended:
                    return None
                self._gate.wait(self._until_expiry_s())
            return None

    def done(self, started_s: float) -> None:
        """The frame taken is judged: keep the pace of the plan, from ``started_s`` on the monotonic clock."""
        with self._gate:
            while self._running and not self._stopped:
                remaining_s = self._plan.dwell_s - (self._clock_s() - started_s)
                if remaining_s <= 0:
                    break
                self._gate.wait(remaining_s)
            self._busy = False
            self._gate.notify_all()

    def left_over(self) -> Item | None:
        """After the end: the next of what is owed a verdict still, None when nothing is.

        That is what was asked for, in the order of asking, an error where no frame has come. Of files only what was
        read: a file that nobody has read is there for the next run.
        """
        with self._gate:
            while self._asked:
                asked = self._asked.popleft()
                if asked.item is not None:
                    return asked.item
                if not self._from_files:
                    return UnreadableFrame("trigger", asked.at_s, NEVER_JUDGED, captured_s=asked.asked_s)
            return self._newest.take() if self._from_files else None

    # --- inside the gate ---------------------------------------------------------------------------------------

    def _forget_newest(self) -> None:
        """A camera's frame from before a pause, or before it was lost, is not the part that lies there now."""
        if not self._from_files:
            self._newest.discard()

    def _wants(self) -> bool:
        if self._busy or self._newest.filled or (self._asked and self._asked[0].item is not None):
            return False
        triggered = self._plan.when is not When.TRIGGER or bool(self._asked)
        return self._steps > 0 or (self._running and triggered)

    def _next(self) -> Item | None:
        if self._asked and self._asked[0].item is not None:
            return self._asked.popleft().item
        return self._newest.take()

    def _sort(self, look: FrameChecks) -> None:
        """Let a frame through to whoever asked for it; it serves one verdict."""
        frame = look.frame
        asked = self._open_for(frame)
        if look.part_present is False:  # no part, no verdict; whoever asked has the answer on the screen
            if asked is not None:
                self._asked.remove(asked)
        elif asked is not None:
            asked.item = self._affordable(frame)
        elif self._steps or (self._running and self._plan.when is When.CONTINUOUS):
            self._newest.put(frame)
        elif self._running and self._plan.when is When.AT_REST and look.rest.came_to_rest:
            self._ask(frame)

    def _refuse_frozen(self, frame: Item) -> None:
        """One error when a camera freezes, and one for whoever asks: its pictures are not of now."""
        error = UnreadableFrame(frame.name, frame.captured_at_s, FROZEN, captured_s=frame.captured_s)
        asked = self._open_for(frame)
        if asked is not None:
            asked.item = error
        elif self._steps:
            self._newest.put(error)
        elif self._running and not self._told_frozen:
            self._told_frozen = True
            self._newest.discard()
            self._ask(error)

    def _note_repeated(self, frame: Item) -> None:
        """A picture of before answers nobody: who asked waits for a new one, and hears why none came."""
        asked = self._open_for(frame)
        if asked is not None:
            asked.lacking = REPEATED

    def _open_for(self, frame: Item) -> _Asked | None:
        """The first who asked before this frame was captured, and has none."""
        return next((each for each in self._asked if each.item is None and each.asked_s <= frame.captured_s), None)

    def _ask(self, item: Item | None, source: str = "") -> bool:
        """Put a verdict on the list; when that is full, one error stands for all that are too many.

        Returns:
            Whether there is one for this one alone.
        """
        asked = _Asked(self._wall_s(), self._clock_s(), item)
        free = MAX_WAITING - len(self._asked)
        held = sum(each.source == source for each in self._asked) if source else 0
        taken = free > 0 and held < SHARE * free
        if taken:
            asked.item, asked.source = (None if item is None else self._affordable(item)), source
        elif any(isinstance(each.item, UnreadableFrame) and each.item.reason == TOO_FAST for each in self._asked):
            return False
        else:
            asked.item = UnreadableFrame("trigger", asked.at_s, TOO_FAST)
        self._asked.append(asked)
        return taken

    def _affordable(self, item: Item) -> Item:
        """The frame itself, unless those that wait take too much memory already."""
        if not isinstance(item, Frame):
            return item
        held = sum(each.item.rgb.nbytes for each in self._asked if isinstance(each.item, Frame))
        if held + item.rgb.nbytes <= MAX_WAITING_BYTES:
            return item
        return UnreadableFrame(item.name, item.captured_at_s, TOO_FAST, captured_s=item.captured_s)

    def _expire(self) -> None:
        """Triggers that no frame came for become errors. A file takes the time it takes."""
        if self._from_files:
            return
        for each in self._asked:
            if each.item is None and self._clock_s() - each.asked_s >= TRIGGER_S:
                each.item = UnreadableFrame("trigger", each.at_s, each.lacking, captured_s=each.asked_s)

    def _until_expiry_s(self) -> float | None:
        """Seconds until the next trigger expires; None: none will."""
        if self._from_files:
            return None
        asked_s = next((each.asked_s for each in self._asked if each.item is None), None)
        return None if asked_s is None else max(0.0, asked_s + TRIGGER_S - self._clock_s())
