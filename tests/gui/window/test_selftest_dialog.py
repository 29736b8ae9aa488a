"""The self-test in the window: line by line, cancelled, saved, and out of the way of a run."""

import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.selftest import all_checks as running
from inspector_app.pipeline.selftest.all_checks import Check, run
from inspector_app.pipeline.selftest.results import Found, Grade, Report
from inspector_app.pipeline.selftest.subject import Subject
from inspector_app.sources.synthetic import SyntheticSettings
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.widgets import dialogs
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.ui.window.selftest_dialog import Mark, SelfTestDialog
from tests.gui.conftest import click

pytestmark = pytest.mark.pages("inspect")

LONG_MS = 20_000
GRADES = (Grade.GREEN, Grade.AMBER, Grade.RED)


class Gate:
    """Three checks; the second one waits until it is opened."""

    def __init__(self) -> None:
        self.opened = threading.Event()
        self.subjects: list[Subject] = []

    def check(self, grade: Grade) -> Check:
        def look(subject: Subject) -> Found:
            self.subjects.append(subject)
            if grade is Grade.AMBER:
                self.opened.wait(30)
            return Found(grade, Sentence("It is so."), Sentence("Do this."))

        return Check(grade.value, Sentence("Disk: {n}", n=grade.value), look)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    made = Gate()
    checks = [made.check(grade) for grade in GRADES]
    monkeypatch.setattr(running, "run", lambda subject, given: run(subject, given, checks))
    yield made
    made.opened.set()


@pytest.fixture
def dialog(window: MainWindow, gate: Gate) -> SelfTestDialog:
    window.actions_by_name["self_test"].trigger()
    window.actions_by_name["self_test"].trigger()  # comes to the front
    (dialog,) = window.findChildren(SelfTestDialog)
    return dialog


def report_of(dialog: SelfTestDialog) -> Report:
    assert dialog.report is not None
    return dialog.report


def marks(dialog: SelfTestDialog) -> list[Grade]:
    """The shapes of the lines, from top to bottom."""
    found = [mark for mark in dialog.findChildren(Mark) if mark.grade is not None and mark.isVisible()]
    return [mark.grade for mark in sorted(found, key=lambda mark: mark.mapTo(dialog, mark.pos()).y()) if mark.grade]


def texts(dialog: SelfTestDialog) -> str:
    return "\n".join(each.text() for each in dialog.findChildren(QLabel) if each.isVisible())


def test_nothing_is_tested_before_it_is_asked_for(dialog: SelfTestDialog, gate: Gate) -> None:
    assert not gate.subjects
    assert not marks(dialog)
    assert not any(press.isEnabled() for press in (dialog.pdf_button, dialog.json_button, dialog.copy_button))


def test_lines_come_one_by_one_and_the_worst_come_first_at_the_end(
    dialog: SelfTestDialog, gate: Gate, qtbot: QtBot
) -> None:
    click(dialog.start_button)
    qtbot.waitUntil(lambda: dialog.n_lines == 1, timeout=LONG_MS)
    assert dialog.bar.isVisible()
    assert dialog.report is None
    gate.opened.set()
    qtbot.waitUntil(lambda: dialog.report is not None, timeout=LONG_MS)
    assert [result.key for result in report_of(dialog).results] == ["green", "amber", "red", "fonts"]
    qtbot.waitUntil(lambda: not dialog.bar.isVisible(), timeout=LONG_MS)
    shown = marks(dialog)
    assert shown[:2] == [Grade.RED, Grade.RED]  # of the whole, and of the first line
    assert shown.count(Grade.AMBER) == 1
    qtbot.waitUntil(lambda: "Not fit" in texts(dialog), timeout=LONG_MS)
    for expected in ("This computer is not fit: 1 check failed.", "Limited", "Fit", "It is so. Do this."):
        assert expected in texts(dialog), expected


def test_a_cancelled_test_leaves_no_lines(dialog: SelfTestDialog, gate: Gate, qtbot: QtBot) -> None:
    click(dialog.start_button)
    qtbot.waitUntil(lambda: dialog.n_lines == 1, timeout=LONG_MS)
    click(dialog.start_button)
    qtbot.waitUntil(lambda: dialog.note.text() == "The test was cancelled.", timeout=LONG_MS)
    assert dialog.n_lines == 0
    assert dialog.report is None
    gate.opened.set()
    qtbot.waitUntil(lambda: dialog.start_button.text() == "Start", timeout=LONG_MS)
    click(dialog.start_button)
    qtbot.waitUntil(lambda: dialog.report is not None, timeout=LONG_MS)


