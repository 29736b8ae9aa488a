"""An anytime-valid monitor: whether new parts still look like the good parts that set the limit.

Each new part gets a conformal p-value among the calibration scores and the parts before it. While all are
exchangeable, these p-values are independent and uniform on (0, 1), with few calibration scores too: nothing is
estimated, so the uncertainty of a small calibration set is accounted for (Vovk, Gammerman, Shafer, "Algorithmic
Learning in a Random World", 2nd edition 2022, chapters 2 and 8). Bets on them make a conformal test martingale (Vovk,
Nouretdinov, Gammerman, "Testing exchangeability on-line", ICML 2003). Its wealth begins at 1, and by Ville's inequality
(1939) it reaches 1 / alpha with a probability of alpha at most, however long parts are judged.

The bets are on what breaks the promise: an excess of alarms (p below the promised rate) and scores of good parts that
rise (small p in general). Scores that fall do not break it, so nothing is bet on them. Stakes are placed at every part,
because the time of a change is not known; the first ones are the largest.
"""

import hashlib
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

ALPHA = 0.01
"""The probability that a monitor ever reports a change when there is none."""
GRADES_PER_E = 200
"""Scores are compared in steps of 0.5 %; equal ones are put in order by chance."""
LOWEST, HIGHEST = -2_800, 2_800
"""The grades of scores from 1e-6 to 1e6."""
SHIFTS = (0.5, 1.0, 2.0)
"""Bets on scores that are higher by so many standard deviations."""
EXCESSES = (3.0, 10.0)
"""Bets on so many times more alarms than promised."""
N_BETS = len(SHIFTS) + len(EXCESSES)
FIRST_PARTS = 100.0
"""Half of all stakes are placed within the first 172 parts; see :func:`unstaked`."""
MOST_WEALTH = 1e12
LEAST_P = 1e-12
_NORMAL = NormalDist()


def grade(score_l2: float) -> int:
    """Return the step of a score, >= 0, on a fixed logarithmic scale; equal steps are ties."""
    if score_l2 <= 0:
        return LOWEST
    return min(HIGHEST, max(LOWEST, math.floor(GRADES_PER_E * math.log(score_l2))))


class Pool:
    """How many of the scores so far are in each grade.

    Attributes:
        n: the number of scores.
    """

    def __init__(self, scores_l2: Iterable[float] = ()) -> None:
        """Begin with the calibration scores, finite, >= 0."""
        self._counts = np.zeros(HIGHEST - LOWEST + 1, dtype=np.int64)
        self.n = 0
        for score in scores_l2:
            self.add(grade(score))

    @classmethod
    def of_grades(cls, grades: Mapping[int, int]) -> "Pool":
        """Return a pool with these counts; see :attr:`grades`."""
        pool = cls()
        for at, count in grades.items():
            pool._counts[at - LOWEST] = count
        pool.n = sum(grades.values())
        return pool

    def add(self, at: int) -> None:
        """Add a score of this grade."""
        self._counts[at - LOWEST] += 1
        self.n += 1

    def remove(self, at: int) -> None:
        """Remove a score of this grade that was added."""
        if self._counts[at - LOWEST] == 0:
            raise ValueError(f"there is no score of grade {at}")
        self._counts[at - LOWEST] -= 1
        self.n -= 1

    def p_value(self, at: int, u: float) -> float:
        """Return the conformal p-value of one more score: small if it is higher than most.

        It is ``(number of higher scores + u * number of equal scores) / (n + 1)``; the score itself is an equal one.

        Args:
            at: its grade.
            u: uniform on (0, 1], independent of everything else.
        """
        place = at - LOWEST
        higher = int(self._counts[place + 1 :].sum())
        return (higher + u * (int(self._counts[place]) + 1)) / (self.n + 1)

    @property
    def grades(self) -> dict[int, int]:
        """The count of each grade that has any."""
        return {int(place) + LOWEST: int(self._counts[place]) for place in np.flatnonzero(self._counts)}


def tie_break(seed: int, number: int) -> float:
    """Return u for the part of this number, uniform on (0, 1]; the same for the same seed and number."""
    digest = hashlib.blake2b(f"{seed} {number}".encode(), digest_size=8).digest()
    return (int.from_bytes(digest) + 1) / 2**64


def returns(p: float, rate: float) -> tuple[float, ...]:
    """Return what each of the five bets gives back for a stake of 1, >= 0; on average 1 over uniform p.

    Bets on a shift of d give the ratio of densities ``exp(d z - d * d / 2)``, z being the normal score of p. Bets on r
    times more alarms give r for p up to ``rate``, and ``(1 - r rate) / (1 - rate)`` otherwise.

    Args:
        p: a p-value, 0 to 1.
        rate: the promised rate of false alarms, within 0 < rate < 1.
    """
    z = -_NORMAL.inv_cdf(min(1 - LEAST_P, max(LEAST_P, p)))
    most = (1 + 1 / rate) / 2  # there are no more alarms than parts
    return (
        *(math.exp(shift * z - shift * shift / 2) for shift in SHIFTS),
        *(min(r, most) if p <= rate else (1 - min(r, most) * rate) / (1 - rate) for r in EXCESSES),
    )


def unstaked(n: int) -> float:
    """Return the share of the first wealth that is not staked yet after ``n`` parts: 1 at first, then ever smaller."""
    return 1 / (1 + math.log1p(n / FIRST_PARTS))


@dataclass(frozen=True, slots=True)
class Wealth:
    """The state of the martingale.

    Attributes:
        n: the number of parts so far.
        stakes: what is in each of the five bets, >= 0.
    """

    n: int = 0
    stakes: tuple[float, ...] = (0.0,) * N_BETS

    @property
    def total(self) -> float:
        """All wealth, 1 at first; it reaches 1 / alpha with a probability of alpha at most if nothing has changed."""
        return unstaked(self.n) + sum(self.stakes)

    def after(self, p: float, rate: float) -> "Wealth":
        """Return the state after one more part; see :func:`returns`."""
        new = (unstaked(self.n) - unstaked(self.n + 1)) / N_BETS
        given = zip(self.stakes, returns(p, rate), strict=True)
        return Wealth(self.n + 1, tuple(min(MOST_WEALTH, (stake + new) * times) for stake, times in given))
