"""The choice between the promised and the estimated limit, and what the used one means."""

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from inspector_app.core.messages import Limits
from inspector_app.pipeline.measuring.limit_facts import LimitFacts
from inspector_app.project.schema import ProjectDocument
from inspector_app.ui.language.words import keep
from inspector_app.ui.limits.promise import estimate_sentence, more_sentences, promise_sentence, used_sentence
from inspector_app.ui.style.style_sheet import TOUCH_PX
from inspector_app.ui.widgets.basics import label
from inspector_app.workers.session import Session

MIN_SESSIONS = 2
"""From two sessions on, the limit can be set by leaving a session out."""


class LimitSource(QWidget):
    """Two buttons; ``words``, what the used limit means, and ``one_session``, a warning, are labels elsewhere."""

    def __init__(self, session: Session) -> None:
        """Change the limit of ``session``."""
        super().__init__()
        self.promised, self.estimated = QPushButton(), QPushButton()
        keep(self.promised.setText, lambda: self.tr("Promised"))
        keep(self.estimated.setText, lambda: self.tr("Estimated"))
        self.words = label(kind="small")
        self.one_session = label(
            lambda: self.tr(
                "The good parts are of one session, as far as is known: on another day there may be far more false "
                "alarms. Add good parts of another day and build again."
            ),
            "warning",
        )
        self.one_session.hide()
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for press in (self.promised, self.estimated):
            press.setCheckable(True)
            press.setMinimumHeight(TOUCH_PX)
            self._group.addButton(press)
            row.addWidget(press, 1)
        self.promised.clicked.connect(session.reset_threshold)
        self.estimated.clicked.connect(session.use_estimated)

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
        self.one_session.setVisible(len(document.sessions) < MIN_SESSIONS and kind != "by hand")
        keep(self.words.setText, lambda: self._said(facts, document, kind))

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
        if facts.setting.n_defects and facts.found_estimated is not None:
            lines.append(
                self.tr("Defects found of %n: promised {a}, estimated {b}.", "", facts.setting.n_defects).format(
                    a=facts.setting.found_promised, b=facts.found_estimated
                )
            )
        return " ".join(filter(None, lines))
