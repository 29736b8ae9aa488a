"""What an operator sees and may do, and the change between operator and engineer."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QDialog, QMainWindow, QMenu

from inspector_app.ui.language.words import keep
from inspector_app.ui.widgets.notices import Notices, Severity
from inspector_app.ui.widgets.people import role_word
from inspector_app.ui.window.actions import ActionSpec
from inspector_app.ui.window.rail import Rail
from inspector_app.workers.roles import Roles


class Access(QObject):
    """Adapts the window to the role: an operator sees one page in full screen and nothing else.

    The engineer's actions are in one action group. While the group is disabled, its actions and their keys are disabled
    too, even if a page enables one. When the group is enabled again, each action has the state that its page gave it.
    """

    def __init__(self, window: QMainWindow, roles: Roles, rail: Rail, notices: Notices) -> None:
        """Follow ``roles``. The actions are set later by :meth:`take_actions`."""
        super().__init__(window)
        self._window = window
        self._roles = roles
        self._rail = rail
        self._notices = notices
        self._was_full_screen = False
        self._lock: QAction | None = None
        self._show_page: Callable[[], None] = window.update
        self._engineers = QActionGroup(self)
        self._engineers.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        roles.changed.connect(self._show_role)
        roles.person_changed.connect(self._show_person)

    def take_actions(
        self,
        specs: Sequence[ActionSpec],
        by_name: Mapping[str, QAction],
        menus: tuple[QMenu, ...],
        show_page: Callable[[], None],
    ) -> None:
        """Divide the actions between the roles.

        Args:
            specs: all action specs.
            by_name: the actions made from ``specs``, by name.
            menus: the menus that an operator may open.
            show_page: shows the operator's page.
        """
        self._lock, self._show_page = by_name["lock"], show_page
        for spec in specs:
            if not spec.operator:
                self._engineers.addAction(by_name[spec.name])
        own = self._rail.menu
        own.addAction(by_name["lock"])
        own.addSeparator()
        for menu in menus:
            own.addMenu(menu)
        for name in ("challenge_parts", "toggle_sound", "full_screen", "show_help"):
            own.addAction(by_name[name])
        own.addSeparator()
        own.addAction(by_name["close"])
        self._allow(operator=False)

    def begin(self) -> None:
        """Show the window for the current role. Call this once, after the window state was restored."""
        if self._roles.is_operator:
            self._show_role(operator=True)
        self._window.show()
        self._say_lost()

    @Slot()
    def lock(self) -> None:
        """Handle Ctrl+L: sign out and change to operator, or ask who signs in."""
        if not self._roles.is_operator or self._roles.person is not None:
            self._roles.lock()
        elif not self._roles.has_pin:
            self._roles.log_in()
        elif not self._say_lost():
            from inspector_app.ui.settings.pin_dialog import PinDialog

            dialog = PinDialog(self._window, self._roles, lambda: self.tr("Sign in"), asks_old=True, asks_new=False)
            dialog.confirmed.connect(self._roles.log_in)
            dialog.show_alone()

    def _say_lost(self) -> bool:
        """Return whether login is impossible because the PIN cannot be read; if so, show a notice."""
        path = self._roles.in_the_way
        if path is not None and self._roles.pin_unread:
            self._notices.show_notice(
                Severity.WARNING,
                lambda: self.tr("The engineer's PIN cannot be read now, so nobody can log in."),
                lambda: self.tr(
                    "Check the disk of {path} and the right to read it, then start the program again."
                ).format(path=path),
            )
        elif path is not None:
            self._notices.show_notice(
                Severity.WARNING,
                lambda: self.tr("The engineer's PIN can no longer be read, so nobody can log in."),
                lambda: self.tr("Close the program and delete {path}: it then starts without a PIN.").format(path=path),
            )
        return path is not None

    @Slot(bool)
    def _show_role(self, operator: bool) -> None:  # noqa: FBT001 - a signal's argument
        window = self._window
        if operator:
            for dialog in window.findChildren(QDialog):
                dialog.close()
            self._show_page()
            self._was_full_screen = window.isFullScreen()
            window.setWindowState(window.windowState() | Qt.WindowState.WindowFullScreen)
        elif not self._was_full_screen:
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowFullScreen)
        self._allow(operator=operator)

    def _allow(self, *, operator: bool) -> None:
        self._engineers.setEnabled(not operator)
        self._window.menuBar().setVisible(not operator)
        self._rail.show_operator(operator=operator)
        self._show_person()

    @Slot()
    def _show_person(self) -> None:
        """Show who is signed in, and what Ctrl+L does now."""
        roles = self._roles
        person, operator = roles.person, roles.is_operator
        if self._lock is not None:
            keep(
                self._lock.setText,
                lambda: (
                    self.tr("Sign out") if person is not None else self.tr("Sign in…") if operator else self.tr("Lock")
                ),
            )
        if person is not None:
            self._rail.say_person(person.name, partial(role_word, person.role))
        else:
            self._rail.say_person("", "")
