"""Explanations of parts that were judged before: of a run, of the records, or known ones of a project."""

from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

import numpy as np

from inspector_app.core.errors import UnreadableImageError
from inspector_app.core.messages import (
    AnomalyMap,
    Frame,
    InspectionRecord,
    Limits,
    Progress,
    ScoredPart,
    UInt8,
    UnreadableFrame,
    Verdict,
    read_only,
)
from inspector_app.core.pictures.decoding import decode
from inspector_app.core.reading import AS_SAVED
from inspector_app.core.scoring.scoring import decide
from inspector_app.core.sentences import NOTHING, Sentence
from inspector_app.pipeline.judging.explain import Explanation, explain
from inspector_app.pipeline.judging.judge import with_regions
from inspector_app.pipeline.judging.large import judged
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.pipeline.judging.recalling import ChangedError, genuine
from inspector_app.records.parts import Part
from inspector_app.sources.images import read_frame

Place = tuple[float, float] | None
"""As in :func:`explain`."""


def explain_record(
    record: InspectionRecord, rgb: UInt8 | None, opened: OpenedProject, at: Place = None
) -> Generator[Progress, None, Explanation]:
    """Explain a part of a run.

    Args:
        record: its record.
        rgb: its picture as the window keeps it, for a feed without files; None: it is read from its file.
        opened: the project that judged it.
        at: as in :func:`explain`.
    """
    yield _reading()
    frame: Frame | None = None
    if record.path is not None:
        read = read_frame(record.path, opened.detector.reading)
        changed = record.stamp is not None and isinstance(read, Frame) and read.stamp != record.stamp
        frame = read if isinstance(read, Frame) and not changed else None
    elif rgb is not None:
        frame = Frame(rgb, record.name, record.captured_at_s)
    placed = with_regions(record, opened.detector)
    return (yield from explain(frame, placed, opened.project, opened.detector, at))


def explain_part(
    part: Part, archive: Path, opened: OpenedProject, at: Place = None
) -> Generator[Progress, None, Explanation]:
    """Explain a recorded part: its archived picture, or its own file, is judged again with the limits of that moment.

    Args:
        part: the record.
        archive: the folder of the archive.
        opened: the open project.
        at: as in :func:`explain`.
    """
    yield _reading()
    limits = Limits(part.ng_l2, part.review_l2)
    unjudged = InspectionRecord(
        part.name, part.path, part.captured_at_s, part.verdict, limits, part.latency_ms, None, (0, 0), part.reason
    )
    if part.verdict is Verdict.ERROR:
        return (yield from explain(None, unjudged, opened.project, opened.detector))
    if opened.project.document.identity != part.project_id:
        reason = Sentence("Open the project {name}: it judged this part.", name=part.project_name or "-")
        return _not_explained(unjudged, reason)
    frame = _archived(part, archive, opened)
    if isinstance(frame, Sentence):
        return _not_explained(unjudged, frame)
    progress = Progress(Sentence("Judging the part again"), 0, 2, 0.1)
    record = yield from judged(frame, opened.detector, limits, progress, 0.4)
    found = yield from explain(frame, record, opened.project, opened.detector, at)
    if record.verdict is part.verdict:
        return found
    note = Sentence(
        "The part was judged again for this: {now} now, {then} then.", now=record.verdict.value, then=part.verdict.value
    )
    return replace(found, notes=(note, *found.notes))


def explain_known(
    part: ScoredPart, limits: Limits, opened: OpenedProject, at: Place = None
) -> Generator[Progress, None, Explanation]:
    """Explain a known part of a project by its kept map; a training part is compared with the other parts.

    Args:
        part: a training part or a labelled one.
        limits: the limits now.
        opened: the project.
        at: as in :func:`explain`.
    """
    yield _reading()
    detector, document = opened.detector, opened.project.document
    frame = read_frame(part.path, detector.reading) if part.path is not None else None
    anomaly = None
    size = document.embedding.source_size
    if part.patch_distance_l2 is not None and part.patch_distance_l2.any():
        anomaly = AnomalyMap(read_only(part.patch_distance_l2.astype(np.float32)), part.score_l2)
    if anomaly is not None and isinstance(frame, Frame):
        anomaly = detector.placed(anomaly, frame)
        size = frame.rgb.shape[1], frame.rgb.shape[0]
    doubtful = anomaly is not None and bool(anomaly.doubts)
    verdict = decide(part.score_l2, limits, doubtful=doubtful)
    record = InspectionRecord(part.name, part.path, 0.0, verdict, limits, 0.0, anomaly, size)
    if anomaly is None:
        return _not_explained(record, Sentence("No map was kept for this part."))
    record = with_regions(record, detector)
    paths = [image.path for image in document.training]
    image = paths.index(str(part.path)) if part.path is not None and str(part.path) in paths else None
    return (yield from explain(frame, record, opened.project, detector, at, image))


def _reading() -> Progress:
    return Progress(Sentence("Reading the picture"), 0, 2, 0.0)


def _not_explained(record: InspectionRecord, reason: Sentence) -> Explanation:
    score_l2 = record.score_l2
    return Explanation(record.name, record.verdict, record.limits, score_l2, reason, NOTHING)


def _archived(part: Part, archive: Path, opened: OpenedProject) -> Frame | Sentence:
    """The picture of a recorded part, or why there is none."""
    if part.picture is None:
        if part.path is None:
            return Sentence("No picture of this part was archived.")
        read = read_frame(part.path, opened.detector.reading)
        return read.reason if isinstance(read, UnreadableFrame) else read
    try:
        content = genuine(archive, part.picture.file, part.picture.sha256)
        return Frame(decode(content, AS_SAVED), part.name, part.captured_at_s)
    except ChangedError as error:
        return error.sentence
    except UnreadableImageError as error:
        return error.sentence
