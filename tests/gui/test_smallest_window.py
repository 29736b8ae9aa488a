"""At the window's least size everything is there, whole, and nothing lies over anything else."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inspector_app.pipeline.inspect import inspect
from inspector_app.sources.images import read_frame
from inspector_app.ui.main_window import MainWindow
from inspector_app.ui.style_sheet import TOUCH_PX
from inspector_app.workers.building import Built


def place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


@pytest.mark.parametrize("code", ["en", "ko"])
def test_the_limits_are_whole_and_the_strip_keeps_to_its_place(
    window: MainWindow, built: Built, good_cells: list[Path], code: str, qtbot: QtBot
) -> None:
    window.preferences.change(window.preferences.settings.model_copy(update={"language": code}))
    window.session.take_built(built.opened)
    window.show_inspect()
    page = window.inspect_page
    record = inspect(read_frame(good_cells[0]), built.opened.detector, window.session.limits)
    window.session.records.add([record] * 130_000)  # whose number needs a second line in Korean
    window.resize(window.minimumSize())
    controls = page.side.threshold.controls
    feed = page.side.threshold.feed_label
    qtbot.waitUntil(lambda: window.size() == window.minimumSize() and "130" in feed.text())
    qtbot.waitUntil(lambda: not place(page.deck.strip).intersects(place(page.deck.counters)))
    for control in (controls.spin, controls.review_spin, controls.review_box):
        assert control.height() >= TOUCH_PX
        assert place(controls).contains(place(control))
    assert place(feed).bottom() < place(page.side.table).top()
    assert feed.height() >= feed.heightForWidth(feed.width())
    assert place(page.side).contains(place(page.side.table))
    strip = page.deck.strip
    assert strip.numbers[-1] == 129_999
    for number in strip.numbers:
        assert strip.rect().contains(strip.tile(number).toRect())
        assert strip.tile(number).width() >= 44
