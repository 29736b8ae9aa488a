"""Good parts that a project has not learned, to measure with."""

import hashlib
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from inspector_app.core.detectors import kind_of
from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.errors import SourceError, UnreadableImageError
from inspector_app.core.messages import AnomalyMap, Float32, Frame, Int32, Label, PatchFeatures, Progress
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.measuring.labelled import find_good_parts
from inspector_app.project.files import is_there
from inspector_app.project.kept_pictures import key_of
from inspector_app.project.store import Project
from inspector_app.sources.images import read_whole_picture

FEW = 8
"""Fewer parts say little about others."""


@dataclass(frozen=True, slots=True)
class GoodPart:
    """A good part to measure with.

    Attributes:
        path: its picture.
        without: numbers of the training pictures that show this part, which is judged without them; empty: none does.
    """

    path: Path
    without: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class HeldOut:
    """Good parts to measure with, and where they come from.

    Attributes:
        parts: the parts.
        origin: as :attr:`inspector_app.project.schema_detection.DetectionStudy.parts`.
        remarks: what is to be said about them, one sentence each.
    """

    parts: tuple[GoodPart, ...]
    origin: Literal["folder", "labelled", "training"]
    remarks: tuple[Sentence, ...] = ()


def find_held_out(project: Project, folder: Path | None) -> Generator[Progress, None, HeldOut]:
    """Return the good parts of a folder; without one the labelled ones, or the training parts if there are few.

    Args:
        project: the project; its training parts in ``folder`` are left out, also under another name.
        folder: a folder of good parts; None: none was chosen.

    Raises:
        SourceError: there are no such parts, or no picture of them is there.
    """
    trained = {str(Path(image.path)): number for number, image in enumerate(project.document.training) if image.path}
    if folder is not None:
        return (yield from _in_folder(project, folder, trained))
    labelled = [
        GoodPart(Path(part.path))
        for part in project.document.labelled
        if part.label is Label.GOOD and part.path and str(Path(part.path)) not in trained and is_there(Path(part.path))
    ]
    if len(labelled) >= FEW:
        return HeldOut(tuple(labelled), "labelled", _few(len(labelled)))
    return _trained(project)


def _in_folder(project: Project, folder: Path, trained: dict[str, int]) -> Generator[Progress, None, HeldOut]:
    document = project.document
    known_paths = [
        *(image.path for image in document.training),
        *(answer.path for answer in document.left_out),
        *(part.path for part in document.labelled if part.label is Label.DEFECT),
    ]
    kept = (project.pictures.get(key_of(path)) for path in known_paths)
    digests = {picture.sha256 for picture in kept if picture is not None}
    files = find_good_parts(folder).files
    parts: list[GoodPart] = []
    for done, path in enumerate(files):
        yield Progress(Sentence("Looking for good parts"), done, len(files), done / len(files))
        if str(path.absolute()) in trained:
            continue
        try:
            if digests and hashlib.sha256(read_whole_picture(path)).digest() in digests:
                continue
        except UnreadableImageError:
            pass  # it is counted when it is judged
        parts.append(GoodPart(path))
    n_known = len(files) - len(parts)
    if not parts:
        raise SourceError(
            Sentence(
                "The project has learned every picture in {folder}, or they are known as defective.", folder=folder
            ),
            hint=Sentence("Choose a folder of good parts that it has not learned."),
        )
    known = Sentence(
        "Pictures in the folder that were learned or are known as defective, and left out: {n}.", n=n_known
    )
    return HeldOut(tuple(parts), "folder", (*((known,) if n_known else ()), *_few(len(parts))))


def _trained(project: Project) -> HeldOut:
    if kind_of(project.document.options).by_place:
        raise SourceError(
            Sentence("This detector cannot judge a changed training part as if it had not learned it."),
            hint=Sentence("Choose a folder of good parts that were not learned, or label at least {n} on Tune.", n=FEW),
        )
    training = project.document.training
    parts = [
        GoodPart(Path(training[shots[0]].path), shots)
        for shots in project.document.shots
        if training[shots[0]].path and is_there(Path(training[shots[0]].path))
    ]
    if not parts:
        raise SourceError(
            Sentence("There is no good part to measure with: none is labelled, and the training pictures are gone."),
            hint=Sentence("Choose a folder of good parts, or put the training pictures back."),
        )
    return HeldOut(tuple(parts), "training", _few(len(parts)))


def _few(n: int) -> tuple[Sentence, ...]:
    if n >= FEW:
        return ()
    said = Sentence(
        "Only {n} good parts: the result says little about others.",
        one="Only 1 good part: the result says little about others.",
        n=n,
    )
    return (said,)


def spread(parts: Sequence[GoodPart], most: int) -> tuple[GoodPart, ...]:
    """Return at most so many of these parts, evenly spread over their order."""
    if len(parts) <= most:
        return tuple(parts)
    return tuple(parts[number * len(parts) // most] for number in range(most))


class WithoutPart:
    """A detector that judges as if it had not learned some of its training pictures."""

    def __init__(self, detector: PatchDetector, images: Int32) -> None:
        """Leave out ``images``, int32, the numbers of training pictures."""
        self._detector = detector
        self._images = images

    @property
    def n_steps(self) -> int:
        """See :class:`inspector_app.core.ports.StepwiseDetector`."""
        return self._detector.n_steps

    def embed(self, frame: Frame) -> PatchFeatures:
        """See :class:`inspector_app.core.ports.Detector`."""
        return self._detector.embed(frame)

    def embedding(self, frame: Frame) -> Generator[int, None, PatchFeatures]:
        """See :class:`inspector_app.core.ports.StepwiseDetector`."""
        return self._detector.embedding(frame)

    def score(self, features: PatchFeatures) -> AnomalyMap:
        """See :class:`inspector_app.core.ports.Detector`."""
        return self._detector.score(features, without_image=self._images)

    def render(self, anomaly: AnomalyMap) -> Float32:
        """See :class:`inspector_app.core.ports.Detector`."""
        return self._detector.render(anomaly)

    def mm_per_px(self, source_size: tuple[int, int]) -> float | None:
        """See :class:`inspector_app.core.ports.Detector`."""
        return self._detector.mm_per_px(source_size)
