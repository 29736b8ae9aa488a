"""A light shows a fault for as long as it lasts, and not longer; so does the notice about it."""

import shutil
import socket
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.live.plan import When
from inspector_app.project.app_settings import Port
from inspector_app.records import database
from inspector_app.records.journal import Journal
from inspector_app.sources.synthetic import Fault, SyntheticControls, SyntheticSettings
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.widgets.status_lights import LARGE_PX, Level, StatusLight
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers import disk_watch, trigger_ports
from inspector_app.workers.build_jobs import Built
from tests.gui.conftest import click

pytestmark = pytest.mark.pages("inspect")

LONG_MS = 30_000
CAMERA = SyntheticSettings(size=(96, 96), rate_hz=20.0, rest_frames=10_000, defect_share=0.0)


@pytest.fixture
def controls() -> SyntheticControls:
    return SyntheticControls()


@pytest.fixture
def page(window: MainWindow, built: Built, controls: SyntheticControls, qtbot: QtBot) -> Iterator[InspectPage]:
    window.session.take_built(built.opened)
    window.show_page("inspect")
    page = window.page_of(InspectPage)
    page.set_feed(Feed("synthetic", "Camera", synthetic=CAMERA, controls=controls))
    yield page
    controls.clear()
    page.stop()
    qtbot.waitUntil(lambda: page.run.state.over, timeout=LONG_MS)


def level(light: StatusLight) -> Level:
    return light.level  # through a function, since mypy takes an attribute to stay what it was asserted to be


def is_large(light: StatusLight) -> bool:
    return min(light.width(), light.height()) >= LARGE_PX


def start(page: InspectPage, qtbot: QtBot) -> None:
    page.run.station.set_plan(replace(page.run.station.plan, when=When.TRIGGER))
    page.run_or_stop()
    qtbot.waitUntil(lambda: level(page.lights.camera) is Level.GOOD, timeout=LONG_MS)


def says(window: MainWindow, words: str) -> bool:
    return any(words in text for text in window.notices.texts)


def test_a_lost_camera_is_red_until_it_is_back(page: InspectPage, controls: SyntheticControls, qtbot: QtBot) -> None:
    light = page.lights.camera
    assert (light.level, light.word) == (Level.OFF, "off")
    start(page, qtbot)
    controls.begin(Fault.VANISHED)
    qtbot.waitUntil(lambda: level(light) is Level.FAULT, timeout=LONG_MS)
    assert light.word == "lost"
    assert light.toolTip() == light.sentence
    assert "disconnected" in light.sentence
    controls.clear()
    qtbot.waitUntil(lambda: level(light) is Level.GOOD, timeout=LONG_MS)
    page.stop()
    qtbot.waitUntil(lambda: level(light) is Level.OFF, timeout=LONG_MS)


def test_a_camera_that_never_opened_stays_red_until_one_works(
    page: InspectPage, window: MainWindow, controls: SyntheticControls, qtbot: QtBot
) -> None:
    controls.begin(Fault.VANISHED)
    with qtbot.waitSignal(page.run.failed, timeout=LONG_MS):
        page.run_or_stop()
    assert level(page.lights.camera) is Level.FAULT
    window.notices.clear()
    assert page.lights.camera.word == "failed"
    controls.clear()
    start(page, qtbot)


@pytest.mark.services
def test_a_dead_port_is_red_until_it_is_open_and_its_notice_goes_with_it(
    page: InspectPage, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trigger_ports, "FIRST_AGAIN_S", 0.02)
    light = page.lights.triggers
    assert light.word == "off"
    with socket.create_server(("127.0.0.1", 0)) as held:
        port = Port(on=True, port=held.getsockname()[1])
        window.preferences.change(window.preferences.settings.model_copy(update={"tcp": port}))
        assert (level(light), light.word) == (Level.FAULT, "closed")
        assert says(window, "Triggers cannot be received")
        window.notices.clear()  # as a project that is opened does
        assert level(light) is Level.FAULT
        window.preferences.change(window.preferences.settings.model_copy(update={"tcp": Port()}))
        assert level(light) is not Level.FAULT
        window.preferences.change(window.preferences.settings.model_copy(update={"tcp": port}))
        assert says(window, "Triggers cannot be received")
    qtbot.waitUntil(lambda: level(light) is Level.GOOD)
    assert not says(window, "Triggers cannot be received")
    assert f"TCP port {port.port} is open." in light.sentence


