"""Calling an inspected part good or defective."""

from inspector_app.core.messages import InspectionRecord, Label, ScoredPart, frozen
from inspector_app.core.scoring import half
from inspector_app.workers.session import Session


def label_of(session: Session, record: InspectionRecord) -> Label | None:
    """What a person called this part; None if nobody said."""
    return next((part.label for part in session.labelled if _is_of(part, record)), None)


def mark(session: Session, record: InspectionRecord, label: Label) -> bool:
    """Call a part good or defective, in place of what it was called before; one step to undo.

    Returns:
        Whether it can be: a part that could not be judged has nothing to be remembered by.
    """
    if record.anomaly is None:
        return False
    patch_distance_l2 = frozen(half(record.anomaly.patch_distance_l2))
    part = ScoredPart(record.name, record.path, label, record.score_l2, patch_distance_l2)
    if label_of(session, record) is not label:
        session.set_labelled([*(other for other in session.labelled if not _is_of(other, record)), part])
    return True


def _is_of(part: ScoredPart, record: InspectionRecord) -> bool:
    """A file is told by its path; a camera's frame by its score too, since the next run uses its name again."""
    if record.path is not None or part.path is not None:
        return part.path == record.path
    return part.name == record.name and part.score_l2 == record.score_l2
