"""Archive pictures of judged parts on a thread of its own, behind the judging thread."""

import itertools
import logging
import math
import os
import sys
import threading
import time
from collections import deque
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_app.core.errors import InspectorError, OutputError
from inspector_app.core.messages import Frame, InspectionRecord, UnreadableFrame
from inspector_app.core.sentences import Sentence, join
from inspector_app.project.app_settings import ArchiveRule
from inspector_app.records.archive_choice import MUST, Entry, reason_to_keep

if TYPE_CHECKING:  # imported by the thread: takes tenths of a second
    from inspector_app.records.archive import Archive

_log = logging.getLogger(__name__)
NICENESS = 15
"""Of the archive's thread, 0 to 19: how much it gives way to others."""
MAX_WAITING_BYTES = 128 * 2**20
"""How many pictures may wait; always at least one."""
GATHER_S = 0.5
"""Pictures of this time are written together, which delays the records of the run less."""
MOST_TOGETHER = 16
RETRY_S = 0.5
PATIENCE_S = 20.0
"""How long judging waits for pictures that cannot be written, before the oldest one is given up."""
SLOW_S = 1.0
"""A longer wait of judging is said."""
REMOVE_EVERY = 50
"""Pictures between two searches for old ones."""


class Archiver:
    """Takes pictures from the judging thread and archives them on the thread "archive".

    When the disk is slow, pictures of OK parts are left out and counted; for those of the others judging waits. After a
    fault a picture is tried again. It is given up only when judging waits for room and nothing could be written for
    20 s; from then on judging waits for one attempt a part, not for 20 s each. :attr:`notice` tells of all this.
    """

    def __init__(self, records: Path, run_id: str, rule: ArchiveRule) -> None:
        """Start the thread.

        Args:
            records: the file of records; the archive is beside it.
            run_id: the run whose parts are archived.
            rule: which of them.
        """
        self._records = records
        self._run_id = run_id
        self._rule = rule
        self._changed = threading.Condition()
        self._waiting: deque[Entry] = deque()
        self._bytes = 0
        self._n_writing = 0
        self._left_out = 0
        self._lost = 0
        self._fault = self._not_removed = ""
        self._held_up_s = self._failing_s = math.inf
        self._asked_bytes = 0
        self._released = self._closed = self._failed = False
        self._thread = threading.Thread(target=self._work, name="archive", daemon=True)
        self._thread.start()

    @property
    def left_out(self) -> int:
        """The number of OK parts whose pictures were left out because the disk is slow."""
        with self._changed:
            return self._left_out

    @property
    def notice(self) -> str:
        """What did not come into the archive and why, some sentences; "" if nothing."""
        with self._changed:
            parts = [self._fault, self._not_removed]
            if time.monotonic() - self._held_up_s >= SLOW_S:
                parts.append(Sentence("Judging waits until the last picture is in the archive."))
            if self._lost:
                parts.append(
                    Sentence(
                        "{n} pictures of this run are not in the archive.",
                        one="1 picture of this run is not in the archive.",
                        n=self._lost,
                    )
                )
            if self._left_out:
                parts.append(
                    Sentence(
                        "The disk is slow: pictures of {n} OK parts were left out of the archive.",
                        one="The disk is slow: the picture of 1 OK part was left out of the archive.",
                        n=self._left_out,
                    )
                )
            return join(*parts) if any(parts) else ""

    def offer(self, record: InspectionRecord, number: int, frame: Frame | UnreadableFrame) -> None:
        """Archive a picture if the rule says so. Waits for room for a part that is not OK, until :meth:`release`.

        Args:
            record: the part, whose record is on the disk.
            number: its place in the run, from 1.
            frame: its picture.
        """
        why = reason_to_keep(record, number, self._rule)
        if why is None:
            return
        entry = Entry(self._run_id, number, record, frame, why)
        with self._changed:
            if not self._has_room(entry.n_bytes):
                if why not in MUST:
                    self._left_out += 1
                    return
                self._leave_out_ok(entry.n_bytes)
                self._held_up_s, self._asked_bytes = time.monotonic(), entry.n_bytes
                self._changed.notify_all()
                self._changed.wait_for(lambda: self._has_room(entry.n_bytes) or self._released)
                self._held_up_s = math.inf
            if self._failed:
                self._lost += 1
                return
            self._waiting.append(entry)
            self._bytes += entry.n_bytes
            self._changed.notify_all()

    def release(self) -> None:
        """End the waits in :meth:`offer`, because the run stops. What was taken is still archived."""
        with self._changed:
            self._released = True
            self._changed.notify_all()

    def close(self) -> None:
        """Archive what waits, and end the thread; may be called twice. A picture that fails is not tried again."""
        with self._changed:
            self._released = self._closed = True
            self._changed.notify_all()
        self._thread.join()

    def _has_room(self, n_bytes: int) -> bool:
        return not self._waiting or self._bytes + n_bytes <= MAX_WAITING_BYTES

    def _leave_out_ok(self, n_bytes: int) -> None:
        """Make room by leaving out pictures of OK parts, the newest first, but not those that are being written."""
        for place in range(len(self._waiting) - 1, self._n_writing - 1, -1):
            if self._has_room(n_bytes):
                return
            if self._waiting[place].why not in MUST:
                self._bytes -= self._waiting[place].n_bytes
                self._left_out += 1
                del self._waiting[place]

    # --- the archive thread -------------------------------------------------------------------------------------

    def _work(self) -> None:
        try:
            self._archive()
        except Exception as fault:  # judging must not wait for a thread that has ended
            _log.exception("The archive has failed")
            with self._changed:
                self._fault = _words(fault)
                self._lost += len(self._waiting)
                self._waiting.clear()
                self._bytes = 0
                self._failed = True
                self._changed.notify_all()

    def _archive(self) -> None:
        from inspector_app.records.archive import Archive

        if sys.platform == "linux":  # there, a thread has a priority of its own: judging comes first
            with suppress(OSError):  # refused in some containers
                os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICENESS)
        archive, written, too_many = Archive(self._records, self._rule), 0, False
        while True:
            entries = self._next(in_haste=too_many)
            if entries is None:
                return
            self._add(archive, entries)
            too_many |= -written % REMOVE_EVERY < len(entries)
            written += len(entries)
            # A few at a time: after a change of the settings there may be a million, and new pictures must not wait.
            too_many = too_many and self._remove_some(archive)

    def _remove_some(self, archive: "Archive") -> bool:
        """Remove old pictures; return whether there may be more of them."""
        removed, fault = 0, ""
        try:
            removed = archive.remove_old(time.time())
        except Exception as error:  # whatever it is, it must not end the run
            fault = _words(error)
            _log.warning("Old pictures are not removed from the archive: %s", error)
        if removed:
            _log.info("%d pictures were removed from the archive, as the settings say", removed)
        with self._changed:
            self._not_removed = fault
        return removed > 0

    def _next(self, *, in_haste: bool) -> list[Entry] | None:
        """Wait for pictures, gather them for a moment, and return the oldest ones; in haste, those that are there.

        Returns:
            The pictures, which stay in the queue; None: the archive was closed, and nothing waits.
        """
        with self._changed:
            if not in_haste:
                self._changed.wait_for(lambda: self._waiting or self._closed)
                self._changed.wait_for(self._gathered, GATHER_S)
            if not self._waiting and self._closed:
                return None
            entries = list(itertools.islice(self._waiting, MOST_TOGETHER))
            self._n_writing = len(entries)
            return entries

    def _gathered(self) -> bool:
        held_up = self._held_up_s < math.inf
        return self._closed or held_up or len(self._waiting) >= MOST_TOGETHER or 2 * self._bytes >= MAX_WAITING_BYTES

    def _add(self, archive: "Archive", entries: list[Entry]) -> None:
        """Archive pictures: together, or if that fails one by one; each is archived or given up."""
        if len(entries) > 1:
            try:
                archive.add(*entries)
            except Exception as fault:  # the one that failed is found below
                _log.info("Pictures are archived one by one: %s", fault)
            else:
                self._note_success()
                self._done(len(entries))
                return
        for entry in entries:
            while not self._try(archive, entry):
                pass
            self._done(1)

    def _done(self, count: int) -> None:
        with self._changed:
            for _ in range(count):
                self._bytes -= self._waiting.popleft().n_bytes
            self._n_writing -= count
            self._changed.notify_all()

    def _note_success(self) -> None:
        with self._changed:
            self._failing_s = math.inf
            if not self._lost:
                self._fault = ""

    def _try(self, archive: "Archive", entry: Entry) -> bool:
        """Try to archive a picture; return whether it needs no other attempt. After a fault, wait before that."""
        try:
            archive.add(entry)
        except Exception as fault:  # a picture that cannot be archived must not end the run
            with self._changed:
                self._fault = _words(fault)
                if isinstance(fault, OutputError):
                    self._failing_s = min(self._failing_s, time.monotonic())
                    if not self._closed and not self._out_of_patience():
                        self._changed.wait_for(lambda: self._closed or self._out_of_patience(), RETRY_S)
                        return False
                self._lost += 1
            _log.warning("A picture is not archived: %s", fault)
            return True
        self._note_success()
        return True

    def _out_of_patience(self) -> bool:
        """Whether judging waits for room, and nothing could be written for a while."""
        held_up = self._held_up_s < math.inf and not self._has_room(self._asked_bytes)
        return held_up and time.monotonic() - self._failing_s >= PATIENCE_S


def _words(fault: Exception) -> str:
    return fault.sentence if isinstance(fault, InspectorError) else f"{type(fault).__name__}: {fault}"
