"""Closing the window: no work is lost without a question, and every file that is being written is completed.

An operator who closes is asked first. While parts are judged, that takes the engineer's PIN, if there is one.
"""

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.ui.language.words import Words
from inspector_app.ui.widgets.basics import button, label
from inspector_app.ui.widgets.dialog import Dialog
from inspector_app.ui.widgets.notices import Severity
from inspector_app.ui.widgets.page import Desk
from inspector_app.ui.widgets.status_lights import LARGE_PX
from inspector_app.ui.window.paged_window import PagedWindow
from inspector_app.ui.window.project_files import ProjectFiles

WIDTH_PX = 480
SYSTEM_END_MS = 60_000
"""A system that ends its session closes all windows within this time, or does not end it."""


class CloseDialog(Dialog):
    """Asks an operator whether to close; it is not modal, so that a run can be watched meanwhile."""

    def __init__(self, parent: QWidget, *, running: bool) -> None:
        """Ask; ``running``: parts are being judged."""
        super().__init__(parent, lambda: self.tr("Close Inspector"))
        self.close_button = button(lambda: self.tr("Close Inspector"), primary=True)
        self.stay_button = button(lambda: self.tr("Keep it open"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        self.setMinimumWidth(WIDTH_PX)
        column.addWidget(label(lambda: self.tr("Close the inspection?"), "heading"))
        text = (
            (lambda: self.tr("Parts are being judged. No more parts are judged after that."))
            if running
            else lambda: self.tr("No more parts are judged after that.")
        )
        column.addWidget(label(text))
        for press, slot in ((self.close_button, self.accept), (self.stay_button, self.reject)):
            press.setStyleSheet(f"min-height: {LARGE_PX}px; font-size: 18px;")
            press.clicked.connect(slot)
        column.addLayout(self.foot(self.close_button, self.stay_button))


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
        self._agreed = False
        self._system_ends = QTimer(self, singleShot=True)
        self._system_ends.setInterval(SYSTEM_END_MS)
        app = QCoreApplication.instance()
        if isinstance(app, QGuiApplication):
            app.commitDataRequest.connect(self._note_system_end)
        self._jobs.all_ended.connect(self._go_on)
        self._jobs.writing_failed.connect(self._stay)

    def may_close(self) -> bool:
        """Return whether nothing would be lost and every thread has ended; the event loop continues until then."""
        if not self._begun and not self._say_what_goes_on():
            if self._desk.session.dirty:
                self._files.unless_unsaved(self._close)
            elif self._is_agreed():
                self._end_all()
        return self._begun and not self._jobs.busy

    def _is_agreed(self) -> bool:
        """Return whether the person may close; an operator is asked first, and closes again when that is settled.

        The end of the system's session is not delayed by a question.
        """
        agreed, self._agreed = self._agreed, False
        if not self._desk.roles.is_operator or agreed or self._system_ends.isActive():
            return True
        running = any(page.judges for page in self._window.made.values())
        if running and self._desk.roles.in_the_way is not None:
            self._desk.notices.show_notice(
                Severity.WARNING,
                lambda: self.tr("The engineer's PIN cannot be read, so the inspection is not closed while it runs."),
                lambda: self.tr("Stop the run, then close again."),
                cause="judging",
            )
        elif running and self._desk.roles.has_pin:
            self._ask_pin()
        else:
            self._ask(running=running)
        return False

    def _ask_pin(self) -> None:
        from inspector_app.ui.settings.pin_dialog import PinDialog

        title: Words = self._pin_title
        roles = self._desk.roles
        dialog = PinDialog(self._window, roles, title, asks_old=True, asks_new=False, people=roles.at_least("engineer"))
        dialog.confirmed.connect(self._agree)
        dialog.show_alone()

    def _pin_title(self) -> str:
        return self.tr("Close during a run: the engineer's PIN")

    def _ask(self, *, running: bool) -> None:
        dialog = self._window.findChild(CloseDialog)
        if dialog is None:
            dialog = CloseDialog(self._window, running=running)
            dialog.accepted.connect(self._agree)
        dialog.show()
        dialog.raise_()

    @Slot()
    def _agree(self, *_facts: object) -> None:
        """Close once the dialog is gone."""
        self._agreed = True
        QTimer.singleShot(0, self._window, self._window.close)

    @Slot(object)
    def _note_system_end(self, *_facts: object) -> None:
        self._system_ends.start()

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
