"""The Statistics page's charts: a click leads to the records behind a point; nothing and a million parts are shown."""

import dataclasses
from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import Verdict
from inspector_app.core.statistics.periods import KINDS
from inspector_app.pipeline.statistics.figures import NG, Columns, Figures, Selection, figures_of
from inspector_app.records.parts import NO_FAMILY
from inspector_app.ui.language.switch import Language
from inspector_app.ui.statistics.chart import Chart
from inspector_app.ui.statistics.panel import StatisticsPanel
from inspector_app.ui.style import theme
from inspector_app.ui.widgets.verdicts import verdict_word
from tests.gui.conftest import delete_deferred, press
from tests.statistics_rows import made_rows

ROWS = made_rows(3000)


@pytest.fixture(scope="module")
def figures() -> Figures:
    return figures_of(ROWS)


@pytest.fixture
def panel(qtbot: QtBot, qapp: QApplication) -> Iterator[StatisticsPanel]:
    theme.apply(qapp)
    made = StatisticsPanel()
    made.make_all()
    made.resize(1250, 640)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    made.deleteLater()
    delete_deferred()


def chart_of(panel: StatisticsPanel, name: str) -> Chart:
    return next(chart for chart in panel.charts if type(chart).__name__ == name)


def click_at(chart: Chart, x: float, y: float) -> None:
    """Click on a place of the plot with the mouse."""
    at = chart._view.mapFromScene(chart.box.mapViewToScene(QPointF(x, y)))
    QTest.mouseClick(chart._view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at.x(), at.y()))


def behind(rows: Columns, selection: Selection) -> set[int]:
    """The records of a selection, as a store would find them."""
    return {
        int(rows.record[row])
        for row in range(len(rows.record))
        if (selection.begin_s is None or rows.captured_at_s[row] >= selection.begin_s)
        and (selection.end_s is None or rows.captured_at_s[row] < selection.end_s)
        and (not selection.verdicts or tuple(Verdict)[rows.verdict[row]] in selection.verdicts)
        and (
            selection.family is None
            or selection.family == (rows.family_names[rows.family[row]] if rows.family[row] >= 0 else NO_FAMILY)
        )
        and (selection.records is None or int(rows.record[row]) in selection.records)
    }


@pytest.mark.parametrize(
    ("name", "place"),
    [("YieldChart", 2), ("ShareChart", 3), ("LatencyChart", 4), ("DriftChart", 77), ("FamilyChart", 1)],
)
def test_a_click_asks_for_the_records_behind_a_point(
    panel: StatisticsPanel, figures: Figures, qtbot: QtBot, name: str, place: int
) -> None:
    panel.show_figures(figures)
    qtbot.waitUntil(lambda: chart_of(panel, name).box.width() > 50)
    chart = chart_of(panel, name)
    low, high = chart.box.viewRange()[1]
    with qtbot.waitSignal(panel.records_asked) as asked:
        click_at(chart, place, (low + high) / 2)
    assert abs(chart.index - place) <= (2 if name == "DriftChart" else 0)  # its points are narrower than a pixel
    n, place = len(behind(ROWS, asked.args[0])), chart.index
    verdicts = figures.periods["shift"].counts.verdicts
    expected: dict[str, list[int]] = {
        "DriftChart": figures.drift.n.tolist(),
        "FamilyChart": [row.count for row in figures.families],
        "ShareChart": verdicts[:, NG].tolist(),
    }
    assert n == expected.get(name, verdicts.sum(axis=1).tolist())[place]
    assert chart.readout.text()


def test_a_click_on_the_map_asks_for_the_parts_with_a_defect_there(
    panel: StatisticsPanel, figures: Figures, qtbot: QtBot
) -> None:
    panel.show_figures(figures, np.full((480, 640, 3), 90, dtype=np.uint8))
    chart = chart_of(panel, "PlacesChart")
    qtbot.waitUntil(lambda: chart.box.width() > 50)
    rows, columns = figures.places.counts.shape
    row, column = divmod(int(figures.places.counts.argmax()), columns)
    with qtbot.waitSignal(panel.records_asked) as asked:
        click_at(chart, (column + 0.5) / columns * 640, (row + 0.5) / rows * 480)
    assert behind(ROWS, asked.args[0]) == set(figures.places.records_in(row, column))
    with qtbot.assertNotEmitted(panel.records_asked):
        click_at(chart, 639, 1)  # no part had a defect there


