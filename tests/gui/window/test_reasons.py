"""Asking why something was changed."""

from pathlib import Path

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from inspector_app.core.steps import Steps
from inspector_app.pipeline.statistics.stored import report_in
from inspector_app.project.paths import AppPaths
from inspector_app.records.audit import AnyRow
from inspector_app.records.audit_reading import Wanted, read_page
from inspector_app.ui.settings.page import SettingsPage
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.ui.window.reasons import ReasonDialog
from inspector_app.workers.build_jobs import Built
from tests.gui.conftest import click


def entries(window: MainWindow, paths: AppPaths, qtbot: QtBot, kind: str) -> list[AnyRow]:
    qtbot.waitUntil(lambda: not window.session.jobs.busy, timeout=20_000)
    return read_page(paths.settings, Wanted(kind))[::-1]


def asked(window: MainWindow) -> ReasonDialog | None:
    return window.reasons.dialog


def test_a_changed_limit_is_noted_at_once_and_its_reason_when_it_is_given(
    window: MainWindow, built: Built, app_paths: AppPaths, tmp_path: Path, qtbot: QtBot
) -> None:
    session = window.session
    session.take_built(built.opened)
    before = session.threshold_l2
    session.set_threshold(before * 1.1)
    qtbot.waitUntil(lambda: len(entries(window, app_paths, qtbot, "limits")) == 1, timeout=20_000)
    assert asked(window) is None  # it is off
    window.show_page("settings")
    click(window.page_of(SettingsPage).people.ask_reason)
    session.set_threshold(before * 1.2)
    qtbot.waitUntil(lambda: asked(window) is not None, timeout=20_000)
    dialog = asked(window)
    assert isinstance(dialog, ReasonDialog)
    assert not dialog.isModal()
    assert [row.reason for row in entries(window, app_paths, qtbot, "limits")] == ["", ""]
    QTest.keyClicks(dialog.line, "gauge study")
    click(dialog.keep_button)
    rows = entries(window, app_paths, qtbot, "limits")
    assert [row.reason for row in rows] == ["", "", "gauge study"]
    assert (rows[2].old, rows[2].new) == (rows[1].old, rows[1].new)
    assert asked(window) is None
    now_s = session.now().timestamp()
    steps = Steps(report_in(tmp_path / "none", app_paths.settings, now_s - 3600, now_s + 60, "line 1"))
    list(steps)
    assert [change.reason for change in steps.result.limit_changes] == ["", "gauge study"]


def test_what_is_asked_for_and_a_reason_that_is_typed_stays(
    window: MainWindow, app_paths: AppPaths, qtbot: QtBot
) -> None:
    preferences, audit = window.preferences, window.session.audit
    preferences.change(preferences.settings.model_copy(update={"ask_reason": True}))
    for kind, old, new, wanted in (
        ("correction", "OK", "defect", True),
        ("correction", "NG", "good", True),
        ("correction", "good", "defect", True),
        ("correction", "REVIEW", "good", False),
        ("correction", "NG", "defect", False),
        ("people", "operator", "", True),
        ("people", "operator", "engineer", False),
        ("settings", "1", "", False),
    ):
        audit.note(kind, "part 1", old=old, new=new)
        dialog = asked(window)
        assert (dialog is not None) == wanted, (kind, old, new)
        if dialog is not None:
            dialog.line.setText("  ")
            click(dialog.leave_button if new else dialog.keep_button)  # without a text both say nothing
        assert asked(window) is None
    audit.note("correction", "part 1", old="OK", new="defect")
    audit.note("correction", "part 2", old="OK", new="defect")  # asks for the newest
    dialog = asked(window)
    assert isinstance(dialog, ReasonDialog)
    QTest.keyClicks(dialog.line, "scratch")
    audit.note("correction", "part 3", old="OK", new="defect")  # does not take the typed text away
    assert asked(window) is dialog
    click(dialog.keep_button)
    given = [(row.what, row.reason) for row in entries(window, app_paths, qtbot, "correction") if row.reason]
    assert given == [("part 2", "scratch")]
