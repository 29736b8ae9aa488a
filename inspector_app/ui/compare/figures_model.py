"""The figures of a comparison: one row per candidate, one column per figure."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor, QFont

from inspector_app.core.messages import Progress
from inspector_app.core.scoring.calibration import parts_needed
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.limits.promise import used_sentence
from inspector_app.ui.style import theme

if TYPE_CHECKING:  # it imports OpenCV and scikit-learn, which would delay the window
    from inspector_app.pipeline.comparing.compare import Outcome

Index = QModelIndex | QPersistentModelIndex
NAME, STATE, FIRST_FIGURE = range(3)
VALUE_ROLE = Qt.ItemDataRole.UserRole
FRACTION_ROLE = Qt.ItemDataRole.UserRole + 1
DASH = "\N{EN DASH}"
MB = 2**20


class State(Enum):
    """The state of a candidate."""

    WAITING = auto()
    RUNNING = auto()
    DONE = auto()
    FAILED = auto()
    LEFT_OUT = auto()


@dataclass
class FigureRow:
    """One candidate."""

    name: str
    state: State = State.WAITING
    progress: Progress | None = None
    outcome: "Outcome | None" = None


@dataclass(frozen=True, slots=True)
class Figure:
    """One column: its title, its value and text, and whether high or low is better, if either is.

    ``detail`` explains a value, ``second`` is a second line below it, and ``missing`` says why there is none; "" leaves
    that to the reasons of the outcome.
    """

    title: str
    tip: str
    value: Callable[["Outcome"], float]
    text: Callable[[float], str]
    high_is_good: bool | None
    detail: Callable[["Outcome"], str] | None = None
    second: Callable[["Outcome"], str] = lambda _: ""
    missing: Callable[["Outcome"], str] = lambda _: ""


def _share(value: float) -> str:
    return "100 %" if value == 1 else f"{100 * value:.1f} %"


def _interval(outcome: "Outcome") -> str:
    low, high = outcome.evaluation.image_auroc_interval if outcome.evaluation is not None else (math.nan, math.nan)
    return "" if math.isnan(low) else f"{low:.2f}\N{EN DASH}{high:.2f}"


def _found_at(promise: float, outcome: "Outcome") -> float:
    """The share of defects found at a promise; NaN when there are too few good parts for the promise."""
    at = outcome.evaluation.at(promise) if outcome.evaluation is not None else None
    return at.detections.share if at is not None and at.is_kept else math.nan


def _area(value: float) -> str:
    return f"{value:.3f}"


class CompareModel(QAbstractTableModel):
    """The candidates with their states and figures."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.rows: list[FigureRow] = []
        self.figures = self._columns()
        self._best: set[tuple[int, int]] = set()

    def _columns(self) -> tuple[Figure, ...]:
        def judged(value: Callable[["Outcome"], float]) -> Callable[["Outcome"], float]:
            return lambda outcome: value(outcome) if outcome.evaluation is not None else math.nan

        return (
            Figure(
                self.tr("Image\nAUROC"),
                self.tr(
                    "How well scores separate good from defective parts, at any limit: 1 is perfect, 0.5 is chance."
                ),
                judged(lambda o: o.evaluation.image_auroc if o.evaluation else math.nan),
                _area,
                high_is_good=True,
                detail=self._certainty,
                second=_interval,
            ),
            Figure(
                self.tr("Pixel\nAUROC"),
                self.tr("How well the heatmap separates defective from good pixels: 1 is perfect, 0.5 is chance."),
                judged(lambda o: o.evaluation.pixel_auroc if o.evaluation else math.nan),
                _area,
                high_is_good=True,
            ),
            Figure(
                self.tr("\nAUPRO"),
                self.tr("How much of each defect the heatmap covers; small defects count as much as large ones."),
                judged(lambda o: o.evaluation.pixel_aupro if o.evaluation else math.nan),
                _area,
                high_is_good=True,
            ),
            Figure(
                self.tr("Defects\nfound"),
                self.tr("Share of the defective test parts that are NG at the limit that is used."),
                judged(lambda o: o.evaluation.detection_rate if o.evaluation else math.nan),
                _share,
                high_is_good=True,
                detail=self._found,
            ),
            Figure(
                self.tr("False\nalarms"),
                self.tr(
                    "Share of the good test parts that are NG. Point at a value to see what the good parts promise, "
                    "and which limit is used."
                ),
                judged(lambda o: o.evaluation.false_alarm_rate if o.evaluation else math.nan),
                _share,
                high_is_good=False,
                detail=self._alarms,
            ),
            Figure(
                self.tr("Found at\n5, 1 %"),
                self.tr(
                    "Share of the defective test parts that are NG at the limit that promises at most 5 % false "
                    "alarms; below it, the same at 1 %."
                ),
                lambda o: _found_at(0.05, o),
                _share,
                high_is_good=True,
                detail=lambda o: "\n".join((self._at(0.05, o), self._at(0.01, o))),
                second=lambda o: _share(found) if math.isfinite(found := _found_at(0.01, o)) else DASH,
                missing=lambda o: self._too_few(0.05, o),
            ),
            Figure(
                self.tr("Build\ns"),
                self.tr("Seconds to build. They include reading the good parts, even where candidates share that."),
                lambda o: o.build_s,
                lambda value: f"{value:,.1f}",
                high_is_good=False,
            ),
            Figure(
                self.tr("Judge\nms a part"),
                self.tr("Median time from the decoded picture to its verdict, in milliseconds."),
                judged(lambda o: o.evaluation.latency_ms["p50"] if o.evaluation else math.nan),
                lambda value: f"{value:,.1f}",
                high_is_good=False,
            ),
            Figure(
                self.tr("File\nMB"),
                self.tr("Size of the project file."),
                lambda o: o.project_bytes / MB or math.nan,
                lambda value: f"{value:,.1f}",
                high_is_good=False,
            ),
            Figure(
                self.tr("Peak\nMB"),
                self.tr(
                    "The most memory that this program used during the build. It includes what "
                    "candidates share and what earlier ones left in memory, so no candidate is marked "
                    "as the best."
                ),
                lambda o: o.peak_bytes / MB or math.nan,
                lambda value: f"{value:,.0f}",
                high_is_good=None,
                missing=self._not_built,
            ),
        )

    def _found(self, outcome: "Outcome") -> str:
        found = outcome.evaluation
        assert found is not None
        return self.tr("{k} of %n defective test parts are NG.", "", found.n_defect).format(
            k=round(found.detection_rate * found.n_defect)
        )

    def _alarms(self, outcome: "Outcome") -> str:
        found, opened = outcome.evaluation, outcome.opened
        assert found is not None
        assert opened is not None
        document = opened.project.document
        told = self.tr("{k} of %n good test parts are NG. Promised: at most {promise}.", "", found.n_good).format(
            k=round(found.false_alarm_rate * found.n_good), promise=_share(document.promise)
        )
        return f"{told} {used_sentence(document.limits.kind)}"

    def _certainty(self, outcome: "Outcome") -> str:
        found = outcome.evaluation
        assert found is not None
        low, high = found.image_auroc_interval
        if math.isnan(low):
            return self.tr("Too few test parts to say how certain it is.")
        return self.tr("With 95 % confidence it lies between {low} and {high}.").format(
            low=_area(low), high=_area(high)
        )

    def _at(self, promise: float, outcome: "Outcome") -> str:
        at = outcome.evaluation.at(promise) if outcome.evaluation is not None else None
        if at is None or not at.is_kept:
            return self._too_few(promise, outcome)
        return self.tr(
            "Promised {promise} %: {k} of %n defective test parts are NG (95 %: {low} to {high}), "
            "and {alarms} of {good} good ones.",
            "",
            at.detections.n,
        ).format(
            promise=f"{100 * promise:g}",
            k=at.detections.count,
            low=_share(at.detections.low),
            high=_share(at.detections.high),
            alarms=at.false_alarms.count,
            good=at.false_alarms.n,
        )

    def _too_few(self, promise: float, outcome: "Outcome") -> str:
        at = outcome.evaluation.at(promise) if outcome.evaluation is not None else None
        if at is None or at.is_kept:
            return ""
        return self.tr("A promise of {promise} % needs {n} good parts.").format(
            promise=f"{100 * promise:g}", n=parts_needed(promise)
        )

    def _not_built(self, outcome: "Outcome") -> str:
        if outcome.candidate.project is None or outcome.opened is None:
            return ""
        return self.tr("It was not built in this comparison, so its build time is not known.")

    def retell(self) -> None:
        """Set the titles of the columns in the current language."""
        self.figures = self._columns()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    # --- updates -----------------------------------------------------------------------------------------------

    def begin(self, names: Sequence[str]) -> None:
        """Show candidates that wait."""
        self.beginResetModel()
        self.rows = [FigureRow(name) for name in names]
        self._best = set()
        self.endResetModel()

    def show_progress(self, row: int, progress: Progress) -> None:
        """Show the progress of a candidate."""
        self.rows[row].state, self.rows[row].progress = State.RUNNING, progress
        self._tell(row)

    def take_outcome(self, row: int, outcome: "Outcome") -> None:
        """Show the outcome of a candidate."""
        self.rows[row].state = State.DONE if outcome.evaluation is not None else State.FAILED
        self.rows[row].outcome = outcome
        self._best = self._find_best()
        self._tell(0, len(self.rows) - 1)

    def leave_out_rest(self) -> None:
        """Mark the remaining candidates as cancelled."""
        for row in self.rows:
            if row.outcome is None:
                row.state = State.LEFT_OUT
        if self.rows:
            self._tell(0, len(self.rows) - 1)

    def _tell(self, first: int, last: int | None = None) -> None:
        last = first if last is None else last
        self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))

    def _find_best(self) -> set[tuple[int, int]]:
        """Return (row, column) of the best figures: all with the same best text, none if there is only one value."""
        best: set[tuple[int, int]] = set()
        for column, figure in enumerate(self.figures):
            if figure.high_is_good is None:
                continue
            values = {
                number: figure.value(row.outcome)
                for number, row in enumerate(self.rows)
                if row.outcome is not None and math.isfinite(figure.value(row.outcome))
            }
            if len(values) < 2:
                continue
            winner = figure.text(max(values.values()) if figure.high_is_good else min(values.values()))
            best |= {(row, FIRST_FIGURE + column) for row, value in values.items() if figure.text(value) == winner}
        return best

    # --- methods of Qt's model ---------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and signature
        """Return the number of candidates."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and signature
        """Return the number of columns: name, state, figures."""
        return 0 if parent.isValid() else FIRST_FIGURE + len(self.figures)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the title or the explanation of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("\nCandidate"), self.tr("\nState"), *(figure.title for figure in self.figures))[section]
        if role == Qt.ItemDataRole.ToolTipRole and section >= FIRST_FIGURE:
            return self.figures[section - FIRST_FIGURE].tip
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the data of one cell."""
        row, column = self.rows[index.row()], index.column()
        is_best = (index.row(), column) in self._best
        answers: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.TextAlignmentRole: lambda: _alignment(column),
            Qt.ItemDataRole.DisplayRole: lambda: self._text(row, column),
            Qt.ItemDataRole.FontRole: lambda: _bold() if is_best or column == NAME else None,
            Qt.ItemDataRole.ForegroundRole: lambda: QBrush(QColor(_colour(row, column))),
            Qt.ItemDataRole.ToolTipRole: lambda: self._tip(row, column),
            VALUE_ROLE: lambda: self._value(row, column),
            FRACTION_ROLE: lambda: _fraction(row) if column == STATE else None,
        }
        return answers[role]() if role in answers else None

    def _value(self, row: FigureRow, column: int) -> object:
        if column == NAME:
            return said(row.name).casefold()
        return row.state.value if column == STATE else self._figure(row, column)

    def _figure(self, row: FigureRow, column: int) -> float:
        return self.figures[column - FIRST_FIGURE].value(row.outcome) if row.outcome is not None else math.nan

    def _text(self, row: FigureRow, column: int) -> str:
        if column == NAME:
            return said(row.name)
        if column == STATE:
            return self._state(row)
        if row.outcome is None:
            return ""
        value = self._figure(row, column)
        if not math.isfinite(value):
            return DASH
        figure = self.figures[column - FIRST_FIGURE]
        return "\n".join(filter(None, (figure.text(value), figure.second(row.outcome))))

    def _state(self, row: FigureRow) -> str:
        if row.state is State.RUNNING:
            done = row.progress
            assert done is not None
            step = said(done.step)
            return f"{step} {done.done}/{done.total}" if done.total else step
        return {
            State.WAITING: self.tr("waiting"),
            State.DONE: self.tr("done"),
            State.FAILED: self.tr("failed"),
            State.LEFT_OUT: self.tr("cancelled"),
        }[row.state]

    def _tip(self, row: FigureRow, column: int) -> str | None:
        outcome = row.outcome
        if column == NAME:
            project = outcome.candidate.project if outcome is not None else None
            return str(project) if project is not None else said(row.name)
        if column == STATE:
            return (
                " ".join(map(said, outcome.reasons))
                if row.state is State.FAILED and outcome is not None
                else self._state(row)
            )
        if outcome is None:
            return None
        figure = self.figures[column - FIRST_FIGURE]
        if math.isfinite(figure.value(outcome)):
            return figure.detail(outcome) if figure.detail is not None else None
        return figure.missing(outcome) or " ".join(map(said, outcome.reasons)) or self.tr("It could not be measured.")


def _colour(row: FigureRow, column: int) -> str:
    if row.state is State.FAILED and column == STATE:
        return theme.colours().ng
    if column == STATE or row.state in {State.WAITING, State.LEFT_OUT}:
        return theme.colours().muted
    return theme.colours().text


def _fraction(row: FigureRow) -> float | None:
    return row.progress.fraction if row.state is State.RUNNING and row.progress is not None else None


def _bold() -> QFont:
    font = QFont()
    font.setBold(True)
    return font


def _alignment(column: int) -> Qt.AlignmentFlag:
    right = column >= FIRST_FIGURE
    return (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
