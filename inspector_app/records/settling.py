"""What a person found out about a part, added to its record; the record itself is never changed."""

import json
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import func, update

from inspector_app.core.errors import OutputError
from inspector_app.core.messages import Settled
from inspector_app.core.sentences import Sentence
from inspector_app.project.files import is_file
from inspector_app.records.database import transaction
from inspector_app.records.tables import PICTURES, RECORDS


def settle(path: Path, run_id: str, number: int, settled: Settled) -> None:
    """Add what a person said about a part to the column ``settled``; when this returns, it is on the disk.

    Its archived picture is never removed from then on.

    The column is a JSON list, the newest last: nothing that was said before is removed. Each entry has ``label``
    (good or defect), ``by``, ``role`` and ``at`` (ISO 8601, UTC). A run may write to the same file meanwhile.

    Args:
        path: the file of records.
        run_id: the run of the part.
        number: the part's place in its run, from 1.
        settled: what was said.

    Raises:
        OutputError: it cannot be written, or the file does not hold the record.
    """
    at = datetime.fromtimestamp(settled.at_s, UTC).isoformat(timespec="milliseconds")
    said = {"label": settled.label.value, "by": settled.by, "role": settled.role, "at": at}
    settled_before = func.coalesce(RECORDS.c.settled, "[]")
    add = (
        update(RECORDS)
        .where(RECORDS.c.run_id == run_id, RECORDS.c.number == number)
        .values(settled=func.json_insert(settled_before, "$[#]", func.json(json.dumps(said, ensure_ascii=True))))
    )
    found = False
    if is_file(path):
        with transaction(path) as connection:
            found = connection.execute(add).rowcount == 1
            of_part = PICTURES.c.run_id == run_id, PICTURES.c.number == number
            connection.execute(update(PICTURES).where(*of_part).values(kept=1))
    if not found:
        raise OutputError(
            Sentence("The record of this part is not in {path}, so it could not be settled there.", path=path),
            hint=Sentence("Find out whether that file was deleted, moved or replaced."),
        )
