"""What sets the promised limit: the good parts at or above it, and what would change without each of them."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inspector_app.core.scoring.calibration import LEAST_PARTS, Calibration, calibrate, rank_of_limit


@dataclass(frozen=True, slots=True)
class LimitSetter:
    """A good part whose score is at or above the promised limit.

    Attributes:
        part: its number among the scores.
        score_l2: its leave-one-part-out score.
        without: limit and promise if it is left out; None if too few parts would be left. The scores of the other
            parts are those of now: a rebuilt memory without this part changes them a little.
    """

    part: int
    score_l2: float
    without: Calibration | None


def limit_setters(good_scores_l2: npt.ArrayLike, promise: float) -> tuple[LimitSetter, ...]:
    """Return the parts with the largest scores, down to the one at the limit and all parts with its score.

    These are all parts whose own score matters: the limit is the k-th smallest score, so any score below it could be
    any other value below it, and the limit would be the same.

    Args:
        good_scores_l2: float (n,), as for :func:`calibrate`.
        promise: the false-alarm rate asked for, within 0 < a < 1.

    Returns:
        The parts, highest score first.

    Raises:
        ValueError: as :func:`calibrate`.
    """
    scores = np.asarray(good_scores_l2, dtype=np.float64)
    limit_l2 = calibrate(scores, promise).threshold_l2
    falling = np.argsort(-scores, kind="stable")
    ascending = scores[falling[::-1]]
    return tuple(
        LimitSetter(int(part), float(scores[part]), _without(ascending, len(scores) - 1 - place, promise))
        for place, part in enumerate(falling)
        if scores[part] >= limit_l2
    )


def _without(ascending: npt.NDArray[np.float64], place: int, promise: float) -> Calibration | None:
    """The calibration without the score at ``place``; sorting the rest for each part would take seconds for many."""
    n_left = len(ascending) - 1
    if n_left < LEAST_PARTS:
        return None
    rank, promised = rank_of_limit(n_left, promise)
    return Calibration(float(ascending[rank - 1 if rank - 1 < place else rank]), promise, promised)
