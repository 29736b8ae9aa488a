"""What a feed writes into the log: where it is, never a line a part."""

import logging
from collections.abc import Iterator

import pytest

from inspector_app.core.errors import SourceError
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.live import feed_watch as capture_module
from tests.unit.pipeline.live.feeds import PATIENCE_S, Belt, Port, picture
from tests.unit.pipeline.live.test_feed_watch import LOST, Desk, started
from tests.unit.pipeline.live.test_run import Listed, frame_of, live_on


@pytest.fixture(autouse=True)
def all_that_is_usual(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    with caplog.at_level(logging.INFO, "inspector_app"):
        yield


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk()
    yield desk
    assert desk.capture is not None
    desk.capture.stop()
    desk.capture.join(PATIENCE_S)


def test_a_thousand_parts_that_are_judged_leave_no_line_each(caplog: pytest.LogCaptureFixture) -> None:
    live = live_on(Listed([frame_of(value % 20) for value in range(1000)]))  # OK and NG
    live.run()
    live.work()
    assert len(live.take()[0]) == 1000
    assert [record.message for record in caplog.records] == ["The feed is open: list", "The feed is ended"]


def test_a_camera_is_told_of_when_it_opens_is_lost_and_comes_back_but_not_at_each_attempt(
    desk: Desk, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(capture_module, "FIRST_WAIT_S", 0.01)
    monkeypatch.setattr(capture_module, "LONGEST_WAIT_S", 0.01)
    first, second = Belt(), Belt()
    started(desk, Port(first, *[SourceError(Sentence("Busy.")) for _ in range(20)], second))
    first.put(picture(), LOST)
    second.put(picture())
    desk.wait_until(lambda: len(desk.frames) == 2)
    assert [record.message for record in caplog.records] == [
        "The feed is open: belt",
        "Frames come from the feed",
        f"The feed is lost, and will be opened again: {LOST}",
        "The feed is lost",
        "The feed is lost, and will be opened again: Busy.",
        "The feed is open: belt",
        "Frames come from the feed",
    ]


def test_a_camera_that_falls_silent_is_told_of(
    desk: Desk, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(capture_module, "STALLED_S", 0.05)
    belt = Belt()
    started(desk, Port(belt))
    belt.put(picture())
    desk.wait_until(lambda: any("The feed is stalled" in record.message for record in caplog.records))
