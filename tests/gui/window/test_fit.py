"""Every text fits its place, and no widget lies over another, on every page, on four screens, in three languages."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QTableView, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.live.run import RunState
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.train.page import TrainPage
from inspector_app.ui.widgets.layouts import widgets_in
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built

SCREENS = ((1920, 1040), (1350, 688), (1000, 680), (900, 470))
"""Full HD, which is also 4K at 200 %; 1366 x 768; 1024 x 768; 1366 x 768 at 150 %. Less the frame and the task bar."""


TOLD_PX = 80
"""Of a longer text in a table, whose tool tip says all of it."""
SLACK_PX = 4
"""Less than a line: Qt rounds the heights of Korean lines up, and figures end a pixel before their advance."""


@pytest.fixture
def used(window: MainWindow, built: Built, good_folder: Path, feed_folder: Path, qtbot: QtBot) -> MainWindow:
    """A window with a folder that was looked through, a project, and a run that is over."""
    train, inspect = window.page_of(TrainPage), window.page_of(InspectPage)
    train.drop([good_folder])
    qtbot.waitUntil(lambda: len(train.preflight_card.thumbnails) > 0, timeout=30_000)
    window.session.take_built(built.opened)
    inspect.set_feed(Feed.from_paths([feed_folder]))
    window.show_page("inspect")
    inspect.run_or_stop()
    qtbot.waitUntil(lambda: inspect.run.state is RunState.STOPPED, timeout=30_000)
    return window


@pytest.mark.parametrize("code", ["en", "ko", "de"])
def test_every_text_fits_and_nothing_lies_over_anything_else(used: MainWindow, code: str, qtbot: QtBot) -> None:
    used.preferences.change(used.preferences.settings.model_copy(update={"language": code}))
    used.page_of(InspectPage).side.list_tab.click()  # what a low window shows; a high one shows both
    room = used.findChild(QScrollArea, "room")
    assert isinstance(room, QScrollArea)
    faults: list[str] = []
    for size in SCREENS:
        used.resize(*size)
        for spec in used.specs.values():
            used.show_page(spec.name)
            settle(used, qtbot)
            where = f"{size[0]} x {size[1]}, {spec.name}"
            shown = [widget for widget in used.findChildren(QWidget) if widget.isVisible()]
            faults += [f"{where}: {fault}" for widget in shown if (fault := cut(widget))]
            faults += [f"{where}: {fault}" for widget in shown if (fault := covered(widget))]
            beyond = room.horizontalScrollBar().maximum()
            if size[0] >= 1000 or code != "de":  # the longest words, on the smallest screen
                faults += [f"{where}: {beyond} pixels too wide"] if beyond else []
    assert not faults, "\n".join(faults)


def settle(window: QWidget, qtbot: QtBot) -> None:
    """Wait until no layout waits for the event loop any more."""
    places: list[QRect] = []
    for _ in range(100):
        qtbot.wait(10)
        before, places = places, [widget.geometry() for widget in window.findChildren(QWidget) if widget.isVisible()]
        if before == places:
            return
    pytest.fail("the layouts do not come to rest")


def cut(widget: QWidget) -> str:
    """What does not fit of a label's or a button's text; "" if all of it does."""
    if isinstance(widget, QLabel):
        if not widget.text() or ("…" in widget.text() and widget.toolTip()):
            return ""  # shortened on purpose: the tool tip says all of it
        if widget.wordWrap():
            needed, has = widget.heightForWidth(widget.width()), widget.height()
        else:
            needed, has = widget.sizeHint().width(), widget.width()
        if needed > has + SLACK_PX:
            return f"{type(widget).__name__} {widget.text()!r} needs {needed}, has {has}"
    elif isinstance(widget, QAbstractButton) and widget.text():
        needs_text = not isinstance(widget, QToolButton) or (
            widget.toolButtonStyle() is not Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        lines = widget.text().replace("&&", "&").split("\n")
        width = max(widget.fontMetrics().horizontalAdvance(line) for line in lines)
        if needs_text and width > widget.width():
            return f"{type(widget).__name__} {widget.text()!r} needs {width}, has {widget.width()}"
    elif isinstance(widget, QTableView):
        return cut_cell(widget)
    return ""


def cut_cell(table: QTableView) -> str:
    """The first cell or heading of a table that cannot be read; "" if there is none. A name is told from its end."""
    model, heads = table.model(), table.horizontalHeader()
    top, bottom = table.rowAt(0), table.rowAt(table.viewport().height() - 1)
    for column in (column for column in range(model.columnCount()) if not table.isColumnHidden(column)):
        room = table.columnWidth(column)
        heading = str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        if heads.isVisible() and heads.fontMetrics().horizontalAdvance(heading) > room:
            return f"heading {heading!r} has {room}"
        for row in range(top, bottom + 1 if bottom >= 0 else model.rowCount()):
            text = str(model.index(row, column).data() or "")
            if min(table.fontMetrics().horizontalAdvance(text), TOLD_PX) > room:
                return f"cell {text!r} has {room}"
    return ""


def covered(parent: QWidget) -> str:
    """Two widgets of the same layout that lie over one another; "" if none do."""
    layout = parent.layout()
    if layout is None or parent.objectName() in LAYERED or type(parent).__name__ in LAYERED:
        return ""
    places = [
        (widget, place(widget))
        for widget in widgets_in(layout)
        if widget.isVisible() and OVER not in type(widget).__name__
    ]
    for index, (one, at) in enumerate(places):
        for other, there in places[index + 1 :]:
            if at.intersects(there):
                return f"{type(one).__name__} {at} and {type(other).__name__} {there} in {type(parent).__name__}"
    return ""


OVER = "Notices"
"""It lies over the page, which must not move."""
LAYERED = ("Stage", "QStackedWidget")
"""What shows widgets over one another on purpose."""


def place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


@pytest.mark.parametrize(("width", "fits"), [(300, True), (40, False)])
def test_the_ruler_finds_a_cut_text(width: int, fits: bool, qtbot: QtBot) -> None:  # noqa: FBT001
    words = QLabel("what was seen")
    qtbot.addWidget(words)
    words.resize(width, 30)
    assert (cut(words) == "") is fits
