"""Decide which frames are judged, and in what order.

Any thread may call run, pause, step, trigger and stop. The reading thread delivers frames; the judging thread takes
them. Only the judging thread may block for long.
"""

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace

from inspector_app.core.messages import (
    NO_IDS,
    Frame,
    PartIds,
    Reply,
    TriggerAnswer,
    TriggerResult,
    UnreadableFrame,
    Verdict,
)
from inspector_app.core.sentences import Sentence, join
from inspector_app.pipeline.live.frame_checks import FROZEN, FrameChecks
from inspector_app.pipeline.live.mailbox import Mailbox
from inspector_app.pipeline.live.plan import RunPlan, When

MAX_WAITING = 16
MAX_WAITING_BYTES = 512 * 2**20
"""Memory limit of waiting triggered frames: eight of 20 MP."""

SHARE = 3
"""A client may have at most this many times as many waiting triggers as there are free slots: alone, 12 of 16."""

TRIGGER_S = 2.0
"""A trigger without a frame within this time becomes an error."""

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
    """One requested verdict; requests are kept in their order.

    Attributes:
        at_s: time of the request, seconds since 1970 (UTC), for display.
        asked_s: time of the request on the monotonic clock: only frames captured later are used.
        item: the frame for this request; None until one comes.
        source: the client that triggered, "" for the operator or the plan.
        lacking: the error text if no frame comes.
        reply: takes the result for the client; None: it did not ask for it.
        ids: serial number and lot of the part.
    """

    at_s: float
    asked_s: float
    item: Item | None = None
    source: str = ""
    lacking: Sentence = NO_FRAME
    reply: Reply | None = None
    ids: PartIds = NO_IDS


