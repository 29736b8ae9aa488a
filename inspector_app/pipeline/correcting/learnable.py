"""What a project needs to learn from its labelled defects, and what is said if it lacks that."""

from collections.abc import Sequence

from inspector_app.core.errors import ProjectError
from inspector_app.core.memory.head import LEAST_DEFECTS
from inspector_app.core.messages import Label, ScoredPart
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.correcting.correct import require_correctable
from inspector_app.pipeline.correcting.state import plain_of
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.project.schema_corrections import MOST_CORRECTIONS, HeadCorrection


def n_missing(labelled: Sequence[ScoredPart]) -> int:
    """Return how many more labelled defects are needed, 0 if there are enough."""
    return max(0, LEAST_DEFECTS - sum(part.label is Label.DEFECT for part in labelled))


def require_learnable(opened: OpenedProject, labelled: Sequence[ScoredPart]) -> None:
    """Raise ProjectError if the project cannot learn from its labelled defects, with what to do instead."""
    require_correctable(opened)
    if plain_of(opened.detector).reweighting:
        raise ProjectError(
            Sentence("A project that weights distances by their density cannot learn from labelled defects."),
            hint=Sentence("Build it again without --reweighting."),
        )
    others = [one for one in opened.project.document.corrections if not isinstance(one, HeadCorrection)]
    if len(others) >= MOST_CORRECTIONS:  # learning again replaces its entry
        raise ProjectError(
            Sentence("A project has at most {n} corrections.", n=MOST_CORRECTIONS),
            hint=Sentence("Build it again with these parts."),
        )
    require_enough(LEAST_DEFECTS - n_missing(labelled), [])


def require_enough(n_defects: int, gone: Sequence[str]) -> None:
    """Raise ProjectError if too few labelled defects have their pictures; ``gone``: parts that have none."""
    if n_defects >= LEAST_DEFECTS:
        return
    if gone:
        raise ProjectError(
            Sentence(
                "Only {n} labelled defects have their pictures, but {least} are needed. The pictures of {m} labelled "
                "parts are gone, such as {name}.",
                n=n_defects,
                least=LEAST_DEFECTS,
                m=len(gone),
                name=gone[0],
            ),
            hint=Sentence("Put the pictures back, or connect their drive, or label more defects."),
        )
    raise ProjectError(
        Sentence(
            "There are {n} labelled defects, but {least} are needed to learn from them.",
            one="There is 1 labelled defect, but {least} are needed to learn from them.",
            n=n_defects,
            least=LEAST_DEFECTS,
        ),
        hint=Sentence("Label {n} more.", n=LEAST_DEFECTS - n_defects),
    )


def gone_remarks(gone: Sequence[str]) -> tuple[Sentence, ...]:
    """Name labelled parts whose pictures are gone, so that nothing is learned from them."""
    if not gone:
        return ()
    return (
        Sentence(
            "Nothing is learned from {n} labelled parts, because their pictures are gone or have changed: {name}.",
            one="Nothing is learned from a labelled part, because its picture is gone or has changed: {name}.",
            n=len(gone),
            name=gone[0],
        ),
    )


def good_gone(name: str) -> ProjectError:
    """Return the fault that the picture of a good part is gone."""
    return ProjectError(
        Sentence(
            "Labelled defects can be learned only if they are compared with the pictures of all good parts, and one is "
            "gone or has changed: {name}.",
            name=name,
        ),
        hint=Sentence("Put the picture back, or connect its drive, or build the project again."),
    )
