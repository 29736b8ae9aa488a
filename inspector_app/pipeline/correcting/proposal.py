"""What a correction would change; nothing is changed until a person accepts it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from inspector_app.core.messages import Label, Limits, ScoredPart, UInt8, Verdict
from inspector_app.core.scoring.scoring import decide
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.project.store import Project


@dataclass(frozen=True, slots=True, eq=False)
class CalledGood:
    """A picture of a part that a person calls good.

    Attributes:
        name: the part's name.
        path: the picture's file; None: it has none.
        rgb: uint8 (H, W, 3), the picture of a feed without files; None: it is read from ``path``.
        sha256: what the file's bytes must be, 64 hexadecimal digits; "": not known.
    """

    name: str
    path: Path | None
    rgb: UInt8 | None = None
    sha256: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Conflict:
    """Patches that are not learned, because a labelled defect shows them.

    Attributes:
        defect: the labelled part.
        n_patches: how many patches.
        rgb: the defective part with its worst region marked, uint8 (H, W, 3), read-only.
    """

    defect: ScoredPart
    n_patches: int
    rgb: UInt8


@dataclass(frozen=True, slots=True, eq=False)
class CorrectedPart:
    """One part that was called good.

    Attributes:
        id: the number of its correction.
        called: its picture, with the part's name.
        n_new: how many patches are added to the bank.
        score_l2: its score before.
        now_l2: its score against the bank with its patches.
        verdict: its verdict before.
        now: its verdict with the new bank and limits.
        rgb: its picture with the map and its new patches marked, uint8 (H, W, 3), read-only.
        conflicts: patches that are not learned.
    """

    id: int
    called: CalledGood
    n_new: int
    score_l2: float
    now_l2: float
    verdict: Verdict
    now: Verdict
    rgb: UInt8
    conflicts: tuple[Conflict, ...] = ()

    @property
    def name(self) -> str:
        """The part's name."""
        return self.called.name


@dataclass(frozen=True, slots=True, eq=False)
class Flip:
    """A known part whose verdict becomes another one. Good parts of the project are scored without themselves.

    Attributes:
        name: the part's name.
        label: what it is.
        score: its score before, divided by the limit before.
        now_score: its score then, divided by the limit then.
        verdict: its verdict before.
        now: its verdict then.
    """

    name: str
    label: Label
    score: float
    now_score: float
    verdict: Verdict
    now: Verdict

    @property
    def is_worse(self) -> bool:
        """Whether the new verdict contradicts the label, and the former one did not."""
        wrong = Verdict.NG if self.label is Label.GOOD else Verdict.OK
        return self.now is wrong


@dataclass(frozen=True, slots=True)
class HeadTrial:
    """How a head did on parts that it did not learn, at the promised limits without it and with it.

    Attributes:
        n_defects: labelled defects.
        found_before: how many of them are NG without the head.
        found_after: how many are NG with it.
        n_good: good parts of the project and labelled good parts.
        alarms_before: how many of them are NG without the head.
        alarms_after: how many are NG with it.
        finds_more: whether it finds clearly more defects (exact test of McNemar, 95 %).
        alarms_more: whether it calls clearly more good parts NG.
    """

    n_defects: int
    found_before: int
    found_after: int
    n_good: int
    alarms_before: int
    alarms_after: int
    finds_more: bool
    alarms_more: bool

    @property
    def helps(self) -> bool:
        """Whether it is offered."""
        return self.finds_more and not self.alarms_more


@dataclass(frozen=True, slots=True, eq=False)
class Proposal:
    """What would become of a project.

    Attributes:
        opened: the project as it would be, ready to judge; None: there is nothing to change.
        parts: the parts that are called good.
        refused: pictures that are not used, each with the reason.
        flips: the known parts whose verdicts would change; those that become wrong come first.
        n_good: how many good parts of the project were compared.
        n_labelled: how many labelled parts were compared.
        before: the limits now.
        after: the limits then.
        promise: the promised false-alarm rate now, 0 to 1.
        promise_after: the promised false-alarm rate then.
        remarks: what could not follow, and what to look at.
        trial: how what was learned from labelled defects did; None: nothing was.
    """

    opened: OpenedProject | None
    parts: tuple[CorrectedPart, ...]
    refused: tuple[tuple[CalledGood, Sentence], ...]
    flips: tuple[Flip, ...]
    n_good: int
    n_labelled: int
    before: Limits
    after: Limits
    promise: float
    promise_after: float
    remarks: tuple[Sentence, ...]
    trial: HeadTrial | None = None


def proposal(
    before: Project,
    labelled: Sequence[ScoredPart],
    opened: OpenedProject | None,
    *,
    parts: Sequence[CorrectedPart] = (),
    refused: Sequence[tuple[CalledGood, Sentence]] = (),
    remarks: Sequence[Sentence] = (),
) -> Proposal:
    """Compare a project with what would become of it; ``labelled``: its labelled parts as they are now."""
    after = opened.project if opened is not None else before
    good, then = before.training_parts(), after.training_parts()
    labels, labels_then = list(labelled), after.labelled_parts() if opened is not None else list(labelled)
    flips = [
        *_flips(good, then, before.document.limits, after.document.limits),
        *_flips(labels, labels_then, before.document.limits, after.document.limits),
    ]
    return Proposal(
        opened=opened,
        parts=tuple(parts),
        refused=tuple(refused),
        flips=tuple(sorted(flips, key=lambda flip: not flip.is_worse)),
        n_good=len(good),
        n_labelled=len(labels),
        before=before.document.limits,
        after=after.document.limits,
        promise=before.document.promise,
        promise_after=after.document.promise,
        remarks=tuple(remarks),
    )


def _flips(parts: Sequence[ScoredPart], then: Sequence[ScoredPart], before: Limits, after: Limits) -> list[Flip]:
    now = {_key(part): part for part in then}
    flips = []
    for part in parts:
        other = now.get(_key(part))
        if other is None:
            continue
        verdict, becomes = decide(part.score_l2, before), decide(other.score_l2, after)
        if verdict is not becomes:
            shares = part.score_l2 / before.ng_l2, other.score_l2 / after.ng_l2
            flips.append(Flip(part.name, part.label, *shares, verdict, becomes))
    return flips


def _key(part: ScoredPart) -> tuple[str, str, Label]:
    return part.name, str(part.path or ""), part.label
