"""Starts judging after the start of the program, when that is wanted and nobody stops it."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

from inspector_app.ui.inspect.stage import Stage
from inspector_app.ui.inspect.stage_card import StageCard
from inspector_app.ui.language.words import Words, said_now
from inspector_app.ui.widgets.notices import Notices, Severity
from inspector_app.workers.feed_run import FeedRun
from inspector_app.workers.session import Session

SECONDS = 10
_log = logging.getLogger(__name__)


class AutoStart(QObject):
    """Counts down once the project is open; without project or feed it says why nothing is started."""

    def __init__(
        self, session: Session, run: FeedRun, stage: Stage, notices: Notices, start: Callable[[], None]
    ) -> None:
        """Wait for :meth:`begin`; ``start`` starts the run."""
        super().__init__(stage)
        self._session = session
        self._run = run
        self._notices = notices
        self._start = start
        self._waits = False
        self._left = 0
        self.card = StageCard()
        self.stop_button = self.card.add_button(lambda: self.tr("Do not start"), primary=True)
        self.now_button = self.card.add_button(lambda: self.tr("Start now"))
        stage.put_in_middle(self.card)
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._count)
        self.stop_button.clicked.connect(self.cancel)
        self.now_button.clicked.connect(self._go)
        session.detector_ready.connect(self._take_detector)
        session.failed.connect(self._note_failed)
        session.project_changed.connect(self.cancel)
        run.changed.connect(self._follow_run)

    @property
    def counting(self) -> bool:
        """Whether the countdown is on."""
        return self._second.isActive()

    def begin(self, *, has_project: bool) -> None:
        """Start when the project that is being opened is ready; ``has_project``: there is one to open."""
        self._waits = has_project
        if not has_project:
            self._say_why_not(
                lambda: self.tr("No project has been opened on this computer."),
                lambda: self.tr("Open a project, choose a feed and press Run; the next start then does it by itself."),
            )

    @Slot()
    def cancel(self, *_facts: object) -> None:
        """Do not start."""
        if self.counting:
            _log.info("The start of the run was stopped")
        self._second.stop()
        self.card.hide()

    @Slot(object)
    def _take_detector(self, _opened: object) -> None:
        if not self._waits or self._session.opened is None:
            return
        self._waits = False
        if self._run.feed is None:
            self._say_why_not(
                lambda: self.tr("No feed is kept for this project: only cameras and watched folders are."),
                lambda: self.tr("Choose what to inspect, then press Run."),
            )
        elif self._run.state.over:
            self._left = SECONDS
            self._say()
            self.card.show()
            self.stop_button.setFocus()
            self._second.start()

    @Slot(object)
    def _note_failed(self, _fault: object) -> None:
        if self._waits:
            self._waits = False
            self._say_why_not(lambda: self.tr("The project could not be opened."), "")

    @Slot()
    def _follow_run(self) -> None:
        if not self._run.state.over:
            self.cancel()

    @Slot()
    def _count(self) -> None:
        self._left -= 1
        if self._left > 0:
            self._say()
        else:
            self._go()

    @Slot()
    def _go(self) -> None:
        self._second.stop()
        self.card.hide()
        _log.info("The run starts by itself")
        self._start()

    def _say(self) -> None:
        project, feed, left = self._session.project, self._run.feed, self._left
        names = [project.document.name if project is not None else "", feed.name if feed is not None else ""]
        self.card.say(lambda: self.tr("Judging starts in {n} s").format(n=left), "  ·  ".join(names))

    def _say_why_not(self, why: Words, hint: Words) -> None:
        _log.warning("The run was not started by itself")
        self._notices.show_notice(
            Severity.WARNING, lambda: self.tr("Judging was not started.") + " " + said_now(why), hint
        )
