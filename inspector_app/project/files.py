"""File and folder operations that handle unusual paths, and that write a file completely or not at all."""

import contextlib
import errno
import hashlib
import itertools
import os
import re
import shutil
import stat
import sys
import threading
import time
import uuid
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

PARTIAL = re.compile(r".*\.[0-9a-f]{32}\.partial")
"""Name of an unfinished file or folder, for :func:`remove_partials`; other programs do not use this pattern."""
LOCK_S = 20.0
"""How long to wait for another program that is writing the file."""
POLL_S = 0.02
BRIEFLY_S = 0.3
"""How long a visible window may wait for it."""
TAKEN = frozenset({errno.EAGAIN, errno.EACCES, errno.EDEADLK})
"""The errors of a lock that another program holds."""
MAX_NAMES = 8
"""How many new names are tried before the file is written without a lock."""


def is_folder(path: Path) -> bool:
    """Return whether the path is a folder; False if the system refuses the request.

    ``Path.is_dir`` raises for EACCES, ENAMETOOLONG, ESTALE and EIO.
    """
    return _has_kind(path, stat.S_ISDIR)


def is_file(path: Path) -> bool:
    """Return whether the path is a regular file; a FIFO, socket or device is none, and reading from it may block."""
    return _has_kind(path, stat.S_ISREG)


def is_there(path: Path) -> bool:
    """Return whether the path exists; False if the system refuses the request."""
    return _has_kind(path, lambda _mode: True)


def unused_name(path: Path) -> Path:
    """Return ``path``, or the first of ``path-2``, ``path-3``, ... that does not exist."""
    name, number = path, 1
    while is_there(name):
        number += 1
        name = path.with_name(f"{path.name}-{number}")
    return name


def _has_kind(path: Path, of_kind: Callable[[int], bool]) -> bool:
    try:
        return of_kind(path.stat().st_mode)
    except (OSError, ValueError):  # ValueError: a name with a null character
        return False


def write_atomically(
    path: Path, write: Callable[[BinaryIO], object], *, private: bool = False, kept: Path | None = None
) -> None:
    """Write a file so that at any moment the complete old file or the complete new file is there, also after a kill.

    A symbolic link stays a link: the file that it points to is written. An existing file keeps its mode and group. A
    write-protected file is not written.

    Args:
        path: the file to write.
        write: writes all of its bytes to the stream it is given.
        private: only the user who writes the file may read it, whatever its mode was.
        kept: a second name for the old file; it is set once the new file is complete.

    Raises:
        OSError: the folder is missing or read-only, the file is protected or not a regular file, or the disk is full;
            the old file is untouched.
    """
    target = Path(os.path.realpath(path))
    former = require_replaceable(target)
    temporary, stream = _new_partial(target, private=private)
    with taking_its_place(target, temporary):
        with stream:
            write(stream)
            stream.flush()
            if sys.platform != "win32" and former is not None and not private:
                _take_over(stream.fileno(), former)
            os.fsync(stream.fileno())
        if kept is not None and former is not None:
            _name_too(target, kept)


def write_together(contents: Mapping[Path, bytes]) -> None:
    """Write new files, each complete or absent, also after a kill or a power cut; when this returns, all are durable.

    They are synced after all are written: most file systems make them durable in one step then.

    Raises:
        OSError: as :func:`write_atomically`; some files may be there already.
    """
    with contextlib.ExitStack() as made:
        partials: dict[Path, tuple[Path, BinaryIO]] = {}
        for target, content in contents.items():
            require_replaceable(target)
            partials[target] = temporary, stream = _new_partial(target, private=False)
            made.callback(_discard, temporary)
            made.enter_context(stream)
            stream.write(content)
        for _, stream in partials.values():
            stream.flush()
            os.fsync(stream.fileno())
            stream.close()
        for target, (temporary, _) in partials.items():
            temporary.replace(target)
        for folder in {target.parent for target in contents}:
            sync_folder(folder)


