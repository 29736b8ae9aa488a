"""A feed kept going: real threads, and belts that the test moves."""

import threading
from collections.abc import Iterator
from itertools import islice

import pytest

from inspector_app.core.errors import SourceError
from inspector_app.core.messages import Frame, UnreadableFrame
from inspector_app.core.ports import FrameSource
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.live import feed_watch as capture_module
from inspector_app.pipeline.live.feed_watch import MAX_HANGING, FeedState, FeedWatch, waits_s
from tests.unit.pipeline.live.feeds import PATIENCE_S, Bell, Belt, Port, picture

LOST = SourceError(Sentence("Camera 0 stopped sending frames."), hint=Sentence("Check the cable."))


class Desk(Bell):
    """Takes what a capture delivers, and wants as many files as the test allows."""

    def __init__(self) -> None:
        super().__init__()
        self.frames: list[Frame | UnreadableFrame] = []
        self.feeds: list[FeedState] = []
        self.n_opened = 0
        self.over = threading.Event()
        self.want = threading.Semaphore(0)
        self.capture: FeedWatch | None = None
        self.enough = False

    def opened(self, _source: FrameSource) -> None:
        self.n_opened += 1
        self.ring()

    def wanted(self) -> bool:
        return self.want.acquire(timeout=PATIENCE_S) and not self.enough

    def received(self, frame: Frame | UnreadableFrame, *, live: bool) -> None:
        assert self.capture is not None
        assert self.capture.source is not None
        assert self.capture.source.live == live
        self.frames.append(frame)
        self.ring()

    def changed(self) -> None:
        assert self.capture is not None
        self.feeds.append(self.capture.feed)
        self.ring()

    def ended(self) -> None:
        self.over.set()


@pytest.fixture
def desk() -> Iterator[Desk]:
    before = set(threading.enumerate())
    desk = Desk()
    yield desk
    if desk.capture is not None:
        desk.enough = True
        desk.want.release()
        desk.capture.stop()
        desk.capture.join(PATIENCE_S)
    for thread in set(threading.enumerate()) - before:
        thread.join(PATIENCE_S)
        assert not thread.is_alive()


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(capture_module, "FIRST_WAIT_S", 0.02)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(capture_module, "STALLED_S", 0.1)
    monkeypatch.setattr(capture_module, "LOST_S", 0.25)


def started(desk: Desk, port: Port, *, again: bool = True) -> FeedWatch:
    desk.capture = FeedWatch(port, desk, again=again)
    desk.capture.start()
    return desk.capture


def test_frames_of_a_live_feed_come_by_themselves_until_it_ends(desk: Desk) -> None:
    belt = Belt()
    capture = started(desk, Port(belt))
    assert capture.feed is FeedState.OPENING
    frames = [picture(value) for value in (10, 20, 30)]
    belt.put(*frames, None)
    assert desk.over.wait(PATIENCE_S)
    assert desk.frames == frames
    assert desk.feeds == [FeedState.LIVE, FeedState.ENDED]
    assert (capture.fault, belt.n_closed) == (None, 1)


def test_files_are_read_when_they_are_wanted(desk: Desk) -> None:
    belt = Belt(live=False)
    started(desk, Port(belt))
    belt.put(picture(1), picture(2))
    desk.wait_until(lambda: desk.n_opened == 1)
    assert not belt.asked.acquire(blocking=False)
    desk.want.release()
    desk.wait_until(lambda: len(desk.frames) == 1)
    desk.want.release()
    desk.wait_until(lambda: len(desk.frames) == 2)


def test_a_lost_feed_is_opened_again_until_it_comes_back(desk: Desk, soon: None) -> None:
    first, second = Belt(), Belt()
    port = Port(first, SourceError(Sentence("Busy.")), SourceError(Sentence("Busy.")), second)
    capture = started(desk, port)
    first.put(picture(), LOST)
    second.put(picture())
    desk.wait_until(lambda: len(desk.frames) == 2)
    assert port.n_opened == 4
    assert first.n_closed == 1
    assert desk.feeds[:2] == [FeedState.LIVE, FeedState.LOST]
    assert desk.feeds[-1] is FeedState.LIVE
    assert set(desk.feeds) == {FeedState.LIVE, FeedState.LOST}  # it is lost until a frame comes
    assert capture.fault is None


