"""The settings of this program on this computer, as the window observes them."""

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal, Slot

from inspector_app.core.errors import SettingsError
from inspector_app.project.app_settings import FILE, AppSettings, Port, change_settings, load_settings
from inspector_app.project.files import BRIEFLY_S, is_file, is_folder
from inspector_app.project.people import Person
from inspector_app.project.pin_hash import LOST_PIN, UNREAD_PIN, PinHash

_log = logging.getLogger(__name__)


class Preferences(QObject):
    """Saves every change at once, and follows changes by other windows.

    Each change writes only a few hundred bytes, so it needs no job.
    """

    changed = Signal(object)
    edited = Signal(object, object)  # the settings before and after a change by this window
    failed = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """Read the settings in ``folder``; :attr:`fault` says which could not be used."""
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
        """The current settings."""
        return self._settings

    @property
    def path(self) -> Path:
        """The path of the settings file."""
        return self._folder / FILE

    @property
    def pin_lost(self) -> bool:
        """Whether there may be a PIN that cannot be read: then login is impossible until the file is deleted."""
        return self._settings.pin in {LOST_PIN, UNREAD_PIN}

    @property
    def pin_unread(self) -> bool:
        """Whether only reading the file with the PIN failed: it may be readable at the next start."""
        return self._settings.pin == UNREAD_PIN

    @property
    def saved(self) -> bool:
        """Whether all changes are in the file."""
        return not self._unwritten

    def change(self, settings: AppSettings) -> None:
        """Change and save the settings; :attr:`failed` means that they are not saved and apply to this run only.

        Only the fields that differ from the current settings are changed. The others keep the values that another
        window may have saved.
        """
        names = AppSettings.model_fields
        changes = {name: value for name in names if (value := getattr(settings, name)) != getattr(self._settings, name)}
        if not changes:
            return
        for name, value in changes.items():
            _log.info("Setting %s is now %s", name, told(value))
        before = self._settings
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
        self.edited.emit(before, settings)
        self.changed.emit(self._settings)

    def change_people(self, change: Callable[[tuple[Person, ...]], tuple[Person, ...]]) -> None:
        """Change the people, from what the file has now: nobody whom another window removed comes back.

        Raises:
            SettingsError: the change is not possible.
        """
        self._read_again()
        self.change(self._settings.with_everyone(change(self._settings.everyone)))

    def _watch(self) -> None:
        """Watch the folder, because each change replaces the file. There is no folder before the first change."""
        if not self._watcher.directories() and is_folder(self._folder):
            self._watcher.addPath(str(self._folder))

    @Slot()
    def _read_again(self) -> None:
        """Read changes by another window. A deleted or damaged file changes nothing while the program runs."""
        if self._find():
            settings = self._known.model_copy(update=self._unwritten)
            if settings != self._settings:
                changed = {name for name, value in settings if value != getattr(self._settings, name)}
                _log.info("Another window changed settings: %s", ", ".join(sorted(changed)))
                self._settings = settings
                self.changed.emit(settings)

    def _find(self) -> bool:
        """Read the file; return whether it is valid. Drop unsaved changes to fields that another window has changed.

        A PIN or people that were removed here but are still in the file stay in force, because only a deliberate action
        may remove them.
        """
        if not is_file(self.path):
            return False
        found, fault = load_settings(self._folder)
        if fault:
            return False
        for name, value in list(self._unwritten.items()):
            if getattr(found, name) != getattr(self._known, name) or (name in {"pin", "people"} and not value):
                del self._unwritten[name]
        self._known = found
        return True


def told(value: object) -> str:
    """Return a setting as text for the log and the audit trail, without PINs and tokens."""
    if isinstance(value, PinHash):
        return "another one"
    if isinstance(value, tuple):
        return (
            ", ".join(f"{one.name} ({one.role})" if isinstance(one, Person) else str(one) for one in value) or "nobody"
        )
    if isinstance(value, Port):
        token = "with a token" if value.token is not None else "without a token"
        return f"{value.port}, {'on' if value.on else 'off'}, {token}, only this computer: {value.only_this_computer}"
    return str(value)
