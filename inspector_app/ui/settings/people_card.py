"""The People section of the settings: who may sign in, with which role."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from inspector_app.project.app_settings import MAX_SIGN_OUT_MIN
from inspector_app.project.people import RANK, Person, administrators
from inspector_app.ui.language.words import keep
from inspector_app.ui.settings.people_dialogs import BadgeDialog, PersonDialog, Question
from inspector_app.ui.settings.pin_dialog import PinDialog
from inspector_app.ui.widgets.basics import Card, Combo, ShortLabel, button, label, stepper
from inspector_app.ui.widgets.fields import TickBox
from inspector_app.ui.widgets.number_box import NumberBox
from inspector_app.ui.widgets.page import Desk
from inspector_app.ui.widgets.people import role_word
from inspector_app.workers.people import People

ROLE_PX = 170
BADGE_PX = 140
BOX_PX = 130


class PersonRow(QWidget):
    """One person, with what can be changed."""

    def __init__(self, person: Person, *, may_manage: bool, may_remove: bool) -> None:
        """Show ``person``; ``may_manage``: whether who is signed in may change people."""
        super().__init__()
        self.name = ShortLabel()
        self.name.say(person.name)
        self.roles = Combo(lambda: self.tr("Role of {name}").format(name=person.name), ROLE_PX)
        for role in RANK:
            self.roles.add(partial(role_word, role), role)
        with QSignalBlocker(self.roles):
            self.roles.setCurrentIndex(self.roles.findData(person.role))
        self.pin_button = button(lambda: self.tr("New PIN…"))
        has_badge = bool(person.badge)
        self.badge_button = button(lambda: self.tr("Remove badge") if has_badge else self.tr("Badge…"))
        self.badge_button.setMinimumWidth(BADGE_PX)  # the buttons of all rows stand below one another
        self.remove_button = button(lambda: self.tr("Remove…"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.name, 1)
        for widget in (self.roles, self.pin_button, self.badge_button, self.remove_button):
            row.addWidget(widget)
            widget.setEnabled(may_manage)
        self.remove_button.setEnabled(may_manage and may_remove)
        self.roles.setEnabled(may_manage and may_remove)


class PeopleCard(Card):
    """The list of people. Whoever may not change it sees it, and changes the own PIN."""

    def __init__(self, desk: Desk) -> None:
        """Show the people of ``desk.preferences``."""
        super().__init__(spacing=10)
        self._desk = desk
        self._roles = desk.roles
        self.people = People(desk.preferences, desk.roles, desk.session.jobs, self)
        self.people.failed.connect(desk.notices.show_fault)
        self.state = label("", "muted")
        self.rows: dict[str, PersonRow] = {}
        self._room = QVBoxLayout()
        self._room.setSpacing(6)
        self._shown: object = None
        self.add_button = button(lambda: self.tr("Add person…"))
        self.own_pin_button = button(lambda: self.tr("Change my PIN…"))
        self.lock_button = button("", "lock")
        self.off_button = button(lambda: self.tr("Switch sign-in off…"))
        self.column.addWidget(label(lambda: self.tr("People"), "heading"))
        self.column.addWidget(self.state)
        self.column.addLayout(self._room)
        buttons = QHBoxLayout()
        slots = (self.ask_person, self.ask_own_pin, self._roles.lock, self.ask_off)
        presses = (self.add_button, self.own_pin_button, self.lock_button, self.off_button)
        for press, slot in zip(presses, slots, strict=True):
            press.clicked.connect(slot)
            buttons.addWidget(press)
        buttons.addStretch(1)
        self.column.addLayout(buttons)
        self._preferences = desk.preferences
        self.sign_out = NumberBox(0, MAX_SIGN_OUT_MIN, suffix=lambda: self.tr(" min"))
        keep(self.sign_out.setAccessibleName, lambda: self.tr("Sign out after minutes without input"))
        self.sign_out.setMinimumWidth(BOX_PX)
        self.sign_out_line = QWidget()
        line = QHBoxLayout(self.sign_out_line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(label(lambda: self.tr("Sign out without input for (0: never)"), wrap=False))
        line.addLayout(stepper(self.sign_out))
        line.addStretch(1)
        self.ask_reason = TickBox(
            lambda: self.tr("Ask for a reason"),
            lambda: self.tr(
                "When a limit is changed, a person removed, or a verdict contradicted. For the audit trail."
            ),
        )
        self.column.addWidget(self.sign_out_line)
        self.column.addWidget(self.ask_reason)
        self.sign_out.valueChanged.connect(self._take_rules)
        self.ask_reason.toggled.connect(self._take_rules)
        desk.preferences.changed.connect(self.show_people)
        desk.roles.person_changed.connect(self.show_people)
        self.show_people()

    # --- display -----------------------------------------------------------------------------------------------

    @Slot()
    def show_people(self, *_facts: object) -> None:
        """Show the people, and what who is signed in may do."""
        roles, everyone = self._roles, self._roles.everyone
        may, own = roles.may_manage, roles.person
        keep(self.state.setText, self._state_words)
        self.add_button.setEnabled(may)
        self.own_pin_button.setVisible(own is not None)
        self.off_button.setVisible(bool(everyone))
        self.off_button.setEnabled(may and own is not None)
        settings = self._preferences.settings
        with QSignalBlocker(self.sign_out):
            self.sign_out.setValue(settings.sign_out_min)
        self.ask_reason.show_checked(checked=settings.ask_reason)
        self.sign_out_line.setVisible(bool(everyone))
        for widget in (self.sign_out_line, self.ask_reason):
            widget.setEnabled(may)
        keep(self.lock_button.setText, lambda: self.tr("Sign out") if own is not None else self.tr("Lock"))
        if self._shown == (everyone, may):
            return
        self._shown = (everyone, may)
        for row in self.rows.values():
            self._room.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows.clear()
        for person in sorted(everyone, key=lambda one: one.name.casefold()):
            self._add_row(person, may_manage=may)

    def _add_row(self, person: Person, *, may_manage: bool) -> None:
        last = person.role == "administrator" and administrators(self._roles.everyone) == 1
        row = PersonRow(person, may_manage=may_manage, may_remove=not last)
        row.roles.currentIndexChanged.connect(partial(self._take_role, person.name))
        for press, ask in (
            (row.pin_button, self._ask_pin),
            (row.badge_button, self._ask_badge),
            (row.remove_button, self._ask_remove),
        ):
            self._connect(press, ask, person)
        self.rows[person.name] = row
        self._room.addWidget(row)

    def _connect(self, press: QPushButton, ask: Callable[[Person], None], person: Person) -> None:
        press.clicked.connect(lambda *_: ask(person))

    def _state_words(self) -> str:
        everyone = self._roles.everyone
        if not everyone:
            return self.tr("Nobody is set up: everyone at this computer may train, tune and set the limit.")
        if not administrators(everyone):
            return self.tr("There is no administrator yet. Add one, who can then change the people.")
        return self.tr(
            "The program starts as operator, with the Inspect page alone. Only administrators change people."
        )

    @Slot()
    def _take_rules(self, *_facts: object) -> None:
        rules = {"sign_out_min": int(self.sign_out.value()), "ask_reason": self.ask_reason.isChecked()}
        self._preferences.change(self._preferences.settings.model_copy(update=rules))

    # --- user actions ------------------------------------------------------------------------------------------

    @Slot()
    def ask_person(self) -> None:
        """Ask for a new person."""
        dialog = PersonDialog(self.window(), only_administrator=not administrators(self._roles.everyone))
        dialog.confirmed.connect(self.people.add)
        dialog.show()

    @Slot()
    def ask_own_pin(self) -> None:
        """Ask for the own PIN and a new one."""
        person = self._roles.person
        if person is not None:
            dialog = PinDialog(
                self.window(),
                self._roles,
                lambda: self.tr("Change my PIN"),
                asks_old=True,
                asks_new=True,
                people=(person,),
            )
            dialog.confirmed.connect(partial(self.people.set_secret, person.name))
            dialog.show_alone()

    @Slot()
    def ask_off(self) -> None:
        """Remove everybody, after asking for the own PIN."""
        person = self._roles.person
        if person is not None:
            title = lambda: self.tr("Remove all people: your PIN")  # noqa: E731
            dialog = PinDialog(self.window(), self._roles, title, asks_old=True, asks_new=False, people=(person,))
            dialog.confirmed.connect(lambda *_: self.people.remove_all())
            dialog.show_alone()

    def _take_role(self, name: str, *_facts: object) -> None:
        self.people.set_role(name, self.rows[name].roles.currentData())
        self._shown = None  # a role that was refused is shown as it is
        self.show_people()

    def _ask_pin(self, person: Person) -> None:
        title = lambda: self.tr("New PIN for {name}").format(name=person.name)  # noqa: E731
        dialog = PinDialog(self.window(), self._roles, title, asks_old=False, asks_new=True)
        dialog.confirmed.connect(partial(self.people.set_secret, person.name))
        dialog.show_alone()

    def _ask_badge(self, person: Person) -> None:
        if person.badge:
            self.people.set_badge(person.name, "")
            return
        dialog = BadgeDialog(self.window(), person.name)
        dialog.confirmed.connect(partial(self.people.set_badge, person.name))
        dialog.show()

    def _ask_remove(self, person: Person) -> None:
        dialog = Question(
            self.window(),
            lambda: self.tr("Remove {name}?").format(name=person.name),
            lambda: self.tr("This person can no longer sign in. What was recorded stays."),
            lambda: self.tr("Remove"),
        )
        dialog.accepted.connect(partial(self.people.remove, person.name))
        dialog.show()
