"""Made-up records for the tests of statistics, and for looking at the page."""

import numpy as np

from inspector_app.pipeline.statistics.figures import Columns

NOON_S = 1_795_608_000.0  # 2026-11-25 12:00 UTC
FAMILIES = ("scratch", "dent", "stain")


def made_rows(n: int, *, days: float = 3.0, seed: int = 7, drift: float = 0.0) -> Columns:
    """Records of ``days`` days: 94 % OK, 3 % REVIEW, 2 % NG, 1 % ERROR; scores rise by ``drift`` in the second half."""
    rng = np.random.default_rng(seed)
    at_s = NOON_S + np.sort(rng.uniform(0, days * 86400, n))
    verdict = rng.choice(4, n, p=[0.94, 0.03, 0.02, 0.01])
    score = rng.gamma(60.0, 0.01, n) + drift * (np.arange(n) > n // 2)
    score[verdict == 2] += 0.8
    score[verdict == 3] = np.nan
    latency = rng.gamma(8.0, 3.0, n)
    latency[verdict == 3] = np.nan
    ng = np.flatnonzero(verdict == 2)
    rows = np.repeat(ng, 2)
    return Columns(
        record=np.arange(1, n + 1),
        captured_at_s=at_s,
        verdict=verdict.astype(np.int64),
        score_l2=score,
        latency_ms=latency,
        project=np.zeros(n, dtype=np.int64),
        family=np.where(verdict == 2, rng.choice(4, n, p=[0.1, 0.5, 0.3, 0.1]) - 1, -1),
        family_names=FAMILIES,
        region_row=rows,
        region_x=np.clip(rng.normal(0.3, 0.1, len(rows)), 0, 1),
        region_y=np.clip(rng.normal(0.7, 0.12, len(rows)), 0, 1),
    )
