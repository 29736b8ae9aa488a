"""What the records' file says, read with SQLite alone."""

import json
import math
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inspector_app.core.messages import Verdict
from inspector_app.records.journal import Journal


@dataclass(frozen=True, slots=True)
class Row:
    """One record as it was kept; see :class:`inspector_app.core.messages.InspectionRecord`.

    Attributes:
        run_id: tells runs apart, 32 hexadecimal digits.
        number: the record's place in its run, from 1.
        captured_at_s: seconds since 1970.
        name: the frame's name.
        path: the file it came from, if any.
        verdict: OK, REVIEW, NG or ERROR.
        score_l2: the score, NaN when the frame could not be judged.
        ng_l2: the threshold at that time.
        review_l2: the limit above which a person looked at the part, if there was one.
        latency_ms: decoded frame to verdict.
        capture_to_verdict_ms: from capture to verdict; NaN where nobody measured it.
        project_id: which project judged, "" for none.
        project_name: what it was called.
        error: why the frame could not be judged, "" otherwise.
        regions: the regions above the limit as their fields; None where nobody looked for them.
        n_regions: the number of all regions.
        limit_kind: promised, estimated or by hand; None where it is not known.
        settled: what persons said about the part, the newest last; None where nobody did.
    """

    run_id: str
    number: int
    captured_at_s: float
    name: str
    path: Path | None
    verdict: Verdict
    score_l2: float
    ng_l2: float
    review_l2: float | None
    latency_ms: float
    capture_to_verdict_ms: float
    project_id: str
    project_name: str
    error: str
    regions: list[dict[str, Any]] | None = None
    n_regions: int | None = None
    limit_kind: str | None = None
    settled: list[dict[str, Any]] | None = None


def _text(stored: str | bytes) -> str:
    return stored if isinstance(stored, str) else stored.decode("utf-8", "surrogatepass")


def _number(stored: float | None) -> float:
    return math.nan if stored is None else stored  # SQLite keeps NaN as NULL


def row_of(values: tuple[Any, ...]) -> Row:
    """What stands in a row, in the order of the columns of version 4, without those that were added later."""
    run_id, number, captured, name, path, verdict, score, ng, review, latency, waited, project, called, *rest = values
    error, n_regions, regions, limit_kind, settled = rest[:5]
    return Row(
        run_id=run_id,
        number=number,
        captured_at_s=_number(captured),
        name=_text(name),
        path=None if path is None else Path(_text(path)),
        verdict=Verdict(verdict),
        score_l2=_number(score),
        ng_l2=_number(ng),
        review_l2=review,
        latency_ms=_number(latency),
        capture_to_verdict_ms=_number(waited),
        project_id=project,
        project_name=_text(called),
        error=_text(error),
        regions=None if regions is None else json.loads(regions),
        n_regions=n_regions,
        limit_kind=limit_kind,
        settled=None if settled is None else json.loads(settled),
    )


def rows_in(journal: Journal | Path, limit: int = -1) -> list[Row]:
    """The newest records of a file (-1: all of all runs), oldest first; from a connection of its own."""
    path = journal if isinstance(journal, Path) else journal._path
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT * FROM records ORDER BY id DESC LIMIT ?", (limit,)).fetchall()
    return [row_of(values[1:]) for values in reversed(found)]
