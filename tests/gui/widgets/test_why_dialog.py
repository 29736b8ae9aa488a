"""W, and a click on a region: the window says why a part has its verdict."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import Frame, Verdict
from inspector_app.pipeline.judging.explain import Explanation
from inspector_app.pipeline.judging.judge import inspect
from inspector_app.pipeline.live.feed import Feed
from inspector_app.records.archive import Archive
from inspector_app.records.archive_choice import Entry
from inspector_app.records.journal import Journal
from inspector_app.sources.images import read_rgb
from inspector_app.ui.history.page import HistoryPage
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.tune.page import TunePage
from inspector_app.ui.widgets.why_dialog import Why
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built
from tests import helpers
from tests.unit.records.test_archive import RULE, RUN

pytestmark = pytest.mark.pages("tune", "inspect", "history")

LONG_MS = 30_000


def answer(why: Why, qtbot: QtBot) -> Explanation:
    """What the dialog shows, once it is found; it is left open."""
    qtbot.waitUntil(lambda: why.dialog is not None and why.dialog.explanation is not None, timeout=LONG_MS)
    assert why.dialog is not None
    found = why.dialog.explanation
    assert found is not None
    assert why.dialog.said.text() == found.said
    return found


def close(why: Why) -> None:
    assert why.dialog is not None
    why.dialog.close()
    assert why.dialog is None


@pytest.fixture
def inspected(window: MainWindow, built: Built, feed_folder: Path, qtbot: QtBot) -> InspectPage:
    window.session.take_built(built.opened)
    window.show_page("inspect")
    page = window.page_of(InspectPage)
    page.set_feed(Feed.from_paths([feed_folder]))
    with qtbot.waitSignal(page.run.ended, timeout=LONG_MS):
        page.run_or_stop()
    return page


def look_at(page: InspectPage, number: int, qtbot: QtBot) -> None:
    page.look_at(number)
    qtbot.waitUntil(lambda: not page.view.message.startswith("Reading"), timeout=LONG_MS)


def test_w_shows_the_worst_patch_beside_good_ones_and_says_why_an_error_has_none(
    inspected: InspectPage, window: MainWindow, qtbot: QtBot
) -> None:
    page, log = inspected, window.session.records
    ng = next(number for number in range(len(log)) if log.record(number).verdict is Verdict.NG)
    look_at(page, ng, qtbot)
    QTest.keyClick(window, Qt.Key.Key_W)
    found = answer(page.why, qtbot)
    assert found.verdict is Verdict.NG
    assert found.region is not None
    assert page.why.dialog is not None
    tiles = page.why.dialog.tiles
    assert [tile.figure.text() for tile in tiles[1:]] == [
        f"distance {value:.3f}" for value in (found.distance_l2, *(one.distance_l2 for one in found.good))
    ]
    assert all(not tile.picture.pixmap().isNull() for tile in tiles)
    assert "the part would be OK" in page.why.dialog.remedies.text()
    close(page.why)
    look_at(page, 3, qtbot)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_W)
    assert log.record(3).error in answer(page.why, qtbot).said
    assert page.why.dialog is not None
    assert not page.why.dialog.tiles
    close(page.why)


def test_a_click_explains_the_region_under_it_and_a_click_beside_it_nothing(
    inspected: InspectPage, window: MainWindow, qtbot: QtBot
) -> None:
    page, log = inspected, window.session.records
    number = next(number for number in range(len(log)) if log.record(number).regions)
    look_at(page, number, qtbot)
    regions = log.record(number).regions
    assert regions
    region, size = regions[-1], log.record(number).source_size
    canvas = page.view._canvas
    assert canvas is not None
    rgb = page.view.rgb
    assert rgb is not None
    scale = rgb.shape[1] / size[0]
    distance_l2 = page.view.distance_l2
    assert distance_l2 is not None
    row, column = np.unravel_index(int(distance_l2.argmin()), distance_l2.shape)
    dark = (
        (float(column) + 0.5) / distance_l2.shape[1] * rgb.shape[1],
        (float(row) + 0.5) / distance_l2.shape[0] * rgb.shape[0],
    )

    def press(x_px: float, y_px: float) -> None:
        scene = canvas.box.mapViewToScene(QPointF(x_px, y_px))
        at: QPoint = canvas.mapFromScene(scene)
        viewport: QWidget = canvas.viewport()
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=at)

    with qtbot.assertNotEmitted(page.view.region_clicked):
        press(*dark)
    press(region.peak_at_px[0] * scale, region.peak_at_px[1] * scale)
    found = answer(page.why, qtbot)
    assert found.region is not None
    assert found.region.peak_at_px == pytest.approx(region.peak_at_px)
    assert found.said.startswith("This region")
    close(page.why)


@pytest.fixture
def recorded(
    window: MainWindow, built: Built, good_cells: list[Path], bad_cells: list[Path], qtbot: QtBot
) -> Callable[[str], HistoryPage]:
    """History with one archived NG part, judged by the project of the given identity."""

    def make(identity: str) -> HistoryPage:
        page = window.page_of(HistoryPage)
        window.session.take_built(built.opened)
        document = built.opened.project.document
        frame = Frame(helpers.damaged(read_rgb(good_cells[20])), "part 1", 1.7e9)
        record = replace(inspect(frame, built.opened.detector, document.limits), project_id=identity)
        page.history.path.parent.mkdir(parents=True, exist_ok=True)
        with closing(Journal(page.history.path, project_name="Cells", run_id=RUN)) as journal:
            journal.write(helpers.judged([record]))
        Archive(page.history.path, RULE).add(Entry(RUN, 1, record, frame, "all"))
        window.show_page("history")
        qtbot.waitUntil(lambda: page.model.rowCount() == 1, timeout=LONG_MS)
        qtbot.waitUntil(lambda: not window.session.jobs.busy, timeout=LONG_MS)
        page.view.select(0)
        page.choose(0)
        qtbot.waitUntil(lambda: page.part is not None and page.side.view.rgb is not None, timeout=LONG_MS)
        return page

    return make


def test_history_explains_the_archived_picture(
    recorded: Callable[[str], HistoryPage], built: Built, qtbot: QtBot
) -> None:
    page = recorded(built.opened.project.document.identity)
    QTest.keyClick(page.side, Qt.Key.Key_W)
    found = answer(page.part_actions.why, qtbot)
    assert found.verdict is Verdict.NG
    assert found.good
    assert found.cut is not None
    assert not found.notes
    close(page.part_actions.why)


def test_history_names_the_project_that_must_be_open(recorded: Callable[[str], HistoryPage], qtbot: QtBot) -> None:
    page = recorded("0123456789abcdef")
    page.side.buttons["why"].click()
    assert answer(page.part_actions.why, qtbot).said == "Open the project Cells: it judged this part."
    close(page.part_actions.why)


def test_tune_compares_a_training_part_with_the_other_ones(window: MainWindow, built: Built, qtbot: QtBot) -> None:
    window.session.take_built(built.opened)
    window.show_page("tune")
    parts = window.page_of(TunePage).parts
    parts.open_part(2)
    name = parts.model.known(2).part.name
    qtbot.waitUntil(lambda: parts.part.view.rgb is not None, timeout=LONG_MS)
    QTest.keyClick(parts.part, Qt.Key.Key_W)
    found = answer(parts.why, qtbot)
    assert found.name == name
    assert found.good
    assert name not in {one.name for one in found.good}
    assert found.there is not None
    assert found.there.n == len(built.opened.project.document.training) - 1
    close(parts.why)
