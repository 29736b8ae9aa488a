"""The log: what is in it, how large it grows, and that a disk that is full, slow or gone stops nothing."""

import logging
import os
import shutil
import subprocess
import sys
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from inspector_app.project import log_book
from inspector_app.project.log_book import (
    SHOWN,
    Level,
    LogBook,
    Seldom,
    clean,
    current_log,
    last_lines,
    open_log,
    warnings_printed,
)

LOG = logging.getLogger("inspector_app.tests")
FULL = Path("/dev/full")


@pytest.fixture
def begun() -> Iterator[Callable[..., LogBook]]:
    """Begins logs, and ends them."""
    books: list[LogBook] = []

    def begin(path: Path, level: Level = "info", cleaned: Path | None = None) -> LogBook:
        books.append(LogBook(path, level, cleaned))
        books[-1].begin()
        return books[-1]

    yield begin
    for book in books:
        book.end()


def entries(path: Path) -> list[str]:
    return [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]


def test_an_entry_says_when_how_bad_which_thread_and_where_from(tmp_path: Path, begun: Callable[..., LogBook]) -> None:
    book = begun(tmp_path / "below" / "one.log")
    LOG.info("Größe %d µm: 부품", 3)
    assert book.sync()
    (entry,) = entries(book.path)
    assert entry.split(" ", 1)[1] == "INFO     [MainThread] tests: Größe 3 µm: 부품"
    assert book.path.read_text("utf-8").startswith("# Inspector ")


@pytest.mark.parametrize(("level", "written"), [("debug", "DIWE"), ("info", "IWE"), ("warning", "WE"), ("error", "E")])
def test_what_is_below_the_level_is_not_written(
    level: Level, written: str, tmp_path: Path, begun: Callable[..., LogBook]
) -> None:
    book = begun(tmp_path / "one.log", level)
    for log in (LOG, logging.getLogger("numba.core")):  # which would tell thousands of details
        log.debug("D %s", log.name)
        log.info("I %s", log.name)
        log.warning("W %s", log.name)
        log.error("E %s", log.name)
    book.sync()
    found = [entry.split(": ")[1] for entry in entries(book.path)]
    assert "".join(each[0] for each in found if each.endswith("tests")) == written
    assert "".join(each[0] for each in found if each.endswith("core")) == written.replace("D", "").replace("I", "")


def test_off_writes_nothing_and_takes_nothing(tmp_path: Path) -> None:
    assert open_log(tmp_path, "off", "window") is None
    assert open_log(None, "info", "window") is None
    assert current_log() is None
    assert list(tmp_path.iterdir()) == []


def test_when_it_has_ended_everything_is_as_it_was(tmp_path: Path) -> None:
    root = logging.getLogger()
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook, list(root.handlers), warnings.showwarning)
    book = open_log(tmp_path, "debug", "command")
    assert book is not None
    assert current_log() is book
    book.end()
    book.end()
    after = (sys.excepthook, threading.excepthook, sys.unraisablehook, list(root.handlers), warnings.showwarning)
    assert after == before
    assert current_log() is None
    assert logging.getLogger("inspector_app").level == logging.NOTSET
    assert not [thread for thread in threading.enumerate() if thread.name == "log book"]


def test_secrets_do_not_reach_the_file_by_any_way(tmp_path: Path, begun: Callable[..., LogBook]) -> None:
    book = begun(tmp_path / "one.log")
    LOG.warning("Lost %s", "rtsp://me:hunter2@cam/1")
    try:
        raise ValueError("http://me:hunter2@cam token=hunter2")
    except ValueError:
        LOG.exception("It failed\nand in two lines")
    LOG.info("password=hunter2", stack_info=True)
    book.sync()
    text = book.path.read_text("utf-8")
    assert "hunter2@" not in text
    assert "token=***" in text
    assert "password=***" in text
    assert "\n    and in two lines" in text
    assert "\n    Traceback (most recent call last):" in text


