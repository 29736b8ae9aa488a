"""What is asked of the store, and what it answers; without SQLAlchemy, whose import would delay the window."""

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, NamedTuple

from inspector_app.core.messages import Label, Limits, Verdict

ALL_VERDICTS = frozenset(Verdict)
NEW_KIND = "*"
"""The family of an NG part that is like none of the families that are known."""
NO_FAMILY = ""
"""The family of a part that was not compared with families."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which records are wanted. Every condition must hold.

    Attributes:
        from_s, to_s: the time of the part, seconds since 1970; ``from_s`` included, ``to_s`` not.
        verdicts: any of these.
        project_id, project_name, lot, serial, station: exactly this; "": any.
        label: what a person found out last; "none": nobody settled the part; None: any.
        score_from, score_to: the score divided by the limit of that moment, both included.
        ids: any of these records, by the ``id`` of the store; empty: any.
        text: is part of the name, serial number, lot, note or reason, in capitals or not; "": any.
        family: the family of the defect, also :data:`NEW_KIND` or :data:`NO_FAMILY`; None: any.
        challenge: the judged challenge parts in place of records. They are kept apart (the table ``challenges``), so
            that nothing counts them, and :func:`inspector_app.records.challenges.challenge_parts` reads them.
    """

    from_s: float = -math.inf
    to_s: float = math.inf
    verdicts: frozenset[Verdict] = ALL_VERDICTS
    project_id: str = ""
    project_name: str = ""
    lot: str = ""
    serial: str = ""
    station: str = ""
    label: Label | Literal["none"] | None = None
    score_from: float = -math.inf
    score_to: float = math.inf
    text: str = ""
    ids: tuple[int, ...] = ()
    family: str | None = None
    challenge: bool = False


class Place(NamedTuple):
    """Where a record stands in the order of time: records of the same time are in the order of their writing."""

    captured_at_s: float
    id: int


@dataclass(frozen=True, slots=True)
class Archived:
    """The archived picture of a part; see :data:`inspector_app.records.tables.PICTURES`."""

    file: str
    sha256: str
    map_file: str | None
    map_sha256: str | None
    kept: bool


@dataclass(frozen=True, slots=True)
class Part:
    """One record as it was kept; see :class:`inspector_app.core.messages.InspectionRecord`.

    Attributes:
        place: where it stands in the order of time.
        run_id: its run.
        number: its place in the run, from 1.
        name: the frame's name.
        path: the file that it came from; None for a camera.
        verdict: OK, REVIEW, NG or ERROR, as it was shown.
        score_l2: the score; NaN for ERROR.
        ng_l2: the limit of that moment.
        review_l2: the limit for REVIEW of that moment; None if there was none.
        latency_ms: time from the decoded frame to the verdict, milliseconds.
        project_id: the project that judged.
        project_name: its name.
        reason: why the part could not be judged or must be checked; "" otherwise.
        regions: the regions above the limit, as dictionaries of :class:`inspector_app.core.messages.Region`.
        settled: what persons found out, the newest last: dictionaries with label, by, role and at.
        serial: its serial number; "" if none was given.
        lot: its lot; "" if none was given.
        note: what a person wrote about it.
        station, feed, person: of its run; "" if not known.
        picture: its archived picture; None without one.
        family: the family of its defect, or :data:`NEW_KIND`; :data:`NO_FAMILY` if it was not compared.
        expected: what a challenge part is known to be; None: it is no challenge part, but a record.
        sha256: of a challenge part's picture; "" if it has none.
    """

    place: Place
    run_id: str
    number: int
    name: str
    path: Path | None
    verdict: Verdict
    score_l2: float
    ng_l2: float
    review_l2: float | None
    latency_ms: float
    project_id: str
    project_name: str
    reason: str
    regions: tuple[dict[str, Any], ...] = ()
    settled: tuple[dict[str, str], ...] = ()
    serial: str = ""
    lot: str = ""
    note: str = ""
    station: str = ""
    feed: str = ""
    person: str = ""
    picture: Archived | None = None
    family: str = NO_FAMILY
    expected: Label | None = None
    sha256: str = ""

    @property
    def as_expected(self) -> bool:
        """Whether a challenge part was judged as it must be, as :attr:`Outcome.right` of the challenge says."""
        if self.expected is Label.GOOD:
            return self.verdict is Verdict.OK
        return self.verdict in {Verdict.NG, Verdict.REVIEW}

    @property
    def captured_at_s(self) -> float:
        """The time of the part, seconds since 1970."""
        return self.place.captured_at_s

    @property
    def limits(self) -> Limits:
        """The limits of that moment."""
        return Limits(self.ng_l2, self.review_l2)

    @property
    def relative_score(self) -> float:
        """The score divided by the limit of that moment; NaN for ERROR."""
        return self.score_l2 / self.ng_l2

    @property
    def label(self) -> Label | None:
        """What a person found out last."""
        return Label(self.settled[-1]["label"]) if self.settled else None
