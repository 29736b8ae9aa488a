"""The vectors of archived parts: what their worst places look like."""

import logging
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sqlalchemy import ColumnElement, Select, and_, literal_column, select

from inspector_app.core.memory.similar import DIM
from inspector_app.core.messages import Float16, Float32, Int64, Progress, Verdict
from inspector_app.core.sentences import Sentence
from inspector_app.records.database import transaction
from inspector_app.records.reading import ROWS_AT_ONCE
from inspector_app.records.tables import PICTURES, RECORDS

_log = logging.getLogger(__name__)
PATCH = np.dtype("<f2")
N_BYTES = DIM * PATCH.itemsize
READING = Sentence("Reading what the parts look like")


@dataclass(frozen=True, slots=True, eq=False)
class Vectors:
    """The vectors of one space.

    Attributes:
        ids: int64 (N,): the records, by the ``id`` of the store.
        values: float32 (N, 64), finite.
        families: the family of each, as it is stored.
        last_row: the last row that was read; later ones can be read alone.
    """

    ids: Int64
    values: Float32
    families: list[str | None]
    last_row: int


def stored_patch(vector: Float16) -> bytes:
    """Return a vector, float16 (64,), as it is stored."""
    return vector.astype(PATCH).tobytes()


def read_vector(stored: object) -> Float32 | None:
    """Return a stored vector, float32 (64,); None if it is damaged."""
    if not isinstance(stored, bytes) or len(stored) != N_BYTES:
        return None
    vector = np.frombuffer(stored, PATCH).astype(np.float32)
    return vector if np.isfinite(vector).all() else None


def spaces_in(path: Path) -> list[str]:
    """Return the spaces in which there are vectors, sorted."""
    with transaction(path, may_write=False) as connection:
        found = connection.execute(select(PICTURES.c.space).where(PICTURES.c.space.is_not(None)).distinct()).scalars()
        return sorted(space for space in found if isinstance(space, str))


def patch_of(path: Path, run_id: str, number: int) -> tuple[object, object]:
    """Return space and vector of one part as they are stored; None without."""
    c = PICTURES.c
    with transaction(path, may_write=False) as connection:
        row = connection.execute(select(c.space, c.patch).where(c.run_id == run_id, c.number == number)).one_or_none()
    return (None, None) if row is None else (row.space, row.patch)


def vectors_in(
    path: Path, space: str, *, verdict: Verdict | None = None, after_row: int = -1
) -> Generator[Progress, None, Vectors]:
    """Read the vectors of one space; damaged ones are left out, which the log says.

    Args:
        path: the file of records.
        space: see :class:`inspector_app.core.messages.WorstPatch`.
        verdict: only of parts with this verdict; None: any.
        after_row: only rows that were written after this one; -1: all.

    Raises:
        OutputError: the file cannot be read.
    """
    ids: list[int] = []
    families: list[str | None] = []
    values = [np.zeros((0, DIM), PATCH)]
    damaged, last_row = 0, after_row
    with transaction(path, may_write=False) as connection:
        for rows in connection.execute(query_of(space, verdict, after_row)).partitions(ROWS_AT_ONCE):
            yield Progress(READING, len(ids), 0, 0.0)
            whole = [row for row in rows if isinstance(row.patch, bytes) and len(row.patch) == N_BYTES]
            read = np.frombuffer(b"".join(row.patch for row in whole), PATCH).reshape(-1, DIM)
            finite = np.flatnonzero(np.isfinite(read).all(axis=1))
            sound = [whole[place] for place in finite.tolist()]
            damaged += len(rows) - len(sound)
            ids += [row.id for row in sound]
            families += [row.family for row in sound]
            values.append(read[finite])
            last_row = max(last_row, *(row.place for row in rows))
    if damaged:
        _log.warning("The vectors of %d parts in %s are damaged, so these parts are not compared", damaged, path)
    return Vectors(np.array(ids, np.int64), np.concatenate(values).astype(np.float32), families, last_row)


def query_of(space: str, verdict: Verdict | None, after_row: int) -> Select[Any]:
    """Return the query of :func:`vectors_in`; a test proves that it uses its indices."""
    row_id: ColumnElement[int] = literal_column("pictures.rowid")
    # The plus takes the type from the number, without which the index of the records, which have no types, is not used.
    same_part = and_(RECORDS.c.run_id == PICTURES.c.run_id, RECORDS.c.number == literal_column("+pictures.number"))
    query = select(row_id.label("place"), RECORDS.c.id, RECORDS.c.family, PICTURES.c.patch).select_from(PICTURES)
    query = query.join(RECORDS, same_part).where(PICTURES.c.space == space, row_id > after_row)
    return query if verdict is None else query.where(RECORDS.c.verdict == verdict.value)
