"""The panel beside the picture: the limits and the list of parts."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from inspector_app.ui.inspect.threshold_panel import ThresholdPanel
from inspector_app.ui.language.words import Words
from inspector_app.ui.widgets.basics import button
from inspector_app.ui.widgets.record_list import RecordList
from inspector_app.workers.session import Session

LEAST_PX, MOST_PX = 320, 420
BOTH_PX = 600
"""From this height on, limits and list are both shown; in a lower panel the list would have a row or two."""


class SidePanel(QFrame):
    """A panel that can be hidden, so that the picture has the whole page."""

    def __init__(self, session: Session) -> None:
        """Follow ``session``."""
        super().__init__()
        self.setObjectName("card")
        self.setMinimumWidth(LEAST_PX)
        self.setMaximumWidth(MOST_PX)
        self.threshold = ThresholdPanel(session)
        self.list = RecordList(session.records)
        self.table = self.list.table
        self.limit_tab = self._tab(lambda: self.tr("Limit"))
        self.list_tab = self._tab(lambda: self.tr("Parts"))
        self.tabs = QWidget()
        row = QHBoxLayout(self.tabs)
        row.setContentsMargins(0, 0, 0, 0)
        group = QButtonGroup(self)
        for tab in (self.limit_tab, self.list_tab):
            row.addWidget(tab)
            group.addButton(tab)
        self.list_tab.setChecked(True)
        group.buttonToggled.connect(self._show_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.tabs)
        column.addWidget(self.threshold)
        column.addWidget(self.list, 1)

    @Slot(bool)
    def toggle_panel(self, wanted: bool) -> None:  # noqa: FBT001 - a toggled signal's argument
        """Handle P: show or hide the panel."""
        self.setVisible(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show both parts, or one of them and the tabs."""
        super().resizeEvent(event)
        self._show_chosen()

    def _tab(self, text: Words) -> QPushButton:
        made = button(text)
        made.setCheckable(True)
        return made

    @Slot()
    def _show_chosen(self, *_facts: object) -> None:
        both = self.height() >= BOTH_PX
        self.tabs.setVisible(not both)
        self.threshold.be_brief(brief=not both)
        self.threshold.setVisible(both or self.limit_tab.isChecked())
        self.list.setVisible(both or self.list_tab.isChecked())
