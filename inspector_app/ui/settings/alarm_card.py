"""How verdicts are announced: sounds, flash, and how the operator's page shows them."""

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QSlider

from inspector_app.project.app_settings import AppSettings
from inspector_app.ui.language.words import keep, told
from inspector_app.ui.style.theme import TOUCH_PX
from inspector_app.ui.widgets.basics import Card, Combo, button, label
from inspector_app.ui.widgets.fields import TickBox
from inspector_app.workers.preferences import Preferences
from inspector_app.workers.sounds import Sound, Sounds

CHOICE_PX = 300
STEP = 10
VOLUME_PX = 240


class AlarmCard(Card):
    """Every change is saved at once; each sound can be tried."""

    def __init__(self, preferences: Preferences, sounds: Sounds) -> None:
        """Show and change ``preferences``; ``sounds`` plays what is tried."""
        super().__init__(spacing=10)
        self._preferences = preferences
        self._sounds = sounds
        self.verdicts = Combo(lambda: self.tr("Verdict on the operator's page"), CHOICE_PX)
        self.verdicts.add(lambda: self.tr("Large letters"), "letters")
        self.verdicts.add(lambda: self.tr("A frame around the picture"), "frame")
        self.sound = TickBox(
            lambda: self.tr("Sound on NG and ERROR"),
            lambda: self.tr("Plays a sound at each NG and ERROR. The key M switches it too."),
        )
        self.sound_on_ok = TickBox(
            lambda: self.tr("Sound on OK"), lambda: self.tr("Plays a short sound at each OK too.")
        )
        self.flash = TickBox(
            lambda: self.tr("Flash on NG"),
            lambda: self.tr("The whole window is red for a moment, at most once a second."),
        )
        self.volume = QSlider(Qt.Orientation.Horizontal)
        self.volume.setRange(0, 100 // STEP)
        self.volume.setPageStep(1)
        self.volume.setFixedSize(VOLUME_PX, TOUCH_PX)
        keep(self.volume.setAccessibleName, lambda: self.tr("Volume"))
        self.percent = label("", wrap=False)
        self.try_ng = button(lambda: self.tr("Try NG"))
        self.try_error = button(lambda: self.tr("Try ERROR"))
        self.try_ok = button(lambda: self.tr("Try OK"))
        self.fault = label("", "warning")
        self._lay_out()
        preferences.changed.connect(self._show)
        self.verdicts.currentIndexChanged.connect(self._take)
        for box in (self.sound, self.sound_on_ok, self.flash):
            box.toggled.connect(self._take)
        self.volume.valueChanged.connect(self._take)
        self.try_ng.clicked.connect(lambda: self._try(Sound.NG))
        self.try_error.clicked.connect(lambda: self._try(Sound.ERROR))
        self.try_ok.clicked.connect(lambda: self._try(Sound.OK))
        sounds.changed.connect(self._show_fault)
        self._show(preferences.settings)
        self._show_fault()

    def _lay_out(self) -> None:
        self.column.addWidget(label(lambda: self.tr("Verdicts"), "heading"))
        look = QHBoxLayout()
        look.setSpacing(12)
        look.addWidget(label(lambda: self.tr("Verdict on the operator's page"), wrap=False))
        look.addWidget(self.verdicts)
        look.addStretch(1)
        self.column.addLayout(look)
        for box in (self.sound, self.sound_on_ok):
            self.column.addWidget(box)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(label(lambda: self.tr("Volume"), wrap=False))
        row.addWidget(self.volume)
        row.addWidget(self.percent)
        row.addStretch(1)
        for press in (self.try_ng, self.try_error, self.try_ok):
            row.addWidget(press)
        self.column.addLayout(row)
        self.column.addWidget(self.fault)
        self.column.addWidget(self.flash)

    @Slot()
    def _take(self, *_facts: object) -> None:
        changes = {
            "verdict": self.verdicts.currentData(),
            "sound_on_ng": self.sound.isChecked(),
            "sound_on_ok": self.sound_on_ok.isChecked(),
            "sound_volume": STEP * self.volume.value(),
            "flash_on_ng": self.flash.isChecked(),
        }
        self._preferences.change(self._preferences.settings.model_copy(update=changes))

    def _try(self, sound: Sound) -> None:
        self._sounds.play(sound, self._preferences.settings.sound_volume)

    @Slot(object)
    def _show(self, settings: AppSettings) -> None:
        with QSignalBlocker(self.verdicts), QSignalBlocker(self.volume):
            self.verdicts.setCurrentIndex(self.verdicts.findData(settings.verdict))
            self.volume.setValue(round(settings.sound_volume / STEP))
        self.sound.show_checked(checked=settings.sound_on_ng)
        self.sound_on_ok.show_checked(checked=settings.sound_on_ok)
        self.sound_on_ok.setEnabled(settings.sound_on_ng)
        self.flash.show_checked(checked=settings.flash_on_ng)
        keep(self.percent.setText, f"{settings.sound_volume} %")

    @Slot()
    def _show_fault(self) -> None:
        keep(self.fault.setText, told(self._sounds.fault))
        self.fault.setVisible(bool(self._sounds.fault))
