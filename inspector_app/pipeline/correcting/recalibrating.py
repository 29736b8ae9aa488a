"""Set the limits of a project anew after its good parts have other scores."""

import math
from datetime import datetime

from inspector_app.core.messages import Limits
from inspector_app.core.scoring.calibration import calibrate
from inspector_app.project.schema import ProjectDocument
from inspector_app.project.schema_corrections import BuiltState

SAME_RATIO = 1e-9


def recalibrated(
    new: ProjectDocument, old: ProjectDocument, built: BuiltState, at: datetime, by: str
) -> ProjectDocument:
    """Calibrate with the scores of ``new``; the limit follows unless a person set it by hand.

    Args:
        new: the project with its new training pictures.
        old: the project before, with the limits of now.
        built: what the build gave; it is restored when ``new`` has no corrections in its bank.
        at: time of the change, for the history of the limits.
        by: who made it ("": not known).
    """
    if new.built is None:
        suggested_l2, promise = built.suggested_threshold_l2, built.promise
    else:
        calibration = calibrate(new.part_scores_l2, old.promise_asked)
        suggested_l2, promise = calibration.threshold_l2, calibration.promised
    update = {
        "promise": promise,
        "suggested_threshold_l2": suggested_l2,
        "first_suggested_l2": old.first_suggested_l2 or old.suggested_threshold_l2,
        "estimated": None,
    }
    new = new.model_copy(update=update)
    new = new.model_copy(update={"estimated": built.estimated if new.built is None else new.estimated_limit})
    return new.with_limits(_limits(new, old, built), at, by, rebuilt=True)


def _limits(new: ProjectDocument, old: ProjectDocument, built: BuiltState) -> Limits:
    kind = old.kind_of_limit(old.threshold_l2)
    if kind == "by hand":
        return Limits(old.threshold_l2, old.review_l2)
    estimated = new.estimated_limit
    threshold_l2 = (
        estimated.threshold_l2 if kind == "estimated" and estimated is not None else new.suggested_threshold_l2
    )
    if old.review_l2 is None:
        return Limits(threshold_l2)
    # The lower limit keeps its place relative to the limit; with the limit of the build it is that of the build again.
    ratio = old.review_l2 / old.threshold_l2
    if built.review_l2 is not None and threshold_l2 == built.threshold_l2:
        same = math.isclose(ratio, built.review_l2 / built.threshold_l2, rel_tol=SAME_RATIO)
        return Limits(threshold_l2, built.review_l2 if same else ratio * threshold_l2)
    return Limits(threshold_l2, ratio * threshold_l2)
