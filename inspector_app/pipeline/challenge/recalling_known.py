"""The picture of a challenge part that was judged, for the list of records."""

from collections.abc import Generator
from pathlib import Path

from inspector_app.core.errors import InspectorError, UnreadableImageError
from inspector_app.core.messages import Frame, Progress, UInt8
from inspector_app.core.pictures.decoding import decode
from inspector_app.core.ports import FileDetector
from inspector_app.core.reading import AS_SAVED, Reading
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.judging.large import judged
from inspector_app.pipeline.judging.picture import MAX_DISPLAY_PX, reduced
from inspector_app.pipeline.judging.recalling import Recalled
from inspector_app.project.challenge_set import folder_of, load_set, picture_in
from inspector_app.records.parts import Part


def recall_known(part: Part, folder: Path, detector: FileDetector | None) -> Generator[Progress, None, Recalled]:
    """Read the picture of a challenge part, and make its map anew: a challenge keeps verdicts and scores, no maps.

    A picture whose hash is not that of the judged one is never shown.

    Args:
        part: a row with ``expected``.
        folder: :attr:`inspector_app.project.paths.AppPaths.challenge`.
        detector: that of the project that judged the part; None: it is not open, and there is no map.
    """
    progress = Progress(Sentence("Reading the picture"), 0, 1, 0.0)
    yield progress
    try:
        rgb = _pixels(part, folder, AS_SAVED if detector is None else detector.reading)
    except InspectorError as error:
        return Recalled(None, "none", note=error.sentence)
    shown, size = reduced(rgb, MAX_DISPLAY_PX), (rgb.shape[1], rgb.shape[0])
    if detector is None:
        note = Sentence("Open the project {name} to see the anomaly map.", name=part.project_name)
        return Recalled(shown, "file", None, size, note)
    frame = Frame(rgb, part.name, part.captured_at_s)
    record = yield from judged(frame, detector, part.limits, progress, 1.0)
    if record.anomaly is None:
        return Recalled(shown, "file", None, size, record.reason)
    note = Sentence("The map was made anew, with the open project.")
    return Recalled(shown, "file", detector.render(record.anomaly), size, note)


def small_known(part: Part, folder: Path, longest_px: int) -> UInt8 | None:
    """Return the picture of a challenge part, at most ``longest_px`` a side: uint8 (H, W, 3); None without one."""
    try:
        return reduced(_pixels(part, folder, AS_SAVED), longest_px)
    except InspectorError:
        return None


def _pixels(part: Part, folder: Path, reading: Reading) -> UInt8:
    """Read the judged picture. Raises InspectorError if it is not there, or another one."""
    if not part.sha256:
        raise UnreadableImageError(Sentence("This part was shown to the camera. Its picture was not kept."))
    known = next((one for one in load_set(folder, part.project_name).parts if one.sha256 == part.sha256), None)
    if known is None:
        raise UnreadableImageError(Sentence("This picture was removed from the challenge parts."))
    return decode(picture_in(folder_of(folder, part.project_name), known), AS_SAVED if known.taken else reading)
