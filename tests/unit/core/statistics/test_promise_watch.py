"""Watching a promise: taking parts out, and a sample of the simulation."""

import math
import time

import numpy as np
import pytest

from inspector_app.core.statistics import promise_watch
from inspector_app.core.statistics.conformal_monitor import Pool, Wealth
from inspector_app.core.statistics.promise_watch import PromiseWatch
from tests.experiments.monitor import first_alarm, more_alarms, shifted, usual

GOOD = usual(np.random.default_rng(0), 200)


def watch_of(scores: list[float]) -> PromiseWatch:
    watch = PromiseWatch(Pool(GOOD), 0.01, 1)
    for number, score in enumerate(scores):
        watch.add(str(number), score, 100.0 + number)
    return watch


def test_good_parts_keep_the_promise() -> None:
    watch = watch_of(usual(np.random.default_rng(1), 400).tolist())
    assert watch.holds
    assert watch.n == 400


def test_alarm_names_the_part_at_which_it_came_and_stays() -> None:
    watch = watch_of([*usual(np.random.default_rng(1), 50).tolist(), *[5.0] * 20])
    assert watch.since_s is not None
    assert 150 < watch.since_s < 160
    since_s = watch.since_s
    for number, score in enumerate(usual(np.random.default_rng(2), 300).tolist()):
        watch.add(f"later {number}", score, 1.0)  # the clock was set back
    assert watch.since_s == since_s


def test_defects_that_are_taken_out_withdraw_the_alarm() -> None:
    good = usual(np.random.default_rng(1), 60).tolist()
    watch = watch_of([*good[:30], *[5.0] * 10, *good[30:]])
    assert watch.since_s is not None
    assert all(watch.remove(str(number)) for number in range(30, 40))
    assert watch.holds
    assert watch.n == 60
    assert watch.pool.grades == Pool([*GOOD, *good]).grades
    wealth = Wealth()
    for part in watch.recent:
        wealth = wealth.after(part.p, 0.01)
    assert watch.wealth.stakes == pytest.approx(wealth.stakes)


def test_part_that_is_not_remembered_cannot_be_taken_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(promise_watch, "MOST_RECENT", 5)
    scores = usual(np.random.default_rng(3), 20).tolist()
    watch = watch_of(scores)
    assert len(watch.recent) == 5
    before = watch.wealth
    assert not watch.remove("3")
    assert watch.wealth == before
    assert watch.remove("19")
    assert watch.n == 19
    assert watch.wealth.stakes == pytest.approx(watch_of(scores[:19]).wealth.stakes)


@pytest.mark.parametrize("score", [math.nan, math.inf, -1.0])
def test_part_without_a_score_is_left_out(score: float) -> None:
    watch = watch_of([score])
    assert watch.n == 0
    assert watch.pool.n == 200


def test_calibration_scores_that_are_all_the_same() -> None:
    watch = PromiseWatch(Pool([1.0] * 200), 0.01, 1)
    for number in range(300):
        watch.add(str(number), 1.0, 0.0)
    assert watch.holds
    for number in range(300, 340):
        watch.add(str(number), 1.1, 0.0)
    assert not watch.holds


def test_same_seed_gives_the_same_watch() -> None:
    scores = usual(np.random.default_rng(4), 50).tolist()
    assert watch_of(scores).wealth == watch_of(scores).wealth


def test_alarms_stay_below_the_stated_share() -> None:
    """A sample of the simulation; 30 runs of which 3 report one would have a probability of 0.3 %."""
    assert sum(first_alarm(seed, 150, 0, usual, 20) is not None for seed in range(30)) <= 2


@pytest.mark.parametrize(("sigmas", "within"), [(1.0, 80), (2.0, 30)])
def test_shift_is_found_soon(sigmas: float, within: int) -> None:
    for seed in range(5):
        at = first_alarm(seed, 200, 200, shifted(sigmas))
        assert at is not None
        assert 200 < at <= 200 + within


def test_more_alarms_are_found_though_other_scores_are_as_before() -> None:
    at = first_alarm(1, 1000, 1000, more_alarms(10))
    assert at is not None
    assert 1000 < at < 1400


def test_scores_that_fall_are_no_broken_promise() -> None:
    assert first_alarm(0, 100, 500, shifted(-1.0)) is None


def test_a_part_takes_little_time() -> None:
    """0.05 ms a part is asked; only the fastest of some rounds counts."""
    watch = watch_of([])
    scores = usual(np.random.default_rng(5), 200).tolist()
    rounds = []
    for _ in range(10):
        begin_s = time.thread_time()
        for score in scores:
            watch.add("", score, 0.0)
        rounds.append((time.thread_time() - begin_s) / len(scores))
    assert min(rounds) < 2e-4  # four times of what is asked, for slow machines
