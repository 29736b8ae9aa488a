"""Moving the records of one run from a records file that was deleted, moved or replaced to the file at its path now."""

import logging
import os
import re
import sqlite3
import tempfile
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path

from inspector_app.project.files import is_file, is_folder, taking_its_place
from inspector_app.project.held_open import HeldNames, identity

RUN_ID = re.compile(r"[0-9a-f]{32}")
"""The suffix of a file with the records of one run that were copied out and not yet added to the records."""


def side_files(path: Path) -> tuple[Path, Path]:
    """Return the files that SQLite opens next to the file at ``path``: its write-ahead log, and the index of it."""
    return Path(f"{path}-wal"), Path(f"{path}-shm")


def take_out(connection: sqlite3.Connection, run_id: str, into: Path) -> None:
    """Copy a run's records from an open file, which may have no name any more, to a separate file.

    If they cannot be read, for example because the drive is gone, ``into`` is not changed.

    Raises:
        sqlite3.Error: there is not enough space for them.
    """
    new = Path(f"{into}.new")
    new.unlink(missing_ok=True)
    try:
        with suppress(sqlite3.Error):  # so that a file that was moved is complete without its log
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        with taking_its_place(into, new):
            connection.execute("ATTACH ? AS taken", (os.fspath(new),))
            try:
                select = "SELECT * FROM main.records WHERE run_id = ?"
                connection.execute(f"CREATE TABLE taken.records AS {select}", (run_id,))
            finally:
                connection.execute("DETACH taken")
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_FULL:
            raise
        logging.getLogger(__name__).warning("The records of the run could not be read back: %s", error)


def put_in(connection: sqlite3.Connection, columns: Sequence[str], run_id: str, source: Path) -> int:
    """Add the records that were copied out, except those that exist already.

    Returns:
        The number of the run's records in the file afterwards.

    Raises:
        sqlite3.Error: they cannot be added now.
    """
    if identity(source) is not None:
        connection.execute("ATTACH ? AS taken", (os.fspath(source),))
        try:
            # Empty if another run has added its records and deleted the file since the check: ATTACH creates it again.
            if connection.execute("SELECT count(*) FROM taken.sqlite_schema").fetchone() != (0,):
                # An older version of this program may have copied them out: it did not know all columns.
                there = {row[1] for row in connection.execute("PRAGMA taken.table_info(records)")}
                names = ", ".join(column for column in columns if column in there)
                select = f"SELECT {names} FROM taken.records ORDER BY number"  # noqa: S608 - constants
                connection.execute(f"INSERT OR IGNORE INTO main.records ({names}) {select}")
        finally:
            connection.execute("DETACH taken")
    (kept,) = connection.execute("SELECT count(*) FROM records WHERE run_id = ?", (run_id,)).fetchone()
    return int(kept)


def remove_left_log(path: Path, held: HeldNames) -> None:
    """Delete the log of a file that lost its name, and its index: SQLite would use them for the new file."""
    if not held.holds(path):
        for side in side_files(path):
            if held.holds(side):
                with suppress(OSError):
                    side.unlink()


def put_in_orphans(connection: sqlite3.Connection, columns: Sequence[str], path: Path, held: HeldNames) -> None:
    """Add the records that other runs copied out and did not add, for example after a kill; keep a file that fails."""
    beside: list[Path] = []
    with suppress(OSError):  # a folder that may be written but not listed
        beside = sorted(path.parent.iterdir())
    for orphan in beside:
        name, _, run_id = orphan.name.rpartition(".")
        if name != path.name or not RUN_ID.fullmatch(run_id) or not is_file(orphan):
            continue
        try:
            put_in(connection, columns, run_id, orphan)
            if held.hold:
                orphan.unlink(missing_ok=True)
        except (OSError, sqlite3.Error) as error:
            logging.getLogger(__name__).warning("%s could not be added to the records: %s", orphan, error)
        else:
            logging.getLogger(__name__).warning("%s was added to the records: a run could not do so", orphan)


def put_aside(connection: sqlite3.Connection | None, run_id: str, taken_out: Path) -> Path | None:
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
    with suppress(sqlite3.Error), closing(sqlite3.connect(taken_out)) as connection:
        (number,) = connection.execute("SELECT count(*) FROM records").fetchone()
        return int(number)
    return 0
