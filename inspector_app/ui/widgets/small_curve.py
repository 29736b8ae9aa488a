"""One small curve with two titled axes, which follows theme and language."""

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.core.messages import Float64
from inspector_app.ui.language.words import Words, keep, said_now
from inspector_app.ui.style import theme
from inspector_app.ui.widgets.axes import dress_axis

if TYPE_CHECKING:  # imported with the first curve: it would delay the window
    import pyqtgraph as pg


class SmallCurve(QWidget):
    """A curve that is made when it is first drawn, and takes no room before."""

    def __init__(self, height_px: int, name: Words, bottom: Words, left: Words) -> None:
        """Start hidden.

        Args:
            height_px: of the plot.
            name: what a screen reader says.
            bottom: title of the axis below.
            left: title of the axis at the left.
        """
        super().__init__()
        self.setFixedHeight(height_px)
        keep(self.setAccessibleName, name)
        self._titles = bottom, left
        self._graphics: pg.GraphicsLayoutWidget | None = None
        self._axes: list[pg.AxisItem] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @property
    def values(self) -> Float64:
        """The values as drawn: float64 (n,)."""
        drawn = self._line.getData()[1] if self._graphics is not None else None
        return np.empty(0) if drawn is None else np.asarray(drawn, dtype=np.float64)

    def draw(self, places: Float64, values: Float64, *, from_zero: bool = False) -> None:
        """Draw float64 (n,) against float64 (n,); ``from_zero``: the axis at the left begins at 0."""
        if self._graphics is None:
            self._make()
        self._line.setData(places, values)
        if from_zero:
            top = float(values.max())
            self._box.setYRange(0.0, 1.05 * top if top > 0 else 1.0, padding=0)
        self.show()

    def _make(self) -> None:
        import pyqtgraph as pg

        # Not a PlotWidget: its menus have no parent and would outlive the window.
        self._graphics = plot = pg.GraphicsLayoutWidget()
        plot.ci.setContentsMargins(0, 0, 6, 0)
        plot.ci.setSpacing(0)
        self._box = plot.addViewBox(row=0, col=1, enableMenu=False, enableMouse=False, defaultPadding=0.04)
        for side, row, column in (("bottom", 1, 1), ("left", 0, 0)):
            axis = pg.AxisItem(side)
            axis.enableAutoSIPrefix(False)
            axis.linkToView(self._box)
            plot.addItem(axis, row=row, col=column)
            self._axes.append(axis)
        self._line = pg.PlotCurveItem()
        self._box.addItem(self._line)
        own = self.layout()
        assert own is not None
        own.addWidget(plot)
        self._dress()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow another theme or language."""
        super().changeEvent(event)
        if theme.was_restyled(event) or event.type() == QEvent.Type.LanguageChange:
            self._dress()

    def _dress(self) -> None:
        if self._graphics is None:
            return
        import pyqtgraph as pg

        of = theme.colours()
        self._graphics.setBackground(of.surface)
        for axis, title in zip(self._axes, self._titles, strict=True):
            dress_axis(axis, said_now(title))
        self._line.setPen(pg.mkPen(of.accent, width=2))
