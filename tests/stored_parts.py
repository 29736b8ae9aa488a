"""A store with any number of parts, made without judging any."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from inspector_app.core.messages import Verdict
from inspector_app.records.database import engine_of, make_current, transaction, write_ahead
from inspector_app.records.tables import RECORDS, RUNS

RUN = "ab" * 16
BEGAN_S = 1_700_000_000.0


def row(number: int, **changes: Any) -> dict[str, Any]:
    """A part: every tenth is NG, every hundredth an ERROR; three parts have the same time."""
    verdict = Verdict.ERROR if number % 100 == 0 else Verdict.NG if number % 10 == 0 else Verdict.OK
    return {
        "run_id": RUN,
        "number": number,
        "captured_at_s": BEGAN_S + number // 3,
        "name": f"frame {number}",
        "path": None,
        "verdict": verdict.value,
        "score_l2": None if verdict is Verdict.ERROR else 3.0 if verdict is Verdict.NG else 1.0,
        "ng_l2": 2.0,
        "review_l2": None,
        "latency_ms": 5.0,
        "project_id": "one",
        "project_name": "Washer",
        "error": "The frame is black." if verdict is Verdict.ERROR else "",
        "regions": json.dumps([]),
        "settled": None,
        "serial": f"SN{number}",
        "lot": "A" if number % 2 else "../B",
        "note": None,
        **changes,
    }


def add_rows(path: Path, rows: Sequence[dict[str, Any]]) -> None:
    """Add rows to the store, as a run does."""
    with transaction(path) as connection:
        connection.execute(RECORDS.insert(), rows)


def make_store(path: Path, n: int) -> None:
    """Write parts 1 to ``n`` into a new store."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with engine_of(path, may_create=True).connect() as connection:
        make_current(connection, path)
        write_ahead(connection)
    with transaction(path) as connection:
        if n:
            connection.execute(RECORDS.insert(), [row(number) for number in range(1, n + 1)])
        connection.execute(
            RUNS.insert(), {"run_id": RUN, "began_at_s": BEGAN_S, "project_name": "Washer", "station": "Line 1"}
        )
