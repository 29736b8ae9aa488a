"""What the window does is in the log: jobs, runs, projects, limits, settings and roles, and every notice."""

import logging
import re
from collections.abc import Generator, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from inspector_app.core.errors import SourceError, TrainingError
from inspector_app.core.messages import Limits, Progress, UnreadableFrame
from inspector_app.core.reading import AS_SAVED
from inspector_app.core.sentences import Sentence
from inspector_app.pipeline.judging.opening import OpenedProject
from inspector_app.pipeline.live.feed import Feed
from inspector_app.pipeline.live.feed_watch import FeedState
from inspector_app.pipeline.live.run import LiveStatus
from inspector_app.project.app_settings import AppSettings, Port, change_settings
from inspector_app.project.paths import AppPaths
from inspector_app.project.pin_hash import PinHash
from inspector_app.project.store import load_project
from inspector_app.ui.widgets.notices import Notices
from inspector_app.workers.feed_run import FeedRun
from inspector_app.workers.job import Jobs
from inspector_app.workers.newest import Newest
from inspector_app.workers.preferences import Preferences
from inspector_app.workers.roles import Roles
from inspector_app.workers.run_log import MAX_ERRORS, RunLog
from inspector_app.workers.session import Session
from tests import golden
from tests.unit.pipeline.live.feeds import Brightness
from tests.unit.pipeline.live.test_run import Listed, frame_of

STEP = Progress(Sentence("Counting"), 0, 0, 0.0)


