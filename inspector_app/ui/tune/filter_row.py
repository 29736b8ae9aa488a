"""The buttons that choose which known parts are shown, or the changes of the limits."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QPushButton

from inspector_app.ui.language.words import keep
from inspector_app.ui.style.style_sheet import TOUCH_PX
from inspector_app.ui.tune.part_grid_model import Filter
from inspector_app.ui.widgets.flow_row import FlowRow


class FilterRow(FlowRow):
    """One of its buttons is down."""

    chosen = Signal(object)
    """The :class:`Filter` of the button that was pressed; None: the changes."""

    def __init__(self, count: Callable[[Filter], int]) -> None:
        """Start with no button down; ``count`` returns how many parts pass a filter."""
        super().__init__(gap_px=6)
        self._count = count
        self.filters = {wanted: QPushButton() for wanted in Filter}
        self.changes_button = QPushButton()
        keep(self.changes_button.setText, lambda: self.tr("Changes"))
        keep(self.changes_button.setToolTip, lambda: self.tr("Who moved which limit, and when"))
        group = QButtonGroup(self)
        for press in (*self.filters.values(), self.changes_button):
            press.setCheckable(True)
            press.setMinimumHeight(TOUCH_PX)
            group.addButton(press)
            self.add(press)
        group.buttonClicked.connect(self._tell)

    def choose(self, wanted: Filter) -> None:
        """Press the button of a filter, without telling it."""
        self.filters[wanted].setChecked(True)

    def show_counts(self) -> None:
        """Say how many parts pass each filter."""
        for wanted, press in self.filters.items():
            keep(press.setText, partial(self._words, wanted))

    def _words(self, wanted: Filter) -> str:
        words = {
            Filter.ALL: self.tr("All {n}"),
            Filter.GOOD: self.tr("Good {n}"),
            Filter.DEFECT: self.tr("Defects {n}"),
            Filter.WRONG: self.tr("Wrong {n}"),
            Filter.SETTING: self.tr("Set the limit {n}"),
        }
        return words[wanted].format(n=self._count(wanted))

    @Slot(QAbstractButton)
    def _tell(self, press: QAbstractButton) -> None:
        self.chosen.emit(next((wanted for wanted, own in self.filters.items() if own is press), None))
