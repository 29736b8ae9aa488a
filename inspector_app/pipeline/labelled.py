"""Test pictures whose truth is known: from a labelled folder, or made from good parts."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from inspector_app.core.decoding import AS_SAVED, Reading
from inspector_app.core.errors import SourceError
from inspector_app.core.messages import Bool, Frame, UInt8, UnreadableFrame, frozen
from inspector_app.sources.images import list_images, natural_key, read_frame, read_rgb

GOOD = "good"
MAX_MASK_SIDE_PX = 1024
"""Pixel figures are taken at the masks' own size, reduced to this longer side if it is larger."""

Change = Callable[[UInt8, Bool | None], tuple[UInt8, Bool | None]]


@dataclass(frozen=True, slots=True)
class LabelledImage:
    """A test picture.

    Attributes:
        path: the file.
        kind: "good" or the name of a defect.
        mask: for a defect, the picture of where it is.
        change: what is done to the picture, uint8 (H, W, 3), and to its mask, bool (H, W), after reading: a synthetic
            defect, say. The same picture must come out every time.
    """

    path: Path
    kind: str
    mask: Path | None = None
    change: Change | None = None


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


def read_labelled(image: LabelledImage, reading: Reading = AS_SAVED) -> tuple[Frame | UnreadableFrame, Bool | None]:
    """The picture, read as ``reading`` says, and where its defects are.

    Returns:
        The frame, and bool (H, W), no larger than MAX_MASK_SIDE_PX: all False for a good part, None when nobody knows.

    Raises:
        SourceError: the mask has another size than its picture, or cannot be read.
    """
    frame = read_frame(image.path, reading)
    if isinstance(frame, UnreadableFrame):
        return frame, None
    mask = _whole_mask(image, frame)
    if image.change is not None:
        rgb, mask = image.change(frame.rgb, mask)
        # Without its file's stamp: what is judged is no longer what the file holds.
        frame = replace(frame, rgb=frozen(rgb), path=None, stamp=None)
    return frame, None if mask is None else _reduced(mask)


def _whole_mask(image: LabelledImage, frame: Frame) -> Bool | None:
    shape = frame.rgb.shape[:2]
    if image.mask is None:
        return np.zeros(shape, dtype=np.bool_) if image.kind == GOOD else None
    values = read_rgb(image.mask, AS_SAVED)[:, :, 0]
    if values.shape != shape:
        raise SourceError(
            f"Mask {image.mask.name} has {values.shape[1]} x {values.shape[0]} pixels, its picture {shape[1]} x "
            f"{shape[0]}",
            hint="A mask needs the size of its picture",
        )
    return np.asarray(values > 127)


def _reduced(mask: Bool) -> Bool:
    import cv2

    height, width = mask.shape
    scale = min(1.0, MAX_MASK_SIDE_PX / max(height, width))
    size = (round(width * scale), round(height * scale))
    return np.asarray(cv2.resize(mask.astype(np.uint8), size, interpolation=cv2.INTER_NEAREST) > 0)
