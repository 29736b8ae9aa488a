"""What today's project says about recorded parts, beside what was said then."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QHeaderView, QTableView, QVBoxLayout, QWidget

from inspector_app.pipeline.judging.again import Again, JudgedAgain
from inspector_app.ui.history.words import verdict_words
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.words import keep
from inspector_app.ui.style import theme
from inspector_app.ui.widgets.basics import button, label
from inspector_app.ui.widgets.dialog import Dialog
from inspector_app.ui.widgets.time_words import time_words
from inspector_app.ui.widgets.verdicts import VERDICT_SYMBOLS, score_text, verdict_word

TIME, NAME, THEN, SCORE_THEN, NOW, SCORE_NOW, NOTE = range(7)
WIDTHS_PX = {TIME: 150, NAME: 150, THEN: 92, SCORE_THEN: 60, NOW: 92, SCORE_NOW: 60}
ROW_PX = 28
SIZE_PX = (980, 520)
Index = QModelIndex | QPersistentModelIndex


class AgainModel(QAbstractTableModel):
    """One row for each part: those with another verdict first, then those that could not be judged again."""

    def __init__(self, rows: Sequence[Again], parent: QObject | None = None) -> None:
        """Show ``rows``."""
        super().__init__(parent)
        self._rows = sorted(rows, key=lambda row: (not row.differs, row.verdict is not None))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and signature
        """Return the number of parts."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and signature
        """Return 7: time, part, verdict and score then, verdict and score now, remark."""
        return 0 if parent.isValid() else 7

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the name of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        names = (
            self.tr("Time"),
            self.tr("Part"),
            self.tr("Then"),
            self.tr("Score"),
            self.tr("Now"),
            self.tr("Score"),
            self.tr("Remark"),
        )
        return names[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the data of one cell."""
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.ForegroundRole and column in {THEN, NOW}:
            verdict = row.part.verdict if column == THEN else row.verdict
            return QBrush(QColor(theme.colours().verdict(verdict))) if verdict is not None else None
        if role == Qt.ItemDataRole.DisplayRole or (role == Qt.ItemDataRole.ToolTipRole and column in {NAME, NOTE}):
            return _TEXTS[column](row)
        return None


def _alignment(column: int) -> Qt.AlignmentFlag:
    right = column in {SCORE_THEN, SCORE_NOW}
    return (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter


_TEXTS: dict[int, Callable[[Again], str]] = {
    TIME: lambda row: time_words(row.part.captured_at_s),
    NAME: lambda row: " ".join(row.part.name.split()),
    THEN: lambda row: verdict_words(row.part),
    SCORE_THEN: lambda row: score_text(row.part.relative_score),
    NOW: lambda row: f"{VERDICT_SYMBOLS[row.verdict]} {verdict_word(row.verdict)}" if row.verdict is not None else "-",
    SCORE_NOW: lambda row: score_text(row.score) if row.verdict is not None else "-",
    NOTE: lambda row: said(row.note),
}


class AgainDialog(Dialog):
    """A table, and in one sentence what has changed. The records stay as they are."""

    def __init__(self, parent: QWidget, found: JudgedAgain, project_name: str) -> None:
        """Show what was found."""
        super().__init__(parent, lambda: self.tr("Judged again"))
        self.resize(*SIZE_PX)
        self._found = found
        self._project_name = project_name
        self.summary = label(kind="heading")
        keep(self.summary.setText, self._summary)
        self.table = QTableView()
        self.table.setModel(AgainModel(found.rows, self))
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(ROW_PX)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for place, width in WIDTHS_PX.items():
            self.table.setColumnWidth(place, width)
        self.table.horizontalHeader().setStretchLastSection(True)
        keep(self.table.setAccessibleName, lambda: self.tr("Parts that were judged again"))
        close = button(lambda: self.tr("Close"), primary=True)
        close.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        column.addWidget(self.summary)
        column.addWidget(label(self._remarks, "muted"))
        column.addWidget(self.table, 1)
        column.addLayout(self.foot(close))

    def _summary(self) -> str:
        found = self._found
        return self.tr("Parts: {n:,} · another verdict now: {differ:,} · not judged again: {failed:,}").format(
            n=found.n, differ=found.n_differ, failed=found.n_not_judged
        )

    def _remarks(self) -> str:
        found = self._found
        words = self.tr("Then: as recorded. Now: by the project {name} with its present limits. No record changes.")
        told = [words.format(name=self._project_name)]
        if found.n_others:
            words = self.tr("Judged by the project of another part: {n:,}. Their scores may not be comparable.")
            told.append(words.format(n=found.n_others))
        if found.n > len(found.rows):
            words = self.tr("Further parts that are not listed: {n:,}.")
            told.append(words.format(n=found.n - len(found.rows)))
        return " ".join(told)
