"""The Help menu's entries for support, the notice after a bad end, and what reaches the log from Qt and its slots."""

import logging
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, QtMsgType, QUrl, Signal, Slot, qWarning
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from inspector_app import __version__
from inspector_app.bootstrap import add_support, make_window
from inspector_app.project.app_settings import AppSettings, save_settings
from inspector_app.project.log_book import RUNNING, LogBook, open_log
from inspector_app.project.paths import AppPaths
from inspector_app.project.pin_hash import PinHash
from inspector_app.project.store import load_project
from inspector_app.ui.style import theme
from inspector_app.ui.widgets.notices import Severity
from inspector_app.ui.window.main_window import MainWindow
from inspector_app.ui.window.support import ReportDialog
from inspector_app.ui.window.uncaught import Uncaught, log_qt_message, qt_messages_logged
from tests import golden
from tests.gui.conftest import click, delete_deferred, see_off

pytestmark = pytest.mark.pages("inspect")

FAULT = 'Fatal Python error: Segmentation fault\n\nThread 0x1 (most recent call first):\n  File "x.py", line 1\n'
PIN = "2468"


@pytest.fixture
def logs(tmp_path: Path) -> Path:
    return tmp_path / "log"


@pytest.fixture
def book(logs: Path) -> Iterator[LogBook]:
    book = open_log(logs, "info", "window")
    assert book is not None
    yield book
    book.end()


@pytest.fixture
def make(
    qtbot: QtBot, qapp: QApplication, app_paths: AppPaths, book: LogBook, logs: Path
) -> Iterator[Callable[[], MainWindow]]:
    """Makes windows of a program that keeps a log."""
    windows: list[MainWindow] = []
    theme.apply(qapp)

    def make_one() -> MainWindow:
        window = make_window(app_paths)
        windows.append(window)
        window.access.begin()
        add_support(window, book, logs).look_for_reports()
        window.make_all()
        qtbot.waitUntil(lambda: not window.session.jobs.busy, timeout=20_000)
        return window

    yield make_one
    for window in windows:
        see_off(window, qtbot)
        window.deleteLater()
    delete_deferred()


def ended_badly(logs: Path, trace: str = "") -> None:
    """What a window leaves whose process is gone."""
    logs.mkdir(exist_ok=True)
    (logs / "window-1.log").write_text("the last words\n", "utf-8")
    mark = f"Inspector 0.1, process 999999999, at 1\nLog: {logs / 'window-1.log'}\n{trace}"
    (logs / f"window-1{RUNNING}").write_text(mark, "utf-8")


def press(window: MainWindow, text: str) -> None:
    click(next(each for each in window.notices.findChildren(QPushButton) if each.text() == text))


# --- details and folder ----------------------------------------------------------------------------------------------


def test_the_details_name_versions_project_and_the_last_lines_of_the_log(
    make: Callable[[], MainWindow], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make()
    project = load_project(Path(golden.__file__).parent / "version4.inspector")
    monkeypatch.setattr(window.session, "_opened", SimpleNamespace(project=project, runtime="openvino"))
    for number in range(300):
        logging.getLogger("inspector_app").info("line %d of rtsp://me:hunter2@cam", number)
    QGuiApplication.clipboard().setText("")
    window.actions_by_name["copy_details"].trigger()
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() != "", timeout=20_000)
    text = QGuiApplication.clipboard().text()
    assert f"Inspector {__version__}, Python {sys.version.split()[0]}" in text
    assert "openvino 20" in text
    assert "cores" in text
    monkeypatch.undo()
    assert f"Project: {project.document.identity}, patchcore, efficientnet_lite0, " in text
    assert "line 299 of rtsp://***@cam" in text
    assert len(text.split("Last lines of ")[1].splitlines()) == 201
    assert any("clipboard" in each for each in window.notices.texts)


