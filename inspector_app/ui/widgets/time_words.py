"""Times as text; a camera, a plugin or a file from elsewhere may give one that is none."""

import math
from datetime import datetime

LATEST_S = 253_402_214_400.0
"""The year 9999, the last one that a computer can write."""
NONE = "-"


def time_words(at_s: float | None) -> str:
    """Return a time of this computer's zone as text; "-" for one that is no valid time."""
    at = _local(at_s)
    return at.isoformat(" ", "seconds") if at is not None else NONE


def minute_words(at: float | datetime | None) -> str:
    """As :func:`time_words`, without seconds."""
    local = _local(at.timestamp() if isinstance(at, datetime) else at)
    return f"{local:%Y-%m-%d %H:%M}" if local is not None else NONE


def moment_words(at_s: float | None) -> str:
    """As :func:`minute_words`, without the date of today."""
    local = _local(at_s)
    if local is None or local.date() != datetime.now().date():  # noqa: DTZ005 - the time here
        return minute_words(at_s)
    return f"{local:%H:%M}"


def _local(at_s: float | None) -> datetime | None:
    if at_s is None or not math.isfinite(at_s) or not 0 <= at_s < LATEST_S:
        return None
    return datetime.fromtimestamp(at_s)  # noqa: DTZ006 - the time here
