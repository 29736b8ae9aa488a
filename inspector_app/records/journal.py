"""All records of all runs in one SQLite file, which keeps acknowledged records after a kill or a power cut."""

import logging
import sqlite3
import uuid
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Connection, insert

from inspector_app.core.errors import OutputError, PassingOutputError
from inspector_app.core.ports import Judged
from inspector_app.core.sentences import Sentence, join
from inspector_app.project.files import is_folder, unused_name
from inspector_app.project.held_open import HeldNames, identity
from inspector_app.records.database import engine_of, make_current, plain_errors, write_ahead
from inspector_app.records.faults import DAMAGED, LOCKED, PASSING, PATIENCE_S, fault_of, kind_of
from inspector_app.records.rescue import (
    count_in,
    put_aside,
    put_in,
    put_in_orphans,
    remove_left_log,
    side_files,
    take_out,
)
from inspector_app.records.rows import Stored, storable, values_of
from inspector_app.records.tables import RECORDS, RUNS

MOST_MOVES = 5
"""How often in a row the writing of a batch is repeated when the file is moved during it."""


class Journal:
    """The records of one run, added to those of earlier runs; used from the thread that opened it.

    A batch is one transaction and is synced: when :meth:`write` returns, its records survive the end of the program and
    a power cut (measured: 1 to 3 ms for each batch, of one record or of 200). A damaged file is renamed to
    ``NAME.damaged``, never deleted, and a new one is started. If the file is deleted, moved or replaced while it is
    open, the run's records are added to the file that is at its path now, at the latest when the journal is closed.
    """

    def __init__(
        self,
        path: Path,
        *,
        project_name: str = "",
        run_id: str = "",
        station: str = "",
        feed: str = "",
        person: str = "",
    ) -> None:
        """Open or create the file at ``path``, and its folder.

        Args:
            path: the SQLite file.
            project_name: kept with every record, for the reader.
            run_id: identifies the run, 32 hexadecimal digits; "": a new one.
            station: the computer.
            feed: the name of the feed.
            person: who started the run.

        Raises:
            PassingOutputError: it cannot be opened now.
            OutputError: it cannot be written, or another program or a newer version of this one wrote it.
        """
        self._path = path
        self._project_name = project_name
        self._run_id = run_id or uuid.uuid4().hex
        self._run = {"station": storable(station), "feed": storable(feed), "person": storable(person)}
        self._number = 0
        self._notice = ""
        self._open: Connection | None = None
        self._closed = False
        self._taken_out = Path(f"{path}.{self._run_id}")
        self._in_doubt = False
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._begin_sound()
            put_in_orphans(self._connection(), self._path, self._held)
        except (OSError, sqlite3.Error) as error:
            self.close()
            raise fault_of(self._path, error) from error

    @property
    def notice(self) -> str:
        """A sentence for the user about the file; "" if there is nothing to report."""
        return self._notice

    def write(self, judged: Sequence[Judged]) -> None:
        """Store records, all or none; when this returns, they are on the disk.

        Raises:
            PassingOutputError: they cannot be stored now; call again with the same records.
            OutputError: they cannot be stored.
        """
        if self._closed:
            raise ValueError("the journal is closed")
        if not judged:
            return
        rows = [
            values_of(one.record, self._run_id, self._number + place, self._project_name)
            for place, one in enumerate(judged, 1)
        ]
        try:
            self._write(rows)
        except (OSError, sqlite3.Error) as error:
            raise fault_of(self._path, error) from error
        self._number += len(rows)

    def _write(self, rows: list[dict[str, Stored]]) -> None:
        for _ in range(MOST_MOVES):
            try:
                if not self._in_place:
                    self._go_over()
                self._insert_sound(rows)
            except sqlite3.Error as error:
                if self._in_place or kind_of(error) in LOCKED | PASSING:
                    raise
            else:
                # The file may have been moved during the writing: then they are written again, to the file at its path.
                self._in_doubt = not self._in_place
                if not self._in_doubt:
                    return
        raise PassingOutputError(
            self._moved(), hint=Sentence("Find out which program does that."), patience_s=PATIENCE_S
        )

    def close(self) -> None:
        """Close the file; may be called twice. If it has lost its name, first move the run's records to the new file.

        Raises:
            OutputError: that failed; the message says where the records are, and how many are lost.
        """
        closed, self._closed = self._closed, True
        try:
            if self._number and not closed:
                self._stay_found()
        finally:
            self._let_go()

    def _stay_found(self) -> None:
        """Make sure that the acknowledged records are in the file at its path, or keep them elsewhere.

        Raises:
            OutputError: see :meth:`close`.
        """
        lost = 0
        try:
            for _ in range(MOST_MOVES):
                if self._in_place:
                    break
                lost = self._go_over()
            if self._in_place and lost <= 0:
                return
            fault = OutputError(self._moved(), hint=Sentence("Find out which program does that."))
        except OutputError as error:
            fault = error
        except (OSError, sqlite3.Error) as error:
            fault = fault_of(self._path, error)
        aside = None if self._in_place else put_aside(self._open, self._run_id, self._taken_out)
        kept = self._number - lost if self._in_place else count_in(aside)
        message, hint = fault.message, fault.hint
        if kept and aside is not None:
            message = join(
                message,
                Sentence(
                    "{n} records of this run are kept in {path}.",
                    one="1 record of this run is kept in {path}.",
                    n=kept,
                    path=aside,
                ),
            )
            hint = Sentence("Put that file into the folder of the records: the next run adds it to them.")
        if kept < self._number:
            message = join(message, _lost(self._number - kept))
        raise OutputError(message, hint=hint)

    def _let_go(self) -> None:
        if self._open is not None:
            self._open.close()
            self._open = None

    def _connection(self) -> Connection:
        if self._open is None:
            raise ValueError("the journal is closed")
        return self._open

    @property
    def _in_place(self) -> bool:
        """Whether the open file is the one at its path."""
        return self._open is not None and self._held.hold

    def _go_over(self) -> int:
        """Continue in the file that is at the path now, and move the run's records to it.

        Until they are there, the old file stays open, or they are kept in a separate file.

        Returns:
            How many of them are lost.
        """
        if not is_folder(self._path.parent):
            raise PassingOutputError(
                Sentence("The folder of the records {folder} no longer exists.", folder=self._path.parent),
                hint=Sentence("Connect its drive, or make the folder again."),
                patience_s=PATIENCE_S,
            )
        if self._open is not None:
            take_out(self._open, self._run_id, self._taken_out)
            self._let_go()
            remove_left_log(self._path, self._held)
        self._begin_sound()
        try:
            kept = put_in(self._connection(), self._run_id, self._taken_out)
        except sqlite3.Error:
            self._let_go()  # the next attempt starts here
            raise
        if self._held.hold:
            self._taken_out.unlink(missing_ok=True)
        lost = self._number - kept
        fate = _lost(lost) if lost > 0 else Sentence("All of this run are in the file again.")
        self._notice = join(self._moved(), fate)
        logging.getLogger(__name__).warning("%s", self._notice)
        return lost

    def _moved(self) -> Sentence:
        return Sentence(
            "The records in {path} were deleted, moved or replaced while they were being written.", path=self._path
        )

    def _begin_sound(self) -> None:
        """Open the file; rename a damaged one and start a new one."""
        try:
            self._begin()
        except sqlite3.DatabaseError as error:
            self._set_aside(error)

    def _insert_sound(self, rows: list[dict[str, Stored]]) -> None:
        try:
            self._insert(rows)
        except sqlite3.DatabaseError as error:
            self._set_aside(error)
            self._insert(rows)

    def _begin(self) -> None:
        """Open the file and bring it to the current version; after an error it is closed."""
        if identity(self._path) is None:
            self._path.touch()  # so that the file that SQLite opens can be noted
        self._held = HeldNames(self._path)
        try:
            with plain_errors():
                self._open = engine_of(self._path).connect()
                make_current(self._open, self._path)
                if write_ahead(self._open):
                    self._held.note(*side_files(self._path))
        except Exception:
            self._let_go()
            raise

    def _insert(self, rows: list[dict[str, Stored]]) -> None:
        connection = self._connection()
        # A batch may already be stored if the place of its first writing was uncertain.
        into_records = insert(RECORDS).prefix_with("OR REPLACE") if self._in_doubt else insert(RECORDS)
        run = {
            **self._run,
            "run_id": self._run_id,
            "began_at_s": rows[0]["captured_at_s"],
            "project_id": rows[0]["project_id"],
            "project_name": storable(self._project_name),
        }
        with plain_errors(), connection.begin():
            connection.execute(insert(RUNS).prefix_with("OR IGNORE"), run)
            connection.execute(into_records, rows)

    def _set_aside(self, error: sqlite3.DatabaseError) -> None:
        """Start a new file if ``error`` says that the present one is damaged; else raise it again."""
        if kind_of(error) not in DAMAGED:
            raise error
        self._let_go()
        damaged = unused_name(self._path.with_name(f"{self._path.name}.damaged"))
        pairs = zip((*side_files(self._path), self._path), (*side_files(damaged), damaged), strict=True)
        for present, aside in pairs:  # the log may contain data that can be rescued
            with suppress(FileNotFoundError):
                present.rename(aside)
        self._begin()
        self._notice = join(
            Sentence("The records in {path} were damaged.", path=self._path),
            Sentence("They are kept as {name}, and a new file was started.", name=damaged.name),
        )


def _lost(count: int) -> Sentence:
    return Sentence("{n} records of this run are lost.", one="1 record of this run is lost.", n=count)
