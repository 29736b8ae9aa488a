"""A project with what it remembers of defects, and without: scores and maps of its good parts, and its limits."""

import math
from collections.abc import Generator, Sequence
from dataclasses import replace
from datetime import datetime

from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.memory.defect_bank import DefectBank
from inspector_app.core.memory.raised_maps import Raised, Remembered
from inspector_app.core.messages import Float16, Limits, Progress, ScoredPart, read_only
from inspector_app.core.scoring.calibration import calibrate
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.correcting.embedded import EmbeddedParts
from inspector_app.pipeline.correcting.labelled_again import judged_again
from inspector_app.pipeline.correcting.recalibrating import SAME_RATIO
from inspector_app.pipeline.correcting.state import map_scores, with_plain
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.project.kept_maps import PartMaps
from inspector_app.project.kept_remembered import sha256_of_remembered
from inspector_app.project.schema import ProjectDocument
from inspector_app.project.schema_corrections import AnyCorrection, RaisedImage, RememberedState
from inspector_app.project.schema_parts import TrainingImage


def with_defects(detector: PatchDetector, bank: DefectBank | None) -> PatchDetector:
    """Return a copy of a detector that remembers other defects."""
    return with_plain(detector, lambda plain: setattr(plain, "remembered", bank))


def raised_score(detector: PatchDetector, score_l2: float, plain: Float16, now: Float16) -> float:
    """Return the score of a kept map whose distances were raised.

    The ratio of the two maps' scores is applied to the known score, so that nothing is lost by the maps' 16 bits.

    Args:
        detector: with the zones and the gain of the project.
        score_l2: the score of ``plain``.
        plain: float16 (rows, cols), the map before.
        now: float16 (rows, cols), the map now; nowhere smaller.
    """
    before_l2, now_l2 = map_scores(detector, plain, now)
    return score_l2 * max(1.0, now_l2 / before_l2) if before_l2 > 0 else max(score_l2, now_l2)


def without_defects(opened: OpenedProject) -> OpenedProject:
    """Return a project as if nothing were remembered: with its suggested limit, but with its entries and limits of now.

    The limits are set anew by :func:`with_remembered`.
    """
    project, document = opened.project, opened.project.document
    if project.remembered is None or document.remembered is None:
        return opened
    assert project.maps is not None
    scores = {image.training: image.score_l2 for image in document.remembered.images}
    rows, maps = project.remembered.raised, project.maps.training.copy()
    for image in scores:
        maps[image] = rows.lowered(image, maps[image])
    training = tuple(
        image.model_copy(update={"score_l2": scores[number]}) if number in scores else image
        for number, image in enumerate(document.training)
    )
    document = suggested(document.model_copy(update={"training": training, "remembered": None}))
    project = replace(
        project,
        document=document,
        maps=PartMaps(read_only(maps), project.maps.labelled),
        remembered=None,
    )
    return replace(opened, project=project, detector=with_defects(opened.detector, None))


def raised_maps(opened: OpenedProject, rows: Raised) -> dict[int, tuple[float, Float16]]:
    """Return the score and the map of each training picture that changes, of a project :func:`without_defects`."""
    project = opened.project
    assert project.maps is not None
    changed = {}
    for image in rows.images:
        plain = project.maps.training[image]
        now = rows.raising(image, plain)
        if (now > plain).any():
            score_l2 = project.document.training[image].score_l2
            changed[image] = raised_score(opened.detector, score_l2, plain, now), now
    return changed


def with_scores(document: ProjectDocument, scores_l2: dict[int, float]) -> ProjectDocument:
    """Return a document with other scores of some training pictures."""
    training: tuple[TrainingImage, ...] = tuple(
        image.model_copy(update={"score_l2": scores_l2[number]}) if number in scores_l2 else image
        for number, image in enumerate(document.training)
    )
    return document.model_copy(update={"training": training})


