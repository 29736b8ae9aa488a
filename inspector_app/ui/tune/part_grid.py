"""Known parts as tiles, highest score first; the frame has the colour of the verdict with the current limits."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from inspector_app.core.messages import Label, Limits, ScoredPart
from inspector_app.pipeline.measuring.labelled import named
from inspector_app.ui.language.words import keep
from inspector_app.ui.style import theme
from inspector_app.ui.tune.part_grid_model import Filter, KnownPart, PartGridModel
from inspector_app.ui.tune.part_keys import GRID_KEYS
from inspector_app.ui.widgets.key_specs import key_name
from inspector_app.ui.widgets.verdicts import draw_verdict, score_text
from inspector_app.workers.thumbnails import THUMBNAIL_PX

LEAST = QSize(THUMBNAIL_PX + 20, THUMBNAIL_PX + 58)
"""The least size of a tile: the picture with frame, name and score."""
FRAME_PX = 3
BADGE_PX = 30


class _Tile(QStyledItemDelegate):
    """Paints one part from its score and the limits; it computes and stores nothing."""

    def __init__(self, model: PartGridModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._size = LEAST

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        """Return the size of all tiles, whose width fills a row."""
        return self._size

    def fit(self, width: int) -> QSize:
        """Divide ``width`` among as many tiles as fit."""
        self._size = QSize(width // max(1, width // LEAST.width()), LEAST.height())
        return self._size

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint frame, picture, verdict shape, name, score, and the known label."""
        of = theme.colours()
        known, verdict = self._model.known(index.row()), self._model.verdict(index.row())
        area: QRect = option.rect.adjusted(3, 3, -3, -3)
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(of.selection if chosen else of.surface))
        painter.setPen(QPen(QColor(of.verdict(verdict)), FRAME_PX))
        painter.drawRoundedRect(QRectF(area).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6)
        photo = QRect(area.left() + 5, area.top() + 5, area.width() - 10, area.height() - 46)
        self._paint_picture(painter, photo, index.row())
        badge = QRectF(photo.right() - BADGE_PX + 1, photo.top(), BADGE_PX, BADGE_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(of.ground(verdict)))
        painter.drawRoundedRect(badge, 5, 5)
        draw_verdict(painter, badge.adjusted(4, 4, -4, -4), verdict)
        self._paint_words(painter, area, known)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(of.accent), 2))
            painter.drawRoundedRect(QRectF(area).adjusted(-1.5, -1.5, 1.5, 1.5), 8, 8)
        painter.restore()

    def _paint_picture(self, painter: QPainter, photo: QRect, row: int) -> None:
        of = theme.colours()
        painter.fillRect(photo, QColor(of.window))
        picture = self._model.picture(row)
        if picture is not None:
            corner = photo.center() - QPoint(picture.width() // 2, picture.height() // 2)
            painter.drawPixmap(corner, picture)
        elif self._model.is_missing(row):
            painter.setPen(QColor(of.muted))
            text = "\n\n".join((self._model.known(row).part.name, self.tr("no picture")))
            painter.drawText(photo.adjusted(6, 0, -6, 0), _WRAPPED, text)

    def _paint_words(self, painter: QPainter, area: QRect, known: KnownPart) -> None:
        of, limits = theme.colours(), self._model.limits
        line = QRect(area.left() + 8, area.bottom() - 40, area.width() - 16, 18)
        font = painter.font()
        font.setPixelSize(13)
        painter.setFont(font)
        score = score_text(known.part.score_l2 / limits.ng_l2)
        metrics = QFontMetrics(font)
        room = line.width() - metrics.horizontalAdvance(score) - 8
        painter.setPen(QColor(of.text))
        painter.drawText(line, _LEFT, metrics.elidedText(known.part.name, Qt.TextElideMode.ElideMiddle, room))
        painter.drawText(line, _RIGHT, score)
        wrong = known.is_wrong(limits)
        painter.setPen(QColor(of.ng if wrong else of.muted))
        font.setBold(wrong)
        font.setPixelSize(12)
        painter.setFont(font)
        words = QFontMetrics(font).elidedText(
            self._truth(known, wrong=wrong), Qt.TextElideMode.ElideRight, line.width()
        )
        painter.drawText(line.translated(0, 18), _LEFT, words)

    def _truth(self, known: KnownPart, *, wrong: bool) -> str:
        """Return the known label and the folder's name, which often names the kind of defect."""
        part = known.part
        if known.left_out:
            return self.tr("left out")
        if part.label is Label.DEFECT:
            truth = self.tr("missed") if wrong else self.tr("defect")
        elif wrong:
            truth = self.tr("false alarm")
        else:
            truth = self.tr("training part") if known.learned else self.tr("good")
        folder = part.path.parent if part.path is not None and not known.learned else None
        says_more = folder is not None and folder.name and named(folder) is None
        return f"{truth} · {folder.name}" if folder is not None and says_more else truth


_WRAPPED = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class PartGrid(QListView):
    """Arrow keys move and a click opens a part; the other keys are :data:`GRID_KEYS`."""

    opened = Signal(int)
    labelled = Signal(object)
    unlabelled = Signal()
    correction_asked = Signal()
    remembering_asked = Signal()

    def __init__(self, model: PartGridModel) -> None:
        """Show ``model``."""
        super().__init__()
        self.parts = model
        self.setModel(model)
        self._tile = _Tile(model, self)
        self.setItemDelegate(self._tile)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # a changing bar would change the layout
        self.verticalScrollBar().setSingleStep(LEAST.height() // 3)
        keep(self.setAccessibleName, lambda: self.tr("Parts by score, highest first"))
        self.clicked.connect(self._open_clicked)
        for said in (model.pictures_arrived, model.filtered):
            said.connect(self.viewport().update)

    @property
    def chosen(self) -> list[ScoredPart]:
        """The parts that are selected."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [self.parts.known(row).part for row in rows]

    def choose(self, rows: Sequence[int]) -> None:
        """Select parts, and scroll to the first of them."""
        self.setCurrentIndex(self.parts.index(rows[0]))
        for row in rows[1:]:
            self.selectionModel().select(self.parts.index(row), QItemSelectionModel.SelectionFlag.Select)

    def set_limits(self, limits: Limits, *, follow: bool) -> None:
        """Repaint the frames; with ``follow``, scroll to the first part that is not NG."""
        self.parts.limits = limits
        if follow and self.parts.rowCount():
            row = min(self.parts.boundary(), self.parts.rowCount() - 1)
            self.scrollTo(self.parts.index(row), QAbstractItemView.ScrollHint.EnsureVisible)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the tiles to the new width."""
        self.setGridSize(self._tile.fit(self.viewport().width() - 1))
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the tiles, or why there are none."""
        super().paintEvent(event)
        if not self.parts.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(QColor(theme.colours().muted))
            text = {
                Filter.ALL: self.tr("No parts."),
                Filter.GOOD: self.tr("No good parts."),
                Filter.DEFECT: self.tr("No part is labelled as defective."),
                Filter.WRONG: self.tr("No part is judged wrongly at this limit."),
                Filter.SETTING: self.tr("No part sets the limit."),
            }[self.parts.filter]
            painter.drawText(self.viewport().rect().adjusted(20, 0, -20, 0), _WRAPPED, text)
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Handle a key for the selected parts."""
        match key_name(GRID_KEYS, event.key()):
            case "open":
                self._open(self.currentIndex())
            case "good":
                self.labelled.emit(Label.GOOD)
            case "defect":
                self.labelled.emit(Label.DEFECT)
            case "unlabel":
                self.unlabelled.emit()
            case "correct":
                self.correction_asked.emit()
            case "remember":
                self.remembering_asked.emit()
            case _:
                super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _open_clicked(self, index: QModelIndex) -> None:
        """Open a part, except by a click with Ctrl or Shift, which selects several."""
        if QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier:
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.row())
