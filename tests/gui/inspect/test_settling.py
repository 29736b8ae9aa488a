"""Settling parts: who may, what is recorded, and that nothing that was judged changes."""

import math
import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from inspector_app.core.errors import OutputError
from inspector_app.core.messages import Label, Limits, Settled, Verdict
from inspector_app.pipeline.live.feed import Feed
from inspector_app.records.settling import settle
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.inspect.settle_bar import OPERATOR_HEIGHT_PX
from inspector_app.ui.style.theme import TOUCH_PX
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built
from tests.gui.conftest import click, press
from tests.records import Row, rows_in

pytestmark = pytest.mark.pages("inspect")

LONG_MS = 30_000


@pytest.fixture
def page(window: MainWindow, built: Built, feed_folder: Path) -> InspectPage:
    window.session.take_built(built.opened)
    window.show_page("inspect")
    page = window.page_of(InspectPage)
    page.set_feed(Feed.from_paths([feed_folder]))
    return page


@pytest.fixture
def run(page: InspectPage, window: MainWindow, qtbot: QtBot) -> InspectPage:
    """The run is over: parts 0 to 2 are good, 3 is no picture, 4 and 5 are defective; two are to be reviewed."""
    with qtbot.waitSignal(page.run.ended, timeout=LONG_MS):
        page.run_or_stop()
    idle(window, qtbot)
    scores = sorted(float(score) for score in window.session.records.scores_l2() if not math.isnan(score))
    window.session._set_limits(Limits(scores[-1] * 0.999, scores[-3] * 0.999))
    verdicts = [window.session.records.record(number).verdict for number in range(6)]
    assert [verdicts.count(each) for each in Verdict] == [2, 2, 1, 1]
    return page


def idle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.session.jobs.busy, timeout=LONG_MS)


def first(page: InspectPage, verdict: Verdict) -> int:
    number = page._session.records.nearest(verdict, -1, 1)
    assert number is not None
    return number


def recorded(page: InspectPage) -> list[Row]:
    return rows_in(page.run.station.journal_path)


def shows(page: InspectPage, number: int) -> bool:
    return page.part.number == number and not page.run.alive


def said(page: InspectPage, number: int) -> Label | None:
    settled = page._session.records.record(number).settled
    return settled.label if settled is not None else None


def test_a_part_to_review_is_settled_beside_its_verdict(run: InspectPage, window: MainWindow, qtbot: QtBot) -> None:
    review, ok = first(run, Verdict.REVIEW), first(run, Verdict.OK)
    before = recorded(run)
    run.look_at(ok)
    assert not run.marking.bar.isVisible()
    run.look_at(review)
    assert run.marking.bar.isVisible()
    click(run.marking.bar.buttons[Label.DEFECT])
    assert said(run, review) is Label.DEFECT
    assert window.session.records.record(review).verdict is Verdict.REVIEW
    idle(window, qtbot)
    click(run.marking.bar.buttons[Label.GOOD])
    idle(window, qtbot)
    row = recorded(run)[review]
    assert row.settled is not None
    assert [entry["label"] for entry in row.settled] == ["defect", "good"]
    assert {(entry["by"], entry["role"]) for entry in row.settled} == {(window.session.who(), "engineer")}
    assert (row.verdict, row.score_l2) == (before[review].verdict, before[review].score_l2)
    assert [part.label for part in window.session.labelled] == [Label.GOOD]
    assert window.session.who() in run.marking.bar.text_label.text()


def test_of_two_windows_the_second_shows_what_the_first_wrote(
    run: InspectPage, window: MainWindow, qtbot: QtBot
) -> None:
    review = first(run, Verdict.REVIEW)
    assert run.run.recording.place is not None
    path, run_id = run.run.recording.place
    settle(path, run_id, review + 1, Settled(Label.GOOD, "kim", "operator", 1.7e9))
    run.look_at(review)
    with qtbot.waitSignal(run.marking.settling.failed):
        click(run.marking.bar.buttons[Label.DEFECT])
    assert said(run, review) is Label.GOOD
    assert any("Meanwhile kim settled this part as good" in text for text in window.notices.texts)
    click(run.marking.bar.buttons[Label.DEFECT])
    idle(window, qtbot)
    row = recorded(run)[review]
    assert row.settled is not None
    assert [(entry["label"], entry["by"]) for entry in row.settled] == [
        ("good", "kim"), ("defect", window.session.who()),
    ]  # fmt: skip


def test_an_answer_that_contradicts_the_verdict_leads_to_the_correction(
    run: InspectPage, window: MainWindow, qtbot: QtBot
) -> None:
    bar, corrections = run.marking.bar, run.false_alarm
    run.look_at(first(run, Verdict.REVIEW))
    assert not bar.correct_button.isVisible()  # nobody has said yet what it is
    click(bar.buttons[Label.GOOD])
    assert bar.correct_button.text() == "False alarm: this is good…"
    assert bar.correct_button.isVisible()
    click(bar.correct_button)
    assert corrections.corrector.dialog is not None
    corrections.corrector.dialog.close()
    idle(window, qtbot)
    for verdict, offered in ((Verdict.OK, True), (Verdict.REVIEW, True), (Verdict.NG, False), (Verdict.ERROR, False)):
        run.look_at(first(run, verdict))
        run.mark_defect()
        idle(window, qtbot)
        assert bar.isVisible()
        assert bar.correct_button.isVisible() is offered
    run.look_at(first(run, Verdict.OK))
    assert bar.correct_button.text() == "Missed defect: remember it…"
    click(bar.correct_button)
    qtbot.waitUntil(lambda: corrections.rememberer.dialog is not None, timeout=LONG_MS)
    idle(window, qtbot)
    window.roles.lock()
    assert not bar.correct_button.isVisible()  # an operator does not change the project


