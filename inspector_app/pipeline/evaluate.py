"""A labelled folder to figures: AUROC, AUPRO, false alarms and detections at the project's threshold."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from inspector_app.core.errors import SourceError
from inspector_app.core.messages import Bool, Float32, Frame, InspectionRecord, Progress, Verdict
from inspector_app.core.metrics import aupro, auroc
from inspector_app.core.ports import Detector
from inspector_app.core.scoring import to_source
from inspector_app.pipeline.inspect import inspect
from inspector_app.sources.images import list_images, natural_key, read_frame, read_rgb

GOOD = "good"
MAX_MASK_SIDE_PX = 1024
"""Pixel figures are taken at the masks' own size, reduced to this longer side if it is larger."""


@dataclass(frozen=True, slots=True)
class LabelledImage:
    """A test picture: its kind ("good" or the name of a defect) and, for a defect, the mask of where it is."""

    path: Path
    kind: str
    mask: Path | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Evaluation:
    """Figures over a labelled set; rates are 0 to 1, NaN where nothing could be measured.

    Pictures that could not be judged count in ``n_error`` and in no other figure.
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


def read_dataset(folder: Path) -> list[LabelledImage]:
    """List ``test/good``, ``test/<kind>`` and the masks ``ground_truth/<kind>/<stem>_mask.png`` below ``folder``.

    Raises:
        SourceError: there is no such layout, or no picture in it.
    """
    test = folder / "test"
    if not test.is_dir():
        raise SourceError(f"There is no folder {test}", hint="A test set holds test/good and test/<kind of defect>")
    images = []
    for kind in sorted((path for path in test.iterdir() if path.is_dir()), key=natural_key):
        for path in list_images(kind):
            mask = folder / "ground_truth" / kind.name / f"{path.stem}_mask.png"
            images.append(LabelledImage(path, kind.name, mask if kind.name != GOOD and mask.is_file() else None))
    if not images:
        raise SourceError(f"There are no pictures in {test}", hint="Put them into test/good and test/<kind of defect>")
    return images


def evaluate(
    images: Sequence[LabelledImage], detector: Detector, threshold_l2: float
) -> Generator[Progress, None, Evaluation]:
    """Judge a labelled set.

    Args:
        images: what to judge.
        detector: the trained method.
        threshold_l2: the limit.

    Yields:
        Progress through the pictures.
    """
    judged: list[tuple[LabelledImage, InspectionRecord]] = []
    maps: list[Float32] = []
    masks: list[Bool] = []
    for done, image in enumerate(images):
        yield Progress("Judging test parts", done, len(images), 0.9 * done / len(images))
        frame = read_frame(image.path)
        record = inspect(frame, detector, threshold_l2)
        judged.append((image, record))
        if record.anomaly is not None and isinstance(frame, Frame) and (image.kind == GOOD or image.mask is not None):
            mask = _mask(image, frame)
            maps.append(to_source(detector.render(record.anomaly), (mask.shape[1], mask.shape[0])))
            masks.append(mask)
    yield Progress("Computing the figures", 0, 0, 0.9)
    return _figures(judged, maps, masks)


def _mask(image: LabelledImage, frame: Frame) -> Bool:
    """Where the defect is: bool (H, W), no larger than MAX_MASK_SIDE_PX."""
    height, width = frame.rgb.shape[:2]
    scale = min(1.0, MAX_MASK_SIDE_PX / max(height, width))
    size = (round(width * scale), round(height * scale))
    if image.mask is None:
        return np.zeros((size[1], size[0]), dtype=np.bool_)
    values = read_rgb(image.mask)[:, :, 0]
    if values.shape != (height, width):
        raise SourceError(
            f"Mask {image.mask.name} has {values.shape[1]} x {values.shape[0]} pixels, its picture {width} x {height}",
            hint="A mask needs the size of its picture",
        )
    return np.asarray(cv2.resize(values, size, interpolation=cv2.INTER_NEAREST) > 127)


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
