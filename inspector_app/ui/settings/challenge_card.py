"""When the challenge parts must be judged before a run at this station."""

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QHBoxLayout

from inspector_app.project.app_settings import AppSettings
from inspector_app.project.challenge_rule import MAX_HOURS, ChallengeRule
from inspector_app.ui.widgets.basics import Card, label, stepper
from inspector_app.ui.widgets.fields import TickBox
from inspector_app.ui.widgets.number_box import NumberBox
from inspector_app.workers.preferences import Preferences

BOX_PX = 130
USUAL_HOURS = 8


class ChallengeCard(Card):
    """Every change is saved at once, and holds at once: a run can be locked by it."""

    def __init__(self, preferences: Preferences) -> None:
        """Show and change ``preferences``."""
        super().__init__(spacing=10)
        self._preferences = preferences
        self.at_shift = TickBox(
            lambda: self.tr("At the start of each shift"),
            lambda: self.tr("No part is judged in a shift before its challenge is passed."),
        )
        self.after_change = TickBox(
            lambda: self.tr("After each change of the project"),
            lambda: self.tr("Its limits, its zones, or what was learned."),
        )
        self.has_hours = TickBox(
            lambda: self.tr("After some hours"), lambda: self.tr("A passed challenge is valid for so long.")
        )
        self.hours = NumberBox(1, MAX_HOURS, suffix=lambda: self.tr(" h"))
        self.hours.setMinimumWidth(BOX_PX)
        self.hours.setValue(USUAL_HOURS)
        self.column.addWidget(label(lambda: self.tr("Challenge parts"), "heading"))
        self.column.addWidget(
            label(
                lambda: self.tr(
                    "Known good and known defective parts that must be judged rightly before a run. Until then Run is "
                    "locked, for all projects of this station. Each project needs its own parts "
                    "(Project > Challenge parts…)."
                ),
                "muted",
            )
        )
        for tick in (self.at_shift, self.after_change):
            self.column.addWidget(tick)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.has_hours, 1)
        line.addLayout(stepper(self.hours))
        self.column.addLayout(line)
        preferences.changed.connect(self._show)
        for tick in (self.at_shift, self.after_change, self.has_hours):
            tick.toggled.connect(self._take)
        self.hours.valueChanged.connect(self._take)
        self._show(preferences.settings)

    @Slot()
    def _take(self, *_facts: object) -> None:
        rule = ChallengeRule(
            at_shift=self.at_shift.isChecked(),
            after_change=self.after_change.isChecked(),
            every_h=self.hours.value() if self.has_hours.isChecked() else None,
        )
        self._preferences.change(self._preferences.settings.model_copy(update={"challenge": rule}))

    @Slot(object)
    def _show(self, settings: AppSettings) -> None:
        rule = settings.challenge
        self.at_shift.show_checked(checked=rule.at_shift)
        self.after_change.show_checked(checked=rule.after_change)
        self.has_hours.show_checked(checked=rule.every_h is not None)
        if rule.every_h is not None:
            with QSignalBlocker(self.hours):
                self.hours.setValue(rule.every_h)
        self.hours.setEnabled(rule.every_h is not None)
