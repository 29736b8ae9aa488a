"""A feed of a watched folder: every new picture is judged once, as soon as it is complete."""

import hashlib
import os
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from inspector_app.core.errors import SourceError, UnreadableImageError, reason_of
from inspector_app.core.messages import Frame, UInt8, UnreadableFrame
from inspector_app.core.pictures.decoding import IMAGE_SUFFIXES, decode
from inspector_app.core.reading import AS_SAVED, Reading
from inspector_app.core.sentences import Sentence, join
from inspector_app.project.own_pictures import made_in
from inspector_app.project.paths import user_paths
from inspector_app.sources.shared.arrivals import leave, observe
from inspector_app.sources.shared.chosen import Chosen
from inspector_app.sources.shared.folders import Listing, is_left_out, suffix_of, walk
from inspector_app.sources.shared.judged_files import JudgedFiles
from inspector_app.sources.shared.reading import Errands, NoAnswerError, Stamp, file_stamp, printable, read_whole

T = TypeVar("T")

TOLD_S = 2.0
"""A wait that takes longer is reported."""
POLL_S = 0.2
LEAST_SCAN_PAUSE_S = 2.0
SCAN_SHARE = 0.05
"""Listing the folder takes at most this share of the time, for any number of files."""
LISTING_FACTOR = 10
"""Factor for the answer time of a folder with very many files, compared with that of one file."""
MAX_HANGING = 4
"""If this many files have not answered, no other one is tried: each blocks a thread, and the cause is the drive."""


@dataclass(slots=True)
class _Waiting:
    """A file that has not been delivered.

    Attributes:
        stamp: its size and time of change at the last check.
        since_s: since when these are unchanged.
        looked_s: when it was last checked and was not complete.
        delayed_s: for how long it has delayed a reader; time without a reader does not count.
        still_s: for how much of this time it has not changed.
        refused: the stamp with which it was not a complete picture.
    """

    stamp: Stamp
    since_s: float
    looked_s: float | None = None
    delayed_s: float = 0.0
    still_s: float = 0.0
    refused: Stamp | None = None


