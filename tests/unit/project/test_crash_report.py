"""A window that ends badly leaves a report, one that ends as somebody asked leaves none, and nobody takes another's."""

import faulthandler
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector_app.project.crash_report import OpenMark, find_reports

WINDOW = """
import faulthandler, logging, os, sys, threading
from pathlib import Path
from inspector_app.project.crash_report import OpenMark
from inspector_app.project.log_book import open_log
import signal
signal.signal(signal.SIGINT, signal.SIG_DFL)
folder = Path(sys.argv[1])
book = open_log(folder, "info", "window")
logging.getLogger("inspector_app").info("The last words, token=hunter2")
with OpenMark(folder, book.path) as mark:
    book.sync(30)
    match sys.argv[2]:
        case "fault":
            faulthandler._sigsegv()
        case "fault in a thread":
            threading.Thread(target=faulthandler._sigabrt, name="worker").start()
            threading.Event().wait(30)
        case "session":
            mark.note_end_on_request()
            os._exit(1)
        case "exception":
            sys.exit(3)
        case "waits":
            print("there", flush=True)
            sys.stdin.read()
        case "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        case number:
            os.kill(os.getpid(), int(number))
            threading.Event().wait(30)
book.end()
"""


def ended(folder: Path, how: str) -> int:
    """Run a window that ends so; its exit code."""
    command = [sys.executable, "-c", WINDOW, str(folder), how]
    return subprocess.run(command, stderr=subprocess.DEVNULL, timeout=30, check=False).returncode


@pytest.mark.parametrize("how", ["fault", "fault in a thread"])
def test_a_native_fault_leaves_where_it_happened_and_the_last_lines_of_the_log(tmp_path: Path, how: str) -> None:
    assert ended(tmp_path, how) < 0
    (report,) = find_reports(tmp_path)
    assert report.faulted
    assert report.text.startswith("Inspector ")
    assert "Fatal Python error: " in report.text
    assert "most recent call first" in report.text
    assert "Libraries: PySide6-Essentials " in report.text
    assert "The last words, token=***" in report.text
    assert report.path.read_text("utf-8") == report.text
    assert find_reports(tmp_path) == []  # found once
    assert not list(tmp_path.glob("*.running"))


def test_a_kill_or_power_cut_is_no_fault_of_the_program(tmp_path: Path) -> None:
    ended(tmp_path, "killed")
    (report,) = find_reports(tmp_path)
    assert not report.faulted
    assert "It was ended from outside." in report.text
    assert "The last words" in report.text
    assert "fault" not in report.text.lower()


@pytest.mark.skipif(not hasattr(faulthandler, "register"), reason="this system has no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_an_end_on_request_leaves_nothing_and_the_signal_still_ends_it(tmp_path: Path, number: int) -> None:
    assert ended(tmp_path, str(int(number))) == -number
    assert len(list(tmp_path.glob("*.running"))) == 1
    assert find_reports(tmp_path) == []
    assert not list(tmp_path.glob("*.running"))


@pytest.mark.parametrize(("how", "code"), [("session", 1), ("exception", 3)])
def test_the_end_of_the_session_and_every_other_ordinary_end_leave_nothing(tmp_path: Path, how: str, code: int) -> None:
    assert ended(tmp_path, how) == code
    assert find_reports(tmp_path) == []
    assert {path.suffix for path in tmp_path.iterdir()} == {".log"}


@pytest.fixture
def other(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A window that is open until it is told."""
    command = [sys.executable, "-c", WINDOW, str(tmp_path), "waits"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "there\n"
        yield process
        process.kill()


@pytest.mark.parametrize("locks", ["locks", ""])
def test_a_window_that_is_open_is_no_crash_to_another(
    tmp_path: Path, other: subprocess.Popen[str], locks: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not locks:  # as on some network drives
        monkeypatch.setattr("inspector_app.project.crash_report.is_taken", lambda _: False)
    (mark,) = tmp_path.glob("*.running")
    assert find_reports(tmp_path) == []
    assert mark.exists()
    other.kill()
    other.wait(30)
    (report,) = find_reports(tmp_path)
    assert not report.faulted


def test_a_mark_that_is_locked_belongs_to_an_open_window_whatever_it_says(tmp_path: Path) -> None:
    with OpenMark(tmp_path, tmp_path / "one.log"):
        (mark,) = tmp_path.glob("*.running")
        mark.write_text("nothing that names a process")
        assert find_reports(tmp_path) == []


def test_a_later_process_of_the_same_number_is_not_the_window(tmp_path: Path) -> None:
    mark = tmp_path / "window-1.running"
    for ago_s, count in ((0, 0), (10**7, 1)):  # this very process; and one that had its number months ago
        mark.write_text(f"Inspector 1.0, process {os.getpid()}, at {time.time() - ago_s:.0f}\nLog: nowhere\n")
        assert len(find_reports(tmp_path)) == count


@pytest.mark.parametrize("content", [b"", b"\xff\x00 no mark of ours", b"process x, at y\n" * 100_000])
def test_a_mark_that_is_damaged_is_an_end_from_outside(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "window-1.running").write_bytes(content)
    (report,) = find_reports(tmp_path)
    assert not report.faulted
    assert find_reports(tmp_path) == []


def test_where_nothing_can_be_written_the_window_opens_all_the_same(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "taken").write_text("a file where the folder should be")
    with OpenMark(tmp_path / "taken", tmp_path / "one.log") as mark:
        mark.note_end_on_request()
    assert "will leave no report" in caplog.text
    assert find_reports(tmp_path / "taken") == []
    assert find_reports(tmp_path / "missing") == []


def test_two_windows_of_one_log_have_marks_of_their_own_and_nothing_of_python_is_changed(tmp_path: Path) -> None:
    was_on = faulthandler.is_enabled()  # as pytest has it
    with OpenMark(tmp_path, tmp_path / "chosen.log"):
        (mark,) = tmp_path.glob("*.running")
        assert str(os.getpid()) in mark.name
        assert find_reports(tmp_path) == []  # not one's own
    assert not list(tmp_path.iterdir())
    assert faulthandler.is_enabled() is was_on