class Admission:
    """Passes the right frames to the judging thread."""

    def __init__(
        self,
        plan: RunPlan,
        *,
        clock_s: Callable[[], float] = time.monotonic,
        wall_s: Callable[[], float] = time.time,
    ) -> None:
        """Start paused.

        Args:
            plan: when to judge.
            clock_s: a monotonic clock.
            wall_s: seconds since 1970 (UTC), for display.
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
        self._reply: Reply | None = None
        self._lot = ""
        self.ids = NO_IDS
        """Serial number and lot of the part that was taken last."""
        self._newest: Mailbox[Item] = Mailbox()

    # --- control, from any thread ------------------------------------------------------------------------------

    @property
    def running(self) -> bool:
        """Whether frames are judged continuously."""
        return self._running

    @property
    def stopped(self) -> bool:
        """Whether :meth:`stop` was called."""
        return self._stopped

    @property
    def dropped(self) -> int:
        """Number of frames of a live feed that were skipped because judging was slower."""
        return self._newest.dropped

    @property
    def waiting(self) -> int:
        """Number of requested verdicts that are not in progress yet."""
        return len(self._asked)

    def run(self) -> None:
        """Start judging according to the plan."""
        with self._gate:
            if not self._running:
                self._forget_newest()
                self._told_frozen = False
            self._running = True
            self._steps = 0
            self._gate.notify_all()

    def pause(self) -> None:
        """Stop judging and ignore new triggers. Earlier triggers are still judged."""
        with self._gate:
            self._running = False
            self._steps = 0

    def step(self) -> None:
        """Judge one more frame, independent of the plan, then pause."""
        with self._gate:
            if not self._steps:
                self._forget_newest()
            self._running = False
            self._steps += 1
            self._gate.notify_all()

    def stop(self) -> None:
        """Accept nothing more; earlier requests are in :meth:`left_over`."""
        with self._gate:
            self._stopped = True
            self._gate.notify_all()

    def set_plan(self, plan: RunPlan) -> None:
        """Set the plan from now on; waiting requests are still judged."""
        with self._gate:
            self._plan = plan
            self._gate.notify_all()

    def set_lot(self, lot: str) -> None:
        """Set the lot of the parts that are requested or taken from now on; one that comes with a trigger goes before.

        Parts that were requested before keep theirs.
        """
        with self._gate:
            self._lot = lot

    def trigger(self, source: str = "", reply: Reply | None = None, ids: PartIds = NO_IDS) -> TriggerAnswer:
        """Request the first frame captured from now on.

        Args:
            source: the client that triggers; one client cannot fill the whole list. "": the operator, without this
                limit.
            reply: gets the result of a trigger that was TAKEN, exactly once; called with the lock held.
            ids: serial number and lot of the part, for its record.

        Returns:
            TAKEN: the trigger gets a verdict or an error, unless its frame shows no part. BUSY: too many requests wait.
            NOT_RUNNING: while paused, when all frames are judged, and after the end.
        """
        with self._gate:
            if not self._running or self._stopped or self._ended or self._plan.when is When.CONTINUOUS:
                return TriggerAnswer.NOT_RUNNING
            taken = self._ask(None, source, reply, ids)
            self._gate.notify_all()
            return TriggerAnswer.TAKEN if taken else TriggerAnswer.BUSY

    # --- the reading thread ------------------------------------------------------------------------------------

    def opened(self, *, live: bool) -> None:
        """The feed was opened or opened again; ``live``: its frames arrive without a request."""
        with self._gate:
            self._from_files = not live
            self._forget_newest()
            self._gate.notify_all()

    def ended(self) -> None:
        """The feed has ended; no more frames will come."""
        with self._gate:
            self._ended = True
            self._gate.notify_all()

    def wanted(self) -> bool:
        """Wait until the next frame of a feed of files is needed; False: no more frames are needed."""
        with self._gate:
            self._gate.wait_for(lambda: self._stopped or self._wants())
            return not self._stopped

    def hand_over(self, item: Item) -> None:
        """Deliver a frame that was :meth:`wanted`. It will be judged, even after a pause or stop in the meantime."""
        with self._gate:
            if self._asked and self._asked[0].item is None:
                self._asked[0].item = item
            else:
                self._newest.put(item)
            self._gate.notify_all()

    def offer(self, look: FrameChecks) -> None:
        """Deliver a frame of a live feed; it is accepted or skipped."""
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
        """Wait for the next frame to judge; None: there are no more."""
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
        """Report that the frame is judged, and wait for the dwell time since ``started_s`` (monotonic clock)."""
        with self._gate:
            while self._running and not self._stopped:
                remaining_s = self._plan.dwell_s - (self._clock_s() - started_s)
                if remaining_s <= 0:
                    break
                self._gate.wait(remaining_s)
            self._busy = False
            self._gate.notify_all()

    def answer(self, result: TriggerResult) -> None:
        """Give the result of the frame that was taken last to the client that asked for it."""
        with self._gate:
            reply, self._reply = self._reply, None
            if reply is not None:
                reply(result)

    def answer_rest(self) -> None:
        """After the end: give an error to every client that still waits for a result."""
        with self._gate:
            replies = [self._reply, *(asked.reply for asked in self._asked)]
            self._reply = None
            self._asked.clear()
            for reply in replies:
                if reply is not None:
                    reply(TriggerResult(Verdict.ERROR, reason=NEVER_JUDGED))

    def left_over(self) -> Item | None:
        """After the end: return the next frame that must still be judged, None when there is none.

        These are the requests in their order, with an error for each request without a frame. Of a feed of files, only
        the files that were already read are judged; the next run reads the others.
        """
        with self._gate:
            while self._asked:
                asked = self._asked.popleft()
                self._reply, self.ids = asked.reply, asked.ids
                if asked.item is not None:
                    return asked.item
                if not self._from_files:
                    return UnreadableFrame("trigger", asked.at_s, NEVER_JUDGED, captured_s=asked.asked_s)
                self.answer(TriggerResult(Verdict.ERROR, reason=NEVER_JUDGED))
            self.ids = PartIds(lot=self._lot)
            return self._newest.take() if self._from_files else None

    # --- internal, with the lock held --------------------------------------------------------------------------

    def _forget_newest(self) -> None:
        """Discard a camera's newest frame: after a pause or a lost feed, it no longer shows the current part."""
        if not self._from_files:
            self._newest.discard()

    def _wants(self) -> bool:
        if self._busy or self._newest.filled or (self._asked and self._asked[0].item is not None):
            return False
        triggered = self._plan.when is not When.TRIGGER or bool(self._asked)
        return self._steps > 0 or (self._running and triggered)

    def _next(self) -> Item | None:
        if self._asked and self._asked[0].item is not None:
            asked = self._asked.popleft()
            self._reply, self.ids = asked.reply, asked.ids
            return asked.item
        self._reply, self.ids = None, PartIds(lot=self._lot)
        return self._newest.take()

    def _sort(self, look: FrameChecks) -> None:
        """Give a frame to the request that waits for it; each frame is used for one verdict."""
        frame = look.frame
        asked = self._open_for(frame)
        if look.part_present is False:  # no part, no verdict; the window shows that there is no part
            if asked is not None:
                self._asked.remove(asked)
                if asked.reply is not None:
                    asked.reply(TriggerResult(None, captured_at_s=frame.captured_at_s))
        elif asked is not None:
            asked.item = self._affordable(frame)
        elif self._steps or (self._running and self._plan.when is When.CONTINUOUS):
            self._newest.put(frame)
        elif self._running and self._plan.when is When.AT_REST and look.rest.came_to_rest:
            self._ask(frame)

    def _refuse_frozen(self, frame: Item) -> None:
        """Report one error when a camera freezes, and one for each request, because its frames are not current."""
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
        """A repeated frame answers no request. The request waits for a new one; its error text gives the reason."""
        asked = self._open_for(frame)
        if asked is not None:
            asked.lacking = REPEATED

    def _open_for(self, frame: Item) -> _Asked | None:
        """The first request without a frame that was made before this frame was captured."""
        return next((each for each in self._asked if each.item is None and each.asked_s <= frame.captured_s), None)

    def _ask(self, item: Item | None, source: str = "", reply: Reply | None = None, ids: PartIds = NO_IDS) -> bool:
        """Add a request to the list; when the list is full, one error represents all requests in excess.

        Returns:
            Whether the request has its own entry.
        """
        asked = _Asked(self._wall_s(), self._clock_s(), item, ids=PartIds(lot=self._lot))
        free = MAX_WAITING - len(self._asked)
        held = sum(each.source == source for each in self._asked) if source else 0
        taken = free > 0 and held < SHARE * free
        if taken:
            asked.item = None if item is None else self._affordable(item)
            asked.source, asked.reply = source, reply
            asked.ids = replace(ids, lot=ids.lot or self._lot)
        elif any(isinstance(each.item, UnreadableFrame) and each.item.reason == TOO_FAST for each in self._asked):
            return False
        else:
            asked.item = UnreadableFrame("trigger", asked.at_s, TOO_FAST)
        self._asked.append(asked)
        return taken

    def _affordable(self, item: Item) -> Item:
        """The frame itself, or an error if the waiting frames already take too much memory."""
        if not isinstance(item, Frame):
            return item
        held = sum(each.item.rgb.nbytes for each in self._asked if isinstance(each.item, Frame))
        if held + item.rgb.nbytes <= MAX_WAITING_BYTES:
            return item
        return UnreadableFrame(item.name, item.captured_at_s, TOO_FAST, captured_s=item.captured_s)

    def _expire(self) -> None:
        """Turn triggers without a frame into errors after the time limit. Feeds of files have no time limit."""
        if self._from_files:
            return
        for each in self._asked:
            if each.item is None and self._clock_s() - each.asked_s >= TRIGGER_S:
                each.item = UnreadableFrame("trigger", each.at_s, each.lacking, captured_s=each.asked_s)

    def _until_expiry_s(self) -> float | None:
        """Seconds until the next trigger expires; None: no trigger can expire."""
        if self._from_files:
            return None
        asked_s = next((each.asked_s for each in self._asked if each.item is None), None)
        return None if asked_s is None else max(0.0, asked_s + TRIGGER_S - self._clock_s())
