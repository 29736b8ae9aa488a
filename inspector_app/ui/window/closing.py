"""Closing the window: nothing that goes on is thrown away unasked, and what is being written is written whole."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMainWindow

from inspector_app.ui.language.words import Words
from inspector_app.ui.widgets.notices import Notices, Severity
from inspector_app.ui.window.project_files import ProjectFiles
from inspector_app.workers.roles import Roles
from inspector_app.workers.session import Session

if TYPE_CHECKING:  # they bring the pipeline, for which the window does not wait
    from inspector_app.ui.compare.page import ComparePage
    from inspector_app.ui.train.page import TrainPage
    from inspector_app.ui.tune.page import TunePage
    from inspector_app.workers.live_worker import LiveWorker


class Work(NamedTuple):
    """Something that closing would throw away.

    Attributes:
        goes_on: whether it is there.
        page: the page that it can be used or ended on.
        message: says that it is there.
        hint: says what to do first.
    """

    goes_on: bool
    page: str
    message: Words
    hint: Words


class Closing(QObject):
    """Says whether the window may close now; if not yet, it closes the window later or says what is in the way."""

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        worker: "LiveWorker",
        files: ProjectFiles,
        roles: Roles,
        notices: Notices,
        pages: tuple["TrainPage", "TunePage", "ComparePage"],
        show_page: Callable[[str], None],
        say_closing: Callable[[Words], None],
    ) -> None:
        """Close ``window``.

        Args:
            window: what is closed.
            session: has the jobs, and a project that may be unsaved.
            worker: may have a run going on.
            files: asks about what is not saved.
            roles: an operator decides about nothing of an engineer's.
            notices: say what is in the way.
            pages: what goes on there it is not closed over.
            show_page: shows the page of this name.
            say_closing: shows a word while the window waits for its threads; "" once it does not any more.
        """
        super().__init__(window)
        self._window = window
        self._session = session
        self._worker = worker
        self._files = files
        self._roles = roles
        self._notices = notices
        self._pages = pages
        self._show_page = show_page
        self._say_closing = say_closing
        self._begun = False
        session.jobs.all_ended.connect(self._go_on)
        session.jobs.writing_failed.connect(self._stay)
        worker.ended.connect(self._go_on)

    def may_close(self) -> bool:
        """Whether nothing is lost and every thread has ended; the event loop goes on until it is so."""
        if not self._begun and not self._say_what_goes_on():
            if self._session.dirty:
                self._files.unless_unsaved(self._close)
            else:
                self._end_all()
        return self._begun and not self._busy

    @property
    def _busy(self) -> bool:
        return self._session.jobs.busy or not self._worker.state.over

    def _close(self) -> None:
        """It was saved or discarded, which may have taken a while: something else may go on by now."""
        if not self._say_what_goes_on():
            self._end_all()
            self._window.close()

    def _end_all(self) -> None:
        self._begun = True
        if self._busy:
            self._session.jobs.cancel_all()
            self._worker.stop()
            self._window.setEnabled(False)
            self._say_closing(lambda: self.tr("Closing…"))

    def _works(self) -> tuple[Work, ...]:
        """What closing would throw away; each can be ended by a button of its page."""
        train, tune, compare = self._pages
        return (
            Work(
                train.has_ready_build,
                "train",
                lambda: self.tr("A build is ready, and would be lost."),
                lambda: self.tr("Press Use it or Discard, then close again."),
            ),
            Work(train.building, "train", lambda: self.tr("A build is going on."), self._wait),
            Work(tune.labelling.busy, "tune", lambda: self.tr("Pictures are being labelled."), self._wait),
            Work(compare.comparison.running, "compare", lambda: self.tr("A comparison is going on."), self._wait),
        )

    def _wait(self) -> str:
        return self.tr("Cancel it, or wait for it to end; then close again.")

    def _say_what_goes_on(self) -> bool:
        work = next((work for work in self._works() if work.goes_on), None)
        if work is None:
            return False
        if not self._roles.is_operator:
            self._show_page(work.page)
        hint = self._ask_engineer if self._roles.is_operator else work.hint
        self._notices.show_notice(Severity.WARNING, work.message, hint)
        return True

    def _ask_engineer(self) -> str:
        return self.tr("An engineer has to decide about that: log in from the menu at the lower left.")

    @Slot()
    def _go_on(self) -> None:
        if self._begun and not self._busy:
            self._window.close()

    @Slot(object)
    def _stay(self, _fault: object) -> None:
        """What could not be written is said by whoever wrote it; a window that closed over it could not say it."""
        if self._begun:
            self._begun = False
            self._window.setEnabled(True)
            self._say_closing("")
