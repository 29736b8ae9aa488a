"""Gauge studies: which part is judged next, what is kept after each, and studies over files."""

import csv
import hashlib
import io
import math
from collections.abc import Callable, Generator, Sequence
from dataclasses import replace
from pathlib import Path
from time import time
from typing import Final, Literal

import numpy as np

from inspector_app.core.errors import InspectorError, OutputError, UnreadableImageError, reason_of
from inspector_app.core.messages import Frame, InspectionRecord, Label, Limits, Progress, UnreadableFrame
from inspector_app.core.pictures.decoding import decode
from inspector_app.core.pictures.disturbances import Amounts, disturb
from inspector_app.core.ports import FileDetector
from inspector_app.core.reading import Reading
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.challenge.judged_set import MAX_NOTE, Person
from inspector_app.pipeline.judging.large import judged
from inspector_app.pipeline.measuring.labelled import GOOD, find_test, named, read_dataset
from inspector_app.project.challenge_results import GaugeStudy, StudyPart, Trial, subject_of
from inspector_app.project.challenge_set import MAX_PARTS
from inspector_app.project.files import write_atomically
from inspector_app.project.schema import ProjectDocument
from inspector_app.project.spreadsheets import harmless
from inspector_app.sources.images import read_whole_picture
from inspector_app.sources.shared.folders import walk
from inspector_app.sources.shared.reading import printable

PARTS: Final = 30
PASSES: Final = 3
"""What AIAG's MSA asks for at least: 30 parts, 3 passes."""
SLIGHT = Amounts(
    rotation_deg=0.0, translation_share=0.01, brightness_share=0.03, contrast_share=0.03, blur_sigma_share=0.0
)
"""How a part that is laid down again under the same light differs: 1 % of the side, 3 % of brightness and contrast."""
KINDS: Final = ("translation", "light")
Source = Literal["camera", "pictures", "disturbed"]


def parts_in(folder: Path, n: int = PARTS, seed: int = 0) -> tuple[StudyPart, ...]:
    """Return parts from the pictures of a folder: as many defective as good ones, if there are enough of each.

    A labelled set (``test/good``, ``test/<kind>``) says what each part is; otherwise the names of folders such as
    ``good`` and ``defect`` do. Of pictures in other folders it is not known.

    Args:
        folder: the folder.
        n: at most so many parts; of more pictures, some are chosen by ``seed``.
        seed: see ``n``.

    Raises:
        SourceError: there is no picture, or the folder cannot be read.
    """
    known: list[tuple[Path, Label | None]]
    if find_test(folder) is not None:
        known = [
            (image.path, Label.GOOD if image.kind == GOOD else Label.DEFECT) for image in read_dataset(folder).images
        ]
    else:
        known = [(path, _label_of(path, folder)) for path in walk(folder).files]
    rng = np.random.default_rng([seed, 18])
    groups = [[path for path, label in known if label is kind] for kind in (Label.DEFECT, Label.GOOD, None)]
    room, chosen = min(n, MAX_PARTS, len(known)), []
    shares = _shares([len(group) for group in groups], room)
    for kind, group, share in zip((Label.DEFECT, Label.GOOD, None), groups, shares, strict=True):
        places = sorted(rng.permutation(len(group))[:share].tolist())
        chosen += [(group[place], kind) for place in places]
    return tuple(
        StudyPart(name=printable(str(path.relative_to(folder)))[-200:], reference=kind, file=str(path.absolute()))
        for path, kind in chosen
    )


def _shares(sizes: list[int], room: int) -> list[int]:
    """Divide ``room`` among groups: equally, as far as they are large enough."""
    shares = [0] * len(sizes)
    for _ in range(room):
        open_ones = [place for place, size in enumerate(sizes) if shares[place] < size]
        shares[min(open_ones, key=lambda place: shares[place])] += 1
    return shares


def _label_of(path: Path, folder: Path) -> Label | None:
    above = [
        folder / Path(*path.relative_to(folder).parts[:depth]) for depth in range(len(path.relative_to(folder).parts))
    ]
    return next((label for each in reversed(above) if (label := named(each)) is not None), None)


def begin_study(
    parts: Sequence[StudyPart],
    source: Source,
    passes: int,
    seed: int,
    document: ProjectDocument,
    limits: Limits,
    person: Person,
    at_s: float,
) -> Generator[Progress, None, GaugeStudy]:
    """Return a new study; the hashes of its files are taken now.

    Raises:
        InspectorError: there are fewer than two parts.
    """
    if not 2 <= len(parts) <= MAX_PARTS:
        raise InspectorError(
            Sentence("A study of {n} parts says nothing.", n=len(parts)),
            hint=Sentence("Take at least 2 and at most {n}; {usual} are usual.", n=MAX_PARTS, usual=PARTS),
        )
    hashed = []
    for number, part in enumerate(parts):
        yield Progress(Sentence("Reading pictures"), number, len(parts), number / len(parts))
        hashed.append(part.model_copy(update={"sha256": _hash_of(part)}))
    return GaugeStudy(
        source=source,
        seed=seed,
        passes=passes,
        parts=tuple(hashed),
        began_at_s=at_s,
        station=person.station,
        person=person.name,
        project=document.name,
        project_id=document.identity,
        subject=subject_of(document, limits),
        ng_l2=limits.ng_l2,
        review_l2=limits.review_l2,
    )


