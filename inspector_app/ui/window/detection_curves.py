"""The curves of a detection limit: probability of detection against size, for one zone."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.pipeline.measuring.detection_words import curve_of, is_bounded, step_of
from inspector_app.ui.language.words import keep
from inspector_app.ui.style import theme
from inspector_app.ui.widgets.axes import dress_axis

if TYPE_CHECKING:  # imported with the first study: it would delay the window
    from inspector_app.project.schema_detection import DetectionCurve

HEIGHT_PX = 260
SWATCHES = {"scratch": "accent", "spot": "feed", "stain": "good_parts", "missing": "review"}
"""The colours of the kinds, by their names in the style sheet."""
THIN_PX, THICK_PX = 1.0, 3.5


class CurvesView(QWidget):
    """Points, fitted curves, and dashed lines at the sizes that are found with 90 % at 95 % confidence.

    Lines of less contrast are thinner. Dashed lines are those of the usual contrast.
    """

    def __init__(self, curves: "Sequence[DetectionCurve]", mm_per_px: float | None) -> None:
        """Draw the curves of one zone."""
        super().__init__()
        import pyqtgraph as pg

        self._curves, self._unit = curves, mm_per_px or 1.0
        self._in_mm = mm_per_px is not None
        # Not a PlotWidget: its menus have no parent and would outlive the window.
        self._graphics = pg.GraphicsLayoutWidget()
        self._graphics.setFixedHeight(HEIGHT_PX)
        self._graphics.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._graphics.ci.setContentsMargins(0, 0, 6, 0)
        self._graphics.ci.setSpacing(0)
        keep(self._graphics.setAccessibleName, lambda: self.tr("Probability of detection against the size"))
        self._box = self._graphics.addViewBox(row=0, col=1, enableMenu=False, enableMouse=False, defaultPadding=0.03)
        self._axes: list[pg.AxisItem] = []
        for side, row, place in (("bottom", 1, 1), ("left", 0, 0)):
            axis = pg.AxisItem(side)
            axis.enableAutoSIPrefix(False)
            axis.linkToView(self._box)
            self._graphics.addItem(axis, row=row, col=place)
            self._axes.append(axis)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._graphics)
        self._dress()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow another theme or language."""
        super().changeEvent(event)
        if theme.was_restyled(event) or event.type() == QEvent.Type.LanguageChange:
            self._dress()

    def _dress(self) -> None:
        import pyqtgraph as pg

        of = theme.colours()
        self._graphics.setBackground(of.surface)
        name = self.tr("size in mm") if self._in_mm else self.tr("size in pixels")
        for axis, text in zip(self._axes, (name, self.tr("found, %")), strict=True):
            dress_axis(axis, text)
        sizes = [tried.size_px * self._unit for tried in self._curves[0].sizes]
        self._axes[0].setTicks([[(float(np.log(size)), f"{size:.2g}") for size in sizes]])
        self._axes[1].setTicks([[(level, str(level)) for level in (0, 25, 50, 75, 90, 100)]])
        self._box.clear()
        self._box.addItem(pg.InfiniteLine(90, angle=0, pen=pg.mkPen(of.muted)))
        for curve in self._curves:
            self._draw(curve, getattr(of, SWATCHES[curve.kind]))
        self._box.setYRange(0, 100)
        self._box.setXRange(float(np.log(sizes[0])), float(np.log(sizes[-1])))

    def _draw(self, curve: "DetectionCurve", colour: str) -> None:
        import pyqtgraph as pg

        step, fitted = step_of(curve), curve_of(curve)
        width = min(THICK_PX, max(THIN_PX, 2 * step))
        if fitted is not None:
            x = np.log(fitted[0] * self._unit)
            self._box.addItem(pg.PlotCurveItem(x, 100 * fitted[1], pen=pg.mkPen(colour, width=width)))
        if step == 1 and is_bounded(curve) and curve.a90_95_px is not None:
            at = max(curve.a90_95_px, curve.sizes[0].size_px) * self._unit
            dashed = pg.mkPen(colour, width=2, style=Qt.PenStyle.DashLine)
            self._box.addItem(pg.PlotCurveItem(np.log([at, at]), np.array([0.0, 90.0]), pen=dashed))
        tried = [one for one in curve.sizes if one.n]
        points = pg.ScatterPlotItem(size=3 + 2 * width, pen=pg.mkPen(None), brush=pg.mkBrush(colour))
        shares = np.array([100 * one.found / one.n for one in tried])
        points.setData(np.log([one.size_px * self._unit for one in tried]), shares)
        self._box.addItem(points)
