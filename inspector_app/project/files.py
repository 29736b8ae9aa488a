"""Files and folders as they are found in factories: asked about without a surprise, written whole or not at all."""

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
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

PARTIAL = re.compile(r".*\.[0-9a-f]{32}\.partial")
"""How a file or folder is named while it is being written, for :func:`remove_partials`; nobody else names one so."""
LOCK_S = 20.0
"""How long one who wants to write a file waits for another who is writing it."""
POLL_S = 0.02
BRIEFLY_S = 0.3
"""How long a window that a person looks at may wait for it."""
TAKEN = frozenset({errno.EAGAIN, errno.EACCES, errno.EDEADLK})
"""What a lock that another holds is refused with."""
MAX_NAMES = 8
"""So many new names are tried before a lock that is refused each time is done without."""


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


def unused_name(path: Path) -> Path:
    """``path``, or the first of ``path-2``, ``path-3``, ... where nothing stands."""
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
    """Write a file so that at any moment, killed or not, either the old one or the new one stands there, whole.

    A symbolic link stays one: the file that it leads to is written. A file that was there keeps its mode and group, and
    one that is protected against writing is not written.

    Args:
        path: the file to write.
        write: writes all of its bytes to the stream it is given.
        private: only the person who writes it may read it, whatever the mode was.
        kept: a second name for what was there, given to it once the new one is whole.

    Raises:
        OSError: the folder is missing or read-only, the file is protected or no regular one, or the disk is full; what
            was there is untouched.
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


@contextlib.contextmanager
def taking_its_place(target: Path, temporary: Path) -> Iterator[None]:
    """Put a file, once the body has made it whole and synced it, in the place of another; else delete it.

    Args:
        target: what is replaced, if it is there; no symbolic link.
        temporary: the new one, in the same folder.

    Raises:
        OSError: it cannot take its place, or was not made.
    """
    try:
        yield
        temporary.replace(target)
        sync_folder(target.parent)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def _take_over(descriptor: int, former: os.stat_result) -> None:
    """Give a new file the group and mode of the former one, as far as the system lets us; no rights to others."""
    mode = stat.S_IMODE(former.st_mode)
    with contextlib.suppress(OSError):  # a group that its writer is not in, or a file system without groups
        os.fchown(descriptor, -1, former.st_gid)
    if os.fstat(descriptor).st_gid != former.st_gid:
        mode &= ~(stat.S_IRWXG | stat.S_ISGID)
    with contextlib.suppress(OSError):  # a file system without modes
        os.fchmod(descriptor, mode)


def _name_too(source: Path, kept: Path) -> None:
    """Give what a file holds a second name; it has its own at every moment."""
    target = Path(os.path.realpath(kept))
    require_replaceable(target)
    temporary = target.with_name(f".{uuid.uuid4().hex}.partial")
    # A lock on what it holds is one on its second name too: :func:`remove_partials` leaves that alone.
    with _held(source, needed=False), taking_its_place(target, temporary):
        try:
            temporary.hardlink_to(source)
        except OSError:  # another disk, or a file system without hard links
            shutil.copy2(source, temporary)


def require_replaceable(target: Path) -> os.stat_result | None:
    """Look whether a file may be written over; a symbolic link is looked through.

    Returns:
        What is known of it; None where there is none yet.

    Raises:
        OSError: the file is protected against writing, or what has its name is no regular file.
    """
    try:
        former = target.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(former.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    if not stat.S_ISREG(former.st_mode):  # a rename would put a file in the place of the device
        raise OSError(errno.EINVAL, "It is no regular file", str(target))
    # To root everything may be written; a person who took the right away meant the file to stay.
    if not former.st_mode & 0o222 or not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    return former


def _new_partial(target: Path, *, private: bool) -> tuple[Path, BinaryIO]:
    """A new file beside ``target`` whose lock shows that it is being written."""
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    for number in itertools.count(1):
        temporary = target.with_name(f".{uuid.uuid4().hex}.partial")
        descriptor = os.open(temporary, flags, 0o600 if private else 0o666)
        # Another program may have cleaned up, or be about to, before the lock was there.
        taken = sys.platform != "win32" and is_taken(descriptor) and number < MAX_NAMES
        if not taken and os.fstat(descriptor).st_nlink:
            return temporary, os.fdopen(descriptor, "w+b")
        os.close(descriptor)
    raise AssertionError("unreachable")


@contextlib.contextmanager
def folder_in_the_making(folder: Path) -> Iterator[Path]:
    """Make a folder with all that is in it so that no half of it can ever be read; what had its name is replaced.

    Raises:
        OSError: it cannot be made.
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
    """A new folder beside ``folder`` whose lock, in ``held``, shows that it is being filled."""
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
        if is_folder(partial):  # else another program cleaned up before the lock was there
            return partial
    raise AssertionError("unreachable")


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
    """Delete what a program that was killed left of its files and folders in the making.

    What another program writes right now stays: it holds a lock on it (on Windows, an open file cannot be deleted).

    Returns:
        How many were deleted.
    """
    removed = 0
    with contextlib.suppress(OSError):
        for partial in sorted(path for path in folder.iterdir() if PARTIAL.fullmatch(path.name)):
            with contextlib.suppress(OSError):
                kind = partial.lstat().st_mode
                if stat.S_ISREG(kind) or stat.S_ISDIR(kind):  # opening another might have an effect
                    with _held(partial):
                        shutil.rmtree(partial) if stat.S_ISDIR(kind) else partial.unlink()
                        removed += 1
    return removed


@contextlib.contextmanager
def locked(path: Path, wait_s: float = LOCK_S) -> Iterator[None]:
    """Keep others who ask for the same from reading and writing a file meanwhile, where the system has locks.

    The lock is a file of its own beside it, since a file that is replaced whole cannot carry one.

    Raises:
        TimeoutError: another program held it for ``wait_s`` seconds.
        OSError: the folder cannot be written.
    """
    target = Path(os.path.realpath(path))
    guard = target.with_name(f".{hashlib.sha256(os.fsencode(target.name)).hexdigest()[:16]}.lock")
    descriptor = _locked_guard(guard, time.monotonic() + wait_s)
    try:
        yield
    finally:
        if sys.platform == "win32":  # which deletes no file that is open
            os.close(descriptor)
        with contextlib.suppress(OSError):
            guard.unlink()  # while it is held: whoever waits for it notices that it is gone
        if sys.platform != "win32":
            os.close(descriptor)


def _locked_guard(guard: Path, until_s: float) -> int:
    """The descriptor of the file ``guard``, made if need be, locked, and still of that name."""
    pause = threading.Event()
    while True:
        descriptor = os.open(guard, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            if sys.platform != "win32":
                with contextlib.suppress(OSError):  # whoever finds it left behind must be able to lock it
                    os.fchmod(descriptor, 0o666)
            # Who had it before may have deleted it.
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
    """Lock an open file; whether another holds the lock. Where there are no locks, nobody can be kept away."""
    try:
        _try_lock(descriptor)
    except OSError as error:
        return error.errno in TAKEN
    return False


@contextlib.contextmanager
def _held(path: Path, *, needed: bool = True) -> Iterator[None]:
    """Hold the lock of a file or folder; OSError where it cannot be had, if it is ``needed``."""
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
    """Lock an open file, which its closing ends; OSError where another holds the lock or there is no such thing."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
