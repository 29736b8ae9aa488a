"""A list of parts with its filters."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.core.messages import Verdict
from inspector_app.ui.language.words import keep
from inspector_app.ui.widgets.basics import Combo, ShortLabel
from inspector_app.ui.widgets.record_table import RecordTable
from inspector_app.ui.widgets.verdicts import VERDICT_SYMBOLS, verdict_word
from inspector_app.workers.record_log import RecordLog

LEAST_TABLE_PX = 62
"""The height of its header and one row."""
VERDICTS = (None, Verdict.NG, Verdict.REVIEW, Verdict.OK, Verdict.ERROR)
SETTLED = (None, False, True)
"""The filters in the order of their boxes; None: all."""


def _words(verdict: Verdict) -> str:
    return f"{VERDICT_SYMBOLS[verdict]} {verdict_word(verdict)}"


class RecordList(QWidget):
    """Filters above the table of the records in a log; a filter stays when another run begins."""

    def __init__(self, log: RecordLog) -> None:
        """Show all records of ``log``."""
        super().__init__()
        self._log = log
        self.table = RecordTable(log)
        self.table.setMinimumHeight(LEAST_TABLE_PX)
        self.verdict_box = Combo(lambda: self.tr("Show parts with this verdict"))
        self.verdict_box.add(lambda: self.tr("All verdicts"))
        for verdict in VERDICTS[1:]:
            self.verdict_box.add(partial(_words, verdict))
        self.settled_box = Combo(lambda: self.tr("Show settled or unsettled parts"))
        self.settled_box.add(lambda: self.tr("All parts"))
        self.settled_box.add(lambda: self.tr("Not settled"))
        self.settled_box.add(lambda: self.tr("Settled"))
        self.count_label = ShortLabel("small")
        for box in (self.verdict_box, self.settled_box):
            box.currentIndexChanged.connect(self._filter)
        self.table.records.filtered.connect(self._say_count)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.verdict_box, 1)
        row.addWidget(self.settled_box, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.count_label)
        column.addWidget(self.table, 1)
        keep(self.table.setAccessibleName, lambda: self.tr("Parts of this run"))
        self._say_count()

    def show_only(self, verdict: Verdict | None, settled: bool | None = None) -> None:  # noqa: FBT001 - three states
        """Set the filters; None: all."""
        self.verdict_box.setCurrentIndex(VERDICTS.index(verdict))
        self.settled_box.setCurrentIndex(SETTLED.index(settled))

    @Slot()
    def _filter(self, *_facts: object) -> None:
        self.table.records.set_filter(
            VERDICTS[self.verdict_box.currentIndex()], SETTLED[self.settled_box.currentIndex()]
        )

    @Slot()
    def _say_count(self) -> None:
        """Say how many parts the filter hides; nothing if it hides none."""
        filtering = self.verdict_box.currentIndex() > 0 or self.settled_box.currentIndex() > 0
        shown, kept = self.table.records.rowCount(), len(self._log) - self._log.first
        self.count_label.setVisible(filtering)
        if filtering:
            self.count_label.say(lambda: self.tr("{shown:,} of {n:,} parts").format(shown=shown, n=kept))
