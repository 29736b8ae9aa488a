"""The log of this process, written by its own thread and limited in size; it never delays other threads.

A caller puts a record into a bounded queue and continues. Only the thread "log book" uses the disk. Records are dropped
when the queue or the disk is full; a later line reports this. Each process has its own file, because two processes that
write and rotate one file lose lines. A new process deletes old files when their total size exceeds the limit.
"""

import contextlib
import io
import logging
import logging.handlers
import os
import queue
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Literal

from inspector_app.project.files import is_there
from inspector_app.project.machine_facts import machine_facts
from inspector_app.project.redaction import as_lines, redacted

Level = Literal["debug", "info", "warning", "error", "off"]
Kind = Literal["window", "command"]
KINDS: tuple[Kind, ...] = ("window", "command")
SHOWN = {"shown": True}
"""``extra`` of a record that the user has already read; it is not printed on standard error."""
MAX_FILE_BYTES = 2**20
"""A process has at most two files of this size; the previous one has the suffix ".1"."""
MAX_ENTRY = 2**15
"""Maximum number of characters of an entry; the rest is left out."""
MAX_TOTAL_BYTES = 2**22
MAX_FILES = 40
MAX_DAYS = 90
"""Limits for each kind: older files beyond any of these limits are deleted."""
MAX_WAITING = 4000
"""Maximum number of records in the queue; they take a few MB."""
END_S = 1.0
"""Maximum time in seconds to wait for the disk when the program ends."""
RUNNING = ".running"
"""Suffix of the file next to the log of an open window (:mod:`inspector_app.project.crash_report`)."""

_log = logging.getLogger(__name__)


class _Format(logging.Formatter):
    """Formats one record as an entry: time, level, thread, logger, message."""

    def format(self, record: logging.LogRecord) -> str:
        when = datetime.fromtimestamp(record.created).astimezone().isoformat(timespec="milliseconds")
        name = record.name.removeprefix("inspector_app.")
        return f"{when} {record.levelname:<8} [{record.threadName}] {name}: {_entry(super().format(record))}"


class _Plain(logging.Formatter):
    """Formats one record for a terminal."""

    def format(self, record: logging.LogRecord) -> str:
        return _entry(super().format(record))


def _entry(text: str) -> str:
    whole = redacted(text)  # before it is cut: half an address may not look like one
    if len(whole) > MAX_ENTRY:
        whole = f"{whole[:MAX_ENTRY]} ... ({len(whole) - MAX_ENTRY} more characters)"
    return as_lines(whole)


class _File(logging.handlers.RotatingFileHandler):
    """The log file, used by one thread only; each file begins with the facts about the machine."""

    def __init__(self, path: Path, kept: int) -> None:
        """Write to ``path``, which is created with the first record; keep ``kept`` former files."""
        super().__init__(
            path, maxBytes=MAX_FILE_BYTES, backupCount=kept, encoding="utf-8", errors="backslashreplace", delay=True
        )
        self.fault = ""
        self.n_faults = 0
        self.left = False
        """Whether its thread is blocked by the disk; then no other thread may use the file."""

    def _open(self) -> io.TextIOWrapper:
        Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
        stream = super()._open()
        with contextlib.suppress(Exception):  # the entries are useful without these facts
            stream.writelines(f"# {_entry(line)}\n" for line in machine_facts())
        return stream

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: ARG002, N802 - logging's name
        """Note the fault; a full or missing disk must not stop the program."""
        self.fault = str(sys.exc_info()[1])
        self.n_faults += 1

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record; begin the file again if somebody deleted it, or its folder."""
        if self.stream is not None and not os.path.exists(self.baseFilename):  # noqa: PTH110 - of every record
            self.close()
        super().emit(record)

    def flush(self) -> None:
        """Flush without the handler's lock: at the end, logging waits for the lock, and the disk may never respond."""
        if not self.left and self.stream is not None:
            self.stream.flush()

    def close(self) -> None:
        if not self.left:
            with contextlib.suppress(OSError, ValueError):
                super().close()


