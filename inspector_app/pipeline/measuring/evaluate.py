"""Evaluate a labelled folder: AUROC, AUPRO, false alarms and detections at the project's threshold."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from inspector_app.core.messages import Bool, Float32, InspectionRecord, Limits, Progress, Verdict
from inspector_app.core.ports import FileDetector
from inspector_app.core.scoring.metrics import aupro, auroc
from inspector_app.core.scoring.scoring import to_source
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.judging.large import judged
from inspector_app.pipeline.measuring.labelled import GOOD, LabelledImage, read_labelled


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
    notes: tuple[str, ...] = ()
    """Masks that could not be used, one or two sentences each."""


def evaluate(
    images: Sequence[LabelledImage], detector: FileDetector, threshold_l2: float
) -> Generator[Progress, None, Evaluation]:
    """Judge a labelled set.

    Args:
        images: the pictures to judge.
        detector: the trained method.
        threshold_l2: the limit.

    Yields:
        Progress through the pictures.
    """
    records: list[tuple[LabelledImage, InspectionRecord]] = []
    maps: list[Float32] = []
    masks: list[Bool] = []
    notes: list[str] = []
    for done, image in enumerate(images):
        progress = Progress(Sentence("Judging test parts"), done, len(images), 0.9 * done / len(images))
        yield progress
        frame, mask, fault = read_labelled(image, detector.reading)
        notes += [fault] if fault else []
        record = yield from judged(frame, detector, Limits(threshold_l2), progress, 0.9 / len(images))
        records.append((image, record))
        if record.anomaly is not None and mask is not None:
            maps.append(to_source(detector.render(record.anomaly), (mask.shape[1], mask.shape[0])))
            masks.append(mask)
    yield Progress(Sentence("Computing the figures"), 0, 0, 0.9)
    return replace(_figures(records, maps, masks), notes=tuple(notes))


def _figures(
    judged: Sequence[tuple[LabelledImage, InspectionRecord]], maps: Sequence[Float32], masks: Sequence[Bool]
) -> Evaluation:
    by_kind: dict[str, list[InspectionRecord]] = {}
    for image, record in judged:
        if record.verdict is not Verdict.ERROR:
            by_kind.setdefault(image.kind, []).append(record)
    good = by_kind.get(GOOD, [])
    defect = [record for kind, records in by_kind.items() if kind != GOOD for record in records]
    good_scores = [record.score_l2 for record in good]
    has_masks = any(mask.any() for mask in masks)
    per_kind = {
        kind: {
            "n": len(records),
            "ng_rate": _ng_rate(records),
            **({} if kind == GOOD else {"image_auroc": auroc(good_scores, [record.score_l2 for record in records])}),
        }
        for kind, records in by_kind.items()
    }
    latencies = [record.latency_ms for record in (*good, *defect)] or [float("nan")]
    return Evaluation(
        image_auroc=auroc(good_scores, [record.score_l2 for record in defect]),
        pixel_auroc=_pixel_auroc(maps, masks) if has_masks else float("nan"),
        pixel_aupro=aupro(maps, masks) if has_masks else float("nan"),
        false_alarm_rate=_ng_rate(good),
        detection_rate=_ng_rate(defect),
        n_good=len(good),
        n_defect=len(defect),
        n_error=len(judged) - len(good) - len(defect),
        per_kind=per_kind,
        latency_ms={"p50": float(np.percentile(latencies, 50)), "p95": float(np.percentile(latencies, 95))},
        records=tuple(judged),
    )


def _ng_rate(records: Sequence[InspectionRecord]) -> float:
    if not records:
        return float("nan")
    return sum(record.verdict is Verdict.NG for record in records) / len(records)


def _pixel_auroc(maps: Sequence[Float32], masks: Sequence[Bool]) -> float:
    values = np.concatenate([distance_l2.ravel() for distance_l2 in maps])
    defect = np.concatenate([mask.ravel() for mask in masks])
    return auroc(values[~defect], values[defect])
