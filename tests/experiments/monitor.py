"""False alarms and delays of the monitor of the promise: ``python -m tests.experiments.monitor [RUNS] [PARTS]``.

RUNS (1,000) runs of PARTS (5,000) good parts without a change, each with 200 calibration scores of its own: how many
ever report one; at most 1 % may. Then the delay until a change is reported that comes after 50, 500 and 5,000 good
parts: scores higher by 0.5, 1 and 2 standard deviations, and three times as many alarms.

``python -m tests.experiments.monitor cells [SEEDS]``: real solar cells in another order for each seed. A project is
built from 150 good ones; 300 other good ones come, then 100 of them again, blurred a little.
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np

from inspector_app.core.messages import Frame
from inspector_app.core.statistics.conformal_monitor import ALPHA, Pool
from inspector_app.core.statistics.promise_watch import PromiseWatch
from inspector_app.pipeline.building.train import train
from inspector_app.pipeline.judging.opening import open_detector
from inspector_app.sources.images import read_rgb
from tests import helpers

N_CALIBRATION, RATE = 200, 0.01
MOST_PARTS = 5_000
SPREAD = 0.12
"""The standard deviation of the logarithms of scores; that of the cells is about so large."""
Draw = Callable[[np.random.Generator, int], np.ndarray]


def usual(rng: np.random.Generator, n: int) -> np.ndarray:
    """Scores of good parts, float64 (n,)."""
    return np.asarray(np.exp(SPREAD * rng.standard_normal(n)))


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
        return np.asarray(np.exp(SPREAD * ndtri(np.where(high, 1 - RATE * u, (1 - RATE) * u))))

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


def of_cells(seed: int, folder: Path) -> tuple[int | None, int]:
    """Return at which of the real cells a change is reported, None: never; and how many came before the blurred."""
    import cv2

    paths = [
        helpers.cells(0.0, 1000)[at] for at in np.random.default_rng(seed).permutation(len(helpers.cells(0.0, 1000)))
    ]
    app_paths = helpers.app_paths(folder)
    project = helpers.result_of(train(tuple(paths[:150]), helpers.small_settings(), app_paths, proposes=False)).project
    detector = open_detector(project, app_paths).detector
    watch = PromiseWatch(Pool(project.document.part_scores_l2), project.document.promise, seed)
    new = [read_rgb(path) for path in paths[150:450]]
    blurred = [np.asarray(cv2.GaussianBlur(rgb, (0, 0), 2.0), np.uint8) for rgb in new[:100]]
    for number, rgb in enumerate([*new, *blurred], start=1):
        watch.add("", detector.score(detector.embed(Frame(rgb, "", 0.0))).score_l2, 0.0)
        if not watch.holds:
            return number, len(new)
    return None, len(new)


def main() -> None:
    """Print the tables."""
    if sys.argv[1:2] == ["cells"]:
        for seed in range(int(sys.argv[2]) if len(sys.argv) > 2 else 3):
            with tempfile.TemporaryDirectory() as folder:
                at, n = of_cells(seed, Path(folder))
            print(f"seed {seed}: {n} good cells, then blurred ones: reported at {at}", flush=True)
        return
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
