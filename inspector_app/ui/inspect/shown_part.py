"""The part on the screen: banner and picture always show the same part, and the banner says if it is not current."""

import math
import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot

from inspector_app.core.errors import InspectorError
from inspector_app.core.messages import InspectionRecord, Verdict
from inspector_app.pipeline.judging.picture import Picture, look_again
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.live.feed_watch import FeedState
from inspector_app.pipeline.live.plan import When
from inspector_app.pipeline.live.run import LiveStatus, Preview, RunState
from inspector_app.ui.inspect.verdict_banner import Summary, VerdictBanner
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.words import Words
from inspector_app.ui.picture.image_view import ImageView
from inspector_app.workers.feed_run import FeedRun
from inspector_app.workers.newest import Newest
from inspector_app.workers.session import Session

OLD_S = 1.0
"""A verdict older than the newest frame by more than this is not shown as that of the part now under the camera.

At rest and on trigger this is so only after motion: until then the same part lies there.
"""
WATCHED_OLD_S = 5.0
"""The same for a watched folder: when the next part arrives is unknown, so the verdict's age is used."""


class ShownPart(QObject):
    """Shows the newest part while it follows the run, or an earlier one on request; verdict and picture always match.

    While it follows, the banner shows the first of these that applies: the run failed or its feed is faulty (ERROR,
    with the remedy); no part is present (NO PART); the newest verdict, dim when it is not current; no verdict yet.
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
        """Show no part, and follow; ``clock_s`` is a monotonic clock."""
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
        self._since = 0
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
        """Whether an earlier part is shown while the run continues; a paused camera counts as continuing."""
        state = self._run.state
        going_on = state in {RunState.RUNNING, RunState.RECOVERING} or (self._ongoing and not state.over)
        return not self._following and going_on

    @property
    def trouble(self) -> Words:
        """Why the feed's verdicts cannot be trusted now, and what to do; "" without a fault."""
        return self._trouble

    @property
    def reason(self) -> Words:
        """Why nothing can be judged now, as the banner shows it; "" if it shows no such reason."""
        return "" if self.looking_back else self._banner.reason

    @property
    def past(self) -> bool:
        """Whether the shown verdict is not current."""
        return bool(self._banner.past)

    @property
    def wants_live(self) -> bool:
        """Whether the newest frame is shown large, because there is no part to show."""
        return self._following and self._number is None and not self._fault and not self._trouble

    # --- user actions ------------------------------------------------------------------------------------------

    @Slot(int)
    def look_at(self, number: int) -> None:
        """Show a part of the run again: its verdict at once, its picture after it was read. It is not judged again."""
        if not self._log.first <= number < len(self._log):
            return
        self._number, self._fault = number, ""
        newest = number == len(self._log) - 1 and not self._run.over
        self._following = newest and not self._trouble and not self._nobody_there
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
        """Show the newest part, and follow the run."""
        self._following = True
        if self._trouble or self._nobody_there or (self._run.over and self._summed_up):
            self._leave()
        elif self._number != len(self._log) - 1:
            self.look_at(len(self._log) - 1)

    # --- what is shown -----------------------------------------------------------------------------------------

    def begin(self, feed: Feed | None) -> None:
        """Begin another run, over ``feed``."""
        self._live = feed is not None and feed.live
        self._ongoing = feed is not None and (feed.live or feed.ongoing)
        self._arrived_s = self._seen_s = math.nan
        self._status = LiveStatus()
        self._trouble = ""
        self._since = 0
        self.forget()

    def finish(self) -> None:
        """Show the summary of a run that has ended, unless the user looks at a part of it."""
        if self._following and self._run.over and self._summed_up and not self._fault:
            self._leave()

    def count_from_here(self) -> None:
        """Leave the records until now out of the summary, because they count frames and the next ones parts."""
        self._since = len(self._log)

    def take(self, records: Sequence[InspectionRecord], picture: Picture | None) -> None:
        """Take the results of the run; ``records`` are already in the log."""
        if records:
            self._arrived_s = self._clock_s()
        if any(record.verdict is not Verdict.OK for record in records):
            self._following = True  # a REVIEW, NG or ERROR must not be missed
        if picture is not None and self._following and not self._trouble:
            self._fault = ""
            self._show(picture)

    def show_preview(self, preview: Preview) -> None:
        """Show the newest frame in place of a part."""
        self._view.show_picture(preview.rgb, None)

    def show_fault(self, fault: BaseException) -> None:
        """Show that the run failed. Older verdicts are hidden, because they could be taken for the present part's."""
        self.forget()
        known = isinstance(fault, InspectorError)
        self._fault = str(fault) if known else f"{type(fault).__name__}: {fault}"
        self.show_banner()

    def forget(self) -> None:
        """Show no part, and follow the run."""
        self._number, self._following, self._fault = None, True, ""
        self.look_back.forget()
        self._view.clear()
        self._tell()

    def say(self, text: Words) -> None:
        """Show a text in place of the picture while there is none."""
        if self._number is None and not self._fault and not self._trouble:
            self._view.show_message(text)

    def set_awaited(self, text: str) -> None:
        """Set the banner's text while there is no part: what the program waits for."""
        self._awaited = text
        self.show_banner()

    @Slot()
    def show_banner(self, *_facts: object) -> None:
        """Update the banner for the present limits and state of the run."""
        number = self._number
        if self._fault:
            self._banner.show_fault(self._fault)
        elif self._trouble and self._following:
            self._banner.show_fault(self._trouble)
        elif number is not None and self._log.first <= number < len(self._log):
            record = self._log.record(number)
            place = self._place(number)
            self._banner.show_record(record, place, past=self._past(record, place), back=self._back())
        elif self._nobody_there:
            self._banner.show_empty()
        elif self._run.over:
            self._banner.show_summary(self.summary())
        else:
            self._banner.clear(self._awaited)

    def summary(self) -> Summary:
        """Return what the run has found; of one that changed from frames to parts, only the parts."""
        count = self._run.count
        short = count is not None and len(self._log) < count
        return Summary(self._log.counts(self._since), frames=self._run.counts_frames, of=count if short else None)

    def _back(self) -> Words:
        """Return the text of the button that leaves a chosen part; "" without one."""
        if self.looking_back:
            return lambda: self.tr("Back to live (End)")
        if self._run.over and self._summed_up:
            return lambda: self.tr("Back to the result (End)")
        return ""

    @property
    def _summed_up(self) -> bool:
        """Whether a run that is over ends with a summary; the verdict of a single part is its own."""
        return len(self._log) > 1

    def _place(self, number: int) -> str:
        count = max(self._run.count or len(self._log), number + 1)
        if self._run.counts_frames:
            return self.tr("frame {number} of {count}").format(number=number + 1, count=count)
        return self.tr("part {number} of {count}").format(number=number + 1, count=count)

    def _past(self, record: InspectionRecord, place: str) -> str:
        """Return why this is not the part now under the camera; "" if it is, or if the feed is not ongoing."""
        if self.looking_back and self._run.state is RunState.PAUSED:
            return self.tr("Looking back at {place}").format(place=place)
        if self.looking_back:
            return self.tr("Looking back at {place}; the run goes on").format(place=place)
        if not self._ongoing:
            return ""
        if self._run.state.over:
            return self.tr("stopped")
        return self._overtaken(record) or (self.tr("part has left") if self._nobody_there else "")

    def _overtaken(self, record: InspectionRecord) -> str:
        """Return why another part than that of ``record`` may be under the camera; "" if there is no reason."""
        if not self._waits:
            age_s = self._age_s(record)
            if age_s > (OLD_S if self._live or self._run.state is RunState.PAUSED else WATCHED_OLD_S):
                return self._ago(age_s)
        elif self._status.triggers_waiting:
            return self.tr("next part")
        elif self._has_moved(record):
            return self.tr("part has moved")
        return ""

    @property
    def _waits(self) -> bool:
        """Whether the next part is judged only after motion or on a trigger, so that a verdict holds until then."""
        when = self._run.station.plan.when
        return when is When.TRIGGER or (when is When.AT_REST and self._live)

    def _has_moved(self, record: InspectionRecord) -> bool:
        """Whether there was motion since the part was judged; a part on a moving belt moves when it is judged."""
        if not self._status.moved_s > record.captured_s:
            return False
        return self._run.station.plan.when is When.AT_REST or self._age_s(record) > OLD_S

    def _age_s(self, record: InspectionRecord) -> float:
        """Return how much newer the present state is than ``record``, in seconds; NaN if unknown.

        This is the larger of two times. The time between the two frames is unknown for a folder of files. The time
        since the record arrived does not include the time until it arrived.
        """
        newer_s = self._status.frame_s - record.captured_s if self._live else math.nan
        return max((s for s in (newer_s, self._seen_s - self._arrived_s) if math.isfinite(s)), default=math.nan)

    def _ago(self, age_s: float) -> str:
        if age_s < 2 * 60:
            return self.tr("{age:.0f} s ago").format(age=math.floor(age_s))
        if age_s < 2 * 3600:
            return self.tr("{age:.0f} min ago").format(age=math.floor(age_s / 60))
        return self.tr("{age:.0f} h ago").format(age=math.floor(age_s / 3600))

    # --- status of the feed ------------------------------------------------------------------------------------

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
        """Take the status of the feed. If it is faulty or the part has left, no earlier verdict stays."""
        if self._run.state.over:
            return
        if status.captured != self._status.captured or not self._live:  # a folder is read continuously
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
        """Whether the shown part has left and its verdict is too old."""
        if self._number is None or self._number < self._log.first or not self._nobody_there:
            return False
        return not self._age_s(self._log.record(self._number)) <= OLD_S

    def _leave(self) -> None:
        """Show no part, because the shown one is no longer under the camera."""
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
            self._view.show_picture(picture.rgb, picture.distance_l2, picture.source_size, picture.mm_per_px)
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
