"""The versions of the store: nothing of a former one is lost, and what is migrated equals what is new."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path, PureWindowsPath

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from inspector_app.core.errors import OutputError, PassingOutputError
from inspector_app.records import migrations
from inspector_app.records.database import engine_of, make_current, transaction, uri_of, write_ahead
from inspector_app.records.parts import Filter
from inspector_app.records.reading import Records
from inspector_app.records.tables import RECORDS, REVISION
from tests.records import rows_in

VERSION_4 = Path(__file__).parents[2] / "golden" / "records" / "version4.sqlite"
"""Written by the last program before the first revision: two runs, a part settled twice, names that are no Unicode."""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return Path(shutil.copy(VERSION_4, tmp_path / "records.sqlite"))


def make(path: Path) -> None:
    with engine_of(path, may_create=True).connect() as connection:
        make_current(connection, path)


def shape(path: Path) -> dict[str, object]:
    """Tables, their columns and indices, as SQLite reports them."""
    with closing(sqlite3.connect(path)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        columns = {
            name: [(row[1], row[2], row[5], row[6]) for row in connection.execute(f"PRAGMA table_xinfo({name})")]
            for name in names
        }
        indices = {
            name: sorted(
                (index[1], index[2], index[4], tuple(connection.execute(f"PRAGMA index_info({index[1]})")))
                for index in connection.execute(f"PRAGMA index_list({name})")
            )
            for name in names
        }
        version = connection.execute("SELECT * FROM alembic_version").fetchall()
        return {"columns": columns, "indices": indices, "version": version}


def test_a_migrated_file_is_made_as_a_new_one(old: Path, tmp_path: Path) -> None:
    make(tmp_path / "new.sqlite")
    make(old)
    assert shape(old) == shape(tmp_path / "new.sqlite")


def test_the_revision_is_the_newest_of_the_scripts() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    assert ScriptDirectory.from_config(config).get_current_head() == REVISION


def test_a_file_of_the_version_before_keeps_every_row(old: Path) -> None:
    before = rows_in(old)
    with transaction(old, may_write=False) as connection:
        labels = connection.execute(RECORDS.select().with_only_columns(RECORDS.c.label)).scalars().all()
    assert str(rows_in(old)) == str(before)  # as text, since NaN is not NaN
    assert labels == [None, "defect", *[None] * 6]
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("SELECT run_id, began_at_s, project_name FROM runs").fetchall() == [
            ("a" * 32, 1.7e9, "Washer"),
            ("b" * 32, 1.7e9, "와셔"),
        ]
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_migration_that_fails_changes_nothing(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = migrations.upgrade

    def fails_at_the_end(connection: Connection) -> bool:
        assert whole(connection)
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr(migrations, "upgrade", fails_at_the_end)
    with closing(sqlite3.connect(old)) as connection:
        before = list(connection.iterdump())
    with pytest.raises(PassingOutputError, match="disk is full"), transaction(old):
        pass
    with closing(sqlite3.connect(old)) as connection:
        assert list(connection.iterdump()) == before


def insert_twice(path: Path) -> None:
    with transaction(path) as connection:
        for number in (1, 1):
            connection.execute(RECORDS.insert(), {"run_id": "a", "number": number})


def test_a_transaction_that_fails_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "records.sqlite"
    make(path)
    with pytest.raises(OutputError, match="UNIQUE"):
        insert_twice(path)
    assert rows_in(path) == []


def test_what_only_reads_writes_nothing_and_delays_no_writer(tmp_path: Path) -> None:
    path = tmp_path / "records.sqlite"
    make(path)
    with transaction(path, may_write=False) as reading:
        with pytest.raises(DBAPIError, match="readonly"):
            reading.execute(RECORDS.insert(), {"run_id": "b", "number": 1})
        with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")


def test_a_file_that_is_not_there_is_said_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be written or read"), transaction(tmp_path / "none.sqlite"):
        pass
    assert list(tmp_path.iterdir()) == []


def change(path: Path, *statement: object) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(*statement)  # type: ignore[arg-type]
        connection.commit()


@pytest.mark.parametrize(
    "damage",
    [
        "PRAGMA user_version = 6",
        "UPDATE alembic_version SET version_num = '9999'",
        "INSERT INTO alembic_version VALUES ('0001')",
        "DELETE FROM alembic_version",
    ],
)
def test_a_version_that_is_not_known_is_said_and_changes_nothing(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "records.sqlite"
    make(path)
    change(path, damage)
    with closing(sqlite3.connect(path)) as connection:
        before = list(connection.iterdump())
    for may_write in (True, False):
        with pytest.raises(OutputError), transaction(path, may_write=may_write):
            pass
    with closing(sqlite3.connect(path)) as connection:
        assert list(connection.iterdump()) == before


@pytest.mark.parametrize("settled", ["[{bad", "", "[1]", "{}", b"\xff"])
def test_a_damaged_cell_prevents_neither_migrating_nor_reading(old: Path, settled: str | bytes) -> None:
    change(old, "UPDATE records SET settled = ? WHERE id = 1", (settled,))
    with transaction(old) as connection:
        labels = connection.execute(RECORDS.select().with_only_columns(RECORDS.c.label)).scalars().all()
    assert labels == [None, "defect", *[None] * 6]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (PureWindowsPath("C:/a b/records.sqlite"), "file:///C:/a%20b/records.sqlite"),
        (PureWindowsPath("//server/share/records.sqlite"), "file:////server/share/records.sqlite"),
    ],
)
def test_the_uri_names_no_host(path: PureWindowsPath, uri: str) -> None:
    assert uri_of(path) == uri


def test_a_path_with_two_slashes_at_its_start_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "a?b#c%41.sqlite"
    make(path)
    with closing(sqlite3.connect(f"file:///{uri_of(path).removeprefix('file://')}?mode=ro", uri=True)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (REVISION,)


@pytest.fixture
def protected() -> Iterator[Callable[[Path], AbstractContextManager[None]]]:
    """Makes a folder as on a disk that is mounted to be read only, also for root."""
    nobody = 65_534
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    changed: list[Path] = []

    @contextmanager
    def protect(folder: Path) -> Iterator[None]:
        for file in folder.iterdir():
            file.chmod(0o444)
        folder.chmod(0o555)
        changed.append(folder)
        if root:
            os.setresuid(nobody, nobody, 0)
        try:
            yield
        finally:
            if root:
                os.setresuid(0, 0, 0)
            folder.chmod(0o755)

    yield protect
    for folder in changed:
        folder.chmod(0o755)


@pytest.fixture
def shelf() -> Iterator[Path]:
    """A folder that everybody may read; those of pytest are only for the user that runs the tests."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


