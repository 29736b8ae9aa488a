"""The shifts on the Settings page are those of History, Statistics and reports."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

from PySide6.QtCore import Qt, QTime
from PySide6.QtTest import QTest

from inspector_app.project.app_settings import load_settings
from inspector_app.project.paths import AppPaths
from inspector_app.project.shifts import Shift
from inspector_app.ui.history.page import HistoryPage
from inspector_app.ui.settings.page import SettingsPage
from inspector_app.ui.settings.shift_card import ShiftCard
from inspector_app.ui.statistics.page import StatisticsPage
from inspector_app.ui.window.main_window import MainWindow


def type_name(card: ShiftCard, place: int, name: str) -> None:
    line = card.rows[place].name
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, name)
    QTest.keyClick(line, Qt.Key.Key_Return)


def choose_time(card: ShiftCard, place: int, hour: int, minute: int) -> None:
    box = card.rows[place].begin
    box.setTime(QTime(hour, minute))
    QTest.keyClick(box, Qt.Key.Key_Return)


def test_shifts_are_saved_at_once_and_used_by_all_pages(make: Callable[[], MainWindow], app_paths: AppPaths) -> None:
    window = make()
    window.show_page("settings")
    card = window.page_of(SettingsPage).shifts
    assert [row.isVisible() for row in card.rows] == [True, True, True, False]
    card.number.setValue(2)
    type_name(card, 0, "Early ")
    choose_time(card, 0, 5, 59)  # never the begin of a usual shift
    choose_time(card, 1, 17, 45)
    expected = (Shift(begin=time(5, 59), name="Early"), Shift(begin=time(17, 45)))
    assert load_settings(app_paths.settings)[0].shifts == expected
    assert [row.isVisible() for row in card.rows] == [True, True, False, False]
    assert card.rows[1].end.text() == "to 05:59"

    now = datetime.now().astimezone()
    starts = [
        datetime.combine(now.date() - timedelta(days=days), begin).timestamp()
        for days in (-1, 0, 1, 2)
        for begin in (time(5, 59), time(17, 45))
    ]
    begun = max(at_s for at_s in starts if at_s <= now.timestamp())
    filters = window.page_of(HistoryPage).filters
    filters.span.setCurrentIndex(filters.span.findData("shift"))
    assert filters.wanted(now.replace(tzinfo=None)).from_s == begun
    statistics = window.page_of(StatisticsPage)
    statistics.times.setCurrentIndex(statistics.times.findData("shift"))
    assert statistics.bounds == (begun, min(at_s for at_s in starts if at_s > now.timestamp()))

    other = make().page_of(SettingsPage).shifts
    assert [row.name.text() for row in other.rows[:2]] == ["Early", ""]


def test_two_shifts_that_begin_together_are_told_of_and_not_kept(window: MainWindow, app_paths: AppPaths) -> None:
    window.show_page("settings")
    card = window.page_of(SettingsPage).shifts
    choose_time(card, 1, 6, 0)
    assert card.warning.isVisible()
    assert "same time" in card.warning.text()
    assert load_settings(app_paths.settings)[0].shift_begins == (time(6), time(14), time(22))
    choose_time(card, 1, 15, 0)
    assert not card.warning.isVisible()
    assert load_settings(app_paths.settings)[0].shift_begins == (time(6), time(15), time(22))
