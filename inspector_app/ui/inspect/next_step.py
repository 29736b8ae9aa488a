"""Instructions for the next step, shown in place of a part."""

from PySide6.QtCore import QObject, Slot

from inspector_app.ui.inspect.shown_part import ShownPart
from inspector_app.ui.language.engine_messages import said
from inspector_app.workers.feed_run import FeedRun
from inspector_app.workers.session import Session


class NextStep(QObject):
    """Shows the next step whenever there is no part to show."""

    def __init__(self, session: Session, run: FeedRun, part: ShownPart) -> None:
        """Follow the project, the run and the shown part."""
        super().__init__(part)
        self._session = session
        self._run = run
        self._part = part
        self._opening = ""
        self._operator = False
        session.busy_changed.connect(self._take_busy)

    def set_operator(self, *, operator: bool) -> None:
        """Set whether the user is an operator, who cannot choose a feed."""
        self._operator = operator
        self.say()

    @Slot(str)
    def _take_busy(self, name: str) -> None:
        self._opening = name
        self.say()

    def say(self) -> None:
        """Show the next step, if there is one."""
        if self._text():
            self._part.say(self._text)

    def _text(self) -> str:
        feed = self._run.feed
        if self._session.opened is None and self._opening:
            return self.tr("Opening {name}…").format(name=self._opening)
        if self._session.opened is None:
            return self.tr("No project open.\n\nDrop a folder of good parts here, or open a .inspector file.")
        if feed is None:
            return self._no_feed()
        if self._run.over:
            return self.tr("The run is over; its results are kept.\n\nChoose a part of it to see its picture.")
        if self._run.state.over:
            return self._locked() or self.tr("Ready to inspect {feed}.\n\nPress Run, or Space.").format(feed=feed.name)
        return ""

    def _locked(self) -> str:
        """Return why no run may begin; "" if one may."""
        standing = self._run.challenge.standing
        if standing is None or not standing.locked:
            return ""
        return "\n\n".join([self.tr("Run is locked."), said(standing.sentence), said(standing.hint)])

    def _no_feed(self) -> str:
        if self._operator:
            return self.tr("No feed is chosen.\n\nAn engineer must log in and choose what to inspect.")
        return self.tr("Choose what to inspect: pictures, a folder, a video or a camera.\n\nOr drop them here.")
