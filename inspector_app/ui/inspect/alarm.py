"""What is heard and seen of a verdict besides the page: sounds, and a flash."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

from inspector_app.core.messages import InspectionRecord, Verdict
from inspector_app.ui.inspect.flash import Flash
from inspector_app.ui.inspect.verdict_banner import VerdictBanner
from inspector_app.workers.preferences import Preferences
from inspector_app.workers.sounds import Sound, Sounds

SOUNDS = ((Verdict.NG, Sound.NG), (Verdict.ERROR, Sound.ERROR), (Verdict.OK, Sound.OK))
"""Of several verdicts at once, the first of these is heard."""


class Alarm(QObject):
    """Follows the preferences; a feed in trouble is heard like an ERROR, once."""

    def __init__(self, page: QWidget, banner: VerdictBanner, preferences: Preferences, cache: Path) -> None:
        """Flash over the window of ``page``; the sounds in their volumes are kept in ``cache``."""
        super().__init__(page)
        self._page = page
        self._banner = banner
        self._preferences = preferences
        self._in_trouble = False
        self.sounds = Sounds(cache / "sounds", self)
        self.sounds.unheard.connect(QApplication.beep)
        self.flash = Flash()
        self.flash.setParent(page)
        banner.shown.connect(self._take_banner)

    def take(self, records: Sequence[InspectionRecord]) -> None:
        """Announce new verdicts."""
        verdicts = {record.verdict for record in records}
        self._play(verdicts)
        if self._preferences.settings.flash_on_ng and Verdict.NG in verdicts:
            self.flash.over(self._page.window())

    @Slot()
    def _take_banner(self) -> None:
        before, self._in_trouble = self._in_trouble, self._banner.in_trouble
        if self._in_trouble and not before:
            self._play({Verdict.ERROR})

    def _play(self, verdicts: set[Verdict]) -> None:
        settings = self._preferences.settings
        wanted = verdicts if settings.sound_on_ok else verdicts - {Verdict.OK}
        sound = next((sound for verdict, sound in SOUNDS if verdict in wanted), None)
        if settings.sound_on_ng and sound is not None:
            self.sounds.play(sound, settings.sound_volume)
