"""The choice between the promised and the estimated limit, and which good parts set the promised one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from inspector_app.core.messages import Limits
from inspector_app.pipeline.measuring.limit_facts import LimitFacts
from inspector_app.project.schema import ProjectDocument
from inspector_app.ui.language.words import keep
from inspector_app.ui.limits.promise import estimate_sentence, more_sentences, promise_sentence, used_sentence
from inspector_app.ui.style.style_sheet import TOUCH_PX
from inspector_app.ui.widgets.basics import label
from inspector_app.workers.session import Session


class LimitSource(QWidget):
    """Two buttons, what the used limit means, and a button to the parts that set the promised one."""

    parts_asked = Signal()

    def __init__(self, session: Session) -> None:
        """Change the limit of ``session``."""
        super().__init__()
        self.promised, self.estimated = QPushButton(), QPushButton()
        keep(self.promised.setText, lambda: self.tr("Promised"))
        keep(self.estimated.setText, lambda: self.tr("Estimated"))
        self.parts_button = QPushButton()
        self.words = label(kind="small")
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(6)
        for press in (self.promised, self.estimated):
            press.setCheckable(True)
            press.setMinimumHeight(TOUCH_PX)
            self._group.addButton(press)
            row.addWidget(press, 1)
        self.parts_button.setMinimumHeight(TOUCH_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.words)
        column.addWidget(self.parts_button)
        self.promised.clicked.connect(session.reset_threshold)
        self.estimated.clicked.connect(session.use_estimated)
        self.parts_button.clicked.connect(self.parts_asked)

    def show_facts(self, facts: LimitFacts, document: ProjectDocument, limits: Limits) -> None:
        """Show the facts about a project's limits, and which of them is used."""
        kind = document.kind_of_limit(limits.ng_l2)
        self._group.setExclusive(False)  # of a limit set by hand, no button is checked
        self.promised.setChecked(kind == "promised")
        self.estimated.setChecked(kind == "estimated")
        self._group.setExclusive(True)
        self.estimated.setEnabled(facts.estimated is not None)
        asked = document.promise_asked
        keep(self.promised.setToolTip, lambda: " ".join(promise_sentence(document)))
        keep(self.estimated.setToolTip, lambda: estimate_sentence(facts, asked))
        keep(self.words.setText, lambda: self._said(facts, document, kind))
        n, total = len(facts.parts), facts.n_parts
        keep(
            self.parts_button.setText,
            lambda: self.tr("%n of {total} good parts set the limit", "", n).format(total=total),
        )
        keep(self.parts_button.setToolTip, lambda: self.tr("Look at them: are they made like this, or badly shot?"))

    def _said(self, facts: LimitFacts, document: ProjectDocument, kind: str) -> str:
        asked = document.promise_asked
        lines = [used_sentence("by hand")] if kind == "by hand" else []
        if kind == "estimated":
            lines += [used_sentence("estimated"), estimate_sentence(facts, asked)]
        else:
            lines.append(
                self.tr("At the promised limit (100 %): {promise}").format(promise=" ".join(promise_sentence(document)))
            )
            lines.append(more_sentences(facts, asked))
        if facts.n_defects and facts.found_estimated is not None:
            lines.append(
                self.tr("Defects found of %n: promised {a}, estimated {b}.", "", facts.n_defects).format(
                    a=facts.found_promised, b=facts.found_estimated
                )
            )
        return " ".join(filter(None, lines))