class LogBook(logging.handlers.QueueHandler):
    """Receives the records of all loggers from :meth:`begin` to :meth:`end`."""

    queue: "queue.Queue[logging.LogRecord | threading.Event]"

    def __init__(self, path: Path, level: Level, cleaned: Path | None = None) -> None:
        """Prepare the log.

        Args:
            path: the file.
            level: lowest level that is written.
            cleaned: the folder of logs in which old ones are deleted; None: the user chose ``path``.
        """
        super().__init__(queue.Queue(MAX_WAITING))
        self.path = path
        self.setLevel(level.upper())
        self._cleaned = cleaned
        self._left_out = 0
        self._file = _File(path, kept=1)
        self._file.setFormatter(_Format())
        self._thread = threading.Thread(target=self._write, name="log book", daemon=True)
        self._ended = False
        self._end = threading.Event()
        self._undo = contextlib.ExitStack()

    @property
    def fault(self) -> str:
        """The reason why the last failed record could not be written; "" if none failed."""
        return self._file.fault

    @property
    def chosen(self) -> bool:
        """Whether the user named the file."""
        return self._cleaned is None

    def begin(self) -> None:
        """Log all records from now on, including warnings and uncaught exceptions."""
        root, own = logging.getLogger(), logging.getLogger("inspector_app")
        root.addHandler(self)
        self._undo.callback(root.removeHandler, self)
        own.setLevel(self.level)  # details of other libraries are numerous and not useful
        self._undo.callback(own.setLevel, logging.NOTSET)
        logging.captureWarnings(True)
        self._undo.callback(logging.captureWarnings, False)
        self._undo.enter_context(_hooks())
        self._thread.start()

    def enqueue(self, record: logging.LogRecord) -> None:
        """Put a record into the queue, or drop it if the queue is full; the caller does not wait."""
        try:
            self.queue.put_nowait(record)
        except queue.Full:
            self._left_out += 1  # handle() holds the lock

    def sync(self, timeout_s: float = END_S) -> bool:
        """Wait until all records so far are written, and return whether they are."""
        return self._written(threading.Event(), timeout_s)

    def _written(self, written: threading.Event, timeout_s: float) -> bool:
        until_s = time.monotonic() + timeout_s
        with contextlib.suppress(queue.Full):
            self.queue.put(written, timeout=timeout_s)
        return written.wait(max(0.0, until_s - time.monotonic()))

    def end(self, timeout_s: float = END_S) -> None:
        """Write the waiting records and remove all hooks; do not wait longer for a disk that does not respond."""
        if not self._ended:
            self._ended = True
            self._undo.close()
            self._file.left = not self._written(self._end, timeout_s)

    def close(self) -> None:
        """End the log; logging calls this for each handler when Python ends."""
        self.end()
        super().close()

    # --- its thread --------------------------------------------------------------------------------------------

    def _write(self) -> None:
        if self._cleaned is not None:
            clean(self._cleaned, self.path.stem)
        unwritten = counted = 0
        while not (self._file.left and self.queue.empty()):
            item = self.queue.get()
            if isinstance(item, threading.Event):
                if item is self._end:
                    break
                item.set()
                continue
            left_out = self._left_out
            unwritten, counted = unwritten + left_out - counted, left_out
            if unwritten and self._put(_missing(unwritten, self.fault)):
                unwritten = 0
            unwritten += not self._put(item)
        self._file.left = False
        self._file.close()
        self._end.set()

    def _put(self, record: logging.LogRecord) -> bool:
        before = self._file.n_faults
        if self._file.filter(record):
            self._file.emit(record)  # without the handler's lock, see flush
        return self._file.n_faults == before


def _missing(count: int, fault: str) -> logging.LogRecord:
    why = f" ({fault})" if fault else ""
    text = f"Up to {count} entries are missing here: they came faster than the disk took them{why}"
    return logging.LogRecord(__name__, logging.WARNING, __file__, 0, text, None, None)


