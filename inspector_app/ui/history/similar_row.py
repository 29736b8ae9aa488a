"""Parts like one part: looking them up, and the row above the records that says what is shown and leads back."""

import time

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector_app.records.parts import Part
from inspector_app.ui.language.words import told
from inspector_app.ui.widgets.basics import ShortLabel, button
from inspector_app.ui.widgets.notices import Severity
from inspector_app.ui.widgets.page import Desk
from inspector_app.workers.history import History
from inspector_app.workers.newest import Newest
from inspector_app.workers.similar import Answer, SimilarParts


class SimilarRow(QWidget):
    """Shown while parts like one are listed, with that one first.

    ``found``: they are listed now; ``left``: back to the records.
    """

    found = Signal()
    left = Signal()

    def __init__(self, desk: Desk, history: History) -> None:
        """List parts of ``history``."""
        super().__init__()
        self._desk = desk
        self._history = history
        self._similar = SimilarParts()
        self._asked = Newest(desk.session.jobs, self, n_kept=0)
        self._asked.answered.connect(self._take)
        self._asked.failed.connect(self._tell_failed)
        self.title = ShortLabel("heading")
        self.back = button(lambda: self.tr("Back to the records"))
        self.back.clicked.connect(self.left)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.title, 1)
        row.addWidget(self.back)
        self.hide()
        history.begun.connect(self._follow)

    def ask(self, part: Part) -> None:
        """Look for parts like this one; they are listed, or a notice says why there are none."""
        path, similar = self._history.path, self._similar
        self._asked.want((part.run_id, part.number, time.monotonic()), lambda: similar.find(path, part))

    def forget(self) -> None:
        """Drop what is asked for."""
        self._asked.forget()

    @Slot(object, object)
    def _take(self, _key: object, answer: Answer) -> None:
        if not answer.parts:
            self._desk.notices.show_notice(Severity.INFO, told(answer.message), told(answer.hint))
            return
        of = answer.of.serial or answer.of.name
        self.title.say(lambda: self.tr("Parts like {name}, the most similar first").format(name=" ".join(of.split())))
        self._history.list_parts((answer.of, *answer.parts))
        self.found.emit()

    @Slot(object, object)
    def _tell_failed(self, _key: object, fault: BaseException) -> None:
        self._desk.notices.show_fault(fault)

    @Slot()
    def _follow(self) -> None:
        """Any other question ends the list."""
        self.setVisible(self._history.listed and not self._history.rows.wanted.challenge)
