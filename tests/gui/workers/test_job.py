import threading
from collections.abc import Generator

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal, Slot
from pytestqt.qtbot import QtBot

from inspector_app.core.errors import TrainingError
from inspector_app.core.messages import Progress
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline import steps
from inspector_app.pipeline.steps import left_behind
from inspector_app.workers.job import Job, Jobs, once

STEP = Progress(Sentence("Counting"), 0, 0, 0.0)


class Listener(QObject):
    """Writes down every signal of a job, and in which thread it came."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.heard: list[str] = []
        self.result: object = None
        self.threads: set[QThread] = set()
        self.progress: list[Progress] = []
        job.progressed.connect(self.progressed)
        job.finished.connect(self.finished)
        job.cancelled.connect(self.cancelled)
        job.failed.connect(self.failed)
        job.ended.connect(self.ended)

    def _note(self, what: str) -> None:
        self.heard.append(what)
        self.threads.add(QThread.currentThread())

    @Slot(object)
    def progressed(self, progress: Progress) -> None:
        self.progress.append(progress)
        self.threads.add(QThread.currentThread())

    @Slot(object)
    def finished(self, result: object) -> None:
        self.result = result
        self._note("finished")

    @Slot()
    def cancelled(self) -> None:
        self._note("cancelled")

    @Slot(object)
    def failed(self, fault: object) -> None:
        self.result = fault
        self._note("failed")

    @Slot()
    def ended(self) -> None:
        self._note("ended")


def test_a_result_comes_then_the_end_both_in_the_windows_thread(qtbot: QtBot) -> None:
    worker_threads: list[bool] = []

    def work() -> Generator[Progress, None, int]:
        worker_threads.append(threading.current_thread() is threading.main_thread())
        yield STEP
        return 42

    job = Job(work)
    listener = Listener(job)
    with qtbot.waitSignal(job.ended):
        job.start()
    assert listener.heard == ["finished", "ended"]
    assert listener.result == 42
    assert worker_threads == [False]
    assert listener.threads == {QCoreApplication.instance().thread()}  # type: ignore[union-attr]


@pytest.mark.parametrize("fault", [TrainingError(Sentence("Too few parts.")), MemoryError(), ZeroDivisionError()])
def test_a_fault_comes_whole_then_the_end(qtbot: QtBot, fault: Exception) -> None:
    def work() -> Generator[Progress, None, None]:
        yield STEP
        raise fault

    job = Job(work)
    listener = Listener(job)
    with qtbot.waitSignal(job.ended):
        job.start()
    assert listener.heard == ["failed", "ended"]
    assert listener.result is fault


def test_a_factory_that_fails_is_a_fault_too(qtbot: QtBot) -> None:
    def work() -> Generator[Progress, None, None]:
        raise OSError("no such thing")

    job = Job(work)
    listener = Listener(job)
    with qtbot.waitSignal(job.ended):
        job.start()
    assert listener.heard == ["failed", "ended"]


def test_cancelling_closes_the_generator_and_ends_once(qtbot: QtBot) -> None:
    closed = threading.Event()

    def work() -> Generator[Progress, None, None]:
        try:
            while True:
                yield STEP
        finally:
            closed.set()

    job = Job(work)
    listener = Listener(job)
    with qtbot.waitSignal(job.progressed):
        job.start()
    with qtbot.waitSignal(job.ended, timeout=2000):
        job.cancel()
    assert listener.heard == ["cancelled", "ended"]
    assert closed.is_set()


def test_after_cancel_no_result_comes_even_if_the_work_was_done(qtbot: QtBot) -> None:
    release = threading.Event()

    def work() -> Generator[Progress, None, str]:
        yield STEP
        release.wait(5)
        return "too late"

    job = Job(work)
    listener = Listener(job)
    with qtbot.waitSignal(job.progressed):
        job.start()
    job.cancel()
    with qtbot.waitSignal(job.ended):
        release.set()
    assert listener.heard == ["cancelled", "ended"]


def test_a_job_that_hangs_says_so_and_a_cancel_ends_it_once(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its thread is left behind, and nothing that comes of it later is heard; so a window can close over it."""
    monkeypatch.setattr(steps, "SILENT_S", 0.0)
    monkeypatch.setattr(steps, "GIVE_UP_S", 0.05)
    release, closed = threading.Event(), threading.Event()

    def work() -> Generator[Progress, None, int]:
        try:
            yield STEP
            release.wait(30)
            yield STEP
            return 42
        finally:
            closed.set()

    jobs = Jobs()
    job = jobs.make(work)
    listener = Listener(job)
    job.start()
    qtbot.waitUntil(lambda: any("No progress for 0 s in Counting." in step.step for step in listener.progress))
    with qtbot.waitSignal(jobs.all_ended):
        jobs.cancel_all()
    assert listener.heard == ["cancelled", "ended"]
    assert not closed.is_set()
    assert "work" in left_behind()
    release.set()
    assert closed.wait(5)
    QCoreApplication.sendPostedEvents()
    assert listener.heard == ["cancelled", "ended"]


