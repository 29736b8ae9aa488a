"""A plot of the training loss over the steps."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.core.messages import Float64
from inspector_app.ui.language.words import keep
from inspector_app.ui.widgets.basics import label
from inspector_app.ui.widgets.small_curve import SmallCurve

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
        self._curve = SmallCurve(
            HEIGHT_PX,
            lambda: self.tr("Loss, step by step"),
            lambda: self.tr("step"),
            lambda: self.tr("loss"),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        for widget in (self.heading, self._curve, self.note):
            column.addWidget(widget)
        self.hide()

    @property
    def losses(self) -> Float64:
        """The curve as drawn: float64 (steps,)."""
        return self._curve.values

    def show_losses(self, losses: Sequence[float]) -> None:
        """Draw the losses so far, one per step. If there are none, keep the curve and show that training has ended."""
        if losses:
            steps = np.arange(1, len(losses) + 1, dtype=np.float64)
            self._curve.draw(steps, np.asarray(losses, dtype=np.float64))
            keep(self.heading.setText, lambda: self.tr("Training: loss"))
            self.show()
        else:
            keep(self.heading.setText, lambda: self.tr("Training has ended: loss"))

    def clear(self) -> None:
        """Remove the curve."""
        if len(self.losses):
            self._curve.draw(np.empty(0), np.empty(0))
        self.hide()
