"""What sets a project's limit, and what other limits would find: all from stored scores, no network runs."""

from collections.abc import Sequence
from dataclasses import dataclass

from inspector_app.core.scoring.calibration import Calibration, calibrate
from inspector_app.core.scoring.estimated_limit import WithMore, with_more_parts
from inspector_app.core.scoring.limit_setters import limit_setters
from inspector_app.project.schema import ProjectDocument, TrainingImage
from inspector_app.project.schema_limits import EstimatedLimit, PartAnswer


@dataclass(frozen=True, slots=True)
class SettingPart:
    """A good part that sets the promised limit.

    Attributes:
        pictures: the numbers of its training pictures.
        shown: of these, the number of the picture with the largest score.
        image: that picture.
        without: limit and promise if the part is left out; None if too few parts would be left.
        found: how many labelled defects that limit would find; None if ``without`` is.
        answer: a person's answer about it; None: no answer.
    """

    pictures: tuple[int, ...]
    shown: int
    image: TrainingImage
    without: Calibration | None
    found: int | None
    answer: PartAnswer | None


@dataclass(frozen=True, slots=True)
class LimitFacts:
    """The limits that good parts give.

    Attributes:
        n_parts: number of good parts.
        promised: the conformal limit and its promise.
        estimated: the estimated limit; None: these parts allow no estimate.
        parts: the parts that set the promised limit, highest score first.
        more: how more good parts would change it, if there are fewer than the promise needs.
        n_defects: number of labelled defects.
        found_promised: how many of them the promised limit finds.
        found_estimated: how many the estimated limit finds; None if there is none.
    """

    n_parts: int
    promised: Calibration
    estimated: EstimatedLimit | None
    parts: tuple[SettingPart, ...]
    more: tuple[WithMore, ...]
    n_defects: int
    found_promised: int
    found_estimated: int | None


def limit_facts(document: ProjectDocument, defects_l2: Sequence[float]) -> LimitFacts:
    """Say which good parts set the limit, and what each limit would find.

    Args:
        document: the project.
        defects_l2: scores of labelled defects.
    """
    scores_l2 = document.part_scores_l2
    answers = {(answer.name, answer.path): answer for answer in document.answers}

    def found(threshold_l2: float) -> int:
        return sum(score_l2 > threshold_l2 for score_l2 in defects_l2)

    parts = []
    for setter in limit_setters(scores_l2, document.promise_asked):
        pictures = document.shots[setter.part]
        shown = max(pictures, key=lambda number: document.training[number].score_l2)
        image = document.training[shown]
        without = setter.without
        parts.append(
            SettingPart(
                pictures,
                shown,
                image,
                without,
                found(without.threshold_l2) if without is not None else None,
                answers.get((image.name, image.path)),
            )
        )
    promised, estimated = calibrate(scores_l2, document.promise_asked), document.estimated_limit
    return LimitFacts(
        n_parts=len(scores_l2),
        promised=promised,
        estimated=estimated,
        parts=tuple(parts),
        more=with_more_parts(scores_l2, document.promise_asked),
        n_defects=len(defects_l2),
        found_promised=found(promised.threshold_l2),
        found_estimated=found(estimated.threshold_l2) if estimated is not None else None,
    )
