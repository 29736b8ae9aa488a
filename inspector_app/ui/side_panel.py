"""Beside the picture: how many parts got which verdict, the limit, and the parts one by one."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from inspector_app.ui.record_table import RecordTable
from inspector_app.ui.threshold_panel import ThresholdPanel
from inspector_app.ui.widgets import Counter
from inspector_app.workers.session import Session

WIDTH_PX = 280


class SidePanel(QFrame):
    """May be hidden, so that the picture has the whole page."""

    def __init__(self, session: Session) -> None:
        """Follow ``session``."""
        super().__init__()
        self._log = session.records
        self.setObjectName("card")
        self.setFixedWidth(WIDTH_PX)
        self.threshold = ThresholdPanel(session)
        self.table = RecordTable(session.records)
        self.counters = (
            Counter(self.tr("OK"), "ok"),
            Counter(self.tr("NG"), "ng"),
            Counter(self.tr("ERROR"), "error"),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 8)
        column.setSpacing(6)
        numbers = QHBoxLayout()
        for counter in self.counters:
            numbers.addWidget(counter, 1)
        column.addLayout(numbers)
        column.addWidget(self.threshold)
        column.addWidget(self.table, 1)

    def show_counts(self) -> None:
        """Count again."""
        counts = self._log.counts()
        for counter, count in zip(self.counters, (counts.ok, counts.ng, counts.error), strict=True):
            counter.show_count(count)

    @Slot(bool)
    def toggle_panel(self, wanted: bool) -> None:  # noqa: FBT001 - a toggled signal's argument
        """P."""
        self.setVisible(wanted)
