"""The report of a window that did not end properly, and how the next window finds it.

While a window is open, a file exists next to its log, and the window holds a lock on it. ``faulthandler`` writes native
faults into it. A signal that ends the program (Ctrl+C, the end of the session) is also noted there: that is an end
on request. A window that ends properly deletes the file. So a file without a lock tells what happened: a fault, an end
on request, or, if it contains neither, a power cut or a kill.
"""

import contextlib
import faulthandler
import io
import logging
import os
import signal
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Self

from inspector_app import __version__
from inspector_app.project.files import is_taken
from inspector_app.project.log_book import RUNNING, last_lines
from inspector_app.project.machine_facts import machine_facts
from inspector_app.project.redaction import redacted

N_LINES = 200
"""How many last lines of the log go into a report and into the details for support."""
MAX_BYTES = 2**18
ON_REQUEST = "Ended on request"
FATAL = ("Fatal Python error", "Windows fatal exception")
SIGNALLED = "Stack (most recent call first)"
"""The start of the text that ``faulthandler`` writes for a fault (FATAL) and for a signal."""
ENDING = ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT")
"""Signals that end a window on request; on Windows, Qt reports the end of the session."""
STARTED_S = 5.0
"""Tolerance in seconds between a process's start and the time in its file, since clocks may differ."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Report:
    """The facts about a window that did not end properly.

    Attributes:
        faulted: whether a fault stopped the program; otherwise it was ended from outside.
        text: the full report, for the search for the fault.
        path: the file that it is kept in.
    """

    faulted: bool
    text: str
    path: Path


class OpenMark:
    """The file of an open window; a context manager."""

    def __init__(self, folder: Path, log: Path) -> None:
        """Prepare the file in ``folder`` for the window whose log is ``log``."""
        self._path = folder / f"{_stem(log)}{RUNNING}"
        self._about = f"Inspector {__version__}, process {os.getpid()}, at {time.time():.0f}\nLog: {log}\n"
        self._stream: io.FileIO | None = None
        self._signals: list[int] = []
        self._was_on = False

    def __enter__(self) -> Self:
        """Create the file; if that is not possible, the window works without one."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._stream = io.FileIO(self._path, "x+")
            is_taken(self._stream.fileno())
            self._stream.write(self._about.encode(errors="backslashreplace"))
            self._watch(self._stream)
        except OSError as error:
            _log.warning("A crash will leave no report: %s", error)
        return self

    def _watch(self, stream: io.FileIO) -> None:
        self._was_on = faulthandler.is_enabled()
        faulthandler.enable(stream)
        for number in [getattr(signal, name) for name in ENDING if hasattr(signal, name)]:
            if hasattr(faulthandler, "register") and signal.getsignal(number) is signal.SIG_DFL:
                faulthandler.register(number, stream, all_threads=False, chain=True)
                self._signals.append(number)

    def note_end_on_request(self) -> None:
        """Note that the session ends, since the program may be ended before it can end properly."""
        if self._stream is not None:
            with contextlib.suppress(OSError):
                self._stream.write(f"{ON_REQUEST}\n".encode())

    def __exit__(self, *_fault: object) -> None:
        """Delete the file: the window ended properly."""
        stream, self._stream = self._stream, None
        if stream is None:
            return
        for number in self._signals:
            faulthandler.unregister(number)
        if faulthandler.is_enabled():
            faulthandler.disable()
        if self._was_on:
            with contextlib.suppress(OSError, RuntimeError, ValueError, AttributeError):  # no standard error
                faulthandler.enable()
        with contextlib.suppress(OSError):
            if os.name == "nt":  # Windows deletes no open file
                stream.close()
            self._path.unlink()
        stream.close()


def find_reports(folder: Path) -> list[Report]:
    """Find the reports of closed windows that did not end properly, oldest first; each is found once."""
    found = []
    with contextlib.suppress(OSError):
        for path in sorted(folder.glob(f"*{RUNNING}")):
            with contextlib.suppress(OSError):
                report = _looked_at(path)
                if report is not None:
                    found.append(report)
    return found


def _looked_at(path: Path) -> Report | None:
    with path.open("r+b") as stream:
        if is_taken(stream.fileno()):
            return None
        told = stream.read(MAX_BYTES).decode(errors="replace")
    if _lives(told):  # for systems without locks
        return None
    faulted = any(word in told for word in FATAL)
    if not faulted and (SIGNALLED in told or ON_REQUEST in told):
        path.unlink()
        return None
    kept = path.with_suffix(".report")
    path.rename(kept)  # if two windows check at the same time, only one finds it
    text = _composed(told, faulted=faulted, at=datetime.fromtimestamp(kept.stat().st_mtime).astimezone())
    with contextlib.suppress(OSError):  # a full disk
        kept.write_text(text, "utf-8", errors="backslashreplace")
    _log.warning("Found %s of a window that was not closed properly", kept.name)
    return Report(faulted, text, kept)


def _lives(told: str) -> bool:
    """Return whether the process that wrote this still runs, and the number is not that of a later process."""
    import psutil

    try:
        about = told.splitlines()[0].split("process ")[1]
        number, at_s = about.split(", at ")
        return bool(psutil.Process(int(number)).create_time() <= float(at_s) + STARTED_S)
    except (IndexError, ValueError, psutil.Error):
        return False


def _composed(told: str, *, faulted: bool, at: datetime) -> str:
    first, _, rest = told.partition("\n")
    log, _, trace = rest.partition("\n")
    path = Path(log.removeprefix("Log: "))
    what = "It stopped because of a fault" if faulted else "It was ended from outside"
    lines = last_lines(path, N_LINES) if log.startswith("Log: ") else []
    parts = [
        first,
        "\n".join(machine_facts()),
        f"{what}. Last sign of it: {at.isoformat(timespec='seconds')}",
        trace.strip(),
    ]
    parts.append("\n".join([f"Last lines of {path.name}:", *lines]))
    return redacted("\n\n".join(part for part in parts if part)) + "\n"


def _stem(log: Path) -> str:
    """Return the log's own name; it is unique even if several windows use one log."""
    name = log.name.split(".")[0]
    return name if name.endswith(f"-{os.getpid()}") else f"window-{name}-{os.getpid()}"
