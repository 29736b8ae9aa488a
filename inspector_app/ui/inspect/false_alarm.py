"""Corrections of a part of the run: a false alarm is called good, a missed defect is remembered."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from inspector_app.core.messages import UInt8, Verdict
from inspector_app.ui.corrections.opener import Corrector
from inspector_app.ui.corrections.rememberer import Rememberer
from inspector_app.ui.inspect.shown_part import ShownPart
from inspector_app.ui.picture.image_view import ImageView
from inspector_app.ui.widgets.notices import Severity
from inspector_app.ui.widgets.page import Desk
from inspector_app.workers.feed_run import FeedRun


class FalseAlarm(QObject):
    """Takes the picture of a part from its file, or as the window keeps it, for the dialog of corrections."""

    def __init__(self, desk: Desk, page: QWidget, run: FeedRun, part: ShownPart, view: ImageView) -> None:
        """Work for the inspect page."""
        super().__init__(page)
        self._desk = desk
        self._run = run
        self._part = part
        self._view = view
        self.corrector = Corrector(desk, page)
        self.rememberer = Rememberer(desk, page, self.corrector)

    @Slot()
    def correct_shown(self) -> None:
        """Call the shown part good."""
        if self._part.number is not None:
            self.correct(self._part.number)

    def offers(self, number: int) -> bool:
        """Return whether a part of the run can be called good by this person."""
        log = self._desk.session.records
        known = log.first <= number < len(log)
        return known and not self._desk.roles.is_operator and log.record(number).verdict in {Verdict.NG, Verdict.REVIEW}

    def correct(self, number: int) -> None:
        """Call a part of the run good; a notice says if it is no false alarm."""
        from inspector_app.pipeline.correcting.proposal import CalledGood  # it would delay the window

        if not self.offers(number):
            self._desk.notices.show_notice(
                Severity.INFO,
                lambda: self.tr("Only a part that is NG or REVIEW can be a false alarm."),
                lambda: self.tr("Look at such a part first."),
            )
            return
        record = self._desk.session.records.record(number)
        self.corrector.call_good([CalledGood(record.name, record.path, self._pixels(number))])

    def _pixels(self, number: int) -> UInt8 | None:
        """The picture of a part without a file; a file is read, because the window's picture may be smaller."""
        kept = self._run.kept_picture(number)
        if self._desk.session.records.record(number).path is not None:
            return None
        return kept.rgb if kept is not None else self._view.rgb if number == self._part.number else None

    @Slot()
    def remember_shown(self) -> None:
        """Let the person mark a missed defect of the shown part."""
        if self._part.number is not None:
            self.remember(self._part.number)

    def offers_to_remember(self, number: int) -> bool:
        """Return whether a defect of a part of the run can be remembered by this person."""
        log = self._desk.session.records
        known = log.first <= number < len(log)
        return known and not self._desk.roles.is_operator and log.record(number).verdict is not Verdict.ERROR

    def remember(self, number: int) -> None:
        """Let the person mark a missed defect of a part of the run."""
        if self.offers_to_remember(number):
            record = self._desk.session.records.record(number)
            self.rememberer.mark(record.name, record.path, self._pixels(number))
