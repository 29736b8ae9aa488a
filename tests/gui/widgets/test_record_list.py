"""The list of parts: what it shows, against plain sorting and filtering of the records."""

import math
import random
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import AnomalyMap, InspectionRecord, Label, Limits, Settled, Verdict
from inspector_app.core.sentences import Sentence
from inspector_app.ui.inspect.side_panel import LEAST_PX
from inspector_app.ui.language.switch import SHIPPED, Language
from inspector_app.ui.style import theme
from inspector_app.ui.widgets.record_list import RecordList
from inspector_app.ui.widgets.record_model import NAME, NUMBER, SCORE, SETTLED, TIME, VERDICT, RecordModel
from inspector_app.workers.record_log import PLACES, RecordLog
from tests.gui.window.test_fit import cut_cell

LIMITS = Limits(2.0, 1.0)
SAID = Settled(Label.GOOD, "kim", "operator", 1_700_000_000.0)
UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


def record(number: int, score_l2: float, *, doubtful: bool = False) -> InspectionRecord:
    doubts = (Sentence("Too dark."),) if doubtful else ()
    anomaly = AnomalyMap(np.zeros((1, 1), np.float32), score_l2, doubts=doubts) if not math.isnan(score_l2) else None
    name = f"washer {number}.png"
    verdict = Verdict.ERROR if anomaly is None else Verdict.OK
    return InspectionRecord(name, Path(name), 1_700_000_000.0 + number, verdict, Limits(9.0), 1.0, anomaly, (1, 1))


@pytest.fixture
def log(qtbot: QtBot) -> Iterator[RecordLog]:
    log = RecordLog()
    log.set_limits(LIMITS)
    yield log
    log.deleteLater()


def some(count: int, seed: int = 0, start: int = 0) -> list[InspectionRecord]:
    rng = random.Random(seed)
    scores = [rng.choice([0.5, 1.0, 1.5, 2.0, 2.5, math.nan]) for _ in range(count)]
    return [record(start + place, score, doubtful=rng.random() < 0.2) for place, score in enumerate(scores)]


def shown(model: RecordModel) -> list[int]:
    return [model.number(row) for row in range(model.rowCount())]


def naive(
    log: RecordLog,
    column: int,
    order: Qt.SortOrder,
    verdict: Verdict | None,
    settled: bool | None,  # noqa: FBT001 - one of three states
) -> list[int]:
    """All numbers that pass, sorted by the column's value and then by number."""
    kept = list(range(log.first, len(log)))
    if verdict is not None:
        kept = [n for n in kept if log.record(n).verdict is verdict]
    if settled is not None:
        kept = [n for n in kept if (log.record(n).settled is not None) is settled]

    def value(number: int) -> float:
        each = log.record(number)
        if column == VERDICT:
            return [Verdict.OK, Verdict.REVIEW, Verdict.NG, Verdict.ERROR].index(each.verdict)
        if column == SCORE:
            return math.inf if each.anomaly is None else each.score_l2
        if column == SETTLED:
            return 0 if each.settled is None else 1 + (each.settled.label is Label.DEFECT)
        if column == NAME:
            return int(each.name.removeprefix("washer ").removesuffix(".png"))
        return number

    return sorted(kept, key=lambda n: (value(n), n), reverse=order is DOWN)


def test_the_verdicts_of_all_records_are_those_of_each(log: RecordLog) -> None:
    log.add(some(200))
    for limits in (LIMITS, Limits(2.0), Limits(1.0, 2.0), Limits(math.nan)):
        log.set_limits(limits)
        assert log.verdicts().tolist() == [PLACES[log.record(n).verdict] for n in range(200)]