@pytest.fixture(autouse=True)
def all_that_is_usual(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    with caplog.at_level(logging.INFO, "inspector_app"):
        yield


@pytest.fixture
def owner(qtbot: QtBot) -> Iterator[QObject]:
    owner = QObject()
    yield owner
    owner.deleteLater()


@pytest.fixture
def jobs(owner: QObject) -> Jobs:
    return Jobs(owner)


def told(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [re.sub(r"\d+\.\d s", "N s", record.message) for record in caplog.records]


@pytest.mark.parametrize(
    "fault", [None, TrainingError(Sentence("Too few parts."), hint=Sentence("Take more.")), KeyError("x")]
)
def test_a_job_is_told_of_with_its_seconds_and_how_it_ended(
    jobs: Jobs, fault: Exception | None, caplog: pytest.LogCaptureFixture, qtbot: QtBot
) -> None:
    def count() -> Generator[Progress, None, None]:
        yield STEP
        if fault is not None:
            raise fault

    job = jobs.make(count)
    with qtbot.waitSignal(job.ended):
        job.start()
    begins, ends = told(caplog)
    assert begins.endswith("count begins")
    assert ends.endswith("count has ended after N s" if fault is None else f"after N s, in: Counting: {fault}")
    assert caplog.records[1].levelno == (logging.INFO if fault is None else logging.WARNING)
    assert ("Traceback" in caplog.text) is isinstance(fault, KeyError)  # a sentence says all there is to say


def test_a_job_that_is_cancelled_is_told_of(jobs: Jobs, caplog: pytest.LogCaptureFixture, qtbot: QtBot) -> None:
    def count() -> Generator[Progress, None, None]:
        while True:
            yield STEP

    job = jobs.make(count)
    with qtbot.waitSignal(job.progressed):
        job.start()
    with qtbot.waitSignal(job.ended):
        job.cancel()
    assert told(caplog)[1].endswith("count is cancelled after N s, in: Counting")


def test_jobs_of_somebody_who_looks_around_are_details(
    jobs: Jobs, owner: QObject, caplog: pytest.LogCaptureFixture, qtbot: QtBot
) -> None:
    def look() -> Generator[Progress, None, int]:
        yield STEP
        return 1

    newest = Newest(jobs, owner)
    with qtbot.waitSignal(newest.answered):
        newest.want(1, look)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert told(caplog) == []


@pytest.fixture
def session(app_paths: AppPaths, jobs: Jobs, qtbot: QtBot) -> Iterator[Session]:
    session = Session(jobs, app_paths)
    yield session
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    session.deleteLater()


def a_run(session: Session, source: Listed, owner: QObject) -> FeedRun:
    """Over ``source`` with a detector that knows how bright a picture is."""
    project = load_project(Path(golden.__file__).parent / "version4.inspector")
    detector = Brightness()
    opened = SimpleNamespace(project=project, detector=SimpleNamespace(reading=AS_SAVED, **methods_of(detector)))
    session.take_opened(cast("OpenedProject", opened), Path("a.inspector"))
    run = FeedRun(session, Preferences(session.paths.settings, owner), lambda _feed: source, owner)
    run.set_feed(Feed("synthetic", "Camera"))
    return run


def methods_of(detector: Brightness) -> dict[str, object]:
    return {name: getattr(detector, name) for name in dir(detector) if not name.startswith("_")}


def go_on(run: FeedRun, qtbot: QtBot) -> None:
    with qtbot.waitSignal(run.ended, timeout=20_000):
        run.go_on()


def test_a_run_is_told_of_with_its_states_and_counts(
    session: Session, owner: QObject, caplog: pytest.LogCaptureFixture, qtbot: QtBot
) -> None:
    run = a_run(session, Listed([frame_of(value) for value in range(5)]), owner)
    caplog.clear()
    go_on(run, qtbot)
    lines = [line for line in told(caplog) if "run " in line or line.startswith("Feed:")]
    identity = load_project(Path(golden.__file__).parent / "version4.inspector").document.identity
    assert lines[:2] == [
        "Feed: synthetic, Camera",
        f"A run begins, of project {identity}, {session.limits}, judging: continuous",
    ]
    assert "The run is opening" in lines
    assert lines[-2:] == ["The run is stopped", "The run has ended: 5 frames captured, 5 records, 0 frames not judged"]


def test_a_run_that_fails_is_told_of_with_its_sentence(
    session: Session, owner: QObject, caplog: pytest.LogCaptureFixture, qtbot: QtBot
) -> None:
    fault = SourceError(Sentence("Broke off."), hint=Sentence("Look at it."))
    go_on(a_run(session, Listed([frame_of(1)], fault=fault), owner), qtbot)
    (failed,) = [record for record in caplog.records if record.message.startswith("The run has failed")]
    assert failed.message == "The run has failed: Broke off. Look at it."
    assert failed.levelno == logging.ERROR


def test_errors_are_told_of_with_their_sentence_some_a_minute_and_other_verdicts_are_not(
    session: Session, owner: QObject, caplog: pytest.LogCaptureFixture, qtbot: QtBot
) -> None:
    errors = [UnreadableFrame(f"{n}.png", 0.0, Sentence("Half a picture.")) for n in range(3 * MAX_ERRORS)]
    run = a_run(session, Listed([*(frame_of(value) for value in range(20)), *errors]), owner)
    go_on(run, qtbot)
    caplog.clear()
    assert len(run.take()[0]) == 20 + 3 * MAX_ERRORS
    assert told(caplog) == [f"{n}.png: ERROR: Half a picture." for n in range(MAX_ERRORS)]


def test_a_camera_that_freezes_is_told_of_once(caplog: pytest.LogCaptureFixture) -> None:
    log = RunLog()
    live = LiveStatus(feed=FeedState.LIVE)
    for frozen in (False, True, True, False, False, True):
        log.take_status(replace(live, frozen=frozen))
    log.take_status(LiveStatus(feed=FeedState.ENDED))  # a run that ends is no camera that works again
    frozen_again = "The camera sends one picture again and again"
    assert told(caplog) == [frozen_again, "It sends others again", frozen_again]


def test_projects_and_limits_are_told_of_and_a_drag_once(
    session: Session, tmp_path: Path, caplog: pytest.LogCaptureFixture, qtbot: QtBot
) -> None:
    project = load_project(Path(golden.__file__).parent / "version4.inspector")
    identity = project.document.identity
    opened = cast("OpenedProject", SimpleNamespace(project=project, detector=SimpleNamespace(reading=AS_SAVED)))
    session.take_opened(opened, tmp_path / "a.inspector")
    assert f"Project {identity} is open, {project.document.limits}: {tmp_path / 'a.inspector'}" in told(caplog)
    session._limits_rest.setInterval(50)
    for step in range(100):
        session.set_threshold(3.0 + step / 100)
    qtbot.waitUntil(lambda: "Limits are now" in caplog.text)
    limits = Limits(3.99, project.document.review_l2, "by hand")
    assert [line for line in told(caplog) if "Limits are" in line] == [
        f"Limits are now {limits}, of project {identity}"
    ]
    with qtbot.waitSignal(session.saved):
        session.save(tmp_path / "b.inspector")
    assert f"Project {identity} is saved, {limits}: {tmp_path / 'b.inspector'}" in told(caplog)
    session.take_built(opened)
    session.new()
    assert told(caplog)[-2:] == [f"Project {identity} was built, {project.document.limits}", "No project"]


def test_settings_are_told_of_without_pin_and_token(
    tmp_path: Path, owner: QObject, caplog: pytest.LogCaptureFixture, qtbot: QtBot
) -> None:
    preferences = Preferences(tmp_path, owner)
    pin, port = PinHash.of("2468"), Port(on=True, port=5000, token="hunter2")
    preferences.change(AppSettings(language="ko", sound_on_ng=True, pin=pin, tcp=port))
    assert told(caplog) == [
        "Setting language is now ko",
        "Setting sound_on_ng is now True",
        "Setting pin is now another one",
        "Setting tcp is now 5000, on, with a token, only this computer: True",
    ]
    for secret in ("2468", "hunter2", pin.digest, pin.salt):
        assert secret not in caplog.text
    with qtbot.waitSignal(preferences.changed):
        change_settings({"http": port, "pin": None}, preferences.settings, tmp_path)
    assert told(caplog)[-1] == "Another window changed settings: http, pin"
    assert "hunter2" not in caplog.text


def test_roles_and_wrong_pins_are_told_of(
    tmp_path: Path, owner: QObject, jobs: Jobs, caplog: pytest.LogCaptureFixture, qtbot: QtBot
) -> None:
    preferences = Preferences(tmp_path, owner)
    preferences.change(AppSettings(pin=PinHash.of("2468")))
    roles = Roles(preferences, jobs, owner)
    with qtbot.waitSignal(roles.pin_refused):
        roles.check("PIN", "1357")
    assert told(caplog)[-1] == "A PIN was wrong; the next is taken in 1 s"
    roles.enter(None)
    roles.lock()
    assert told(caplog)[-2:] == ["The role is now engineer", "The role is now operator"]
    assert "1357" not in caplog.text
    qtbot.waitUntil(lambda: not jobs.busy)


def test_every_notice_is_told_of(caplog: pytest.LogCaptureFixture, qtbot: QtBot) -> None:
    notices = Notices()
    qtbot.addWidget(notices)
    notices.show_fault(SourceError(Sentence("Camera 0 stopped sending frames."), hint=Sentence("Check its cable.")))
    assert told(caplog) == ["Camera 0 stopped sending frames. Check its cable."]
    assert caplog.records[0].levelno == logging.ERROR
