"""The dialogs of the People section: a new person, a badge, and questions."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from inspector_app.project.people import MAX_BADGE, MAX_NAME, MAX_SECRET, MIN_BADGE, MIN_SECRET, RANK
from inspector_app.ui.language.words import Words, keep
from inspector_app.ui.widgets.basics import Combo, button, label
from inspector_app.ui.widgets.dialog import Dialog
from inspector_app.ui.widgets.people import role_word

WIDTH_PX = 440


class PersonDialog(Dialog):
    """Asks for a new person's name, role and PIN."""

    confirmed = Signal(str, str, str)

    def __init__(self, parent: QWidget, *, only_administrator: bool) -> None:
        """Ask; ``only_administrator``: the first person who can change people must be an administrator."""
        super().__init__(parent, lambda: self.tr("Add a person"))
        self.setMinimumWidth(WIDTH_PX)
        self.name = _field(lambda: self.tr("Name"), MAX_NAME)
        self.roles = Combo(lambda: self.tr("Role"))
        for role in RANK:
            if role == "administrator" or not only_administrator:
                self.roles.add(partial(role_word, role), role)
        self.secret, self.again = (_field(words, MAX_SECRET, secret=True) for words in (self._new, self._again))
        self.message = label("", "warning")
        self.ok_button = button(lambda: self.tr("Add"), primary=True)
        cancel = button(lambda: self.tr("Cancel"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(lambda: self.tr("Add a person"), "heading"))
        if only_administrator:
            text = lambda: self.tr("The first person is an administrator, who can add and change the others.")  # noqa: E731
            column.addWidget(label(text, "muted"))
        for widget in (self.name, self.roles, self.secret, self.again, self.message):
            column.addWidget(widget)
        column.addLayout(self.foot(self.ok_button, cancel))
        for field in (self.name, self.secret, self.again):
            field.textChanged.connect(self._show_state)
        self.ok_button.clicked.connect(self._take)
        cancel.clicked.connect(self.reject)
        self._show_state()

    def _new(self) -> str:
        return self.tr("PIN or password, at least {least} characters").format(least=MIN_SECRET)

    def _again(self) -> str:
        return self.tr("PIN or password again")

    @Slot()
    def _show_state(self) -> None:
        differ = bool(self.again.text()) and self.again.text() != self.secret.text()
        keep(self.message.setText, (lambda: self.tr("The two PINs differ.")) if differ else "")
        whole = bool(self.name.text().strip()) and len(self.secret.text()) >= MIN_SECRET
        self.ok_button.setEnabled(whole and self.again.text() == self.secret.text())

    @Slot()
    def _take(self) -> None:
        self.confirmed.emit(" ".join(self.name.text().split()), self.roles.currentData(), self.secret.text())
        self.accept()


class BadgeDialog(Dialog):
    """Waits for a badge, which a reader types like a keyboard."""

    confirmed = Signal(str)

    def __init__(self, parent: QWidget, name: str) -> None:
        """Ask for the badge of ``name``."""
        super().__init__(parent, lambda: self.tr("Badge"))
        self.setMinimumWidth(WIDTH_PX)
        self.code = _field(lambda: self.tr("Code of the badge"), MAX_BADGE, secret=True)
        self.ok_button = button(lambda: self.tr("Use this badge"), primary=True)
        cancel = button(lambda: self.tr("Cancel"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(lambda: self.tr("Scan the badge of {name}").format(name=name), "heading"))
        column.addWidget(label(lambda: self.tr("The reader types the code and Enter, like a keyboard."), "muted"))
        column.addWidget(self.code)
        column.addLayout(self.foot(self.ok_button, cancel))
        self.code.textChanged.connect(self._show_state)
        self.ok_button.clicked.connect(self._take)
        cancel.clicked.connect(self.reject)
        self._show_state()

    @Slot()
    def _show_state(self) -> None:
        self.ok_button.setEnabled(len(self.code.text().strip()) >= MIN_BADGE)

    @Slot()
    def _take(self) -> None:
        self.confirmed.emit(self.code.text())
        self.accept()


class Question(Dialog):
    """Asks before something is done that cannot be undone; it is not modal."""

    def __init__(self, parent: QWidget, question: Words, text: Words, does: Words) -> None:
        """Ask ``question``; ``text`` says what follows, and ``does`` is the text of the accepting button."""
        super().__init__(parent, question)
        self.setMinimumWidth(WIDTH_PX)
        self.ok_button = button(does, primary=True)
        cancel = button(lambda: self.tr("Cancel"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(question, "heading"))
        column.addWidget(label(text))
        column.addLayout(self.foot(self.ok_button, cancel))
        self.ok_button.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)


def _field(name: Words, longest: int, *, secret: bool = False) -> QLineEdit:
    field = QLineEdit()
    field.setMaxLength(longest)
    if secret:
        field.setEchoMode(QLineEdit.EchoMode.Password)
    keep(field.setPlaceholderText, name)
    keep(field.setAccessibleName, name)
    return field
