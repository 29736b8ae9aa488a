"""Judge the challenge parts of a project as a live run would, and say what came out."""

import math
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from time import time

from inspector_app.core.errors import UnreadableImageError
from inspector_app.core.messages import (
    Frame,
    InspectionRecord,
    Label,
    Limits,
    Progress,
    UInt8,
    UnreadableFrame,
    Verdict,
)
from inspector_app.core.pictures.decoding import decode
from inspector_app.core.ports import FileDetector
from inspector_app.core.reading import AS_SAVED, Reading
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.judging.large import judged
from inspector_app.pipeline.judging.picture import reduced
from inspector_app.project.challenge_results import ChallengeRun, Outcome, subject_of
from inspector_app.project.challenge_set import ChallengePictureError, ChallengeSet, KnownPart, picture_in
from inspector_app.project.schema import ProjectDocument

TILE_PX = 240
MAX_NOTE = 1000


@dataclass(frozen=True, slots=True, eq=False)
class JudgedPart:
    """One challenge part.

    Attributes:
        outcome: what came out.
        rgb: uint8 (H, W, 3), read-only, at most 240 px a side: its picture; None: it could not be read.
    """

    outcome: Outcome
    rgb: UInt8 | None


@dataclass(frozen=True, slots=True)
class Person:
    """Who does something, and where.

    Attributes:
        name: "" if unknown.
        role: operator, engineer, administrator, or "" on the command line.
        station: the name of the computer.
    """

    name: str
    role: str
    station: str


def judge_challenge(
    parts: ChallengeSet, folder: Path, detector: FileDetector, limits: Limits
) -> Generator[Progress, None, tuple[JudgedPart, ...]]:
    """Judge all challenge parts that have a picture.

    Args:
        parts: the set; parts without a picture are left out.
        folder: its folder.
        detector: that of the project.
        limits: its limits now.
    """
    done: list[JudgedPart] = []
    kept = [part for part in parts.parts if part.file is not None]
    for number, part in enumerate(kept):
        share = 1 / len(kept)
        progress = Progress(Sentence("Judging challenge parts"), number, len(kept), number * share)
        yield progress
        frame = frame_of(part, folder, detector.reading)
        record = yield from judged(frame, detector, limits, progress, share)
        rgb = reduced(frame.rgb, TILE_PX) if isinstance(frame, Frame) else None
        done.append(JudgedPart(outcome_of(part, record), rgb))
    return tuple(done)


def frame_of(part: KnownPart, folder: Path, reading: Reading) -> Frame | UnreadableFrame:
    """Read the picture of a part; one that is missing, changed or damaged becomes a frame that cannot be judged."""
    try:
        return Frame(decode(picture_in(folder, part), AS_SAVED if part.taken else reading), part.name, time())
    except (ChallengePictureError, UnreadableImageError) as error:
        return UnreadableFrame(part.name, time(), error.sentence)


def outcome_of(part: KnownPart, record: InspectionRecord) -> Outcome:
    """Return what came out for a part."""
    score = record.relative_score if math.isfinite(record.relative_score) else None
    note = record.reason[:MAX_NOTE]
    return Outcome(
        name=part.name, expected=part.expected, verdict=record.verdict, score=score, note=note, sha256=part.sha256
    )


def run_of(
    outcomes: tuple[Outcome, ...],
    parts: ChallengeSet,
    document: ProjectDocument,
    limits: Limits,
    person: Person,
    at_s: float,
    reason: str = "",
) -> ChallengeRun:
    """Return a challenge as it is kept; with ``reason``, an override in place of one."""
    return ChallengeRun(
        kind="override" if reason else "test",
        at_s=at_s,
        station=person.station,
        person=person.name,
        role=person.role,
        project=document.name,
        project_id=document.identity,
        subject=subject_of(document, limits),
        ng_l2=limits.ng_l2,
        review_l2=limits.review_l2,
        n=len(parts.parts),
        outcomes=outcomes,
        reason=reason[:MAX_NOTE],
    )


def sentences_of(run: ChallengeRun) -> tuple[Sentence, ...]:
    """Return the result of a challenge in words; the first sentence says whether it is passed."""
    if run.kind == "override":
        return (
            Sentence(
                "{person} let this station run without a passed challenge: {reason}",
                person=run.person,
                reason=run.reason,
            ),
        )
    if run.passed:
        return (Sentence("Passed: all {n} challenge parts were judged as expected.", n=run.n),)
    return (Sentence("NOT passed."), *_faults(run))


def _faults(run: ChallengeRun) -> list[Sentence]:
    said: list[Sentence] = []
    for one in run.outcomes:
        if one.verdict is Verdict.ERROR:
            said.append(Sentence("{name} could not be judged: {note}", name=one.name, note=one.note))
        elif not one.right and one.expected is Label.DEFECT:
            said.append(Sentence("The known defect {name} was judged OK.", name=one.name))
        elif not one.right:
            said.append(
                Sentence("The known good part {name} was judged {verdict}.", name=one.name, verdict=one.verdict.value)
            )
    if len(run.outcomes) < run.n:
        said.append(Sentence("It was broken off after {n} of {all} parts.", n=len(run.outcomes), all=run.n))
    elif not run.n_defects:
        said.append(Sentence("No part of it is known to be defective, so it proves nothing."))
    return said
