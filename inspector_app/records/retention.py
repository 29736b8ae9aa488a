"""Removing records that are older than a person wants to keep them; only after a preview, never by itself."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, delete, exists, func, or_, select

from inspector_app.core.errors import OutputError
from inspector_app.core.messages import Progress
from inspector_app.core.sentences import Sentence
from inspector_app.records.archive import FOLDER, remove_files
from inspector_app.records.database import transaction
from inspector_app.records.tables import PICTURES, RECORDS, RUNS, SAME_PART

AT_ONCE = 5_000
"""Records in one transaction: a run waits for at most some tenths of a second."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What would be removed.

    Attributes:
        n_records: the number of records.
        first_s, last_s: the times of the oldest and the newest of them, seconds since 1970; NaN without any.
        n_pictures: the number of archived pictures that go with them.
        n_bytes: the size of these.
        n_stay: older records that stay, because a person settled them, wrote a note or keeps their picture.
    """

    n_records: int
    first_s: float
    last_s: float
    n_pictures: int
    n_bytes: int
    n_stay: int


def preview(path: Path, before_s: float) -> Preview:
    """Count what :func:`remove` would remove.

    Args:
        path: the file of records.
        before_s: records of parts before this time, seconds since 1970.

    Raises:
        OutputError: it cannot be read.
    """
    time = RECORDS.c.captured_at_s
    with transaction(path, may_write=False) as connection:
        gone = select(func.count(), func.min(time), func.max(time)).where(_goes(before_s))
        n_records, first_s, last_s = connection.execute(gone).one()
        n_all = connection.execute(select(func.count()).where(time < before_s)).scalar_one()
        pictures = select(func.count(), func.coalesce(func.sum(PICTURES.c.n_bytes), 0)).select_from(PICTURES)
        pictures = pictures.join(RECORDS, SAME_PART).where(_goes(before_s))
        n_pictures, n_bytes = connection.execute(pictures).one()
    nan = float("nan")
    return Preview(
        n_records,
        nan if first_s is None else first_s,
        nan if last_s is None else last_s,
        n_pictures,
        n_bytes,
        n_all - n_records,
    )


def remove(path: Path, before_s: float) -> Generator[Progress, None, int]:
    """Remove records of parts before a time, with their pictures; the oldest first.

    Records that a person settled, wrote a note about, or whose picture is kept, stay. It can be ended at any time;
    then the newer ones are still there.

    Args:
        path: the file of records.
        before_s: the time, seconds since 1970.

    Returns:
        The number of records that were removed.

    Raises:
        OutputError: the file or a picture cannot be removed.
    """
    whole = preview(path, before_s).n_records
    with transaction(path, may_write=False) as connection:
        newest = connection.execute(select(func.max(RECORDS.c.id))).scalar_one()
    removed = 0
    while removed < whole:
        yield Progress(Sentence("Removing old records"), removed, whole, removed / whole)
        with transaction(path) as connection:
            chosen = select(RECORDS.c.id, RECORDS.c.run_id, RECORDS.c.number, PICTURES.c.file, PICTURES.c.map_file)
            # Not what a run writes meanwhile, whose times may be old if the clock was set back.
            chosen = chosen.outerjoin(PICTURES, SAME_PART).where(_goes(before_s), RECORDS.c.id <= newest)
            rows = connection.execute(chosen.order_by(RECORDS.c.captured_at_s).limit(AT_ONCE)).all()
            gone, fault = _without_pictures(path.parent / FOLDER, rows)
            of_parts = exists().where(RECORDS.c.id.in_(gone), SAME_PART)
            connection.execute(delete(PICTURES).where(of_parts))
            connection.execute(delete(RECORDS).where(RECORDS.c.id.in_(gone)))
        removed += len(gone)
        if fault is not None:
            raise fault
        if not rows:
            break
    with transaction(path) as connection:
        connection.execute(delete(RUNS).where(~exists().where(RECORDS.c.run_id == RUNS.c.run_id)))
    return removed


def _goes(before_s: float) -> ColumnElement[Any]:
    """Whether a record is old and no person has said anything about it."""
    c = RECORDS.c
    kept = PICTURES.alias("kept")
    is_kept = exists().where(kept.c.run_id == c.run_id, kept.c.number == c.number, kept.c.kept == 1)
    said = or_(c.settled.is_not(None), c.note.is_not(None), is_kept)
    return and_(c.captured_at_s < before_s, ~said)


def _without_pictures(folder: Path, rows: Sequence[Row[*tuple[Any, ...]]]) -> tuple[list[int], OutputError | None]:
    """Delete the pictures of records, and return the ids of those that have none now, and why there are no more."""
    gone: list[int] = []
    for row in rows:
        try:
            remove_files(folder, (row.file, row.map_file))
        except OutputError as error:
            return gone, error
        gone.append(row.id)
    return gone, None