def test_keys_go_from_point_to_point(panel: StatisticsPanel, figures: Figures, qtbot: QtBot) -> None:
    panel.show_figures(figures)
    chart = chart_of(panel, "YieldChart")
    last = len(figures.periods["shift"]) - 1
    assert chart.index == last
    press(chart, Qt.Key.Key_Right)
    assert chart.index == last
    press(chart, Qt.Key.Key_Left)
    with qtbot.waitSignal(panel.records_asked) as asked:
        press(chart, Qt.Key.Key_Return)
    assert asked.args[0].begin_s == figures.periods["shift"].counts.begin_s[last - 1]


@pytest.mark.parametrize("kind", KINDS)
def test_shifts_hours_and_days_can_be_chosen(panel: StatisticsPanel, figures: Figures, kind: str) -> None:
    panel.show_figures(figures)
    QTest.mouseClick(panel.kinds[kind], Qt.MouseButton.LeftButton)  # type: ignore[index]
    counts = figures.periods[kind].counts  # type: ignore[index]
    asked: list[Selection] = []
    panel.records_asked.connect(asked.append)
    chart_of(panel, "YieldChart").ask()
    assert (asked[0].begin_s, asked[0].end_s) == (counts.begin_s[-1], counts.end_s[-1])


def test_nothing_is_a_sentence(panel: StatisticsPanel, figures: Figures) -> None:
    nothing = figures_of(made_rows(0))
    panel.show_figures(nothing)
    assert panel.message.isVisible()
    assert "no records" in panel.message.text()
    panel.show_figures(figures)
    assert not panel.message.isVisible()
    panel.show_figures(nothing)
    assert panel.message.isVisible()


def test_only_errors_are_no_yield_and_no_ok(panel: StatisticsPanel) -> None:
    rows = made_rows(200)
    rows = dataclasses.replace(
        rows, verdict=np.full(200, 3), score_l2=np.full(200, np.nan), latency_ms=np.full(200, np.nan)
    )
    panel.show_figures(figures_of(rows))
    assert not chart_of(panel, "FamilyChart").isVisible()
    for name in ("YieldChart", "ShareChart", "LatencyChart", "DriftChart", "PlacesChart"):
        chart = chart_of(panel, name)
        assert chart.index == -1
        assert chart.empty.isVisible()
        assert chart.empty.text()


def test_few_parts_have_no_limits_and_say_so(panel: StatisticsPanel) -> None:
    panel.show_figures(figures_of(made_rows(12, days=0.01)))
    assert "No limits" in chart_of(panel, "DriftChart").note.text()
    assert "limits need two" in chart_of(panel, "ShareChart").readout.text()


def test_parts_without_a_time_are_said(panel: StatisticsPanel, figures: Figures) -> None:
    panel.show_figures(figures)
    assert not panel.remark.isVisible()
    panel.show_figures(dataclasses.replace(figures, undated=1234))
    assert "1,234" in panel.remark.text()
    assert panel.remark.isVisible()


def test_another_theme_keeps_what_is_shown(panel: StatisticsPanel, figures: Figures, qapp: QApplication) -> None:
    panel.show_figures(figures)
    chart = chart_of(panel, "ShareChart")
    before = chart.index, chart.readout.text()
    theme.apply(qapp, "light")
    assert chart._view.backgroundBrush().color().name() == theme.LIGHT.surface
    assert (chart.index, chart.readout.text()) == before
    theme.apply(qapp)


