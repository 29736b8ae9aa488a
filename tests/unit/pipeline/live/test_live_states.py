"""Where a run is, after every event in every state: real threads, belts that the test moves."""

import math
import threading
from collections.abc import Callable, Iterator

import pytest

from inspector_app.core.errors import SourceError
from inspector_app.core.messages import Limits, Verdict
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.live import feed_watch as capture_module
from inspector_app.pipeline.live.feed_watch import FeedState
from inspector_app.pipeline.live.plan import RunPlan, When
from inspector_app.pipeline.live.run import Live, RunState
from tests.unit.pipeline.live.feeds import PATIENCE_S, Bell, Belt, Brightness, Port, picture

LOST = SourceError(Sentence("Camera 0 stopped sending frames."), hint=Sentence("Check the cable."))
OPENING, RUNNING, PAUSED = RunState.OPENING, RunState.RUNNING, RunState.PAUSED
RECOVERING, STOPPED, FAILED = RunState.RECOVERING, RunState.STOPPED, RunState.FAILED


class Run(Bell):
    """A run over cameras that open when the test lets them, and can be lost and come back."""

    def __init__(self) -> None:
        super().__init__()
        self.may_open = threading.Event()
        self.fault: Exception | None = None
        self.first, self.second = Belt(), Belt()
        self._port = Port(self.first, self.second)
        self.live = Live(self._open, Brightness(), Limits(150.0), RunPlan(), announce=self.ring)
        self._thread = threading.Thread(target=self._work)
        self._thread.start()

    def _open(self) -> Belt:
        assert self.may_open.wait(PATIENCE_S)
        return self._port()

    def _work(self) -> None:
        try:
            self.live.work()
        except Exception as fault:  # the edge of this thread
            self.fault = fault
        self.ring()

    def is_now(self, state: RunState) -> None:
        self.wait_until(lambda: self.live.state is state)

    def records(self, count: int) -> list[float]:
        scores: list[float] = []

        def enough() -> bool:
            scores.extend(record.score_l2 for record in self.live.take()[0])
            return len(scores) >= count

        self.wait_until(enough)
        return scores

    def end(self) -> None:
        self.live.stop()
        self.may_open.set()
        self._port.let_go.set()
        self._thread.join(PATIENCE_S)
        assert not self._thread.is_alive()


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    monkeypatch.setattr(capture_module, "FIRST_WAIT_S", 0.02)
    before = set(threading.enumerate())
    run = Run()
    yield run
    run.end()
    for thread in set(threading.enumerate()) - before:
        thread.join(PATIENCE_S)
        assert not thread.is_alive()


def opened(run: Run) -> None:
    run.may_open.set()
    run.wait_until(lambda: run.live.state is not OPENING)


def lost(run: Run) -> None:
    """The camera is lost; it opens again, but sends nothing yet."""
    run.first.put(picture(), LOST)
    run.is_now(RECOVERING)


def opening(_run: Run) -> None:
    """As it begins."""


def running(run: Run) -> None:
    opened(run)
    run.live.run()


def recovering(run: Run) -> None:
    opened(run)
    lost(run)


def recovering_to_run(run: Run) -> None:
    running(run)
    lost(run)


def ended(run: Run) -> None:
    for belt in (run.first, run.second):
        belt.put(None)


def broken(run: Run) -> None:
    for belt in (run.first, run.second):
        belt.put(ZeroDivisionError())


BY: dict[str, Callable[[Run], object]] = {
    "run": lambda run: run.live.run(),
    "pause": lambda run: run.live.pause(),
    "step": lambda run: run.live.step(),
    "stop": lambda run: run.live.stop(),
    "opened": opened,
    "lost": lost,
    "end": ended,
    "back": lambda run: run.second.put(picture()),
    "broken": broken,
}


