"""The table of parts; a click shows a part again."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QBrush, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from inspector_app.ui.inspect.record_model import NAME, RecordModel
from inspector_app.workers.record_log import RecordLog

WIDTHS_PX = (44, 86, 53, 80)


class _KeepsColour(QStyledItemDelegate):
    """Keeps the verdict's colour in a selected row."""

    def initStyleOption(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Use the same colour for the selected state."""
        super().initStyleOption(option, index)
        brush = index.data(Qt.ItemDataRole.ForegroundRole)
        if isinstance(brush, QBrush):
            palette = QPalette(option.palette)
            palette.setBrush(QPalette.ColorRole.HighlightedText, brush)
            option.palette = palette


class RecordTable(QTableView):
    """Shows the log; a selection by the program does not emit a choice."""

    chosen = Signal(int)

    def __init__(self, log: RecordLog) -> None:
        """Show ``log``."""
        super().__init__()
        self.records = RecordModel(log, self)
        self.setModel(self.records)
        self.setItemDelegate(_KeepsColour(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(28)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for column, width in enumerate(WIDTHS_PX):
            header.resizeSection(column, width)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        self.selectionModel().currentRowChanged.connect(self._tell_chosen)

    def select(self, number: int) -> None:
        """Select a record's row."""
        index = self.records.index(self.records.row(number), 0)
        # Signals are blocked, because this would count as a click. So the view must be told to repaint.
        with QSignalBlocker(self.selectionModel()):
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.executeDelayedItemsLayout()  # without this, rows added just now are beyond the scroll bar's range
        self.scrollTo(index)
        self.viewport().update()

    @Slot(QModelIndex, QModelIndex)
    def _tell_chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.records.number(current.row()))
