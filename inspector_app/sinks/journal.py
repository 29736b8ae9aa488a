"""Every record of every run, in one SQLite file that keeps what was acknowledged, whatever happens next."""

import math
import os
import sqlite3
import uuid
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inspector_app.core.errors import OutputError, PassingOutputError
from inspector_app.core.messages import InspectionRecord, Verdict

VERSION = 1
"""Of the table, kept in ``PRAGMA user_version``."""
BUSY_S = 5.0
"""How long another window that is writing is waited for."""
COLUMNS = (
    "run_id", "number", "captured_at_s", "name", "path", "verdict", "score_l2", "ng_l2", "review_l2", "latency_ms",
    "capture_to_verdict_ms", "project_id", "project_name", "error",
)  # fmt: skip
TABLE = f"CREATE TABLE records (id INTEGER PRIMARY KEY, {', '.join(COLUMNS)}, UNIQUE (run_id, number))"
INSERT = f"INSERT INTO records ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"  # noqa: S608 - constants
SELECT = f"SELECT {', '.join(COLUMNS)} FROM records ORDER BY id DESC LIMIT ?"  # noqa: S608 - constants
DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
LOCKED = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
PASSING = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}
PATIENCE_S = 120.0
"""So long a full disk, or a drive that is away, may be worth waiting for; a locked file is for as long as it takes."""
PRIMARY_CODE = 0xFF
"""SQLite's extended error codes keep the kind of error in the lowest byte."""

Stored = str | bytes | float | int | None


@dataclass(frozen=True, slots=True)
class Row:
    """One record as it was kept; see :class:`inspector_app.core.messages.InspectionRecord`.

    Attributes:
        run_id: tells runs apart, 32 hexadecimal digits.
        number: the record's place in its run, from 1.
        captured_at_s: seconds since 1970.
        name: the frame's name.
        path: the file it came from, if any.
        verdict: OK, REVIEW, NG or ERROR.
        score_l2: the score, NaN when the frame could not be judged.
        ng_l2: the threshold at that time.
        review_l2: the limit above which a person looked at the part, if there was one.
        latency_ms: decoded frame to verdict.
        capture_to_verdict_ms: from capture to verdict; NaN where nobody measured it.
        project_id: which project judged, "" for none.
        project_name: what it was called.
        error: why the frame could not be judged, "" otherwise.
    """

    run_id: str
    number: int
    captured_at_s: float
    name: str
    path: Path | None
    verdict: Verdict
    score_l2: float
    ng_l2: float
    review_l2: float | None
    latency_ms: float
    capture_to_verdict_ms: float
    project_id: str
    project_name: str
    error: str


