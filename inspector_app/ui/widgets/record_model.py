"""Records as a table that can be filtered and sorted, for any page."""

import math
import re
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal, Slot

from inspector_app.core.messages import InspectionRecord, Label, Verdict
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.style import theme
from inspector_app.ui.widgets.cells import LEFT, RIGHT, Cell, Index
from inspector_app.ui.widgets.time_words import time_words
from inspector_app.ui.widgets.verdicts import (
    LABEL_SYMBOLS,
    VERDICT_SYMBOLS,
    score_text,
    settled_words,
    verdict_word,
)
from inspector_app.workers.record_log import KEPT, PLACES, RecordLog

NUMBER, VERDICT, SCORE, TIME, SETTLED, NAME = range(6)
DIGITS = re.compile(r"(\d+)")

Key = tuple[Any, ...]


_ALIGNMENTS = (RIGHT, LEFT, RIGHT, RIGHT, Qt.AlignmentFlag.AlignCenter, LEFT)


@lru_cache(2 * max(KEPT.values()))
def _natural(name: str) -> tuple[tuple[int, str], ...]:
    """Return a key that sorts "part 9" before "part 10"."""
    return tuple(
        (int(piece) if place % 2 else -1, piece.casefold()) for place, piece in enumerate(DIGITS.split(name)) if piece
    )