def _hash_of(part: StudyPart) -> str | None:
    if part.file is None:
        return None
    try:
        return hashlib.sha256(read_whole_picture(Path(part.file))).hexdigest()
    except UnreadableImageError:
        return None  # it becomes ERROR when it is judged


def require_same(study: GaugeStudy, document: ProjectDocument, limits: Limits) -> None:
    """Refuse to go on with a study whose project or limits are others now: its results would be mixed.

    Raises:
        InspectorError: they are others.
    """
    if study.subject != subject_of(document, limits):
        raise InspectorError(
            Sentence(
                "The project or its limits have changed since this study began, after {n} of {all} judgements. "
                "Results of two states are not mixed.",
                n=len(study.trials),
                all=study.n_trials,
            ),
            hint=Sentence("Set the limits back to go on, or begin a new study."),
        )


def following(study: GaugeStudy) -> tuple[int, int] | None:
    """Return pass and part of the next judgement, both from 0; None: the study is done.

    Each pass judges all parts in an order of its own, which the seed gives.
    """
    judged = {(trial.turn, trial.part) for trial in study.trials}
    for turn in range(study.passes):
        order = np.random.default_rng([study.seed, 18, turn]).permutation(len(study.parts)).tolist()
        # Not simply the next place: another version of numpy may order them otherwise.
        left = [part for part in order if (turn, part) not in judged]
        if left:
            return turn, left[0]
    return None


def with_judged(study: GaugeStudy, record: InspectionRecord, at_s: float) -> GaugeStudy:
    """Return the study with one more judgement, that of :func:`following`."""
    turn, part = _following(study)
    score = record.relative_score if math.isfinite(record.relative_score) else None
    trial = Trial(
        part=part, turn=turn, verdict=record.verdict, score=score, at_s=max(0.0, at_s), note=record.reason[:MAX_NOTE]
    )
    return study.model_copy(update={"trials": (*study.trials, trial)})


def judge_study(
    study: GaugeStudy, detector: FileDetector, limits: Limits, keep: Callable[[GaugeStudy], None]
) -> Generator[Progress, None, GaugeStudy]:
    """Go on with a study over files until it is done.

    Args:
        study: the study so far.
        detector: that of the project.
        limits: its limits; the caller has called :func:`require_same`.
        keep: called after each judgement with the study so far; it writes that to the disk.
    """
    while not study.done:
        n, total = len(study.trials), study.n_trials
        progress = Progress(Sentence("Judging parts"), n, total, n / total)
        yield progress
        frame = frame_of(study, detector.reading)
        record = yield from judged(frame, detector, limits, progress, 1 / total)
        study = with_judged(study, record, time())
        keep(study)
    return study


def frame_of(study: GaugeStudy, reading: Reading) -> Frame | UnreadableFrame:
    """Read the picture of the next judgement; a copy of it is disturbed if the study says so."""
    turn, place = _following(study)
    part = study.parts[place]
    assert part.file is not None
    path = Path(part.file)
    try:
        content = read_whole_picture(path)
        if hashlib.sha256(content).hexdigest() != part.sha256:
            return UnreadableFrame(
                part.name, time(), Sentence("{path} was changed after the study began.", path=printable(str(path)))
            )
        rgb = decode(content, reading)
    except UnreadableImageError as error:
        return UnreadableFrame(part.name, time(), error.sentence)
    frame = Frame(rgb, part.name, time())
    if study.source != "disturbed":
        return frame
    moved = disturb(rgb, None, KINDS, np.random.default_rng([study.seed, 19, turn, place]), SLIGHT)
    return replace(frame, rgb=moved.rgb, shown=moved.shown)


def _following(study: GaugeStudy) -> tuple[int, int]:
    found = following(study)
    if found is None:
        raise ValueError("the study is done")
    return found


def write_table(study: GaugeStudy, path: Path) -> None:
    """Write all judgements as a table (CSV, UTF-8 with a byte order mark).

    Raises:
        OutputError: it cannot be written.
    """
    text = io.StringIO(newline="")
    table = csv.writer(text)
    table.writerow(["pass", "part", "reference", "verdict", "score / limit", "note"])
    for trial in study.trials:
        part = study.parts[trial.part]
        reference = part.reference.value if part.reference is not None else ""
        score = f"{trial.score:.6g}" if trial.score is not None else ""
        table.writerow(
            [trial.turn + 1, harmless(part.name), reference, trial.verdict.value, score, harmless(trial.note)]
        )
    content = text.getvalue().encode("utf-8-sig", "backslashreplace")
    try:
        write_atomically(path, lambda stream: stream.write(content))
    except OSError as error:
        raise OutputError(
            Sentence("{path} cannot be written: {reason}.", path=path, reason=reason_of(error)),
            hint=Sentence("Choose a folder that exists and may be written."),
        ) from error
