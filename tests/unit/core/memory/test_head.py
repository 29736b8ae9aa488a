"""The head is the logistic regression of scikit-learn, and its arrays are checked."""

import math

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from inspector_app.core.memory.head import FOLDS, Head, KeptHead, decision_of, factor_of, fitted, seen_of


def samples(n: int, dims: int) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(5)
    is_defect = rng.random(n) < 0.2
    seen = rng.normal(size=(n, dims)) * rng.uniform(0.01, 50, dims) + rng.normal(size=dims) * 30
    seen[:, 0] = 7.25  # a constant feature
    return (seen + 20 * is_defect[:, None] * (rng.random(dims) < 0.3)).astype(np.float32), is_defect


@pytest.mark.parametrize(("n", "dims"), [(60, 12), (40, 90), (9, 30)])
def test_it_is_the_fit_of_another_library(n: int, dims: int) -> None:
    seen, is_defect = samples(n, dims)
    model = LogisticRegression(C=0.01, class_weight="balanced", tol=1e-10, max_iter=10_000)
    expected = make_pipeline(StandardScaler(), model).fit(seen.astype(np.float64), is_defect)
    weights = fitted(seen, is_defect)
    told = [decision_of(weights, row) for row in seen]
    assert told == pytest.approx(expected.decision_function(seen.astype(np.float64)), rel=1e-5, abs=1e-7)


def test_it_is_the_same_every_time_and_for_defects_that_nothing_tells_apart() -> None:
    seen, is_defect = samples(30, 50)
    assert (fitted(seen, is_defect) == fitted(seen, is_defect)).all()
    same = np.ones((10, 3), dtype=np.float32)
    weights = fitted(same, np.arange(10) < 3)
    assert decision_of(weights, same[0]) == pytest.approx(0, abs=1e-8)  # both classes have the same weight
    far = np.where((np.arange(20) < 9)[:, None], 1e3, -1e3).astype(np.float32)  # a perfect separation stays finite
    assert np.isfinite(fitted(far, np.arange(20) < 9)).all()


def test_a_feature_that_varies_by_rounding_only_decides_nothing() -> None:
    rng = np.random.default_rng(3)
    seen = rng.normal(size=(40, 6)).astype(np.float32)
    seen[:, 0] = 1 + np.where(np.arange(40) < 12, 2e-7, -2e-7)  # the defects are the first twelve
    weights = fitted(seen, np.arange(40) < 12)
    other = seen[30].copy()
    other[0] += 0.001
    assert decision_of(weights, other) == pytest.approx(decision_of(weights, seen[30]), abs=1e-6)


def test_it_sees_the_mean_of_the_region_the_score_and_the_size() -> None:
    values = np.arange(12, dtype=np.float32).reshape(6, 2)
    region = np.array([[True, False, False], [False, True, False]])
    assert seen_of(values, region, 3.5).tolist() == pytest.approx([4, 5, 3.5, math.sqrt(2)])
    assert seen_of(values, None, 3.5).tolist() == [0, 0, 3.5, 0]


@pytest.mark.parametrize(("decision", "factor"), [(-9, 1), (0, 1), (2, math.exp(0.5)), (4, math.e), (1e9, math.e)])
def test_it_only_raises_and_at_most_by_e(decision: float, factor: float) -> None:
    assert factor_of(decision) == pytest.approx(factor)


def test_what_is_no_number_raises_to_no_number() -> None:
    head = Head(np.array([1.0, 0.0, 0.0, 0.0]))
    values = np.full((4, 1), np.nan, dtype=np.float32)
    assert math.isnan(head.factor(values, np.ones((2, 2), dtype=bool), 1.0))


def kept(**changes: np.ndarray) -> KeptHead:
    arrays: dict[str, np.ndarray] = {
        "weights": np.zeros((FOLDS + 1, 6)),
        "fold": np.array([0, 4], dtype=np.int32),
        "seen": np.ones((2, 5), dtype=np.float32),
        "plain": np.ones((1, 2, 2), dtype=np.float16),
    }
    return KeptHead.from_arrays({**arrays, **changes})


def test_a_good_part_is_judged_by_the_head_of_its_fold() -> None:
    weights = np.zeros((FOLDS + 1, 6))
    weights[:, -1] = [3, 1, 9, 9, 9, 2]
    head = kept(weights=weights)
    assert (head.factor(0), head.factor(1)) == pytest.approx((math.exp(0.25), math.exp(0.5)))
    assert head.head.weights[-1] == 3
    with pytest.raises(ValueError, match="read-only"):
        head.seen[0] = 1


@pytest.mark.parametrize(
    "changes",
    [
        {"weights": np.full((FOLDS + 1, 6), np.nan)},
        {"weights": np.full((FOLDS + 1, 6), 1e10)},
        {"weights": np.zeros((FOLDS, 6))},
        {"weights": np.zeros((FOLDS + 1, 7))},
        {"weights": np.zeros((FOLDS + 1, 6), dtype=np.float32)},
        {"fold": np.array([0, FOLDS], dtype=np.int32)},
        {"fold": np.array([0, -1], dtype=np.int32)},
        {"fold": np.zeros(3, dtype=np.int32)},
        {"fold": np.zeros(0, dtype=np.int32), "seen": np.zeros((0, 5), dtype=np.float32)},
        {"seen": np.full((2, 5), np.inf, dtype=np.float32)},
        {"seen": np.zeros((2, 2), dtype=np.float32), "weights": np.zeros((FOLDS + 1, 3))},
        {"plain": np.full((1, 2, 2), -1, dtype=np.float16)},
        {"plain": np.ones((2, 2), dtype=np.float16)},
        {"more": np.ones(1)},
    ],
)
def test_what_is_impossible_is_refused(changes: dict[str, np.ndarray]) -> None:
    with pytest.raises(ValueError, match=r"head|folds?"):
        kept(**changes)
