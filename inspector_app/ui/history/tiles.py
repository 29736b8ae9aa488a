"""The archived pictures of the records as tiles; the frame has the colour of the verdict."""

from collections import OrderedDict
from collections.abc import Iterator

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Slot,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from inspector_app.core.messages import UInt8
from inspector_app.records.parts import Part, Place
from inspector_app.ui.history.model import WAITING, PartsModel
from inspector_app.ui.history.table import RowsView
from inspector_app.ui.history.words import name_words
from inspector_app.ui.style import theme
from inspector_app.ui.widgets.basics import pixmap
from inspector_app.ui.widgets.time_words import time_words
from inspector_app.ui.widgets.verdicts import LABEL_SYMBOLS, draw_verdict, score_text
from inspector_app.workers.history_pictures import HistoryPictures
from inspector_app.workers.thumbnails import THUMBNAIL_PX

LEAST_PX = THUMBNAIL_PX + 20
TILE_PX = THUMBNAIL_PX + 58
FRAME_PX = 3
BADGE_PX = 30
MOST_PICTURES = 600
"""Small pictures in memory, 50 kB each."""
_MIDDLE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

Index = QModelIndex | QPersistentModelIndex


class TilesModel(QAbstractTableModel):
    """The records of a :class:`PartsModel` in rows of several tiles."""

    def __init__(self, parts: PartsModel) -> None:
        """Follow ``parts``."""
        super().__init__(parts)
        self.parts = parts
        self.across = 1
        self._rows = 0
        for changed in (parts.rowsInserted, parts.rowsRemoved, parts.modelReset):
            changed.connect(self._follow)

    def set_across(self, across: int) -> None:
        """Show another number of tiles in a row."""
        if across != self.across:
            self.beginResetModel()
            self.across = across
            self._rows = self._needed()
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and signature
        """Return the number of rows of tiles."""
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and signature
        """Return the number of tiles in a row."""
        return 0 if parent.isValid() else self.across

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the tool tip of a record; tiles are painted by :class:`_Tile`."""
        if role != Qt.ItemDataRole.ToolTipRole:
            return None
        return self.parts.index(self.number(index), 0).data(role)

    def number(self, index: Index) -> int:
        """Return the row of the record of a tile, which may be past the last record."""
        return index.row() * self.across + index.column()

    def _needed(self) -> int:
        return -(-self.parts.rowCount() // self.across)

    @Slot()
    def _follow(self, *_facts: object) -> None:
        rows = self._needed()
        if rows > self._rows:
            self.beginInsertRows(QModelIndex(), self._rows, rows - 1)
            self._rows = rows
            self.endInsertRows()
        elif rows < self._rows:
            self.beginRemoveRows(QModelIndex(), rows, self._rows - 1)
            self._rows = rows
            self.endRemoveRows()


class _Tile(QStyledItemDelegate):
    """Paints one record with its small picture."""

    def __init__(self, model: TilesModel, pictures: "Tiles", parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._tiles = pictures

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint picture, verdict, name and time."""
        number = self._model.number(index)
        if number >= self._model.parts.rowCount():
            return
        area, of = option.rect.adjusted(3, 3, -3, -3), theme.colours()
        part = self._model.parts.part(number)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(of.selection if chosen else of.surface))
        frame = of.border if part is None else of.accent if chosen else of.verdict(part.verdict)
        painter.setPen(QPen(QColor(frame), FRAME_PX))
        painter.drawRoundedRect(QRectF(area).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6)
        if part is None:
            painter.setPen(QColor(of.muted))
            painter.drawText(area, _MIDDLE, WAITING)
        else:
            self._paint_part(painter, area, part)
        painter.restore()

    def _paint_part(self, painter: QPainter, area: QRect, part: Part) -> None:
        of = theme.colours()
        photo = QRect(area.left() + 5, area.top() + 5, area.width() - 10, area.height() - 46)
        painter.fillRect(photo, QColor(of.window))
        picture = self._tiles.picture(part)
        font = painter.font()
        font.setPixelSize(12)
        painter.setFont(font)
        if picture is not None:
            painter.drawPixmap(photo.center() - QPoint(picture.width() // 2, picture.height() // 2), picture)
        elif self._tiles.is_missing(part):
            painter.setPen(QColor(of.muted))
            painter.drawText(photo, _MIDDLE | Qt.TextFlag.TextWordWrap, self.tr("no picture"))
        badge = QRectF(photo.right() - BADGE_PX + 1, photo.top(), BADGE_PX, BADGE_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(of.ground(part.verdict)))
        painter.drawRoundedRect(badge, 5, 5)
        draw_verdict(painter, badge.adjusted(4, 4, -4, -4), part.verdict)
        line = QRect(area.left() + 8, area.bottom() - 40, area.width() - 16, 18)
        metrics = QFontMetrics(font)
        symbol = f"{LABEL_SYMBOLS[part.label]} " if part.label is not None else ""
        score = symbol + score_text(part.relative_score)
        room = line.width() - metrics.horizontalAdvance(score) - 8
        name = metrics.elidedText(part.serial or name_words(part), Qt.TextElideMode.ElideMiddle, room)
        painter.setPen(QColor(of.text))
        painter.drawText(line, _LEFT, name)
        painter.drawText(line, _RIGHT, score)
        painter.setPen(QColor(of.muted))
        painter.drawText(line.translated(0, 18), _LEFT, time_words(part.captured_at_s))


class Tiles(RowsView):
    """As many tiles in a row as fit."""

    def __init__(self, parts: PartsModel, pictures: HistoryPictures) -> None:
        """Show ``parts``."""
        super().__init__()
        self._pictures = pictures
        self._kept: OrderedDict[Place, QPixmap | None] = OrderedDict()
        self.tiles = TilesModel(parts)
        self.setModel(self.tiles)
        self.setItemDelegate(_Tile(self.tiles, self, self))
        self.horizontalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(20)
        self.verticalHeader().setDefaultSectionSize(TILE_PX)
        self.selectionModel().currentChanged.connect(self._tell_chosen)
        parts.dataChanged.connect(self._repaint)
        pictures.arrived.connect(self._take)

    def picture(self, part: Part) -> QPixmap | None:
        """Return the small picture; None: there is none, or it is being read."""
        if _has_picture(part) and part.place not in self._kept:
            self._pictures.want(part)
        return self._kept.get(part.place)

    def is_missing(self, part: Part) -> bool:
        """Whether there is no picture to show."""
        return not _has_picture(part) or part.place in self._kept

    def select(self, row: int) -> None:
        """See :meth:`RowsView.select`."""
        across = self.tiles.across
        self.choose(self.tiles.index(row // across, row % across) if row >= 0 else QModelIndex())

    def _records(self, part: QItemSelectionRange) -> Iterator[int]:
        across, count = self.tiles.across, self.tiles.parts.rowCount()
        for row in range(part.top(), part.bottom() + 1):
            for column in range(part.left(), part.right() + 1):
                if row * across + column < count:
                    yield row * across + column

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Divide the width among the tiles."""
        super().resizeEvent(event)
        width = self.viewport().width()
        across = max(1, width // LEAST_PX)
        chosen = self.tiles.number(self.currentIndex()) if self.currentIndex().isValid() else -1
        self.tiles.set_across(across)
        self.horizontalHeader().setDefaultSectionSize(width // across)
        if chosen >= 0 and not self.currentIndex().isValid():
            self.select(chosen)

    @Slot(QModelIndex, QModelIndex)
    def _tell_chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and self.tiles.number(current) < self.tiles.parts.rowCount():
            self.chosen.emit(self.tiles.number(current))

    @Slot(object)
    def _take(self, found: list[tuple[Place, UInt8 | None]]) -> None:
        for place, rgb in found:
            self._kept[place] = pixmap(rgb) if rgb is not None else None
        while len(self._kept) > MOST_PICTURES:
            self._kept.popitem(last=False)
        self.viewport().update()

    @Slot()
    def _repaint(self, *_facts: object) -> None:
        self.viewport().update()


def _has_picture(part: Part) -> bool:
    """Whether there may be one, in the archive or among the challenge parts."""
    return part.picture is not None or bool(part.sha256)
