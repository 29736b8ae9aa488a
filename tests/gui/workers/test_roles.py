import json
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from inspector_app.pipeline.live.feed import Feed
from inspector_app.project.app_settings import AppSettings, load_settings, save_settings
from inspector_app.project.paths import AppPaths
from inspector_app.project.pin_attempts import MAX_DELAY_S
from inspector_app.project.pin_hash import BY_NAME, PinHash
from inspector_app.sources.camera_list import CameraInfo
from inspector_app.ui.inspect.feed_dialog import AddressDialog, CameraDialog
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.settings.pin_dialog import PinDialog
from inspector_app.ui.window.closing import CloseDialog
from inspector_app.ui.window.help import HelpDialog
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built
from inspector_app.workers.job import Jobs
from inspector_app.workers.preferences import Preferences
from inspector_app.workers.roles import Roles
from tests.gui.conftest import click, press

PIN = "2468"
FORBIDDEN = {
    *("new_project", "open_project", "save", "save_as", "undo", "redo", "reset_limit", "save_results", "toggle_panel"),
    *("show_train", "show_compare", "show_settings"),
}


@pytest.fixture
def locked(app_paths: AppPaths, make: Callable[[], MainWindow]) -> MainWindow:
    """The window of a station that has a PIN."""
    save_settings(AppSettings(pin=PinHash.of(PIN)), app_paths.settings)
    window = make()
    window.access.begin()
    return window


def pin_dialog(window: MainWindow) -> PinDialog:
    dialogs = [dialog for dialog in window.findChildren(PinDialog) if dialog.isVisible()]
    assert len(dialogs) == 1
    return dialogs[0]


def log_in(window: MainWindow, qtbot: QtBot, pin: str = PIN) -> None:
    window.actions_by_name["lock"].trigger()
    dialog = pin_dialog(window)
    with qtbot.waitSignal(window.roles.changed):
        QTest.keyClicks(dialog.old, pin)
        click(dialog.ok_button)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


# --- the PIN ---------------------------------------------------------------------------------------------------------


class Clock:
    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    return QObject()


def test_after_each_wrong_pin_the_next_one_has_to_wait_longer(tmp_path: Path, owner: QObject, qtbot: QtBot) -> None:
    save_settings(AppSettings(pin=PinHash.of(PIN)), tmp_path)
    clock = Clock()
    roles = Roles(Preferences(tmp_path, owner), Jobs(owner), owner, clock_s=clock, wall_s=clock)
    assert roles.is_operator
    for delay_s in (1.0, 2.0, 4.0, 8.0, 16.0, 32.0, MAX_DELAY_S, MAX_DELAY_S):
        with qtbot.waitSignal(roles.pin_refused) as refused:
            assert roles.check("PIN", "1111")
        assert refused.args == [delay_s]
        qtbot.waitUntil(lambda: not roles._checking)
        assert not roles.check("PIN", PIN)  # not even the right one
        clock.now_s += delay_s - 0.01
        assert not roles.check("PIN", PIN)
        clock.now_s += 0.02
    with qtbot.waitSignal(roles.pin_accepted):
        assert roles.check("PIN", PIN)
    qtbot.waitUntil(lambda: not roles._checking)
    with qtbot.waitSignal(roles.pin_refused) as refused:
        roles.check("PIN", "1111")
    assert refused.args == [1.0]  # the right one begins anew
    qtbot.waitUntil(lambda: not roles._checking)


def test_a_restart_and_another_window_save_no_wait(tmp_path: Path, owner: QObject, qtbot: QtBot) -> None:
    save_settings(AppSettings(pin=PinHash.of(PIN)), tmp_path)
    clock = Clock()

    def window() -> Roles:
        return Roles(Preferences(tmp_path, owner), Jobs(owner), owner, clock_s=clock, wall_s=clock)

    other = window()  # open all the time
    for delay_s in (1.0, 2.0, 4.0):
        roles = window()
        with qtbot.waitSignal(roles.pin_refused):
            assert roles.check("PIN", "1111")
        qtbot.waitUntil(lambda roles=roles: not roles._checking)  # type: ignore[misc]
        assert window().wait_s("PIN") == delay_s
        assert not window().check("PIN", PIN)
        with qtbot.waitSignal(other.pin_refused) as refused:
            assert other.check("PIN", PIN)  # it has not heard of it yet
        assert refused.args == [delay_s]
        qtbot.waitUntil(lambda: not other._checking)
        assert not other.check("PIN", PIN)
        clock.now_s += delay_s
    with qtbot.waitSignal(other.pin_accepted):
        assert other.check("PIN", PIN)
    qtbot.waitUntil(lambda: not other._checking)
    assert window().wait_s("PIN") == 0.0


