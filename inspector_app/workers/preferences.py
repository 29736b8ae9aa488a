"""The settings of this program on this computer, as the window observes them."""

import logging
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal, Slot

from inspector_app.core.errors import SettingsError
from inspector_app.project.app_settings import (
    FILE,
    LOST_PIN,
    UNREAD_PIN,
    AppSettings,
    PinHash,
    Port,
    change_settings,
    load_settings,
)
from inspector_app.project.files import BRIEFLY_S, is_file, is_folder

_log = logging.getLogger(__name__)


class Preferences(QObject):
    """Keeps every change at once, and follows what other windows change.

    Writing is a few hundred bytes when a person changes something, so no job is made.
    """

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """Read what is kept in ``folder``; :attr:`fault` says what could not be used."""
        super().__init__(parent)
        self._folder = folder
        self._settings, self.fault = load_settings(folder)
        self._known = self._settings
        self._unwritten: dict[str, object] = {}
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._read_again)
        self._watch()

    @property
    def settings(self) -> AppSettings:
        """What holds now."""
        return self._settings

    @property
    def path(self) -> Path:
        """Where they are kept."""
        return self._folder / FILE

    @property
    def pin_lost(self) -> bool:
        """Whether there may have been a PIN and it cannot be read: then nobody logs in, until the file is deleted."""
        return self._settings.pin in {LOST_PIN, UNREAD_PIN}

    @property
    def pin_unread(self) -> bool:
        """Whether the file of the PIN only could not be read: it may be at the next start."""
        return self._settings.pin == UNREAD_PIN

    def change(self, settings: AppSettings) -> None:
        """Let other settings hold, and keep them; :attr:`failed` tells if they hold for this time only.

        Only what differs from what holds now is changed: the rest stays as another window may have it by now.
        """
        names = AppSettings.model_fields
        changes = {name: value for name in names if (value := getattr(settings, name)) != getattr(self._settings, name)}
        if not changes:
            return
        for name, value in changes.items():
            _log.info("Setting %s is now %s", name, _told(value))
        self._find()
        self._unwritten.update(changes)
        try:
            self._settings = self._known = change_settings(
                self._unwritten, self._settings, self._folder, wait_s=BRIEFLY_S
            )
            self._unwritten.clear()
            self._watch()
        except SettingsError as fault:
            self._settings = settings
            self.failed.emit(fault)
        self.changed.emit(self._settings)

    def _watch(self) -> None:
        """The folder, since the file is another one after each change; there is none before the first."""
        if not self._watcher.directories() and is_folder(self._folder):
            self._watcher.addPath(str(self._folder))

    @Slot()
    def _read_again(self) -> None:
        """Follow another window. What is deleted or damaged while the program runs changes nothing in it."""
        if self._find():
            settings = self._known.model_copy(update=self._unwritten)
            if settings != self._settings:
                changed = {name for name, value in settings if value != getattr(self._settings, name)}
                _log.info("Another window changed settings: %s", ", ".join(sorted(changed)))
                self._settings = settings
                self.changed.emit(settings)

    def _find(self) -> bool:
        """Read the file, and let go of what was not written and others changed since; whether a sound one is there.

        A PIN that was removed here and is in the file still holds: nothing but a person's own hand takes one away.
        """
        if not is_file(self.path):
            return False
        found, fault = load_settings(self._folder)
        if fault:
            return False
        for name, value in list(self._unwritten.items()):
            if getattr(found, name) != getattr(self._known, name) or (name == "pin" and value is None):
                del self._unwritten[name]
        self._known = found
        return True


def _told(value: object) -> str:
    """A setting as it may be written down: no PIN, no token."""
    if isinstance(value, PinHash):
        return "another one"
    if isinstance(value, Port):
        token = "with a token" if value.token is not None else "without a token"
        return f"{value.port}, {'on' if value.on else 'off'}, {token}, only this computer: {value.only_this_computer}"
    return str(value)
