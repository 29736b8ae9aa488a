"""Which part is on the screen: banner and picture always speak of the same one."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from inspector_app.core.errors import InspectorError
from inspector_app.core.messages import InspectionRecord, Verdict
from inspector_app.pipeline.display import Picture
from inspector_app.pipeline.live import RunState
from inspector_app.ui.image_view import ImageView
from inspector_app.ui.verdict_banner import VerdictBanner
from inspector_app.workers.live_worker import LiveWorker
from inspector_app.workers.look_back import LookBack
from inspector_app.workers.session import Session


class ShownPart(QObject):
    """The newest part while it follows the run, an earlier one on request; never a verdict over another's picture."""

    changed = Signal()

    def __init__(self, session: Session, worker: LiveWorker, banner: VerdictBanner, view: ImageView) -> None:
        """Show none, and follow."""
        super().__init__(view)
        self._session = session
        self._log = session.records
        self._worker = worker
        self._banner = banner
        self._view = view
        self._number: int | None = None
        self._following = True
        self._fault = ""
        self.look_back = LookBack(session.jobs, self)
        self.look_back.picture_read.connect(self._take_looked)
        self.look_back.failed.connect(self._tell_not_read)
        self._log.records_trimmed.connect(self._leave_trimmed)
        self._log.records_rejudged.connect(self.show_banner)
        worker.state_changed.connect(self.show_banner)

    @property
    def number(self) -> int | None:
        """The part shown, counted from 0 in its run; None for none."""
        return self._number

    @property
    def looking_back(self) -> bool:
        """Whether it stays where it is while the run goes on."""
        return not self._following and self._worker.state is RunState.RUNNING

    # --- what a person wants to see ----------------------------------------------------------------------------

    @Slot(int)
    def look_at(self, number: int) -> None:
        """Show a part of the run again: its verdict at once, its picture when it was read. Nothing is judged."""
        if not self._log.first <= number < len(self._log):
            return
        self._number, self._fault = number, ""
        self._following = number == len(self._log) - 1
        record = self._log.record(number)
        kept = self._worker.kept_picture(number)
        if kept is not None:
            self._show(kept)
            return
        if record.path is None:
            self._view.show_message(self.tr("This picture is no longer kept; its verdict is."))
        else:
            self._view.show_message(self.tr("Reading {name}…").format(name=record.name))
            opened = self._session.opened
            self.look_back.want(number, record, opened.detector if opened is not None else None)
        self._tell()

    @Slot()
    def follow(self) -> None:
        """Show the newest part, and those to come."""
        self._following = True
        if self._number != len(self._log) - 1:
            self.look_at(len(self._log) - 1)

    # --- what there is to see ----------------------------------------------------------------------------------

    def take(self, records: Sequence[InspectionRecord], picture: Picture | None) -> None:
        """What the run brought; ``records`` are in the log already."""
        if any(record.verdict is not Verdict.OK for record in records):
            self._following = True  # whoever looks back must not miss a bad part
        if picture is not None and self._following:
            self._fault = ""
            self._show(picture)

    def show_fault(self, fault: BaseException) -> None:
        """The run broke: no verdict from before it may be taken for that of the part that lies there now."""
        self.forget()
        known = isinstance(fault, InspectorError)
        self._fault = str(fault) if known else f"{type(fault).__name__}: {fault}"
        self._banner.show_fault(self._fault)

    def forget(self) -> None:
        """Show no part, and follow what comes."""
        self._number, self._following, self._fault = None, True, ""
        self.look_back.forget()
        self._banner.clear()
        self._view.clear()
        self.changed.emit()

    def say(self, text: str) -> None:
        """Say something in the place of the picture while there is none."""
        if self._number is None and not self._fault:
            self._view.show_message(text)

    @Slot()
    def show_banner(self, *_facts: object) -> None:
        """Show the verdict again, under the limit and the run's state of now."""
        number = self._number
        if number is None or not self._log.first <= number < len(self._log):
            return
        count = max(self._worker.count or len(self._log), number + 1)
        place = self.tr("part {number} of {count}").format(number=number + 1, count=count)
        dropped = self._worker.frames_dropped
        if dropped:
            place += "  ·  " + self.tr("{n} frames passed over").format(n=dropped)
        self._banner.show_record(self._log.record(number), place, looking_back=self.looking_back)

    def _show(self, picture: Picture) -> None:
        self._number = picture.number
        if picture.rgb is None:
            self._view.show_message(picture.note or self.tr("There is no picture to show."))
        else:
            self._view.show_picture(picture.rgb, picture.distance_l2)
        self._tell()

    def _tell(self) -> None:
        self.show_banner()
        self.changed.emit()

    @Slot(object)
    def _take_looked(self, picture: Picture) -> None:
        if picture.number == self._number:
            self._show(picture)

    @Slot(int, object)
    def _tell_not_read(self, number: int, fault: BaseException) -> None:
        if number == self._number:
            self._view.show_message(self.tr("The picture cannot be read: {fault}").format(fault=fault))

    @Slot()
    def _leave_trimmed(self) -> None:
        if self._number is not None and self._number < self._log.first:
            self.follow()
