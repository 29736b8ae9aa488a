"""Other corrections of a project with a head: they are worked out without it, and it judges again afterwards."""

from collections.abc import Callable, Generator, Sequence
from dataclasses import replace
from datetime import datetime

from inspector_app.core.memory.head import KeptHead
from inspector_app.core.messages import PatchFeatures, Progress, ScoredPart, Verdict
from inspector_app.core.scoring.scoring import decide
from inspector_app.core.sentences import Sentence, join
from inspector_app.pipeline.correcting.called_good import features_of
from inspector_app.pipeline.correcting.embedded import EmbeddedParts
from inspector_app.pipeline.correcting.head_state import (
    good_features,
    headed_parts,
    seen_in_map,
    with_head,
    without_head,
)
from inspector_app.pipeline.correcting.proposal import CalledGood, Proposal, proposal
from inspector_app.pipeline.correcting.raising import calibrated_anew
from inspector_app.pipeline.correcting.whole import as_now, with_limits_in_entries
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.pipeline.steps import scaled
from inspector_app.project.schema_corrections import HeadCorrection

LOOKING = Sentence("Looking at what was learned from labelled defects")
Work = Callable[[OpenedProject, Sequence[ScoredPart]], Generator[Progress, None, Proposal]]


def keeping_head(
    opened: OpenedProject,
    labelled: Sequence[ScoredPart],
    work: Work,
    at: datetime,
    by: str,
    embedded: EmbeddedParts,
    called: Sequence[CalledGood] = (),
) -> Generator[Progress, None, Proposal]:
    """Correct a project as if it had no head, and let the same head judge beside what comes of it.

    The head is not learned again: what it sees of good parts whose maps change is looked at again.

    Args:
        opened: the project, which has a head.
        labelled: its labelled parts as they are now.
        work: the correction of the project without the head.
        at: the time, for the histories.
        by: who corrects ("": not known).
        embedded: features of the project's pictures.
        called: the pictures that the correction is about, if any.
    """
    before = opened.project.head
    assert before is not None
    plain, parts, said = yield from scaled(without_head(opened, labelled, embedded), 0.0, 0.05)
    found = yield from scaled(work(plain, [one.plain for one in parts]), 0.05, 0.85)
    features = yield from features_of(called, opened.project, labelled, opened.detector, Progress(LOOKING, 0, 1, 0.85))
    refused = [(one, _because_of_head(plain, opened, features.get(one)) or reason) for one, reason in found.refused]
    if found.opened is None:
        return replace(proposal(opened.project, labelled, None, refused=refused), remarks=(*said, *found.remarks))
    head, unseen = yield from scaled(looked_at_again(before, plain, found.opened, embedded), 0.85, 0.95)
    again = headed_parts(found.opened, found.opened.project.labelled_parts(), head, parts, embedded)
    headed, remarks = yield from scaled(again, 0.95, 1.0)
    entries = found.opened.project.document.corrections
    after = with_head(found.opened, opened.project.document, head, headed, entries, at, by)
    after = with_limits_in_entries(opened, after)
    shown = [as_now(part, opened, after, features.get(part.called)) for part in found.parts]
    told = tuple(dict.fromkeys((*said, *found.remarks, *unseen, *remarks)))
    return proposal(opened.project, labelled, after, parts=shown, refused=refused, remarks=told)


def forgotten_head(
    opened: OpenedProject,
    labelled: Sequence[ScoredPart],
    correction: HeadCorrection,
    at: datetime,
    by: str,
    embedded: EmbeddedParts,
) -> Generator[Progress, None, Proposal]:
    """Work out what becomes of a project without its head. No picture is needed, except of parts labelled since."""
    plain, _, remarks = yield from without_head(opened, labelled, embedded)
    entries = tuple(one for one in plain.project.document.corrections if one.id != correction.id)
    document = plain.project.document.model_copy(update={"corrections": entries})
    document = calibrated_anew(document, opened.project.document, at, by)
    after = replace(plain, project=replace(plain.project, document=document))
    return proposal(opened.project, labelled, after, remarks=remarks)


def _because_of_head(plain: OpenedProject, opened: OpenedProject, features: PatchFeatures | None) -> Sentence | None:
    """Say that a part is NG only because of the head; None: it is not, or it is NG at the limit without it, too."""
    if features is None:
        return None
    without, now = (
        decide(one.detector.score(features).score_l2, one.project.document.limits) for one in (plain, opened)
    )
    if without is not Verdict.OK or now is Verdict.OK:
        return None
    number = next(one.id for one in opened.project.document.corrections if isinstance(one, HeadCorrection))
    return join(
        Sentence("It is NG only because of what was learned from labelled defects (correction {n}).", n=number),
        Sentence("Label it as good and learn from the labelled defects again, or undo that correction."),
    )


def looked_at_again(
    head: KeptHead, before: OpenedProject, after: OpenedProject, embedded: EmbeddedParts
) -> Generator[Progress, None, tuple[KeptHead, tuple[Sentence, ...]]]:
    """Look again at the good parts whose maps a correction changed.

    Those whose pictures are gone stay as they were, and are named.
    """
    maps, maps_now = before.project.maps, after.project.maps
    assert maps is not None
    assert maps_now is not None
    seen, gone, n_built = head.seen.copy(), [], after.project.document.n_built
    for image in range(n_built):
        progress = Progress(LOOKING, image, n_built, image / n_built)
        yield progress
        now = maps_now.training[image]
        if (maps.training[image] == now).all():
            continue
        features = yield from good_features(after, image, embedded, progress)
        one = after.project.document.training[image]
        if features is not None:
            seen[image] = seen_in_map(after.detector, features.values, now, one.score_l2)
        else:
            gone.append(one.name)
    return replace(head, seen=seen), _unseen_words(gone)


def _unseen_words(gone: Sequence[str]) -> tuple[Sentence, ...]:
    """Say which good parts could not be looked at again."""
    if not gone:
        return ()
    return (
        Sentence(
            "{n} good parts are judged by what was seen of them before, because their pictures are gone: {name}.",
            one="A good part is judged by what was seen of it before, because its picture is gone: {name}.",
            n=len(gone),
            name=gone[0],
        ),
    )
