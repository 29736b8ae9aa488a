"""Learn a project again without some of its good parts, or with parts that were left out before."""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from inspector_app.core.errors import TrainingError
from inspector_app.core.messages import Limits, Progress, ScoredPart
from inspector_app.core.sentences import Sentence, join
from inspector_app.core.steps import counted
from inspector_app.pipeline.building.document import no_estimate
from inspector_app.pipeline.building.good_parts import FeatureStore
from inspector_app.pipeline.building.preflight import MIN_PARTS
from inspector_app.pipeline.building.train import Trained, train
from inspector_app.pipeline.building.train_settings import settings_of
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.pipeline.measuring.tuning import score_labelled
from inspector_app.pipeline.steps import scaled
from inspector_app.project.files import is_file
from inspector_app.project.paths import AppPaths
from inspector_app.project.schema import ProjectDocument
from inspector_app.project.schema_corrections import HeadCorrection
from inspector_app.project.schema_limits import PartAnswer
from inspector_app.project.schema_parts import TrainingImage
from inspector_app.project.store import Project

LOOKING = Sentence("Looking for the pictures")


@dataclass(frozen=True, slots=True, eq=False)
class Rebuilt:
    """A project that was learned again.

    Attributes:
        opened: the project, ready to judge. Its history of limits goes on, and its labelled parts have new scores.
        remarks: sentences for the user about what could not follow.
    """

    opened: OpenedProject
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Picture:
    """A picture to learn from: its name, and its path ("": not known)."""

    name: str
    path: str


def rebuilt(
    project: Project,
    answers: tuple[PartAnswer, ...],
    runtime: str,
    app_paths: AppPaths,
    *,
    by: str = "",
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    store: FeatureStore | None = None,
) -> Generator[Progress, None, Rebuilt]:
    """Learn again from the good parts that no answer leaves out. ``project`` is not changed, whatever happens.

    Args:
        project: the project, with its present limits and labelled parts.
        answers: all answers about its good parts; a part that was left out and is not any more is learned again.
        runtime: what runs the network.
        app_paths: folders of the program.
        by: who gave the last answer ("": not known); for the history of the limits.
        now: the wall clock.
        store: features that are used again if they are of the same pictures and settings.

    Raises:
        TrainingError: an answer is about no good part of the project, too few parts are left, pictures are gone or
            cannot be used any more, or not enough memory is free.
    """
    document = project.document
    wanted = _wanted(document, answers)
    yield from counted(_require_there(wanted), LOOKING, len(wanted), 0.02)
    training = train(
        [Path(one.path) for one in wanted], settings_of(document, runtime), app_paths, now, store, proposes=False
    )
    trained = yield from scaled(training, 0.02, 0.9)
    _require_all_used(wanted, trained)
    labelled, remarks = yield from scaled(_labelled_again(project.labelled_parts(), trained), 0.9, 1.0)
    described, more = _go_on(trained.project.document, document, answers, now(), by)
    built = replace(trained.project, document=described).with_labelled(labelled)
    built = built.with_pictures({**project.pictures, **trained.project.pictures})
    opened = OpenedProject(built, trained.detector, trained.detector.runtime, drift=0.0)
    return Rebuilt(opened, (*more, *remarks))


def _wanted(document: ProjectDocument, answers: Sequence[PartAnswer]) -> list[_Picture]:
    """The pictures to learn from: those of now without the left-out ones, and those that are taken in again."""
    # A part that was called good may come from a camera, and have no file.
    pictures = [
        _Picture(image.name, image.path)
        for number, image in enumerate(document.training)
        if image.path or number < document.n_built
    ]
    out = {_Picture(answer.name, answer.path) for answer in answers if answer.answer == "left out"}
    before = {_Picture(answer.name, answer.path): answer.place for answer in document.left_out}
    unknown = out - {*pictures} - {*before}
    if unknown:
        raise TrainingError(
            Sentence("{name} is not among the good parts of this project.", name=min(one.name for one in unknown)),
            hint=Sentence("Open the project again, and answer for a part that it shows."),
        )
    for one, place in sorted(before.items(), key=lambda pair: pair[1]):
        if one not in out and one not in pictures:
            pictures.insert(place, one)
    left = [one for one in pictures if one not in out]
    firsts = {
        image.first if image.first is not None else number
        for number, image in enumerate(document.training)
        if pictures and _Picture(image.name, image.path) not in out and (image.path or number < document.n_built)
    }
    n_parts = len(firsts) + sum(one not in out for one in before)
    if n_parts < MIN_PARTS:
        raise TrainingError(
            Sentence("Only {n} good parts would be left.", one="Only 1 good part would be left.", n=n_parts),
            hint=Sentence("A limit needs at least {least}: build again with more good parts.", least=MIN_PARTS),
        )
    return left


