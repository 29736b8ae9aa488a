"""Moving the records of one run from a records file that was deleted, moved or replaced to the file at its path now."""

import logging
import re
import sqlite3
import tempfile
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Connection, func, insert, inspect, select
from sqlalchemy.exc import DBAPIError

from inspector_app.project.files import is_file, is_folder, taking_its_place
from inspector_app.project.held_open import HeldNames, identity
from inspector_app.records.database import driver_of, engine_of, make_current, plain_errors, reading
from inspector_app.records.tables import PICTURES, RECORDS, RUNS

ROWS_AT_ONCE = 10_000
RUN_ID = re.compile(r"[0-9a-f]{32}")
"""The suffix of a file with the records of one run that were copied out and not yet added to the records."""


def side_files(path: Path) -> tuple[Path, Path]:
    """Return the files that SQLite opens next to the file at ``path``: its write-ahead log, and the index of it."""
    return Path(f"{path}-wal"), Path(f"{path}-shm")


def take_out(connection: Connection, run_id: str, into: Path) -> None:
    """Copy a run's records from an open file, which may have no name any more, to a separate file.

    If they cannot be read, for example because the drive is gone, ``into`` is not changed.

    Raises:
        sqlite3.Error: there is not enough space for them.
    """
    new = Path(f"{into}.new")
    new.unlink(missing_ok=True)
    try:
        with plain_errors(), taking_its_place(into, new):
            with suppress(sqlite3.Error):  # so that a file that was moved is complete without its log
                driver_of(connection).execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
            with engine_of(new, may_create=True).connect() as taken:
                make_current(taken, new)
                with taken.begin(), reading(connection):
                    _copy(connection, taken, run_id)
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_FULL:
            raise
        logging.getLogger(__name__).warning("The records of the run could not be read back: %s", error)


def put_in(connection: Connection, run_id: str, source: Path) -> int:
    """Add the records that were copied out, except those that exist already.

    Returns:
        The number of the run's records in the file afterwards.

    Raises:
        sqlite3.Error: they cannot be added now.
    """
    with plain_errors():
        if identity(source) is not None:
            try:
                with engine_of(source, may_write=False).connect() as taken, taken.begin(), connection.begin():
                    _copy(taken, connection, None)
            except DBAPIError:
                if identity(source) is not None:  # else another run has added its records and deleted the file
                    raise
        with reading(connection):
            of_run = select(func.count()).select_from(RECORDS).where(RECORDS.c.run_id == run_id)
            return connection.execute(of_run).scalar_one()


def _copy(source: Connection, target: Connection, run_id: str | None) -> None:
    """Add the rows of a run, or of all runs, that ``target`` does not have."""
    tables = inspect(source)
    for table in (RUNS, RECORDS, PICTURES):
        if not tables.has_table(table.name):
            continue
        # An older version of this program may have written the source: it did not know all columns.
        there = {column["name"] for column in tables.get_columns(table.name)} - {"id", "label"}
        rows = select(*(column for column in table.c if column.name in there))
        if run_id is not None:
            rows = rows.where(table.c.run_id == run_id)
        for some in source.execute(rows).mappings().partitions(ROWS_AT_ONCE):
            target.execute(insert(table).prefix_with("OR IGNORE"), [dict(row) for row in some])


def remove_left_log(path: Path, held: HeldNames) -> None:
    """Delete the log of a file that lost its name, and its index: SQLite would use them for the new file."""
    if not held.holds(path):
        for side in side_files(path):
            if held.holds(side):
                with suppress(OSError):
                    side.unlink()


def put_in_orphans(connection: Connection, path: Path, held: HeldNames) -> None:
    """Add the records that other runs copied out and did not add, for example after a kill; keep a file that fails."""
    beside: list[Path] = []
    with suppress(OSError):  # a folder that may be written but not listed
        beside = sorted(path.parent.iterdir())
    for orphan in beside:
        name, _, run_id = orphan.name.rpartition(".")
        if name != path.name or not RUN_ID.fullmatch(run_id) or not is_file(orphan):
            continue
        try:
            put_in(connection, run_id, orphan)
            if held.hold:
                orphan.unlink(missing_ok=True)
        except (OSError, sqlite3.Error) as error:
            logging.getLogger(__name__).warning("%s could not be added to the records: %s", orphan, error)
        else:
            logging.getLogger(__name__).warning("%s was added to the records: a run could not do so", orphan)


def put_aside(connection: Connection | None, run_id: str, taken_out: Path) -> Path | None:
    """Keep a run's records outside their folder, for example if it is gone: in a parent folder or a temporary one.

    Args:
        connection: the open file with the records; None: they were copied out before, or are lost.
        run_id: the run.
        taken_out: the file of records that were copied out before; the new file has the same name.

    Returns:
        The file with the records; None: they are lost.
    """
    if is_file(taken_out):
        return taken_out
    above = next((folder for folder in taken_out.parents[1:] if is_folder(folder)), None)
    for folder in (above, Path(tempfile.gettempdir())):
        if connection is None or folder is None:
            continue
        with suppress(OSError, sqlite3.Error):
            take_out(connection, run_id, folder / taken_out.name)
        if is_file(folder / taken_out.name):
            return folder / taken_out.name
    return None


def count_in(taken_out: Path | None) -> int:
    """Return the number of records in a file of copied records; 0 if it cannot be read."""
    if taken_out is None:
        return 0
    with suppress(DBAPIError), engine_of(taken_out, may_write=False).connect() as connection:
        return connection.execute(select(func.count()).select_from(RECORDS)).scalar_one()
    return 0
