"""Corrections of both kinds in one project: parts are called good while defects are remembered."""

from collections.abc import Callable, Generator, Sequence
from dataclasses import replace
from datetime import datetime

from inspector_app.core.errors import InspectorError
from inspector_app.core.messages import PatchFeatures, Progress, ScoredPart, Verdict
from inspector_app.core.scoring.scoring import decide
from inspector_app.core.sentences import Sentence, join
from inspector_app.pipeline.correcting.called_good import read_part
from inspector_app.pipeline.correcting.embedded import EmbeddedParts
from inspector_app.pipeline.correcting.proposal import CalledGood, CorrectedPart, Proposal, proposal
from inspector_app.pipeline.correcting.raising import with_labelled_again, with_remembered, without_defects
from inspector_app.pipeline.correcting.state import plain_of
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.pipeline.steps import scaled
from inspector_app.project.schema_corrections import GoodCorrection

LOOKING = Sentence("Looking at the remembered defects")
Work = Callable[[OpenedProject], Generator[Progress, None, Proposal]]


def keeping_defects(
    opened: OpenedProject,
    labelled: Sequence[ScoredPart],
    work: Work,
    at: datetime,
    by: str,
    embedded: EmbeddedParts,
    called: Sequence[CalledGood] = (),
) -> Generator[Progress, None, Proposal]:
    """Correct a project as if it remembered no defects, and let it remember them again.

    Args:
        opened: the project, which remembers defects.
        labelled: its labelled parts as they are now.
        work: the correction of the project without remembered defects.
        at: the time, for the histories.
        by: who corrects ("": not known).
        embedded: features of the project's pictures.
        called: the pictures that are called good.
    """
    before = opened.project.remembered
    assert before is not None
    found = yield from scaled(work(without_defects(opened)), 0.0, 0.9)
    features = yield from _features(called, opened, labelled)
    refused = [(one, _conflict(opened, features.get(one)) or reason) for one, reason in found.refused]
    if found.opened is None:
        return replace(proposal(opened.project, labelled, None, refused=refused), remarks=found.remarks)
    plain = found.opened
    entries = plain.project.document.corrections
    after = with_remembered(plain, opened.project.document, before, entries, at, by)
    after = _with_limits_in_entries(after, {one.id for one in opened.project.document.corrections})
    again = with_labelled_again(after, after.project.labelled_parts(), embedded)
    after, remarks = yield from scaled(again, 0.9, 1.0)
    parts = [_as_now(part, after, features.get(part.called)) for part in found.parts]
    told = tuple(dict.fromkeys((*found.remarks, *remarks)))
    return proposal(opened.project, labelled, after, parts=parts, refused=refused, remarks=told)


def _with_limits_in_entries(after: OpenedProject, known: set[int]) -> OpenedProject:
    """Write the final limit into the new entries."""
    document = after.project.document
    corrections = tuple(
        one.model_copy(update={"threshold_after_l2": document.threshold_l2})
        if one.id not in known and isinstance(one, GoodCorrection)
        else one
        for one in document.corrections
    )
    document = document.model_copy(update={"corrections": corrections})
    return replace(after, project=replace(after.project, document=document))


def _features(
    called: Sequence[CalledGood], opened: OpenedProject, labelled: Sequence[ScoredPart]
) -> Generator[Progress, None, dict[CalledGood, PatchFeatures]]:
    """Embed the pictures that are called good; those that cannot be read are refused elsewhere."""
    found: dict[CalledGood, PatchFeatures] = {}
    for one in called:
        progress = Progress(LOOKING, 0, 1, 0.9)
        yield progress
        try:
            part = yield from read_part(one, opened.project, labelled, opened.detector, progress)
        except InspectorError:
            continue
        found[one] = part.features
    return found


def _conflict(opened: OpenedProject, features: PatchFeatures | None) -> Sentence | None:
    """Name the remembered defect that makes a part NG which is OK without it; None: there is none."""
    bank, limits = plain_of(opened.detector).remembered, opened.project.document.limits
    if features is None or bank is None:
        return None
    plain, anomaly = (one.score(features) for one in (without_defects(opened).detector, opened.detector))
    if decide(plain.score_l2, limits) is not Verdict.OK or decide(anomaly.score_l2, limits) is Verdict.OK:
        return None
    rise = anomaly.patch_distance_l2 - plain.patch_distance_l2
    number = bank.nearest(features.values[int(rise.argmax())])
    defect = next(entry.name for entry in opened.project.document.corrections if entry.id == number)
    return join(
        Sentence("It is NG because it looks like the remembered defect of {name}.", name=defect),
        Sentence("If that is no defect, undo correction {n}.", n=number),
    )


def _as_now(part: CorrectedPart, after: OpenedProject, features: PatchFeatures | None) -> CorrectedPart:
    if features is None:
        return part
    anomaly = after.detector.score(features)
    limits = after.project.document.limits
    return replace(part, now_l2=anomaly.score_l2, now=decide(anomaly.score_l2, limits, doubtful=bool(anomaly.doubts)))
