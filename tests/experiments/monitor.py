"""False alarms and delays of the monitor of the promise: ``python -m tests.experiments.monitor [RUNS] [PARTS]``.

RUNS (1,000) runs of PARTS (5,000) good parts without a change, each with 200 calibration scores of its own: how many
ever report one; at most 1 % may. Then the delay until a change is reported that comes after 50, 500 and 5,000 good
parts: scores higher by 0.5, 1 and 2 standard deviations, and three times as many alarms.
"""

import sys
from collections.abc import Callable

import numpy as np

from inspector_app.core.statistics.conformal_monitor import ALPHA, Pool
from inspector_app.core.statistics.promise_watch import PromiseWatch

N_CALIBRATION, RATE = 200, 0.01
MOST_PARTS = 5_000
SPREAD = 0.12
"""The standard deviation of the logarithms of scores; that of the cells is about so large."""
Draw = Callable[[np.random.Generator, int], np.ndarray]


def usual(rng: np.random.Generator, n: int) -> np.ndarray:
    """Scores of good parts, float64 (n,)."""
    return np.exp(SPREAD * rng.standard_normal(n))


def shifted(sigmas: float) -> Draw:
    """Scores that are higher by so many standard deviations."""
    return lambda rng, n: np.exp(SPREAD * (rng.standard_normal(n) + sigmas))


def more_alarms(times: float) -> Draw:
    """Scores of which ``times`` as many are among the highest 1 % of good parts."""

    def draw(rng: np.random.Generator, n: int) -> np.ndarray:
        from scipy.special import ndtri

        u = rng.uniform(size=n)
        share = times * RATE
        high = rng.uniform(size=n) < share
        return np.exp(SPREAD * ndtri(np.where(high, 1 - RATE * u, (1 - RATE) * u)))

    return draw


def first_alarm(seed: int, before: int, after: int, draw: Draw, n_calibration: int = N_CALIBRATION) -> int | None:
    """Return at which part a change is reported, from 1; None: never."""
    rng = np.random.default_rng(seed)
    watch = PromiseWatch(Pool(usual(rng, n_calibration)), RATE, seed)
    scores = np.concatenate([usual(rng, before), draw(rng, after)])
    for number, score in enumerate(scores.tolist(), start=1):
        watch.add("", score, 0.0)
        if not watch.holds:
            return number
    return None


def main() -> None:
    """Print both tables."""
    runs, parts = (int(argument) for argument in (*sys.argv[1:], *("1000", "5000")[len(sys.argv) - 1 :]))
    for n in (30, N_CALIBRATION):
        share = sum(first_alarm(seed, parts, 0, usual, n) is not None for seed in range(runs)) / runs
        print(f"{n} calibration scores, {runs} runs of {parts} parts: {share:.1%} reported; promised: {ALPHA:.0%}")
    print("change | after so many parts | false before | found | delay in parts: median | 90 %")
    changes = {**{f"{s} sigma": shifted(s) for s in (0.5, 1.0, 2.0)}, "3 x alarms": more_alarms(3)}
    for name, draw in changes.items():
        for before in (50, 500, 5_000):
            n = max(20, runs // 20)
            found = [first_alarm(10_000 + seed, before, MOST_PARTS, draw) for seed in range(n)]
            early = sum(at is not None and at <= before for at in found)
            delays = sorted(at - before for at in found if at is not None and at > before)
            late = [*delays, *[np.inf] * (n - early - len(delays))]
            print(
                f"{name} | {before} | {early} | {len(delays)} of {n - early} | "
                f"{np.quantile(late, 0.5, method='inverted_cdf'):.0f} | "
                f"{np.quantile(late, 0.9, method='inverted_cdf'):.0f}"
            )


if __name__ == "__main__":
    main()