@contextlib.contextmanager
def _hooks() -> Iterator[None]:
    """Log uncaught exceptions of all threads, before Python prints them as usual."""
    uncaught, uncaught_in_thread, unraisable = sys.excepthook, threading.excepthook, sys.unraisablehook

    def catch(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, KeyboardInterrupt):
            _log.critical("Nobody caught this", exc_info=(kind, fault, trace), extra=SHOWN)
        uncaught(kind, fault, trace)

    def catch_in_thread(caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None and not issubclass(caught.exc_type, SystemExit):
            told = (caught.exc_type, caught.exc_value, caught.exc_traceback)
            name = caught.thread.name if caught.thread is not None else "?"
            _log.critical("Nobody caught this on thread %s", name, exc_info=told, extra=SHOWN)
        uncaught_in_thread(caught)

    def catch_unraisable(caught: "sys.UnraisableHookArgs") -> None:
        if caught.exc_value is not None:
            told = (caught.exc_type, caught.exc_value, caught.exc_traceback)
            _log.error("%s %.200r", caught.err_msg or "Ignored in", caught.object, exc_info=told, extra=SHOWN)
        unraisable(caught)

    sys.excepthook, threading.excepthook, sys.unraisablehook = catch, catch_in_thread, catch_unraisable
    try:
        yield
    finally:
        sys.excepthook, threading.excepthook, sys.unraisablehook = uncaught, uncaught_in_thread, unraisable


@contextlib.contextmanager
def warnings_printed() -> Iterator[None]:
    """Print warnings on standard error inside the context, also without a log; leave out records that the user saw."""
    printed = logging.StreamHandler()
    printed.setLevel(logging.WARNING)
    printed.setFormatter(_Plain())
    printed.addFilter(lambda record: not getattr(record, "shown", False))
    logging.getLogger().addHandler(printed)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(printed)


def open_log(folder: Path | None, level: Level, kind: Kind, file: Path | None = None) -> LogBook | None:
    """Begin the log of this process.

    Args:
        folder: the folder of logs; None: this account has none.
        level: lowest level that is written; "off": nothing is written.
        kind: whether a window or a command runs.
        file: the file to write instead.

    Returns:
        The log; None if none is wanted or possible.
    """
    if level == "off" or (folder is None and file is None):
        return None
    stem = f"{kind}-{datetime.now().astimezone():%Y%m%d-%H%M%S}-{os.getpid()}"
    book = LogBook(file or (folder or Path()) / f"{stem}.log", level, cleaned=folder if file is None else None)
    book.begin()
    return book


def current_log() -> LogBook | None:
    """Return the log of this process; None if there is none."""
    return next((handler for handler in logging.getLogger().handlers if isinstance(handler, LogBook)), None)


def last_lines(path: Path, count: int, before: Path | None = None) -> list[str]:
    """Return the last ``count`` lines of a log.

    Args:
        path: the file; the previous, rotated file is read too.
        count: maximum number of lines.
        before: a folder; if there are fewer lines, lines of earlier windows are put before them.
    """
    files = [path, path.with_name(f"{path.name}.1")]
    if before is not None:
        files += [file for file in _newest_first(before, "window") if file not in files and ".log" in file.name]
    lines: list[str] = []
    for file in files:
        if len(lines) < count:
            lines = [*_tail(file, count - len(lines)), *lines]
    return lines


def _tail(file: Path, count: int) -> list[str]:
    try:
        with file.open(encoding="utf-8", errors="replace") as stream:
            return [line.rstrip("\n") for line in deque(stream, maxlen=count)]
    except OSError:
        return []


def clean(folder: Path, own: str = "") -> None:
    """Delete old logs and reports, except those of open windows and those named ``own``."""
    for kind in KINDS:
        total = 0
        for place, file in enumerate(_newest_first(folder, kind)):
            stem = file.name.split(".")[0]
            if stem == own or is_there(folder / f"{stem}{RUNNING}"):
                continue
            with contextlib.suppress(OSError):
                about = file.stat()
                total += about.st_size
                days = (time.time() - about.st_mtime) / 86400
                if total > MAX_TOTAL_BYTES or place >= MAX_FILES or days > MAX_DAYS:
                    file.unlink()


def _newest_first(folder: Path, kind: Kind) -> list[Path]:
    """Return the logs and reports of a kind, newest first."""
    found: list[tuple[float, Path]] = []
    with contextlib.suppress(OSError):
        for file in folder.iterdir():
            if file.name.startswith(f"{kind}-") and file.suffix in {".log", ".1", ".report"}:
                with contextlib.suppress(OSError):
                    found.append((file.stat().st_mtime, file))
    return [file for _, file in sorted(found, reverse=True)]


class Seldom:
    """A limit on how often something is logged: passes a number of records in a period, and counts the others."""

    def __init__(self, count: int, every_s: float, clock_s: Callable[[], float] = time.monotonic) -> None:
        """Let ``count`` records pass in ``every_s`` seconds of ``clock_s``."""
        self._count = count
        self._every_s = every_s
        self._clock_s = clock_s
        self._passed: deque[float] = deque(maxlen=count)
        self._held_back = 0

    def passes(self) -> int | None:
        """Return how many were held back before this one if it passes; None if it does not."""
        now_s = self._clock_s()
        if len(self._passed) == self._count and now_s - self._passed[0] < self._every_s:
            self._held_back += 1
            return None
        self._passed.append(now_s)
        held_back, self._held_back = self._held_back, 0
        return held_back
