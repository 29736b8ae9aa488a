"""What would have made a part OK: the smallest change of the limit, or of the minimum area."""

import math
from dataclasses import replace

from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.detectors.base.zoned_detector import ZonedDetector, with_zoning
from inspector_app.core.messages import AnomalyMap, InspectionRecord, Verdict
from inspector_app.core.pictures.zones import NO_ZONING
from inspector_app.core.scoring.limit_scale import LimitScale
from inspector_app.core.scoring.scoring import image_score
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.judging.explain_words import area_words
from inspector_app.project.store import Project

MOST_SHARE = 0.1
"""A minimum area above this share of the picture is no sensible change."""


def remedies_of(record: InspectionRecord, project: Project, detector: PatchDetector) -> tuple[Sentence, ...]:
    """Return what would have made a judged part OK, one sentence for each change; none for OK and ERROR."""
    if record.verdict not in {Verdict.NG, Verdict.REVIEW} or record.anomaly is None:
        return ()
    limits = record.limits
    limit_l2 = limits.review_l2 if limits.review_l2 is not None else limits.ng_l2
    doubt = Sentence("A person must check the part because of a doubt: no limit changes that.")
    if record.score_l2 <= limit_l2:
        return (doubt,)
    scale = LimitScale(project.document.suggested_threshold_l2)
    needed = math.ceil(10 * scale.percent(record.score_l2) - 1e-9) / 10
    found = [
        Sentence(
            "The score exceeds the limit by {share} %. With a limit of {needed} % in place of {now} % the part would "
            "be OK.",
            share=f"{100 * (record.score_l2 / limit_l2 - 1):.1f}",
            needed=f"{needed:.1f}",
            now=f"{scale.percent(limit_l2):.1f}",
        )
    ]
    least_px = least_area_px(record, project, detector, limit_l2)
    if least_px is not None:
        mm_per_px = detector.mm_per_px(project.document.embedding.source_size)
        area_mm2 = least_px * mm_per_px**2 if mm_per_px is not None else None
        found.append(
            Sentence("With a minimum area of {area} the part would be OK.", area=area_words(least_px, area_mm2))
        )
    if record.anomaly.doubts:
        found.append(doubt)
    return tuple(found)


def least_area_px(record: InspectionRecord, project: Project, detector: PatchDetector, limit_l2: float) -> int | None:
    """Return the smallest minimum area with which the score would not exceed a limit, by trying.

    Cosmetic zones keep their own minimum area.

    Returns:
        In square pixels of the good parts' pictures, as the window sets it; None: no sensible one.
    """
    if record.anomaly is None:
        return None
    source_size = project.document.embedding.source_size
    zoning = project.document.zoning or NO_ZONING
    plain = detector.plain if isinstance(detector, ZonedDetector) else detector
    anomaly = _without_zones(record.anomaly, detector)

    def is_enough(area_px: int) -> bool:
        wanted = zoning.model_copy(update={"least_area_px": float(area_px)})
        tried = with_zoning(plain, wanted, source_size)
        return isinstance(tried, ZonedDetector) and tried.zoned(anomaly).score_l2 <= limit_l2

    too_small, enough = int(zoning.least_area_px), int(MOST_SHARE * source_size[0] * source_size[1])
    if enough <= too_small or not is_enough(enough):
        return None
    while enough - too_small > 1:
        middle = (too_small + enough) // 2
        too_small, enough = (too_small, middle) if is_enough(middle) else (middle, enough)
    return enough


def _without_zones(anomaly: AnomalyMap, detector: PatchDetector) -> AnomalyMap:
    """The same map with the score that the detector without zones gave it."""
    if not isinstance(detector, ZonedDetector):
        return anomaly
    largest_l2 = image_score(anomaly.patch_distance_l2, detector.plain.smooth_gain)
    zoned_l2 = detector.zoned(replace(anomaly, score_l2=largest_l2)).score_l2
    return replace(anomaly, score_l2=anomaly.score_l2 / zoned_l2 * largest_l2 if zoned_l2 > 0 else largest_l2)
