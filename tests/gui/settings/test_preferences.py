"""Several windows, and so several Preferences, over one file of settings."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from inspector_app.core.errors import SettingsError
from inspector_app.project import app_settings
from inspector_app.project.app_settings import AppSettings, Port, load_settings, save_settings
from inspector_app.project.files import locked
from inspector_app.project.paths import AppPaths
from inspector_app.project.pin_hash import PinHash
from inspector_app.ui.settings.page import SettingsPage
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.preferences import Preferences


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    return QObject()


@pytest.fixture
def two(tmp_path: Path, owner: QObject) -> tuple[Preferences, Preferences]:
    save_settings(AppSettings(), tmp_path)
    return Preferences(tmp_path, owner), Preferences(tmp_path, owner)


def change(preferences: Preferences, **fields: object) -> None:
    preferences.change(preferences.settings.model_copy(update=fields))


def full(*_: object, **__: object) -> None:
    raise OSError(28, "No space left on device")


def test_a_change_undoes_none_that_another_window_made(two: tuple[Preferences, Preferences], tmp_path: Path) -> None:
    one, other = two
    pin = PinHash.of("2468")
    change(one, pin=pin)
    change(other, sound_on_ng=True)  # it has not heard of the PIN yet
    change(one, tcp=Port(on=True, port=5000))
    expected = AppSettings(pin=pin, sound_on_ng=True, tcp=Port(on=True, port=5000))
    assert load_settings(tmp_path) == (expected, "")
    assert one.settings == expected


def test_another_window_follows(two: tuple[Preferences, Preferences], qtbot: QtBot) -> None:
    one, other = two
    for theme in ("light", "dark"):  # the file is another one each time
        with qtbot.waitSignal(other.changed) as told:
            change(one, theme=theme)
        assert told.args == [one.settings]
        assert other.settings == one.settings


def test_the_first_change_of_all_makes_the_folder_and_is_followed_too(
    tmp_path: Path, owner: QObject, qtbot: QtBot
) -> None:
    one = Preferences(tmp_path / "new", owner)
    change(one, theme="light")
    other = Preferences(tmp_path / "new", owner)
    with qtbot.waitSignal(one.changed):
        change(other, theme="dark")


def test_damage_and_deletion_change_nothing_in_a_running_window(
    two: tuple[Preferences, Preferences], tmp_path: Path, qtbot: QtBot
) -> None:
    one, other = two
    change(one, pin=PinHash.of("2468"))
    qtbot.waitUntil(lambda: other.settings == one.settings)
    file = tmp_path / "settings.json"
    whole = file.read_bytes()
    with qtbot.assertNotEmitted(other.changed, wait=100):
        file.write_bytes(b"{")
        file.unlink()
    assert other.settings.pin is not None
    change(other, theme="light")
    assert load_settings(tmp_path)[0].pin == other.settings.pin
    assert file.read_bytes() != whole


def test_what_could_not_be_written_goes_with_the_next_change(
    two: tuple[Preferences, Preferences], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    one, other = two

    with monkeypatch.context() as broken, qtbot.waitSignal(one.failed) as told:
        broken.setattr(app_settings, "write_atomically", full)
        change(one, theme="light")
    assert isinstance(told.args[0], SettingsError)
    assert one.settings.theme == "light"
    with qtbot.waitSignal(one.changed):
        change(other, sound_on_ng=True)
    assert one.settings == AppSettings(theme="light", sound_on_ng=True)  # what holds for this time goes on
    change(one, contours=True)
    assert load_settings(tmp_path)[0] == AppSettings(theme="light", sound_on_ng=True, contours=True)


@pytest.mark.parametrize("told", [True, False])
def test_a_pin_that_could_not_be_removed_is_not_removed_later(
    two: tuple[Preferences, Preferences], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, *, told: bool
) -> None:
    one, other = two
    change(one, pin=PinHash.of("2468"))
    qtbot.waitUntil(lambda: other.settings == one.settings)
    with monkeypatch.context() as broken:
        broken.setattr(app_settings, "write_atomically", full)
        change(one, pin=None, theme="light")
        change(other, contours=True)
    assert (one.settings.pin, one.settings.theme) == (None, "light")  # for this time
    change(other, pin=PinHash.of("1357"), theme="dark", sound_on_ng=True)
    if told:
        qtbot.waitUntil(lambda: one.settings.pin is not None)
    change(one, tcp=Port(on=True, port=5000))
    kept = load_settings(tmp_path)[0]
    assert kept == one.settings
    assert (kept.pin, kept.theme, kept.contours) == (other.settings.pin, "dark", True)


def test_a_pin_that_could_not_be_written_is_set_until_somebody_sets_another(
    two: tuple[Preferences, Preferences], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    one, other = two
    pin = PinHash.of("2468")
    with monkeypatch.context() as broken:
        broken.setattr(app_settings, "write_atomically", full)
        change(one, pin=pin)
    with qtbot.waitSignal(one.changed):
        change(other, theme="light")
    assert one.settings == AppSettings(pin=pin, theme="light")  # another's theme opens nothing here
    change(one, contours=True)
    assert load_settings(tmp_path)[0].pin == pin


def test_a_lock_that_another_program_holds_keeps_the_window_only_briefly(
    two: tuple[Preferences, Preferences], tmp_path: Path, qtbot: QtBot
) -> None:
    with locked(tmp_path / app_settings.FILE):
        before_s = time.monotonic()
        with qtbot.waitSignal(two[0].failed):
            change(two[0], theme="light")
        assert time.monotonic() - before_s < 5  # and not 20 s
    assert two[0].settings.theme == "light"


@pytest.mark.services
def test_two_windows_of_one_computer_show_the_same(make: Callable[[], MainWindow], qtbot: QtBot) -> None:
    one, other = make(), make()
    one.page_of(SettingsPage).alarm.sound.click()
    # That makes the folder: who was there before learns of it with its own next change.
    other.page_of(SettingsPage).tcp.on.click()
    qtbot.waitUntil(one.page_of(SettingsPage).tcp.on.isChecked)
    assert other.page_of(SettingsPage).alarm.sound.isChecked()
    assert other.actions_by_name["toggle_sound"].isChecked()


def test_a_pin_set_in_one_window_locks_the_other_when_it_is_locked(
    make: Callable[[], MainWindow], app_paths: AppPaths, qtbot: QtBot
) -> None:
    save_settings(AppSettings(), app_paths.settings)
    one, other = make(), make()
    change(one.preferences, pin=PinHash.of("2468"))
    qtbot.waitUntil(lambda: other.roles.has_pin)
    assert not other.roles.is_operator
    other.roles.lock()
    assert other.roles.is_operator