def test_a_watched_folder_is_opened_again_and_says_what_it_waits_for(desk: Desk, soon: None) -> None:
    class Folder(Belt):
        note = "Waiting for a.png."

    first, second = Folder(live=False), Folder(live=False)
    capture = started(desk, Port(first, SourceError(Sentence("It is not there.")), second))
    desk.want.release()
    first.put(picture(1))
    desk.wait_until(lambda: len(desk.frames) == 1)
    assert capture.note() == "Waiting for a.png."
    desk.want.release()
    first.put(SourceError(Sentence("The folder is gone.")))
    desk.wait_until(lambda: desk.n_opened == 2)
    assert FeedState.LOST in desk.feeds
    desk.want.release()
    second.put(picture(2))
    desk.wait_until(lambda: len(desk.frames) == 2)
    assert capture.feed is FeedState.LIVE
    assert not desk.over.is_set()


def test_a_lost_feed_says_what_happened_and_when_it_is_tried_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(capture_module, "FIRST_WAIT_S", 60.0)
    belt = Belt()
    port = Port(belt)
    capture = started(desk, port)
    belt.put(picture())
    desk.wait_until(lambda: len(desk.frames) == 1)
    assert capture.note() == ""
    belt.put(LOST)
    desk.wait_until(lambda: capture.feed is FeedState.LOST)
    assert capture.note() == "Camera 0 stopped sending frames. Check the cable. Trying again in 60 s."
    capture.stop()  # which does not wait for it, nor opens it once more
    assert desk.over.wait(5)
    assert (capture.fault, port.n_opened) == (None, 1)


def test_waits_double_up_to_a_quarter_of_a_minute() -> None:
    assert list(islice(waits_s(), 8)) == [0.5, 1, 2, 4, 8, 15, 15, 15]


