"""The list of judged files of a watched folder: one line for each file, appended and synced."""

import json
import os
from collections.abc import Collection
from pathlib import Path

from inspector_app.core.errors import SourceError, reason_of
from inspector_app.core.sentences import Sentence
from inspector_app.project.files import write_atomically
from inspector_app.sources.shared.reading import Stamp

KEPT_ABSENT = 100_000
"""How many files that are no longer in the folder are remembered, the last judged ones: they may come back, for example
when a network folder was missing at the start.
"""
USEFUL_SHARE = 0.5
"""The list is rewritten if a smaller share of its lines is still needed."""


class JudgedFiles:
    """The judged files, by name and stamp: a file that was overwritten since counts as a new one."""

    def __init__(self, path: Path | None, present: Collection[str]) -> None:
        """Read the list; a line that a power failure cut off is ignored.

        Args:
            path: the list, created with its folder if missing; None: nothing is kept on disk.
            present: the names of all files in the watched folder; if empty, its drive may not be available yet, so
                nothing
                is forgotten.

        Raises:
            SourceError: it cannot be read or written.
        """
        self._path = path
        self._taken: dict[str, Stamp] = {}
        if path is None:
            return
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            lines = path.read_bytes().splitlines() if path.exists() else []
            for entry in map(_entry, lines):
                if entry is not None:
                    self._take(*entry)
            if present:
                self._forget_absent(present)
            if not lines or len(self._taken) < USEFUL_SHARE * len(lines):
                self._write_anew(path)
            else:
                _append(path, b"\n")  # if the last line is incomplete, the next one starts on a new line
        except OSError as error:
            raise _fault(path, error) from error

    def knows(self, name: str, stamp: Stamp) -> bool:
        """Return whether this version of the file was judged."""
        return self._taken.get(name) == stamp

    def note(self, name: str, stamp: Stamp) -> None:
        """Add a judged file to the list; when this returns, it is on the disk.

        Raises:
            SourceError: it cannot be written.
        """
        self._take(name, stamp)
        if self._path is None:
            return
        try:
            _append(self._path, _line(name, stamp))
        except OSError as error:
            raise _fault(self._path, error) from error

    def _take(self, name: str, stamp: Stamp) -> None:
        self._taken.pop(name, None)  # so that the last judged file is the last entry
        self._taken[name] = stamp

    def _forget_absent(self, present: Collection[str]) -> None:
        absent = [name for name in self._taken if name not in present]
        for name in absent[: max(0, len(absent) - KEPT_ABSENT)]:
            del self._taken[name]

    def _write_anew(self, path: Path) -> None:
        lines = [_line(name, stamp) for name, stamp in self._taken.items()]
        write_atomically(path, lambda stream: stream.writelines(lines))


def _append(path: Path, data: bytes) -> None:
    with path.open("ab") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _line(name: str, stamp: Stamp) -> bytes:
    # JSON's escapes keep any name in ASCII, on one line: also one that is not valid UTF-8.
    return json.dumps([name, *stamp]).encode("ascii") + b"\n"


def _entry(line: bytes) -> tuple[str, Stamp] | None:
    """Return one entry of the list; None if the line is not valid."""
    try:
        entry = json.loads(line)
    except ValueError:
        return None
    match entry:
        case [str(name), int(size), int(changed_ns)]:
            return name, (size, changed_ns)
    return None


def _fault(path: Path, error: OSError) -> SourceError:
    return SourceError(
        Sentence("The list of judged files {path} cannot be kept: {reason}.", path=path, reason=reason_of(error)),
        hint=Sentence("Check the rights and the free space of its folder, then open the feed again."),
    )