def test_closing_the_dialog_ends_the_test(window: MainWindow, dialog: SelfTestDialog, gate: Gate, qtbot: QtBot) -> None:
    click(dialog.start_button)
    qtbot.waitUntil(lambda: dialog.n_lines == 1, timeout=LONG_MS)
    click(dialog.close_button)
    gate.opened.set()
    qtbot.waitUntil(lambda: not window.session.jobs.busy, timeout=LONG_MS)
    assert len(gate.subjects) == 2


def test_a_report_is_saved_and_copied(
    dialog: SelfTestDialog, gate: Gate, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate.opened.set()
    click(dialog.start_button)
    qtbot.waitUntil(dialog.pdf_button.isEnabled, timeout=LONG_MS)
    monkeypatch.setattr(dialogs, "ask_selftest_target", lambda _parent, suffix: tmp_path / f"test{suffix}")
    click(dialog.json_button)
    qtbot.waitUntil(lambda: str(tmp_path / "test.json") in dialog.note.text(), timeout=LONG_MS)
    assert json.loads((tmp_path / "test.json").read_text("utf-8"))["grade"] == "red"
    click(dialog.pdf_button)
    qtbot.waitUntil((tmp_path / "test.pdf").is_file, timeout=LONG_MS)
    assert (tmp_path / "test.pdf").read_bytes().startswith(b"%PDF-")
    click(dialog.copy_button)
    copied = QGuiApplication.clipboard().text()
    assert "Limited: Disk: amber: It is so. Do this." in copied
    monkeypatch.setattr(dialogs, "ask_selftest_target", lambda _parent, suffix: tmp_path / "none" / f"test{suffix}")
    click(dialog.json_button)
    qtbot.waitUntil(lambda: "cannot be written" in dialog.note.text(), timeout=LONG_MS)


def test_the_project_that_is_open_is_tested(
    window: MainWindow, dialog: SelfTestDialog, gate: Gate, project_file: Path, qtbot: QtBot
) -> None:
    window.files.open_path(project_file)
    qtbot.waitUntil(lambda: window.session.opened is not None, timeout=LONG_MS)
    gate.opened.set()
    click(dialog.start_button)
    qtbot.waitUntil(lambda: dialog.report is not None, timeout=LONG_MS)
    assert gate.subjects[0].project is window.session.project
    assert report_of(dialog).project == "Cells"


def test_a_run_is_not_disturbed_and_ends_a_test(
    window: MainWindow, dialog: SelfTestDialog, gate: Gate, project_file: Path, qtbot: QtBot
) -> None:
    window.files.open_path(project_file)
    qtbot.waitUntil(lambda: window.session.opened is not None, timeout=LONG_MS)
    click(dialog.start_button)
    qtbot.waitUntil(lambda: dialog.n_lines == 1, timeout=LONG_MS)
    page = window.page_of(InspectPage)
    page.set_feed(Feed("synthetic", "Belt", synthetic=SyntheticSettings(size=(64, 64))))
    page.run_or_pause()
    qtbot.waitUntil(
        lambda: dialog.note.text() == "The test was cancelled, because an inspection began.", timeout=LONG_MS
    )
    gate.opened.set()
    qtbot.waitUntil(lambda: dialog.start_button.text() == "Start", timeout=LONG_MS)
    click(dialog.start_button)
    assert "An inspection runs" in dialog.note.text()
    assert len(gate.subjects) == 2
    page.run.stop()
    qtbot.waitUntil(lambda: page.run.state.over, timeout=LONG_MS)
    click(dialog.start_button)
    qtbot.waitUntil(lambda: dialog.report is not None, timeout=LONG_MS)


def test_an_operator_does_not_test(window: MainWindow, dialog: SelfTestDialog, gate: Gate, qtbot: QtBot) -> None:
    click(dialog.start_button)
    qtbot.waitUntil(lambda: dialog.n_lines == 1, timeout=LONG_MS)
    window.roles.lock()
    qtbot.waitUntil(lambda: not window.findChildren(SelfTestDialog), timeout=LONG_MS)
