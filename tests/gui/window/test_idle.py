"""Signing out after a while without input."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from inspector_app.core.steps import Steps
from inspector_app.pipeline.statistics.stored import report_in
from inspector_app.project.app_settings import AppSettings, save_settings
from inspector_app.project.paths import AppPaths
from inspector_app.project.people import Person, secret_hash
from inspector_app.records.audit_reading import Wanted, read_page
from inspector_app.ui.settings.page import SettingsPage
from inspector_app.ui.settings.people_dialogs import PersonDialog
from inspector_app.ui.window.audit_dialog import AuditDialog
from inspector_app.ui.window.main_window import MainWindow
from tests.gui.conftest import click

KIM = Person(name="Kim", role="administrator", secret=secret_hash("kim-pass"))


class Clock:
    now_s = 1000.0

    def __call__(self) -> float:
        return self.now_s

    def after(self, window: MainWindow, minutes: float) -> bool:
        """Return whether Kim is still signed in that much later."""
        self.now_s += 60 * minutes
        window.idle.check()
        return window.roles.person is not None


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock()


@pytest.fixture
def station(
    app_paths: AppPaths, make: Callable[[], MainWindow], clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> MainWindow:
    save_settings(AppSettings(sign_out_min=10).with_everyone((KIM,)), app_paths.settings)
    window = make()
    monkeypatch.setattr(window.idle, "_clock_s", clock)
    window.access.begin()
    window.roles.enter(KIM)
    return window


def test_who_touches_nothing_is_signed_out_and_the_trail_and_the_report_say_so(
    station: MainWindow, clock: Clock, app_paths: AppPaths, qtbot: QtBot
) -> None:
    assert clock.after(station, 9.9)
    QTest.keyClick(station, Qt.Key.Key_Shift)
    assert clock.after(station, 9.9)
    QTest.mouseMove(station, station.rect().center())
    assert clock.after(station, 9.9)
    assert not clock.after(station, 0.2)
    assert station.roles.is_operator
    qtbot.waitUntil(lambda: not station.session.jobs.busy, timeout=20_000)
    rows = read_page(app_paths.settings, Wanted("sign-in"))
    assert [(row.what, row.new, row.person) for row in rows] == [
        ("signed out automatically", "Kim", "Kim"),
        ("signed in", "Kim", "Kim"),
    ]
    now_s = datetime.now(UTC).timestamp()
    steps = Steps(report_in(app_paths.settings / "none", app_paths.settings, now_s - 3600, now_s + 60, "line 1"))
    list(steps)
    (presence,) = steps.result.people
    assert presence.end_s is not None
    station.roles.enter(KIM)  # and once more
    assert clock.after(station, 9)
    assert not clock.after(station, 2)


def test_nobody_is_signed_out_who_has_unsaved_input_or_where_it_is_off(station: MainWindow, clock: Clock) -> None:
    station.show_page("settings")
    people = station.page_of(SettingsPage).people
    click(people.add_button)
    dialog = station.findChild(PersonDialog)
    assert isinstance(dialog, PersonDialog)
    QTest.keyClicks(dialog.name, "Lee")
    assert clock.after(station, 60)
    assert dialog.name.text() == "Lee"
    dialog.reject()
    station.dialogs.show_audit()
    trail = station.findChild(AuditDialog)
    assert isinstance(trail, AuditDialog)
    QTest.keyClicks(trail.text, "limits")  # a search is no input
    people.sign_out.setValue(0)
    assert clock.after(station, 600)
    people.sign_out.setValue(30)
    assert clock.after(station, 29)
    assert not clock.after(station, 2)
