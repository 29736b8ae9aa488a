"""Views of a comparison: the order of the test parts, their pictures and maps, and patch features as points."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np

from inspector_app.core.messages import (
    Bool,
    Float32,
    InspectionRecord,
    Progress,
    UInt8,
    UnreadableFrame,
    Verdict,
    read_only,
)
from inspector_app.core.ports import FileDetector
from inspector_app.core.reading import AS_SAVED, Reading
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.pipeline.judging.picture import reduced
from inspector_app.pipeline.measuring.labelled import GOOD, read_labelled
from inspector_app.project.paths import AppPaths
from inspector_app.sources.images import read_rgb

if TYPE_CHECKING:  # these import OpenCV and scikit-learn, which would delay the window
    from inspector_app.pipeline.comparing.feature_space import FeatureSpace
    from inspector_app.pipeline.measuring.evaluate import Evaluation
    from inspector_app.pipeline.measuring.labelled import LabelledImage

TILE_PX = 800
MARK_RGB = (90, 169, 245)
"""The colour of outlines and frames; the anomaly map's colours contain no blue."""


class Standing(IntEnum):
    """How the candidates judge one test part, in the order in which parts are listed."""

    DISAGREED = 0
    MISSED = 1
    FALSE_ALARM = 2
    UNJUDGED = 3
    RIGHT = 4


def standings(evaluations: Sequence["Evaluation"]) -> list[tuple[int, Standing]]:
    """Return (number, standing) of the test parts, sorted by standing; all evaluations are over the same parts."""
    if not evaluations:
        return []
    found = []
    for number, row in enumerate(zip(*(evaluation.records for evaluation in evaluations), strict=True)):
        verdicts = {record.verdict for _, record in row}
        is_good = row[0][0].kind == GOOD
        if len(verdicts) > 1:
            standing = Standing.DISAGREED
        elif Verdict.ERROR in verdicts:
            standing = Standing.UNJUDGED
        elif (Verdict.OK in verdicts) == is_good:
            standing = Standing.RIGHT
        else:
            standing = Standing.FALSE_ALARM if is_good else Standing.MISSED
        found.append((number, standing))
    return sorted(found, key=lambda pair: pair[1])


@dataclass(frozen=True, slots=True, eq=False)
class PartPicture:
    """One test part with the maps of all candidates.

    Attributes:
        rgb: uint8 (H, W, 3), at most 800 px a side; None when it cannot be shown.
        truth: the same with the known defect outlined; None when no defect is marked.
        maps: one map per candidate, float32 (h, w), >= 0, Euclidean; None where the part was not judged.
        note: why there is no picture.
    """

    rgb: UInt8 | None
    truth: UInt8 | None
    maps: tuple[Float32 | None, ...]
    note: str = ""


def read_part(
    image: "LabelledImage", judged: Sequence[tuple[InspectionRecord, FileDetector]]
) -> Generator[Progress, None, PartPicture]:
    """Read a test part again and compute its maps, without the network."""
    yield Progress(Sentence("Reading the picture"), 0, 1, 0.0)
    frame, mask, _ = read_labelled(image, judged[0][1].reading if judged else AS_SAVED)
    if isinstance(frame, UnreadableFrame):
        return PartPicture(None, None, (), frame.reason)
    if any(record.stamp is not None and record.stamp != frame.stamp for record, _ in judged):
        return PartPicture(None, None, (), Sentence("{name} has changed since it was judged.", name=image.path.name))
    yield Progress(Sentence("Drawing the maps"), 0, 1, 0.5)
    rgb = reduced(frame.rgb, TILE_PX)
    truth = _outlined(rgb, mask) if mask is not None and mask.any() else None
    maps = tuple(detector.render(record.anomaly) if record.anomaly is not None else None for record, detector in judged)
    return PartPicture(rgb, truth, maps)


def _outlined(rgb: UInt8, mask: Bool) -> UInt8:
    """Return the picture with a line around the regions of the mask: uint8 (H, W, 3)."""
    from scipy import ndimage

    height, width = rgb.shape[:2]
    rows = np.arange(height) * mask.shape[0] // height
    columns = np.arange(width) * mask.shape[1] // width
    inside = mask[rows[:, None], columns[None, :]]
    line = ndimage.binary_dilation(inside, iterations=max(1, round(max(height, width) / 250))) & ~inside
    marked = rgb.copy()
    marked[line] = MARK_RGB
    return read_only(marked)


def read_patch(
    path: Path, cell: int, grid: tuple[int, int], reading: Reading = AS_SAVED
) -> Generator[Progress, None, UInt8]:
    """Return a picture with a frame around one patch: uint8 (H, W, 3), at most 800 px a side.

    Raises:
        UnreadableImageError: the file can no longer be read.
    """
    yield Progress(Sentence("Reading the picture"), 0, 1, 0.0)
    marked = reduced(read_rgb(path, reading), TILE_PX).copy()
    height, width = marked.shape[:2]
    row, column = divmod(cell, grid[1])
    top, bottom = row * height // grid[0], (row + 1) * height // grid[0]
    left, right = column * width // grid[1], (column + 1) * width // grid[1]
    inner = marked[top:bottom, left:right].copy()
    line = max(2, round(max(height, width) / 160))
    marked[max(0, top - line) : bottom + line, max(0, left - line) : right + line] = MARK_RGB
    marked[top:bottom, left:right] = inner
    return read_only(marked)


def map_space(
    opened: OpenedProject,
    good: Sequence[Path],
    evaluation: "Evaluation",
    app_paths: AppPaths,
    method: Literal["pca", "umap"],
) -> Generator[Progress, None, "FeatureSpace"]:
    """Project the patch features of one candidate onto a plane."""
    yield Progress(Sentence("Starting"), 0, 0, 0.0)
    from inspector_app.pipeline.comparing.feature_space import map_feature_space

    return (yield from map_feature_space(opened, good, evaluation, app_paths, method=method, seed=0))