def test_what_nobody_catches_is_written_and_printed_as_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    printed: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda *_: printed.append("main"))
    monkeypatch.setattr(threading, "excepthook", lambda _: printed.append("thread"))
    monkeypatch.setattr(sys, "unraisablehook", lambda _: printed.append("unraisable"))
    book = LogBook(tmp_path / "one.log", "info")
    book.begin()

    def fail() -> None:
        raise RuntimeError("in a thread")

    class Falling:
        def __del__(self) -> None:
            raise RuntimeError("in a destructor")

    thread = threading.Thread(target=fail, name="worker 7")
    thread.start()
    thread.join()
    Falling()
    try:
        raise RuntimeError("in the main thread")
    except RuntimeError as fault:
        sys.excepthook(RuntimeError, fault, fault.__traceback__)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    book.end()
    text = book.path.read_text("utf-8")
    assert "CRITICAL [worker 7] project.log_book: Nobody caught this on thread worker 7" in text
    for where in ("in a thread", "in a destructor", "in the main thread"):
        assert f"RuntimeError: {where}" in text
    assert "KeyboardInterrupt" not in text
    assert printed == ["thread", "unraisable", "main", "main"]
    assert capsys.readouterr().err == ""  # it is the former hooks' to print


def test_warnings_of_python_are_written(tmp_path: Path, begun: Callable[..., LogBook]) -> None:
    book = begun(tmp_path / "one.log")
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(True)
        warnings.warn("old", DeprecationWarning, stacklevel=1)
    book.sync()
    assert "DeprecationWarning: old" in entries(book.path)[0]


def test_warnings_go_to_standard_error_too_but_not_what_was_shown(
    tmp_path: Path,
    begun: Callable[..., LogBook],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(logging.getLogger(), "handlers", [])  # a library may have added one for a stream that is gone
    book = begun(tmp_path / "one.log")
    with warnings_printed():
        LOG.info("a detail")
        LOG.warning("worth knowing, token=hunter2")
        LOG.error("Error: read already", extra=SHOWN)
    book.sync()
    assert capsys.readouterr().err == "worth knowing, token=***\n"
    assert len(entries(book.path)) == 3


# --- size ------------------------------------------------------------------------------------------------------------


def test_it_never_grows_beyond_two_files_and_each_names_the_versions(
    tmp_path: Path, begun: Callable[..., LogBook], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log_book, "MAX_FILE_BYTES", 20_000)
    book = begun(tmp_path / "one.log")
    for number in range(1000):
        LOG.info("%d %s", number, "x" * 100)
    assert book.sync(20)
    assert {path.name for path in tmp_path.iterdir()} == {"one.log", "one.log.1"}
    for path in tmp_path.iterdir():
        assert path.stat().st_size <= 20_000 + 1000  # the head of a file
        assert path.read_text("utf-8").startswith("# Inspector ")
    lines = last_lines(book.path, 130)
    assert len(lines) == 130
    assert f"999 {'x' * 100}" in lines[-1]
    numbers = [int(line.split(": ")[1].split()[0]) for line in lines if not line.startswith("#")]
    assert numbers == list(range(1000 - len(numbers), 1000))  # over the edge between the two files


def old(folder: Path, name: str, size: int, age_days: float) -> Path:
    path = folder / name
    path.write_bytes(b"x" * size)
    at_s = time.time() - 86400 * age_days
    os.utime(path, (at_s, at_s))
    return path


def test_old_logs_are_deleted_by_size_number_and_age_but_never_an_open_windows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log_book, "MAX_TOTAL_BYTES", 1000)
    monkeypatch.setattr(log_book, "MAX_FILES", 6)
    kept = [old(tmp_path, f"window-a-{number}.log", 300, number) for number in range(3)]
    too_much = [old(tmp_path, "window-b-1.log", 300, 4), old(tmp_path, "window-b-1.report", 300, 4.5)]
    open_one = old(tmp_path, "window-c-1.log", 5000, 80)
    mark = old(tmp_path, "window-c-1.running", 10, 80)
    commands = [old(tmp_path, f"command-{number}.log", 10, number) for number in range(6)]
    too_many = [old(tmp_path, "command-9.log", 10, 9)]
    somebody_elses = old(tmp_path, "notes.log", 10**6, 1000)
    clean(tmp_path)
    assert all(path.exists() for path in (*kept, open_one, mark, *commands, somebody_elses))
    assert not any(path.exists() for path in (*too_much, *too_many))
    too_old = old(tmp_path, "window-d-1.log.1", 1, 100)
    own = old(tmp_path, "window-e-1.log", 1, 100)
    clean(tmp_path, own.stem)
    assert own.exists()
    assert not too_old.exists()
    clean(tmp_path / "missing")