def test_progress_is_told_some_twenty_times_a_second_at_most(qtbot: QtBot) -> None:
    def work() -> Generator[Progress, None, None]:
        for done in range(100_000):
            yield Progress(Sentence("One step"), done, 100_000, done / 100_000)
        yield Progress(Sentence("Another step"), 0, 0, 1.0)

    job = Job(work)
    listener = Listener(job)
    with qtbot.waitSignal(job.ended, timeout=20_000):
        job.start()
    assert len(listener.progress) < 200
    assert listener.progress[-1].step == "Another step"  # a new step is told at once


def test_jobs_says_when_the_last_one_has_ended(qtbot: QtBot) -> None:
    jobs = Jobs()
    release = threading.Event()
    first, second = (
        jobs.make(lambda: once(Sentence("quick"), int)),
        jobs.make(lambda: once(Sentence("slow"), lambda: release.wait(5))),
    )
    first_ended = Listener(first)
    first.start()
    second.start()
    qtbot.waitUntil(lambda: first_ended.heard == ["finished", "ended"])
    assert jobs.busy
    with qtbot.waitSignal(jobs.all_ended):
        release.set()
    assert not jobs.busy


class Sender(QThread):
    sent = Signal(object)

    def run(self) -> None:
        for number in range(20_000):
            self.sent.emit((number, number % 2 == 0))


class Receiver(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.total = 0

    @Slot(object)
    def take(self, pair: tuple[int, bool]) -> None:
        self.total += pair[0] if pair[1] else -pair[0]


def test_what_writes_is_not_cancelled_with_the_rest_and_its_fault_is_told_of(qtbot: QtBot) -> None:
    release, written = threading.Event(), []

    def work(name: str) -> Generator[Progress, None, str]:
        while not release.wait(0.01):
            yield STEP
        yield STEP
        written.append(name)
        return name

    def fails() -> Generator[Progress, None, None]:
        yield from work("half")
        raise OSError("disk full")

    jobs = Jobs()
    heard = []
    for made in (
        jobs.make(lambda: work("kept"), writes=True),
        jobs.make(fails, writes=True),
        jobs.make(lambda: work("let go of")),
    ):
        heard.append(Listener(made))
        made.start()
    jobs.cancel_all()
    jobs.cancel_all()
    with qtbot.waitSignals([jobs.all_ended, jobs.writing_failed]):
        release.set()
    assert sorted(written) == ["half", "kept"]
    assert [listener.heard for listener in heard] == [
        ["finished", "ended"],
        ["failed", "ended"],
        ["cancelled", "ended"],
    ]
    assert not jobs.busy


def test_twenty_thousand_signals_cross_threads_unharmed(qtbot: QtBot) -> None:
    """PySide6 6.12.0 crashed the interpreter here after some hundred."""
    sender, receiver = Sender(), Receiver()
    sender.sent.connect(receiver.take)
    with qtbot.waitSignal(sender.finished, timeout=30_000):
        sender.start()
    qtbot.waitUntil(lambda: receiver.total == -10_000)
    sender.wait()