def test_the_waits_begin_anew_when_a_frame_has_come(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []

    def noted() -> Iterator[float]:
        for wait_s in (0.01, 0.02, 0.03):
            waited.append(wait_s)
            yield wait_s

    monkeypatch.setattr(capture_module, "waits_s", noted)
    first, silent, third, last = Belt(), Belt(), Belt(), Belt()
    started(desk, Port(first, silent, third, last))
    first.put(picture(), LOST)
    silent.put(LOST)
    third.put(picture(), LOST)
    last.put(None)
    assert desk.over.wait(PATIENCE_S)
    assert waited == [0.01, 0.02, 0.01]


def test_a_feed_without_frames_stalls_and_recovers(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(capture_module, "STALLED_S", 0.05)
    belt = Belt()
    capture = started(desk, Port(belt))
    belt.put(picture())
    desk.wait_until(lambda: capture.feed is FeedState.STALLED)
    assert "No frame has come from belt" in capture.note()
    belt.put(picture())
    desk.wait_until(lambda: len(desk.frames) == 2)
    assert desk.feeds[:3] == [FeedState.LIVE, FeedState.STALLED, FeedState.LIVE]
    assert not belt.closed.is_set()


def test_a_feed_that_hangs_is_closed_and_opened_again(
    desk: Desk, soon: None, impatient: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(capture_module, "CLOSING_S", 0.05)
    hanging, second = Belt(hangs=True), Belt()
    started(desk, Port(hanging, second))
    hanging.put(picture())
    second.put(picture(50))
    desk.wait_until(lambda: desk.n_opened == 2)
    assert hanging.closed.is_set()
    desk.wait_until(lambda: len(desk.frames) == 2)
    hanging.put(picture(60), None)  # its driver returns after all
    second.put(picture(70))
    desk.wait_until(lambda: len(desk.frames) == 3)
    assert [frame.name for frame in desk.frames[1:]] == ["frame 50", "frame 70"]
    assert FeedState.STALLED in desk.feeds
    assert FeedState.LOST in desk.feeds


def test_readers_that_hang_are_few_however_long_a_driver_hangs(
    desk: Desk, soon: None, impatient: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(capture_module, "CLOSING_S", 0.05)
    hanging = [Belt(hangs=True) for _ in range(MAX_HANGING)]
    last = Belt()
    port = Port(*hanging, last)
    capture = started(desk, port)
    desk.wait_until(lambda: "driver does not respond" in capture.note())
    for _ in hanging:
        assert port.opened.acquire(timeout=PATIENCE_S)
    assert not port.opened.acquire(timeout=0.3)  # many times the wait before the next opening
    hanging[0].put(None)  # its driver returns after all
    last.put(picture(70))
    desk.wait_until(lambda: len(desk.frames) == 1)
    assert port.n_opened == MAX_HANGING + 1
    assert capture.note() == ""
    hanging[1].put(None)


def test_a_stop_does_not_wait_for_readers_that_hang(
    desk: Desk, soon: None, impatient: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(capture_module, "CLOSING_S", 0.05)
    hanging = [Belt(hangs=True) for _ in range(MAX_HANGING)]
    capture = started(desk, Port(*hanging))
    desk.wait_until(lambda: "driver does not respond" in capture.note())
    capture.stop()
    assert desk.over.wait(5)
    for belt in hanging:
        belt.put(None)


def test_a_feed_that_never_opened_is_a_fault(desk: Desk) -> None:
    capture = started(desk, Port(SourceError(Sentence("No such camera."))))
    assert desk.over.wait(PATIENCE_S)
    assert "No such camera" in str(capture.fault)


@pytest.mark.parametrize(("live", "again"), [(False, True), (True, False)], ids=["files", "recording"])
def test_files_and_recordings_that_break_are_faults(desk: Desk, *, live: bool, again: bool) -> None:
    belt = Belt(live=live)
    port = Port(belt)
    capture = started(desk, port, again=again)
    belt.put(picture(), SourceError(Sentence("The file is damaged.")))
    desk.want.release(2)
    assert desk.over.wait(PATIENCE_S)
    assert "damaged" in str(capture.fault)
    assert (len(desk.frames), port.n_opened, belt.n_closed) == (1, 1, 1)


def test_what_a_driver_should_never_raise_is_a_fault(desk: Desk) -> None:
    belt = Belt()
    capture = started(desk, Port(belt))
    belt.put(picture(), ZeroDivisionError("driver"))
    assert desk.over.wait(PATIENCE_S)
    assert isinstance(capture.fault, ZeroDivisionError)
    assert belt.n_closed == 1


def test_stopped_while_it_opens_it_ends_at_once_and_lets_go_of_what_opens_later(desk: Desk) -> None:
    belt, may_open = Belt(), threading.Event()

    def slow() -> Belt:
        assert may_open.wait(PATIENCE_S)
        return belt

    desk.capture = capture = FeedWatch(slow, desk, again=True)
    capture.start()
    capture.stop()
    assert desk.over.wait(1.0)
    capture.join(1.0)
    assert belt.n_closed == 0
    may_open.set()
    assert belt.closed.wait(PATIENCE_S)
    assert (belt.n_closed, desk.n_opened, desk.frames) == (1, 0, [])


def test_a_long_opening_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    port = Port()
    capture = started(desk, port)
    assert port.opened.acquire(timeout=PATIENCE_S)
    assert capture.note() == ""
    monkeypatch.setattr(capture_module, "STALLED_S", 0.0)
    assert "is taking a long time" in capture.note()
    port.let_go.set()


def test_a_stop_closes_a_feed_that_waits_for_frames(desk: Desk) -> None:
    belt = Belt()
    capture = started(desk, Port(belt))
    assert belt.asked.acquire(timeout=PATIENCE_S)
    capture.stop()
    capture.join(PATIENCE_S)
    assert belt.closed.is_set()
    assert desk.over.is_set()
    assert capture.feed is FeedState.ENDED


def test_a_stop_lets_a_read_that_ends_soon_end_by_itself(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(capture_module, "GRACE_S", PATIENCE_S)
    belt = Belt()
    capture = started(desk, Port(belt))
    assert belt.asked.acquire(timeout=PATIENCE_S)
    capture.stop()
    belt.put(picture())
    capture.join(PATIENCE_S)
    assert (belt.n_closed, desk.frames) == (1, [])


def test_a_stop_does_not_wait_for_a_driver_that_hangs(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(capture_module, "CLOSING_S", 0.05)
    belt = Belt(hangs=True)
    capture = started(desk, Port(belt))
    assert belt.asked.acquire(timeout=PATIENCE_S)
    capture.stop()
    assert desk.over.wait(5)
    belt.put(None)


def test_a_source_that_cannot_even_be_closed_is_opened_again(desk: Desk, soon: None, impatient: None) -> None:
    class Stubborn(Belt):
        def close(self) -> None:
            super().close()
            raise OSError("no")

    stubborn, second = Stubborn(), Belt()
    started(desk, Port(stubborn, second))
    second.put(picture(50), None)
    assert desk.over.wait(PATIENCE_S)
    assert [frame.name for frame in desk.frames] == ["frame 50"]


def test_a_file_read_while_somebody_stops_still_arrives(desk: Desk) -> None:
    belt = Belt(live=False)
    capture = started(desk, Port(belt))
    desk.want.release()
    assert belt.asked.acquire(timeout=PATIENCE_S)
    capture.stop()
    belt.put(picture(9))
    capture.join(PATIENCE_S)
    assert [frame.name for frame in desk.frames] == ["frame 9"]
