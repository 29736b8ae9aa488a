"""A run over a feed, driven from the call that announces each record: no test waits for time to pass."""

import queue
import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from inspector_app.core.errors import SourceError
from inspector_app.core.messages import AnomalyMap, Float32, Frame, Limits, UnreadableFrame, Verdict
from inspector_app.core.ports import FrameSource
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.live.plan import RunPlan
from inspector_app.pipeline.live.run import KEPT_PICTURES, Live, News
from tests.unit.pipeline.live.feeds import Belt, Brightness


def frame_of(value: int, *, path: Path | None = None) -> Frame:
    return Frame(np.full((40, 40, 3), value, np.uint8), f"frame {value}", float(value), path)


class Listed:
    """A feed of a list; ends with None, or with a fault."""

    name = "list"

    def __init__(
        self, frames: list[Frame | UnreadableFrame], *, fault: Exception | None = None, live: bool = False
    ) -> None:
        self.frames = list(frames)
        self.count: int | None = None if live else len(frames)
        self.live = live
        self.fault = fault
        self.closed = 0

    def read(self) -> Frame | UnreadableFrame | None:
        if self.frames:
            return self.frames.pop(0)
        if self.fault is not None:
            raise self.fault
        return None

    def close(self) -> None:
        self.closed += 1


def live_on(source: FrameSource, arrived: Callable[[], None] = lambda: None) -> Live:
    return Live(lambda: source, Brightness(), Limits(10.0), RunPlan(), announce=on_arrival(arrived))


def on_arrival(arrived: Callable[[], None]) -> Callable[[News], None]:
    return lambda news: arrived() if news is News.ARRIVED else None


def deaf(_news: News) -> None:
    """Hear nothing."""


def test_every_frame_of_a_file_feed_is_judged_in_order() -> None:
    source = Listed([frame_of(value) for value in range(20)])
    live = live_on(source)
    live.run()
    live.work()
    records = live.take()[0]
    assert [record.score_l2 for record in records] == list(range(20))
    assert [record.verdict for record in records] == [Verdict.OK] * 11 + [Verdict.NG] * 9
    assert live.take()[0] == []
    assert live.count == 20
    assert source.closed == 1
    assert live.frames_dropped == 0


def test_every_record_is_announced_and_the_newest_picture_wins() -> None:
    announced = []
    live = live_on(Listed([frame_of(value) for value in range(5)]), lambda: announced.append(1))
    live.run()
    live.work()
    assert len(announced) == 5
    records, picture = live.take()
    assert len(records) == 5
    assert picture is not None
    assert picture.number == 4
    assert live.take() == ([], None)


def test_what_cannot_be_judged_is_an_error_record_and_the_run_goes_on() -> None:
    live = live_on(
        Listed([frame_of(1), UnreadableFrame("bad", 0.0, Sentence("Half a picture.")), frame_of(200), frame_of(2)])
    )
    live.run()
    live.work()
    assert [record.verdict for record in live.take()[0]] == [Verdict.OK, Verdict.ERROR, Verdict.ERROR, Verdict.OK]


def test_a_feed_that_breaks_keeps_its_records_and_is_closed() -> None:
    source = Listed([frame_of(1), frame_of(2)], fault=SourceError(Sentence("Broke off.")))
    live = live_on(source)
    live.run()
    with pytest.raises(SourceError, match="Broke off"):
        live.work()
    assert len(live.take()[0]) == 2
    assert source.closed == 1


def test_a_feed_that_cannot_be_opened_is_told() -> None:
    def cannot() -> FrameSource:
        raise SourceError(Sentence("No such camera."))

    live = Live(cannot, Brightness(), Limits(1.0), RunPlan(), announce=deaf)
    live.run()
    with pytest.raises(SourceError, match="No such camera"):
        live.work()


def test_stopped_between_frames_it_ends_at_once() -> None:
    source = Listed([frame_of(value) for value in range(20)])
    seen: list[int] = []

    def announce() -> None:
        seen.append(1)
        if len(seen) == 3:
            live.stop()

    live = live_on(source, announce)
    live.run()
    live.work()
    assert len(live.take()[0]) == 3
    assert source.closed == 1


def test_each_step_judges_one_frame_and_no_more() -> None:
    judged: queue.Queue[int] = queue.Queue()
    live = live_on(Listed([frame_of(value) for value in range(20)]), lambda: judged.put(1))
    working = threading.Thread(target=live.work)
    working.start()
    for n_steps in (1, 2):
        for _ in range(n_steps):
            live.step()
        for _ in range(n_steps):
            judged.get(timeout=30)
        working.join(0.05)
        assert judged.empty()
    live.stop()
    working.join(30)
    assert [record.score_l2 for record in live.take()[0]] == [0, 1, 2]


