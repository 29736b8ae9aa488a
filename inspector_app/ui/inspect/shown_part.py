"""Which part is on the screen: banner and picture always speak of the same one, and of now."""

import math
import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot

from inspector_app.core.errors import InspectorError
from inspector_app.core.messages import InspectionRecord, Verdict
from inspector_app.pipeline.judging.picture import Picture, look_again
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.live.feed_watch import FeedState
from inspector_app.pipeline.live.run import LiveStatus, Preview, RunState
from inspector_app.ui.inspect.verdict_banner import VerdictBanner
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.words import Words
from inspector_app.ui.picture.image_view import ImageView
from inspector_app.workers.feed_run import FeedRun
from inspector_app.workers.newest import Newest
from inspector_app.workers.session import Session

OLD_S = 1.0
"""A verdict older than the newest frame by more than this is not shown as that of the part which lies there now."""
WATCHED_OLD_S = 5.0
"""The same, for a folder that files come to: nobody knows when the next part is there, so it is a verdict's age."""


class ShownPart(QObject):
    """The newest part while it follows the run, an earlier one on request; never a verdict over another's picture.

    What the banner says while it follows, the first that holds: the run broke, or its feed is in trouble (ERROR, with
    the remedy); no part lies there (NO PART); the newest verdict, dim when it is not of now; nothing yet.
    """

    changed = Signal()

    def __init__(
        self,
        session: Session,
        run: FeedRun,
        banner: VerdictBanner,
        view: ImageView,
        *,
        clock_s: Callable[[], float] = time.monotonic,
    ) -> None:
        """Show none, and follow; ``clock_s`` is a monotonic clock."""
        super().__init__(view)
        self._session = session
        self._log = session.records
        self._run = run
        self._banner = banner
        self._view = view
        self._number: int | None = None
        self._following = True
        self._live = self._ongoing = False
        self._clock_s = clock_s
        self._arrived_s = self._seen_s = math.nan
        self._fault = ""
        self._trouble: Words = ""
        self._status = LiveStatus()
        self._awaited = ""
        self.look_back = Newest(session.jobs, self, n_kept=0)
        self.look_back.answered.connect(self._take_looked)
        self.look_back.failed.connect(self._tell_not_read)
        self._log.records_trimmed.connect(self._leave_trimmed)
        self._log.records_rejudged.connect(self.show_banner)
        run.changed.connect(self._note_state)

    @property
    def number(self) -> int | None:
        """The part shown, counted from 0 in its run; None for none."""
        return self._number

    @property
    def looking_back(self) -> bool:
        """Whether it stays where it is while the run goes on; parts come to a camera also while paused."""
        state = self._run.state
        going_on = state in {RunState.RUNNING, RunState.RECOVERING} or (self._ongoing and not state.over)
        return not self._following and going_on

    @property
    def trouble(self) -> Words:
        """Why the feed's verdicts cannot be trusted now, and what to do; "" when all is well."""
        return self._trouble

    @property
    def reason(self) -> Words:
        """Why nothing can be judged now, as the banner says it; "" while it says nothing of the kind."""
        return "" if self.looking_back else self._banner.reason

    @property
    def past(self) -> bool:
        """Whether the verdict shown is not of now."""
        return bool(self._banner.past)

    @property
    def wants_live(self) -> bool:
        """Whether the newest frame is shown large, since there is no part to show."""
        return self._following and self._number is None and not self._fault and not self._trouble

    # --- what a person wants to see ----------------------------------------------------------------------------

    @Slot(int)
    def look_at(self, number: int) -> None:
        """Show a part of the run again: its verdict at once, its picture when it was read. Nothing is judged."""
        if not self._log.first <= number < len(self._log):
            return
        self._number, self._fault = number, ""
        self._following = number == len(self._log) - 1 and not self._trouble and not self._nobody_there
        record = self._log.record(number)
        kept = self._run.kept_picture(number)
        if kept is not None:
            self._show(kept)
            return
        if record.path is None:
            self._view.show_message(lambda: self.tr("The picture is no longer stored, only its verdict."))
        else:
            name = record.name
            self._view.show_message(lambda: self.tr("Reading {name}…").format(name=name))
            opened = self._session.opened
            detector = opened.detector if opened is not None else None
            self.look_back.want(number, lambda: look_again(number, record, detector))
        self._tell()

    @Slot()
    def follow(self) -> None:
        """Show the newest part, and those to come."""
        self._following = True
        if self._trouble or self._nobody_there:
            self._leave()
        elif self._number != len(self._log) - 1:
            self.look_at(len(self._log) - 1)

    # --- what there is to see ----------------------------------------------------------------------------------

    def begin(self, feed: Feed | None) -> None:
        """Another run, over ``feed``."""
        self._live = feed is not None and feed.live
        self._ongoing = feed is not None and (feed.live or feed.ongoing)
        self._arrived_s = self._seen_s = math.nan
        self._status = LiveStatus()
        self._trouble = ""
        self.forget()

    def take(self, records: Sequence[InspectionRecord], picture: Picture | None) -> None:
        """What the run brought; ``records`` are in the log already."""
        if records:
            self._arrived_s = self._clock_s()
        if any(record.verdict is not Verdict.OK for record in records):
            self._following = True  # whoever looks back must not miss a bad part
        if picture is not None and self._following and not self._trouble:
            self._fault = ""
            self._show(picture)

    def show_preview(self, preview: Preview) -> None:
        """The newest frame, in place of a part."""
        self._view.show_picture(preview.rgb, None)

    def show_fault(self, fault: BaseException) -> None:
        """The run broke: no verdict from before it may be taken for that of the part that lies there now."""
        self.forget()
        known = isinstance(fault, InspectorError)
        self._fault = str(fault) if known else f"{type(fault).__name__}: {fault}"
        self.show_banner()

    def forget(self) -> None:
        """Show no part, and follow what comes."""
        self._number, self._following, self._fault = None, True, ""
        self.look_back.forget()
        self._view.clear()
        self._tell()

    def say(self, text: Words) -> None:
        """Say something in the place of the picture while there is none."""
        if self._number is None and not self._fault and not self._trouble:
            self._view.show_message(text)

    def set_awaited(self, text: str) -> None:
        """What the banner says while there is no part: what is waited for."""
        self._awaited = text
        self.show_banner()

    @Slot()
    def show_banner(self, *_facts: object) -> None:
        """Say again what holds, under the limits and the run's state of now."""
        number = self._number
        if self._fault:
            self._banner.show_fault(self._fault)
        elif self._trouble and self._following:
            self._banner.show_fault(self._trouble)
        elif number is not None and self._log.first <= number < len(self._log):
            record = self._log.record(number)
            place = self._place(number)
            past = self._past(record, place)
            self._banner.show_record(record, place, past=past, looking_back=self.looking_back)
        elif self._nobody_there:
            self._banner.show_empty()
        else:
            self._banner.clear(self._awaited)

    def _place(self, number: int) -> str:
        count = max(self._run.count or len(self._log), number + 1)
        return self.tr("part {number} of {count}").format(number=number + 1, count=count)

    def _past(self, record: InspectionRecord, place: str) -> str:
        """What says that this is not the part that lies there now; "" if it is, or if nothing lies anywhere."""
        if self.looking_back:
            if self._run.state is RunState.PAUSED:
                return self.tr("Looking back at {place}").format(place=place)
            return self.tr("Looking back at {place}; the run goes on").format(place=place)
        if not self._ongoing:
            return ""
        if self._run.state.over:
            return self.tr("stopped")
        age_s = self._age_s(record)
        if age_s > (OLD_S if self._live or self._run.state is RunState.PAUSED else WATCHED_OLD_S):
            return self._ago(age_s)
        return self.tr("part has left") if self._nobody_there else ""

    def _age_s(self, record: InspectionRecord) -> float:
        """By how much what is there now is newer than ``record``; NaN unknown.

        By the greater of two: the time between the two frames is unknown where only files come, and the time since the
        record arrived leaves out how long it took to get here.
        """
        newer_s = self._status.frame_s - record.captured_s if self._live else math.nan
        return max((s for s in (newer_s, self._seen_s - self._arrived_s) if math.isfinite(s)), default=math.nan)

    def _ago(self, age_s: float) -> str:
        if age_s < 2 * 60:
            return self.tr("{age:.0f} s ago").format(age=math.floor(age_s))
        if age_s < 2 * 3600:
            return self.tr("{age:.0f} min ago").format(age=math.floor(age_s / 60))
        return self.tr("{age:.0f} h ago").format(age=math.floor(age_s / 3600))

    # --- how the feed is doing ---------------------------------------------------------------------------------

    @property
    def _nobody_there(self) -> bool:
        return self._status.part_present is False and not self._run.state.over

    @Slot()
    def _note_state(self) -> None:
        if self._run.state.over:
            self._status, self._trouble = LiveStatus(), ""
        self.show_banner()

    @Slot(object)
    def note_status(self, status: LiveStatus) -> None:
        """Take how the feed is doing now: no verdict of before may stand when it is in trouble, or the part is gone."""
        if self._run.state.over:
            return
        if status.captured != self._status.captured or not self._live:  # a folder is looked at all the time
            self._seen_s = self._clock_s()
        self._status = status
        before, self._trouble = self._trouble, self._told_by(status)
        if self._following and (self._trouble != before or self._has_left):
            self._leave()
        self.show_banner()

    def _told_by(self, status: LiveStatus) -> Words:
        lost = status.feed in {FeedState.STALLED, FeedState.LOST} or status.state is RunState.RECOVERING
        if not lost and not status.frozen:
            return ""
        return status.note or self._no_pictures

    def _no_pictures(self) -> str:
        return self.tr("The camera sends no new pictures. Check it and its cable.")

    @property
    def _has_left(self) -> bool:
        """Whether the part shown is gone for longer than its verdict is of now."""
        if self._number is None or self._number < self._log.first or not self._nobody_there:
            return False
        return not self._age_s(self._log.record(self._number)) <= OLD_S

    def _leave(self) -> None:
        """Show no part: the one shown is not what the camera sees now, if it sees anything."""
        self._number = None
        self.look_back.forget()
        self._view.show_message(self._trouble)
        self._tell()

    # --- pictures ----------------------------------------------------------------------------------------------

    def _show(self, picture: Picture) -> None:
        self._number = picture.number
        if picture.rgb is None:
            self._view.show_message(picture.note or (lambda: self.tr("There is no picture to show.")))
        else:
            self._view.show_picture(picture.rgb, picture.distance_l2)
        self._tell()

    def _tell(self) -> None:
        self.show_banner()
        self.changed.emit()

    @Slot(object, object)
    def _take_looked(self, number: int, picture: Picture) -> None:
        if number == self._number:
            self._show(picture)

    @Slot(object, object)
    def _tell_not_read(self, number: int, fault: BaseException) -> None:
        if number == self._number:
            self._view.show_message(lambda: self.tr("The picture cannot be read: {fault}").format(fault=said(fault)))

    @Slot()
    def _leave_trimmed(self) -> None:
        if self._number is not None and self._number < self._log.first:
            self.follow()
