from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from inspector_app.project.app_settings import AppSettings, ArchiveRule, Port, load_settings, save_settings
from inspector_app.project.paths import AppPaths
from inspector_app.project.pin_hash import LOST_PIN, PinHash
from inspector_app.ui.compare.page import ComparePage
from inspector_app.ui.history.page import HistoryPage
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.settings.page import SettingsPage
from inspector_app.ui.settings.pin_dialog import PinDialog
from inspector_app.ui.statistics.page import StatisticsPage
from inspector_app.ui.style import theme
from inspector_app.ui.train.page import TrainPage
from inspector_app.ui.widgets import dialogs
from inspector_app.ui.window.main_window import MainWindow
from tests.gui.conftest import click, press


@pytest.mark.services
def test_every_choice_is_kept_at_once_and_shown_by_the_next_window(
    make: Callable[[], MainWindow],
    app_paths: AppPaths,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "records"
    folder.mkdir()
    monkeypatch.setattr(dialogs, "ask_folder", lambda *_: folder)
    window = make()
    window.show_page("settings")
    page = window.page_of(SettingsPage)
    page.themes.setCurrentIndex(page.themes.findData("light"))
    click(page.alarm.sound)
    click(page.tcp.on)
    page.tcp.number.setValue(5555)
    QTest.keyClicks(page.tcp.token, "s3 crt")  # a space is refused where it is typed
    page.tcp.token.insert("\u00e9")  # so is this where it is put in
    QTest.keyClick(page.tcp.token, Qt.Key.Key_Return)
    click(page.tcp.only_here)
    click(page.records.choose_button)
    page.archive.every.setValue(50)
    click(page.archive.as_jpeg)
    click(page.archive.has_days)
    assert page.archive.days.value() == 365
    page.archive.days.setValue(30)
    click(page.archive.has_size)
    expected = AppSettings(
        theme="light",
        sound_on_ng=True,
        tcp=Port(on=True, port=5555, only_this_computer=False, token="s3crt"),
        records_folder=folder,
        archive=ArchiveRule(ok_every=50, as_jpeg=True, max_gb=None, max_days=30),
    )
    assert load_settings(app_paths.settings) == (expected, "")
    other = make().page_of(SettingsPage)
    assert other.themes.currentData() == "light"
    assert other.alarm.sound.isChecked()
    assert other.tcp.port() == expected.tcp
    assert other.http.port() == AppSettings().http
    assert other.records.line.text() == str(folder)
    assert (other.archive.every.value(), other.archive.days.value()) == (50, 30)
    assert not other.archive.gigabytes.isEnabled()
    page.tcp.token.clear()
    QTest.keyClick(page.tcp.token, Qt.Key.Key_Return)
    assert load_settings(app_paths.settings)[0].tcp.token is None
    click(page.own_folder_button)
    assert load_settings(app_paths.settings)[0].records_folder is None
    assert page.records.line.text() == ""


@pytest.mark.services
def test_ports_that_are_open_to_the_network_or_clash_are_told_of(window: MainWindow) -> None:
    window.show_page("settings")
    page = window.page_of(SettingsPage)
    assert not page.port_warning.isVisible()
    assert not page.tcp.number.isEnabled()
    click(page.tcp.on)
    assert page.tcp.number.isEnabled()
    assert not page.port_warning.isVisible()
    click(page.tcp.only_here)
    assert "network" in page.port_warning.text()
    page.tcp.token.setText("s3cret")
    page.tcp.token.editingFinished.emit()
    assert not page.port_warning.isVisible()
    click(page.http.on)
    page.http.number.setValue(page.tcp.number.value())
    assert "same port" in page.port_warning.text()


def test_a_damaged_file_is_told_of_keeps_the_station_locked_and_is_kept(
    make: Callable[[], MainWindow], app_paths: AppPaths
) -> None:
    save_settings(AppSettings(pin=PinHash.of("2468")), app_paths.settings)
    file = app_paths.settings / "settings.json"
    damaged = file.read_bytes()[:-20]
    file.write_bytes(damaged)
    window = make()
    window.access.begin()
    assert window.roles.is_operator
    assert any("settings.json is damaged" in text for text in window.notices.texts)
    assert any(f"delete {file}" in text for text in window.notices.texts)
    window.notices.clear()
    window.actions_by_name["lock"].trigger()  # no PIN would do: that is said instead of asking for one
    assert not window.findChildren(PinDialog)
    assert any("nobody can log in" in text for text in window.notices.texts)
    assert file.read_bytes() == damaged  # looking changes nothing

    for wanted in (True, False):  # an operator's own choices are kept, and open nothing
        window.toggle_sound(wanted)
        assert load_settings(app_paths.settings) == (AppSettings(sound_on_ng=wanted, pin=LOST_PIN), "")
        assert file.with_name("settings.json.damaged").read_bytes() == damaged
    assert make().roles.is_operator
    file.unlink()
    assert not make().roles.is_operator


def test_a_file_that_cannot_be_read_now_is_not_to_be_deleted(
    make: Callable[[], MainWindow], app_paths: AppPaths, tmp_path: Path
) -> None:
    app_paths.settings.mkdir(parents=True, exist_ok=True)
    (app_paths.settings / "settings.json").symlink_to(tmp_path / "not mounted" / "settings.json")
    window = make()
    assert window.roles.is_operator
    window.access.lock()
    told = " ".join(window.notices.texts)
    assert "cannot be read now" in told
    assert "start the program again" in told
    assert "delete" not in told


def test_a_damaged_file_that_cannot_be_copied_is_not_written_over(
    make: Callable[[], MainWindow], app_paths: AppPaths
) -> None:
    app_paths.settings.mkdir(parents=True)
    file = app_paths.settings / "settings.json"
    file.write_bytes(b"{")
    (app_paths.settings / "settings.json.damaged").mkdir()  # nothing can be copied there
    window = make()
    window.toggle_sound(True)
    assert window.preferences.settings.sound_on_ng
    assert any("could not be kept" in text for text in window.notices.texts)
    assert file.read_bytes() == b"{"


def test_settings_that_cannot_be_kept_hold_until_the_end_and_are_told_of(
    make: Callable[[], MainWindow], app_paths: AppPaths
) -> None:
    app_paths.settings.parent.mkdir(parents=True, exist_ok=True)
    window = make()
    app_paths.settings.mkdir(exist_ok=True)
    (app_paths.settings / "settings.json").mkdir()  # nothing can be renamed over a folder
    window.show_page("settings")
    click(window.page_of(SettingsPage).alarm.sound)
    assert window.preferences.settings.sound_on_ng
    assert "could not be kept" in window.notices.texts[0]


def test_the_menu_the_page_and_the_key_are_the_same_choice(window: MainWindow, qtbot: QtBot) -> None:
    def entry(value: str) -> None:
        for menu in window.findChildren(QMenu):
            menu.aboutToShow.emit()
            for action in menu.actions():
                if action.data() == value:
                    assert action.isChecked() == (window.preferences.settings.theme == value)
                    action.trigger()
                    return
        raise AssertionError(value)

    entry("light")
    assert theme.colours() is theme.LIGHT
    assert window.page_of(SettingsPage).themes.currentData() == "light"
    entry("dark")
    assert theme.colours() is theme.DARK
    window.show_page("inspect")
    press(window, Qt.Key.Key_M)
    assert window.page_of(SettingsPage).alarm.sound.isChecked()
    window.show_page("settings")
    click(window.page_of(SettingsPage).alarm.sound)
    assert not window.actions_by_name["toggle_sound"].isChecked()


def test_pages_have_keys_of_their_own(window: MainWindow) -> None:
    for key, page in (
        (Qt.Key.Key_7, window.page_of(SettingsPage)),
        (Qt.Key.Key_1, window.page_of(TrainPage)),
        (Qt.Key.Key_3, window.page_of(ComparePage)),
        (Qt.Key.Key_4, window.page_of(InspectPage)),
        (Qt.Key.Key_5, window.page_of(HistoryPage)),
        (Qt.Key.Key_6, window.page_of(StatisticsPage)),
    ):
        QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        assert window.page is page


def test_contours_in_place_of_heat_are_there_the_next_day(make: Callable[[], MainWindow]) -> None:
    first = make()
    assert not first.page_of(InspectPage).view.as_lines
    first.actions_by_name["toggle_contours"].setChecked(True)
    first.close()
    other = make()
    assert other.page_of(InspectPage).view.as_lines
    assert other.actions_by_name["toggle_contours"].isChecked()
    other.actions_by_name["toggle_contours"].setChecked(False)
    assert not other.preferences.settings.contours
