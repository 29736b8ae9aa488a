"""Merge the changes that two windows made to one project file, and report changes that cannot be merged."""

import heapq
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from inspector_app.core.errors import ProjectChangedError, ProjectError
from inspector_app.core.messages import ScoredPart
from inspector_app.core.sentences import Sentence, join
from inspector_app.project.schema import ProjectDocument
from inspector_app.project.schema_limits import PartAnswer, ThresholdChange, in_words
from inspector_app.project.store import Project, load_document, load_project, saving, write_project

CHOICES = {
    *("threshold_l2", "review_l2", "threshold_history", "answers", "labelled", "maps_sha256", "pictures_sha256"),
    "detection",
}
"""The fields that a person changes after a build; all other fields describe the build."""
CONFLICT_HINT = Sentence("Save your project under another name, or replace what is there now.")


@dataclass(frozen=True, slots=True, eq=False)
class Saved:
    """A project as its file holds it after saving.

    Attributes:
        project: the project, with the changes from another window.
        news: those changes as sentences for the user; "" if there were none.
    """

    project: Project
    news: str = ""


def save_merged(project: Project, base: Project, path: Path) -> Saved:
    """Write a project to the file that it was read from, and keep the changes that others made to the file since.

    Args:
        project: the project to save.
        base: the project as it was read from the file, or last written to it.
        path: the file.

    Raises:
        ProjectChangedError: the file now holds another build, or cannot be read; nothing was written.
        ProjectError: the file cannot be written.
    """
    with saving(path):
        theirs = _changed_since(base.document, path)
        if theirs is not None and _build_of(project.document) != _build_of(base.document):
            raise ProjectChangedError(
                Sentence(
                    "What the project learned was changed here, and another window has changed {name} since it was "
                    "opened.",
                    name=path.name,
                ),
                hint=CONFLICT_HINT,
            )
        saved = Saved(replace(project, sealed=True)) if theirs is None else _merged(project, base, theirs)
        write_project(saved.project, path)
    return saved


def _changed_since(base: ProjectDocument, path: Path) -> Project | None:
    """Return the project that another window wrote to the file; None if the file is unchanged or missing."""
    try:
        path.stat()  # any other error is raised: the file may exist, so nothing is written
    except FileNotFoundError:
        return None
    try:
        document = load_document(path)
        if document == base:
            return None
        theirs = load_project(path) if _build_of(document) == _build_of(base) else None
    except ProjectError as error:
        raise ProjectChangedError(
            Sentence("{name} was changed since it was opened, and cannot be read any more.", name=path.name),
            hint=CONFLICT_HINT,
        ) from error
    if theirs is None:
        raise ProjectChangedError(
            Sentence(
                "Another window or program has saved another build as {name} since it was opened.", name=path.name
            ),
            hint=CONFLICT_HINT,
        )
    return theirs


def _build_of(document: ProjectDocument) -> dict[str, object]:
    """What was learned; where its pictures are now is no part of it."""
    left_out: dict[str, Any] = {**dict.fromkeys(CHOICES, True), "training": {"__all__": {"name", "path"}}}
    return document.model_dump(exclude=left_out)


def _merged(ours: Project, base: Project, theirs: Project) -> Saved:
    mine, others = ours.document, theirs.document
    history = merge_histories(mine.threshold_history, others.threshold_history)
    known = set(mine.threshold_history)
    foreign = [change for change in others.threshold_history if change not in known]
    limits = history[-1].new if foreign else mine.limits
    moved_here = mine.training != base.document.training
    update = {
        "training": mine.training if moved_here else others.training,
        "threshold_history": history,
        "threshold_l2": limits.ng_l2,
        "review_l2": limits.review_l2,
        "answers": merge_answers(mine.answers, base.document.answers, others.answers),
        "detection": max((mine.detection, others.detection), key=lambda study: study.at.timestamp() if study else 0.0),
    }
    parts = merge_labels(ours.labelled_parts(), base.labelled_parts(), theirs.labelled_parts())
    project = replace(ours, document=mine.model_copy(update=update), sealed=True).with_labelled(parts)
    project = project.with_pictures({**theirs.pictures, **ours.pictures})
    news = []
    if foreign:
        old, new, who = in_words(foreign[-1].old), in_words(foreign[-1].new), foreign[-1].by
        news += [
            Sentence(
                "The limits were changed in another window: {old} became {new} by {who}.", old=old, new=new, who=who
            )
            if who
            else Sentence("The limits were changed in another window: {old} became {new}.", old=old, new=new),
            Sentence("Now {limits} is in effect, and every change is kept in the history.", limits=in_words(limits)),
        ]
    if {*project.document.labelled} != {*mine.labelled}:
        news.append(Sentence("What was labelled in another window is labelled here too."))
    return Saved(project, join(*news))


def merge_histories(ours: Sequence[ThresholdChange], theirs: Sequence[ThresholdChange]) -> tuple[ThresholdChange, ...]:
    """Return all changes of both, sorted by time after their common start; each list keeps its own order."""
    pairs = enumerate(zip(ours, theirs, strict=False))
    n_common = next((n for n, (one, other) in pairs if one != other), min(len(ours), len(theirs)))
    known = set(theirs)
    new = [change for change in ours[n_common:] if change not in known]
    return (*theirs[:n_common], *heapq.merge(theirs[n_common:], new, key=lambda change: change.at))


def merge_answers(
    ours: Sequence[PartAnswer], base: Sequence[PartAnswer], theirs: Sequence[PartAnswer]
) -> tuple[PartAnswer, ...]:
    """Return their answers, with those that were given, changed or withdrawn here since ``base``."""
    before, mine, merged = ({(one.name, one.path): one for one in answers} for answers in (base, ours, theirs))
    for key in before.keys() - mine.keys():
        merged.pop(key, None)
    merged.update({key: one for key, one in mine.items() if before.get(key) != one})
    return tuple(merged.values())


def merge_labels(
    ours: Iterable[ScoredPart], base: Iterable[ScoredPart], theirs: Iterable[ScoredPart]
) -> tuple[ScoredPart, ...]:
    """Return their parts, with the parts that were labelled, relabelled or unlabelled here since ``base``."""
    before, mine, merged = _keyed(base), _keyed(ours), _keyed(theirs)
    for key, part in before.items():
        if key not in mine and key in merged and merged[key].label is part.label:
            del merged[key]
    for key, part in mine.items():
        if key not in before or before[key].label is not part.label:
            merged[key] = part
    return tuple(merged.values())


def _keyed(parts: Iterable[ScoredPart]) -> dict[tuple[str, str, float], ScoredPart]:
    """Return the parts by name, path and score: camera frames have no path and may share a name."""
    return {(part.name, str(part.path or ""), part.score_l2): part for part in parts}
