"""Marking an inspected part as good or defective."""

from dataclasses import replace
from enum import Enum, auto
from pathlib import Path

from inspector_app.core.messages import Float32, InspectionRecord, Label, ScoredPart, read_only
from inspector_app.core.scoring.scoring import half
from inspector_app.records.parts import Part
from inspector_app.workers.session import Session


class Refusal(Enum):
    """Why a part cannot be marked as good or defective."""

    NOT_JUDGED = auto()
    """It has no score and no anomaly map to store."""
    LEARNED = auto()
    """It is one of the good parts that the project was learned from, so it would count twice."""


def label_of(session: Session, record: InspectionRecord) -> Label | None:
    """Return the user's label of this part, or None."""
    return next((part.label for part in session.labelled if _is_of(part, record)), None)


def mark(session: Session, record: InspectionRecord, label: Label) -> Refusal | None:
    """Mark a part as good or defective, in place of its former label; one step to undo.

    Returns:
        Why it is not possible; None if it was done.
    """
    if record.anomaly is None:
        return Refusal.NOT_JUDGED
    path = _file(record)
    if path is not None and path in _learned_files(session):
        return Refusal.LEARNED
    patch_distance_l2 = read_only(half(record.anomaly.patch_distance_l2))
    part = ScoredPart(record.name, path, label, record.score_l2, patch_distance_l2)
    former = next((other for other in session.labelled if _is_of(other, record)), None)
    if former is None or former.label is not label:
        others = [other for other in session.labelled if not _is_of(other, record)]
        session.set_labelled([*others, _labelled_anew(session, former, part)])
    return None


def mark_recorded(session: Session, part: Part, label: Label, patch_distance_l2: Float32 | None, file: Path) -> bool:
    """Mark a recorded part of the open project as good or defective for the Tune page; one step to undo.

    Args:
        session: the open project.
        part: the record.
        label: what a person found out.
        patch_distance_l2: its map, float32 (rows, cols); None: there is none.
        file: its picture.

    Returns:
        Whether it was done: not for a part of another project, without a map, or that the project was learned from.
    """
    project = session.project
    if project is None or project.document.identity != part.project_id or patch_distance_l2 is None:
        return False
    if part.path is not None and part.path.absolute() in _learned_files(session):
        return False
    path = part.path.absolute() if part.path is not None else file
    scored = ScoredPart(part.name, path, label, part.score_l2, read_only(half(patch_distance_l2)))
    others = [
        other
        for other in session.labelled
        if other.path != path and (other.name, other.score_l2) != (part.name, part.score_l2)
    ]
    former = next((other for other in session.labelled if other.path == path), None)
    if former is None or former.label is not label:
        session.set_labelled([*others, _labelled_anew(session, former, scored)])
    return True


def _labelled_anew(session: Session, former: ScoredPart | None, part: ScoredPart) -> ScoredPart:
    """Return ``part``, or its former score and map with the new label if the project learned from labelled defects.

    Of a part that was learned, the former score is that of a part that was not (docs/decisions/0066).
    """
    project = session.project
    if former is None or project is None or project.head is None:
        return part
    return replace(former, label=part.label)


def _file(record: InspectionRecord) -> Path | None:
    """Return the absolute path, as labelled parts store it."""
    return record.path.absolute() if record.path is not None else None


def _learned_files(session: Session) -> set[Path]:
    project = session.project
    images = project.document.training if project is not None else ()
    return {Path(image.path).absolute() for image in images if image.path}


def _is_of(part: ScoredPart, record: InspectionRecord) -> bool:
    """Return whether both are the same part: files by path; camera frames by name and score, as names are reused."""
    if record.path is not None or part.path is not None:
        return part.path == _file(record)
    return part.name == record.name and part.score_l2 == record.score_l2
