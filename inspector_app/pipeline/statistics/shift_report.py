"""What a shift report says; :mod:`inspector_app.ui.reports` puts it on paper."""

from dataclasses import dataclass
from datetime import tzinfo

from inspector_app.core.messages import UInt8, Verdict
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.statistics.figures import Figures

WORST_PARTS = 12
"""How many of the worst parts a report shows."""


@dataclass(frozen=True, slots=True, eq=False)
class WorstPart:
    """One of the parts with the highest scores, or one that could not be judged.

    Attributes:
        name: the part's name.
        captured_at_s: seconds since 1970 (UTC).
        verdict: its verdict.
        relative_score: score divided by the limit of that moment; NaN: not judged.
        picture: uint8 (H, W, 3): the picture, with its map over it if there is one; None: it is not kept.
        note: why there is no picture, or what is to be said about it.
        family: the family of its defect; "" if it has none.
    """

    name: str
    captured_at_s: float
    verdict: Verdict
    relative_score: float
    picture: UInt8 | None = None
    note: str = ""
    family: str = ""


@dataclass(frozen=True, slots=True)
class LimitChange:
    """A change of a limit.

    Attributes:
        at_s: when, seconds since 1970 (UTC).
        by: who.
        what: which limit.
        old: the former value, as people read it.
        new: the present value.
        reason: why; "" if it was not asked.
    """

    at_s: float
    by: str
    what: str
    old: str
    new: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PromiseChange:
    """The monitor of the promise found that it holds no more, or it began anew.

    Attributes:
        at_s: when, seconds since 1970 (UTC).
        what: the project, and over how many parts it was watched.
        old: the state before, as the audit trail has it.
        new: the state after.
        reason: why.
    """

    at_s: float
    what: str
    old: str
    new: str
    reason: str


@dataclass(frozen=True, slots=True)
class ChallengeResult:
    """One run of the challenge parts, whose defects must be found; or an override in place of it.

    Attributes:
        at_s: when, seconds since 1970 (UTC).
        by: who.
        found: parts whose defect was found.
        n: defective challenge parts that were judged.
        passed: whether every part, the good ones too, was judged as expected.
        project: the name of the project; "" if it is not said.
        overridden: why an engineer let the station run without it; "": nobody did.
    """

    at_s: float
    by: str
    found: int
    n: int
    passed: bool
    project: str = ""
    overridden: str = ""


@dataclass(frozen=True, slots=True)
class Presence:
    """A person who was signed in.

    Attributes:
        name: who.
        role: in which role, as people read it.
        begin_s: since when, seconds since 1970 (UTC).
        end_s: until when; None: still signed in at the end of the report.
    """

    name: str
    role: str
    begin_s: float
    end_s: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class ShiftReport:
    """Everything on the pages of a report.

    Attributes:
        station: the name of the station.
        part: the name of the inspected part; "" if there was none.
        project_hash: the identity of the project at the end of the time; "" if there was none.
        begin_s: the begin of the time that is reported, seconds since 1970 (UTC).
        end_s: its end.
        made_at_s: when the report was made.
        figures: of the records of this time.
        worst: the parts with the highest scores, the worst first.
        limit_changes: in the order of time.
        challenges: in the order of time.
        people: in the order of time.
        remarks: further sentences, for example that pictures are missing.
        zone: the time zone of all times; None: that of this computer.
        lot: the lot of all these parts; "": parts of any lot.
        promise_parts: over how many parts the promise of the project has held until now; None: it does not hold, or is
            not watched.
        promise_changes: in the order of time.
        shift: the name of the shift; "" if the time is no shift, or the shift has no name.
    """

    station: str
    part: str
    project_hash: str
    begin_s: float
    end_s: float
    made_at_s: float
    figures: Figures
    worst: tuple[WorstPart, ...] = ()
    limit_changes: tuple[LimitChange, ...] = ()
    challenges: tuple[ChallengeResult, ...] = ()
    people: tuple[Presence, ...] = ()
    remarks: tuple[Sentence, ...] = ()
    zone: tzinfo | None = None
    lot: str = ""
    shift: str = ""
    promise_parts: int | None = None
    promise_changes: tuple[PromiseChange, ...] = ()
