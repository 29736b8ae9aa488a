"""The People section of the Settings page, signing in by name or badge, and what each role may do."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from inspector_app.project.app_settings import AppSettings, load_settings, save_settings
from inspector_app.project.paths import AppPaths
from inspector_app.project.people import Person, Role, badge_hash, secret_hash
from inspector_app.ui.settings.page import SettingsPage
from inspector_app.ui.settings.people_card import PeopleCard
from inspector_app.ui.settings.people_dialogs import BadgeDialog, PersonDialog, Question
from inspector_app.ui.settings.pin_dialog import PinDialog
from inspector_app.ui.widgets.dialog import Dialog
from inspector_app.ui.window.main_window import MainWindow
from tests.gui.conftest import click, press

pytestmark = pytest.mark.pages("inspect", "settings")

SALT = "0" * 32
CODE = "0012345678"


def person(name: str, role: Role, secret: str, badge: str = "") -> Person:
    return Person(name=name, role=role, secret=secret_hash(secret), badge=badge_hash(badge, SALT) if badge else "")


@pytest.fixture
def station(app_paths: AppPaths, make: Callable[[], MainWindow]) -> MainWindow:
    """The window of a station with an administrator, an engineer and an operator, at its start."""
    people = (
        person("Kim", "administrator", "kim-pass"),
        person("Lee", "engineer", "2468"),
        person("Park", "operator", "1357", CODE),
    )
    save_settings(AppSettings(badge_salt=SALT).with_everyone(people), app_paths.settings)
    window = make()
    window.access.begin()
    return window


def card(window: MainWindow) -> PeopleCard:
    window.show_page("settings")
    return window.page_of(SettingsPage).people


def shown(window: MainWindow, kind: type[Dialog]) -> Dialog:
    (dialog,) = [dialog for dialog in window.findChildren(kind) if dialog.isVisible()]
    assert isinstance(dialog, kind)
    return dialog


def sign_in(window: MainWindow, qtbot: QtBot, name: str, secret: str) -> None:
    window.actions_by_name["lock"].trigger()
    dialog = shown(window, PinDialog)
    assert isinstance(dialog, PinDialog)
    dialog.names.setCurrentIndex(dialog.names.findData(name))
    dialog.old.setText(secret)
    with qtbot.waitSignal(window.roles.person_changed):
        click(dialog.ok_button)


def names(paths: AppPaths) -> dict[str, Role]:
    return {one.name: one.role for one in load_settings(paths.settings)[0].everyone}


def type_keys(field: QLineEdit, text: str, gap_ms: int) -> None:
    """Type a text and Enter with the system's times of the keys, as a keyboard or a scanner does."""
    for number, char in enumerate([*text, "\r"]):
        key = Qt.Key.Key_Return if char == "\r" else Qt.Key(ord(char.upper()))
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, char)
            event.setTimestamp(1000 + number * gap_ms)
            QApplication.sendEvent(field, event)


# --- setting up ------------------------------------------------------------------------------------------------------


def test_the_first_person_is_an_administrator_who_goes_on_at_once(
    window: MainWindow, app_paths: AppPaths, qtbot: QtBot
) -> None:
    people = card(window)
    assert "Nobody is set up" in people.state.text()
    click(people.add_button)
    dialog = shown(window, PersonDialog)
    assert isinstance(dialog, PersonDialog)
    assert [dialog.roles.itemData(n) for n in range(dialog.roles.count())] == ["administrator"]
    dialog.name.setText("  Kim   Min ")
    dialog.secret.setText("2468")
    dialog.again.setText("2467")
    assert not dialog.ok_button.isEnabled()
    assert dialog.message.text()
    dialog.again.setText("2468")
    click(dialog.ok_button)
    qtbot.waitUntil(lambda: names(app_paths) == {"Kim Min": "administrator"})
    qtbot.waitUntil(lambda: window.roles.who() == "Kim Min")
    assert not window.roles.is_operator
    assert [line.toolTip() for line in (window.rail.person_label, window.rail.role_label)] == [
        "Kim Min",
        "Administrator",
    ]
    assert not people.rows["Kim Min"].remove_button.isEnabled()
    assert not people.rows["Kim Min"].roles.isEnabled()