def _discard(temporary: Path) -> None:
    with contextlib.suppress(OSError):
        temporary.unlink(missing_ok=True)


@contextlib.contextmanager
def taking_its_place(target: Path, temporary: Path) -> Iterator[None]:
    """Replace a file with a new one that the body of the context has completed and synced; delete the new one on error.

    Args:
        target: the file to replace, if it exists; not a symbolic link.
        temporary: the new file, in the same folder.

    Raises:
        OSError: the new file was not made, or cannot replace the target.
    """
    try:
        yield
        temporary.replace(target)
        sync_folder(target.parent)
    finally:
        _discard(temporary)


def _take_over(descriptor: int, former: os.stat_result) -> None:
    """Give a new file the group and mode of the former one, as far as the system allows; add no rights for others."""
    mode = stat.S_IMODE(former.st_mode)
    with contextlib.suppress(OSError):  # the writer is not in the group, or the file system has no groups
        os.fchown(descriptor, -1, former.st_gid)
    if os.fstat(descriptor).st_gid != former.st_gid:
        mode &= ~(stat.S_IRWXG | stat.S_ISGID)
    with contextlib.suppress(OSError):  # the file system has no modes
        os.fchmod(descriptor, mode)


def _name_too(source: Path, kept: Path) -> None:
    """Give a file a second name; the file keeps its first name at every moment."""
    target = Path(os.path.realpath(kept))
    require_replaceable(target)
    temporary = target.with_name(f".{uuid.uuid4().hex}.partial")
    # The lock of the file also covers its second name, so :func:`remove_partials` does not delete it.
    with _held(source, needed=False), taking_its_place(target, temporary):
        try:
            temporary.hardlink_to(source)
        except OSError:  # another disk, or a file system without hard links
            shutil.copy2(source, temporary)


