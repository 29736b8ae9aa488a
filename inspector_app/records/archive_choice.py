"""Which pictures are archived. Imported before the first part is judged, so it needs no SQLAlchemy."""

from dataclasses import dataclass
from typing import Literal

from inspector_app.core.messages import Frame, InspectionRecord, UnreadableFrame, Verdict
from inspector_app.project.app_settings import ArchiveRule

NEAR_LIMIT = 0.9
"""An OK part with this share of the limit or more is archived."""

Why = Literal["NG", "REVIEW", "ERROR", "near the limit", "sample", "all"]
BAD: dict[Verdict, Why] = {Verdict.NG: "NG", Verdict.REVIEW: "REVIEW", Verdict.ERROR: "ERROR"}
MUST: frozenset[Why] = frozenset(BAD.values())
"""Reasons for which a picture is never left out."""


def reason_to_keep(record: InspectionRecord, number: int, rule: ArchiveRule) -> Why | None:
    """Return why the picture of a part is archived; None: it is not.

    Args:
        record: the part.
        number: its place in its run, from 1.
        rule: the setting of the station.
    """
    if rule.mode == "off":
        return None
    if record.verdict is not Verdict.OK:
        return BAD[record.verdict]
    if rule.mode == "all":
        return "all"
    if record.relative_score >= NEAR_LIMIT:
        return "near the limit"
    return "sample" if number % rule.ok_every == 0 else None


@dataclass(frozen=True, slots=True)
class Entry:
    """A picture to archive.

    Attributes:
        run_id: the run of the part.
        number: its place in the run, from 1.
        record: the part.
        frame: its picture, or what stands for one that could not be read.
        why: the reason.
    """

    run_id: str
    number: int
    record: InspectionRecord
    frame: Frame | UnreadableFrame
    why: Why

    @property
    def n_bytes(self) -> int:
        """The memory that the picture takes while it waits."""
        return self.frame.rgb.nbytes if isinstance(self.frame, Frame) else 0
