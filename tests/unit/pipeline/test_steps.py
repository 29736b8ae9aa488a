"""Long work that hangs keeps nobody: it is said, it can be cancelled, and the program can end."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Generator, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from inspector_app import __main__ as program
from inspector_app.core.errors import TrainingError
from inspector_app.core.messages import Progress
from inspector_app.core.sentences import Sentence
from inspector_app.core.steps import Steps
from inspector_app.pipeline import steps
from inspector_app.pipeline.steps import begin, in_background, left_behind, stepwise, watched
from tests import helpers

COUNTING = Progress(Sentence("Counting"), 1, 9, 0.1)


class Clock:
    """A monotonic clock that a test sets."""

    def __init__(self) -> None:
        self.now_s = 1000.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def release(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """What a step waits for that hangs; cancelled work is given up soon."""
    monkeypatch.setattr(steps, "GIVE_UP_S", 0.05)
    event = threading.Event()
    yield event
    event.set()
    for thread in threading.enumerate():
        if isinstance(thread, steps._Thread):
            thread.join(5)
    assert not left_behind()


def hanging(release: threading.Event, ends: list[str]) -> Generator[Progress, None, int]:
    try:
        yield COUNTING
        release.wait(30)
        yield Progress(Sentence("Counting"), 2, 9, 0.2)
        ends.append("went on")
        return 42
    finally:
        ends.append("closed")


def test_a_loop_over_steps_knows_what_the_work_returned() -> None:
    told: list[str] = []

    def work(*, fails: bool = False) -> Generator[int, None, str]:
        try:
            yield 1
            yield 2
            if fails:
                raise TrainingError(Sentence("nothing."))
            return "done"
        finally:
            told.append("closed")

    driven = Steps(work())
    assert list(driven) == [1, 2]
    assert driven.result == "done"
    with pytest.raises(TrainingError):
        list(Steps(work(fails=True)))
    assert told == ["closed"] * 2
    for _ in (driven := Steps(work())):
        break
    assert told == ["closed"] * 3
    assert not hasattr(driven, "result")


def test_no_other_driver_of_generators_is_written() -> None:
    root = Path(program.__file__).parents[1]
    files = [path for part in ("inspector_app", "tests", "docs") for path in (root / part).rglob("*.py")]
    assert len(files) > 300
    by_hand = "except " + "StopIteration"
    assert [path.name for path in files if by_hand in path.read_text(encoding="utf-8")] == []


def test_a_result_and_a_fault_come_through() -> None:
    def work(fault: Exception | None) -> Generator[Progress, None, int]:
        yield COUNTING
        if fault is not None:
            raise fault
        return 42

    assert helpers.result_of(watched(work(None))) == 42
    fault = TrainingError(Sentence("Too few parts."))
    with pytest.raises(TrainingError) as raised:
        helpers.result_of(watched(work(fault)))
    assert raised.value is fault


def test_every_step_is_told_in_order_and_the_last_one_whatever_the_rate() -> None:
    def work() -> Generator[Progress, None, None]:
        for number in range(50):
            yield Progress(Sentence("Step {value}", value=number % 10), number, 50, number / 50)

    told = [step.done for step in watched(work())]
    assert told == sorted(told)
    assert set(told) == set(range(50))


def test_after_a_minute_without_progress_that_is_said_until_there_is_some(release: threading.Event) -> None:
    clock = Clock()
    ends: list[str] = []
    with closing(watched(hanging(release, ends), clock)) as reported:
        assert next(step for step in reported if step.step == "Counting") == COUNTING
        clock.now_s += 59.9
        assert next(reported) == COUNTING
        clock.now_s += 0.2
        silent = next(reported)
        assert silent.step == "No progress for 60 s in Counting. Cancel ends it."
        assert (silent.done, silent.fraction) == (1, 0.1)
        clock.now_s += 34 * 60
        assert next(reported).step == "No progress for 2100 s in Counting. Cancel ends it."
        release.set()
        assert next(step for step in reported if step.done == 2).step == "Counting"


def test_a_step_that_only_says_that_it_waits_makes_no_progress(release: threading.Event) -> None:
    clock = Clock()
    with closing(watched(in_background(COUNTING, lambda: release.wait(30)), clock)) as reported:
        assert next(step for step in reported if step.step == "Counting") == COUNTING
        clock.now_s += 61
        assert next(step for step in reported if step != COUNTING).step.startswith("No progress for 60 s in Counting.")


def test_work_that_hangs_before_its_first_step_can_be_cancelled(release: threading.Event) -> None:
    def work() -> Generator[Progress, None, None]:
        release.wait(30)
        yield COUNTING

    with closing(watched(work())) as reported:
        assert next(reported).step == Sentence("Starting")
    assert "work" in left_behind()


def test_work_that_hangs_is_left_behind_and_does_nothing_more_when_it_comes_back(release: threading.Event) -> None:
    ends: list[str] = []
    with closing(watched(hanging(release, ends))) as reported:
        next(step for step in reported if step.step == "Counting")
    assert "work" in left_behind()
    assert ends == []
    release.set()
    for thread in threading.enumerate():
        if isinstance(thread, steps._Thread):
            thread.join(5)
    assert ends == ["closed"]


def test_cancelling_waits_for_a_step_that_ends() -> None:
    ends: list[str] = []
    release = threading.Event()
    threading.Timer(0.05, release.set).start()
    with closing(watched(hanging(release, ends))) as reported:
        next(step for step in reported if step.step == "Counting")
    assert ends == ["closed"]


HANGS = """
import sys, threading
from inspector_app import __main__ as program
from inspector_app.commands.console import follow
from inspector_app.core.messages import Progress
from inspector_app.pipeline import steps

