"""Opens the last project when an operator's station starts, and offers remedies if that fails."""

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
"""After this time, the drive of the project may be one that never answers."""


class LastProject(QObject):
    """Opens the project that was open last. It never opens another one, because that has the limits of another part.

    No call waits for a disk. Until a project is open or an engineer logs in, a notice shows each failure and what an
    operator can do about it.
    """

    def __init__(
        self, session: Session, files: ProjectFiles, notices: Notices, roles: Roles, log_in: Callable[[], None]
    ) -> None:
        """Open the project with ``files``; ``log_in`` asks for the engineer's PIN."""
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
        """Open ``path``, which was given at program start, or else the last project."""
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
        """Handle a change of the role: an engineer uses the menus, but an operator without a project needs this."""
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
        """Stop, because a project is open or an engineer is logged in."""
        self._wanted = False
        self._slow.stop()
        self._unsay()
