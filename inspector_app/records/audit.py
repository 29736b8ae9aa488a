"""The audit trail: who changed what, when, from what to what. Entries are added, and never changed or removed.

Each entry carries the SHA-256 of itself and of the entry before it, so they form a chain. Beside the file, an anchor
(:mod:`inspector_app.records.audit_anchor`) keeps the number and hash of the last entry.

What :func:`inspector_app.records.audit_check.verify` finds: an entry that was edited, removed from the beginning or the
middle, put in another place or inserted; entries removed at the end, a file that was replaced by another one or by an
older copy, and a file that was deleted, each because the anchor no longer fits. Adding an entry never hides this: the
new one follows the anchor, which leaves the gap in the chain for ever. A clock that was set back gets an entry.

What it cannot find: there is no secret in the chain, because this program must be able to write it without a person.
Somebody who may write both files can compute the whole chain again, or put back older copies of both. Finding this
needs a hash that was kept elsewhere: each export and each line of the log has one, and ``audit verify --head`` compares
it. The last entry can be removed unnoticed if the program was killed before it wrote the anchor. Triggers in the file
stop other programs from changing entries by accident, not on purpose.

The trail has its own file in the folder of the settings, not in the folder that a person chooses for the records: a
station has one chain, which does not end when the records are moved, deleted or shared by several stations.
"""

import hashlib
import json
import logging
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from sqlalchemy import (
    Column,
    Connection,
    Integer,
    MetaData,
    NullPool,
    Row,
    Table,
    Text,
    create_engine,
    event,
    insert,
    select,
)
from sqlalchemy.exc import DBAPIError

from inspector_app.core.errors import OutputError, reason_of
from inspector_app.core.sentences import Sentence
from inspector_app.project.files import locked
from inspector_app.records.audit_anchor import Anchor, read_anchor, write_anchor
from inspector_app.records.audit_entry import Entry

FILE = "audit.sqlite"
VERSION = 1
"""SQLite's ``user_version`` of the file."""
BUSY_S = 5.0
DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
MAX_TEXT = 2000
"""Longer texts are cut: an entry is no place for a whole file."""
_log = logging.getLogger(__name__)

METADATA = MetaData()
AUDIT = Table(
    "audit",
    METADATA,
    Column("number", Integer, primary_key=True),
    *(
        Column(name, Text, nullable=False)
        for name in (
            *("at", "station", "person", "role", "kind", "what", "old", "new", "reason"),
            *("written_at", "previous_hash", "hash"),
        )
    ),
)
"""One row for each entry.

Attributes:
    number: place in the chain, from 1, without gaps.
    at: when it happened, written_at: when it was written; both ISO 8601 in UTC with microseconds.
    previous_hash: ``hash`` of the entry before; 64 zeros before the first.
    hash: SHA-256 over ``previous_hash`` and the canonical JSON of the other columns (:func:`hash_of`), hexadecimal.

The others are described at :class:`inspector_app.records.audit_entry.Entry`.
"""
AnyRow = Row[tuple[object, ...]]
HASHED: Final = tuple(column.name for column in AUDIT.columns if column.name not in {"previous_hash", "hash"})

TRIGGERS: Final = tuple(
    f"CREATE TRIGGER IF NOT EXISTS audit_{name} BEFORE {event} "
    "BEGIN SELECT RAISE(ABORT, 'entries of the audit trail are never changed'); END"
    for name, event in (
        ("is_not_changed", "UPDATE ON audit"),
        ("is_not_removed", "DELETE ON audit"),
        # INSERT OR REPLACE removes a row without a trigger of DELETE
        ("is_not_replaced", "INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE number = NEW.number)"),
    )
)


def append(folder: Path, entries: Sequence[Entry], now: datetime | None = None) -> int:
    """Add entries in one transaction; when this returns, they are on the disk. Other programs may add some meanwhile.

    Args:
        folder: the folder of the trail; it is created.
        entries: what to add, the oldest first.
        now: the time of writing; None for that of this computer.

    Returns:
        The number of the last entry.

    Raises:
        OutputError: they cannot be written; none is.
    """
    path = folder / FILE
    with told(path):
        folder.mkdir(parents=True, exist_ok=True)
        with locked(path):  # for the anchor; the chain itself needs only the transaction
            anchor = read_anchor(folder)
            with connected(path, may_write=True) as connection:
                last = _add(connection, entries, anchor, now or datetime.now(UTC))
            _note_last(last, folder)
    _log.info("The audit trail has %d entries, the last one is %s", last.number, last.hash)
    return last.number


def _note_last(last: Anchor, folder: Path) -> None:
    """Write the anchor. The entries are on the disk already; an anchor that stays behind still fits the chain."""
    try:
        write_anchor(last, folder)
    except OSError as error:
        _log.warning("The anchor of the audit trail in %s cannot be written: %s", folder, error)


