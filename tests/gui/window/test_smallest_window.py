"""At the window's least size everything is there, whole, and nothing lies over anything else."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.pipeline.judging.judge import inspect
from inspector_app.sources.images import read_frame
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.style.style_sheet import TOUCH_PX
from inspector_app.ui.widgets.notices import Notice, Severity
from inspector_app.ui.widgets.status_lights import LARGE_PX
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.ui.window.window_state import first_size
from inspector_app.workers.build_jobs import Built

SCREEN_PX = (1000, 680)
"""The room on a screen of 1024 x 768."""


def place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def is_pressed_at_its_place(notice: Notice) -> bool:
    under = notice.window().childAt(place(notice).center())
    return under in {notice, *notice.findChildren(QWidget)}


@pytest.mark.parametrize("code", ["en", "ko"])
def test_the_limits_are_whole_and_the_strip_keeps_to_its_place(
    window: MainWindow, built: Built, good_cells: list[Path], code: str, qtbot: QtBot
) -> None:
    window.preferences.change(window.preferences.settings.model_copy(update={"language": code}))
    window.session.take_built(built.opened)
    window.show_page("inspect")
    page = window.page_of(InspectPage)
    record = inspect(read_frame(good_cells[0]), built.opened.detector, window.session.limits)
    window.session.records.add([record] * 130_000)  # whose number needs a second line in Korean
    window.resize(*SCREEN_PX)
    assert page.side.tabs.isVisible()  # too low for both
    page.side.limit_tab.click()
    controls = page.side.threshold.controls
    feed = page.side.threshold.feed_label
    qtbot.waitUntil(lambda: window.size() == QSize(*SCREEN_PX) and "130" in feed.text())
    qtbot.waitUntil(lambda: not place(page.deck.strip).intersects(place(page.deck.counters)))
    qtbot.waitUntil(lambda: feed.height() >= feed.heightForWidth(feed.width()))  # a turn of the event loop later
    for control in (controls.spin, controls.review_spin, controls.review_box):
        assert control.height() >= TOUCH_PX
        assert place(controls).contains(place(control))
    assert place(page.side).contains(place(feed))
    page.side.list_tab.click()
    qtbot.waitUntil(lambda: page.side.table.height() >= 5 * 28)
    assert not page.side.threshold.isVisible()
    assert place(page.side).contains(place(page.side.table))
    strip = page.deck.strip
    assert strip.numbers[-1] == 129_999
    for number in strip.numbers:
        assert strip.rect().contains(strip.tile(number).toRect())
        assert strip.tile(number).width() >= 44


def test_a_notice_lies_over_the_picture_which_keeps_its_place(window: MainWindow, built: Built, qtbot: QtBot) -> None:
    window.session.take_built(built.opened)
    window.show_page("inspect")
    window.roles.lock()
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(*SCREEN_PX)
    page, notices = window.page_of(InspectPage), window.notices
    qtbot.waitUntil(lambda: window.size() == QSize(*SCREEN_PX))
    qtbot.waitUntil(lambda: page.view.width() * page.view.height() >= 0.35 * window.width() * window.height())
    qtbot.waitUntil(lambda: page.lights.width() >= LARGE_PX and place(page.lights).right() < place(page.view).left())
    before = place(page.view)
    for severity in (Severity.WARNING, Severity.ERROR):
        notices.show_notice(severity, f"Something happened ({severity}).", "Do something about it.")
    qtbot.waitUntil(lambda: notices.height() > 80)
    assert place(page.view) == before
    assert before.contains(place(notices))
    assert notices.isVisible()
    assert not place(notices).intersects(place(page.banner))
    window.roles.enter(None)
    room = window.findChild(QScrollArea, "room")
    assert isinstance(room, QScrollArea)
    for name in ("train", "tune", "compare", "settings"):  # nor does any other page move
        notices.clear()
        window.show_page(name)
        qtbot.waitUntil(lambda: not notices.height() or not notices.texts)
        qtbot.waitUntil(lambda: window.page.size() == room.viewport().size())
        before = place(window.page)
        notices.show_notice(Severity.WARNING, "Something happened.", "Do something about it.")
        shown = notices.findChildren(Notice)[-1]
        qtbot.waitUntil(lambda shown=shown: notices.isVisible() and place(notices).contains(place(shown)))  # type: ignore[misc]
        assert place(window.page) == before
        assert before.contains(place(notices))
        assert window.childAt(shown.mapTo(window, shown.rect().center())) in {shown, *shown.findChildren(QWidget)}
    window.show_page("inspect")
    qtbot.waitUntil(lambda: notices.isVisible() and place(page.view).contains(place(notices)))


def test_a_new_window_fits_its_screen() -> None:
    assert first_size(QSize(1920, 1040)) == QSize(1366, 768)
    assert first_size(QSize(1366, 728)) == QSize(1350, 688)
    assert first_size(QSize(910, 485)) == QSize(894, 445)


@pytest.mark.parametrize("code", ["en", "ko"])
def test_no_page_needs_more_width_than_the_smallest_window_and_low_ones_scroll(
    window: MainWindow, built: Built, code: str, qtbot: QtBot
) -> None:
    window.preferences.change(window.preferences.settings.model_copy(update={"language": code}))
    window.session.take_built(built.opened)
    window.resize(window.minimumSize())
    assert window.minimumWidth() <= 1000
    room = window.findChild(QScrollArea, "room")
    assert isinstance(room, QScrollArea)
    for spec in window.specs.values():
        window.show_page(spec.name)
        page = window.page_named(spec.name)
        qtbot.waitUntil(lambda page=page: page.height() >= page.minimumSizeHint().height())  # type: ignore[misc]
        assert not room.horizontalScrollBar().maximum(), spec.name
        assert room.verticalScrollBar().maximum() == max(0, page.height() - room.viewport().height())
