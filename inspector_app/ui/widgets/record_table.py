"""The table of parts; a click shows a part again, and a click on a heading sorts."""

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QSignalBlocker,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from inspector_app.core.messages import Verdict
from inspector_app.ui.widgets.cells import PartCells
from inspector_app.ui.widgets.record_model import NAME, NUMBER, SCORE, SETTLED, TIME, VERDICT, RecordModel
from inspector_app.ui.widgets.verdicts import VERDICT_SYMBOLS, verdict_word
from inspector_app.workers.record_log import RecordLog

LONGEST = {NUMBER: "00000", SCORE: "0.9999", TIME: "00:00:00", SETTLED: "✓✗"}
"""Texts as long as those of a column; verdicts are words, which depend on the language. The name has the rest."""
CELL_PX, HEADING_PX = 9, 14
"""Left and right of a text together."""
NUMBERED_PX = 360
"""From this width on, the number of the part is shown too."""


class RecordTable(QTableView):
    """Shows the log; a selection by the program does not emit a choice."""

    chosen = Signal(int)
    menu_asked = Signal(int, QPoint)

    def __init__(self, log: RecordLog) -> None:
        """Show ``log``."""
        super().__init__()
        self.records = RecordModel(log, self)
        self._any_settled = False
        log.record_settled.connect(self._note_settled)
        log.records_cleared.connect(self._forget_settled)
        self.setModel(self.records)
        self.setItemDelegate(PartCells(self.records, NAME, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(28)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_up_header(self.horizontalHeader())
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)
        self.selectionModel().currentRowChanged.connect(self._tell_chosen)

    def _set_up_header(self, header: QHeaderView) -> None:
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(CELL_PX)
        header.setSortIndicator(TIME, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def event(self, event: QEvent) -> bool:
        """Fit the columns to the words of the language and to the font."""
        done = super().event(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.FontChange, QEvent.Type.Polish}:
            self._fit_columns()
        return done

    def _fit_columns(self) -> None:
        cells, header = self.fontMetrics(), self.horizontalHeader()
        words = {column: [text] for column, text in LONGEST.items()}
        words[VERDICT] = [f"{VERDICT_SYMBOLS[verdict]} {verdict_word(verdict)}" for verdict in Verdict]
        for column, texts in words.items():
            heading = str(self.records.headerData(column, Qt.Orientation.Horizontal))
            widest = max(map(cells.horizontalAdvance, texts))
            above = header.fontMetrics().horizontalAdvance(heading)
            header.resizeSection(column, max(widest + CELL_PX, above + HEADING_PX))

    def select(self, number: int) -> None:
        """Select a record's row; none if the filter hides it."""
        row = self.records.row(number)
        # Signals are blocked, because this would count as a click. So the view must be told to repaint.
        with QSignalBlocker(self.selectionModel()):
            if row < 0:
                self.selectionModel().clear()
            else:
                flags = QItemSelectionModel.SelectionFlag
                index = self.records.index(row, 0)
                self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        if row >= 0:
            self.executeDelayedItemsLayout()  # without this, rows added just now are beyond the scroll bar's range
            self.scrollTo(self.records.index(row, NAME))
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Hide what a narrow table has no room for."""
        super().resizeEvent(event)
        self._show_columns()

    @Slot(int)
    def _note_settled(self, _number: int) -> None:
        self._any_settled = True
        self._show_columns()

    @Slot()
    def _forget_settled(self) -> None:
        self._any_settled = False
        self._show_columns()

    def _show_columns(self) -> None:
        """Hide the number in a narrow table, and the answers until there is one."""
        narrow = self.width() < NUMBERED_PX
        self.setColumnHidden(NUMBER, narrow)
        self.setColumnHidden(SETTLED, narrow and not self._any_settled)

    @Slot(QModelIndex, QModelIndex)
    def _tell_chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and not self.records.changing:
            self.chosen.emit(self.records.number(current.row()))

    @Slot(QPoint)
    def _ask_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if index.isValid():
            self.menu_asked.emit(self.records.number(index.row()), self.viewport().mapToGlobal(at))
