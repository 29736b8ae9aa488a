"""The picture of a recorded part: from the archive, if its hash is still the recorded one, or from its own file."""

import hashlib
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np

from inspector_app.core.errors import UnreadableImageError, reason_of
from inspector_app.core.messages import AnomalyMap, Float32, Frame, Placement, Progress, UInt8, read_only
from inspector_app.core.pictures.decoding import decode
from inspector_app.core.ports import FileDetector
from inspector_app.core.reading import AS_SAVED
from inspector_app.core.scoring.scoring import render_map
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.judging.picture import MAX_DISPLAY_PX, reduced
from inspector_app.project.files import is_file
from inspector_app.records.parts import Archived, Part
from inspector_app.sources.images import read_frame

MAP_PX = 256
"""The longer side of a map that is drawn without the project of the part."""
PATCHES, PLACEMENT = "patch_distance_l2", "to_picture"
"""The arrays in the file of a map, see :mod:`inspector_app.records.archive`."""
Origin = Literal["archive", "file", "none"]


@dataclass(frozen=True, slots=True, eq=False)
class Recalled:
    """The picture of a recorded part, as it is shown.

    Attributes:
        rgb: uint8 (H, W, 3), at most 1600 px a side, read-only; None: there is none.
        origin: where it comes from. A file outside of the archive may have changed since the part was judged.
        distance_l2: float32 (h, w), >= 0, Euclidean, over the whole picture; None: there is no map.
        source_size: (width, height) of the picture in pixels.
        note: a sentence about what is missing or not certain; "" if there is nothing to say.
        patch_distance_l2: float32 (rows, cols), as the part was judged; None: there is no map.
    """

    rgb: UInt8 | None
    origin: Origin
    distance_l2: Float32 | None = None
    source_size: tuple[int, int] = (0, 0)
    note: str = ""
    patch_distance_l2: Float32 | None = None


def recall(part: Part, archive: Path, detector: FileDetector | None) -> Generator[Progress, None, Recalled]:
    """Read the picture and the map of a recorded part. It is not judged again.

    A file whose hash is not the recorded one is never shown.

    Args:
        part: the record.
        archive: the folder of the archive.
        detector: that of the project that judged the part; None: it is not open, and the map is drawn without it.
    """
    yield Progress(Sentence("Reading the picture"), 0, 1, 0.0)
    if part.picture is None:
        return _from_file(part, detector)
    try:
        rgb = decode(genuine(archive, part.picture.file, part.picture.sha256), AS_SAVED)
    except ChangedError as error:
        return Recalled(None, "none", note=error.sentence)
    except UnreadableImageError as error:
        return Recalled(None, "none", note=error.sentence)
    try:
        anomaly, note = _map_of(part, part.picture, archive), ""
    except ChangedError as error:
        anomaly, note = None, error.sentence
    source_size = rgb.shape[1], rgb.shape[0]
    distance_l2 = None
    if anomaly is not None:
        distance_l2 = _drawn(anomaly, source_size, detector)
        if distance_l2 is None:
            note = Sentence("Open the project {name} to see the anomaly map.", name=part.project_name)
    patches = anomaly.patch_distance_l2 if anomaly is not None else None
    return Recalled(reduced(rgb, MAX_DISPLAY_PX), "archive", distance_l2, source_size, note, patches)


def small(part: Part, archive: Path, longest_px: int) -> UInt8 | None:
    """Return the archived picture, at most ``longest_px`` a side: uint8 (H, W, 3); None if it is not the archived one.

    Raises:
        UnreadableImageError: it is not a complete picture.
    """
    if part.picture is None:
        return None
    try:
        return reduced(decode(genuine(archive, part.picture.file, part.picture.sha256), AS_SAVED), longest_px)
    except ChangedError:
        return None


class ChangedError(Exception):
    """A file of the archive is missing, cannot be read, or is not the one that was archived; ``sentence`` says it."""

    def __init__(self, sentence: Sentence) -> None:
        """Keep the sentence for the user."""
        super().__init__(sentence)
        self.sentence = sentence


def genuine(archive: Path, file: str, sha256: str) -> bytes:
    """Return the content of a file of the archive.

    Raises:
        ChangedError: it is missing, cannot be read, or is not the one that was archived.
    """
    from inspector_app.records.archive import FILE  # takes tenths of a second

    path = archive / file
    if not FILE.fullmatch(file) or not is_file(path):
        raise ChangedError(Sentence("The picture is no longer in the archive: {path} is missing.", path=path))
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ChangedError(Sentence("{path} cannot be read: {reason}.", path=path, reason=reason_of(error))) from error
    if hashlib.sha256(content).hexdigest() != sha256:
        raise ChangedError(
            Sentence(
                "{path} was changed after it was archived, so it is not shown: it may not be the picture of this part.",
                path=path,
            )
        )
    return content


def _map_of(part: Part, picture: Archived, archive: Path) -> AnomalyMap | None:
    if picture.map_file is None or not np.isfinite(part.score_l2):
        return None
    from safetensors import SafetensorError
    from safetensors.numpy import load

    content = genuine(archive, picture.map_file, picture.map_sha256 or "")
    try:
        arrays = load(content)
        patches = np.asarray(arrays[PATCHES], np.float32)
    except (KeyError, ValueError, SafetensorError):
        return None
    placement = Placement(read_only(arrays[PLACEMENT])) if PLACEMENT in arrays else None
    return AnomalyMap(read_only(patches), part.score_l2, placement)


def _drawn(anomaly: AnomalyMap, source_size: tuple[int, int], detector: FileDetector | None) -> Float32 | None:
    """Return the map over the whole picture; None if that needs the project of the part."""
    if detector is not None:
        return detector.render(anomaly)
    if anomaly.placement is not None:
        return None
    scale = MAP_PX / max(source_size)
    width, height = (max(1, round(side * scale)) for side in source_size)
    return render_map(anomaly.patch_distance_l2, anomaly.score_l2, (width, height))


def _from_file(part: Part, detector: FileDetector | None) -> Recalled:
    if part.path is None:
        return Recalled(None, "none", note=Sentence("No picture of this part was archived."))
    if not is_file(part.path):
        return Recalled(
            None,
            "none",
            note=Sentence("No picture of this part was archived, and {path} is no longer there.", path=part.path),
        )
    frame = read_frame(part.path, detector.reading if detector is not None else AS_SAVED)
    if not isinstance(frame, Frame):
        return Recalled(None, "none", note=frame.reason)
    note = Sentence("This is the present file {path}. Only pictures in the archive are checked.", path=part.path)
    size = frame.rgb.shape[1], frame.rgb.shape[0]
    return Recalled(reduced(frame.rgb, MAX_DISPLAY_PX), "file", None, size, note)
