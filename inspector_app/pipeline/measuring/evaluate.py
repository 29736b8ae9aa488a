"""Evaluate a labelled folder: how well scores and maps tell defects, and what limits of several promises find."""

import math
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from inspector_app.core.messages import AnomalyMap, InspectionRecord, Limits, Progress, Verdict, read_only
from inspector_app.core.ports import FileDetector
from inspector_app.core.scoring.calibration import calibrate
from inspector_app.core.scoring.metrics import auroc, auroc_interval, f1_max
from inspector_app.core.scoring.pixel_figures import STRICT_AUPRO_LIMIT, PixelCurve, PixelFigures
from inspector_app.core.scoring.scoring import to_source
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.judging.judge import rejudge
from inspector_app.pipeline.judging.large import judged
from inspector_app.pipeline.measuring.labelled import GOOD, LabelledImage, read_labelled
from inspector_app.pipeline.measuring.tuning import Rate

PROMISES = (0.005, 0.01, 0.02, 0.05, 0.1)
"""The promised false-alarm rates at which every evaluation says what is found."""
MAPS_BYTES = 2**28
COARSE_CELLS = 64
"""Largest side of a map beyond MAPS_BYTES: at most 16 KB."""


@dataclass(frozen=True, slots=True, eq=False)
class AtPromise:
    """What the limit of one promise finds.

    Attributes:
        promise: the false-alarm rate that was asked for, 0 to 1.
        promised: the rate that the number of good parts can promise, >= ``promise``; larger: there are too few, and the
            limit is their largest score.
        threshold_l2: the limit.
        false_alarms: good test parts above it.
        detections: defective test parts above it.
        per_kind: the same for each kind of defect.
        seg_f1: F1 of the pixels above it, see :meth:`PixelFigures.f1`.
    """

    promise: float
    promised: float
    threshold_l2: float
    false_alarms: Rate
    detections: Rate
    per_kind: Mapping[str, Rate]
    seg_f1: float

    @property
    def is_kept(self) -> bool:
        """Whether there are enough good parts for the promise."""
        return self.promised <= self.promise


@dataclass(frozen=True, slots=True, eq=False)
class Evaluation:
    """Figures of a labelled set; rates are 0 to 1, NaN if they could not be measured.

    Pictures that could not be judged are counted only in ``n_error``.
    """

    image_auroc: float
    pixel_auroc: float
    pixel_aupro: float
    false_alarm_rate: float
    detection_rate: float
    n_good: int
    n_defect: int
    n_error: int
    per_kind: dict[str, dict[str, float]]
    latency_ms: dict[str, float]
    records: tuple[tuple[LabelledImage, InspectionRecord], ...]
    """With their patch maps, which take MAPS_BYTES together; the maps of further pictures are coarser."""
    notes: tuple[str, ...] = ()
    """Masks that could not be used, one or two sentences each."""
    image_auroc_interval: tuple[float, float] = (math.nan, math.nan)
    """With 95 % confidence (:func:`auroc_interval`)."""
    image_f1_max: float = math.nan
    pixel_aupro_5: float = math.nan
    """AUPRO up to 5 % false positives; ``pixel_aupro`` goes up to 30 %."""
    seg_f1: float = math.nan
    """F1 of the pixels above the limit in use."""
    at_promise: tuple[AtPromise, ...] = ()
    """One for each of PROMISES; empty when the scores of the good parts are not known."""
    pixel_curve: PixelCurve | None = None

    def at(self, promise: float) -> AtPromise | None:
        """What the limit of this promise finds; None when it was not computed."""
        return next((each for each in self.at_promise if each.promise == promise), None)