def test_the_right_pin_of_a_former_version_becomes_that_of_a_person(
    tmp_path: Path, owner: QObject, qtbot: QtBot
) -> None:
    save_settings(AppSettings(pin=PinHash.of(PIN), theme="light"), tmp_path)
    roles = Roles(Preferences(tmp_path, owner), Jobs(owner), owner)
    with qtbot.waitSignal(roles.pin_accepted):
        assert roles.check("PIN", PIN)
    qtbot.waitUntil(lambda: not roles._checking)
    kept, fault = load_settings(tmp_path)
    assert (kept.theme, kept.pin, fault) == ("light", BY_NAME, "")
    (person,) = kept.people
    assert (person.name, person.role, person.is_outdated) == ("PIN", "engineer", False)
    assert person.knows(PIN)
    roles.log_in()
    assert (roles.is_operator, roles.who(), roles.role) == (False, "PIN", "engineer")


def test_a_pin_that_was_changed_while_the_former_was_checked_is_refused(
    tmp_path: Path, owner: QObject, qtbot: QtBot
) -> None:
    save_settings(AppSettings(pin=PinHash.of(PIN)), tmp_path)
    preferences = Preferences(tmp_path, owner)
    roles = Roles(preferences, Jobs(owner), owner)
    changed = PinHash.of("1357")
    with qtbot.waitSignal(roles.pin_refused):
        assert roles.check("PIN", PIN)
        preferences.change(AppSettings(pin=changed))
    qtbot.waitUntil(lambda: not roles._checking)
    assert load_settings(tmp_path)[0].pin == changed
    roles.log_in()
    assert roles.is_operator


def test_two_guesses_at_once_are_one(tmp_path: Path, owner: QObject, qtbot: QtBot) -> None:
    save_settings(AppSettings(pin=PinHash.of(PIN)), tmp_path)
    roles = Roles(Preferences(tmp_path, owner), Jobs(owner), owner)
    with qtbot.waitSignal(roles.pin_refused):
        assert roles.check("PIN", "1111")
        assert not roles.check("PIN", PIN)
    qtbot.waitUntil(lambda: not roles._checking)


def test_without_a_pin_everybody_is_engineer(window: MainWindow) -> None:
    assert not window.roles.is_operator
    assert window.menuBar().isVisible()
    assert window.actions_by_name["open_project"].isEnabled()


# --- the window ------------------------------------------------------------------------------------------------------


def test_with_a_pin_the_window_begins_with_the_inspect_page_alone(locked: MainWindow) -> None:
    assert locked.page is locked.page_of(InspectPage)
    assert not locked.menuBar().isVisible()
    assert not any(choice.isVisible() for choice in locked.rail._buttons.values())
    assert locked.rail.menu_button.isVisible()
    assert locked.isFullScreen()
    for name in ("train", "compare", "settings"):
        locked.show_page(name)
        assert locked.page is locked.page_of(InspectPage)