def test_a_paused_run_judges_nothing_until_it_goes_on() -> None:
    paused = threading.Event()

    def announce() -> None:
        if not paused.is_set():
            live.pause()
            paused.set()

    live = live_on(Listed([frame_of(value) for value in range(5)]), announce)
    live.run()
    working = threading.Thread(target=live.work)
    working.start()
    assert paused.wait(30)
    working.join(0.2)
    assert working.is_alive()
    assert len(live.take()[0]) == 1
    live.run()
    working.join(30)
    assert not working.is_alive()
    assert len(live.take()[0]) == 4


def test_a_picture_that_cannot_be_drawn_costs_neither_its_record_nor_the_run() -> None:
    class Undrawable(Brightness):
        def render(self, _anomaly: AnomalyMap) -> Float32:
            raise MemoryError

    live = Live(lambda: Listed([frame_of(1), frame_of(2)]), Undrawable(), Limits(10.0), RunPlan(), announce=deaf)
    live.run()
    live.work()
    records, picture = live.take()
    assert [record.score_l2 for record in records] == [1, 2]
    assert picture is not None
    assert picture.rgb is None
    assert "cannot be drawn" in picture.note


def test_a_new_threshold_holds_from_the_next_frame_on() -> None:
    live = live_on(Listed([frame_of(5), frame_of(5), frame_of(5)]), lambda: live.set_limits(Limits(4.0)))
    live.run()
    live.work()
    assert [record.verdict for record in live.take()[0]] == [Verdict.OK, Verdict.NG, Verdict.NG]


def test_pictures_without_a_file_are_kept_up_to_a_bound() -> None:
    live = live_on(Listed([frame_of(value) for value in range(KEPT_PICTURES + 5)]))
    live.run()
    live.work()
    assert live.kept_picture(4) is None
    first, last = live.kept_picture(5), live.kept_picture(KEPT_PICTURES + 4)
    assert first is not None
    assert first.rgb is not None
    assert first.rgb[0, 0, 0] == 5
    assert last is not None


def test_pictures_with_a_file_are_not_kept() -> None:
    live = live_on(Listed([frame_of(1, path=Path("part.png"))]))
    live.run()
    live.work()
    assert live.kept_picture(0) is None


class Camera(Listed):
    """Frames that come by themselves; the last ones wait until the first was judged."""

    def __init__(self, n_frames: int, judged: threading.Event, fault: Exception | None = None) -> None:
        super().__init__([frame_of(value) for value in range(n_frames)], fault=fault, live=True)
        self.was_judged = judged

    def read(self) -> Frame | UnreadableFrame | None:
        if len(self.frames) == 1:
            assert self.was_judged.wait(30)
        return super().read()


def test_of_a_camera_every_frame_is_judged_or_counted() -> None:
    judged = threading.Event()
    camera = Camera(50, judged)
    live = live_on(camera, judged.set)
    live.run()
    live.work()
    records = live.take()[0]
    values = [int(record.captured_at_s) for record in records]
    assert values == sorted(set(values))
    assert values[-1] == 49
    assert len(records) + live.frames_dropped == 50
    assert camera.closed == 1
    assert live.count is None


@pytest.mark.parametrize("go_on", ["run", "step"])
def test_a_frame_from_before_a_pause_gets_no_verdict_after_it(go_on: str) -> None:
    camera = Belt()
    paused = threading.Event()

    def announce() -> None:
        if not paused.is_set():
            camera.put(frame_of(112))
            for _ in range(3):  # asked for the third frame, it has left the second one waiting
                assert camera.asked.acquire(timeout=30)
            live.pause()
            paused.set()

    live = live_on(camera, announce)
    live.run()
    camera.put(frame_of(111))
    working = threading.Thread(target=live.work)
    working.start()
    assert paused.wait(30)
    getattr(live, go_on)()
    camera.put(frame_of(113))
    camera.put(None)
    live.run()
    working.join(30)
    assert not working.is_alive()
    values = [record.score_l2 for record in live.take()[0]]
    assert 112 not in values
    assert values[0] == 111
    assert len(values) + live.frames_dropped == 3


def test_a_picture_taken_belongs_to_the_last_record_taken() -> None:
    taken: list[tuple[int, int | None]] = []
    n_records = 0

    def announce() -> None:
        nonlocal n_records
        records, picture = live.take()
        n_records += len(records)
        taken.append((n_records - 1, picture.number if picture is not None else None))

    live = live_on(Listed([frame_of(value) for value in range(5)]), announce)
    live.run()
    live.work()
    assert taken == [(number, number) for number in range(5)]


def test_feeds_tell_videos_from_pictures() -> None:
    assert Feed.from_paths([Path("clip.AVI")]).kind == "video"
    assert Feed.from_paths([Path("folder")]).kind == "pictures"
    assert Feed.from_paths([Path("a.avi"), Path("b.avi")]).kind == "pictures"
    assert Feed.from_paths([Path("a.png"), Path("b.png")]).name == "2 files"
