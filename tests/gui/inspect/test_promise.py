"""The promise that stays alive: light, notice, Statistics and audit trail follow the monitor."""

import math
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import InspectionRecord, Label, Limits, Settled, read_only
from inspector_app.pipeline.judging.picture import Picture
from inspector_app.pipeline.judging.small_pictures import with_small_pictures
from inspector_app.pipeline.live.feed import Feed
from inspector_app.records.audit_entry import Entry
from inspector_app.sources.images import read_rgb
from inspector_app.sources.synthetic import SyntheticSettings
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.inspect.promise_news import PromiseNews
from inspector_app.ui.inspect.two_pictures import TwoPictures
from inspector_app.ui.statistics.page import StatisticsPage
from inspector_app.ui.tune.page import TunePage
from inspector_app.ui.widgets.status_lights import Level, StatusLight
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built
from inspector_app.workers.promise import PromiseMonitor
from tests.gui.conftest import click
from tests.gui.workers.test_promise import good, high, parts

pytestmark = pytest.mark.pages("inspect")

LONG_MS = 30_000


@pytest.fixture
def noted(window: MainWindow) -> Iterator[list[Entry]]:
    entries: list[Entry] = []
    window.session.audit.noted.connect(entries.append)
    yield entries
    window.session.audit.noted.disconnect(entries.append)


@pytest.fixture
def page(window: MainWindow, built: Built, noted: list[Entry]) -> InspectPage:
    window.session.take_built(built.opened)
    window.show_page("inspect")
    return window.page_of(InspectPage)


def level(light: StatusLight) -> Level:
    return light.level


def take(page: InspectPage, records: list[InspectionRecord], run_id: str = "run") -> None:
    """As a live run does."""
    page._session.promise.take(records, run_id, len(page._session.records))
    page._session.records.add(records)


def notices(window: MainWindow) -> list[str]:
    return [text for text in window.notices.texts if "promise" in text or "Scores are higher" in text]


@pytest.mark.pages("inspect", "statistics")
def test_light_counts_good_parts(page: InspectPage, window: MainWindow) -> None:
    assert level(page.lights.promise) is Level.OFF
    take(page, parts(page._session, good(page._session, 30)))
    assert level(page.lights.promise) is Level.GOOD
    assert "has held over 30 parts" in page.lights.promise.sentence
    window.show_page("statistics")
    assert "has held over 30 parts" in window.page_of(StatisticsPage).promise.text()


def test_broken_promise_is_told_until_a_person_counts_again(
    page: InspectPage, window: MainWindow, noted: list[Entry]
) -> None:
    take(page, parts(page._session, [*good(page._session, 20), *high(page._session, 60)]))
    assert level(page.lights.promise) is Level.WARNING
    assert "does not hold any more, since" in page.lights.promise.sentence
    assert len(notices(window)) == 1
    assert "1\N{NO-BREAK SPACE}% at most" in notices(window)[0]
    told = [entry for entry in noted if entry.kind == "promise"]
    assert [(entry.old, entry.new) for entry in told] == [("holds", "does not hold any more")]
    page._session.promise.watch_again()
    assert notices(window) == []
    assert level(page.lights.promise) is Level.OFF
    assert noted[-1].kind == "promise"
    assert noted[-1].new == "counts again"
    assert noted[-1].what.endswith(", 80 parts")


def test_defects_that_a_person_names_withdraw_the_alarm(page: InspectPage, window: MainWindow) -> None:
    take(page, parts(page._session, [*good(page._session, 20), *high(page._session, 60)]))
    assert notices(window)
    log = page._session.records
    for number in range(20, 80):
        log.settle(number, Settled(Label.DEFECT, "", "engineer", 0.0))
    assert notices(window) == []
    assert "has held over 20 parts" in page.lights.promise.sentence
    for number in range(20, 80):
        log.settle(number, Settled(Label.GOOD, "", "engineer", 0.0))  # they were false alarms after all
    assert notices(window)


def test_another_limit_begins_again(page: InspectPage, noted: list[Entry]) -> None:
    take(page, parts(page._session, good(page._session, 10)))
    limits = page._session.limits
    page._session._set_limits(Limits(1.5 * limits.ng_l2))
    state = page._session.promise.state
    assert state is not None
    assert (state.n, state.promised) == (0, False)
    page._session._set_limits(limits)
    state = page._session.promise.state
    assert state is not None
    assert state.n == 10  # no part was judged meanwhile
    page._session._set_limits(Limits(1.5 * limits.ng_l2))
    take(page, parts(page._session, good(page._session, 3)))
    assert "3 parts are as those of the good parts" in page.lights.promise.sentence
    assert any(entry.kind == "promise" and entry.reason == "another limit" for entry in noted)


def test_counting_goes_on_after_a_restart(page: InspectPage, window: MainWindow, built: Built, qtbot: QtBot) -> None:
    take(page, parts(page._session, [*good(page._session, 20), *high(page._session, 60)]))
    qtbot.waitUntil(lambda: not window.session.jobs.busy, timeout=LONG_MS)
    window.session.new()
    assert notices(window) == []
    assert level(page.lights.promise) is Level.OFF
    window.session.take_built(built.opened)
    assert level(page.lights.promise) is Level.WARNING
    assert notices(window)


def test_damaged_state_begins_again_and_says_so(page: InspectPage, window: MainWindow, built: Built) -> None:
    take(page, parts(page._session, good(page._session, 5)))
    window.session.promise.close()
    path = next(window.session.paths.settings.rglob("*.promise.json"))
    path.write_text("{", "utf-8")
    window.session.take_built(built.opened)
    assert any("cannot be used" in text for text in window.notices.texts)
    assert "next part" in page.lights.promise.sentence
    assert isinstance(window.session.promise, PromiseMonitor)


