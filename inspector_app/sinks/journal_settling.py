"""What a person found out about a part, added to its record; the record itself is never changed."""

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from inspector_app.core.errors import OutputError
from inspector_app.core.messages import Settled
from inspector_app.core.sentences import Sentence
from inspector_app.project.files import is_file
from inspector_app.sinks.journal_faults import BUSY_S, fault_of

ADD = """
UPDATE records SET settled = json_insert(coalesce(settled, '[]'), '$[#]', json(?)) WHERE run_id = ? AND number = ?
"""


def settle(path: Path, run_id: str, number: int, settled: Settled) -> None:
    """Add what a person said about a part to the column ``settled``; when this returns, it is on the disk.

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
    try:
        # Without this check, SQLite would make an empty file.
        found = is_file(path) and _add(path, json.dumps(said, ensure_ascii=True), run_id, number)
    except (OSError, sqlite3.Error) as error:
        raise fault_of(path, error) from error
    if not found:
        raise OutputError(
            Sentence("The record of this part is not in {path}, so it could not be settled there.", path=path),
            hint=Sentence("Find out whether that file was deleted, moved or replaced."),
        )


def _add(path: Path, said: str, run_id: str, number: int) -> bool:
    with closing(sqlite3.connect(path, timeout=BUSY_S, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = FULL")
        return connection.execute(ADD, (said, run_id, number)).rowcount == 1
