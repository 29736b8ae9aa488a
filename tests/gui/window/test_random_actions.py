"""A thousand things that a person may do, in an order that nobody thought of; ten thousand on request.

``INSPECTOR_RANDOM_ACTIONS=10000 python -m pytest tests/gui/window/test_random_actions.py``
"""

import os
import random
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import UInt8, Verdict
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.live.run import RunState
from inspector_app.project.store import save_project
from inspector_app.sources.synthetic import PASSING, Fault, SyntheticControls, SyntheticSettings
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.widgets import dialogs
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built

N_ACTIONS = int(os.environ.get("INSPECTOR_RANDOM_ACTIONS", "1000"))
BLACK = 32
"""No value of a picture under a lens cover is above this: its black level of 16, and noise."""
IS_BLACK = "The picture is black."
LONG_MS = 30_000
SEED = int(os.environ.get("INSPECTOR_RANDOM_SEED", "4"))
QUICK = SyntheticSettings(size=(160, 120), rate_hz=60.0, rest_frames=5)
KEYS = (
    Qt.Key.Key_Space,
    Qt.Key.Key_Escape,
    Qt.Key.Key_F5,
    Qt.Key.Key_H,
    Qt.Key.Key_C,
    Qt.Key.Key_F,
    Qt.Key.Key_S,
    Qt.Key.Key_P,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_End,
    Qt.Key.Key_Plus,
    Qt.Key.Key_Minus,
    Qt.Key.Key_1,
    Qt.Key.Key_2,
)
HARMFUL = {"close", "full_screen", "try_demo", "collect", "find_pictures"}
"""The first ends the test, the second asks the window system for what an offscreen one has not, the next ones go on,
the last asks for a folder, of which there is none here."""


class Operator:
    """Does one thing after the other; what is possible is for the window to say."""

    def __init__(self, window: MainWindow, projects: list[Path], folder: Path) -> None:
        self.window = window
        self.controls = SyntheticControls()
        self._projects = projects
        self._feeds = (
            Feed("synthetic", "Camera", synthetic=QUICK, controls=self.controls),
            Feed("synthetic", "Belt", synthetic=PASSING, controls=self.controls),
            Feed.from_paths([folder]),
            Feed("watched", "Watched", (folder,)),
            Feed.from_paths([folder / "nothing here"]),
        )
        self._random = random.Random(SEED)
        self._doings: tuple[tuple[int, Callable[[], None]], ...] = (
            (30, self._press_key),
            (25, self._use_action),
            (10, self._drag_limit),
            (6, self._change_page),
            (6, self._set_feed),
            (6, self._begin_fault),
            (8, self._end_faults),
            (3, self._open_project),
            (3, self._change_look),
            (3, self._answer),
        )

    def do_something(self) -> str:
        weights, doings = zip(*self._doings, strict=True)
        (doing,) = self._random.choices(doings, weights)
        doing()
        return str(doing.__name__)

    def show_camera(self) -> None:
        self.window.page_of(InspectPage).set_feed(self._feeds[0])

    def pause_ms(self) -> int:
        return self._random.choice((0, 0, 1, 5, 20))

    def _press_key(self) -> None:
        target = QApplication.focusWidget() or self.window.page
        QTest.keyClick(target, self._random.choice(KEYS))

    def _use_action(self) -> None:
        name = self._random.choice([name for name in self.window.actions_by_name if name not in HARMFUL])
        self.window.actions_by_name[name].trigger()

    def _drag_limit(self) -> None:
        session = self.window.session
        for _ in range(5):
            session.set_threshold(session.suggested_l2 * self._random.uniform(0.2, 3))
        session.set_review(self._random.choice((None, session.threshold_l2 * self._random.uniform(0.3, 1.2))))

    def _change_page(self) -> None:
        shown = [name for name in self.window.actions_by_name if name.startswith("show_") and name != "show_help"]
        self.window.actions_by_name[self._random.choice(shown)].trigger()

    def _set_feed(self) -> None:
        self.window.page_of(InspectPage).set_feed(self._random.choice(self._feeds))

    def _begin_fault(self) -> None:
        self.controls.begin(self._random.choice(tuple(Fault)))

    def _end_faults(self) -> None:
        self.controls.clear()

    def _open_project(self) -> None:
        self.window.files.open_path(self._random.choice(self._projects))

    def _change_look(self) -> None:
        change = self._random.choice(({"theme": "light"}, {"theme": "dark"}, {"language": "ko"}, {"language": "en"}))
        self.window.preferences.change(self.window.preferences.settings.model_copy(update=change))

    def _answer(self) -> None:
        for box in self.window.findChildren(QMessageBox):
            if box.isVisible():
                box.button(QMessageBox.StandardButton.Discard).click()


