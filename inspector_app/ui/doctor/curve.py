"""The coverage curve as a small plot."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.ui.language.words import Words, keep
from inspector_app.ui.style import theme
from inspector_app.ui.widgets.axes import dress_axis
from inspector_app.ui.widgets.basics import label

if TYPE_CHECKING:  # imported with the first curve: it would delay the window
    import pyqtgraph as pg

    from inspector_app.core.statistics.coverage import Coverage

HEIGHT_PX = 130


class CoveragePlot(QWidget):
    """The mean distance of a new good part against the number of parts, with what it means in words."""

    def __init__(self) -> None:
        """Start hidden."""
        super().__init__()
        self.words = label(kind="small")
        self._graphics: pg.GraphicsLayoutWidget | None = None
        self._axes: list[pg.AxisItem] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(label(lambda: self.tr("Would more parts help?"), "heading"))
        self._column.addWidget(self.words)
        self.hide()

    @property
    def drawn(self) -> bool:
        """Whether a curve is shown."""
        return self._graphics is not None and not self._graphics.isHidden()

    def show_curve(self, curve: "Coverage | None", words: Words) -> None:
        """Show a curve, or only the words if there is none."""
        keep(self.words.setText, words)
        if curve is not None and self._graphics is None:
            self._make_plot()
        if curve is not None:
            self._line.setData(curve.sizes.astype(float), curve.mean_l2)
            top = float(curve.mean_l2.max())
            self._box.setYRange(0.0, 1.05 * top if top > 0 else 1.0, padding=0)
        if self._graphics is not None:
            self._graphics.setVisible(curve is not None)
        self.show()

    def _make_plot(self) -> None:
        import pyqtgraph as pg

        # Not a PlotWidget: its menus have no parent and would outlive the window.
        plot = pg.GraphicsLayoutWidget()
        plot.setFixedHeight(HEIGHT_PX)
        plot.ci.setContentsMargins(0, 0, 6, 0)
        plot.ci.setSpacing(0)
        keep(plot.setAccessibleName, lambda: self.tr("Mean distance of a new good part by the number of parts"))
        self._graphics = plot
        self._box = plot.addViewBox(row=0, col=1, enableMenu=False, enableMouse=False, defaultPadding=0.04)
        for side, row, column in (("bottom", 1, 1), ("left", 0, 0)):
            axis = pg.AxisItem(side)
            axis.enableAutoSIPrefix(False)
            axis.linkToView(self._box)
            plot.addItem(axis, row=row, col=column)
            self._axes.append(axis)
        self._line = pg.PlotCurveItem()
        self._box.addItem(self._line)
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
        for axis, text in zip(self._axes, (self.tr("good parts"), self.tr("distance")), strict=True):
            dress_axis(axis, text)
        self._line.setPen(pg.mkPen(of.accent, width=2))
