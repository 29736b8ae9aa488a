"""The comparison of settings on labelled defects: what it needs, and its result."""

import math
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from inspector_app.pipeline.measuring.labelled import MIN_LABELLED
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.words import Words, keep, said_now, told
from inspector_app.ui.widgets.basics import Card, button, label
from inspector_app.ui.widgets.fields import FolderLine
from inspector_app.ui.widgets.figures import duration

if TYPE_CHECKING:
    from inspector_app.pipeline.comparing.best_setting import BestSetting, Tried
    from inspector_app.pipeline.measuring.tuning import Rate


def _number(value: float, digits: int) -> str:
    return f"{value:.{digits}f}" if math.isfinite(value) else "\N{EM DASH}"


def _with_range(value: str, low: float, high: float, pattern: str) -> str:
    """The value, and its interval in a second line if it is known."""
    if not (math.isfinite(low) and math.isfinite(high)):
        return value
    return f"{value}\n{low:{pattern}} \N{EN DASH} {high:{pattern}}"


class BestCard(Card):
    """Asks for labelled test parts; then a table of the compared settings, with the recommended one marked."""

    def __init__(self) -> None:
        """Start without a folder and without a result."""
        super().__init__(spacing=10)
        self.test = FolderLine(lambda: self.tr("Labelled test parts"), lambda: self.tr("Choose a folder"))
        self.start_button = button(lambda: self.tr("Compare settings"), primary=True)
        self.close_button = button(lambda: self.tr("Close"))
        self.fault = label("")
        self.fault.setProperty("tone", "ng")
        self.result = QWidget()
        self.advice = label("", "heading")
        self.summary = label("", "muted")
        self.state = label("")
        self.best_button = button(lambda: self.tr("Use the recommended setting"))
        self.back_button = button(lambda: self.tr("Back to my setting"))
        self.table = QWidget()
        self.reasons = label("", "small")
        self._grid = QGridLayout(self.table)
        self._words: list[QLabel] = []
        self.own = label("")
        self._n_own_defects = 0
        self._can_start = False
        self._lay_out()
        self.test.chosen.connect(self._show_ready)
        self.show_ask(None)

    def _lay_out(self) -> None:
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(4)
        self.column.addWidget(label(lambda: self.tr("Find the best setting on your labelled defects"), "heading"))
        self.column.addWidget(
            label(
                lambda: self.tr(
                    "A few settings are built from the good parts and judged on a folder with test/good and "
                    "test/<kind of defect>, as on the Compare page. At least {n} labelled defects are needed. With "
                    "fewer the default is the best choice: synthetic defects cannot decide, because they agree "
                    "poorly with real ones."
                ).format(n=MIN_LABELLED),
                "muted",
            )
        )
        self.column.addWidget(self.own)
        self.column.addWidget(self.test)
        asked = QHBoxLayout()
        asked.addWidget(self.start_button)
        asked.addWidget(self.close_button)
        asked.addStretch(1)
        self.column.addLayout(asked)
        self.column.addWidget(self.fault)
        found = QVBoxLayout(self.result)
        found.setContentsMargins(0, 8, 0, 0)
        found.setSpacing(10)
        for widget in (self.advice, self.state, self.table, self.summary, self.reasons):
            found.addWidget(widget)
        choice = QHBoxLayout()
        choice.addWidget(self.back_button)
        choice.addWidget(self.best_button)
        choice.addStretch(1)
        found.addLayout(choice)
        self.column.addWidget(self.result)

    def show_ask(self, folder: Path | None) -> None:
        """Ask for the labelled parts, and show no result; ``folder`` is suggested if none is chosen yet."""
        if self.test.folder is None and folder is not None:
            self.test.show_folder(folder)
        self.fault.hide()
        self.result.hide()
        self._show_ready()

    def let_start(self, *, can: bool) -> None:
        """Allow the comparison when the good parts are known."""
        self._can_start = can
        self._show_ready()

    def show_labelled(self, n_good: int, n_defect: int) -> None:
        """Show how many parts labelled on the Tune page are judged, too; with defects, no folder is needed."""
        self._n_own_defects = n_defect
        keep(
            self.own.setText,
            lambda: self.tr("Labelled on the Tune page, and used: {defects} and {good}.").format(
                defects=self.tr("%n defects", "", n_defect), good=self.tr("%n good parts", "", n_good)
            ),
        )
        self.own.setVisible(n_good + n_defect > 0)
        self._show_ready()

    def show_fault(self, message: Words, hint: Words) -> None:
        """Show why settings could not be compared."""
        words = told(message), told(hint)
        keep(self.fault.setText, lambda: " ".join(said_now(each) for each in words).strip())
        self.fault.show()

    def show_best(self, best: "BestSetting", seconds: float) -> None:
        """Show the result, and how long it took."""
        advice, held_out, good, defect = best.advice, best.n_held_out, best.n_good, best.n_defect
        document = best.tried[0].outcome.document
        promise = document.promise if document is not None else math.nan
        keep(self.advice.setText, lambda: said(advice))
        took = len(best.tried), seconds
        keep(self.summary.setText, lambda: f"{self._took(*took)} {self._summary(good, defect, held_out, promise)}")
        self._fill(best)
        reasons = best.reasons
        keep(self.reasons.setText, lambda: "\n".join(f"{said(name)}: {said(reason)}" for name, reason in reasons))
        self.reasons.setVisible(bool(reasons))
        for widget in (self.state, self.best_button, self.back_button):
            widget.setVisible(best.best > 0)
        self.result.show()

    @Slot()
    def _show_ready(self) -> None:
        self.start_button.setEnabled(self._can_start and (self.test.folder is not None or self._n_own_defects > 0))

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
        """Return the texts of the table, row by row: the headings, then for each setting its name and its figures."""
        lines: dict[int, list[str]] = {}
        for words in sorted(self._words, key=self._place):
            lines.setdefault(self._place(words)[0], []).append(words.text())
        return list(lines.values())

    def _place(self, words: QLabel) -> tuple[int, int]:
        """Return row and column in the table."""
        row, column, *_ = cast("tuple[int, int, int, int]", self._grid.getItemPosition(self._grid.indexOf(words)))
        return row, column

    def _took(self, n_settings: int, seconds: float) -> str:
        return self.tr("%n settings were built and judged in {t}.", "", n_settings).format(t=duration(seconds))

    def _summary(self, good: int, defect: int, held_out: int, promise: float) -> str:
        sentences = [
            self.tr("Judged: {defects} and {good}.").format(
                defects=self.tr("%n labelled defects", "", defect), good=self.tr("%n good test parts", "", good)
            )
        ]
        if held_out:
            sentences.append(self.tr("%n of the good parts were held out for that.", "", held_out))
        sentences += [
            self.tr("Found and false alarms: at the limit for {promise} % promised false alarms.").format(
                promise=f"{100 * promise:.1f}"
            ),
            self.tr(
                "Below a figure stands its 95 % interval; those of the differences hold for all settings together."
            ),
        ]
        return " ".join(sentences)

    def _fill(self, best: "BestSetting") -> None:
        for former in self._words:
            self._grid.removeWidget(former)
            former.hide()
            former.deleteLater()
        self._words = []
        headings: tuple[Words, ...] = (
            lambda: self.tr("image\nAUROC, %"),
            lambda: self.tr("difference,\npoints"),
            lambda: self.tr("defects\nfound"),
            lambda: self.tr("false\nalarms"),
            lambda: self.tr("ms a part,\nfile"),
        )
        for column, heading in enumerate(headings):
            words = self._put(0, column, heading)
            if column == 0:
                keep(
                    words.setToolTip,
                    lambda: self.tr(
                        "Image AUROC: 100 % means that every defective part scored higher than every good one."
                    ),
                )
        for index, tried in enumerate(best.tried):
            marked = index == best.best
            words = label(self._name(tried, marked=marked))
            self._grid.addWidget(words, 2 * index + 1, 0, 1, len(headings))
            self._words.append(words)
            if marked:
                words.setStyleSheet("font-weight: 600;")
                words.setProperty("tone", "accent")
            for column, text in enumerate(self._figures(tried)):
                self._put(2 * index + 2, column, text)

    def _name(self, tried: "Tried", *, marked: bool) -> Words:
        name = tried.outcome.candidate.name
        if tried.found is None:
            return lambda: self.tr("{name}: failed").format(name=said(name))
        return (lambda: self.tr("✓ {name} (recommended)").format(name=said(name))) if marked else told(name)

    def _figures(self, tried: "Tried") -> tuple[Words, ...]:
        evaluation, found, alarms = tried.outcome.evaluation, tried.found, tried.alarms
        if evaluation is None or found is None or alarms is None:
            return ()
        low, high = evaluation.image_auroc_interval
        gain = "\N{EM DASH}"
        if tried.difference is not None:
            ends = tried.difference.auroc_interval
            gain = _with_range(f"{100 * tried.difference.auroc:+.1f}", 100 * ends[0], 100 * ends[1], "+.1f")
        ms, mb = _number(evaluation.latency_ms["p50"], 0), _number(tried.outcome.project_bytes / 1e6, 1)
        return (
            _with_range(_number(100 * evaluation.image_auroc, 1), 100 * low, 100 * high, ".1f"),
            gain,
            lambda: self._rate(found),
            lambda: self._rate(alarms),
            lambda: self.tr("{ms} ms\n{mb} MB").format(ms=ms, mb=mb),
        )

    def _rate(self, rate: "Rate") -> str:
        count = self.tr("{n} of {total}").format(n=rate.count, total=rate.n)
        return _with_range(count, 100 * rate.low, 100 * rate.high, ".0f") + " %"

    def _put(self, row: int, column: int, text: Words) -> QLabel:
        words = label(text, "small" if row == 0 else "", wrap=False)
        words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(words, row, column)
        self._words.append(words)
        return words
