"""Shifts of a station: which one a time belongs to, and what the settings' file may say."""

import json
from datetime import time
from pathlib import Path

import pytest
from pydantic import ValidationError

from inspector_app.core.statistics.periods import DEFAULT_SHIFTS
from inspector_app.project.app_settings import FILE, AppSettings, load_settings, save_settings
from inspector_app.project.shifts import DAY_MIN, MAX_SHIFTS, ReportRule, Shift, end_of, shift_at, spread

NIGHT_FIRST = (Shift(begin=time(22, 30), name="Night"), Shift(begin=time(6), name="Early"), Shift(begin=time(14)))


def test_every_minute_of_a_day_belongs_to_the_shift_that_a_walk_finds() -> None:
    now = NIGHT_FIRST[0]  # at midnight the night shift goes on
    for minute in range(DAY_MIN):
        at = time(minute // 60, minute % 60)
        now = next((shift for shift in NIGHT_FIRST if shift.begin == at), now)
        assert shift_at(NIGHT_FIRST, at) == now
    assert [end_of(NIGHT_FIRST, shift) for shift in NIGHT_FIRST] == [time(6), time(14), time(22, 30)]
    assert end_of(NIGHT_FIRST[:1], NIGHT_FIRST[0]) == time(22, 30)


def test_a_day_is_divided_into_equal_shifts() -> None:
    assert spread(time(6), 3) == DEFAULT_SHIFTS
    assert spread(time(6), 2) == (time(6), time(18))
    assert spread(time(22, 15), 4) == (time(22, 15), time(4, 15), time(10, 15), time(16, 15))


def test_shifts_are_kept_in_the_settings_and_faulty_ones_are_refused(tmp_path: Path) -> None:
    rule = ReportRule(mode="day", at=time(5, 55), folder=tmp_path, since_s=12.5)
    settings = AppSettings(shifts=NIGHT_FIRST, report=rule)
    save_settings(settings, tmp_path)
    assert load_settings(tmp_path) == (settings, "")
    assert settings.shift_begins == (time(22, 30), time(6), time(14))
    written = json.loads((tmp_path / FILE).read_text())
    for faulty in (
        [],
        [{"begin": "06:00:00", "name": ""}] * 2,
        [{"begin": f"{hour:02}:00:00", "name": ""} for hour in range(MAX_SHIFTS + 1)],
        [{"begin": "06:00:01", "name": ""}],
        [{"begin": "06:00:00+09:00", "name": ""}],
        [{"begin": "25:00", "name": ""}],
        [{"begin": "06:00:00", "name": "x" * 41}],
    ):
        (tmp_path / FILE).write_text(json.dumps({**written, "shifts": faulty}))
        read, fault = load_settings(tmp_path)
        assert read.shifts == AppSettings().shifts
        assert "shifts" in fault
        assert read.report == rule


def test_shifts_that_begin_together_are_no_shifts() -> None:
    with pytest.raises(ValidationError, match="same time"):
        AppSettings(shifts=(Shift(begin=time(6)), Shift(begin=time(6), name="Late")))
