"""The window is painted before anything heavy is read, and complete before anything happens in it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from inspector_app.bootstrap import make_window
from inspector_app.project.app_settings import AppSettings, save_settings
from inspector_app.project.paths import AppPaths
from inspector_app.project.pin_hash import PinHash
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.style import theme
from inspector_app.ui.tune.page import TunePage
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.ui.window.pages import PAGES
from tests.gui.conftest import delete_deferred, see_off

PROBE = """
import json
import sys
from pathlib import Path
import inspector_app.__main__
from inspector_app import bootstrap
from inspector_app.project.paths import AppPaths
from PySide6.QtWidgets import QApplication

def read_so_far(*names):
    print(sorted(set(names) & set(sys.modules)))

app = QApplication([])
folder = Path(sys.argv[1])
window = bootstrap.make_window(AppPaths(folder / "cache", folder / "weights", folder / "settings"))
window.show()
assert window.shows(sys.argv[2])
assert not window.grab().isNull()
heavy = (
    "torch", "torchvision", "timm", "faiss", "openvino", "cv2", "numba", "scipy", "sklearn", "matplotlib", "sqlalchemy",
)
read_so_far(*heavy, *json.loads(sys.argv[3]))
window.make_all()
window.show_page("inspect")
assert not window.grab().isNull()
read_so_far(*heavy)
window.close()
"""


ALL_PAGES = {page.name for page in PAGES}
BOTH = ["pyqtgraph", "rich", "safetensors", "inspector_app.pipeline.building.train", "inspector_app.project.schema"]


@pytest.mark.parametrize(
    ("page", "later"),
    [
        ("train", [*BOTH, "sqlite3", "inspector_app.pipeline.live.run", "inspector_app.ui.inspect.page"]),
        ("inspect", [*BOTH, "inspector_app.ui.train.page"]),
    ],
)
def test_the_window_paints_before_anything_heavy_is_imported(tmp_path: Path, page: str, later: list[str]) -> None:
    (tmp_path / "settings").mkdir()
    left = QSettings(str(tmp_path / "settings" / "window.ini"), QSettings.Format.IniFormat)
    left.setValue("window/page", page)
    left.sync()
    done = subprocess.run(
        [sys.executable, "-c", PROBE, str(tmp_path), page, json.dumps(later)],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    first_page, all_pages = done.stdout.splitlines()
    assert first_page == "[]"
    assert all_pages == "[]"


@pytest.fixture
def fresh(qtbot: QtBot, qapp: QApplication, app_paths: AppPaths) -> Iterator[MainWindow]:
    """A window that nobody has seen yet."""
    theme.apply(qapp)
    window = make_window(app_paths)
    yield window
    see_off(window, qtbot)
    window.deleteLater()
    delete_deferred()


def made(window: MainWindow) -> set[str]:
    """Names of the pages that are there; asks for none of them."""
    return set(window.made)


def test_the_other_pages_follow_the_first_paint_by_themselves(fresh: MainWindow, qtbot: QtBot) -> None:
    assert made(fresh) == {"train"}
    fresh.show()
    qtbot.waitUntil(lambda: made(fresh) == ALL_PAGES, timeout=10_000)
    qtbot.waitUntil(lambda: not fresh.making, timeout=10_000)
    assert fresh.shows("train")
    assert not any(fresh.page_named(name).isVisible() for name in ALL_PAGES if name != "train")


def test_a_window_that_was_left_on_the_inspect_page_is_painted_with_it(
    fresh: MainWindow, app_paths: AppPaths, qtbot: QtBot, qapp: QApplication
) -> None:
    fresh.show_page("inspect")
    fresh.actions_by_name["toggle_heat"].setChecked(False)
    fresh.page_of(InspectPage).bar.opacity.setValue(30)
    fresh.close()
    qtbot.waitUntil(fresh.isHidden, timeout=10_000)
    other = make_window(app_paths)
    assert made(other) == {"inspect"}
    assert other.shows("inspect")
    assert not other.page_of(InspectPage).view.overlay_visible
    assert not other.actions_by_name["toggle_heat"].isChecked()
    assert other.page_of(InspectPage).bar.opacity.value() == 30
    see_off(other, qtbot)
    other.deleteLater()


def test_an_operator_sees_the_inspect_page_alone_made_for_an_operator(
    app_paths: AppPaths, qtbot: QtBot, qapp: QApplication
) -> None:
    theme.apply(qapp)
    save_settings(AppSettings(pin=PinHash.of("2468")), app_paths.settings)
    window = make_window(app_paths)
    assert made(window) == {"inspect"}
    window.access.begin()
    assert window.shows("inspect")
    assert window.page_of(InspectPage).bar.isHidden()
    qtbot.waitUntil(lambda: not window.making, timeout=10_000)
    assert window.shows("inspect")
    see_off(window, qtbot)
    window.deleteLater()
    delete_deferred()


def test_every_page_is_there_before_a_project_is(fresh: MainWindow, project_file: Path, qtbot: QtBot) -> None:
    seen: list[set[str]] = []
    fresh.session.project_changed.connect(lambda _project: seen.append(made(fresh)))
    fresh.files.open_path(project_file)  # nothing was painted yet
    qtbot.waitUntil(lambda: fresh.session.opened is not None, timeout=30_000)
    assert seen == [ALL_PAGES]
    assert fresh.page_of(TunePage).panel.isEnabled()


def test_a_menu_opens_over_pages_that_are_there(fresh: MainWindow) -> None:
    assert made(fresh) == {"train"}
    menu = next(o for o in fresh.actions_by_name["run_or_pause"].associatedObjects() if isinstance(o, QMenu))
    menu.aboutToShow.emit()
    assert made(fresh) == ALL_PAGES


def test_closing_at_once_is_allowed(fresh: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QMessageBox, "open", lambda *_: pytest.fail("there is nothing to ask"))
    fresh.show()
    assert fresh.close()
