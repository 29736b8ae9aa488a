"""Asking why something was changed, where the settings want that."""

from PySide6.QtCore import QCoreApplication, QObject, Qt, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from inspector_app.records.audit_entry import Entry
from inspector_app.ui.language.words import keep
from inspector_app.ui.widgets.audit_words import KINDS, entry_text
from inspector_app.ui.widgets.basics import button, label
from inspector_app.ui.widgets.dialog import Dialog
from inspector_app.ui.widgets.status_lights import LARGE_PX
from inspector_app.workers.audit import AuditTrail
from inspector_app.workers.preferences import Preferences

MAX_CHARACTERS = 300
WIDTH_PX = 520
OVERRIDES = frozenset({("OK", "defect"), ("NG", "good"), ("good", "defect"), ("defect", "good")})
"""A person's answer that contradicts the verdict, or a former answer."""


def wants_reason(entry: Entry) -> bool:
    """Return whether the reason is asked for: a limit, a removed person, or a contradicted verdict."""
    if entry.reason:
        return False
    return (
        entry.kind == "limits"
        or (entry.kind == "people" and not entry.new)
        or (entry.kind == "correction" and (entry.old, entry.new) in OVERRIDES)
    )


class ReasonDialog(Dialog):
    """Asks for one reason. It is not modal and does not take the keyboard from the window."""

    def __init__(self, parent: QWidget, trail: AuditTrail, entry: Entry) -> None:
        """Ask why ``entry`` was done."""
        super().__init__(parent, lambda: self.tr("Reason"))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setMinimumWidth(WIDTH_PX)
        self._trail = trail
        self._entry = entry
        self.line = QLineEdit()
        self.line.setMaxLength(MAX_CHARACTERS)
        keep(self.line.setAccessibleName, lambda: self.tr("Reason"))
        self.keep_button = button(lambda: self.tr("Keep reason"), primary=True)
        self.leave_button = button(lambda: self.tr("Without a reason"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(lambda: self.tr("Why was this changed?"), "heading"))
        column.addWidget(label(self._what))
        column.addWidget(self.line)
        column.addWidget(
            label(lambda: self.tr("The change is in the audit trail already; the reason is added."), "muted")
        )
        column.addLayout(self.foot(self.keep_button, self.leave_button))
        self.keep_button.clicked.connect(self._take)
        self.leave_button.clicked.connect(self.reject)
        if entry.role == "operator":  # for gloved hands
            for press in (self.keep_button, self.leave_button):
                press.setStyleSheet(f"min-height: {LARGE_PX}px; font-size: 18px;")

    def _what(self) -> str:
        entry = self._entry
        kind = QCoreApplication.translate("AuditDialog", KINDS[entry.kind])
        old, new = (entry_text(entry, column) or "\N{EN DASH}" for column in ("old", "new"))
        return f"{kind}: {entry.what}, {old} \N{RIGHTWARDS ARROW} {new}"

    @Slot()
    def _take(self) -> None:
        entry, reason = self._entry, self.line.text().strip()
        if reason:
            self._trail.note(entry.kind, entry.what, old=entry.old, new=entry.new, reason=reason)
        self.accept()


class Reasons(QObject):
    """Asks for the reason of what the audit trail notes. The change itself is noted at once, whatever the answer."""

    def __init__(self, window: QWidget, trail: AuditTrail, preferences: Preferences) -> None:
        """Follow ``trail``, where the settings ask for reasons."""
        super().__init__(window)
        self._window = window
        self._trail = trail
        self._preferences = preferences
        self.dialog: ReasonDialog | None = None
        trail.noted.connect(self._ask)

    @Slot(object)
    def _ask(self, entry: Entry) -> None:
        """Ask, unless a reason is being typed for a former change."""
        if not self._preferences.settings.ask_reason or not wants_reason(entry):
            return
        if self.dialog is not None:
            if self.dialog.line.text():
                return
            self.dialog.close()
        self.dialog = ReasonDialog(self._window, self._trail, entry)
        self.dialog.finished.connect(self._forget)
        self.dialog.show()

    @Slot()
    def _forget(self, *_result: object) -> None:
        if self.sender() is self.dialog:
            self.dialog = None
