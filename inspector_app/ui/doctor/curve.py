"""The coverage curve as a small plot."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.ui.language.words import Words, keep
from inspector_app.ui.widgets.basics import label
from inspector_app.ui.widgets.small_curve import SmallCurve

if TYPE_CHECKING:
    from inspector_app.core.statistics.coverage import Coverage

HEIGHT_PX = 130


class CoveragePlot(QWidget):
    """The mean distance of a new good part against the number of parts, with what it means in words."""

    def __init__(self) -> None:
        """Start hidden."""
        super().__init__()
        self.words = label(kind="small")
        self.curve = SmallCurve(
            HEIGHT_PX,
            lambda: self.tr("Mean distance of a new good part by the number of parts"),
            lambda: self.tr("good parts"),
            lambda: self.tr("distance"),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(lambda: self.tr("Would more parts help?"), "heading"))
        column.addWidget(self.curve)
        column.addWidget(self.words)
        self.hide()

    @property
    def drawn(self) -> bool:
        """Whether a curve is shown."""
        return not self.curve.isHidden()

    def show_curve(self, curve: "Coverage | None", words: Words) -> None:
        """Show a curve, or only the words if there is none."""
        keep(self.words.setText, words)
        if curve is not None:
            self.curve.draw(curve.sizes.astype(float), curve.mean_l2, from_zero=True)
        else:
            self.curve.hide()
        self.show()