def test_many_periods_are_drawn_as_the_newest_ones(panel: StatisticsPanel) -> None:
    rows = made_rows(60_000, days=40.0)
    figures = figures_of(rows)
    panel.show_figures(figures)
    panel.show_kind("hour")
    asked: list[Selection] = []
    panel.records_asked.connect(asked.append)
    chart = chart_of(panel, "YieldChart")
    chart.choose(0)
    chart.ask()
    assert asked[0].begin_s == figures.periods["hour"].counts.begin_s[-300]
    assert "300" in chart.note.text()


def test_charts_are_made_one_after_the_other(qtbot: QtBot, qapp: QApplication, figures: Figures) -> None:
    theme.apply(qapp)
    panel = StatisticsPanel()
    panel.resize(1250, 640)
    panel.show()
    panel.show_figures(figures)
    assert panel.charts == []  # the window goes on first
    panel.show_kind("day")
    qtbot.waitUntil(lambda: len(panel.charts) == 7)
    assert all(chart.index >= 0 for chart in panel.charts if chart.says_something(figures))
    assert not panel._maker.isActive()
    panel.close()
    panel.deleteLater()
    delete_deferred()


def test_families_are_shown_only_where_there_are_some(panel: StatisticsPanel) -> None:
    without = dataclasses.replace(ROWS, family=np.full_like(ROWS.family, -1))
    for rows, wanted in ((without, False), (ROWS, True), (without, False)):
        panel.show_figures(figures_of(rows))
        assert chart_of(panel, "FamilyChart").isVisible() is wanted
        assert not chart_of(panel, "FamilyChart").isWindow()
        hidden = {"ZoneChart"} if wanted else {"ZoneChart", "FamilyChart"}
        shown = [chart for chart in panel.charts if type(chart).__name__ not in hidden]
        assert [chart for chart in panel.charts if chart.isVisible()] == shown
        places = [panel._grid.getItemPosition(panel._grid.indexOf(chart)) for chart in shown]
        assert places == [(place // 3, place % 3, 1, 1) for place in range(len(shown))]


def test_zones_are_shown_where_they_are_known_and_lead_to_their_records(panel: StatisticsPanel, qtbot: QtBot) -> None:
    zone = np.arange(len(ROWS.region_row)) % 5 // 2  # 0, 0, 1, 1, 2
    rows = dataclasses.replace(ROWS, region_zone=zone, zone_names=("1 critical", "none", "2 cosmetic"))
    panel.show_figures(figures_of(ROWS))
    chart = chart_of(panel, "ZoneChart")
    assert not chart.isVisible()
    figures = figures_of(rows)
    panel.show_figures(figures)
    assert chart.isVisible()
    assert [chart.describe(place).partition(":")[0] for place in range(3)] == ["Critical 1", "no zone", "Cosmetic 2"]
    with qtbot.waitSignal(panel.records_asked) as asked:
        press(chart, Qt.Key.Key_Return)
    assert behind(rows, asked.args[0]) == set(figures.zones.records["1 critical"])


def test_verdicts_have_the_words_of_the_banner(panel: StatisticsPanel, figures: Figures, qapp: QApplication) -> None:
    panel.show_figures(figures)
    Language(qapp, panel).use("ko")
    review = verdict_word(Verdict.REVIEW)
    assert review != "REVIEW"
    assert review in [each.text() for each in panel.totals.findChildren(QLabel)]
    assert f"{review} " in chart_of(panel, "YieldChart").describe(1)


@pytest.mark.parametrize("width", [300, 400, 420, 1000])
def test_times_below_a_chart_never_touch(panel: StatisticsPanel, figures: Figures, qtbot: QtBot, width: int) -> None:
    chart = chart_of(panel, "YieldChart")
    panel.show_figures(figures)
    chart.setFixedWidth(width)
    qtbot.waitUntil(lambda: chart.width() == width and 0 < chart.box.width() < width)
    ((*ticks,),) = chart.bottom._tickLevels
    pixels = [at * chart.box.width() / len(figures.periods["shift"].counts.begin_s) for at, _text in ticks]
    texts = chart.fontMetrics().horizontalAdvance(ticks[0][1])
    assert ticks
    assert all(other - one > texts + 12 for one, other in pairwise(pixels))