class WatchedSource:
    """The pictures of a folder and its subfolders: first the existing ones in natural order, then the new ones.

    The system reports new files (watchdog). The folder is also listed from time to time: network folders send no
    reports, a burst of files can exceed the system's queue, and some systems limit the number of watched folders.

    A file counts as judged once :meth:`judged` was called with its frame. One that was only delivered comes again when
    the folder is watched the next time: a file may be judged twice, but is never skipped. A file is identified by its
    path, size and time of change. One that is moved to another name or subfolder of the watched folder is judged again,
    since two different files may have the same name, size and time.

    All requests to the drive run on another thread, which is abandoned if no answer comes. A file that does not answer,
    is too large or is not a regular file is delivered as unreadable, and remembered like any other. Unreadable
    subfolders, and kinds of files that look like pictures and are not read, are delivered once each.
    """

    count = None
    live = False

    def __init__(
        self,
        folder: Path,
        judged_file: Path | None = None,
        reading: Reading = AS_SAVED,
        *,
        settle_s: float = 0.5,
        whole_within_s: float = 30.0,
        still_s: float = 2.5,
        answer_s: float = 30.0,
    ) -> None:
        """Begin to watch.

        Args:
            folder: the folder to watch.
            judged_file: the list of judged files, so that nothing is judged again after a restart; None: it is kept in
                memory only.
            reading: how its pictures are read.
            settle_s: a file is read when it has not changed for this time.
            whole_within_s: a file that is not a complete picture after this time is delivered as unreadable.
            still_s: the same, since its last change. With the time until a folder without notifications is listed, an
                unreadable file is an error within 5 s of having stopped growing.
            answer_s: time limit for the drive's answer for a file; a folder may take LISTING_FACTOR times as long.

        Raises:
            SourceError: the folder is missing, cannot be read or does not answer, or the list of judged files cannot be
                written.
        """
        self._folder = folder.absolute()
        self.name = printable(self._folder.name or str(self._folder))
        self._reading = reading
        self._settle_s = settle_s
        self._whole_within_s = whole_within_s
        self._still_s = still_s
        self._asked_at_s: float | None = None
        self._waits_for: tuple[str, float] | None = None
        self._answer_s = answer_s
        self._errands = Errands()
        self._gate = threading.Condition()
        self._closed = False
        self._told: dict[str, None] = {}
        self._waiting: dict[str, _Waiting] = {}
        self._handed_over: dict[str, Stamp] = {}
        self._unjudged: dict[tuple[str, float], Stamp] = {}
        self._excuses: deque[UnreadableFrame] = deque()
        self._excused: set[str] = set()
        self.notes: tuple[str, ...] = ()
        self._fault: SourceError | None = None
        self._mounted = False
        self._next_scan_s = 0.0
        try:
            listing = self._asked(self._listing)
            self.notes = listing.notes
            self._judged_files = JudgedFiles(judged_file, {str(path) for path in listing.files})
            self._observer = self._asked(lambda: observe(self._folder, self._hear))
        except SourceError:
            self._errands.close()
            raise

    def read(self) -> Frame | UnreadableFrame | None:
        """See :class:`inspector_app.core.ports.FrameSource`. Waits for a file; None only after :meth:`close`.

        Raises:
            SourceError: the folder is gone, cannot be read or does not answer, or the list of judged files cannot be
                written.
        """
        with suppress(CancelledError):  # closed during the wait for the drive
            return self._next()
        return None

    @property
    def note(self) -> str:
        """See :class:`inspector_app.core.ports.Ongoing`: a silent drive, or a file that is not complete."""
        asked_at_s, waits_for, now_s = self._asked_at_s, self._waits_for, time.monotonic()
        if asked_at_s is not None and now_s - asked_at_s >= TOLD_S:
            return join(
                Sentence(
                    "The drive of the watched folder {folder} has not answered for {n} s.",
                    folder=printable(str(self._folder)),
                    n=f"{now_s - asked_at_s:.0f}",
                ),
                Sentence("Check its network or its cable."),
            )
        if waits_for is not None and now_s - waits_for[1] >= TOLD_S:
            return join(
                Sentence(
                    "Waiting for {name}, which is not complete after {n} s.",
                    name=waits_for[0],
                    n=f"{now_s - waits_for[1]:.0f}",
                ),
                Sentence("Check the program that writes it."),
            )
        return ""

    def _next(self) -> Frame | UnreadableFrame | None:
        while not self._closed:
            if self._fault is not None:
                raise self._fault
            self._gather()
            began_s = time.monotonic()  # one time for all: no file may become ready before earlier ones
            for name in list(self._waiting):
                settled = began_s - self._waiting[name].since_s >= self._settle_s
                frame = self._whole(name) if settled and not self._closed else None
                if frame is not None:
                    self._waits_for = None
                    return frame
            self._note_waiting(began_s)
            if self._excuses and not self._waiting:  # parts come first
                return self._excuses.popleft()
            with self._gate:
                self._gate.wait_for(lambda: self._closed or self._told, POLL_S)
        return None

    def _note_waiting(self, now_s: float) -> None:
        """Note the file that has delayed the reader the longest, and since when."""
        longest = max(self._waiting.items(), key=lambda item: item[1].delayed_s, default=None)
        self._waits_for = None
        if longest is not None:
            self._waits_for = printable(Path(longest[0]).name), now_s - longest[1].delayed_s

    def close(self) -> None:
        """See :class:`inspector_app.core.ports.FrameSource`."""
        with self._gate:
            self._closed = True
            self._gate.notify_all()
            observer, self._observer = self._observer, None
        self._errands.close()
        if observer is not None:
            leave(observer)

    def judged(self, frame: Frame | UnreadableFrame) -> None:
        """See :class:`inspector_app.core.ports.Acknowledging`. If the list cannot be written, the next read fails."""
        name = str(frame.path)
        with self._gate:
            stamp = self._unjudged.pop((name, frame.captured_at_s), None)
        if stamp is None:
            return
        try:
            self._judged_files.note(name, stamp)
        except SourceError as fault:
            self._fault = fault

    def _hear(self, path: Path) -> None:
        """Note a new or changed file; called on watchdog's thread."""
        left_out = any(is_left_out(piece) for piece in path.parts[len(self._folder.parts) :])
        if not left_out and suffix_of(path.name) in IMAGE_SUFFIXES:
            with self._gate:
                self._told[str(path)] = None
                self._gate.notify_all()

    def _asked(self, work: Callable[[], T]) -> T:
        """Return the drive's answer.

        Raises:
            SourceError: it does not answer, or ``work`` raises it.
        """
        try:
            return self._ask(work, LISTING_FACTOR * self._answer_s)
        except NoAnswerError as error:
            raise self._no_answer() from error

    def _ask(self, work: Callable[[], T], within_s: float) -> T:
        """As :meth:`Errands.run`, with a note of when it began."""
        self._asked_at_s = time.monotonic()
        try:
            return self._errands.run(work, within_s)
        finally:
            self._asked_at_s = None

    def _no_answer(self) -> SourceError:
        return SourceError(
            Sentence("The drive of the watched folder {folder} does not answer.", folder=printable(str(self._folder))),
            hint=Sentence("Check its network or its cable."),
        )

    def _listing(self) -> Listing:
        self._require_folder()
        return walk(self._folder)

    def _require_folder(self) -> None:
        # When a drive is unmounted, its empty mount point would look like a folder without new files.
        was_mounted, self._mounted = self._mounted, os.path.ismount(self._folder)
        if file_stamp(self._folder) is None or (was_mounted and not self._mounted):
            raise SourceError(
                Sentence("The watched folder {folder} does not exist.", folder=printable(str(self._folder))),
                hint=Sentence("Make it again or connect its drive, or choose another folder."),
            )

    def _gather(self) -> None:
        """Collect the reported files, and list the folder when it is time to."""
        with self._gate:
            names, self._told = list(self._told), {}
        started_s = time.monotonic()
        listing, stamped = self._asked(lambda: self._look(names, listing=started_s >= self._next_scan_s))
        looked_s = time.monotonic()
        for name, stamp in stamped:
            if stamp is not None and stamp != self._handed_over.get(name) and not self._judged_files.knows(name, stamp):
                self._waiting[name] = _Waiting(stamp, looked_s)
        if listing is not None:
            self._excuse(listing)
            taken_s = time.monotonic() - started_s
            self._next_scan_s = started_s + max(LEAST_SCAN_PAUSE_S, taken_s / SCAN_SHARE)

    def _look(self, told: Sequence[str], *, listing: bool) -> tuple[Listing | None, list[tuple[str, Stamp | None]]]:
        """Return the folder's listing if wanted, and the stamps of reported or listed files that are not waiting."""
        self._require_folder()
        found = walk(self._folder) if listing else None
        made = {folder: made_in(folder) for folder in {Path(name).parent for name in told}}
        names = [name for name in told if Path(name).name not in made[Path(name).parent]]
        names += [str(path) for path in found.files] if found is not None else []
        return found, [(name, file_stamp(Path(name))) for name in names if name not in self._waiting]

    def _excuse(self, listing: Listing) -> None:
        """Queue an unreadable frame, once for each kind, for what may be or contain parts and is not read."""
        new = [unread for unread in listing.unread if unread.kind not in self._excused]
        self._excused = {unread.kind for unread in listing.unread}
        self._excuses.extend(
            UnreadableFrame(printable(unread.path.name), time.time(), unread.reason, unread.path) for unread in new
        )

    def _whole(self, name: str) -> Frame | UnreadableFrame | None:
        """Return a settled file as a frame if it is complete or its time is over; else None."""
        path, waiting, now_s = Path(name), self._waiting[name], time.monotonic()
        stamp = self._asked(lambda: file_stamp(path))
        if stamp is None:
            del self._waiting[name]  # deleted before it was complete, as temporary files of copying programs are
            return None
        changed = stamp != waiting.stamp
        if changed:
            waiting.stamp, waiting.since_s = stamp, now_s
        if waiting.looked_s is not None:
            delay_s = min(now_s - waiting.looked_s, self._settle_s + 2 * POLL_S)
            waiting.delayed_s += delay_s
            waiting.still_s = 0.0 if changed else waiting.still_s + delay_s
        waiting.looked_s = now_s
        too_late = waiting.delayed_s >= self._whole_within_s or waiting.still_s >= self._still_s
        if (changed or stamp == waiting.refused) and not too_late:
            return None
        try:
            rgb = self._read_unchanged(path, stamp, changing=changed)
        except UnreadableImageError as error:
            # A file that was read and is not a picture need not be decoded again before it changes.
            waiting.refused = None if isinstance(error, _BusyError) else stamp
            if not too_late and not isinstance(error, _HopelessError):
                return None
            frame: Frame | UnreadableFrame = UnreadableFrame(printable(path.name), time.time(), error.sentence, path)
        else:
            frame = Frame(rgb, printable(path.name), time.time(), path, stamp)
        del self._waiting[name]
        with self._gate:
            self._handed_over[name] = stamp
            self._unjudged[name, frame.captured_at_s] = stamp
        return frame

    def _read_unchanged(self, path: Path, stamp: Stamp, *, changing: bool) -> UInt8:
        """Read a picture's pixels, uint8 (H, W, 3); fail if its file is ``changing`` or changes during the reading."""
        if changing:
            raise _still_written()
        if self._errands.n_hanging >= MAX_HANGING:
            raise self._no_answer()
        try:
            data, after = self._ask(lambda: (read_whole(path), file_stamp(path)), self._answer_s)
        except NoAnswerError as error:
            raise _HopelessError(
                Sentence("The file has not answered within {n} s, so it is set aside.", n=f"{self._answer_s:g}"),
                hint=Sentence("Check its drive, then put the file there again."),
            ) from error
        except UnreadableImageError as error:
            raise _HopelessError(error.message, hint=error.hint) from error
        except OSError as error:
            raise _BusyError(
                Sentence("The file cannot be read: {reason}.", reason=reason_of(error)),
                hint=Sentence("Check the program that writes it."),
            ) from error
        if after != stamp:
            raise _still_written()
        return decode(data, self._reading)


class _BusyError(UnreadableImageError):
    """Another program still writes the file, or has locked it."""


class _HopelessError(UnreadableImageError):
    """Waiting would not help."""


def _still_written() -> _BusyError:
    return _BusyError(Sentence("The file is still being written."), hint=Sentence("Check the program that writes it."))


def open_chosen(chosen: Chosen) -> WatchedSource:
    """Open the watched folder of the user's choice. Raises SourceError if it cannot be opened."""
    return WatchedSource(chosen.paths[0], chosen.judged_file or _judged_file_of(chosen.paths[0]), chosen.reading)


def _judged_file_of(folder: Path) -> Path:
    """Return the path of the list of judged files for a watched folder."""
    name = hashlib.sha256(os.fsencode(folder.absolute())).hexdigest()[:16]
    return user_paths().records / "watched" / f"{name}.txt"