def test_a_new_process_deletes_old_logs(tmp_path: Path, begun: Callable[..., LogBook]) -> None:
    too_old = old(tmp_path, "window-d-1.log", 1, 100)
    book = begun(tmp_path / "window-e-1.log", cleaned=tmp_path)
    LOG.info("here")
    book.sync()
    assert not too_old.exists()
    assert not book.chosen
    assert entries(book.path)


WRITER = """
import logging, sys
from pathlib import Path
from inspector_app.project import log_book
log_book.MAX_FILE_BYTES = 40_000
book = log_book.open_log(Path(sys.argv[1]), "info", "window")
for number in range(150):
    logging.getLogger("inspector_app").info("%s %d", sys.argv[2], number)
book.end(30)
"""


def test_two_processes_at_once_lose_nothing_of_each_other(tmp_path: Path) -> None:
    names = ("first", "second")
    running = [subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path), name]) for name in names]
    assert [process.wait(30) for process in running] == [0, 0]
    assert len(list(tmp_path.glob("window-*.log"))) == 2
    texts = [path.read_text("utf-8") for path in sorted(tmp_path.iterdir())]
    for name in names:
        (text,) = (text for text in texts if f"{name} 0\n" in text)
        assert [f"{name} {number}" for number in range(150)] == [
            line.split(": ")[1] for line in text.splitlines() if not line.startswith("#")
        ]


# --- disks -----------------------------------------------------------------------------------------------------------


@pytest.mark.skipif(not FULL.exists(), reason="this system has no such device")
def test_a_full_disk_stops_nothing_and_prints_nothing(
    begun: Callable[..., LogBook], capsys: pytest.CaptureFixture[str]
) -> None:
    book = begun(FULL)
    for number in range(100):
        LOG.info("%d", number)
    assert book.sync(10)
    assert "No space left" in book.fault
    assert capsys.readouterr().err == ""
    book.end()


def test_a_folder_that_cannot_be_written_stops_nothing(
    tmp_path: Path, begun: Callable[..., LogBook], capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "taken").write_text("a file where the folder should be")
    book = begun(tmp_path / "taken" / "one.log")
    LOG.info("here")
    assert book.sync()
    assert book.fault
    assert capsys.readouterr().err == ""


def test_once_there_is_room_again_a_line_says_that_some_are_missing(
    tmp_path: Path, begun: Callable[..., LogBook]
) -> None:
    folder = tmp_path / "log"
    folder.write_text("a file where the folder should be")
    book = begun(folder / "one.log")
    for number in range(5):
        LOG.info("%d", number)
    book.sync()
    folder.unlink()
    LOG.info("back")
    LOG.info("and on")
    book.sync()
    missing, back, on = entries(book.path)
    assert "Up to 5 entries are missing here" in missing
    assert back.endswith(": back")
    assert on.endswith(": and on")


class Stuck:
    """A disk that does not answer until it is told to."""

    def __init__(self) -> None:
        self.reached = threading.Event()
        self.answers = threading.Event()

    def hold(self, _record: logging.LogRecord) -> bool:
        self.reached.set()
        assert self.answers.wait(30)
        return True