def evaluate(
    images: Sequence[LabelledImage], detector: FileDetector, threshold_l2: float, part_scores_l2: Sequence[float] = ()
) -> Generator[Progress, None, Evaluation]:
    """Judge a labelled set.

    Each map is counted in bins and forgotten, so the memory does not grow with the number of pixels.

    Args:
        images: the pictures to judge.
        detector: the trained method.
        threshold_l2: the limit.
        part_scores_l2: the leave-one-part-out scores of the good parts that it learned from, one per part; the limits
            of PROMISES are calibrated from them.

    Yields:
        Progress through the pictures.
    """
    records: list[tuple[LabelledImage, InspectionRecord]] = []
    notes: list[str] = []
    pixels = PixelFigures()
    maps_bytes = 0
    has_masks = any(image.kind != GOOD and (image.mask or image.change) for image in images)
    for done, image in enumerate(images):
        progress = Progress(Sentence("Judging test parts"), done, len(images), 0.99 * done / len(images))
        yield progress
        frame, mask, fault = read_labelled(image, detector.reading)
        notes += [fault] if fault else []
        record = yield from judged(frame, detector, Limits(threshold_l2), progress, 0.99 / len(images))
        if has_masks and mask is not None and record.anomaly is not None and math.isfinite(record.score_l2):
            pixels.add(to_source(detector.render(record.anomaly), (mask.shape[1], mask.shape[0])), mask)
        if record.anomaly is not None:
            maps_bytes += record.anomaly.patch_distance_l2.nbytes
            if maps_bytes > MAPS_BYTES:
                record = replace(record, anomaly=_coarse(record.anomaly))
        records.append((image, record))
    yield Progress(Sentence("Computing the figures"), 0, 0, 0.99)
    return _figures(records, pixels, threshold_l2, part_scores_l2, tuple(notes))


def _coarse(anomaly: AnomalyMap) -> AnomalyMap:
    """The same map with the largest distance of each block of cells."""
    fine_l2 = anomaly.patch_distance_l2
    step = math.ceil(max(fine_l2.shape) / COARSE_CELLS)
    rows, columns = (np.arange(0, side, step) for side in fine_l2.shape)
    coarse_l2 = np.maximum.reduceat(np.maximum.reduceat(fine_l2, rows, axis=0), columns, axis=1)
    return replace(anomaly, patch_distance_l2=read_only(np.asarray(coarse_l2)))


def _figures(
    judged: Sequence[tuple[LabelledImage, InspectionRecord]],
    pixels: PixelFigures,
    threshold_l2: float,
    part_scores_l2: Sequence[float],
    notes: tuple[str, ...],
) -> Evaluation:
    by_kind: dict[str, list[InspectionRecord]] = {}
    for image, record in judged:
        if record.verdict is not Verdict.ERROR:
            by_kind.setdefault(image.kind, []).append(record)
    good = by_kind.get(GOOD, [])
    defects = {kind: records for kind, records in by_kind.items() if kind != GOOD}
    defect = [record for records in defects.values() for record in records]
    good_l2, defect_l2 = _scores(good), _scores(defect)
    per_kind = {
        kind: {
            "n": len(records),
            "ng_rate": _ng(records, threshold_l2).share,
            **({} if kind == GOOD else {"image_auroc": auroc(good_l2, _scores(records))}),
        }
        for kind, records in by_kind.items()
    }

    def at(promise: float) -> AtPromise:
        calibration = calibrate(part_scores_l2, promise)
        limit_l2 = calibration.threshold_l2
        return AtPromise(
            promise=promise,
            promised=calibration.promised,
            threshold_l2=limit_l2,
            false_alarms=_ng(good, limit_l2),
            detections=_ng(defect, limit_l2),
            per_kind={kind: _ng(records, limit_l2) for kind, records in defects.items()},
            seg_f1=pixels.f1(limit_l2),
        )

    latencies = [record.latency_ms for record in (*good, *defect)] or [math.nan]
    return Evaluation(
        image_auroc=auroc(good_l2, defect_l2),
        image_auroc_interval=auroc_interval(good_l2, defect_l2),
        image_f1_max=f1_max(good_l2, defect_l2),
        pixel_auroc=pixels.auroc,
        pixel_aupro=pixels.aupro(),
        pixel_aupro_5=pixels.aupro(STRICT_AUPRO_LIMIT),
        seg_f1=pixels.f1(threshold_l2),
        pixel_curve=pixels.curve(),
        false_alarm_rate=_ng(good, threshold_l2).share,
        detection_rate=_ng(defect, threshold_l2).share,
        at_promise=tuple(map(at, PROMISES)) if len(part_scores_l2) else (),
        n_good=len(good),
        n_defect=len(defect),
        n_error=len(judged) - len(good) - len(defect),
        per_kind=per_kind,
        latency_ms={"p50": float(np.percentile(latencies, 50)), "p95": float(np.percentile(latencies, 95))},
        records=tuple(judged),
        notes=notes,
    )


def _scores(records: Sequence[InspectionRecord]) -> list[float]:
    return [record.score_l2 for record in records]


def _ng(records: Sequence[InspectionRecord], threshold_l2: float) -> Rate:
    """How many of these parts are NG at a limit."""
    limits = Limits(threshold_l2)
    return Rate.of(sum(rejudge(record, limits).verdict is Verdict.NG for record in records), len(records))
