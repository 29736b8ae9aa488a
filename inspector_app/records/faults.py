"""The faults of the file of records, as errors with a remedy."""

import math
import sqlite3
from pathlib import Path

from inspector_app.core.errors import OutputError, PassingOutputError, reason_of
from inspector_app.core.messages import Settled
from inspector_app.core.sentences import Sentence


class MeanwhileError(OutputError):
    """Somebody changed the same part in another window meanwhile; nothing was written.

    Attributes:
        settled: what was found out there; None: it was something else.
    """

    def __init__(self, message: Sentence, settled: Settled | None = None) -> None:
        """Say what was written there; the hint is always the same."""
        super().__init__(message, hint=Sentence("Look at the part again. If you still want to change it, do it again."))
        self.settled = settled


LOCKED = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
PASSING = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}
BUSY_S = 5.0
"""How long to wait for another window that is writing."""
PATIENCE_S = 120.0
"""How long to wait for space on a full disk, or for a missing drive; the wait for a locked file has no limit."""
PRIMARY_CODE = 0xFF
"""SQLite's extended error codes keep the kind of error in the lowest byte."""


def kind_of(error: sqlite3.Error) -> int:
    """Return SQLite's code of an error; 0 for an error of Python's own module."""
    code: int = getattr(error, "sqlite_errorcode", 0)
    return code & PRIMARY_CODE


def fault_of(path: Path, error: OSError | sqlite3.Error) -> OutputError:
    """Return the error for the user; a PassingOutputError if waiting may help."""
    kind = 0 if isinstance(error, OSError) else kind_of(error)
    if kind in LOCKED:
        return PassingOutputError(
            Sentence("Another program keeps the records in {path} locked.", path=path),
            hint=Sentence("Close it, or wait until it is done: a viewer that changes them, or a backup."),
            patience_s=math.inf,
        )
    if kind in DAMAGED:
        return OutputError(
            Sentence("The records in {path} are damaged: {reason}.", path=path, reason=reason_of(error)),
            hint=Sentence('The next run keeps that file with ".damaged" at its name and starts a new one.'),
        )
    message = Sentence("The records in {path} cannot be written or read: {reason}.", path=path, reason=reason_of(error))
    hint = Sentence("Make room on the disk and see that the folder may be written, then run again.")
    if kind in PASSING:
        return PassingOutputError(message, hint=hint, patience_s=PATIENCE_S)
    return OutputError(message, hint=hint)
