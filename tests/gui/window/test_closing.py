"""Closing over something that goes on; what closing does about unsaved projects is tested with the window."""

import threading
from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from inspector_app.core.errors import ProjectError
from inspector_app.core.messages import Progress
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.building.preflight import Preflight
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.measuring.tuning import score_labelled
from inspector_app.project import store
from inspector_app.project.app_settings import AppSettings, load_settings, save_settings
from inspector_app.project.paths import AppPaths
from inspector_app.project.pin_hash import PinHash
from inspector_app.project.store import Project, load_project, save_project
from inspector_app.sources.synthetic import SyntheticSettings
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.settings.page import SettingsPage
from inspector_app.ui.settings.pin_dialog import PinDialog
from inspector_app.ui.train import page as train_module
from inspector_app.ui.train.page import TrainPage
from inspector_app.ui.tune.page import TunePage
from inspector_app.ui.window.closing import CloseDialog
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers import labelling
from inspector_app.workers.build_jobs import Built
from tests.gui.conftest import press

LONG_MS = 30_000


@pytest.fixture
def saved(make: Callable[[], MainWindow], project_file: Path, qtbot: QtBot) -> MainWindow:
    """A window with a project in which nothing is unsaved."""
    window = make()
    with qtbot.waitSignal(window.session.detector_ready, timeout=LONG_MS):
        window.files.open_path(project_file)
    return window


@pytest.fixture
def release() -> Generator[threading.Event]:
    """Lets the work that waits for it go on, at the latest when the test is over."""
    event = threading.Event()
    yield event
    event.set()


def slow_save(release: threading.Event, fault: Exception | None = None) -> Callable[[Project, Path], None]:
    def save(project: Project, path: Path) -> None:
        assert release.wait(10)
        if fault is not None:
            raise fault
        save_project(project, path)

    return save


def test_a_copy_that_is_being_written_is_whole_before_the_window_closes(
    saved: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, release: threading.Event
) -> None:
    monkeypatch.setattr(store, "save_project", slow_save(release))
    copy = tmp_path / "copy.inspector"
    saved.session.save(copy)
    saved.close()
    assert saved.isVisible()
    assert not saved.isEnabled()
    assert saved.busy_label.text() == "Closing…"
    saved.preferences.change(saved.preferences.settings.model_copy(update={"language": "ko"}))
    assert saved.busy_label.text() == "닫는 중…"
    release.set()
    qtbot.waitUntil(saved.isHidden, timeout=LONG_MS)
    assert load_project(copy).document.name == "Cells"


def test_a_copy_that_cannot_be_written_keeps_the_window_open_and_is_told_of(
    saved: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, release: threading.Event
) -> None:
    fault = ProjectError(Sentence("The disk is full."), hint=Sentence("Make room."))
    monkeypatch.setattr(store, "save_project", slow_save(release, fault))
    saved.session.save(tmp_path / "copy.inspector")
    saved.close()
    with qtbot.waitSignal(saved.session.jobs.all_ended):
        release.set()
    assert saved.isVisible()
    assert saved.isEnabled()
    assert saved.busy_label.text() == ""
    assert any("The disk is full" in text for text in saved.notices.texts)
    saved.close()  # it was said; nothing else is in the way
    qtbot.waitUntil(saved.isHidden, timeout=LONG_MS)


def test_a_pin_that_was_just_set_is_kept_by_closing(window: MainWindow, app_paths: AppPaths, qtbot: QtBot) -> None:
    window.page_of(SettingsPage).people.people.add("Kim", "administrator", "2468")
    window.close()
    qtbot.waitUntil(window.isHidden, timeout=LONG_MS)
    (kept,) = load_settings(app_paths.settings)[0].everyone
    assert kept.knows("2468")


def test_labelling_is_not_closed_over(
    saved: MainWindow, feed_folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, release: threading.Event
) -> None:
    def slow(*arguments: object) -> Generator[Progress, None, object]:
        while not release.wait(0.01):
            yield Progress(Sentence("Judging"), 0, 6, 0.0)
        return (yield from score_labelled(*arguments))  # type: ignore[arg-type]

    monkeypatch.setattr(labelling, "score_labelled", slow)
    folder = feed_folder.rename(feed_folder.with_name("good"))
    saved.show_page("tune")
    saved.take_dropped([folder])
    saved.show_page("inspect")
    assert not saved.close()
    assert saved.page is saved.page_of(TunePage)
    assert any("Labelled pictures are being judged. Cancel it" in text for text in saved.notices.texts)
    saved.preferences.change(saved.preferences.settings.model_copy(update={"language": "ko"}))
    saved.notices.clear()
    assert not saved.close()
    assert any("사진을 지정하는 중입니다." in text for text in saved.notices.texts)
    with qtbot.waitSignal(saved.session.labels_changed, timeout=LONG_MS):
        release.set()  # nothing was thrown away
    assert len(saved.session.labelled) == 5


def test_an_operator_does_not_end_an_engineers_build(
    make: Callable[[], MainWindow],
    app_paths: AppPaths,
    built: Built,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    release: threading.Event,
) -> None:
    def build(*_: object) -> Generator[Progress, None, Built]:
        while not release.wait(0.01):
            yield Progress(Sentence("Reading good parts"), 0, 1, 0.1)
        return built

    monkeypatch.setattr(train_module, "build", build)
    save_settings(AppSettings(pin=PinHash.of("2468")), app_paths.settings)
    window = make()
    window.access.begin()
    window.roles.enter(None)
    page = window.page_of(TrainPage)
    page.look.preflight = Preflight(
        usable=(Path("1.png"),),
        skipped=(),
        source_size=(96, 96),
        input_size=(96, 96),
        expected_seconds=1.0,
        expected_bytes=1,
        notes=(),
    )
    page.start_build()
    window.roles.lock()
    window.actions_by_name["close"].trigger()
    assert page.building
    assert window.isVisible()
    assert window.isEnabled()
    assert window.page is window.page_of(InspectPage)
    assert any(text.startswith("A build is running. An engineer") for text in window.notices.texts)
    with qtbot.waitSignal(page.work_changed):
        window.roles.enter(None)
        page.cancel_build()
    assert not any(box.isVisible() for box in window.findChildren(QMessageBox))