@pytest.mark.parametrize(
    ("before", "event", "after"),
    [
        (opening, "run", OPENING),
        (opening, "pause", OPENING),
        (opening, "step", OPENING),
        (opening, "opened", PAUSED),
        (opening, "stop", STOPPED),
        (opened, "run", RUNNING),
        (opened, "pause", PAUSED),
        (opened, "step", PAUSED),
        (opened, "lost", RECOVERING),
        (opened, "stop", STOPPED),
        (opened, "end", STOPPED),
        (running, "run", RUNNING),
        (running, "pause", PAUSED),
        (running, "step", PAUSED),
        (running, "lost", RECOVERING),
        (running, "stop", STOPPED),
        (running, "end", STOPPED),
        (recovering, "run", RECOVERING),
        (recovering, "back", PAUSED),
        (recovering, "stop", STOPPED),
        (recovering, "end", STOPPED),
        (recovering_to_run, "pause", RECOVERING),
        (recovering_to_run, "step", RECOVERING),
        (recovering_to_run, "back", RUNNING),
        (recovering_to_run, "stop", STOPPED),
    ],
)
def test_every_event_in_every_state(run: Run, before: Callable[[Run], None], event: str, after: RunState) -> None:
    assert run.live.state is OPENING
    before(run)
    BY[event](run)
    run.is_now(after)
    assert run.fault is None


@pytest.mark.parametrize("before", [opened, running, recovering, recovering_to_run])
def test_a_driver_that_breaks_fails_the_run_in_any_state(run: Run, before: Callable[[Run], None]) -> None:
    before(run)
    BY["broken"](run)
    run.is_now(FAILED)
    run.wait_until(lambda: isinstance(run.fault, ZeroDivisionError))


def test_a_feed_that_never_opened_fails_the_run() -> None:
    live = Live(
        Port(SourceError(Sentence("No such camera."))),
        Brightness(),
        Limits(1.0),
        RunPlan(),
        announce=lambda _news: None,
    )
    live.run()
    with pytest.raises(SourceError, match="No such camera"):
        live.work()
    assert live.state is FAILED
    assert live.state.over


@pytest.mark.parametrize(("wanted", "after"), [("run", RUNNING), ("step", PAUSED)])
def test_what_was_asked_for_while_it_opened_happens_then(run: Run, wanted: str, after: RunState) -> None:
    BY[wanted](run)
    run.first.put(picture(100))
    opened(run)
    run.is_now(after)
    assert run.records(1) == [100]


def test_a_lost_camera_goes_on_by_itself(run: Run) -> None:
    running(run)
    run.first.put(picture(100))
    assert run.records(1) == [100]
    run.first.put(LOST)
    run.is_now(RECOVERING)
    status = run.live.status
    assert status.feed is FeedState.LOST
    assert status.note.startswith("Camera 0 stopped sending frames. Check the cable. Trying again")
    run.second.put(picture(120))
    assert run.records(1) == [120]
    assert run.live.state is RUNNING
    assert run.live.status.note == ""


def test_what_a_person_wants_while_it_recovers_holds_afterwards(run: Run) -> None:
    recovering_to_run(run)
    run.live.pause()
    run.second.put(picture())
    run.is_now(PAUSED)


def test_a_stop_does_not_wait_for_an_opening_that_hangs(run: Run) -> None:
    run.live.stop()
    run._thread.join(2)
    assert not run._thread.is_alive()
    assert run.live.state is STOPPED


def test_the_status_tells_of_a_stalled_camera_and_forgets_what_was_seen(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(capture_module, "STALLED_S", 0.1)
    running(run)
    frame = picture()
    run.first.put(picture(), frame)
    run.wait_until(lambda: run.live.status.captured == 2 and run.live.status.feed is FeedState.STALLED)
    look, status = run.live._reception.look, run.live.status
    assert look is not None
    assert not math.isnan(look.rest.motion)
    assert "No frame has come from belt" in status.note
    assert (status.state, status.captured, status.frame_s) == (RUNNING, 2, frame.captured_s)
    assert math.isnan(status.motion)


def test_a_black_camera_is_told_and_its_records_are_errors(run: Run) -> None:
    running(run)
    run.first.put(picture(0))
    run.wait_until(lambda: "black" in run.live.status.note)
    run.wait_until(lambda: run.live.status.recorded == 1)
    assert run.live.take()[0][0].verdict is Verdict.ERROR


def test_what_lies_there_when_a_camera_comes_back_is_judged(run: Run) -> None:
    run.live.set_plan(RunPlan(When.AT_REST, motion_limit=0.05, rest_frames=2))
    running(run)
    run.first.put(*(picture(100) for _ in range(4)))
    assert run.records(1) == [100]
    run.first.put(LOST)
    run.is_now(RECOVERING)
    run.second.put(*(picture(100) for _ in range(4)))
    assert run.records(1) == [100]
