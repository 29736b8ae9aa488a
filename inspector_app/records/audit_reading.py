"""The entries of the audit trail, page by page or as a table."""

import csv
import io
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import ColumnElement, func, or_, select

from inspector_app.core.errors import OutputError, reason_of
from inspector_app.core.messages import Progress
from inspector_app.core.sentences import Sentence
from inspector_app.project.files import is_there, write_atomically
from inspector_app.project.spreadsheets import harmless
from inspector_app.records.audit import AUDIT, FILE, HASHED, AnyRow, connected, has_trail, told

STEP = 2000
COLUMNS = (*HASHED, "previous_hash", "hash")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries to read; an empty field means all.

    Attributes:
        kind: the kind.
        text: stands anywhere in person, what, old, new or reason; upper and lower case of ASCII are the same.
    """

    kind: str = ""
    text: str = ""


def read_page(folder: Path, wanted: Wanted, before: int | None = None, limit: int = 200) -> list[AnyRow]:
    """Return entries as rows of :data:`AUDIT`, the newest first; none if there is no trail yet.

    Args:
        folder: the folder of the trail.
        wanted: the filter.
        before: only entries with a smaller number; None from the newest.
        limit: how many at most.

    Raises:
        OutputError: they cannot be read.
    """
    if not is_there(folder / FILE):
        return []
    query = select(AUDIT).order_by(AUDIT.c.number.desc()).limit(limit)
    if before is not None:
        query = query.where(AUDIT.c.number < before)
    for condition in _conditions(wanted):
        query = query.where(condition)
    with told(folder / FILE), connected(folder / FILE) as connection:
        return list(connection.execute(query).all()) if has_trail(connection) else []


def _conditions(wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    if wanted.kind:
        yield AUDIT.c.kind == wanted.kind
    if wanted.text:
        searched = (AUDIT.c.person, AUDIT.c.what, AUDIT.c.old, AUDIT.c.new, AUDIT.c.reason)
        text = func.lower(wanted.text)
        yield or_(*(func.instr(func.lower(column), text) > 0 for column in searched))


def export(folder: Path, out: Path, *, semicolon: bool = False) -> Generator[Progress, None, int]:
    """Write all entries to a CSV table, the oldest first; texts that look like a formula are made harmless.

    The table has the hashes too: the last one, kept elsewhere, proves later what was in the trail.

    Args:
        folder: the folder of the trail.
        out: the table to write, as a whole or not at all.
        semicolon: divide the cells by semicolons, for spreadsheets with decimal commas.

    Returns:
        The number of entries.

    Raises:
        OutputError: the trail cannot be read, or the table cannot be written.
    """
    yield Progress(Sentence("Writing the audit trail"), 0, 0, 0.0)
    n = 0

    def write(stream: BinaryIO) -> None:
        nonlocal n
        text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="", write_through=True)
        table = csv.writer(text, delimiter=";" if semicolon else ",")
        table.writerow(COLUMNS)
        for row in rows_of(folder):
            table.writerow([harmless(str(getattr(row, name))) for name in COLUMNS])
            n += 1
        text.flush()
        text.detach()

    try:
        write_atomically(out, write)
    except OSError as error:
        raise OutputError(
            Sentence("{path} cannot be written: {reason}.", path=out, reason=reason_of(error)),
            hint=Sentence("Choose another folder."),
        ) from error
    return n


def rows_of(folder: Path) -> Iterator[AnyRow]:
    """Yield all entries as rows of :data:`AUDIT`, the oldest first.

    Raises:
        OutputError: they cannot be read.
    """
    path = folder / FILE
    if not is_there(path):
        return
    with told(path), connected(path) as connection:
        if has_trail(connection):
            yield from connection.execution_options(yield_per=STEP).execute(select(AUDIT).order_by(AUDIT.c.number))