def test_an_administrator_adds_changes_and_removes_people(
    station: MainWindow, app_paths: AppPaths, qtbot: QtBot
) -> None:
    sign_in(station, qtbot, "Kim", "kim-pass")
    people = card(station)
    people.people.add("Choi", "operator", "9999")
    qtbot.waitUntil(lambda: "Choi" in people.rows)
    rows = people.rows
    rows["Choi"].roles.setCurrentIndex(rows["Choi"].roles.findData("engineer"))
    assert names(app_paths)["Choi"] == "engineer"
    click(people.rows["Choi"].pin_button)
    dialog = shown(station, PinDialog)
    assert isinstance(dialog, PinDialog)
    for field in (dialog.new, dialog.again):
        field.setText("pass word")
    click(dialog.ok_button)
    qtbot.waitUntil(lambda: load_settings(app_paths.settings)[0].everyone[-1].knows("pass word"))
    click(people.rows["Choi"].badge_button)
    badge = shown(station, BadgeDialog)
    assert isinstance(badge, BadgeDialog)
    type_keys(badge.code, "1234567890", 5)
    qtbot.waitUntil(lambda: load_settings(app_paths.settings)[0].everyone[-1].badge == badge_hash("1234567890", SALT))
    click(people.rows["Choi"].remove_button)
    question = shown(station, Question)
    assert isinstance(question, Question)
    assert "Choi" in names(app_paths)  # nothing without the answer
    click(question.ok_button)
    assert names(app_paths) == {"Kim": "administrator", "Lee": "engineer", "Park": "operator"}


def test_an_engineer_sees_the_people_and_changes_only_the_own_pin(
    station: MainWindow, app_paths: AppPaths, qtbot: QtBot
) -> None:
    sign_in(station, qtbot, "Lee", "2468")
    people = card(station)
    assert not people.add_button.isEnabled()
    assert not any(row.remove_button.isEnabled() or row.roles.isEnabled() for row in people.rows.values())
    people.people.remove("Park")  # not even past the buttons
    people.people.set_secret("Park", "0000")
    people.people.remove_all()
    qtbot.waitUntil(lambda: not station.session.jobs.busy)
    assert names(app_paths) == {"Kim": "administrator", "Lee": "engineer", "Park": "operator"}
    assert any("Only an administrator" in text for text in station.notices.texts)
    click(people.own_pin_button)
    dialog = shown(station, PinDialog)
    assert isinstance(dialog, PinDialog)
    dialog.old.setText("2468")
    for field in (dialog.new, dialog.again):
        field.setText("8642")
    click(dialog.ok_button)
    qtbot.waitUntil(lambda: load_settings(app_paths.settings)[0].everyone[1].knows("8642"))


def test_sign_in_is_switched_off_only_with_the_own_pin(station: MainWindow, app_paths: AppPaths, qtbot: QtBot) -> None:
    sign_in(station, qtbot, "Kim", "kim-pass")
    click(card(station).off_button)
    dialog = shown(station, PinDialog)
    assert isinstance(dialog, PinDialog)
    dialog.old.setText("wrong")
    with qtbot.waitSignal(station.roles.pin_refused):
        click(dialog.ok_button)
    qtbot.waitUntil(lambda: station.roles.wait_s("Kim") == 0, timeout=3000)
    dialog.old.setText("kim-pass")
    qtbot.waitUntil(dialog.ok_button.isEnabled)
    click(dialog.ok_button)
    qtbot.waitUntil(lambda: load_settings(app_paths.settings)[0] == AppSettings(badge_salt=SALT))
    assert not station.roles.is_operator
    assert station.page is station.page_of(SettingsPage)  # nothing was closed