def test_operator_gets_no_button_to_count_again(page: InspectPage, window: MainWindow) -> None:
    window.roles._operator = True
    take(page, parts(page._session, [*good(page._session, 20), *high(page._session, 60)]))
    notice = next(one for one in window.notices._shown if one.cause == "promise")
    assert notice.close_button.isVisibleTo(notice)
    assert "Count again" not in notice.text


def test_notice_names_what_changed_and_shows_both_pictures(
    page: InspectPage, window: MainWindow, built: Built, good_cells: list[Path], qtbot: QtBot
) -> None:
    monitor = page._session.promise
    for number, path in enumerate(good_cells):
        monitor._looked_s = -math.inf  # a second later
        dark = read_only((read_rgb(path) * 0.02).astype(np.uint8))
        monitor.take_picture(Picture(number, dark, None))
    project = with_small_pictures(built.opened.project, page._session.reading)
    assert project.pictures
    page._session._project = project
    with qtbot.waitSignal(monitor.explained, timeout=LONG_MS):
        take(page, parts(page._session, [*good(page._session, 20), *high(page._session, 60)]))
    (notice,) = notices(window)
    assert "The pictures are darker" in notice
    dialog_of = [one for one in page.children() if isinstance(one, PromiseNews)]
    dialog_of[0].show_pictures()
    (dialog,) = page.findChildren(TwoPictures)
    assert dialog.isVisible()
    assert not dialog.isModal()
    dialog.close()


def test_project_without_small_pictures_says_that_nothing_is_known(
    page: InspectPage, window: MainWindow, built: Built, qtbot: QtBot
) -> None:
    page._session._project = built.opened.project.with_pictures({})
    with qtbot.waitSignal(page._session.promise.explained, timeout=LONG_MS):
        take(page, parts(page._session, high(page._session, 60)))
    (notice,) = notices(window)
    assert "is not known" in notice


def counted(page: InspectPage) -> int:
    state = page._session.promise.state
    assert state is not None
    return state.n


def test_parts_of_a_watched_folder_count_until_they_are_called_defective(
    page: InspectPage, feed_folder: Path, qtbot: QtBot
) -> None:
    page.set_feed(Feed("watched", "Watched", (feed_folder,), judged_file=feed_folder.parent / "judged"))
    page.run_or_stop()
    log = page._session.records
    qtbot.waitUntil(lambda: len(log) == 6, timeout=LONG_MS)
    page.stop()
    qtbot.waitUntil(lambda: page.run.state.over, timeout=LONG_MS)
    errors = sum(math.isnan(score) for score in log.scores_l2())
    assert errors
    assert counted(page) == 6 - errors
    judged = next(number for number in range(6) if not math.isnan(log.record(number).score_l2))
    page.marking.settling.settle(judged, Label.DEFECT)
    assert counted(page) == 5 - errors
    qtbot.waitUntil(lambda: not page._session.jobs.busy, timeout=LONG_MS)
    assert page._session.promise._small


def test_pictures_of_a_test_folder_do_not_count(page: InspectPage, feed_folder: Path, qtbot: QtBot) -> None:
    page.set_feed(Feed.from_paths([feed_folder]))
    with qtbot.waitSignal(page.run.ended, timeout=LONG_MS):
        page.run_or_stop()
    assert len(page._session.records) == 6
    assert counted(page) == 0


def test_frames_of_a_continuous_camera_do_not_count(page: InspectPage, qtbot: QtBot) -> None:
    page.set_feed(Feed("synthetic", "Camera", synthetic=SyntheticSettings(size=(64, 64), rate_hz=20.0)))
    page.run_or_stop()
    qtbot.waitUntil(lambda: len(page._session.records) >= 2, timeout=LONG_MS)
    assert counted(page) == 0
    assert "a part counts many times" in page.lights.promise.sentence
    page.stop()
    qtbot.waitUntil(lambda: page.run.state.over, timeout=LONG_MS)


def test_notice_that_is_put_off_comes_again_with_the_next_run(
    page: InspectPage, window: MainWindow, feed_folder: Path, qtbot: QtBot
) -> None:
    page.set_feed(Feed.from_paths([feed_folder]))
    take(page, parts(page._session, high(page._session, 60)))
    notice = next(one for one in window.notices._shown if one.cause == "promise")
    click(next(press for press in notice.findChildren(QPushButton) if press.text() == "Not now"))
    assert notices(window) == []
    assert level(page.lights.promise) is Level.WARNING
    with qtbot.waitSignal(page.run.ended, timeout=LONG_MS):
        page.run_or_stop()
    assert notices(window)


@pytest.mark.pages("tune", "inspect")
def test_parts_of_one_session_are_warned_of(page: InspectPage, window: MainWindow, built: Built, qtbot: QtBot) -> None:
    source = window.page_of(TunePage).panel.source
    window.show_page("tune")
    qtbot.waitUntil(source.one_session.isVisible, timeout=LONG_MS)
    assert "one session" in source.one_session.text()
    page._session._set_limits(Limits(1.5 * page._session.limits.ng_l2))
    qtbot.waitUntil(source.one_session.isHidden, timeout=LONG_MS)
    document = built.opened.project.document
    facts = window.page_of(TunePage).panel._facts
    assert facts is not None
    source.show_facts(facts, document.model_copy(update={"sessions": ("Monday", "Tuesday")}), document.limits)
    assert source.one_session.isHidden()
