"""The figures of a comparison: table, reasons of failures, scores; and the button to use a candidate."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from inspector_app.pipeline.measuring.labelled import GOOD
from inspector_app.ui.compare.figures_table import CompareTable
from inspector_app.ui.compare.score_rows import ScoreRows
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.words import keep
from inspector_app.ui.widgets.basics import button, label

if TYPE_CHECKING:  # it imports OpenCV and scikit-learn, which would delay the window
    from inspector_app.pipeline.comparing.compare import Outcome


class FiguresTab(QScrollArea):
    """The other tabs follow the row selected here."""

    selected = Signal(object)
    use_asked = Signal(object)

    def __init__(self) -> None:
        """Start without candidates."""
        super().__init__()
        self._running = False
        self.table = CompareTable()
        self.model = self.table.candidates
        self.scores = ScoreRows()
        self.kinds = label("", "muted")
        self.reasons = label("", "warning")
        self.use_button = button(lambda: self.tr("Use this one"), primary=True)
        chosen = QHBoxLayout()
        chosen.addWidget(self.kinds, 1)
        chosen.addWidget(self.use_button)
        whole = QWidget()
        self.setWidget(whole)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 10, 12, 10)
        column.setSpacing(12)
        column.addWidget(self.table)
        column.addLayout(chosen)
        column.addWidget(self.reasons)
        column.addWidget(self.scores)
        column.addStretch(1)
        self.setFocusProxy(self.table)
        self.table.selected.connect(self._tell_selected)
        self.use_button.clicked.connect(self._ask_use)

    @property
    def outcomes(self) -> "list[Outcome]":
        """The outcomes of the candidates that have ended."""
        return [row.outcome for row in self.model.rows if row.outcome is not None]

    @property
    def judged(self) -> "list[Outcome]":
        """The outcomes with figures."""
        return [outcome for outcome in self.outcomes if outcome.evaluation is not None]

    @property
    def chosen(self) -> "Outcome | None":
        """The outcome of the selected candidate."""
        row = self.table.selected_row
        return self.model.rows[row].outcome if row >= 0 else None

    def begin(self, names: list[str]) -> None:
        """Show candidates that wait."""
        self.model.begin(names)
        self._show_outcomes()

    def show_running(self, *, running: bool) -> None:
        """Disable the use button during a comparison, because both would share one network and be slow."""
        self._running = running
        self.table.show_running(running=running)
        self._show_selected()

    def take_outcome(self, row: int, outcome: "Outcome") -> None:
        """Show an outcome; the first one with figures is selected."""
        self.model.take_outcome(row, outcome)
        if outcome.evaluation is not None and self.table.selected_row < 0:
            self.table.select(row)
        self._show_outcomes()

    def _show_outcomes(self) -> None:
        judged = self.judged
        self.scores.setVisible(bool(judged))
        self.scores.show_scores([(o.candidate.name, o.evaluation) for o in judged if o.evaluation is not None])
        self._show_reasons()
        self._show_selected()

    def _show_reasons(self) -> None:
        """Show each reason once, after the names of its candidates."""
        about: dict[str, list[str]] = {}
        for outcome in self.outcomes:
            for reason in outcome.reasons:
                about.setdefault(reason, []).append(outcome.candidate.name)
        everybody = len(self.outcomes)
        keep(
            self.reasons.setText,
            lambda: "\n".join(self._reason(reason, names, everybody) for reason, names in about.items()),
        )
        self.reasons.setVisible(bool(about))

    def _reason(self, reason: str, names: Sequence[str], everybody: int) -> str:
        if len(names) == 1 and reason.startswith(names[0]):
            return said(reason)
        whom = self.tr("All") if len(names) == everybody > 1 else ", ".join(map(said, names))
        return f"{whom}: {said(reason)}"

    @Slot()
    def _tell_selected(self, *_row: object) -> None:
        self._show_selected()
        if self.chosen is not None:
            self.selected.emit(self.chosen)

    def _show_selected(self) -> None:
        outcome = self.chosen
        self.use_button.setVisible(bool(self.model.rows))
        self.use_button.setEnabled(not self._running and outcome is not None and outcome.opened is not None)
        keep(
            self.use_button.setToolTip,
            lambda: (
                self.tr("When the comparison has ended or was cancelled")
                if self._running
                else self.tr(
                    "Makes it the open project: the one open now is closed, its run ends and its results are cleared."
                )
            ),
        )
        keep(self.kinds.setText, lambda: self._kinds(outcome) if outcome is not None else "")

    def _kinds(self, outcome: "Outcome") -> str:
        """Return how many defects of each kind the candidate finds."""
        if outcome.evaluation is None:
            return ""
        found = [
            f"{kind} {round(figures['ng_rate'] * figures['n'])}/{figures['n']:.0f}"
            for kind, figures in outcome.evaluation.per_kind.items()
            if kind != GOOD
        ]
        return self.tr("{name} finds: {kinds}").format(
            name=said(outcome.candidate.name), kinds=", ".join(found) or "\N{EN DASH}"
        )

    @Slot()
    def _ask_use(self) -> None:
        outcome = self.chosen
        if outcome is not None and outcome.opened is not None:
            self.use_asked.emit(outcome)