@pytest.fixture
def no_file_dialogs(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file dialog of the system would wait for a person."""
    for name in ("ask_folder", "ask_video", "ask_project", "ask_project_target", "ask_results_target"):
        monkeypatch.setattr(dialogs, name, lambda *_: None)
    monkeypatch.setattr(dialogs, "ask_pictures", lambda *_: [])


@pytest.fixture
def threads() -> Iterator[set[str]]:
    """Names of threads that are gone when everything has ended."""
    before = set(threading.enumerate())
    yield {thread.name for thread in before}
    # Qt's threads leave a note of themselves there when they have called into Python.
    left = [thread for thread in threading.enumerate() if thread not in before and "Dummy" not in thread.name]
    for thread in left:
        thread.join(20)  # an opening that was cancelled in the midst of a library's long call ends with that call
    left = [thread for thread in left if thread.is_alive()]
    assert not left, left


def is_black(rgb: UInt8 | None) -> bool:
    return rgb is not None and int(rgb.max()) <= BLACK


def wrong_about_black(window: MainWindow) -> str:
    """What is wrong: a black picture has another verdict than ERROR, in the records or on the screen."""
    page, records = window.page_of(InspectPage), window.session.records
    if is_black(page.view.rgb) and not page.view.message and page.banner.verdict not in {None, Verdict.ERROR}:
        return f"a black picture is shown as {page.banner.verdict}"
    if len(records):
        record, kept = records.record(len(records) - 1), page.run.kept_picture(len(records) - 1)
        if kept is not None and is_black(kept.rgb) and record.verdict is not Verdict.ERROR:
            return f"a black picture was judged: {record}"
    return ""


def judge_something_black(window: MainWindow, operator: Operator, qtbot: QtBot) -> None:
    """A camera without light is an ERROR, and the eyes of this test see it."""
    records = window.session.records
    window.show_page("inspect")
    operator.show_camera()
    window.page_of(InspectPage).run_or_stop()
    operator.controls.begin(Fault.BLACK)
    qtbot.waitUntil(
        lambda: len(records) > 0 and records.record(len(records) - 1).error.startswith(IS_BLACK), timeout=LONG_MS
    )
    assert not wrong_about_black(window)
    operator.controls.clear()


@pytest.mark.slow
def test_whatever_a_person_does_the_window_goes_on(
    window: MainWindow,
    built: Built,
    feed_folder: Path,
    tmp_path: Path,
    no_file_dialogs: None,
    threads: set[str],
    qtbot: QtBot,
) -> None:
    """pytest-qt fails it on any exception in a slot and on any warning from Qt."""
    projects = [tmp_path / "one.inspector", tmp_path / "two.inspector", tmp_path / "missing.inspector"]
    for path in projects[:2]:
        save_project(built.opened.project, path)
    window.files.open_path(projects[0])
    qtbot.waitUntil(lambda: window.session.opened is not None, timeout=LONG_MS)
    operator = Operator(window, projects, feed_folder)
    judge_something_black(window, operator, qtbot)
    done: dict[str, int] = {}
    judged = 0
    wrong = ""
    for _ in range(N_ACTIONS):
        what = operator.do_something()
        done[what] = done.get(what, 0) + 1
        qtbot.wait(operator.pause_ms())
        judged = max(judged, len(window.session.records))
        wrong = wrong or wrong_about_black(window)
    operator.controls.clear()
    assert len(done) == 10
    assert judged > 0
    window.page_of(InspectPage).stop()
    qtbot.waitUntil(
        lambda: window.page_of(InspectPage).run.state in {RunState.STOPPED, RunState.FAILED}, timeout=LONG_MS
    )
    window.session.jobs.cancel_all()
    for box in window.findChildren(QMessageBox):
        box.close()
    qtbot.waitUntil(lambda: not window.session.jobs.busy, timeout=LONG_MS)
    assert not wrong
