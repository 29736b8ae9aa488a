"""A project with the head that was learned from its labelled defects, and without: scores and maps, and its limits."""

from collections.abc import Generator, Sequence
from copy import copy
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import numpy as np

from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.memory.head import Head, KeptHead, seen_of
from inspector_app.core.messages import AnomalyMap, Float16, Float32, PatchFeatures, Progress, ScoredPart, read_only
from inspector_app.core.scoring.scoring import half
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.correcting.embedded import EmbeddedParts
from inspector_app.pipeline.correcting.labelled_again import SAME_SCORE
from inspector_app.pipeline.correcting.raising import (
    calibrated_anew,
    limits_as,
    raised_score,
    suggested,
    with_labelled_again,
    with_scores,
)
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.project.kept_head import sha256_of_head
from inspector_app.project.kept_maps import PartMaps
from inspector_app.project.schema import ProjectDocument
from inspector_app.project.schema_corrections import AnyCorrection, HeadCorrection, HeadedPart, HeadState, RaisedImage

JUDGING = Sentence("Judging labelled pictures")


@dataclass(frozen=True, slots=True, eq=False)
class Headed:
    """A labelled part with a head.

    A part that was learned is judged by the head that was fitted without its fold, so that what the Tune page counts of
    it is true of new parts too.

    Attributes:
        plain: without the head.
        now: with it; the same one if the head does not raise it.
        fold: its fold; None: nothing was learned from it.
    """

    plain: ScoredPart
    now: ScoredPart
    fold: int | None = None


def with_head_beside(detector: PatchDetector, head: Head | None) -> PatchDetector:
    """Return a copy of a detector with another head; it shares the network, the bank and the zones."""
    changed = copy(detector)
    changed.head = head
    return changed


def seen_in_map(detector: PatchDetector, values: Float32, map_l2: Float16, score_l2: float) -> Float32:
    """Return what a head sees of a kept map, float16 (rows, cols), with patches float32 (n, D): float32 (D + 2,)."""
    region = detector.worst_region(AnomalyMap(map_l2.astype(np.float32), score_l2))
    return seen_of(values, region, score_l2)


def raised_map(detector: PatchDetector, score_l2: float, plain: Float16, factor: float) -> tuple[float, Float16]:
    """Return the score and the map of a kept map, float16 (rows, cols), raised as a detector raises it."""
    anomaly = AnomalyMap(plain.astype(np.float32), score_l2)
    region = detector.worst_region(anomaly) if factor > 1 else None
    if region is None:
        return score_l2, plain
    now = read_only(half(detector.raised(anomaly, region, factor).patch_distance_l2))
    return raised_score(detector, score_l2, plain, now), now


def without_head(
    opened: OpenedProject, labelled: Sequence[ScoredPart], embedded: EmbeddedParts
) -> Generator[Progress, None, tuple[OpenedProject, tuple[Headed, ...], tuple[Sentence, ...]]]:
    """Return a project and its labelled parts as if nothing had been learned from labelled defects.

    All is as it was, to the bit, without any picture. Only parts that were labelled since are judged again. The limits
    are those that scores without the head are compared with; histories and entries stay.
    """
    project, document = opened.project, opened.project.document
    if project.head is None or document.head is None:
        return opened, tuple(Headed(part, part) for part in labelled), ()
    assert project.maps is not None
    maps, plain = project.maps.training.copy(), list(project.head.plain)
    for image in document.head.images:
        maps[image.training] = plain.pop(0)
    scored = with_scores(document, {image.training: image.score_l2 for image in document.head.images})
    document_now = suggested(scored.model_copy(update={"head": None}))
    limits = limits_as(document_now, document)
    document_now = document_now.model_copy(update={"threshold_l2": limits.ng_l2, "review_l2": limits.review_l2})
    project_now = replace(
        project, document=document_now, maps=PartMaps(read_only(maps), project.maps.labelled), head=None
    )
    detector = with_head_beside(opened.detector, None)
    parts, since = [Headed(part, part) for part in labelled], list(range(len(labelled)))
    for one in document.head.labelled:
        map_l2 = plain.pop(0) if one.score_l2 != one.now_l2 else None
        place = next((n for n in since if labelled[n].score_l2 == one.now_l2), None)
        if place is not None:
            since.remove(place)
            part = labelled[place]
            plain_part = part if map_l2 is None else replace(part, score_l2=one.score_l2, patch_distance_l2=map_l2)
            parts[place] = Headed(plain_part, part, one.fold)
    now = replace(opened, project=project_now, detector=detector)
    again, remarks = yield from with_labelled_again(now, [labelled[n] for n in since], embedded)
    for n, part in zip(since, again.project.labelled_parts(), strict=True):
        parts[n] = Headed(part, labelled[n])
    return replace(now, project=project_now.with_labelled([one.plain for one in parts])), tuple(parts), remarks


