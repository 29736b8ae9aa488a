"""What a person found out about a part, added to its record; the record itself is never changed."""

import json
from collections.abc import Collection
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import func, select, update

from inspector_app.core.errors import OutputError
from inspector_app.core.messages import Label, Settled
from inspector_app.core.sentences import Sentence
from inspector_app.project.files import is_file
from inspector_app.records.database import transaction
from inspector_app.records.faults import MeanwhileError
from inspector_app.records.tables import PICTURES, RECORDS


def time_of(settled: Settled) -> str:
    """Return the time of an answer as it is stored."""
    return datetime.fromtimestamp(settled.at_s, UTC).isoformat(timespec="milliseconds")


def settle(path: Path, run_id: str, number: int, settled: Settled, known: Collection[str] | None = None) -> None:
    """Add what a person said about a part to the column ``settled``; when this returns, it is on the disk.

    Its archived picture is never removed from then on.

    The column is a JSON list, the newest last: nothing that was said before is removed. Each entry has ``label``
    (good or defect), ``by``, ``role`` and ``at`` (ISO 8601, UTC). A run may write to the same file meanwhile.

    Args:
        path: the file of records.
        run_id: the run of the part.
        number: the part's place in its run, from 1.
        settled: what was said.
        known: the times of the answers that the person saw, as they are stored; None: it does not matter.

    Raises:
        MeanwhileError: another window wrote the opposite answer, which the person did not see.
        OutputError: it cannot be written, or the file does not hold the record.
    """
    said = {"label": settled.label.value, "by": settled.by, "role": settled.role, "at": time_of(settled)}
    of_record = RECORDS.c.run_id == run_id, RECORDS.c.number == number
    settled_before = func.coalesce(RECORDS.c.settled, "[]")
    add = (
        update(RECORDS)
        .where(*of_record)
        .values(settled=func.json_insert(settled_before, "$[#]", func.json(json.dumps(said, ensure_ascii=True))))
    )
    found = False
    if is_file(path):
        with transaction(path) as connection:  # the file is locked from here on: of two windows, one is the first
            last = _last(connection.execute(select(RECORDS.c.settled).where(*of_record)).scalar())
            if (
                last is not None
                and known is not None
                and time_of(last) not in known
                and last.label is not settled.label
            ):
                raise _meanwhile(last)
            found = connection.execute(add).rowcount == 1
            of_part = PICTURES.c.run_id == run_id, PICTURES.c.number == number
            connection.execute(update(PICTURES).where(*of_part).values(kept=1))
    if not found:
        raise OutputError(
            Sentence("The record of this part is not in {path}, so it could not be settled there.", path=path),
            hint=Sentence("Find out whether that file was deleted, moved or replaced."),
        )


def _last(stored: object) -> Settled | None:
    """Return the last answer in the column; None if there is none, or a damaged one."""
    with suppress(ValueError, TypeError, KeyError, IndexError):
        said = json.loads(str(stored or ""))[-1]
        at_s = datetime.fromisoformat(said["at"]).timestamp()
        return Settled(Label(said["label"]), str(said["by"]), str(said["role"]), at_s)
    return None


def _meanwhile(last: Settled) -> MeanwhileError:
    at = f"{datetime.fromtimestamp(last.at_s).astimezone():%H:%M:%S}"
    by = last.by or "?"
    if last.label is Label.GOOD:
        message = Sentence("Meanwhile {by} settled this part as good in another window, at {at}.", by=by, at=at)
    else:
        message = Sentence("Meanwhile {by} settled this part as defect in another window, at {at}.", by=by, at=at)
    return MeanwhileError(message, last)
