"""The last parts as small pictures with a frame in the verdict's colour; a click shows a part again."""

from collections import OrderedDict

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QHelpEvent, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QToolTip, QWidget

from inspector_app.core.messages import UInt8, Verdict, read_only
from inspector_app.ui.language.engine_messages import said
from inspector_app.ui.language.words import keep
from inspector_app.ui.style import theme
from inspector_app.ui.widgets.verdicts import draw_verdict, score_text, verdict_word
from inspector_app.workers.record_log import RecordLog

N_TILES = 12
LEAST_TILES = 3
TILE_PX = 66
LEAST_TILE_PX = 44
GAP_PX = 4
SHAPE_PX = 22

_Key = tuple[Verdict, str, int, bool, float]


class PartStrip(QWidget):
    """Shows the last records of the log, the newest at the right. Pictures are added one by one when available."""

    chosen = Signal(int)

    def __init__(self, log: RecordLog) -> None:
        """Follow ``log``."""
        super().__init__()
        self._log = log
        self._images: OrderedDict[int, QImage] = OrderedDict()
        self._drawn: dict[int, tuple[_Key, QPixmap]] = {}
        self._shown: int | None = None
        self._least_px = LEAST_TILE_PX
        self.set_tiles(LEAST_TILE_PX, TILE_PX)
        keep(self.setAccessibleName, lambda: self.tr("The last parts"))
        log.records_added.connect(self._repaint)
        log.records_rejudged.connect(self._repaint)
        log.records_cleared.connect(self._clear)

    def set_tiles(self, least_px: int, height_px: int) -> None:
        """Set the least width of a tile, and its height."""
        self._least_px = least_px
        self.setFixedHeight(height_px)
        self.setMinimumWidth(LEAST_TILES * (least_px + GAP_PX))
        self._drawn.clear()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of all tiles side by side."""
        return QSize(N_TILES * (TILE_PX + GAP_PX), TILE_PX)

    @property
    def numbers(self) -> range:
        """The parts shown, oldest first."""
        return range(max(self._log.first, len(self._log) - self._places), len(self._log))

    @property
    def _places(self) -> int:
        """The number of tiles that fit."""
        return max(LEAST_TILES, min(N_TILES, self.width() // (self._least_px + GAP_PX)))

    def has_picture(self, number: int) -> bool:
        """Return whether a part's tile shows a picture."""
        return number in self._images

    def add_picture(self, number: int, rgb: UInt8) -> None:
        """Keep a part's picture, uint8 (H, W, 3), reduced to a tile by leaving out rows and columns."""
        stride = max(1, min(rgb.shape[:2]) // (2 * TILE_PX))
        small = read_only(rgb[::stride, ::stride].copy())
        height, width = small.shape[:2]
        image = QImage(small.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()
        self._images[number] = image
        while len(self._images) > N_TILES:
            self._images.popitem(last=False)
        self.update()

    def select(self, number: int | None) -> None:
        """Mark the part that is shown large."""
        if number != self._shown:
            self._shown = number
            self.update()

    def tile(self, number: int) -> QRectF:
        """Return the area of a part's tile; empty if it has none."""
        numbers = self.numbers
        if number not in numbers:
            return QRectF()
        width = self._tile_px() + GAP_PX
        return QRectF((self._places - len(numbers) + numbers.index(number)) * width, 0, width - GAP_PX, self.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose a part; the gap beside a tile belongs to it, which helps with gloves."""
        number = self._number_at(event.position().x())
        if number is not None:
            self.chosen.emit(number)

    def event(self, event: QEvent) -> bool:
        """Show the tool tip of the part under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self._number_at(event.pos().x())
            QToolTip.showText(event.globalPos(), self._words(number) if number is not None else "", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw all tiles."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        of = theme.colours()
        width = self._tile_px()
        painter.setPen(QPen(QColor(of.border), 1, Qt.PenStyle.DotLine))
        for place in range(self._places - len(self.numbers)):
            painter.drawRoundedRect(
                QRectF(place * (width + GAP_PX), 0, width, self.height()).adjusted(1, 1, -1, -1), 4, 4
            )
        for number in self.numbers:
            self._paint_tile(painter, number, self.tile(number))
        painter.end()

    def _paint_tile(self, painter: QPainter, number: int, area: QRectF) -> None:
        painter.drawPixmap(area.topLeft(), self._drawn_tile(number))
        if number == self._shown:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor("#ffffff"), 2))
            painter.drawRect(area.adjusted(4, 4, -4, -4))

    def _drawn_tile(self, number: int) -> QPixmap:
        """Return a tile from the cache, unless its verdict, its size or the theme has changed."""
        verdict, width = self._log.record(number).verdict, self._tile_px()
        ground = theme.colours().ground(verdict)
        key: _Key = (verdict, ground, width, number in self._images, self.devicePixelRatioF())
        kept = self._drawn.get(number)
        if kept is None or kept[0] != key:
            kept = self._drawn[number] = key, self._draw_tile(verdict, ground, width, self._images.get(number))
        return kept[1]

    def _draw_tile(self, verdict: Verdict, ground: str, width: int, image: QImage | None) -> QPixmap:
        ratio = self.devicePixelRatioF()
        tile = QPixmap(round(width * ratio), round(self.height() * ratio))
        tile.setDevicePixelRatio(ratio)
        tile.fill(Qt.GlobalColor.transparent)
        area = QRectF(0, 0, width, self.height())
        inner = area.adjusted(5, 5, -5, -5)
        shape = QRectF(inner.right() - SHAPE_PX + 2, inner.bottom() - SHAPE_PX + 2, SHAPE_PX, SHAPE_PX)
        painter = QPainter(tile)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(area, 4, 4)
        if image is None:
            shape.moveCenter(inner.center())
        else:
            painter.drawImage(inner, image, _middle(image, inner))
            # On a background in the verdict's colour, because the shape would not be visible on the picture.
            painter.drawEllipse(shape.adjusted(-3, -3, 3, 3))
        draw_verdict(painter, shape, verdict)
        painter.end()
        return tile

    def _words(self, number: int) -> str:
        record = self._log.record(number)
        words = self.tr("Part {number}: {verdict}, {score}").format(
            number=number + 1, verdict=verdict_word(record.verdict), score=score_text(record.relative_score)
        )
        return f"{words}\n{said(record.reason) or record.name}"

    def _tile_px(self) -> int:
        return min(max(TILE_PX, self._least_px), self.width() // self._places - GAP_PX)

    def _number_at(self, x: float) -> int | None:
        place = int(x // (self._tile_px() + GAP_PX)) - (self._places - len(self.numbers))
        return self.numbers[place] if 0 <= place < len(self.numbers) else None

    @Slot()
    def _repaint(self, *_facts: object) -> None:
        self._drawn = {number: self._drawn[number] for number in self.numbers if number in self._drawn}
        self.update()

    @Slot()
    def _clear(self) -> None:
        self._images.clear()
        self._drawn.clear()
        self._shown = None
        self.update()


def _middle(image: QImage, area: QRectF) -> QRectF:
    """Return the largest centred area of the image with the proportions of ``area``."""
    scale = min(image.width() / area.width(), image.height() / area.height())
    cut = QRectF(0, 0, area.width() * scale, area.height() * scale)
    cut.moveCenter(QRectF(image.rect()).center())
    return cut
