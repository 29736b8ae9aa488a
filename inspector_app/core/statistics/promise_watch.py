"""Watches a promise part by part; parts that a person calls defective are taken out again."""

import math
from collections import deque
from dataclasses import dataclass

from inspector_app.core.statistics.conformal_monitor import ALPHA, Pool, Wealth, grade, tie_break

MOST_RECENT = 1_000
"""So many of the last parts can be taken out again."""


@dataclass(frozen=True, slots=True)
class Watched:
    """A part that the watch remembers.

    Attributes:
        key: tells it from all others.
        grade: the grade of its score.
        p: its p-value, 0 to 1.
        at_s: when it was captured, seconds since 1970 (UTC); only shown.
    """

    key: str
    grade: int
    p: float
    at_s: float


class PromiseWatch:
    """The monitor of one project and one limit.

    Attributes:
        pool: the calibration scores and those of the parts.
        wealth: of the martingale, after all parts.
        since_s: the time of the part at which the promise was found broken, seconds since 1970; None: it holds.
        recent: the last parts, the oldest first.
        base: the wealth before them, and ``since_s`` then.
    """

    def __init__(self, pool: Pool, rate: float, seed: int, alpha: float = ALPHA) -> None:
        """Begin.

        Args:
            pool: with the calibration scores, one for each good part.
            rate: the promised rate of false alarms, within 0 < rate < 1.
            seed: of the order of equal scores.
            alpha: the probability of ever reporting a change when there is none.
        """
        self.pool = pool
        self.wealth = Wealth()
        self.since_s: float | None = None
        self.recent: deque[Watched] = deque()
        self.base: tuple[Wealth, float | None] = self.wealth, None
        self.drawn = 0
        """How many times the order of equal scores was drawn; more than the parts if some were taken out."""
        self._rate, self._seed, self._alpha = rate, seed, alpha

    @property
    def n(self) -> int:
        """The number of parts, without those that were taken out."""
        return self.wealth.n

    @property
    def holds(self) -> bool:
        """Whether no change was found."""
        return self.since_s is None

    def take_state(self, pool: Pool, base: tuple[Wealth, float | None], recent: deque[Watched], drawn: int) -> None:
        """Go on from a former state; see the attributes."""
        self.pool, self.base, self.recent, self.drawn = pool, base, recent, drawn
        self._replay()

    def add(self, key: str, score_l2: float, at_s: float) -> None:
        """Take one more part; one without a finite score is left out."""
        if not (math.isfinite(score_l2) and score_l2 >= 0):
            return
        at = grade(score_l2)
        p = self.pool.p_value(at, tie_break(self._seed, self.drawn))
        self.drawn += 1
        self.pool.add(at)
        part = Watched(key, at, p, at_s)
        self.recent.append(part)
        self.wealth, self.since_s = self._after(self.wealth, self.since_s, part)
        while len(self.recent) > MOST_RECENT:
            self.base = self._after(*self.base, self.recent.popleft())

    def remove(self, key: str) -> bool:
        """Take out a part that a person called defective; return whether it was among the recent ones.

        The martingale is computed again without it, so that an alarm that followed from it is withdrawn. The p-values
        of the parts after it stay: they were a little larger with it, which makes alarms rarer, never more frequent.
        """
        part = next((one for one in self.recent if one.key == key), None)
        if part is None:
            return False
        self.recent.remove(part)
        self.pool.remove(part.grade)
        self._replay()
        return True

    def _replay(self) -> None:
        self.wealth, self.since_s = self.base
        for one in self.recent:
            self.wealth, self.since_s = self._after(self.wealth, self.since_s, one)

    def _after(self, wealth: Wealth, since_s: float | None, part: Watched) -> tuple[Wealth, float | None]:
        after = wealth.after(part.p, self._rate)
        if since_s is None and after.total >= 1 / self._alpha:
            since_s = part.at_s
        return after, since_s
