"""A dialog for a PIN, or for the current and a new one; it is not modal."""

import math

from PySide6.QtCore import QRegularExpression, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from inspector_app.project.app_settings import MAX_PIN, MIN_PIN
from inspector_app.ui.language.words import Words, keep
from inspector_app.ui.style.theme import GLOVE_PX
from inspector_app.ui.widgets.basics import button, label
from inspector_app.ui.widgets.dialog import Dialog
from inspector_app.workers.roles import Roles

TICK_MS = 250
KEY_PX = 56


class PinDialog(Dialog):
    """A field for the current PIN, fields for a new one, or both; and large number keys."""

    confirmed = Signal(str)

    def __init__(self, parent: QWidget, roles: Roles, title: Words, *, asks_old: bool, asks_new: bool) -> None:
        """Make the dialog.

        Args:
            parent: the window.
            roles: checks the current PIN.
            title: the purpose of the dialog.
            asks_old: whether to ask for the current PIN; :attr:`confirmed` is emitted only if it is right.
            asks_new: whether to ask for a new PIN, twice; :attr:`confirmed` carries it, else "".
        """
        super().__init__(parent, title)
        self._below = parent
        self._roles = roles
        self._title = title
        self._was_wrong = False
        self.old = self._make_field(lambda: self.tr("PIN") if not asks_new else self.tr("Current PIN"))
        self.new = self._make_field(
            lambda: self.tr("New PIN, {least} to {most} digits").format(least=MIN_PIN, most=MAX_PIN)
        )
        self.again = self._make_field(lambda: self.tr("New PIN again"))
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
            roles.pin_accepted.connect(self._accept)
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
        field.setMaxLength(MAX_PIN)
        field.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), field))
        field.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData)
        return field

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(self._title, "heading"))
        for field in self.fields:
            column.addWidget(field)
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
            self.ok_button.setEnabled(not self._roles.check(self.old.text()))

    @Slot()
    def _accept(self) -> None:
        self.confirmed.emit(self.new.text())
        self.accept()

    @Slot(float)
    def _refuse(self, _delay_s: float) -> None:
        self._was_wrong = self._roles.was_wrong
        self.old.clear()
        self.old.setFocus()
        self._show_state()

    @Slot()
    def _show_state(self) -> None:
        """Show what is missing, and enable the button if the input is complete."""
        wait_s = self._roles.wait_s if self._asks_old else 0.0
        if wait_s <= 0:
            self._tick.stop()
        elif not self._tick.isActive():
            self._tick.start()
        differ = self._asks_new and bool(self.again.text()) and self.again.text() != self.new.text()
        if wait_s > 0:
            left_s, was_wrong = math.ceil(wait_s), self._was_wrong
            keep(
                self.message.setText,
                lambda: (
                    self.tr("Wrong PIN. Try again in {n} s.")
                    if was_wrong
                    else self.tr("The next PIN is taken in {n} s.")
                ).format(n=left_s),
            )
        else:
            keep(self.message.setText, lambda: self.tr("The new PINs differ.") if differ else "")
        whole = all(len(field.text()) >= MIN_PIN for field in self.fields)
        self.ok_button.setEnabled(wait_s <= 0 and whole and not differ)
