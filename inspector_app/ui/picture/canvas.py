"""The canvas of an image view: the part, and over it the heatmap, or contours at the limits."""

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QImage, QPainterPath, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsPixmapItem

from inspector_app.core.messages import Float32, UInt8
from inspector_app.ui.picture.heat_colours import NG_LINE, PEAK_LINE, REVIEW_LINE
from inspector_app.ui.style import theme

LINE_PX = 2.5


class Layer(QGraphicsPixmapItem):
    """A pixmap over the whole picture.

    It uses the format that Qt draws without conversion. This takes a third of the time of pyqtgraph's own item, and the
    judging waits for this time (docs/decisions/0012).
    """

    def __init__(self, box: pg.ViewBox) -> None:
        """Add an empty pixmap to ``box``."""
        super().__init__()
        self.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        box.addItem(self, ignoreBounds=True)

    def show_rgb(self, rgb: UInt8) -> None:
        """Show uint8 (H, W, 3), one pixel for each."""
        height, width = rgb.shape[:2]
        row_by_row = np.ascontiguousarray(rgb)  # the variable keeps the data alive for the image
        image = QImage(row_by_row.data, width, height, 3 * width, QImage.Format.Format_RGB888)
        self.setPixmap(QPixmap.fromImage(image.convertToFormat(QImage.Format.Format_RGB32)))

    def show_colours(self, bgra: UInt8, width: int, height: int) -> None:
        """Show uint8 (h, w, 4), premultiplied by alpha, scaled to ``width`` by ``height``."""
        rows, columns = bgra.shape[:2]
        image = QImage(bgra.data, columns, rows, 4 * columns, QImage.Format.Format_ARGB32_Premultiplied)
        self.setPixmap(QPixmap.fromImage(image.copy()))  # the copy outlives the array
        self.setTransform(QTransform.fromScale(width / columns, height / rows))


class Line:
    """A contour around the region above one limit; a dark edge keeps it visible on any part."""

    def __init__(self, box: pg.ViewBox, colour: str, style: Qt.PenStyle) -> None:
        """Add an empty contour to ``box``."""
        self._items = QGraphicsPathItem(), QGraphicsPathItem()
        for item, ink, width_px in zip(self._items, ("#000000", colour), (2 * LINE_PX, LINE_PX), strict=True):
            pen = QPen(QColor(ink), width_px, style)
            pen.setCosmetic(True)  # constant width on the screen at any zoom
            item.setPen(pen)
            item.setZValue(2)
            box.addItem(item, ignoreBounds=True)

    @property
    def visible(self) -> bool:
        """Whether a contour is on the screen."""
        return self._items[0].isVisible() and not self._items[0].path().isEmpty()

    def follow(self, lines: list[Float32], width: int, height: int) -> None:
        """Set other contours, as shares of a picture of this size."""
        path = QPainterPath()
        for line in lines:
            path.addPath(pg.arrayToQPath(*np.vstack([line, line[:1]]).T.astype(np.float64)))
        scaled = QTransform.fromScale(width, height).map(path)
        for item in self._items:
            item.setPath(scaled)

    def show(self, *, visible: bool) -> None:
        """Show or hide the contour."""
        for item in self._items:
            item.setVisible(visible)


class AreaTexts:
    """Short texts beside the regions; they keep their size at any zoom."""

    def __init__(self, box: pg.ViewBox) -> None:
        """Start without texts."""
        self._box = box
        self._items: list[pg.TextItem] = []

    @property
    def texts(self) -> list[str]:
        """What is on the screen."""
        return [item.toPlainText() for item in self._items if item.isVisible()]

    def show_texts(self, texts: list[tuple[float, float, str]]) -> None:
        """Show these texts at x and y of the picture in place of the former ones."""
        while len(self._items) < len(texts):
            item = pg.TextItem(color="#ffffff", fill=(0, 0, 0, 170), anchor=(0, 0))
            item.setZValue(3)
            self._box.addItem(item, ignoreBounds=True)
            self._items.append(item)
        for item in self._items[len(texts) :]:
            item.hide()
        for item, (x, y, text) in zip(self._items, texts, strict=False):
            item.setText(text)
            item.setPos(x, y)
            item.show()


class Canvas(pg.GraphicsView):  # type: ignore[misc]  # pyqtgraph has no types
    """The layers of a picture; the wheel zooms and dragging moves the picture.

    Attributes:
        box: contains the visible range of the picture.
        photo: the part.
        heat: its distances in colours.
        ng_line: around the region above the limit.
        review_line: around the region above the lower limit.
        areas: texts beside the regions.
        peak_line: around the region with the largest distance.
    """

    clicked = Signal(float, float)
    """A click without dragging: x and y in pixels of the picture."""

    def __init__(self) -> None:
        """Make it without a picture."""
        super().__init__(background=theme.colours().window)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # other widgets handle the keys
        self.box = pg.ViewBox(lockAspect=True, invertY=True, enableMenu=False, defaultPadding=0)
        self.setCentralItem(self.box)
        self.photo, self.heat = Layer(self.box), Layer(self.box)
        self.heat.setZValue(1)
        self.ng_line = Line(self.box, NG_LINE, Qt.PenStyle.SolidLine)
        self.review_line = Line(self.box, REVIEW_LINE, Qt.PenStyle.DashLine)
        self.areas = AreaTexts(self.box)
        self.peak_line = Line(self.box, PEAK_LINE, Qt.PenStyle.SolidLine)

        self.sceneObj.sigMouseClicked.connect(self._tell_clicked)

    @Slot(object)
    def _tell_clicked(self, event: Any) -> None:  # noqa: ANN401 - pyqtgraph has no types
        if event.button() == Qt.MouseButton.LeftButton and not event.double():
            at = self.box.mapSceneToView(event.scenePos())
            self.clicked.emit(at.x(), at.y())

    def fit(self, width: int, height: int) -> None:
        """Fit a picture of this size to the view."""
        self.box.setRange(QRectF(0, 0, width, height), padding=0.01)