@pytest.mark.parametrize("when", ["operator", "labelling", "idle"])
def test_a_build_takes_the_open_projects_place_only_where_nobody_works_with_it(
    saved: MainWindow,
    built: Built,
    feed_folder: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    release: threading.Event,
    when: str,
) -> None:
    def never(*_: object) -> Generator[Progress, None, None]:
        while not release.wait(0.01):
            yield Progress(Sentence("Judging"), 0, 6, 0.0)

    monkeypatch.setattr(labelling, "score_labelled", never)
    session, page = saved.session, saved.page_of(TrainPage)
    opened, path = session.opened, session.path
    if when == "operator":
        saved.roles.lock()
    elif when == "labelling":
        saved.page_of(TunePage).drop([feed_folder.rename(feed_folder.with_name("good"))])
    page.ready.take(built)
    if when == "idle":
        assert session.project is built.opened.project
        return
    assert session.opened is opened
    assert (session.path, session.dirty) == (path, False)
    assert page.ready.waits
    assert any(text.startswith("A build is ready.") for text in saved.notices.texts)
    assert saved.page_of(TunePage).labelling.busy == (when == "labelling")
    saved.notices.clear()
    if when == "operator":
        assert not saved.close()
        assert any("would be lost. An engineer" in text for text in saved.notices.texts)
        saved.roles.enter(None)
        assert any("discard it on the Train page" in text for text in saved.notices.texts)
    else:
        page.ready_card.use_button.click()  # not even asked for: first the labelling
        assert session.opened is opened
        assert any("Labelled pictures are being judged." in text for text in saved.notices.texts)
        saved.page_of(TunePage).labelling.cancel()
        qtbot.waitUntil(lambda: not saved.page_of(TunePage).labelling.busy)
    page.ready_card.use_button.click()
    assert session.project is built.opened.project


# --- an operator who closes -------------------------------------------------------------------------------------


@pytest.fixture
def station(saved: MainWindow, qtbot: QtBot) -> Generator[MainWindow]:
    """A locked window whose camera runs."""
    camera = SyntheticSettings(size=(96, 96), rate_hz=20.0, rest_frames=10_000)
    page = saved.page_of(InspectPage)
    page.set_feed(Feed("synthetic", "Camera", synthetic=camera))
    page.run_or_stop()
    qtbot.waitUntil(lambda: page.run.alive and len(saved.session.records) > 0, timeout=LONG_MS)
    saved.roles.lock()
    yield saved
    if saved.isVisible():
        page.stop()
        qtbot.waitUntil(lambda: page.run.state.over, timeout=LONG_MS)


def question(window: MainWindow) -> CloseDialog | None:
    return next((dialog for dialog in window.findChildren(CloseDialog) if dialog.isVisible()), None)


@pytest.mark.parametrize("running", [True, False])
def test_an_operator_is_asked_before_the_window_closes(station: MainWindow, qtbot: QtBot, *, running: bool) -> None:
    page = station.page_of(InspectPage)
    if not running:
        page.stop()
        qtbot.waitUntil(lambda: page.run.state.over, timeout=LONG_MS)
    for _ in range(2):
        station.actions_by_name["close"].trigger()
    assert station.isVisible()
    asked = question(station)
    assert asked is not None
    assert not asked.isModal()
    assert asked.focusWidget() is asked.close_button
    press(asked, Qt.Key.Key_Escape)
    assert question(station) is None
    assert station.isVisible()
    assert page.run.alive is running
    station.close()
    asked = question(station)
    assert asked is not None
    press(asked, Qt.Key.Key_Return)
    qtbot.waitUntil(station.isHidden, timeout=LONG_MS)


def test_a_locked_station_that_runs_is_closed_by_the_engineers_pin_only(station: MainWindow, qtbot: QtBot) -> None:
    settings = station.preferences.settings
    station.preferences.change(settings.model_copy(update={"pin": PinHash.of("2468")}))
    station.close()
    assert question(station) is None
    dialog = station.findChild(PinDialog)
    assert isinstance(dialog, PinDialog)
    dialog.old.setText("1111")
    with qtbot.waitSignal(station.roles.pin_refused, timeout=LONG_MS):
        press(dialog.old, Qt.Key.Key_Return)
    assert station.isVisible()
    qtbot.waitUntil(lambda: station.roles.wait_s("PIN") == 0, timeout=LONG_MS)
    dialog.old.setText("2468")
    press(dialog.old, Qt.Key.Key_Return)
    qtbot.waitUntil(station.isHidden, timeout=LONG_MS)


def test_the_end_of_the_system_asks_nobody(station: MainWindow, qapp: QApplication, qtbot: QtBot) -> None:
    meta = qapp.metaObject()
    signal = meta.method(meta.indexOfSignal("commitDataRequest(QSessionManager&)"))
    assert qapp.isSignalConnected(signal)
    station._closing._note_system_end(None)  # only a system can send it
    station.close()
    assert question(station) is None
    qtbot.waitUntil(station.isHidden, timeout=LONG_MS)
