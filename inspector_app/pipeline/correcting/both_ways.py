"""Corrections of both kinds in one project: parts are called good while defects are remembered."""

from collections.abc import Callable, Generator, Sequence
from dataclasses import replace
from datetime import datetime

from inspector_app.core.messages import PatchFeatures, Progress, ScoredPart, Verdict
from inspector_app.core.scoring.scoring import decide
from inspector_app.core.sentences import Sentence, join
from inspector_app.pipeline.correcting.called_good import features_of
from inspector_app.pipeline.correcting.embedded import EmbeddedParts
from inspector_app.pipeline.correcting.proposal import CalledGood, Proposal, proposal
from inspector_app.pipeline.correcting.raising import with_labelled_again, with_remembered, without_defects
from inspector_app.pipeline.correcting.state import plain_of
from inspector_app.pipeline.correcting.whole import as_now, with_limits_in_entries
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.pipeline.steps import scaled

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
    features = yield from features_of(called, opened.project, labelled, opened.detector, Progress(LOOKING, 0, 1, 0.9))
    refused = [(one, _conflict(opened, features.get(one)) or reason) for one, reason in found.refused]
    if found.opened is None:
        return replace(proposal(opened.project, labelled, None, refused=refused), remarks=found.remarks)
    plain = found.opened
    entries = plain.project.document.corrections
    after = with_remembered(plain, opened.project.document, before, entries, at, by)
    after = with_limits_in_entries(opened, after)
    again = with_labelled_again(after, after.project.labelled_parts(), embedded)
    after, remarks = yield from scaled(again, 0.9, 1.0)
    parts = [as_now(part, opened, after, features.get(part.called)) for part in found.parts]
    told = tuple(dict.fromkeys((*found.remarks, *remarks)))
    return proposal(opened.project, labelled, after, parts=parts, refused=refused, remarks=told)


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