def test_what_an_operator_may_not_do_is_disabled_whatever_the_pages_say(
    locked: MainWindow, built: Built, feed_folder: Path, qtbot: QtBot
) -> None:
    locked.session.take_built(built.opened)  # tells the window to enable saving and resetting
    locked.session.set_threshold(locked.session.threshold_l2 * 1.1)
    locked.page_of(InspectPage).set_feed(Feed.from_paths([feed_folder]))
    locked.page_of(InspectPage).run_or_pause()
    qtbot.waitUntil(lambda: len(locked.session.records) == 6, timeout=30_000)
    qtbot.waitUntil(lambda: locked.page_of(InspectPage).run.state.over, timeout=30_000)
    for action in locked.actions_by_name.values():
        if action.objectName() in FORBIDDEN:
            action.setEnabled(True)
    allowed = {spec.name for spec in locked.action_specs if spec.operator}
    assert not allowed & FORBIDDEN
    assert {name for name in FORBIDDEN if locked.actions_by_name[name].isEnabled()} == set()
    for name in ("run_or_stop", "toggle_heat", "fit", "full_screen", "show_help", "lock", "look_previous"):
        assert locked.actions_by_name[name].isEnabled(), name
    limit_l2 = locked.session.threshold_l2
    for key, modifier in (
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier),
    ):
        QTest.keyClick(locked, key, modifier)
    assert locked.session.threshold_l2 == limit_l2
    assert locked.session.project is built.opened.project
    assert not locked.findChildren(QMessageBox)
    assert locked.page is locked.page_of(InspectPage)
    log_in(locked, qtbot)
    assert locked.actions_by_name["undo"].isEnabled()
    QTest.keyClick(locked, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert locked.session.threshold_l2 != limit_l2


def test_keys_work_without_the_menu_bar(locked: MainWindow) -> None:
    heat = locked.actions_by_name["toggle_heat"]
    before = heat.isChecked()
    press(locked, Qt.Key.Key_H)
    assert heat.isChecked() is not before
    assert isinstance(locked.actions_by_name["show_help"], QAction)


def test_the_right_pin_opens_the_rail_and_ctrl_l_closes_it_again(locked: MainWindow, qtbot: QtBot) -> None:
    log_in(locked, qtbot)
    assert not locked.roles.is_operator
    assert locked.menuBar().isVisible()
    assert not locked.isFullScreen()
    assert not locked.rail.menu_button.isVisible()
    locked.show_page("train")
    QTest.keyClick(locked, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: locked.roles.is_operator)
    assert locked.page is locked.page_of(InspectPage)
    assert locked.isFullScreen()


def test_a_wrong_pin_is_told_of_with_the_seconds_to_wait(locked: MainWindow, qtbot: QtBot) -> None:
    locked.actions_by_name["lock"].trigger()
    dialog = pin_dialog(locked)
    assert not dialog.ok_button.isEnabled()
    QTest.keyClicks(dialog.old, "1111")
    press(dialog.old, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Wrong PIN" in dialog.message.text())
    assert "1 s" in dialog.message.text()
    assert dialog.old.text() == ""
    QTest.keyClicks(dialog.old, PIN)
    assert not dialog.ok_button.isEnabled()
    assert locked.isEnabled()  # nothing waits for it
    qtbot.waitUntil(dialog.ok_button.isEnabled, timeout=3000)
    assert dialog.message.text() == ""
    click(dialog.ok_button)
    qtbot.waitUntil(lambda: not locked.roles.is_operator)


def test_a_pin_that_nobody_checked_is_not_called_wrong(locked: MainWindow, app_paths: AppPaths, qtbot: QtBot) -> None:
    (app_paths.settings / "pin_attempts.json").write_text(json.dumps({"wrong": 6, "at_s": time.time()}))
    locked.actions_by_name["lock"].trigger()
    dialog = pin_dialog(locked)
    QTest.keyClicks(dialog.old, PIN)  # another window took a wrong one just now
    press(dialog.old, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(dialog.message.text()))
    assert dialog.message.text().startswith("The next PIN is taken in ")
    dialog.reject()


def test_a_finger_can_type_a_pin(locked: MainWindow, qtbot: QtBot) -> None:
    locked.actions_by_name["lock"].trigger()
    dialog = pin_dialog(locked)
    keys = {key.text(): key for key in dialog.findChildren(type(dialog.ok_button))}
    for text in "24768":
        click(keys[text])
        if text == "7":
            click(keys["⌫"])
    assert dialog.old.text() == PIN
    assert min(keys["5"].height(), keys["5"].width()) >= 40
    click(dialog.ok_button)
    qtbot.waitUntil(lambda: not locked.roles.is_operator)


def test_there_is_one_question_for_a_pin(locked: MainWindow) -> None:
    for _ in range(3):
        locked.actions_by_name["lock"].trigger()
    pin_dialog(locked)


def test_nothing_is_dropped_on_an_operator(locked: MainWindow, project_file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(project_file))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(locked.rect().center(), Qt.DropAction.CopyAction, data, buttons, keys)
    enter.ignore()
    locked.dragEnterEvent(enter)
    assert not enter.isAccepted()
    drop = QDropEvent(QPointF(enter.position()), Qt.DropAction.CopyAction, data, buttons, keys)
    locked.dropEvent(drop)  # dragged in by an engineer, locked, let go of
    assert not drop.isAccepted()
    assert not locked.session.jobs.busy


def test_locking_closes_what_an_engineer_had_open(locked: MainWindow, qtbot: QtBot) -> None:
    log_in(locked, qtbot)
    page = locked.page_of(InspectPage)
    page.bar.feed_menu.ask_address()
    locked.dialogs.show_help()
    dialogs = [dialog for dialog in locked.findChildren(QDialog) if dialog.isVisible()]
    assert {type(dialog) for dialog in dialogs} == {AddressDialog, HelpDialog}
    closed = [dialog.finished for dialog in dialogs]
    with qtbot.waitSignals(closed):
        locked.actions_by_name["lock"].trigger()
    assert not [dialog for dialog in locked.findChildren(QDialog) if dialog.isVisible()]
    locked.dialogs.show_help()  # what an operator may open stays
    assert any(dialog.isVisible() for dialog in locked.findChildren(HelpDialog))


def test_cameras_that_are_found_after_locking_are_offered_to_nobody(locked: MainWindow, qtbot: QtBot) -> None:
    log_in(locked, qtbot)
    menu = locked.page_of(InspectPage).bar.feed_menu
    for cameras in ([CameraInfo(0, "Front")], []):
        release = threading.Event()

        def slow(found: list[CameraInfo] = cameras, release: threading.Event = release) -> list[CameraInfo]:
            assert release.wait(10)
            return found

        menu.list_cameras = slow
        menu.look_for_cameras()
        locked.roles.lock()
        release.set()
        qtbot.waitUntil(lambda: not locked.session.jobs.busy)
        assert not locked.findChildren(CameraDialog)
        assert not any("camera" in text for text in locked.notices.texts)
        locked.roles.enter(None)


def test_an_operator_cannot_close_over_changes_that_are_not_saved(
    locked: MainWindow, built: Built, qtbot: QtBot
) -> None:
    locked.session.take_built(built.opened)
    locked.close()
    assert locked.isVisible()
    assert "not saved" in locked.notices.texts[0]
    assert not locked.findChildren(QMessageBox)
    locked.session.new()
    locked.close()
    question = locked.findChild(CloseDialog)
    assert isinstance(question, CloseDialog)
    question.close_button.click()
    qtbot.waitUntil(locked.isHidden, timeout=20_000)
