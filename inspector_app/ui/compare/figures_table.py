"""The table of a comparison: it can be sorted, and it shows the progress of each candidate."""

import math

from PySide6.QtCore import QEvent, QModelIndex, QRectF, QSize, QSortFilterProxyModel, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from inspector_app.ui.compare.figures_model import (
    FIRST_FIGURE,
    FRACTION_ROLE,
    NAME,
    STATE,
    VALUE_ROLE,
    CompareModel,
    Index,
)
from inspector_app.ui.style import theme

ROW_PX = 40
HEADER_PX = 48
INTERVAL_PX = 92
"""Width of the image AUROC with its interval."""


class _Sorted(QSortFilterProxyModel):
    """Sorts missing values last in both orders."""

    def lessThan(self, left: Index, right: Index) -> bool:  # noqa: N802 - Qt's name
        """Return whether ``left`` comes first."""
        a, b = left.data(VALUE_ROLE), right.data(VALUE_ROLE)
        a_missing = isinstance(a, float) and math.isnan(a)
        b_missing = isinstance(b, float) and math.isnan(b)
        if a_missing or b_missing:
            ascending = self.sortOrder() is Qt.SortOrder.AscendingOrder
            return not a_missing if ascending and b_missing else (a_missing and not b_missing and not ascending)
        return bool(a < b)


class _StateDelegate(QStyledItemDelegate):
    """The text of the state, above a thin progress bar while a candidate is running."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw text and bar."""
        super().paint(painter, option, index)
        fraction = index.data(FRACTION_ROLE)
        if isinstance(fraction, float):
            area = QRectF(option.rect)
            bar = QRectF(area.left() + 6, area.bottom() - 7, area.width() - 18, 4)
            painter.fillRect(bar, QColor(theme.colours().border))
            bar.setWidth(bar.width() * min(1.0, max(0.0, fraction)))
            painter.fillRect(bar, QColor(theme.colours().accent))


class CompareTable(QTableView):
    """A table as high as its rows, in which one row is selected."""

    selected = Signal(int)

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.candidates = CompareModel(self)
        self._sorted = _Sorted(self)
        self._sorted.setSourceModel(self.candidates)
        self._sorted.setDynamicSortFilter(True)
        self.setModel(self._sorted)
        self.setItemDelegateForColumn(STATE, _StateDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setStyleSheet("QTableView::item { padding: 0 5px; }")
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setFixedHeight(HEADER_PX)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in (NAME, STATE, FIRST_FIGURE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(FIRST_FIGURE, INTERVAL_PX)
        self.show_running(running=True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.selectionModel().currentRowChanged.connect(self._tell_selected)
        self.candidates.modelReset.connect(self._fit)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.candidates.retell()

    def show_running(self, *, running: bool) -> None:
        """Make the state column wide during a comparison, and the name column wide afterwards."""
        for column, width in ((NAME, 150), (STATE, 190)) if running else ((NAME, 190), (STATE, 90)):
            self.horizontalHeader().resizeSection(column, width)

    @property
    def selected_row(self) -> int:
        """The number of the selected candidate; -1 for none."""
        index = self._sorted.mapToSource(self.currentIndex())
        return index.row() if index.isValid() else -1

    def select(self, number: int) -> None:
        """Select a candidate."""
        index = self._sorted.mapFromSource(self.candidates.index(number, NAME))
        self.setCurrentIndex(index)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a size that shows all rows."""
        return QSize(900, HEADER_PX + ROW_PX * max(1, len(self.candidates.rows)) + 6)

    @Slot()
    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())

    @Slot(QModelIndex, QModelIndex)
    def _tell_selected(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        self.selected.emit(self.selected_row)
