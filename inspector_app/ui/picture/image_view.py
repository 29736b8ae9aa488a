"""One part, large, with its anomaly map as colours or as contours at the limits."""

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from inspector_app.core.messages import Float32, Limits, Region, UInt8
from inspector_app.core.scoring.contours import around_peak, outlines
from inspector_app.core.scoring.heat import SCALE_TO
from inspector_app.core.scoring.regions import regions_above
from inspector_app.ui.language.words import Words, keep, told
from inspector_app.ui.picture.heat_colours import premultiplied_table
from inspector_app.ui.style import theme

if TYPE_CHECKING:  # it imports pyqtgraph, which would delay the window
    from inspector_app.ui.picture.canvas import Canvas

ZOOM_STEP = 1.25
MOST_AREAS = 5
"""Regions whose area is written beside their contour."""


class ImageView(QWidget):
    """The wheel zooms, dragging moves, F fits. The colour scale depends on the limit, not on the picture.

    The canvas is made with the first picture.
    """

    overlay_changed = Signal()
    menu_asked = Signal(QPoint)
    region_clicked = Signal(float, float)
    """A click on a place above a limit: x and y in shares of the picture."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._canvas: Canvas | None = None
        self._opacity = 0.7
        self._rgb: UInt8 | None = None
        self._shape: tuple[int, ...] = ()
        self._distance_l2: Float32 | None = None
        self._limits = Limits(1.0)
        self._source_size: tuple[int, int] = (0, 0)
        self._mm_per_px: float | None = None
        self._overlay_wanted = True
        self._as_lines = False
        self._bare = False
        self._peak_wanted = False
        self._fitted = True
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._message = QLabel(self)
        self._message.setObjectName("message")
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._message.setWordWrap(True)
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clear()

    def _make_canvas(self) -> "Canvas":
        from inspector_app.ui.picture.canvas import Canvas

        canvas = self._canvas = Canvas()
        canvas.heat.setOpacity(self._opacity)
        canvas.box.sigRangeChangedManually.connect(self._note_zoomed)
        canvas.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        canvas.customContextMenuRequested.connect(lambda at: self.menu_asked.emit(canvas.mapToGlobal(at)))
        canvas.clicked.connect(self._tell_clicked)
        self._column.addWidget(canvas)
        self._column.activate()  # gives the canvas its size, to which the picture is fitted
        canvas.show()
        self._message.raise_()
        return canvas

    @property
    def heat_visible(self) -> bool:
        """Whether a heatmap is shown now."""
        return self._canvas is not None and self._canvas.heat.isVisible()

    @property
    def overlay_visible(self) -> bool:
        """Whether an anomaly map is shown now, as colours or as contours."""
        return self._overlay_wanted and not self._bare and self._distance_l2 is not None

    @property
    def as_lines(self) -> bool:
        """Whether anomaly maps are shown as contours at the limits."""
        return self._as_lines

    @property
    def lines_visible(self) -> tuple[bool, bool]:
        """Whether there is a contour at the limit, and one at the lower limit."""
        canvas = self._canvas
        return (canvas.ng_line.visible, canvas.review_line.visible) if canvas is not None else (False, False)

    @property
    def peak_visible(self) -> bool:
        """Whether the region with the largest distance is outlined."""
        return self._canvas is not None and self._canvas.peak_line.visible

    @property
    def heat_levels_l2(self) -> tuple[float, float]:
        """The range of distances of the colour scale."""
        return 0.0, SCALE_TO * self._limits.ng_l2

    @property
    def message(self) -> str:
        """The text shown in place of the picture; "" when a picture is shown."""
        return self._message.text() if self._message.isVisibleTo(self) else ""

    @property
    def rgb(self) -> UInt8 | None:
        """The picture shown, uint8 (H, W, 3); None for none."""
        return self._rgb

    @property
    def distance_l2(self) -> Float32 | None:
        """The anomaly map of the picture, float32 (h, w), visible or not; None for none."""
        return self._distance_l2

    @property
    def zoom(self) -> float:
        """Screen pixels per picture pixel; 1 before the first picture."""
        return float(1 / self._canvas.box.viewPixelSize()[0]) if self._canvas is not None else 1.0

    @property
    def middle_px(self) -> tuple[float, float]:
        """The picture's point in the middle of the view: x and y in its pixels; 0 before the first picture."""
        if self._canvas is None:
            return 0.0, 0.0
        middle = self._canvas.box.viewRect().center()
        return float(middle.x()), float(middle.y())

    def show_picture(
        self,
        rgb: UInt8,
        distance_l2: Float32 | None,
        source_size: tuple[int, int] = (0, 0),
        mm_per_px: float | None = None,
    ) -> None:
        """Show a part; zoom and position are kept while pictures have the same size.

        Args:
            rgb: uint8 (H, W, 3).
            distance_l2: float32 (h, w), scaled to the whole picture; None for no map.
            source_size: (width, height) of the part's own picture, to state areas in its pixels; (0, 0): no areas.
            mm_per_px: millimetres of a pixel of that picture; None: not known.
        """
        self._source_size, self._mm_per_px = source_size, mm_per_px
        self._message.hide()
        canvas = self._canvas or self._make_canvas()
        canvas.photo.show_rgb(rgb)
        canvas.photo.show()
        self._rgb, self._distance_l2 = rgb, distance_l2
        self._colour()
        self._show_overlay()
        resized, self._shape = rgb.shape != self._shape, rgb.shape
        if resized:
            self.fit()

    def show_message(self, text: Words) -> None:
        """Show a text in place of the picture."""
        if self._canvas is not None:
            self._canvas.photo.hide()
        self._rgb = self._distance_l2 = None
        self._show_overlay()
        keep(self._message.setText, told(text))
        self._message.setVisible(bool(self._message.text()))

    def clear(self) -> None:
        """Show nothing."""
        self.show_message("")

    @Slot(float)
    def set_threshold(self, threshold_l2: float) -> None:
        """Use another limit for the colour scale, without a lower one."""
        self.set_limits(Limits(threshold_l2))

    @Slot(object)
    def set_limits(self, limits: Limits) -> None:
        """Use other limits for colours and contours, also for the shown picture."""
        if np.isfinite(limits.ng_l2):
            self._limits = limits
            self._colour()
            self._show_overlay()

    @Slot(int)
    def set_opacity(self, percent: int) -> None:
        """Set the opacity of the heatmap, 0 to 100."""
        self._opacity = percent / 100
        if self._canvas is not None:
            self._canvas.heat.setOpacity(self._opacity)

    @Slot(bool)
    def toggle_heat(self, wanted: bool) -> None:  # noqa: FBT001 - a toggled signal's argument
        """Handle H: show or hide the anomaly map, as colours or as contours."""
        self._overlay_wanted = wanted
        self._show_overlay()

    @Slot(bool)
    def toggle_contours(self, wanted: bool) -> None:  # noqa: FBT001 - a toggled signal's argument
        """Show contours at the limits instead of the colours, or the reverse."""
        self._as_lines = wanted
        self._show_overlay()

    def outline_peak(self, *, wanted: bool) -> None:
        """Outline the region with the largest distance, with the map or without it."""
        if wanted != self._peak_wanted:
            self._peak_wanted = wanted
            self._show_overlay()

    @Slot(bool)
    def bare(self, wanted: bool) -> None:  # noqa: FBT001 - a toggled signal's argument
        """Handle C, while it is held: show the picture without overlay."""
        if wanted != self._bare:
            self._bare = wanted
            self._show_overlay()

    @Slot()
    def fit(self) -> None:
        """Fit the whole picture to the view."""
        self._fitted = True
        if self._canvas is not None and self._rgb is not None:
            height, width = self._rgb.shape[:2]
            self._canvas.fit(width, height)

    @Slot()
    def zoom_in(self) -> None:
        """Zoom in."""
        self._scale(1 / ZOOM_STEP)

    @Slot()
    def zoom_out(self) -> None:
        """Zoom out."""
        self._scale(ZOOM_STEP)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep a fitted picture fitted, and the message over the whole view."""
        super().resizeEvent(event)
        self._message.setGeometry(self.rect())
        if self._fitted:
            self.fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the picture, because the size of the view is known only now."""
        super().showEvent(event)
        if self._fitted:
            self.fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the theme."""
        super().changeEvent(event)
        if theme.was_restyled(event) and self._canvas is not None:
            self._canvas.setBackground(theme.colours().window)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the background while there is no canvas."""
        if self._canvas is None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), QColor(theme.colours().window))
            painter.end()

    @Slot(float, float)
    def _tell_clicked(self, x_px: float, y_px: float) -> None:
        if self._rgb is None or self._distance_l2 is None:
            return
        x, y = x_px / self._rgb.shape[1], y_px / self._rgb.shape[0]
        if not (0 <= x < 1 and 0 <= y < 1):
            return
        height, width = self._distance_l2.shape
        lowest_l2 = self._limits.ng_l2 if self._limits.review_l2 is None else self._limits.review_l2
        if self._distance_l2[int(y * height), int(x * width)] > lowest_l2:
            self.region_clicked.emit(x, y)

    @Slot(object)
    def _note_zoomed(self, _axes: object) -> None:
        self._fitted = False

    def _scale(self, factor: float) -> None:
        if self._canvas is not None:
            self._fitted = False
            self._canvas.box.scaleBy((factor, factor))

    def _colour(self) -> None:
        """Colour the map for the current limits."""
        if self._canvas is None or self._distance_l2 is None or self._rgb is None:
            return
        height, width = self._rgb.shape[:2]
        top_l2 = max(self.heat_levels_l2[1], float(np.finfo(np.float32).tiny))
        table = premultiplied_table()
        place = self._distance_l2.astype(np.float64) * ((len(table) - 1) / top_l2)
        index = np.nan_to_num(place).clip(0, len(table) - 1).astype(np.uint8)
        self._canvas.heat.show_colours(table[index], width, height)

    def _show_overlay(self) -> None:
        if self._canvas is not None:
            self._draw_overlay(self._canvas)
        self.overlay_changed.emit()

    def _draw_overlay(self, canvas: "Canvas") -> None:
        wanted = self.overlay_visible
        canvas.heat.setVisible(wanted and not self._as_lines)
        levels_l2 = self._limits.ng_l2, self._limits.review_l2
        for line, level_l2 in zip((canvas.ng_line, canvas.review_line), levels_l2, strict=True):
            drawn = wanted and self._as_lines and level_l2 is not None
            if drawn and self._distance_l2 is not None and self._rgb is not None and level_l2 is not None:
                height, width = self._rgb.shape[:2]
                line.follow(outlines(self._distance_l2, level_l2), width, height)
            line.show(visible=drawn)
        canvas.areas.show_texts(self._areas() if wanted and self._as_lines else [])
        marked = self._peak_wanted and not self._bare and self._distance_l2 is not None and self._rgb is not None
        if marked and self._distance_l2 is not None and self._rgb is not None:
            height, width = self._rgb.shape[:2]
            canvas.peak_line.follow(around_peak(self._distance_l2), width, height)
        canvas.peak_line.show(visible=marked)

    def _areas(self) -> list[tuple[float, float, str]]:
        """The largest regions above the limit: where to write, in pixels of the shown picture, and their area."""
        if self._distance_l2 is None or self._rgb is None or not self._source_size[0]:
            return []
        found, _ = regions_above(
            self._distance_l2, self._limits.ng_l2, self._source_size, self._mm_per_px, most=MOST_AREAS
        )
        scale = self._rgb.shape[1] / self._source_size[0]
        return [(region.box_px[0] * scale, region.box_px[3] * scale, _area_words(region)) for region in found]


def _area_words(region: Region) -> str:
    """The area of a region; the units are the same in every language."""
    if region.area_mm2 is not None:
        return f"{region.area_mm2:.3g} mm\N{SUPERSCRIPT TWO}"
    return f"{region.area_px:.0f} px"
