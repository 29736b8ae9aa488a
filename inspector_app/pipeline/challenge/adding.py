"""Adding challenge parts: pictures are copied from files, from a run, or from the archive of records."""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from pathlib import Path

from inspector_app.core.errors import SourceError, UnreadableImageError
from inspector_app.core.messages import InspectionRecord, Label, Progress, UInt8
from inspector_app.core.pictures.decoding import decode
from inspector_app.core.reading import AS_SAVED, Reading
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.judging.recalling import ChangedError, genuine
from inspector_app.project.challenge_set import ChallengeSet, KnownPart, change_set, keep_picture
from inspector_app.records.parts import Part
from inspector_app.sources.images import read_whole_picture
from inspector_app.sources.shared.reading import file_stamp, printable

Content = tuple[bytes, bool]
"""The bytes of a picture's file, and whether this program saved it: then its values are final."""


@dataclass(frozen=True, slots=True)
class NewPart:
    """A part to be added.

    Attributes:
        name: as people call it; its suffix is that of the copy.
        expected: what it is.
        read: reads its picture, slow; None: it is shown to the camera.
    """

    name: str
    expected: Label
    read: Callable[[], Content] | None = None


def from_file(path: Path, expected: Label) -> NewPart:
    """Return a part whose picture is a file."""
    return NewPart(printable(path.name), expected, lambda: (read_whole_picture(path), False))


def from_archive(part: Part, archive: Path, expected: Label) -> NewPart:
    """Return a recorded part, with its archived picture."""

    def read() -> Content:
        if part.picture is None:
            raise SourceError(
                Sentence("No picture of this part was archived."),
                hint=Sentence("Choose a part whose picture is kept, or add its file."),
            )
        try:
            return genuine(archive, part.picture.file, part.picture.sha256), True
        except ChangedError as error:
            raise SourceError(error.sentence, hint=Sentence("Choose another part.")) from error

    suffix = Path(part.picture.file).suffix if part.picture is not None else ""
    return NewPart(f"{Path(part.name).stem}{suffix}", expected, read)


def from_run(record: InspectionRecord, rgb: UInt8 | None, expected: Label) -> NewPart:
    """Return a part of the present run.

    Args:
        record: its record.
        rgb: uint8 (H, W, 3), its picture as the window keeps it, for a feed without files; None: it is in its file.
        expected: what it is.
    """

    def read() -> Content:
        if record.path is not None:
            content = read_whole_picture(record.path)
            if record.stamp is not None and file_stamp(record.path) != record.stamp:
                raise SourceError(
                    Sentence("{name} has changed since it was judged.", name=record.name),
                    hint=Sentence("Add its file, if it still shows the part."),
                )
            return content, False
        if rgb is None or (rgb.shape[1], rgb.shape[0]) != record.source_size:
            raise SourceError(
                Sentence("The picture of this part is not kept in full size."),
                hint=Sentence("Choose it on the History page, if its picture was archived."),
            )
        import cv2

        return cv2.imencode(".png", cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR))[1].tobytes(), True

    return NewPart(record.name, expected, read)


def add_parts(
    folder: Path, project: str, added: Sequence[NewPart], reading: Reading
) -> Generator[Progress, None, ChallengeSet]:
    """Add parts to the challenge parts of a project: all of them, or none if one picture cannot be read.

    A part whose name is taken gets a number behind it.

    Args:
        folder: :attr:`inspector_app.project.paths.AppPaths.challenge`.
        project: the name of the project.
        added: the parts.
        reading: how the project reads pictures.

    Raises:
        InspectorError: a picture cannot be read, or the list cannot be written.
    """
    parts: list[KnownPart] = []
    for number, new in enumerate(added):
        yield Progress(Sentence("Adding challenge parts"), number, len(added), number / len(added))
        name = new.name[:190] or "part"
        if new.read is None:
            parts.append(KnownPart(name=name, expected=new.expected))
            continue
        content, saved = new.read()
        try:
            decode(content, AS_SAVED if saved else reading)
        except UnreadableImageError as error:
            raise SourceError(
                Sentence("{name} cannot be a challenge part.", name=new.name), hint=error.sentence
            ) from error
        parts.append(keep_picture(folder, project, name, new.expected, content, taken=saved))
    return change_set(folder, project, lambda before: _renamed(before, parts))


def _renamed(before: Sequence[KnownPart], parts: Sequence[KnownPart]) -> tuple[KnownPart, ...]:
    """Return all parts; names that are taken by now, perhaps by another window, get a number behind them."""
    together = list(before)
    for part in parts:
        name = _unused(part.name, {one.name for one in together})
        together.append(part.model_copy(update={"name": name}))
    return tuple(together)


def _unused(name: str, taken: set[str]) -> str:
    if name not in taken:
        return name
    stem, suffix = Path(name).stem, Path(name).suffix
    return next(other for n in range(2, len(taken) + 3) if (other := f"{stem} ({n}){suffix}") not in taken)
