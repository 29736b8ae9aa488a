"""One entry of the audit trail; importing this takes no time, unlike the trail itself."""

from dataclasses import dataclass
from datetime import datetime

SIGNED_IN, SIGNED_OUT, SIGNED_OUT_IDLE = "signed in", "signed out", "signed out automatically"
"""What entries of the kind sign-in say; their new value is the person."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that a person did.

    Attributes:
        at: when, UTC.
        station: the name of the computer.
        person: who; "" if unknown.
        role: operator, engineer, administrator, or "" for the command line.
        kind: what was changed: limits, zones, project, settings, people, labels, correction, families, promise,
            challenge, override, sign-in, clock, audit.
        what: the thing itself, for example the name of the project or of the setting.
        old: the value before; "" if there was none.
        new: the value after; "" if there is none.
        reason: why, where it was asked.
    """

    at: datetime
    station: str
    person: str
    role: str
    kind: str
    what: str
    old: str = ""
    new: str = ""
    reason: str = ""
