"""Values far from the others: against loops, and against SciPy's distributions."""

import numpy as np
import pytest
from scipy import stats

from inspector_app.core.statistics.outliers import (
    FAR_SPREADS,
    N_SIMILAR,
    WRONG_RATE,
    Spread,
    beside_similar,
    distances_to_a_quarter,
    most_similar,
)


def test_each_side_has_the_spread_of_its_own() -> None:
    values = np.array([0.0, 8.0, 9.0, 10.0, 11.0, 15.0, 22.0])
    spread = Spread.of(values)
    # Below: distances 10, 2, 1, 0 with median 1.5. Above: 0, 1, 5, 12 with median 3.
    assert [spread.median, spread.below, spread.above] == pytest.approx([10.0, 1.5 * 1.4826, 3 * 1.4826])
    assert spread.spreads(np.array([10.0, 10.0 + 3 * 1.4826, 10.0 - 3 * 1.4826])) == pytest.approx([0, 1, -2])
    assert list(spread.usual) == pytest.approx([10 - 6.5 * 1.5 * 1.4826, 10 + 6.5 * 3 * 1.4826])


def test_equal_values_have_no_spread_and_another_one_is_infinitely_far() -> None:
    values = np.array([3.0] * 9 + [4.0])
    assert Spread.of(values).spreads(values).tolist() == [0.0] * 9 + [np.inf]


def test_the_stated_share_of_heavy_tailed_values_is_far() -> None:
    tails = stats.t(4)
    spread = 1.4826 * float(tails.ppf(0.75))
    assert float(tails.sf(FAR_SPREADS * spread)) == pytest.approx(WRONG_RATE, rel=0.05)
    drawn = tails.rvs(200_000, random_state=0)
    assert float((Spread.of(drawn).spreads(drawn) > FAR_SPREADS).mean()) == pytest.approx(WRONG_RATE, rel=0.2)


def test_the_distance_to_a_quarter_is_that_of_a_loop() -> None:
    rng = np.random.default_rng(0)
    rows = rng.normal(size=(41, 7)).astype(np.float32)
    found = distances_to_a_quarter(rows)
    for one in range(41):
        others = sorted(np.linalg.norm(rows[one] - rows[other]) for other in range(41) if other != one)
        assert found[one] == pytest.approx(others[10 - 1], rel=1e-3)


def test_a_value_is_compared_with_those_of_similar_pictures() -> None:
    rng = np.random.default_rng(1)
    looks = rng.normal(size=(2, 50))
    # Two kinds of parts with other values; each picture has its own brightness and contrast.
    kind = np.repeat([0, 1], 30)
    rows = looks[kind] + 0.05 * rng.normal(size=(60, 50))
    rows = (rows * rng.uniform(0.2, 3, (60, 1)) + rng.uniform(-5, 5, (60, 1))).astype(np.float32)
    values = np.where(kind == 0, 1.0, 50.0) + 0.01 * rng.normal(size=60)
    values[7] = 50.0  # usual for the other kind
    apart = beside_similar(values, most_similar(rows))
    assert int(np.abs(apart).argmax()) == 7
    assert apart[7] == pytest.approx(49.0, abs=0.1)
    assert np.abs(np.delete(apart, 7)).max() < 0.1
    directions = rows - rows.mean(axis=1, keepdims=True)
    alike = np.corrcoef(directions)
    for one in (0, 31, 59):
        nearest = [other for other in np.argsort(-alike[one]) if other != one][:N_SIMILAR]
        assert apart[one] == pytest.approx(values[one] - np.median(values[nearest]))