def test_records_that_wait_are_red_and_then_green_and_their_notice_goes(
    page: InspectPage, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_S", 0.01)
    path, light = page.run.station.journal_path, page.lights.records
    Journal(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        page.run_or_stop()
        qtbot.waitUntil(lambda: level(light) is Level.FAULT, timeout=LONG_MS)
        assert light.word == "waiting"
        qtbot.waitUntil(lambda: says(window, "locked"), timeout=LONG_MS)
        other.execute("ROLLBACK")
    qtbot.waitUntil(lambda: level(light) is Level.GOOD, timeout=LONG_MS)
    qtbot.waitUntil(lambda: not says(window, "locked"), timeout=LONG_MS)


def test_records_that_failed_stay_red_until_one_is_written(page: InspectPage, window: MainWindow, qtbot: QtBot) -> None:
    path, light = page.run.station.journal_path, page.lights.records
    path.mkdir(parents=True)
    with qtbot.waitSignal(page.run.failed, timeout=LONG_MS):
        page.run_or_stop()
    qtbot.waitUntil(lambda: not window.session.jobs.busy, timeout=LONG_MS)
    assert (level(light), light.word) == (Level.FAULT, "failing")
    assert says(window, "cannot be written")
    path.rmdir()
    page.run_or_stop()
    qtbot.waitUntil(lambda: level(light) is Level.GOOD, timeout=LONG_MS)


def test_the_disk_is_checked_on_a_thread_and_shown(
    page: InspectPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    disk, light = page.run.station.disk, page.lights.disk
    free, threads = [1_900_000_000], set()

    def usage(folder: Path) -> object:
        assert folder.is_dir()  # the records folder is made with the first record
        threads.add(threading.current_thread().name)
        return SimpleNamespace(free=free[0])

    monkeypatch.setattr(shutil, "disk_usage", usage)
    for bytes_free, wanted, word in (
        (1_900_000_000, Level.WARNING, "1.9 GB"),
        (190_000_000, Level.FAULT, "full"),
        (12_345_000_000, Level.GOOD, "12 GB"),
    ):
        free[0] = bytes_free
        with qtbot.waitSignal(disk.changed):
            disk.check()
        assert (level(light), light.word) == (wanted, word)
    assert threads == {"disk"}

    answered = threading.Event()
    monkeypatch.setattr(disk_watch, "free_bytes", lambda _folder: answered.wait(30) and 0)
    disk.check()
    assert level(light) is Level.GOOD
    disk.check()  # it still owes the last answer
    assert (level(light), light.word) == (Level.FAULT, "silent")
    with qtbot.waitSignal(disk.changed):
        answered.set()


def test_a_touch_shows_the_sentence_and_leaves_the_keys_to_the_station(
    page: InspectPage, window: MainWindow, qtbot: QtBot
) -> None:
    window.roles.lock()
    lights = page.lights
    for light in lights.lights:
        qtbot.waitUntil(partial(is_large, light))
        assert light.accessibleName() == f"{light.name}: {light.word}"
    page.setFocus()
    click(lights.disk)
    bubble = lights.disk._bubble
    assert bubble is not None
    assert bubble.isVisible()
    assert bubble.text.text() == lights.disk.sentence
    assert window.rect().contains(bubble.geometry())
    assert not bubble.geometry().intersects(
        lights.disk.rect().translated(lights.disk.mapTo(window, lights.disk.rect().topLeft()))
    )
    assert window.focusWidget() is page
    click(lights.triggers)
    assert not bubble.isVisible()  # one at a time
    click(lights.triggers)
    assert lights.triggers._bubble is not None
    assert not lights.triggers._bubble.isVisible()
