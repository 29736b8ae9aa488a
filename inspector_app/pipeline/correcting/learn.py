"""Learn from labelled defects: a small head is fitted, tried on parts that it has not seen, and offered if it helps."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import numpy as np

from inspector_app.core.memory.head import FOLDS, KeptHead, decision_of, factor_of, fitted
from inspector_app.core.messages import Bool, Float16, Float32, Float64, Int32, Label, Progress, ScoredPart, read_only
from inspector_app.core.scoring.calibration import calibrate
from inspector_app.core.scoring.scoring import half
from inspector_app.core.sentences import Sentence
from inspector_app.core.statistics.switched import Switched
from inspector_app.pipeline.correcting.embedded import EmbeddedParts
from inspector_app.pipeline.correcting.head_state import (
    Headed,
    good_features,
    headed_parts,
    raised_map,
    seen_in_map,
    with_head,
    without_head,
)
from inspector_app.pipeline.correcting.labelled_again import same_score
from inspector_app.pipeline.correcting.learnable import gone_remarks, good_gone, require_enough, require_learnable
from inspector_app.pipeline.correcting.proposal import HeadTrial, Proposal, proposal
from inspector_app.pipeline.correcting.words import by_hand_words
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.pipeline.steps import scaled
from inspector_app.project.schema import ProjectDocument
from inspector_app.project.schema_corrections import HeadCorrection
from inspector_app.project.schema_parts import part_scores_l2, shots_of

CONFIDENCE = 0.95
LOOKING_AT_GOOD = Sentence("Looking at the good parts")
LOOKING_AT_LABELLED = Sentence("Looking at the labelled parts")
TRYING = Sentence("Trying it on parts that it did not learn")


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """A picture that a head learns from: its score, its map without a head and what the head sees of it."""

    score_l2: float
    map_l2: Float16
    seen: Float32
    defect: bool


@dataclass(frozen=True, slots=True, eq=False)
class Learned:
    """A head that was learned, before it is known whether it helps.

    Attributes:
        trial: how it did on parts that it did not learn.
        opened: the project with it.
        remarks: what could not be used.
    """

    trial: HeadTrial
    opened: OpenedProject
    remarks: tuple[Sentence, ...]


def learn(
    opened: OpenedProject,
    labelled: Sequence[ScoredPart],
    at: datetime,
    by: str = "",
    embedded: EmbeddedParts | None = None,
) -> Generator[Progress, None, Proposal]:
    """Work out what becomes of a project that learns from its labelled defects. The project is not changed.

    A head that was learned before is replaced. The proposal has a project only if the head finds clearly more of the
    labelled defects that it did not learn (test of McNemar, 95 %) and does not call clearly more good parts NG.

    Args:
        opened: the project, with the limits of now.
        labelled: its labelled parts as they are now.
        at: the time, for the histories.
        by: who asked for it ("": not known).
        embedded: features of the project's pictures.

    Raises:
        ProjectError: the project cannot learn from defects, has too few, or a picture of a good part is gone.
    """
    found = yield from learned(opened, labelled, at, by, embedded)
    offered = found.opened if found.trial.helps else None
    remarks = (*found.remarks, *by_hand_words(opened.project.document.limits)) if offered is not None else found.remarks
    return replace(proposal(opened.project, labelled, offered, remarks=remarks), trial=found.trial)


def learned(
    opened: OpenedProject,
    labelled: Sequence[ScoredPart],
    at: datetime,
    by: str = "",
    embedded: EmbeddedParts | None = None,
) -> Generator[Progress, None, Learned]:
    """As :func:`learn`, also if the head does not help."""
    require_learnable(opened, labelled)
    embedded = embedded or EmbeddedParts()
    plain, before, said = yield from scaled(without_head(opened, labelled, embedded), 0.0, 0.05)
    parts = [one.plain for one in before]
    good = yield from scaled(_good_samples(opened, plain, embedded), 0.05, 0.6)
    others, gone = yield from scaled(_labelled_samples(plain, parts, embedded), 0.6, 0.8)
    require_enough(sum(one is not None and one.defect for one in others), gone)
    yield Progress(TRYING, 0, 1, 0.8)
    kept, folds, trial = tried(plain, good, [one for one in others if one is not None])
    left = iter(folds.tolist())
    of = [Headed(part, part, next(left) if one is not None else None) for part, one in zip(parts, others, strict=True)]
    headed, remarks = yield from scaled(headed_parts(plain, parts, kept, of, embedded), 0.85, 1.0)
    document = opened.project.document
    entry = HeadCorrection(
        id=max((one.id for one in document.corrections), default=0) + 1,
        by=by[:200],
        at=at,
        name="",
        sha256="0" * 64,
        threshold_before_l2=document.threshold_l2,
        threshold_after_l2=document.threshold_l2,
        n_defects=trial.n_defects,
        found_before=trial.found_before,
        found_after=trial.found_after,
        n_good=trial.n_good,
        alarms_before=trial.alarms_before,
        alarms_after=trial.alarms_after,
    )
    entries = tuple(one for one in document.corrections if not isinstance(one, HeadCorrection))
    after = with_head(plain, document, kept, headed, (*entries, entry), at, by)
    return Learned(trial, _with_limit_in_entry(after), (*said, *gone_remarks(gone), *remarks))


def _with_limit_in_entry(after: OpenedProject) -> OpenedProject:
    document = after.project.document
    entry = document.corrections[-1].model_copy(update={"threshold_after_l2": document.threshold_l2})
    document = document.model_copy(update={"corrections": (*document.corrections[:-1], entry)})
    return replace(after, project=replace(after.project, document=document))


# --- what it is learned from ---------------------------------------------------------------------------------------


def _good_samples(
    opened: OpenedProject, plain: OpenedProject, embedded: EmbeddedParts
) -> Generator[Progress, None, list[Sample]]:
    """The pictures of the build, each left out of what was learned; they are not read if there was a head before."""
    project, before, samples = plain.project, opened.project.head, []
    assert project.maps is not None
    n_built = project.document.n_built
    for image in range(n_built):
        progress = Progress(LOOKING_AT_GOOD, image, n_built, image / n_built)
        yield progress
        score_l2, map_l2 = project.document.training[image].score_l2, project.maps.training[image]
        if before is not None:
            seen = before.seen[image]
        else:
            features = yield from good_features(plain, image, embedded, progress)
            if features is None:
                raise good_gone(project.document.training[image].path or project.document.training[image].name)
            seen = seen_in_map(plain.detector, features.values, map_l2, score_l2)
        samples.append(Sample(score_l2, map_l2, seen, defect=False))
    return samples


def _labelled_samples(
    plain: OpenedProject, parts: Sequence[ScoredPart], embedded: EmbeddedParts
) -> Generator[Progress, None, tuple[list[Sample | None], list[str]]]:
    """The labelled parts, None for those whose pictures are gone, and the names of these."""
    samples: list[Sample | None] = []
    gone = []
    for done, part in enumerate(parts):
        progress = Progress(LOOKING_AT_LABELLED, done, len(parts), done / len(parts))
        yield progress
        features = yield from embedded.features(part.path, plain.project, plain.detector, progress)
        if features is None:
            gone.append(part.name)
            samples.append(None)
            continue
        anomaly = plain.detector.score(features)
        score_l2, map_l2 = anomaly.score_l2, read_only(half(anomaly.patch_distance_l2))
        if part.patch_distance_l2 is not None and same_score(score_l2, part.score_l2):
            score_l2, map_l2 = part.score_l2, part.patch_distance_l2
        seen = seen_in_map(plain.detector, features.values, map_l2, score_l2)
        samples.append(Sample(score_l2, map_l2, seen, defect=part.label is Label.DEFECT))
    return samples, gone


# --- fitting and trying ----------------------------------------------------------------------------------------------


def tried(plain: OpenedProject, good: Sequence[Sample], others: Sequence[Sample]) -> tuple[KeptHead, Int32, HeadTrial]:
    """Fit a head, and compare the verdicts of heads that were fitted without a part with those without a head.

    Args:
        plain: the project without a head.
        good: its good parts, one sample for each picture of the build.
        others: the labelled parts, of which at least two are defects.

    Returns:
        The head, the folds of the labelled parts, int32 (m,), and the counts.
    """
    document = plain.project.document
    samples = [*good, *others]
    seen, is_defect = np.stack([one.seen for one in samples]), np.array([one.defect for one in samples])
    fold = _folds(left_out_together(document), others, document.bank.seed)
    weights = fitted_in_folds(seen, is_defect, fold)
    factors = [factor_of(decision_of(weights[1 + own], row)) for own, row in zip(fold, seen, strict=True)]
    after_l2 = [
        raised_map(plain.detector, one.score_l2, one.map_l2, factor)[0]
        for one, factor in zip(samples, factors, strict=True)
    ]
    n = len(good)
    head = KeptHead(weights, fold[:n], seen[:n].copy(), np.zeros((0, *good[0].map_l2.shape), dtype=np.float16))
    return head, fold[n:], _trial(plain, others, after_l2)


def fitted_in_folds(seen: Float32, is_defect: Bool, fold: Int32) -> Float64:
    """Fit the head that judges, and one without each fold: float64 (FOLDS + 1, K + 1).

    Args:
        seen: float32 (n, K), what a head sees of each sample.
        is_defect: bool (n,).
        fold: int32 (n,), 0 to FOLDS - 1; each fold leaves samples of both kinds.
    """
    without = [fitted(seen[fold != own], is_defect[fold != own]) for own in range(FOLDS)]
    return read_only(np.stack([fitted(seen, is_defect), *without]))


def left_out_together(document: ProjectDocument) -> tuple[tuple[int, ...], ...]:
    """Return the pictures of the build that are in one fold: those of a part, or of a session if sessions are left out.

    Sessions with pictures of one part are joined. If that joins all of them, there is no other session to learn from,
    and the parts are left out.
    """
    built = document.training[: document.n_built]
    shots = shots_of(built)
    if not document.sessions_left_out:
        return shots
    numbers = dict.fromkeys(one.session for one in built)
    groups = [{n for n, one in enumerate(built) if one.session == number} for number in numbers]
    for pictures in shots:
        touched = [group for group in groups if not group.isdisjoint(pictures)]
        if len(touched) > 1:
            groups = [*(group for group in groups if group not in touched), set[int]().union(*touched)]
    return tuple(sorted(tuple(sorted(group)) for group in groups)) if len(groups) > 1 else shots


def _folds(groups: Sequence[Sequence[int]], others: Sequence[Sample], seed: int) -> Int32:
    """Draw the fold of each sample, int32 (n,): the pictures of a group have the same; defects and good parts apart.

    Each labelled picture is drawn on its own, also if several show one part: nobody has said which do.
    """
    rng = np.random.default_rng(seed)
    n_built = sum(map(len, groups))
    fold = np.zeros(n_built + len(others), dtype=np.int32)
    for own, pictures in zip(rng.permutation(len(groups)) % FOLDS, groups, strict=True):
        fold[list(pictures)] = own
    for defect in (True, False):
        places = [n_built + n for n, one in enumerate(others) if one.defect is defect]
        fold[places] = rng.permutation(len(places)) % FOLDS
    return fold


def _trial(plain: OpenedProject, others: Sequence[Sample], after_l2: Sequence[float]) -> HeadTrial:
    """Count what is NG at the promised limits without the head and with it; ``after_l2``: first the good pictures."""
    document = plain.project.document
    built = document.training[: document.n_built]
    raised = [
        one.model_copy(update={"score_l2": score}) for one, score in zip(built, after_l2[: len(built)], strict=True)
    ]
    good_l2, good_then_l2 = part_scores_l2(built), part_scores_l2(raised)
    limits = [calibrate(scores, document.promise_asked).threshold_l2 for scores in (good_l2, good_then_l2)]
    pairs = list(zip(others, after_l2[len(built) :], strict=True))
    before = {
        False: [*good_l2, *(one.score_l2 for one in others if not one.defect)],
        True: [one.score_l2 for one in others if one.defect],
    }
    then = {
        False: [*good_then_l2, *(score for one, score in pairs if not one.defect)],
        True: [score for one, score in pairs if one.defect],
    }
    ng = {kind: [score > limits[0] for score in before[kind]] for kind in (True, False)}
    ng_then = {kind: [score > limits[1] for score in then[kind]] for kind in (True, False)}
    found, alarms = (Switched.of(ng[kind], ng_then[kind]) for kind in (True, False))
    return HeadTrial(
        n_defects=len(ng[True]),
        found_before=sum(ng[True]),
        found_after=sum(ng_then[True]),
        n_good=len(ng[False]),
        alarms_before=sum(ng[False]),
        alarms_after=sum(ng_then[False]),
        finds_more=found.clearly_more(CONFIDENCE),
        alarms_more=alarms.clearly_more(CONFIDENCE),
    )