@pytest.mark.parametrize("order", [UP, DOWN])
@pytest.mark.parametrize("column", [NUMBER, VERDICT, SCORE, TIME, SETTLED, NAME])
@pytest.mark.parametrize(
    ("verdict", "settled"), [(None, None), (Verdict.NG, None), (None, False), (Verdict.REVIEW, True)]
)
def test_any_order_and_filter_keeps_up_with_a_run(
    log: RecordLog,
    column: int,
    order: Qt.SortOrder,
    verdict: Verdict | None,
    settled: bool | None,  # noqa: FBT001 - one of three states
) -> None:
    model = RecordModel(log)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_filter(verdict, settled)
    model.sort(column, order)
    for batch in range(6):
        log.add(some(7, batch, len(log)))
        log.settle(len(log) - 3, SAID)
        log.settle(len(log) - 1, Settled(Label.DEFECT, "", "engineer", 5.0))
        assert shown(model) == naive(log, column, order, verdict, settled)
    log.set_limits(Limits(1.2, 0.7))
    assert shown(model) == naive(log, column, order, verdict, settled)
    for row in range(model.rowCount()):
        assert model.row(model.number(row)) == row
    hidden = set(range(len(log))) - set(shown(model))
    assert all(model.row(number) == -1 for number in hidden)
    log.clear()
    assert model.rowCount() == 0
    tester.deleteLater()
    model.deleteLater()


def test_part_10_is_after_part_9(log: RecordLog) -> None:
    model = RecordModel(log)
    log.add([record(number, 1.0) for number in (10, 9, 100)])
    model.sort(NAME)
    assert shown(model) == [1, 0, 2]
    model.deleteLater()


def test_a_row_that_leaves_the_filter_chooses_no_other_part(log: RecordLog, qtbot: QtBot) -> None:
    parts = RecordList(log)
    qtbot.addWidget(parts)
    log.add([record(number, 1.5) for number in range(5)])
    parts.show_only(Verdict.REVIEW, settled=False)
    parts.table.select(2)
    chosen = QSignalSpy(parts.table.chosen)
    log.settle(2, SAID)
    assert shown(parts.table.records) == [0, 1, 3, 4]
    assert chosen.count() == 0
    assert parts.count_label.toolTip() == "4 of 5 parts"
    parts.show_only(None)
    assert shown(parts.table.records) == [0, 1, 2, 3, 4]
    assert parts.count_label.isHidden()


def test_the_row_tells_time_place_and_who_settled_it(log: RecordLog) -> None:
    model: QAbstractItemModel = RecordModel(log)
    log.add([record(7, math.nan)])
    log.settle(0, SAID)
    time_text = time.strftime("%H:%M:%S", time.localtime(1_700_000_007))
    assert model.index(0, TIME).data() == time_text
    assert model.index(0, SETTLED).data() == "✓"
    tip = model.index(0, NAME).data(Qt.ItemDataRole.ToolTipRole)
    assert "washer 7.png" in tip
    assert "kim, operator" in tip
    model.deleteLater()


@pytest.mark.parametrize("at_s", [math.nan, math.inf, -1.0, 1e18])
def test_a_time_that_is_none_is_a_dash(log: RecordLog, at_s: float) -> None:
    model = RecordModel(log)
    log.add([replace(record(0, 0.5), captured_at_s=at_s)])
    index = model.index(0, 3)
    assert model.data(index) == "-"
    assert ", -" in str(model.data(index, Qt.ItemDataRole.ToolTipRole))
    model.deleteLater()


@pytest.mark.parametrize("code", SHIPPED)
def test_the_narrowest_table_shows_whole_words_and_what_differs_in_names(
    log: RecordLog, code: str, qapp: QApplication, qtbot: QtBot
) -> None:
    theme.apply(qapp)
    Language(qapp, log).use(code)
    parts = RecordList(log)
    qtbot.addWidget(parts)
    log.add(some(40))
    parts.resize(LEAST_PX - 2 * 8, 400)  # the side panel's least width, less its margins
    parts.show()
    qtbot.waitExposed(parts)
    table = parts.table
    assert cut_cell(table) == ""
    assert table.isColumnHidden(NUMBER)
    assert table.isColumnHidden(SETTLED)
    log.settle(3, SAID)
    assert not table.isColumnHidden(SETTLED)
    log.clear()
    assert table.isColumnHidden(SETTLED)
    assert table.columnWidth(NAME) >= table.fontMetrics().horizontalAdvance("cell0049.png")
