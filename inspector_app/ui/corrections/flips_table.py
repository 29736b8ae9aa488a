"""The known parts whose verdicts a correction changes."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QHeaderView, QTableView

from inspector_app.core.messages import Verdict
from inspector_app.ui.language.words import keep
from inspector_app.ui.style import theme
from inspector_app.ui.widgets.verdicts import VERDICT_SYMBOLS, label_word, score_text, verdict_word

if TYPE_CHECKING:  # it would delay the window
    from inspector_app.pipeline.correcting.proposal import Flip

NAME, LABEL, BEFORE, AFTER = range(4)
WIDTHS_PX = {LABEL: 90, BEFORE: 130, AFTER: 130}
ROW_PX = 28
Index = QModelIndex | QPersistentModelIndex


class FlipsModel(QAbstractTableModel):
    """One row for each part whose verdict becomes another one; those that become wrong are the first."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._flips: Sequence[Flip] = ()

    def show_flips(self, flips: "Sequence[Flip]") -> None:
        """Show these."""
        self.beginResetModel()
        self._flips = flips
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and signature
        """Return the number of parts."""
        return 0 if parent.isValid() else len(self._flips)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and signature
        """Return 4: part, what it is, verdict now, verdict then."""
        return 0 if parent.isValid() else 4

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the name of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        names = (self.tr("Part"), self.tr("It is"), self.tr("Now"), self.tr("Then"))
        return names[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the data of one cell."""
        flip, column = self._flips[index.row()], index.column()
        verdict, score = (flip.verdict, flip.score) if column == BEFORE else (flip.now, flip.now_score)
        if role == Qt.ItemDataRole.ForegroundRole and column in {BEFORE, AFTER}:
            return QBrush(QColor(theme.colours().verdict(verdict)))
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if column == NAME:
            return " ".join(flip.name.split())
        return label_word(flip.label) if column == LABEL else verdict_text(verdict, score)


def verdict_text(verdict: Verdict, score: float) -> str:
    """Return a verdict with its symbol and its score."""
    return f"{VERDICT_SYMBOLS[verdict]} {verdict_word(verdict)}  {score_text(score)}"


class FlipsTable(QTableView):
    """A table of flips."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.flips = FlipsModel(self)
        self.setModel(self.flips)
        self.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS_PX.items():
            self.setColumnWidth(column, width)
        keep(self.setAccessibleName, lambda: self.tr("Known parts whose verdicts change"))

    def show_flips(self, flips: "Sequence[Flip]") -> None:
        """Show these; without any, the table is hidden."""
        self.flips.show_flips(flips)
        self.setVisible(bool(flips))
