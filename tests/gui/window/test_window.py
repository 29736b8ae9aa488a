import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from inspector_app import bootstrap
from inspector_app.core.errors import ProjectError
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.live.run import RunState
from inspector_app.pipeline.selftest import integrity
from inspector_app.project import store
from inspector_app.project.app_settings import AppSettings, save_settings
from inspector_app.project.paths import user_paths
from inspector_app.project.pin_hash import PinHash
from inspector_app.project.store import Project, load_project, save_project
from inspector_app.ui.inspect.page import InspectPage
from inspector_app.ui.train.page import TrainPage
from inspector_app.ui.widgets import dialogs
from inspector_app.ui.widgets.notices import Notices, Severity
from inspector_app.ui.window.drop_frame import DropFrame
from inspector_app.ui.window.help import HelpDialog
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.workers.build_jobs import Built
from tests.gui.conftest import click, press

LONG_MS = 30_000


@pytest.fixture
def no_dialogs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dialogs, "ask_folder", lambda *_: None)
    monkeypatch.setattr(dialogs, "ask_project", lambda *_: None)
    monkeypatch.setattr(dialogs, "ask_project_target", lambda *_: None)
    monkeypatch.setattr(dialogs, "ask_results_target", lambda *_: None)


def question(window: MainWindow) -> QMessageBox:
    boxes = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    assert len(boxes) == 1
    return boxes[0]


def answer(window: MainWindow, button: QMessageBox.StandardButton, qtbot: QtBot) -> None:
    click(question(window).button(button))


def name_of(window: MainWindow) -> str | None:
    project = window.session.project
    return project.document.name if project is not None else None


