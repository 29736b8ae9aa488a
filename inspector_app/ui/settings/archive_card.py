"""Which pictures of judged parts are archived, and for how long."""

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector_app.project.app_settings import AppSettings, ArchiveRule
from inspector_app.ui.widgets.basics import Card, Combo, label, stepper
from inspector_app.ui.widgets.fields import TickBox
from inspector_app.ui.widgets.number_box import NumberBox
from inspector_app.workers.preferences import Preferences

CHOICE_PX = 340
BOX_PX = 130
USUAL_GB, USUAL_DAYS = 20, 365
"""What a limit begins with when it is switched on."""
MAX_GB, MAX_DAYS, MAX_EVERY = 100_000, 3650, 100_000


class ArchiveCard(Card):
    """Every change is saved at once, and holds from the next run on."""

    def __init__(self, preferences: Preferences) -> None:
        """Show and change ``preferences``."""
        super().__init__(spacing=10)
        self._preferences = preferences
        self.modes = Combo(lambda: self.tr("Pictures that are archived"), CHOICE_PX)
        self.modes.add(lambda: self.tr("NG, REVIEW, ERROR and some OK parts"), "some")
        self.modes.add(lambda: self.tr("All parts"), "all")
        self.modes.add(lambda: self.tr("None"), "off")
        self.every = NumberBox(1, MAX_EVERY)
        self.as_jpeg = TickBox(
            lambda: self.tr("As JPEG"),
            lambda: self.tr("Files are about five times smaller than PNG files, and lose some detail."),
        )
        self.has_size = TickBox(
            lambda: self.tr("Limit the size"),
            lambda: self.tr("The oldest pictures go first, those of OK parts before all others. Kept ones never go."),
        )
        self.gigabytes = NumberBox(1, MAX_GB, suffix=lambda: self.tr(" GB"))
        self.has_days = TickBox(
            lambda: self.tr("Limit the time"),
            lambda: self.tr("Older pictures go, except kept ones. Days without a new picture do not count."),
        )
        self.days = NumberBox(1, MAX_DAYS, suffix=lambda: self.tr(" days"))
        self._choice = QWidget()
        self._lay_out()
        preferences.changed.connect(self._show)
        self.modes.currentIndexChanged.connect(self._take)
        for tick in (self.as_jpeg, self.has_size, self.has_days):
            tick.toggled.connect(self._take)
        for box in (self.every, self.gigabytes, self.days):
            box.valueChanged.connect(self._take)
        self._show(preferences.settings)

    def _lay_out(self) -> None:
        self.column.addWidget(label(lambda: self.tr("Archive of pictures"), "heading"))
        self.column.addWidget(
            label(
                lambda: self.tr(
                    "Pictures with their anomaly maps, in the folder of the records. OK parts close to the limit are "
                    "always among them."
                ),
                "muted",
            )
        )
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.modes)
        row.addSpacing(16)
        sample = QHBoxLayout(self._choice)
        sample.setContentsMargins(0, 0, 0, 0)
        sample.setSpacing(12)
        sample.addWidget(label(lambda: self.tr("One OK part in"), wrap=False))
        sample.addLayout(stepper(self.every))
        row.addWidget(self._choice)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(self.as_jpeg)
        for tick, box in ((self.has_size, self.gigabytes), (self.has_days, self.days)):
            line = QHBoxLayout()
            line.setSpacing(12)
            line.addWidget(tick, 1)
            box.setMinimumWidth(BOX_PX)
            line.addLayout(stepper(box))
            self.column.addLayout(line)

    @Slot()
    def _take(self, *_facts: object) -> None:
        rule = ArchiveRule(
            mode=self.modes.currentData(),
            ok_every=int(self.every.value()),
            as_jpeg=self.as_jpeg.isChecked(),
            max_gb=self.gigabytes.value() if self.has_size.isChecked() else None,
            max_days=int(self.days.value()) if self.has_days.isChecked() else None,
        )
        self._preferences.change(self._preferences.settings.model_copy(update={"archive": rule}))

    @Slot(object)
    def _show(self, settings: AppSettings) -> None:
        rule = settings.archive
        with QSignalBlocker(self.modes):
            self.modes.setCurrentIndex(self.modes.findData(rule.mode))
        for box, value in (
            (self.every, rule.ok_every),
            (self.gigabytes, rule.max_gb or USUAL_GB),
            (self.days, rule.max_days or USUAL_DAYS),
        ):
            with QSignalBlocker(box):
                box.setValue(value)
        self.as_jpeg.show_checked(checked=rule.as_jpeg)
        self.has_size.show_checked(checked=rule.max_gb is not None)
        self.has_days.show_checked(checked=rule.max_days is not None)
        self._choice.setVisible(rule.mode == "some")
        for part in (self.as_jpeg, self.has_size, self.has_days):
            part.setEnabled(rule.mode != "off")
        self.gigabytes.setEnabled(rule.mode != "off" and rule.max_gb is not None)
        self.days.setEnabled(rule.mode != "off" and rule.max_days is not None)
