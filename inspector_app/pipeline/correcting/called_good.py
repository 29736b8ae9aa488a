"""Read and judge the pictures that a person calls good, and refuse those that cannot correct anything."""

import hashlib
from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace

from inspector_app.core.detectors.base.patch_detector import PatchDetector
from inspector_app.core.errors import InspectorError, UnreadableImageError
from inspector_app.core.messages import Frame, Label, PatchFeatures, Progress, ScoredPart, UInt8, read_only
from inspector_app.core.pictures.decoding import decode
from inspector_app.core.sentences import Sentence, join
from inspector_app.core.steps import Steps
from inspector_app.pipeline.correcting.marked import SHOWN_PX
from inspector_app.pipeline.correcting.proposal import CalledGood
from inspector_app.pipeline.judging.picture import reduced
from inspector_app.pipeline.judging.small_pictures import small_picture
from inspector_app.pipeline.steps import stepwise
from inspector_app.project.kept_pictures import KeptPicture, key_of
from inspector_app.project.schema_corrections import DefectCorrection, GoodCorrection
from inspector_app.project.store import Project
from inspector_app.sources.images import read_whole_picture

Refused = list[tuple[CalledGood, Sentence]]
READING = Sentence("Reading the parts")


@dataclass(frozen=True, slots=True, eq=False)
class ReadPart:
    """A picture that may correct the project.

    Attributes:
        called: the picture.
        rgb: its pixels, uint8 (H, W, 3), at most 480 px a side: of a hundred parts, all are in memory.
        size: (width, height) of the picture in pixels.
        sha256: of its file, or of its pixels if it has none.
        features: of its patches.
        kept: what the project keeps of its file; None: it has none.
        labelled: the labelled part that it is; None: it is none.
    """

    called: CalledGood
    rgb: UInt8
    size: tuple[int, int]
    sha256: str
    features: PatchFeatures
    kept: KeptPicture | None
    labelled: ScoredPart | None


def read_parts(
    called: Sequence[CalledGood], project: Project, labelled: Sequence[ScoredPart], detector: PatchDetector
) -> Generator[Progress, None, tuple[list[ReadPart], Refused]]:
    """Read and embed pictures; also returns those that are refused, each with the reason."""
    parts: list[ReadPart] = []
    refused: Refused = []
    taken = {one.sha256: one.name for one in project.document.corrections if isinstance(one, GoodCorrection)}
    for done, one in enumerate(called):
        progress = Progress(READING, done, len(called), done / len(called))
        yield progress
        try:
            part = yield from stepwise(read_part(one, project, labelled, detector, progress), progress)
        except InspectorError as error:
            refused.append((one, error.sentence))
            continue
        if part.sha256 in taken:
            refused.append((one, Sentence("This picture was called good already, as {name}.", name=taken[part.sha256])))
        elif reason := _refused(part, project):
            refused.append((one, reason))
        else:
            taken[part.sha256] = one.name
            parts.append(part)
    return parts, refused


def read_part(
    one: CalledGood, project: Project, labelled: Sequence[ScoredPart], detector: PatchDetector, progress: Progress
) -> Generator[Progress, None, ReadPart]:
    """Read and embed one picture; ``progress`` is yielded meanwhile. Raises InspectorError if that is not possible."""
    kept = None
    if one.rgb is None:
        if one.path is None:
            raise UnreadableImageError(Sentence("No picture of this part was kept."))
        data = read_whole_picture(one.path)
        sha256 = hashlib.sha256(data).hexdigest()
        if one.sha256 not in {"", sha256}:
            raise UnreadableImageError(Sentence("{name} has changed since it was judged.", name=one.path.name))
        rgb = decode(data, detector.reading)
        kept = small_picture(data, rgb)
    else:
        rgb, sha256 = one.rgb, hashlib.sha256(one.rgb.tobytes()).hexdigest()
    frame = Frame(read_only(rgb), one.name, 0.0, one.path)
    for _ in (steps := Steps(detector.embedding(frame))):
        yield progress
    known = next((part for part in labelled if _is_same(part, one, sha256, project)), None)
    shown, size = reduced(rgb, SHOWN_PX), (rgb.shape[1], rgb.shape[0])
    return ReadPart(one, shown, size, sha256, replace(steps.result, tensor=None), kept, known)


def _is_same(part: ScoredPart, one: CalledGood, sha256: str, project: Project) -> bool:
    kept = project.pictures.get(key_of(str(part.path))) if part.path is not None else None
    return (part.path is not None and part.path == one.path) or (kept is not None and kept.sha256.hex() == sha256)


def _refused(part: ReadPart, project: Project) -> Sentence | None:
    """Why a picture cannot correct the project; None: it can."""
    paths = {image.path for image in project.document.training if image.path}
    hashes = {project.pictures[key].sha256.hex() for key in map(key_of, paths) if key in project.pictures}
    if part.sha256 in hashes or str(part.called.path or "-") in paths:
        return Sentence("It is one of the good parts that the project was built from.")
    for one in project.document.corrections:
        if isinstance(one, DefectCorrection) and one.sha256 == part.sha256:
            return join(
                Sentence("A missed defect of it is remembered, by correction {n}.", n=one.id),
                Sentence("Undo that correction first, if the part is good."),
            )
    if part.labelled is not None and part.labelled.label is Label.DEFECT:
        return join(
            Sentence("It is labelled as defective."),
            Sentence("Change its label on the Tune page first, if it is good."),
        )
    return None


def features_of(
    called: Sequence[CalledGood],
    project: Project,
    labelled: Sequence[ScoredPart],
    detector: PatchDetector,
    progress: Progress,
) -> Generator[Progress, None, dict[CalledGood, PatchFeatures]]:
    """Embed pictures that are called good; those that :func:`read_part` refuses are refused elsewhere.

    Args:
        called: the pictures.
        project: the open project.
        labelled: its labelled parts as they are now.
        detector: embeds them.
        progress: the progress during all of them.
    """
    found: dict[CalledGood, PatchFeatures] = {}
    for one in called:
        yield progress
        try:
            part = yield from read_part(one, project, labelled, detector, progress)
        except InspectorError:
            continue
        found[one] = part.features
    return found
