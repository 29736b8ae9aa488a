"""The project that an operator's station opens by itself, and what is offered where that does not work."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from inspector_app.ui.language.words import Words
from inspector_app.ui.widgets.basics import literal
from inspector_app.ui.widgets.notices import Notice, Notices, Offer, Severity
from inspector_app.ui.window.project_files import ProjectFiles
from inspector_app.workers.roles import Roles
from inspector_app.workers.session import Session

SLOW_MS = 10_000
"""A project that is not open by then may lie on a drive that never answers."""


class LastProject(QObject):
    """Opens what was open last, never another one unasked: that would judge by another part's limits.

    Nothing of it waits for a disk. Until a project is open or an engineer logs in, each failure is said with what an
    operator can do about it.
    """

    def __init__(
        self, session: Session, files: ProjectFiles, notices: Notices, roles: Roles, log_in: Callable[[], None]
    ) -> None:
        """Open with ``files``; ``log_in`` asks for the engineer's PIN."""
        super().__init__(files)
        self._session = session
        self._files = files
        self._notices = notices
        self._log_in = log_in
        self._wanted = False
        self._path: Path | None = None
        self._shown: Notice | None = None
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_MS)
        self._slow.timeout.connect(self._say_slow)
        files.project_opening.connect(self._note_opening)
        session.failed.connect(self._note_failed)
        session.project_changed.connect(self._leave_off)
        roles.changed.connect(self._note_role)

    def open(self, path: Path | None = None) -> None:
        """Open the last project, or the one that the program was started with."""
        self._wanted = True
        recent = self._files.recent()
        self._path = path or (Path(recent[0]) if recent else None)
        if self._path is not None:
            self._files.open_path(self._path)
        else:
            self._offer(
                Severity.WARNING,
                lambda: self.tr("No project has been opened on this computer."),
                lambda: self.tr("An engineer must log in and open one."),
            )

    @Slot(bool)
    def _note_role(self, operator: bool) -> None:  # noqa: FBT001 - a signal's argument
        """An engineer has the menus; an operator who is left without a project has nothing but this."""
        if not operator:
            self._leave_off()
        elif self._session.project is None and self._session.is_opening:
            self._wanted = True
        elif self._session.project is None:
            self.open()

    @Slot()
    def _open_again(self) -> None:
        self.open(self._path)

    @Slot()
    def _note_opening(self) -> None:
        if self._wanted:
            self._unsay()
            self._slow.start()

    @Slot(object)
    def _note_failed(self, fault: BaseException) -> None:
        if self._wanted:
            self._slow.stop()
            self._offer(Severity.ERROR, *self._notices.words_of(fault))

    @Slot()
    def _say_slow(self) -> None:
        self._offer(
            Severity.WARNING,
            lambda: self.tr("The project is not open yet."),
            lambda: self.tr("Wait, or check that its drive or network can be reached."),
        )

    def _offer(self, severity: Severity, message: Words, hint: Words) -> None:
        self._unsay()
        offers: list[Offer] = []
        if self._path is not None:
            name = literal(self._path.name)
            offers.append((lambda: self.tr("Open {name} again").format(name=name), self._open_again))
        if any(Path(path) != self._path for path in self._files.recent()):
            offers.append((lambda: self.tr("Another recent project"), self._files.recent_menu))
        offers.append((lambda: self.tr("Log in as engineer…"), self._log_in))
        self._shown = self._notices.show_notice(severity, message, hint, offers)

    def _unsay(self) -> None:
        if self._shown is not None:
            self._notices.withdraw(self._shown)
            self._shown = None

    @Slot()
    def _leave_off(self, *_facts: object) -> None:
        """A project is open, or somebody is there who has the menus."""
        self._wanted = False
        self._slow.stop()
        self._unsay()
