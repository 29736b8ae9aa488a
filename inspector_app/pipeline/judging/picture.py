"""The picture on the screen: a frame reduced to screen size, and its anomaly map."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from inspector_app.core.errors import UnreadableImageError
from inspector_app.core.messages import (
    Float32,
    Frame,
    InspectionRecord,
    Progress,
    UInt8,
    UnreadableFrame,
    read_only,
)
from inspector_app.core.pictures.decoding import decode
from inspector_app.core.ports import Detector, FileDetector
from inspector_app.core.reading import AS_SAVED, Reading
from inspector_app.core.sentences import Sentence
from inspector_app.sources.images import read_frame, read_rgb

MAX_DISPLAY_PX = 1600


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """One judged frame as the window shows it.

    Attributes:
        number: the index of its record in the run, from 0.
        rgb: uint8 (H, W, 3), at most 1600 px a side, read-only; None when the frame could not be read.
        distance_l2: float32 (h, w), >= 0, Euclidean, over the network's input; None when the frame was not judged.
        source_size: (width, height) of the frame in pixels.
        mm_per_px: millimetres of a pixel of the frame; None: not known.
        note: a sentence that says why there is no picture; "" when there is one, or when the record gives the reason.
    """

    number: int
    rgb: UInt8 | None
    distance_l2: Float32 | None
    note: str = ""
    source_size: tuple[int, int] = (0, 0)
    mm_per_px: float | None = None


def reduced(rgb: UInt8, longest_px: int) -> UInt8:
    """Reduce a picture to at most ``longest_px`` on its longer side, by area averaging: uint8 (H, W, 3), read-only."""
    height, width = rgb.shape[:2]
    scale = longest_px / max(height, width)
    if scale >= 1:
        return rgb
    import cv2

    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return read_only(np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), dtype=np.uint8))


def small_pixels(jpeg: bytes) -> UInt8 | None:
    """Return the small picture that a project keeps of a part, uint8 (H, W, 3); None if there is none."""
    try:
        return decode(jpeg, AS_SAVED) if jpeg else None
    except UnreadableImageError:
        return None


def picture_of(
    number: int, frame: Frame | UnreadableFrame, record: InspectionRecord, detector: Detector | None
) -> Picture:
    """Make the screen picture of a frame and its record; the frame is not judged again."""
    rgb = reduced(frame.rgb, MAX_DISPLAY_PX) if isinstance(frame, Frame) else None
    judged = record.anomaly is not None and detector is not None
    distance_l2 = detector.render(record.anomaly) if judged and detector and record.anomaly else None
    mm_per_px = detector.mm_per_px(record.source_size) if distance_l2 is not None and detector else None
    return Picture(number, rgb, distance_l2, source_size=record.source_size, mm_per_px=mm_per_px)


def look_again(
    number: int, record: InspectionRecord, detector: FileDetector | None
) -> Generator[Progress, None, Picture]:
    """Read a record's file again and draw its map, without running the network."""
    yield Progress(Sentence("Reading the picture"), 0, 1, 0.0)
    if record.path is None:
        return Picture(number, None, None)
    frame = read_frame(record.path, detector.reading if detector is not None else AS_SAVED)
    if isinstance(frame, Frame) and record.stamp is not None and frame.stamp != record.stamp:
        return Picture(number, None, None, Sentence("{name} has changed since it was judged.", name=record.path.name))
    if isinstance(frame, UnreadableFrame):
        return Picture(number, None, None, frame.reason)
    return picture_of(number, frame, record, detector)


def thumbnails(
    paths: Sequence[Path], longest_px: int, reading: Reading = AS_SAVED
) -> Generator[Progress, None, list[tuple[Path, UInt8]]]:
    """Small pictures of these files. Unreadable files are left out; the pre-flight check reports them."""
    found: list[tuple[Path, UInt8]] = []
    for done, path in enumerate(paths):
        yield Progress(Sentence("Reading pictures"), done, len(paths), done / len(paths))
        try:
            found.append((path, reduced(read_rgb(path, reading), longest_px)))
        except UnreadableImageError:
            continue
    return found
