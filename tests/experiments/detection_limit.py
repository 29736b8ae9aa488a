"""Does the bound of the detection limit cover the truth? ``python -m tests.experiments.detection_limit``.

Simulated studies of a known curve, in ten graded sizes: the share in which the a90/95 is not below the true a90, with
the quantile of chi-squared and with that of simulated studies, and how much larger the a90/95 is than the true a90.
"""

import math
import sys

import numpy as np

from inspector_app.core.messages import Bool, Float64
from inspector_app.core.statistics.detection_probability import PLACES, SLOPES, detection_of

TRUE_A90 = 10.0
CHI_SQUARED = 2.7055
"""Its 90 % quantile with one degree of freedom: one-sided 95 %."""


def study(rng: np.random.Generator, n: int, slope: float) -> tuple[Float64, Bool]:
    """Hits and misses of a study."""
    sizes = np.repeat(np.geomspace(2, 50, 10), n // 10)
    return sizes, rng.random(n) < 1 / (1 + np.exp(-(math.log(9) + slope * np.log(sizes / TRUE_A90))))


def covered_by_chi_squared(sizes: Float64, found: Bool) -> bool:
    """Whether the deviance at the true a90 is small, or the best a90 is larger."""
    logs = np.log(sizes)
    x = (logs - logs.mean()) / logs.std()
    true = (math.log(TRUE_A90) - logs.mean()) / logs.std()

    def likelihoods(places: Float64) -> Float64:
        eta = math.log(9) + SLOPES[None, :, None] * (x - places[:, None, None])
        return np.asarray((-np.logaddexp(0, np.where(found, -eta, eta)).sum(axis=2)).max(axis=1))

    anywhere = likelihoods(PLACES)
    at = likelihoods(np.array([true]))[0]
    return bool(2 * (max(anywhere.max(), at) - at) <= CHI_SQUARED or PLACES[anywhere.argmax()] >= true)


def main(repeats: int) -> None:
    """Print one line for each number of defects and slope."""
    print(f"{repeats} studies each; covered by chi-squared, by simulation, median a90/95 : a90")
    for n in (60, 100):
        for slope in (1.5, 3.0, 8.0, 20.0):
            rng = np.random.default_rng(int(10 * slope) + n)
            drawn = [study(rng, n, slope) for _ in range(repeats)]
            bounds = np.array([detection_of(*one).a90_95 for one in drawn])
            simulated = np.mean(np.isnan(bounds) | (bounds >= TRUE_A90))
            plain = np.mean([covered_by_chi_squared(*one) for one in drawn])
            print(
                f"n {n}, slope {slope}: {plain:.3f} {simulated:.3f} {np.nanmedian(bounds) / TRUE_A90:.2f}", flush=True
            )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
