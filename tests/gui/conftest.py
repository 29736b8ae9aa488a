import gc
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import elpv_dataset
import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QThread
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.bootstrap import make_window
from inspector_app.core.messages import Float32, UInt8
from inspector_app.core.pictures.preprocess import DETAIL_PX
from inspector_app.core.ports import Embedder
from inspector_app.pipeline.building.train_settings import TrainSettings
from inspector_app.project.paths import AppPaths
from inspector_app.project.store import save_project
from inspector_app.ui.style import theme
from inspector_app.ui.train.page import TrainPage
from inspector_app.ui.widgets.notices import Notices
from inspector_app.ui.widgets.page import Desk, Page
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.ui.window.pages import FIRST, PAGES, PageSpec
from inspector_app.workers.build_jobs import Built, build
from inspector_app.workers.preferences import Preferences
from inspector_app.workers.roles import Roles
from inspector_app.workers.session import Session
from tests import helpers
from tests.helpers import result_of

if TYPE_CHECKING:
    import pyqtgraph as pg

N_GOOD = 12
SIDE_PX = 96


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says this of every dialog and menu; it is no fault of ours."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def press(widget: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(widget, key)


def drag(line: "pg.InfiniteLine", percent: float) -> None:
    """Move a line of a histogram as a hand does."""
    line.setValue(percent)
    line.sigDragged.emit(line)


def end_checks(window: "MainWindow", qtbot: QtBot) -> None:
    """Let the Train page look through the folder of an opened project, but not read all of its pictures."""
    page = window.page_of(TrainPage)
    window.show_page("train")
    qtbot.waitUntil(lambda: page.look.look_job is None, timeout=20_000)
    page.stop_check()
    qtbot.waitUntil(lambda: not window.session.jobs.busy, timeout=20_000)


def delete_later() -> None:
    """Delete now what shall be deleted later."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def delete_deferred() -> None:
    delete_later()
    gc.collect()
    delete_later()


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication) -> Iterator[None]:
    """No widget, no thread outlives its test."""
    threads_before = set(threading.enumerate())
    gc.freeze()  # what is there by now need not be looked through after every test: a million objects of libraries
    yield
    delete_deferred()
    widgets = [widget for widget in QApplication.topLevelWidgets() if shiboken6.isValid(widget)]
    # by type: isinstance would ask every object in memory for its class, and some answer with a warning
    running = [
        thread
        for thread in gc.get_objects()
        if issubclass(type(thread), QThread) and shiboken6.isValid(thread) and thread.isRunning()
    ]
    named = [t for t in set(threading.enumerate()) - threads_before if t.name == "capture"]
    assert not widgets, widgets
    assert not running, running
    assert not named, named


def _cells(label: float) -> list[Path]:
    root = Path(elpv_dataset.__file__).parent / "data"
    rows = [line.split() for line in (root / "labels.csv").read_text().splitlines()]
    return [root / row[0] for row in rows if float(row[1]) == label and row[2] == "mono"]


@pytest.fixture(scope="session")
def good_cells() -> list[Path]:
    return _cells(0.0)


@pytest.fixture(scope="session")
def bad_cells() -> list[Path]:
    return _cells(1.0)


@pytest.fixture(scope="session")
def shared_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Converting the network takes seconds; once is enough."""
    return helpers.session_paths(tmp_path_factory).cache


@pytest.fixture
def app_paths(tmp_path: Path, shared_cache: Path) -> AppPaths:
    return AppPaths(shared_cache, tmp_path / "weights", tmp_path / "settings")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, shared_cache: Path, good_cells: list[Path]) -> Built:
    """A real project of twelve real solar cells, at a small size."""
    other = tmp_path_factory.mktemp("other")
    paths = AppPaths(shared_cache, other / "weights", other / "settings")
    # In a folder of their own: an opened project has all pictures of its folder looked through.
    folder = fill(other / "Cells of a project", good_cells[:N_GOOD])
    result = result_of(
        build([folder / cell.name for cell in good_cells[:N_GOOD]], TrainSettings(name="Cells", size=SIDE_PX), paths)
    )
    assert isinstance(result, Built)
    return result


@pytest.fixture
def project_file(tmp_path: Path, built: Built) -> Path:
    path = tmp_path / "cells.inspector"
    save_project(built.opened.project, path)
    return path


def fill(folder: Path, pictures: list[Path]) -> Path:
    folder.mkdir(parents=True)
    for picture in pictures:
        (folder / picture.name).write_bytes(picture.read_bytes())
    return folder


