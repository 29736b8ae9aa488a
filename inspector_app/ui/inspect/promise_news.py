"""Tells that the promise does not hold any more, for as long as it is so."""

from PySide6.QtCore import QObject, Slot

from inspector_app.ui.limits.promise_state import chance_sentence, state_sentence
from inspector_app.ui.widgets.notices import Notices, Offer, Severity
from inspector_app.workers.roles import Roles
from inspector_app.workers.session import Session

CAUSE = "promise"


class PromiseNews(QObject):
    """Shows the notice to everybody; only an engineer may count from zero again, which is in the audit trail."""

    def __init__(self, session: Session, notices: Notices, roles: Roles, parent: QObject) -> None:
        """Follow the monitor of ``session``."""
        super().__init__(parent)
        self._monitor = session.promise
        self._notices = notices
        self._roles = roles
        self._monitor.broken.connect(self._tell)
        self._monitor.withdrawn.connect(self._end)
        self._monitor.failed.connect(notices.show_fault)
        roles.changed.connect(self._follow_role)

    @Slot()
    def _tell(self) -> None:
        offers: list[Offer] = []
        if not self._roles.is_operator:
            offers.append((lambda: self.tr("Count again from now"), self._monitor.watch_again))
        self._notices.show_notice(Severity.WARNING, self._message, self._hint, offers, cause=CAUSE)

    @Slot()
    def _end(self) -> None:
        self._notices.end(CAUSE)

    @Slot()
    def _follow_role(self, *_facts: object) -> None:
        state = self._monitor.state
        if state is not None and state.since_s is not None:
            self._tell()

    def _message(self) -> str:
        return state_sentence(self._monitor.state)

    def _hint(self) -> str:
        return " ".join(
            [
                self.tr("Check light, focus and position of the part, and whether it is the same kind of part."),
                self.tr("Say of the NG and REVIEW parts which are defective: those are taken out of the count."),
                self.tr("If the parts are good, build the project again with pictures of them."),
                chance_sentence(),
            ]
        )