def test_the_folder_is_opened_or_named(
    make: Callable[[], MainWindow], logs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make()
    asked: list[str] = []
    works = True

    def open_url(url: QUrl) -> bool:
        asked.append(url.toLocalFile())
        return works

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    window.actions_by_name["open_log_folder"].trigger()
    assert asked == [str(logs)]
    assert window.notices.texts == []
    works = False
    window.actions_by_name["open_log_folder"].trigger()
    assert window.notices.texts == [f"The log folder cannot be opened. Look for it yourself: {logs}"]


def test_without_a_log_the_entries_say_so(
    qtbot: QtBot, qapp: QApplication, app_paths: AppPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: pytest.fail("there is no folder"))
    window = make_window(app_paths)
    add_support(window, None, None).look_for_reports()
    window.actions_by_name["open_log_folder"].trigger()
    assert window.notices.texts[0].startswith("No log is kept.")
    QGuiApplication.clipboard().setText("")
    window.actions_by_name["copy_details"].trigger()
    qtbot.waitUntil(lambda: "No log is kept" in QGuiApplication.clipboard().text(), timeout=20_000)
    see_off(window, qtbot)
    window.deleteLater()


# --- a bad end -------------------------------------------------------------------------------------------------------


def test_a_fault_is_told_and_its_report_can_be_read_and_copied(make: Callable[[], MainWindow], logs: Path) -> None:
    ended_badly(logs, FAULT)
    window = make()
    (notice,) = window.notices._shown
    assert notice.text.startswith("Inspector stopped because of a fault last time.")
    assert notice.severity is Severity.WARNING  # it stays
    press(window, "Show report")
    dialog = window.findChild(ReportDialog)
    assert isinstance(dialog, ReportDialog)
    assert dialog.isVisible()
    assert not dialog.isModal()
    assert "Segmentation fault" in dialog.text.toPlainText()
    assert "the last words" in dialog.text.toPlainText()
    click(dialog.copy_button)
    assert QGuiApplication.clipboard().text() == dialog.text.toPlainText()
    click(dialog.close_button)
    assert window.notices.texts == []


def test_a_power_cut_is_told_in_plain_words_and_only_once(make: Callable[[], MainWindow], logs: Path) -> None:
    ended_badly(logs)
    window = make()
    (notice,) = window.notices._shown
    assert notice.text.startswith("Inspector was not closed properly last time.")
    assert notice.severity is Severity.INFO  # it goes by itself
    press(window, "Close")
    assert window.notices.texts == []
    assert make().notices.texts == []


def test_a_window_after_a_good_end_says_nothing(make: Callable[[], MainWindow]) -> None:
    assert make().notices.texts == []
    assert make().notices.texts == []  # while the first is open


def test_another_project_does_not_take_the_offer_away(make: Callable[[], MainWindow], logs: Path) -> None:
    ended_badly(logs, FAULT)
    window = make()
    window.notices.show_notice(Severity.WARNING, "of the project before")
    window.session.new()
    assert ["fault last time" in text for text in window.notices.texts] == [True]


def test_an_operator_is_told_and_the_report_waits_for_an_engineer(
    make: Callable[[], MainWindow], logs: Path, app_paths: AppPaths
) -> None:
    save_settings(AppSettings(pin=PinHash.of(PIN)), app_paths.settings)
    ended_badly(logs, FAULT)
    window = make()
    assert window.roles.is_operator
    told = [notice for notice in window.notices._shown if "fault last time" in notice.text]
    assert [notice.severity for notice in told] == [Severity.INFO]
    assert not [each for each in told[0].findChildren(QPushButton) if each.text() == "Show report"]
    assert not window.actions_by_name["copy_details"].isEnabled()
    window.roles.enter(None)
    assert not [text for text in window.notices.texts if "An engineer can log in" in text]
    press(window, "Show report")
    dialog = window.findChild(ReportDialog)
    assert isinstance(dialog, ReportDialog)
    assert dialog.isVisible()
    window.roles.lock()
    assert not dialog.isVisible()


CRASH = """
import faulthandler, os, sys
from PySide6.QtCore import QTimer
from inspector_app import bootstrap
from inspector_app.__main__ import run

def fall():
    print(os.getpid(), flush=True)
    faulthandler._sigsegv()

begin = bootstrap._begin
bootstrap._begin = lambda *given: (begin(*given), QTimer.singleShot(0, fall))
sys.argv[1:] = []
run()
"""


def test_the_window_after_a_crash_offers_its_report(
    make: Callable[[], MainWindow], logs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as there:
        there.setenv("INSPECTOR_HOME", str(tmp_path))
        there.setenv("INSPECTOR_LOG", "info")
        done = subprocess.run([sys.executable, "-c", CRASH], capture_output=True, timeout=30, check=False)
    assert done.returncode < 0
    window = make()
    press(window, "Show report")
    dialog = window.findChild(ReportDialog)
    assert isinstance(dialog, ReportDialog)
    text = dialog.text.toPlainText()
    assert "Segmentation fault" in text
    assert " in fall\n" in text
    assert f"process {int(done.stdout)}" in text
    assert "Started with: open" in text


# --- what nobody catches ---------------------------------------------------------------------------------------------


class Falling(QObject):
    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(self.fall)

    @Slot()
    def fall(self) -> None:
        raise RuntimeError("in a slot")


def lines(book: LogBook) -> str:
    assert book.sync(20)
    return book.path.read_text("utf-8")


@pytest.fixture
def unwatched(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test fails for what nobody catches."""
    monkeypatch.setattr(sys, "excepthook", lambda *_: None)
    monkeypatch.setattr(threading, "excepthook", lambda _: None)


@pytest.mark.usefixtures("unwatched")
def test_a_fault_in_a_slot_or_a_thread_is_logged_and_shown_in_the_windows_thread(
    make: Callable[[], MainWindow], book: LogBook, qtbot: QtBot
) -> None:
    window = make()
    uncaught = Uncaught(window)
    uncaught.found.connect(window.notices.show_fault)

    def fall() -> None:
        raise RuntimeError("in a thread")

    falling = Falling()
    with uncaught.watched():
        thread = threading.Thread(target=fall)
        thread.start()
        thread.join()
        assert window.notices.texts == []  # not from there
        falling.asked.emit()
        qtbot.waitUntil(lambda: len(window.notices.texts) == 2, timeout=10_000)
    for where in ("in a slot", "in a thread"):
        assert f"Something unexpected went wrong: RuntimeError: {where}" in "\n".join(window.notices.texts)
        assert f"    RuntimeError: {where}" in lines(book)


@pytest.mark.qt_log_ignore("Ignore this")
def test_messages_of_qt_are_logged_with_their_level(book: LogBook, qapp: QApplication) -> None:
    with qt_messages_logged():
        qWarning("Ignore this: QObject")
    log_qt_message(QtMsgType.QtCriticalMsg, None, "a bad one")  # type: ignore[arg-type]
    log_qt_message(QtMsgType.QtDebugMsg, None, "a detail")  # type: ignore[arg-type]
    text = lines(book)
    assert "WARNING  [MainThread] ui.window.uncaught: Qt (default): Ignore this: QObject" in text
    assert "ERROR    [MainThread] ui.window.uncaught: Qt (default): a bad one" in text
    assert "a detail" not in text
