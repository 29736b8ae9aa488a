"""Zones from a mask picture: white is judged, black is ignored."""

from pathlib import Path

import numpy as np

from inspector_app.core.errors import TrainingError, UnreadableImageError
from inspector_app.core.messages import Bool, UInt8
from inspector_app.core.pictures.zones import MOST_RUNS, PAINTED_PX, Painted, Zone, Zoning
from inspector_app.core.reading import AS_SAVED
from inspector_app.core.sentences import Sentence
from inspector_app.sources.images import read_rgb

HALF_WHITE = 127


def read_mask(path: Path) -> Zoning:
    """Read a mask, which must have the size of the good parts' pictures.

    Raises:
        TrainingError: it cannot be read, is all black, or smaller than one patch would be.
    """
    try:
        rgb = read_rgb(path, AS_SAVED)
    except UnreadableImageError as error:
        raise TrainingError(
            Sentence("The mask {name} cannot be read: {reason}", name=path.name, reason=error.message), hint=error.hint
        ) from error
    return zoning_of_mask(rgb, path.name)


def zoning_of_mask(rgb: UInt8, name: str) -> Zoning:
    """Return the zones of a mask, uint8 (H, W, 3): what is darker than half white is ignored.

    Raises:
        TrainingError: it ignores everything.
    """
    judged = rgb.mean(axis=2) > HALF_WHITE
    size = rgb.shape[1], rgb.shape[0]
    if judged.all():
        return Zoning(drawn_on=size)
    try:
        return Zoning(drawn_on=size, zones=(Zone(kind="ignore", area=painted(judged), outside=True),))
    except ValueError as error:
        raise TrainingError(
            Sentence("The mask {name} leaves nothing to judge: white is judged, black is ignored.", name=name),
            hint=Sentence("Paint white what is to be judged."),
        ) from error


def painted(inside: Bool) -> Painted:
    """Store a painted area, bool (H, W), in at most 384 pixels a side, and in fewer if its border is very rough.

    Raises:
        pydantic.ValidationError: nothing is inside.
    """
    import cv2

    height, width = inside.shape
    longest = min(PAINTED_PX, max(height, width))
    while True:
        scale = longest / max(height, width)
        size = max(1, round(width * scale)), max(1, round(height * scale))
        share = cv2.resize(inside.astype(np.float32), size, interpolation=cv2.INTER_AREA)
        small = np.asarray(share > 0.5)
        changes = int((np.diff(small.ravel().astype(np.int8)) != 0).sum())
        if changes + 2 <= MOST_RUNS:
            return Painted.of(small)
        longest //= 2
