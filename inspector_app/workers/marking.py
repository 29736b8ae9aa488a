"""Calling an inspected part good or defective."""

from enum import Enum, auto
from pathlib import Path

from inspector_app.core.messages import InspectionRecord, Label, ScoredPart, read_only
from inspector_app.core.scoring.scoring import half
from inspector_app.workers.session import Session


class Refusal(Enum):
    """Why a part cannot be called good or defective."""

    NOT_JUDGED = auto()
    """It has no score and no map to be remembered by."""
    LEARNED = auto()
    """The project was learned from it as good; counted once more, it would stand for two parts."""


def label_of(session: Session, record: InspectionRecord) -> Label | None:
    """What a person called this part; None if nobody said."""
    return next((part.label for part in session.labelled if _is_of(part, record)), None)


def mark(session: Session, record: InspectionRecord, label: Label) -> Refusal | None:
    """Call a part good or defective, in place of what it was called before; one step to undo.

    Returns:
        Why it cannot be; None if it was done.
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
    """As labelled parts have it, wherever the program was started."""
    return record.path.absolute() if record.path is not None else None


def _learned_files(session: Session) -> set[Path]:
    project = session.project
    images = project.document.training if project is not None else ()
    return {Path(image.path).absolute() for image in images if image.path}


def _is_of(part: ScoredPart, record: InspectionRecord) -> bool:
    """A file is told by its path; a camera's frame by its score too, since the next run uses its name again."""
    if record.path is not None or part.path is not None:
        return part.path == _file(record)
    return part.name == record.name and part.score_l2 == record.score_l2
