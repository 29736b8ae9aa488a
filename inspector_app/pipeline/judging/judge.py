"""Judge one frame. The window, the command line, the demo and the tests all call this file. Read this file first."""

import logging
import time
from collections.abc import Callable, Generator
from dataclasses import replace
from typing import cast

import numpy as np

from inspector_app.core.errors import UnsuitableImageError, reason_of
from inspector_app.core.memory.similar import sketch
from inspector_app.core.messages import (
    AnomalyMap,
    Frame,
    InspectionRecord,
    Limits,
    PatchFeatures,
    Region,
    UnreadableFrame,
    Verdict,
    WorstPatch,
    read_only,
)
from inspector_app.core.ports import ComparableDetector, Detector, StepwiseDetector, ZoningDetector
from inspector_app.core.scoring.regions import regions_above
from inspector_app.core.scoring.scoring import checked_map, decide
from inspector_app.core.sentences import Sentence, join
from inspector_app.core.steps import Steps
from inspector_app.records.archive_choice import NEAR_LIMIT

_log = logging.getLogger(__name__)


def inspect(
    frame: Frame | UnreadableFrame,
    detector: Detector,
    limits: Limits,
    clock_s: Callable[[], float] = time.perf_counter,
) -> InspectionRecord:
    """Judge one frame. A frame that cannot be judged becomes an ERROR record, never an OK.

    Args:
        frame: a frame from a source, or the report that a frame is unreadable.
        detector: the trained method.
        limits: the limits that the score is compared with.
        clock_s: a monotonic clock in seconds.

    Returns:
        The complete record; only a person's later label is missing.
    """
    for _ in (steps := Steps(inspecting(frame, detector, limits, clock_s))):
        pass
    return steps.result


def inspecting(
    frame: Frame | UnreadableFrame,
    detector: Detector,
    limits: Limits,
    clock_s: Callable[[], float] = time.perf_counter,
) -> Generator[int, None, InspectionRecord]:
    """As :func:`inspect`; yields the number of finished steps while a large picture is embedded."""
    started_s = clock_s()
    if isinstance(frame, UnreadableFrame):
        return _record(frame, limits, 0.0, error=frame.reason)
    try:
        if isinstance(detector, StepwiseDetector) and detector.n_steps > 1:
            features = yield from detector.embedding(frame)
        else:
            features = detector.embed(frame)
        anomaly = checked_map(detector.score(features), features.grid, features.judged)
    except UnsuitableImageError as error:
        return _record(frame, limits, (clock_s() - started_s) * 1e3, error=str(error))
    except (Exception, SystemExit) as error:  # a library or a plugin that fails must not stop the run
        reason = join(
            Sentence(
                "The part could not be judged ({kind}: {fault}).", kind=type(error).__name__, fault=reason_of(error)
            ),
            Sentence("Restart the program."),
        )
        return _record(frame, limits, (clock_s() - started_s) * 1e3, error=reason)
    record = _record(frame, limits, (clock_s() - started_s) * 1e3, anomaly=anomaly)
    if record.verdict is not Verdict.OK or record.relative_score >= NEAR_LIMIT:
        record = replace(record, worst_patch=_worst_patch(features, anomaly, detector))
    return with_regions(record, detector)


def _worst_patch(features: PatchFeatures, anomaly: AnomalyMap, detector: Detector) -> WorstPatch | None:
    """Return what the worst region looks like, for a part that is not clearly OK; measured: 0.2 ms beside 14 ms."""
    space = getattr(detector, "feature_space", "")  # a check of the whole protocol takes as long as all the rest
    if not space:
        return None
    try:
        region = cast("ComparableDetector", detector).worst_region(anomaly)
        if region is None:
            return None
        mean = features.values[region.ravel()].mean(axis=0, keepdims=True)
        with np.errstate(over="ignore"):  # what is too large for float16 is not finite, and is not kept
            vector = sketch(mean)[0].astype(np.float16)
    except Exception as error:  # the verdict does not depend on it
        _log.warning("What a part looks like is not kept (%s: %s)", type(error).__name__, error)
        return None
    return WorstPatch(read_only(vector), space) if np.isfinite(vector).all() else None


def _record(
    frame: Frame | UnreadableFrame,
    limits: Limits,
    latency_ms: float,
    *,
    anomaly: AnomalyMap | None = None,
    error: str = "",
) -> InspectionRecord:
    stamp = frame.stamp if isinstance(frame, Frame) else None
    size = (frame.rgb.shape[1], frame.rgb.shape[0]) if isinstance(frame, Frame) else (0, 0)
    verdict = _verdict(anomaly, limits) if anomaly is not None else Verdict.ERROR
    if verdict is Verdict.ERROR and not error:
        error = join(Sentence("The score is not a number."), Sentence("Build the project again."))
    return InspectionRecord(
        frame.name,
        frame.path,
        frame.captured_at_s,
        verdict,
        limits,
        latency_ms,
        anomaly,
        size,
        error,
        stamp,
        captured_s=frame.captured_s,
    )


def rejudge(record: InspectionRecord, limits: Limits) -> InspectionRecord:
    """Return the same record under other limits, without regions; the network does not run again."""
    if record.anomaly is None:
        return replace(record, limits=limits)
    verdict = _verdict(record.anomaly, limits)
    return replace(record, limits=limits, verdict=verdict, regions=None, n_regions=0)


def with_regions(record: InspectionRecord, detector: Detector) -> InspectionRecord:
    """Return a record with the regions above the limit that its score exceeds; the network does not run again."""
    if record.anomaly is None or record.regions is not None:
        return record
    levels = (record.limits.ng_l2, record.limits.review_l2)
    level_l2 = next((level for level in levels if level is not None and record.score_l2 > level), None)
    if level_l2 is None:
        return replace(record, regions=())
    try:
        mm_per_px = detector.mm_per_px(record.source_size)
        found, count = regions_above(detector.render(record.anomaly), level_l2, record.source_size, mm_per_px)
        if hasattr(detector, "zone_at"):  # a check of the whole protocol takes longer than to find the zones
            zoning = cast("ZoningDetector", detector)
            found = tuple(_in_zone(region, record.anomaly, record.source_size, zoning) for region in found)
    except Exception as error:  # the verdict does not depend on them
        _log.warning("The regions of %s could not be found (%s: %s)", record.name, type(error).__name__, error)
        return record
    return replace(record, regions=found, n_regions=count)


def _in_zone(region: Region, anomaly: AnomalyMap, size: tuple[int, int], detector: ZoningDetector) -> Region:
    x, y = (at / side for at, side in zip(region.peak_at_px, size, strict=True))
    return replace(region, zone=detector.zone_at(anomaly, x, y))


def _verdict(anomaly: AnomalyMap, limits: Limits) -> Verdict:
    return decide(anomaly.score_l2, limits, doubtful=bool(anomaly.doubts))
