"""Opening the store: connections to SQLite with the settings of this program, and the version of the tables."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePath

from sqlalchemy import Connection, Engine, NullPool, create_engine, event, insert, inspect, select
from sqlalchemy.exc import DBAPIError

from inspector_app.core.errors import OutputError
from inspector_app.core.sentences import Sentence
from inspector_app.project.files import is_file
from inspector_app.records.faults import BUSY_S, fault_of
from inspector_app.records.tables import ALEMBIC, METADATA, RECORDS, REVISION, USER_VERSION

READS = "reads"


@contextmanager
def plain_errors() -> Iterator[None]:
    """Raise the sqlite3.Error behind an error of SQLAlchemy: its code says whether waiting helps."""
    try:
        yield
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.Error):
            raise error.orig from None
        raise


def engine_of(path: Path, *, may_create: bool = False, may_write: bool = True) -> Engine:
    """Return an engine whose connections belong to the thread that opened them.

    A transaction of a writing engine locks the file from its beginning, and is synced at its end: with less, a power
    cut would lose the last batches. A reading one sees the file as it was at its beginning, and delays no writer.

    Args:
        path: the file.
        may_create: whether connecting makes a missing file; else it is an sqlite3.OperationalError.
        may_write: whether the connections write.
    """
    mode = "rwc" if may_create else "rw"

    def connect() -> sqlite3.Connection:
        uri = f"{uri_of(path.absolute())}?mode={mode}"
        connection = sqlite3.connect(uri, uri=True, timeout=BUSY_S, isolation_level=None)
        return connection if may_write or not is_protected(path) else _as_it_lies_there(path, connection)

    engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA synchronous = FULL" if may_write else "PRAGMA query_only = ON")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN" if connection.info.get(READS) or not may_write else "BEGIN IMMEDIATE")

    return engine


def is_protected(path: Path) -> bool:
    """Return whether nothing can be written beside a file, for example on a disk that is mounted to be read only."""
    return not os.access(path.parent, os.W_OK)


def _as_it_lies_there(path: Path, connection: sqlite3.Connection) -> sqlite3.Connection:
    """Return a connection to a file on a disk that cannot be written.

    SQLite writes files beside one with a write-ahead log even to read it, if they are not there. If the log is empty,
    the file is read without them; whoever reads must see that it does not change, see :class:`Records`.

    Raises:
        OutputError: records are in a log that cannot be read there.
    """
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.OperationalError:
        connection.close()
    else:
        return connection
    log = path.with_name(f"{path.name}-wal")
    if is_file(log) and log.stat().st_size:
        raise OutputError(
            Sentence("Records of {path} are in {log}, which cannot be read on this disk.", path=path, log=log),
            hint=Sentence("Copy both files to a disk that can be written, and choose their folder in the settings."),
        )
    uri = f"{uri_of(path.absolute())}?mode=ro&immutable=1"
    return sqlite3.connect(uri, uri=True, timeout=BUSY_S, isolation_level=None)


def uri_of(path: PurePath) -> str:
    """Return an absolute path as the URI that SQLite accepts: without a host, also for a folder shared by Windows."""
    uri = path.as_uri()
    return uri if uri.startswith("file:///") else uri.replace("file://", "file:////", 1)


@contextmanager
def reading(connection: Connection) -> Iterator[None]:
    """Run a transaction that only reads, on a connection that may write: it waits for no other program."""
    connection.info[READS] = True
    try:
        with connection.begin():
            yield
    finally:
        del connection.info[READS]


@contextmanager
def transaction(path: Path, *, may_write: bool = True) -> Iterator[Connection]:
    """Open the file at ``path``, which must exist, bring it to the current version and run one transaction.

    Raises:
        PassingOutputError: it cannot be read or written now.
        OutputError: it does not exist, is damaged, or was written by another program or a newer version.
    """
    try:
        with plain_errors(), engine_of(path, may_write=may_write).connect() as connection:
            if may_write:
                make_current(connection, path)
            else:
                with connection.begin():
                    is_current = _is_current(connection, path)
                if not is_current and is_protected(path):
                    raise OutputError(
                        Sentence(
                            "The records in {path} were written by an older version, and this one can only read them "
                            "after changing the file, but the disk cannot be written.",
                            path=path,
                        ),
                        hint=Sentence("Copy it to a disk that can be written, and choose its folder in the settings."),
                    )
                if not is_current:
                    with engine_of(path).connect() as writing:
                        make_current(writing, path)
            with connection.begin():
                yield connection
    except (OSError, sqlite3.Error) as error:
        raise fault_of(path, error) from error


def make_current(connection: Connection, path: Path) -> None:
    """Create the tables of an empty file, or bring those of a former version to the current one.

    The data of a former version stay, in all or nothing. A million records take about ten seconds.

    Raises:
        OutputError: another program or a newer version wrote the file.
    """
    with connection.begin() as change:  # two programs may create or migrate the same file
        if _is_current(connection, path):
            change.rollback()  # even an empty commit waits for all readers
            return
        if inspect(connection).has_table(RECORDS.name):
            from inspector_app.records.migrations import upgrade

            if not upgrade(connection):
                raise _foreign(path)
        else:
            METADATA.create_all(connection)
            ALEMBIC.create(connection)
            connection.execute(insert(ALEMBIC), {"version_num": REVISION})
        connection.exec_driver_sql(f"PRAGMA user_version = {USER_VERSION}")


def _is_current(connection: Connection, path: Path) -> bool:
    """Whether the tables are those of this program; False: the file is empty or of a former version."""
    version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    tables = inspect(connection).get_table_names()
    if version > USER_VERSION or (tables and version == 0):
        raise _foreign(path)
    return ALEMBIC.name in tables and connection.execute(select(ALEMBIC.c.version_num)).scalars().all() == [REVISION]


def driver_of(connection: Connection) -> sqlite3.Connection:
    """Return SQLite's own connection, for what works only outside of the transactions that SQLAlchemy begins."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver


def write_ahead(connection: Connection) -> bool:
    """Switch to the write-ahead log, so that a reader never delays a run; without it everything else works.

    Returns:
        Whether it is in use; then its files exist.
    """
    driver = driver_of(connection)
    with suppress(sqlite3.OperationalError):
        if driver.execute("PRAGMA journal_mode = WAL").fetchone() == ("wal",):
            driver.execute("SELECT count(*) FROM sqlite_schema").fetchone()  # this creates the log
            return True
    return False


def _foreign(path: Path) -> OutputError:
    return OutputError(
        Sentence("{path} was written by a newer version or another program.", path=path),
        hint=Sentence("Update this program, or move that file away."),
    )
