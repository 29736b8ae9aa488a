"""The table of records, and the keys that table and tiles have in common."""

from collections.abc import Iterator
from itertools import islice

from PySide6.QtCore import QItemSelectionModel, QItemSelectionRange, QModelIndex, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from inspector_app.ui.history.keys import HISTORY_KEYS
from inspector_app.ui.history.model import LOT, NAME, SCORE, SERIAL, SETTLED, TIME, VERDICT, PartsModel
from inspector_app.ui.widgets.cells import PartCells
from inspector_app.ui.widgets.key_specs import key_name

ROW_PX = 28
WIDTHS_PX = {VERDICT: 92, SCORE: 60, TIME: 150, SERIAL: 112, LOT: 88, SETTLED: 36}


class RowsView(QTableView):
    """What table and tiles share. A selection by the program does not emit a choice; rows on top do not move the view.

    ``chosen`` is emitted with the row of a record, ``key_pressed`` with the name of a key in :data:`HISTORY_KEYS`.
    """

    chosen = Signal(int)
    key_pressed = Signal(str, bool)

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setTabKeyNavigation(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Handle the page's keys; the others move the selection."""
        name = "" if event.modifiers() & Qt.KeyboardModifier.ControlModifier else key_name(HISTORY_KEYS, event.key())
        if name:
            self.key_pressed.emit(name, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)

    def select(self, row: int) -> None:
        """Select a record by its row; -1: none."""
        raise NotImplementedError

    def rows(self, most: int) -> list[int]:
        """Return the rows of the selected records, the first ones first, and not more than so many.

        All of millions of records can be selected, so only as many are looked at as are asked for.
        """
        found: set[int] = set()
        selection = self.selectionModel().selection()
        for number in range(selection.count()):
            found.update(islice(self._records(selection.at(number)), most))
        return sorted(found)[:most]

    def _records(self, part: QItemSelectionRange) -> Iterator[int]:
        """Return the rows of the records of a part of the selection, ascending."""
        raise NotImplementedError

    def choose(self, index: QModelIndex) -> None:
        """Select a cell and scroll to it, without :attr:`chosen`."""
        flags = QItemSelectionModel.SelectionFlag
        whole = flags.Rows if self.selectionBehavior() == self.SelectionBehavior.SelectRows else flags.NoUpdate
        with QSignalBlocker(self.selectionModel()):
            if index.isValid():
                self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | whole)
            else:
                self.selectionModel().clear()
        if index.isValid():
            self.executeDelayedItemsLayout()
            self.scrollTo(index)
        self.viewport().update()


class PartsTable(RowsView):
    """One record for each row."""

    def __init__(self, model: PartsModel) -> None:
        """Show ``model``."""
        super().__init__()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setAlternatingRowColors(True)
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        self.setModel(model)
        self.setItemDelegate(PartCells(model, NAME, self))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(WIDTHS_PX[SETTLED])
        for column, width in WIDTHS_PX.items():
            header.resizeSection(column, width)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentRowChanged.connect(self._tell_chosen)
        model.rowsInserted.connect(self._stay)

    def select(self, row: int) -> None:
        """See :meth:`RowsView.select`."""
        self.choose(self.model().index(row, 0))

    def _records(self, part: QItemSelectionRange) -> Iterator[int]:
        return iter(range(part.top(), part.bottom() + 1))

    @Slot(QModelIndex, QModelIndex)
    def _tell_chosen(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.isValid() and current.row() != previous.row():
            self.chosen.emit(current.row())

    @Slot(QModelIndex, int, int)
    def _stay(self, _parent: QModelIndex, first: int, last: int) -> None:
        """After rows were put on top, show the same rows as before, unless the first row is shown."""
        bar = self.verticalScrollBar()
        if first == 0 and last + 1 < self.model().rowCount() and bar.value() > 0:
            at = bar.value() + last + 1
            self.updateGeometries()
            bar.setValue(at)
