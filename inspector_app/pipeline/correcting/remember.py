"""Missed defect, remember it: patches that a person marked raise the score of parts that show the like."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import cast

import numpy as np

from inspector_app.core.errors import ProjectError
from inspector_app.core.memory.defect_bank import MOST_OF_ALL, MOST_OF_ONE, farthest
from inspector_app.core.memory.raised_maps import Remembered
from inspector_app.core.messages import Bool, Int64, Label, Progress, ScoredPart, UInt8, Verdict
from inspector_app.core.scoring.scoring import decide
from inspector_app.core.sentences import Sentence, join
from inspector_app.pipeline.correcting.called_good import ReadPart, read_part
from inspector_app.pipeline.correcting.comparing_defects import compared, floor_of, taken_in
from inspector_app.pipeline.correcting.correct import require_correctable
from inspector_app.pipeline.correcting.embedded import EmbeddedParts
from inspector_app.pipeline.correcting.keeping_head import keeping_head
from inspector_app.pipeline.correcting.marked import marked
from inspector_app.pipeline.correcting.marking import box_of, brightest, cells_under
from inspector_app.pipeline.correcting.proposal import CalledGood, CorrectedPart, Proposal, proposal
from inspector_app.pipeline.correcting.raising import with_labelled_again, with_remembered, without_defects
from inspector_app.pipeline.correcting.state import plain_of
from inspector_app.pipeline.judging.cut_outs import Cells
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.pipeline.steps import scaled
from inspector_app.project.schema_corrections import MOST_CORRECTIONS, DefectCorrection

MOST_MARKED = 0.5
"""A marking of a larger share of the part does not say where the defect is."""


@dataclass(frozen=True, slots=True, eq=False)
class MissedDefect:
    """A part with a defect that a person marks.

    Attributes:
        name: the part's name.
        path: the picture's file; None: it has none.
        marking: bool (h, w), True where the defect is, over the whole picture; None: the brightest region of its map.
        rgb: uint8 (H, W, 3), the picture of a feed without files; None: it is read from ``path``.
    """

    name: str
    path: Path | None
    marking: Bool | None
    rgb: UInt8 | None = None


def require_rememberable(opened: OpenedProject) -> None:
    """Raise ProjectError if the project cannot remember defects, with what to do instead."""
    require_correctable(opened)
    if plain_of(opened.detector).reweighting:
        raise ProjectError(
            Sentence("A project that weights distances by their density cannot remember defects."),
            hint=Sentence("Build it again without --reweighting."),
        )


def remember(
    opened: OpenedProject,
    labelled: Sequence[ScoredPart],
    missed: MissedDefect,
    at: datetime,
    by: str = "",
    embedded: EmbeddedParts | None = None,
) -> Generator[Progress, None, Proposal]:
    """Work out what becomes of a project if it remembers a defect. The project is not changed.

    Args:
        opened: the project, with the limits of now.
        labelled: its labelled parts as they are now.
        missed: the defect.
        at: the time, for the histories.
        by: who marked it ("": not known).
        embedded: features of the project's pictures from a correction before.

    Raises:
        ProjectError: the project cannot remember defects, or not this one.
        InspectorError: the picture cannot be read or judged.
    """
    require_rememberable(opened)
    embedded = embedded or EmbeddedParts()
    if opened.project.head is not None:
        beside = lambda plain, parts: remember(plain, parts, missed, at, by, embedded)  # noqa: E731 - one short function
        called = CalledGood(missed.name, missed.path, missed.rgb)
        return (yield from keeping_head(opened, labelled, beside, at, by, embedded, [called]))
    document, plain = opened.project.document, without_defects(opened)
    if len(document.corrections) >= MOST_CORRECTIONS:
        raise ProjectError(
            Sentence("A project has at most {n} corrections.", n=MOST_CORRECTIONS),
            hint=Sentence("Undo a correction that is not needed any more."),
        )
    reading = Progress(Sentence("Reading the parts"), 0, 1, 0.0)
    yield reading
    called = CalledGood(missed.name, missed.path, missed.rgb)
    part = yield from scaled(read_part(called, opened.project, labelled, opened.detector, reading), 0.0, 0.05)
    marking = _marking(opened, part, missed)
    cells, floor_l2 = _cells_to_remember(plain, part, marking, opened.project.remembered)
    _require_new(opened, part, marking)
    vectors = part.features.values[cells]
    found = yield from scaled(compared(plain, vectors, floor_l2, embedded), 0.05, 0.85)
    number = max((one.id for one in document.corrections), default=0) + 1
    limit_l2 = document.suggested_threshold_l2
    taken = taken_in(plain, opened.project.remembered, found, cells.astype(np.int32), number, limit_l2)
    if taken is None:
        raise _not_distinct()
    remembered, share = taken
    entry = DefectCorrection(
        id=number,
        by=by[:200],
        at=at,
        name=missed.name[:1000],
        sha256=part.sha256,
        threshold_before_l2=document.threshold_l2,
        threshold_after_l2=document.threshold_l2,
        patches=int((remembered.bank.by == number).sum()),
        box=box_of(marking),
        share=share,
    )
    after = with_remembered(plain, document, remembered, (*document.corrections, entry), at, by)
    after, remarks = yield from scaled(with_labelled_again(after, labelled, embedded), 0.85, 1.0)
    return _proposed(opened, labelled, after, part, entry, cells[found.distinct], remarks)


def _marking(opened: OpenedProject, part: ReadPart, missed: MissedDefect) -> Bool:
    if missed.marking is not None:
        return missed.marking
    anomaly = opened.detector.score(part.features)
    return brightest(opened.detector, anomaly, opened.project.document.threshold_l2, part.size)


def _cells_to_remember(
    plain: OpenedProject, part: ReadPart, marking: Bool, before: Remembered | None
) -> tuple[Int64, float]:
    """Return the patches under a marking that are unlike good parts, and the floor.

    Raises:
        ProjectError: there are none, or too many.
    """
    detector, features = plain.detector, part.features
    anomaly = detector.score(features)
    judged = detector.counted(np.ones(features.grid, dtype=np.float32)).ravel() > 0
    if features.judged is not None:
        judged &= features.judged.ravel()
    under = cells_under(marking, Cells.of(features.grid, detector.size, features.placement))
    under = under[judged[under]]
    if not len(under):
        raise ProjectError(Sentence("Nothing that is judged is marked."), hint=Sentence("Mark the defect on the part."))
    if len(under) > MOST_MARKED * judged.sum():
        raise ProjectError(
            Sentence("{share} of the part is marked.", share=f"{len(under) / judged.sum():.0%}"),
            hint=Sentence("Mark the defect alone: all that is marked counts as defective."),
        )
    assert plain.project.maps is not None
    floor_l2 = before.bank.floor_l2 if before is not None else floor_of(plain.project.maps.training)
    distance_l2 = anomaly.patch_distance_l2.ravel()[under]
    room = min(MOST_OF_ONE, MOST_OF_ALL - (len(before.bank.by) if before is not None else 0))
    if room <= 0:
        raise _full()
    above = under[distance_l2 >= floor_l2]
    if not len(above):
        raise _not_distinct()
    return above[farthest(anomaly.patch_distance_l2.ravel()[above], room)], floor_l2


def _require_new(opened: OpenedProject, part: ReadPart, marking: Bool) -> None:
    for one in opened.project.document.corrections:
        if isinstance(one, DefectCorrection) and one.sha256 == part.sha256 and one.box == box_of(marking):
            raise ProjectError(
                Sentence("This defect is remembered already, by correction {n}.", n=one.id),
                hint=Sentence("Mark another place, or another picture."),
            )


def _not_distinct() -> ProjectError:
    return ProjectError(
        join(
            Sentence("What is marked looks like good parts: each of its patches has the like in a good part."),
            Sentence("There is nothing by which it could be told apart."),
        ),
        hint=Sentence("Mark the defect more closely, judge with a finer detail, or check the good parts."),
    )


def _full() -> ProjectError:
    return ProjectError(
        Sentence("The project remembers as much as it can: {n} patches of defects.", n=MOST_OF_ALL),
        hint=Sentence("Undo a correction that is not needed any more."),
    )


def _proposed(
    opened: OpenedProject,
    labelled: Sequence[ScoredPart],
    after: OpenedProject,
    part: ReadPart,
    entry: DefectCorrection,
    cells: Int64,
    remarks: Sequence[Sentence],
) -> Proposal:
    """Complete the entry, and compare."""
    before, then = opened.detector.score(part.features), after.detector.score(part.features)
    limits, now = opened.project.document.limits, after.project.document.limits
    draft = proposal(opened.project, labelled, after)
    found = [flip for flip in draft.flips if flip.label is Label.DEFECT and flip.now is Verdict.NG]
    assert after.project.remembered is not None
    mine = after.project.remembered.raised
    entry = entry.model_copy(
        update={
            "threshold_after_l2": now.ng_l2,
            "n_raised": len(np.unique(mine.image[mine.by == entry.id])),
            "n_found": len([flip for flip in found if flip.name != entry.name]),
        }
    )
    document = after.project.document
    document = document.model_copy(update={"corrections": (*document.corrections[:-1], entry)})
    after = replace(after, project=replace(after.project, document=document))
    shown = CorrectedPart(
        id=entry.id,
        called=part.called,
        n_new=entry.patches,
        score_l2=before.score_l2,
        now_l2=then.score_l2,
        verdict=decide(before.score_l2, limits, doubtful=bool(before.doubts)),
        now=decide(then.score_l2, now, doubtful=bool(then.doubts)),
        rgb=marked(part.rgb, after.detector, then, now, cells),
    )
    return proposal(opened.project, labelled, after, parts=[shown], remarks=remarks)


def forgotten(
    opened: OpenedProject,
    labelled: Sequence[ScoredPart],
    correction: DefectCorrection,
    at: datetime,
    by: str = "",
    embedded: EmbeddedParts | None = None,
) -> Generator[Progress, None, Proposal]:
    """Work out what becomes of a project without one remembered defect. The pictures of good parts are not needed."""
    project = opened.project
    before = cast("Remembered", project.remembered)
    bank = before.bank.without(correction.id)
    left = Remembered(bank, before.raised.without(correction.id)) if bank is not None else None
    entries = tuple(one for one in project.document.corrections if one.id != correction.id)
    after = with_remembered(without_defects(opened), project.document, left, entries, at, by)
    after, remarks = yield from with_labelled_again(after, labelled, embedded or EmbeddedParts())
    return proposal(project, labelled, after, remarks=remarks)
