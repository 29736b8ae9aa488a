"""A correction that was worked out without remembered defects or a head is told as the whole project judges."""

from dataclasses import replace

from inspector_app.core.messages import PatchFeatures
from inspector_app.core.scoring.scoring import decide
from inspector_app.pipeline.correcting.proposal import CorrectedPart
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.project.schema_corrections import DefectCorrection, GoodCorrection


def with_limits_in_entries(before: OpenedProject, after: OpenedProject) -> OpenedProject:
    """Write the limits of the whole project into the new entries."""
    document, known = after.project.document, {one.id for one in before.project.document.corrections}
    limits = {
        "threshold_before_l2": before.project.document.threshold_l2,
        "threshold_after_l2": document.threshold_l2,
    }
    corrections = tuple(
        one.model_copy(update=limits)
        if one.id not in known and isinstance(one, (GoodCorrection, DefectCorrection))
        else one
        for one in document.corrections
    )
    document = document.model_copy(update={"corrections": corrections})
    return replace(after, project=replace(after.project, document=document))


def as_now(
    part: CorrectedPart, before: OpenedProject, after: OpenedProject, features: PatchFeatures | None
) -> CorrectedPart:
    """Return a part with the scores and verdicts of the whole projects before and after a correction."""
    if features is None:
        return part
    was, now = before.detector.score(features), after.detector.score(features)
    limits, then = before.project.document.limits, after.project.document.limits
    return replace(
        part,
        score_l2=was.score_l2,
        now_l2=now.score_l2,
        verdict=decide(was.score_l2, limits, doubtful=bool(was.doubts)),
        now=decide(now.score_l2, then, doubtful=bool(now.doubts)),
    )