def native():
    while True:  # as deaf to Ctrl+C as a native call is
        try:
            print("begun", flush=True)
            threading.Event().wait()
        except KeyboardInterrupt:
            pass

def work():
    yield Progress("Counting", 0, 0, 0.0)
    native()

@program.app.command("hang")
def hang():
    follow(work())

steps.GIVE_UP_S = 0.1
sys.argv = ["inspector-app", "hang"]
program.run()
"""


@pytest.mark.skipif(os.name != "posix", reason="Ctrl+C is sent as a signal")
def test_ctrl_c_ends_a_command_whose_work_hangs() -> None:
    """Nor does the interpreter wait for its thread when it ends, as it would for an executor's."""
    with subprocess.Popen([sys.executable, "-c", HANGS], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == b"begun\n"
        running.send_signal(signal.SIGINT)
        try:
            _, printed = running.communicate(timeout=20)
        finally:
            running.kill()
    assert running.returncode == 130, printed
    assert b"Traceback" not in printed


def test_the_program_ends_at_once_over_a_thread_that_hangs(
    release: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In good order where none does: what libraries do at the end is not for a thread that is inside one of them."""
    ended: list[int] = []
    monkeypatch.setattr(program, "main", lambda: 7)
    monkeypatch.setattr(os, "_exit", ended.append)
    with pytest.raises(SystemExit, match="7"):
        program.run()
    assert ended == []
    begin(lambda: release.wait(30), "work")
    with pytest.raises(SystemExit):
        program.run()
    assert ended == [7]


def test_long_steps_on_a_thread_are_told_and_give_their_result() -> None:
    def work() -> Generator[Progress, None, int]:
        yield COUNTING
        return 42

    assert helpers.result_of(stepwise(work(), COUNTING)) == 42


def test_work_of_long_steps_is_not_waited_for_and_ends_before_its_next_step(release: threading.Event) -> None:
    ends: list[str] = []
    work = stepwise(hanging(release, ends), Progress(Sentence("Before"), 0, 9, 0.0))
    while next(work) != COUNTING:
        pass
    work.close()
    assert ends == []  # its step still hangs
    release.set()
    for thread in threading.enumerate():
        if isinstance(thread, steps._Thread):
            thread.join(5)
    assert ends == ["closed"]


def test_an_error_of_work_of_long_steps_is_raised() -> None:
    def work() -> Generator[Progress, None, int]:
        yield COUNTING
        raise TrainingError(Sentence("Too few."), hint=Sentence("Take more."))

    with pytest.raises(TrainingError, match="Too few"):
        helpers.result_of(stepwise(work(), COUNTING))
