"""The cells of tables of parts: as Qt itself would paint what the model says, but for names and selected rows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import InspectionRecord, Limits, Verdict
from inspector_app.ui.style import theme
from inspector_app.ui.widgets.cells import PartCells
from inspector_app.ui.widgets.record_model import NAME, VERDICT
from inspector_app.ui.widgets.record_table import RecordTable
from inspector_app.workers.record_log import RecordLog


class Plain(QStyledItemDelegate):
    """Qt's own way."""


def test_a_cell_has_the_text_the_place_and_the_colour_that_qt_would_ask_the_model_for(qtbot: QtBot) -> None:
    log = RecordLog()
    log.add(
        [InspectionRecord(f"part {each}", None, 1.7e9, each, Limits(1.0), 5.0, None, (8, 8), "") for each in Verdict]
    )
    table = RecordTable(log)
    qtbot.addWidget(table)
    cells, plain = table.itemDelegate(), Plain(table)
    assert isinstance(cells, PartCells)
    of = theme.colours()
    coloured = set()
    for row, verdict in enumerate(Verdict):
        for column in range(table.records.columnCount()):
            index = table.records.index(row, column)
            ours, theirs = QStyleOptionViewItem(), QStyleOptionViewItem()
            cells.initStyleOption(ours, index)
            plain.initStyleOption(theirs, index)
            assert (ours.text, ours.displayAlignment) == (theirs.text, theirs.displayAlignment)
            text = QPalette.ColorRole.Text
            assert ours.palette.color(text) == theirs.palette.color(text)
            left = Qt.TextElideMode.ElideLeft
            assert (ours.textElideMode == left) == (column == NAME)
            if column == VERDICT:
                selected = ours.palette.color(QPalette.ColorRole.HighlightedText)
                assert selected == QColor(of.verdict(verdict))
                coloured.add(selected.name())
    assert len(coloured) == len(Verdict)
