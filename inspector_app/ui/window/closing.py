"""Closing the window: no work is lost without a question, and every file that is being written is completed."""

from PySide6.QtCore import QObject, Signal, Slot

from inspector_app.ui.language.words import Words
from inspector_app.ui.widgets.notices import Severity
from inspector_app.ui.widgets.page import Desk
from inspector_app.ui.window.paged_window import PagedWindow
from inspector_app.ui.window.project_files import ProjectFiles


class Closing(QObject):
    """Decides whether the window may close now. If not, it closes the window later or shows what prevents it."""

    told = Signal(object)  # Words
    in_the_way = Signal(str)

    def __init__(self, window: PagedWindow, desk: Desk, files: ProjectFiles) -> None:
        """Close ``window``; ``files`` asks about unsaved changes.

        :attr:`told` carries a text to show while the window waits for its threads, and "" when the waiting ends.
        :attr:`in_the_way` carries the name of the page whose work must be ended first.
        """
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._jobs = desk.session.jobs
        self._files = files
        self._begun = False
        self._jobs.all_ended.connect(self._go_on)
        self._jobs.writing_failed.connect(self._stay)

    def may_close(self) -> bool:
        """Return whether nothing would be lost and every thread has ended; the event loop continues until then."""
        if not self._begun and not self._say_what_goes_on():
            if self._desk.session.dirty:
                self._files.unless_unsaved(self._close)
            else:
                self._end_all()
        return self._begun and not self._jobs.busy

    def _close(self) -> None:
        """Close after the project was saved or discarded, unless new work has begun meanwhile."""
        if not self._say_what_goes_on():
            self._end_all()
            self._window.close()

    def _end_all(self) -> None:
        self._begun = True
        if self._jobs.busy:
            self._jobs.cancel_all()
            self._window.setEnabled(False)
            self.told.emit(lambda: self.tr("Closing…"))

    def _wait(self) -> str:
        return self.tr("Cancel it, or wait until it ends. Then close again.")

    def _say_what_goes_on(self) -> bool:
        """Return whether closing would lose the work of a page; if so, show a notice."""
        for name, page in self._window.made.items():
            work = page.work_in_progress()
            if work is None:
                continue
            hint: Words = work.hint or self._wait
            if self._desk.roles.is_operator:
                hint = self._ask_engineer
            else:
                self.in_the_way.emit(name)
            self._desk.notices.show_notice(Severity.WARNING, work.message, hint, cause="work")
            return True
        return False

    def _ask_engineer(self) -> str:
        return self.tr("An engineer must decide this: log in from the menu at the lower left.")

    @Slot()
    def _go_on(self) -> None:
        if self._begun and not self._jobs.busy:
            self._window.close()

    @Slot(object)
    def _stay(self, _fault: object) -> None:
        """Keep the window open, because a write failed. The writer reports the error, and the window must show it."""
        if self._begun:
            self._begun = False
            self._window.setEnabled(True)
            self.told.emit("")
