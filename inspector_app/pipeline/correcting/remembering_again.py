"""Remember the defects of a project after it was learned again from other good parts."""

from collections.abc import Generator
from datetime import datetime

import numpy as np

from inspector_app.core.memory.raised_maps import Remembered
from inspector_app.core.messages import Progress
from inspector_app.core.sentences import Sentence, join
from inspector_app.pipeline.correcting.comparing_defects import compared, floor_of, taken_in
from inspector_app.pipeline.correcting.embedded import EmbeddedParts
from inspector_app.pipeline.correcting.raising import with_labelled_again, with_remembered
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.pipeline.judging.space_name import space_of
from inspector_app.pipeline.steps import scaled
from inspector_app.project.schema_corrections import DefectCorrection
from inspector_app.project.store import Project


def remembered_again(
    learned: OpenedProject, former: Project, at: datetime, by: str = ""
) -> Generator[Progress, None, tuple[OpenedProject, tuple[Sentence, ...]]]:
    """Compare the remembered defects of ``former`` with the good parts of a new build, and calibrate anew.

    Args:
        learned: the new build; its document still has the entries of the remembered defects.
        former: the project before, with their patches.
        at: the time, for the history of the limits.
        by: who asked for the build ("": not known).

    Returns:
        The project, and sentences about defects that cannot be remembered any more.
    """
    before, document = former.remembered, learned.project.document
    defects = [one for one in document.corrections if isinstance(one, DefectCorrection)]
    if before is None or not defects:
        return learned, ()
    embedded = EmbeddedParts()
    remembered: Remembered | None = None
    kept: dict[int, int] = {}
    same = learned.detector.feature_space == space_of(
        former.document.members, former.learned, former.document.bank.metric
    )
    assert learned.project.maps is not None
    floor_l2 = floor_of(learned.project.maps.training)
    for done, one in enumerate(defects if same else ()):
        mine = before.bank.by == one.id
        vectors, cells = before.bank.vectors[mine], before.bank.cell[mine]
        comparing = compared(learned, vectors, floor_l2, embedded)
        found = yield from scaled(comparing, 0.9 * done / len(defects), 0.9 * (done + 1) / len(defects))
        taken = taken_in(learned, remembered, found, cells, one.id, document.suggested_threshold_l2)
        if taken is not None:
            remembered = taken[0]
            kept[one.id] = int(np.count_nonzero(remembered.bank.by == one.id))
    entries = tuple(
        one.model_copy(update={"patches": kept[one.id]}) if one.id in kept else one
        for one in document.corrections
        if one.id in kept or not isinstance(one, DefectCorrection)
    )
    after = with_remembered(learned, document, remembered, entries, at, by)
    again = with_labelled_again(after, after.project.labelled_parts(), embedded)
    after, remarks = yield from scaled(again, 0.9, 1.0)
    lost = [one for one in defects if one.id not in kept]
    if lost:
        told = join(
            Sentence(
                "{n} remembered defects cannot be told apart from the good parts any more, and are forgotten: {name}.",
                one="A remembered defect cannot be told apart from the good parts any more, and is forgotten: {name}.",
                n=len(lost),
                name=lost[0].name,
            ),
            Sentence("Mark it again if it is missed."),
        )
        remarks = (*remarks, told)
    return after, remarks
