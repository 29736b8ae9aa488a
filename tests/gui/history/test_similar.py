"""Parts like one part, and families of defects, in the real window."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import Verdict
from inspector_app.records.parts import NEW_KIND
from inspector_app.ui.families.card import FamilyCard
from inspector_app.ui.families.dialog import FamiliesDialog
from inspector_app.ui.history.page import HistoryPage
from inspector_app.ui.statistics.page import StatisticsPage
from inspector_app.ui.window.main_window import MainWindow
from tests.gui.conftest import click
from tests.gui.history.test_page import LONG_MS, choose, enter, idle
from tests.similar_parts import archive_parts, ng

pytestmark = pytest.mark.pages("inspect", "history", "statistics")

KINDS = (0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 2)


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> HistoryPage:
    page = window.page_of(HistoryPage)
    archive_parts(page.history.path, [*ng(*KINDS), (0, Verdict.NG, ""), (0, Verdict.OK, "another space")])
    enter(window, page, qtbot)
    return page


def names(page: HistoryPage) -> list[str]:
    parts = [page.history.part(row) for row in range(page.model.rowCount())]
    return [part.name for part in parts if part is not None]


def open_families(window: MainWindow, page: HistoryPage | StatisticsPage, qtbot: QtBot) -> FamiliesDialog:
    click(page.families_button)
    dialog = page.findChildren(FamiliesDialog)[-1]
    idle(window, qtbot)
    return dialog


def card_of(dialog: FamiliesDialog, name: str) -> FamilyCard:
    return next(card for card in dialog.cards if card.kind.name == name)


def give_name(card: FamilyCard, name: str, window: MainWindow, qtbot: QtBot) -> None:
    dialog = card.window()
    card.line.setText(name)
    QTest.keyClick(card.line, Qt.Key.Key_Return)
    idle(window, qtbot)
    assert dialog.isVisible()


def test_parts_like_one_are_listed_and_left_again(window: MainWindow, page: HistoryPage, qtbot: QtBot) -> None:
    everything = names(page)
    choose(page, everything.index("part 3"), window, qtbot)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_P)
    idle(window, qtbot)
    like = names(page)
    assert len(like) == 12  # without the part of another space and the one without a vector
    assert like[0] == "part 3"
    assert set(like[1:6]) == {f"part {number}" for number in (1, 5, 7, 9, 11)}
    assert page.similar.isVisible()
    assert "part 3" in page.similar.title.text()
    assert page.tiles.isVisible()
    assert page.part is not None
    assert page.part.name == "part 3"
    page.history.refresh()  # the list stays as it is
    choose(page, 1, window, qtbot)
    assert page.part.name == like[1]
    page.do("next_ng")
    assert page.part.name == like[2]
    click(page.similar.back)
    qtbot.waitUntil(lambda: page.model.rowCount() == len(everything), timeout=LONG_MS)
    idle(window, qtbot)
    assert names(page) == everything
    assert not page.similar.isVisible()


@pytest.mark.parametrize(("name", "said"), [("part 13", "Nothing was kept"), ("part 14", "No other archived part")])
def test_a_part_that_nothing_can_be_compared_with_is_said(
    window: MainWindow, page: HistoryPage, qtbot: QtBot, name: str, said: str
) -> None:
    everything = names(page)
    choose(page, everything.index(name), window, qtbot)
    click(page.side.buttons["similar"])
    idle(window, qtbot)
    assert any(said in text for text in window.notices.texts)
    assert names(page) == everything
    assert not page.similar.isVisible()


def test_groups_get_names_and_lead_to_their_parts(window: MainWindow, page: HistoryPage, qtbot: QtBot) -> None:
    dialog = open_families(window, page, qtbot)
    assert [(card.kind.name, card.kind.n) for card in dialog.cards] == [("", 6), ("", 5), ("", 1)]
    assert all(
        label.pixmap() and not label.pixmap().isNull() for card in dialog.cards for label in card.pictures.values()
    )
    give_name(dialog.cards[0], "  =cmd|' /C calc'!A0 🧨  ", window, qtbot)
    family = "=cmd|' /C calc'!A0 🧨"
    assert card_of(dialog, family).kind.n == 6
    give_name(next(card for card in dialog.cards if card.kind.n == 5), "../dent", window, qtbot)
    assert [(card.kind.name, card.kind.n) for card in dialog.cards] == [("../dent", 5), (family, 6), ("", 1)]

    click(card_of(dialog, "../dent").open_button)  # and the dialog closes
    idle(window, qtbot)
    assert window.shows("history")
    assert sorted(names(page)) == sorted(f"part {number}" for number in (2, 4, 6, 8, 10))
    assert page.filters.family.currentData() == "../dent"
    choose(page, 0, window, qtbot)
    assert any("../dent" in label.text() for label in page.side.findChildren(type(page.count)))
    page.filters.family.setCurrentIndex(page.filters.family.findData(NEW_KIND))
    idle(window, qtbot)
    assert names(page) == ["part 12"]

    archive_parts(page.history.path, ng(1, 7), run_id="cd" * 16, seed=9)  # a run that judges further parts
    dialog = open_families(window, page, qtbot)
    assert {card.kind.name: card.kind.n for card in dialog.cards if card.kind.name} == {"../dent": 6, family: 6}
    give_name(card_of(dialog, family), "../dent", window, qtbot)  # both become one
    assert {card.kind.name: card.kind.n for card in dialog.cards if card.kind.name} == {"../dent": 12}
    click(card_of(dialog, "../dent").remove_button)
    idle(window, qtbot)
    assert not any(card.kind.name for card in dialog.cards)
    dialog.close()
    assert audit_rows(window) == {
        (family, "", "named, 6 parts"),
        ("../dent", "", "named, 5 parts"),
        (family, family, "../dent"),
        ("../dent", "../dent", ""),
    }
    idle(window, qtbot)


def audit_rows(window: MainWindow) -> set[tuple[str, str, str]]:
    with closing(sqlite3.connect(window.session.paths.settings / "audit.sqlite")) as connection:
        return set(connection.execute("SELECT what, old, new FROM audit WHERE kind = 'families'"))


def test_the_pareto_counts_families_and_leads_to_them(window: MainWindow, page: HistoryPage, qtbot: QtBot) -> None:
    dialog = open_families(window, page, qtbot)
    give_name(dialog.cards[0], "scratch", window, qtbot)
    dialog.close()
    window.show_page("statistics")
    statistics = window.page_of(StatisticsPage)
    statistics.times.setCurrentIndex(statistics.times.findData("all"))
    idle(window, qtbot)
    statistics.panel.make_all()
    figures = statistics.panel.figures
    assert figures is not None
    assert {row.name: row.count for row in figures.families} == {"scratch": 6, NEW_KIND: 6, "": 1}
    chart = next(chart for chart in statistics.panel.charts if type(chart).__name__ == "FamilyChart")
    assert chart.isVisibleTo(statistics)
    index = next(place for place, row in enumerate(figures.families) if row.name == "scratch")
    chart.asked.emit(chart.selection(index))
    idle(window, qtbot)
    assert window.shows("history")
    assert sorted(names(page)) == sorted(f"part {number}" for number in (1, 3, 5, 7, 9, 11))
    window.show_page("statistics")
    idle(window, qtbot)
    again = open_families(window, statistics, qtbot)
    assert card_of(again, "scratch").kind.n == 6
    again.close()
    idle(window, qtbot)


def test_a_name_that_is_none_and_a_store_that_cannot_be_written_are_said(
    window: MainWindow, page: HistoryPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = open_families(window, page, qtbot)
    first = dialog.cards[0]
    first.line.setText("   ")
    assert not first.name_button.isEnabled()
    give_name(first, "x" * 100, window, qtbot)
    assert "too long" in dialog.fault.text()
    with closing(sqlite3.connect(page.history.path, isolation_level=None)) as connection:
        connection.execute(
            "CREATE TRIGGER no BEFORE INSERT ON families BEGIN SELECT RAISE(ABORT, 'the disk refuses'); END"
        )
    give_name(first, "scratch", window, qtbot)
    assert "the disk refuses" in dialog.fault.text()
    assert first.kind.n == 6
    assert first.line.text() == "scratch"  # and what was typed stays
    dialog.close()
    idle(window, qtbot)