def test_who_is_removed_in_another_window_is_signed_out(
    station: MainWindow, make: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    sign_in(station, qtbot, "Lee", "2468")
    other = make()
    other.preferences.change_people(lambda people: tuple(one for one in people if one.name != "Lee"))
    qtbot.waitUntil(lambda: station.roles.is_operator)
    assert station.roles.person is None


# --- signing in ------------------------------------------------------------------------------------------------------


def test_nobody_is_chosen_beforehand_and_each_has_waits_of_their_own(station: MainWindow, qtbot: QtBot) -> None:
    assert station.roles.is_operator
    station.actions_by_name["lock"].trigger()
    dialog = shown(station, PinDialog)
    assert isinstance(dialog, PinDialog)
    assert [dialog.names.itemText(n) for n in range(dialog.names.count())] == ["Kim", "Lee", "Park"]
    dialog.old.setText("2468")
    assert not dialog.ok_button.isEnabled()
    dialog.names.setCurrentIndex(0)
    with qtbot.waitSignal(station.roles.pin_refused):
        click(dialog.ok_button)
    assert "Wrong PIN" in dialog.message.text()
    dialog.names.setCurrentIndex(1)
    dialog.old.setText("2468")
    assert dialog.ok_button.isEnabled()
    with qtbot.waitSignal(station.roles.changed):
        click(dialog.ok_button)
    assert station.roles.who() == "Lee"
    station.actions_by_name["lock"].trigger()
    assert station.roles.is_operator
    assert station.roles.person is None


def test_an_operator_signs_in_and_may_still_only_inspect(station: MainWindow, qtbot: QtBot) -> None:
    sign_in(station, qtbot, "Park", "1357")
    assert (station.roles.is_operator, station.session.who()) == (True, "Park")
    assert station.rail.menu_button.text() == "Park"
    assert station.actions_by_name["lock"].text() == "Sign out"
    station.actions_by_name["lock"].trigger()
    assert station.roles.person is None
    assert station.rail.menu_button.text() == ""


def test_a_badge_signs_in_and_slow_keys_are_no_badge(station: MainWindow, qtbot: QtBot) -> None:
    station.actions_by_name["lock"].trigger()
    dialog = shown(station, PinDialog)
    assert isinstance(dialog, PinDialog)
    type_keys(dialog.old, CODE, 120)  # somebody who read the code and types it: a PIN, and of nobody
    qtbot.waitUntil(lambda: not station.session.jobs.busy)
    assert station.roles.person is None
    dialog.old.clear()
    with qtbot.waitSignal(station.roles.pin_refused):
        type_keys(dialog.old, "9912345678", 8)
    assert "Nobody has this badge" in dialog.message.text()
    qtbot.waitUntil(lambda: station.roles.wait_s("") == 0, timeout=3000)
    with qtbot.waitSignal(station.roles.person_changed):
        type_keys(dialog.old, CODE, 8)
    assert station.roles.who() == "Park"


def test_an_operators_pin_does_not_close_a_run(station: MainWindow, qtbot: QtBot) -> None:
    dialog = PinDialog(
        station,
        station.roles,
        lambda: "Close",
        asks_old=True,
        asks_new=False,
        people=station.roles.at_least("engineer"),
    )
    dialog.show_alone()
    assert [dialog.names.itemData(n) for n in range(dialog.names.count())] == ["Kim", "Lee"]
    with qtbot.waitSignal(station.roles.pin_accepted), qtbot.assertNotEmitted(dialog.confirmed):
        type_keys(dialog.old, CODE, 8)  # the badge of an operator
    assert "may not do this" in dialog.message.text()
    dialog.reject()
    press(station, Qt.Key.Key_Escape)


def test_a_finger_can_choose_a_name(station: MainWindow) -> None:
    station.actions_by_name["lock"].trigger()
    dialog = shown(station, PinDialog)
    assert isinstance(dialog, PinDialog)
    assert dialog.names.height() >= 84
    dialog.names.showPopup()
    view = dialog.names.view()
    assert view.sizeHintForRow(0) >= 84
    dialog.names.hidePopup()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
