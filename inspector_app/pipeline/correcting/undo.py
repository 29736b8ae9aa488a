"""Undo one correction, whichever it is. The pictures of good parts are not needed.

Only beside a head they are: it looks again at good parts whose maps change, and those that are gone are named.
"""

from collections.abc import Generator, Sequence
from datetime import datetime
from pathlib import Path

from inspector_app.core.errors import ProjectError
from inspector_app.core.messages import Label, Progress, ScoredPart
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.correcting.both_ways import keeping_defects
from inspector_app.pipeline.correcting.correct import require_correctable
from inspector_app.pipeline.correcting.embedded import EmbeddedParts
from inspector_app.pipeline.correcting.keeping_head import forgotten_head, keeping_head
from inspector_app.pipeline.correcting.labelled_again import judged_again
from inspector_app.pipeline.correcting.proposal import Proposal, proposal
from inspector_app.pipeline.correcting.remember import forgotten
from inspector_app.pipeline.correcting.state import CorrectedState, with_bank
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.project.schema_corrections import DefectCorrection, GoodCorrection, HeadCorrection


def undone(
    opened: OpenedProject,
    labelled: Sequence[ScoredPart],
    number: int,
    at: datetime,
    by: str = "",
    embedded: EmbeddedParts | None = None,
) -> Generator[Progress, None, Proposal]:
    """Work out what becomes of a project without one of its corrections. The project is not changed.

    Args:
        opened: the project, with the limits of now.
        labelled: its labelled parts as they are now.
        number: the ``id`` of the correction.
        at: the time, for the histories.
        by: who undoes it ("": not known).
        embedded: features of the project's pictures from a correction before.

    Raises:
        ProjectError: there is no such correction, or the project was learned again since.
    """
    document = opened.project.document
    correction = next((one for one in document.corrections if one.id == number), None)
    if isinstance(correction, HeadCorrection):
        return (yield from forgotten_head(opened, labelled, correction, at, by, embedded or EmbeddedParts()))
    if correction is not None and opened.project.head is not None:
        kept = embedded or EmbeddedParts()
        beside = lambda plain, parts: undone(plain, parts, number, at, by, kept)  # noqa: E731 - one short function
        return (yield from keeping_head(opened, labelled, beside, at, by, kept))
    if isinstance(correction, DefectCorrection):
        return (yield from forgotten(opened, labelled, correction, at, by, embedded))
    if not isinstance(correction, GoodCorrection):
        raise ProjectError(
            Sentence("The project has no correction {n}.", n=number),
            hint=Sentence("Look at the list of its corrections."),
        )
    if correction.part is None:
        raise ProjectError(
            Sentence("{name} is one of the good parts since the project was learned again.", name=correction.name),
            hint=Sentence("Leave it out on the Tune page instead."),
        )
    require_correctable(opened)
    embedded = embedded or EmbeddedParts()
    if opened.project.remembered is not None:
        work = lambda plain: undone(plain, labelled, number, at, by, embedded)  # noqa: E731 - one short function
        return (yield from keeping_defects(opened, labelled, work, at, by, embedded))
    assert document.built is not None
    state = CorrectedState(opened, labelled, document.built.radius_l2)
    part = correction.part
    state.forget_correction(number)
    if correction.labelled:
        image = state.training[part]
        path = Path(image.path) if image.path else None
        state.become_labelled(part, ScoredPart(image.name, path, Label.GOOD, image.score_l2, state.maps[part]))
    else:
        state.forget_training(part)
    state.corrections.remove(correction)
    state.take_out(part)
    remarks = yield from _judge_others(state, embedded)
    state.settle()
    return proposal(opened.project, labelled, state.project(at, by, {}), remarks=remarks)


def _judge_others(state: CorrectedState, embedded: EmbeddedParts) -> Generator[Progress, None, tuple[Sentence, ...]]:
    """Judge labelled parts again whose maps without corrections are not kept: they may be labelled since."""
    detector = with_bank(state.opened.detector, state.bank)
    others = [part for part in state.labelled if not state.is_known(part)]
    again, remarks = yield from judged_again(others, state.opened.project, detector, embedded)
    for part, now in zip(others, again, strict=True):
        if now is not part:
            state.replace_labelled(part, now)
    return remarks
