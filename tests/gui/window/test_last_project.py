"""An operator's station starts whatever became of its last project, says so, and offers what can be done."""

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from inspector_app.core.errors import ProjectError
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.judging import opening
from inspector_app.project.app_settings import AppSettings, save_settings
from inspector_app.project.paths import AppPaths
from inspector_app.project.pin_hash import PinHash
from inspector_app.project.store import load_project
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.settings.pin_dialog import PinDialog
from inspector_app.ui.widgets.notices import Notice
from inspector_app.ui.widgets.window_ini import RECENT, open_settings
from inspector_app.ui.window.main_window import MainWindow
from tests.gui.conftest import click

pytestmark = pytest.mark.pages("inspect")

Start = Callable[..., MainWindow]


@pytest.fixture
def start(app_paths: AppPaths, make: Callable[[], MainWindow]) -> Start:
    """Starts the window of a locked station that knows these projects, as the program does."""

    def begin(*recent: Path | str) -> MainWindow:
        save_settings(AppSettings(pin=PinHash.of("2468")), app_paths.settings)
        settings = open_settings(app_paths.settings)
        RECENT.keep(settings, [str(path) for path in recent])
        settings.sync()
        window = make()
        window.access.begin()
        window.last_project.open()
        return window

    return begin


def offers(window: MainWindow) -> dict[str, QPushButton]:
    notice = next(notice for notice in window.notices.findChildren(Notice) if notice in window.notices._shown)
    assert notice.close_button.isHidden()
    return {press.text(): press for press in notice.findChildren(QPushButton)}


def places(tmp_path: Path) -> dict[str, str]:
    """Where a project can be that cannot be read."""
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "damaged.inspector").write_bytes(b"no project")
    (tmp_path / "folder.inspector").mkdir()
    return {
        "missing": str(tmp_path / "gone.inspector"),
        "no folder": str(tmp_path / "gone" / "last.inspector"),
        "in a file": str(tmp_path / "file" / "last.inspector"),
        "too long": str(tmp_path / ("x" * 300) / "last.inspector"),
        "damaged": str(tmp_path / "damaged.inspector"),
        "a folder": str(tmp_path / "folder.inspector"),
    }


def test_a_project_that_cannot_be_read_is_said_and_offered_again(
    start: Start, tmp_path: Path, project_file: Path, qtbot: QtBot
) -> None:
    paths = places(tmp_path)
    window = start(paths["missing"], project_file)
    assert window.isVisible()
    for path in paths.values():
        if path != paths["missing"]:
            RECENT.keep(window._settings, [path, str(project_file)])
            with qtbot.waitSignal(window.session.failed, timeout=20_000):
                window.last_project.open()
        qtbot.waitUntil(lambda path=path: any(Path(path).name in text for text in window.notices.texts), timeout=20_000)  # type: ignore[misc]
        assert window.page is window.page_of(InspectPage)
        assert window.roles.is_operator
        assert window.session.project is None  # no other one unasked
        assert len(window.notices.texts) == 1
        again = f"Open {Path(path).name} again"
        assert list(offers(window)) == [again, "Another recent project", "Log in as engineer…"]


