"""What a window leaves behind when it does not end as it should, and what the next one finds of it.

While a window is open, a file stands beside its log and the window holds a lock on it. ``faulthandler`` writes native
faults into it. A signal that ends the program (Ctrl+C, the end of the session) leaves its mark there too: that is
an end that somebody asked for. A window that ends in good order deletes the file. So a file whose lock is free tells
what happened: a fault, an end on request, or, where it has neither, a power cut or a kill.
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
"""So many last lines of the log belong to a report, and to the details for support."""
MAX_BYTES = 2**18
ON_REQUEST = "Ended on request"
FATAL = ("Fatal Python error", "Windows fatal exception")
SIGNALLED = "Stack (most recent call first)"
"""How ``faulthandler`` begins what it writes for a fault, and for a signal."""
ENDING = ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT")
"""Signals that end a window on request; on Windows the session's end is told by Qt."""
STARTED_S = 5.0
"""A process cannot have written its mark before it began; clocks may differ by so much."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Report:
    """What is known of a window that did not end in good order.

    Attributes:
        faulted: whether the program stopped because of a fault; else somebody or something ended it from outside.
        text: all of it, for people who look for the fault.
        path: the file that it is kept in.
    """

    faulted: bool
    text: str
    path: Path


class OpenMark:
    """The file of an open window; use it as a context."""

    def __init__(self, folder: Path, log: Path) -> None:
        """Prepare the file in ``folder`` for the window whose log is ``log``."""
        self._path = folder / f"{_stem(log)}{RUNNING}"
        self._about = f"Inspector {__version__}, process {os.getpid()}, at {time.time():.0f}\nLog: {log}\n"
        self._stream: io.FileIO | None = None
        self._signals: list[int] = []
        self._was_on = False

    def __enter__(self) -> Self:
        """Make the file; where that is not possible, the window goes on without one."""
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
        """The session ends, and the program may be ended before it can do so itself."""
        if self._stream is not None:
            with contextlib.suppress(OSError):
                self._stream.write(f"{ON_REQUEST}\n".encode())

    def __exit__(self, *_fault: object) -> None:
        """The window ended in good order: the file goes."""
        stream, self._stream = self._stream, None
        if stream is None:
            return
        for number in self._signals:
            faulthandler.unregister(number)
        if faulthandler.is_enabled():
            faulthandler.disable()
        if self._was_on:
            with contextlib.suppress(OSError, RuntimeError, ValueError, AttributeError):  # nowhere to write to
                faulthandler.enable()
        with contextlib.suppress(OSError):
            if os.name == "nt":  # which deletes no file that is open
                stream.close()
            self._path.unlink()
        stream.close()


def find_reports(folder: Path) -> list[Report]:
    """What windows left that are no longer there and did not end in good order, oldest first; each is found once."""
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
    if _lives(told):  # where there are no locks
        return None
    faulted = any(word in told for word in FATAL)
    if not faulted and (SIGNALLED in told or ON_REQUEST in told):
        path.unlink()
        return None
    kept = path.with_suffix(".report")
    path.rename(kept)  # of two windows that look at once, one finds it
    text = _composed(told, faulted=faulted, at=datetime.fromtimestamp(kept.stat().st_mtime).astimezone())
    with contextlib.suppress(OSError):  # a full disk
        kept.write_text(text, "utf-8", errors="backslashreplace")
    _log.warning("Found %s of a window that was not closed properly", kept.name)
    return Report(faulted, text, kept)


def _lives(told: str) -> bool:
    """Whether the process that wrote this is there still, and no later one of its number."""
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
    """Of the log's own name; unique also where several windows are given one log."""
    name = log.name.split(".")[0]
    return name if name.endswith(f"-{os.getpid()}") else f"window-{name}-{os.getpid()}"
