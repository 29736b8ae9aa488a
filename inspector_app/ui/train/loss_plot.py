"""A plot of the training loss over the steps."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.core.messages import Float64
from inspector_app.ui.language.words import keep
from inspector_app.ui.style import theme
from inspector_app.ui.widgets.axes import dress_axis
from inspector_app.ui.widgets.basics import label

if TYPE_CHECKING:  # imported with the first loss: it would delay the window
    import pyqtgraph as pg

HEIGHT_PX = 150


class LossView(QWidget):
    """A small curve that is redrawn when new values arrive; hidden without values.

    The loss is not a measure of quality: it may rise while the detector improves.
    """

    def __init__(self) -> None:
        """Start hidden."""
        super().__init__()
        self.heading = label("")
        self.note = label(
            lambda: self.tr("The loss may rise and fall. What counts is the trial on held-out parts that follows."),
            "small",
        )
        self._graphics: pg.GraphicsLayoutWidget | None = None
        self._axes: list[pg.AxisItem] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.heading)
        self._column.addWidget(self.note)
        self.hide()

    def _make_plot(self) -> None:
        import pyqtgraph as pg

        # Not a PlotWidget: its menus have no parent and would outlive the window.
        plot = pg.GraphicsLayoutWidget()
        plot.setFixedHeight(HEIGHT_PX)
        plot.ci.setContentsMargins(0, 0, 6, 0)
        plot.ci.setSpacing(0)
        keep(plot.setAccessibleName, lambda: self.tr("Loss, step by step"))
        self._graphics = plot
        box = plot.addViewBox(row=0, col=1, enableMenu=False, enableMouse=False, defaultPadding=0.04)
        for side, row, column in (("bottom", 1, 1), ("left", 0, 0)):
            axis = pg.AxisItem(side)
            axis.enableAutoSIPrefix(False)
            axis.linkToView(box)
            plot.addItem(axis, row=row, col=column)
            self._axes.append(axis)
        self._line = pg.PlotCurveItem()
        box.addItem(self._line)
        self._column.insertWidget(1, plot)
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
        for axis, text in zip(self._axes, (self.tr("step"), self.tr("loss")), strict=True):
            dress_axis(axis, text)
        self._line.setPen(pg.mkPen(of.accent, width=2))

    @property
    def losses(self) -> Float64:
        """The curve as drawn: float64 (steps,)."""
        if self._graphics is None:
            return np.empty(0)
        drawn = self._line.getData()[1]
        return np.empty(0) if drawn is None else np.asarray(drawn, dtype=np.float64)

    def show_losses(self, losses: Sequence[float]) -> None:
        """Draw the losses so far, one per step. If there are none, keep the curve and show that training has ended."""
        if losses:
            if self._graphics is None:
                self._make_plot()
            self._line.setData(np.arange(1, len(losses) + 1, dtype=np.float64), np.asarray(losses, dtype=np.float64))
            keep(self.heading.setText, lambda: self.tr("Training: loss"))
            self.show()
        else:
            keep(self.heading.setText, lambda: self.tr("Training has ended: loss"))

    def clear(self) -> None:
        """Remove the curve."""
        if self._graphics is not None:
            self._line.setData([], [])
        self.hide()
