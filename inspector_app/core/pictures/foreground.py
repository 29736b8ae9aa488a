"""Propose which part of the picture shows the good part: what differs from the picture's edge, or varies less than it.

A proposal only: a person accepts or rejects it.
"""

import numpy as np

from inspector_app.core.messages import Bool, Float32, UInt8, read_only

EDGE_SHARE = 0.03
"""Width of the strip along the picture's edge that shows the background, as a share of the shorter side."""
LEAST_SEPARATION = 0.75
"""Share of a cue's variance that its two classes explain; even values reach 0.75 at most, two clear classes 1."""
LEAST_CONTRAST = 8.0
"""Grey values by which the part's mean must differ from the edge's."""
LEAST_CALM = 2.0
"""How many times more the background must vary from part to part than the part."""
MARGIN_SHARE = 0.02
"""The proposal is widened by this share of the shorter side: parts do not lie in exactly the same place."""
EDGE_MOST = 0.25
"""If more of the edge belongs to the proposal, the part fills the picture and no background was found."""
AREA_RANGE = (0.01, 0.9)


def foreground(pictures: UInt8) -> Bool | None:
    """Propose the area of the part.

    Args:
        pictures: uint8 (n, h, w, 3), good parts, all reduced to the same size.

    Returns:
        bool (h, w), read-only, without holes; None if no part stands out from a background.
    """
    stack = pictures.astype(np.float32)
    mean = stack.mean(axis=0)
    strip = _strip(mean.shape[:2])
    contrast = np.linalg.norm(mean - np.median(mean[strip], axis=0), axis=2) / np.sqrt(np.float32(3))
    candidates = [_above(contrast, strip, LEAST_CONTRAST)]
    if len(pictures) > 2:
        # In units of grey values, and at least one: a part that never changes at all is no special case.
        variation = np.log2(np.maximum(stack.std(axis=0).mean(axis=2), 1.0))
        candidates.append(_above(-variation, strip, float(np.log2(LEAST_CALM))))
    found = [candidate for candidate in candidates if candidate is not None]
    return min(found, key=lambda area: float(area[strip].mean())) if found else None


def _strip(shape: tuple[int, int]) -> Bool:
    """The strip along the edge: bool (h, w)."""
    width = max(1, round(EDGE_SHARE * min(shape)))
    strip = np.ones(shape, dtype=np.bool_)
    strip[width:-width, width:-width] = False
    return strip


def _above(cue: Float32, strip: Bool, least: float) -> Bool | None:
    """The area whose values are clearly higher than those at the edge, closed and widened; None: there is none."""
    import cv2
    from scipy import ndimage

    side = min(cue.shape)
    smooth = cv2.GaussianBlur(cue, (0, 0), max(0.5, side / 128))
    level, separation = _two_classes(smooth)
    area = smooth > level
    if separation < LEAST_SEPARATION or not area.any() or float(smooth[area].mean() - smooth[strip].mean()) < least:
        return None
    area = ndimage.binary_fill_holes(ndimage.binary_opening(area, iterations=max(1, side // 100)))
    labels, count = ndimage.label(area)
    if not count:
        return None
    sizes = np.bincount(labels.ravel())[1:]
    area = np.isin(labels, 1 + np.flatnonzero(sizes >= 0.05 * sizes.max()))
    margin = 2 * max(1, round(MARGIN_SHARE * side)) + 1
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (margin, margin))
    area = np.asarray(cv2.dilate(area.astype(np.uint8), disc) > 0)
    if area[strip].mean() > EDGE_MOST or not AREA_RANGE[0] <= area.mean() <= AREA_RANGE[1]:
        return None
    return read_only(area)


def _two_classes(values: Float32) -> tuple[float, float]:
    """Otsu's limit between two classes, and the share of the variance that they explain, 0 to 1."""
    ordered = np.sort(values.ravel().astype(np.float64))
    n = len(ordered)
    total = float(ordered.var())
    if total == 0:
        return float(ordered[0]), 0.0
    below = np.arange(1, n) / n
    mean_below = np.cumsum(ordered)[:-1] / np.arange(1, n)
    between = below / (1 - below) * (ordered.mean() - mean_below) ** 2
    place = int(between.argmax())
    return float(ordered[place : place + 2].mean()), float(between[place]) / total
