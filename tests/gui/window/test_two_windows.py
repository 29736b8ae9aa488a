"""Two windows on one project file: neither undoes what the other wrote, and each says what it found."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from inspector_app.core.errors import ProjectChangedError
from inspector_app.core.messages import Label, Limits, ScoredPart
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.project.paths import AppPaths
from inspector_app.project.store import Project, load_project, save_project
from inspector_app.ui.widgets import dialogs
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built
from inspector_app.workers.job import Jobs
from inspector_app.workers.session import Session
from tests.gui.conftest import click

BEGUN = datetime(2026, 5, 4, 12, tzinfo=UTC)
BUTTONS = QMessageBox.StandardButton


class Now:
    """The wall clock of both computers."""

    def __init__(self) -> None:
        self.minutes = 0

    def __call__(self) -> datetime:
        return BEGUN + timedelta(minutes=self.minutes)


@pytest.fixture
def now() -> Now:
    return Now()


@pytest.fixture
def two(app_paths: AppPaths, now: Now, project_file: Path, built: Built, qtbot: QtBot) -> Iterator[tuple[Session, ...]]:
    """Ada's and Ben's sessions, both with the same file open."""
    jobs = Jobs()
    sessions = tuple(
        Session(jobs, app_paths, now=now, who=lambda name=name: name)  # type: ignore[misc]
        for name in ("Ada", "Ben")
    )
    for session in sessions:
        session.take_opened(replace(built.opened, project=load_project(project_file)), project_file)
    yield sessions
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    for session in sessions:
        session.deleteLater()
    jobs.deleteLater()


def save(session: Session, path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.saved):
        session.save(path)


def part(name: str, label: Label) -> ScoredPart:
    return ScoredPart(name, None, label, 1.0, np.full((12, 12), 1.0, np.float16))


def dirty(session: Session) -> bool:
    return session.dirty


def test_limits_that_both_changed_are_both_in_the_history_and_the_later_one_holds(
    two: tuple[Session, ...], now: Now, project_file: Path, qtbot: QtBot
) -> None:
    ada, ben = two
    ada.set_threshold(30.0)
    now.minutes = 1
    ben.set_threshold(40.0)
    save(ben, project_file, qtbot)
    now.minutes = 2  # saved later, but changed before
    with qtbot.waitSignal(ada.merged) as told:
        save(ada, project_file, qtbot)
    assert [(each.by, each.new_l2) for each in load_project(project_file).document.threshold_history] == [
        ("Ada", 30.0),
        ("Ben", 40.0),
    ]
    assert ada.threshold_l2 == load_project(project_file).document.threshold_l2 == 40.0
    assert told.args is not None
    assert "40.000 by Ben" in told.args[0]
    assert not dirty(ada)
    ada.undo()  # what was chosen here is a step away
    assert ada.threshold_l2 == 30.0
    assert dirty(ada)
    now.minutes = 3
    with qtbot.assertNotEmitted(ada.merged):  # what it knows of is no news
        save(ada, project_file, qtbot)
    with qtbot.waitSignal(ben.merged):
        save(ben, project_file, qtbot)
    assert ben.threshold_l2 == 30.0
    assert load_project(project_file).document.limits_notice == ""


def test_labels_of_both_windows_are_kept(two: tuple[Session, ...], project_file: Path, qtbot: QtBot) -> None:
    ada, ben = two
    ada.set_labelled([part("one", Label.GOOD)])
    ben.set_labelled([part("two", Label.DEFECT)])
    save(ben, project_file, qtbot)
    with qtbot.waitSignal(ada.labels_changed):
        save(ada, project_file, qtbot)
    names = ["two", "one"]
    assert [each.name for each in load_project(project_file).labelled_parts()] == names
    assert [each.name for each in ada.labelled] == names
    assert not dirty(ada)
    ada.set_labelled([each for each in ada.labelled if each.name != "two"])  # known by now, and not wanted
    save(ada, project_file, qtbot)
    assert [each.name for each in load_project(project_file).labelled_parts()] == ["one"]


def test_what_is_changed_while_it_is_merged_stays(
    two: tuple[Session, ...], now: Now, project_file: Path, qtbot: QtBot
) -> None:
    ada, ben = two
    ben.set_labelled([part("two", Label.DEFECT)])
    ben.set_threshold(40.0)
    save(ben, project_file, qtbot)
    now.minutes = 1
    ada.set_labelled([part("one", Label.GOOD)])
    with qtbot.waitSignal(ada.saved):
        ada.save(project_file)
        ada.set_threshold(33.0)
        ada.set_labelled([*ada.labelled, part("three", Label.GOOD)])
    assert ada.threshold_l2 == 33.0
    assert {each.name for each in ada.labelled} == {"one", "two", "three"}
    assert dirty(ada)
    now.minutes = 2
    save(ada, project_file, qtbot)
    document = load_project(project_file).document
    assert {each.name for each in document.labelled} == {"one", "two", "three"}
    assert [each.new_l2 for each in document.threshold_history] == [40.0, 33.0]


def other_build(built: Built) -> Project:
    """The same parts with another promise: another build."""
    document = built.opened.project.document.model_copy(update={"promise_asked": 0.3, "name": "Another build"})
    return replace(built.opened.project, document=document)


def test_another_build_is_not_written_over_unasked(
    two: tuple[Session, ...], project_file: Path, built: Built, qtbot: QtBot, tmp_path: Path
) -> None:
    ada, _ = two
    save_project(other_build(built), project_file)
    ada.set_threshold(30.0)
    with qtbot.waitSignal(ada.save_held) as held, qtbot.assertNotEmitted(ada.failed):
        ada.save(project_file)
    assert held.args is not None
    assert isinstance(held.args[0], ProjectChangedError)
    assert held.args[1] == project_file
    assert load_project(project_file).document.name == "Another build"
    assert dirty(ada)
    with qtbot.waitSignal(ada.saved):
        ada.save(project_file, replacing=True)
    assert load_project(project_file).document.limits == Limits(30.0)
    assert not dirty(ada)


def test_the_same_file_by_another_name_is_merged_too(
    two: tuple[Session, ...], project_file: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    ada, ben = two
    link = tmp_path / "link.inspector"
    link.symlink_to(project_file)
    ben.set_threshold(40.0)
    save(ben, project_file, qtbot)
    ada.set_labelled([part("one", Label.GOOD)])
    save(ada, link, qtbot)
    document = load_project(project_file).document
    assert ([each.by for each in document.threshold_history], len(document.labelled)) == (["Ben"], 1)
    assert link.is_symlink()


# --- what the window says --------------------------------------------------------------------------------------


@pytest.fixture
def shown(make: Callable[[], MainWindow], project_file: Path, built: Built) -> MainWindow:
    window = make()
    window.session.take_opened(replace(built.opened, project=load_project(project_file)), project_file)
    return window


def box_of(window: MainWindow) -> QMessageBox:
    (box,) = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    return box


def test_the_window_says_what_another_changed(shown: MainWindow, project_file: Path, qtbot: QtBot) -> None:
    theirs = load_project(project_file)
    save_project(theirs.with_limits(Limits(40.0), datetime.now(UTC), "Ben"), project_file)
    shown.session.set_labelled([part("one", Label.GOOD)])
    with qtbot.waitSignal(shown.session.saved):
        shown.files.save()
    (news,) = [text for text in shown.notices.texts if "Another window" in text]
    assert "became 40.000 by Ben. Now 40.000 is in effect, and every change is kept in the history." in news
    assert shown.session.threshold_l2 == 40.0


def test_the_window_asks_before_another_build_is_lost(
    shown: MainWindow, project_file: Path, built: Built, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_project(other_build(built), project_file)
    shown.session.set_threshold(30.0)
    with qtbot.waitSignal(shown.session.save_held):
        shown.files.save()
    box = box_of(shown)
    assert "saved another build as cells.inspector" in box.text()
    assert box.textFormat() is Qt.TextFormat.PlainText
    click(box.button(BUTTONS.Cancel))
    assert load_project(project_file).document.name == "Another build"
    assert dirty(shown.session)

    with qtbot.waitSignal(shown.session.save_held):
        shown.files.save()
    copy = tmp_path / "mine.inspector"
    monkeypatch.setattr(dialogs, "ask_project_target", lambda *_: copy)
    with qtbot.waitSignal(shown.session.saved):
        click(box_of(shown).button(BUTTONS.Save))
    assert load_project(copy).document.limits == Limits(30.0)
    assert load_project(project_file).document.name == "Another build"


def test_closing_with_save_goes_on_once_it_is_replaced_knowingly(
    shown: MainWindow, project_file: Path, built: Built, qtbot: QtBot
) -> None:
    save_project(other_build(built), project_file)
    shown.session.set_threshold(30.0)
    shown.close()
    with qtbot.waitSignal(shown.session.save_held):
        click(box_of(shown).button(BUTTONS.Save))
    shown.close()  # only raises the question
    assert shown.isVisible()
    click(box_of(shown).button(BUTTONS.Yes))
    qtbot.waitUntil(shown.isHidden, timeout=20_000)
    assert load_project(project_file).document.limits == Limits(30.0)


def test_a_protected_file_is_said_with_what_to_do(shown: MainWindow, project_file: Path, qtbot: QtBot) -> None:
    project_file.chmod(0o444)
    shown.session.set_threshold(30.0)
    with qtbot.waitSignal(shown.session.failed):
        shown.files.save()
    assert f"{project_file} is protected against writing. Save the project under another name." in shown.notices.texts
    assert dirty(shown.session)


def test_what_is_odd_about_an_opened_project_is_said(shown: MainWindow, built: Built) -> None:
    project = built.opened.project
    document = project.document.model_copy(
        update={"threshold_l2": 100 * project.document.threshold_l2, "references": ()}
    )
    odd = OpenedProject(replace(project, document=document, references={}), built.opened.detector, "openvino", 0.0)
    shown.session.take_built(odd)
    said = " ".join(shown.notices.texts)
    assert "The limits do not match their history. The limits of this project are" in said
    assert "The scores could not be checked. This project has no reference parts" in said
    shown.session.take_built(built.opened)
    assert "do not match their history" not in " ".join(shown.notices.texts)
