"""The lot of the next parts, as the operator, a scanner or a trigger gives it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import MAX_ID, PartIds, TriggerAnswer
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.live.plan import When
from inspector_app.project.paths import AppPaths
from inspector_app.records.parts import Filter
from inspector_app.records.reading import Records
from inspector_app.sources.synthetic import SyntheticSettings, write_good_parts
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.style.theme import GLOVE_PX, TOUCH_PX
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built, build
from tests.gui.conftest import click
from tests.helpers import result_of

pytestmark = pytest.mark.pages("inspect")

LONG_MS = 30_000
CAMERA = SyntheticSettings(size=(320, 240), rate_hz=20.0, rest_frames=10_000, defect_share=0.0)


@pytest.fixture(scope="module")
def washers(tmp_path_factory: pytest.TempPathFactory, shared_cache: Path) -> Built:
    root = tmp_path_factory.mktemp("washers")
    parts = write_good_parts(root / "good", CAMERA, 12)
    result = result_of(
        build(parts, TrainSettings(name="Washer", size=96), AppPaths(shared_cache, root / "weights", root / "settings"))
    )
    assert isinstance(result, Built)
    return result


@pytest.fixture
def page(window: MainWindow, washers: Built, qtbot: QtBot) -> Iterator[InspectPage]:
    window.session.take_built(washers.opened)
    window.resize(1366, 768)
    window.show_page("inspect")
    page = window.page_of(InspectPage)
    page.set_feed(Feed("synthetic", "Camera", synthetic=CAMERA))
    page.run.station.set_plan(replace(page.run.station.plan, when=When.TRIGGER))
    yield page
    page.stop()
    qtbot.waitUntil(lambda: page.run.state.over, timeout=LONG_MS)


def scan(page: InspectPage, text: str) -> None:
    """Touch the field, then do what a scanner does."""
    click(page.lot.line)
    if text.isascii():
        QTest.keyClicks(page.lot.line, text)
    else:  # the test cannot press such keys
        page.lot.line.insert(text)
    QTest.keyClick(page.lot.line, Qt.Key.Key_Return)


def judge(page: InspectPage, n: int, qtbot: QtBot, ids: PartIds | None = None) -> None:
    """Trigger, and wait until there are ``n`` records."""
    qtbot.waitUntil(lambda: page.run.trigger(ids=ids or PartIds()) is TriggerAnswer.TAKEN, timeout=LONG_MS)
    qtbot.waitUntil(lambda: len(page._session.records) == n, timeout=LONG_MS)


def test_a_lot_counts_from_the_next_part_and_is_in_the_store(page: InspectPage, qtbot: QtBot) -> None:
    assert not page.lot.line.hasFocus()  # the keys of the page work
    scan(page, "=L-1 🙂")
    assert (page.run.lot.text, page.lot.caption.text(), page.lot.line.hasFocus()) == ("=L-1 🙂", "Lot", False)
    page.run.go_on()
    judge(page, 1, qtbot)
    scan(page, "../L2")  # all of the former text is replaced
    judge(page, 2, qtbot)
    judge(page, 3, qtbot, PartIds("S1", "of the trigger"))
    judge(page, 4, qtbot)
    last = page.run.report().last
    assert last is not None
    assert last.ids == PartIds("", "../L2")
    page.stop()
    qtbot.waitUntil(lambda: page.run.state.over, timeout=LONG_MS)
    lots = ["=L-1 🙂", "../L2", "of the trigger", "../L2"]
    assert [page._session.records.record(place).ids.lot for place in range(4)] == lots
    with Records(page.run.station.journal_path) as records:
        assert [part.lot for part in records.page(Filter())] == lots[::-1]
        assert records.count(Filter(lot="../L2")) == 2


def test_what_is_typed_without_enter_is_said_and_counts_when_a_run_begins(page: InspectPage, qtbot: QtBot) -> None:
    field = page.lot
    click(field.line)
    QTest.keyClicks(field.line, "A")
    assert (page.run.lot.text, field.caption.text()) == ("", "Lot ⏎")
    QTest.keyClick(field.line, Qt.Key.Key_Escape)
    assert (field.line.text(), field.caption.text(), field.line.hasFocus()) == ("", "Lot", False)
    click(field.line)
    QTest.keyClicks(field.line, "B 1")  # its space runs nothing
    assert page.run.state.over
    page.run.go_on()
    assert (page.run.lot.text, field.caption.text()) == ("B 1", "Lot")
    judge(page, 1, qtbot)
    assert page._session.records.record(0).ids.lot == "B 1"


def test_a_text_that_cannot_be_a_lot_is_made_one(page: InspectPage) -> None:
    page.lot.line.setText("a\nb\x1d\u202ec \ud800" + "9" * 300)
    page.lot.take()
    assert page.run.lot.text == ("a b c " + "9" * 300)[: len(page.run.lot.text)]
    assert len(page.run.lot.text) <= MAX_ID
    assert page.lot.line.text() == page.run.lot.text


def test_another_kind_of_part_is_not_of_the_same_lot(page: InspectPage, washers: Built) -> None:
    scan(page, "L1")
    session = page._session
    session.set_threshold(2 * session.suggested_l2)
    session.take_built(washers.opened)
    assert page.run.lot.text == "L1"
    session.new()
    assert (page.run.lot.text, page.lot.line.text()) == ("", "")


def test_an_operator_touches_the_field_and_an_engineer_finds_it_under_the_lights(
    page: InspectPage, window: MainWindow, qtbot: QtBot
) -> None:
    assert not page.deck.isAncestorOf(page.lot)
    assert page.lot.line.height() >= TOUCH_PX
    scan(page, "L1")
    window.roles.lock()
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(1024, 768)
    qtbot.waitUntil(lambda: (window.width(), page.lot.height() >= GLOVE_PX) == (1024, True))
    assert page.deck.isAncestorOf(page.lot)
    assert min(page.lot.line.width(), page.lot.line.height()) >= GLOVE_PX
    assert page.lot.line.mapTo(page.deck, page.lot.line.rect().bottomRight()).y() < page.deck.height()
    QTest.keyClick(page.lot.line, Qt.Key.Key_2)
    assert page.lot.caption.text() == "Lot: press Enter"
    window.roles.enter(None)
    assert not page.deck.isAncestorOf(page.lot)
    assert page.run.lot.text == "L1"