@pytest.fixture
def good_folder(tmp_path: Path, good_cells: list[Path]) -> Path:
    return fill(tmp_path / "solar cells" / "good parts", good_cells[:N_GOOD])


@pytest.fixture
def feed_folder(tmp_path: Path, good_cells: list[Path], bad_cells: list[Path]) -> Path:
    """Six parts, the fourth of which is no picture."""
    folder = fill(tmp_path / "feed", [*good_cells[20:23], *bad_cells[:2]])
    names = sorted(path.name for path in folder.iterdir())
    for place, name in enumerate(names):
        (folder / name).rename(folder / f"{place if place < 3 else place + 1}.png")
    (folder / "3.png").write_bytes(b"no picture at all")
    return folder


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page's "fast" is 96 px here."""
    monkeypatch.setitem(DETAIL_PX, "fast", SIDE_PX)


def end_jobs(window: MainWindow, qtbot: QtBot) -> None:
    window.session.jobs.cancel_all()
    qtbot.waitUntil(lambda: not window.session.jobs.busy, timeout=20_000)


def see_off(window: MainWindow, qtbot: QtBot) -> None:
    """Let go of what is open or goes on, then close, as an engineer, who is not asked."""
    window.roles.enter(None)
    window.session.new()
    window.page_of(TrainPage).ready.discard()
    end_jobs(window, qtbot)
    window.close()
    qtbot.waitUntil(window.isHidden, timeout=20_000)


@pytest.fixture
def pages(request: pytest.FixtureRequest) -> tuple[PageSpec, ...]:
    """All pages, or the first one and those that the nearest marker ``pages`` names: a page takes 30 ms to make."""
    marker = request.node.get_closest_marker("pages")
    return PAGES if marker is None else tuple(spec for spec in PAGES if spec.name in {FIRST, *marker.args})


@pytest.fixture
def make(
    qtbot: QtBot, qapp: QApplication, app_paths: AppPaths, pages: tuple[PageSpec, ...]
) -> Iterator[Callable[[], MainWindow]]:
    """Makes windows, and sees them off as a person would."""
    windows: list[MainWindow] = []
    theme.apply(qapp)

    def make_one() -> MainWindow:
        window = make_window(app_paths, pages)
        windows.append(window)
        window.show()
        qtbot.waitExposed(window)
        window.make_all()  # as it is a moment after the first paint
        return window

    yield make_one
    for window in windows:
        if window.isVisible():
            see_off(window, qtbot)
        end_jobs(window, qtbot)  # a timer may have begun one when the window was closed already
        window.deleteLater()
    delete_later()


class Nowhere:
    """The place of the open project, where no other one ever comes."""

    def save(self) -> None:
        pytest.fail("nothing is saved")

    def open_project(self) -> None:
        pytest.fail("nothing is opened")

    def open_path(self, path: Path) -> None:
        pytest.fail(f"{path} is not opened")

    def may_replace(self, *, kept: bool) -> bool:
        return kept

    def replace(self, then: Callable[[], None], by: Page) -> None:
        pytest.fail(f"{by} replaces nothing with {then}")

    def may_learn_again(self) -> bool:
        return True

    def say_held(self, by: Page | None = None) -> bool:
        return by is not None


def desk(session: Session, notices: Notices) -> Desk:
    """For a page that is shown alone."""
    preferences = Preferences(session.paths.settings, session)
    roles = Roles(preferences, session.jobs)
    roles.setParent(session)
    return Desk(session, notices, preferences, roles, Nowhere(), lambda _feed: pytest.fail("no feed"), list)


@pytest.fixture
def window(make: Callable[[], MainWindow]) -> MainWindow:
    return make()


class CountingEmbedder:
    """Counts what runs through the network."""

    def __init__(self, inner: Embedder) -> None:
        self._inner = inner
        self.runtime, self.layers, self.grid, self.dims = inner.runtime, inner.layers, inner.grid, inner.dims
        self.inferences = 0

    def embed(self, pixels: UInt8) -> Float32:
        self.inferences += 1
        return self._inner.embed(pixels)


@pytest.fixture
def counter(built: Built, monkeypatch: pytest.MonkeyPatch) -> CountingEmbedder:
    counting = CountingEmbedder(built.opened.detector.embedder)
    monkeypatch.setattr(built.opened.detector, "embedder", counting)
    return counting