def with_remembered(
    opened: OpenedProject,
    old: ProjectDocument,
    remembered: Remembered | None,
    corrections: tuple[AnyCorrection, ...],
    at: datetime,
    by: str,
) -> OpenedProject:
    """Return a project that remembers defects, calibrated anew.

    Args:
        opened: the project :func:`without_defects`; its labelled parts are not judged again here.
        old: the document before the change, with the limits of now.
        remembered: what it remembers from now on; the rows have the numbers of its training pictures.
        corrections: all entries from now on.
        at: time of the change, for the history of the limits.
        by: who made it ("": not known).
    """
    project = opened.project
    assert project.maps is not None
    maps, state = project.maps.training, None
    document = project.document.model_copy(update={"corrections": corrections})
    if remembered is not None:
        rows = remembered.raised
        plain_l2 = maps.reshape(len(maps), -1)[rows.image, rows.cell]
        remembered = replace(remembered, raised=replace(rows, plain_l2=plain_l2))
        images = [RaisedImage(training=n, score_l2=document.training[n].score_l2) for n in rows.images]
        sha256 = sha256_of_remembered(remembered)
        state = RememberedState(floor_l2=remembered.bank.floor_l2, images=tuple(images), sha256=sha256)
        changed = raised_maps(opened, rows)
        document = with_scores(document, {number: score_l2 for number, (score_l2, _) in changed.items()})
        maps = maps.copy()
        for number, (_, now) in changed.items():
            maps[number] = now
    kept = PartMaps(read_only(maps), project.maps.labelled)
    document = document.model_copy(update={"remembered": state, "maps_sha256": kept.sha256})
    document = calibrated_anew(document, old, at, by)
    project = replace(project, document=document, maps=kept, remembered=remembered)
    bank = remembered.bank if remembered is not None else None
    return replace(opened, project=project, detector=with_defects(opened.detector, bank))


def suggested(document: ProjectDocument) -> ProjectDocument:
    """Calibrate with the scores of the good parts; the limits stay."""
    calibration = calibrate(document.part_scores_l2, document.promise_asked)
    update = {
        "promise": calibration.promised,
        "suggested_threshold_l2": calibration.threshold_l2,
        "estimated": None,  # it is computed from the new scores
    }
    document = document.model_copy(update=update)
    return document.model_copy(update={"estimated": document.estimated_limit})


def calibrated_anew(new: ProjectDocument, old: ProjectDocument, at: datetime, by: str) -> ProjectDocument:
    """Set the limits from the scores of the good parts; a limit that a person set by hand stays."""
    update = {
        "first_suggested_l2": old.first_suggested_l2 or old.suggested_threshold_l2,
        "threshold_l2": old.threshold_l2,
        "review_l2": old.review_l2,
        "threshold_history": old.threshold_history,
    }
    new = suggested(new.model_copy(update=update))
    return new.with_limits(limits_as(new, old), at, by, rebuilt=True)


def limits_as(new: ProjectDocument, old: ProjectDocument) -> Limits:
    """Return the limits of ``new``, calibrated, that follow as those of ``old`` do; those set by hand stay."""
    kind, threshold_l2 = old.kind_of_limit(old.threshold_l2), new.suggested_threshold_l2
    if kind == "by hand":
        return old.limits
    if kind == "estimated" and new.estimated is not None:
        threshold_l2 = new.estimated.threshold_l2
    review_l2 = None if old.review_l2 is None else old.review_l2 * threshold_l2 / old.threshold_l2
    for change in old.threshold_history:  # a limit that was there before has its lower limit again, to the bit
        former = change.old
        if former.ng_l2 == threshold_l2 and former.review_l2 is not None and review_l2 is not None:
            review_l2 = former.review_l2 if math.isclose(former.review_l2, review_l2, rel_tol=SAME_RATIO) else review_l2
    return Limits(threshold_l2, review_l2)


def with_labelled_again(
    after: OpenedProject, labelled: Sequence[ScoredPart], embedded: EmbeddedParts
) -> Generator[Progress, None, tuple[OpenedProject, tuple[Sentence, ...]]]:
    """Judge labelled parts again; those whose pictures are gone keep their scores, and are named."""
    parts, remarks = yield from judged_again(labelled, after.project, after.detector, embedded)
    return replace(after, project=after.project.with_labelled(parts)), remarks