class Journal:
    """The records of one run, added to those of all runs before; used from the thread that opened it.

    A batch is one transaction and is synced: when :meth:`write_many` returns, its records outlive the program and a
    power cut (measured: 1 to 3 ms a batch, of one record or of 200). A damaged file is set aside as ``NAME.damaged``,
    never deleted, and a new one is begun.
    """

    def __init__(self, path: Path, *, project_name: str = "") -> None:
        """Open or begin the file at ``path``, and its folder.

        Args:
            path: the SQLite file.
            project_name: kept with every record, for people.

        Raises:
            PassingOutputError: it cannot be opened now.
            OutputError: it cannot be written, or another program or a newer version of this one wrote it.
        """
        self._path = path
        self._project_name = project_name
        self._run_id = uuid.uuid4().hex
        self._number = 0
        self._notice = ""
        self._open: sqlite3.Connection | None = None
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                self._begin()
            except sqlite3.DatabaseError as error:
                self._set_aside(error)
        except (OSError, sqlite3.Error) as error:
            self.close()
            raise self._fault(error) from error

    @property
    def run_id(self) -> str:
        """Tells this run's records from all others, 32 hexadecimal digits."""
        return self._run_id

    @property
    def notice(self) -> str:
        """What a person should know about the file, one sentence; "" when all is well."""
        return self._notice

    def write_many(self, records: Sequence[InspectionRecord]) -> None:
        """Keep records, all or none; on return they are on the disk.

        Raises:
            PassingOutputError: they cannot be kept now; call again with the same ones.
            OutputError: they cannot be kept.
        """
        rows = [self._values(record, self._number + place) for place, record in enumerate(records, 1)]
        try:
            try:
                self._insert(rows)
            except sqlite3.DatabaseError as error:
                self._set_aside(error)
                self._insert(rows)
        except (OSError, sqlite3.Error) as error:
            raise self._fault(error) from error
        self._number += len(rows)

    def count(self) -> int:
        """How many records the file holds, of all runs.

        Raises:
            OutputError: it cannot be read.
        """
        try:
            (number,) = self._connection().execute("SELECT count(*) FROM records").fetchone()
        except sqlite3.Error as error:
            raise self._fault(error) from error
        return int(number)

    def rows(self, limit: int = -1) -> list[Row]:
        """The newest ``limit`` records of all runs (-1: all), oldest first.

        Raises:
            OutputError: they cannot be read.
        """
        try:
            return [_row(values) for values in reversed(self._connection().execute(SELECT, (limit,)).fetchall())]
        except sqlite3.Error as error:
            raise self._fault(error) from error

    def close(self) -> None:
        """Let go of the file; may be called twice."""
        if self._open is not None:
            self._open.close()
            self._open = None

    def _connection(self) -> sqlite3.Connection:
        if self._open is None:
            raise ValueError("the journal is closed")
        return self._open

    def _begin(self) -> None:
        """Open the file and bring it to our version."""
        self._open = sqlite3.connect(self._path, timeout=BUSY_S, isolation_level=None)
        execute = self._open.execute
        execute("PRAGMA synchronous = FULL")  # with NORMAL the last batches before a power cut would be gone
        execute("BEGIN IMMEDIATE")  # two windows may begin the same file
        (version,) = execute("PRAGMA user_version").fetchone()
        (tables,) = execute("SELECT count(*) FROM sqlite_schema").fetchone()
        if version > VERSION or (tables and version == 0):
            self.close()
            raise OutputError(
                f"{self._path} was written by a newer version or another program",
                hint="Update this program, or move that file away",
            )
        if version < VERSION:
            execute(TABLE)
            execute(f"PRAGMA user_version = {VERSION}")
        execute("COMMIT" if version < VERSION else "ROLLBACK")  # even an empty commit waits for all readers
        with suppress(sqlite3.OperationalError):  # a reader then never holds up the run; without it all else holds
            execute("PRAGMA journal_mode = WAL")

    def _insert(self, rows: list[tuple[Stored, ...]]) -> None:
        connection = self._connection()
        try:
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(INSERT, rows)
            connection.execute("COMMIT")
        except sqlite3.Error:
            with suppress(sqlite3.Error):  # the first fault is the one to tell
                connection.execute("ROLLBACK")
            raise

    def _set_aside(self, error: sqlite3.DatabaseError) -> None:
        """Begin a new file if ``error`` says that the present one is damaged; else raise it again."""
        if _kind(error) not in DAMAGED:
            raise error
        self.close()
        damaged = self._path.with_name(self._path.name + ".damaged")
        number = 1
        while damaged.exists():
            number += 1
            damaged = self._path.with_name(f"{self._path.name}.damaged-{number}")
        for suffix in ("-wal", "-shm", ""):  # the log may hold what can be rescued
            with suppress(FileNotFoundError):
                os.rename(f"{self._path}{suffix}", f"{damaged}{suffix}")  # noqa: PTH104 - a suffix added to any path
        self._begin()
        self._notice = (
            f"The records in {self._path} were damaged. They are kept as {damaged.name}, a new file was begun."
        )

    def _values(self, record: InspectionRecord, number: int) -> tuple[Stored, ...]:
        return (
            self._run_id,
            number,
            record.captured_at_s,
            _storable(record.name),
            _storable(str(record.path)) if record.path is not None else None,
            record.verdict.value,
            record.score_l2,
            record.limits.ng_l2,
            record.limits.review_l2,
            record.latency_ms,
            record.capture_to_verdict_ms,
            record.project_id,
            _storable(self._project_name),
            _storable(record.error),
        )

    def _fault(self, error: OSError | sqlite3.Error) -> OutputError:
        kind = 0 if isinstance(error, OSError) else _kind(error)
        if kind in LOCKED:
            return PassingOutputError(
                f"Another program keeps the records in {self._path} locked",
                hint="Close it, or wait until it is done: a viewer that changes them, or a backup",
                patience_s=math.inf,
            )
        reason = error.strerror if isinstance(error, OSError) else str(error)
        message = f"The records in {self._path} cannot be written or read: {reason}"
        hint = "Make room on the disk and see that the folder may be written, then run again"
        if kind in PASSING:
            return PassingOutputError(message, hint=hint, patience_s=PATIENCE_S)
        return OutputError(message, hint=hint)


def _kind(error: sqlite3.Error) -> int:
    """SQLite's code of a fault; 0 for one that Python's own module raised."""
    code: int = getattr(error, "sqlite_errorcode", 0)
    return code & PRIMARY_CODE


def _storable(text: str) -> str | bytes:
    """Text as it is, or as bytes where it holds what is no Unicode: names of files may, and none may be lost."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")
    return text


def _text(stored: str | bytes) -> str:
    return stored if isinstance(stored, str) else stored.decode("utf-8", "surrogatepass")


def _number(stored: float | None) -> float:
    return math.nan if stored is None else stored  # SQLite keeps NaN as NULL


def _row(values: tuple[Any, ...]) -> Row:
    run_id, number, captured, name, path, verdict, score, ng, review, latency, waited, project, called, error = values
    return Row(
        run_id=run_id,
        number=number,
        captured_at_s=_number(captured),
        name=_text(name),
        path=None if path is None else Path(_text(path)),
        verdict=Verdict(verdict),
        score_l2=_number(score),
        ng_l2=_number(ng),
        review_l2=review,
        latency_ms=_number(latency),
        capture_to_verdict_ms=_number(waited),
        project_id=project,
        project_name=_text(called),
        error=_text(error),
    )