class RecordModel(QAbstractTableModel):
    """The kept records of a log that pass the filter, sorted by one column.

    Every column sorts by its own value, then by number, so the order of equal values is the order of the run. Records
    without a score are above every score. A new record is put into its place; all are filtered and sorted again only if
    filter, column or, where they matter, the limits change (about 20 ms for 10,000 records).
    """

    filtered = Signal()

    def __init__(self, log: RecordLog, parent: QObject | None = None) -> None:
        """Follow ``log``; all records, in the order of the run."""
        super().__init__(parent)
        self._log = log
        self._verdict: Verdict | None = None
        self._settled: bool | None = None
        self._column, self._ascending = NUMBER, True
        self._numbers: list[int] = []  # sorted by the column, ascending
        self._changing = False
        self._fill()
        log.records_added.connect(self._add)
        log.records_trimmed.connect(self._reset)
        log.records_cleared.connect(self._reset)
        log.records_rejudged.connect(self._take_limits)
        log.record_settled.connect(self._take_settled)

    @property
    def changing(self) -> bool:
        """Whether rows are moved by the model itself."""
        return self._changing

    def set_filter(self, verdict: Verdict | None, settled: bool | None) -> None:  # noqa: FBT001 - one of three states
        """Show only parts with this verdict, and only settled or unsettled ones; None: all."""
        if (verdict, settled) != (self._verdict, self._settled):
            self._verdict, self._settled = verdict, settled
            self._reset()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; see :class:`RecordModel`."""
        ascending = order is Qt.SortOrder.AscendingOrder
        if (column, ascending) != (self._column, self._ascending):
            self._column, self._ascending = column, ascending
            self._reset()

    def number(self, row: int) -> int:
        """Return the record number of a row."""
        return self._numbers[self._place(row)]

    def row(self, number: int) -> int:
        """Return the row of a record number; -1 if it is not shown."""
        if not self._log.first <= number < len(self._log):
            return -1
        place = bisect_left(self._numbers, self._key(number), key=self._key)
        found = place < len(self._numbers) and self._numbers[place] == number
        return self._place(place) if found else -1

    def below(self, number: int) -> Iterator[int]:
        """Yield the numbers below the row of ``number``; all, if that is not shown."""
        return map(self.number, range(self.row(number) + 1, len(self._numbers)))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and signature
        """Return the number of records that pass the filter."""
        return 0 if parent.isValid() else len(self._numbers)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and signature
        """Return 6: number, verdict, score, time, settled, name."""
        return 0 if parent.isValid() else 6

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the name of a column."""
        if role == Qt.ItemDataRole.TextAlignmentRole:  # at the left, because the arrow of the order is at the right
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.InitialSortOrderRole:  # the first click: what asks for attention is at the top
            down = section in {VERDICT, SCORE, SETTLED}
            return (Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder).value
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tr("Settled by a person: good or defect") if section == SETTLED else None
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (self.tr("No."), self.tr("Verdict"), self.tr("Score"), self.tr("Time"), "✓✗", self.tr("Part"))
        return names[section]

    def cell(self, index: Index) -> Cell:
        """Return what a cell shows."""
        number, column = self.number(index.row()), index.column()
        record = self._log.record(number)
        return Cell(_text(number, record, column), _ALIGNMENTS[column], _colour(record, column))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the data of one cell."""
        if role == Qt.ItemDataRole.ToolTipRole:
            number = self.number(index.row())
            return self._tip(number, self._log.record(number))
        return self.cell(index).role(role)

    def _tip(self, number: int, record: InspectionRecord) -> str:
        at = time_words(record.captured_at_s)
        lines = [self.tr("Part {number}, {time}").format(number=number + 1, time=at), str(record.path or record.name)]
        if record.reason:
            lines.append(said(record.reason))
        if record.settled is not None:
            lines.append(settled_words(record))
        return "\n".join(lines)

    # --- order and filter --------------------------------------------------------------------------------------

    def _place(self, row: int) -> int:
        """Return the place of a row in the list of numbers, or the reverse."""
        return row if self._ascending else len(self._numbers) - 1 - row

    def _key(self, number: int) -> Key:
        record = self._log.record(number)
        match self._column:
            case 1:
                return PLACES[record.verdict], number
            case 2:
                score = record.relative_score
                return math.inf if math.isnan(score) else score, number
            case 4:
                return _settled_place(record), number
            case 5:
                return _natural(record.name), number
            case _:
                return (number,)

    def _passes(self, number: int) -> bool:
        record = self._log.record(number)
        return (self._verdict is None or record.verdict is self._verdict) and (
            self._settled is None or (record.settled is not None) is self._settled
        )

    def _fill(self) -> None:
        first = self._log.first
        if self._verdict is None:
            numbers = list(range(first, len(self._log)))
        else:
            found = self._log.verdicts(first) == PLACES[self._verdict]
            numbers = [first + int(place) for place in found.nonzero()[0]]
        if self._settled is not None:
            numbers = [number for number in numbers if self._passes(number)]
        if self._column not in {NUMBER, TIME}:
            numbers.sort(key=self._key)
        self._numbers = numbers

    @Slot()
    def _reset(self) -> None:
        self.beginResetModel()
        self._fill()
        self.endResetModel()
        self.filtered.emit()

    @Slot(int)
    def _add(self, count: int) -> None:
        added = range(max(self._log.first, len(self._log) - count), len(self._log))
        new = [number for number in added if self._passes(number)]
        if new and self._column in {NUMBER, TIME}:
            with self._rows_added(len(self._numbers), len(new)):
                self._numbers += new
        else:
            for number in new:
                self._insert(number)
        self.filtered.emit()

    def _insert(self, number: int) -> None:
        place = bisect_left(self._numbers, self._key(number), key=self._key)
        with self._rows_added(place, 1):
            self._numbers.insert(place, number)

    @contextmanager
    def _rows_added(self, place: int, count: int) -> Iterator[None]:
        row = place if self._ascending else len(self._numbers) - place
        self._changing = True
        self.beginInsertRows(QModelIndex(), row, row + count - 1)
        yield
        self.endInsertRows()
        self._changing = False

    @Slot()
    def _take_limits(self) -> None:
        if self._verdict is not None or self._column == VERDICT:
            self._reset()
        elif self._numbers:
            self.dataChanged.emit(self.index(0, VERDICT), self.index(len(self._numbers) - 1, SCORE))

    @Slot(int)
    def _take_settled(self, number: int) -> None:
        """Put the record into its place, or take it out."""
        if self._settled is None and self._column != SETTLED:
            row = self.row(number)
            if row >= 0:
                self.dataChanged.emit(self.index(row, 0), self.index(row, NAME))
            return
        if number in self._numbers:  # its key is another one already
            row = self._place(self._numbers.index(number))
            self._changing = True
            self.beginRemoveRows(QModelIndex(), row, row)
            self._numbers.remove(number)
            self.endRemoveRows()
            self._changing = False
        if self._passes(number):
            self._insert(number)
        self.filtered.emit()


def _text(number: int, record: InspectionRecord, column: int) -> str:
    match column:
        case 0:
            return str(number + 1)
        case 1:
            return f"{VERDICT_SYMBOLS[record.verdict]} {verdict_word(record.verdict)}"
        case 2:
            return score_text(record.relative_score)
        case 3:
            return time_words(record.captured_at_s).rpartition(" ")[2]
        case 4:
            return LABEL_SYMBOLS[record.settled.label] if record.settled is not None else ""
        case _:
            return record.name


def _colour(record: InspectionRecord, column: int) -> str:
    if column == VERDICT:
        return theme.colours().verdict(record.verdict)
    if column == SETTLED and record.settled is not None:
        of = theme.colours()
        return of.ok if record.settled.label is Label.GOOD else of.ng
    return ""


def _settled_place(record: InspectionRecord) -> int:
    return 0 if record.settled is None else 1 + (record.settled.label is Label.DEFECT)
