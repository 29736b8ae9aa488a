"""Any number of records as a table: only the rows that are painted are read."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Slot

from inspector_app.core.messages import Label
from inspector_app.records.parts import Part
from inspector_app.ui.history.words import answer_words, challenge_words, name_words, one_line, verdict_words
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.style import theme
from inspector_app.ui.widgets.cells import LEFT, RIGHT, Cell, Index
from inspector_app.ui.widgets.time_words import time_words
from inspector_app.ui.widgets.verdicts import LABEL_SYMBOLS, score_text
from inspector_app.workers.history import History

VERDICT, SCORE, TIME, NAME, SERIAL, LOT, SETTLED = range(7)
MOST_ROWS = 70_000_000
"""Of a table with rows of 28 px: Qt's places on the screen end at 2^31 px."""
WAITING = "…"


class PartsModel(QAbstractTableModel):
    """The rows of a :class:`History`, the newest first. A row that was not read yet shows "…" and is asked for."""

    def __init__(self, history: History, parent: QObject | None = None) -> None:
        """Follow ``history``."""
        super().__init__(parent)
        self._history = history
        self._count = 0
        history.begun.connect(self._begin)
        history.counted.connect(self._take_count)
        history.added.connect(self._add)
        history.arrived.connect(self._show)

    def part(self, row: int) -> Part | None:
        """Return the record of a row; None: it is being read."""
        return self._history.part(row) if 0 <= row < self._count else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and signature
        """Return the number of records, as far as it is known."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and signature
        """Return 7: verdict, score, time, part, serial number, lot, settled."""
        return 0 if parent.isValid() else 7

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the name of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tr("Settled by a person: good or defect") if section == SETTLED else None
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (
            self.tr("Verdict"),
            self.tr("Score"),
            self.tr("Time"),
            self.tr("Part"),
            self.tr("Serial number"),
            self.tr("Lot"),
            "✓✗",
        )
        return names[section]

    def cell(self, index: Index) -> Cell:
        """Return what a cell shows."""
        part, column = self.part(index.row()), index.column()
        if part is None:
            return Cell(WAITING if column == VERDICT else "", _alignment(column))
        return Cell(_TEXTS[column](part), _alignment(column), _colour(part, column))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the data of one cell."""
        if role != Qt.ItemDataRole.ToolTipRole:
            return self.cell(index).role(role)
        part = self.part(index.row())
        if part is None:
            return None
        lines = (f"{verdict_words(part)} {score_text(part.relative_score)}", part.name, said(part.reason))
        return "\n".join(
            filter(None, (*lines, challenge_words(part), part.serial, part.lot, answer_words(part), part.note))
        )

    @Slot()
    def _begin(self) -> None:
        self.beginResetModel()
        self._count = 0
        self.endResetModel()

    @Slot()
    def _take_count(self) -> None:
        count = min(self._history.rows.count, MOST_ROWS)
        if count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < self._count:
            self.beginRemoveRows(QModelIndex(), count, self._count - 1)
            self._count = count
            self.endRemoveRows()

    @Slot(int)
    def _add(self, n: int) -> None:
        self.beginInsertRows(QModelIndex(), 0, n - 1)
        self._count += n
        self.endInsertRows()

    @Slot(int, int)
    def _show(self, first: int, last: int) -> None:
        last = min(last, self._count - 1)
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, SETTLED))


def _alignment(column: int) -> Qt.AlignmentFlag:
    return RIGHT if column == SCORE else LEFT


_TEXTS: dict[int, Callable[[Part], str]] = {
    VERDICT: verdict_words,
    SCORE: lambda part: score_text(part.relative_score),
    TIME: lambda part: time_words(part.captured_at_s),
    NAME: name_words,
    SERIAL: lambda part: one_line(part.serial),
    LOT: lambda part: one_line(part.lot),
    SETTLED: lambda part: LABEL_SYMBOLS[truth] if (truth := part.label or part.expected) is not None else "",
}


def _colour(part: Part, column: int) -> str:
    if column == VERDICT:
        return theme.colours().verdict(part.verdict)
    if column == SETTLED and (truth := part.label or part.expected) is not None:
        of = theme.colours()
        return of.ok if truth is Label.GOOD else of.ng
    return ""
