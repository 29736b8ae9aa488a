"""Whether the labelled defects teach anything, and what changes if that is adopted. Nothing is changed before."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from inspector_app.ui.corrections.dialog import CorrectionDialog
from inspector_app.ui.language.words import Words, keep, told
from inspector_app.ui.widgets.basics import Card, label
from inspector_app.workers.session import Session

if TYPE_CHECKING:  # it would delay the window
    from inspector_app.pipeline.correcting.proposal import HeadTrial, Proposal

SIZE_PX, LOW_PX = (820, 640), 320


class LearnDialog(CorrectionDialog):
    """As for a false alarm, for what labelled defects teach; :attr:`table_of_trial` has the counts."""

    def __init__(self, parent: QWidget, session: Session) -> None:
        """Make it; :meth:`learn` begins."""
        super().__init__(parent, session, undoes=False)
        self.resize(*SIZE_PX)
        self.table_of_trial: TrialCard | None = None
        keep(self.setWindowTitle, lambda: self.tr("Learn from labelled defects"))
        keep(self.accept_button.setText, lambda: self.tr("Adopt"))

    def learn(self) -> None:
        """Try whether the project finds more if it learns from its labelled defects."""
        keep(self.head.setText, lambda: self.tr("Do the labelled defects teach anything?"))
        self.correcting.learn()

    @Slot(object)
    def _show(self, proposal: "Proposal") -> None:
        from inspector_app.pipeline.correcting.words import trial_sentence

        super()._show(proposal)
        trial = proposal.trial
        assert trial is not None
        keep(
            self.head.setText,
            lambda: (
                self.tr("More defects are found with what was learned")
                if trial.helps
                else self.tr("What was learned does not help")
            ),
        )
        self._say(self.hint if trial.helps else self.warning, told(trial_sentence(trial)))
        self.table_of_trial = TrialCard(trial)
        self._row.insertWidget(0, self.table_of_trial, 1)
        keep(self.cancel_button.setText, lambda: self.tr("Leave it") if trial.helps else self.tr("Close"))
        self.accept_button.setVisible(trial.helps)
        if not trial.helps:
            self.resize(SIZE_PX[0], LOW_PX)


class TrialCard(Card):
    """What is NG without the head and with it, on parts that the head did not learn."""

    def __init__(self, trial: "HeadTrial") -> None:
        """Show the counts with their intervals."""
        super().__init__(spacing=8)
        grid = QGridLayout()
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        titles: tuple[Words, ...] = (
            lambda: self.tr("NG on parts that were not learned"),
            lambda: self.tr("without it"),
            lambda: self.tr("with it"),
        )
        for column, title in enumerate(titles):
            grid.addWidget(label(title, "small", wrap=False), 0, column)
        n_defects, n_good = trial.n_defects, trial.n_good
        rows: tuple[tuple[Words, int, int, int], ...] = (
            (
                lambda: self.tr("Labelled defects found, of {n}").format(n=n_defects),
                n_defects,
                trial.found_before,
                trial.found_after,
            ),
            (
                lambda: self.tr("False alarms on good parts, of {n}").format(n=n_good),
                n_good,
                trial.alarms_before,
                trial.alarms_after,
            ),
        )
        for row, (what, n, before, after) in enumerate(rows, 1):
            grid.addWidget(label(what, wrap=False), row, 0)
            for column, count in enumerate((before, after), 1):
                shown = label(partial(self._rate, count, n), "heading", wrap=False)
                grid.addWidget(shown, row, column, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(grid)
        self.column.addWidget(
            label(lambda: self.tr("In brackets: where the true rate lies with 95 % confidence."), "small")
        )
        self.column.addWidget(
            label(
                lambda: self.tr("Several pictures of one part count as several: label one picture of each part."),
                "small",
            )
        )

    def _rate(self, count: int, n: int) -> str:
        from inspector_app.pipeline.correcting.words import rate_words

        return rate_words(count, n)
