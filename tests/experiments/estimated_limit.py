"""How honest the estimated limit and its interval are: ``python -m tests.experiments.estimated_limit [SAMPLES]``.

Scores are drawn from known distributions, so the true false-alarm rate of every limit is known. For each distribution
and number of good parts: the mean true rate of the estimated limit, how often its interval contains the true rate
(95 % is wanted), how often the truth is above or below the interval, the interval's mean ends, and the mean true rate
of the promised limit beside it. The last column asks an interval that trusts the fitted tail (parametric bootstrap).
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy import stats

from inspector_app.core.messages import Float64
from inspector_app.core.scoring.calibration import calibrate
from inspector_app.core.scoring.estimated_limit import Tail, estimate

SIZES = (20, 34, 100, 300)
PROMISES = (0.01, 0.05)
SAMPLES = 2000
N_RESAMPLED = 400
MIXED = 0.05
"""Share of outlying parts in the contaminated scores."""


@dataclass(frozen=True, slots=True)
class Law:
    """A distribution of scores: ``draw(n, rng)`` gives float64 (n,) > 0, ``above(score)`` the true share above it."""

    draw: Callable[[int, np.random.Generator], Float64]
    above: Callable[[float], float]


def _from_scipy(law: stats.rv_continuous) -> Law:
    return Law(lambda n, rng: np.asarray(law.rvs(size=n, random_state=rng)), lambda score: float(law.sf(score)))


def _log(law: stats.rv_continuous) -> Law:
    """The distribution of exp(X) for X of this distribution."""
    return Law(
        lambda n, rng: np.exp(np.asarray(law.rvs(size=n, random_state=rng))), lambda score: float(law.sf(np.log(score)))
    )


def _contaminated() -> Law:
    usual, odd = stats.gumbel_r(scale=0.1), stats.gumbel_r(loc=0.5, scale=0.3)

    def draw(n: int, rng: np.random.Generator) -> Float64:
        mixed = np.where(rng.random(n) < MIXED, odd.rvs(n, random_state=rng), usual.rvs(n, random_state=rng))
        return np.asarray(np.exp(mixed))

    def above(score: float) -> float:
        return float((1 - MIXED) * usual.sf(np.log(score)) + MIXED * odd.sf(np.log(score)))

    return Law(draw, above)


LAWS: dict[str, Law] = {
    "Gumbel of logs": _log(stats.gumbel_r(scale=0.12)),
    "log-normal": _log(stats.norm(scale=0.15)),
    "Student t (3) of logs": _log(stats.t(3, scale=0.1)),
    "Pareto (3)": _from_scipy(stats.pareto(3)),
    "contaminated, 5 %": _contaminated(),
}


@dataclass(frozen=True, slots=True)
class Row:
    """Means over all samples; rates are 0 to 1."""

    true_rate: float
    covered: float
    truth_above: float
    truth_below: float
    low: float
    high: float
    promised_rate: float
    covered_by_bootstrap: float


def measure(law: Law, n: int, promise: float, samples: int, seed: int = 0) -> Row:
    """Draw samples of n scores and compare each interval with the true rate."""
    rng = np.random.default_rng(seed)
    spread = _rates_of_bootstrap(n, promise, rng)
    rows = []
    for _ in range(samples):
        scores = law.draw(n, rng)
        found = estimate(scores, promise)
        assert found is not None
        true_rate = law.above(found.threshold_l2)
        promised_rate = law.above(calibrate(scores, promise).threshold_l2)
        trusting = spread[0] <= true_rate <= spread[1]
        above, below = true_rate > found.high, true_rate < found.low
        rows.append((true_rate, not (above or below), above, below, found.low, found.high, promised_rate, trusting))
    return Row(*np.mean(np.array(rows, dtype=np.float64), axis=0).tolist())


def _rates_of_bootstrap(n: int, promise: float, rng: np.random.Generator) -> tuple[float, float]:
    """The 95 % range of true rates of limits fitted to n Gumbel scores; the same for every location and scale."""
    rates = []
    for _ in range(N_RESAMPLED):
        tail = Tail.fit(np.exp(stats.gumbel_r.rvs(size=n, random_state=rng)))
        assert tail is not None
        rates.append(Tail(0.0, 1.0).share_above(tail.quantile_l2(1 - promise)))
    low, high = np.quantile(rates, (0.025, 0.975))
    return float(low), float(high)


def main(samples: int) -> None:
    """Print the table."""
    print(
        f"{'scores':<22} {'n':>4} {'asked':>6} {'true':>6} {'covered':>8} {'above':>6} {'below':>6} "
        f"{'interval':>13} {'promised':>9} {'trusting':>9}"
    )
    for name, law in LAWS.items():
        for promise in PROMISES:
            for n in SIZES:
                row = measure(law, n, promise, samples)
                print(
                    f"{name:<22} {n:>4} {promise:>6.0%} {row.true_rate:>6.1%} {row.covered:>8.1%} "
                    f"{row.truth_above:>6.1%} {row.truth_below:>6.1%} {row.low:>5.1%} to {row.high:>4.1%} "
                    f"{row.promised_rate:>9.1%} {row.covered_by_bootstrap:>9.1%}",
                    flush=True,
                )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES)
