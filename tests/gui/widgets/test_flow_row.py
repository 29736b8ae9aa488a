"""A row of widgets goes on in the next line where the width ends."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.ui.widgets.flow_row import FlowRow

SIDE = QSize(100, 40)


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def row(page: QWidget, qtbot: QtBot) -> FlowRow:
    flow = FlowRow(gap_px=10)
    for number in range(4):
        press = QPushButton(str(number))
        press.setFixedSize(SIDE)
        flow.add(press)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(flow)
    column.addStretch(1)
    page.resize(430, 300)
    page.show()
    qtbot.waitExposed(page)
    return flow


def places(row: FlowRow) -> list[tuple[int, int]]:
    return [(each.x(), each.y()) for each in row.findChildren(QPushButton) if each.isVisible()]


def test_what_does_not_fit_goes_to_the_next_line(row: FlowRow, qtbot: QtBot) -> None:
    assert places(row) == [(0, 0), (110, 0), (220, 0), (330, 0)]
    assert row.height() == 40
    row.window().resize(220, 300)
    qtbot.waitUntil(lambda: places(row) == [(0, 0), (110, 0), (0, 50), (110, 50)])
    qtbot.waitUntil(lambda: row.height() == 90)  # as heightForWidth says: what is below moves down
    assert row.minimumSizeHint() == SIDE


def test_what_is_lower_lies_in_the_middle_of_its_line(row: FlowRow, qtbot: QtBot) -> None:
    row.findChildren(QPushButton)[2].setFixedHeight(20)
    qtbot.waitUntil(lambda: places(row) == [(0, 0), (110, 0), (220, 10), (330, 0)])


def test_a_hidden_widget_takes_no_room_and_a_cleared_row_none(row: FlowRow, qtbot: QtBot) -> None:
    row.window().resize(220, 300)
    row.findChildren(QPushButton)[1].hide()
    qtbot.waitUntil(lambda: places(row) == [(0, 0), (110, 0), (0, 50)])
    row.clear()
    assert places(row) == []
    hidden = QPushButton("hidden before it came")
    hidden.hide()
    row.add(hidden)
    assert not hidden.isVisible()
    assert row.sizeHint() == QSize(0, 0)
