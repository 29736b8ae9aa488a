"""False alarm, this is good: teach a project the new patches of good parts, without a build."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import numpy as np

from inspector_app.core.detectors.base.bank_detector import BankDetector
from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.detectors.base.zoned_detector import ZonedDetector
from inspector_app.core.errors import ProjectError
from inspector_app.core.memory.new_patches import new_patches, radius_of
from inspector_app.core.messages import AnomalyMap, Bool, Int64, Limits, Progress, ScoredPart, Verdict
from inspector_app.core.scoring.scoring import decide, half
from inspector_app.core.sentences import Sentence, join
from inspector_app.pipeline.correcting.both_ways import keeping_defects
from inspector_app.pipeline.correcting.called_good import ReadPart, Refused, read_parts
from inspector_app.pipeline.correcting.defects import Defects, defects_of
from inspector_app.pipeline.correcting.embedded import EmbeddedParts
from inspector_app.pipeline.correcting.keeping_head import keeping_head
from inspector_app.pipeline.correcting.lowering import lower_all
from inspector_app.pipeline.correcting.marked import marked
from inspector_app.pipeline.correcting.proposal import CalledGood, Conflict, CorrectedPart, Proposal, proposal
from inspector_app.pipeline.correcting.state import CorrectedState, plain_of, with_bank
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.pipeline.steps import scaled
from inspector_app.project.kept_pictures import key_of
from inspector_app.project.schema_corrections import MOST_CORRECTIONS, GoodCorrection
from inspector_app.project.schema_parts import TrainingImage

MOST_AT_ONCE = 100
"""So many parts are called good at once: the features of all are in memory, and a person looks at each."""
FOREIGN_SHARE = 0.95
"""If more patches than this share are new, the picture does not show such a part."""


def require_correctable(opened: OpenedProject) -> None:
    """Raise ProjectError if the project cannot learn patches of single parts, with what to do instead."""
    project, detector = opened.project, opened.detector
    plain = detector.plain if isinstance(detector, ZonedDetector) else detector
    again = Sentence("Put the picture among the good parts and build the project again.")
    if len(project.learned) > 1 or not isinstance(plain, BankDetector):
        raise ProjectError(
            Sentence(
                "A project with the detector {detector} cannot be corrected by single parts: it has no memory bank of "
                "patches to which they could be added.",
                detector=project.document.detector,
            ),
            hint=again,
        )
    if project.maps is None or len(project.maps.training) != len(project.document.training):
        raise ProjectError(
            Sentence("This project keeps no maps of its good parts, so it cannot be calibrated anew."), hint=again
        )


@dataclass(frozen=True, slots=True, eq=False)
class Added:
    """A part that was added to the state of a project.

    Attributes:
        read: its picture.
        correction: its entry; the limits in it are not final.
        before: its map before.
        cells: int64 (n,), its new patches.
        conflicts: patches of it that are not learned.
    """

    read: ReadPart
    correction: GoodCorrection
    before: AnomalyMap
    cells: Int64
    conflicts: tuple[Conflict, ...]


def correct(
    opened: OpenedProject,
    labelled: Sequence[ScoredPart],
    called: Sequence[CalledGood],
    at: datetime,
    by: str = "",
    embedded: EmbeddedParts | None = None,
) -> Generator[Progress, None, Proposal]:
    """Work out what becomes of a project if a person calls parts good. The project is not changed.

    Args:
        opened: the project, with the limits of now.
        labelled: its labelled parts as they are now.
        called: the pictures.
        at: the time, for the histories.
        by: who calls them good ("": not known).
        embedded: features of the project's pictures from a correction before.

    Raises:
        ProjectError: the project cannot be corrected in this way.
    """
    require_correctable(opened)
    if len(called) > MOST_AT_ONCE:
        raise ProjectError(
            Sentence("More than {n} parts are too many to be called good at once.", n=MOST_AT_ONCE),
            hint=Sentence("Choose at most {n}; or build the project again with these parts.", n=MOST_AT_ONCE),
        )
    embedded = embedded or EmbeddedParts()
    if opened.project.head is not None:
        beside = lambda plain, parts: correct(plain, parts, called, at, by, embedded)  # noqa: E731 - one short function
        return (yield from keeping_head(opened, labelled, beside, at, by, embedded, called))
    if opened.project.remembered is not None:
        work = lambda plain: correct(plain, labelled, called, at, by, embedded)  # noqa: E731 - one short function
        return (yield from keeping_defects(opened, labelled, work, at, by, embedded, called))
    project, detector = opened.project, opened.detector
    at_random = getattr(project.document.options, "coreset", "greedy") == "random"
    built = project.document.built
    bank = plain_of(detector).bank
    radius_l2 = built.radius_l2 if built else radius_of(bank, project.document.n_built, at_random=at_random)
    read, refused = yield from scaled(read_parts(called, project, labelled, detector), 0.0, 0.1)
    if not read:
        return proposal(project, labelled, None, refused=refused)
    finding = defects_of(labelled, project, detector, embedded, project.document.limits)
    defects = yield from scaled(finding, 0.1, 0.3)
    state = CorrectedState(opened, labelled, radius_l2)
    added = [one for part in read if (one := _add(state, part, defects, refused, at, by)) is not None]
    if not added:
        return proposal(project, labelled, None, refused=refused, remarks=defects.remarks)
    features = {one.correction.id: one.read.features for one in added}
    remarks = yield from scaled(lower_all(state, features, embedded), 0.3, 1.0)
    return _proposed(state, labelled, added, refused, (*defects.remarks, *remarks), at, by)


def _add(
    state: CorrectedState, part: ReadPart, defects: Defects, refused: Refused, at: datetime, by: str
) -> Added | None:
    """Add a part to the state; None if it is refused."""
    document = state.opened.project.document
    limits, name = document.limits, part.called.name
    detector = with_bank(state.opened.detector, state.bank)
    before = detector.score(part.features)
    verdict = decide(before.score_l2, limits, doubtful=bool(before.doubts))
    cells, conflict_cells = _new_cells(state, detector, part, before, defects)
    reason = _reason_against(state, part, before, verdict, limits, cells, conflict_cells)
    if reason is not None:
        refused.append((part.called, reason))
        return None
    others = np.arange(state.n_built, len(state.training), dtype=np.int32)
    base = detector.score(part.features, without_image=others) if len(others) else before
    path = str(part.called.path.absolute()) if part.called.path is not None else ""
    image = TrainingImage(name=name[:1000], path=path, score_l2=base.score_l2)
    if part.labelled is not None:
        state.replace_labelled(part.labelled, None)
    number = state.add_good(image, half(base.patch_distance_l2), part.features, cells)
    correction = GoodCorrection(
        id=max((one.id for one in state.corrections), default=0) + 1,
        by=by[:200],
        at=at,
        name=name[:1000],
        sha256=part.sha256,
        threshold_before_l2=limits.ng_l2,
        threshold_after_l2=limits.ng_l2,
        part=number,
        patches=len(cells),
        labelled=part.labelled is not None,
    )
    state.corrections.append(correction)
    return Added(part, correction, before, cells, defects.conflicts(part.features, conflict_cells))


def _new_cells(
    state: CorrectedState, detector: PatchDetector, part: ReadPart, before: AnomalyMap, defects: Defects
) -> tuple[Int64, Int64]:
    """The patches of a part to add, and those that would be added if no labelled defect showed them."""
    distance_l2 = before.patch_distance_l2.ravel()
    judged: Bool = detector.counted(before.patch_distance_l2).ravel() > 0
    values, radius_l2 = part.features.values, state.built.radius_l2
    shown = defects.shows(values, judged & (distance_l2 > radius_l2), radius_l2)
    return new_patches(values, distance_l2, judged & ~shown, radius_l2), np.flatnonzero(shown)


def _reason_against(
    state: CorrectedState,
    part: ReadPart,
    before: AnomalyMap,
    verdict: Verdict,
    limits: Limits,
    cells: Int64,
    conflict_cells: Int64,
) -> Sentence | None:
    """Why a part is not added; None: it is."""
    new = before.patch_distance_l2.ravel() > state.built.radius_l2
    judged = part.features.judged.ravel() if part.features.judged is not None else np.ones_like(new)
    share = (new & judged).sum() / judged.sum()
    reason = None
    if verdict is Verdict.ERROR:
        reason = Sentence("It cannot be judged.")
    elif verdict is Verdict.OK:
        of_limit = f"{before.score_l2 / limits.ng_l2:.0%}"
        reason = Sentence("It is OK already, at {share} of the limit: there is nothing to correct.", share=of_limit)
    elif len(state.corrections) >= MOST_CORRECTIONS:
        reason = join(
            Sentence("A project has at most {n} corrections.", n=MOST_CORRECTIONS),
            Sentence("Build it again with these parts."),
        )
    elif share > FOREIGN_SHARE:
        reason = join(
            Sentence("{share} of it is unlike every good part: it does not show such a part.", share=f"{share:.0%}"),
            Sentence("Open the project that it belongs to, or build the project again with such parts."),
        )
    elif not len(cells) and len(conflict_cells):
        reason = Sentence("All that is new in it is what a labelled defect shows, so nothing is learned from it.")
    elif not len(cells):
        reason = Sentence("Nothing in it is new to the project: each of its patches is like one of a good part.")
    return reason


def _proposed(
    state: CorrectedState,
    labelled: Sequence[ScoredPart],
    added: Sequence[Added],
    refused: Refused,
    remarks: Sequence[Sentence],
    at: datetime,
    by: str,
) -> Proposal:
    """Calibrate, complete the entries, and compare."""
    state.settle()
    pictures = {key_of(str(one.read.called.path.absolute())): one.read.kept for one in added if one.read.called.path}
    opened = state.project(at, by, {key: kept for key, kept in pictures.items() if kept is not None})
    project, before = opened.project, state.opened.project
    new = {one.correction.id for one in added}
    corrections = tuple(
        one.model_copy(update={"threshold_after_l2": project.document.threshold_l2}) if one.id in new else one
        for one in project.document.corrections
    )
    document = project.document.model_copy(update={"corrections": corrections})
    opened = replace(opened, project=replace(project, document=document))
    size = before.document.embedding.source_size
    said = [
        Sentence("{name} has another size than the good parts of the project.", name=one.read.called.name)
        for one in added
        if one.read.size != size
    ]
    parts = [_shown(one, opened, before.document.limits) for one in added]
    return proposal(before, labelled, opened, parts=parts, refused=refused, remarks=(*said, *remarks))


def _shown(one: Added, opened: OpenedProject, limits: Limits) -> CorrectedPart:
    now = opened.detector.score(one.read.features)
    doubtful = bool(one.before.doubts)
    return CorrectedPart(
        id=one.correction.id,
        called=one.read.called,
        n_new=one.correction.patches,
        score_l2=one.before.score_l2,
        now_l2=now.score_l2,
        verdict=decide(one.before.score_l2, limits, doubtful=doubtful),
        now=decide(now.score_l2, opened.project.document.limits, doubtful=doubtful),
        rgb=marked(one.read.rgb, opened.detector, one.before, limits, one.cells),
        conflicts=one.conflicts,
    )
