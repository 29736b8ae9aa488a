"""The station's set-up of a project: when it is written, and what of it is there again."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import NO_IDS, PartIds, Reply, TriggerAnswer
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.live.plan import RunPlan, When
from inspector_app.project.paths import AppPaths
from inspector_app.project.station_file import StationSetup, load_setup, save_setup
from inspector_app.sources.synthetic import PASSING, SyntheticSettings
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.inspect.station_dialog import StationDialog
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers import station as station_module
from inspector_app.workers.build_jobs import Built, build
from inspector_app.workers.job import Jobs
from inspector_app.workers.preferences import Preferences
from inspector_app.workers.session import Session
from inspector_app.workers.station import Station
from tests.helpers import result_of

pytestmark = pytest.mark.pages("inspect")


def not_running(_address: str, _reply: Reply | None = None, _ids: PartIds = NO_IDS, /) -> TriggerAnswer:
    return TriggerAnswer.NOT_RUNNING


@pytest.fixture
def station(app_paths: AppPaths, built: Built) -> Iterator[Station]:
    """A station of an open project."""
    owner = QObject()
    session = Session(Jobs(owner), app_paths, owner)
    made = Station(session, Preferences(app_paths.settings, owner), not_running, owner)
    session.take_built(built.opened)
    yield made
    owner.deleteLater()


@pytest.fixture
def writes(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The project of every write of a set-up."""
    seen: list[str] = []

    def count(setup: StationSetup, folder: Path, identity: str, since: StationSetup, *, wait_s: float) -> None:
        seen.append(identity)
        save_setup(setup, folder, identity, since, wait_s)

    monkeypatch.setattr(station_module, "save_setup", count)
    return seen


def kept_motion(paths: AppPaths, built: Built) -> float | None:
    setup = load_setup(paths.settings, built.opened.project.document.identity)
    return setup.motion_limit if setup is not None else None


# --- when it is written -----------------------------------------------------------------------------------------


def test_a_slider_that_is_dragged_is_written_once(
    window: MainWindow, built: Built, writes: list[str], app_paths: AppPaths, qtbot: QtBot
) -> None:
    window.session.take_built(built.opened)
    window.show_page("inspect")
    window.page_of(InspectPage).set_up_station()
    dialog = window.findChild(StationDialog)
    assert isinstance(dialog, StationDialog)
    for steps in range(100, 200):
        dialog.motion_limit.setValue(steps)
    assert writes == []  # nothing waits for the disk
    assert window.page_of(InspectPage).run.station.plan.motion_limit == pytest.approx(0.0398)
    qtbot.waitUntil(lambda: kept_motion(app_paths, built) == pytest.approx(0.0398))
    assert len(writes) == 1


def test_what_was_just_changed_is_written_before_another_project_comes(
    station: Station, built: Built, app_paths: AppPaths, writes: list[str]
) -> None:
    station.set_plan(replace(station.plan, motion_limit=0.05))
    station._session.new()
    assert kept_motion(app_paths, built) == 0.05
    assert station.plan.motion_limit == RunPlan().motion_limit
    station.set_plan(RunPlan(When.TRIGGER))  # of no project: for this time only
    station.write()
    assert writes == [built.opened.project.document.identity]


def test_what_was_just_changed_is_written_before_the_window_closes(
    make: Callable[[], MainWindow], built: Built, project_file: Path, app_paths: AppPaths, qtbot: QtBot
) -> None:
    window = make()
    window.session.take_opened(built.opened, project_file)
    station = window.page_of(InspectPage).run.station
    station.set_plan(replace(station.plan, motion_limit=0.06))
    window.close()
    qtbot.waitUntil(window.isHidden, timeout=20_000)
    assert kept_motion(app_paths, built) == 0.06


def test_a_run_begins_and_ends_with_the_set_up_written(
    window: MainWindow, built: Built, app_paths: AppPaths, feed_folder: Path, qtbot: QtBot
) -> None:
    window.session.take_built(built.opened)
    page = window.page_of(InspectPage)
    page.set_feed(Feed.from_paths([feed_folder]))
    station = page.run.station
    station._pause.setInterval(60_000)  # by itself it would be written much later
    station.set_plan(replace(station.plan, motion_limit=0.07))
    page.step()
    assert kept_motion(app_paths, built) == 0.07
    with qtbot.waitSignal(page.run.ended):
        station.set_plan(replace(station.plan, motion_limit=0.08))
        page.stop()
    assert kept_motion(app_paths, built) == 0.08


