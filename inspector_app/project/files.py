"""Files and folders as they are found in factories: asked about without a surprise, written whole or not at all."""

import contextlib
import errno
import os
import stat
import sys
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

PARTIAL_PATTERN = ".*.partial"
"""How a file is named while it is being written, for :func:`remove_partials`."""


def is_folder(path: Path) -> bool:
    """Whether a folder is there and can be asked about; a path that the system refuses is none.

    ``Path.is_dir`` raises for EACCES, ENAMETOOLONG, ESTALE and EIO.
    """
    return _has_kind(path, stat.S_ISDIR)


def is_file(path: Path) -> bool:
    """Whether a regular file is there and can be asked about: no FIFO, socket or device, which may never answer."""
    return _has_kind(path, stat.S_ISREG)


def is_there(path: Path) -> bool:
    """Whether anything of that name is there and can be asked about."""
    return _has_kind(path, lambda _mode: True)


def _has_kind(path: Path, of_kind: Callable[[int], bool]) -> bool:
    try:
        return of_kind(path.stat().st_mode)
    except (OSError, ValueError):  # ValueError: a name with a null character
        return False


def write_atomically(path: Path, write: Callable[[BinaryIO], None], *, private: bool = False) -> None:
    """Write a file so that at any moment, killed or not, either the old one or the new one stands there, whole.

    A symbolic link stays one: the file that it leads to is written. A file that was there keeps its mode, and one that
    is protected against writing is not written.

    Args:
        path: the file to write.
        write: writes all of its bytes to the stream it is given.
        private: only the person who writes it may read it, whatever the mode was.

    Raises:
        OSError: the folder is missing or read-only, the file is protected, or the disk is full; what was there is
            untouched.
    """
    target = Path(os.path.realpath(path))
    mode = _mode_to_keep(target)
    temporary = target.with_name(f".{uuid.uuid4().hex}.partial")
    try:
        flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        descriptor = os.open(temporary, flags, 0o600 if private else 0o666)
        with os.fdopen(descriptor, "w+b") as stream:
            _lock(stream)
            write(stream)
            stream.flush()
            if sys.platform != "win32" and mode is not None and not private:
                os.fchmod(descriptor, mode)
            os.fsync(descriptor)
        temporary.replace(target)
        sync_folder(target.parent)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def _mode_to_keep(target: Path) -> int | None:
    """The mode of a file that will be written over; None where there is none yet.

    Raises:
        PermissionError: the file is protected against writing, or a folder has its name.
    """
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    # To root everything may be written; a person who took the right away meant the file to stay.
    if not mode & 0o222 or not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    return stat.S_IMODE(mode)


def sync_folder(folder: Path) -> None:
    """Make a rename in a folder durable where the system can."""
    if sys.platform == "win32":
        return
    # Some network file systems cannot sync a folder, and one may write to a folder that one may not open.
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def remove_partials(folder: Path) -> int:
    """Delete what a program that was killed left of :func:`write_atomically` in a folder.

    What another program writes right now stays: it holds a lock on it (on Windows, an open file cannot be deleted).

    Returns:
        How many files were deleted.
    """
    removed = 0
    with contextlib.suppress(OSError):
        for partial in sorted(folder.glob(PARTIAL_PATTERN)):
            with contextlib.suppress(OSError), _held(partial):
                partial.unlink()
                removed += 1
    return removed


@contextlib.contextmanager
def _held(path: Path) -> Iterator[None]:
    """Hold a file's lock; OSError where another holds it."""
    if sys.platform == "win32":
        yield
        return
    with path.open("rb") as stream:
        import fcntl

        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield


def _lock(stream: BinaryIO) -> None:
    """Show that the file is being written; some network file systems have no locks, and none is needed to write."""
    if sys.platform == "win32":
        return
    import fcntl

    with contextlib.suppress(OSError):
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
