"""One part, large, with its heatmap on top."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from inspector_app.core.heat import SCALE_TO
from inspector_app.core.messages import Float32, UInt8
from inspector_app.ui import theme
from inspector_app.ui.heat import lookup_table

ZOOM_STEP = 1.25


class ImageView(QWidget):
    """Wheel zooms, dragging moves, F fits. The heat's scale hangs on the limit, not on the picture."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._view = pg.GraphicsView(background=theme.WINDOW)
        self._box = pg.ViewBox(lockAspect=True, invertY=True, enableMenu=False, defaultPadding=0)
        self._view.setCentralItem(self._box)
        self._photo = pg.ImageItem(axisOrder="row-major")
        self._heat = pg.ImageItem(axisOrder="row-major")
        self._heat.setLookupTable(lookup_table())
        self._heat.setZValue(1)
        self._heat.setOpacity(0.7)
        self._box.addItem(self._photo)
        self._box.addItem(self._heat)
        self._threshold_l2 = 1.0
        self._heat_wanted = True
        self._fitted = True
        self._box.sigRangeChangedManually.connect(self._note_zoomed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view)
        self._message = QLabel(self)
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._message.setWordWrap(True)
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setStyleSheet(f"color: {theme.MUTED}; font-size: 18px; background: transparent; padding: 40px;")
        self._message.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clear()

    @property
    def heat_visible(self) -> bool:
        """Whether a heatmap is on the screen now."""
        return bool(self._heat.isVisible())

    @property
    def heat_levels_l2(self) -> tuple[float, float]:
        """The distances that the colour scale spans."""
        low, high = self._heat.getLevels()
        return float(low), float(high)

    @property
    def message(self) -> str:
        """What is said in the picture's place, "" when a picture is shown."""
        return self._message.text() if self._message.isVisibleTo(self) else ""

    @property
    def zoom(self) -> float:
        """Screen pixels a picture pixel."""
        return float(1 / self._box.viewPixelSize()[0])

    def show_picture(self, rgb: UInt8, distance_l2: Float32 | None) -> None:
        """Show a part.

        Args:
            rgb: uint8 (H, W, 3).
            distance_l2: float32 (h, w), spread over the whole picture; None for no map.
        """
        self._message.hide()
        height, width = rgb.shape[:2]
        resized = self._photo.image is None or self._photo.image.shape != rgb.shape
        self._photo.setImage(rgb, autoLevels=False, levels=(0, 255))
        self._photo.show()
        if distance_l2 is not None:
            self._heat.setImage(distance_l2, autoLevels=False, levels=self._levels())
            self._heat.setRect(QRectF(0, 0, width, height))
        else:
            self._heat.clear()
        self._show_heat()
        if resized:
            self.fit()

    def show_message(self, text: str) -> None:
        """Say something in the picture's place."""
        self._photo.clear()
        self._heat.clear()
        self._photo.hide()
        self._heat.hide()
        self._message.setText(text)
        self._message.setVisible(bool(text))

    def clear(self) -> None:
        """Show nothing."""
        self.show_message("")

    @Slot(float)
    def set_threshold(self, threshold_l2: float) -> None:
        """Tie the colour scale to another limit; the picture on the screen follows."""
        if np.isfinite(threshold_l2):
            self._threshold_l2 = threshold_l2
            self._heat.setLevels(self._levels())

    @Slot(int)
    def set_opacity(self, percent: int) -> None:
        """How much the heat covers the picture, 0 to 100."""
        self._heat.setOpacity(percent / 100)

    @Slot(bool)
    def toggle_heat(self, wanted: bool) -> None:  # noqa: FBT001 - a toggled signal's argument
        """H: show or hide the heatmap."""
        self._heat_wanted = wanted
        self._show_heat()

    @Slot()
    def fit(self) -> None:
        """The whole picture, as large as it goes."""
        self._fitted = True
        if self._photo.image is not None:
            height, width = self._photo.image.shape[:2]
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

    @Slot(object)
    def _note_zoomed(self, _axes: object) -> None:
        self._fitted = False

    def _scale(self, factor: float) -> None:
        self._fitted = False
        self._box.scaleBy((factor, factor))

    def _levels(self) -> tuple[float, float]:
        return 0.0, SCALE_TO * self._threshold_l2

    def _show_heat(self) -> None:
        self._heat.setVisible(self._heat_wanted and self._heat.image is not None)