# --- what is there again ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("shown", [None, PASSING, SyntheticSettings(size=(320, 240), seed=7, defect_share=0.0)])
def test_a_synthetic_camera_shows_the_same_the_next_day(
    station: Station, built: Built, shown: SyntheticSettings | None
) -> None:
    station.keep_feed(Feed("synthetic", "Demo", synthetic=shown))
    station._session.new()
    assert station.feed is None
    station._session.take_built(built.opened)
    assert station.feed == Feed("synthetic", "Demo", synthetic=shown)


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory, shared_cache: Path, good_cells: list[Path]) -> Built:
    """The same part, built again from other pictures."""
    root = tmp_path_factory.mktemp("rebuilt")
    paths = AppPaths(shared_cache, root / "weights", root / "settings")
    result = result_of(build(good_cells[4:12], TrainSettings(name="Cells", size=96), paths))
    assert isinstance(result, Built)
    return result


CAMERA = Feed("camera", "Top", camera=2)


def save(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.session.saved):
        window.session.save(path)


def test_a_part_built_anew_into_its_file_keeps_its_place(
    window: MainWindow, built: Built, rebuilt: Built, project_file: Path, app_paths: AppPaths, qtbot: QtBot
) -> None:
    page, session = window.page_of(InspectPage), window.session
    station = page.run.station
    empty = np.arange(64 * 36, dtype=np.uint8).reshape(36, 64)
    session.take_opened(built.opened, project_file)
    station.set_plan(RunPlan(When.TRIGGER, motion_limit=0.05, empty=empty))
    station.keep_feed(CAMERA)
    session.take_built(rebuilt.opened)
    assert (station.plan.when, page.run.feed) == (When.CONTINUOUS, None)
    save(window, project_file.with_name("another.inspector"), qtbot)
    assert (station.plan.when, page.run.feed) == (When.CONTINUOUS, None)
    save(window, project_file, qtbot)
    assert (station.plan.when, station.plan.motion_limit, page.run.feed) == (When.TRIGGER, 0.05, CAMERA)
    assert station.plan.empty is not None
    assert np.array_equal(station.plan.empty, empty)
    assert page.bar.feed_button.toolTip() == "Top"
    assert page.deck.trigger_tool.isEnabled()
    session.new()  # and it is kept for the next time
    session.take_built(rebuilt.opened)
    assert (station.plan.when, page.run.feed) == (When.TRIGGER, CAMERA)


def test_what_was_set_up_since_the_build_comes_first(
    window: MainWindow, built: Built, rebuilt: Built, project_file: Path, feed_folder: Path, qtbot: QtBot
) -> None:
    page, session = window.page_of(InspectPage), window.session
    station = page.run.station
    session.take_opened(built.opened, project_file)
    station.set_plan(RunPlan(When.TRIGGER))
    station.keep_feed(CAMERA)
    session.take_built(rebuilt.opened)
    station.set_plan(RunPlan(When.AT_REST))
    page.set_feed(Feed.from_paths([feed_folder]))
    save(window, project_file, qtbot)
    assert station.plan.when is When.AT_REST
    assert page.run.feed == Feed.from_paths([feed_folder])
    assert station.feed == CAMERA  # for the next time


def test_a_file_that_was_no_project_leaves_nothing(
    window: MainWindow, rebuilt: Built, tmp_path: Path, qtbot: QtBot
) -> None:
    window.session.take_built(rebuilt.opened)
    (tmp_path / "old.inspector").write_bytes(b"no project")
    save(window, tmp_path / "old.inspector", qtbot)
    assert window.page_of(InspectPage).run.station.plan.when is When.CONTINUOUS
    assert [text.split()[0] for text in window.notices.texts] == ["Saved"]


# --- two windows on one project ---------------------------------------------------------------------------------


def test_two_windows_undo_nothing_of_each_others_set_up(app_paths: AppPaths, built: Built, qtbot: QtBot) -> None:
    owner = QObject()
    stations = []
    for _window in range(2):
        session = Session(Jobs(owner), app_paths, owner)
        stations.append(Station(session, Preferences(app_paths.settings, owner), not_running, owner))
        session.take_built(built.opened)
    one, other = stations
    one.set_plan(replace(one.plan, motion_limit=0.05))
    one.write()
    other.set_plan(replace(other.plan, rest_frames=9))
    other.keep_feed(CAMERA)
    other.write()
    one.set_plan(replace(one.plan, presence_limit=0.3))
    one.write()
    kept = load_setup(app_paths.settings, built.opened.project.document.identity)
    assert kept is not None
    assert (kept.motion_limit, kept.rest_frames, kept.presence_limit) == (0.05, 9, 0.3)
    assert kept.feed is not None
    assert kept.feed.camera == CAMERA.camera
    owner.deleteLater()