def require_replaceable(target: Path) -> os.stat_result | None:
    """Check whether a file may be replaced; for a symbolic link, the file that it points to is checked.

    Returns:
        The file's status; None if there is no file yet.

    Raises:
        OSError: the file is write-protected, or the path is not a regular file.
    """
    try:
        former = target.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(former.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    if not stat.S_ISREG(former.st_mode):  # a rename would replace the device by a file
        raise OSError(errno.EINVAL, "It is no regular file", str(target))
    # Root may write everything; a user who removed the write permission wants to keep the file.
    if not former.st_mode & 0o222 or not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    return former


def _new_partial(target: Path, *, private: bool) -> tuple[Path, BinaryIO]:
    """Create a new file next to ``target``; its lock shows that it is being written."""
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    for number in itertools.count(1):
        temporary = target.with_name(f".{uuid.uuid4().hex}.partial")
        descriptor = os.open(temporary, flags, 0o600 if private else 0o666)
        # Another program may have deleted the file before it was locked, or may be about to delete it.
        taken = sys.platform != "win32" and is_taken(descriptor) and number < MAX_NAMES
        if not taken and os.fstat(descriptor).st_nlink:
            return temporary, os.fdopen(descriptor, "w+b")
        os.close(descriptor)
    raise AssertionError("unreachable")


@contextlib.contextmanager
def folder_in_the_making(folder: Path) -> Iterator[Path]:
    """Create a folder with its content, so that an incomplete one is never visible; an existing folder is replaced.

    Raises:
        OSError: the folder cannot be created.
    """
    with contextlib.ExitStack() as held:
        partial = _new_partial_folder(folder, held)
        try:
            yield partial
            shutil.rmtree(folder, ignore_errors=True)
            partial.rename(folder)
        finally:
            shutil.rmtree(partial, ignore_errors=True)


def _new_partial_folder(folder: Path, held: contextlib.ExitStack) -> Path:
    """Create a new folder next to ``folder``; its lock, in ``held``, shows that it is being filled."""
    for number in itertools.count(1):
        partial = folder.with_name(f"{folder.name}.{uuid.uuid4().hex}.partial")
        partial.mkdir(parents=True)
        try:
            held.enter_context(_held(partial))
        except FileNotFoundError:
            continue
        except OSError as error:
            if error.errno in TAKEN and number < MAX_NAMES:
                continue
        if is_folder(partial):  # else another program deleted it before it was locked
            return partial
    raise AssertionError("unreachable")


def sync_folder(folder: Path) -> None:
    """Make a rename in a folder durable if the system supports it."""
    if sys.platform == "win32":
        return
    # Some network file systems cannot sync a folder. A user may also have the right to write to it, but not to open it.
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def remove_partials(folder: Path) -> int:
    """Delete the unfinished files and folders of a program that was killed.

    What another program is writing stays: that program holds a lock (on Windows, an open file cannot be deleted).

    Returns:
        How many were deleted.
    """
    removed = 0
    with contextlib.suppress(OSError):
        for partial in sorted(path for path in folder.iterdir() if PARTIAL.fullmatch(path.name)):
            with contextlib.suppress(OSError):
                kind = partial.lstat().st_mode
                if stat.S_ISREG(kind) or stat.S_ISDIR(kind):  # opening other kinds might have an effect
                    with _held(partial):
                        shutil.rmtree(partial) if stat.S_ISDIR(kind) else partial.unlink()
                        removed += 1
    return removed


@contextlib.contextmanager
def locked(path: Path, wait_s: float = LOCK_S) -> Iterator[None]:
    """Lock a file against other callers of this function, if the system has locks.

    The lock is a separate file next to it, since a file that is replaced cannot keep a lock.

    Raises:
        TimeoutError: another program held the lock for ``wait_s`` seconds.
        OSError: the folder cannot be written.
    """
    target = Path(os.path.realpath(path))
    guard = target.with_name(f".{hashlib.sha256(os.fsencode(target.name)).hexdigest()[:16]}.lock")
    descriptor = _locked_guard(guard, time.monotonic() + wait_s)
    try:
        yield
    finally:
        if sys.platform == "win32":  # Windows deletes no open file
            os.close(descriptor)
        with contextlib.suppress(OSError):
            guard.unlink()  # before the unlock: waiting programs notice that the file is gone
        if sys.platform != "win32":
            os.close(descriptor)


def _locked_guard(guard: Path, until_s: float) -> int:
    """Return the descriptor of the file ``guard``, created if necessary, locked, and still with that name."""
    pause = threading.Event()
    while True:
        descriptor = os.open(guard, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            if sys.platform != "win32":
                with contextlib.suppress(OSError):  # other users must be able to lock a file that was left behind
                    os.fchmod(descriptor, 0o666)
            # The previous holder may have deleted the file.
            with contextlib.suppress(FileNotFoundError):
                if not is_taken(descriptor) and os.path.samestat(os.fstat(descriptor), guard.stat()):
                    return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)
        if time.monotonic() > until_s:
            raise TimeoutError(errno.ETIMEDOUT, "Another program is writing it", str(guard))
        pause.wait(POLL_S)


def is_taken(descriptor: int) -> bool:
    """Lock an open file; return whether another program holds the lock. Without support for locks, return False."""
    try:
        _try_lock(descriptor)
    except OSError as error:
        return error.errno in TAKEN
    return False


@contextlib.contextmanager
def _held(path: Path, *, needed: bool = True) -> Iterator[None]:
    """Hold the lock of a file or folder; raise OSError if it is ``needed`` and cannot be obtained."""
    if sys.platform == "win32":
        yield
        return
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    try:
        try:
            _try_lock(descriptor)
        except OSError:
            if needed:
                raise
        yield
    finally:
        os.close(descriptor)


def _try_lock(descriptor: int) -> None:
    """Lock an open file until it is closed; raise OSError if another program holds the lock or there are no locks."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
