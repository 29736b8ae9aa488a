"""Times of records as text; a camera or a plugin may give one that is none."""

import math
from datetime import datetime

LATEST_S = 253_402_214_400.0
"""The year 9999, the last one that a computer can write."""


def time_words(at_s: float | None) -> str:
    """Return a time of this computer's zone as text; "-" for one that is no valid time."""
    if at_s is None or not math.isfinite(at_s) or not 0 <= at_s < LATEST_S:
        return "-"
    return datetime.fromtimestamp(at_s).isoformat(" ", "seconds")  # noqa: DTZ006 - the time here
