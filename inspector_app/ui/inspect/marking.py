"""Settling parts: a person says that a part is good or defective, and an engineer's word also labels it for Tune."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QPoint, Slot
from PySide6.QtWidgets import QMenu

from inspector_app.core.messages import Label, Verdict
from inspector_app.pipeline.live.plan import When
from inspector_app.ui.inspect.false_alarm import FalseAlarm
from inspector_app.ui.inspect.settle_bar import SettleBar
from inspector_app.ui.inspect.shown_part import ShownPart
from inspector_app.ui.inspect.stage import LabelBadge
from inspector_app.ui.widgets.notices import Notices, Severity
from inspector_app.ui.widgets.record_model import RecordModel
from inspector_app.ui.widgets.verdicts import LABEL_SYMBOLS, label_word
from inspector_app.workers import marking
from inspector_app.workers.feed_run import FeedRun
from inspector_app.workers.roles import Roles
from inspector_app.workers.session import Session
from inspector_app.workers.settling import Settling

LEAST_SEEN_MS = 400
"""While a run goes on, a press this soon after another part was shown may be meant for the part before it."""


class Marking(QObject):
    """Keeps the badge and the large buttons up to date with the shown part.

    While parts are labelled one by one, every part has the buttons, and each press goes on to the next part of the
    list; after the last one, the next picture is judged.
    """

    def __init__(
        self,
        session: Session,
        notices: Notices,
        roles: Roles,
        run: FeedRun,
        part: ShownPart,
        badge: LabelBadge,
        shown: RecordModel,
        step: Callable[[], None],
        false_alarm: FalseAlarm,
    ) -> None:
        """Follow ``part`` and the labels of the session; ``shown`` is the list, ``step`` judges one more part."""
        super().__init__(badge)
        self._session = session
        self._log = session.records
        self._notices = notices
        self._roles = roles
        self._run = run
        self._part = part
        self._badge = badge
        self._list = shown
        self._step = step
        self._false_alarm = false_alarm
        self._one_by_one = False
        self._number: int | None = None
        self._seen = QElapsedTimer()
        self.bar = SettleBar()
        self.bar.pressed.connect(self.mark)
        self.bar.correction_asked.connect(self._correct)
        roles.changed.connect(self._show)
        self.settling = Settling(session, run, roles, self)
        self.settling.failed.connect(notices.show_fault)
        for changed in (part.changed, session.labels_changed, self._log.record_settled, self._log.records_rejudged):
            changed.connect(self._show)
        run.changed.connect(self._show)

    @Slot(object)
    def mark(self, label: Label) -> None:
        """Settle the shown part, or say why it is not possible."""
        number = self._part.number
        if number is None:
            return
        if self._seen.isValid() and not self._seen.hasExpired(LEAST_SEEN_MS) and self._passing:
            self._notices.show_notice(
                Severity.INFO,
                lambda: self.tr("Another part has just come, so nothing was recorded."),
                lambda: self.tr("Look at it, then press again; the part before it is in the list and in the strip."),
            )
            return
        following = self._following(number)
        self._settle(number, label)
        if self._one_by_one:
            self._go_on(following)

    def ask(self, number: int, at: QPoint) -> None:
        """Show a menu at ``at``, a place on the screen, to settle any kept part."""
        menu = QMenu(self._badge.window())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(self.tr("Part {number} is:").format(number=number + 1)).setEnabled(False)
        for label in Label:
            action = menu.addAction(f"{LABEL_SYMBOLS[label]}  {label_word(label)}")
            action.triggered.connect(lambda _checked=False, label=label: self._settle(number, label))
        if self._false_alarm.offers(number):
            menu.addSeparator()
            correct = menu.addAction(self.tr("False alarm: this is good…"))
            correct.triggered.connect(lambda _checked=False: self._false_alarm.correct(number))
        if self._false_alarm.offers_to_remember(number):
            remember = menu.addAction(self.tr("Missed defect: remember it…"))
            remember.triggered.connect(lambda _checked=False: self._false_alarm.remember(number))
        menu.popup(at)

    @Slot(QPoint)
    def ask_shown(self, at: QPoint) -> None:
        """Show the menu for the shown part."""
        if self._part.number is not None:
            self.ask(self._part.number, at)

    @Slot(bool)
    def label_one_by_one(self, wanted: bool) -> None:  # noqa: FBT001 - a toggled signal's argument
        """Handle L: label every part, one after the other, or only the parts to review."""
        self._one_by_one = wanted
        number = self._part.number
        if wanted and (number is None or self._log.record(number).settled is not None):
            self._go_on(self._following(-1 if number is None else number))
        self._show()

    def _settle(self, number: int, label: Label) -> None:
        if not self._log.first <= number < len(self._log):
            return  # it left the log while the menu was open
        self.settling.settle(number, label)
        if not self._roles.is_operator:  # an operator does not change the project
            self._label(number, label)

    def _label(self, number: int, label: Label) -> None:
        match marking.mark(self._session, self._log.record(number), label):
            case marking.Refusal.NOT_JUDGED:
                self._notices.show_notice(
                    Severity.INFO,
                    lambda: self.tr("This part could not be judged, so it is not labelled for the Tune page."),
                    lambda: self.tr("What you said is in the records."),
                )
            case marking.Refusal.LEARNED:
                self._notices.show_notice(
                    Severity.INFO,
                    lambda: self.tr("This is one of the training parts, so it is not labelled for the Tune page."),
                    lambda: self.tr(
                        "The project was built with it as a good part. If it is defective, build again without it."
                    ),
                )

    # --- one after the other -----------------------------------------------------------------------------------

    def _following(self, number: int) -> int | None:
        """Return the next part of the list that nobody has settled."""
        return next((n for n in self._list.below(number) if self._log.record(n).settled is None), None)

    def _go_on(self, number: int | None) -> None:
        """Show this part; None: judge the next one, or show the first that was passed over."""
        if number is None and self._run.ready and not self._run.live and not self._run.over:
            if not self._run.alive:
                self._step()
            return
        number = self._following(-1) if number is None else number
        if number is not None:
            self._part.look_at(number)
        elif self._run.has_records:
            self._notices.show_notice(
                Severity.INFO,
                lambda: self.tr("Every part in the list is settled."),
                lambda: self.tr("The labels are on the Tune page; save the project to keep them."),
            )

    # --- what is shown -----------------------------------------------------------------------------------------

    @property
    def _passing(self) -> bool:
        """Whether other parts may take the place of the shown one at any time."""
        return self._run.alive and not self._part.looking_back

    @property
    def _offered(self) -> bool:
        """Whether the large buttons are shown. Parts that follow one another at once cannot be settled meanwhile."""
        number = self._part.number
        if number is None or not self._log.first <= number < len(self._log):
            return False
        feed = self._run.feed
        waits = self._run.station.plan.when is not When.CONTINUOUS or (
            feed is not None and feed.ongoing and not feed.live
        )
        if self._passing and not waits:
            return False
        record = self._log.record(number)
        return self._one_by_one or record.verdict is Verdict.REVIEW or record.settled is not None

    def _correction(self, number: int) -> Label | None:
        """Return the answer that contradicts the verdict of a part, if the project can learn from it now."""
        record = self._log.record(number)
        if record.settled is None or self._run.alive:
            return None
        if record.settled.label is Label.GOOD:
            return Label.GOOD if self._false_alarm.offers(number) else None
        missed = record.verdict is not Verdict.NG and self._false_alarm.offers_to_remember(number)
        return Label.DEFECT if missed else None

    @Slot(object)
    def _correct(self, label: Label) -> None:
        if label is Label.GOOD:
            self._false_alarm.correct_shown()
        else:
            self._false_alarm.remember_shown()

    @Slot()
    def _show(self, *_facts: object) -> None:
        number, log = self._part.number, self._log
        if number != self._number:
            if self._number is not None:
                self._seen.start()
            self._number = number
        record = log.record(number) if number is not None and log.first <= number < len(log) else None
        self._badge.show_label(marking.label_of(self._session, record) if record is not None else None)
        offered = number is not None and self._offered
        self.bar.show_part(
            record if offered else None, self._correction(number) if offered and number is not None else None
        )
