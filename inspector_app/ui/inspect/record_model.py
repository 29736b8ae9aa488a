"""The records of the run as a table."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Slot,
)
from PySide6.QtGui import QBrush, QColor

from inspector_app.core.messages import InspectionRecord
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.style import theme
from inspector_app.ui.widgets.verdicts import VERDICT_SYMBOLS, score_text, verdict_word
from inspector_app.workers.record_log import RecordLog

NUMBER, VERDICT, SCORE, NAME = range(4)


Index = QModelIndex | QPersistentModelIndex


def _alignment(column: int) -> Qt.AlignmentFlag:
    right = column in {NUMBER, SCORE}
    return (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter


class RecordModel(QAbstractTableModel):
    """A table model of the log; verdicts are computed only for visible rows."""

    def __init__(self, log: RecordLog, parent: QObject | None = None) -> None:
        """Follow ``log``."""
        super().__init__(parent)
        self._log = log
        self._rows = len(log) - log.first
        log.records_added.connect(self._add_rows)
        log.records_trimmed.connect(self._reset)
        log.records_cleared.connect(self._reset)
        log.records_rejudged.connect(self._tell_rejudged)

    def number(self, row: int) -> int:
        """Return the record number of a row."""
        return self._log.first + row

    def row(self, number: int) -> int:
        """Return the row of a record number; negative when the record is no longer kept."""
        return number - self._log.first

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and signature
        """Return the number of kept records."""
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and signature
        """Return 4: number, verdict, score, name."""
        return 0 if parent.isValid() else 4

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the name of a column."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        names = (self.tr("No."), self.tr("Verdict"), self.tr("Score"), self.tr("Part"))
        return names[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the data of one cell."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ForegroundRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        record = self._log.record(self.number(index.row()))
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(record, index)
        if role == Qt.ItemDataRole.ForegroundRole:
            return QBrush(QColor(theme.colours().verdict(record.verdict))) if index.column() == VERDICT else None
        return said(record.reason) or str(record.path or record.name)

    def _text(self, record: InspectionRecord, index: Index) -> str:
        match index.column():
            case 0:
                return str(self.number(index.row()) + 1)
            case 1:
                return f"{VERDICT_SYMBOLS[record.verdict]} {verdict_word(record.verdict)}"
            case 2:
                return score_text(record.relative_score)
            case _:
                return record.name

    @Slot(int)
    def _add_rows(self, count: int) -> None:
        self.beginInsertRows(QModelIndex(), self._rows, self._rows + count - 1)
        self._rows += count
        self.endInsertRows()

    @Slot()
    def _reset(self) -> None:
        self.beginResetModel()
        self._rows = len(self._log) - self._log.first
        self.endResetModel()

    @Slot()
    def _tell_rejudged(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, VERDICT), self.index(self._rows - 1, SCORE))