def write_ahead_store(path: Path, n: int) -> Connection:
    """A store in use, with ``n`` records in its log."""
    make(path)
    connection = engine_of(path).connect()
    assert write_ahead(connection)
    with connection.begin():
        connection.execute(RECORDS.insert(), [
            {"run_id": "a", "number": number, "captured_at_s": 1.0, "verdict": "OK", "ng_l2": 1.0}
            for number in range(n)
        ])  # fmt: skip
    return connection


needs_unix = pytest.mark.skipif(not hasattr(os, "setresuid"), reason="a folder cannot be protected so")


@needs_unix
@pytest.mark.parametrize("left", [(), ("-wal", "-shm")])
def test_records_on_a_disk_that_cannot_be_written_are_read(
    shelf: Path, protected: Callable[[Path], AbstractContextManager[None]], left: tuple[str, ...]
) -> None:
    """Closed soundly; or the program was killed, and its log lies beside the file."""
    using, lying = shelf / "used.sqlite", shelf / "there" / "records.sqlite"
    lying.parent.mkdir()
    with closing(write_ahead_store(using, 5)):
        for side in left:
            shutil.copy(f"{using}{side}", f"{lying}{side}")
        if left:
            shutil.copy(using, lying)
    if not left:
        shutil.copy(using, lying)
    with protected(lying.parent), Records(lying) as records:
        assert records.count(Filter()) == 5
        assert len(records.page(Filter())) == 5
    assert sorted(file.name for file in lying.parent.iterdir()) == sorted(f"records.sqlite{end}" for end in ("", *left))


@needs_unix
def test_a_file_that_changes_on_such_a_disk_is_read_again(
    shelf: Path, protected: Callable[[Path], AbstractContextManager[None]], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = shelf / "records.sqlite"
    write_ahead_store(path, 5).close()
    with protected(shelf), Records(path) as records:
        assert records.count(Filter()) == 5
        os.setresuid(*([0] * 3) if os.geteuid() == 65_534 else [os.getuid()] * 3)
        shelf.chmod(0o755)
        path.chmod(0o644)
        with transaction(path) as connection:  # another computer writes to it
            connection.execute(RECORDS.insert(), {"run_id": "b", "number": 1, "captured_at_s": 2.0, "verdict": "OK"})
        shelf.chmod(0o555)
        monkeypatch.setattr("inspector_app.records.database.is_protected", lambda _path: True)
        monkeypatch.setattr("inspector_app.records.reading.is_protected", lambda _path: True)
        assert records.count(Filter()) == 6


@needs_unix
def test_records_in_a_log_that_cannot_be_read_there_are_said_and_never_left_out(
    shelf: Path, protected: Callable[[Path], AbstractContextManager[None]]
) -> None:
    using, lying = shelf / "used.sqlite", shelf / "there" / "records.sqlite"
    lying.parent.mkdir()
    with closing(write_ahead_store(using, 5)):
        for side in ("", "-wal"):
            shutil.copy(f"{using}{side}", f"{lying}{side}")
    with (
        protected(lying.parent),
        pytest.raises(OutputError, match="wal, which cannot be read") as caught,
    ):
        Records(lying)
    assert "Copy both files" in str(caught.value.hint)


@needs_unix
def test_records_of_an_older_version_on_such_a_disk_are_said(
    shelf: Path, protected: Callable[[Path], AbstractContextManager[None]]
) -> None:
    path = shelf / "records.sqlite"
    shutil.copy(VERSION_4, path)
    with protected(shelf), pytest.raises(OutputError, match="older version") as caught:
        Records(path)
    assert "Copy it" in str(caught.value.hint)
