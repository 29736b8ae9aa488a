"""The comparison of a trained detector with a plain one, and the choice between them."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout

from inspector_app.core.detectors import kind_named, trained_kind
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.words import keep
from inspector_app.ui.widgets.basics import Card, label

if TYPE_CHECKING:
    from inspector_app.project.schema_learned import Trial

FEW_PARTS = 10


def percents(trial: "Trial") -> tuple[str, str, str]:
    """Return the plain detector's AUROC, the trained one's AUROC, and their difference, in percent.

    They have as many decimals as needed to differ, and the difference is that of the rounded numbers.
    """
    plain, mapped = 100 * trial.plain_auroc, 100 * trial.trained_auroc
    digits = next((digits for digits in (1, 2, 3) if round(plain, digits) != round(mapped, digits)), 1)
    apart = abs(round(mapped, digits) - round(plain, digits))
    return f"{plain:.{digits}f} %", f"{mapped:.{digits}f} %", f"{apart:.{digits}f}"


class _Side(QPushButton):
    """One of the two detectors: its name, its AUROC, and whether it is recommended and in use."""

    def __init__(self, detector: str) -> None:
        super().__init__()
        self.detector = detector
        self.setCheckable(True)
        self.setProperty("tile", True)
        self.setStyleSheet("QPushButton { min-height: 92px; }")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 8)
        column.setSpacing(0)
        name = label(lambda: self.title, wrap=False)
        name.setStyleSheet("font-weight: 600;")
        self.figure = label("", wrap=False)
        self.figure.setStyleSheet("font-size: 28px; font-weight: 700;")
        self.remark = label("", "small", wrap=False)
        for widget in (name, self.figure, self.remark):
            column.addWidget(widget)

    @property
    def title(self) -> str:
        """The detector's name."""
        return said(kind_named(self.detector).words.title)

    def show_figure(self, figure: str, remark: Callable[[], str]) -> None:
        self.figure.setText(figure)
        keep(self.remark.setText, remark)
        keep(self.setAccessibleName, lambda: ", ".join(filter(None, (self.title, figure, remark()))))

    def let_choose(self, *, can: bool) -> None:
        """Set whether it can be chosen; if not, it only shows the number."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not can)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if can else Qt.FocusPolicy.NoFocus)


class TrialCard(Card):
    """Two numbers and a sentence; also the choice, while both detectors are available."""

    chosen = Signal(str)

    def __init__(self) -> None:
        """Start hidden."""
        super().__init__(spacing=10)
        column = self.column
        column.addWidget(label(lambda: self.tr("Which one is better on parts it has not seen?"), "heading"))
        trained = trained_kind()
        self.sides = {name: _Side(name) for name in (trained.plain, trained.name)}
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(10)
        for side in self.sides.values():
            self._group.addButton(side)
            row.addWidget(side, 1)
        column.addLayout(row)
        self.sentence = label("")
        self.caution = label("", "warning")
        self.hint = label("", "muted")
        explanation = label(
            lambda: self.tr(
                "100 % means that every defective part scored higher than every good one; "
                "50 % is guessing (image AUROC)."
            ),
            "small",
        )
        for widget in (self.sentence, self.caution, self.hint, explanation):
            column.addWidget(widget)
        self._in_use = trained.plain
        self._group.buttonClicked.connect(self._tell_chosen)
        self.hide()

    def show_trial(self, trial: "Trial | None", in_use: str) -> None:
        """Show the results of both and which is in use; hidden without a trial."""
        self.setVisible(trial is not None)
        if trial is None:
            return
        plain, mapped, apart = percents(trial)
        self._in_use = in_use
        for name, figure in ((trial.plain, plain), (trial.trained, mapped)):
            remark = partial(self._remark, recommended=name == trial.recommended, in_use=name == in_use)
            self.sides[name].show_figure(figure, remark)
        keep(self.sentence.setText, lambda: self._sentence(trial, apart))
        keep(
            self.caution.setText,
            lambda: self.tr("%n held-out parts are few: with others the result may differ.", "", trial.n_good),
        )
        self.caution.setVisible(trial.n_good < FEW_PARTS)
        self._mark()

    def _remark(self, *, recommended: bool, in_use: bool) -> str:
        remarks = [self.tr("recommended")] if recommended else []
        return ", ".join([*remarks, self.tr("in use")] if in_use else remarks)

    def let_choose(self, *, can: bool) -> None:
        """Set whether the other detector is available."""
        for side in self.sides.values():
            side.let_choose(can=can)
        keep(
            self.hint.setText,
            lambda: (
                self.tr("Both were built: choose the one to go on with.")
                if can
                else self.tr("To use the other one, build again.")
            ),
        )

    def _sentence(self, trial: "Trial", apart: str) -> str:
        counts = self.tr("{good} and {defects}").format(
            good=self.tr("%n held-out good parts", "", trial.n_good),
            defects=self.tr("%n synthetic defects", "", trial.n_defect),
        )
        plain = self.sides[trial.plain].title
        if trial.plain_auroc == trial.trained_auroc:
            return self.tr("They are equally good on {counts}; {name}, the simpler one, is recommended.").format(
                counts=counts, name=plain
            )
        better = self.sides[trial.trained if trial.gain > 0 else trial.plain].title
        sentence = self.tr("{name} is better by {apart} points on {counts}.").format(
            name=better, apart=apart, counts=counts
        )
        if 0 < trial.gain <= trial.chance:
            sentence += " " + self.tr(
                "With so few parts this may be chance (± {chance}); {name}, the simpler one, is recommended."
            ).format(chance=f"{100 * trial.chance:.1f}", name=plain)
        return sentence

    def _mark(self) -> None:
        for name, side in self.sides.items():
            side.setChecked(name == self._in_use)

    @Slot(QAbstractButton)
    def _tell_chosen(self, press: QAbstractButton) -> None:
        assert isinstance(press, _Side)
        self._mark()  # keep the one in use marked; the receiver of the signal decides about a change
        if press.detector != self._in_use:
            self.chosen.emit(press.detector)
