"""Pictures of parts with their map and with patches marked, for a person who decides."""

import numpy as np

from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.messages import AnomalyMap, Int64, Limits, UInt8, read_only
from inspector_app.core.pictures.preprocess import resized
from inspector_app.core.scoring.heat import blend, heat_rgba
from inspector_app.core.scoring.scoring import to_source
from inspector_app.pipeline.judging.cut_outs import Cells
from inspector_app.pipeline.judging.picture import reduced

SHOWN_PX = 480
MARK = (0, 220, 255)
"""A colour that the heat map does not have."""


def marked(rgb: UInt8, detector: PatchDetector, anomaly: AnomalyMap, limits: Limits, cells: Int64) -> UInt8:
    """Return a picture with its map and with a line around some patches, at most 480 px a side.

    Args:
        rgb: uint8 (H, W, 3), the part's picture.
        detector: made the map.
        anomaly: the map.
        limits: the colours are relative to them.
        cells: int64 (n,), the patches that are marked.

    Returns:
        uint8 (h, w, 3), read-only.
    """
    import cv2

    small = reduced(rgb, SHOWN_PX)
    if max(small.shape[:2]) < SHOWN_PX:
        scale = SHOWN_PX / max(small.shape[:2])
        small = resized(small, (round(small.shape[1] * scale), round(small.shape[0] * scale)))
    height, width = small.shape[:2]
    heat = heat_rgba(to_source(detector.render(anomaly), (width, height)), limits.ng_l2)
    picture = blend(small, heat).copy()
    places = Cells.of(detector.embedder.grid, detector.size, anomaly.placement)
    mask = np.zeros((height, width), dtype=np.uint8)
    for cell in cells.tolist():
        left, top, right, bottom = places.box(cell)
        mask[
            max(0, round(top * height)) : max(0, round(bottom * height)),
            max(0, round(left * width)) : max(0, round(right * width)),
        ] = 1
    contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    cv2.drawContours(picture, contours, -1, MARK, 2)
    return read_only(picture)