def _require_there(pictures: Sequence[_Picture]) -> Generator[int, None, None]:
    """Raise TrainingError if the place of a picture is not known, or its file is gone."""
    if any(not one.path for one in pictures):
        raise TrainingError(
            Sentence("This project does not know where the pictures of its good parts are, so nothing was changed."),
            hint=Sentence("Build it again on the Train page, without the part."),
        )
    gone = []
    for done, one in enumerate(pictures):
        if done % 16 == 0:
            yield done
        if not is_file(Path(one.path)):
            gone.append(Path(one.path))
    if gone:
        raise TrainingError(
            Sentence(
                "{n} pictures of good parts are gone, such as {path}, so nothing was changed.",
                one="A picture of a good part is gone, {path}, so nothing was changed.",
                n=len(gone),
                path=gone[0],
            ),
            hint=Sentence("Put them back, or connect their drive, and answer again."),
        )


def _require_all_used(wanted: Sequence[_Picture], trained: Trained) -> None:
    """Raise TrainingError if a picture could not be used any more: the parts would be others than the person saw."""
    if trained.skipped:
        path, reason = trained.skipped[0]
        raise TrainingError(
            Sentence(
                "A picture of a good part cannot be used any more, so nothing was changed: {name}: {reason}",
                name=path.name,
                reason=reason,
            ),
            hint=Sentence("Put the former picture back, or build again on the Train page."),
        )
    assert [image.path for image in trained.project.document.training] == [one.path for one in wanted]


def _labelled_again(
    parts: Sequence[ScoredPart], trained: Trained
) -> Generator[Progress, None, tuple[list[ScoredPart], tuple[str, ...]]]:
    """Judge the labelled parts again; those whose pictures cannot be read keep their former scores."""
    pictures = [(part.path, part.label) for part in parts if part.path is not None and is_file(part.path)]
    scored = yield from score_labelled(pictures, trained.detector)
    again = {part.path: part for part in scored.parts}
    kept = [part for part in parts if part.path not in again]
    remarks = (
        (
            Sentence(
                "{n} labelled parts keep their former scores, because their pictures cannot be judged again: {name}.",
                one="A labelled part keeps its former score, because its picture cannot be judged again: {name}.",
                n=len(kept),
                name=kept[0].name,
            ),
        )
        if kept
        else ()
    )
    return [again.get(part.path, part) if part.path is not None else part for part in parts], remarks


def _stays(image: TrainingImage, out: set[tuple[str, str]]) -> bool:
    """Whether a picture that was called good is among those that are learned."""
    return bool(image.path) and (image.name, image.path) not in out


def _head_is_gone() -> Sentence:
    return join(
        Sentence("What was learned from labelled defects does not fit the new good parts, and is forgotten."),
        Sentence("The labels are still there: learn from them again on the Tune page."),
    )


def _go_on(
    new: ProjectDocument, old: ProjectDocument, answers: tuple[PartAnswer, ...], at: datetime, by: str
) -> tuple[ProjectDocument, tuple[str, ...]]:
    """Continue the old project's facts and history in the new one; its limit follows unless a person set it."""
    kind = old.kind_of_limit(old.threshold_l2)
    remarks: tuple[str, ...] = ()
    threshold_l2 = new.suggested_threshold_l2
    if kind == "by hand":
        threshold_l2 = old.threshold_l2
        remarks = (Sentence("The limit was set by hand, so it stays where it was."),)
    elif kind == "estimated" and new.estimated is not None:
        threshold_l2 = new.estimated.threshold_l2
    elif kind == "estimated":
        remarks = (no_estimate(new.n_parts),)
    # The lower limit keeps its place relative to the limit, so that it does not come to lie above it.
    review_l2 = None if old.review_l2 is None else old.review_l2 * threshold_l2 / old.threshold_l2
    out = {(answer.name, answer.path) for answer in answers if answer.answer == "left out"}
    former = [one for one in old.corrections if not isinstance(one, HeadCorrection)]
    if len(former) < len(old.corrections):
        remarks = (*remarks, _head_is_gone())
    corrections = tuple(
        one.learned_again() for one in former if one.part is None or _stays(old.training[one.part], out)
    )
    if len(corrections) < len(former):
        gone = next(one.name for one in former if one.id not in {each.id for each in corrections})
        remarks = (
            *remarks,
            Sentence("A part that was called good, {name}, is not among the good parts any more.", name=gone),
        )
    update = {"options": old.options, "skipped": old.skipped, "corrections": corrections}
    described = new.model_copy(update=update)
    return described.after(old, Limits(threshold_l2, review_l2), answers, at, by), remarks