def test_an_operator_settles_but_does_not_change_the_project(
    run: InspectPage, window: MainWindow, qtbot: QtBot
) -> None:
    window.roles.lock()
    assert window.roles.is_operator
    run.look_at(first(run, Verdict.REVIEW))
    for button in run.marking.bar.buttons.values():
        assert button.height() >= OPERATOR_HEIGHT_PX
        assert button.width() >= OPERATOR_HEIGHT_PX
    press(window, Qt.Key.Key_2)
    assert said(run, first(run, Verdict.REVIEW)) is Label.DEFECT
    assert window.session.labelled == ()
    idle(window, qtbot)
    settled = recorded(run)[first(run, Verdict.REVIEW)].settled
    assert settled is not None
    assert settled[0]["role"] == "operator"


def menu_of(window: MainWindow) -> QMenu:
    (menu,) = [found for found in window.findChildren(QMenu) if found.isVisible() and found.title() == ""]
    return menu


def test_any_part_is_settled_by_a_right_click_in_list_and_picture(
    run: InspectPage, window: MainWindow, qtbot: QtBot
) -> None:
    idle(window, qtbot)
    table = run.side.table
    ng = first(run, Verdict.NG)
    at = table.visualRect(table.records.index(table.records.row(ng), 1)).center()
    table.customContextMenuRequested.emit(at)
    menu_of(window).actions()[1].trigger()
    menu_of(window).close()
    assert said(run, ng) is Label.GOOD
    run.look_at(first(run, Verdict.OK))
    qtbot.waitUntil(lambda: run.view.rgb is not None, timeout=LONG_MS)
    canvas = run.view._canvas
    assert canvas is not None
    middle = QPoint(canvas.width() // 2, canvas.height() // 2)
    QApplication.sendEvent(
        canvas.viewport(),
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, canvas.mapToGlobal(middle)),
    )
    menu_of(window).actions()[2].trigger()
    menu_of(window).close()
    assert said(run, first(run, Verdict.OK)) is Label.DEFECT


def test_a_folder_is_labelled_part_by_part_without_a_run_before(
    page: InspectPage, window: MainWindow, qtbot: QtBot
) -> None:
    press(window, Qt.Key.Key_L)
    for number, key in enumerate((Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_2, Qt.Key.Key_2, Qt.Key.Key_2)):
        qtbot.waitUntil(partial(shows, page, number), timeout=LONG_MS)
        press(window, key)  # also while a notice has just come, which must not take the focus
    good, defect = Label.GOOD, Label.DEFECT
    assert [said(page, number) for number in range(6)] == [good, good, defect, defect, defect, defect]
    assert [part.label for part in window.session.labelled] == [good, good, defect, defect, defect]  # one is no picture


def test_labelling_goes_on_in_the_order_of_the_list_and_over_what_is_settled(
    run: InspectPage, window: MainWindow
) -> None:
    run.side.list.show_only(Verdict.REVIEW, settled=False)
    one, two = [run.side.table.records.number(row) for row in range(2)]
    run.look_at(one)
    window.actions_by_name["label_one_by_one"].trigger()
    press(window, Qt.Key.Key_1)
    assert run.part.number == two
    press(window, Qt.Key.Key_1)
    assert (said(run, one), said(run, two)) == (Label.GOOD, Label.GOOD)
    assert run.side.table.records.rowCount() == 0
    assert any("Every part in the list is settled" in text for text in window.notices.texts)


def test_what_could_not_be_recorded_is_taken_back_and_said(run: InspectPage, window: MainWindow, qtbot: QtBot) -> None:
    with closing(sqlite3.connect(run.run.station.journal_path)) as connection, connection:
        connection.execute("DELETE FROM records")
    review = first(run, Verdict.REVIEW)
    run.look_at(review)
    with qtbot.waitSignal(run.marking.settling.failed, timeout=LONG_MS) as failed:
        press(window, Qt.Key.Key_1)
    assert isinstance(failed.args[0], OutputError)
    assert said(run, review) is None
    assert any("could not be settled" in text for text in window.notices.texts)


def test_n_goes_from_one_ng_part_to_the_next(run: InspectPage, window: MainWindow) -> None:
    window.session.set_threshold(float(window.session.records.scores_l2()[4:].min()) * 0.999)
    window.session.set_review(None)
    ng = [number for number in range(6) if window.session.records.record(number).verdict is Verdict.NG]
    assert len(ng) >= 2
    run.look_at(0)
    seen = []
    for _ in ng:
        press(window, Qt.Key.Key_N)
        seen.append(run.part.number)
    assert seen == [number for number in ng if number > 0] + ([ng[-1]] if ng[0] == 0 else [])
    press(window, Qt.Key.Key_N)
    assert run.part.number == ng[-1]
    assert any("No NG part comes after this one" in text for text in window.notices.texts)
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert run.part.number == ng[-2]


def test_the_buttons_are_large_enough_for_a_finger(run: InspectPage) -> None:
    run.look_at(first(run, Verdict.REVIEW))
    bar = run.marking.bar
    for press_button in bar.buttons.values():
        assert press_button.height() >= TOUCH_PX
        text_width = press_button.fontMetrics().horizontalAdvance(press_button.text())
        assert text_width < press_button.width()
    assert run.stage.rect().contains(bar.mapTo(run.stage, QPointF(0, 0)).toPoint())
