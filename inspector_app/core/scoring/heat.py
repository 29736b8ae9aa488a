"""Colours of an anomaly map, relative to the threshold: the same colour is the same distance on every part."""

import numpy as np

from inspector_app.core.messages import Float32, UInt8, read_only

SCALE_FROM = 0.7
"""Relative distance (1.00 = limit) where the colour scale begins; below it the map is transparent."""
SCALE_TO = 1.5
"""Relative distance where the colour scale ends."""
MAX_ALPHA = 0.75
DARK_SHARE = 0.4
"""Share of the colour map left out at its dark end: near-black colours are not visible on a dark part."""


def heat_rgba(distance_l2: Float32, threshold_l2: float) -> UInt8:
    """Colour a map on a fixed scale from 0.7 to 1.5 of the threshold.

    The scale is never stretched to the picture's own range, because then every good part would look red.

    Args:
        distance_l2: float32 (H, W), >= 0.
        threshold_l2: the limit, > 0, same unit.

    Returns:
        uint8 (H, W, 4), RGB and opacity; opacity rises from 0 at 0.7 to its maximum at 1.00.
    """
    import cv2

    relative = distance_l2 / np.float32(threshold_l2)
    level = DARK_SHARE + (1 - DARK_SHARE) * np.clip((relative - SCALE_FROM) / (SCALE_TO - SCALE_FROM), 0, 1)
    bgr = cv2.applyColorMap((level * 255).astype(np.uint8), cv2.COLORMAP_INFERNO)
    alpha = np.clip((relative - SCALE_FROM) / (1 - SCALE_FROM), 0, 1) * (MAX_ALPHA * 255)
    return read_only(np.dstack([bgr[:, :, ::-1], alpha.astype(np.uint8)]))


def blend(rgb: UInt8, rgba: UInt8) -> UInt8:
    """Blend a coloured map over a picture of the same size: uint8 (H, W, 3)."""
    opacity = rgba[:, :, 3:].astype(np.float32) / 255
    mixed = rgb * (1 - opacity) + rgba[:, :, :3] * opacity
    return read_only(mixed.round().astype(np.uint8))
