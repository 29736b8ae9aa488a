"""The families of defects that a person has named, and to which of them NG parts belong."""

import time
import unicodedata
from collections.abc import Generator
from pathlib import Path

import numpy as np
from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from inspector_app.core.errors import OutputError
from inspector_app.core.memory.families import Ball, assign
from inspector_app.core.memory.similar import DIM
from inspector_app.core.messages import Progress, Verdict, WorstPatch
from inspector_app.core.sentences import Sentence
from inspector_app.records.database import transaction
from inspector_app.records.parts import NEW_KIND
from inspector_app.records.tables import FAMILIES, RECORDS
from inspector_app.records.vectors import spaces_in, vectors_in

MAX_NAME = 60
AT_ONCE = 500
"""Records in one transaction: a run waits for some hundredths of a second."""
CENTRE = np.dtype("<f4")


def checked_name(typed: str) -> str:
    """Return a family's name as it is kept: any text, in one line and without characters that control others.

    Raises:
        OutputError: nothing is left, it is too long, or it is the mark of a new kind.
    """
    kept = "".join(one for one in typed if one.isspace() or unicodedata.category(one) not in {"Cc", "Cs"})
    name = " ".join(kept.split())
    if not name or name == NEW_KIND:
        raise OutputError(
            Sentence("This is no name for a family."), hint=Sentence("Type some letters, for example: scratch.")
        )
    if len(name) > MAX_NAME:
        raise OutputError(
            Sentence("This name is too long: it has {n} characters.", n=len(name)),
            hint=Sentence("Use at most {n}.", n=MAX_NAME),
        )
    return name


def family_of(connection: Connection, worst: WorstPatch) -> str | None:
    """Return the family of a part, or :data:`NEW_KIND`; None: no family is known in its space."""
    names, balls = _balls(connection, worst.space)
    place = int(assign(worst.vector[np.newaxis].astype(np.float32), balls)[0])
    return names[place] if place >= 0 else NEW_KIND if balls else None


def counted(path: Path) -> dict[str, int]:
    """Return the number of parts of each named family, by name; 0 for one without parts."""
    with transaction(path, may_write=False) as connection:
        named = connection.execute(select(FAMILIES.c.name).distinct()).scalars().all()
        of_name = select(RECORDS.c.family, func.count()).where(RECORDS.c.family.is_not(None))
        counts = {str(name): n for name, n in connection.execute(of_name.group_by(RECORDS.c.family))}
    counts.pop(NEW_KIND, None)
    return dict(sorted({**dict.fromkeys(map(str, named), 0), **counts}.items()))


def add_ball(path: Path, name: str, space: str, ball: Ball, n: int, person: str) -> None:
    """Name a ball; a name that is in use makes it a part of that family. Then :func:`sort_parts`.

    Raises:
        OutputError: it cannot be written.
    """
    row = {
        "name": name,
        "space": space,
        "centre": ball.centre.astype(CENTRE).tobytes(),
        "radius_l2": ball.radius_l2,
        "n": n,
        "named_at_s": time.time(),
        "person": person,
    }
    with transaction(path) as connection:
        connection.execute(insert(FAMILIES), row)


def rename(path: Path, old: str, new: str) -> Generator[Progress, None, None]:
    """Give a family another name; a name that is in use makes both one family.

    Raises:
        OutputError: it cannot be written, or there is no such family.
    """
    with transaction(path) as connection:
        _require(connection, old)
        connection.execute(update(FAMILIES).where(FAMILIES.c.name == old).values(name=new))
    yield from _write_family(path, old, new)


def remove(path: Path, name: str) -> Generator[Progress, None, None]:
    """Remove a family; its parts belong to none until :func:`sort_parts`.

    Raises:
        OutputError: it cannot be written, or there is no such family.
    """
    with transaction(path) as connection:
        _require(connection, name)
        connection.execute(delete(FAMILIES).where(FAMILIES.c.name == name))
    yield from _write_family(path, name, None)


def sort_parts(path: Path) -> Generator[Progress, None, int]:
    """Give every NG part the family that it belongs to now.

    Parts without a vector keep theirs, and so do those of a family that is not known here: a run that went over to this
    file brought its records, but not the families.

    A run may write meanwhile: it assigns its own parts, and waits for some hundredths of a second at most.

    Returns:
        The number of parts whose family changed.

    Raises:
        OutputError: the file cannot be read or written.
    """
    changed = 0
    for space in spaces_in(path):
        vectors = yield from vectors_in(path, space, verdict=Verdict.NG)
        with transaction(path, may_write=False) as connection:
            names, balls = _balls(connection, space)
            known = {None, NEW_KIND, *connection.execute(select(FAMILIES.c.name)).scalars()}
        places = assign(vectors.values, balls).tolist()
        none = NEW_KIND if balls else None
        now = [names[place] if place >= 0 else none for place in places]
        wrong = [
            {"of": record, "now": new}
            for record, old, new in zip(vectors.ids.tolist(), vectors.families, now, strict=True)
            if old != new and old in known
        ]
        change = update(RECORDS).where(RECORDS.c.id == bindparam("of")).values(family=bindparam("now"))
        for first in range(0, len(wrong), AT_ONCE):
            yield Progress(Sentence("Sorting parts into families"), first, len(wrong), first / len(wrong))
            with transaction(path) as connection:
                connection.execute(change, wrong[first : first + AT_ONCE])
        changed += len(wrong)
    return changed


def _write_family(path: Path, old: str, new: str | None) -> Generator[Progress, None, None]:
    """Change the family of all records of one family."""
    some = select(RECORDS.c.id).where(RECORDS.c.family == old).limit(AT_ONCE)
    changed = -1
    while changed:
        yield Progress(Sentence("Sorting parts into families"), 0, 0, 0.0)
        with transaction(path) as connection:
            changed = connection.execute(update(RECORDS).where(RECORDS.c.id.in_(some)).values(family=new)).rowcount


def _balls(connection: Connection, space: str) -> tuple[list[str], list[Ball]]:
    """Return the names and balls in a space; a damaged one is left out."""
    names, balls = [], []
    for row in connection.execute(select(FAMILIES).where(FAMILIES.c.space == space).order_by(FAMILIES.c.id)):
        if not isinstance(row.centre, bytes) or len(row.centre) != DIM * CENTRE.itemsize:
            continue
        centre = np.frombuffer(row.centre, CENTRE).astype(np.float32)
        if np.isfinite(centre).all() and isinstance(row.radius_l2, float | int):
            names.append(str(row.name))
            balls.append(Ball(centre, float(row.radius_l2)))
    return names, balls


def _require(connection: Connection, name: str) -> None:
    known = select(FAMILIES.c.name).where(FAMILIES.c.name == name)
    if connection.execute(known.union_all(select(RECORDS.c.family).where(RECORDS.c.family == name))).first() is None:
        raise OutputError(
            Sentence("There is no family {name} any more.", name=name),
            hint=Sentence("Another window may have changed it. Open the families again."),
        )
