"""A lock of a folder that all windows of this program on one computer know."""

import contextlib
import logging
import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

FILE = ".lock"
POLL_S = 0.01
MAX_WAIT_S = 2.0
"""What is done under a lock takes milliseconds; who holds one longer hangs, and nobody waits for that."""


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold a folder's lock meanwhile; its empty file stays, since one that is deleted locks nothing.

    As good as the system has it: where a file system knows no locks, or the lock is not let go of, the work is done
    without, since it must be done.
    """
    path = folder / FILE
    with contextlib.ExitStack() as stack:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
            stack.callback(os.close, descriptor)  # lets go of it too
            _wait_for(descriptor, time.monotonic() + MAX_WAIT_S)
        except OSError as error:
            logging.getLogger(__name__).warning("%s cannot be locked: %s", path, error)
        yield


def _wait_for(descriptor: int, until_s: float) -> None:
    """Try until it is ours.

    Raises:
        OSError: it is not by then, or there are no locks.
    """
    pause = threading.Event()
    while True:
        try:
            _take(descriptor)
        except BlockingIOError:
            if time.monotonic() > until_s:
                raise
            pause.wait(POLL_S)
        else:
            return


def _take(descriptor: int) -> None:
    """Take the lock at once.

    Raises:
        BlockingIOError: another holds it.
        OSError: there are no locks.
    """
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except PermissionError as error:
            raise BlockingIOError from error
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
