"""When a setting is clearly better than another one on the same parts."""

import math

import numpy as np
import pytest
from scipy.stats import binomtest

from inspector_app.core.messages import Float64
from inspector_app.core.statistics.switched import Switched
from inspector_app.pipeline.comparing.paired import Judged, called_ng, difference

LIMIT = 1.0
GOODS = [0.1 * n for n in range(10)]
"""Ten good parts below the limit."""


def judged(good: list[float], defect: list[float]) -> list[Judged]:
    return [
        Judged(is_good, score, score > LIMIT) for is_good, scores in ((True, good), (False, defect)) for score in scores
    ]


NONE_FOUND, HALF_FOUND, ALL_FOUND = [0.35] * 12, [0.35] * 6 + [2.0] * 6, [2.0] * 12
LOW = [0.01 * n for n in range(1, 13)]


@pytest.mark.parametrize(
    ("first", "second", "n_compared", "verdict"),
    [
        (judged(GOODS, HALF_FOUND), judged(GOODS, HALF_FOUND), 5, (False, False)),
        (judged(GOODS, HALF_FOUND), judged(GOODS, [0.35] * 5 + [2.0] * 7), 5, (False, False)),  # one more of 12
        (judged(GOODS, NONE_FOUND), judged(GOODS, ALL_FOUND), 5, (True, False)),
        (judged(GOODS, ALL_FOUND), judged(GOODS, NONE_FOUND), 5, (False, True)),
        # Nine more are found: enough for one comparison (2 / 2^9 < 2.5 %), and for five (< 0.5 %).
        (judged(GOODS, [0.95] * 12), judged(GOODS, [0.95] * 3 + [1.05] * 9), 1, (True, False)),
        (judged(GOODS, [0.95] * 12), judged(GOODS, [0.95] * 3 + [1.05] * 9), 5, (True, False)),
        # Eight more: 2 / 2^8 = 0.8 % is enough for one comparison, not for five.
        (judged(GOODS, [0.95] * 12), judged(GOODS, [0.95] * 4 + [1.05] * 8), 1, (True, False)),
        (judged(GOODS, [0.95] * 12), judged(GOODS, [0.95] * 4 + [1.05] * 8), 5, (False, False)),
        # The AUROC is higher on every defect, and no verdict differs.
        (judged(GOODS, LOW), judged(GOODS, [score + 0.85 for score in LOW]), 5, (True, False)),
        # It finds all defects, and every good part is NG as well: 10 of 10 against 0.
        (judged(GOODS, NONE_FOUND), judged([score + 1.5 for score in GOODS], [3.0] * 12), 5, (True, True)),
        # Three good parts more are NG: that can be chance.
        (judged(GOODS, NONE_FOUND), judged([*GOODS[:7], 1.2, 1.3, 1.4], ALL_FOUND), 5, (True, False)),
    ],
)
def test_a_setting_is_better_or_worse_only_if_that_is_clear(
    first: list[Judged], second: list[Judged], n_compared: int, verdict: tuple[bool, bool]
) -> None:
    found = difference(first, second, n_compared)
    assert (found.better, found.worse) == verdict
    assert found.recommended == (verdict == (True, False))


@pytest.mark.parametrize("confidence", [0.9, 0.95, 0.995])
def test_clearly_more_is_what_mcnemars_exact_test_says(confidence: float) -> None:
    for to_ng in range(14):
        for from_ng in range(14 - to_ng):
            n = to_ng + from_ng
            clear = n > 0 and binomtest(to_ng, n).pvalue < 1 - confidence
            switched = Switched(to_ng, from_ng)
            assert switched.clearly_more(confidence) == (clear and to_ng > from_ng)
            assert switched.clearly_fewer(confidence) == (clear and to_ng < from_ng)


def test_only_parts_that_both_could_judge_are_compared() -> None:
    first, second = judged(GOODS, ALL_FOUND), judged(GOODS, ALL_FOUND)
    first[-1] = Judged(good=False, score_l2=math.nan, ng=False)
    second[-2] = Judged(good=False, score_l2=math.nan, ng=False)
    found = difference(first, second, 1)
    assert (found.found.to_ng, found.found.from_ng, found.auroc) == (0, 0, 0.0)
    rate = called_ng(first, good=False)
    assert (rate.count, rate.n) == (11, 11)


@pytest.mark.parametrize(("n_good", "n_defect"), [(12, 8), (60, 30)])
def test_settings_that_are_equally_good_are_seldom_recommended(n_good: int, n_defect: int) -> None:
    """Of 200 comparisons of five settings that differ by chance alone, at most 5 % may recommend one."""
    rng = np.random.default_rng(0)
    n_wrong = 0
    for _ in range(200):
        part = np.concatenate([rng.normal(0, 1, n_good), rng.normal(1.5, 1, n_defect)])

        def setting(part: Float64 = part) -> list[Judged]:
            scores = part + rng.normal(0, 0.7, len(part))
            return [Judged(n < n_good, float(score), bool(score > 1.6)) for n, score in enumerate(scores)]

        chosen = setting()
        n_wrong += any(difference(chosen, setting(), 5).recommended for _ in range(5))
    assert n_wrong <= 200 * 0.05
