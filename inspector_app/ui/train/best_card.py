"""The result of the search for the best setting."""

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.words import Words, keep, told
from inspector_app.ui.widgets.basics import Card, button, label

if TYPE_CHECKING:
    from inspector_app.pipeline.comparing.best_setting import BestSetting
    from inspector_app.pipeline.comparing.compare import Outcome


def _number(value: float, digits: int) -> str:
    return f"{value:.{digits}f}" if math.isfinite(value) else "\N{EM DASH}"


class BestCard(Card):
    """A small table of the settings tried, with the best one marked, and a button to return to the user's setting."""

    def __init__(self) -> None:
        """Start without a result."""
        super().__init__(spacing=10)
        self.heading = label("", "heading")
        self.summary = label("", "muted")
        self.state = label("")
        self.best_button = button(lambda: self.tr("Use the best setting"))
        self.back_button = button(lambda: self.tr("Back to my setting"))
        self.table = QWidget()
        self.reasons = label("", "small")
        self._grid = QGridLayout(self.table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self.close_button = button(lambda: self.tr("Close"))
        row = QHBoxLayout()
        row.addWidget(self.back_button)
        row.addWidget(self.best_button)
        row.addWidget(self.close_button)
        row.addStretch(1)
        for widget in (self.heading, self.state, self.table, self.summary, self.reasons):
            self.column.addWidget(widget)
        self.column.addLayout(row)

    def show_best(self, best: "BestSetting") -> None:
        """Show the result in the table."""
        tried = [outcome for outcome in best.outcomes if outcome.evaluation is not None]
        found = bool(tried) and best.best > 0
        winner = best.outcomes[best.best].candidate.name
        good, defect, labelled, in_time = best.n_good, best.n_defect, best.labelled, not best.out_of_time
        if not tried:
            keep(self.heading.setText, lambda: self.tr("No setting could be tried"))
        elif found:
            keep(
                self.heading.setText,
                lambda: self.tr("The best setting found: {name}").format(name=said(winner)),
            )
        else:
            keep(self.heading.setText, lambda: self.tr("No other setting was better than yours"))
        keep(self.summary.setText, lambda: self._summary(good, defect, labelled=labelled, in_time=in_time))
        self._fill(best)
        reasons = [(outcome.candidate.name, reason) for outcome in best.outcomes for reason in outcome.reasons]
        keep(self.reasons.setText, lambda: "\n".join(f"{said(name)}: {said(reason)}" for name, reason in reasons))
        self.reasons.setVisible(bool(reasons))
        for widget in (self.state, self.best_button, self.back_button):
            widget.setVisible(found)

    def show_form(self, *, holds_best: bool, holds_mine: bool) -> None:
        """Show which of the two settings is in the form."""
        if holds_best:
            keep(self.state.setText, lambda: self.tr("It is chosen in the form now. Press Build to use it."))
        elif holds_mine:
            keep(self.state.setText, lambda: self.tr("The form shows your own setting, as before."))
        else:
            keep(self.state.setText, lambda: self.tr("The form was changed since."))
        self.best_button.setEnabled(not holds_best)
        self.back_button.setEnabled(not holds_mine)

    def rows(self) -> list[list[str]]:
        """Return the texts of the table, row by row, including the header."""
        lines = []
        for row in range(self._grid.rowCount()):
            items = [self._grid.itemAtPosition(row, column) for column in range(self._grid.columnCount())]
            words = [item.widget() if item is not None else None for item in items]
            lines.append([word.text() if isinstance(word, QLabel) else "" for word in words])
        return [line for line in lines if any(line)]

    def _summary(self, good: int, defect: int, *, labelled: bool, in_time: bool) -> str:
        defects = (
            self.tr("%n defects of yours", "", defect) if labelled else self.tr("%n synthetic defects", "", defect)
        )
        sentences = [
            self.tr("Tried on {good} and {defects}.").format(
                good=self.tr("%n held-out good parts", "", good), defects=defects
            ),
            self.tr("Each line changes one more choice of the best line before it."),
        ]
        if not in_time:
            sentences.append(self.tr("The time limit was reached before everything was tried."))
        return " ".join(sentences)

    def _fill(self, best: "BestSetting") -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        headings: tuple[Words, ...] = (
            "",
            lambda: self.tr("setting"),
            lambda: self.tr("image AUROC, %"),
            lambda: self.tr("ms a part"),
            lambda: self.tr("s to build"),
        )
        for column, heading in enumerate(headings):
            words = label(heading, "small", wrap=False)
            if column == 2:
                keep(
                    words.setToolTip,
                    lambda: self.tr(
                        "Image AUROC: 100 % means that every defective part scored higher than every good one."
                    ),
                )
            self._put(0, column, words)
        for index, outcome in enumerate(best.outcomes):
            marked = index == best.best and outcome.evaluation is not None
            for column, text in enumerate(self._line(outcome, marked=marked)):
                words = label(text, wrap=column == 1)
                if marked:
                    words.setStyleSheet("font-weight: 600;")
                    words.setProperty("tone", "accent")
                self._put(index + 1, column, words)

    def _line(self, outcome: "Outcome", *, marked: bool) -> tuple[Words, ...]:
        name = outcome.candidate.name
        evaluation = outcome.evaluation
        if evaluation is None:
            return ("", told(name), lambda: self.tr("failed"), "", "")
        return (
            "✓" if marked else "",
            (lambda: self.tr("{name} (best)").format(name=said(name))) if marked else told(name),
            _number(100 * evaluation.image_auroc, 1),
            _number(evaluation.latency_ms["p50"], 0),
            _number(outcome.build_s, 0),
        )

    def _put(self, row: int, column: int, words: QLabel) -> None:
        if column > 1:
            words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(words, row, column)
