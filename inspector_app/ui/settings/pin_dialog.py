"""A dialog for who signs in and the PIN, or for the current and a new one; it is not modal."""

import math
from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QListView, QPushButton, QVBoxLayout, QWidget

from inspector_app.project.people import MAX_BADGE, MAX_SECRET, MIN_SECRET, Person
from inspector_app.project.pin_attempts import BADGE
from inspector_app.ui.language.words import Words, keep
from inspector_app.ui.settings.scan import ScanWatch
from inspector_app.ui.style.theme import GLOVE_PX
from inspector_app.ui.widgets.basics import Combo, button, label
from inspector_app.ui.widgets.dialog import Dialog
from inspector_app.workers.roles import Roles

TICK_MS = 250
KEY_PX = 56
NAME_PX = 280


LOCKED_OUT_S = 120
"""Longer waits are told in minutes."""


class PinDialog(Dialog):
    """A name and a field for the current PIN, fields for a new one, or both; and large number keys.

    A badge may be scanned into the field for the current PIN.
    """

    confirmed = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        roles: Roles,
        title: Words,
        *,
        asks_old: bool,
        asks_new: bool,
        people: Sequence[Person] | None = None,
    ) -> None:
        """Make the dialog.

        Args:
            parent: the window.
            roles: checks the current PIN.
            title: the purpose of the dialog.
            asks_old: whether to ask for the current PIN; :attr:`confirmed` is emitted only if it is right.
            asks_new: whether to ask for a new PIN, twice; :attr:`confirmed` carries it, else "".
            people: whose current PIN may be given; None: anybody's. Who is not one of them has a right PIN in vain.
        """
        super().__init__(parent, title)
        self._below = parent
        self._roles = roles
        self._title = title
        self._was_wrong = False
        self._tried = ""
        self._refused = False
        self.names = Combo(lambda: self.tr("Name"), NAME_PX)
        self._fill_names(roles.everyone if people is None else people)
        self.names.setVisible(asks_old)
        self.old = self._make_field(
            lambda: self.tr("PIN or password") if not asks_new else self.tr("Current PIN or password")
        )
        self.new = self._make_field(
            lambda: self.tr("New PIN or password, at least {least} characters").format(least=MIN_SECRET)
        )
        self.again = self._make_field(lambda: self.tr("New PIN or password again"))
        self.fields = [self.old] * asks_old + [self.new, self.again] * asks_new
        for field in {self.old, self.new, self.again} - set(self.fields):
            field.hide()
        self._asks_old, self._asks_new = asks_old, asks_new
        self._key_px = KEY_PX if asks_new else GLOVE_PX  # whoever logs in may wear gloves
        self.message = label("", "warning")
        self.ok_button = button(lambda: self.tr("Confirm"), primary=True)
        self.cancel_button = button(lambda: self.tr("Cancel"))
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._lay_out()
        for press in self.findChildren(QPushButton):
            press.setAutoDefault(False)  # so that Return only triggers the field's own action
        self._tick.timeout.connect(self._show_state)
        self.ok_button.clicked.connect(self._take)
        self.cancel_button.clicked.connect(self.reject)
        for field in self.fields:
            field.textChanged.connect(self._show_state)
            field.returnPressed.connect(self._enter)
        if asks_old:
            self._scan = ScanWatch(self.old)
            self.names.currentIndexChanged.connect(self._show_state)
            roles.pin_accepted.connect(self._take_accepted)
            roles.pin_refused.connect(self._refuse)
        self.fields[0].setFocus()
        self._show_state()

    def show_alone(self) -> None:
        """Show this dialog and close any other PIN dialog; it is not modal."""
        for other in self._below.findChildren(PinDialog):
            if other is not self:
                other.reject()
        self.show()

    def _make_field(self, name: Words) -> QLineEdit:
        field = QLineEdit(self)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        keep(field.setPlaceholderText, name)
        keep(field.setAccessibleName, name)
        field.setMaxLength(MAX_BADGE)
        field.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers | Qt.InputMethodHint.ImhSensitiveData)
        return field

    def _fill_names(self, people: Sequence[Person]) -> None:
        """List the names; with several, none is chosen, so that nobody tries with somebody else's name."""
        self._people = {person.name for person in people}
        for person in sorted(people, key=lambda one: one.name.casefold()):
            self.names.addItem(person.name, person.name)
        several = len(people) > 1
        self.names.setCurrentIndex(-1 if several else 0)
        keep(self.names.setPlaceholderText, (lambda: self.tr("Choose your name")) if several else "")

    @property
    def _name(self) -> str:
        return str(self.names.currentData() or "")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 14, 24, 14)
        column.setSpacing(10)
        column.addWidget(label(self._title, "heading"))
        column.addWidget(self.names)
        self.names.setFixedHeight(self._key_px)
        self.names.setView(QListView(self.names))  # only this view takes the height of its items from the style sheet
        self.names.setStyleSheet(
            f"QComboBox {{ font-size: 20px; }} QAbstractItemView::item {{ min-height: {self._key_px}px; }}"
        )
        for field in self.fields:
            column.addWidget(field)
        if self._asks_old and self._roles.has_badges:
            column.addWidget(label(lambda: self.tr("Or scan your badge."), "muted"))
        column.addWidget(self.message)
        keys = QGridLayout()
        keys.setSpacing(8)
        for place, text in enumerate("123456789"):
            keys.addWidget(self._key(text), place // 3, place % 3)
        keys.addWidget(self._key("0"), 3, 1)
        back = self._key("⌫")
        keep(back.setAccessibleName, lambda: self.tr("Delete the last digit"))
        keys.addWidget(back, 3, 2)
        column.addLayout(keys)
        row = QHBoxLayout()
        row.addWidget(self.cancel_button, 1)
        row.addWidget(self.ok_button, 1)
        for press in (self.cancel_button, self.ok_button):
            press.setStyleSheet(f"min-height: {self._key_px}px;")
        column.addLayout(row)

    def _key(self, text: str) -> QPushButton:
        key = button(text)
        key.setStyleSheet(f"min-height: {self._key_px}px; min-width: {self._key_px}px; font-size: 20px;")
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field keeps the focus
        key.clicked.connect(self._back if text == "⌫" else self._type)
        return key

    @property
    def _field(self) -> QLineEdit:
        return next((field for field in self.fields if field.hasFocus()), self.fields[0])

    @Slot()
    def _type(self) -> None:
        key = self.sender()
        assert isinstance(key, QPushButton)
        self._field.insert(key.text())

    @Slot()
    def _back(self) -> None:
        self._field.backspace()

    @Slot()
    def _enter(self) -> None:
        """Focus the next empty field, or confirm."""
        if self._asks_old and not self._asks_new and self._roles.has_badges and self._scan.take():
            self._tried = BADGE
            self.ok_button.setEnabled(not self._roles.check_badge(self.old.text()))
            self._show_state()
            return
        empty = [field for field in self.fields if not field.text()]
        if empty:
            empty[0].setFocus()
        elif self.ok_button.isEnabled():
            self._take()

    @Slot()
    def _take(self) -> None:
        if not self._asks_old:
            self._accept()
        else:
            self._tried = self._name
            self.ok_button.setEnabled(not self._roles.check(self._name, self.old.text()))

    @Slot()
    def _take_accepted(self) -> None:
        """Accept the right PIN of one of the people who were asked for; any other one is refused."""
        person = self._roles.accepted
        if person is not None and person.name in self._people:
            self._accept()
        else:
            self._refused = True
            self._refuse(0.0)

    @Slot()
    def _accept(self) -> None:
        self.confirmed.emit(self.new.text())
        self.accept()

    @Slot(float)
    def _refuse(self, _delay_s: float) -> None:
        self._was_wrong = self._roles.was_wrong
        self._scan.forget()
        self.old.clear()
        self.old.setFocus()
        self._show_state()

    @Slot()
    def _show_state(self) -> None:
        """Show what is missing, and enable the button if the input is complete."""
        wait_s = self._roles.wait_s(self._name or self._tried) if self._asks_old else 0.0
        if self._tried == BADGE and self._asks_old:
            wait_s = max(wait_s, self._roles.wait_s(BADGE))
        if wait_s <= 0:
            self._tick.stop()
        elif not self._tick.isActive():
            self._tick.start()
        differ = self._asks_new and bool(self.again.text()) and self.again.text() != self.new.text()
        keep(
            self.message.setText,
            (lambda: self._wait_words(wait_s)) if wait_s > 0 else lambda: self._fault_words(differ=differ),
        )
        whole = all(MIN_SECRET <= len(field.text()) <= MAX_SECRET for field in self.fields)
        named = not self._asks_old or bool(self._name)
        self.ok_button.setEnabled(wait_s <= 0 and whole and named and not differ)

    def _wait_words(self, wait_s: float) -> str:
        if wait_s > LOCKED_OUT_S:
            minutes = math.ceil(wait_s / 60)
            return self.tr("Locked after too many wrong PINs. Try again in {n} min.").format(n=minutes)
        left_s = math.ceil(wait_s)
        if self._was_wrong and self._tried == BADGE:
            return self.tr("Nobody has this badge. Try again in {n} s.").format(n=left_s)
        if self._was_wrong:
            return self.tr("Wrong PIN. Try again in {n} s.").format(n=left_s)
        return self.tr("The next PIN is taken in {n} s.").format(n=left_s)

    def _fault_words(self, *, differ: bool) -> str:
        if differ:
            return self.tr("The new PINs differ.")
        return self.tr("This badge belongs to somebody who may not do this.") if self._refused else ""
