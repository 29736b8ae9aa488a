"""Spans of time begin and end where a calendar says."""

import math
from datetime import datetime, timedelta

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import Label, Verdict
from inspector_app.records.parts import ALL_VERDICTS, NEW_KIND, NO_FAMILY, Filter
from inspector_app.ui.history.filter_bar import FilterBar, span


def here(month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute)  # noqa: DTZ001 - the time of this computer


NOON = here(3, 2, 12, 30)


def at(day: int, hour: int = 0, month: int = 3) -> float:
    return here(month, day, hour).timestamp()


@pytest.mark.parametrize(
    ("name", "now", "expected"),
    [
        ("all", NOON, (-math.inf, math.inf)),
        ("today", NOON, (at(2), math.inf)),
        ("yesterday", NOON, (at(1), at(2))),
        ("week", NOON, (at(24, month=2), math.inf)),
        ("shift", NOON, (at(2, 6), math.inf)),
        ("shift", here(3, 2, 5, 59), (at(1, 22), math.inf)),
        ("shift", here(3, 2, 6), (at(2, 6), math.inf)),
        ("shift", here(3, 2, 23), (at(2, 22), math.inf)),
        ("range", NOON, (at(1), at(3))),
    ],
)
def test_spans(name: str, now: datetime, expected: tuple[float, float]) -> None:
    assert span(name, now, here(3, 1), here(3, 2)) == expected


def test_fields_become_conditions_and_can_be_cleared(qtbot: QtBot) -> None:
    bar = FilterBar()
    qtbot.addWidget(bar)
    for press in (bar.more, bar.clear_button):
        qtbot.addWidget(press)
    assert (bar.wanted(NOON), bar.filtering) == (Filter(), False)
    bar.offer(["Washer", "Ring"], ["Line 1"], ["../dent", "=1"])
    bar.family.setCurrentIndex(4)
    bar.verdicts[Verdict.NG].setChecked(True)
    bar.label.setCurrentIndex(3)
    bar.project.setCurrentIndex(2)
    bar.station.setCurrentIndex(1)
    bar.lot.setText("../../=1")
    bar.serial.setText("\N{PARTY POPPER}")
    bar.score_from.setText("0,9")
    bar.score_to.setText("1.1.")
    bar.text.setText(" rim ")
    assert bar.wanted(NOON) == Filter(
        verdicts=frozenset({Verdict.NG}),
        project_name="Ring",
        station="Line 1",
        label=Label.DEFECT,
        lot="../../=1",
        serial="\N{PARTY POPPER}",
        score_from=0.9,
        text="rim",
        family="=1",
    )
    assert bar.score_to.property("refused") is True
    bar.offer(["Washer"], [], ["scratch"])  # what is chosen stays
    assert bar.wanted(NOON).project_name == "Ring"
    assert bar.wanted(NOON).family == "=1"
    for place, family in ((1, NEW_KIND), (2, NO_FAMILY), (0, None)):
        bar.family.setCurrentIndex(place)
        bar.offer(["Washer"], [], ["dent"])
        assert bar.wanted(NOON).family == family
    with qtbot.waitSignal(bar.changed):
        bar.clear()
    assert (bar.wanted(NOON), bar.filtering) == (Filter(), False)


def test_a_typed_text_is_looked_up_once(qtbot: QtBot) -> None:
    bar = FilterBar()
    qtbot.addWidget(bar)
    for press in (bar.more, bar.clear_button):
        qtbot.addWidget(press)
    asked: list[str] = []
    bar.changed.connect(lambda: asked.append(bar.wanted(NOON).text))
    QTest.keyClicks(bar.text, "abc")
    assert asked == []
    qtbot.waitUntil(lambda: asked == ["abc"])


def test_counts_stand_on_the_verdicts_that_are_looked_up(qtbot: QtBot) -> None:
    bar = FilterBar()
    qtbot.addWidget(bar)
    for press in (bar.more, bar.clear_button):
        qtbot.addWidget(press)
    bar.show_counts({Verdict.OK: 12_345, Verdict.NG: 2})
    assert [press.text() for press in bar.verdicts.values()] == ["✗ NG  2", "? REVIEW  0", "! ERROR  0", "✓ OK  12,345"]
    bar.verdicts[Verdict.NG].setChecked(True)
    bar.show_counts({Verdict.NG: 2})
    assert bar.verdicts[Verdict.OK].text() == "✓ OK"
    assert bar.wanted(NOON + timedelta(days=1)).verdicts != ALL_VERDICTS
