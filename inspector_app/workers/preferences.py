"""The settings of this program on this computer, as the window observes them."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from inspector_app.core.errors import SettingsError
from inspector_app.project.app_settings import AppSettings, load_settings, save_settings


class Preferences(QObject):
    """Keeps every change at once. Writing is a few hundred bytes when a person changes something, so no job is made."""

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """Read what is kept in ``folder``; :attr:`fault` says what could not be used."""
        super().__init__(parent)
        self._folder = folder
        self._settings, self.fault = load_settings(folder)

    @property
    def settings(self) -> AppSettings:
        """What holds now."""
        return self._settings

    def change(self, settings: AppSettings) -> None:
        """Let other settings hold, and keep them; :attr:`failed` tells if they hold for this time only."""
        if settings == self._settings:
            return
        self._settings = settings
        try:
            save_settings(settings, self._folder)
        except SettingsError as fault:
            self.failed.emit(fault)
        self.changed.emit(settings)