def test_an_unreadable_folder_is_said(
    start: Start, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a right that is taken away makes it; to root everything may be read."""
    stat = Path.stat

    def refused(path: Path, **how: bool) -> os.stat_result:
        if "locked" in path.parts:
            raise PermissionError(13, "Permission denied", str(path))
        return stat(path, **how)

    def refuse(path: Path) -> None:
        raise ProjectError(
            Sentence("{path} may not be read.", path=path), hint=Sentence("Ask for the right to read it.")
        )

    monkeypatch.setattr(Path, "stat", refused)
    monkeypatch.setattr(opening, "load_project", refuse)
    window = start(tmp_path / "locked" / "last.inspector")
    qtbot.waitUntil(lambda: bool(window.notices.texts), timeout=20_000)
    assert "may not be read" in window.notices.texts[0]
    assert list(offers(window)) == ["Open last.inspector again", "Log in as engineer…"]


def test_what_is_offered_works(start: Start, tmp_path: Path, project_file: Path, qtbot: QtBot) -> None:
    gone = tmp_path / "gone.inspector"
    window = start(gone, project_file)
    qtbot.waitUntil(lambda: bool(window.notices.texts), timeout=20_000)
    click(offers(window)["Log in as engineer…"])
    dialog = window.findChild(PinDialog)
    assert isinstance(dialog, PinDialog)
    dialog.reject()
    with qtbot.waitSignal(window.session.failed):
        click(offers(window)["Open gone.inspector again"])
    gone.write_bytes(project_file.read_bytes())  # the drive is there again
    with qtbot.waitSignal(window.session.detector_ready, timeout=30_000):
        click(offers(window)["Open gone.inspector again"])
    assert window.session.path == gone
    assert window.notices.texts == []


def test_another_recent_project_can_be_chosen(start: Start, tmp_path: Path, project_file: Path, qtbot: QtBot) -> None:
    window = start(tmp_path / "gone.inspector", project_file)
    qtbot.waitUntil(lambda: bool(window.notices.texts), timeout=20_000)
    menu = offers(window)["Another recent project"].menu()
    with qtbot.waitSignal(window.session.detector_ready, timeout=30_000):
        menu.actions()[1].trigger()
    assert window.session.path == project_file
    assert window.notices.texts == []


def test_an_engineer_who_logged_in_is_offered_nothing_more(start: Start, tmp_path: Path, qtbot: QtBot) -> None:
    window = start(tmp_path / "gone.inspector")
    qtbot.waitUntil(lambda: bool(window.notices.texts), timeout=20_000)
    window.roles.enter(None)
    assert window.notices.texts == []


def test_an_operator_after_an_engineer_who_opened_nothing_has_the_offers_again(
    start: Start, tmp_path: Path, project_file: Path, qtbot: QtBot
) -> None:
    window = start(tmp_path / "gone.inspector")
    qtbot.waitUntil(lambda: bool(window.notices.texts), timeout=20_000)
    window.roles.enter(None)
    window.roles.lock()
    qtbot.waitUntil(lambda: bool(window.notices.texts), timeout=20_000)
    assert list(offers(window)) == ["Open gone.inspector again", "Log in as engineer…"]
    window.roles.enter(None)
    with qtbot.waitSignal(window.session.detector_ready, timeout=30_000):
        window.files.open_path(project_file)
        window.roles.lock()  # while that one is being opened
    assert window.session.path == project_file
    assert window.notices.texts == []


def test_a_project_that_the_program_was_started_with_comes_first(
    start: Start, tmp_path: Path, project_file: Path, qtbot: QtBot
) -> None:
    window = start()
    window.last_project.open(tmp_path / "given.inspector")
    qtbot.waitUntil(lambda: any("given" in text for text in window.notices.texts), timeout=20_000)
    assert list(offers(window)) == ["Open given.inspector again", "Log in as engineer…"]
    with qtbot.waitSignal(window.session.failed):
        click(offers(window)["Open given.inspector again"])
    assert next(iter(offers(window))) == "Open given.inspector again"


def test_a_station_that_never_had_a_project_says_so(start: Start) -> None:
    window = start()
    assert window.notices.texts == [
        "No project has been opened on this computer. An engineer must log in and open one."
    ]
    assert list(offers(window)) == ["Log in as engineer…"]


def test_a_drive_that_never_answers_freezes_nothing(
    start: Start, project_file: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither the window's thread nor the one that looks for a project waits for it."""
    answered, asked = threading.Event(), threading.Event()
    stat, window_thread = Path.stat, threading.current_thread()

    def hang(path: Path) -> object:
        if "hung" not in path.parts:
            return load_project(path)
        asked.set()
        answered.wait(30)
        raise ProjectError(Sentence("too late."))

    def watched(path: Path, **how: bool) -> os.stat_result:
        assert "hung" not in path.parts or threading.current_thread() is not window_thread
        return stat(path, **how)

    monkeypatch.setattr(opening, "load_project", hang)
    monkeypatch.setattr(Path, "stat", watched)
    window = start(tmp_path / "hung" / "last.inspector", project_file)
    assert asked.wait(10)
    window.last_project._slow.setInterval(1)
    window.last_project._note_opening()
    qtbot.waitUntil(lambda: bool(window.notices.texts))
    assert "not open yet" in window.notices.texts[0]
    with qtbot.waitSignal(window.session.detector_ready, timeout=30_000):
        offers(window)["Another recent project"].menu().actions()[1].trigger()
    assert window.session.path == project_file
    assert window.notices.texts == []
    answered.set()
