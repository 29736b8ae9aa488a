"""One part, large, with what was found on top: colours, or lines at the limits."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QImage, QPainterPath, QPen, QPixmap, QResizeEvent, QShowEvent, QTransform
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsPixmapItem, QLabel, QVBoxLayout, QWidget

from inspector_app.core.heat import SCALE_TO
from inspector_app.core.messages import Float32, Limits, UInt8
from inspector_app.pipeline.contours import outlines
from inspector_app.ui import theme
from inspector_app.ui.heat import NG_LINE, REVIEW_LINE, premultiplied_table
from inspector_app.ui.sentences import said

ZOOM_STEP = 1.25
LINE_PX = 2.5


class _Layer(QGraphicsPixmapItem):
    """Pixels over the whole picture.

    In the format that Qt draws without converting: a third of the time that pyqtgraph's own item takes, which is time
    that the judging waits for (docs/decisions/0012).
    """

    def __init__(self, box: pg.ViewBox) -> None:
        """Put an empty one into ``box``."""
        super().__init__()
        self.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        box.addItem(self, ignoreBounds=True)

    def show_rgb(self, rgb: UInt8) -> None:
        """Show uint8 (H, W, 3), pixel by pixel."""
        height, width = rgb.shape[:2]
        image = QImage(np.ascontiguousarray(rgb).data, width, height, 3 * width, QImage.Format.Format_RGB888)
        self.setPixmap(QPixmap.fromImage(image.convertToFormat(QImage.Format.Format_RGB32)))

    def show_colours(self, bgra: UInt8, width: int, height: int) -> None:
        """Show uint8 (h, w, 4), colours multiplied by alpha, spread over ``width`` by ``height``."""
        rows, columns = bgra.shape[:2]
        image = QImage(bgra.data, columns, rows, 4 * columns, QImage.Format.Format_ARGB32_Premultiplied)
        self.setPixmap(QPixmap.fromImage(image.copy()))  # which outlives the array
        self.setTransform(QTransform.fromScale(width / columns, height / rows))


class _Line:
    """A line around what lies beyond one limit; a dark edge keeps it visible on any part."""

    def __init__(self, box: pg.ViewBox, colour: str, style: Qt.PenStyle) -> None:
        """Put an empty one into ``box``."""
        self._items = QGraphicsPathItem(), QGraphicsPathItem()
        for item, ink, width_px in zip(self._items, ("#000000", colour), (2 * LINE_PX, LINE_PX), strict=True):
            pen = QPen(QColor(ink), width_px, style)
            pen.setCosmetic(True)  # as wide on the screen at any zoom
            item.setPen(pen)
            item.setZValue(2)
            box.addItem(item, ignoreBounds=True)

    @property
    def visible(self) -> bool:
        """Whether there is a line on the screen."""
        return self._items[0].isVisible() and not self._items[0].path().isEmpty()

    def follow(self, lines: list[Float32], width: int, height: int) -> None:
        """Take other lines, as shares of a picture of this size."""
        path = QPainterPath()
        for line in lines:
            path.addPath(pg.arrayToQPath(*np.vstack([line, line[:1]]).T.astype(np.float64)))
        scaled = QTransform.fromScale(width, height).map(path)
        for item in self._items:
            item.setPath(scaled)

    def show(self, *, visible: bool) -> None:
        """Show or hide it."""
        for item in self._items:
            item.setVisible(visible)


class ImageView(QWidget):
    """Wheel zooms, dragging moves, F fits. The heat's scale hangs on the limit, not on the picture."""

    overlay_changed = Signal()

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._view = pg.GraphicsView(background=theme.colours().window)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # or keys would end here
        self._box = pg.ViewBox(lockAspect=True, invertY=True, enableMenu=False, defaultPadding=0)
        self._view.setCentralItem(self._box)
        self._photo, self._heat = _Layer(self._box), _Layer(self._box)
        self._heat.setZValue(1)
        self._heat.setOpacity(0.7)
        self._table = premultiplied_table()
        self._ng_line = _Line(self._box, NG_LINE, Qt.PenStyle.SolidLine)
        self._review_line = _Line(self._box, REVIEW_LINE, Qt.PenStyle.DashLine)
        self._rgb: UInt8 | None = None
        self._shape: tuple[int, ...] = ()
        self._distance_l2: Float32 | None = None
        self._limits = Limits(1.0)
        self._overlay_wanted = True
        self._as_lines = False
        self._bare = False
        self._fitted = True
        self._box.sigRangeChangedManually.connect(self._note_zoomed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view)
        self._message = QLabel(self)
        self._message.setObjectName("message")
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._message.setWordWrap(True)
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clear()

    @property
    def heat_visible(self) -> bool:
        """Whether a heatmap is on the screen now."""
        return bool(self._heat.isVisible())

    @property
    def overlay_visible(self) -> bool:
        """Whether there is a map on the screen now, in colours or in lines."""
        return self._overlay_wanted and not self._bare and self._distance_l2 is not None

    @property
    def as_lines(self) -> bool:
        """Whether maps are shown as lines at the limits."""
        return self._as_lines

    @property
    def lines_visible(self) -> tuple[bool, bool]:
        """Whether a line stands around what lies beyond the limit, and beyond the lower one."""
        return self._ng_line.visible, self._review_line.visible

    @property
    def heat_levels_l2(self) -> tuple[float, float]:
        """The distances that the colour scale spans."""
        return 0.0, SCALE_TO * self._limits.ng_l2

    @property
    def message(self) -> str:
        """What is said in the picture's place, "" when a picture is shown."""
        return self._message.text() if self._message.isVisibleTo(self) else ""

    @property
    def rgb(self) -> UInt8 | None:
        """The picture shown, uint8 (H, W, 3); None for none."""
        return self._rgb

    @property
    def distance_l2(self) -> Float32 | None:
        """The map over the picture, float32 (h, w), shown or not; None for none."""
        return self._distance_l2

    @property
    def zoom(self) -> float:
        """Screen pixels a picture pixel."""
        return float(1 / self._box.viewPixelSize()[0])

    @property
    def middle_px(self) -> tuple[float, float]:
        """The point of the picture in the middle of the view: x and y in its pixels."""
        middle = self._box.viewRect().center()
        return float(middle.x()), float(middle.y())

    def show_picture(self, rgb: UInt8, distance_l2: Float32 | None) -> None:
        """Show a part; zoom and place stay while the pictures keep their size.

        Args:
            rgb: uint8 (H, W, 3).
            distance_l2: float32 (h, w), spread over the whole picture; None for no map.
        """
        self._message.hide()
        self._photo.show_rgb(rgb)
        self._photo.show()
        self._rgb, self._distance_l2 = rgb, distance_l2
        self._colour()
        self._show_overlay()
        resized, self._shape = rgb.shape != self._shape, rgb.shape
        if resized:
            self.fit()

    def show_message(self, text: str) -> None:
        """Say something in the picture's place."""
        self._photo.hide()
        self._rgb = self._distance_l2 = None
        self._show_overlay()
        self._message.setText(said(text))
        self._message.setVisible(bool(text))

    def clear(self) -> None:
        """Show nothing."""
        self.show_message("")

    @Slot(float)
    def set_threshold(self, threshold_l2: float) -> None:
        """Tie the colour scale to another limit, without a lower one."""
        self.set_limits(Limits(threshold_l2))

    @Slot(object)
    def set_limits(self, limits: Limits) -> None:
        """Tie colours and lines to other limits; the picture on the screen follows."""
        if np.isfinite(limits.ng_l2):
            self._limits = limits
            self._colour()
            self._show_overlay()

    @Slot(int)
    def set_opacity(self, percent: int) -> None:
        """How much the heat covers the picture, 0 to 100."""
        self._heat.setOpacity(percent / 100)

    @Slot(bool)
    def toggle_heat(self, wanted: bool) -> None:  # noqa: FBT001 - a toggled signal's argument
        """H: show or hide what was found, be it in colours or in lines."""
        self._overlay_wanted = wanted
        self._show_overlay()

    @Slot(bool)
    def toggle_contours(self, wanted: bool) -> None:  # noqa: FBT001 - a toggled signal's argument
        """Lines at the limits in place of the colours."""
        self._as_lines = wanted
        self._show_overlay()

    @Slot(bool)
    def bare(self, wanted: bool) -> None:  # noqa: FBT001 - a toggled signal's argument
        """C, as long as it is held: the picture alone."""
        if wanted != self._bare:
            self._bare = wanted
            self._show_overlay()

    @Slot()
    def fit(self) -> None:
        """The whole picture, as large as it goes."""
        self._fitted = True
        if self._rgb is not None:
            height, width = self._rgb.shape[:2]
            self._box.setRange(QRectF(0, 0, width, height), padding=0.01)

    @Slot()
    def zoom_in(self) -> None:
        """Nearer."""
        self._scale(1 / ZOOM_STEP)

    @Slot()
    def zoom_out(self) -> None:
        """Farther."""
        self._scale(ZOOM_STEP)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep a fitted picture fitted, and the message over the whole view."""
        super().resizeEvent(event)
        self._message.setGeometry(self.rect())
        if self._fitted:
            self.fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """The view knows its size only now."""
        super().showEvent(event)
        if self._fitted:
            self.fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the theme."""
        super().changeEvent(event)
        if theme.was_restyled(event):
            self._view.setBackground(theme.colours().window)

    @Slot(object)
    def _note_zoomed(self, _axes: object) -> None:
        self._fitted = False

    def _scale(self, factor: float) -> None:
        self._fitted = False
        self._box.scaleBy((factor, factor))

    def _colour(self) -> None:
        """Colour the map under the limits in effect."""
        if self._distance_l2 is None or self._rgb is None:
            return
        height, width = self._rgb.shape[:2]
        top_l2 = max(self.heat_levels_l2[1], float(np.finfo(np.float32).tiny))
        place = self._distance_l2.astype(np.float64) * ((len(self._table) - 1) / top_l2)
        index = np.nan_to_num(place).clip(0, len(self._table) - 1).astype(np.uint8)
        self._heat.show_colours(self._table[index], width, height)

    def _show_overlay(self) -> None:
        wanted = self.overlay_visible
        self._heat.setVisible(wanted and not self._as_lines)
        levels_l2 = self._limits.ng_l2, self._limits.review_l2
        for line, level_l2 in zip((self._ng_line, self._review_line), levels_l2, strict=True):
            drawn = wanted and self._as_lines and level_l2 is not None
            if drawn and self._distance_l2 is not None and self._rgb is not None and level_l2 is not None:
                height, width = self._rgb.shape[:2]
                line.follow(outlines(self._distance_l2, level_l2), width, height)
            line.show(visible=drawn)
        self.overlay_changed.emit()
