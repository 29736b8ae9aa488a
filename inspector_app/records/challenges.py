"""The results of challenge parts in the store."""

import math
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError
from sqlalchemy import insert, select

from inspector_app.project.challenge_results import ChallengeRun
from inspector_app.project.files import is_file
from inspector_app.records.database import engine_of, make_current, plain_errors, transaction
from inspector_app.records.faults import DAMAGED, fault_of, kind_of
from inspector_app.records.journal import Journal
from inspector_app.records.parts import Filter, Part, Place
from inspector_app.records.rows import Stored, storable
from inspector_app.records.tables import CHALLENGES

MOST_PARTS = 10_000
"""So many challenge parts are listed, the newest ones."""
_PLACES = 1_000
"""More than a challenge has parts."""


def add_challenge(path: Path, run: ChallengeRun) -> None:
    """Add a result; when this returns, it is on the disk.

    A missing file is made. A damaged one is renamed as by :class:`inspector_app.records.journal.Journal`.

    Raises:
        OutputError: it cannot be written.
    """
    row: dict[str, Stored] = {
        "at_s": run.at_s,
        "project_name": storable(run.project),
        "project_id": run.project_id,
        "station": storable(run.station),
        "person": storable(run.person),
        "kind": run.kind,
        "passed": int(run.passed),
        "result": run.model_dump_json(),
    }
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            _insert(path, row)
        except sqlite3.DatabaseError as error:
            if kind_of(error) not in DAMAGED:
                raise
            Journal(path).close()  # sets the damaged file aside, as a run would: a locked station has no run
            _insert(path, row)
    except (OSError, sqlite3.Error) as error:
        raise fault_of(path, error) from error


def _insert(path: Path, row: dict[str, Stored]) -> None:
    with plain_errors(), engine_of(path, may_create=True).connect() as connection:
        make_current(connection, path)
        with connection.begin():
            connection.execute(insert(CHALLENGES), row)


def challenges_in(
    path: Path, begin_s: float = -math.inf, end_s: float = math.inf, project: str = ""
) -> list[ChallengeRun]:
    """Return the results of a time, the oldest first; those of the same time as they were written.

    Args:
        path: the file of records; without it there are none.
        begin_s: the begin of the time, seconds since 1970 (UTC).
        end_s: its end, not included.
        project: the name of a project; "": of any.

    Raises:
        OutputError: the file cannot be read, or holds something else.
    """
    return [run for _, run in _runs(path, begin_s, end_s, project)]


def challenge_parts(path: Path, wanted: Filter) -> list[Part]:
    """Return the judged challenge parts that pass a filter as rows, the newest first, at most 10,000.

    Their places have negative ids, so that none is that of a record. Overrides have no parts.

    Args:
        path: the file of records; without it there are none.
        wanted: times, verdicts, project, station, score and text count; the rest is about records.

    Raises:
        OutputError: the file cannot be read, or holds something else.
    """
    found: list[Part] = []
    for id_, run in reversed(_runs(path, wanted.from_s, wanted.to_s, wanted.project_name)):
        if wanted.station in {"", run.station}:
            found += [part for part in _parts(id_, run) if _passes(part, wanted)]
    return found[:MOST_PARTS]


def _parts(id_: int, run: ChallengeRun) -> Iterator[Part]:
    for number, one in enumerate(run.outcomes, 1):
        yield Part(
            place=Place(run.at_s, -(id_ * _PLACES + number)),
            run_id=f"challenge {id_}",
            number=number,
            name=one.name,
            path=None,
            verdict=one.verdict,
            score_l2=math.nan if one.score is None else one.score * run.ng_l2,
            ng_l2=run.ng_l2,
            review_l2=run.review_l2,
            latency_ms=math.nan,
            project_id=run.project_id,
            project_name=run.project,
            reason=one.note,
            station=run.station,
            person=run.person,
            expected=one.expected,
            sha256=one.sha256 or "",
        )


def _passes(part: Part, wanted: Filter) -> bool:
    scored = math.isfinite(wanted.score_from) or math.isfinite(wanted.score_to)
    if part.verdict not in wanted.verdicts:
        return False
    if scored and not wanted.score_from <= part.relative_score <= wanted.score_to:
        return False
    return wanted.text.lower() in f"{part.name}\n{part.reason}".lower()


def _runs(path: Path, begin_s: float, end_s: float, project: str) -> list[tuple[int, ChallengeRun]]:
    if not is_file(path):
        return []
    wanted = select(CHALLENGES.c.id, CHALLENGES.c.result)
    wanted = wanted.where(CHALLENGES.c.at_s >= begin_s, CHALLENGES.c.at_s < end_s)
    if project:
        wanted = wanted.where(CHALLENGES.c.project_name == storable(project))
    with transaction(path, may_write=False) as connection:
        found = connection.execute(wanted.order_by(CHALLENGES.c.at_s, CHALLENGES.c.id)).all()
    try:
        return [(int(id_), ChallengeRun.model_validate_json(str(result))) for id_, result in found]
    except ValidationError as error:
        raise fault_of(path, sqlite3.DatabaseError("a result of challenge parts is damaged")) from error