@contextmanager
def connected(path: Path, *, may_write: bool = False) -> Iterator[Connection]:
    """Open the trail at ``path`` for one transaction; to write, it is created if missing.

    A writer locks the file from the beginning, so that two programs never continue the chain from the same entry.
    """
    mode = "rwc" if may_write else "ro"

    def connect() -> sqlite3.Connection:
        uri = f"{path.absolute().as_uri()}?mode={mode}"
        connection = sqlite3.connect(uri, uri=True, timeout=BUSY_S, isolation_level=None)
        connection.execute("PRAGMA synchronous = FULL")
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if may_write else "BEGIN")

    with engine.connect() as connection, connection.begin():
        _make_current(connection, path, may_write=may_write)
        yield connection


def _make_current(connection: Connection, path: Path, *, may_write: bool) -> None:
    version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    if version > VERSION:
        raise OutputError(
            Sentence("The audit trail in {path} was written by a newer version of this program.", path=path),
            hint=Sentence("Install that version."),
        )
    if may_write:
        METADATA.create_all(connection)
        for trigger in TRIGGERS:
            connection.exec_driver_sql(trigger)
        if version < VERSION:
            connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn errors of the disk and of SQLite into an OutputError."""
    try:
        yield
    except (OSError, sqlite3.Error, DBAPIError) as error:
        cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
        why = reason_of(cause)
        damaged = isinstance(cause, sqlite3.Error) and getattr(cause, "sqlite_errorcode", 0) & 0xFF in DAMAGED
        raise OutputError(
            Sentence("The audit trail in {path} cannot be written or read: {reason}.", path=path, reason=why),
            hint=Sentence(
                "Move this file away and keep it. The trail continues in a new file, and a check says what is missing."
            )
            if damaged
            else Sentence("Make room on the disk and check that the folder may be written."),
        ) from error


def has_trail(connection: Connection) -> bool:
    """Return whether the file has the table; a program that was killed may have left an empty file."""
    return connection.exec_driver_sql("SELECT 1 FROM sqlite_schema WHERE name = 'audit'").scalar() is not None


def hash_of(previous_hash: object, values: dict[str, object]) -> str:
    """Return the hash of an entry with these values, by column."""
    hashed = json.dumps({name: values[name] for name in HASHED}, sort_keys=True, ensure_ascii=True, default=repr)
    return hashlib.sha256(f"{previous_hash}\n{hashed}".encode()).hexdigest()


def _add(connection: Connection, entries: Sequence[Entry], anchor: Anchor | None, now: datetime) -> Anchor:
    """Add the entries, after entries about what is wrong with the trail or the clock; return the new anchor."""
    newest = connection.execute(select(AUDIT).order_by(AUDIT.c.number.desc()).limit(1)).one_or_none()
    last = Anchor.model_construct(number=newest.number, hash=newest.hash) if newest is not None else Anchor()
    first = entries[0]
    told: list[Entry] = []
    if anchor is None and newest is not None:
        told.append(_about(first, "audit", "the anchor was missing"))
    elif anchor is not None and not _fits(connection, anchor):
        told.append(_about(first, "audit", "entries are missing or replaced", str(anchor.number), str(last.number)))
        # The gap stays: continuing from the entries that are left would hide it.
        last = Anchor(number=max(anchor.number, last.number), hash=anchor.hash)
    written_at = str(newest.written_at) if newest is not None else ""
    if written_at > _iso(now):
        told.append(_about(first, "clock", "the clock was set back", written_at, _iso(now)))
    for entry in (*told, *entries):
        values = _values(entry, last.number + 1, now)
        own = hash_of(last.hash, values)
        connection.execute(insert(AUDIT), {**values, "previous_hash": last.hash, "hash": own})
        last = Anchor(number=last.number + 1, hash=own)
    return last


def _fits(connection: Connection, anchor: Anchor) -> bool:
    """Return whether the entry that the anchor knows is in the file."""
    found = connection.execute(select(AUDIT.c.hash).where(AUDIT.c.number == anchor.number)).scalar()
    return anchor.number == 0 or found == anchor.hash


def _about(first: Entry, kind: str, what: str, old: str = "", new: str = "") -> Entry:
    return Entry(first.at, first.station, "", "", kind, what, old, new)


def _values(entry: Entry, number: int, now: datetime) -> dict[str, object]:
    texts = ("station", "person", "role", "kind", "what", "old", "new", "reason")
    values: dict[str, object] = {name: _text(getattr(entry, name)) for name in texts}
    return {**values, "number": number, "at": _iso(entry.at), "written_at": _iso(now)}


def _text(text: str) -> str:
    """Return a text as SQLite can keep it: a name of a file may be no valid Unicode."""
    kept = text if len(text) <= MAX_TEXT else text[: MAX_TEXT - 1] + "…"
    return kept.encode("utf-8", "backslashreplace").decode().replace("\0", "\\x00")


def _iso(time: datetime) -> str:
    return time.astimezone(UTC).isoformat(timespec="microseconds")
