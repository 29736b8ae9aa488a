"""Labelled parts are judged again by a corrected project."""

from collections.abc import Generator, Sequence
from dataclasses import replace

from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.messages import Progress, ScoredPart, read_only
from inspector_app.core.scoring.scoring import half
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.correcting.embedded import EmbeddedParts
from inspector_app.project.store import Project

SAME_SCORE = 1e-3
"""Relative difference of two scores of the same picture on different computers."""


def same_score(now_l2: float, kept_l2: float) -> bool:
    """Return whether a score is the kept one, but for the computer."""
    return abs(now_l2 - kept_l2) <= SAME_SCORE * kept_l2


def gone_words(gone: Sequence[str]) -> tuple[Sentence, ...]:
    """Say which labelled parts could not be judged again; ``gone``: their names."""
    if not gone:
        return ()
    return (
        Sentence(
            "{n} labelled parts keep their former scores, because their pictures cannot be judged again: {name}.",
            one="A labelled part keeps its former score, because its picture cannot be judged again: {name}.",
            n=len(gone),
            name=gone[0],
        ),
    )


def judged_again(
    parts: Sequence[ScoredPart], project: Project, detector: PatchDetector, embedded: EmbeddedParts
) -> Generator[Progress, None, tuple[list[ScoredPart], tuple[Sentence, ...]]]:
    """Judge labelled parts again.

    Args:
        parts: the parts.
        project: knows the hashes of their pictures.
        detector: judges them.
        embedded: features of the project's pictures.

    Returns:
        The parts, those with the same score or without a picture as they were; and a sentence about the latter.
    """
    now, gone = list(parts), []
    for place, part in enumerate(parts):
        progress = Progress(Sentence("Judging labelled pictures"), place, len(parts), place / len(parts))
        yield progress
        features = yield from embedded.features(part.path, project, detector, progress)
        if features is None:
            gone.append(part.name)
            continue
        anomaly = detector.score(features)
        if not same_score(anomaly.score_l2, part.score_l2):
            patches = read_only(half(anomaly.patch_distance_l2))
            now[place] = replace(part, score_l2=anomaly.score_l2, patch_distance_l2=patches)
    return now, gone_words(gone)
