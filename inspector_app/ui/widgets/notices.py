"""Notices about errors and warnings: bars over the page, instead of modal dialogs.

A notice stays until it is closed. One with a cause also goes when :meth:`Notices.end` is told that the cause has ended.
"""

import logging
from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from inspector_app.core.errors import InspectorError
from inspector_app.project.log_book import SHOWN
from inspector_app.ui.language.words import Words, keep, said_now, told
from inspector_app.ui.widgets.basics import button, label
from inspector_app.ui.widgets.flow_row import FlowRow

MAX_INFOS = 3
INFO_MS = 8000
"""An information disappears after this time; a warning or an error stays until it is closed."""


Offer = tuple[Words, Callable[[], object] | QMenu]
"""The text of a button, and the slot that it calls or the menu that it opens."""


class Severity(StrEnum):
    """How serious a notice is."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


_LEVELS = {Severity.INFO: logging.INFO, Severity.WARNING: logging.WARNING, Severity.ERROR: logging.ERROR}
_TONES = {Severity.INFO: "accent", Severity.WARNING: "warning", Severity.ERROR: "ng"}
_SYMBOLS = {Severity.INFO: "i", Severity.WARNING: "!", Severity.ERROR: "✗"}
_log = logging.getLogger(__name__)


class Notice(QFrame):
    """A bar with one sentence about what happened and one about what to do next."""

    dismissed = Signal(object)

    def __init__(
        self, severity: Severity, message: Words, hint: Words, offers: Sequence[Offer] = (), cause: str = ""
    ) -> None:
        """Make the bar; a bar with offers stays until one of the offers has solved the problem."""
        super().__init__()
        self.severity = severity
        self.cause = cause
        self._message, self._hint = message, hint
        self.setObjectName("notice")
        self.setProperty("severity", str(severity))
        symbol = QLabel(_SYMBOLS[severity])
        symbol.setStyleSheet("font-size: 18px; font-weight: 700;")
        symbol.setProperty("tone", _TONES[severity])
        symbol.setFixedWidth(20)
        symbol.setAlignment(Qt.AlignmentFlag.AlignCenter)
        what = label(message)
        what.setStyleSheet("font-weight: 600;")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 3, 8, 3)  # low, to leave the room to the picture
        row.setSpacing(12)
        row.addWidget(symbol)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(what)
        following = label(hint, "muted")
        if not hint:  # to show a label before it has a parent would open a window, which takes the keyboard focus
            following.hide()
        words.addWidget(following)
        for line in (what, following):
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if offers:
            words.addSpacing(6)
            words.addWidget(_offered(offers))
            words.addSpacing(6)
        row.addLayout(words, 1)
        self.close_button = QToolButton()
        self.close_button.setText("✕")
        keep(self.close_button.setToolTip, lambda: self.tr("Close this notice"))
        self.close_button.clicked.connect(self.dismiss)
        if offers:
            self.close_button.hide()
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)

        if severity is Severity.INFO:
            QTimer.singleShot(INFO_MS, self, self.dismiss)

    @property
    def text(self) -> str:
        """The text that it shows now."""
        return f"{said_now(self._message)} {said_now(self._hint)}".strip()

    @Slot()
    def dismiss(self) -> None:
        """Close it."""
        self.dismissed.emit(self)


def _offered(offers: Sequence[Offer]) -> FlowRow:
    row = FlowRow(gap_px=8)
    for text, what in offers:
        press = button(text)
        if isinstance(what, QMenu):
            press.setMenu(what)
        else:
            press.clicked.connect(what)
        row.add(press)
    return row


class Notices(QWidget):
    """All notices, newest first; the same text is shown only once, and one notice for each cause."""

    def __init__(self) -> None:
        """Start without notices; the widget takes no room then."""
        super().__init__()
        self._shown: list[Notice] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    @property
    def texts(self) -> list[str]:
        """The texts of all notices."""
        return [notice.text for notice in self._shown]

    def show_notice(
        self, severity: Severity, message: Words, hint: Words = "", offers: Sequence[Offer] = (), cause: str = ""
    ) -> Notice:
        """Show a notice and offer remedies.

        Args:
            severity: how serious it is.
            message: what happened; it may be a Sentence from the lower layers.
            hint: what to do.
            offers: buttons that do it.
            cause: a name for what lasts, so that :meth:`end` can remove the notice; "": the user removes it.
        """
        _log.log(_LEVELS[severity], "%s", f"{said_now(message)} {said_now(hint)}".strip(), extra=SHOWN)
        notice = Notice(severity, told(message), told(hint), offers, cause)
        for old in tuple(self._shown):
            if old.text == notice.text or (cause and old.cause == cause):
                self.withdraw(old)
        infos = [old for old in self._shown if old.severity is Severity.INFO]
        for old in infos[MAX_INFOS - 1 :]:  # a warning or an error stays until the user closes it
            self.withdraw(old)
        notice.dismissed.connect(self.withdraw)
        self._shown.insert(0, notice)
        self._column.insertWidget(0, notice)
        return notice

    @Slot(object)
    def show_fault(self, fault: BaseException, cause: str = "") -> None:
        """Show the message of an exception; ``cause`` as for :meth:`show_notice`."""
        self.show_notice(Severity.ERROR, *self.words_of(fault), cause=cause)

    def end(self, cause: str) -> None:
        """Remove the notice about a cause that has ended."""
        for notice in tuple(self._shown):
            if notice.cause == cause:
                self.withdraw(notice)

    def words_of(self, fault: BaseException) -> tuple[Words, Words]:
        """Return the message of an exception, and what to do."""
        if isinstance(fault, InspectorError):
            return fault.message, fault.hint
        if isinstance(fault, MemoryError):
            return (
                lambda: self.tr("There is not enough memory for this."),
                lambda: self.tr("Choose a lower detail, use fewer pictures or close other programs."),
            )
        what = f"{type(fault).__name__}: {fault}"
        return (
            lambda: self.tr("Something unexpected went wrong: {fault}").format(fault=what),
            lambda: self.tr("Saved projects are not affected. Try again; if it happens again, report this message."),
        )

    @Slot()
    def clear(self) -> None:
        """Close all notices."""
        for notice in tuple(self._shown):
            self.withdraw(notice)

    @Slot(object)
    def withdraw(self, notice: Notice) -> None:
        """Remove a notice, if it is still shown."""
        if notice in self._shown:
            self._shown.remove(notice)
            self._column.removeWidget(notice)
            notice.hide()
            notice.deleteLater()