def on_train(window: MainWindow) -> bool:
    return window.page is window.page_of(TrainPage)


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    enter = QDragEnterEvent(
        window.rect().center(),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dragEnterEvent(enter)
    assert enter.isAccepted()
    frame = window.findChild(DropFrame)
    assert isinstance(frame, DropFrame)
    assert frame.isVisible()
    window.dropEvent(
        QDropEvent(
            QPointF(window.rect().center()),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    assert not frame.isVisible()


@pytest.mark.usefixtures("no_dialogs")
def test_every_action_has_a_text_and_keys_of_its_own_and_can_be_triggered(
    window: MainWindow, built: Built, feed_folder: Path, qtbot: QtBot
) -> None:
    keys = [
        QKeySequence(key).toString() for spec in window.action_specs for key in spec.shortcuts if spec.name != "trigger"
    ]
    assert len(keys) == len(set(keys))
    assert "" not in keys
    window.session.take_built(built.opened)
    window.page_of(InspectPage).set_feed(Feed.from_paths([feed_folder]))
    window.show_page("inspect")
    for spec in window.action_specs:
        action = window.actions_by_name[spec.name]
        assert action.text()
        if spec.name != "trigger":  # has the space bar in run_or_pause's place where a trigger is waited for
            assert action.shortcuts() == [QKeySequence(key) for key in spec.shortcuts]
        if spec.name == "close":
            continue
        action.trigger()
        for box in window.findChildren(QMessageBox):
            if box.isVisible():
                box.reject()
    assert len(window.actions_by_name) == len(window.action_specs)
    window.page_of(InspectPage).stop()
    qtbot.waitUntil(lambda: window.page_of(InspectPage).run.state is RunState.STOPPED, timeout=LONG_MS)
    for dialog in window.findChildren(HelpDialog):
        assert dialog.findChildren(type(window.busy_label))
        dialog.close()
    window.actions_by_name["full_screen"].trigger()
    assert window.notices.texts == []


def test_keys_of_the_inspect_page_are_not_taken_from_the_train_page(
    window: MainWindow, built: Built, qtbot: QtBot
) -> None:
    window.session.take_built(built.opened)
    name = window.page_of(TrainPage).form.name
    name.clear()
    name.setFocus()
    QTest.keyClicks(name, "H f s")
    assert name.text() == "H f s"
    heat = window.actions_by_name["toggle_heat"]
    press(window, Qt.Key.Key_H)
    assert heat.isChecked()
    window.show_page("inspect")
    press(window, Qt.Key.Key_H)
    assert not heat.isChecked()


def test_save_discard_cancel(
    window: MainWindow, built: Built, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.session.take_built(built.opened)
    buttons = QMessageBox.StandardButton

    window.files.new_project()
    answer(window, buttons.Cancel, qtbot)
    assert name_of(window) == "Cells"

    target = tmp_path / "kept.inspector"
    monkeypatch.setattr(dialogs, "ask_project_target", lambda *_: target)
    window.files.new_project()
    answer(window, buttons.Save, qtbot)
    qtbot.waitUntil(lambda: name_of(window) is None)
    assert load_project(target).document.name == "Cells"

    window.session.take_built(built.opened)
    window.files.new_project()
    answer(window, buttons.Discard, qtbot)
    assert name_of(window) is None


def test_save_without_a_target_keeps_everything(
    window: MainWindow, built: Built, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "ask_project_target", lambda *_: None)
    window.session.take_built(built.opened)
    window.close()
    answer(window, QMessageBox.StandardButton.Save, qtbot)
    assert window.isVisible()
    assert window.session.dirty


def test_a_save_that_fails_keeps_window_and_project(
    window: MainWindow, built: Built, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "ask_project_target", lambda *_: tmp_path / "missing" / "x.inspector")
    window.session.take_built(built.opened)
    window.close()
    answer(window, QMessageBox.StandardButton.Save, qtbot)
    qtbot.waitUntil(lambda: bool(window.notices.texts))
    assert "could not be saved" in window.notices.texts[0]
    assert window.isVisible()
    assert window.session.dirty


def test_what_is_changed_during_a_save_keeps_the_window_open(
    window: MainWindow, built: Built, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "x.inspector"
    release = threading.Event()

    def slow(project: Project, path: Path) -> None:
        release.wait(10)
        save_project(project, path)

    monkeypatch.setattr(store, "save_project", slow)
    monkeypatch.setattr(dialogs, "ask_project_target", lambda *_: target)
    window.session.take_built(built.opened)
    window.files.save()
    window.session.set_threshold(1.25)
    window.close()
    answer(window, QMessageBox.StandardButton.Save, qtbot)
    release.set()
    qtbot.waitUntil(window.isHidden, timeout=LONG_MS)
    assert load_project(target).document.threshold_l2 == 1.25


def test_a_change_made_while_the_answer_is_saved_is_asked_about_again(
    window: MainWindow, built: Built, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "x.inspector"
    monkeypatch.setattr(dialogs, "ask_project_target", lambda *_: target)
    window.session.take_built(built.opened)
    window.close()
    answer(window, QMessageBox.StandardButton.Save, qtbot)
    window.session.set_threshold(1.25)
    with qtbot.waitSignal(window.session.saved):
        pass
    assert window.isVisible()
    answer(window, QMessageBox.StandardButton.Discard, qtbot)
    qtbot.waitUntil(window.isHidden, timeout=LONG_MS)


def test_there_are_never_two_questions_and_each_leads_to_its_own(
    window: MainWindow, built: Built, project_file: Path, qtbot: QtBot
) -> None:
    window.session.take_built(built.opened)
    window.close()
    box = question(window)
    window.files.open_path(project_file)
    assert question(window) is box
    answer(window, QMessageBox.StandardButton.Discard, qtbot)
    qtbot.waitUntil(window.isHidden, timeout=LONG_MS)
    assert window.session.project is built.opened.project


def test_a_change_made_while_another_project_opens_is_asked_about(
    window: MainWindow, built: Built, project_file: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.session.detector_ready, timeout=LONG_MS):
        window.files.open_path(project_file)
    with qtbot.waitSignal(window.session.opening_held, timeout=LONG_MS):
        window.files.open_path(project_file)
        window.session.set_threshold(1.25)
    answer(window, QMessageBox.StandardButton.Cancel, qtbot)
    assert window.session.threshold_l2 == 1.25


def test_dropping_projects_folders_and_parts(
    window: MainWindow, project_file: Path, good_folder: Path, feed_folder: Path, qtbot: QtBot
) -> None:
    capitals = project_file.rename(project_file.with_suffix(".INSPECTOR"))
    drop(window, good_folder)
    assert window.page_of(TrainPage).form.folder == good_folder
    assert on_train(window)
    with qtbot.waitSignal(window.session.detector_ready, timeout=LONG_MS):
        drop(window, capitals)
    assert not on_train(window)
    assert window.session.path == capitals
    drop(window, feed_folder)
    with qtbot.waitSignal(window.page_of(InspectPage).run.ended, timeout=LONG_MS):
        window.page_of(InspectPage).run_or_pause()
    assert len(window.session.records) == 6


def test_a_folder_dropped_on_the_inspect_page_without_a_project_goes_to_training(
    window: MainWindow, good_folder: Path
) -> None:
    window.show_page("inspect")
    drop(window, good_folder)
    assert on_train(window)
    assert window.page_of(TrainPage).form.folder == good_folder


def test_a_build_is_cancelled_before_the_window_closes(
    window: MainWindow, good_folder: Path, qtbot: QtBot, small: None
) -> None:
    page = window.page_of(TrainPage)
    page.form.details.buttons()[0].click()
    page.drop([good_folder])
    qtbot.waitUntil(page.form.build_button.isEnabled, timeout=LONG_MS)
    page.start_build()
    job = page._build_job
    assert job is not None
    with qtbot.waitSignal(job.progressed, timeout=LONG_MS):
        pass
    window.show_page("inspect")
    assert not window.close()
    assert not job._runner.is_cancelled
    assert on_train(window)
    assert window.isEnabled()
    assert any("A build is running. Cancel it" in text for text in window.notices.texts)
    with qtbot.waitSignal(job.ended, timeout=3000):
        page.cancel_build()
    window.close()
    qtbot.waitUntil(window.isHidden, timeout=3000)
    assert not window.session.jobs.busy
    assert window.session.project is None


def test_closing_during_a_run_ends_it(window: MainWindow, project_file: Path, feed_folder: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.session.detector_ready, timeout=LONG_MS):
        window.files.open_path(project_file)
    window.page_of(InspectPage).set_feed(Feed.from_paths([feed_folder]))
    window.page_of(InspectPage)._set_pace(60.0)
    window.page_of(InspectPage).run_or_pause()
    qtbot.waitUntil(lambda: len(window.session.records) == 1)
    window.close()
    qtbot.waitUntil(window.isHidden, timeout=3000)
    assert window.page_of(InspectPage).run.state is RunState.STOPPED


def test_what_a_person_arranged_is_there_again(
    make: Callable[[], MainWindow], project_file: Path, qtbot: QtBot
) -> None:
    first = make()
    first.showMaximized()
    first.page_of(InspectPage).bar.opacity.setValue(33)
    with qtbot.waitSignal(first.session.detector_ready, timeout=LONG_MS):
        first.files.open_path(project_file)
    first.actions_by_name["toggle_heat"].trigger()
    first.close()
    qtbot.waitUntil(first.isHidden)  # the audit trail is written first
    second = make()
    assert second.isMaximized()
    assert second.page is second.page_of(InspectPage)
    assert not second.actions_by_name["toggle_heat"].isChecked()
    assert second.page_of(InspectPage).side.isVisible()
    assert second.page_of(InspectPage).bar.opacity.value() == 33
    assert second.files.recent() == [str(project_file.resolve())]
    with qtbot.waitSignal(second.session.detector_ready, timeout=LONG_MS):
        second.files.recent_menu.actions()[0].trigger()


def test_a_project_that_cannot_be_opened_says_so(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    broken = tmp_path / "broken.inspector"
    broken.write_bytes(b"PK nothing")
    window.files.open_path(broken)
    qtbot.waitUntil(lambda: bool(window.notices.texts))
    assert "damaged or is not a project file" in window.notices.texts[0]
    assert "Open a backup" in window.notices.texts[0]
    assert window.files.recent() == []
    assert "No project open" in window.page_of(InspectPage).view.message


def test_the_title_says_what_is_open_and_unsaved(window: MainWindow, project_file: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.session.detector_ready, timeout=LONG_MS):
        window.files.open_path(project_file)
    assert window.windowTitle().startswith("Cells - cells.inspector")
    assert not window.isWindowModified()
    window.session.set_threshold(window.session.threshold_l2 * 1.1)
    assert window.isWindowModified()
    window.actions_by_name["undo"].trigger()
    assert not window.isWindowModified()
    window.actions_by_name["redo"].trigger()
    assert window.isWindowModified()


def test_notices_stack_close_and_do_not_repeat(qtbot: QtBot) -> None:
    notices = Notices()
    qtbot.addWidget(notices)
    notices.show()
    notices.show_notice(Severity.WARNING, "The scores are not those of the build.")
    for number in range(5):
        notices.show_notice(Severity.INFO, f"notice {number}")
    notices.show_notice(Severity.INFO, "notice 3")
    assert notices.texts == ["notice 3", "notice 4", "notice 2", "The scores are not those of the build."]
    assert notices.texts.count("notice 3") == 1
    notices.show_fault(ProjectError(Sentence("It broke."), hint=Sentence("Mend it.")))
    assert notices.texts[0] == "It broke. Mend it."
    notices._shown[0].close_button.click()
    assert notices.texts[0] == "notice 3"
    notices.clear()
    assert notices.texts == []


def test_altered_networks_are_said_when_the_window_opens(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    network = tmp_path / "shipped" / "abc"
    network.mkdir(parents=True)
    (network / "network.bin").write_bytes(b"altered")
    monkeypatch.setattr(integrity, "SHIPPED_NETWORKS", network.parent)
    bootstrap._check_installation(window, user_paths())
    qtbot.waitUntil(lambda: bool(window.notices.texts), timeout=10_000)
    assert "1 network that came with the program was altered." in window.notices.texts[0]


RUN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from inspector_app.bootstrap import run_window
from inspector_app.ui.window.main_window import MainWindow

app = QApplication([])
run = False

def look():
    global run
    window = next(w for w in app.topLevelWidgets() if isinstance(w, MainWindow))
    page = window.page_named("inspect")
    if window.session.opened is not None and not run:
        run = True
        page.run_or_pause()
    elif len(window.session.records) == 6:
        timer.stop()  # closing takes longer than its interval on a busy machine
        print(window.session.project.document.name, page.bar.feed_button.toolTip(), flush=True)
        window.close()

timer = QTimer()
timer.timeout.connect(look)
timer.start(20)
sys.exit(run_window(Path(sys.argv[1]), [Path(sys.argv[2])], "Held-back parts"))
"""


OPERATOR = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from inspector_app.bootstrap import run_window
from inspector_app.ui.window.closing import CloseDialog
from inspector_app.ui.window.main_window import MainWindow

app = QApplication([])

def look():
    window = next(w for w in app.topLevelWidgets() if isinstance(w, MainWindow))
    if window.session.opened is not None or not window.roles.is_operator:
        timer.stop()
        print(window.roles.is_operator, window.shows("inspect"), window.session.path, flush=True)
        window.close()
        window.findChild(CloseDialog).accept()

timer = QTimer()
timer.timeout.connect(look)
timer.start(20)
sys.exit(run_window())
"""


def own_homes(folder: Path, shared_cache: Path) -> dict[str, str]:
    """Folders of its own for a program that is started; the network that its project needs is converted already."""
    shutil.copytree(
        shared_cache / "networks",
        folder / "CACHE" / "inspector-app" / "networks",
        ignore=shutil.ignore_patterns("*.partial"),
    )
    return {f"XDG_{kind}_HOME": str(folder / kind) for kind in ("CONFIG", "CACHE", "DATA")}


@pytest.mark.slow
def test_an_operators_window_opens_the_last_project(
    project_file: Path, tmp_path: Path, shared_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    homes = own_homes(tmp_path, shared_cache)
    with monkeypatch.context() as there:
        for name, home in homes.items():
            there.setenv(name, home)
        folder = user_paths().settings
    save_settings(AppSettings(pin=PinHash.of("2468")), folder)
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue("recent", [str(project_file), str(tmp_path / "older.inspector")])
    settings.sync()
    leftover = folder / f".{'0a' * 16}.partial"
    leftover.write_bytes(b"of a program that was killed")
    done = subprocess.run(
        [sys.executable, "-c", OPERATOR],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
        env={**os.environ, **homes},
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["True", "True", str(project_file)]
    assert not leftover.exists()


@pytest.mark.slow
def test_the_window_opens_on_a_project_and_a_feed_and_exits_with_zero(
    project_file: Path, feed_folder: Path, tmp_path: Path, shared_cache: Path
) -> None:
    homes = own_homes(tmp_path, shared_cache)
    done = subprocess.run(
        [sys.executable, "-W", "error::ResourceWarning", "-c", RUN, str(project_file), str(feed_folder)],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
        env=os.environ | homes,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "Cells Held-back parts"
    assert "Traceback" not in done.stderr
    assert "QThread" not in done.stderr
