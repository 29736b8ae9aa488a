"""Control charts: against Montgomery's worked examples, naive loops and simulation."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.core.statistics.control_charts import (
    Baseline,
    baseline_of,
    ewma_chart,
    group_means,
    p_chart,
)

JUICE = [12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6]
"""Nonconforming orange juice cans in 30 samples of 50: Montgomery, example 7.1."""
ORDERS = [12, 8, 6, 9, 10, 12, 11, 16, 10, 6, 20, 15, 9, 8, 6, 8, 10, 7, 5, 8, 5, 8, 10, 6, 9]
ORDER_SIZES = [100, 80, 80, 100, 110, 110, 100, 100, 90, 90, 110, 120, 120]
ORDER_SIZES += [120, 110, 80, 80, 80, 90, 100, 100, 100, 100, 90, 90]
"""Purchase orders with samples of varying size: Montgomery, section 7.2.2."""
SHIFTED = [9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.20, 10.34, 9.03, 11.47, 10.51, 9.40, 10.08, 9.37]
SHIFTED += [10.62, 10.31, 8.52, 10.84, 10.90, 9.33, 12.29, 11.50, 10.60, 11.08, 10.38, 11.62, 11.31, 10.52]
"""20 points around 10 and 10 around 11: Montgomery, table 9.1, charted in example 9.2."""


def test_the_p_chart_of_the_orange_juice_cans() -> None:
    chart = p_chart(JUICE, [50] * 30)
    assert chart.centre == pytest.approx(0.2313, abs=5e-5)
    assert chart.high[0] == pytest.approx(0.4102, abs=5e-5)
    assert chart.low[0] == pytest.approx(0.0524, abs=5e-5)
    assert (np.flatnonzero(chart.outside) + 1).tolist() == [15, 23]
    assert chart.has_limits


def test_the_p_chart_of_the_purchase_orders_has_limits_for_each_size() -> None:
    chart = p_chart(ORDERS, ORDER_SIZES)
    assert chart.centre == pytest.approx(234 / 2450)
    for size, low, high in ((100, 0.007, 0.184), (80, 0.0, 0.194), (110, 0.011, 0.180), (120, 0.015, 0.176)):
        at = ORDER_SIZES.index(size)
        assert chart.low[at] == pytest.approx(low, abs=1.1e-3)
        assert chart.high[at] == pytest.approx(high, abs=1.1e-3)
    assert (np.flatnonzero(chart.outside) + 1).tolist() == [11]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), min_size=1, max_size=20))
def test_the_p_chart_is_what_a_loop_finds(pairs: list[tuple[int, int]]) -> None:
    counts, sizes = [min(pair) for pair in pairs], [max(pair) for pair in pairs]
    chart = p_chart(counts, sizes)
    filled = [n for n in sizes if n]
    for place, (count, n) in enumerate(zip(counts, sizes, strict=True)):
        if n == 0 or len(filled) < 2:
            assert math.isnan(chart.low[place])
            assert not chart.outside[place]
            continue
        mean = sum(counts) / sum(sizes)
        reach = 3 * math.sqrt(mean * (1 - mean) / n)
        assert chart.share[place] == pytest.approx(count / n)
        assert chart.low[place] == pytest.approx(max(0.0, mean - reach), abs=1e-12)
        assert chart.high[place] == pytest.approx(min(1.0, mean + reach), abs=1e-12)


def test_a_p_chart_of_one_subgroup_has_no_limits_but_one_with_a_standard_has() -> None:
    alone = p_chart([9], [10])
    assert not alone.has_limits
    assert not alone.outside.any()
    known = p_chart([9], [10], standard=0.1)
    assert known.high[0] == pytest.approx(0.1 + 3 * math.sqrt(0.09 / 10))
    assert known.outside.all()
    assert len(p_chart([], []).share) == 0


@pytest.mark.parametrize(("counts", "sizes"), [([3], [2]), ([-1], [2]), ([1, 1], [2])])
def test_counts_that_are_none_are_refused(counts: list[int], sizes: list[int]) -> None:
    with pytest.raises(ValueError, match="one count"):
        p_chart(counts, sizes)
    with pytest.raises(ValueError, match="between 0 and 1"):
        p_chart([1], [2], standard=1.2)


def test_the_ewma_chart_of_the_shifted_points() -> None:
    chart = ewma_chart(SHIFTED, Baseline(10.0, 1.0, 0), weight=0.1, width=2.7)
    assert chart.value[:3] == pytest.approx([9.945, 9.7495, 9.70355])
    assert chart.high[:2] == pytest.approx([10.27, 10.36], abs=5e-3)  # worked in the example
    assert chart.low[:2] == pytest.approx([9.73, 9.64], abs=5e-3)
    assert chart.high[-1] == pytest.approx(10.62, abs=5e-3)
    assert chart.value[-1] == pytest.approx(10.6341, abs=5e-5)
    assert (np.flatnonzero(chart.outside) + 1).tolist() == [29, 30]  # where the shift of one sigma is found


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.floats(-50, 50), min_size=1, max_size=40),
    st.floats(0.01, 1.0),
    st.floats(0.5, 4.0),
)
def test_the_ewma_is_what_a_loop_finds(points: list[float], weight: float, width: float) -> None:
    chart = ewma_chart(points, Baseline(1.5, 2.0, 25), weight, width)
    average, variance = 1.5, 0.0
    for place, point in enumerate(points):
        average = weight * point + (1 - weight) * average
        variance = weight**2 * 4.0 + (1 - weight) ** 2 * variance  # of the average, step by step
        assert chart.value[place] == pytest.approx(average, abs=1e-9)
        assert chart.high[place] == pytest.approx(1.5 + width * math.sqrt(variance))
        assert chart.low[place] == pytest.approx(1.5 - width * math.sqrt(variance))


def test_without_a_baseline_there_is_an_average_but_no_limit() -> None:
    chart = ewma_chart([5.0, 5.0, 6.0], None, weight=0.5)
    assert chart.value.tolist() == [5.0, 5.0, 5.5]
    assert np.isnan(chart.high).all()
    assert not chart.outside.any()
    assert len(ewma_chart([], None).value) == 0


def test_a_baseline_needs_points_that_vary() -> None:
    rng = np.random.default_rng(3)
    assert baseline_of(rng.normal(size=19)) is None
    assert baseline_of(np.full(500, 1e-3)) is None
    assert baseline_of([]) is None
    found = baseline_of(rng.normal(4.0, 0.5, 2000))
    assert found is not None
    assert found.centre == pytest.approx(4.0, abs=0.05)
    assert found.sigma == pytest.approx(0.5, abs=0.03)
    assert found.n == 2000


@pytest.mark.parametrize("bad", [{"weight": 0.0}, {"weight": 1.1}, {"width": 0.0}])
def test_an_ewma_without_meaning_is_refused(bad: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="EWMA"):
        ewma_chart([1.0], None, **bad)
    with pytest.raises(ValueError, match="EWMA"):
        ewma_chart([1.0, float("nan")], None)


@given(st.lists(st.floats(-9, 9), max_size=50), st.integers(1, 60))
@settings(max_examples=80, deadline=None)
def test_group_means_are_those_of_slices_of_nearly_one_size(values: list[float], groups: int) -> None:
    means, edges = group_means(values, groups)
    assert edges[0] == 0
    assert edges[-1] == len(values)
    sizes = np.diff(edges)
    assert len(means) == len(sizes) == min(groups, len(values))
    if len(sizes):
        assert sizes.min() >= 1
        assert sizes.max() - sizes.min() <= 1
    for mean, begin, end in zip(means, edges[:-1], edges[1:], strict=True):
        assert mean == pytest.approx(sum(values[begin:end]) / (end - begin), abs=1e-9)
