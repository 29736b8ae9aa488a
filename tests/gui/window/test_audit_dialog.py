"""The audit trail in the window: newest first, filtered, verified and exported."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from inspector_app.project.paths import AppPaths
from inspector_app.records.audit import FILE, append
from inspector_app.records.audit_entry import Entry
from inspector_app.ui.widgets import dialogs
from inspector_app.ui.window.audit_dialog import AuditDialog
from inspector_app.ui.window.main_window import MainWindow
from tests.gui.conftest import click

pytestmark = pytest.mark.pages("inspect")

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
N = 450


def entry(number: int) -> Entry:
    kind, person = ("labels", "Lee") if number % 9 else ("limits", "Kim")
    return Entry(NOON + timedelta(minutes=number), "line 1", person, "engineer", kind, f"part {number}", "1", "2")


@pytest.fixture
def dialog(window: MainWindow, app_paths: AppPaths, qtbot: QtBot) -> AuditDialog:
    append(app_paths.settings, [entry(number) for number in range(N)])
    window.actions_by_name["show_audit"].trigger()
    dialog = window.findChild(AuditDialog)
    assert isinstance(dialog, AuditDialog)
    qtbot.waitUntil(lambda: dialog.model.rowCount() > 0)
    return dialog


def cell(dialog: AuditDialog, row: int, column: int) -> str:
    return str(dialog.model.index(row, column).data())


def test_the_newest_come_first_and_older_ones_when_the_table_is_scrolled(dialog: AuditDialog, qtbot: QtBot) -> None:
    assert dialog.model.rowCount() == 200
    assert (cell(dialog, 0, 0), cell(dialog, 0, 5)) == (str(N), f"part {N - 1}")
    for count in (400, N):
        dialog.table.scrollToBottom()
        qtbot.waitUntil(lambda count=count: dialog.model.rowCount() == count)  # type: ignore[misc]
    assert not dialog.model.canFetchMore(dialog.model.index(-1, -1))
    assert [int(cell(dialog, row, 0)) for row in range(N)] == list(range(N, 0, -1))


def test_a_kind_and_a_text_filter(dialog: AuditDialog, qtbot: QtBot) -> None:
    dialog.kinds.setCurrentIndex(dialog.kinds.findData("limits"))
    qtbot.waitUntil(lambda: dialog.model.rowCount() == N // 9)
    assert {cell(dialog, row, 4) for row in range(N // 9)} == {"Limits"}
    dialog.text.setText("part 441")
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 1)
    assert cell(dialog, 0, 2) == "Kim"
    dialog.text.setText("nobody")
    qtbot.waitUntil(lambda: dialog.told.text() == "There are no entries.")


def test_verify_says_what_is_wrong(dialog: AuditDialog, app_paths: AppPaths, qtbot: QtBot) -> None:
    click(dialog.verify_button)
    qtbot.waitUntil(lambda: dialog.told.text() == f"The audit trail is whole: {N} entries.")
    qtbot.waitUntil(dialog.verify_button.isEnabled)
    with closing(sqlite3.connect(app_paths.settings / FILE)) as connection, connection:
        connection.execute("DROP TRIGGER audit_is_not_changed")
        connection.execute("UPDATE audit SET person = 'x' WHERE number = 7")
    click(dialog.verify_button)
    qtbot.waitUntil(lambda: "Entry 7 was changed." in dialog.told.text())
    assert dialog.told.text().startswith("The audit trail is not whole: 1 fault.")


@pytest.mark.parametrize("suffix", [".csv", ".pdf"])
def test_the_trail_is_exported(
    dialog: AuditDialog, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    out = tmp_path / f"audit{suffix}"
    monkeypatch.setattr(dialogs, "ask_trail_target", lambda *_: out)
    click(dialog.export_button)
    qtbot.waitUntil(lambda: dialog.told.text() == f"{N} entries are in {out}.", timeout=20_000)
    if suffix == ".csv":
        assert len(out.read_text(encoding="utf-8-sig").splitlines()) == N + 1
    else:
        assert out.read_bytes().startswith(b"%PDF-")


def test_the_name_or_the_chosen_kind_says_what_is_written(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, kind, expected in (
        ("audit.csv", "Tables (*.csv)", "audit.csv"),
        ("audit.csv", "PDF (*.pdf)", "audit.pdf"),
        ("March", "PDF (*.pdf)", "March.pdf"),
        ("March.v2", "Tables (*.csv)", "March.v2.csv"),
        ("audit.pdf", "Tables (*.csv)", "audit.pdf"),
        ("", "", None),
    ):
        chosen = (name, kind)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, chosen=chosen: chosen)
        assert dialogs.ask_trail_target(window) == (None if expected is None else Path(expected))


def test_a_damaged_trail_is_told_of(window: MainWindow, app_paths: AppPaths, qtbot: QtBot) -> None:
    app_paths.settings.mkdir(parents=True, exist_ok=True)
    (app_paths.settings / FILE).write_bytes(b"no database" * 500)
    window.dialogs.show_audit()
    qtbot.waitUntil(lambda: any("Move this file away" in text for text in window.notices.texts))


def test_an_operator_sees_no_trail(window: MainWindow) -> None:
    window.roles.lock()
    assert not window.actions_by_name["show_audit"].isEnabled()
