"""Made-up records for the tests of statistics, and for looking at the page."""

from zoneinfo import ZoneInfo

import numpy as np

from inspector_app.core.messages import Verdict
from inspector_app.pipeline.statistics.figures import Columns, figures_of
from inspector_app.pipeline.statistics.shift_report import (
    ChallengeResult,
    LimitChange,
    Presence,
    ShiftReport,
    WorstPart,
)

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


def made_report(n: int, hours: float = 8.0) -> ShiftReport:
    """A report of a shift of ``n`` parts, with everything that a report can say; of 0 parts with nothing."""
    zone = ZoneInfo("Asia/Seoul")
    picture = np.zeros((120, 160, 3), dtype=np.uint8)
    picture[:, :, 0], picture[:, :, 1] = np.arange(160), np.arange(120)[:, None]
    verdicts = [Verdict.ERROR, *[Verdict.NG] * 4, Verdict.REVIEW]
    worst = [
        WorstPart(
            f"M6 washer {k}.png",
            NOON_S + 600 * k,
            verdict,
            float("nan") if verdict is Verdict.ERROR else 1.9 - 0.2 * k,
            None if verdict is Verdict.ERROR else picture,
            "The file cannot be read." if verdict is Verdict.ERROR else "",
        )
        for k, verdict in enumerate(verdicts)
    ]
    return ShiftReport(
        station="Line 3",
        part="와셔 M6",
        project_hash="9f2c61d0",
        begin_s=NOON_S,
        end_s=NOON_S + hours * 3600,
        made_at_s=NOON_S + hours * 3600 + 60,
        figures=figures_of(made_rows(n, days=hours / 24, drift=0.02), zone=zone),
        worst=tuple(worst) if n else (),
        limit_changes=(LimitChange(NOON_S + 4000, "김하늘", "NG", "100 %", "104 %", "측정 시스템 분석"),) if n else (),
        challenges=(
            ChallengeResult(NOON_S + 90, "김하늘", 5, 5, passed=True),
            ChallengeResult(NOON_S + 9000, "Ann", 4, 5, passed=False),
        )
        if n
        else (),
        people=(Presence("김하늘", "engineer", NOON_S, NOON_S + 14_000), Presence("Ann", "operator", NOON_S))
        if n
        else (),
        zone=zone,
    )
