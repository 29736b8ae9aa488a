"""Tells that the promise does not hold any more, for as long as it is so."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from inspector_app.ui.corrections.opener import Corrector
from inspector_app.ui.inspect.take_as_good import TakeAsGood
from inspector_app.ui.inspect.two_pictures import TwoPictures
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.limits.promise_state import chance_sentence, state_sentence
from inspector_app.ui.widgets.notices import Offer, Severity
from inspector_app.ui.widgets.page import Desk
from inspector_app.workers.feed_run import FeedRun

if TYPE_CHECKING:  # imports the pipeline, which would delay the window
    from inspector_app.pipeline.judging.what_changed import WhatChanged

CAUSE = "promise"


class PromiseNews(QObject):
    """Shows the notice to everybody; only an engineer may count from zero again, which is in the audit trail."""

    def __init__(self, desk: Desk, run: FeedRun, corrector: Corrector, parent: QWidget) -> None:
        """Follow the monitor of the desk's session; ``run`` says when a run begins."""
        super().__init__(parent)
        self._monitor = desk.session.promise
        self._notices = notices = desk.notices
        self._roles = roles = desk.roles
        self._page = parent
        self.take_as_good = TakeAsGood(desk, run, corrector, parent)
        self._found: WhatChanged | None = None
        self._monitor.broken.connect(self._tell)
        self._monitor.explained.connect(self._take_explained)
        self._monitor.withdrawn.connect(self._end)
        self._monitor.failed.connect(notices.show_fault)
        roles.changed.connect(self._tell_again)
        run.begun.connect(self._tell_again)

    @Slot()
    def _tell(self) -> None:
        offers: list[Offer] = []
        if not self._roles.is_operator:  # a notice with buttons cannot be closed, which an operator must be able to do
            if self._found is not None and self._found.usual is not None and self._found.present is not None:
                offers.append((lambda: self.tr("Show both pictures"), self.show_pictures))
            offers.append((lambda: self.tr("Take these as good…"), self.take_as_good.begin))
            offers.append((lambda: self.tr("Count again from now"), self._monitor.watch_again))
            offers.append((lambda: self.tr("Not now"), self._hide))
        self._notices.show_notice(Severity.WARNING, self._message, self._hint, offers, cause=CAUSE)

    @Slot()
    def _hide(self) -> None:
        """Hide the notice until the next run begins; the light stays."""
        self._notices.end(CAUSE)

    @Slot()
    def _tell_again(self, *_facts: object) -> None:
        state = self._monitor.state
        if state is not None and state.since_s is not None:
            self._tell()

    @Slot(object)
    def _take_explained(self, found: "WhatChanged") -> None:
        self._found = found
        self._tell()

    @Slot()
    def show_pictures(self) -> None:
        """Show a usual good part beside the newest one."""
        if self._found is not None and self._found.usual is not None and self._found.present is not None:
            TwoPictures(self._page, self._found.usual, self._found.present, self._what).show()

    @Slot()
    def _end(self) -> None:
        self._found = None
        self._notices.end(CAUSE)

    def _message(self) -> str:
        return " ".join([state_sentence(self._monitor.state), self._what()]).strip()

    def _what(self) -> str:
        """Say what has changed; "" until that is known."""
        found = self._found
        if found is None:
            return ""
        if found.sentences:
            return " ".join(said(sentence) for sentence in found.sentences)
        if found.known:
            return self.tr("Light, sharpness, colour and place of the pictures are as usual.")
        return self.tr("What has changed is not known: the project has no pictures of its good parts.")

    def _hint(self) -> str:
        return " ".join(
            [
                self.tr("Check light, focus and position of the part, and whether it is the same kind of part."),
                self.tr("Say of the NG and REVIEW parts which are defective: those are taken out of the count."),
                self.tr("If the parts are good, take them as good, or build the project again with pictures of them."),
                chance_sentence(),
            ]
        )
