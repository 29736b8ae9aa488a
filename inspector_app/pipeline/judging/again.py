"""Judge recorded parts again from their archived pictures: what would today's project say? No record changes."""

import math
from collections.abc import Generator, Iterable
from dataclasses import dataclass
from pathlib import Path

from inspector_app.core.errors import UnreadableImageError
from inspector_app.core.messages import Frame, Limits, Progress, UnreadableFrame, Verdict
from inspector_app.core.pictures.decoding import decode
from inspector_app.core.ports import Detector
from inspector_app.core.reading import AS_SAVED
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.judging.large import judged
from inspector_app.pipeline.judging.recalling import ChangedError, genuine
from inspector_app.records.parts import Part

MOST = 10_000
"""Results that are kept; of further parts only those whose verdict is another one, and as many at most."""


@dataclass(frozen=True, slots=True)
class Again:
    """One part, judged again.

    Attributes:
        part: its record, which stays as it is.
        verdict: the verdict now; None: it was not judged again.
        score: the score now divided by the limit now; NaN if there is none.
        note: why it was not judged again, why it is ERROR or REVIEW now, or what to know about it; "" otherwise.
    """

    part: Part
    verdict: Verdict | None
    score: float = math.nan
    note: str = ""

    @property
    def differs(self) -> bool:
        """Whether it was judged again and the verdict is another one."""
        return self.verdict is not None and self.verdict is not self.part.verdict


@dataclass(frozen=True, slots=True)
class JudgedAgain:
    """The result for some parts.

    Attributes:
        rows: one for each part, the newest first; see :data:`MOST`.
        n: the number of parts.
        n_differ: how many have another verdict now.
        n_not_judged: how many could not be judged again.
        n_others: how many were recorded with a project of another name.
    """

    rows: tuple[Again, ...] = ()
    n: int = 0
    n_differ: int = 0
    n_not_judged: int = 0
    n_others: int = 0


def judge_again(
    pages: Iterable[list[Part]], total: int, archive: Path, detector: Detector, limits: Limits, project_name: str
) -> Generator[Progress, None, JudgedAgain]:
    """Judge archived pictures.

    Args:
        pages: the records.
        total: about how many, for the progress.
        archive: the folder of the archive.
        detector: that of the open project.
        limits: its limits now.
        project_name: its name.
    """
    rows: list[Again] = []
    n = n_differ = n_not_judged = n_others = 0
    for parts in pages:
        for part in parts:
            progress = Progress(Sentence("Judging parts again"), n, max(n, total), min(1.0, n / max(1, total)))
            yield progress
            row = yield from _again(part, archive, detector, limits, project_name, progress, 1 / max(1, total))
            n += 1
            n_differ += row.differs
            n_not_judged += row.verdict is None
            n_others += part.project_name != project_name
            if len(rows) < MOST or (row.differs and len(rows) < 2 * MOST):
                rows.append(row)
    return JudgedAgain(tuple(rows), n, n_differ, n_not_judged, n_others)


def _again(
    part: Part,
    archive: Path,
    detector: Detector,
    limits: Limits,
    project_name: str,
    progress: Progress,
    share: float,
) -> Generator[Progress, None, Again]:
    if part.picture is None:
        return Again(part, None, note=Sentence("No picture of this part was archived."))
    try:
        content = genuine(archive, part.picture.file, part.picture.sha256)
    except ChangedError as error:
        return Again(part, None, note=error.sentence)
    frame: Frame | UnreadableFrame
    try:
        frame = Frame(decode(content, AS_SAVED), part.name, part.captured_at_s)
    except UnreadableImageError as error:
        frame = UnreadableFrame(part.name, part.captured_at_s, error.sentence)
    record = yield from judged(frame, detector, limits, progress, share)
    note = record.reason
    if not note and part.project_name != project_name:
        note = Sentence(
            "This part was judged by the project {theirs}, not by {ours}: the scores may not be comparable.",
            theirs=part.project_name or "-",
            ours=project_name or "-",
        )
    return Again(part, record.verdict, record.relative_score, note)
