"""Marking an inspected part as good or defective."""

from enum import Enum, auto
from pathlib import Path

from inspector_app.core.messages import InspectionRecord, Label, ScoredPart, read_only
from inspector_app.core.scoring.scoring import half
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
    if label_of(session, record) is not label:
        session.set_labelled([*(other for other in session.labelled if not _is_of(other, record)), part])
    return None


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
