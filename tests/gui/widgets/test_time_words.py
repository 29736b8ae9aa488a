"""Times are written by one module; what is no time is written, too, and ends nothing."""

import math
from datetime import UTC, datetime, timedelta, timezone

import pytest

from inspector_app.ui.widgets.time_words import minute_words, moment_words, time_words


@pytest.mark.parametrize("at_s", [None, math.nan, math.inf, -1.0, 1e12, 1e300])
def test_what_is_no_time_is_a_dash(at_s: float | None) -> None:
    assert (time_words(at_s), minute_words(at_s), moment_words(at_s)) == ("-", "-", "-")


def test_the_first_and_the_last_time_that_a_document_can_hold() -> None:
    early = datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14)))
    late = datetime(9999, 12, 31, 23, 59, tzinfo=timezone(timedelta(hours=-12)))
    assert (minute_words(early), minute_words(late)) == ("-", "-")


def test_the_date_of_today_is_left_out() -> None:
    now = datetime.now(UTC).astimezone()
    before = now - timedelta(days=1)
    assert moment_words(now.timestamp()) == f"{now:%H:%M}"
    assert moment_words(before.timestamp()) == minute_words(before) == f"{before:%Y-%m-%d %H:%M}"
    assert time_words(now.timestamp()).startswith(f"{now:%Y-%m-%d %H:%M:%S}")
