"""The rows of the table of records."""

import json
from dataclasses import asdict

from inspector_app.core.messages import InspectionRecord

COLUMNS = (
    "run_id", "number", "captured_at_s", "name", "path", "verdict", "score_l2", "ng_l2", "review_l2", "latency_ms",
    "capture_to_verdict_ms", "project_id", "project_name", "error",
    "n_regions", "regions",
    "limit_kind",
    "settled",
)  # fmt: skip

ADDED = {2: ("n_regions", "regions"), 3: ("limit_kind",), 4: ("settled",)}
"""Columns that a version of the table added to those of the version before."""

Stored = str | bytes | float | int | None


def values_of(record: InspectionRecord, run_id: str, number: int, project_name: str) -> tuple[Stored, ...]:
    """Return a record as a row, in the order of :data:`COLUMNS`.

    Args:
        record: the record.
        run_id: identifies the run, 32 hexadecimal digits.
        number: the record's place in its run, from 1.
        project_name: the name of the project.

    The regions are a JSON list of :class:`inspector_app.core.messages.Region`, the largest first. ``limit_kind`` is
    :attr:`inspector_app.core.messages.Limits.kind`; NULL in rows of versions 1 and 2. ``settled`` is
    NULL until a person settles the part, see :func:`inspector_app.sinks.journal_settling.settle`.
    """
    return (
        run_id,
        number,
        record.captured_at_s,
        _storable(record.name),
        _storable(str(record.path)) if record.path is not None else None,
        record.verdict.value,
        record.score_l2,
        record.limits.ng_l2,
        record.limits.review_l2,
        record.latency_ms,
        record.capture_to_verdict_ms,
        record.project_id,
        _storable(project_name),
        _storable(record.reason),
        record.n_regions if record.regions is not None else None,
        json.dumps([asdict(region) for region in record.regions]) if record.regions is not None else None,
        record.limits.kind,
        None,
    )


def _storable(text: str) -> str | bytes:
    """Return the text, or bytes if it is not valid Unicode: file names may be invalid, and must not be lost."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")
    return text
