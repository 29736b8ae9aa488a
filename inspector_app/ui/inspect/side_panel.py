"""The panel beside the picture: the limits and the table of parts."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout

from inspector_app.ui.inspect.record_table import RecordTable
from inspector_app.ui.inspect.threshold_panel import ThresholdPanel
from inspector_app.workers.session import Session

WIDTH_PX = 280
LEAST_TABLE_PX = 62
"""The height of its header and one row."""


class SidePanel(QFrame):
    """A panel that can be hidden, so that the picture has the whole page."""

    def __init__(self, session: Session) -> None:
        """Follow ``session``."""
        super().__init__()
        self.setObjectName("card")
        self.setFixedWidth(WIDTH_PX)
        self.threshold = ThresholdPanel(session)
        self.table = RecordTable(session.records)
        self.table.setMinimumHeight(LEAST_TABLE_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.threshold)
        column.addWidget(self.table, 1)

    @Slot(bool)
    def toggle_panel(self, wanted: bool) -> None:  # noqa: FBT001 - a toggled signal's argument
        """Handle P: show or hide the panel."""
        self.setVisible(wanted)
