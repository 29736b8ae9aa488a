"""The records of one run, taken out of a records file that has lost its name, and put into the one that has it now."""

import logging
import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from inspector_app.project.held_open import HeldNames, identity


def side_files(path: Path) -> tuple[Path, Path]:
    """What SQLite holds open beside the file at ``path``: its log, and an index to that."""
    return Path(f"{path}-wal"), Path(f"{path}-shm")


def take_out(connection: sqlite3.Connection, run_id: str, into: Path) -> None:
    """Copy a run's records from an open file, which may have no name any more, into a file of their own.

    Where they cannot be read, as when the drive is gone, ``into`` stays as it was.

    Raises:
        sqlite3.Error: there is no room for them.
    """
    new = Path(f"{into}.new")
    new.unlink(missing_ok=True)
    try:
        with suppress(sqlite3.Error):  # so that a file that was moved away is whole without its log
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        connection.execute("ATTACH ? AS taken", (os.fspath(new),))
        try:
            connection.execute("CREATE TABLE taken.records AS SELECT * FROM main.records WHERE run_id = ?", (run_id,))
        finally:
            connection.execute("DETACH taken")
    except sqlite3.Error as error:
        new.unlink(missing_ok=True)
        if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_FULL:
            raise
        logging.getLogger(__name__).warning("The records of the run could not be read back: %s", error)
    else:
        new.replace(into)


def put_in(connection: sqlite3.Connection, columns: str, run_id: str, source: Path) -> int:
    """Add what was taken out, but for the records that are there.

    Returns:
        How many of the run's records are there then.

    Raises:
        sqlite3.Error: they cannot be added now.
    """
    if identity(source) is not None:
        connection.execute("ATTACH ? AS taken", (os.fspath(source),))
        try:
            select = f"SELECT {columns} FROM taken.records ORDER BY number"  # noqa: S608 - constants
            connection.execute(f"INSERT OR IGNORE INTO main.records ({columns}) {select}")
        finally:
            connection.execute("DETACH taken")
    (kept,) = connection.execute("SELECT count(*) FROM records WHERE run_id = ?", (run_id,)).fetchone()
    return int(kept)


def remove_left_log(path: Path, held: HeldNames) -> None:
    """Delete the log and its index of a file that lost its name: SQLite would take them for the new one's."""
    if not held.holds(path):
        for side in side_files(path):
            if held.holds(side):
                with suppress(OSError):
                    side.unlink()
