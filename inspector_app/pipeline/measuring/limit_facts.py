"""What sets a project's limit, and what other limits would find: all from stored scores, no network runs."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from inspector_app.core.scoring.calibration import Calibration, calibrate
from inspector_app.core.scoring.estimated_limit import WithMore, with_more_parts
from inspector_app.core.scoring.limit_setters import limit_setters
from inspector_app.project.schema import ProjectDocument
from inspector_app.project.schema_limits import EstimatedLimit, PartAnswer
from inspector_app.project.schema_parts import TrainingImage


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
class SettingFacts:
    """The promised limit, and the good parts that set it.

    Attributes:
        n_parts: number of good parts.
        promised: the conformal limit and its promise.
        parts: the parts that set it, highest score first.
        n_defects: number of labelled defects.
        found_promised: how many of them the promised limit finds.
    """

    n_parts: int
    promised: Calibration
    parts: tuple[SettingPart, ...]
    n_defects: int
    found_promised: int


@dataclass(frozen=True, slots=True)
class LimitFacts:
    """All limits that good parts give.

    Attributes:
        setting: the promised limit, and the good parts that set it.
        estimated: the estimated limit; None: these parts allow no estimate.
        found_estimated: how many of the labelled defects it finds; None if there is none.
        more: how more good parts would change the promised limit, if there are fewer than the promise needs.
    """

    setting: SettingFacts
    estimated: EstimatedLimit | None
    found_estimated: int | None
    more: tuple[WithMore, ...]


def setting_facts(document: ProjectDocument, defects_l2: Sequence[float]) -> SettingFacts:
    """Say which good parts set the promised limit; takes milliseconds.

    Args:
        document: the project.
        defects_l2: scores of labelled defects.
    """
    scores_l2, all_shots = document.part_scores_l2, document.shots
    answers = {(answer.name, answer.path): answer for answer in document.answers}
    parts = []
    for setter in limit_setters(scores_l2, document.promise_asked):
        pictures = all_shots[setter.part]
        shown = max(pictures, key=lambda number: document.training[number].score_l2)
        image = document.training[shown]
        without = setter.without
        parts.append(
            SettingPart(
                pictures,
                shown,
                image,
                without,
                _found(defects_l2, without.threshold_l2) if without is not None else None,
                answers.get((image.name, image.path)),
            )
        )
    promised = calibrate(scores_l2, document.promise_asked)
    found_promised = _found(defects_l2, promised.threshold_l2)
    return SettingFacts(len(scores_l2), promised, tuple(parts), len(defects_l2), found_promised)


def limit_facts(document: ProjectDocument, defects_l2: Sequence[float]) -> LimitFacts:
    """Say all about the limits of a project; the first call imports SciPy. Args as for :func:`setting_facts`."""
    estimated = document.estimated_limit
    return LimitFacts(
        setting_facts(document, defects_l2),
        estimated,
        _found(defects_l2, estimated.threshold_l2) if estimated is not None else None,
        with_more_parts(document.part_scores_l2, document.promise_asked),
    )


def _found(defects_l2: Sequence[float], threshold_l2: float) -> int:
    return int((np.asarray(defects_l2, dtype=np.float64) > threshold_l2).sum())
