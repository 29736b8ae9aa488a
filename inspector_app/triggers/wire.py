"""How a result is written for machines: as a line of text, or as JSON. docs/integration.md describes both."""

import math
from datetime import UTC, datetime

from inspector_app.core.messages import TriggerResult, Verdict, one_line

VERSION = 1
"""The version of both forms. A change that a reader could notice needs another one."""
NO_PART = "NO PART"


def line_of(result: TriggerResult) -> bytes:
    r"""Return ``VERDICT SCORE NUMBER PART``, such as ``OK 0.63 17 Washer``; or ``NO PART``. It ends with \n."""
    if result.verdict is None:
        return f"{NO_PART}\n".encode()
    return f"{result.verdict} {_score(result)} {result.number or '-'} {one_line(result.part) or '-'}\n".encode()


def json_of(result: TriggerResult) -> dict[str, object]:
    """Return the same facts with names, the time as ISO 8601 with its offset, and the reason."""
    finite = math.isfinite(result.relative_score)
    return {
        "version": VERSION,
        "verdict": result.verdict.value if result.verdict is not None else NO_PART,
        "score": result.relative_score if finite else None,
        "number": result.number or None,
        "part": result.part,
        "serial": result.ids.serial,
        "lot": result.ids.lot,
        "time": _time(result.captured_at_s) if math.isfinite(result.captured_at_s) else None,
        "error": str(result.reason),
    }


def error_of(reason: str) -> dict[str, object]:
    """Return the JSON of a trigger that has no verdict."""
    return json_of(TriggerResult(Verdict.ERROR, reason=reason))


def _score(result: TriggerResult) -> str:
    """Return two decimals, or four where two would not show the side of the limit; "-" if there is no score."""
    score = result.relative_score
    if not math.isfinite(score):
        return "-"
    return f"{score:.4f}" if score != 1 and f"{score:.2f}" == "1.00" else f"{score:.2f}"


def _time(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).astimezone().isoformat(timespec="milliseconds")


def text_of(came: bytes) -> str:
    """Return what a machine sent as text: UTF-8, or Latin-1 if it is not; different bytes never give the same text."""
    try:
        return came.decode()
    except UnicodeDecodeError:
        return came.decode("latin-1")
