"""Old records go only after a person has seen what would go."""

import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.records import retention
from inspector_app.records.journal import Journal
from inspector_app.ui.settings.old_records import MONTH_S, OldRecordsDialog
from inspector_app.ui.settings.page import SettingsPage
from inspector_app.ui.window.main_window import MainWindow
from tests import helpers
from tests.gui.conftest import click
from tests.records import rows_in
from tests.unit.records.test_archive import record

pytestmark = pytest.mark.pages("inspect", "settings")

LONG_MS = 20_000


@pytest.fixture
def path(window: MainWindow) -> Path:
    """A part a month, for three years."""
    path = window.session.paths.records_file(None)
    now_s = time.time()
    records = [replace(record(), captured_at_s=now_s - (month + 0.5) * MONTH_S) for month in range(36)]
    with closing(Journal(path)) as journal:
        journal.write(helpers.judged(records))
    return path


@pytest.fixture
def dialog(window: MainWindow, path: Path, qtbot: QtBot) -> OldRecordsDialog:
    window.show_page("settings")
    click(window.page_of(SettingsPage).old_records_button)
    (dialog,) = window.findChildren(OldRecordsDialog)
    qtbot.waitUntil(dialog.remove_button.isEnabled, timeout=LONG_MS)
    return dialog


def test_what_was_shown_is_removed(dialog: OldRecordsDialog, path: Path, qtbot: QtBot) -> None:
    assert dialog.told.text().startswith("12 records of ")
    dialog.months.setValue(30)
    assert not dialog.remove_button.isEnabled()  # until the new number is known
    qtbot.waitUntil(dialog.remove_button.isEnabled, timeout=LONG_MS)
    assert dialog.told.text().startswith("6 records of ")
    assert len(rows_in(path)) == 36
    click(dialog.remove_button)
    qtbot.waitUntil(lambda: "were removed" in dialog.told.text(), timeout=LONG_MS)
    assert len(rows_in(path)) == 30
    assert dialog.leave_button.text() == "Close"
    click(dialog.leave_button)
    assert not dialog.isVisible()


def test_cancel_ends_the_removing(
    dialog: OldRecordsDialog, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retention, "AT_ONCE", 1)
    dialog.months.setValue(1)
    qtbot.waitUntil(dialog.remove_button.isEnabled, timeout=LONG_MS)
    with qtbot.waitSignal(dialog.destroyed, timeout=LONG_MS):
        click(dialog.remove_button)
        assert dialog._job is not None
        click(dialog.leave_button)
    left = [row.captured_at_s for row in rows_in(path)]
    assert left == sorted(left, reverse=True)
    assert len(left) > 1


def test_nothing_old_is_said(dialog: OldRecordsDialog, qtbot: QtBot) -> None:
    dialog.months.setValue(40)
    qtbot.waitUntil(lambda: "No record is older" in dialog.told.text(), timeout=LONG_MS)
    assert not dialog.remove_button.isEnabled()
