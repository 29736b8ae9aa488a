"""What goes wrong with the records file while a run is on reaches the person in front of the window."""

import platform
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import Verdict
from inspector_app.pipeline.live.feed import Feed
from inspector_app.records import database
from inspector_app.records.journal import Journal
from inspector_app.records.parts import Filter
from inspector_app.records.reading import Records
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.window.main_window import MainWindow
from tests.records import rows_in

pytestmark = pytest.mark.pages("inspect")

LONG_MS = 30_000


@pytest.fixture
def page(window: MainWindow, project_file: Path, feed_folder: Path, qtbot: QtBot) -> InspectPage:
    with qtbot.waitSignal(window.session.detector_ready, timeout=LONG_MS):
        window.files.open_path(project_file)
    window.show_page("inspect")
    window.page_of(InspectPage).set_feed(Feed.from_paths([feed_folder]))
    return window.page_of(InspectPage)


def says(window: MainWindow, *words: str) -> bool:
    return any(all(word in text for word in words) for text in window.notices.texts)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Another program writes into the records and does not finish."""
    Journal(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def test_a_damaged_records_file_is_told(page: InspectPage, window: MainWindow, qtbot: QtBot) -> None:
    path = page.run.station.journal_path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"no records at all" * 100)
    page.run_or_stop()
    qtbot.waitUntil(lambda: says(window, "were damaged"), timeout=LONG_MS)
    qtbot.waitUntil(lambda: page.run.state.over and not window.session.jobs.busy, timeout=LONG_MS)
    assert sum("were damaged" in text for text in window.notices.texts) == 1


def test_a_locked_records_file_holds_the_run_up_says_so_and_costs_no_record(
    page: InspectPage, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_S", 0.01)
    with locked(page.run.station.journal_path):
        page.run_or_stop()
        qtbot.waitUntil(lambda: says(window, "locked", "Close it"), timeout=LONG_MS)
        assert len(window.session.records) == 0
    qtbot.waitUntil(lambda: page.run.state.over and not window.session.jobs.busy, timeout=LONG_MS)
    log = window.session.records
    with closing(Journal(page.run.station.journal_path)) as journal:
        assert [row.name for row in rows_in(journal)] == [log.record(number).name for number in range(len(log))]
    assert len(log) == page.run.count


def test_every_part_that_is_not_ok_is_archived_with_its_picture(
    page: InspectPage, window: MainWindow, qtbot: QtBot
) -> None:
    page.run_or_stop()
    qtbot.waitUntil(lambda: page.run.state.over and not window.session.jobs.busy, timeout=LONG_MS)
    bad = [row.number for row in rows_in(page.run.station.journal_path) if row.verdict is not Verdict.OK]
    assert bad
    with Records(page.run.station.journal_path) as records:
        archived = {part.number: part for part in records.page(Filter()) if part.picture is not None}
    assert set(bad) <= set(archived)
    assert page.run.feed is not None
    assert {(part.feed, part.person, part.station) for part in archived.values()} == {
        (page.run.feed.name, window.session.who(), platform.node())
    }
    for number in bad:
        part = archived[number]
        assert part.picture is not None
        file = page.run.station.journal_path.parent / "pictures" / part.picture.file
        if part.path is not None and part.verdict is not Verdict.ERROR:
            assert np.array_equal(np.asarray(Image.open(file)), np.asarray(Image.open(part.path).convert("RGB")))


def test_the_window_stays_to_say_that_a_record_could_not_be_written(
    page: InspectPage, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_S", 0.01)
    with locked(page.run.station.journal_path):
        page.run_or_stop()
        qtbot.waitUntil(lambda: says(window, "locked"), timeout=LONG_MS)
        window.close()
        qtbot.waitUntil(lambda: says(window, "not written", "locked"), timeout=LONG_MS)
        qtbot.waitUntil(lambda: not window.session.jobs.busy, timeout=LONG_MS)
        assert window.isVisible()
        assert window.isEnabled()
    window.close()
    qtbot.waitUntil(window.isHidden, timeout=LONG_MS)
