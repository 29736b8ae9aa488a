"""The kept state of a monitor: it goes on as if nothing had happened, and files that cannot be right are refused."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from inspector_app.core.errors import SettingsError
from inspector_app.core.statistics import promise_watch
from inspector_app.core.statistics.conformal_monitor import Pool
from inspector_app.core.statistics.promise_watch import PromiseWatch
from inspector_app.project.monitor_file import KeptMonitor, load_monitor, save_monitor

GOOD = np.random.default_rng(0).lognormal(sigma=0.1, size=40)
NEW = np.random.default_rng(1).lognormal(sigma=0.1, size=60).tolist()


def watch_of(scores: list[float]) -> PromiseWatch:
    watch = PromiseWatch(Pool(GOOD), 0.02, 3)
    for number, score in enumerate(scores):
        watch.add(str(number), score, float(number))
    return watch


def test_watch_goes_on_after_a_restart_as_without_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(promise_watch, "MOST_RECENT", 10)
    before = watch_of([*NEW[:20], 9.0, 9.0, *NEW[20:30]])
    save_monitor(KeptMonitor.of(before, 1.5), tmp_path, "abc")
    kept = load_monitor(tmp_path, "abc")
    assert kept is not None
    assert kept.is_of(Pool(GOOD))
    assert not kept.is_of(Pool(GOOD * 1.1))
    after = PromiseWatch(Pool(GOOD), 0.02, 3)
    kept.restore(after)
    for watch in (before, after):
        for number, score in enumerate(NEW[30:]):
            watch.add(f"later {number}", score, 100.0)
        assert watch.remove("later 25")
    assert after.wealth == before.wealth
    assert after.since_s == before.since_s
    assert after.pool.grades == before.pool.grades


def test_alarm_is_still_there_after_a_restart(tmp_path: Path) -> None:
    save_monitor(KeptMonitor.of(watch_of([9.0] * 30), 1.5), tmp_path, "abc")
    kept, after = load_monitor(tmp_path, "abc"), PromiseWatch(Pool(GOOD), 0.02, 3)
    assert kept is not None
    kept.restore(after)
    assert not after.holds
    assert after.remove("29")
    assert not after.holds


def test_no_file_is_no_state(tmp_path: Path) -> None:
    assert load_monitor(tmp_path, "abc") is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("grades", {"0": 3}),  # not as many as parts
        ("grades", {"99999": 100}),
        ("base_stakes", [1.0]),
        ("base_stakes", [-1.0, 0, 0, 0, 0]),
        ("recent", [["1", 0, 2.0, 0.0]]),
        ("version", 2),
        ("limit_l2", "much"),
        ("more", 1),
    ],
)
def test_damaged_file_is_refused(tmp_path: Path, name: str, value: Any) -> None:
    save_monitor(KeptMonitor.of(watch_of(NEW), 1.5), tmp_path, "abc")
    path = next(tmp_path.rglob("*.promise.json"))
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), name: value}), "utf-8")
    with pytest.raises(SettingsError, match="cannot be used"):
        load_monitor(tmp_path, "abc")


def test_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "stations").write_text("a file", "utf-8")
    with pytest.raises(SettingsError, match="could not be kept"):
        save_monitor(KeptMonitor.of(watch_of(NEW), 1.5), tmp_path, "abc")
