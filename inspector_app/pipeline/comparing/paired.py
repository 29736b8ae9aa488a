"""Whether one setting is clearly better than another on the same labelled parts."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from inspector_app.core.messages import Float64, InspectionRecord, Verdict
from inspector_app.core.scoring.metrics import auroc_gain
from inspector_app.core.statistics.switched import Switched
from inspector_app.pipeline.measuring.labelled import GOOD, LabelledImage
from inspector_app.pipeline.measuring.tuning import Rate

CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class Judged:
    """What one setting says about one labelled part.

    Attributes:
        good: whether it is labelled good.
        score_l2: the score; NaN for an ERROR.
        ng: whether it is above the setting's own limit.
    """

    good: bool
    score_l2: float
    ng: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """The difference of a setting to the first one, on the parts that both could judge.

    Attributes:
        auroc: by how much its image AUROC is higher, -1 to 1.
        auroc_interval: the paired interval, which holds for all compared settings together.
        found: the defects on which they disagree.
        alarms: the good parts on which they disagree.
        better: whether its AUROC is clearly higher, or it finds clearly more defects. Clearly: with 95 % confidence for
            all compared settings and both figures together (Bonferroni).
        worse: whether its AUROC is clearly lower, it finds clearly fewer defects, or it calls clearly more good parts
            NG. Clearly: with 95 % confidence for each of them alone, which is the more careful side here.
    """

    auroc: float
    auroc_interval: tuple[float, float]
    found: Switched
    alarms: Switched
    better: bool
    worse: bool

    @property
    def recommended(self) -> bool:
        """Whether the setting should be used in place of the first one."""
        return self.better and not self.worse


def judged_by(records: Sequence[tuple[LabelledImage, InspectionRecord]]) -> list[Judged]:
    """What the records of an evaluation say about every part."""
    return [
        Judged(
            image.kind == GOOD,
            record.score_l2 if record.verdict is not Verdict.ERROR else float("nan"),
            record.verdict is Verdict.NG,
        )
        for image, record in records
    ]


def called_ng(judged: Sequence[Judged], *, good: bool) -> Rate:
    """How many of the good or of the defective parts are NG, of those that could be judged."""
    verdicts = [each.ng for each in judged if each.good == good and np.isfinite(each.score_l2)]
    return Rate.of(sum(verdicts), len(verdicts))


def difference(first: Sequence[Judged], second: Sequence[Judged], n_compared: int) -> Difference:
    """Compare two settings on the parts that both could judge.

    Args:
        first: what the first setting says about each part.
        second: what the other one says about the same parts, in the same order.
        n_compared: how many settings are compared with the first one, >= 1.
    """
    both = [
        (before, after)
        for before, after in zip(first, second, strict=True)
        if np.isfinite(before.score_l2) and np.isfinite(after.score_l2)
    ]
    good = [pair for pair in both if pair[0].good]
    defect = [pair for pair in both if not pair[0].good]
    found, alarms = _switched(defect), _switched(good)
    strict = 1 - (1 - CONFIDENCE) / (2 * n_compared)
    gain, low, high = auroc_gain(_scores(good), _scores(defect), strict)
    usual_high = auroc_gain(_scores(good), _scores(defect), CONFIDENCE)[2]
    return Difference(
        auroc=gain,
        auroc_interval=(low, high),
        found=found,
        alarms=alarms,
        better=low > 0 or found.clearly_more(strict),
        worse=usual_high < 0 or found.clearly_fewer(CONFIDENCE) or alarms.clearly_more(CONFIDENCE),
    )


def _scores(pairs: Sequence[tuple[Judged, Judged]]) -> tuple[Float64, Float64]:
    return (
        np.array([before.score_l2 for before, _ in pairs], dtype=np.float64),
        np.array([after.score_l2 for _, after in pairs], dtype=np.float64),
    )


def _switched(pairs: Sequence[tuple[Judged, Judged]]) -> Switched:
    return Switched.of([before.ng for before, _ in pairs], [after.ng for _, after in pairs])