def headed_parts(
    plain: OpenedProject,
    labelled: Sequence[ScoredPart],
    head: KeptHead,
    before: Sequence[Headed],
    embedded: EmbeddedParts,
) -> Generator[Progress, None, tuple[list[Headed], tuple[Sentence, ...]]]:
    """Judge labelled parts with a head; those whose pictures are gone stay as they were judged last.

    Where a part without a picture has another score without the head than it had, it keeps that one, and is named.

    Args:
        plain: the project :func:`without_head`.
        labelled: its labelled parts.
        head: what was learned.
        before: the labelled parts with their folds, as they were judged last.
        embedded: features of the project's pictures.
    """
    found, gone = [], []
    for done, part in enumerate(labelled):
        progress = Progress(JUDGING, done, len(labelled), done / len(labelled))
        yield progress
        former = next((one for one in before if (one.plain.name, one.plain.path) == (part.name, part.path)), None)
        fold = former.fold if former is not None else None
        features = yield from embedded.features(part.path, plain.project, plain.detector, progress)
        if features is None:
            is_same = former is not None and former.plain.score_l2 == part.score_l2
            found.append(Headed(part, former.now if former is not None and is_same else part, fold))
            gone += [] if is_same else [part.name]
            continue
        detector = with_head_beside(plain.detector, head.without(fold))
        anomaly = detector.score(features)
        raised = anomaly.score_l2 > part.score_l2 * (1 + SAME_SCORE)
        patches = read_only(half(anomaly.patch_distance_l2))
        now = replace(part, score_l2=anomaly.score_l2, patch_distance_l2=patches) if raised else part
        found.append(Headed(part, now, fold))
    return found, _plain_words(gone)


def _plain_words(gone: Sequence[str]) -> tuple[Sentence, ...]:
    """Say which labelled parts have their scores without the head, because their pictures cannot be judged again."""
    if not gone:
        return ()
    return (
        Sentence(
            "What was learned from labelled defects does not count in the scores of {n} labelled parts, because their "
            "pictures cannot be judged again: {name}.",
            one="What was learned from labelled defects does not count in the score of a labelled part, because its "
            "picture cannot be judged again: {name}.",
            n=len(gone),
            name=gone[0],
        ),
    )


def with_head(
    plain: OpenedProject,
    old: ProjectDocument,
    head: KeptHead,
    parts: Sequence[Headed],
    corrections: tuple[AnyCorrection, ...],
    at: datetime,
    by: str,
) -> OpenedProject:
    """Return a project with a head, calibrated anew with the scores of its good parts by heads without their folds.

    Args:
        plain: the project :func:`without_head`.
        old: the document before the change, with the limits of now.
        head: what was learned; its maps are those of another project and are not used.
        parts: the labelled parts of the project.
        corrections: all entries from now on; the hash in that of the head is set here.
        at: time of the change, for the history of the limits.
        by: who made it ("": not known).
    """
    project, document = plain.project, plain.project.document
    assert project.maps is not None
    maps, images, kept, scores = project.maps.training.copy(), [], [], {}
    for image in range(document.n_built):
        score_l2, before = document.training[image].score_l2, project.maps.training[image]
        now_l2, now = raised_map(plain.detector, score_l2, before, head.factor(image))
        if now is not before:
            images.append(RaisedImage(training=image, score_l2=score_l2))
            kept.append(before)
            maps[image], scores[image] = now, now_l2
    kept += [_map_of(one.plain, maps.shape[1:]) for one in parts if one.plain.score_l2 != one.now.score_l2]
    plain_maps = np.stack(kept) if kept else np.zeros((0, *maps.shape[1:]), dtype=np.float16)
    head = replace(head, plain=read_only(plain_maps))
    sha256 = sha256_of_head(head)
    labelled = tuple(HeadedPart(score_l2=one.plain.score_l2, now_l2=one.now.score_l2, fold=one.fold) for one in parts)
    state = HeadState(images=tuple(images), labelled=labelled, sha256=sha256)
    entries = tuple(
        one.model_copy(update={"sha256": sha256}) if isinstance(one, HeadCorrection) else one for one in corrections
    )
    document = with_scores(document, scores).model_copy(update={"corrections": entries, "head": state})
    document = calibrated_anew(document, old, at, by)
    project = replace(project, document=document, maps=PartMaps(read_only(maps), project.maps.labelled), head=head)
    project = project.with_labelled([one.now for one in parts])
    return replace(plain, project=project, detector=with_head_beside(plain.detector, head.head))


def _map_of(part: ScoredPart, grid: tuple[int, ...]) -> Float16:
    return part.patch_distance_l2 if part.patch_distance_l2 is not None else np.zeros(grid, dtype=np.float16)


def good_features(
    opened: OpenedProject, image: int, embedded: EmbeddedParts, progress: Progress
) -> Generator[Progress, None, PatchFeatures | None]:
    """Return the features of a training picture; None if it is gone or has changed."""
    one = opened.project.document.training[image]
    path = Path(one.path) if one.path else None
    return (yield from embedded.features(path, opened.project, opened.detector, progress))
