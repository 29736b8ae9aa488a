"""Archive pictures of judged parts on a thread of its own, behind the judging thread."""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from functools import partial
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
MAX_WAITING_BYTES = 128 * 2**20
"""How many pictures may wait; always at least one."""
RETRY_S = 0.5
PATIENCE_S = 20.0
"""How long one picture is tried again while its file cannot be written."""
REMOVE_EVERY = 50
"""Pictures between two searches for old ones."""


class Archiver:
    """Takes pictures from the judging thread and archives them on the thread "archive".

    When the disk is slow, pictures of OK parts are left out and counted; for those of the others judging waits. After a
    fault a picture is tried again for 20 s and then given up; :attr:`notice` tells of both.
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
        self._left_out = 0
        self._lost = 0
        self._fault = ""
        self._released = self._closed = False
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
            parts = [self._fault] if self._fault else []
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
            return join(*parts) if parts else ""

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
                self._changed.wait_for(lambda: self._has_room(entry.n_bytes) or self._released)
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

    # --- the archive thread -------------------------------------------------------------------------------------

    def _work(self) -> None:
        from inspector_app.records.archive import Archive

        archive, written = Archive(self._records, self._rule), 0
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._waiting or self._closed)
                if not self._waiting:
                    return
                entry = self._waiting[0]
            self._try(partial(archive.add, entry), lost=1)
            if written % REMOVE_EVERY == 0:
                self._try(partial(self._remove_old, archive), lost=0)
            written += 1
            with self._changed:
                self._waiting.popleft()
                self._bytes -= entry.n_bytes
                self._changed.notify_all()

    def _remove_old(self, archive: "Archive") -> None:
        if removed := archive.remove_old(time.time()):
            _log.info("%d pictures were removed from the archive, as the settings say", removed)

    def _try(self, act: Callable[[], object], *, lost: int) -> None:
        """Repeat an action until it succeeds, for 20 s at most; then ``lost`` pictures are missing."""
        began_s = time.monotonic()
        while True:
            try:
                act()
            except Exception as fault:  # a picture that cannot be archived must not end the run
                with self._changed:
                    self._fault = (
                        str(fault) if isinstance(fault, InspectorError) else f"{type(fault).__name__}: {fault}"
                    )
                    if not isinstance(fault, OutputError) or self._closed or time.monotonic() - began_s >= PATIENCE_S:
                        self._lost += lost
                        _log.warning("A picture is not archived: %s", fault)
                        return
                    self._changed.wait_for(lambda: self._closed, RETRY_S)
            else:
                with self._changed:
                    if not self._lost:
                        self._fault = ""
                return
