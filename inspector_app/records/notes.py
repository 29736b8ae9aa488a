"""What a person adds to a part: a note to its record, and that its picture is kept; the record is never changed."""

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, Update, select, update

from inspector_app.core.errors import OutputError
from inspector_app.core.sentences import Sentence
from inspector_app.project.files import is_file
from inspector_app.records.database import transaction
from inspector_app.records.faults import MeanwhileError
from inspector_app.records.rows import storable
from inspector_app.records.tables import PICTURES, RECORDS


def write_note(path: Path, run_id: str, number: int, note: str, seen: str | None = None) -> None:
    """Write the note of a part in place of the former one; when this returns, it is on the disk.

    Args:
        path: the file of records.
        run_id: the run of the part.
        number: the part's place in its run, from 1.
        note: the text; "" for none.
        seen: the note that the person saw; None: it does not matter.

    Raises:
        MeanwhileError: another window wrote another note, which the person did not see.
        OutputError: it cannot be written, or the file does not hold the record.
    """
    of_part = RECORDS.c.run_id == run_id, RECORDS.c.number == number
    change = update(RECORDS).where(*of_part).values(note=storable(note) if note else None)
    missing = Sentence("The record of this part is not in {path}, so the note was not written.", path=path)

    def refuse(connection: Connection) -> None:
        found = connection.execute(select(RECORDS.c.note).where(*of_part)).scalar()
        if found is not None and seen is not None and found not in (storable(seen), storable(note)):
            text = found.decode("utf-8", "replace") if isinstance(found, bytes) else str(found)
            message = Sentence("Another window wrote a note about this part meanwhile: {note}", note=text)
            raise MeanwhileError(message)

    _change(path, change, missing, refuse)


def keep_picture(path: Path, run_id: str, number: int, *, kept: bool) -> None:
    """Say whether the archived picture of a part is never removed automatically.

    Args:
        path: the file of records.
        run_id: the run of the part.
        number: the part's place in its run, from 1.
        kept: whether it stays, whatever the rule of the archive says.

    Raises:
        OutputError: it cannot be written, or the part has no archived picture.
    """
    of_part = PICTURES.c.run_id == run_id, PICTURES.c.number == number
    change = update(PICTURES).where(*of_part).values(kept=int(kept))
    _change(path, change, Sentence("The picture of this part is no longer in the archive."))


def _change(
    path: Path, change: Update, missing: Sentence, refuse: Callable[[Connection], None] = lambda _connection: None
) -> None:
    found = False
    if is_file(path):
        with transaction(path) as connection:
            refuse(connection)
            found = connection.execute(change).rowcount == 1
    if not found:
        raise OutputError(missing, hint=Sentence("Find out whether that file was deleted, moved or replaced."))
