"""Signs out a person who has not touched the window for a while; what is judged goes on."""

import logging
import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from inspector_app.ui.widgets.dialog import Dialog
from inspector_app.workers.preferences import Preferences
from inspector_app.workers.roles import Roles

CHECK_MS: Final = 5_000
INPUT: Final = frozenset(
    {
        *(QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel),
        *(QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TabletPress, QEvent.Type.TabletMove),
    }
)
_log = logging.getLogger(__name__)


class IdleSignOut(QObject):
    """Looks for input only while somebody is signed in and the setting asks for it.

    A dialog with input that would be lost (:attr:`Dialog.holds_input`) keeps the person signed in.
    """

    def __init__(
        self, window: QWidget, preferences: Preferences, roles: Roles, clock_s: Callable[[], float] = time.monotonic
    ) -> None:
        """Follow the settings and the roles; ``clock_s`` is a monotonic clock."""
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._roles = roles
        self._clock_s = clock_s
        self._last_s = clock_s()
        self._watching = False
        self._timer = QTimer(self, interval=CHECK_MS)
        self._timer.timeout.connect(self.check)
        preferences.changed.connect(self._follow)
        roles.person_changed.connect(self._follow)
        self._follow()

    @Slot()
    def check(self) -> None:
        """Sign out if there was no input for long enough."""
        minutes = self._preferences.settings.sign_out_min
        if not self._watching or self._clock_s() - self._last_s < 60 * minutes:
            return
        dialogs = [dialog for dialog in self._window.findChildren(Dialog) if isinstance(dialog, Dialog)]
        if not any(dialog.isVisible() and dialog.holds_input for dialog in dialogs):
            _log.info("Signed out after %d minutes without input", minutes)
            self._roles.sign_out_idle()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note when there is input."""
        if event.type() in INPUT:
            self._last_s = self._clock_s()
        return False

    @Slot()
    def _follow(self, *_facts: object) -> None:
        wanted = self._preferences.settings.sign_out_min > 0 and self._roles.person is not None
        if wanted == self._watching:
            return
        self._watching = wanted
        app = QApplication.instance()
        assert app is not None
        if wanted:
            self._last_s = self._clock_s()
            app.installEventFilter(self)
            self._timer.start()
        else:
            app.removeEventFilter(self)
            self._timer.stop()
