"""Zones of a project: added to its detector, and changed after the build without the network where that is possible."""

from collections.abc import Generator, Sequence
from copy import copy
from dataclasses import replace
from datetime import datetime

import numpy as np

from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.detectors.base.zoned_detector import ZonedDetector, kept_score, plain_score, with_zoning
from inspector_app.core.errors import TrainingError
from inspector_app.core.messages import Float16, Limits, Progress, ScoredPart
from inspector_app.core.pictures.zones import WHOLE, Zoning, judged_cells
from inspector_app.core.scoring.calibration import calibrate
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.building.train_settings import settings_of
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.project.schema import ProjectDocument

RESCORING = Sentence("Scoring good parts")


def require_scores(scores_l2: Sequence[float]) -> None:
    """Raise TrainingError if no good part has a score, so that no limit can be set."""
    if not 0 < max(scores_l2) < np.inf:
        raise TrainingError(
            Sentence("With these zones every good part has the score 0: nothing is large enough to count."),
            hint=Sentence("Choose a smaller minimum area, or leave a larger part of the picture to be judged."),
        )


def needs_network(document: ProjectDocument, zoning: Zoning, grid: tuple[int, int]) -> bool:
    """Whether a project must be built again for other zones.

    Patches that were ignored in the build are not known to the memory, and another section was never seen. All else
    follows from the maps that were kept: what is ignored from now on, sensitivity, minimum area and scale. The vectors
    of patches that are ignored only later stay in the memory until the next build; scores and limit remain true,
    because all of them were measured with this memory. With corrections, the scores without them would be those of the
    former zones, so the project is learned again; the parts that were called good are good parts of that build.

    Args:
        document: the project.
        zoning: the new zones.
        grid: (rows, cols) of the patches.
    """
    embedding = document.embedding
    if document.built is not None or document.remembered is not None or document.head is not None:
        return True
    if zoning.section != embedding.section:
        return True
    section = zoning.section or WHOLE
    learned = judged_cells(embedding.ignored or (), grid, section)
    return bool((judged_cells(zoning.zones, grid, section) & ~learned).any())


def with_other_zones(
    opened: OpenedProject, labelled: Sequence[ScoredPart], zoning: Zoning, at: datetime, by: str = ""
) -> Generator[Progress, None, OpenedProject]:
    """Give a project other zones and calibrate it anew from the kept maps; the network does not run.

    Args:
        opened: the project; it is not changed.
        labelled: its labelled parts as they are now.
        zoning: the new zones, for which :func:`needs_network` is false.
        at: time of the change, for the history of the limits.
        by: who changed them ("": not known).

    Raises:
        TrainingError: the zones do not fit the good parts or the other choices of the project, leave nothing to judge,
            or the maps were not kept.
    """
    document, maps = opened.project.document, opened.project.maps
    source_size = document.embedding.source_size
    zoning.require_fit(source_size)
    settings_of(document.model_copy(update={"zoning": zoning}), opened.runtime)  # a later build must be possible
    if maps is None or len(maps.training) != len(document.training):
        raise TrainingError(
            Sentence("This project has no maps of its good parts, so other zones need a new build."),
            hint=Sentence("Build it again with these zones."),
        )
    before = opened.detector
    plain = copy(before.plain if isinstance(before, ZonedDetector) else before)
    plain.scale = None
    after = with_zoning(plain, zoning, source_size)
    scores_l2 = []
    for done, (image, patches) in enumerate(zip(document.training, maps.training, strict=True)):
        yield Progress(RESCORING, done, len(maps.training), done / len(maps.training))
        scores_l2.append(_score(before, after, image.score_l2, patches))
    require_scores(scores_l2)
    training = tuple(
        image.model_copy(update={"score_l2": score}) for image, score in zip(document.training, scores_l2, strict=True)
    )
    parts = [
        part
        if part.patch_distance_l2 is None
        else replace(part, score_l2=_score(before, after, part.score_l2, part.patch_distance_l2))
        for part in labelled
    ]
    described = _calibrated(document.model_copy(update={"training": training, "zoning": zoning}), document, at, by)
    project = replace(opened.project, document=described).with_labelled(parts)
    return replace(opened, project=project, detector=after)


def _score(before: PatchDetector, after: PatchDetector, score_l2: float, patches: Float16) -> float:
    return kept_score(after, plain_score(before, score_l2, patches), patches)


def _calibrated(new: ProjectDocument, old: ProjectDocument, at: datetime, by: str) -> ProjectDocument:
    """Set the limits from the new scores; a limit that a person set keeps its place relative to the promised one."""
    calibration = calibrate(new.part_scores_l2, old.promise_asked)
    suggested_l2 = calibration.threshold_l2
    new = new.model_copy(
        update={
            "promise": calibration.promised,
            "suggested_threshold_l2": suggested_l2,
            "first_suggested_l2": old.first_suggested_l2 or old.suggested_threshold_l2,
            "estimated": None,  # it is computed from the new scores
        }
    )
    estimated, kind = new.estimated_limit, old.kind_of_limit(old.threshold_l2)
    new = new.model_copy(update={"estimated": estimated})
    if kind == "estimated" and estimated is not None:
        threshold_l2 = estimated.threshold_l2
    elif kind in {"promised", "estimated"}:
        threshold_l2 = suggested_l2
    else:
        threshold_l2 = old.threshold_l2 * suggested_l2 / old.suggested_threshold_l2
    review_l2 = None if old.review_l2 is None else old.review_l2 * threshold_l2 / old.threshold_l2
    return new.with_limits(Limits(threshold_l2, review_l2), at, by, rebuilt=True)
