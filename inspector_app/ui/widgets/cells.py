"""Cells of the tables of parts, painted with one question to the model each."""

from typing import NamedTuple, Protocol

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
Index = QModelIndex | QPersistentModelIndex


class Cell(NamedTuple):
    """What a cell shows; ``colour`` is that of its text, "" for the usual one."""

    text: str
    alignment: Qt.AlignmentFlag = LEFT
    colour: str = ""

    def role(self, role: int) -> object:
        """Return what Qt asks for; None if it is no text, alignment or colour."""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.text
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.alignment
            case Qt.ItemDataRole.ForegroundRole:
                return QBrush(QColor(self.colour)) if self.colour else None
        return None


class CellsModel(Protocol):
    """A model that answers for a whole cell."""

    def cell(self, index: Index) -> Cell:
        """Return what the cell shows."""
        ...


class PartCells(QStyledItemDelegate):
    """Keeps the verdict's colour in a selected row, and the end of a long name, which is what differs.

    Qt's own way asks the model seven times for each cell; in a live run that was a tenth of the window's time.
    """

    def __init__(self, model: CellsModel, name_column: int, parent: QObject) -> None:
        """Paint the cells of ``model``, whose names are in ``name_column``."""
        super().__init__(parent)
        self._model = model
        self._name_column = name_column

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802 - Qt's name
        """Fill in text, alignment and colour, the same for the selected state."""
        cell = self._model.cell(index)
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDisplay
        option.text = cell.text
        option.displayAlignment = cell.alignment
        if index.column() == self._name_column:
            option.textElideMode = Qt.TextElideMode.ElideLeft
        if cell.colour:
            palette = QPalette(option.palette)
            for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
                palette.setColor(role, QColor(cell.colour))
            option.palette = palette
