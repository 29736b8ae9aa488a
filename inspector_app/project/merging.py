"""Two windows on one project file: what both changed is kept; what cannot be merged is noticed before it is lost."""

import heapq
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from inspector_app.core.errors import ProjectChangedError, ProjectError
from inspector_app.core.messages import ScoredPart
from inspector_app.core.sentences import Sentence, join
from inspector_app.project.schema import ProjectDocument, ThresholdChange, in_words
from inspector_app.project.store import Project, load_document, load_project, saving, write_project

CHOICES = {"threshold_l2", "review_l2", "threshold_history", "labelled", "maps_sha256"}
"""What people decide after a build; the rest of the document says what was built."""
CONFLICT_HINT = Sentence("Save your project under another name, or replace what is there now.")


@dataclass(frozen=True, slots=True, eq=False)
class Saved:
    """A project as it stands in its file.

    Attributes:
        project: with whatever another window had changed.
        news: that, in sentences for people; "" where nobody else changed anything.
    """

    project: Project
    news: str = ""


def save_merged(project: Project, base: Project, path: Path) -> Saved:
    """Write a project to the file that it was read from, without undoing what others wrote there since.

    Args:
        project: what is to be saved.
        base: what was read from the file, or last written to it.
        path: the file.

    Raises:
        ProjectChangedError: another build stands there now, or what cannot be read; nothing was written.
        ProjectError: it cannot be written.
    """
    with saving(path):
        theirs = _changed_since(base.document, path)
        saved = Saved(replace(project, sealed=True)) if theirs is None else _merged(project, base, theirs)
        write_project(saved.project, path)
    return saved


def _changed_since(base: ProjectDocument, path: Path) -> Project | None:
    """What another window wrote to the file; None if it is as it was, or gone."""
    try:
        path.stat()  # whatever else than "it is not there" comes of it: it may be there, and nothing is written
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
    return document.model_dump(exclude=CHOICES)


def _merged(ours: Project, base: Project, theirs: Project) -> Saved:
    mine, others = ours.document, theirs.document
    history = merge_histories(mine.threshold_history, others.threshold_history)
    known = set(mine.threshold_history)
    foreign = [change for change in others.threshold_history if change not in known]
    limits = history[-1].new if foreign else mine.limits
    update = {"threshold_history": history, "threshold_l2": limits.ng_l2, "review_l2": limits.review_l2}
    parts = merge_labels(ours.labelled_parts(), base.labelled_parts(), theirs.labelled_parts())
    project = replace(ours, document=mine.model_copy(update=update), sealed=True).with_labelled(parts)
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
    """All changes of both: from where the two part by time, each one's in their own order, should a clock be wrong."""
    pairs = enumerate(zip(ours, theirs, strict=False))
    n_common = next((n for n, (one, other) in pairs if one != other), min(len(ours), len(theirs)))
    known = set(theirs)
    new = [change for change in ours[n_common:] if change not in known]
    return (*theirs[:n_common], *heapq.merge(theirs[n_common:], new, key=lambda change: change.at))


def merge_labels(
    ours: Iterable[ScoredPart], base: Iterable[ScoredPart], theirs: Iterable[ScoredPart]
) -> tuple[ScoredPart, ...]:
    """Their parts with what was labelled, labelled otherwise or let go of here since ``base``."""
    before, mine, merged = _keyed(base), _keyed(ours), _keyed(theirs)
    for key, part in before.items():
        if key not in mine and key in merged and merged[key].label is part.label:
            del merged[key]
    for key, part in mine.items():
        if key not in before or before[key].label is not part.label:
            merged[key] = part
    return tuple(merged.values())


def _keyed(parts: Iterable[ScoredPart]) -> dict[tuple[str, str, float], ScoredPart]:
    """By what tells a part from others: frames of a camera have no path, and may share a name."""
    return {(part.name, str(part.path or ""), part.score_l2): part for part in parts}
