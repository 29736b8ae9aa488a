"""The settings of this program on this computer, as the window observes them."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from inspector_app.core.errors import SettingsError
from inspector_app.project.app_settings import FILE, LOST_PIN, AppSettings, keep_damaged, load_settings, save_settings


class Preferences(QObject):
    """Keeps every change at once. Writing is a few hundred bytes when a person changes something, so no job is made."""

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """Read what is kept in ``folder``; :attr:`fault` says what could not be used."""
        super().__init__(parent)
        self._folder = folder
        self._settings, self.fault = load_settings(folder)
        self._damaged = bool(self.fault)

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
        return self._settings.pin == LOST_PIN

    def change(self, settings: AppSettings) -> None:
        """Let other settings hold, and keep them; :attr:`failed` tells if they hold for this time only.

        A file of which something could not be used is copied aside first.
        """
        if settings == self._settings:
            return
        self._settings = settings
        try:
            if self._damaged:
                keep_damaged(self._folder)
                self._damaged = False
            save_settings(settings, self._folder)
        except SettingsError as fault:
            self.failed.emit(fault)
        self.changed.emit(settings)
