"""What the audit trail says about what was done in the window."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.core.messages import Label, ScoredPart
from inspector_app.project.app_settings import AppSettings, Port, save_settings
from inspector_app.project.paths import AppPaths
from inspector_app.project.people import Person, secret_hash
from inspector_app.records.audit import AUDIT, AnyRow
from inspector_app.records.audit_check import verify
from inspector_app.records.audit_reading import Wanted, read_page
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built
from tests.helpers import result_of


def written(window: MainWindow, paths: AppPaths, qtbot: QtBot) -> list[AnyRow]:
    """The whole trail, the oldest first, once it is written."""
    qtbot.waitUntil(lambda: not window.session.jobs.busy, timeout=20_000)
    assert result_of(verify(paths.settings)).is_whole
    return read_page(paths.settings, Wanted(), limit=10_000)[::-1]


def told(rows: list[AnyRow], kind: str) -> list[tuple[str, str, str]]:
    return [(row.what, row.old, row.new) for row in rows if row.kind == kind]


def test_limits_labels_and_the_project_are_noted_once_each(
    window: MainWindow, built: Built, app_paths: AppPaths, tmp_path: Path, qtbot: QtBot
) -> None:
    session = window.session
    session.take_built(built.opened)
    before = session.threshold_l2
    for step in range(1, 40):  # one drag
        session.set_threshold(before * (1 + step / 100))
    session.set_labelled([ScoredPart("a.png", tmp_path / "a.png", Label.DEFECT, 9.0, None)])
    session.set_labelled([ScoredPart("a.png", tmp_path / "a.png", Label.GOOD, 9.0, None)])
    with qtbot.waitSignal(session.saved):
        session.save(tmp_path / "cells.inspector")
    session.undo()
    session.new()
    rows = written(window, app_paths, qtbot)
    name = built.opened.project.document.name
    assert told(rows, "limits") == [(name, f"{before:.6g}", f"{before * 1.39:.6g}")]
    part = f"{name}: {tmp_path / 'a.png'}"
    assert told(rows, "labels") == [(part, "", "defect"), (part, "defect", "good"), (part, "good", "defect")]
    assert told(rows, "project") == [
        (name, "", "built"),
        (name, "", f"saved {tmp_path / 'cells.inspector'}"),
        (name, "", "closed"),
    ]
    assert {row.role for row in rows} == {"engineer"}
    assert all(row.station and row.at.endswith("+00:00") for row in rows)


def test_zones_and_an_overruled_save_are_noted(
    window: MainWindow, built: Built, app_paths: AppPaths, tmp_path: Path, qtbot: QtBot
) -> None:
    from inspector_app.core.pictures.zones import Zoning

    session = window.session
    session.take_built(built.opened)
    project = built.opened.project
    zoned = replace(project, document=project.document.model_copy(update={"zoning": Zoning(least_area_px=7.0)}))
    session.take_learned_again(replace(built.opened, project=zoned))
    with qtbot.waitSignal(session.saved):
        session.save(tmp_path / "cells.inspector", replacing=True)
    rows = written(window, app_paths, qtbot)
    (zones,) = told(rows, "zones")
    assert (zones[1], '"least_area_px":7.0' in zones[2]) == ("", True)
    assert [row.reason for row in rows if row.kind == "override"] == ["the changes of another window were replaced"]


def test_settings_people_and_sign_ins_are_noted_without_any_secret(
    make: Callable[[], MainWindow], app_paths: AppPaths, qtbot: QtBot
) -> None:
    kim = Person(name="Kim", role="administrator", secret=secret_hash("kim-pass"))
    save_settings(AppSettings().with_everyone((kim,)), app_paths.settings)
    window = make()
    other = make()
    with qtbot.waitSignal(window.roles.pin_refused):
        window.roles.check("Kim", "wrong-pass")
    qtbot.waitUntil(lambda: not window.session.jobs.busy and window.roles.wait_s("Kim") == 0, timeout=3000)
    with qtbot.waitSignal(window.roles.pin_accepted):
        window.roles.check("Kim", "kim-pass")
    window.roles.log_in()
    window.preferences.change_people(lambda people: (*people, kim.model_copy(update={"name": "Lee"})))
    settings = window.preferences.settings
    window.preferences.change(settings.model_copy(update={"tcp": Port(port=5000, token="hunter22"), "theme": "light"}))
    window.preferences.change_people(lambda people: people[:1])
    qtbot.waitUntil(lambda: other.preferences.settings == window.preferences.settings)
    window.roles.lock()
    qtbot.waitUntil(lambda: not other.session.jobs.busy)
    rows = written(window, app_paths, qtbot)
    assert told(rows, "sign-in") == [
        ("wrong PIN or badge", "", "Kim"),
        ("signed in", "", "Kim"),
        ("signed out", "", "Kim"),
    ]
    assert told(rows, "people") == [("Lee", "", "administrator"), ("Lee", "administrator", "")]
    assert [one[0] for one in told(rows, "settings")] == ["theme", "tcp"]  # once: the other window only follows
    assert [row.person for row in rows][1:] == ["Kim"] * (len(rows) - 1)
    texts = " ".join(str(getattr(row, column.name)) for row in rows for column in AUDIT.columns)
    assert not any(secret in texts for secret in ("hunter22", "kim-pass", "wrong-pass", "argon2"))


def test_what_cannot_be_written_is_told_of_logged_and_written_later(
    window: MainWindow, app_paths: AppPaths, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    audit = window.session.audit
    obstacle = app_paths.settings / "audit.sqlite"
    obstacle.mkdir(parents=True)
    with qtbot.waitSignal(audit.failed):
        audit.note("limits", "first")
    assert any("audit trail" in text for text in window.notices.texts)
    assert "Not in the audit trail yet" in caplog.text
    obstacle.rmdir()
    with qtbot.waitSignal(audit.written):
        audit.note("limits", "second")
    assert [row.what for row in written(window, app_paths, qtbot)] == ["first", "second"]
    assert not any("audit trail" in text for text in window.notices.texts)
