"""Reading of files from drives: only regular files, of limited size, and with a limit on the waiting time."""

import errno
import os
import stat
import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, InvalidStateError
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from typing import BinaryIO, TypeVar

from inspector_app.core.errors import UnreadableImageError
from inspector_app.core.sentences import Sentence

T = TypeVar("T")

Stamp = tuple[int, int]
"""(bytes, nanoseconds of the last change) of a file, to detect that it was overwritten."""

UNKNOWN_STAMP: Stamp = (-1, -1)
"""The stamp of a file that exists but whose status the system refuses to give."""

MAX_FILE_BYTES = 2**30
"""The size of an uncompressed 16-bit picture of 150 megapixels; a quarter of the free memory is a second limit."""
SURELY_FITS_BYTES = 2**26
GONE = (FileNotFoundError, NotADirectoryError)


def printable(name: str) -> str:
    """Return a file's name as valid text: its bytes that are not UTF-8 become question marks."""
    return name.encode("utf-8", "replace").decode("utf-8")


def file_stamp(path: Path) -> Stamp | None:
    """Return a file's stamp; None if it is gone, UNKNOWN_STAMP if the system refuses the request."""
    try:
        status = path.stat()
    except GONE:
        return UNKNOWN_STAMP if os.path.islink(path) else None  # noqa: PTH114 - never raises; a link's target may return
    except (OSError, ValueError):  # ValueError: a name with a null character
        return UNKNOWN_STAMP
    return status.st_size, status.st_mtime_ns


def open_regular(path: Path) -> BinaryIO:
    """Open a file for reading, unless it is a FIFO, a socket or a device, from which reading may block.

    Raises:
        UnreadableImageError: it is not a regular file.
        OSError: it cannot be opened.
    """
    try:
        mode = path.stat().st_mode
    except ValueError as error:  # a name with a null character
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL)) from error
    _require_regular(mode)
    # If a FIFO has replaced it since, opening it does not wait for a writer.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    stream = os.fdopen(descriptor, "rb")
    try:
        _require_regular(os.fstat(descriptor).st_mode)
    except UnreadableImageError:
        stream.close()
        raise
    return stream


def _require_regular(mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise UnreadableImageError(
            Sentence("This is a folder, not a picture."), hint=Sentence("Choose the pictures in it.")
        )
    if not stat.S_ISREG(mode):
        raise UnreadableImageError(
            Sentence("This is not a regular file, so it is not opened."),
            hint=Sentence("Remove it, or replace it with a picture."),
        )


def read_whole(path: Path) -> bytes:
    """Read all bytes of a file, unless it is larger than any picture.

    Raises:
        UnreadableImageError: it is not a regular file, or too large.
        OSError: it cannot be read.
    """
    with open_regular(path) as stream:
        n_bytes = os.fstat(stream.fileno()).st_size
        if n_bytes > SURELY_FITS_BYTES and n_bytes > (most := _limit_bytes()):
            raise UnreadableImageError(
                Sentence(
                    "The file has {n} MB, more than the {m} MB that a picture may have.",
                    n=f"{n_bytes / 2**20:,.0f}",
                    m=f"{most / 2**20:,.0f}",
                ),
                hint=Sentence("Save a smaller picture, or close other programs if memory is short."),
            )
        return stream.read()


def _limit_bytes() -> int:
    import psutil

    return min(MAX_FILE_BYTES, int(psutil.virtual_memory().available) // 4)


class NoAnswerError(Exception):
    """A drive did not answer in time."""


class Errands:
    """Runs file system calls that may never return on another thread; that thread is abandoned after a time-out.

    Only one caller at a time is allowed; :meth:`close` may be called from any thread.
    """

    def __init__(self) -> None:
        self._gate = threading.Lock()
        self._tasks: SimpleQueue[Callable[[], None] | None] | None = None
        self._pending: Future[object] | None = None
        self._left_behind: list[threading.Thread] = []
        self._thread: threading.Thread | None = None
        self._closed = False

    @property
    def n_hanging(self) -> int:
        """How many abandoned threads have not returned."""
        self._left_behind = [thread for thread in self._left_behind if thread.is_alive()]
        return len(self._left_behind)

    def run(self, work: Callable[[], T], within_s: float) -> T:
        """Return or raise what ``work`` returns or raises.

        Raises:
            NoAnswerError: it did not finish in time.
            CancelledError: :meth:`close` was called.
        """
        done: Future[T] = Future()

        def carry_out() -> None:
            try:
                result = work()
            except BaseException as fault:  # passed to the waiting caller
                with suppress(InvalidStateError):  # the caller no longer waits
                    done.set_exception(fault)
            else:
                with suppress(InvalidStateError):
                    done.set_result(result)

        with self._gate:
            if self._closed:
                raise CancelledError
            self._pending = done  # type: ignore[assignment]
            if self._tasks is None:
                self._begin()
            assert self._tasks is not None
            self._tasks.put(carry_out)
        try:
            return done.result(within_s)
        except TimeoutError as fault:
            if done.done():  # a time-out error of the drive itself is an answer
                raise
            done.cancel()
            self._leave()
            raise NoAnswerError from fault

    def close(self) -> None:
        """Stop the waiting of the caller at once, and end the thread as soon as possible; may be called twice."""
        with self._gate:
            self._closed = True
            pending, tasks, thread = self._pending, self._tasks, self._thread
            self._pending = self._tasks = self._thread = None
        if tasks is not None:
            tasks.put(None)
        if pending is not None and not pending.done():
            pending.cancel()
        elif thread is not None:  # it is idle
            thread.join()

    def _begin(self) -> None:
        tasks: SimpleQueue[Callable[[], None] | None] = SimpleQueue()

        def work_off() -> None:
            while (task := tasks.get()) is not None:
                task()

        self._tasks = tasks
        self._thread = threading.Thread(target=work_off, name="drive", daemon=True)
        self._thread.start()

    def _leave(self) -> None:
        with self._gate:
            tasks, thread, self._tasks, self._thread = self._tasks, self._thread, None, None
        if tasks is not None:
            tasks.put(None)  # ends the thread if it returns later
        if thread is not None:
            self._left_behind.append(thread)
