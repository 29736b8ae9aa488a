"""The widgets of nested layouts come in the order in which they were added."""

import pytest
import shiboken6
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
    QWidgetItem,
)
from pytestqt.qtbot import QtBot

from inspector_app.ui.widgets.layouts import widgets_in


def test_widgets_of_nested_layouts_come_in_their_order(qtbot: QtBot) -> None:
    outer = QWidget()
    qtbot.addWidget(outer)
    labels = [QLabel(f"{number}", outer) for number in range(9)]
    column, row, grid = QVBoxLayout(outer), QHBoxLayout(), QGridLayout()
    column.addWidget(labels[3])
    column.addLayout(row)
    row.addWidget(labels[8])
    row.addStretch(1)
    row.addLayout(grid)
    grid.addWidget(labels[1], 1, 1)
    grid.addWidget(labels[0], 0, 0)
    row.addWidget(labels[2])
    column.insertWidget(0, labels[5])
    inside = QWidget()
    QVBoxLayout(inside).addWidget(labels[7])  # in a widget of its own: not of this layout
    column.addWidget(inside)
    found = list(widgets_in(column))
    assert found == [labels[5], labels[3], labels[8], labels[1], labels[0], labels[2], inside]


def test_a_layout_without_a_widget_has_none(qtbot: QtBot) -> None:
    assert list(widgets_in(QVBoxLayout())) == []


def items() -> int:
    """How many items of Qt PySide has a Python object for."""
    return sum(isinstance(each, QWidgetItem | QSpacerItem) for each in shiboken6.getAllValidWrappers())


@pytest.mark.parametrize("kind", [QVBoxLayout, QGridLayout])
def test_a_filled_layout_is_added_without_objects_for_its_items(
    kind: type[QVBoxLayout] | type[QGridLayout], qtbot: QtBot
) -> None:
    outer = QWidget()
    qtbot.addWidget(outer)
    before = items()
    column, row, inner = kind(outer), QHBoxLayout(), QVBoxLayout()
    label = QLabel("a")
    inner.addWidget(QLabel("b"))
    inner.addStretch(1)
    row.addWidget(label)
    row.addLayout(inner)
    if isinstance(column, QGridLayout):
        column.addLayout(row, 0, 0, 1, 2)
    else:
        column.addLayout(row, 1)
    assert items() == before
    assert label.parentWidget() is outer
    assert [each.text() for each in widgets_in(column) if isinstance(each, QLabel)] == ["a", "b"]
