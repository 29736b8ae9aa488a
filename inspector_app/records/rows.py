"""The rows of the table of records."""

import json
from dataclasses import asdict

from inspector_app.core.messages import InspectionRecord

Stored = str | bytes | float | int | None


def values_of(record: InspectionRecord, run_id: str, number: int, project_name: str) -> dict[str, Stored]:
    """Return a record as a row of :data:`inspector_app.records.tables.RECORDS`.

    Args:
        record: the record.
        run_id: identifies the run, 32 hexadecimal digits.
        number: the record's place in its run, from 1.
        project_name: the name of the project.

    The regions are a JSON list of :class:`inspector_app.core.messages.Region`, the largest first. ``limit_kind`` is
    :attr:`inspector_app.core.messages.Limits.kind`; NULL in rows of versions 1 and 2. ``settled`` is
    NULL until a person settles the part, see :func:`inspector_app.records.settling.settle`.
    """
    return {
        "run_id": run_id,
        "number": number,
        "captured_at_s": record.captured_at_s,
        "name": storable(record.name),
        "path": storable(str(record.path)) if record.path is not None else None,
        "verdict": record.verdict.value,
        "score_l2": record.score_l2,
        "ng_l2": record.limits.ng_l2,
        "review_l2": record.limits.review_l2,
        "latency_ms": record.latency_ms,
        "capture_to_verdict_ms": record.capture_to_verdict_ms,
        "project_id": record.project_id,
        "project_name": storable(project_name),
        "error": storable(record.reason),
        "n_regions": record.n_regions if record.regions is not None else None,
        "regions": json.dumps([asdict(region) for region in record.regions]) if record.regions is not None else None,
        "limit_kind": record.limits.kind,
        "serial": storable(record.ids.serial) if record.ids.serial else None,
        "lot": storable(record.ids.lot) if record.ids.lot else None,
        "width": record.source_size[0] or None,
        "height": record.source_size[1] or None,
    }


def storable(text: str) -> str | bytes:
    """Return the text, or bytes if it is not valid Unicode: file names may be invalid, and must not be lost."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")
    return text