def test_a_disk_that_hangs_holds_up_neither_whoever_logs_nor_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, begun: Callable[..., LogBook]
) -> None:
    monkeypatch.setattr(log_book, "MAX_WAITING", 50)
    stuck = Stuck()
    book = begun(tmp_path / "one.log")
    book._file.addFilter(stuck.hold)
    LOG.info("the first")
    assert stuck.reached.wait(10)
    began_s = time.monotonic()
    for number in range(1000):
        LOG.info("%d", number)
    assert not book.sync(0.01)
    book.end(0.01)
    assert time.monotonic() - began_s < 5
    stuck.answers.set()
    book._thread.join(10)
    assert not book._thread.is_alive()


def test_what_came_faster_than_the_disk_is_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, begun: Callable[..., LogBook]
) -> None:
    monkeypatch.setattr(log_book, "MAX_WAITING", 50)
    stuck = Stuck()
    book = begun(tmp_path / "one.log")
    book._file.addFilter(stuck.hold)
    LOG.info("the first")
    assert stuck.reached.wait(10)
    for number in range(80):
        LOG.info("%d", number)
    stuck.answers.set()
    assert book.sync(10)
    first, missing, *others = entries(book.path)
    assert first.endswith("the first")
    assert "Up to 30 entries are missing here" in missing
    assert len(others) == 50


def test_seldom_lets_some_pass_and_counts_the_others() -> None:
    now_s = 0.0
    seldom = Seldom(2, 10.0, lambda: now_s)
    assert [seldom.passes() for _ in range(5)] == [0, 0, None, None, None]
    now_s = 10.0
    assert [seldom.passes() for _ in range(3)] == [3, 0, None]


def test_fewer_lines_than_wanted_are_filled_up_with_those_of_windows_before(tmp_path: Path) -> None:
    before = old(tmp_path, "window-a-1.log", 0, 1)
    before.write_text("\n".join(f"before {number}" for number in range(10)))
    old(tmp_path, "command-a-1.log", 0, 0.5).write_text("a command")
    own = tmp_path / "window-b-1.log"
    own.write_text("own 0\nown 1\n")
    assert last_lines(own, 4, before=tmp_path) == ["before 8", "before 9", "own 0", "own 1"]
    assert last_lines(own, 4) == ["own 0", "own 1"]
    assert last_lines(tmp_path / "missing.log", 4) == []


def test_a_huge_message_is_cut(tmp_path: Path, begun: Callable[..., LogBook]) -> None:
    book = begun(tmp_path / "one.log")
    LOG.info("%s rtsp://kim:hidden@camera", "x" * (log_book.MAX_ENTRY - 30))
    LOG.info("%s", "y" * 3_000_000)
    assert book.sync(20)
    first, second = entries(book.path)
    assert "hidden" not in first
    assert second.endswith("y ... (2967232 more characters)")
    assert book.path.stat().st_size < 3 * log_book.MAX_ENTRY


@pytest.mark.skipif(os.name == "nt", reason="Windows deletes no open file")
def test_a_log_whose_folder_is_deleted_meanwhile_begins_again(tmp_path: Path, begun: Callable[..., LogBook]) -> None:
    book = begun(tmp_path / "logs" / "one.log")
    LOG.info("before")
    assert book.sync()
    shutil.rmtree(tmp_path / "logs")
    LOG.info("after")
    assert book.sync()
    assert [entry.rpartition(" ")[2] for entry in entries(book.path)] == ["after"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a file that never opens")
def test_a_disk_that_never_answers_does_not_keep_the_program_from_ending(tmp_path: Path) -> None:
    fifo = tmp_path / "one.log"
    os.mkfifo(fifo)
    command = [sys.executable, "-m", "inspector_app", "--log-level", "info", "--log-file", str(fifo), "info", "x"]
    assert subprocess.run(command, capture_output=True, timeout=30, check=False).returncode == 3
